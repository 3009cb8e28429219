"""What structure gives for the document of `rows`: of each dataset a row with nothing wrong in it."""

from __future__ import annotations

from typing import Any


def good(name: str) -> dict[str, list[dict[str, Any]]]:
    """The rows by their dataset, for the document of that name."""
    return {
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
        "mentions": [
            {
                "mention_id": f"{name}#char=0,9",
                "document_id": name,
                "passage_id": f"{name}#passage=0",
                "char_start": 0,
                "char_end": 9,
                "quote": "Workforce",
                "organisation_id": "workforce",
                "geography_id": None,
            }
        ],
    }
