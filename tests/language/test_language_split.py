"""Sentences: where they end and where they do not, and that their offsets are the text's own."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pantau.language import split

SENTENCES = [
    (
        "id",
        "Presiden tiba di Jakarta. Ia langsung ke istana.",
        ["Presiden tiba di Jakarta.", "Ia langsung ke istana."],
    ),
    ("en", "They met. Nothing was signed!", ["They met.", "Nothing was signed!"]),
    ("id", "Benarkah? Ya. Tentu saja.", ["Benarkah?", "Ya.", "Tentu saja."]),
    ("id", "Sidang ditunda... namun tetap dibuka.", ["Sidang ditunda... namun tetap dibuka."]),
    # abbreviations and initials end nothing
    ("en", "Mr. Smith met Gen. Jones. They talked.", ["Mr. Smith met Gen. Jones.", "They talked."]),
    ("id", "Dr. Ir. H. Budi hadir. Acara dimulai.", ["Dr. Ir. H. Budi hadir.", "Acara dimulai."]),
    ("en", "J. K. Miller spoke. A. B. Stone listened.", ["J. K. Miller spoke.", "A. B. Stone listened."]),
    ("en", "The U.S. Army left. It returned.", ["The U.S. Army left.", "It returned."]),
    ("en", "She called at 9 a.m. Tuesday from Oslo.", ["She called at 9 a.m. Tuesday from Oslo."]),
    ("id", "Warga Kab. Bogor tenang. Jalan dibuka.", ["Warga Kab. Bogor tenang.", "Jalan dibuka."]),
    # numbers, times and addresses hold together
    ("id", "Harga naik 1.000 rupiah. Warga kecewa.", ["Harga naik 1.000 rupiah.", "Warga kecewa."]),
    ("id", "Rapat dibuka pukul 10.30 WIB. Semua hadir.", ["Rapat dibuka pukul 10.30 WIB.", "Semua hadir."]),
    ("id", "Lihat www.contoh.example hari ini. Selesai.", ["Lihat www.contoh.example hari ini.", "Selesai."]),
    ("id", "1. Buka pintu. 2. Tutup pintu.", ["1. Buka pintu.", "2. Tutup pintu."]),
    ("en", "Talks began on Jan 9. On Sunday they ended.", ["Talks began on Jan 9.", "On Sunday they ended."]),
    ("id", "Kapal tiba tanggal 9. Warga menyambutnya.", ["Kapal tiba tanggal 9.", "Warga menyambutnya."]),
    # the mark belongs to the quotation that it closes
    (
        "id",
        '"Kami siap," katanya. "Mereka belum." Lalu ia pergi.',
        ['"Kami siap," katanya.', '"Mereka belum."', "Lalu ia pergi."],
    ),
    ("id", "“Kami menolak.” Ia lalu pergi.", ["“Kami menolak.”", "Ia lalu pergi."]),
    ("en", "(The talks failed.) Both sides left.", ["(The talks failed.)", "Both sides left."]),
    # run-on dashes hold a sentence together; a dash behind a full stop begins a new one
    (
        "id",
        "Rapat itu lama — hampir dua jam — di Wina. Semua hadir.",
        ["Rapat itu lama — hampir dua jam — di Wina.", "Semua hadir."],
    ),
    ("id", "Jalan ditutup. - Polisi berjaga.", ["Jalan ditutup.", "- Polisi berjaga."]),
    # a line break always ends a sentence: headings and list items have no full stop
    (
        "id",
        "Daftar tamu\n- Menlu Laos\n- Menlu Peru\n\nSelesai",
        ["Daftar tamu", "- Menlu Laos", "- Menlu Peru", "Selesai"],
    ),
    ("en", "Heading\r\nFirst line", ["Heading", "First line"]),
]


@pytest.mark.parametrize(("lang", "text", "expected"), SENTENCES)
def test_a_text_is_cut_where_its_sentences_end(lang: str, text: str, expected: list[str]) -> None:
    assert [sentence.text for sentence in split(text, lang)] == expected


def test_an_abbreviation_is_one_only_in_its_language() -> None:
    assert len(split("Jl. Sudirman ditutup.", "id")) == 1
    assert len(split("Jl. Sudirman ditutup.", "en")) == 2


def test_the_headline_is_one_sentence_of_its_own() -> None:
    title = "Bentrok! Dua kubu saling tuduh. Polisi turun"
    headline, first, second = split(f"{title}\nJalan sepi. Toko tutup.", "id", len(title))
    assert headline.headline and headline.text == title
    assert not first.headline and not second.headline


def test_offsets_count_in_the_whole_text_for_sentences_and_tokens() -> None:
    text = "Judul 😀 berita\n  Menlu Peru tiba.   “Ya,” katanya."
    for sentence in split(text, "id", 14):
        assert text[sentence.start : sentence.end] == sentence.text
        assert all(text[token.start : token.end] == token.text for token in sentence.tokens)


@pytest.mark.parametrize("text", ["", " ", "\n\n \t\n", "\u00a0"])
def test_a_text_without_words_has_no_sentences(text: str) -> None:
    assert split(text, "id") == ()


def test_one_line_of_a_megabyte_is_read_in_pieces_and_in_time() -> None:
    began = time.perf_counter()
    blank, solid = split("kata " * 200_000, "id"), split("x" * 1_000_000, "id")
    assert time.perf_counter() - began < 20
    assert sum(len(sentence.tokens) for sentence in blank) == 200_000
    assert sum(len(sentence.text) for sentence in solid) == 1_000_000
    assert max(len(sentence.text) for sentence in blank + solid) <= 2_000


marks = st.sampled_from(
    [". ", "! ", "? ", "\n", "… ", '" ', "Dr. ", "A. ", "U.S. ", " — ", "13/9/2019 ", "n't ", "Israel's ", "😀"]
)
texts = st.lists(st.one_of(marks, st.text(max_size=12)), max_size=25).map("".join)


@settings(max_examples=150, deadline=None)
@given(texts, st.sampled_from(["id", "en", "ms", "fr"]), st.integers(0, 30))
def test_splitting_keeps_every_character_that_is_not_blank_in_order(text: str, lang: str, headline: int) -> None:
    sentences = split(text, lang, headline)
    assert "".join("".join(sentence.text for sentence in sentences).split()) == "".join(text.split())
    last = 0
    for sentence in sentences:
        assert last <= sentence.start < sentence.end
        assert text[sentence.start : sentence.end] == sentence.text == sentence.text.strip()
        assert all(text[token.start : token.end] == token.text for token in sentence.tokens)
        last = sentence.end
