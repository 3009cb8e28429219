"""Codes: whether a code that stands in a cell is one of a code list, and whether it held on a day."""

from __future__ import annotations

import pyarrow as pa
import pyarrow.compute as pc

from schemas.codelists import code_list
from schemas.codelists.geographies import Geographies
from schemas.codelists.measures import Measures
from schemas.codelists.organisations import Organisations
from schemas.codelists.units import Units
from schemas.common import Dataset
from schemas.rules import Cells

#: what stands between the codes of several places or bodies in one cell
BETWEEN = "; "
#: units of which there is no list: a plain number, and a rate per any number of things
PLAIN_UNIT = r"^(1|/[0-9]+)$"


def listed_measure(codes: Cells) -> Cells:
    """True where the list of measures has the code."""
    return _listed(codes, _codes(Measures, "code"))


def listed_place(codes: Cells) -> Cells:
    """True where the list of geographies has each of the codes in the cell."""
    return _listed(codes, _codes(Geographies, "code"))


def listed_body(codes: Cells) -> Cells:
    """True where each of the codes in the cell is the ODS code of a body of the list."""
    return _listed(codes, _codes(Organisations, "ods_code"))


def listed_unit(codes: Cells) -> Cells:
    """True where the unit is in the list, or is one that no list can have."""
    return pc.or_(pc.match_substring_regex(codes, PLAIN_UNIT), _listed(codes, _codes(Units, "code")))


def place_then(codes: Cells, start: Cells, end: Cells) -> Cells:
    """True where each of the places in the cell had its code on some day of the period."""
    several, places = pc.split_pattern(codes, BETWEEN), code_list.table(Geographies)
    row, where = pc.list_parent_indices(several), pc.index_in(pc.list_flatten(several), places["code"])
    ended = pc.less(places["valid_to"].take(where), start.take(row))
    not_yet = pc.greater(places["valid_from"].take(where), end.take(row))
    at_no_time = pc.fill_null(pc.or_kleene(ended, not_yet), False)
    return pc.invert(pc.is_in(pa.array(range(len(codes))), row.filter(at_no_time)))


def _listed(codes: Cells, known: frozenset[str]) -> Cells:
    written = [cell for cell in pc.unique(codes).to_pylist() if cell is not None]
    unknown = [cell for cell in written if not known.issuperset(cell.split(BETWEEN))]
    return pc.invert(pc.is_in(codes, pa.array(unknown, pa.string())))


def _codes(model: type[Dataset], column: str) -> frozenset[str]:
    return frozenset(code_list.table(model)[column].to_pylist()) - {None}
