"""The datasets of a release: one pandera model each, the only place where a column is defined.

`MODELS` is built when it is first asked for: the code lists in this package are
read by code that must start without pandas.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from schemas.common import Dataset

    MODELS: dict[str, type[Dataset]]


def __getattr__(name: str) -> Any:
    if name != "MODELS":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from schemas.bibliography import Bibliography
    from schemas.checks import Checks
    from schemas.citations import Citations
    from schemas.documents import Documents
    from schemas.exhibits import Exhibits
    from schemas.figures import Figures
    from schemas.footnotes import Footnotes
    from schemas.geographies import Geographies
    from schemas.mentions import Mentions
    from schemas.numerals import Numerals
    from schemas.observations import Observations
    from schemas.organisations import Organisations
    from schemas.partnerships import Partnerships
    from schemas.passages import Passages
    from schemas.population_projections import PopulationProjections
    from schemas.quarantine import Quarantine
    from schemas.quotations import Quotations
    from schemas.statements import Statements
    from schemas.system_structure import SystemStructure
    from schemas.table_cells import TableCells
    from schemas.tables import Tables

    # A dataset comes after those that its columns refer to.
    models = (
        Documents, Passages, Numerals, Figures, Tables, TableCells, Exhibits,
        Footnotes, Bibliography, Citations, Mentions,
        Organisations, Geographies, Partnerships, Observations, PopulationProjections, SystemStructure,
        Quotations, Statements, Checks, Quarantine,
    )
    globals()["MODELS"] = {model.Config.name: model for model in models}
    return globals()["MODELS"]
