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


class Encoder:
    """One thread and one sentence at a time, so that the result depends on nothing else."""

    def __init__(self, graph: Path, tokenizer: Path) -> None:
        options = SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = _QUIET
        self._session = InferenceSession(str(graph), options, providers=["CPUExecutionProvider"])
        self._tokenizer = Tokenizer.from_file(str(tokenizer))

    def tokens(self, sentence: Sentence, clues: NDArray[np.float32]) -> NDArray[np.float32]:
        """The mean of each token's pieces, shape (tokens, 384); zeros for a token without any.

        `clues`, shape (tokens, …), are what is known of each token and read with it.
        """
        pieces, owners = places(self._tokenizer, sentence)
        spread = np.pad(clues, ((0, 1), (0, 0)))[owners]  # -1, no token, is the row of zeros
        hidden = np.asarray(
            self._session.run(None, {"pieces": pieces[None], "clues": spread[None]})[0], np.float32
        )[0]
        total = np.zeros((len(sentence.tokens) + 1, hidden.shape[1]), np.float32)
        number = np.zeros(len(sentence.tokens) + 1, np.float32)
        np.add.at(total, owners, hidden)  # -1, no token, falls into the last row
        np.add.at(number, owners, 1)
        return np.asarray(total / np.maximum(number, 1)[:, None], np.float32)[:-1]


@cache
def encoder(folder: Path) -> Encoder:
    """The encoder of a model's folder, loaded once a process."""
    return Encoder(folder / "encoder.onnx", folder / "tokenizer.json")
