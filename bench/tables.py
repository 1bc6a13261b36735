"""Writes two Parquet tables of N rows x 16 columns, reference and candidate, for timing the gate.

usage: python bench/tables.py ROWS FOLDER   (numpy and pyarrow as pinned in scripts/requirements.txt)

The candidate's rows are shuffled, 0.05 % of its ids are missing, and one feature has moved by 0.02 standard deviations.
"""

import sys
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq


# More rows than this are made in parts, each with its own ids, so that any number of them fits into memory.
PART = 10_000_000


def main(rows: int, folder: Path) -> None:
    writers: dict[str, pq.ParquetWriter] = {}
    for part, first in enumerate(range(0, rows, PART)):
        for name, table in tables(min(PART, rows - first), first, 1000 * part):
            if name not in writers:
                writers[name] = pq.ParquetWriter(folder / f"{name}.parquet", table.schema, compression="snappy")
            writers[name].write_table(table)
    for writer in writers.values():
        writer.close()


def tables(rows: int, first: int, seeds: int):
    shared = np.random.default_rng(seeds + 1)
    latent, noise = shared.normal(size=rows), shared.normal(size=rows)
    base = {
        "id": np.arange(first, first + rows, dtype=np.int64) * 7 + 1000,
        "label": (latent + 0.8 * noise > 0.5).astype(np.int32),
        "f0": shared.normal(size=rows),
        "f2": shared.normal(size=rows) * latent,
        "f6": np.round(shared.random(rows), 4),
        "region": np.array(["us-east", "us-west", "eu-central", "ap-south", "sa-east"])[shared.integers(0, 5, rows)],
        "segment": np.array([f"segment_{i}" for i in range(20)])[shared.integers(0, 20, rows)],
        "device": np.array(["desktop", "mobile", "tablet", "tv"])[shared.integers(0, 4, rows)],
    }
    for seed, name, sharpness, shift in ((2, "reference", 0.70, 0.0), (3, "candidate", 0.75, 0.02)):
        own = np.random.default_rng(seeds + seed)
        table = pa.table(base | predictions(base, latent, own, sharpness, shift))
        missing = np.random.default_rng(seeds + seed + 10).random(rows) < 0.02
        table = table.append_column("f7", pa.array(np.round(base["f0"], 5), mask=missing))
        if name == "candidate":
            kept = np.random.default_rng(seeds + 4).permutation(rows)[: int(rows * 0.9995)]
            table = table.take(pa.array(kept))
        yield name, table


def predictions(base: dict, latent: np.ndarray, own: np.random.Generator, sharpness: float, shift: float) -> dict:
    rows = len(latent)
    score = np.round(1 / (1 + np.exp(-(1.5 * (latent - 0.5) + sharpness * own.normal(size=rows)))), 6)
    return {
        "prediction": (score > 0.5).astype(np.int32),
        "score": score,
        "latency_ms": np.round(np.exp(3 + 0.5 * own.normal(size=rows)), 3),
        "f1": own.normal(size=rows) + shift,
        "f3": np.exp(own.normal(size=rows)),
        "f4": np.round(own.normal(size=rows) * 10, 2),
        "f5": np.floor(100 * own.random(rows)),
    }


if __name__ == "__main__":
    target = Path(sys.argv[2])
    target.mkdir(parents=True, exist_ok=True)
    main(int(sys.argv[1]), target)
