"""Of each dataset that is made of others, and of the quarantine, a row with nothing wrong in it."""

from __future__ import annotations

from datetime import date
from typing import Any


def good(name: str) -> dict[str, dict[str, Any]]:
    """The rows by their dataset, as the document of that name would give them."""
    figure = f"{name}#char=28,41"
    named = {"mentions": 3, "documents": 2, "first_mention_id": f"{name}#char=0,9"}
    return {
        "organisations": {
            "organisation_id": "barts-health-nhs-trust",
            "name": "Barts Health NHS Trust",
            "kind": "nhs_trust",
            "ods_code": "R1H",
            "written": ["Barts Health"],
            **named,
        },
        "geographies": {
            "geography_id": "london",
            "name": "London",
            "kind": "region",
            "gss_code": "E12000007",
            "iso_code": None,
            "written": ["London"],
            **named,
        },
        "partnerships": {
            "organisation_id": "east-london-health-and-care-partnership",
            "name": "North East London",
            "current_name": "East London Health and Care Partnership",
            "gss_code": "E54000029",
            "ods_code": "QMF",
            "commissioning": "Vacancies rose",
            "document_id": name,
            "char_start": 10,
            "char_end": 24,
        },
        "observations": {
            "figure_id": figure,
            "document_id": name,
            "measure_code": "workforce.vacancy_rate",
            "measure": "vacancies",
            "geography": "London",
            "geography_code": "E12000007",
            "period_start": date(2018, 1, 1),
            "period_end": date(2018, 12, 31),
            "value": 14.7,
            "unit": "%",
            "aspect": "change",
            "direction": "up",
        },
        "population_projections": {
            "document_id": name,
            "table_id": f"{name}#table=1",
            "stp": "North East London",
            "geography_code": "E54000029",
            "year": 2023,
            "population": 2146300.0,
            "change_since_2018_percent": 6.1,
            "figure_ids": [figure],
        },
        "system_structure": {
            "document_id": name,
            "body": "clinical commissioning groups",
            "number": 32,
            "geography": "London",
            "figure_id": figure,
        },
        "checks": {
            "check_id": f"share:{figure}",
            "kind": "share",
            "document_id": name,
            "figure_ids": [figure],
            "expected": 14.68,
            "stated": 14.7,
            "tolerance": 0.06,
            "verdict": "agrees",
            "explanation": "441 / 3,000 = 14.68 %, stated 14.7 %",
        },
        "quarantine": {
            "document_id": name,
            "dataset": "figures",
            "row_key": figure,
            "column": "low; value; high",
            "value": "5.0; 4.0; 6.0",
            "rule": "low_value_high",
            "reason": "low, value and high are not in order",
        },
    }
