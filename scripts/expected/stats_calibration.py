"""Reference values of recalibration and of calibration errors under a calibrated model: fixtures/expected/stats-calibration.json.

Run with the versions of requirements.txt: python scripts/expected/stats_calibration.py
"""

import itertools
import json
from pathlib import Path

import numpy as np
import statsmodels.api as sm

OUT = Path(__file__).parents[2] / "fixtures" / "expected" / "stats-calibration.json"
rng = np.random.default_rng(20240923)
SMALLEST = 2.2e-16


def logit(p):
    p = np.clip(p, SMALLEST, 1 - SMALLEST)
    return np.log(p) - np.log1p(-p)


def fit(x, y, w=None):
    """Logit with its sandwich covariance HC0; with weights the binomial GLM."""
    design = sm.add_constant(x)
    if w is None:
        return sm.Logit(y, design).fit(method="newton", disp=0, cov_type="HC0", tol=1e-13, maxiter=200)
    model = sm.GLM(y, design, family=sm.families.Binomial(), freq_weights=w)
    return model.fit(tol_criterion="params", tol=1e-13, maxiter=200)


def recalibration_case(n, intercept, slope, extreme=False):
    x = rng.normal(size=n) * 2
    p = np.round(1 / (1 + np.exp(-x)), 6)
    if extreme:
        p[:2] = [0, 1]
    y = (rng.random(n) < 1 / (1 + np.exp(-(intercept + slope * x)))).astype(int)
    if extreme:
        y[:2] = [1, 0]
    w = np.round(rng.random(n) * 3 + 0.1, 2)
    plain, weighted = fit(logit(p), y), fit(logit(p), y, w)
    # Rows of weight w, as one draw each: Σ w² r² x xᵀ between the inverse informations.
    design = sm.add_constant(logit(p))
    mu = weighted.fittedvalues
    bread = np.linalg.inv(design.T @ (design * (w * mu * (1 - mu))[:, None]))
    meat = design.T @ (design * (w * (y - mu))[:, None] ** 2)
    return {
        "probability": p.tolist(), "label": y.tolist(), "weights": w.tolist(),
        "coefficients": plain.params.tolist(),
        "covariance": np.asarray(plain.cov_params()).tolist(),
        "weightedCoefficients": weighted.params.tolist(),
        "weightedCovariance": (bread @ meat @ bread).tolist(),
    }


def null_case(p, bins, w):
    """The exact mean of both errors, over all labels."""
    p, bins, w = map(np.asarray, (p, bins, w))
    ece = mce = 0.0
    for labels in itertools.product([0, 1], repeat=len(p)):
        y = np.array(labels)
        chance = np.prod(np.where(y == 1, p, 1 - p))
        gaps = np.array([abs((w * (y - p))[bins == b].sum()) for b in np.unique(bins)])
        weight = np.array([w[bins == b].sum() for b in np.unique(bins)])
        ece += chance * gaps.sum() / w.sum()
        mce += chance * (gaps / weight).max()
    return {"probability": p.tolist(), "bin": bins.tolist(), "weights": w.tolist(), "ece": float(ece), "mce": float(mce)}


OUT.write_text(json.dumps({
    "recalibration": [
        recalibration_case(60, 0, 1),
        recalibration_case(200, -0.7, 0.5),
        recalibration_case(200, 0.3, 1.6, extreme=True),
    ],
    "consistencyNull": [
        null_case([0.1, 0.2, 0.3, 0.55, 0.6, 0.9, 0.95, 0.15], [0, 0, 0, 1, 1, 3, 3, 0], [1] * 8),
        null_case([0.5, 0.2, 0.31, 0.7, 0.6, 0.9], [0, 0, 0, 1, 1, 1], [1, 2, 0.5, 3, 1, 1]),
    ],
}).replace('}, {', '},\n{') + "\n")
