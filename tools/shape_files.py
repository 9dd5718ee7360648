"""What stands in Python files: lines, functions and their length, types and docstrings."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

Definition = ast.FunctionDef | ast.AsyncFunctionDef


class Function(NamedTuple):
    """One function; `lines` counts from `def` to its end. Public: neither nested nor behind an underscore."""

    name: str
    lines: int
    public: bool
    typed: bool
    documented: bool


class SourceFile(NamedTuple):
    """One file with its functions, overloads left out."""

    path: Path
    lines: int
    functions: tuple[Function, ...]


def read_folder(folder: Path) -> list[SourceFile]:
    """All Python files below a folder, by path."""
    return [read_file(path) for path in sorted(folder.rglob("*.py"))]


def read_file(path: Path) -> SourceFile:
    """One file. Raises: SyntaxError where it is no Python."""
    text = path.read_text(encoding="utf-8")
    functions = tuple(_functions(ast.parse(text), nested=False, inside=()))
    return SourceFile(path, len(text.splitlines()), functions)


def _functions(node: ast.AST, nested: bool, inside: tuple[str, ...]) -> Iterator[Function]:
    """All functions below a node; `inside` are the names of the classes around it, `nested` is in a function."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.ClassDef):
            yield from _functions(child, nested, (*inside, child.name))
        elif isinstance(child, Definition):
            if not _marked(child, "overload"):
                yield _function(child, nested, inside)
            yield from _functions(child, nested=True, inside=())
        else:
            yield from _functions(child, nested, inside)


def _function(node: Definition, nested: bool, inside: tuple[str, ...]) -> Function:
    return Function(
        name=".".join((*inside, node.name)),
        lines=(node.end_lineno or node.lineno) - node.lineno + 1,
        public=not nested and not any(part.startswith("_") for part in (*inside, node.name)),
        typed=_typed(node, method=bool(inside) and not _marked(node, "staticmethod")),
        documented=ast.get_docstring(node) is not None,
    )


def _typed(node: Definition, method: bool) -> bool:
    """Whether every argument (but `self` or `cls`) and the return are annotated."""
    arguments = node.args
    named = [*arguments.posonlyargs, *arguments.args][1 if method else 0 :]
    spread = [each for each in (arguments.vararg, arguments.kwarg) if each]
    annotated = all(each.annotation for each in (*named, *arguments.kwonlyargs, *spread))
    return annotated and node.returns is not None


def _marked(node: Definition, decorator: str) -> bool:
    return any(isinstance(each, ast.Name) and each.id == decorator for each in node.decorator_list)
