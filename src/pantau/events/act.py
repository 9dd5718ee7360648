"""Acts: the parties of one trigger, and what further triggers of the sentence take over from it."""

from typing import NamedTuple

from pantau.events.lexicon import Trigger
from pantau.events.modality import Judged
from pantau.events.scene import Group
from pantau.events.voice import Voice

REACH = 14  # tokens behind a trigger in which its object is looked for
CLOSE = 3  # words between a noun and its possessor or agent
HARM = frozenset({"ASSAULT", "COERCE", "THREATEN", "ACCUSE", "SANCTION"})
# whose other party stands right behind the preposition
FACE_TO_FACE = frozenset({"CONSULT", "AGREE", "COOPERATE"})


class Roles(NamedTuple):
    """The parties of one act, and the rule that found them; either may be unknown."""

    actors: Group | None
    recipients: Group | None
    voice: Voice
    rule: str


class Earlier(NamedTuple):
    """A trigger further left in the sentence: a coordinated verb takes over its subject and its modality."""

    trigger: Trigger
    roles: Roles
    judged: Judged
