"""What a document says that its brackets hold: *figures in brackets are those of the same half of 2012*.

Trading statements print each figure with that of the year before behind it, and say so once: *net debt was
£90m (£58m)*. Where nobody says so, a second number in brackets is the same told in other words; but one
without its currency can be nothing else: *net debt was £90m (58)*.
"""

from __future__ import annotations

from flows.extract.blanks import BLANK as _B
from flows.extract.thread import Binding
from flows.patterns import compiled

_BRACKET = compiled(
    rf"[*_]{{0,2}}(?:{_B}[a-z]+){{0,4}}(?:{_B}[A-Z]{{2,5}}|{_B}[A-Z][a-z]+(?:{_B}20\d\d)?)?{_B}\("
)


#: *USD 871 million (USD 44 million)*: nobody says the same sum again in the same currency
_SAME_CODE = compiled(
    r"([A-Z]{3}) \d[\d.,]*(?: million| billion|m|bn)? \(\1 \d[\d.,]*(?: million| billion|m|bn)?"
)


#: *a margin of 12.7% (11.9%)*
_SAME_SHARE = compiled(rf"\d[\d.]*{_B}?(?:%|per{_B}cent){_B}\(-?\d[\d.]*{_B}?(?:%|per{_B}cent)")


def _is_of_results(binding: Binding, told: str) -> bool:
    """Whether a company gives a second share in brackets right behind the first: that of the year before."""
    body = binding.thread.subject.body
    return body is not None and body.entry.kind == "company" and _SAME_SHARE.fullmatch(told) is not None


def holds(binding: Binding) -> bool:
    """Whether a figure stands alone in brackets behind one of its own kind and unit."""
    text, figure = binding.read.text, binding.figure
    last = binding.before[-1] if binding.before else None
    bare = binding.quantity.shares is not None and figure.kind == "money"
    told = text[last.char_start : figure.char_end] if last else ""
    bare = bare or _SAME_CODE.fullmatch(told) is not None or _is_of_results(binding, told)
    return (
        (bare or binding.thread.calendar.earlier_in_brackets)
        and last is not None
        and (last.kind, last.unit) == (figure.kind, figure.unit)
        and text.startswith(")", figure.char_end)
        and _BRACKET.fullmatch(text, last.char_end, figure.char_start) is not None
    )
