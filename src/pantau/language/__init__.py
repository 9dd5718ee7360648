"""From text to sentences with tokens, and the language of a text."""

from pantau.language.identify import identify
from pantau.language.phrases import Phrases
from pantau.language.sentence import Sentence, Token
from pantau.language.split import split
from pantau.language.tokens import lower_words, tokens

__all__ = ["Phrases", "Sentence", "Token", "identify", "lower_words", "split", "tokens"]
