"""How much one input may be: what is larger is refused before it can fill the memory."""

MEGABYTE = 1_000_000
PAGE_BYTES = 20 * MEGABYTE
"""The most bytes of one page, one line or one record as it lies on disk."""
UNPACKED_BYTES = 50 * MEGABYTE
"""The most bytes of one page after decompression."""
BOMB_RATIO = 200
"""More bytes out of one compressed byte than text ever gives: a file made to fill the memory."""
TEXT_BYTES = 2 * MEGABYTE
"""The most bytes of one plain text: far more than a report has, and little enough to be read in seconds."""
FEED_BYTES = 10 * MEGABYTE
"""The most bytes of one feed, unpacked."""
FEED_ITEMS = 20_000
"""The most items of one feed."""
LISTED = 50_000
"""The most entries of one sitemap (the protocol of sitemaps allows so many)."""
