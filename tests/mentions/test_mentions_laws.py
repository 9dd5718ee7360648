"""Laws of mentions: they lie in the text, in order, and any text can be read."""

from hypothesis import given, settings
from hypothesis import strategies as st
from mentions_finding import found_in

PIECES = st.sampled_from([
    "Presiden ", "Rusia ", "AS ", "US ", "Menlu AS ", "Israel's ", "army ", "polisi ", "mereka ",
    "kedua negara ", "Kim ", "Kim Jong Un ", "di ", "in ", "(", ")", ", ", " - ", "dan ", "and ", ". ",
    "\n", "Taliban ", "mantan ", "former ", "the ", "PBB ", "Jakarta ", "JAKARTA ", "he ", "of ", "Abc ",
    "?",
])  # fmt: skip
TEXTS = st.lists(st.one_of(PIECES, st.text(max_size=6)), max_size=20).map("".join)


@settings(max_examples=150, deadline=None)
@given(TEXTS, st.sampled_from(["id", "en", "ms"]), st.sampled_from([None, "2019-06-19", "2023-01-01"]))
def test_mentions_of_any_text_lie_in_it_and_do_not_overlap(text: str, lang: str, day: str | None) -> None:
    for found in found_in(text, lang, day):
        last = (0, 0)
        for each in found:
            mention = each.mention
            assert text[mention.start : mention.end] == mention.text
            assert mention.country and mention.sector and mention.why
            assert (each.begin, each.end) == last or each.begin >= last[1]
            last = each.begin, each.end
