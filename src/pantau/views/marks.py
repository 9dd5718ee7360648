"""Marks: the sentences that people judge, found by an event or by words of theirs."""

from pantau.articles.article import Article
from pantau.errors import UsageError
from pantau.language import Sentence
from pantau.reading.reader import sentences_of
from pantau.stories.judgement import Mark, text_hash


def mark(page: str, article: Article, start: int, end: int) -> Mark:
    """The sentence between two places of an article's full text; `page` is its page's key."""
    text = article.full[start:end]
    headline = any(each.headline and each.start <= start < each.end for each in sentences_of(article))
    return Mark(
        page=page,
        article=article.id,
        start=start,
        end=end,
        text=text,
        sha256=text_hash(text),
        lang=article.lang,
        part="headline" if headline else "body",
    )


def mark_said(page: str, article: Article, said: str) -> Mark:
    """The sentence that holds these words, or this place. Raises: UsageError where none does, or several do."""
    found = [each for each in sentences_of(article) if _is_meant(each, said)]
    if not found:
        raise UsageError("judge_no_sentence", said)
    if len(found) > 1:
        raise UsageError("judge_sentences", said, found=", ".join(str(each.start) for each in found))
    return mark(page, article, found[0].start, found[0].end)


def _is_meant(sentence: Sentence, said: str) -> bool:
    return sentence.start <= int(said) < sentence.end if said.isdecimal() else said in sentence.text
