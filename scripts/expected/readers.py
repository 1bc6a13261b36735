"""One table in every encoding that the readers know, and a table of every type: fixtures/readers/.

    pip install -r scripts/requirements.txt && python scripts/expected/readers.py

`rows.*`   the same seven rows as CSV, JSON Lines, JSON and Parquet (codecs, page versions, encodings)
`types.*`  one column for each type of Parquet that is read, or refused by name
`part-*`   two files with the same columns, whose ids need different widths
"""

import datetime as dt
import decimal
import gzip
import json
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures"
OUT = FIXTURES / "readers"

UTC = dt.timezone.utc
ROWS = [
    # id, count, score, label, correct, note, at
    (9007199254740993, 1, 0.1, "cat", True, 'say "hi"', dt.datetime(2021, 6, 1, 12, 0, 0, 250000, UTC)),
    (2, 2, 0.2, "dog", False, "a, b", dt.datetime(2021, 6, 2, 0, 0, 0, 1, UTC)),
    (-9223372036854775808, 3, 1e-300, "cat", True, "two\nlines", dt.datetime(1969, 12, 31, 23, 59, 59, 999999, UTC)),
    (9223372036854775807, None, -0.5, "cat", None, "käse 🧀", dt.datetime(2021, 6, 4, tzinfo=UTC)),
    (5, 5, None, None, False, None, None),
    (6, -6, 123456.789, "dog", True, "007", dt.datetime(2262, 1, 1, tzinfo=UTC)),
    (7, 0, 2.5, "cat", False, "cat", dt.datetime(2021, 6, 1, 12, 0, 0, 250000, UTC)),
]
NAMES = ["id", "count", "score", "label", "correct", "note", "at"]
TYPES = [pa.int64(), pa.int64(), pa.float64(), pa.string(), pa.bool_(), pa.string(), pa.timestamp("us", tz="UTC")]
TABLE = pa.table({name: pa.array([row[i] for row in ROWS], TYPES[i]) for i, name in enumerate(NAMES)})


def text(value):
    if isinstance(value, dt.datetime):
        return value.strftime("%Y-%m-%dT%H:%M:%S.%fZ")
    return value


def csv_field(value):
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    field = str(text(value))
    return '"' + field.replace('"', '""') + '"' if any(c in field for c in ',"\n') else field


def csv(line_end):
    lines = [",".join(NAMES)] + [",".join(csv_field(value) for value in row) for row in ROWS]
    return "".join(line + line_end for line in lines).encode()


def objects():
    for row in ROWS:
        # A missing value is a null in one row and an absent member in another.
        pairs = dict(zip(NAMES, map(text, row)))
        yield {name: value for name, value in pairs.items() if value is not None or name == "count"}


def write_texts():
    (OUT / "rows.csv").write_bytes(csv("\n"))
    # In the folder whose line ends Git leaves alone.
    (FIXTURES / "hostile" / "rows.crlf.csv").write_bytes(csv("\r\n"))
    (OUT / "rows.bom.csv").write_bytes(b"\xef\xbb\xbf" + csv("\n"))
    (OUT / "rows.csv.gz").write_bytes(gzip.compress(csv("\n"), mtime=0))
    (OUT / "rows.csv.zst").write_bytes(pa.compress(csv("\n"), codec="zstd", asbytes=True))
    (OUT / "rows.jsonl").write_text("".join(json.dumps(row) + "\n" for row in objects()))
    (OUT / "rows.json").write_text(json.dumps(list(objects()), ensure_ascii=False, indent=1))


PARQUET = {
    "none": {"compression": "none"},
    "snappy": {"compression": "snappy"},
    "gzip-groups": {"compression": "gzip", "row_group_size": 3},
    "zstd-v2": {"compression": "zstd", "data_page_version": "2.0", "row_group_size": 4},
    "brotli-plain": {"compression": "brotli", "use_dictionary": False, "write_page_checksum": True},
    "lz4-checksum": {"compression": "lz4", "write_page_checksum": True},
    "split": {"use_dictionary": False, "column_encoding": {"score": "BYTE_STREAM_SPLIT", "id": "BYTE_STREAM_SPLIT"}},
    "delta": {
        "use_dictionary": False,
        "data_page_version": "2.0",
        "column_encoding": {
            "id": "DELTA_BINARY_PACKED",
            "count": "DELTA_BINARY_PACKED",
            "label": "DELTA_LENGTH_BYTE_ARRAY",
            "note": "DELTA_BYTE_ARRAY",
            "correct": "RLE",
            "at": "DELTA_BINARY_PACKED",
        },
    },
    "old": {"version": "1.0", "compression": "snappy"},
}


