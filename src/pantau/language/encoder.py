"""Encoder: a sentence's tokens as vectors, by a small multilingual model fine-tuned for events (training/)."""

from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from onnxruntime.capi.onnxruntime_inference_collection import InferenceSession
from onnxruntime.capi.onnxruntime_pybind11_state import SessionOptions
from tokenizers import Tokenizer

from pantau.language.pieces import places
from pantau.language.sentence import Sentence

_QUIET = 3  # onnxruntime's level for errors
_NOTHING = np.zeros(0, np.int64)


class Encoder:
    """One thread and one sentence at a time, so that the result depends on nothing else."""

    def __init__(self, graph: Path, tokenizer: Path) -> None:
        options = SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = _QUIET
        self._session = InferenceSession(str(graph), options, providers=["CPUExecutionProvider"])
        self._tokenizer = Tokenizer.from_file(str(tokenizer))
        self._last: tuple[Sentence | None, NDArray[np.int64], NDArray[np.int64]] = (None, _NOTHING, _NOTHING)

    def tokens(self, sentence: Sentence, clues: NDArray[np.float32]) -> NDArray[np.float32]:
        """The mean of each token's pieces, shape (tokens, 384); zeros for a token without any.

        `clues`, shape (tokens, …), are what is known of each token and read with it.
        """
        last = self._last
        if last[0] is not sentence:  # nearly every sentence is read more than once
            self._last = last = (sentence, *places(self._tokenizer, sentence))
        _, pieces, owners = last
        spread = np.pad(clues, ((0, 1), (0, 0)))[owners]  # -1, no token, is the row of zeros
        hidden = np.asarray(
            self._session.run(None, {"pieces": pieces[None], "clues": spread[None]})[0], np.float32
        )[0]
        words = np.zeros((len(sentence.tokens), hidden.shape[1]), np.float32)
        inside = owners >= 0
        if inside.any():
            known, first, number = np.unique(owners[inside], return_index=True, return_counts=True)
            words[known] = np.add.reduceat(hidden[inside], first) / number[:, None]
        return words


@cache
def encoder(folder: Path) -> Encoder:
    """The encoder of a model's folder, loaded once a process."""
    return Encoder(folder / "encoder.onnx", folder / "tokenizer.json")
