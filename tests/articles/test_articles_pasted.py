"""Pasted and handed-over text: title, date, byline, furniture, lists."""

import re

import pytest
from furniture_lines import FURNITURE as OUTLETS_LINES
from hypothesis import given
from hypothesis import strategies as st

from pantau.articles import Article, read_article
from pantau.articles.furniture import clean
from pantau.sources import Given, Page

LONG = "Menteri Luar Negeri kedua negara bertemu di Jakarta untuk membahas kerja sama pertahanan dan perdagangan."
MORE = (
    "Pertemuan itu berlangsung tertutup selama dua jam dan menghasilkan pernyataan bersama sepanjang tiga halaman."
)


def article(text: str, **said: str) -> Article:
    url, outlet = said.pop("url", None), said.pop("outlet", None)
    page = Page(
        id="p", locator="p.txt", content=text.encode(), media="text", url=url, outlet=outlet,
        given=Given.model_validate(said),
    )  # fmt: skip
    return read_article(page)


def test_a_pasted_page_with_its_furniture() -> None:
    text = (
        f"Dua Menteri Bertemu di Jakarta: Bahas Apa?\n\n19 November, 2024\n5\n\n\nLoading...\n{LONG}\n{MORE}\n\n"
        "Setujukah? Bagaimana pendapat anda? Berikan comment or reaction dibawah\nLike emoji\nLike\nLove emoji\n"
        "Love\nCare\nHaha\nWow\nSad\nAngry emoji\nAngry\n\nComment"
    )
    found = article(text)
    assert found.title == "Dua Menteri Bertemu di Jakarta: Bahas Apa?"
    assert found.text == f"{LONG}\n{MORE}"
    assert (found.published, found.published_precision, found.published_basis) == ("2024-11-19", "day", "text")


def test_what_stands_behind_the_text_of_a_blog() -> None:
    tail = "Tinggalkan Balasan\n\nAlamat email Anda tidak akan dipublikasikan. Ruas yang wajib ditandai *\nNama *"
    found = article(f"Menteri Rusia Temui Kim, Ada Apa?\n\n{LONG}\n\n{MORE}\n\n{tail}")
    assert found.text == f"{LONG}\n{MORE}"
    assert found.published is None


def test_a_sentence_is_no_title() -> None:
    found = article(f"{LONG}\n{MORE}")
    assert (found.title, found.text) == (None, f"{LONG}\n{MORE}")


@pytest.mark.parametrize(
    "first",
    ["Kementerian menyatakan:", "- Isolasi Internasional", "19 November 2024", "Baca juga: Kim Tiba", "Kim"],
)
def test_other_first_lines_that_are_no_title(first: str) -> None:
    assert article(f"{first}\n\n{LONG}").title is None


def test_one_line_is_text() -> None:
    assert (article("Putin tiba di Pyongyang").title, article("Putin tiba").text) == (None, "Putin tiba")


def test_list_marks_are_joined_to_their_items() -> None:
    text = f"{LONG}\nMereka membahas:\n-\nAliansi di Asia Timur\n-\nEkspor senjata\n•\n1.\nBantuan pangan\n{MORE}"
    lines = (article(text).text or "").split("\n")
    assert lines[2:5] == ["- Aliansi di Asia Timur", "- Ekspor senjata", "1. Bantuan pangan"]


def test_the_next_mark_at_the_end_of_an_item_is_split_off() -> None:
    text = f"{LONG}\n- Isolasi Internasional\nSanksi mendorong mereka. - Kepentingan Militer\n{MORE}"
    lines = (article(text).text or "").split("\n")
    assert lines[1:4] == ["- Isolasi Internasional", "Sanksi mendorong mereka.", "- Kepentingan Militer"]
    assert "mereka. - Kepentingan" in (
        article(f"{LONG}\nSanksi mendorong mereka. - Kepentingan Militer").text or ""
    )


def test_byline_and_date_line_are_read_and_taken_out() -> None:
    head = "Kim Tiba di Vladivostok\nOleh: Sari Dewi\nWarta.example - Selasa, 19/11/2024, 08.15 WIB"
    found = article(f"{head}\n\n{LONG}\n{MORE}")
    assert (found.title, found.authors) == ("Kim Tiba di Vladivostok", ("Sari Dewi",))
    assert (found.published, found.published_precision) == ("2024-11-19T08:15:00+07:00", "minute")
    assert found.text == f"{LONG}\n{MORE}"


def test_dates_in_the_prose_are_no_dates_of_publication() -> None:
    text = f"Kim Tiba di Vladivostok\n\nRapat digelar 19 November 2024. {LONG}\nPada 3 Mei 2023 ia pulang.\n{MORE}"
    assert article(text).published is None
    assert article(f"Rapat itu digelar 19 November 2024.\n{MORE}").published is None


