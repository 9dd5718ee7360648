"""Reading one page: from bytes to article, mentions, events and claims, in one pure function."""

from pantau.reading.read import read, read_article_text
from pantau.reading.readers import Readers, load_readers
from pantau.reading.reading import Reading

__all__ = ["Readers", "Reading", "load_readers", "read", "read_article_text"]
