"""Sources: whatever holds news becomes Pages."""

from pantau.sources.open import open_pages
from pantau.sources.page import Given, Page

__all__ = ["Given", "Page", "open_pages"]
