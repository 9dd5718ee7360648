"""Pages of our own for the tests of the command line."""

PAGE = """<!DOCTYPE html><html lang="{lang}"><head><title>{title}</title>
<meta property="og:site_name" content="{outlet}">
<meta property="article:published_time" content="{published}">
</head><body><header><nav><a href="/">Home</a></nav></header>
<article><h1>{title}</h1>{paragraphs}</article><footer>Redaksi | Kontak</footer></body></html>"""

VISIT_ID = (
    "Menteri Pertahanan Rusia Andrei Belousov mengunjungi Korea Utara pada Jumat (29/11/2024).",
    "Belousov bertemu Pemimpin Korea Utara Kim Jong Un di Pyongyang. Keduanya membahas kerja sama militer.",
    "Rusia dan Korea Utara akan menandatangani perjanjian baru pada Desember, kata juru bicara Kremlin.",
    "Korea Selatan mengecam kunjungan itu dalam pernyataan tertulis pada hari yang sama.",
)
VISIT_EN = (
    "Russian Defence Minister Andrei Belousov visited North Korea on Friday, state media in Pyongyang reported.",
    "Belousov met North Korean leader Kim Jong Un and the two discussed military cooperation at length.",
    "South Korea condemned the visit. Russia denied that it had asked North Korea for more troops.",
)
WRONG_OFFICE = (
    "Menteri Pertahanan Rusia Sergei Shoigu bertemu Kim Jong Un di Pyongyang pada Selasa (19/11/2024).",
    "Pertemuan itu berlangsung di tengah kekhawatiran Amerika Serikat atas hubungan Rusia dan Korea Utara.",
    "Menurut sejumlah pengamat, kedua pihak mungkin akan memperluas kerja sama di bidang teknologi.",
)


def page(title: str, outlet: str, published: str, lang: str, paragraphs: tuple[str, ...]) -> str:
    """A page with these paragraphs."""
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return PAGE.format(title=title, outlet=outlet, published=published, lang=lang, paragraphs=body)
