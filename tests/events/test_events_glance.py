"""The glance: which sentences the encoder is spared."""

import pytest

from pantau.articles.article import Article
from pantau.events.clues import Clues, clues
from pantau.events.coders import model_missing, trained
from pantau.events.glance import features
from pantau.events.scene import Scene
from pantau.reading.reader import mentions_of, sentences_of

pytestmark = pytest.mark.skipif(
    model_missing() is not None, reason=f"NOT TESTED, no trained model: {model_missing()}"
)


def found(text: str) -> Clues:
    article = Article(id="a", lang="id", text=text)
    (sentence,) = sentences_of(article)
    return clues(Scene(sentence, mentions_of(article, (sentence,))[0]), article)


def test_an_act_is_worth_reading_and_a_price_is_not() -> None:
    _, heads = trained(blind=False)
    assert heads.glance is not None
    assert heads.glance.worth(found("Israel menyerang pelabuhan di Yaman."))
    assert not heads.glance.worth(found("Harga beras di Vietnam naik tipis pekan ini."))


def test_the_model_alone_reads_everything() -> None:
    _, heads = trained(blind=True)
    assert heads.glance is None


def test_the_same_sentence_has_the_same_features() -> None:
    text = "Rusia dan Korea Utara menandatangani perjanjian."
    one, other = features(found(text)), features(found(text))
    assert (one[0] == other[0]).all() and (one[1] == other[1]).all()
