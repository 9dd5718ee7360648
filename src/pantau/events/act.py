"""Acts: the parties of one trigger, and what further triggers of the sentence take over from it."""

from typing import NamedTuple

from pantau.events.lexicon import Trigger
from pantau.events.modality import Judged
from pantau.events.scene import Group
from pantau.events.voice import Voice
from pantau.mentions.found import Found

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

    @property
    def members(self) -> tuple[Found, ...]:
        """The mentions of both parties, actors first."""
        return (*(self.actors or ()), *(self.recipients or ()))

    @property
    def countries(self) -> set[str]:
        """The countries of both parties."""
        return {member.mention.country for member in self.members}


class Earlier(NamedTuple):
    """A trigger further left in the sentence: a coordinated verb takes over its subject and its modality."""

    trigger: Trigger
    roles: Roles
    judged: Judged


def stands_alone(trigger: Trigger, *, headline: bool) -> bool:
    """Whether a noun tells of an act by itself, though nobody is named who did it: a protest, an attack that is
    the news; an attack that is only spoken about ("reaksi atas serangan …") does not."""
    if trigger.pattern.type == "PROTEST":
        return True
    return trigger.pattern.type == "ASSAULT" and (headline or trigger.begin <= CLOSE)
