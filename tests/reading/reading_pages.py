"""Pages made by hand for the tests of reading."""

from pantau.sources.page import Given, Media, Page

TITLE = "Menlu Peru Kunjungi Chile"
LINES = [
    "Menteri Luar Negeri Peru mengunjungi Chile pada Selasa (18/6) untuk membahas batas laut kedua negara.",
    "Presiden Prancis Emmanuel Macron memuji pertemuan itu dan akan mengirim utusan ke Lima bulan depan.",
    "Bolivia tidak mengecam Peru, kata juru bicara pemerintah Bolivia kepada wartawan di ibu kota.",
]
HTML = f"""<!DOCTYPE html><html lang="id"><head><meta charset="utf-8"><title>{TITLE}</title>
<meta property="og:title" content="{TITLE}"><meta property="og:type" content="article">
<meta property="article:published_time" content="2019-06-19T08:00:00+07:00"></head>
<body><nav><a href="/">Beranda</a></nav><article><h1>{TITLE}</h1>
{"".join(f"<p>{line}</p>" for line in LINES)}</article></body></html>"""


def page(content: str | bytes, media: Media = "text", **given: object) -> Page:
    """A page with its content; `given` is what its source says of it."""
    raw = content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content
    return Page(id="p", locator="p", content=raw, media=media, given=Given.model_validate(given))


def article_page() -> Page:
    """A plain article of three paragraphs as a web page."""
    return page(HTML, "html")
