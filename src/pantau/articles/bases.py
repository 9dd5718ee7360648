"""Where the parts of an article came from (see `Article.bases`)."""


def bases_of(**said: str | None) -> dict[str, str]:
    """The basis of each part that has one."""
    return {part: basis for part, basis in said.items() if basis}


def lang_basis(lang: str | None, given: str | None) -> str | None:
    """What states a language that is believed: the source, or the page's own declaration."""
    return None if lang is None else "given" if given else "html"


def url_basis(url: str | None, given: str | None, canonical: str | None) -> str | None:
    """What states a page's URL: the source, its link to itself (`canonical`), or another line of its head."""
    return None if url is None else "given" if given else "canonical" if canonical == url else "head"
