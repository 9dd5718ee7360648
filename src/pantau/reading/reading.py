"""Reading: everything that one version of the readers found in one page."""

from pantau.articles.article import Article
from pantau.claims.claim import Claim, DateBounds
from pantau.events.event import Event
from pantau.mentions.mention import Mention
from pantau.noun import Noun


class Reading(Noun):
    """What `read(page, readers)` returns; saved whole, in one transaction, under `page` and `readers`."""

    page: str
    readers: str
    article: Article
    mentions: tuple[Mention, ...] = ()
    events: tuple[Event, ...] = ()
    claims: tuple[Claim, ...] = ()
    date_bounds: DateBounds = DateBounds()
