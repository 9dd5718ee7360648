"""What the head of a page says: metas, title, canonical link, language, JSON-LD."""

from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser

from pantau.articles.linked_data import Node, article_node

_NAMES = ("property", "name", "itemprop", "http-equiv")


@dataclass(frozen=True, slots=True)
class Head:
    """`metas` by lower-case name, the first one of each; `node` is the article's JSON-LD, empty without."""

    metas: dict[str, str]
    node: Node
    title: str | None
    canonical: str | None
    lang: str | None

    def meta(self, *names: str) -> str | None:
        """The first of these metas that says something."""
        return next((self.metas[name] for name in names if name in self.metas), None)


def head_of(tree: LexborHTMLParser) -> Head:
    """Reads the head. To be called before anything is taken out of the tree."""
    link = tree.css_first('link[rel="canonical"]')
    root = tree.css_first("html")
    title = tree.css_first("title")
    return Head(
        metas=_metas(tree),
        node=article_node(tree),
        title=" ".join(title.text().split()) or None if title else None,
        canonical=(link.attributes.get("href") or None) if link else None,
        lang=(root.attributes.get("lang") or root.attributes.get("xml:lang") or None) if root else None,
    )


def _metas(tree: LexborHTMLParser) -> dict[str, str]:
    metas: dict[str, str] = {}
    for node in tree.css("meta[content]"):
        said = node.attributes
        value = " ".join((said.get("content") or "").split())
        for name in _NAMES:
            key = (said.get(name) or "").strip().lower()
            if key and value:
                metas.setdefault(key, value)
    return metas
