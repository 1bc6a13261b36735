"""The numbers of bench/model-gate.yml by DuckDB, in SQL alone; Python only starts it.

    python bench/peers/duckdb_sql.py FOLDER OUT.json

Point values only: no interval, no test of a change, no report. Ranks and distances are taken over the distinct values, with
their counts, which is the fastest exact way that we know of in SQL.
"""

import json
import sys
from pathlib import Path

import duckdb

NUMERIC = ["f0", "f1", "f2", "f3", "f4", "f5", "f6", "f7", "score"]
CATEGORICAL = ["region", "segment", "device", "prediction", "label"]

CONFUSION = """
    WITH counts AS (SELECT
        count(*) FILTER (label = 1 AND prediction = 1)::DOUBLE tp, count(*) FILTER (label = 0 AND prediction = 1)::DOUBLE fp,
        count(*) FILTER (label = 1 AND prediction = 0)::DOUBLE fn, count(*) FILTER (label = 0 AND prediction = 0)::DOUBLE tn,
        avg(-ln(CASE label WHEN 1 THEN score ELSE 1 - score END)) log_loss, avg((score - label) ** 2) brier,
        avg(latency_ms) latency_mean, quantile_cont(latency_ms, [0.5, 0.9, 0.95, 0.99]) percentiles
        FROM {side}),
    rates AS (SELECT *, tp + fp + fn + tn n, 2 * tp / (2 * tp + fp + fn) f1, 2 * tn / (2 * tn + fp + fn) f0 FROM counts)
    SELECT (tp + tn) / n accuracy, (tp / (tp + fn) + tn / (tn + fp)) / 2 balanced_accuracy, tp / (tp + fp) "precision",
        tp / (tp + fn) recall, tn / (tn + fp) specificity, f1, (f0 + f1) / 2 "f1[macro]",
        (f1 * (tp + fn) + f0 * (tn + fp)) / n "f1[weighted]", (tp + tn) / n "f1[micro]",
        (tp * tn - fp * fn) / (sqrt((tp + fp) * (tp + fn)) * sqrt((tn + fp) * (tn + fn))) mcc, log_loss, brier, latency_mean,
        percentiles[1] latency_p50, percentiles[2] latency_p90, percentiles[3] latency_p95, percentiles[4] latency_p99
    FROM rates"""

RANKING = """
    WITH steps AS (SELECT score, sum(label)::DOUBLE p, count(*) - sum(label)::DOUBLE n FROM {side} GROUP BY score),
    ranked AS (SELECT p, n, sum(n) OVER up - n below, sum(p) OVER down found, sum(p + n) OVER down chosen FROM steps
        WINDOW up AS (ORDER BY score), down AS (ORDER BY score DESC))
    SELECT sum(p * (below + n / 2)) / (sum(p) * sum(n)) roc_auc, sum(p * found / chosen) / sum(p) average_precision FROM ranked"""

FLIPS = """
    SELECT avg((reference.prediction <> candidate.prediction)::INT) "flip_rate candidate",
        avg((reference.prediction = reference.label AND candidate.prediction <> candidate.label)::INT) "regressed_rate candidate",
        avg((reference.prediction <> reference.label AND candidate.prediction = candidate.label)::INT) "fixed_rate candidate"
    FROM reference JOIN candidate USING (id)"""

COUNTED = """
    CREATE OR REPLACE TEMP TABLE counted AS SELECT x, sum(a)::DOUBLE a, sum(b)::DOUBLE b FROM (
        SELECT {column} x, 1 a, 0 b FROM all_reference UNION ALL SELECT {column}, 0, 1 FROM candidate) GROUP BY x"""

DISTANCES = """
    WITH total AS (SELECT sum(a) n, sum(b) m FROM counted WHERE x IS NOT NULL),
    steps AS (SELECT x, sum(a) OVER up a, sum(b) OVER up b, lead(x) OVER up - x wide FROM counted WHERE x IS NOT NULL
        WINDOW up AS (ORDER BY x))
    SELECT max(abs(a / n - b / m)) ks,
        sum(abs(a / n - b / m) * wide) / (SELECT (q[2] - q[1]) / 1.349 FROM
            (SELECT quantile_cont({column}, [0.25, 0.75]) q FROM all_reference)) wasserstein
    FROM steps, total"""

SHARES = """
    WITH cells AS (SELECT {cell} cell, sum(a) a, sum(b) b FROM counted GROUP BY ALL),
    total AS (SELECT sum(a) n, sum(b) m, count(*) cells FROM cells),
    shares AS (SELECT a, b, n, m, a / n p, b / m q, (a + 0.5) / (n + 0.5 * cells) sp, (b + 0.5) / (m + 0.5 * cells) sq
        FROM cells, total)
    SELECT sum((sq - sp) * ln(sq / sp)) psi, sum(abs(p - q)) / 2 tvd,
        sqrt(greatest(0, sum(CASE WHEN p > 0 THEN p * log2(2 * p / (p + q)) ELSE 0 END
            + CASE WHEN q > 0 THEN q * log2(2 * q / (p + q)) ELSE 0 END) / 2)) jensenshannon,
        sqrt(sum((a * m - b * n) ** 2 / ((a + b) * n * m)) / any_value(n + m)) chisquare
    FROM shares"""

MISSING = """
    SELECT (SELECT avg(({column} IS NULL)::INT) FROM candidate) - (SELECT avg(({column} IS NULL)::INT) FROM all_reference)
        missing_rate"""


def main(folder: Path, out: Path) -> None:
    base = duckdb.connect()
    base.execute(f"CREATE TABLE all_reference AS SELECT * FROM '{folder}/reference.parquet'")
    base.execute(f"CREATE TABLE candidate AS SELECT * FROM '{folder}/candidate.parquet'")
    base.execute("CREATE TABLE reference AS SELECT * FROM all_reference WHERE id IN (SELECT id FROM candidate)")
    values = row(base, FLIPS)
    for side in ("reference", "candidate"):
        named = row(base, CONFUSION.format(side=side)) | row(base, RANKING.format(side=side))
        values |= {f"{metric} {side}": value for metric, value in named.items()}
    for column in NUMERIC + CATEGORICAL:
        values |= {f"{method} {column}": value for method, value in drift(base, column).items()}
    out.write_text(json.dumps({key: float(value) for key, value in values.items()}))


def drift(base: duckdb.DuckDBPyConnection, column: str) -> dict:
    base.execute(COUNTED.format(column=column))
    missing = row(base, MISSING.format(column=column))
    if column in CATEGORICAL:
        return row(base, SHARES.format(cell="x")) | missing
    tenths = ", ".join(f"{tenth / 10}" for tenth in range(1, 10))
    (deciles,) = base.execute(f"SELECT quantile_cont({column}, [{tenths}]) FROM all_reference").fetchone()
    cell = " + ".join(f"(x > {edge!r}::DOUBLE)::INT" for edge in sorted(set(deciles)))
    named = row(base, DISTANCES.format(column=column)) | row(base, SHARES.format(cell=cell)) | missing
    return {method: value for method, value in named.items() if method != "chisquare"}


def row(base: duckdb.DuckDBPyConnection, query: str) -> dict:
    answer = base.execute(query)
    return dict(zip([name for name, *_ in answer.description], answer.fetchone()))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
