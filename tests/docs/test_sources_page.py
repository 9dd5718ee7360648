"""docs/sources.md: its example is a declaration, and its table names every key."""

import re
import tomllib
from pathlib import Path

from pantau.sources.publisher import Feed, Pages, Publisher, Selectors, Sitemap

PAGE = (Path(__file__).parents[2] / "docs" / "sources.md").read_text(encoding="utf-8")


def test_the_example_is_a_declaration() -> None:
    example = re.search(r"```toml\n(.*?)```", PAGE, re.DOTALL)
    assert example
    publisher = Publisher.model_validate(tomllib.loads(example[1]))
    assert publisher.feeds and publisher.sitemaps and publisher.selectors and publisher.pages


def test_every_key_is_explained() -> None:
    kinds = (Publisher, Feed, Sitemap, Selectors, Pages)
    keys = {key for kind in kinds for key in kind.model_fields} - {"key", "url"}
    assert {key for key in keys if f"`{key}`" not in PAGE} == set()
