"""Statements: the SQL that the program runs, told from its own code."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

#: the methods of a DuckDB connection that run a text as SQL
RUN = {"execute", "executemany", "sql", "query", "from_query", "extract_statements"}
#: what makes SQL of names and descriptions, each quoted on its way
QUOTING = {"name", "literal", "create_table", "comments"}
COMMENTS = "flows.dictionary.comments"


@dataclass(frozen=True, slots=True)
class Statement:
    """A call that runs SQL: its file, its line, how the SQL is written there, whether it is safe."""

    file: str
    line: int
    written: str
    safe: bool


def statements(file: Path, project: Path) -> Iterator[Statement]:
    """Every statement of a file."""
    text = file.read_text(encoding="utf-8")
    if not any(f".{method}(" in text for method in RUN):
        return
    tree = ast.parse(text)
    module = _Module(tree)
    for scope in [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]:
        for call in _calls(scope):
            sql = call.args[0]
            safe = module.within(scope).safe(sql)
            yield Statement(file.relative_to(project).as_posix(), call.lineno, ast.unparse(sql), safe)


def _calls(scope: ast.FunctionDef) -> Iterator[ast.Call]:
    for node in ast.walk(scope):
        match node:
            case ast.Call(func=ast.Attribute(attr=method), args=[_, *_]) if method in RUN:
                yield node


class _Module:
    """What the names of a file stand for: constants, quoting functions, within a function its variables."""

    def __init__(self, tree: ast.Module) -> None:
        self.quoting = {
            alias.asname or alias.name
            for node in ast.walk(tree)
            if isinstance(node, ast.ImportFrom) and node.module == COMMENTS
            for alias in node.names
            if alias.name in QUOTING
        }
        self.values: dict[str, list[ast.expr]] = {}
        self._learn(tree.body)

    def within(self, scope: ast.FunctionDef) -> _Module:
        inner = _Module(ast.Module([], []))
        inner.quoting, inner.values = self.quoting, dict(self.values)
        for argument in [*scope.args.args, *scope.args.kwonlyargs]:
            inner.values.pop(argument.arg, None)
        inner._learn([node for node in ast.walk(scope) if isinstance(node, ast.stmt)])
        return inner

    def _learn(self, body: list[ast.stmt]) -> None:
        for node in body:
            if (
                isinstance(node, ast.Assign)
                and len(node.targets) == 1
                and isinstance(node.targets[0], ast.Name)
            ):
                self.values.setdefault(node.targets[0].id, []).append(node.value)

    def safe(self, node: ast.expr) -> bool:
        """Whether nothing but the program's own words and quoted names can come to stand in a text."""
        match node:
            case ast.Constant(value=str()):
                return True
            case ast.JoinedStr(values=parts):
                return all(map(self.safe, parts))
            case ast.FormattedValue(value=part):
                return self.safe(part)
            case ast.Name(id=name):
                return bool(self.values.get(name)) and all(map(self.safe, self.values[name]))
            case ast.Call(func=ast.Name(id=name)):
                return name in self.quoting
            case ast.Call(func=ast.Attribute(value=ast.Constant(value=str()), attr="join"), args=[parts]):
                return self._safe_parts(parts)
        return False

    def _safe_parts(self, parts: ast.expr) -> bool:
        match parts:
            case ast.Call(func=ast.Name(id="map"), args=[ast.Name(id=name), *_]):
                return name in self.quoting
            case ast.GeneratorExp(
                elt=part, generators=[ast.comprehension(target=ast.Name(id=each), iter=over)]
            ):
                inner = _Module(ast.Module([], []))
                inner.quoting, inner.values = self.quoting, {**self.values, each: [over]}
                return inner.safe(part)
        return False
