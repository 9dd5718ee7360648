"""Short forms for the tests: the mentions of one sentence or of one article."""

from pantau.articles.article import Article
from pantau.language import split
from pantau.mentions.find import find
from pantau.mentions.found import Found
from pantau.mentions.refer import Memory, refer

DAY = "2019-06-19"


def found_in(text: str, lang: str = "id", day: str | None = DAY, title: str | None = None) -> list[list[Found]]:
    """The mentions of each sentence of an article, with what points back resolved."""
    article = Article(id="a", title=title, text=text, lang=lang, published=day, published_precision=day and "day")
    memory = Memory()
    return [
        refer(find(sentence, article.day, memory.short_names), lang, memory)
        for sentence in split(article.full, lang, len(title or ""))
    ]


def parties(text: str, lang: str = "id", day: str | None = DAY) -> list[str]:
    """The last sentence's mentions as "COUNTRY SECTOR", places as "in COUNTRY"."""
    return [
        f"in {each.mention.country}" if each.form == "place" else f"{each.mention.country} {each.mention.sector}"
        for each in found_in(text, lang, day)[-1]
    ]
