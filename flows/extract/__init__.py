"""From a document to its figures: every number explained, every quantity bound.

`extract` is the whole of it. It imports nothing beyond the standard library, so that a
single file is read at once.

The way of one figure, in the order of its rooms:

1. numbers       `numerals` (with `number_words`) finds every number of the text
2. no quantity   `marks`, `claims` (with `claim_rules`, `contacts`, `numbered_names`), `citations`, `periods`
                 take those that are none, `speaker_lines` the names of who speaks (`onset` where the words
                 begin behind both), `footnotes` tells which notes are sources;
                 `pattern_starts` and `blanks` keep their patterns quick
3. quantities    `quantities` (`magnitudes`, `units`, `comparators`, `comparisons`, `composition`) dresses a
                 number; `ranges`, `proportions`, `rates`, `compound_measures`, `ages`, `times_of_day`,
                 `shared_units`, `intervals` put two together; `sentence_quantities` does so for a sentence
                 of `sentences`; `idle_words` tells which words state no number there
4. names         `gazetteer` (`codelists`, `unlisted_places`, `seats`), `demonyms`, `organisations`,
                 `introduced`
5. what is there `reading` holds a sentence with all of these, `clauses` its boundaries, `asides` and `tense`
                 what stands in it by the way and when it speaks, `saying` the verbs of who says it,
                 `finite_verbs` where a subject ends
6. inherited     `subject` (`subject_*`, `story_body`, `body_kinds`, `places_named`) and `document_head`
                 tell what a document and its headings are about, `period_lines` and `monthly_titles`
                 what its lines say of that, `opening_period` what its first words do,
                 `dating`, `company_year`, `public_years` and `parts` its calendar, `thread`,
                 `handed_on` (`told_period`),
                 `scene` and `spoken` what sentences hand on, `asked` what a question does
7. slots         `bind` makes a `figure` and fills its slots: `slot_measure` (`measures`, `measure_rules`,
                 `measure_words`, `item_rules`, `apposition`, `delivered`, `change_rules`, `clause_words`,
                 `passing_words`, `neighbours`, `led_up`,
                 `inner_numbers`, `phrase`, `anaphora`, `ellipsis`, `gapping`,
                 `parallels`, `branches`, `outcomes`,
                 `populations`, `respective`),
                 `slot_count` (`nouns`), `aspects` (`aspect`, `changes`, `changes_after`,
                 `arrivals`, `goals`, `projections`, `aspect_before`, `superlatives`),
                 `bind_place` (`place_licence`,
                 `place_words`, `ways`), `slot_body` (`acting`, `ownership`), `slot_period` (`bind_period`,
                 `restated_period`, `change_levels`, `bracket_convention`, `outturns`, `inherited_period`,
                 `span_ends`), `pairs` (`wholes`);
                 last of all, `own_currency` tells whose dollar is meant, and `place_codes` which code the
                 place had at that time
8. periods       `periods` tries the rules of `period_rules` (`part_rules`), `period_shifts`
                 and `period_words` where `period_openers` stand;
                 `year_readers`, `period_readers`, `part_readers` and `near_readers` read them into days of
                 `calendar_dates`;
                 `reckoning`, `anchors`, `period_anchors` (`shifted_periods`), `open_periods`,
                 `reported_periods`, `period_bases`, `period_brackets`, `period_owner` and `period_licence`
                 tell which and whose they are
9. tables        `tables` does all this for a grid of cells (`grid`, `table_*`, `cell_forms`)
10. ledger       `assemble` goes through the passages; `ledger` accounts for every number
"""

from __future__ import annotations

from flows.extract.assemble import extract
from flows.extract.ledger import Extraction

__all__ = ["Extraction", "extract"]
