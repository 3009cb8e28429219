"""HTML elements: which show text, which break it, and which are furniture of the page."""

from __future__ import annotations

import re
from collections.abc import Mapping

from flows.patterns import compiled

UNSHOWN = frozenset(
    [
        "script", "style", "template", "noscript", "head", "title", "meta", "link", "svg", "canvas",
        "object", "iframe", "audio", "video", "datalist",
    ]
)  # fmt: skip
BLOCKS = frozenset(
    [
        "html", "body", "main", "article", "section", "div", "p", "h1", "h2", "h3", "h4", "h5",
        "h6", "ul", "ol", "menu", "li", "dl", "dt", "dd", "blockquote", "pre", "table", "caption",
        "thead", "tbody", "tfoot", "tr", "td", "th", "figure", "figcaption", "form", "fieldset",
        "legend", "nav", "aside", "header", "footer", "address", "details", "summary", "hr",
        "center", "hgroup", "search", "dialog", "optgroup", "option", "select", "textarea",
        "button", "label",
    ]
)  # fmt: skip
HEADINGS = {f"h{level}": level for level in range(1, 7)}
LISTS = frozenset(["ul", "ol", "menu", "dl"])
BOLD = frozenset(["b", "strong"])
CONTENT = frozenset(["main", "article"])

FURNITURE = frozenset(
    [
        "nav", "menu", "form", "search", "dialog", "button", "select", "option", "textarea",
        "label", "legend", "address",
    ]
)  # fmt: skip
SITE_PARTS = frozenset(["header", "footer", "aside"])
ROLES = frozenset(
    [
        "navigation", "banner", "contentinfo", "complementary", "search", "form", "dialog",
        "alertdialog", "menu", "menubar", "toolbar", "tablist",
    ]
)  # fmt: skip
NEVER = frozenset(
    [
        "html", "body", "main", "article", "h1", "h2", "h3", "h4", "h5", "h6", "table", "thead",
        "tbody", "tr", "td", "th", "p", "em", "strong", "b", "i", "a", "span", "sup", "sub",
    ]
)  # fmt: skip

# Names that pages give to their furniture: a word for it, and a word for the box it stands in.
NAME = compiled(
    r"""(?:site|page|main|global|js|m|c|block|entry|post|article)?[-_]{0,2}
    (?:cookies?|consent|gdpr|breadcrumbs?|sidebar|side-?nav|nav|navbar|navigation|menu|share|sharing|sharedaddy|addthis|social
      |related|comments?|respond|newsletter|subscribe|subscription|signup|sign-up|signin|login|promo|advert|advertisement|adverts
      |ads|ad|popup|modal|overlay|skip|skiplinks?|skip-link|pagination|pager|masthead|byline|meta|tags|footer|toolbar|print|feedback
      |recommended|popular|trending|most-read|widget)
    (?:[-_]{0,2}(?:bar|banner|notice|links?|list|menu|box|buttons?|icons?|widgets?|container|wrapper|wrap|block|section|panel|area
      |content|consent|message|policy|popup|modal|nav|form|tools|items?|articles?|posts?|stories|media|inner|outer|info|top|bottom
      |primary|secondary|header|footer|s))*""",
    re.VERBOSE | re.IGNORECASE,
)
# A paragraph is furniture only where its name says so beyond doubt.
LINE_NAME = compiled(
    r"(?:byline|meta|share|skip|skip-link|breadcrumbs?|cookies?|copyright|comments?-(?:count|link))",
    re.IGNORECASE,
)
HIDDEN_STYLE = compiled(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)


def is_hidden(attributes: Mapping[str, str]) -> bool:
    """Whether a browser shows nothing of an element."""
    return "hidden" in attributes or bool(HIDDEN_STYLE.search(attributes.get("style", "")))


def is_furniture(tag: str, attributes: Mapping[str, str], holds_content: bool, in_content: bool) -> bool:
    """Whether an element is part of the page's furniture by its tag, its role or its name.

    `holds_content`: the page's main part, an article or its title lies within it, so it frames the page.
    `in_content`: it lies within the main part, where a header, footer or aside belongs to the text.
    """
    if holds_content:
        return False
    if tag in FURNITURE or attributes.get("role", "").lower() in ROLES:
        return True
    if tag in SITE_PARTS and not in_content:
        return True
    names = f"{attributes.get('class', '')} {attributes.get('id', '')}".split()
    if tag == "p":
        return any(LINE_NAME.fullmatch(name) for name in names)
    return tag not in NEVER and any(NAME.fullmatch(name) for name in names)
