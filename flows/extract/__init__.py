"""From a document to its figures: every number explained, every quantity bound.

`extract` is the whole of it. It imports nothing beyond the standard library, so that a
single file is read at once.
"""

from __future__ import annotations

from flows.extract.assemble import extract
from flows.extract.ledger import Extraction

__all__ = ["Extraction", "extract"]
