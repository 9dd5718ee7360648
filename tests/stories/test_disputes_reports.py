"""Two reports and what they differ in: what a conflict shows, and what has no facts."""

from pantau.articles.article import Article
from pantau.stories.disputes import Facts, conflicts, facts_of

PUBLISHED = "2026-03-12T09:00:00+00:00"  # a Thursday


def report(title: str, text: str = "", lang: str = "en", published: str | None = PUBLISHED) -> Facts:
    """The facts of an article."""
    return facts_of(Article(id="r", title=title, text=text, lang=lang, published=published))


def differences(a: Facts, b: Facts) -> dict[str, tuple[object, object]]:
    """What two reports differ in: by field the value of each."""
    return {str(each.field): (each.a, each.b) for each in conflicts(a, b)}


def differ(a: str, b: str, langs: str = "en en") -> dict[str, tuple[object, object]]:
    """What two articles of one sentence differ in."""
    first, second = langs.split()
    return differences(report(a, lang=first), report(b, lang=second))


def test_a_conflict_shows_its_sentences_and_one_of_ours_in_each_language() -> None:
    text = "Rain fell. A landslide in Cusco killed 14 people."
    [found] = conflicts(report("Landslide in Cusco", text), report("Nine killed in Cusco landslide"))
    assert f"Landslide in Cusco\n{text}"[found.quote_a.start : found.quote_a.end] == found.quote_a.text
    assert "killed 14" in found.quote_a.text and found.quote_b.text.startswith("Nine")
    assert found.explanation.en == "One report has 14 killed, the other 9."
    assert found.explanation.id == "Satu laporan menyebut 14 orang tewas, yang lain 9."


def test_an_article_without_text_or_in_another_language_has_no_facts() -> None:
    assert report("", "").facts == ()
    assert report("Erdbeben tötet 30 Menschen", "In Herat starben 30 Menschen.", lang="de").facts == ()


def test_an_undated_report_has_no_weekday_to_differ_in() -> None:
    undated = report("The bridge fell on Monday", published=None)
    assert differences(undated, report("The bridge fell on Tuesday")) == {}
