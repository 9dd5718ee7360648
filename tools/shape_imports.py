"""Who imports whom in a package when it is loaded: cycles, and the longest chain.

Imports under `TYPE_CHECKING` and inside functions are left out: they do not happen when the module is loaded.
"""

import ast
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path

Graph = Mapping[str, frozenset[str]]


def imports(package: Path) -> Graph:
    """The modules of a package folder, each with those of the package that it imports."""
    paths = {_module(package, path): path for path in sorted(package.rglob("*.py"))}
    return {module: frozenset(_targets(path, module, paths)) - {module} for module, path in paths.items()}


def in_cycles(graph: Graph) -> list[str]:
    """The modules from which an import leads back to themselves, sorted."""
    return sorted(module for module in graph if module in _reachable(graph, graph[module]))


def depth(graph: Graph) -> int:
    """How many modules the longest chain of imports has; modules in cycles end a chain."""
    cyclic = set(in_cycles(graph))

    @cache
    def chain(module: str) -> int:
        return 1 + max((chain(each) for each in graph[module] - cyclic), default=0)

    return max((chain(module) for module in graph if module not in cyclic), default=0)


def _reachable(graph: Graph, start: Iterable[str]) -> set[str]:
    found: set[str] = set()
    waiting = list(start)
    while waiting:
        module = waiting.pop()
        if module not in found:
            found.add(module)
            waiting.extend(graph[module])
    return found


def _module(package: Path, path: Path) -> str:
    parts = [package.name, *path.relative_to(package).with_suffix("").parts]
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _targets(path: Path, module: str, known: Mapping[str, Path]) -> Iterator[str]:
    for node in _loaded(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names if name.name in known)
        elif isinstance(node, ast.ImportFrom):
            source = _source(node, module, path)
            inner = {f"{source}.{name.name}" for name in node.names} & known.keys()
            yield from inner
            # A module's own parent is being loaded already; any other package is loaded before its part.
            if source in known and not (inner and module.startswith(f"{source}.")):
                yield source


def _source(node: ast.ImportFrom, module: str, path: Path) -> str:
    """The absolute name of the module that a `from … import` names."""
    if not node.level:
        return node.module or ""
    parts = module.split(".")
    above = parts[: len(parts) - node.level + (path.name == "__init__.py")]
    return ".".join([*above, *([node.module] if node.module else [])])


def _loaded(node: ast.AST) -> Iterator[ast.AST]:
    """All statements that run when the module is loaded."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            continue
        yield child
        if isinstance(child, ast.If) and "TYPE_CHECKING" in ast.unparse(child.test):
            yield from (each for other in child.orelse for each in (other, *_loaded(other)))
        else:
            yield from _loaded(child)
