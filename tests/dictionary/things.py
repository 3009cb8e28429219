"""A dataset of nothing in particular with every sort of column, its file, a document it was read from."""

from __future__ import annotations

from datetime import date

from flows.dictionary.datapackage import DataFile
from flows.read.document import Source
from schemas.description import Column, Dataset

VALUE = Column(
    "value",
    "Value",
    "The number | its `base`.",
    "in the unit of `unit`",
    "DOUBLE",
    True,
    False,
    minimum=0,
    example=2.5,
)
CODE = Column(
    "code", "Code", "It's a code.", "none: a code", "VARCHAR", False, True, enum=("a", "b"), example="a"
)
KEYS = Column(
    "parents",
    "Parents",
    "Codes above.",
    "none: a code",
    "VARCHAR[]",
    False,
    False,
    references="things.code",
    example=("a", "b"),
)
PARENT = Column(
    "parent", "Parent", "The code above.", "none: a code", "VARCHAR", True, False, references="things.code"
)
LOST = Column(
    "lost",
    "Lost",
    "A code of elsewhere.",
    "none: a code",
    "VARCHAR",
    True,
    False,
    references="elsewhere.code",
)
THINGS = Dataset(
    "things", "Things", "All things.", "one row a thing", ("code",), (CODE, VALUE, PARENT, KEYS, LOST)
)
FILE = DataFile("things.parquet", 12, "ab" * 32, 3)
DOCUMENT = Source(
    "beds",
    "beds.txt",
    "beds.txt",
    "cd" * 32,
    5,
    title="Beds",
    publisher="The trust",
    published_on=date(2018, 6, 30),
    url="https://example.org/beds",
    licence="CC-BY-4.0",
)
