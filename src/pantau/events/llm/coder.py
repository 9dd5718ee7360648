"""The coder `llm`: what a language model answers, checked against the text, as events like any other coder's."""

from collections import Counter
from collections.abc import Sequence

from pantau import settings
from pantau.articles.article import Article
from pantau.errors import PageError
from pantau.events.build import build
from pantau.events.event import Event
from pantau.events.keep import once
from pantau.events.lexicon import Trigger
from pantau.events.llm.answer import Events, SaidEvent, said_event
from pantau.events.llm.asking import Asking
from pantau.events.llm.check import Checked, Refusal, check
from pantau.events.llm.endpoint import Endpoint
from pantau.events.llm.ledger import Ledger
from pantau.events.llm.prompt import prompt
from pantau.events.llm.settings import LlmSettings, llm_settings
from pantau.events.modality import Judged
from pantau.events.scene import Scene
from pantau.language import Sentence
from pantau.mentions.found import Found

UNSAID = 0.5  # confidence of an event to which the model gives none


class LlmCoder:
    """Asks the model that the settings name; the same text gives the same events as long as its answer is kept."""

    name = "llm"

    def __init__(self, chosen: LlmSettings | None = None) -> None:
        chosen, asked = chosen or llm_settings(), prompt()
        self.version = f"{asked.edition}/{chosen.model}"
        self._by = f"{chosen.model}, prompt {asked.edition}"
        self._ledger = Ledger(chosen.cache, settings.run_id())
        self._asking = Asking(chosen, asked, self._ledger, Endpoint(chosen))

    def code(
        self, article: Article, sentences: Sequence[Sentence], found: Sequence[Sequence[Found]]
    ) -> tuple[Event, ...]:
        """Events in the order of the text; a sentence that names nobody is not asked about.

        Raises: CoderError where nothing more can be asked; PageError where this article has no answer.
        """
        scenes = [Scene(sentence, here) for sentence, here in zip(sentences, found, strict=True) if here]
        try:
            answers = self._asking.events([scene.sentence.text for scene in scenes], article.lang or "id")
        except PageError as error:
            raise PageError(error.key, error.where or article.url or article.id, **error.values) from error
        refused: Counter[str] = Counter()
        events = [
            event
            for scene in scenes
            for event in self._events(scene, answers[scene.sentence.text], article, refused)
        ]
        self._ledger.count({f"refused {reason}": number for reason, number in refused.items()})
        return tuple(events)

    def _events(self, scene: Scene, answer: Events, article: Article, refused: Counter[str]) -> list[Event]:
        """The events of one sentence that stand in it; what does not is counted."""
        triggers: list[Trigger] = []
        events = []
        for each in answer:
            try:
                said = said_event(each)
                if said is None:
                    raise Refusal("shape")
                checked = check(said, scene, triggers)
            except Refusal as refusal:
                refused[refusal.reason] += 1
            else:
                triggers.append(checked.trigger)
                events.append(self._event(said, checked, scene, article))
        return sorted(once(events), key=lambda event: event.trigger.start)

    def _event(self, said: SaidEvent, checked: Checked, scene: Scene, article: Article) -> Event:
        """The event, with place, time, contexts and source as every coder finds them."""
        judged = Judged(said.modality, said.background, f"{said.modality} by {self._by}")
        sure = said.confidence if said.confidence is not None and 0 <= said.confidence <= 1 else UNSAID
        return build(checked.trigger, checked.roles, judged, scene, article, chance=round(sure, 2))
