"""The numbers of bench/model-gate.yml by pandas, scikit-learn, scipy and numpy, as people write them in a notebook.

    python bench/peers/pandas_sklearn.py FOLDER OUT.json

Point values only: no interval, no test of a change, no report.
"""

import json
import sys
from pathlib import Path

import numpy as np
import pandas as pd
from scipy.spatial.distance import jensenshannon
from scipy.stats import chi2_contingency, ks_2samp, wasserstein_distance
from sklearn import metrics

NUMERIC = ["f0", "f1", "f2", "f3", "f4", "f5", "f6", "f7", "score"]
CATEGORICAL = ["region", "segment", "device", "prediction", "label"]
DECILES = np.arange(1, 10) / 10


def main(folder: Path, out: Path) -> None:
    reference, candidate = (pd.read_parquet(folder / f"{side}.parquet") for side in ("reference", "candidate"))
    pairs = reference.merge(candidate, on="id", suffixes=("_reference", "_candidate"), validate="one_to_one")
    values = flips(pairs)
    for side in ("reference", "candidate"):
        named = {**quality(pairs, side), **latency(pairs[f"latency_ms_{side}"])}
        values |= {f"{metric} {side}": value for metric, value in named.items()}
    for column in NUMERIC:
        values |= {f"{method} {column}": value for method, value in numeric(reference[column], candidate[column]).items()}
    for column in CATEGORICAL:
        values |= {f"{method} {column}": value for method, value in categorical(reference[column], candidate[column]).items()}
    for column in NUMERIC + CATEGORICAL:
        values[f"missing_rate {column}"] = candidate[column].isna().mean() - reference[column].isna().mean()
    out.write_text(json.dumps({key: float(value) for key, value in values.items()}))


def flips(pairs: pd.DataFrame) -> dict:
    before = pairs.prediction_reference == pairs.label_reference
    after = pairs.prediction_candidate == pairs.label_candidate
    return {
        "flip_rate candidate": (pairs.prediction_reference != pairs.prediction_candidate).mean(),
        "regressed_rate candidate": (before & ~after).mean(),
        "fixed_rate candidate": (~before & after).mean(),
    }


def quality(pairs: pd.DataFrame, side: str) -> dict:
    label, prediction, score = (pairs[f"{column}_{side}"] for column in ("label", "prediction", "score"))
    return {
        "accuracy": metrics.accuracy_score(label, prediction),
        "balanced_accuracy": metrics.balanced_accuracy_score(label, prediction),
        "precision": metrics.precision_score(label, prediction),
        "recall": metrics.recall_score(label, prediction),
        "specificity": metrics.recall_score(label, prediction, pos_label=0),
        "f1": metrics.f1_score(label, prediction),
        **{f"f1[{kind}]": metrics.f1_score(label, prediction, average=kind) for kind in ("macro", "weighted", "micro")},
        "mcc": metrics.matthews_corrcoef(label, prediction),
        "roc_auc": metrics.roc_auc_score(label, score),
        "average_precision": metrics.average_precision_score(label, score),
        "log_loss": metrics.log_loss(label, score),
        "brier": metrics.brier_score_loss(label, score),
    }


def latency(times: pd.Series) -> dict:
    percentiles = np.percentile(times, [50, 90, 95, 99])
    return {"latency_mean": times.mean(), **dict(zip([f"latency_p{p}" for p in (50, 90, 95, 99)], percentiles))}


def numeric(reference: pd.Series, candidate: pd.Series) -> dict:
    before, after = reference.dropna().to_numpy(), candidate.dropna().to_numpy()
    lower, upper = np.quantile(before, [0.25, 0.75])
    distance = wasserstein_distance(before, after)
    return {
        "ks": ks_2samp(before, after).statistic,
        "wasserstein": distance / ((upper - lower) / 1.349),
        "wasserstein_by_deviation": distance / before.std(),
        **shares(*decile_counts(reference, candidate, np.quantile(before, DECILES))),
    }


def decile_counts(reference: pd.Series, candidate: pd.Series, deciles: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Of cells between the deciles of the reference, right-closed, and one of the missing values."""
    edges = np.concatenate([[-np.inf], np.unique(deciles), [np.inf]])
    cells = (pd.cut(column, edges).value_counts(sort=False, dropna=False) for column in (reference, candidate))
    counts = pd.concat(list(cells), axis=1).fillna(0).to_numpy()
    return counts[:, 0], counts[:, 1]


def categorical(reference: pd.Series, candidate: pd.Series) -> dict:
    cells = (column.value_counts(dropna=False) for column in (reference, candidate))
    before, after = pd.concat(list(cells), axis=1).fillna(0).to_numpy().T
    statistic = chi2_contingency([before, after], correction=False).statistic
    return {"chisquare": np.sqrt(statistic / (before.sum() + after.sum())), **shares(before, after)}


def shares(before: np.ndarray, after: np.ndarray) -> dict:
    p, q = before / before.sum(), after / after.sum()
    smooth_p, smooth_q = ((counts + 0.5) / (counts.sum() + 0.5 * len(counts)) for counts in (before, after))
    return {
        "psi": ((smooth_q - smooth_p) * np.log(smooth_q / smooth_p)).sum(),
        "jensenshannon": jensenshannon(p, q, base=2),
        "tvd": np.abs(p - q).sum() / 2,
    }


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