def test_what_is_given_wins() -> None:
    found = article(
        f"Judul Berita\n{LONG}", title="Judul Berita - Warta", outlet="Warta", published="13/9/2019", lang="in_ID",
        url="https://www.warta.example/2024/11/19/x",
    )  # fmt: skip
    assert (found.title, found.text, found.outlet, found.lang) == ("Judul Berita", LONG, "Warta", "id")
    assert (found.published, found.published_basis) == ("2019-09-13", "given")
    assert article(LONG, url="https://www.warta.example/2024/11/19/x").published == "2024-11-19"
    assert article(LONG, url="https://www.warta.example/x").outlet == "warta.example"


def test_a_headline_alone_is_an_article() -> None:
    found = article("", title="Putin tiba di Hanoi")
    assert (found.title, found.text, found.dropped) == ("Putin tiba di Hanoi", "", None)


def test_nothing_but_furniture_is_dropped() -> None:
    found = article("Loading...\nBaca juga: Kim Tiba\n5\n")
    assert (found.dropped, found.text) == ("no_text", None)


FURNITURE = [
    "Baca juga: Kim Tiba di Hanoi", "Simak Video: Detik-detik Ledakan", "SCROLL TO CONTINUE WITH CONTENT",
    "ADVERTISEMENT", "Editor: Sari Dewi", "Reporter : Budi", "12", "1.5k", "Bagikan:", "Copyright © 2024 Warta",
    "[Gambas:Video 20detik]", "Share this article", "Read more: Kim arrives", "Loading...", "Komentar (12)",
    "Kami menggunakan cookie untuk meningkatkan layanan.", "Suka 0 Lucu 1 Sedih 0 Marah 12",
    "Facebook Twitter WhatsApp",
    "Ikuti kami di saluran WhatsApp", "Sumber: Warta", "Tentang Kami | Redaksi | Kontak", "Foto: Sari/Warta",
    "Artikel ini telah tayang di Warta dengan judul Kim Tiba", "Getty Images", "Sign up for our newsletter",
]  # fmt: skip
TEXT = [
    LONG, MORE, "“Tidak,” kata Kim.", "Kim pulang (19/11).", "Sikap Ukraina", "Menurut PBB, 12 orang tewas.",
    "Dia anggota NATO (Pakta Atlantik Utara)", "Baca keras-keras, ia meminta para wartawan.",
    "By noon, the town had fallen.",
    "Share prices fell after the attack.", "Ikuti saja, kata Putin kepada para menteri.",
    "Suka atau tidak, Rusia harus pergi.",
]  # fmt: skip


@pytest.mark.parametrize("line", FURNITURE)
def test_furniture_goes(line: str) -> None:
    assert clean([LONG, line, MORE]) == [LONG, MORE]


@pytest.mark.parametrize("line", TEXT)
def test_text_stays(line: str) -> None:
    assert clean([LONG, line, MORE]) == [LONG, line, MORE]


@pytest.mark.parametrize(
    "tail", [" (fyk/ash)", " [Gambas:Video 20detik]", " Baca juga: Kim Tiba di Hanoi", " (ANT/fyk)"]
)
def test_tails_are_cut(tail: str) -> None:
    assert clean([LONG + tail, MORE]) == [LONG, MORE]


def test_sign_offs_of_the_last_line() -> None:
    assert clean([LONG, f"{MORE} (abc)"]) == [LONG, MORE]
    assert clean([LONG, f"{MORE} (NATO)"]) == [LONG, f"{MORE} (NATO)"]


lines = st.lists(
    st.one_of(
        st.sampled_from(FURNITURE + TEXT + ["-", "•", "1.", "Tinggalkan Balasan", "Comments", f"{LONG} (abc)"]),
        st.text(max_size=40),
    ),
    max_size=12,
)


@given(lines)
def test_cleaning_twice_is_cleaning_once(before: list[str]) -> None:
    once = clean(before)
    assert clean(once) == once


@given(lines)
def test_cleaning_adds_no_words(before: list[str]) -> None:
    words = set(re.findall(r"\w+", " ".join(before)))
    assert set(re.findall(r"\w+", " ".join(clean(before)))) <= words


def test_titles_of_other_articles_that_were_links() -> None:
    other = "Baca juga:\n\nKapal Perang Merapat di Dermaga\nSiapa Pemilik Kapal Itu?\n\n"
    found = article(
        f"Dua Menteri Bertemu di Jakarta\n\n{LONG}\n\n{other}{MORE}\n\nBerita Terkait\nKapal Lain Berlayar"
    )
    assert found.text == f"{LONG}\n{MORE}"


@given(st.lists(st.sampled_from(OUTLETS_LINES), max_size=6), st.lists(st.sampled_from(OUTLETS_LINES), max_size=6))
def test_what_outlets_put_around_text_goes(between: list[str], behind: list[str]) -> None:
    text = "\n".join(["Dua Menteri Bertemu di Jakarta", "", LONG, *between, MORE, LONG, MORE, *behind])
    assert article(text).text == f"{LONG}\n{MORE}\n{LONG}\n{MORE}"
