"""Writes the two Parquet tables of a folder once more, in another form, into a folder of that name within it.

usage: python bench/forms.py FOLDER FORM   (csv, jsonl, or uuid: Parquet with ids of 36 characters)
"""

import sys
from pathlib import Path

import duckdb

# A text as random as a UUID for each id, the same in both tables.
uuid = "regexp_replace(md5(id::VARCHAR), '(.{8})(.{4})(.{4})(.{4})(.{12})', '\\1-\\2-\\3-\\4-\\5')"

forms = {
    "csv": ("*", "csv", "FORMAT csv"),
    "jsonl": ("*", "jsonl", "FORMAT json"),
    "uuid": (f"{uuid} AS id, * EXCLUDE (id)", "parquet", "FORMAT parquet, COMPRESSION snappy, ROW_GROUP_SIZE 1048576"),
}


def main(folder: Path, form: str) -> None:
    columns, extension, options = forms[form]
    (folder / form).mkdir(exist_ok=True)
    for name in ("reference", "candidate"):
        source, target = folder / f"{name}.parquet", folder / form / f"{name}.{extension}"
        duckdb.sql("SET preserve_insertion_order = true")
        duckdb.sql(f"COPY (SELECT {columns} FROM '{source}') TO '{target}' ({options})")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
