"""Where office claims are found, and for whom."""

from collections.abc import Callable

import pytest

from pantau.claims import Claim

Claims = Callable[..., list[Claim]]

INDONESIAN = [
    (
        "Tamu itu diterima Menteri Pertahanan Rusia, Sergei Shoigu, di ruang kerjanya.",
        "Sergei Shoigu",
        "defence_minister",
        "RUS",
    ),
    ("Menlu AS Antony Blinken tiba di bandara.", "Antony Blinken", "foreign_minister", "USA"),
    ("Menteri Pertahanan Amerika Serikat (AS) Lloyd Austin tiba.", "Lloyd Austin", "defence_minister", "USA"),
    (
        "Nikolai Patrushev, yang juga merupakan Sekretaris Dewan Keamanan Rusia, diam.",
        "Nikolai Patrushev",
        "security_council_secretary",
        "RUS",
    ),
    ("Rapat dipimpin Presiden Jokowi di istana.", "Joko Widodo", "head_of_state", "IDN"),
    ("Surat itu ditulis Pemimpin Tertinggi Korea Utara, Kim Jong Un.", "Kim Jong Un", "head_of_state", "PRK"),
    ("Menlu Retno sudah pulang.", "Retno Marsudi", "foreign_minister", "IDN"),
    ("Panglima TNI Laksamana Yudo Margono membuka latihan.", "Yudo Margono", "chief_of_staff_armed_forces", "IDN"),
    ("Menko Polhukam Mahfud MD menjawab wartawan.", "Mahfud MD", "other_minister", "IDN"),
    ("Wakil Tetap Rusia untuk PBB Vasily Nebenzya menolak.", "Vasily Nebenzya", "ambassador_un", "RUS"),
    ("Presiden Komisi Eropa Ursula von der Leyen tiba.", "Ursula von der Leyen", "io_head", "EU"),
    (
        "Menteri Luar Negeri dan Perdagangan Hungaria Peter Szijjarto hadir.",
        "Peter Szijjarto",
        "foreign_minister",
        "HUN",
    ),
]
ENGLISH = [
    ("Talks were led by Russian Defence Minister Sergei Shoigu.", "Sergei Shoigu", "defence_minister", "RUS"),
    ("Yoav Gallant, Israeli Defence Minister, left early.", "Yoav Gallant", "defence_minister", "ISR"),
    ("Anwar Ibrahim, the Prime Minister of Malaysia, spoke.", "Anwar Ibrahim", "head_of_government", "MYS"),
    ("Prime Minister Fumio Kishida of Japan will not come.", "Fumio Kishida", "head_of_government", "JPN"),
    ("Zelensky, who is president of Ukraine, refused.", "Volodymyr Zelenskyy", "head_of_state", "UKR"),
    ("NATO Secretary General Jens Stoltenberg spoke first.", "Jens Stoltenberg", "io_head", "NATO"),
    ("Nobody asked CIA director William Burns.", "William Burns", "intelligence_head", "USA"),
    (
        "The Secretary of Russia's Security Council Nikolai Patrushev agreed.",
        "Nikolai Patrushev",
        "security_council_secretary",
        "RUS",
    ),
    ("The Turkish president, Recep Tayyip Erdogan, called.", "Recep Tayyip Erdogan", "head_of_state", "TUR"),
    ("King Charles III opened the session.", "Charles III", "head_of_state", "GBR"),
    ("Presiden Emmanuel Macron tiba.", "Emmanuel Macron", "head_of_state", "FRA"),  # a prince of Andorra, too
]


@pytest.mark.parametrize(("text", "person", "office_class", "country"), INDONESIAN)
def test_indonesian_forms(claims: Claims, text: str, person: str, office_class: str, country: str) -> None:
    found = claims(text, lang="id")
    assert [(c.person, c.office_class, c.country, c.verdict) for c in found] == [
        (person, office_class, country, "supported")
    ]


@pytest.mark.parametrize(("text", "person", "office_class", "country"), ENGLISH)
def test_english_forms(claims: Claims, text: str, person: str, office_class: str, country: str) -> None:
    found = claims(text)
    assert [(c.person, c.office_class, c.country, c.verdict) for c in found] == [
        (person, office_class, country, "supported")
    ]


def test_quotes_count_in_title_and_text(claims: Claims) -> None:
    title, text = "Pertemuan di Kazan", "Hadir pula Presiden Rusia Vladimir Putin."
    (found,) = claims(text, lang="id", title=title)
    full = f"{title}\n{text}"
    assert full[found.quote.start : found.quote.end] == found.quote.text == "Presiden Rusia Vladimir Putin"
    assert found.office == "Presiden"


def test_a_headline_in_capitals_gives_no_invented_name(claims: Claims) -> None:
    assert claims("Isi.", lang="id", title="Presiden Tunjuk Pejabat Baru Gantikan Menteri Lama") == []
    (found,) = claims("Isi.", lang="id", title="Menhan Rusia Sergei Shoigu Temui Tamu Dari Jauh")
    assert found.person == "Sergei Shoigu"


def test_the_second_office_takes_the_country_of_the_first(claims: Claims) -> None:
    found = claims("Russian Defence Minister Sergei Shoigu and Foreign Minister Sergei Lavrov came together.")
    assert [(c.person, c.country) for c in found] == [("Sergei Shoigu", "RUS"), ("Sergei Lavrov", "RUS")]


def test_ministers_of_two_countries_keep_their_own(claims: Claims) -> None:
    found = claims("Menlu Jerman Annalena Baerbock bertemu Menlu Retno Marsudi.", lang="id")
    assert [(c.person, c.country) for c in found] == [("Annalena Baerbock", "DEU"), ("Retno Marsudi", "IDN")]


def test_the_same_claim_twice_is_one(claims: Claims) -> None:
    found = claims("President Joe Biden spoke. Later President Biden left. US President Joe Biden slept.")
    assert [(c.person, c.quote.text) for c in found] == [("Joe Biden", "President Joe Biden")]


@pytest.mark.parametrize(
    "text",
    [
        "Presiden terpilih AS Donald Trump berpidato.",
        "Calon presiden Anies Baswedan menyapa pedagang.",
        "President-elect Joe Biden spoke.",
        "Staf khusus presiden datang terlambat.",
        "California Attorney General Xavier Becerra sued.",
        "Jaksa Agung California Xavier Becerra menggugat.",
        "Bavaria's Finance Minister Markus Söder spoke.",
        "Perdana Menteri Skotlandia Nicola Sturgeon berpidato.",
        "Barcelona president Joan Laporta resigned.",
        "The foreign ministry declined to comment at 5 pm.",
        "Dua pemimpin dunia, Kim Jong Un dan Vladimir Putin, makin akrab.",
        "Moon did not discuss the offer with Pence, the South Korean president made clear.",
        "Harga cabai naik dua kali lipat.",
    ],
)
def test_no_claim(claims: Claims, text: str) -> None:
    assert claims(text, lang="en") == claims(text, lang="id") == []


def test_an_office_beside_a_candidacy_is_still_claimed(claims: Claims) -> None:
    (found,) = claims("Menteri Pertahanan sekaligus presiden terpilih Prabowo Subianto hadir.", "2024-08-06", "id")
    assert (found.person, found.office_class, found.verdict) == (
        "Prabowo Subianto",
        "defence_minister",
        "supported",
    )


def test_a_local_official_is_named_without_the_district(claims: Claims) -> None:
    (found,) = claims("Bupati Karangjati Surya Hartawan berjanji.", lang="id")
    assert (found.person, found.country, found.verdict) == ("Surya Hartawan", "IDN", "not_covered")
