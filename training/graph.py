"""The encoder as an ONNX graph for onnxruntime: 4-bit word embeddings as they came, 8-bit layers.

Written node by node with onnxruntime's fused operators, so that no exporter has to guess them. Sentences go in one
by one, so there is no padding and no mask. Weights of matrices have 7 bits, because processors without VNNI
overflow with 8.
"""

from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from nano import BLOCK, EPS, HEADS, HIDDEN, halves

_LIMIT = 63  # of a 7-bit weight
_OPSET, _IR = 17, 8


class Graph:
    """Collects nodes and weights."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.weights: list[onnx.TensorProto] = []

    def add(self, name: str, array: np.ndarray) -> str:
        """A weight under a name."""
        self.weights.append(numpy_helper.from_array(np.ascontiguousarray(array), name))
        return name

    def node(self, kind: str, inputs: list[str], output: str, *, own: bool = True, **attributes) -> str:
        """A node with one output; `own`: onnxruntime's operator, not the standard's."""
        domain = "com.microsoft" if own else ""
        self.nodes.append(helper.make_node(kind, inputs, [output], name=output, domain=domain, **attributes))
        return output

    def matmul(self, x: str, name: str, weight: np.ndarray, bias: np.ndarray | None) -> str:
        """x · weightᵀ (+ bias) in 8 bits, a scale for each column; weight has shape (out, in)."""
        scale = np.maximum(np.abs(weight).max(1), 1e-8) / _LIMIT
        whole = np.clip(np.round(weight / scale[:, None]), -_LIMIT, _LIMIT).astype(np.int8)
        inputs = [
            x,
            self.add(f"{name}.w", whole.T),
            self.add(f"{name}.s", scale.astype(np.float32)),
            self.add(f"{name}.z", np.zeros(len(scale), np.int8)),
        ]
        if bias is not None:
            inputs.append(self.add(f"{name}.b", bias))
        return self.node("DynamicQuantizeMatMul", inputs, name)


def build(state: dict[str, np.ndarray], embeddings: np.ndarray, layers: int) -> onnx.ModelProto:
    """The graph of an encoder's weights (names as in `network.Encoder`); `embeddings` are the 4-bit blocks of the
    kept pieces, shape (pieces × 12, 18)."""
    graph = Graph()
    x = _embed(graph, state, embeddings)
    for at in range(layers):
        x = _layer(graph, {name: state[f"layers.{at}.{name}"] for name in _LAYER}, f"l{at}", x)
    graph.nodes[-1].output[0] = "hidden"
    made = helper.make_graph(
        graph.nodes, "encoder",
        [
            helper.make_tensor_value_info("pieces", TensorProto.INT64, [1, "length"]),
            helper.make_tensor_value_info("clues", TensorProto.FLOAT, [1, "length", len(state["clues"])]),
        ],
        [helper.make_tensor_value_info("hidden", TensorProto.FLOAT, [1, "length", HIDDEN])],
        graph.weights,
    )  # fmt: skip
    sets = [helper.make_opsetid("", _OPSET), helper.make_opsetid("com.microsoft", 1)]
    return helper.make_model(made, opset_imports=sets, ir_version=_IR, producer_name="pantau")


_LAYER = tuple(f"{part}.{kind}" for part in ("qkv", "ao", "aln", "fi", "fo", "oln") for kind in ("weight", "bias"))


def _embed(graph: Graph, state: dict[str, np.ndarray], embeddings: np.ndarray) -> str:
    numbers, scales = halves(embeddings)
    rows = len(numbers) * BLOCK // HIDDEN
    numbers = numbers.reshape(rows, HIDDEN)
    packed = (numbers[:, 0::2] | (numbers[:, 1::2] << 4)).astype(np.uint8)
    table = helper.make_tensor("words", TensorProto.UINT4, [rows, HIDDEN], packed.tobytes(), raw=True)
    middle = np.full((rows, HIDDEN // BLOCK // 2), 0x88, np.uint8)  # 8, twice a byte
    zeros = helper.make_tensor("words.z", TensorProto.UINT4, [rows, HIDDEN // BLOCK], middle.tobytes(), raw=True)
    graph.weights += [table, zeros]
    graph.add("words.s", scales.reshape(rows, -1))
    words = graph.node(
        "GatherBlockQuantized", ["words", "pieces", "words.s", "words.z"], "embedded",
        gather_axis=0, quantize_axis=1, block_size=BLOCK,
    )  # fmt: skip
    graph.add("places", state["places"])
    shape = graph.node("Shape", ["pieces"], "shape", own=False)
    length = graph.node(
        "Slice", [shape, graph.add("one", np.array([1])), graph.add("two", np.array([2]))], "length", own=False
    )
    place = graph.node("Slice", ["places", graph.add("zero", np.array([0])), length], "place", own=False)
    clue = graph.node("MatMul", ["clues", graph.add("clues.w", state["clues"])], "clue", own=False)
    total = graph.node("Add", [words, place], "sum", own=False)
    total = graph.node("Add", [total, clue], "total", own=False)
    norm = [graph.add("ln.w", state["ln.weight"]), graph.add("ln.b", state["ln.bias"])]
    return graph.node("LayerNormalization", [total, *norm], "x0", own=False, epsilon=EPS, axis=-1)


def _layer(graph: Graph, weights: dict[str, np.ndarray], name: str, x: str) -> str:
    packed = graph.matmul(x, f"{name}.qkv", weights["qkv.weight"], weights["qkv.bias"])
    sizes = graph.add(f"{name}.sizes", np.array([HIDDEN] * 3))
    three = [f"{name}.{each}" for each in ("queries", "keys", "values")]
    graph.nodes.append(helper.make_node("Split", [packed, sizes], three, axis=-1, name=f"{name}.split"))
    seen = graph.node("MultiHeadAttention", three, f"{name}.seen", num_heads=HEADS)
    seen = graph.matmul(seen, f"{name}.ao", weights["ao.weight"], weights["ao.bias"])
    x = _normalised(graph, weights, (name, "aln"), seen, x)
    inner = graph.matmul(x, f"{name}.fi", weights["fi.weight"], None)
    inner = graph.node("BiasGelu", [inner, graph.add(f"{name}.fi.bias", weights["fi.bias"])], f"{name}.gelu")
    inner = graph.matmul(inner, f"{name}.fo", weights["fo.weight"], weights["fo.bias"])
    return _normalised(graph, weights, (name, "oln"), inner, x)


def _normalised(graph: Graph, weights: dict[str, np.ndarray], names: tuple[str, str], x: str, before: str) -> str:
    """`x` added to what was before, normalised; names of layer and norm. (The fused operator is slower.)"""
    layer, norm = names
    total = graph.node("Add", [x, before], f"{layer}.{norm}.sum", own=False)
    own = [
        graph.add(f"{layer}.{norm}.w", weights[f"{norm}.weight"]),
        graph.add(f"{layer}.{norm}.b", weights[f"{norm}.bias"]),
    ]
    return graph.node("LayerNormalization", [total, *own], f"{layer}.{norm}", own=False, epsilon=EPS, axis=-1)


def save(model: onnx.ModelProto, path: Path) -> None:
    """Writes the graph."""
    onnx.save(model, str(path))
