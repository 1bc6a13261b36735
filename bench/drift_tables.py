"""Two Parquet tables without drift: 30 columns of numbers, six distributions five times over.

    python bench/drift_tables.py ROWS FOLDER
"""

import sys
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

ROWS, FOLDER = int(sys.argv[1]), Path(sys.argv[2])


def columns(random: np.random.Generator) -> dict[str, np.ndarray]:
    label = (random.random(ROWS) < 0.3).astype(int)
    draws = [
        lambda: random.normal(size=ROWS),
        lambda: random.lognormal(size=ROWS),
        lambda: random.pareto(1.5, size=ROWS),
        lambda: np.round(random.normal(50, 10, size=ROWS)),
        lambda: random.random(ROWS),
        lambda: np.round(random.exponential(20, size=ROWS), 2),
    ]
    features = {f"f{k}": draws[k % len(draws)]() for k in range(30)}
    return {"label": label, "prediction": np.where(random.random(ROWS) < 0.9, label, 1 - label), **features}


for seed, side in enumerate(("reference", "candidate"), 1):
    table = pa.table(columns(np.random.default_rng(seed)))
    pq.write_table(table, FOLDER / f"{side}.parquet", compression="snappy", row_group_size=131_072)
