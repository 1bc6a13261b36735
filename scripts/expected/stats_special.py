"""Reference values of the special functions, by mpmath at 60 digits: fixtures/expected/stats-special.json.

Run with the versions of requirements.txt: python scripts/expected/stats_special.py
Each entry is [arguments..., value]; arguments are the exact doubles the tests pass.
"""

import json
from pathlib import Path

import mpmath as mp
import scipy.stats as st
from scipy import special as sc

mp.mp.dps = 60
OUT = Path(__file__).parents[2] / "fixtures" / "expected" / "stats-special.json"

P = [1e-300, 1e-100, 1e-20, 1e-12, 1e-6, 1e-3, 0.025, 0.05, 0.2, 0.425, 0.5, 0.6, 0.9, 0.95, 0.975, 0.999, 1 - 1e-6, 1 - 1e-12]
DF = [0.5, 1, 2, 3, 4.7, 10, 30, 99, 1000, 12345.6, 1e6, 1e9]
T = [1e-8, 1e-3, 0.1, 0.5, 0.9, 1, 1.2, 1.96, 3, 5, 8, 20, 40]


def number(x):
    return float(x)


def survival_t(t, df):
    """P(T > t) for t > 0; the tail integral where the hypergeometric function is out of reach."""
    t, df = mp.mpf(t), mp.mpf(df)
    if df <= 1e4:
        return mp.betainc(df / 2, mp.mpf(1) / 2, 0, df / (df + t * t), regularized=True) / 2
    log_scale = mp.loggamma((df + 1) / 2) - mp.loggamma(df / 2) - mp.log(df * mp.pi) / 2
    density = lambda s: mp.exp(log_scale - (df + 1) / 2 * mp.log1p(s * s / df))
    step = 1 / (t + 1)
    return mp.quad(density, [t + step * k for k in (0, 1, 2, 4, 8, 16, 32, 64, 128, 256)])


def gamma_q(a, x):
    a, x = mp.mpf(a), mp.mpf(x)
    if a <= 2000:
        return mp.gammainc(a, x, mp.inf, regularized=True)
    return 1 - gamma_p(a, x) if x < a else tail(lambda u: a * u - mp.exp(u) - mp.loggamma(a), mp.log(x), 1 / mp.sqrt(a), 1)


def gamma_p(a, x):
    a, x = mp.mpf(a), mp.mpf(x)
    if a <= 2000:
        return mp.gammainc(a, 0, x, regularized=True)
    return 1 - gamma_q(a, x) if x >= a else tail(lambda u: a * u - mp.exp(u) - mp.loggamma(a), mp.log(x), 1 / mp.sqrt(a), -1)


def beta_i(a, b, x):
    """I_x(a, b); by quadrature on the logit scale where the parameters are huge."""
    a, b, x = mp.mpf(a), mp.mpf(b), mp.mpf(x)
    if a + b <= 4000:
        return mp.betainc(a, b, 0, x, regularized=True)
    log_b = mp.loggamma(a) + mp.loggamma(b) - mp.loggamma(a + b)
    density = lambda u: -a * mp.log1p(mp.exp(-u)) - b * mp.log1p(mp.exp(u)) - log_b
    u, width = mp.log(x / (1 - x)), mp.sqrt(1 / a + 1 / b)
    return tail(density, u, width, -1) if x <= a / (a + b) else 1 - tail(density, u, width, 1)


def tail(log_density, u, width, direction):
    """Integral of a bell-shaped density from u outwards."""
    points = [u + direction * width * k for k in (0, 0.5, 1, 2, 3, 5, 8, 12, 18, 30, 60, 120)]
    return abs(mp.quad(lambda v: mp.exp(log_density(v)), points))


def quantile(cdf, p, start):
    """The double nearest the root of cdf(x) = p, from scipy's answer as a start."""
    start = mp.mpf(float(start))
    return mp.findroot(lambda x: mp.log(cdf(x) / mp.mpf(p)), (start * (1 - mp.mpf(10) ** -9), start * (1 + mp.mpf(10) ** -9)), tol=mp.mpf(10) ** -25, verify=False)


