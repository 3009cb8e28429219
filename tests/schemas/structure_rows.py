"""What structure gives for the document of `rows`: of each dataset a row with nothing wrong in it."""

from __future__ import annotations

from datetime import date
from typing import Any


def good(name: str) -> dict[str, list[dict[str, Any]]]:
    """The rows by their dataset, for the document of that name."""
    return {
        "tables": [
            {
                "table_id": f"{name}#table=1",
                "document_id": name,
                "passage_id": f"{name}#passage=1",
                "char_start": 10,
                "char_end": 65,
                "label": "Table 1",
                "title": "Vacancies",
                "notes": None,
                "source_line": None,
                "multiplier": 1.0,
                "rows": 2,
                "columns": 3,
                "head_rows": 1,
                "stub_columns": 2,
            }
        ],
        "table_cells": [
            {
                "cell_id": f"{name}#table=1,row=1,column=2",
                "table_id": f"{name}#table=1",
                "document_id": name,
                "row": 1,
                "column": 2,
                "row_span": 1,
                "column_span": 1,
                "char_start": 28,
                "char_end": 41,
                "text": "14.7 per cent",
                "role": "value",
                "row_header": "Vacancies",
                "column_header": "2018",
                "value": None,
                "direction": None,
                "unit": None,
                "multiplier": None,
                "status": "words",
                "figure_id": None,
            }
        ],
        "exhibits": [
            {
                "exhibit_id": f"{name}#char=0,9",
                "document_id": name,
                "passage_id": f"{name}#passage=0",
                "char_start": 0,
                "char_end": 9,
                "quote": "Workforce",
                "kind": "table",
                "label": "Table 1",
                "title": "Workforce",
                "subtitle": None,
                "source_line": None,
                "content_in_text": True,
                "content_start": 10,
                "content_end": 65,
                "table_id": f"{name}#table=1",
            }
        ],
        "statements": [
            {
                "statement_id": f"{name}#char=10,24",
                "document_id": name,
                "char_start": 10,
                "char_end": 24,
                "kind": "key_message",
                "number": "1",
                "title": None,
                "text": "Vacancies rose",
                "level": None,
                "geography": None,
                "partnership": None,
                "figure_ids": [],
            }
        ],
        "quotations": [
            {
                "quotation_id": f"{name}#char=10,24",
                "document_id": name,
                "passage_id": f"{name}#passage=1",
                "char_start": 10,
                "char_end": 24,
                "text": "Vacancies rose",
                "speaker_role": "chief nurse",
            }
        ],
        "footnotes": [
            {
                "footnote_id": f"{name}#char=0,9",
                "document_id": name,
                "passage_id": f"{name}#passage=0",
                "char_start": 0,
                "char_end": 9,
                "mark": "1",
                "text": "Workforce",
                "anchor_sentence_start": 10,
                "anchor_sentence_end": 24,
            }
        ],
        "bibliography": [
            {
                "reference_id": f"{name}#reference=1",
                "document_id": name,
                "passage_id": f"{name}#passage=0",
                "char_start": 0,
                "char_end": 9,
                "text": "Workforce",
                "citation_key": "Workforce 2018a",
                "authors": "Workforce",
                "year": 2018,
                "title": None,
                "container": None,
                "url": "www.example.org/staff",
                "accessed_on": date(2018, 8, 17),
                "times_cited": 0,
            }
        ],
        "citations": [
            {
                "citation_id": f"{name}#char=0,9",
                "document_id": name,
                "passage_id": f"{name}#passage=0",
                "char_start": 0,
                "char_end": 9,
                "quote": "Workforce",
                "citation_key": "Workforce 2018a",
                "locator": "p 11",
                "reference_id": f"{name}#reference=1",
            }
        ],
        "mentions": [
            {
                "mention_id": f"{name}#char=0,9",
                "document_id": name,
                "passage_id": f"{name}#passage=0",
                "char_start": 0,
                "char_end": 9,
                "quote": "Workforce",
                "sentence_start": 0,
                "sentence_end": 9,
                "organisation_id": "workforce",
                "geography_id": None,
                "name": "Workforce",
                "kind": "partnership",
            }
        ],
    }
