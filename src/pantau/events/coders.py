"""The coders by name: ours, and those that packages bring under the entry point group `pantau.coders`."""

import hashlib
from collections.abc import Callable
from importlib.metadata import entry_points
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from pantau.errors import UsageError
from pantau.events.coder import Coder
from pantau.events.rules import RulesCoder
from pantau.settings import model_folder

if TYPE_CHECKING:
    from pantau.events.candidates import Vectors
    from pantau.events.heads import Heads

GROUP = "pantau.coders"
MODEL_FILES = ("encoder.onnx", "tokenizer.json", "heads.npz")
_NEEDED = ("numpy", "onnxruntime", "tokenizers")


def load_coder(name: str | None = None) -> Coder:
    """A coder by its name; without one `both`, or `rules` where the model cannot be loaded.

    Raises: UsageError where no coder has the name, or where what it needs is not installed.
    """
    if name is None:
        name = "both" if model_missing() is None else "rules"
    own = {"rules": RulesCoder, "model": _model, "both": _both, "llm": _llm}
    if name in own:
        return own[name]()
    found = {each.name: each for each in entry_points(group=GROUP)}
    if name not in found:
        raise UsageError("coder_unknown", name, known=", ".join(sorted({*own, *found})))
    made: Callable[[], Coder] = found[name].load()
    return made()


def model_missing() -> str | None:
    """What the trained model lacks here: a package or a file; null where it can be loaded."""
    lacking = next((each for each in _NEEDED if find_spec(each) is None), None)
    files = (model_folder() / name for name in MODEL_FILES)
    return lacking or next((str(file) for file in files if not file.is_file()), None)


def _llm() -> Coder:
    if find_spec("openai") is None:
        raise UsageError("llm_missing", "llm")
    from pantau.events.llm.coder import LlmCoder

    return LlmCoder()


def trained(*, blind: bool) -> "tuple[Vectors, Heads]":
    """The trained encoder and its heads; `blind` hides from them what lexicon and rules say.

    Raises: UsageError where something is missing (see `model_missing`).
    """
    lacking = model_missing()
    if lacking is not None:
        raise UsageError("model_missing", lacking)
    from pantau.events.heads import Heads
    from pantau.language.encoder import encoder

    folder = model_folder()
    return encoder(folder), Heads.load(folder / "heads.npz", blind=blind)


def _model() -> Coder:
    return _coder(blind=True)


def _both() -> Coder:
    return _coder(blind=False)


def _coder(*, blind: bool) -> Coder:
    parts = trained(blind=blind)
    from pantau.events.model import ModelCoder

    return ModelCoder(*parts, weights=_fingerprint(model_folder()))


def _fingerprint(folder: Path) -> str:
    """The first letters of the SHA-256 of a model's files."""
    total = hashlib.sha256()
    for name in MODEL_FILES:
        total.update((folder / name).read_bytes())
    return total.hexdigest()[:8]
