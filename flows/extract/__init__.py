"""From a document to its figures: every number explained, every quantity bound.

`extract` is the whole of it. It imports nothing beyond the standard library, so that a
single file is read at once.

The way of one figure, in the order of its rooms:

1. numbers       `numerals` (with `number_words`) finds every number of the text in one scan
2. no quantity   `marks`, `claims` (with `claim_rules`), `citations`, `periods` take the numbers that are none
3. quantities    `quantities` (`magnitudes`, `units`, `comparisons`) dresses a number; `ranges`,
                 `proportions`, `rates`, `ages`, `times_of_day`, `shared_units` put two together;
                 `sentence_quantities` does so for a sentence
4. names         `gazetteer` (`codelists`, `unlisted_places`), `demonyms`, `organisations`, `introduced`
5. what is there `reading` holds a sentence with all of these, `clauses` its boundaries
6. inherited     `subject` and `document_head` tell what a document and its headings are about, `dating` its
                 calendar, `thread` and `scene` what sentences hand on
7. slots         `bind` fills them: `slot_measure` (`measures`, `measure_rules`, `item_rules`, `anaphora`,
                 `ellipsis`), `slot_count` (`nouns`), `aspects` (`changes`, `arrivals`, `goals`,
                 `aspect_before`), `bind_place` (`place_words`), `slot_body` (`acting`), `slot_period`
                 (`bind_period`, `restated_period`, `inherited_period`), `pairs`
8. tables        `tables` does all this for a grid of cells (`grid`, `table_*`, `cell_forms`)
9. ledger        `assemble` goes through the passages; `ledger` accounts for every number
"""

from __future__ import annotations

from flows.extract.assemble import extract
from flows.extract.ledger import Extraction

__all__ = ["Extraction", "extract"]
