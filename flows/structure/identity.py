"""Identity: one name and one key for a body, however its name is written."""

from __future__ import annotations

from functools import cache

from flows.acquire import slug
from flows.extract.codelists import Entry, organisations
from flows.extract.gazetteer import APOSTROPHES
from flows.patterns import compiled

_BLANKS = compiled(r"\s+")
_CCG = compiled(r"^(?:NHS )?(.+?) (?:[Cc]linical [Cc]ommissioning [Gg]roup|CCG)$")
_COUNCIL_OF = compiled(r"^(?:London Borough of|Royal Borough of|LB(?: of)?) (.+)$")
_COUNCIL = compiled(
    r"^(.+?)(?: (?:London Borough|Metropolitan Borough|Metropolitan District|Borough|borough|City|District"
    r"|Town|Unitary))? [Cc]ouncil$"
)
_TRUST = compiled(r"^(.+?)(?<!NHS)(?<!Foundation) (?:NHS |Foundation )++Trust$")
_STP = compiled(r"^(.+?) (?:[Ss]ustainability and [Tt]ransformation [Pp]artnership|STP)$")


def written(words: str) -> str:
    """The name as it is kept: plain apostrophes and blanks, neither *the* nor an *'s* of its own."""
    name = _BLANKS.sub(" ", words.translate(APOSTROPHES)).strip(" ,.")
    return name.removeprefix("The ").removesuffix("'s")


def unlisted(words: str, kind: str) -> tuple[str, str]:
    """The name and the key of a body that no list has: *LB Foo* and *Foo Borough Council* are one."""
    name = written(words)
    if kind == "ccg" and (match := _CCG.match(name)):
        name = f"NHS {match[1]} CCG"
    elif kind == "stp" and (match := _STP.match(name)):
        name = f"{match[1]} STP"
    elif kind in {"council", "borough_council"} and (
        match := _COUNCIL_OF.match(name) or _COUNCIL.match(name)
    ):
        name = f"{match[1]} Council"
    stem = _TRUST.match(name)
    return name, slug(f"{stem[1]} trust" if stem else name.replace("&", "and"))


@cache
def listed() -> dict[str, Entry]:
    """The bodies of the code list by each of their names in lower case."""
    found: dict[str, Entry] = {}
    for entry in organisations():
        for name in (entry.name, *entry.other_names):
            found.setdefault(name.lower(), entry)
    return found


@cache
def run_together() -> dict[str, Entry]:
    """The bodies by the letters of their names of three words or more: *Southbank* is *South Bank*."""
    return {_letters(name): entry for name, entry in listed().items() if name.count(" ") > 1}


def _letters(name: str) -> str:
    return "".join(char for char in name if char.isalpha())


def body_named(words: str) -> Entry | None:
    """The listed body of that name, in capitals or not, with *&* or *and*, with or without *The*."""
    name = written(words).lower()
    known = listed()
    return (
        known.get(name)
        or known.get(f"the {name}")
        or known.get(f"nhs {name}")
        or known.get(name.replace("&", "and"))
        or run_together().get(_letters(name))
    )


@cache
def partnerships() -> dict[str, Entry]:
    """The listed sustainability and transformation partnerships by the place that they plan for."""
    return {entry.area: entry for entry in organisations() if entry.kind == "stp" and entry.area}
