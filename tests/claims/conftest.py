"""Checking a short text as an article."""

from collections.abc import Callable

import pytest

from pantau.articles import Article
from pantau.claims import Claim, DateBounds, check_article
from pantau.language import split

Check = Callable[..., tuple[tuple[Claim, ...], DateBounds]]


@pytest.fixture
def check() -> Check:
    def checked(
        text: str, published: str | None = "2023-06-01", lang: str = "en", title: str | None = None
    ) -> tuple[tuple[Claim, ...], DateBounds]:
        precision = "month" if published and len(published) == 7 else "day" if published else None
        article = Article(
            id="a", title=title, text=text, published=published, published_precision=precision, lang=lang
        )
        return check_article(article, split(article.full, lang, len(title or "")))

    return checked


@pytest.fixture
def claims(check: Check) -> Callable[..., list[Claim]]:
    return lambda *args, **options: list(check(*args, **options)[0])
