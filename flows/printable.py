"""Printable text: what documents and files say, made safe to show on a terminal and in a log."""

from __future__ import annotations


def on_one_line(text: str) -> str:
    """Blanks of every kind as blanks; what would steer a terminal, hide or turn words as its escape."""
    return text if text.isprintable() else "".join(map(_in_a_line, text))


def escaped(text: str) -> str:
    """A name in which nothing is hidden: no two names look the same afterwards."""
    return "".join(map(_in_a_name, text))


def _in_a_line(sign: str) -> str:
    if sign.isprintable():
        return sign
    return " " if sign.isspace() else _escape(sign)


def _in_a_name(sign: str) -> str:
    return sign if sign.isprintable() and sign != "\\" else _escape(sign)


def _escape(sign: str) -> str:
    return sign.encode("unicode_escape").decode("ascii")
