"""What a question asks the number of: *How many buses do you run?* is answered by *In 2010 we had 80*.

Who answers does not say the thing again, at a hearing as in a debate or a page of questions and answers.
"""

from __future__ import annotations

from flows.extract import clause_words
from flows.extract.blanks import BLANK as _B
from flows.patterns import compiled

#: what has a number, up to the verb that asks
_NUMBER_OF = compiled(
    rf"\b(?:[Hh]ow{_B}(?:many|much)|[Ww]hat{_B}(?:is|was|are|were){_B}(?:now{_B})?(?:the|your|its|their))"
    rf"{_B}(?P<what>[^?.;:,]{{3,70}}?)"
    rf"(?:{_B}(?:do|does|did|have|has|had|are|is|was|were|will|would|can|could|should|must|went|on|at|last|this"
    rf"|each|every|by|since|now){_B}[^?.;:]{{0,120}})?\?"
)
#: the most words of what is asked for
_MOST = 6
#: words that only ask
_ASKS = frozenset("of the your our their its these those them us you we they there money".split())


def thing(text: str, start: int, end: int) -> str:
    """What the last question of a passage asks the number of; empty where none does."""
    questions = list(_NUMBER_OF.finditer(text, start, end))
    if not questions:
        return ""
    words = clause_words.free(text, [], *questions[-1].span("what"))[:_MOST]
    said = [word for word in words if text[word[0] : word[1]].lower() not in _ASKS]
    return clause_words.joined(text, said, False) if said and clause_words.weight(text, said) else ""
