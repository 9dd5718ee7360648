"""Judge: where a person says what is wrong or missing. Each word is kept, and can be taken back."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from typing import Literal

from pantau.errors import UsageError
from pantau.events.label import label_of, parse, place_of
from pantau.settings import person
from pantau.store.archive import Archive
from pantau.store.rows import StoredEvent
from pantau.stories.judgement import Belonging, Flag, Judgement, Mark, NamedArticle, Undone, What, words_of
from pantau.views.correct import corrected
from pantau.views.labelled import LabelledSentence, labelled
from pantau.views.marks import mark, mark_said
from pantau.views.story_ids import SHOWN, is_story, story_id, story_page


class Judge:
    """What people say of the events in a store."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive

    def flag(
        self,
        id_: str,
        what: What,
        *,
        note: str,
        right: str | None = None,
        sentence: str | None = None,
        by: str | None = None,
    ) -> Judgement:
        """Flags an event, by the beginning of its id, as wrong, or a sentence as one where an event is missing.

        `right` is the right reading as labels are written, TYPE/mode|actors|recipients|modality|said_by|trigger;
        of a flag of one part, that part alone. A missing event needs it. Its sentence is that of the event `id_`;
        where `sentence` is given, `id_` is an article (id, address or page's key), and its sentence is meant that
        holds these words, or this place. `by` is whoever `PANTAU_BY` names, or the login, unless it is said.

        Raises: UsageError where there is no such event, article or sentence, or the reading is none.
        """
        with self._archive.writer():
            flag = self._missing(id_, sentence, right) if what == "missing" else self._wrong(id_, what, right)
            judgement = Judgement.of(flag, _name(by), _now(), note)
            self._archive.judgements.save(judgement)
        return judgement

    def belong(
        self, kind: Literal["merge", "split", "lock"], names: Sequence[str], *, note: str, by: str | None = None
    ) -> Judgement:
        """Says which articles belong together: `merge` the stories that are named, `split` articles from the rest
        of their story, or `lock` a story as it is, or articles as a story.

        `names` are stories or articles (id, address, page's key). Stories are told anew at once.
        Raises: UsageError where there is no such story or article, or too few are named.
        """
        with self._archive.writer():
            pages = self._named(kind, names)
            judgement = Judgement.of(Belonging(kind=kind, articles=pages), _name(by), _now(), note)
            self._archive.judgements.save(judgement)
            self._tell_again(pages)
        return judgement

    def undo(self, start_of_id: str, *, note: str = "", by: str | None = None) -> Judgement:
        """Takes a word back; it stays as history. Raises: UsageError where none or several ids begin so."""
        with self._archive.writer():
            judgement = self._one(start_of_id)
            if judgement.undone:
                raise UsageError("judge_undone", judgement.id)
            undone = judgement.model_copy(update={"undone": Undone(by=_name(by), made=_now(), why=note)})
            self._archive.judgements.save(undone)
            if isinstance(judgement.said, Belonging):
                self._tell_again(judgement.said.articles)
        return undone

    def judgements(self, *, undone: bool = False) -> list[Judgement]:
        """What people said, the latest first; what was taken back only where `undone`."""
        found = reversed(self._archive.judgements.all())
        return [each for each in found if undone or each.undone is None]

    def labelled(self) -> Iterator[LabelledSentence | None]:
        """The judged sentences as labelled examples; null for one of which nobody said what is right."""
        return labelled(self._archive)

    def _named(self, kind: str, names: Sequence[str]) -> tuple[NamedArticle, ...]:
        pages = list(dict.fromkeys(page for name in names for page in self._pages(kind, name)))
        stories = {place.story for place in self._archive.stories.places(pages)}
        if not pages or (kind == "merge" and len(stories) < 2):
            raise UsageError("judge_few", " ".join(names))
        articles = self._archive.articles(pages)
        return tuple(NamedArticle(page=page, article=articles[page].id) for page in pages)

    def _pages(self, kind: str, name: str) -> list[str]:
        """The pages that a name means: an article, or all of a story; merged, its first article stands for it."""
        page = story_page(self._archive, name)
        (place,) = self._archive.stories.places([page])
        its = [each.page for each in self._archive.stories.stories([place.story or page])]
        meant_story = is_story(name) and story_id(place.story or page).startswith(name[: SHOWN + 1])
        if not meant_story:
            return [page]
        if kind == "split":
            raise UsageError("judge_split", name)
        return its if kind == "lock" else its[:1]

    def _tell_again(self, articles: Iterable[NamedArticle]) -> None:
        """Tells the stories of these articles anew, and those to which they belonged."""
        from pantau.engine.telling import tell

        places = self._archive.stories.places(each.page for each in articles)
        stories = {place.story for place in places if place.story}
        threads = {place.thread for place in self._archive.stories.stories(stories) if place.thread}
        tell(self._archive, threads, stories)

    def _one(self, start_of_id: str) -> Judgement:
        found = [each for each in self._archive.judgements.all() if each.id.startswith(start_of_id.lower())]
        if not found or not start_of_id:
            raise UsageError("judge_unknown", start_of_id)
        if len(found) > 1:
            raise UsageError("judge_ambiguous", start_of_id, ids=", ".join(each.id for each in found[:3]))
        return found[0]

    def _wrong(self, start_of_id: str, what: What, right: str | None) -> Flag:
        stored = self._archive.event(start_of_id)
        coded = label_of(stored.event)
        return Flag(
            what=what,
            sentence=self._mark_of(stored),
            words=words_of(stored.event, stored.event.sentence.start),
            coded=coded,
            event=stored.id,
            readers=stored.readers,
            right=corrected(coded, what, right, stored.sentence) if right else None,
        )

    def _missing(self, id_: str, sentence: str | None, right: str | None) -> Flag:
        if sentence is None:
            meant = self._mark_of(self._archive.event(id_))
        else:
            page = self._archive.judgements.page_of(id_)
            meant = mark_said(page, self._archive.articles([page])[page], sentence)
        reading = parse(right, meant.text) if right else None
        words = place_of(reading.trigger, meant.text) if reading else None
        if words is None:
            raise UsageError("judge_no_reading", id_)
        return Flag(what="missing", sentence=meant, words=words, right=reading)

    def _mark_of(self, stored: StoredEvent) -> Mark:
        article = self._archive.articles([stored.page])[stored.page]
        return mark(stored.page, article, stored.event.sentence.start, stored.event.sentence.end)


def _name(by: str | None) -> str:
    name = (by or person() or "").strip()
    if not name:
        raise UsageError("judge_no_name")
    return name


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="microseconds")