def write_parquet():
    for name, options in PARQUET.items():
        pq.write_table(TABLE, OUT / f"rows.{name}.parquet", **options)


def types():
    d = decimal.Decimal
    return pa.table(
        {
            "decimal9": pa.array([d("1.15"), None, d("-0.05")], pa.decimal128(9, 2)),
            "decimal18": pa.array([d("1.150"), d("1000.000"), d("-99999999999999.999")], pa.decimal128(17, 3)),
            "decimal38": pa.array([d("12345678901234567890123456789012345678"), d("-1"), None], pa.decimal128(38, 0)),
            "nanoseconds": pa.array([1, -1, 9223372036854775807], pa.timestamp("ns")),
            "milliseconds": pa.array([1622548800500, None, -1], pa.timestamp("ms")),
            "date": pa.array([dt.date(2021, 6, 1), None, dt.date(1969, 12, 31)], pa.date32()),
            "float16": pa.array([0.5, -2.0, None], pa.float16()),
            "float32": pa.array([0.5, 0.1, None], pa.float32()),
            "int8": pa.array([-128, 127, None], pa.int8()),
            "uint32": pa.array([4294967295, 0, None], pa.uint32()),
            "uint64_small": pa.array([9007199254740991, 0, None], pa.uint64()),
            "uint64_large": pa.array([9007199254740992, 0, None], pa.uint64()),
            "uint64_huge": pa.array([18446744073709551615, 0, None], pa.uint64()),
            "nan": pa.array([float("nan"), None, float("inf")], pa.float64()),
            "nothing": pa.array([None, None, None], pa.null()),
            "no_text": pa.array([None, None, None], pa.string()),
            "category": pa.DictionaryArray.from_arrays(pa.array([2, 0, None], pa.int8()), pa.array(["a", "unused", "c"])),
            "bytes": pa.array([b"plain", "käse".encode(), None], pa.binary()),
            "not_utf8": pa.array([b"\xff\xfe", b"a", None], pa.binary()),
            "fixed": pa.array([b"ab", b"cd", None], pa.binary(2)),
            "time": pa.array([dt.time(12), None, dt.time(1)], pa.time64("us")),
            "list": pa.array([[1, 2], [], None], pa.list_(pa.int64())),
            "struct": pa.array([{"a": 1}, None, {"a": 2}], pa.struct([("a", pa.int64())])),
            "required": pa.array([1.5, 2.5, 3.5], pa.float64()),
        },
        schema=None,
    )


def write_types():
    table = types()
    index = table.schema.get_field_index("required")
    table = table.cast(table.schema.set(index, table.schema.field(index).with_nullable(False)))
    pq.write_table(table, OUT / "types.parquet", store_schema=False)
    instants = pa.table({"int96": pa.array([1622548800123456789, None, -1], pa.timestamp("ns"))})
    pq.write_table(instants, OUT / "types.int96.parquet", use_deprecated_int96_timestamps=True)
    # Enough rows for codes of many bits, runs of all lengths and several pages.
    rows = range(3000)
    many = pa.table(
        {
            "text": pa.array([f"value {row * 7919 % 1500}" for row in rows]),
            "sparse": pa.array([row if row % 3 else None for row in rows], pa.int32()),
            "runs": pa.array([row // 500 for row in rows], pa.int64()),
        }
    )
    pq.write_table(many, OUT / "types.many.parquet", compression="zstd", data_page_size=4096, write_batch_size=64)


def write_parts():
    for name, ids in {"part-1": [1, 2], "part-2": [9007199254740993, 4]}.items():
        (OUT / f"{name}.csv").write_text("id,label\n" + "".join(f"{i},{'ab'[i % 2]}\n" for i in ids))


if __name__ == "__main__":
    OUT.mkdir(parents=True, exist_ok=True)
    (FIXTURES / "hostile").mkdir(exist_ok=True)
    write_texts()
    write_parquet()
    write_types()
    write_parts()
