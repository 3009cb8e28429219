"""An aspect: whether a figure is a level, a change, a share, a target or a projection."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Aspect:
    """What a figure is, which way it went if it is a change, and the rule that told."""

    name: str
    direction: str | None
    rule: str
    weak: bool = False


LEVEL = Aspect("level", None, "nothing says otherwise", weak=True)