def grid():
    z = [-37, -20, -8, -5, -3, -1.96, -1, -0.5, -1e-9, 0, 1e-12, 0.3, 1, 1.9, 2, 2.1, 2.8284, 4, 6, 9, 15, 26]
    ab = [(0.5, 0.5), (0.5, 5), (1, 1), (1, 30), (2, 3), (20, 1), (30, 0.5), (150, 51), (1000, 1000), (0.5, 5e8), (5e6, 4.5e7), (9.5e5, 5e4), (5e8, 0.5)]
    spread = [-12, -6, -3, -1, -0.1, 0, 0.1, 1, 3, 6, 12]
    yield "erf", [[x, number(mp.erf(x))] for x in z]
    yield "erfc", [[x, number(mp.erfc(x))] for x in z]
    yield "normalCdf", [[x, number(mp.ncdf(x))] for x in z]
    yield "normalSurvival", [[x, number(mp.ncdf(-x))] for x in z]
    yield "normalQuantile", [[p, number(mp.findroot(lambda x: mp.log(mp.ncdf(x) / mp.mpf(p)), float(sc.ndtri(p)))) if p != 0.5 else 0.0] for p in P]
    yield "logGamma", [[x, number(mp.loggamma(x))] for x in [1e-10, 0.1, 0.5, 1, 1.5, 2, 3.7, 10, 100.5, 1e4, 1e9, 1e15]]
    yield "studentTSurvival", [[t, df, number(survival_t(t, df))] for df in DF for t in T]
    yield "studentTQuantile", [
        [p, df, number(quantile(lambda t: 1 - survival_t(t, df) if p > 0.5 else survival_t(-t, df), p, st.t.ppf(p, df)))]
        for df in [1, 2, 4.7, 30, 1000, 1e9]
        for p in P
        if p >= 1e-20 and p != 0.5 and (df < 1e4 or 1e-12 <= p)
    ]
    a_values = [0.5, 1, 2.5, 10, 100, 999.5, 1500, 2e4, 1e6]
    at = lambda a: sorted({max(a * 1e-3, a + k * a**0.5) for k in spread})
    yield "gammaP", [[a, x, number(gamma_p(a, x))] for a in a_values for x in at(a)]
    yield "gammaQ", [[a, x, number(gamma_q(a, x))] for a in a_values for x in at(a)]
    yield "chiSquareQuantile", [
        [p, df, number(2 * quantile(lambda x: gamma_p(mp.mpf(df) / 2, x), p, st.chi2.ppf(p, df) / 2))]
        for df in [1, 2, 5, 9, 99, 1e4]
        for p in P
        if p >= 1e-20
    ]
    yield "chiSquareUpperQuantile", [
        [q, df, number(2 * quantile(lambda x: gamma_q(mp.mpf(df) / 2, x), q, st.chi2.isf(q, df) / 2))]
        for df in [1, 2, 9, 99, 1e4]
        for q in P
        if 1e-20 <= q
    ]
    points = lambda a, b: sorted({x for k in spread for x in [a / (a + b) + k * (a * b / (a + b) ** 2 / (a + b + 1)) ** 0.5] if 0 < x < 1} | {0.5})
    yield "incompleteBeta", [[a, b, x, number(beta_i(a, b, x))] for a, b in ab for x in points(a, b) if max(a, b) < 1e8 or 0.4 > x or x > 0.6]
    yield "inverseIncompleteBeta", [
        [a, b, p, number(quantile(lambda x: beta_i(a, b, x), p, st.beta.ppf(p, a, b)))]
        for a, b in [(0.5, 0.5), (1, 30), (2, 3), (20, 1), (150, 51), (9.5e5, 5e4)]
        for p in [1e-12, 1e-9, 1e-3, 0.05, 0.5, 0.95, 0.999]
    ]
    binomial = [(0, 1, 0.5), (1, 20, 0.05), (190, 200, 0.95), (183, 200, 0.95), (5, 100, 0.5), (499_000, 10**6, 0.5), (49_990_000, 5 * 10**7, 0.9998)]
    yield "binomialCdf", [[k, n, p, number(1 - beta_i(k + 1, n - k, mp.mpf(p)))] for k, n, p in binomial]
    yield "binomialSurvival", [[k, n, p, number(beta_i(k + 1, n - k, mp.mpf(p)))] for k, n, p in binomial]
    kolmogorov = lambda x: 1 - mp.sqrt(2 * mp.pi) / x * mp.nsum(lambda k: mp.exp(-((2 * k - 1) ** 2) * mp.pi**2 / (8 * mp.mpf(x) ** 2)), [1, 60])
    yield "kolmogorovSurvival", [[x, number(kolmogorov(x))] for x in [0.1, 0.2, 0.3, 0.5, 0.79, 0.8, 0.81, 1, 1.3581, 2, 3, 5]]


OUT.write_text("{\n" + ",\n".join(f"{json.dumps(name)}: {json.dumps(rows)}" for name, rows in grid()) + "\n}\n")
