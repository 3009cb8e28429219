"""Linking: which entry of the list of sources an author and a year mean, and why none where none."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches

from flows.patterns import compiled
from flows.structure.author_names import normal, plain, without_short
from flows.structure.listed import Listed
from flows.structure.short_forms import ShortForms

_ET_AL = compiled(r",? (?:et al\.?|and others|and colleagues)$")
_AND = compiled(r",? and |, ?| & ")
#: how like two names must be for one to be the other misspelt
_ALIKE = 0.8
_MOST_COMPARED = 50


@dataclass(frozen=True, slots=True)
class Link:
    """The entry, or none and the reason: `missing`, `ambiguous`, `misspelt`; the keys that it could be."""

    reference_id: str | None
    reason: str = ""
    candidates: tuple[str, ...] = ()


class Index:
    """The entries by the labels that they may be cited by: *Ham et al*, with a year, its letter told."""

    def __init__(self, entries: Iterable[Listed], short_forms: ShortForms) -> None:
        self._short = short_forms
        self._links: dict[tuple[str, str], Link] = {}
        self._labels: dict[tuple[str, str], dict[str, Listed]] = defaultdict(dict)
        self._first: dict[tuple[str, str], dict[str, Listed]] = defaultdict(dict)
        self._years: dict[tuple[str, str], dict[str, str]] = defaultdict(dict)
        self.empty = True
        for one in entries:
            self._add(one)

    def _add(self, one: Listed) -> None:
        if not one.names:
            return
        self.empty = False
        for year in {_year(one.entry.year), _year(one.entry.year)[:4]}:
            for label in _labels(one):
                for form in self._short.written_out(label):
                    self._labels[form, year][one.reference_id] = one
                    self._years[year, form[:1]].setdefault(form, one.key)
            for form in self._short.written_out(one.names[0]):
                self._first[form, year][one.reference_id] = one

    def link(self, authors: str, year: str) -> Link:
        """What is cited by these words."""
        cited = (normal(without_short(plain(authors))), _year(year))
        if cited not in self._links:
            self._links[cited] = self._look_up(*cited)
        return self._links[cited]

    def knows(self, authors: str, year: str) -> bool:
        """Whether an entry, or one of several, is meant."""
        return self.link(authors, year).reason in ("", "ambiguous")

    def _look_up(self, label: str, year: str) -> Link:
        forms = self._short.written_out(label)
        found = {key: one for form in forms for key, one in self._labels.get((form, year), {}).items()}
        found = found or self._by_first(label, year)
        exact = {key for key, one in found.items() if _year(one.entry.year) == year}
        if len(found) == 1 or len(exact) == 1:
            (key,) = exact if len(exact) == 1 else found
            return Link(key, "", (found[key].key,))
        if found:
            return Link(None, "ambiguous", tuple(one.key for one in found.values()))
        return self._nearly(label, year)

    def _by_first(self, label: str, year: str) -> dict[str, Listed]:
        """The entries with this first author whose authors include all others that are named."""
        others = _ET_AL.search(f" {label}") is not None
        names = [name for name in _AND.split(_ET_AL.sub("", f" {label}").strip()) if name]
        if not names or (len(names) == 1 and not others and " " in label):
            return {}
        forms = self._short.written_out(names[0])
        found = {key: one for form in forms for key, one in self._first.get((form, year), {}).items()}
        rest = {normal(name) for name in names[1:]}
        return {key: one for key, one in found.items() if rest <= {normal(name) for name in one.names}}

    def _nearly(self, label: str, year: str) -> Link:
        near = self._years.get((year, label[:1]), {})
        alike = get_close_matches(label, list(near)[:_MOST_COMPARED], n=1, cutoff=_ALIKE)
        return Link(None, "misspelt", (near[alike[0]],)) if alike else Link(None, "missing")


def _labels(one: Listed) -> set[str]:
    """How the authors of an entry may be called in the text."""
    names = [normal(name) for name in one.names]
    together = " and ".join(part for part in (" ".join(names[:-1]), names[-1]) if part)
    labels = {together, normal(one.entry.authors or "")}
    if len(names) > 1 or one.more:
        labels.add(f"{names[0]} et al")
    return {label for label in labels if label}


def _year(year: str | None) -> str:
    """The year for comparing: all ways to say that there is none are one."""
    words = (year or "nd").replace(".", "").replace(" ", "").lower()
    return "nd" if words in ("nodate", "undated") else words
