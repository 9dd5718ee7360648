"""Sport: teams are called by their countries and fight in words only ("Indonesia Dibantai Jepang 0-6")."""

from functools import lru_cache

from pantau.articles.article import Article
from pantau.events.act import Roles
from pantau.events.grammar import grammar
from pantau.events.lexicon import Trigger
from pantau.events.scene import Scene

_FIGHTS = frozenset({"ASSAULT", "COERCE", "THREATEN", "RETREAT"})


def is_match(trigger: Trigger, roles: Roles, scene: Scene, article: Article) -> bool:
    """Whether a fight is one of teams: only bare countries take part, and sentence or title speak of sport."""
    if trigger.pattern.type not in _FIGHTS or not _speaks_of_sport(scene, article):
        return False
    return all(each.mention.person is None and each.mention.sector in {"GOV", "---"} for each in roles.members)


def _speaks_of_sport(scene: Scene, article: Article) -> bool:
    words = scene.grammar.words.sport
    return any(word.lower in words for word in scene.words) or _is_titled(article.title or "", scene.lang)


@lru_cache(maxsize=1)
def _is_titled(title: str, lang: str) -> bool:
    words = (word.strip(",:'\"“”‘’?!") for word in title.lower().split())
    return not grammar(lang).words.sport.isdisjoint(words)
