"""The rules that the columns of one figure keep between them."""

from __future__ import annotations

import json
from datetime import date

import pyarrow as pa
import pyarrow.compute as pc

from schemas.codelists import codes
from schemas.common import QuotedSpan, keyed_by_place, of_its_document
from schemas.listed import body_listed, measure_listed, place_listed, unit_listed
from schemas.rules import Cells, all_of, implies, in_order, rule, together

# What a unit looks like, by the kind of figure. Kinds that are not named take any unit.
UNIT_OF_KIND = {
    "count": r"1",
    "proportion": r"1",
    "ratio": r"1",
    "percentage": r"%",
    "percentage_points": r"%",
    "money": r"[A-Z]{3}",
    "duration": r"s|min|h|d|wk|mo|a",
    "age": r"d|wk|mo|a",
    "rate": r".*/.+",
}
POINT, AT_LEAST, AT_MOST = pa.array(["=", "~"]), pa.array([">", ">="]), pa.array(["<", "<="])
TIMES, COUNTING = pa.array(["duration", "age"]), pa.array(["count", "proportion"])
AT_REST = pa.array(["level", "share"])


def is_json_object(text: str) -> bool:
    try:
        return isinstance(json.loads(text), dict)
    except (TypeError, ValueError):
        return False


class PlaceRules(QuotedSpan):
    """Where a figure stands."""

    key_names_place = keyed_by_place("figure_id")
    passage_of_document = of_its_document("passage_id")
    table_of_document = of_its_document("table_id")

    @rule("figure_in_sentence", "the figure does not lie inside its sentence",
          "sentence_start", "char_start", "char_end", "sentence_end")
    def figure_in_sentence(cls, starts: Cells, start: Cells, end: Cells, ends: Cells) -> Cells:
        return all_of(in_order(starts, start), in_order(end, ends))

    @rule("cell_complete", "table, row and column of its cell are not told together",
          "table_id", "table_row", "table_column")
    def cell_complete(cls, table: Cells, row: Cells, column: Cells) -> Cells:
        return together(table, row, column)


class ValueRules(QuotedSpan):
    """How value, bounds, comparator and unit hang together."""

    @rule("low_value_high", "low, value and high are not in order", "low", "value", "high")
    def low_value_high(cls, low: Cells, value: Cells, high: Cells) -> Cells:
        return all_of(in_order(low, value, high), in_order(low, high))

    @rule("point_has_equal_bounds", "`=` or `~` without value, low and high, all equal",
          "comparator", "value", "low", "high")
    def point_has_equal_bounds(cls, comparator: Cells, value: Cells, low: Cells, high: Cells) -> Cells:
        equal = pc.and_(pc.equal(value, low), pc.equal(value, high))
        return implies(pc.is_in(comparator, POINT), equal)

    @rule("range_has_two_ends", "`range` without low and high, or with a value",
          "comparator", "value", "low", "high")
    def range_has_two_ends(cls, comparator: Cells, value: Cells, low: Cells, high: Cells) -> Cells:
        ends = all_of(pc.is_valid(low), pc.is_valid(high), pc.is_null(value))
        return implies(pc.equal(comparator, "range"), ends)

    @rule("at_least_is_open_above", "`>` or `>=` without low, or with high", "comparator", "low", "high")
    def at_least_is_open_above(cls, comparator: Cells, low: Cells, high: Cells) -> Cells:
        return implies(pc.is_in(comparator, AT_LEAST), pc.and_(pc.is_valid(low), pc.is_null(high)))

    @rule("at_most_is_open_below", "`<` or `<=` without high, or with low", "comparator", "low", "high")
    def at_most_is_open_below(cls, comparator: Cells, low: Cells, high: Cells) -> Cells:
        return implies(pc.is_in(comparator, AT_MOST), pc.and_(pc.is_valid(high), pc.is_null(low)))

    @rule("unit_fits_kind", "a figure of this kind does not have this unit", "kind", "unit")
    def unit_fits_kind(cls, kind: Cells, unit: Cells) -> Cells:
        fits = ((pc.equal(kind, name), f"^({written})$") for name, written in UNIT_OF_KIND.items())
        return all_of(*(implies(such, pc.match_substring_regex(unit, written)) for such, written in fits))

    @rule("part_within_total", "the part is larger than the whole", "value", "total")
    def part_within_total(cls, value: Cells, total: Cells) -> Cells:
        return in_order(value, total)

    @rule("proportion_within_one", "a proportion with no total is below 0 or above 1",
          "kind", "total", "low", "high")
    def proportion_within_one(cls, kind: Cells, total: Cells, low: Cells, high: Cells) -> Cells:
        alone = pc.and_(pc.equal(kind, "proportion"), pc.is_null(total))
        return implies(alone, all_of(in_order(0.0, low, 1.0), in_order(0.0, high, 1.0)))

    @rule("time_not_negative", "a duration or an age is below zero", "kind", "low", "high")
    def time_not_negative(cls, kind: Cells, low: Cells, high: Cells) -> Cells:
        return implies(pc.is_in(kind, TIMES), all_of(in_order(0.0, low), in_order(0.0, high)))


    @rule("share_within_hundred", "a share in per cent is below 0 or above 100",
          "aspect", "unit", "low", "high")
    def share_within_hundred(cls, aspect: Cells, unit: Cells, low: Cells, high: Cells) -> Cells:
        share = pc.and_(pc.equal(aspect, "share"), pc.equal(unit, "%"))
        return implies(share, all_of(in_order(0.0, low, 100.0), in_order(0.0, high, 100.0)))

    @rule("change_not_negative", "a change is below zero: `direction` says which way it went",
          "aspect", "low", "high")
    def change_not_negative(cls, aspect: Cells, low: Cells, high: Cells) -> Cells:
        return implies(pc.equal(aspect, "change"), all_of(in_order(0.0, low), in_order(0.0, high)))

    @rule("direction_of_change", "a level or a share has a direction", "aspect", "direction")
    def direction_of_change(cls, aspect: Cells, direction: Cells) -> Cells:
        return implies(pc.is_in(aspect, AT_REST), pc.is_null(direction))

    @rule("counted_by_count", "what is neither a count nor a proportion counts something", "kind", "counted")
    def counted_by_count(cls, kind: Cells, counted: Cells) -> Cells:
        return implies(pc.is_valid(counted), pc.is_in(kind, COUNTING))

    @rule("total_above_zero", "the whole is not above zero", "total")
    def total_above_zero(cls, total: Cells) -> Cells:
        return pc.greater(total, 0.0)

    unit_listed = unit_listed()


