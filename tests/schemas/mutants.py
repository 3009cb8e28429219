"""Mutants: for each rule of a model the smallest change that breaks it in a row with nothing wrong in it."""

from __future__ import annotations

from datetime import date
from typing import Any

#: what is put into a cell to break a rule that any column can have
WRONG_CELL: dict[str, Any] = {
    "required": None,
    "type": "neither this nor that",
    "finite": float("inf"),
    "blank": " ",
    "one_of": "none of them",
    "pattern": " not so ",
    "minimum": -1,
    "maximum": 9999,
    "reference": "nowhere",
    "outside_text": 999,
}

ANOTHER = "another#passage=1"
_OF_SPANS = {
    "start_before_end": {"char_start": 9, "char_end": 9},
    "passage_id_of_document": {"passage_id": ANOTHER},
}


def _place(key: str) -> dict[str, dict[str, Any]]:
    return {**_OF_SPANS, "key_names_place": {key: "staff-note#char=1,2"}}


_PERCENTAGE = {"value": 104.0, "low": 104.0, "high": 104.0, "direction": None}
_BELOW = {"value": -1.0, "low": -1.0, "high": -1.0}

#: what is put into a row of a dataset to break a rule that several of its columns keep between them
WRONG_ROW: dict[str, dict[str, dict[str, Any]]] = {
    "documents": {
        "characters_counted": {"characters": 5},
        "address_visible": {"url": "https://example.org/report\u202egro.elpmaxe"},
    },
    "passages": {
        "start_before_end": _OF_SPANS["start_before_end"],
        "key_names_position": {"passage_id": "staff-note#passage=7"},
        "text_as_long_as_span": {"text": "Work"},
        "level_of_layout": {"kind": "paragraph", "level": 1},
    },
    "numerals": {
        "start_before_end": _OF_SPANS["start_before_end"],
        "key_names_place": {"numeral_id": "staff-note#char=1,2"},
        "figure_named": {"disposition": "period"},
        "quote_as_long_as_span": {"quote": "14"},
    },
    "figures": {
        **_place("figure_id"),
        "quote_as_long_as_span": {"quote": "14.7"},
        "figure_in_sentence": {"sentence_end": 30},
        "cell_complete": {"table_id": "staff-note#table=1"},
        "table_id_of_document": {"table_id": "another#table=1"},
        "low_value_high": {"low": 15.0},
        "point_has_equal_bounds": {"low": 14.0},
        "range_has_two_ends": {"comparator": "range"},
        "at_least_is_open_above": {"comparator": ">="},
        "at_most_is_open_below": {"comparator": "<"},
        "unit_fits_kind": {"unit": "GBP"},
        "unit_listed": {"unit": "furlong"},
        "part_within_total": {"total": 14.0},
        "total_above_zero": {"total": 0.0},
        "proportion_within_one": {"kind": "proportion", "unit": "1"},
        "time_not_negative": {"kind": "age", "unit": "a", **_BELOW},
        "share_within_hundred": {"aspect": "share", **_PERCENTAGE},
        "change_not_negative": _BELOW,
        "direction_of_change": {"aspect": "level"},
        "counted_by_count": {"counted": "posts"},
        "period_has_both_ends": {"period_end": None},
        "period_has_words": {"period": None},
        "period_in_order": {"period_end": date(2017, 1, 1)},
        "period_of_our_time": {"period_start": date(1066, 10, 14)},
        "place_held_then": {"geography": "Northumberland", "geography_code": "E06000048"},
        "place_listed": {"geography": "Nowhere", "geography_code": "E99999999"},
        "body_listed": {"organisation": "Nobody", "organisation_code": "ZZZ99"},
        "measure_listed": {"measure_code": "nothing.at_all"},
        "code_has_name": {"geography_code": "E12000007"},
        "reference_has_citation": {"reference_ids": ["staff-note#reference=1"]},
        "evidence_is_json": {"evidence": "[]"},
    },
    "statements": {
        "start_before_end": _OF_SPANS["start_before_end"],
        "key_names_place": {"statement_id": "staff-note#char=1,2"},
        "text_as_long_as_span": {"text": "Vacancies"},
    },
    "quotations": {**_place("quotation_id"), "text_as_long_as_span": {"text": "Vacancies"}},
    "tables": {
        **_OF_SPANS,
        "key_names_passage": {"table_id": "staff-note#table=0"},
        "heads_within_table": {"stub_columns": 4},
        "multiplier_above_zero": {"multiplier": 0.0},
    },
    "table_cells": {
        "key_names_cell": {"column": 3},
        "table_id_of_document": {"table_id": "another#table=1"},
        "figure_id_of_document": {"figure_id": "another#char=1,2"},
        "text_as_long_as_cell": {"text": "14.7"},
        "value_or_status": {"status": None},
        "value_has_figure": {"value": 14.7, "status": None},
        "unit_listed": {"unit": "furlong"},
        "heading_by_role": {"role": "header"},
        "multiplier_above_zero": {"multiplier": 0.0},
    },
    "exhibits": {
        **_place("exhibit_id"),
        "quote_as_long_as_span": {"quote": "Work"},
        "table_id_of_document": {"table_id": "another#table=1"},
        "label_or_title": {"label": None, "title": None},
        "content_has_place": {"content_in_text": False},
        "content_in_order": {"content_end": 10},
    },
    "footnotes": {
        **_place("footnote_id"),
        "text_as_long_as_span": {"text": "Work"},
        "sentence_whole": {"anchor_sentence_end": None},
    },
    "bibliography": {
        **_OF_SPANS,
        "text_as_long_as_span": {"text": "Work"},
        "key_names_document": {"reference_id": "another#reference=1"},
        "seen_after_published": {"year": 2019},
    },
    "citations": {
        **_place("citation_id"),
        "quote_as_long_as_span": {"quote": "Work"},
        "reference_id_of_document": {"reference_id": "another#reference=1"},
    },
    "mentions": {
        **_place("mention_id"),
        "quote_as_long_as_span": {"quote": "Work"},
        "body_or_place": {"geography_id": "london"},
        "name_in_sentence": {"sentence_end": 5},
    },
    "organisations": {
        "body_listed": {"ods_code": "ZZZ99"},
        "documents_within_mentions": {"documents": 4},
        "written_somehow": {"written": []},
    },
    "geographies": {
        "place_listed": {"gss_code": "E99999999"},
        "one_register": {"iso_code": "NZ"},
        "documents_within_mentions": {"documents": 4},
        "written_somehow": {"written": []},
    },
    "partnerships": {
        "place_listed": {"gss_code": "E99999999"},
        "body_listed": {"ods_code": "ZZZ99"},
        "sentence_has_place": {"char_end": None},
        "sentence_as_long_as_span": {"char_end": 25},
    },
    "observations": {
        "place_listed": {"geography_code": "E99999999"},
        "measure_listed": {"measure_code": "nothing.at_all"},
        "period_in_order": {"period_end": date(2017, 1, 1)},
        "share_within_hundred": {"aspect": "share", "value": 104.0},
    },
    "population_projections": {
        "table_id_of_document": {"table_id": "another#table=1"},
        "place_listed": {"geography_code": "E99999999"},
        "change_after_base": {"year": 2018},
    },
    "system_structure": {"figure_id_of_document": {"figure_id": "another#char=1,2"}},
    "checks": {
        "key_names_figure": {"check_id": "sum:staff-note#char=28,41"},
        "tolerance_known": {"tolerance": None},
        "verdict_follows": {"verdict": "disagrees"},
    },
    "quarantine": {},
}
