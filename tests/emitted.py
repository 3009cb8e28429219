"""The codes that the program can give its findings, collected from its source.

A code stands as a text where a finding is made, or where something is called that hands its
parameter `code` on to one, or in a table that is looked up there.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

FLOWS = Path(__file__).parents[1] / "flows"
#: what makes a finding, a fault or a question, and at which place its code stands
MAKERS = {"Finding": 0, "Fault": 2, "Question": 0}
Constants = dict[str, ast.expr]


@dataclass(frozen=True)
class Emitted:
    """The codes, and the places where one is given that nobody can tell from the source."""

    codes: frozenset[str]
    untold: tuple[str, ...]


def emitted(sources: Iterable[Path] = ()) -> Emitted:
    """All codes of these files; without any, of those of the program that speak of findings."""
    files = sorted(sources or FLOWS.rglob("*.py"))
    texts = {file: file.read_text() for file in files}
    trees = {file: ast.parse(text) for file, text in texts.items() if any(maker in text for maker in MAKERS)}
    shared = {
        name: value for tree in trees.values() for name, value in _constants(tree).items() if name.isupper()
    }
    makers = {name: place for tree in trees.values() for name, place in _makers(tree) if name[0] != "_"}
    codes, untold = set[str](), list[str]()
    for file, tree in trees.items():
        known = shared | _constants(tree)
        for call, code in _calls(tree, MAKERS | makers | dict(_makers(tree))):
            found = _texts(code, known)
            codes |= found
            if not found and not _handed_on(code):
                untold.append(f"{file.name}, line {call.lineno}")
    return Emitted(frozenset(codes), tuple(untold))


def _makers(tree: ast.Module) -> Iterator[tuple[str, int]]:
    """The functions and records that have a parameter or field `code`, and its place."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef):
            names = [argument.arg for argument in node.args.args]
        elif isinstance(node, ast.ClassDef):
            lines = (line.target for line in node.body if isinstance(line, ast.AnnAssign))
            names = [target.id for target in lines if isinstance(target, ast.Name)]
        else:
            continue
        if "code" in names:
            yield node.name, names.index("code")


def _calls(tree: ast.Module, makers: dict[str, int]) -> Iterator[tuple[ast.Call, ast.expr]]:
    """The calls of makers, each with what stands in the place of the code."""
    for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
        name = getattr(call.func, "id", getattr(call.func, "attr", ""))
        if name in makers and len(call.args) > makers[name]:
            yield call, call.args[makers[name]]


def _handed_on(code: ast.expr) -> bool:
    """Whether the code is that of a parameter or of another finding, fault or rule."""
    return isinstance(code, ast.Attribute) or isinstance(code, ast.Name) and code.id == "code"


def _constants(tree: ast.Module) -> Constants:
    """What the names of a module stand for, wherever in it they are given."""
    found: Constants = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign | ast.AnnAssign) and node.value:
            for target in node.targets if isinstance(node, ast.Assign) else [node.target]:
                found |= _named(target, node.value)
    return found


def _named(target: ast.expr, value: ast.expr) -> Constants:
    if isinstance(target, ast.Name):
        return {target.id: value}
    if not isinstance(target, ast.Tuple):
        return {}
    names = [(place, part.id) for place, part in enumerate(target.elts) if isinstance(part, ast.Name)]
    if isinstance(value, ast.Tuple):
        return {name: value.elts[place] for place, name in names}
    return {name: ast.Subscript(value, ast.Constant(place)) for place, name in names}


def _texts(node: ast.expr, known: Constants, depth: int = 4) -> set[str]:
    """The texts that an expression can come to."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return {node.value}
    if isinstance(node, ast.Name) and node.id in known and depth:
        return _texts(known[node.id], known, depth - 1)
    if isinstance(node, ast.IfExp):
        return _texts(node.body, known, depth) | _texts(node.orelse, known, depth)
    if isinstance(node, ast.Subscript):
        return {text for value in _values(node, known) for text in _texts(value, known, depth)}
    return set()


def _values(node: ast.Subscript, known: Constants) -> list[ast.expr]:
    """What can stand behind `TABLE[...]`, or at a place of what stands there."""
    inner = node.value
    if isinstance(inner, ast.Subscript) and isinstance(node.slice, ast.Constant):
        tuples = [value for value in _values(inner, known) if isinstance(value, ast.Tuple)]
        return [value.elts[node.slice.value] for value in tuples]
    table = known.get(inner.id) if isinstance(inner, ast.Name) else None
    return table.values if isinstance(table, ast.Dict) else []