class SlotRules(QuotedSpan):
    """What is filled in together, or not at all, and what the code lists know of it."""

    @rule("period_has_both_ends", "the period has only one end", "period_start", "period_end")
    def period_has_both_ends(cls, start: Cells, end: Cells) -> Cells:
        return together(start, end)

    @rule("period_in_order", "the period ends before it starts", "period_start", "period_end")
    def period_in_order(cls, start: Cells, end: Cells) -> Cells:
        return in_order(start, end)

    @rule("period_has_words", "the period has days without words, or words without days",
          "period", "period_start")
    def period_has_words(cls, period: Cells, start: Cells) -> Cells:
        return together(period, start)

    @rule("period_of_our_time", "the period lies before 1700 or after 2150", "period_start", "period_end",
          severity="warning")
    def period_of_our_time(cls, start: Cells, end: Cells) -> Cells:
        return in_order(date(1700, 1, 1), start, end, date(2150, 12, 31))

    @rule("place_held_then", "the place did not have this code in the period",
          "geography_code", "period_start", "period_end", severity="warning")
    def place_held_then(cls, code: Cells, start: Cells, end: Cells) -> Cells:
        return codes.place_then(code, start, end)

    place_listed = place_listed()
    body_listed = body_listed()
    measure_listed = measure_listed()

    @rule("code_has_name", "a code stands without the name that it belongs to", "measure", "measure_code",
          "geography", "geography_code", "organisation", "organisation_code")
    def code_has_name(cls, *slots: Cells) -> Cells:
        pairs = zip(slots[::2], slots[1::2], strict=True)
        return all_of(*(implies(pc.is_valid(code), pc.is_valid(name)) for name, code in pairs))

    @rule("reference_has_citation", "more bibliography entries than sources are cited",
          "reference_ids", "citation_keys")
    def reference_has_citation(cls, references: Cells, citations: Cells) -> Cells:
        return in_order(pc.list_value_length(references), pc.list_value_length(citations))

    @rule("evidence_is_json", "evidence is not a JSON object", "evidence")
    def evidence_is_json(cls, evidence: Cells) -> Cells:
        return pa.chunked_array([[is_json_object(text) for text in evidence.to_pylist()]], pa.bool_())
