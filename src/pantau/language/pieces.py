"""Pieces: a sentence cut for the encoder, and which of our tokens each piece belongs to."""

from bisect import bisect_right

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from pantau.language.sentence import Sentence

LONGEST = 256  # pieces of a sentence that the encoder reads; what lies behind is not tagged
NONE = -1


def places(tokenizer: Tokenizer, sentence: Sentence) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The ids of a sentence's pieces, and for each the token that holds its first letter (-1 for none).

    Shapes: (pieces,) each, the marks of beginning and end among them.
    """
    encoding = tokenizer.encode(sentence.text)
    starts = [token.start - sentence.start for token in sentence.tokens]
    owners = []
    for begin, end in encoding.offsets[:LONGEST]:
        letter = next((at for at in range(begin, end) if sentence.text[at].isalnum()), end - 1)
        at = bisect_right(starts, letter) - 1 if end > begin else NONE
        inside = at >= 0 and letter < sentence.tokens[at].end - sentence.start
        owners.append(at if inside else NONE)
    return np.array(encoding.ids[:LONGEST], np.int64), np.array(owners, np.int64)
