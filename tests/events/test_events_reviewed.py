"""Cases that a reviewer found wrong by the coding rules, and that were mended since."""

import pytest
from events_coding import acts, coded, headline

CASES: list[tuple[str, str, list[str]]] = [
    ("en", "Kenya responded to the Peru attack on Chile.", ["ASSAULT PER GOV > CHL GOV"]),
    ("en", "Chilean soldiers killed in Peru were buried.", ["ASSAULT --- --- > CHL MIL"]),
    ("en", "The Peruvian army killed at least ten Chileans.", ["ASSAULT PER MIL > CHL CVL"]),
    ("en", "The Peruvian army shot at Chileans.", ["ASSAULT PER MIL > CHL CVL"]),
    ("en", "Peru attacked Chile on trade.", ["ACCUSE PER GOV > CHL GOV"]),
    ("en", "Peru asked Kenya for help against Chile.", ["REQUEST PER GOV > KEN GOV"]),
    ("id", "Peru meminta bantuan senjata melawan Chile.", ["REQUEST PER GOV > -"]),
    ("id", "Invasi Peru mengejutkan dunia.", ["ASSAULT PER GOV > -"]),
    ("id", "Ekonomi Peru dihantam krisis.", []),
    ("en", "Peruvian airstrikes hit Chile.", ["ASSAULT PER GOV > CHL GOV"]),
    ("en", "A US drone strike hit Kenya.", ["ASSAULT USA MIL > KEN GOV"]),
    ("id", "Serangan pangkalan militer Peru.", ["ASSAULT --- --- > PER MIL"]),
    ("en", "ISIS claimed responsibility for the bombing in Kenya.", ["ASSAULT ISL REB > KEN GOV"]),
    ("id", "ISIS mengaku bertanggung jawab atas serangan di Kenya.", ["ASSAULT ISL REB > KEN GOV"]),
    ("en", "Trump clashed with Merkel over trade.", ["ACCUSE USA GOV > DEU GOV"]),
    ("en", "We want to congratulate Peru, Trump said.", ["SUPPORT USA GOV > PER GOV"]),
    ("en", "North Korea threatened to attack the South.", ["THREATEN PRK GOV > KOR GOV"]),
    ("id", "Kunjungan Presiden Peru ke Chile batal.", ["CONSULT PER GOV > CHL GOV, negated"]),
    ("id", "Kunjungan Presiden Peru ke Chile dibatalkan.", ["CONSULT PER GOV > CHL GOV, negated"]),
    ("en", "The Peruvian president's visit to Chile was cancelled.", ["CONSULT PER GOV > CHL GOV, negated"]),
    ("en", "Peru tried to attack Chile.", ["ASSAULT PER GOV > CHL GOV, hypothetical"]),
    ("id", "Peru mengurungkan niat menyerang Chile.", ["ASSAULT PER GOV > CHL GOV, negated"]),
    ("en", "Peru nearly attacked Chile.", ["ASSAULT PER GOV > CHL GOV, negated"]),
    (
        "en",
        "Peru, which attacked Chile in May, condemned Bolivia.",
        ["ASSAULT PER GOV > CHL GOV", "ACCUSE PER GOV > BOL GOV"],
    ),
    ("en", "Will Peru's president visit Chile?", ["CONSULT PER GOV > CHL GOV, hypothetical"]),
    ("en", "Did the Russian president visit Kenya?", ["CONSULT RUS GOV > KEN GOV, hypothetical"]),
    ("en", "Peru said it would send tanks to Chile.", ["AID PER GOV > CHL GOV, planned"]),
    (
        "en",
        "After Russia attacked Ukraine, the US imposed sanctions on Russia.",
        ["ASSAULT RUS GOV > UKR GOV", "SANCTION USA GOV > RUS GOV"],
    ),
    ("en", "Russia shot down Ukrainian drones, the Russian defence ministry said.", ["ASSAULT RUS GOV > UKR MIL"]),
    (
        "id",
        "Peru menyerang Chile, sementara Kenya membantu Ghana.",
        ["ASSAULT PER GOV > CHL GOV", "AID KEN GOV > GHA GOV"],
    ),
    ("id", "Pasukan Rusia menyerang Kharkiv.", ["ASSAULT RUS MIL > UKR GOV"]),
    ("en", "Russian forces shelled Kharkiv.", ["ASSAULT RUS MIL > UKR GOV"]),
    ("en", "Ukrainian forces attacked Belgorod.", ["ASSAULT UKR MIL > RUS GOV"]),
    ("en", "An Israeli ship was attacked by Houthi rebels.", ["ASSAULT YEM REB > ISR BUS"]),
    ("en", "Kenyan prisoners were freed by Ghana.", ["RETREAT GHA GOV > KEN CVL"]),
    ("en", "Iran denied sending drones to Russia.", ["AID IRN GOV > RUS GOV, negated"]),
    ("id", "Rusia menarik pasukan dari Suriah.", ["RETREAT RUS GOV > SYR GOV"]),
    ("en", "Russia withdrew troops from Syria.", ["RETREAT RUS GOV > SYR GOV"]),
    ("en", "Germany refused to send tanks to Ukraine.", ["REJECT DEU GOV > UKR GOV"]),
    ("id", "Peru dan Chile menggelar latihan militer bersama.", ["COOPERATE CHL GOV + PER GOV > -"]),
    ("id", "Trump bertemu di Singapura.", []),
    ("en", "Trump and Kim Jong Un met in Singapore.", ["CONSULT PRK GOV + USA GOV > -"]),
    ("en", "Trump met in Singapore.", []),
    ("id", "Duta Besar Rusia untuk AS mengecam Ukraina.", ["ACCUSE RUS GOV > UKR GOV"]),
    ("en", "The Russian ambassador to the US condemned Ukraine.", ["ACCUSE RUS GOV > UKR GOV"]),
    (
        "en",
        "The US condemned Iran and imposed sanctions on Iraq.",
        ["ACCUSE USA GOV > IRN GOV", "SANCTION USA GOV > IRQ GOV"],
    ),
    ("id", "Angola didesak Zambia kembali ke meja perundingan.", ["REQUEST ZMB GOV > AGO GOV"]),
    ("en", "Protesters stormed the US embassy in Baghdad.", ["PROTEST IRQ CVL > USA GOV"]),
    ("en", "Peru is accused of attacking Chile.", ["ACCUSE --- --- > PER GOV"]),
    ("id", "Timnas Jepang menyerang gawang Korea Selatan sepanjang babak kedua.", []),
    ("id", "China memperingatkan AS agar tidak menjual senjata ke Taiwan.", ["REQUEST CHN GOV > USA GOV"]),
    ("en", "China has warned the US not to sell arms to Taiwan.", ["REQUEST CHN GOV > USA GOV"]),
    ("en", "Jordan condemned Israel.", ["ACCUSE JOR GOV > ISR GOV"]),
    ("en", "Jordan's king met with France's president.", ["CONSULT FRA GOV + JOR GOV > -"]),
    (
        "en",
        "British, French and German ministers condemned Iran.",
        ["ACCUSE DEU GOV + FRA GOV + GBR GOV > IRN GOV"],
    ),
    ("en", "Thousands of people protested in Paris against the government.", ["PROTEST FRA CVL > FRA GOV"]),
    ("en", "Peru declared a cease-fire.", ["CONCEDE PER GOV > -"]),
]


@pytest.mark.parametrize(("lang", "text", "expected"), CASES)
def test_mended(lang: str, text: str, expected: list[str]) -> None:
    """A language with ! behind it is a headline."""
    assert acts(headline(text, lang[:2]) if lang.endswith("!") else coded(text, lang)) == expected
