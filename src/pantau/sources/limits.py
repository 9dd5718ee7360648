"""How much one input may be: what is larger is refused before it can fill the memory."""

MEGABYTE = 1_000_000
PAGE_BYTES = 20 * MEGABYTE
"""The most bytes of one page, one line or one record as it lies on disk."""
UNPACKED_BYTES = 50 * MEGABYTE
"""The most bytes of one page after decompression."""
BOMB_RATIO = 200
"""More bytes out of one compressed byte than text ever gives: a file made to fill the memory."""
LISTED = 50_000
"""The most entries of one feed or sitemap (the protocol of sitemaps allows so many)."""
