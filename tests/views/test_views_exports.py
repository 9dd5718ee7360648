"""What other tools take: the register as FollowTheMoney entities, checked claims as ClaimReview."""

import json

import pytest

from pantau.reference import terms
from pantau.views.answers import Text
from pantau.views.claim_review import claim_reviews
from pantau.views.filters import check_text
from pantau.views.ftm import FtmEntity, ftm
from pantau.views.register import all_terms


@pytest.fixture(scope="module")
def entities() -> list[FtmEntity]:
    return list(ftm(terms()))


def test_each_term_is_an_occupancy_and_all_references_lead_somewhere(entities: list[FtmEntity]) -> None:
    schemas = {each.id: each.schema_ for each in entities}
    assert len(schemas) == len(entities)
    assert sum(schema == "Occupancy" for schema in schemas.values()) == len(terms())
    for each in entities:
        if each.schema_ == "Occupancy":
            assert [schemas[each.properties[name][0]] for name in ("holder", "post")] == ["Person", "Position"]
        else:
            assert each.properties["name"]


def test_every_value_is_a_list_of_texts_that_say_something(entities: list[FtmEntity]) -> None:
    for each in entities:
        line = json.loads(each.line())
        assert line["schema"] == each.schema_
        assert all(values and all(values) for values in line["properties"].values())


def test_a_person_with_an_item_is_that_item() -> None:
    found = {each.id: each for each in ftm(all_terms("RUS"))}
    assert found["Q32024"].properties["name"] == ["Sergei Shoigu"]
    assert found["Q32024"].properties["wikidataId"] == ["Q32024"]


def test_what_the_register_decides_is_reviewed_and_nothing_else() -> None:
    text = Text(
        id="a", lang="id", published="2024-11-19", outlet="Contoh", url="https://example.org/a", title="Uji",
        text="Menteri Pertahanan Rusia Sergei Shoigu bertemu Menlu Sergei Lavrov dan Kadis Budi Anu Santoso.",
    )  # fmt: skip
    answer = check_text(text)
    assert {claim.verdict for claim in answer.claims} >= {"conflict", "supported"}
    said = json.loads(claim_reviews(text, answer).line())
    assert said["@context"] == "https://schema.org" and said["@id"] == "a"
    ratings = [
        (each["reviewRating"]["ratingValue"], each["reviewRating"]["alternateName"]) for each in said["@graph"]
    ]
    assert ratings == [(1, "Salah"), (5, "Benar")]
    first = said["@graph"][0]
    assert "Andrei Belousov" in first["reviewBody"]
    assert first["itemReviewed"]["appearance"] == {
        "@type": "CreativeWork", "url": "https://example.org/a", "headline": "Uji", "datePublished": "2024-11-19",
    }  # fmt: skip
    assert first["itemReviewed"]["author"]["name"] == "Contoh"
