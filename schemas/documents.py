"""Documents: the sources of a collection, each with its text."""

from __future__ import annotations

import pyarrow.compute as pc

from schemas.common import CHARACTERS, CODE, DATE_VALUE, TEXT, Dataset, described
from schemas.rules import Cells, rule
from schemas.types import DATE, INTEGER, VARCHAR

#: what no address holds as it is: blanks, control characters, quotes, brackets that make tags, the like
_NEVER = r"\x00-\x20\x22<>\x5c^\x60{\x7c}\x7f-\xa0"
#: an address of the web; nobody's name or password stands before its host
WEB_ADDRESS = rf"^https?://[^{_NEVER}/?#@]+([/?#][^{_NEVER}]*)?$"
#: separators, and signs that nobody sees or that turn the order of others
UNSEEN = r"[\p{Z}\p{C}]"


class Documents(Dataset):
    document_id: VARCHAR = described(
        "Document", "Short name of the document, the same in every release. Never null.", CODE,
        example="stp-report", str_matches=r"^[a-z0-9]+([._-]+[a-z0-9]+)*$")
    file: VARCHAR = described(
        "File", "Name of the file as it lies in the folder of documents. Never null.", TEXT,
        example="stp-report.txt")
    title: VARCHAR = described(
        "Title", "Title of the document, from the list of sources or else from the document itself. "
        "Null where neither gives one.", TEXT, example="Sustainability and transformation plans in London",
        nullable=True)
    publisher: VARCHAR = described(
        "Publisher", "Who published the document, from the list of sources. Null where it is not listed.",
        TEXT, example="Nuffield Trust", nullable=True)
    published_on: DATE = described(
        "Published on", "Day of publication. Null where neither the list of sources nor the document gives "
        "the day.", DATE_VALUE, example="2018-10-03", nullable=True)
    url: VARCHAR = described(
        "Address", "Where the document was published on the web, without name or password. Null where it is "
        "not known.", CODE,
        example="https://www.example.org/report", nullable=True, str_matches=WEB_ADDRESS)
    licence: VARCHAR = described(
        "Licence", "On what terms the document may be used, in the words of the list of sources. "
        "Null where it is not listed.", TEXT, example="Copyright of the publisher", nullable=True)
    media_type: VARCHAR = described(
        "Media type", "The format that the document was read as, told by its content. Never null.", CODE,
        example="text/plain", str_matches=r"^[a-z]+/[a-z0-9.+-]+$")
    sha256: VARCHAR = described(
        "SHA-256", "Hash of the bytes of the file: two files with the same hash are the same file. "
        "Never null.", CODE, example="9ca9abfd28ae9dbc" * 4, str_matches=r"^[0-9a-f]{64}$")
    size_bytes: INTEGER = described(
        "Size", "Size of the file. Never null.", "bytes", example=133922, ge=0)
    characters: INTEGER = described(
        "Length of the text", "How many characters `text` has. Never null.", CHARACTERS, example=133640, ge=0)
    text: VARCHAR = described(
        "Text", "The text that every offset counts in. For text formats the file decoded, nothing "
        "normalised; for the others the visible text as read. Never null.", TEXT, example="Introduction…")

    @rule("characters_counted", "characters is not the length of text", "characters", "text")
    def characters_counted(cls, characters: Cells, text: Cells) -> Cells:
        return pc.equal(pc.utf8_length(text), characters)

    @rule("address_visible", "url has blanks, or signs that nobody sees", "url")
    def address_visible(cls, url: Cells) -> Cells:
        return pc.invert(pc.match_substring_regex(url, UNSEEN))

    class Config(Dataset.Config):
        name = "documents"
        title = "Documents"
        description = ("The documents that the figures were read from, with what is known of each, "
                       "and its full text.")
        metadata = {"grain": "one row for every document"}
        unique = ["document_id"]
