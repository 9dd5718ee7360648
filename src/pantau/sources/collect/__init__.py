"""Collecting: what publishers list is fetched, politely and safely, into the raw archive.

Scrapy (extra `collect`) does the fetching, in a process of its own (`child`); this package's other modules need
the standard library alone, so that what was collected can be read without it.
"""
