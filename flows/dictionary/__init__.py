"""The dictionary of the datasets, rendered for every kind of reader from one description.

The description itself is written in `schemas/`, once. Each file here renders it:
Parquet metadata, DuckDB tables and comments, `datapackage.json`, `croissant.json`, `dcat.jsonld`,
`annotations.jsonl`, `DICTIONARY.md`.
"""
