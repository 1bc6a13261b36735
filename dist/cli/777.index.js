export const id = 777;
export const ids = [777];
export const modules = {

/***/ 6777:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  perform: () => (/* binding */ perform)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./lib/audit/event-log.js


/**
 * A log that writes each event to `path` as it happens, one JSON object a line, so that a run that is killed leaves what
 * it knew. @throws whatever the file system throws when the folder cannot be written.
 */
function eventLog(path, record) {
    (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(path), { recursive: true });
    (0,external_node_fs_.writeFileSync)(path, "");
    let sequence = 0;
    return ({ level, event, message, fields }) => {
        sequence += 1;
        const line = {
            ts: record.now().toISOString(),
            seq: sequence,
            record_id: record.id,
            level,
            event,
            message,
            ...fields,
        };
        (0,external_node_fs_.appendFileSync)(path, `${JSON.stringify(line)}\n`);
    };
}

;// CONCATENATED MODULE: ./lib/stats/error-function.js
const twoOverRootPi = 2 / Math.sqrt(Math.PI);
/** The error function, 2/√π ∫₀ˣ exp(-t²) dt. */
function erf(x) {
    if (Number.isNaN(x))
        return Number.NaN;
    return Math.abs(x) < 2 ? series(x) : Math.sign(x) * (1 - continuedFraction(Math.abs(x)));
}
/** 1 - erf(x), with full relative accuracy down to the smallest double. */
function erfc(x) {
    if (Number.isNaN(x))
        return Number.NaN;
    if (x >= 2)
        return continuedFraction(x);
    return x <= -2 ? 2 - continuedFraction(-x) : 1 - series(x);
}
/** erf by the series of positive terms exp(-x²) Σ 2ⁿ x²ⁿ⁺¹ / (2n+1)!!, which loses no digits (DLMF 7.6.2). */
function series(x) {
    let term = x;
    let sum = x;
    for (let n = 1; Math.abs(term) > Math.abs(sum) * 1e-17; n++) {
        term *= (2 * x * x) / (2 * n + 1);
        sum += term;
    }
    return twoOverRootPi * Math.exp(-x * x) * sum;
}
/** erfc for x >= 2 by its continued fraction (DLMF 7.9.1), evaluated from the far end. */
function continuedFraction(x) {
    if (x > 27.5)
        return 0; // below the smallest double
    const depth = 12 + Math.ceil(240 / (x * x));
    let tail = x;
    for (let n = depth; n >= 1; n--)
        tail = x + n / 2 / tail;
    return Math.exp(-x * x) / (Math.sqrt(Math.PI) * tail);
}

;// CONCATENATED MODULE: ./lib/stats/normal.js

/** P(Z <= z) of the standard normal distribution, with relative accuracy in the lower tail. */
function normalCdf(z) {
    return erfc(-z / Math.SQRT2) / 2;
}
/** P(Z > z) of the standard normal distribution, with relative accuracy in the upper tail. */
function normalSurvival(z) {
    return erfc(z / Math.SQRT2) / 2;
}
/**
 * The z with P(Z <= z) = p; -Infinity at 0 and Infinity at 1.
 * Source: Wichura 1988, algorithm AS 241 (PPND16), relative error about 1e-16.
 */
function normalQuantile(p) {
    const q = p - 0.5;
    if (Math.abs(q) <= 0.425) {
        const r = 0.180625 - q * q;
        return (q * polynomial(centreNumerator, r)) / polynomial(centreDenominator, r);
    }
    const tail = q < 0 ? p : 1 - p;
    if (tail <= 0 || Number.isNaN(tail))
        return tail === 0 ? Math.sign(q) * Infinity : Number.NaN;
    return Math.sign(q) * tailQuantile(Math.sqrt(-Math.log(tail)));
}
function tailQuantile(r) {
    return r <= 5
        ? polynomial(tailNumerator, r - 1.6) / polynomial(tailDenominator, r - 1.6)
        : polynomial(farNumerator, r - 5) / polynomial(farDenominator, r - 5);
}
/** Coefficients from the highest power down. */
function polynomial(coefficients, x) {
    let sum = 0;
    for (const coefficient of coefficients)
        sum = sum * x + coefficient;
    return sum;
}
// The published coefficients, as the shortest decimals of the same doubles.
const centreNumerator = [
    2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946, 1971.5909503065513,
    133.14166789178438, 3.3871328727963665,
];
const centreDenominator = [
    5226.495278852854, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751, 687.1870074920579,
    42.31333070160091, 1,
];
// r = 1.6 .. 5 is p down to 1.4e-11.
const tailNumerator = [
    0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045,
    5.769497221460691, 4.630337846156546, 1.4234371107496835,
];
const tailDenominator = [
    1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008, 0.6897673349851,
    1.6763848301838038, 2.053191626637759, 1,
];
const farNumerator = [
    2.0103343992922881e-7, 0.000027115555687434876, 0.0012426609473880784, 0.026532189526576124, 0.29656057182850487,
    1.7848265399172913, 5.463784911164114, 6.657904643501103,
];
const farDenominator = [
    2.0442631033899397e-15, 1.421511758316446e-7, 0.000018463183175100548, 0.0007868691311456133, 0.014875361290850615,
    0.1369298809227358, 0.599832206555888, 1,
];

;// CONCATENATED MODULE: ./lib/stats/quantile.js
/**
 * The quantile at `probability` of values sorted ascending: linear between order statistics, type 7 of Hyndman & Fan 1996
 * (the default of numpy, R and k6). NaN when there are no values.
 */
function quantile(sorted, probability) {
    return interpolate(sorted, (sorted.length - 1) * probability);
}
/** The value at a fractional index, linear between its neighbours; NaN outside of the array. */
function interpolate(sorted, position) {
    const index = Math.floor(position);
    const below = sorted[index] ?? Number.NaN;
    const fraction = position - index;
    if (fraction === 0)
        return below;
    const above = sorted[index + 1] ?? Number.NaN;
    if (below === above)
        return below; // also when both are infinite
    return fraction < 0.5 ? below + (above - below) * fraction : above - (above - below) * (1 - fraction);
}

;// CONCATENATED MODULE: ./lib/stats/sorted-search.js
/** How many of the values, sorted ascending, are at most x. */
function countAtMost(sorted, x) {
    return firstIndex(sorted.length, (index) => (sorted[index] ?? Number.NaN) > x);
}
/** How many of the values, sorted ascending, are below x. */
function countBelow(sorted, x) {
    return firstIndex(sorted.length, (index) => (sorted[index] ?? Number.NaN) >= x);
}
/** The first of 0 … length - 1 at which a condition holds that, once true, stays true; `length` when it never does. */
function firstIndex(length, holds) {
    let low = 0;
    let high = length;
    while (low < high) {
        const middle = Math.floor((low + high) / 2);
        if (holds(middle))
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}

;// CONCATENATED MODULE: ./lib/stats/sum.js
/** The sum of the values, compensated (Neumaier 1974): its error does not grow with their number. */
function sum(values) {
    let total = 0;
    let lost = 0;
    for (let index = 0; index < values.length; index++) {
        const value = values[index] ?? Number.NaN;
        const next = total + value;
        lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
        total = next;
    }
    // The lost part is NaN once the total is infinite.
    return Number.isFinite(total) ? total + lost : total;
}
/** The compensated sum of `term(index)` over the indices 0 … length - 1. */
function sumOver(length, term) {
    let total = 0;
    let lost = 0;
    for (let index = 0; index < length; index++) {
        const value = term(index);
        const next = total + value;
        lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
        total = next;
    }
    return Number.isFinite(total) ? total + lost : total;
}
/** The compensated sum of products x[i] y[i]; the arrays are of one length. */
function sumOfProducts(x, y) {
    let total = 0;
    let lost = 0;
    for (let index = 0; index < x.length; index++) {
        const value = (x[index] ?? Number.NaN) * (y[index] ?? Number.NaN);
        const next = total + value;
        lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
        total = next;
    }
    return Number.isFinite(total) ? total + lost : total;
}

;// CONCATENATED MODULE: ./lib/stats/z-score.js
/** A difference in standard errors: infinite when the error is zero (of either sign), 0 when the difference is zero too. */
function zScore(difference, standardError) {
    return difference === 0 ? 0 : difference / Math.abs(standardError);
}

;// CONCATENATED MODULE: ./lib/stats/bootstrap-draws.js





/**
 * A value by its bootstrap replicates (percentile method; replicate k of B stands for the probability k / (B + 1)).
 * Beyond the outermost replicates the normal tail of the same standard error goes on, but never inside of them:
 * 400 replicates alone could not reach the small levels that a family of many gates asks for.
 */
function bootstrapDraws({ value, draws }) {
    const standardError = standardDeviation(draws);
    const count = draws.length;
    const first = draws[0] ?? Number.NaN;
    const last = draws[count - 1] ?? Number.NaN;
    const quantileAt = (probability) => {
        const position = probability * (count + 1) - 1;
        if (position >= 0 && position <= count - 1)
            return interpolate(draws, position);
        const tail = value + normalQuantile(probability) * standardError;
        return position < 0 ? Math.min(first, tail) : Math.max(last, tail);
    };
    /** The inverse of quantileAt, given how many draws count as lying below x. */
    const probabilityAt = (x, below) => {
        const tail = normalCdf(zScore(x - value, standardError));
        if (below === 0)
            return Math.min(1 / (count + 1), tail);
        if (below === count)
            return Math.max(count / (count + 1), tail);
        const left = draws[below - 1] ?? Number.NaN;
        const right = draws[below] ?? Number.NaN;
        return (below + (x - left) / (right - left)) / (count + 1);
    };
    return {
        method: "bootstrap",
        value,
        standardError,
        lowerBound: quantileAt,
        upperBound: (alpha) => quantileAt(1 - alpha),
        pAbove: (x) => probabilityAt(x, countAtMost(draws, x)),
        pBelow: (x) => 1 - probabilityAt(x, countBelow(draws, x)),
    };
}
function standardDeviation(values) {
    const n = values.length;
    if (n < 2)
        return Number.NaN;
    const mean = sumOver(n, (index) => values[index] ?? Number.NaN) / n;
    return Math.sqrt(sumOver(n, (index) => ((values[index] ?? Number.NaN) - mean) ** 2) / (n - 1));
}

;// CONCATENATED MODULE: ./lib/stats/bisect.js
/** Where an increasing function changes sign between `lower` and `upper`, to the last bit (1e-17 near 0); an end when it does not. */
function bisect(increasing, lower, upper) {
    let below = lower;
    let above = upper;
    for (;;) {
        const middle = below + (above - below) / 2;
        if (above - below < 1e-17 || middle === below || middle === above)
            return middle;
        if (increasing(middle) < 0)
            below = middle;
        else
            above = middle;
    }
}

;// CONCATENATED MODULE: ./lib/stats/wilson.js


/**
 * A proportion by its score test (Wilson 1927); counts may be effective ones and need not be whole.
 */
function wilson(count) {
    return {
        method: "wilson",
        value: shareOf(count),
        standardError: proportionStandardError(count),
        lowerBound: (alpha) => bound(count, -normalQuantile(alpha)),
        upperBound: (alpha) => bound(count, normalQuantile(alpha)),
        pAbove: (x) => (x >= 1 ? 1 : normalSurvival(score(count, x))),
        pBelow: (x) => (x <= 0 ? 1 : normalSurvival(-score(count, x))),
    };
}
/** How far below the observed share the lower bound of `z` >= 0 standard errors lies, without cancellation. */
function wilsonReach({ successes, n }, z) {
    const share = shareOf({ successes, n });
    const half = z / (2 * n);
    const spread = z * (half + Math.sqrt((share * (1 - share)) / n + half * half));
    return share === 0 || spread === 0 ? 0 : share / (share / spread + 1);
}
/**
 * Standard error of a proportion, never 0: Wald's or, where larger, that of the sample with two successes and two failures
 * added (Agresti & Coull 1998).
 */
function proportionStandardError(count) {
    const share = shareOf(count);
    const shrunk = (count.successes + 2) / (count.n + 4);
    return Math.sqrt(Math.max((share * (1 - share)) / count.n, (shrunk * (1 - shrunk)) / (count.n + 4)));
}
/** The share that lies `z` of its own standard errors below the observed one; above it when z is negative. */
function bound(count, z) {
    const { successes, n } = count;
    return z >= 0
        ? shareOf(count) - wilsonReach(count, z)
        : shareOf(count) + wilsonReach({ successes: n - successes, n }, -z);
}
function score(count, x) {
    if (x < 0 || x > 1)
        return x < 0 ? Infinity : -Infinity;
    return zScore(shareOf(count) - x, Math.sqrt(x) * Math.sqrt((1 - x) / count.n));
}
/** Effective counts may leave [0, n] by a rounding error. */
function shareOf({ successes, n }) {
    return Math.min(1, Math.max(0, successes / n));
}

;// CONCATENATED MODULE: ./lib/stats/newcombe.js



/**
 * Difference of two independent proportions, candidate less reference, by the hybrid score interval (method 10 of
 * Newcombe 1998, Stat Med 17:873): the distances to the Wilson bounds of both sides, squared and added.
 */
function newcombe(sides) {
    return {
        method: "newcombe",
        value: difference(sides),
        standardError: Math.hypot(proportionStandardError(sides.candidate), proportionStandardError(sides.reference)),
        lowerBound: (alpha) => lower(sides, -normalQuantile(alpha)),
        upperBound: (alpha) => -lower(reversed(sides), -normalQuantile(alpha)),
        pAbove: (x) => normalSurvival(newcombe_score(sides, x)),
        pBelow: (x) => normalSurvival(newcombe_score(reversed(sides), -x)),
    };
}
function difference({ candidate, reference }) {
    return candidate.successes / candidate.n - reference.successes / reference.n;
}
function reversed({ candidate, reference }) {
    return { candidate: reference, reference: candidate };
}
/** The lower limit `z` standard errors down; the upper limit when z is negative. */
function lower(sides, z) {
    if (z < 0)
        return -lower(reversed(sides), -z);
    const { candidate, reference } = sides;
    const referenceFailures = { successes: reference.n - reference.successes, n: reference.n };
    return difference(sides) - Math.hypot(wilsonReach(candidate, z), wilsonReach(referenceFailures, z));
}
/** The z at which the lower limit is x; beyond 40 the p-value is 0 in any case. */
function newcombe_score(sides, x) {
    return bisect((z) => x - lower(sides, z), -40, 40);
}

;// CONCATENATED MODULE: ./lib/stats/log-gamma.js
const halfLogTwoPi = Math.log(2 * Math.PI) / 2;
/** Natural logarithm of Γ(x) for x > 0; absolute error about 1e-15 near its zeros 1 and 2, relative elsewhere. */
function logGamma(x) {
    if (!(x > 0))
        return x === 0 ? Infinity : Number.NaN;
    return (x - 0.5) * Math.log(x) - x + halfLogTwoPi + stirlingError(x);
}
/**
 * What Stirling's formula lacks: log Γ(x+1) - [(x+½) log x - x + ½ log 2π] for x > 0. Differences of logGamma lose all
 * digits for large arguments, differences of this do not. Source: Loader 2000, "Fast and accurate computation of
 * binomial probabilities".
 */
function stirlingError(x) {
    let shifted = x;
    let sum = 0;
    while (shifted < 16) {
        sum += (shifted + 0.5) * Math.log1p(1 / shifted) - 1;
        shifted += 1;
    }
    return sum + asymptotic(shifted);
}
/**
 * Deviance term of Loader 2000: x log(x/mean) + mean - x, without cancellation when x is near the mean.
 * Poisson and binomial probabilities are exp(-deviance) times Stirling errors.
 */
function deviance(x, mean) {
    const difference = x - mean;
    if (Math.abs(difference) >= 0.1 * (x + mean))
        return x * Math.log(x / mean) - difference;
    const v = difference / (x + mean);
    let power = 2 * x * v;
    let sum = difference * v;
    for (let odd = 3;; odd += 2) {
        power *= v * v;
        const next = sum + power / odd;
        if (next === sum)
            return sum;
        sum = next;
    }
}
/** Stirling's series (DLMF 5.11.1) for x >= 16. */
function asymptotic(x) {
    const s = 1 / (x * x);
    return (1 / 12 - s * (1 / 360 - s * (1 / 1260 - s * (1 / 1680 - s * (1 / 1188 - (s * 691) / 360360))))) / x;
}

;// CONCATENATED MODULE: ./lib/stats/log-concave-root.js
/**
 * The point at which a lower tail has probability `p`, for distributions with a log-concave density on the scale used.
 * Their cumulative probability is log-concave too, so Newton steps on its logarithm end left of the root after the first
 * one and approach it from there, from whichever start. The quantiles of gamma (on the scale of log x) and of beta (on
 * the logit scale) are found so.
 */
function solveLogConcave(tail, p, start) {
    let u = start;
    let known = start;
    for (let iteration = 0; iteration < 200; iteration++) {
        const { probability, density } = tail(u);
        if (probability === 0) {
            u = (u + known) / 2; // the step went to where the probability underflows
            continue;
        }
        known = u;
        const step = (Math.log(probability / p) * probability) / density;
        u -= step;
        if (Math.abs(step) <= 4e-16 * Math.max(1, Math.abs(u)))
            return u;
    }
    return u;
}

;// CONCATENATED MODULE: ./lib/stats/incomplete-beta.js


/**
 * Regularized incomplete beta function I_x(a, b) for a, b > 0, 0 <= x <= 1.
 * Pass `y` = 1 - x where it is known with more digits than the subtraction leaves.
 */
function incompleteBeta(a, b, x, y = 1 - x) {
    if (!(a > 0 && b > 0 && x >= 0 && y >= 0))
        return Number.NaN;
    if (x === 0 || y === 0)
        return x === 0 ? 0 : 1;
    return a * y >= b * x ? fraction(a, b, x, y) : 1 - fraction(b, a, y, x);
}
/** The x with I_x(a, b) = p. */
function inverseIncompleteBeta(a, b, p) {
    return logistic(inverseIncompleteBetaLogit(a, b, p, 1 - p));
}
/** log(x / (1 - x)) of the x with I_x(a, b) = p; exact in both tails because p and q = 1 - p are both given. */
function inverseIncompleteBetaLogit(a, b, p, q) {
    if (!(a > 0 && b > 0 && p >= 0 && q >= 0))
        return Number.NaN;
    if (p === 0 || q === 0)
        return p === 0 ? -Infinity : Infinity;
    return p <= q ? solve(a, b, p) : -solve(b, a, q);
}
function solve(a, b, p) {
    const tail = (logit) => {
        const x = logistic(logit);
        const y = logistic(-logit);
        return { probability: incompleteBeta(a, b, x, y), density: density(a, b, x, y) };
    };
    return solveLogConcave(tail, p, Math.log(a / b));
}
function logistic(u) {
    return 1 / (1 + Math.exp(-u));
}
/** x^a y^b / B(a, b): the density on the logit scale. */
function density(a, b, x, y) {
    const n = a + b;
    const stirling = stirlingError(n) - stirlingError(a) - stirlingError(b);
    return Math.sqrt((a / n) * (b / (2 * Math.PI))) * Math.exp(stirling - deviance(a, n * x) - deviance(b, n * y));
}
/**
 * I_x(a, b) for x up to the mean, by the continued fraction of DiDonato & Morris 1992 (ACM TOMS 708, BFRAC), which
 * unlike the classical one has no cancellation when a or b is huge; Lentz's method.
 */
function fraction(a, b, x, y) {
    const lambda = a * y - b * x + 1;
    let f = (a * lambda) / (a + 1);
    let c = f;
    let d = 0;
    for (let m = 1; m < 1e6; m++) {
        const middle = a + 2 * m - 1;
        const numerator = ((m * (a + m - 1)) / middle) * ((a + b + m - 1) / middle) * (b - m) * x * x;
        const denominator = m + (m * (b - m) * x) / middle + ((a + m) * (lambda + m * (1 + y))) / (a + 2 * m + 1);
        d = 1 / (denominator + numerator * d);
        c = denominator + numerator / c;
        const factor = c * d;
        f *= factor;
        if (Math.abs(factor - 1) < 1e-16)
            break;
    }
    return density(a, b, x, y) / f;
}

;// CONCATENATED MODULE: ./lib/stats/binomial.js

/** P(X <= k) of the binomial distribution, through the incomplete beta function, so also for counts that are not whole. */
function binomialCdf(k, n, p) {
    if (k < 0)
        return 0;
    return k >= n ? 1 : incompleteBeta(n - k, k + 1, 1 - p, p);
}
/** P(X > k) of the binomial distribution, with relative accuracy in the upper tail. */
function binomialSurvival(k, n, p) {
    if (k < 0)
        return 1;
    return k >= n ? 0 : incompleteBeta(k + 1, n - k, p, 1 - p);
}

;// CONCATENATED MODULE: ./lib/stats/maritz-jarrett.js


/** Beta mass left out on each side: below what doubles resolve. */
const negligible = 1e-16;
/**
 * Standard error of the type 7 quantile of values sorted ascending: that of the bootstrap with infinitely many
 * replicates, in closed form. The rank of the quantile in a resample follows a beta distribution; value i has the weight
 * of ((i-1)/n, i/n). NaN for fewer than two values. Source: Maritz & Jarrett 1978, JASA 73:194.
 */
function maritzJarrett(sorted, probability) {
    const n = sorted.length;
    if (n < 2)
        return Number.NaN;
    const rank = 1 + (n - 1) * probability;
    const shape = { a: rank, b: n - rank + 1 };
    const first = Math.floor(n * betaQuantile(shape, negligible, 1));
    const last = Math.ceil(n * betaQuantile(shape, 1, negligible));
    return maritz_jarrett_standardDeviation(sorted.subarray(first, last), quantile(sorted, probability), (index) => incompleteBeta(shape.a, shape.b, (first + index) / n, (n - first - index) / n));
}
/** p and q are the masses below and above; the larger of the two may be given as 1. */
function betaQuantile({ a, b }, p, q) {
    return 1 / (1 + Math.exp(-inverseIncompleteBetaLogit(a, b, p, q)));
}
/** Of values with weights cumulative(i + 1) - cumulative(i); deviations are taken from `centre` so as not to cancel. */
function maritz_jarrett_standardDeviation(values, centre, cumulative) {
    let mean = 0;
    let square = 0;
    let below = cumulative(0);
    for (let index = 0; index < values.length; index++) {
        const upTo = cumulative(index + 1);
        const deviation = (values[index] ?? Number.NaN) - centre;
        mean += (upTo - below) * deviation;
        square += (upTo - below) * deviation * deviation;
        below = upTo;
    }
    return Math.sqrt(Math.max(0, square - mean * mean));
}

;// CONCATENATED MODULE: ./lib/stats/order-statistics.js




/**
 * One quantile without any assumption on the distribution: the bounds are order statistics, because the number of values
 * below the true quantile is binomial. A bound beyond the sample is infinite: a p99 of 200 rows has no upper bound.
 */
function orderStatistics({ sorted, probability, standardError }) {
    const n = sorted.length;
    return {
        method: "order-statistics",
        value: quantile(sorted, probability),
        get standardError() {
            return standardError ?? maritzJarrett(sorted, probability);
        },
        lowerBound: (alpha) => sorted[lowerRank(n, probability, alpha) - 1] ?? -Infinity,
        upperBound: (alpha) => sorted[upperRank(n, probability, alpha) - 1] ?? Infinity,
        pAbove: (x) => binomialCdf(countAtMost(sorted, x), n, probability),
        pBelow: (x) => binomialSurvival(countBelow(sorted, x) - 1, n, probability),
    };
}
/** The highest rank (from 1) whose value exceeds the quantile with probability at most alpha; 0 when there is none. */
function lowerRank(n, probability, alpha) {
    return firstIndex(n, (rank) => binomialCdf(rank, n, probability) > alpha);
}
/** The lowest rank (from 1) whose value is below the quantile with probability at most alpha; n + 1 when there is none. */
function upperRank(n, probability, alpha) {
    return firstIndex(n, (rank) => binomialSurvival(rank, n, probability) <= alpha) + 1;
}

;// CONCATENATED MODULE: ./lib/stats/boundary.js

/**
 * A value at the end of its range, where the sample has no spread: the exact bound of n successes in n trials,
 * alpha^(1/n), stretched over the range. An AUC of 1 with n = min(positives, negatives) is the main case.
 */
function atBoundary({ method, value, n, low, high }) {
    const width = high - low;
    const standardError = width * proportionStandardError({ successes: n, n });
    const reach = (alpha) => width * alpha ** (1 / n);
    const power = (share) => Math.min(1, Math.max(0, share)) ** n;
    if (value === high) {
        return {
            method,
            value,
            standardError,
            lowerBound: (alpha) => low + reach(alpha),
            upperBound: () => high,
            pAbove: (x) => power((x - low) / width),
            pBelow: (x) => (x <= high ? 1 : 0),
        };
    }
    return {
        method,
        value,
        standardError,
        lowerBound: () => low,
        upperBound: (alpha) => high - reach(alpha),
        pAbove: (x) => (x >= low ? 1 : 0),
        pBelow: (x) => power((high - x) / width),
    };
}

;// CONCATENATED MODULE: ./lib/stats/student-t.js


/** P(T <= t) of Student's distribution; the normal one when the degrees of freedom are infinite. */
function studentTCdf(t, degreesOfFreedom) {
    return studentTSurvival(-t, degreesOfFreedom);
}
/** P(T > t) of Student's distribution, with relative accuracy in the upper tail. */
function studentTSurvival(t, degreesOfFreedom) {
    if (degreesOfFreedom === Infinity)
        return normalSurvival(t);
    const outside = beyond(Math.abs(t), degreesOfFreedom) / 2;
    return t >= 0 ? outside : 1 - outside;
}
/** The t with P(T <= t) = p. */
function studentTQuantile(p, degreesOfFreedom) {
    if (degreesOfFreedom === Infinity)
        return normalQuantile(p);
    const tail = Math.min(p, 1 - p);
    // t²/df is the odds of a beta(1/2, df/2) variable.
    const logOdds = inverseIncompleteBetaLogit(0.5, degreesOfFreedom / 2, 1 - 2 * tail, 2 * tail);
    return Math.sign(p - 0.5) * Math.sqrt(degreesOfFreedom) * Math.exp(logOdds / 2);
}
/** P(|T| > t) for t >= 0. */
function beyond(t, degreesOfFreedom) {
    if (!(degreesOfFreedom > 0))
        return Number.NaN;
    const ratio = t / Math.sqrt(degreesOfFreedom);
    if (ratio === Infinity)
        return 0;
    const inside = ratio > 1 ? 1 / (1 + (1 / ratio) * (1 / ratio)) : (ratio * ratio) / (1 + ratio * ratio);
    const outside = ratio > 1 ? ((1 / ratio) * (1 / ratio)) / (1 + (1 / ratio) * (1 / ratio)) : 1 / (1 + ratio * ratio);
    return incompleteBeta(degreesOfFreedom / 2, 0.5, outside, inside);
}

;// CONCATENATED MODULE: ./lib/stats/pivot.js




/** A value that is normally distributed with a known standard error. */
function normalPivot(estimate) {
    return pivot("normal", estimate, normal, identity);
}
/** A value whose standard error was estimated, so that (value - truth) / error follows Student's t. */
function studentTPivot(estimate) {
    const { degreesOfFreedom } = estimate;
    const law = {
        survival: (t) => studentTSurvival(t, degreesOfFreedom),
        quantile: (p) => studentTQuantile(p, degreesOfFreedom),
    };
    const standardError = degreesOfFreedom > 0 ? estimate.standardError : Number.NaN;
    return pivot("t", { value: estimate.value, standardError }, law, identity);
}
/** A value in [0, 1] whose logit is normal: AUC, F-scores. At 0 and 1 the exact bound for `n` rows, when given. */
function logitPivot(estimate) {
    const { value, n } = estimate;
    if (n !== undefined && (value === 0 || value === 1))
        return atBoundary({ method: "logit", value, n, low: 0, high: 1 });
    return pivot("logit", estimate, normal, logit);
}
/** A correlation in [-1, 1], normal on Fisher's z scale: MCC. At -1 and 1 the exact bound for `n` rows, when given. */
function fisherZPivot(estimate) {
    const { value, n } = estimate;
    if (n !== undefined && Math.abs(value) === 1)
        return atBoundary({ method: "fisher-z", value, n, low: -1, high: 1 });
    return pivot("fisher-z", estimate, normal, fisherZ);
}
const normal = { survival: normalSurvival, quantile: normalQuantile };
const identity = { to: (value) => value, from: (value) => value, slope: () => 1 };
const logit = {
    to: (value) => (value <= 0 ? -Infinity : value >= 1 ? Infinity : Math.log(value / (1 - value))),
    from: (transformed) => 1 / (1 + Math.exp(-transformed)),
    slope: (value) => 1 / (value * (1 - value)),
};
const fisherZ = {
    to: (value) => (value <= -1 ? -Infinity : value >= 1 ? Infinity : Math.atanh(value)),
    from: Math.tanh,
    slope: (value) => 1 / (1 - value * value),
};
function pivot(method, { value, standardError }, law, scale) {
    const centre = scale.to(value);
    const spread = standardError === 0 ? 0 : standardError * scale.slope(value);
    const at = (z) => (spread === 0 ? value : scale.from(centre + z * spread));
    const score = (x) => (x === value ? 0 : zScore(centre - scale.to(x), spread));
    return {
        method,
        value,
        standardError,
        lowerBound: (alpha) => at(law.quantile(alpha)),
        upperBound: (alpha) => at(-law.quantile(alpha)),
        pAbove: (x) => law.survival(score(x)),
        pBelow: (x) => law.survival(-score(x)),
    };
}

;// CONCATENATED MODULE: ./lib/stats/mcnemar.js

/**
 * One-sided mid-p value of McNemar's test that gains are no more likely than losses, against that they are: the
 * probability of more gains than seen plus half that of as many, each discordant pair being a fair coin; 0.5 without
 * discordant pairs. Through the beta function, so also for effective counts.
 * Source: Fagerland, Lydersen & Laake 2013, BMC Med Res Methodol 13:91 (theirs is two-sided).
 */
function mcnemarMidP(gained, lost) {
    if (gained === 0 && lost === 0)
        return 0.5;
    const atLeast = gained === 0 ? 1 : incompleteBeta(gained, lost + 1, 0.5);
    const above = lost === 0 ? 0 : incompleteBeta(gained + 1, lost, 0.5);
    return (atLeast + above) / 2;
}

;// CONCATENATED MODULE: ./lib/stats/tango.js




/** Differences that only rounding keeps apart from none. */
const nearZero = 1e-12;
/**
 * Difference of two proportions on the same rows, (gained - lost) / n, by the score test of Tango 1998 (Stat Med 17:891).
 * At 0 the p-value is McNemar's mid-p, which keeps the level in small samples where the score test does not. The
 * standard error is that of Bonett & Price 2012, with one gain and one loss added, and is never 0.
 */
function tango(changes) {
    const { gained, lost, n } = changes;
    return {
        method: "tango",
        value: (gained - lost) / n,
        standardError: bonettPriceStandardError(changes),
        lowerBound: (alpha) => differenceAt(changes, -normalQuantile(alpha)),
        upperBound: (alpha) => differenceAt(changes, normalQuantile(alpha)),
        pAbove: (x) => {
            if (Math.abs(x) < nearZero)
                return mcnemarMidP(gained, lost);
            return x >= 1 ? 1 : normalSurvival(tango_score(changes, x));
        },
        pBelow: (x) => {
            if (Math.abs(x) < nearZero)
                return mcnemarMidP(lost, gained);
            return x <= -1 ? 1 : normalSurvival(-tango_score(changes, x));
        },
    };
}
function bonettPriceStandardError({ gained, lost, n }) {
    const gain = (gained + 1) / (n + 2);
    const loss = (lost + 1) / (n + 2);
    return Math.sqrt((gain + loss - (gain - loss) ** 2) / (n + 2));
}
/** The difference whose score is z. */
function differenceAt(changes, z) {
    return bisect((difference) => z - tango_score(changes, difference), -1, 1);
}
/** How many standard errors the observed difference lies above `difference`, the error taken as if that were true. */
function tango_score({ gained, lost, n }, difference) {
    if (Math.abs(difference) > 1)
        return difference < 0 ? Infinity : -Infinity;
    const loss = lossGiven({ gained, lost, n }, difference);
    const variance = Math.max(0, n * (2 * loss + difference * (1 - difference)));
    return zScore(gained - lost - n * difference, Math.sqrt(variance));
}
/** Maximum likelihood estimate of the probability of a loss when gain less loss is `difference`: root of a quadratic. */
function lossGiven({ gained, lost, n }, difference) {
    const a = 2 * n;
    const b = (2 * n - gained + lost) * difference - gained - lost;
    const c = -lost * difference * (1 - difference);
    const root = Math.sqrt(Math.max(0, b * b - 4 * a * c));
    // The same root in the form that does not cancel.
    if (b > 0)
        return (-2 * c) / (b + root);
    return (root - b) / (2 * a);
}

;// CONCATENATED MODULE: ./lib/stats/inference.js






/** The two-sided interval at `level` (0.9 for 90 %), with equal tails. */
function interval(inference, level) {
    const distribution = distributionOf(inference);
    const tail = (1 - level) / 2;
    return { lower: distribution.lowerBound(tail), upper: distribution.upperBound(tail), method: distribution.method };
}
/** The one-sided lower bound at confidence 1 - alpha; -Infinity when the sample cannot give one. */
function lowerBound(inference, alpha) {
    return distributionOf(inference).lowerBound(alpha);
}
/** The one-sided upper bound at confidence 1 - alpha; Infinity when the sample cannot give one. */
function upperBound(inference, alpha) {
    return distributionOf(inference).upperBound(alpha);
}
/** One-sided p-value of "theta <= x" against "theta > x": small when the sample shows that theta is above x. */
function pAbove(inference, x) {
    return distributionOf(inference).pAbove(x);
}
/** One-sided p-value of "theta >= x" against "theta < x": small when the sample shows that theta is below x. */
function pBelow(inference, x) {
    return distributionOf(inference).pBelow(x);
}
/** The point estimate. */
function estimateOf(inference) {
    return distributionOf(inference).value;
}
/** The standard error of the estimate; for counts it is floored, so that a perfect sample does not claim certainty. */
function standardErrorOf(inference) {
    return distributionOf(inference).standardError;
}
/** Whether the estimate and its standard error are finite, so that bounds and p-values mean something. */
function isFiniteInference(inference) {
    const { value, standardError } = distributionOf(inference);
    return Number.isFinite(value) && Number.isFinite(standardError);
}
function distributionOf(inference) {
    switch (inference.kind) {
        case "normal":
            return normalPivot(inference);
        case "t":
            return studentTPivot(inference);
        case "logit":
            return logitPivot(inference);
        case "fisher-z":
            return fisherZPivot(inference);
        case "wilson":
            return wilson(inference);
        case "tango":
            return tango(inference);
        case "newcombe":
            return newcombe(inference);
        case "order-statistics":
            return orderStatistics(inference);
        case "draws":
            return bootstrapDraws(inference);
    }
}

;// CONCATENATED MODULE: ./lib/audit/entries.js

/** A measurement as the record shows it; intervals are two-sided at `level`. */
function measurementEntry({ id, metric, slice, measured }, level) {
    return {
        id,
        metric: metric.name,
        title: metric.title,
        unit: metric.unit,
        better: metric.better,
        slice: slice ?? null,
        reference: measured.reference === undefined ? null : estimateEntry(measured.reference, level),
        candidate: estimateEntry(measured.candidate, level),
        change: measured.change === undefined ? null : estimateEntry(measured.change, level),
    };
}
function estimateEntry(estimate, level) {
    if (estimate.kind === "undefined") {
        return {
            value: finite(estimate.shown),
            n: estimate.n,
            standard_error: null,
            interval: null,
            undefined_reason: { ...estimate.reason },
        };
    }
    const { lower, upper, method } = interval(estimate.inference, level);
    return {
        value: estimate.value,
        n: estimate.n,
        standard_error: finite(standardErrorOf(estimate.inference)),
        interval: { level, lower: finite(lower), upper: finite(upper), method },
        undefined_reason: null,
    };
}
/** A verdict as the record shows it. */
function verdictEntry(verdict) {
    return {
        gate: verdict.gate,
        kind: verdict.kind,
        subject: verdict.subject,
        title: verdict.title,
        column: verdict.column ?? null,
        slice: verdict.slice ?? null,
        measurement: verdict.measurement ?? null,
        severity: verdict.severity,
        outcome: verdict.outcome,
        counts_as: verdict.countsAs,
        state: verdict.state,
        fail_if: verdict.failIf,
        limits: verdict.limits.map(limitEntry),
        reason: verdict.reason === undefined ? null : { code: verdict.reason.code, text: verdict.reason.text },
        sentence: verdict.sentence,
        advice: verdict.advice ?? null,
        position: verdict.position === undefined ? null : { ...verdict.position },
    };
}
const exceeded = { pass: "no", warn: "yes", fail: "yes", inconclusive: "undecided" };
function limitEntry(limit) {
    return {
        kind: limit.kind,
        basis: limit.basis,
        limit: limit.limit,
        margin: finite(limit.margin),
        value: finite(limit.value),
        lower: finite(limit.lower),
        upper: finite(limit.upper),
        harm: finite(limit.harm),
        state: limit.state,
        exceeded: limit.state === "undefined" ? "undecided" : exceeded[limit.outcome],
        p_value: finite(limit.pValue),
        p_adjusted: finite(limit.pAdjusted),
        minimum_detectable: finite(limit.minimumDetectable),
        rows_needed: limit.rowsNeeded ?? null,
    };
}
/** The files of an input; columns that nobody has read have no kind. */
function inputEntries(role, { table, files, kinds }) {
    const columns = table.columns.map((name) => ({ name, kind: kinds.get(name) ?? null }));
    return files.map((file) => ({ role, ...file, version: file.version ?? null, columns }));
}
/** What was compared with what. */
function comparisonEntry({ pairing, classes, positive, facts }) {
    return {
        pairing,
        join_columns: [...facts.joinColumns],
        rows: { ...facts.rows },
        compared: { ...facts.compared },
        unmatched: { ...facts.unmatched },
        duplicates: { ...facts.duplicates },
        unlabelled: { ...facts.unlabelled },
        invalid: { ...facts.invalid },
        join_rate: finite(facts.joinRate),
        label_disagreements: facts.labelDisagreements,
        ids_sha256: facts.idsSha256 ?? null,
        classes: [...classes],
        positive_class: positive === undefined ? null : (classes[positive] ?? null),
        notes: [...facts.notes],
    };
}
/** JSON knows neither NaN nor infinity: what is not a finite number is null. */
function finite(value) {
    return value !== undefined && Number.isFinite(value) ? value : null;
}

;// CONCATENATED MODULE: ./lib/audit/digest.js

/**
 * JSON in the canonical form of RFC 8785: keys by UTF-16 code unit, no spaces, numbers and strings as ECMAScript prints
 * them. Equal values give equal bytes, whoever wrote them.
 */
function canonicalJson(value) {
    if (Array.isArray(value))
        return `[${value.map(canonicalJson).join(",")}]`;
    if (typeof value === "object" && value !== null) {
        const entries = Object.entries(value)
            .filter(([, entry]) => entry !== undefined)
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([key, entry]) => `${JSON.stringify(key)}:${canonicalJson(entry)}`);
        return `{${entries.join(",")}}`;
    }
    if (typeof value === "number" && !Number.isFinite(value))
        throw new TypeError(`${value} has no form in JSON`);
    return JSON.stringify(value);
}
/** SHA-256 of the canonical JSON of a value, in hex. */
function canonicalDigest(value) {
    return (0,external_node_crypto_.createHash)("sha256").update(canonicalJson(value)).digest("hex");
}

;// CONCATENATED MODULE: ./lib/audit/seal.js

const covers = "the record without `integrity` and `deliveries`";
/** The record with its digest. Deliveries stay outside: they happen after the record is written and uploaded. */
function seal(record) {
    return {
        ...record,
        deliveries: [],
        integrity: { canonicalization: "RFC8785", covers, sha256: canonicalDigest(record) },
    };
}
/** The same record after deliveries; its digest stays true. */
function withDeliveries(record, deliveries) {
    return { ...record, deliveries: [...deliveries] };
}
/** Whether the record is as it was sealed. */
function isIntact(record) {
    const { integrity, deliveries: _, ...sealed } = record;
    return canonicalDigest(sealed) === integrity.sha256;
}

;// CONCATENATED MODULE: ./lib/audit/record.js



/** The sealed record of a run. */
function auditRecord(run, findings, ending) {
    const level = findings.policy?.confidence ?? 0.95;
    return seal({
        schema: "model-gate/audit/v1",
        ...run,
        name: findings.name ?? "model-gate",
        task: findings.task ?? null,
        decision: decisionEntry(ending),
        error: ending.kind === "failed" ? errorEntry(ending.error) : null,
        config: findings.config,
        policy: findings.policy,
        inputs: [...findings.inputs],
        comparison: findings.comparison === undefined ? null : comparisonEntry(findings.comparison),
        slices: findings.slices,
        measurements: findings.measurements.map((measurement) => measurementEntry(measurement, level)),
        drift: findings.drift.map(driftEntry),
        verdicts: findings.verdicts.map(verdictEntry),
        warnings: findings.warnings,
    });
}
function decisionEntry(ending) {
    if (ending.kind === "decided") {
        const { outcome, exitCode, sentence, counts } = ending.decision;
        return { outcome, exit_code: exitCode, sentence, counts: { ...counts } };
    }
    const { code } = ending.error;
    return {
        outcome: "error",
        exit_code: errors/* errorCodes */.f[code].exitCode,
        sentence: `Not judged: ${errors/* errorCodes */.f[code].title}.`,
        counts: { pass: 0, warn: 0, fail: 0, inconclusive: 0 },
    };
}
function errorEntry({ code, message, hint, where }) {
    return {
        code,
        message,
        hint: hint ?? null,
        file: where?.file ?? null,
        line: where?.line ?? null,
        column: where?.column ?? null,
    };
}
function driftEntry({ role, measurement }) {
    return {
        column: measurement.column,
        role,
        kind: measurement.kind,
        reference: sideEntry(measurement.reference),
        candidate: sideEntry(measurement.candidate),
        methods: measurement.methods.map(methodEntry),
        notes: [...measurement.notes],
    };
}
function sideEntry({ rows, missing, notANumber, distinct }) {
    return { rows, missing: missing + notANumber, distinct: distinct ?? null };
}
function methodEntry({ method, title, value, noise95, excess, pValue, reason, }) {
    return {
        method,
        title,
        value: finite(value),
        noise: finite(noise95),
        excess: finite(excess),
        p_value: finite(pValue),
        undefined_reason: reason === undefined ? null : { code: reason.code, text: reason.text },
    };
}

;// CONCATENATED MODULE: ./lib/align/class-index.js

/** More classes than this are taken for a mistake: a confusion matrix has the square of them. */
const MAX_CLASSES = 1000;
/** The classes met so far, numbered as they came. Only values of compared rows count, not whatever a file declares. */
class ClassIndex {
    #codes = new Map();
    get size() {
        return this.#codes.size;
    }
    get texts() {
        return [...this.#codes.keys()];
    }
    /** The number of a class, which is new or known. @throws GateError E207 over `MAX_CLASSES`. */
    codeOf(text) {
        const known = this.#codes.get(text);
        if (known !== undefined)
            return known;
        if (this.#codes.size === MAX_CLASSES)
            throw tooManyClasses(this.texts);
        const code = this.#codes.size;
        this.#codes.set(text, code);
        return code;
    }
    /** The classes at the rows of a column; -1 where there is no value, or no row. */
    gather({ codes, dictionary }, rows) {
        const known = new Int32Array(dictionary.length).fill(-1);
        const gathered = new Int32Array(rows.length);
        for (let index = 0; index < rows.length; index++) {
            const row = rows[index] ?? -1;
            const code = row < 0 ? -1 : (codes[row] ?? -1);
            const text = code < 0 ? undefined : dictionary[code];
            if (text !== undefined && known[code] === -1)
                known[code] = this.codeOf(text);
            gathered[index] = text === undefined ? -1 : (known[code] ?? -1);
        }
        return gathered;
    }
}
function tooManyClasses(texts) {
    return new errors/* GateError */.u({
        code: "E207",
        message: `Labels and predictions hold more than ${MAX_CLASSES} classes, such as ${texts.slice(0, 5).join(", ")}.`,
        hint: "Is this a regression (`task: regression`), or do `columns.label` and `columns.prediction` name other columns than meant?",
    });
}

;// CONCATENATED MODULE: ./lib/table/column.js
/** Whether row `row` has a value. */
function isValid(valid, row) {
    return valid === undefined || (((valid[row >> 3] ?? 0) >> (row & 7)) & 1) === 1;
}

;// CONCATENATED MODULE: ./lib/table/number-text.js
// A leading zero ("007") is the mark of an identifier: as a number it would lose its zeros and join with "7".
const integer = /^[+-]?(?:0|[1-9]\d*)$/;
const decimal = /^[+-]?(?:(?:0|[1-9]\d*)(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;
const nonFinite = new Map([
    ["nan", Number.NaN],
    ["NaN", Number.NaN],
    ["inf", Number.POSITIVE_INFINITY],
    ["Inf", Number.POSITIVE_INFINITY],
    ["Infinity", Number.POSITIVE_INFINITY],
    ["-inf", Number.NEGATIVE_INFINITY],
    ["-Inf", Number.NEGATIVE_INFINITY],
    ["-Infinity", Number.NEGATIVE_INFINITY],
]);
/** The form of the number that `text` writes, `undefined` when it writes none. */
function numberForm(text) {
    if (integer.test(text))
        return "integer";
    if (decimal.test(text))
        return "decimal";
    return nonFinite.has(text) ? "non-finite" : undefined;
}
/** The double nearest to the number that `text` writes; defined for texts that have a `numberForm`. */
function parseNumber(text) {
    const value = Number(text);
    return Number.isNaN(value) ? (nonFinite.get(text) ?? Number.NaN) : value;
}

;// CONCATENATED MODULE: ./lib/table/timestamp-text.js
const iso8601 = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(?: ?(Z|[+-]\d{2}(?::?\d{2})?))?)?$/;
const digitsOfUnit = { s: 0, ms: 3, us: 6, ns: 9 };
const int64Seconds = 9_223_372_036;
/**
 * The coarsest unit that holds every one of `texts` exactly, `undefined` when one of them is not an ISO 8601 date or date and time
 * ("2021-06-01", "2021-06-01 12:00:00.5", "2021-06-01T12:00:00+02:00"), or there are none.
 */
function timestampUnit(texts) {
    let digits = -1;
    let furthest = 0;
    for (const text of texts) {
        const instant = parseInstant(text);
        if (instant === undefined)
            return undefined;
        digits = Math.max(digits, instant.fraction.length);
        furthest = Math.max(furthest, Math.abs(instant.seconds));
    }
    if (digits < 0)
        return undefined;
    const unit = unitWith(digits);
    return unit === "ns" && furthest >= int64Seconds ? undefined : unit;
}
/** The instant in `unit` since the Unix epoch; a text without a zone is taken as UTC. Defined for texts that have a `timestampUnit`. */
function parseTimestamp(text, unit) {
    const instant = parseInstant(text);
    if (instant === undefined)
        throw new RangeError(`not a timestamp: ${text}`);
    const digits = digitsOfUnit[unit];
    return BigInt(instant.seconds) * 10n ** BigInt(digits) + BigInt(instant.fraction.padEnd(digits, "0") || "0");
}
/** ISO 8601 in UTC, the fraction as short as it can be, so that one instant has one text whatever its unit: "2021-06-01T00:00:00.5Z". */
function formatTimestamp(value, unit) {
    const digits = digitsOfUnit[unit];
    const perSecond = 10n ** BigInt(digits);
    const remainder = ((value % perSecond) + perSecond) % perSecond;
    const date = new Date(Number((value - remainder) / perSecond) * 1000);
    // Instants that are beyond the years of a Date keep their number.
    if (Number.isNaN(date.getTime()))
        return `${value}${unit}`;
    const fraction = digits === 0 ? "" : String(remainder).padStart(digits, "0").replace(/0+$/, "");
    return `${date.toISOString().slice(0, -".000Z".length)}${fraction === "" ? "" : `.${fraction}`}Z`;
}
function unitWith(digits) {
    if (digits === 0)
        return "s";
    if (digits <= 3)
        return "ms";
    return digits <= 6 ? "us" : "ns";
}
function parseInstant(text) {
    const match = iso8601.exec(text);
    if (match === null)
        return undefined;
    const [, year, month, day, hour = "00", minute = "00", second = "00", fraction = "", zone = "Z"] = match;
    const local = `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`;
    const date = new Date(local);
    // Date rolls 30 February over to March; a text that does not come back as it went in is no date.
    if (Number.isNaN(date.getTime()) || date.toISOString() !== local)
        return undefined;
    const offset = zoneSeconds(zone);
    if (offset === undefined)
        return undefined;
    return { seconds: date.getTime() / 1000 - offset, fraction: fraction.replace(/0+$/, "") };
}
function zoneSeconds(zone) {
    if (zone === "Z")
        return 0;
    const hours = Number(zone.slice(1, 3));
    const minutes = Number(zone.slice(3).replace(":", "") || "0");
    if (hours > 23 || minutes > 59)
        return undefined;
    return (zone.startsWith("-") ? -1 : 1) * (hours * 3600 + minutes * 60);
}

;// CONCATENATED MODULE: ./lib/table/infer.js


const missingWords = new Set(["NA", "N/A", "null", "NULL", "None", "NaT"]);
const booleanText = /^(?:true|false)$/i;
const longestMissingWord = 4;
const int64 = { min: -(2n ** 63n), max: 2n ** 63n - 1n };
/**
 * The kind of a column with these distinct texts. Every value must agree: one that does not makes the column text, as it stands.
 * No text at all is a number column of which every value is missing; missing words alone are text.
 */
function inferKind(dictionary) {
    if (dictionary.length === 0)
        return { kind: "number" };
    const numeric = numericKind(dictionary);
    if (numeric !== undefined)
        return { kind: numeric };
    const words = dictionary.filter((text) => !isMissingWord(text));
    if (words.length > 0 && words.every((text) => booleanText.test(text)))
        return { kind: "boolean" };
    const unit = timestampUnit(words);
    return unit === undefined ? { kind: "text" } : { kind: "timestamp", unit };
}
/** Whether `text` means "no value", if the other values of its column are of one kind other than text. */
function isMissingWord(text) {
    return text.length <= longestMissingWord && missingWords.has(text);
}
/** The first text that kept a column from being numeric, to be quoted in an error. */
function firstNonNumber(dictionary) {
    return dictionary.find((text) => numberForm(text) === undefined && !isMissingWord(text));
}
/** Which way of keeping numbers loses nothing; "text" where none does; `undefined` when a text is no number, or all are missing words. */
function numericKind(dictionary) {
    const forms = countForms(dictionary);
    if (forms === undefined || forms.integer + forms.decimal + forms["non-finite"] === 0)
        return undefined;
    // A fraction makes the column one of measurements, whose large values are doubles by nature.
    if (forms.decimal > 0)
        return "number";
    const large = dictionary.filter(beyondDouble).map(BigInt);
    if (large.length === 0)
        return "number";
    // No numeric kind holds both a NaN and an id beyond 2^53 unrounded.
    if (forms["non-finite"] > 0)
        return "text";
    return large.every((value) => value >= int64.min && value <= int64.max) ? "integer" : "decimal";
}
/** How many of the texts write each form of number; `undefined` as soon as one is neither a number nor a missing word. */
function countForms(dictionary) {
    const seen = { integer: 0, decimal: 0, "non-finite": 0 };
    for (const text of dictionary) {
        const form = numberForm(text);
        if (form !== undefined)
            seen[form]++;
        else if (!isMissingWord(text))
            return undefined;
    }
    return seen;
}
/** Whether a double would round this integer: at and beyond ±2^53. */
function beyondDouble(text) {
    return numberForm(text) === "integer" && !Number.isSafeInteger(parseNumber(text));
}

;// CONCATENATED MODULE: ./lib/table/cast.js




/**
 * The column as doubles: integers and decimals to the nearest, booleans as 0 and 1. `table` is asked where a bad value stands.
 * @throws GateError E206 for a text or timestamp column, quoting the first value that is not a number.
 */
function numbersOf(column, table) {
    const values = doublesOf(column, table);
    let missing = 0;
    for (let row = 0; row < values.length; row++)
        if (Number.isNaN(values[row]))
            missing++;
    return { values, missing };
}
/**
 * The column as codes into canonical texts, -1 where there is no value (a stored NaN is none): 1 is "1" whether it was written as integer, double,
 * decimal or text, true is "true", an instant is ISO 8601 in UTC. So class labels agree across formats.
 */
function textOf(column) {
    switch (column.kind) {
        case "text":
        case "decimal":
            return { codes: column.codes, dictionary: column.dictionary };
        case "number":
            return encode(column, (row) => column.values[row] ?? Number.NaN, String);
        case "integer":
            return encode(column, (row) => column.values[row], String);
        case "boolean":
            return encode(column, (row) => column.values[row] === 1, String);
        case "timestamp":
            return encode(column, (row) => column.values[row], (value) => formatTimestamp(value, column.unit));
    }
}
function doublesOf(column, table) {
    switch (column.kind) {
        case "number":
            return column.values;
        case "integer":
            return fromRows(column, (row) => Number(column.values[row]));
        case "boolean":
            return fromRows(column, (row) => column.values[row] ?? Number.NaN);
        case "decimal":
            return fromCodes(column);
        case "text":
            if (column.codes.every((code) => code < 0))
                return new Float64Array(column.rows).fill(Number.NaN);
            throw notNumeric(column, table);
        case "timestamp":
            throw new errors/* GateError */.u({
                code: "E206",
                message: `${table.uri}, column "${column.name}": holds timestamps, where numbers were expected.`,
                hint: "Name a numeric column, or store the time as a number.",
            });
    }
}
function fromRows(column, valueAt) {
    const values = new Float64Array(column.rows);
    for (let row = 0; row < column.rows; row++)
        values[row] = isValid(column.valid, row) ? valueAt(row) : Number.NaN;
    return values;
}
function fromCodes({ codes, dictionary }) {
    const numbers = Float64Array.from(dictionary, Number);
    return Float64Array.from(codes, (code) => numbers[code] ?? Number.NaN);
}
function notNumeric(column, table) {
    const offender = firstNonNumber(column.dictionary);
    const text = offender ?? column.dictionary[0] ?? "";
    const row = column.codes.indexOf(column.dictionary.indexOf(text));
    const place = `${table.uri}, ${table.where(Math.max(row, 0))}, column "${column.name}"`;
    if (offender !== undefined) {
        return new errors/* GateError */.u({
            code: "E206",
            message: `${place}: ${JSON.stringify(offender)} is not a number, where numbers were expected.`,
            hint: "Correct the value, leave it empty if it is missing, or name another column.",
        });
    }
    return new errors/* GateError */.u({
        code: "E206",
        message: `${place}: ${JSON.stringify(text)} is stored as text, where numbers were expected.`,
        hint: "Store the column as numbers.",
    });
}
/** Codes in order of first appearance. `keyAt` gives values that a Map can tell apart; NaN and `undefined` stand for no value. */
function encode(column, keyAt, print) {
    const codeOf = new Map();
    const codes = new Int32Array(column.rows).fill(-1);
    for (let row = 0; row < column.rows; row++) {
        const key = isValid(column.valid, row) ? keyAt(row) : undefined;
        if (key === undefined || Number.isNaN(key))
            continue;
        const known = codeOf.get(key);
        codes[row] = known ?? codeOf.size;
        if (known === undefined)
            codeOf.set(key, codeOf.size);
    }
    return { codes, dictionary: Array.from(codeOf.keys(), print) };
}

;// CONCATENATED MODULE: ./lib/align/value-order.js
const plainNumber = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
/** Whether a canonical text writes a finite number. */
function isNumberText(text) {
    return plainNumber.test(text);
}
/** Canonical texts in the order that people expect: by number when all are numbers, else by code unit. */
function sortValues(texts) {
    return texts.every(isNumberText) ? texts.toSorted(byNumber) : texts.toSorted(byCodeUnit);
}
function byNumber(a, b) {
    return Number(a) - Number(b) || byCodeUnit(a, b);
}
function byCodeUnit(a, b) {
    if (a === b)
        return 0;
    return a < b ? -1 : 1;
}

;// CONCATENATED MODULE: ./lib/align/classes.js


/**
 * Orders the classes that labels, predictions and score columns hold.
 * @throws GateError E206 in a binary task with more than two classes, or without the positive one.
 */
function orderClasses(found, task, positiveClass) {
    const texts = sortValues(found);
    // Neither labels nor predictions are read, only latencies, say: nothing there to contradict the config.
    if (texts.length === 0 && task === "binary")
        return binaryClasses(positiveClass ?? "1", texts);
    if (task === "multiclass")
        return { texts, positive: undefined };
    if (texts.length > 2)
        throw notBinary(texts);
    return binaryClasses(findPositive(texts, positiveClass), texts);
}
function binaryClasses(positive, texts) {
    const negative = texts.find((text) => text !== positive) ?? opposite(positive);
    return { texts: [negative, positive], positive: 1 };
}
/** The spellings of a positive class, when the config names none, in the order of preference. */
const usualPositives = ["1", "true", "True", "TRUE", "1.0"];
function findPositive(texts, named) {
    const spellings = named === undefined ? usualPositives : spellingsOf(named);
    const positive = spellings.find((spelling) => texts.includes(spelling));
    if (positive !== undefined)
        return positive;
    throw new errors/* GateError */.u({
        code: "E206",
        message: `No label and no prediction is the positive class ${JSON.stringify(named ?? "1")}; ${describe(texts)}.`,
        hint: named === undefined
            ? "Set `columns.positive_class` to the class that counts as positive."
            : "Correct `columns.positive_class`, or check the rows that are compared.",
    });
}
/** As written, and as a column of numbers or booleans would spell it: 1.0 is 1, True is true. */
function spellingsOf(named) {
    return [named, ...(isNumberText(named) ? [String(Number(named))] : []), named.toLowerCase()];
}
/** A name for the negative class when no row shows it. */
function opposite(positive) {
    const opposites = {
        "1": "0",
        true: "false",
        True: "False",
        TRUE: "FALSE",
        "1.0": "0.0",
    };
    return opposites[positive] ?? `not ${positive}`;
}
function notBinary(texts) {
    return new errors/* GateError */.u({
        code: "E206",
        message: `A binary task has two classes, but ${describe(texts)}.`,
        hint: "Write labels and predictions alike (not 1 here and true there), remove other values, or set `task: multiclass`.",
    });
}
function describe(texts) {
    const shown = texts.slice(0, 10).map((text) => JSON.stringify(text));
    const rest = texts.length - shown.length;
    return `the compared rows hold ${shown.join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`;
}

;// CONCATENATED MODULE: ./lib/align/invalid.js
/** Rows for which any of the outputs is missing: a class code below 0, or NaN among numbers. */
function countInvalid(rows, outputs) {
    const invalid = new Uint8Array(rows);
    for (const output of outputs) {
        if (output instanceof Int32Array)
            markWhere(invalid, output, (code) => code < 0);
        else if (output !== undefined)
            markWhere(invalid, output, Number.isNaN);
    }
    return invalid.reduce((count, flag) => count + flag, 0);
}
function markWhere(marks, values, holds) {
    for (let index = 0; index < values.length; index++)
        if (holds(values[index] ?? Number.NaN))
            marks[index] = 1;
}

;// CONCATENATED MODULE: ./lib/align/kinds.js




/**
 * Requires that two columns that are held against each other hold the same kind of values: numbers in both, text in
 * both … Whether text "007" means the number 7 is for the user to say. A column without any value agrees with all.
 * @throws GateError E208 naming both files, both kinds and the first value that stands in the way.
 */
function requireSameKind(a, b) {
    if (families[a.column.kind] === families[b.column.kind] || isEmpty(a.column) || isEmpty(b.column))
        return;
    const odd = families[a.column.kind] === "numbers" ? b : a;
    const first = firstOddity(odd.column);
    throw new errors/* GateError */.u({
        code: "E208",
        message: `"${a.column.name}" holds ${families[a.column.kind]} in ${a.table.uri} but ${families[b.column.kind]} in ${b.table.uri}` +
            ` (first in ${odd.table.uri}, ${odd.table.where(first.row)}: ${JSON.stringify(first.text)}).`,
        hint: "Write the column alike in both files; values of different kinds are never taken for equal.",
    });
}
/** A check that every column it is shown holds the same kind of values as the first that has any. */
function kindGuard() {
    let first;
    return (column) => {
        if (first === undefined || isEmpty(first.column))
            first = column;
        else
            requireSameKind(first, column);
    };
}
const families = {
    number: "numbers",
    integer: "numbers",
    decimal: "numbers",
    text: "text",
    boolean: "true/false",
    timestamp: "timestamps",
};
function isEmpty(column) {
    if (column.valid === undefined)
        return false;
    for (let row = 0; row < column.rows; row++)
        if (isValid(column.valid, row))
            return false;
    return true;
}
/** The first value that is no number, or else the first value. */
function firstOddity(column) {
    const { codes, dictionary } = textOf(column);
    const text = firstNonNumber(dictionary) ?? dictionary[0] ?? "";
    return { row: codes.indexOf(dictionary.indexOf(text)), text };
}

;// CONCATENATED MODULE: ./lib/align/table-rows.js

/** 0, 1, … `count` - 1: all rows of a table in its order. A loop, because `Int32Array.from` takes ten times as long. */
function upTo(count) {
    const numbers = new Int32Array(count);
    for (let number = 0; number < count; number++)
        numbers[number] = number;
    return numbers;
}
/** The values at the rows; NaN for a row that is not there. */
function gatherNumbers(values, rows) {
    const gathered = new Float64Array(rows.length);
    for (let index = 0; index < rows.length; index++)
        gathered[index] = values[rows[index] ?? -1] ?? Number.NaN;
    return gathered;
}
/** The codes at the rows; -1 for a row that is not there. */
function gatherCodes(codes, rows) {
    const gathered = new Int32Array(rows.length);
    for (let index = 0; index < rows.length; index++)
        gathered[index] = codes[rows[index] ?? -1] ?? -1;
    return gathered;
}
/** How errors name a cell: `a.csv, line 17, column "score"`. */
function cellName({ table, rows }, index, column) {
    return `${table.uri}, ${table.where(rows[index] ?? 0)}, column "${column}"`;
}
/** The error for a column of which no compared row has a usable value. */
function noValues({ table, rows }, name) {
    return new errors/* GateError */.u({
        code: "E206",
        message: `${table.uri}, column "${name}": not one of the ${rows.length} compared rows has a value.`,
        hint: "Check how the file was written; a model without any output cannot be judged.",
    });
}

;// CONCATENATED MODULE: ./lib/align/latency-and-weight.js



/**
 * Latency and weight of the rows, where the config names their columns.
 * @throws GateError E205, E206 for a negative or infinite value, or a row without a weight.
 */
async function readLatencyAndWeight(source, roles) {
    return {
        latencyMs: roles.latency_ms === undefined ? undefined : await readLatency(source, roles.latency_ms),
        weight: roles.weight === undefined ? undefined : await readWeight(source, roles.weight),
    };
}
async function readLatency(source, name) {
    const values = await readNumbers(source, name);
    const bad = firstRow(values, (value) => value < 0 || value === Number.POSITIVE_INFINITY);
    if (bad >= 0)
        throw outOfRange(source, bad, name, `${values[bad]} is no time in milliseconds, which is finite and 0 or more`);
    return values;
}
async function readWeight(source, name) {
    const values = await readNumbers(source, name);
    const bad = firstRow(values, (value) => !(value >= 0 && value < Number.POSITIVE_INFINITY));
    if (bad < 0)
        return values;
    const what = Number.isNaN(values[bad]) ? "no value" : String(values[bad]);
    throw outOfRange(source, bad, name, `${what}, where every row needs a weight that is finite and 0 or more`);
}
/** As findIndex, which boxes every double for its callback. */
function firstRow(values, holds) {
    for (let row = 0; row < values.length; row++)
        if (holds(values[row] ?? Number.NaN))
            return row;
    return -1;
}
async function readNumbers(source, name) {
    const { values } = numbersOf(await source.table.column(name), source.table);
    return gatherNumbers(values, source.rows);
}
function outOfRange(source, index, name, problem) {
    return new errors/* GateError */.u({
        code: "E206",
        message: `${cellName(source, index, name)}: ${problem}.`,
        hint: "Correct the value at its source, or leave the column out of `columns`.",
    });
}

;// CONCATENATED MODULE: ./lib/align/probabilities.js



/** Probabilities kept as 32-bit floats come out as much as this beyond 0 and 1; they are put back. */
const ROUNDING = 1e-6;
/**
 * The probabilities in a column, 0 to 1; NaN where missing or infinite.
 * @throws GateError E205, E206 for a value that is no probability, or when there is no value at all.
 */
async function readProbabilities(source, name) {
    const { values } = numbersOf(await source.table.column(name), source.table);
    const scores = gatherNumbers(values, source.rows);
    for (let index = 0; index < scores.length; index++) {
        const score = scores[index] ?? Number.NaN;
        const probability = asProbability(score);
        if (probability === undefined)
            throw notProbability(source, index, name, score);
        scores[index] = probability;
    }
    if (scores.every(Number.isNaN))
        throw noValues(source, name);
    return scores;
}
/** NaN for a value that is none, undefined for one that cannot be a probability. */
function asProbability(score) {
    if (!Number.isFinite(score))
        return Number.NaN;
    if (score < -ROUNDING || score > 1 + ROUNDING)
        return undefined;
    return Math.min(1, Math.max(0, score));
}
function notProbability(source, index, name, score) {
    return new errors/* GateError */.u({
        code: "E206",
        message: `${cellName(source, index, name)}: ${score} is not a probability between 0 and 1.`,
        hint: "Probabilities are needed; if these are logits or margins, write their sigmoid (two classes) or softmax (more).",
    });
}

;// CONCATENATED MODULE: ./lib/align/scores.js


/**
 * The probabilities of one model: of the positive class in a binary task, of every class in a multiclass task.
 * @throws GateError E102 or E206 when a class has no score column, E205, E206 for values that are no probabilities.
 */
async function readScores(source, columns, classes) {
    if (classes.positive !== undefined) {
        const positive = classes.texts[classes.positive] ?? "";
        const name = typeof columns === "string" ? columns : scoreColumn(columns, positive);
        return { score: await readProbabilities(source, name), scores: undefined };
    }
    if (typeof columns === "string")
        throw oneColumnForAll(columns);
    const scores = [];
    for (const text of classes.texts)
        scores.push(await readProbabilities(source, scoreColumn(columns, text)));
    return { score: undefined, scores };
}
/** Predicted classes where the file holds scores alone. The highest score wins, the first of equals; -1 where a score is missing. */
function predictFromScores({ score, scores }, threshold) {
    if (score !== undefined)
        return overThreshold(score, threshold);
    return scores === undefined ? undefined : highest(scores);
}
function overThreshold(score, threshold) {
    const codes = new Int32Array(score.length);
    for (let row = 0; row < codes.length; row++) {
        const value = score[row] ?? Number.NaN;
        codes[row] = Number.isNaN(value) ? -1 : Number(value >= threshold);
    }
    return codes;
}
function highest(scores) {
    const best = new Float64Array(scores[0]?.length ?? 0).fill(Number.NEGATIVE_INFINITY);
    const codes = new Int32Array(best.length).fill(-1);
    for (const [code, values] of scores.entries()) {
        for (let row = 0; row < best.length; row++) {
            const value = values[row] ?? Number.NaN;
            // Once NaN is the best, nothing is larger: a missing score leaves the row without a prediction.
            if (Number.isNaN(value))
                codes[row] = -1;
            else if (!(value > (best[row] ?? Number.NaN)))
                continue;
            else
                codes[row] = code;
            best[row] = value;
        }
    }
    return codes;
}
function scoreColumn(columns, text) {
    const name = Object.hasOwn(columns, text) ? columns[text] : undefined;
    if (name !== undefined)
        return name;
    throw new errors/* GateError */.u({
        code: "E206",
        message: `Class ${JSON.stringify(text)} has no score column; \`columns.score\` names those of ${Object.keys(columns).join(", ")}.`,
        hint: "Add the column of its probability to `columns.score`, with the class written as in the labels.",
    });
}
function oneColumnForAll(name) {
    return new errors/* GateError */.u({
        code: "E102",
        message: `\`columns.score\` is one column ("${name}"), but a multiclass task needs the probability of every class.`,
        hint: "Write a map from class to column, such as `score: { cat: p_cat, dog: p_dog }`.",
    });
}

;// CONCATENATED MODULE: ./lib/align/classification.js









/** Reads labels as numbers of classes; NaN where missing. */
function classReader(index) {
    return (column, source) => {
        const codes = index.gather(textOf(column), source.rows);
        const labels = new Float64Array(codes.length).fill(Number.NaN);
        for (let row = 0; row < codes.length; row++) {
            const code = codes[row] ?? -1;
            if (code >= 0)
                labels[row] = code;
        }
        return labels;
    };
}
/**
 * Both models of a classification, with the classes that labels, predictions and score columns hold together.
 * @throws GateError E102, E205, E206, E207 and E208 as the columns deserve.
 */
async function classificationSides({ reference, candidate }, { task, roles, index }) {
    const labelClasses = index.texts;
    const read = predictionReader(index, roles.prediction);
    const predicted = { reference: reference && (await read(reference)), candidate: await read(candidate) };
    requireCommonClass(labelClasses, [predicted.reference, predicted.candidate], index.texts);
    if (typeof roles.score === "object")
        for (const text of Object.keys(roles.score))
            index.codeOf(text);
    const classes = orderClasses(index.texts, task, roles.positive_class);
    const finish = sideFinisher(classes, roles, index);
    const finished = await finish(candidate, predicted.candidate);
    return {
        classes: classes.texts,
        positive: classes.positive,
        reference: reference && (await finish(reference, predicted.reference)),
        candidate: finished,
    };
}
/** Predictions by the index' numbers; undefined when the config names no column. */
function predictionReader(index, name) {
    const requireKind = kindGuard();
    return async (source) => {
        if (name === undefined)
            return undefined;
        const column = await source.table.column(name);
        requireKind({ table: source.table, column });
        const predictions = index.gather(textOf(column), source.rows);
        if (predictions.every((code) => code < 0))
            throw noValues(source, name);
        return predictions;
    };
}
/** A model that never names a class of the labels is wrong everywhere; if the spelling is to blame, say so. */
function requireCommonClass(labels, predictions, texts) {
    const predicted = new Set(predictions.flatMap((codes) => (codes === undefined ? [] : distinctCodes(codes))));
    const names = texts.filter((_, code) => predicted.has(code));
    if (labels.length === 0 || names.length === 0 || names.some((name) => labels.includes(name)))
        return;
    if (labels.every(isNumberText) === names.every(isNumberText))
        return;
    throw new errors/* GateError */.u({
        code: "E208",
        message: `No prediction is a class of the labels: labels are ${some(labels)}, predictions are ${some(names)}.`,
        hint: "Write predictions as the labels are written; numbers of classes and their names are not taken for equal.",
    });
}
function some(texts) {
    return `${texts.slice(0, 5).join(", ")}${texts.length > 5 ? " …" : ""}`;
}
/** Turns the index' numbers into final codes and reads the remaining columns of a side. */
function sideFinisher(classes, roles, index) {
    const finalCodes = Int32Array.from(index.texts, (text) => classes.texts.indexOf(text));
    const recode = (codes) => lookUp(finalCodes, codes);
    const recodeLabels = lastResult(recode);
    return async (source, predicted) => {
        const scored = roles.score === undefined
            ? { score: undefined, scores: undefined }
            : await readScores(source, roles.score, classes);
        const prediction = predicted === undefined ? predictFromScores(scored, roles.threshold ?? 0.5) : recode(predicted);
        return {
            rows: source.rows.length,
            tableRows: source.rows,
            label: source.label && recodeLabels(source.label),
            prediction,
            ...scored,
            ...(await readLatencyAndWeight(source, roles)),
            invalid: countInvalid(source.rows.length, [prediction, scored.score, ...(scored.scores ?? [])]),
        };
    };
}
/** The final code of each code; -1 stays. */
function lookUp(finalCodes, codes) {
    const found = new Int32Array(codes.length);
    for (let row = 0; row < codes.length; row++) {
        const code = codes[row] ?? -1;
        found[row] = code < 0 ? -1 : (finalCodes[code] ?? -1);
    }
    return found;
}
/** Remembers the last call: joined sides share one array of labels. */
function lastResult(compute) {
    let last;
    return (argument) => {
        if (last?.argument !== argument)
            last = { argument, result: compute(argument) };
        return last.result;
    };
}
function distinctCodes(codes) {
    const seen = new Set();
    let last = -2;
    for (let row = 0; row < codes.length; row++) {
        const code = codes[row] ?? -1;
        // Runs of one class are common; asking the set for each row is what takes time.
        if (code !== last)
            seen.add(code);
        last = code;
    }
    return [...seen];
}

;// CONCATENATED MODULE: ./lib/align/text-hash.js
/** Writes two 32-bit hashes of a text to `words[at]` and `words[at + 1]`; not for secrets, and not free of collisions. */
function hashText(text, words, at) {
    let one = 0x9e3779b9;
    let two = 0x85ebca6b ^ text.length;
    for (let index = 0; index < text.length; index++) {
        const unit = text.charCodeAt(index);
        one = Math.imul(one ^ unit, 0x9e3779b1);
        two = Math.imul(two ^ unit, 0x5f356495);
        // Products only carry upwards; without a turn the last characters would leave the low bits alone.
        two = (two << 13) | (two >>> 19);
    }
    words[at] = finish(one, two);
    words[at + 1] = finish(two, one);
}
function finish(one, two) {
    const hash = Math.imul(one ^ (one >>> 16), 0x85ebca6b) ^ Math.imul(two ^ (two >>> 13), 0xc2b2ae35);
    return Math.imul(hash ^ (hash >>> 15), 0x27d4eb2f);
}

;// CONCATENATED MODULE: ./lib/align/ids-digest.js


/**
 * Digest of a set of ids, the same in whatever order they come and however the file writes them, so that two runs on
 * one sample show it. Sums of 64-bit hashes of the ids, then SHA-256 of the sums: sorting a million texts would take longer
 * than the join. It tells samples apart; it is no proof against somebody who forges one.
 */
function idsDigest(text, rows) {
    const hash = new Uint32Array(2);
    const sums = new Uint32Array(2);
    for (let index = 0; index < rows.length; index++) {
        hashText(text(rows[index] ?? -1), hash, 0);
        sums[0] = (sums[0] ?? 0) + (hash[0] ?? 0);
        sums[1] = (sums[1] ?? 0) + (hash[1] ?? 0);
    }
    return (0,external_node_crypto_.createHash)("sha256")
        .update(`${rows.length} ${sums.join(" ")}`)
        .digest("hex");
}

;// CONCATENATED MODULE: ./lib/align/label-sources.js



/**
 * Makes a resolver of labels. The labels file comes first, being named as the truth, then the sides in their order;
 * a file without the column is passed over as long as another has it.
 * @throws (the resolver) GateError E205 for a missing column, E208 when labels are of different kinds or no row has one.
 */
function labelResolver({ name, table, read }) {
    const requireKind = kindGuard();
    return async (sides) => {
        const sources = sourcesOf(sides, name, table);
        const labels = new Float64Array(sides[0].rows.length).fill(Number.NaN);
        const differs = new Uint8Array(labels.length);
        for (const source of sources) {
            const column = await source.table.column(name);
            requireKind({ table: source.table, column });
            mergeLabels(labels, differs, read(column, source));
        }
        const labelled = indicesWhere(labels, (label) => !Number.isNaN(label));
        if (labelled.length === 0)
            throw noLabels(sources, name);
        return {
            asked: labels.length,
            labelled,
            labels: labelled.length === labels.length ? labels : gatherNumbers(labels, labelled),
            differing: indicesWhere(differs, (flag) => flag === 1),
            notes: sources.length < sides.length ? [`Labels of both sides come from ${sources[0]?.table.uri} alone.`] : [],
        };
    };
}
function sourcesOf(sides, name, labels) {
    const rows = sides[0].labelRows;
    const fromLabels = labels === undefined || rows === undefined ? [] : [{ table: labels, rows }];
    const own = sides.filter((side) => side.table.columns.includes(name));
    const sources = [...fromLabels, ...own];
    // With no source at all the first side stands in: asking it for the column gives the error that says what is missing.
    return sources.length > 0 ? sources : [sides[0]];
}
/** Fills the gaps of `labels` from a less trusted source, and flags the rows where it says otherwise. */
function mergeLabels(labels, differs, others) {
    for (let index = 0; index < labels.length; index++) {
        const label = labels[index] ?? Number.NaN;
        const other = others[index] ?? Number.NaN;
        if (Number.isNaN(label))
            labels[index] = other;
        else if (!Number.isNaN(other) && other !== label)
            differs[index] = 1;
    }
}
function indicesWhere(values, holds) {
    const indices = new Int32Array(values.length);
    let found = 0;
    for (let index = 0; index < values.length; index++)
        if (holds(values[index] ?? Number.NaN))
            indices[found++] = index;
    return indices.slice(0, found);
}
function noLabels(sources, name) {
    const files = [...new Set(sources.map((source) => source.table.uri))].join(" or ");
    return new errors/* GateError */.u({
        code: "E208",
        message: `None of the ${sources[0]?.rows.length ?? 0} rows to be compared has a label ("${name}") in ${files}.`,
        hint: "Check `columns.label`, and that the labels are of the same rows (`columns.id`).",
    });
}

;// CONCATENATED MODULE: ./lib/align/labels.js


/**
 * Gives every row one label and drops the rows without. Joined rows share theirs (and its array), so that both models
 * are held against the same truth: of the labels file, else of the candidate's, being the newer, else of the reference's.
 * Where the files differ it is counted. Without `columns.label` all rows are compared.
 * @throws GateError E102 for a labels file without `columns.label`, E205, E208 when no row has a label.
 */
async function labelRows(paired, column) {
    const { name } = column;
    if (name === undefined)
        return withoutLabels(paired, column);
    const resolve = labelResolver({ ...column, name });
    const { reference, candidate } = paired;
    if (reference !== undefined && paired.pairing === "joined") {
        const shared = await resolve([candidate, reference]);
        return labelledPairs({ side: reference, found: shared }, { side: candidate, found: shared });
    }
    return labelledPairs(reference && { side: reference, found: await resolve([reference]) }, {
        side: candidate,
        found: await resolve([candidate]),
    });
}
const EXAMPLES = 5;
function withoutLabels({ reference, candidate }, { table }) {
    if (table !== undefined) {
        throw new errors/* GateError */.u({
            code: "E102",
            message: `${table.uri} is given as labels, but \`columns.label\` is not set.`,
            hint: "Name the column of the labels file that holds the ground truth.",
        });
    }
    return {
        reference: reference && { ...reference, label: undefined },
        candidate: { ...candidate, label: undefined },
        unlabelled: { reference: 0, candidate: 0 },
        labelDisagreements: 0,
        disagreeing: [],
        notes: [],
    };
}
function labelledPairs(reference, candidate) {
    const shared = reference === undefined || reference.found === candidate.found;
    const counted = shared ? [candidate] : [reference, candidate];
    return {
        reference: reference && labels_select(reference),
        candidate: labels_select(candidate),
        unlabelled: { reference: reference === undefined ? 0 : dropped(reference), candidate: dropped(candidate) },
        labelDisagreements: counted.reduce((sum, { found }) => sum + found.differing.length, 0),
        disagreeing: counted.flatMap(disagreeingIds).slice(0, EXAMPLES),
        notes: counted.flatMap(({ found }) => found.notes),
    };
}
function labels_select({ side: { table, rows, idText }, found }) {
    const complete = found.labelled.length === found.asked;
    return {
        table,
        rows: complete ? rows : found.labelled.map((index) => rows[index] ?? -1),
        idText,
        label: found.labels,
    };
}
function dropped({ found }) {
    return found.asked - found.labelled.length;
}
function disagreeingIds({ side: { table, rows, idText }, found }) {
    return Array.from(found.differing.subarray(0, EXAMPLES), (index) => {
        const row = rows[index] ?? 0;
        return idText === undefined ? table.where(row) : idText(row);
    });
}

;// CONCATENATED MODULE: ./lib/align/dense-codes.js
/**
 * Numbers items of 64 bits so that equal items get the same code, in no particular order.
 * `words` holds two 32-bit words an item. When the words are only a hash, `equal` tells whether two items with the
 * same words are really the same.
 *
 * A hash table over all items misses the cache at every probe. So the items are first dealt into partitions by their
 * hash, each small enough for a table that stays in the cache.
 */
function denseCodes(words, equal) {
    const dealt = deal(words);
    const codes = new Int32Array(dealt.items.length);
    let slots = new Int32Array(1 << 10);
    let count = 0;
    for (let part = 0; part + 1 < dealt.starts.length; part++) {
        const start = dealt.starts[part] ?? 0;
        const end = dealt.starts[part + 1] ?? 0;
        const capacity = capacityFor(end - start);
        if (capacity > slots.length)
            slots = new Int32Array(capacity);
        const table = slots.subarray(0, capacity).fill(FREE);
        count = codePartition({ ...dealt, start, end, table, equal }, codes, count);
    }
    return { codes, count };
}
const FREE = -1;
const ITEMS_PER_PARTITION = 1 << 14;
const MAX_PARTITION_BITS = 10;
/** Writes the codes of one partition, from `next` on; returns the next unused code. */
function codePartition(partition, codes, next) {
    const { items, table, start, end } = partition;
    const codesHere = new Int32Array(end - start);
    let unused = next;
    for (let at = start; at < end; at++) {
        const slot = slotOf(partition, at);
        const first = table[slot] ?? FREE;
        if (first === FREE)
            table[slot] = at;
        const code = first === FREE ? unused++ : (codesHere[first - start] ?? 0);
        codesHere[at - start] = code;
        codes[items[at] ?? 0] = code;
    }
    return unused;
}
/** The slot that holds an item equal to the one at `at`, or the free one where it belongs. */
function slotOf(partition, at) {
    const { words, table } = partition;
    const mask = table.length - 1;
    let slot = mix(words[2 * at] ?? 0, words[2 * at + 1] ?? 0) & mask;
    while (!isHome(partition, table[slot] ?? FREE, at))
        slot = (slot + 1) & mask;
    return slot;
}
/** Whether the item at `at` may stay in a slot that holds `first`. */
function isHome({ words, items, equal }, first, at) {
    if (first === FREE)
        return true;
    if (words[2 * first] !== words[2 * at] || words[2 * first + 1] !== words[2 * at + 1])
        return false;
    return equal === undefined || equal(items[first] ?? 0, items[at] ?? 0);
}
function deal(words) {
    const count = words.length / 2;
    const bits = partitionBits(count);
    const starts = partitionStarts(words, bits);
    const next = starts.slice();
    const items = new Int32Array(count);
    const dealt = new Uint32Array(words.length);
    for (let item = 0; item < count; item++) {
        const low = words[2 * item] ?? 0;
        const high = words[2 * item + 1] ?? 0;
        const part = topBits(mix(low, high), bits);
        const at = next[part] ?? 0;
        next[part] = at + 1;
        items[at] = item;
        dealt[2 * at] = low;
        dealt[2 * at + 1] = high;
    }
    return { items, words: dealt, starts };
}
function partitionStarts(words, bits) {
    const starts = new Int32Array((1 << bits) + 1);
    for (let word = 0; word < words.length; word += 2) {
        const part = topBits(mix(words[word] ?? 0, words[word + 1] ?? 0), bits);
        starts[part + 1] = (starts[part + 1] ?? 0) + 1;
    }
    for (let part = 1; part < starts.length; part++)
        starts[part] = (starts[part] ?? 0) + (starts[part - 1] ?? 0);
    return starts;
}
function partitionBits(items) {
    return Math.min(MAX_PARTITION_BITS, Math.max(0, Math.ceil(Math.log2(items / ITEMS_PER_PARTITION))));
}
/** The partition of a hash. Two steps, because JavaScript takes a shift by 32 for a shift by 0. */
function topBits(hash, bits) {
    return (hash >>> 1) >>> (31 - bits);
}
/** A power of two that leaves at least half of the slots free. */
function capacityFor(items) {
    return 2 ** Math.ceil(Math.log2(2 * items + 2));
}
/** The finalizer of MurmurHash3 over both words; partitions take its top bits, tables its low ones. */
function mix(low, high) {
    let hash = low ^ Math.imul(high, 0x9e3779b1);
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    return (hash ^ (hash >>> 16)) >>> 0;
}

;// CONCATENATED MODULE: ./lib/align/id-codes.js





/**
 * Codes ids so that joins become array look-ups. Ids are equal when their canonical texts are: the INT64 1 of a Parquet
 * file is the 1 of a CSV file. Ids of several columns are equal when each column is.
 * @throws GateError E208 when an id column holds numbers in one table and text in another.
 */
function idCodes(tables) {
    const columns = (tables[0]?.columns ?? []).map((_, position) => columnCodes(sameKindColumns(tables, position)));
    const [first, ...rest] = columns;
    if (first === undefined)
        throw new Error("ids need at least one table and one column");
    return rest.reduce(pairCodes, first);
}
function sameKindColumns(tables, position) {
    const requireKind = kindGuard();
    return tables.flatMap(({ table, columns }) => {
        const column = columns[position];
        if (column === undefined)
            return [];
        requireKind({ table, column });
        return [column];
    });
}
function columnCodes(columns) {
    if (columns.every(isNumber))
        return numberCodes(columns.map((column) => column.values));
    if (columns.every(isWhole))
        return integerCodes(columns);
    return textCodes(columns.map(textOf));
}
function isNumber(column) {
    return column.kind === "number";
}
/** Whether 64 bits hold every value exactly; a double beyond ±2^53 may be larger than that. */
function isWhole(column) {
    return column.kind === "integer" || (column.kind === "number" && column.values.every(Number.isSafeInteger));
}
function numberCodes(tables) {
    const sizes = tables.map((values) => values.length);
    if (sameAscending(tables))
        return inOrder(sizes);
    const all = new Float64Array(total(sizes));
    let at = 0;
    // Doubles are equal when their bits are, save for the zeros: adding 0 makes -0 a 0. NaN is no id.
    for (const values of tables)
        for (let row = 0; row < values.length; row++)
            all[at++] = (values[row] ?? Number.NaN) + 0;
    return split(denseCodes(new Uint32Array(all.buffer)), sizes);
}
function integerCodes(columns) {
    const sizes = columns.map((column) => column.rows);
    const all = new BigInt64Array(total(sizes));
    let at = 0;
    for (const { values } of columns)
        for (const value of values)
            all[at++] = BigInt(value);
    return split(denseCodes(new Uint32Array(all.buffer)), sizes);
}
/** Codes the dictionaries, not the rows: an id column of a hundred regions costs a hundred hashes. */
function textCodes(tables) {
    const dictionaries = tables.map((table) => table.dictionary);
    const entries = dictionaryCodes(dictionaries);
    const codes = tables.map((table, position) => {
        const entryCodes = entries.codes[position] ?? new Int32Array();
        return table.codes.map((code) => entryCodes[code] ?? 0);
    });
    return { codes, count: entries.count };
}
function dictionaryCodes(dictionaries) {
    const sizes = dictionaries.map((dictionary) => dictionary.length);
    if (sameTexts(dictionaries))
        return inOrder(sizes);
    const all = dictionaries.flat();
    const words = new Uint32Array(2 * all.length);
    for (let item = 0; item < all.length; item++)
        hashText(all[item] ?? "", words, 2 * item);
    return split(textDenseCodes(all, words), sizes);
}
/** Takes equal hashes for equal texts, checks every one, and starts again with exact comparison if one was not. */
function textDenseCodes(texts, hashes) {
    const guess = denseCodes(hashes);
    const first = new Int32Array(guess.count).fill(-1);
    for (let item = 0; item < texts.length; item++) {
        const code = guess.codes[item] ?? 0;
        const same = first[code] ?? -1;
        if (same === -1)
            first[code] = item;
        else if (texts[same] !== texts[item])
            return denseCodes(hashes, (a, b) => texts[a] === texts[b]);
    }
    return guess;
}
/** Codes of pairs of codes: ids of one more column. */
function pairCodes(a, b) {
    const sizes = a.codes.map((codes) => codes.length);
    const words = new Uint32Array(2 * total(sizes));
    let at = 0;
    for (const [table, codes] of a.codes.entries()) {
        const others = b.codes[table] ?? codes;
        for (let row = 0; row < codes.length; row++) {
            words[at++] = codes[row] ?? 0;
            words[at++] = others[row] ?? 0;
        }
    }
    return split(denseCodes(words), sizes);
}
/** Whether all tables hold the same values in the same, ascending order, as two models run on one file often do. */
function sameAscending(tables) {
    const [first, ...rest] = tables;
    if (first === undefined || rest.some((other) => other.length !== first.length))
        return false;
    for (let row = 1; row < first.length; row++) {
        if (!((first[row - 1] ?? Number.NaN) < (first[row] ?? Number.NaN)))
            return false;
    }
    return rest.every((other) => other.every((value, row) => value === first[row]));
}
function sameTexts(dictionaries) {
    const [first, ...rest] = dictionaries;
    if (first === undefined)
        return true;
    return rest.every((other) => other.length === first.length && other.every((text, code) => text === first[code]));
}
/** The code of a row is its number, in every table. */
function inOrder(sizes) {
    const count = sizes[0] ?? 0;
    const codes = upTo(count);
    return { codes: sizes.map(() => codes), count };
}
function split({ codes, count }, sizes) {
    let start = 0;
    const parts = sizes.map((size) => {
        start += size;
        return codes.subarray(start - size, start);
    });
    return { codes: parts, count };
}
function total(sizes) {
    return sizes.reduce((sum, size) => sum + size, 0);
}

;// CONCATENATED MODULE: ./lib/align/ids.js



/** Reads the id columns of a table. @throws GateError E205 for a missing column, E206 for a row without an id. */
async function readIds(table, names) {
    const columns = [];
    for (const name of names) {
        const column = await table.column(name);
        requireComplete(column, table);
        columns.push(column);
    }
    const texts = columns.map(textReader);
    const [single] = texts;
    if (texts.length === 1 && single !== undefined)
        return { table, columns, text: single };
    return { table, columns, text: (row) => JSON.stringify(texts.map((text) => text(row))) };
}
function requireComplete(column, table) {
    if (column.valid === undefined && column.kind !== "number")
        return;
    for (let row = 0; row < column.rows; row++) {
        const missing = !isValid(column.valid, row) || (column.kind === "number" && Number.isNaN(column.values[row]));
        if (!missing)
            continue;
        throw new errors/* GateError */.u({
            code: "E206",
            message: `${table.uri}, ${table.where(row)}: "${column.name}" has no value, but every row needs an id to be joined by.`,
            hint: "Fill in the id, remove the row, or join by another column (`columns.id`).",
        });
    }
}
function textReader(column) {
    if (column.kind === "number")
        return (row) => String(column.values[row] ?? Number.NaN);
    if (column.kind === "integer")
        return (row) => String(column.values[row] ?? 0n);
    const { codes, dictionary } = textOf(column);
    return (row) => dictionary[codes[row] ?? -1] ?? "";
}

;// CONCATENATED MODULE: ./lib/align/match.js
/** Finds where each id of a table occurs first. */
function occurrences(codes, count) {
    const first = new Int32Array(count).fill(-1);
    let repeated = 0;
    for (let row = 0; row < codes.length; row++) {
        const code = codes[row] ?? 0;
        if ((first[code] ?? -1) < 0)
            first[code] = row;
        else
            repeated++;
    }
    return { first, repeats: repeated === 0 ? new Int32Array() : rowsWhere(codes, (code, row) => first[code] !== row) };
}
/** Pairs the first occurrences of the ids that both tables have. */
function match(leftCodes, left, rightCodes, right) {
    const matched = rowsWhere(leftCodes, (code, row) => left.first[code] === row && right.first[code] !== -1);
    return {
        left: matched,
        right: matched.map((row) => right.first[leftCodes[row] ?? -1] ?? -1),
        unmatchedLeft: unmatched(leftCodes, left, right, matched.length),
        unmatchedRight: unmatched(rightCodes, right, left, matched.length),
    };
}
function unmatched(codes, own, other, matched) {
    if (codes.length - own.repeats.length === matched)
        return new Int32Array();
    return rowsWhere(codes, (code, row) => own.first[code] === row && other.first[code] === -1);
}
function rowsWhere(codes, holds) {
    const rows = new Int32Array(codes.length);
    let found = 0;
    for (let row = 0; row < codes.length; row++)
        if (holds(codes[row] ?? 0, row))
            rows[found++] = row;
    return rows.slice(0, found);
}

;// CONCATENATED MODULE: ./lib/align/coded-tables.js



/** Reads and codes the ids of all tables. @throws GateError E205, E206 for a row without id, E208 for ids of different kinds. */
async function codeTables(tables, idColumns) {
    const reference = tables.reference && (await readIds(tables.reference, idColumns));
    const candidate = await readIds(tables.candidate, idColumns);
    const labels = tables.labels && (await readIds(tables.labels, idColumns));
    const present = [reference, candidate, labels].filter((ids) => ids !== undefined);
    const { codes, count } = idCodes(present);
    const coded = (ids) => {
        const own = codes[present.indexOf(ids)] ?? new Int32Array();
        return { ids, codes: own, ...occurrences(own, count) };
    };
    return { reference: reference && coded(reference), candidate: coded(candidate), labels: labels && coded(labels) };
}

;// CONCATENATED MODULE: ./lib/align/row-choice.js



const NONE = { reference: 0, candidate: 0 };
const NO_EXAMPLES = { reference: [], candidate: [] };
const row_choice_EXAMPLES = 5;
/** Every row of both tables. */
function everyRow({ reference, candidate }) {
    return {
        pairing: reference === undefined ? "no-reference" : "none",
        reference: reference && upTo(reference.rows),
        candidate: upTo(candidate.rows),
        unmatched: NONE,
        duplicates: NONE,
        joinRate: undefined,
        examples: { unmatched: NO_EXAMPLES, duplicates: NO_EXAMPLES },
    };
}
/** The first row of each id: of those that both tables have, or of the candidate's when there is no reference. */
function rowsById({ reference, candidate }) {
    return reference === undefined ? distinctRows(candidate) : joinedRows(reference, candidate);
}
function distinctRows(candidate) {
    return {
        pairing: "no-reference",
        reference: undefined,
        candidate: candidate.first.filter((row) => row >= 0).sort((a, b) => a - b),
        unmatched: NONE,
        duplicates: { reference: 0, candidate: candidate.repeats.length },
        joinRate: undefined,
        examples: {
            unmatched: NO_EXAMPLES,
            duplicates: { reference: [], candidate: idsOf(candidate, candidate.repeats) },
        },
    };
}
function joinedRows(reference, candidate) {
    const { left, right, unmatchedLeft, unmatchedRight } = match(reference.codes, reference, candidate.codes, candidate);
    if (left.length === 0)
        throw nothingInCommon(reference, candidate);
    const distinct = Math.max(left.length + unmatchedLeft.length, left.length + unmatchedRight.length);
    return {
        pairing: "joined",
        reference: left,
        candidate: right,
        unmatched: { reference: unmatchedLeft.length, candidate: unmatchedRight.length },
        duplicates: { reference: reference.repeats.length, candidate: candidate.repeats.length },
        joinRate: left.length / distinct,
        examples: {
            unmatched: { reference: idsOf(reference, unmatchedLeft), candidate: idsOf(candidate, unmatchedRight) },
            duplicates: { reference: idsOf(reference, reference.repeats), candidate: idsOf(candidate, candidate.repeats) },
        },
    };
}
/** Ids of the first few of the rows. */
function idsOf({ ids }, rows) {
    return Array.from(rows.subarray(0, row_choice_EXAMPLES), ids.text);
}
/** The error for two tables that share no id, with ids of both to look at. */
function nothingInCommon(a, b) {
    const some = (coded) => `${coded.ids.table.uri} has ${idsOf(coded, upTo(coded.codes.length)).join(", ")}${coded.codes.length > row_choice_EXAMPLES ? " …" : ""}`;
    return new errors/* GateError */.u({
        code: "E208",
        message: `No id is in both files: ${some(a)}; ${some(b)}.`,
        hint: "Check `columns.id` and that both files hold the same rows; write `pairing: none` to compare two different samples.",
    });
}

;// CONCATENATED MODULE: ./lib/align/pair-rows.js



/**
 * Decides which rows are compared: with ids the first row of each id that both files have (or, without a reference,
 * that the candidate has); under `pairing: none` all rows of both.
 * @throws GateError E102 when ids are needed but no id column is named, E205, E206 for a row without id, E208 when
 * the ids are of different kinds or have nothing in common.
 */
async function pairRows(tables, idColumns, rules) {
    const byId = rules !== "none" && (idColumns.length > 0 || tables.reference !== undefined);
    if (!byId && tables.labels === undefined)
        return withoutIds(tables);
    requireIdColumns(tables, idColumns);
    const coded = await codeTables(tables, idColumns);
    return withIds(byId ? rowsById(coded) : everyRow(tables), coded, idColumns);
}
function withoutIds(tables) {
    const choice = everyRow(tables);
    const sideOf = (table, rows) => ({
        table,
        rows,
        labelRows: undefined,
        idText: undefined,
    });
    return {
        ...choice,
        reference: tables.reference && choice.reference && sideOf(tables.reference, choice.reference),
        candidate: sideOf(tables.candidate, choice.candidate),
        joinColumns: [],
        notes: [],
    };
}
function withIds(choice, coded, joinColumns) {
    const { reference, candidate, labels } = coded;
    const sideOf = ({ ids, codes }, rows) => ({
        table: ids.table,
        rows,
        labelRows: labels && rows.map((row) => labels.first[codes[row] ?? -1] ?? -1),
        idText: ids.text,
    });
    return {
        ...choice,
        reference: reference && choice.reference && sideOf(reference, choice.reference),
        candidate: sideOf(candidate, choice.candidate),
        joinColumns,
        notes: labels === undefined ? [] : repeatNotes(labels),
    };
}
function requireIdColumns({ labels }, idColumns) {
    if (idColumns.length > 0)
        return;
    const what = labels === undefined ? "The rows of the two files are" : `The labels in ${labels.uri} are`;
    throw new errors/* GateError */.u({
        code: "E102",
        message: `${what} joined by id, but \`columns.id\` is not set.`,
        hint: "Name the id column; or write `pairing: none` to compare two different samples, with labels in their own files.",
    });
}
function repeatNotes({ ids, repeats }) {
    if (repeats.length === 0)
        return [];
    const example = ids.text(repeats[0] ?? 0);
    return [
        `${ids.table.uri}: rows that repeat an id: ${repeats.length} (such as ${example}); the first label of each id counts.`,
    ];
}

;// CONCATENATED MODULE: ./lib/align/regression.js





/** Labels as values; NaN where missing. @throws GateError E206 for text or an infinite label. */
function readValues(column, source) {
    const values = gatherNumbers(numbersOf(column, source.table).values, source.rows);
    const infinite = values.findIndex((value) => Math.abs(value) === Number.POSITIVE_INFINITY);
    if (infinite < 0)
        return values;
    throw new errors/* GateError */.u({
        code: "E206",
        message: `${cellName(source, infinite, column.name)}: the label is infinite, where a finite number is needed.`,
        hint: "Correct the label, or leave it empty if it is not known.",
    });
}
/** One model of a regression. @throws GateError E205, E206 for text in a numeric column or no prediction at all. */
async function regressionSide(source, roles) {
    const prediction = roles.prediction === undefined ? undefined : await readPredictions(source, roles.prediction);
    return {
        rows: source.rows.length,
        tableRows: source.rows,
        label: source.label,
        prediction,
        score: undefined,
        scores: undefined,
        ...(await readLatencyAndWeight(source, roles)),
        invalid: countInvalid(source.rows.length, [prediction]),
    };
}
async function readPredictions(source, name) {
    const { values } = numbersOf(await source.table.column(name), source.table);
    const predictions = gatherNumbers(values, source.rows).map((value) => (Number.isFinite(value) ? value : Number.NaN));
    if (predictions.every(Number.isNaN))
        throw noValues(source, name);
    return predictions;
}

;// CONCATENATED MODULE: ./lib/align/align.js






/**
 * Makes two tables (or the candidate's alone) comparable: pairs rows, gives each one label, agrees on the classes and
 * gathers the columns that have a part. What is wrong with the data is an error here only when nothing could be
 * measured; what can be counted is in the facts, for the gates to judge.
 * @throws GateError E102, E205, E206, E207, E208.
 */
async function align(tables, roles, { task, pairing }) {
    const idColumns = typeof roles.id === "string" ? [roles.id] : (roles.id ?? []);
    const paired = await pairRows(tables, idColumns, pairing);
    const index = new ClassIndex();
    const read = task === "regression" ? readValues : classReader(index);
    const labelled = await labelRows(paired, { name: roles.label, table: tables.labels, read });
    const sides = task === "regression"
        ? await regressionSides(labelled, roles)
        : await classificationSides(labelled, { task, roles, index });
    return { task, pairing: paired.pairing, ...sides, facts: factsOf({ tables, paired, labelled, sides }) };
}
async function regressionSides({ reference, candidate }, roles) {
    return {
        classes: [],
        positive: undefined,
        reference: reference && (await regressionSide(reference, roles)),
        candidate: await regressionSide(candidate, roles),
    };
}
function factsOf({ tables, paired, labelled, sides: { reference, candidate } }) {
    return {
        joinColumns: paired.joinColumns,
        rows: { reference: tables.reference?.rows ?? 0, candidate: tables.candidate.rows },
        compared: { reference: reference?.rows ?? 0, candidate: candidate.rows },
        unmatched: paired.unmatched,
        duplicates: paired.duplicates,
        unlabelled: labelled.unlabelled,
        invalid: { reference: reference?.invalid ?? 0, candidate: candidate.invalid },
        joinRate: paired.joinRate,
        labelDisagreements: labelled.labelDisagreements,
        idsSha256: digestOf(paired.pairing, labelled),
        examples: { ...paired.examples, labelDisagreements: labelled.disagreeing },
        notes: [...paired.notes, ...labelled.notes],
    };
}
/** Two samples of their own have no one set of ids. Joined rows are in the order of the reference, which reads faster. */
function digestOf(pairing, { reference, candidate }) {
    const { idText, rows } = reference ?? candidate;
    return idText === undefined || pairing === "none" ? undefined : idsDigest(idText, rows);
}

;// CONCATENATED MODULE: ./lib/aggregates/memory/rows.js
/** Calls `visit` with each row of the selection, or with every row when there is none. */
function forEachRow(count, selection, visit) {
    if (selection === undefined)
        for (let row = 0; row < count; row++)
            visit(row);
    else
        for (const row of selection)
            visit(row);
}
/** The values at the selected rows; the array itself when all are selected. */
function pick(values, selection) {
    if (selection === undefined)
        return values;
    const picked = new Float64Array(selection.length);
    for (let i = 0; i < selection.length; i++)
        picked[i] = values[selection[i] ?? -1] ?? Number.NaN;
    return picked;
}

;// CONCATENATED MODULE: ./lib/aggregates/memory/cube.js

/** Up to this many cells are counted in a flat array; more (many classes) in a hash map of the cells that occur. */
const MAX_FLAT_CELLS = 1 << 21;
/** The count cube of the selected rows: of the pairs where rows are joined, else of each side. */
function countCube({ pairing, classes, reference, candidate }, selection) {
    if (pairing === "joined" && reference !== undefined) {
        return countJoined(reference, candidate, classes.length, selection.candidate);
    }
    return {
        joined: false,
        reference: reference && countSide(reference, classes.length, selection.reference),
        candidate: countSide(candidate, classes.length, selection.candidate),
    };
}
/** Counts the joined rows by (label, reference prediction, candidate prediction). Codes run from -1 to classes - 1. */
function countJoined(reference, candidate, classes, rows) {
    const width = classes + 1;
    const counter = new CellCounter(width * width * width);
    const label = codes(candidate.label);
    const before = codes(reference.prediction);
    const after = codes(candidate.prediction);
    const weight = candidate.weight;
    forEachRow(candidate.rows, rows, (row) => {
        const cell = ((at(label, row) + 1) * width + at(before, row) + 1) * width + at(after, row) + 1;
        counter.add(cell, weight === undefined ? 1 : (weight[row] ?? Number.NaN));
    });
    const cells = counter.cells().map(([cell, counts]) => ({
        label: Math.floor(cell / (width * width)) - 1,
        reference: (Math.floor(cell / width) % width) - 1,
        candidate: (cell % width) - 1,
        ...counts,
    }));
    return { joined: true, cells };
}
/** Counts the rows of one side by (label, prediction); the prediction stands in both places of the cell. */
function countSide(side, classes, rows) {
    const width = classes + 1;
    const counter = new CellCounter(width * width);
    const label = codes(side.label);
    const prediction = codes(side.prediction);
    const weight = side.weight;
    forEachRow(side.rows, rows, (row) => {
        const cell = (at(label, row) + 1) * width + at(prediction, row) + 1;
        counter.add(cell, weight === undefined ? 1 : (weight[row] ?? Number.NaN));
    });
    return counter.cells().map(([cell, counts]) => {
        const predicted = (cell % width) - 1;
        return { label: Math.floor(cell / width) - 1, reference: predicted, candidate: predicted, ...counts };
    });
}
class CellCounter {
    #flat;
    #sparse = new Map();
    constructor(cells) {
        this.#flat = cells <= MAX_FLAT_CELLS ? new Float64Array(cells * 3) : undefined;
    }
    add(cell, weight) {
        const flat = this.#flat;
        if (flat !== undefined) {
            const place = cell * 3;
            flat[place] = (flat[place] ?? 0) + 1;
            flat[place + 1] = (flat[place + 1] ?? 0) + weight;
            flat[place + 2] = (flat[place + 2] ?? 0) + weight * weight;
            return;
        }
        const counts = this.#sparse.get(cell);
        if (counts === undefined)
            this.#sparse.set(cell, [1, weight, weight * weight]);
        else {
            counts[0] += 1;
            counts[1] += weight;
            counts[2] += weight * weight;
        }
    }
    /** The cells that occur, in ascending order, so that sums over them do not depend on the order of rows. */
    cells() {
        const found = [];
        const flat = this.#flat;
        if (flat === undefined) {
            for (const [cell, [rows, weight, squaredWeight]] of this.#sparse)
                found.push([cell, { rows, weight, squaredWeight }]);
            return found.sort((a, b) => a[0] - b[0]);
        }
        for (let place = 0; place < flat.length; place += 3) {
            const [rows = 0, weight = 0, squaredWeight = 0] = flat.subarray(place, place + 3);
            if (rows > 0)
                found.push([place / 3, { rows, weight, squaredWeight }]);
        }
        return found;
    }
}
function codes(values) {
    if (values instanceof Int32Array)
        return values;
    throw new TypeError("the count cube needs class codes");
}
/** A row outside the array would be a bug; -1 (invalid) keeps it from counting as a correct prediction. */
function at(values, row) {
    return values[row] ?? -1;
}

;// CONCATENATED MODULE: ./lib/aggregates/memory/moments.js

/** Means of joined rows and the covariance of all of them, over the rows where every variable of both sides is a number. */
function joinedMoments(reference, candidate) {
    const size = reference.variables.length;
    const all = sideMoments({ variables: [...reference.variables, ...candidate.variables], weight: candidate.weight });
    const block = (rows, columns) => all.covariance.slice(rows, rows + size).map((line) => line.slice(columns, columns + size));
    const side = (from) => ({
        rows: all.rows,
        excluded: all.excluded,
        means: all.means.slice(from, from + size),
        covariance: block(from, from),
    });
    return { reference: side(0), candidate: side(size), cross: block(0, size) };
}
/** Means of one side with the covariance of the means: two passes, compensated sums. */
function sideMoments(values) {
    const kept = completeRows(values);
    const weights = kept.weight;
    const total = weights === undefined ? kept.rows : sum(weights);
    const means = kept.variables.map((x) => sumOf(x, weights) / total);
    const factor = kept.rows > 1 ? kept.rows / (kept.rows - 1) / (total * total) : Number.NaN;
    const deviations = kept.variables.map((x, i) => weightedDeviations(x, means[i] ?? Number.NaN, weights));
    const covariance = deviations.map((x) => deviations.map((z) => factor * sumOfProducts(x, z)));
    return { rows: kept.rows, excluded: kept.excluded, means, covariance };
}
/** The rows where every variable is a number. */
function completeRows(values) {
    const count = values.variables[0]?.length ?? 0;
    const complete = new Uint8Array(count).fill(1);
    let rows = count;
    for (const variable of values.variables) {
        for (let row = 0; row < count; row++) {
            if (complete[row] === 1 && Number.isNaN(variable[row] ?? Number.NaN)) {
                complete[row] = 0;
                rows--;
            }
        }
    }
    if (rows === count)
        return { ...values, rows, excluded: 0 };
    const keep = (column) => column.filter((_, row) => complete[row] === 1);
    return {
        variables: values.variables.map(keep),
        weight: values.weight === undefined ? undefined : keep(values.weight),
        rows,
        excluded: count - rows,
    };
}
function sumOf(x, weights) {
    return weights === undefined ? sum(x) : sumOfProducts(x, weights);
}
/** `w (x - mean)` of each row. */
function weightedDeviations(x, mean, weights) {
    const deviations = new Float64Array(x.length);
    for (let row = 0; row < x.length; row++) {
        const weight = weights === undefined ? 1 : (weights[row] ?? Number.NaN);
        deviations[row] = weight * ((x[row] ?? Number.NaN) - mean);
    }
    return deviations;
}

;// CONCATENATED MODULE: ./lib/stats/random.js
/** The stream with this number, for an integer seed of up to 53 bits. */
function randomStream(seed, stream) {
    const low = random_mix(seed ^ 0x9e3779b9);
    const high = random_mix(Math.floor(seed / 2 ** 32) ^ low);
    const firstKey = random_mix(high ^ Math.imul(stream, 0x85ebca6b));
    return { firstKey, secondKey: random_mix(firstKey + stream + 0xc2b2ae35) };
}
/** 32 random bits, as an integer in [0, 2^32). */
function bitsAt({ firstKey, secondKey }, counter) {
    return random_mix(random_mix(counter ^ firstKey) + secondKey) >>> 0;
}
/** Uniform in [0, 1), with 53 random bits. Uses the bits of the counters 2 · counter and 2 · counter + 1. */
function uniformAt(stream, counter) {
    const high = bitsAt(stream, 2 * counter) >>> 5;
    const low = bitsAt(stream, 2 * counter + 1) >>> 6;
    return (high * 2 ** 26 + low) / 2 ** 53;
}
/** Poisson with mean 1: how often a row occurs in a bootstrap resample of a large table (Chamandy et al. 2012). */
function poissonAt(stream, counter) {
    const bits = bitsAt(stream, counter);
    let count = 0;
    while (bits >= (poissonThresholds[count] ?? Infinity))
        count++;
    return count;
}
/** 2^32 P(X <= k) for k = 0 … 11; a twelfth event is rarer than 2^-32. */
const poissonThresholds = thresholds();
function thresholds() {
    const result = [];
    let probability = Math.exp(-1);
    let cumulative = 0;
    for (let count = 0; count < 12; count++) {
        cumulative += probability;
        probability /= count + 1;
        result.push(cumulative * 2 ** 32);
    }
    return result;
}
/** lowbias32: every input bit flips every output bit with a probability within 0.2 % of one half. */
function random_mix(value) {
    let x = value | 0;
    x = Math.imul(x ^ (x >>> 16), 0x7feb352d);
    x = Math.imul(x ^ (x >>> 15), 0x846ca68b);
    return x ^ (x >>> 16);
}

;// CONCATENATED MODULE: ./lib/stats/high-words.js
/** The doubles as pairs of words, the low one first: all platforms of Node in use are little-endian. */
function wordsOf(values) {
    return new Uint32Array(values.buffer, values.byteOffset, 2 * values.length);
}
/** Maps the high word of a double to an unsigned number of the same order: all bits of negatives flip, else the sign's. */
function rankOfHighWord(word) {
    return (word ^ ((word >> 31) | 0x80000000)) >>> 0;
}
/** The passes, least digit first, that sort by the high words of the values; those in which all digits agree are left out. */
function radixPasses(values) {
    const words = wordsOf(values);
    const low = new Uint32Array(2048);
    const middle = new Uint32Array(2048);
    const high = new Uint32Array(1024);
    for (let index = 1; index < words.length; index += 2) {
        const rank = rankOfHighWord(words[index] ?? 0);
        low[rank & 2047] = (low[rank & 2047] ?? 0) + 1;
        middle[(rank >>> 11) & 2047] = (middle[(rank >>> 11) & 2047] ?? 0) + 1;
        high[rank >>> 22] = (high[rank >>> 22] ?? 0) + 1;
    }
    const passes = [
        { shift: 0, mask: 2047, starts: low },
        { shift: 11, mask: 2047, starts: middle },
        { shift: 22, mask: 1023, starts: high },
    ];
    return passes.filter(({ starts }) => !starts.includes(values.length)).map(countsToStarts);
}
/** The stretch around `index` in which `word` is the same everywhere. */
function runAround(index, length, word) {
    const common = word(index);
    let start = index;
    let end = index + 1;
    while (start > 0 && word(start - 1) === common)
        start--;
    while (end < length && word(end) === common)
        end++;
    return { start, end };
}
function countsToStarts(pass) {
    const { starts } = pass;
    let start = 0;
    for (let digit = 0; digit < starts.length; digit++) {
        const count = starts[digit] ?? 0;
        starts[digit] = start;
        start += count;
    }
    return pass;
}

;// CONCATENATED MODULE: ./lib/stats/sort-order.js

/** A row that lies further than this from its place is left to the native sort, with all that share its high word. */
const longestInsertion = 32;
/**
 * The permutation that sorts ascending: `values[order[0]]` is the smallest. Stable: equal values, also 0 and -0, keep
 * their order. A radix sort as in sortedCopy. Throws a RangeError on NaN, which has no place in an order.
 */
function sortOrder(values) {
    const plain = withoutNegativeZero(values);
    let from = ranked(plain);
    let to = { rows: new Uint32Array(values.length), ranks: new Uint32Array(values.length) };
    for (const pass of radixPasses(plain)) {
        distribute(from, to, pass);
        [from, to] = [to, from];
    }
    const order = from.rows;
    // Whatever its sign bit, NaN is at one end.
    const ends = [order[0] ?? 0, order[order.length - 1] ?? 0];
    if (ends.some((row) => Number.isNaN(plain[row])))
        throw new RangeError("cannot sort NaN");
    settle(order, plain);
    return order;
}
function withoutNegativeZero(values) {
    const plain = new Float64Array(values.length);
    for (let row = 0; row < plain.length; row++)
        plain[row] = (values[row] ?? Number.NaN) + 0;
    return plain;
}
function ranked(values) {
    const words = wordsOf(values);
    const rows = new Uint32Array(values.length);
    const ranks = new Uint32Array(values.length);
    for (let row = 0; row < rows.length; row++) {
        rows[row] = row;
        ranks[row] = rankOfHighWord(words[2 * row + 1] ?? 0);
    }
    return { rows, ranks };
}
function distribute(from, to, { shift, mask, starts }) {
    for (let index = 0; index < from.rows.length; index++) {
        const rank = from.ranks[index] ?? 0;
        const digit = (rank >>> shift) & mask;
        const place = starts[digit] ?? 0;
        to.rows[place] = from.rows[index] ?? 0;
        to.ranks[place] = rank;
        starts[digit] = place + 1;
    }
}
/** Puts rows in order that are so already in the high words of their values. */
function settle(order, values) {
    const words = wordsOf(values);
    const valueAt = (index) => values[order[index] ?? 0] ?? Number.NaN;
    const byValueThenRow = (a, b) => (values[a] ?? Number.NaN) - (values[b] ?? Number.NaN) || a - b;
    let previous = -Infinity;
    for (let index = 0; index < order.length; index++) {
        const value = valueAt(index);
        if (previous <= value) {
            previous = value;
        }
        else if (!insert(order, values, index)) {
            const run = runAround(index, order.length, (at) => words[2 * (order[at] ?? 0) + 1] ?? 0);
            order.subarray(run.start, run.end).sort(byValueThenRow);
            index = run.end - 1;
            previous = valueAt(index);
        }
    }
}
/** Moves the row at `index` back to its place among those before it; false, and nothing moved, when that is far. */
function insert(order, values, index) {
    const row = order[index] ?? 0;
    const value = values[row] ?? Number.NaN;
    let place = index - 1;
    while (place > 0 && (values[order[place - 1] ?? 0] ?? Number.NaN) > value) {
        if (index - place === longestInsertion)
            return false;
        place--;
    }
    for (let at = index; at > place; at--)
        order[at] = order[at - 1] ?? 0;
    order[place] = row;
    return true;
}

;// CONCATENATED MODULE: ./lib/stats/sort.js

/** Below this the native sort is as fast as the passes over the histograms. */
const radixFrom = 5000;
/** A value that lies further than this from its place is left to the native sort, with all that share its high word. */
const sort_longestInsertion = 32;
/** The values in ascending order, in a new array; as sortOwned. */
function sortedCopy(values) {
    return sortOwned(values.slice());
}
/**
 * The values in ascending order, in an array that may be another; what is left in `values` means nothing. -0 comes before 0.
 * A radix sort on the high 32 bits of the doubles leaves only values that agree in those bits to be put in order: several
 * times as fast as the native sort. Throws a RangeError on NaN, which has no place in an order.
 */
function sortOwned(values) {
    if (values.length >= radixFrom)
        return radixSorted(values);
    values.sort();
    refuseNaN(values);
    return values;
}
function radixSorted(values) {
    let from = values;
    let to = new Float64Array(values.length);
    for (const pass of radixPasses(from)) {
        sort_distribute(from, to, pass);
        [from, to] = [to, from];
    }
    refuseNaN(from);
    sort_settle(from);
    return from;
}
/** Whatever its sign bit, NaN is at one end. */
function refuseNaN(sorted) {
    if (Number.isNaN(sorted[0]) || Number.isNaN(sorted[sorted.length - 1]))
        throw new RangeError("cannot sort NaN");
}
function sort_distribute(from, to, { shift, mask, starts }) {
    const words = wordsOf(from);
    for (let index = 0; index < from.length; index++) {
        const digit = (rankOfHighWord(words[2 * index + 1] ?? 0) >>> shift) & mask;
        const place = starts[digit] ?? 0;
        to[place] = from[index] ?? Number.NaN;
        starts[digit] = place + 1;
    }
}
/** Puts values in order that are so already in their high words. */
function sort_settle(values) {
    const words = wordsOf(values);
    for (let index = 1; index < values.length; index++) {
        if ((values[index - 1] ?? Number.NaN) <= (values[index] ?? Number.NaN) || sort_insert(values, index))
            continue;
        const run = runAround(index, values.length, (at) => words[2 * at + 1] ?? 0);
        values.subarray(run.start, run.end).sort();
        index = run.end;
    }
}
/** Moves the value at `index` back to its place among those before it; false, and nothing moved, when that is far. */
function sort_insert(values, index) {
    const value = values[index] ?? Number.NaN;
    let place = index - 1;
    while (place > 0 && (values[place - 1] ?? Number.NaN) > value) {
        if (index - place === sort_longestInsertion)
            return false;
        place--;
    }
    for (let at = index; at > place; at--)
        values[at] = values[at - 1] ?? Number.NaN;
    values[place] = value;
    return true;
}

;// CONCATENATED MODULE: ./lib/stats/bootstrap.js



/**
 * Bootstrap replicates, sorted ascending, of the difference of a type 7 quantile, candidate less reference. A row enters
 * replicate b as often as its Poisson(1) number from the hash of (seed, b, row) says, so the draws do not depend on any
 * order. Costs replicates × rows; for large samples prefer maritzJarrett. A replicate that happens to draw no row of a
 * side is left out. Throws a RangeError when paired sides differ in length, and on NaN.
 */
function bootstrapQuantileDifference(input) {
    const { reference, candidate, replicates = 400, seed, paired } = input;
    if (paired && reference.length !== candidate.length)
        throw new RangeError("paired samples differ in length");
    const before = ordered(reference);
    const after = ordered(candidate);
    const draws = new Float64Array(replicates);
    for (let replicate = 0; replicate < replicates; replicate++) {
        const shared = randomStream(seed, 2 * replicate);
        const own = paired ? shared : randomStream(seed, 2 * replicate + 1);
        const change = resampled(after, input.probability, own) - resampled(before, input.probability, shared);
        draws[replicate] = change;
    }
    return sortedCopy(draws.filter((draw) => !Number.isNaN(draw)));
}
function ordered(sample) {
    const rows = sortOrder(sample);
    const values = new Float64Array(rows.length);
    for (let index = 0; index < rows.length; index++)
        values[index] = sample[rows[index] ?? 0] ?? Number.NaN;
    return { values, rows, weights: new Uint8Array(rows.length) };
}
/** The type 7 quantile of one resample; NaN when it is empty. */
function resampled({ values, rows, weights }, probability, stream) {
    let drawn = 0;
    for (let index = 0; index < rows.length; index++) {
        const weight = poissonAt(stream, rows[index] ?? 0);
        weights[index] = weight;
        drawn += weight;
    }
    const position = (drawn - 1) * probability;
    const whole = Math.floor(position);
    const below = indexOfRank(weights, whole);
    const above = position === whole ? below : indexOfRank(weights, whole + 1);
    const lower = values[below] ?? Number.NaN;
    const upper = values[above] ?? Number.NaN;
    return lower === upper ? lower : lower + (upper - lower) * (position - whole);
}
/** The index of the value of rank `rank` (from 0) when value i is repeated weights[i] times; the length when there is none. */
function indexOfRank(weights, rank) {
    let seen = 0;
    for (let index = 0; index < weights.length; index++) {
        seen += weights[index] ?? 0;
        if (seen > rank)
            return index;
    }
    return weights.length;
}

;// CONCATENATED MODULE: ./lib/aggregates/memory/ordered.js




/** Above this many rows the closed form of Maritz and Jarrett covers as well as the bootstrap. */
const MAX_BOOTSTRAP_ROWS = 2000;
const REPLICATES = 400;
/** Sorts the values that are numbers and counts the others. */
function sortMeasured(all) {
    const numbers = new Float64Array(all.length);
    let kept = 0;
    for (let row = 0; row < all.length; row++) {
        const value = all[row] ?? Number.NaN;
        if (!Number.isNaN(value))
            numbers[kept++] = value;
    }
    return { all, sorted: sortOwned(numbers.subarray(0, kept)), excluded: all.length - kept };
}
/** Values of rows that have one on both sides: what a paired comparison of percentiles may use. */
function completePairs(reference, candidate) {
    const both = (row) => !Number.isNaN(reference[row] ?? Number.NaN) && !Number.isNaN(candidate[row] ?? Number.NaN);
    return {
        reference: reference.filter((_, row) => both(row)),
        candidate: candidate.filter((_, row) => both(row)),
    };
}
/** Prepares the comparison of a percentile of the two sides. */
function order(reference, candidate, question) {
    const ordered = ({ sorted, excluded }) => ({
        sorted,
        excluded,
        standardError: sorted.length === 0 ? Number.NaN : maritzJarrett(sorted, question.probability),
    });
    if (reference === undefined) {
        return { reference: undefined, candidate: ordered(candidate), concordance: 0, draws: undefined };
    }
    const sides = { reference: ordered(reference), candidate: ordered(candidate) };
    const sizes = [reference.sorted.length, candidate.sorted.length];
    if (Math.min(...sizes) === 0)
        return { ...sides, concordance: 0, draws: undefined };
    if (Math.max(...sizes) <= MAX_BOOTSTRAP_ROWS) {
        return { ...sides, concordance: 0, draws: drawDifferences(reference, candidate, question) };
    }
    return {
        ...sides,
        concordance: question.paired ? concordanceOf(reference, candidate, question) : 0,
        draws: undefined,
    };
}
function drawDifferences(reference, candidate, question) {
    return bootstrapQuantileDifference({
        reference: question.paired ? reference.all : reference.sorted,
        candidate: question.paired ? candidate.all : candidate.sorted,
        replicates: REPLICATES,
        ...question,
    });
}
/**
 * By Bahadur's representation the two percentiles correlate as the indicators "value above its percentile" do, so
 * their covariance is this correlation times the two standard errors.
 */
function concordanceOf(reference, candidate, { probability }) {
    const n = reference.all.length;
    const cutBefore = quantile(reference.sorted, probability);
    const cutAfter = quantile(candidate.sorted, probability);
    let both = 0;
    let first = 0;
    let second = 0;
    for (let row = 0; row < n; row++) {
        const a = (reference.all[row] ?? Number.NaN) > cutBefore ? 1 : 0;
        const b = (candidate.all[row] ?? Number.NaN) > cutAfter ? 1 : 0;
        both += a * b;
        first += a;
        second += b;
    }
    const spread = Math.sqrt((first / n) * (1 - first / n) * (second / n) * (1 - second / n));
    return spread > 0 ? (both / n - (first / n) * (second / n)) / spread : 0;
}

;// CONCATENATED MODULE: ./lib/stats/average-precision.js

/**
 * Average precision of several scores on the same rows: precision at the threshold of each positive, averaged, tied scores
 * sharing a threshold (scikit-learn's average_precision_score). The covariance is that of the influence values, the
 * derivatives by the weight of each row (infinitesimal jackknife, Efron 1982), for rows drawn at random from both classes.
 */
function averagePrecision({ sample, tallies }) {
    const results = tallies.map((one) => withInfluence(one, sample));
    const count = sample.negative.count + sample.positive.count;
    const covarianceOf = (first, second) => (sumOfProducts(first.influence, second.influence) * count) / (count - 1);
    return {
        value: results.map(({ value }) => value),
        covariance: results.map((first) => results.map((second) => covarianceOf(first, second))),
    };
}
function withInfluence(tallies, sample) {
    const { labels, weights } = sample;
    const { value, ofPositive, ofNegative } = slopes(tallies, sample);
    const influence = new Float64Array(labels.length);
    for (let row = 0; row < influence.length; row++) {
        const slope = labels[row] === 1 ? ofPositive : ofNegative;
        influence[row] = (weights[row] ?? Number.NaN) * (slope[tallies.rankOf[row] ?? 0] ?? Number.NaN);
    }
    return { value, influence };
}
/**
 * With T and F the weights of positives and negatives at or above a threshold and P that of all positives,
 * AP = 1/P Σ over positives of w T/(T+F). A row's weight enters T or F at every threshold up to its own score: a positive
 * raises the precision there by F/(T+F)², a negative lowers it by T/(T+F)². So one pass from the lowest score up.
 */
function slopes(tallies, { negative, positive }) {
    const ofPositive = new Float64Array(tallies.positive.length);
    const ofNegative = new Float64Array(tallies.negative.length);
    let trues = positive.weight;
    let falses = negative.weight;
    let total = 0;
    let raised = 0;
    let lowered = 0;
    for (let rank = 0; rank < ofPositive.length; rank++) {
        const selected = trues + falses;
        const tied = tallies.positive[rank] ?? Number.NaN;
        // At the top nothing but rows that weigh nothing may be left.
        const precision = selected > 0 ? trues / selected : 0;
        if (tied > 0) {
            total += tied * precision;
            raised += (tied * falses) / selected / selected;
            lowered += (tied * trues) / selected / selected;
        }
        ofPositive[rank] = (precision + raised) / positive.weight;
        ofNegative[rank] = -lowered / positive.weight;
        trues -= tied;
        falses -= tallies.negative[rank] ?? Number.NaN;
    }
    const value = total / positive.weight;
    for (let rank = 0; rank < ofPositive.length; rank++) {
        ofPositive[rank] = (ofPositive[rank] ?? Number.NaN) - value / positive.weight;
    }
    return { value, ofPositive, ofNegative };
}

;// CONCATENATED MODULE: ./lib/stats/delong.js

/**
 * ROC AUC of several scores on the same rows, ties counted one half, with the covariance of DeLong, DeLong &
 * Clarke-Pearson 1988, by midranks (Sun & Xu 2014). With weights the areas are those of scikit-learn's
 * roc_auc_score(sample_weight) and the covariance is that of their influence values.
 */
function delong({ sample, tallies }) {
    const areas = tallies.map((one) => areaWithDeviations(one, sample));
    return {
        auc: areas.map(({ auc }) => auc),
        covariance: areas.map((first) => areas.map((second) => covarianceOf(first, second, sample))),
        positives: sample.positive.count,
        negatives: sample.negative.count,
    };
}
function areaWithDeviations(tallies, sample) {
    const { labels, weights } = sample;
    const { ofPositive, ofNegative } = sharesWon(tallies, sample);
    const auc = sumOfProducts(tallies.positive, ofPositive) / sample.positive.weight;
    const ofPositives = new Float64Array(labels.length);
    const ofNegatives = new Float64Array(labels.length);
    for (let row = 0; row < labels.length; row++) {
        const rank = tallies.rankOf[row] ?? 0;
        const weight = weights[row] ?? Number.NaN;
        if (labels[row] === 1)
            ofPositives[row] = weight * ((ofPositive[rank] ?? Number.NaN) - auc);
        else
            ofNegatives[row] = weight * ((ofNegative[rank] ?? Number.NaN) - auc);
    }
    return { auc, ofPositives, ofNegatives };
}
function sharesWon(tallies, { negative, positive }) {
    const ofPositive = new Float64Array(tallies.positive.length);
    const ofNegative = new Float64Array(tallies.negative.length);
    let positiveBelow = 0;
    let negativeBelow = 0;
    for (let rank = 0; rank < ofPositive.length; rank++) {
        const positiveTied = tallies.positive[rank] ?? Number.NaN;
        const negativeTied = tallies.negative[rank] ?? Number.NaN;
        ofPositive[rank] = (negativeBelow + negativeTied / 2) / negative.weight;
        ofNegative[rank] = 1 - (positiveBelow + positiveTied / 2) / positive.weight;
        positiveBelow += positiveTied;
        negativeBelow += negativeTied;
    }
    return { ofPositive, ofNegative };
}
/** Sum over both classes of the sampling covariance of a weighted mean of the deviations. */
function covarianceOf(first, second, { negative, positive }) {
    const ofClass = (products, { count, weight }) => ((products / weight / weight) * count) / (count - 1);
    return (ofClass(sumOfProducts(first.ofNegatives, second.ofNegatives), negative) +
        ofClass(sumOfProducts(first.ofPositives, second.ofPositives), positive));
}

;// CONCATENATED MODULE: ./lib/stats/dense-rank.js

/** Numbers the distinct values in ascending order. Throws a RangeError on NaN. */
function denseRank(values) {
    const order = sortOrder(values);
    const rankOf = new Uint32Array(order.length);
    let distinct = 0;
    let previous = Number.NaN;
    for (let index = 0; index < order.length; index++) {
        const row = order[index] ?? 0;
        const value = values[row] ?? Number.NaN;
        if (value !== previous)
            distinct++;
        rankOf[row] = distinct - 1;
        previous = value;
    }
    return { rankOf, distinct };
}

;// CONCATENATED MODULE: ./lib/stats/labelled-rows.js


/** Ranks each score, once for all statistics of it. Labels are 0 or 1. Throws a RangeError on a score that is NaN. */
function rankScores(labels, scores, weights) {
    const sample = labelledRows(labels, weights);
    return { sample, tallies: scores.map((score) => classWeights(score, sample)) };
}
/** Totals by class; every row weighs 1 when no weights are given. */
function labelledRows(labels, weights) {
    const known = weights ?? new Float64Array(labels.length).fill(1);
    const total = (label) => {
        // A loop, because the callbacks of array methods box every double.
        const own = new Float64Array(known.length);
        let count = 0;
        for (let row = 0; row < own.length; row++) {
            const weight = labels[row] === label ? (known[row] ?? Number.NaN) : 0;
            own[row] = weight;
            if (weight !== 0)
                count++;
        }
        return { count, weight: sum(own) };
    };
    return { labels, weights: known, negative: total(0), positive: total(1) };
}
/** Tallies both classes by score. */
function classWeights(score, { labels, weights }) {
    const { rankOf, distinct } = denseRank(score);
    const negative = new Float64Array(distinct);
    const positive = new Float64Array(distinct);
    for (let row = 0; row < rankOf.length; row++) {
        const rank = rankOf[row] ?? 0;
        const tally = labels[row] === 1 ? positive : negative;
        tally[rank] = (tally[rank] ?? 0) + (weights[row] ?? Number.NaN);
    }
    return { rankOf, negative, positive };
}

;// CONCATENATED MODULE: ./lib/aggregates/memory/ranking.js




/** Ranks the selected rows of both sides as class `target` against the rest. */
function rankSides(comparison, target, selection) {
    const rows = (side, chosen) => scoredRows(comparison, side, target, chosen);
    const candidate = rows(comparison.candidate, selection.candidate);
    const reference = comparison.reference && rows(comparison.reference, selection.reference);
    if (comparison.pairing === "joined" && reference !== undefined) {
        return { joined: true, both: rankScores(candidate.labels, [reference.scores, candidate.scores], candidate.weight) };
    }
    const alone = ({ labels, scores, weight }) => rankScores(labels, [scores], weight);
    return { joined: false, reference: reference && alone(reference), candidate: alone(candidate) };
}
/** How scores order the rows of a class against the rest, with the covariance of the two sides where rows are pairs. */
function rank(statistic, sides) {
    if (sides.joined) {
        const found = evaluate(statistic, sides.both);
        return {
            reference: sideOf(sides.both, found, 0),
            candidate: sideOf(sides.both, found, 1),
            cross: found.covariance[0]?.[1] ?? Number.NaN,
        };
    }
    const alone = (ranked) => sideOf(ranked, evaluate(statistic, ranked), 0);
    return { reference: sides.reference && alone(sides.reference), candidate: alone(sides.candidate), cross: 0 };
}
function scoredRows(comparison, side, target, rows) {
    if (side.label === undefined)
        throw new TypeError("a ranking needs labels");
    const count = rows?.length ?? side.rows;
    const labels = new Uint8Array(count);
    for (let i = 0; i < count; i++) {
        const row = rows === undefined ? i : (rows[i] ?? -1);
        labels[i] = side.label[row] === target ? 1 : 0;
    }
    const scores = usableScores(pick(scoreOf(comparison, side, target), rows), labels);
    return { labels, scores, weight: side.weight === undefined ? undefined : pick(side.weight, rows) };
}
/** In a binary task the score is that of the positive class; for the other class its order is the reverse. */
function scoreOf(comparison, side, target) {
    const own = side.scores?.[target];
    if (own !== undefined)
        return own;
    if (side.score === undefined)
        throw new TypeError("a ranking needs scores");
    return target === comparison.positive ? side.score : side.score.map((value) => -value);
}
/** A row without a usable score counts as ranked wrong: a positive below, a negative above all others. */
function usableScores(scores, labels) {
    const usable = new Float64Array(scores.length);
    for (let row = 0; row < usable.length; row++) {
        const score = scores[row] ?? Number.NaN;
        const worst = labels[row] === 1 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
        usable[row] = Number.isFinite(score) ? score : worst;
    }
    return usable;
}
function evaluate(statistic, ranked) {
    switch (statistic) {
        case "roc_auc": {
            const { auc, covariance } = delong(ranked);
            return { values: auc, covariance };
        }
        case "average_precision": {
            const { value, covariance } = averagePrecision(ranked);
            return { values: value, covariance };
        }
    }
}
function sideOf({ sample }, { values, covariance }, place) {
    return {
        value: values[place] ?? Number.NaN,
        variance: covariance[place]?.[place] ?? Number.NaN,
        positives: sample.positive.count,
        negatives: sample.negative.count,
    };
}

;// CONCATENATED MODULE: ./lib/aggregates/memory/row-variables.js
/** scikit-learn clips probabilities by the machine epsilon of a double: a certain error costs 36.04 nats. */
const EPSILON = 2 ** -52;
/**
 * The value of a row variable for each row of a side. Classification: a row without a usable score counts as a certain
 * error. Regression: a row without a usable prediction is NaN, and the moments leave it out and count it.
 */
function rowVariable(variable, side, comparison) {
    switch (variable) {
        case "log_loss":
            return probabilityLoss(side, comparison, (p) => -Math.log(Math.min(Math.max(p, EPSILON), 1 - EPSILON)), -Math.log(EPSILON));
        case "brier":
            return brier(side, comparison);
        case "absolute_error":
            return perRow(side, (label, prediction) => Math.abs(label - prediction));
        case "squared_error":
            return perRow(side, (label, prediction) => (label - prediction) ** 2);
        case "error":
            return perRow(side, (label, prediction) => prediction - label);
        case "absolute_percentage_error":
            return perRow(side, (label, prediction) => Math.abs(label - prediction) / Math.max(Math.abs(label), EPSILON));
        case "label":
            return centredLabel(side);
        case "squared_label":
            return centredLabel(side).map((value) => value * value);
        case "latency_ms":
            return required(side.latencyMs, "latency");
    }
}
/** Loss of the probability given to the true class. */
function probabilityLoss(side, comparison, loss, worst) {
    const label = required(side.label, "label");
    const values = new Float64Array(side.rows);
    for (let row = 0; row < side.rows; row++) {
        const code = label[row] ?? -1;
        const p = probabilityOf(side, comparison, code, row);
        values[row] = Number.isFinite(p) ? loss(p) : worst;
    }
    return values;
}
/** Binary: (p - y)^2. More classes: the sum over classes, 0 to 2, as scikit-learn's brier_score_loss. */
function brier(side, comparison) {
    const scores = side.scores;
    if (scores === undefined)
        return probabilityLoss(side, comparison, (p) => (1 - p) ** 2, 1);
    const label = required(side.label, "label");
    const values = new Float64Array(side.rows);
    for (let row = 0; row < side.rows; row++) {
        let sum = 0;
        for (const [code, column] of scores.entries()) {
            const p = column[row] ?? Number.NaN;
            sum += (p - (label[row] === code ? 1 : 0)) ** 2;
        }
        values[row] = Number.isNaN(sum) ? 2 : sum;
    }
    return values;
}
function probabilityOf(side, comparison, code, row) {
    if (side.scores !== undefined)
        return side.scores[code]?.[row] ?? Number.NaN;
    const p = required(side.score, "score")[row] ?? Number.NaN;
    return code === comparison.positive ? p : 1 - p;
}
function perRow(side, value) {
    const label = required(side.label, "label");
    const prediction = required(side.prediction, "prediction");
    const values = new Float64Array(side.rows);
    for (let row = 0; row < side.rows; row++) {
        const result = value(label[row] ?? Number.NaN, prediction[row] ?? Number.NaN);
        values[row] = Number.isFinite(result) ? result : Number.NaN;
    }
    return values;
}
/** Centred by its mean over all rows, so that sums of squares keep their digits (NIST NumAcc4). */
function centredLabel(side) {
    const label = required(side.label, "label");
    let sum = 0;
    for (const value of label)
        sum += value;
    const centre = sum / side.rows;
    const values = new Float64Array(side.rows);
    for (let row = 0; row < side.rows; row++)
        values[row] = (label[row] ?? Number.NaN) - centre;
    return values;
}
function required(values, role) {
    if (values === undefined)
        throw new TypeError(`a metric asked for the ${role} of a side that has none`);
    return values;
}

;// CONCATENATED MODULE: ./lib/aggregates/memory/memory-engine.js






/** The engine that computes from the typed arrays of a comparison; what is asked for again is not computed again. */
function memoryEngine(comparison, seed) {
    const { reference, candidate } = comparison;
    const joined = comparison.pairing === "joined";
    const remember = memory();
    const variable = (name, side) => remember(side, name, () => rowVariable(name, side, comparison));
    const valuesOf = (names, side, rows) => ({
        variables: names.map((name) => pick(variable(name, side), rows)),
        weight: side.weight === undefined ? undefined : pick(side.weight, rows),
    });
    return {
        joined,
        hasReference: reference !== undefined,
        rows: (selection) => ({
            reference: selection.reference?.length ?? reference?.rows ?? 0,
            candidate: selection.candidate?.length ?? candidate.rows,
        }),
        cube: (selection) => remember(selection, "cube", () => countCube(comparison, selection)),
        moments: (names, selection) => remember(selection, `moments ${names.join()}`, () => {
            const before = reference && valuesOf(names, reference, selection.reference);
            const after = valuesOf(names, candidate, selection.candidate);
            return momentsOf(before, after, joined);
        }),
        ranking: (statistic, target, selection) => remember(selection, `${statistic} ${target}`, () => {
            const ranked = remember(selection, `ranked ${target}`, () => rankSides(comparison, target, selection));
            return rank(statistic, ranked);
        }),
        ordered: (name, probability, selection) => {
            const paired = joined && !separate.has(name);
            const { before, after } = remember(selection, `sorted ${name}`, () => {
                const old = reference && pick(variable(name, reference), selection.reference);
                const fresh = pick(variable(name, candidate), selection.candidate);
                if (old === undefined)
                    return { before: undefined, after: sortMeasured(fresh) };
                const sides = paired ? completePairs(old, fresh) : { reference: old, candidate: fresh };
                return { before: sortMeasured(sides.reference), after: sortMeasured(sides.candidate) };
            });
            return remember(selection, `${name} ${probability}`, () => order(before, after, { probability, paired, seed }));
        },
    };
}
/** Latencies of the same row are separate measurements; errors of the same row share its label. */
const separate = new Set(["latency_ms"]);
function momentsOf(reference, candidate, joined) {
    if (reference !== undefined && joined)
        return joinedMoments(reference, candidate);
    return { reference: reference && sideMoments(reference), candidate: sideMoments(candidate), cross: undefined };
}
/** Remembers results by owner (a slice or a side) and name; the name decides the type, so the cast is confined here. */
function memory() {
    const known = new WeakMap();
    return function remember(owner, name, make) {
        const entries = known.get(owner) ?? new Map();
        known.set(owner, entries);
        const found = entries.get(name);
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- one name is always made by one function
        if (found !== undefined)
            return found.value;
        const value = make();
        entries.set(name, { value });
        return value;
    };
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 7 modules
var schemas = __webpack_require__(2311);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: external "node:dns/promises"
var external_node_dns_promises_ = __webpack_require__(1553);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./lib/sources/addresses.js



/** Set to 1 to read from hosts of a private network. */
const allowPrivate = "MODEL_GATE_ALLOW_PRIVATE_HOSTS";
const loopback = blockList(["127.0.0.0/8", "::1/128"]);
/** Addresses that a URL of the public web has no business with (IANA special-purpose registries). */
const notPublic = blockList([
    "0.0.0.0/8",
    "10.0.0.0/8",
    "100.64.0.0/10",
    "127.0.0.0/8",
    "169.254.0.0/16",
    "172.16.0.0/12",
    "192.0.0.0/24",
    "192.0.2.0/24",
    "192.168.0.0/16",
    "198.18.0.0/15",
    "198.51.100.0/24",
    "203.0.113.0/24",
    "224.0.0.0/4",
    "240.0.0.0/4",
    "::/127",
    "64:ff9b::/96",
    "64:ff9b:1::/48",
    "100::/64",
    "2001::/23",
    "2001:db8::/32",
    "2002::/16",
    "fc00::/7",
    "fe80::/10",
    "ff00::/8",
]);
/** Whether `host`, as it stands in a URL, is this machine by name or address. */
function isLoopback(host) {
    return host === "localhost" || contains(loopback, unbracketed(host));
}
/**
 * Refuses a host of which any address is private, link-local or this machine, unless the context allows it. The name is resolved again by the request
 * itself: a resolver that answers differently the second time is not caught.
 * @throws GateError E202
 */
async function refusePrivateHost(url, context) {
    if (context.environment[allowPrivate] === "1")
        return;
    for (const address of await addressesOf(unbracketed(url.hostname), context)) {
        if (!contains(notPublic, address))
            continue;
        if (context.allowLoopbackHttp === true && contains(loopback, address))
            continue;
        throw new errors/* GateError */.u({
            code: "E202",
            message: `${url.host} stands for ${address}, an address that is not public.`,
            hint: `If the table really lies in your own network, set the environment variable ${allowPrivate}=1 in the workflow.`,
        });
    }
}
async function addressesOf(host, context) {
    if ((0,external_node_net_.isIP)(host) !== 0)
        return [host];
    const resolve = context.resolve ?? resolveBySystem;
    return resolve(host).catch((cause) => {
        throw new errors/* GateError */.u({
            code: "E201",
            message: `No address is known for the host ${host}.`,
            hint: "Check the spelling of the host, and that the network is up.",
            cause,
        });
    });
}
async function resolveBySystem(host) {
    return (await (0,external_node_dns_promises_.lookup)(host, { all: true })).map(({ address }) => address);
}
function unbracketed(host) {
    return host.replace(/^\[(.*)\]$/, "$1");
}
function contains(list, address) {
    return (0,external_node_net_.isIP)(address) !== 0 && list.check(address, (0,external_node_net_.isIPv6)(address) ? "ipv6" : "ipv4");
}
function blockList(ranges) {
    const list = new external_node_net_.BlockList();
    for (const range of ranges) {
        const [network = "", prefix = ""] = range.split("/");
        list.addSubnet(network, Number(prefix), (0,external_node_net_.isIPv6)(network) ? "ipv6" : "ipv4");
    }
    return list;
}

;// CONCATENATED MODULE: ./lib/sources/request.js



const mostHops = 5;
const mostTries = 3;
const longestWaitMs = 60_000;
/** Failures that may be over a moment later. */
const passingStatuses = new Set([408, 425, 429, 500, 502, 503, 504]);
const redirectStatuses = new Set([301, 302, 303, 307, 308]);
/** What may be shown of a URL: a query can hold a token. */
function shown(url) {
    return `${url.protocol}//${url.host}${url.pathname}`;
}
/**
 * Refuses a URL that is not https, or that carries credentials.
 * @throws GateError E202
 */
function refuseUnsafeUrl(url, context) {
    const secure = url.protocol === "https:" ||
        (url.protocol === "http:" && context.allowLoopbackHttp === true && isLoopback(url.hostname));
    if (!secure)
        throw new errors/* GateError */.u({ code: "E202", message: `${shown(url)} is not https.`, hint: "Only https: is read." });
    if (url.username !== "" || url.password !== "") {
        throw new errors/* GateError */.u({
            code: "E202",
            message: `The URL of ${shown(url)} carries a user name or password.`,
            hint: "Remove it: it would be seen in logs. Download the file in an earlier step that holds the secret.",
        });
    }
}
/**
 * One request, with redirects followed by hand (each hop is held to the same rules) and passing failures tried again, three times in all.
 * @throws GateError E202 when a hop is refused, the host cannot be reached, or the answer is too large (E207). Any other status is returned.
 */
async function request(url, options, context) {
    for (let tries = 1;; tries++) {
        const last = tries === mostTries;
        const answer = await followed(url, options, context).catch((cause) => {
            if (cause instanceof errors/* GateError */.u || last)
                throw cause instanceof errors/* GateError */.u ? cause : unreachable(url, cause, context);
            return undefined;
        });
        if (answer !== undefined && (last || !passingStatuses.has(answer.status)))
            return answer;
        await (context.wait ?? external_node_timers_promises_.setTimeout)(waitBefore(tries, answer?.headers));
    }
}
async function followed(start, options, context) {
    let url = start;
    for (let hop = 0; hop <= mostHops; hop++) {
        refuseUnsafeUrl(url, context);
        await refusePrivateHost(url, context);
        const response = await context.fetch(url, {
            method: options.method,
            // Bytes as stored: a transfer encoding would make ranges and sizes mean something else.
            headers: { "accept-encoding": "identity", ...options.headers },
            redirect: "manual",
            signal: AbortSignal.timeout(context.timeoutMs),
        });
        const location = redirectStatuses.has(response.status) ? response.headers.get("location") : null;
        if (location === null)
            return { status: response.status, headers: response.headers, body: await bodyOf(response, url, context) };
        await response.body?.cancel();
        url = redirected(location, url);
    }
    throw new errors/* GateError */.u({
        code: "E202",
        message: `${shown(start)} redirects more than ${mostHops} times.`,
        hint: "Use the final URL.",
    });
}
function redirected(location, from) {
    if (URL.canParse(location, from.href))
        return new URL(location, from);
    throw new errors/* GateError */.u({ code: "E202", message: `${shown(from)} redirects to something that is no URL.` });
}
/** The body, never more of it than the context allows. */
async function bodyOf(response, url, { maxBytes }) {
    const parts = [];
    let bytes = 0;
    const body = response.body;
    for await (const part of body ?? []) {
        bytes += part.length;
        if (bytes > maxBytes) {
            throw new errors/* GateError */.u({
                code: "E207",
                message: `${shown(url)} sends more than the ${maxBytes} bytes that are read.`,
            });
        }
        parts.push(part);
    }
    return Buffer.concat(parts, bytes);
}
/** What the host asks for, else 1, 2 … seconds; never more than a minute. */
function waitBefore(tries, headers) {
    const asked = headers?.get("retry-after") ?? "";
    const seconds = /^\d+$/.test(asked) ? Number(asked) : secondsUntil(asked, headers?.get("date") ?? "");
    return Math.min(Number.isFinite(seconds) ? Math.max(seconds, 0) * 1000 : tries * 1000, longestWaitMs);
}
/** By the clock of the host, so that ours does not matter; NaN when a date is missing. */
function secondsUntil(date, now) {
    return (Date.parse(date) - Date.parse(now)) / 1000;
}
function unreachable(url, cause, { timeoutMs }) {
    const timedOut = cause instanceof Error && cause.name === "TimeoutError";
    return new errors/* GateError */.u({
        code: "E202",
        message: timedOut
            ? `${shown(url)} did not answer within ${timeoutMs / 1000} seconds, ${mostTries} times.`
            : `${shown(url)} could not be reached: the connection to ${url.host} failed ${mostTries} times.`,
        hint: "Check the host and the network of the runner, then run again.",
        cause,
    });
}

;// CONCATENATED MODULE: ./lib/metrics/change/flips.js
const shared = {
    kind: "flip",
    tasks: ["binary", "multiclass"],
    unit: "share",
    roles: ["label", "prediction"],
    options: [],
};
/** Churn: how often the two models disagree. */
const flipRate = {
    ...shared,
    name: "flip_rate",
    title: "Flip rate",
    description: "Share of the rows on which the two models predict differently.",
    definition: "Joined rows with different predictions / joined rows; needs a reference joined by id.",
    better: "lower",
    counts: (_, reference, candidate) => reference !== candidate,
};
const regressedRate = {
    ...shared,
    name: "regressed_rate",
    title: "Regressed rate",
    description: "Share of the rows that the reference had right and the candidate has wrong.",
    definition: "Joined rows right before and wrong now / joined rows.",
    better: "lower",
    counts: (label, reference, candidate) => reference === label && candidate !== label,
};
const fixedRate = {
    ...shared,
    name: "fixed_rate",
    title: "Fixed rate",
    description: "Share of the rows that the reference had wrong and the candidate has right.",
    definition: "Joined rows wrong before and right now / joined rows.",
    better: "higher",
    counts: (label, reference, candidate) => reference !== label && candidate === label,
};

;// CONCATENATED MODULE: ./lib/metrics/classification/accuracy.js
const accuracy = {
    kind: "ratio",
    name: "accuracy",
    title: "Accuracy",
    description: "Share of the rows that are predicted right.",
    definition: "Rows whose prediction equals the label / all rows; scikit-learn `accuracy_score`. An invalid prediction is wrong.",
    tasks: ["binary", "multiclass"],
    better: "higher",
    unit: "share",
    roles: ["label", "prediction"],
    options: [],
    defaultAverage: "all",
    numerator: (_, label, prediction) => (label === prediction ? 1 : 0),
    denominator: () => 1,
    proportion: "by-label",
    empty: "there are no rows",
};

;// CONCATENATED MODULE: ./lib/metrics/classification/average-precision.js
const average_precision_averagePrecision = {
    kind: "ranking",
    name: "average_precision",
    title: "Average precision",
    description: "Precision averaged over the recall gained at each distinct score.",
    definition: "sum (R_k - R_{k-1}) P_k over distinct scores; scikit-learn `average_precision_score`. Standard error by the infinitesimal " +
        "jackknife. Undefined without positives. In a multiclass task: one class against the rest, named by `class`.",
    tasks: ["binary", "multiclass"],
    better: "higher",
    unit: "score",
    roles: ["label", "score"],
    options: ["class"],
    statistic: "average_precision",
};

;// CONCATENATED MODULE: ./lib/metrics/classification/balanced-accuracy.js
const balancedAccuracy = {
    kind: "confusion",
    name: "balanced_accuracy",
    title: "Balanced accuracy",
    description: "Mean of the recalls of the classes that occur among the labels.",
    definition: "Mean over labelled classes of TP / (TP + FN); scikit-learn `balanced_accuracy_score`.",
    tasks: ["binary", "multiclass"],
    better: "higher",
    unit: "share",
    roles: ["label", "prediction"],
    options: [],
    evaluate({ labels, correctOf }) {
        const present = labels.filter((share) => share > 0).length;
        if (present < 2) {
            return {
                kind: "undefined",
                reason: { code: "single-class", text: "all rows have the same label, so there is nothing to balance" },
                shown: labels.reduce((sum, share, code) => (share > 0 ? sum + (correctOf[code] ?? Number.NaN) / share : sum), 0) /
                    present,
            };
        }
        const recall = labels.map((share, code) => (share > 0 ? (correctOf[code] ?? Number.NaN) / share : 0));
        const value = recall.reduce((sum, one) => sum + one, 0) / present;
        return {
            kind: "value",
            value,
            influence: (label, prediction) => ((label === prediction ? 1 : 0) - (recall[label] ?? Number.NaN)) / ((labels[label] ?? Number.NaN) * present),
        };
    },
};

;// CONCATENATED MODULE: ./lib/metrics/mean.js
/** The metric that is the mean of its one row variable. */
function mean(means) {
    return { value: means[0] ?? Number.NaN, gradient: [1] };
}

;// CONCATENATED MODULE: ./lib/metrics/classification/brier.js

const brier_brier = {
    kind: "moments",
    name: "brier",
    title: "Brier score",
    description: "Mean squared distance between the probabilities and what happened.",
    definition: "Binary: mean (p - y)^2, 0 to 1. Multiclass: summed over the classes, 0 to 2. scikit-learn `brier_score_loss`. " +
        "A row without a usable score counts as a certain error.",
    tasks: ["binary", "multiclass"],
    better: "lower",
    unit: "score",
    roles: ["label", "score"],
    options: [],
    variables: ["brier"],
    evaluate: mean,
};

;// CONCATENATED MODULE: ./lib/metrics/classification/f1.js
const f1 = {
    kind: "ratio",
    name: "f1",
    title: "F1 score",
    description: "Harmonic mean of precision and recall.",
    definition: "2 TP / (2 TP + FP + FN); scikit-learn `f1_score`. Undefined when the class is neither labelled nor predicted (scikit-learn prints 0).",
    tasks: ["binary", "multiclass"],
    better: "higher",
    unit: "share",
    roles: ["label", "prediction"],
    options: ["average", "class"],
    defaultAverage: "macro",
    numerator: (target, label, prediction) => (label === target && prediction === target ? 2 : 0),
    denominator: (target, label, prediction) => (label === target ? 1 : 0) + (prediction === target ? 1 : 0),
    proportion: "no",
    empty: "no row is labelled or predicted as",
};

;// CONCATENATED MODULE: ./lib/metrics/classification/log-loss.js

const logLoss = {
    kind: "moments",
    name: "log_loss",
    title: "Log loss",
    description: "Mean of −ln of the probability given to the true class.",
    definition: "Probabilities are clipped to [2.2e-16, 1 - 2.2e-16]; scikit-learn `log_loss`. A row without a usable score counts as a certain error, 36.04.",
    tasks: ["binary", "multiclass"],
    better: "lower",
    unit: "nats",
    roles: ["label", "score"],
    options: [],
    variables: ["log_loss"],
    evaluate: mean,
};

;// CONCATENATED MODULE: ./lib/metrics/classification/mcc.js
const mcc = {
    kind: "confusion",
    name: "mcc",
    title: "Matthews correlation coefficient",
    description: "Correlation between labels and predictions, −1 to 1.",
    definition: "Gorodkin's R_K: (c - sum p_k t_k) / sqrt((1 - sum p_k^2)(1 - sum t_k^2)) on shares; scikit-learn `matthews_corrcoef`. " +
        "Undefined when all labels or all predictions are the same (scikit-learn prints 0).",
    tasks: ["binary", "multiclass"],
    better: "higher",
    unit: "score",
    roles: ["label", "prediction"],
    options: [],
    evaluate({ labels, predictions, correct }) {
        const both = labels.reduce((sum, share, code) => sum + share * (predictions[code] ?? Number.NaN), 0);
        const labelSquares = labels.reduce((sum, share) => sum + share * share, 0);
        const predictionSquares = predictions.reduce((sum, share) => sum + share * share, 0);
        const agreement = correct - both;
        const predictionSpread = 1 - predictionSquares;
        const labelSpread = 1 - labelSquares;
        if (labelSpread <= FLAT || predictionSpread <= FLAT) {
            const what = labelSpread <= FLAT ? "labels" : "predictions";
            return { kind: "undefined", reason: { code: "single-class", text: `all ${what} are the same` }, shown: 0 };
        }
        const scale = Math.sqrt(predictionSpread * labelSpread);
        const value = agreement / scale;
        const influence = (label, prediction) => {
            const predicted = predictions[label] ?? Number.NaN;
            const labelled = prediction < 0 ? 0 : (labels[prediction] ?? Number.NaN);
            const own = prediction < 0 ? 0 : (predictions[prediction] ?? Number.NaN);
            const onAgreement = (label === prediction ? 1 : 0) - correct - (predicted + labelled - 2 * both);
            const onPredictionSpread = -2 * (own - predictionSquares);
            const onLabelSpread = -2 * ((labels[label] ?? Number.NaN) - labelSquares);
            return onAgreement / scale - (value / 2) * (onPredictionSpread / predictionSpread + onLabelSpread / labelSpread);
        };
        return { kind: "value", value, influence };
    },
};
/** Shares of a single class sum to 1 but for rounding. */
const FLAT = 1e-14;

;// CONCATENATED MODULE: ./lib/metrics/classification/precision.js
const precision = {
    kind: "ratio",
    name: "precision",
    title: "Precision",
    description: "Share of the rows predicted as a class that belong to it.",
    definition: "TP / (TP + FP); scikit-learn `precision_score`. Without a row predicted as the class it is undefined (scikit-learn prints 0); " +
        "in an average such a class counts 0, as in scikit-learn.",
    tasks: ["binary", "multiclass"],
    better: "higher",
    unit: "share",
    roles: ["label", "prediction"],
    options: ["average", "class"],
    defaultAverage: "macro",
    numerator: (target, label, prediction) => (label === target && prediction === target ? 1 : 0),
    denominator: (target, _, prediction) => (prediction === target ? 1 : 0),
    proportion: "by-prediction",
    empty: "no row is predicted as",
};

;// CONCATENATED MODULE: ./lib/metrics/classification/recall.js
const recall = {
    kind: "ratio",
    name: "recall",
    title: "Recall",
    description: "Share of the rows of a class that are found.",
    definition: "TP / (TP + FN); scikit-learn `recall_score`. Without a row of the class it is undefined (scikit-learn prints 0).",
    tasks: ["binary", "multiclass"],
    better: "higher",
    unit: "share",
    roles: ["label", "prediction"],
    options: ["average", "class"],
    defaultAverage: "macro",
    numerator: (target, label, prediction) => (label === target && prediction === target ? 1 : 0),
    denominator: (target, label) => (label === target ? 1 : 0),
    proportion: "by-label",
    empty: "no row is labelled",
};

;// CONCATENATED MODULE: ./lib/metrics/classification/roc-auc.js
const rocAuc = {
    kind: "ranking",
    name: "roc_auc",
    title: "ROC AUC",
    description: "Chance that a row of the class scores higher than a row outside it.",
    definition: "Mann–Whitney statistic, ties count half; scikit-learn `roc_auc_score`. DeLong's covariance. Undefined with a single class. " +
        "In a multiclass task: one class against the rest, named by `class`.",
    tasks: ["binary", "multiclass"],
    better: "higher",
    unit: "score",
    roles: ["label", "score"],
    options: ["class"],
    statistic: "roc_auc",
};

;// CONCATENATED MODULE: ./lib/metrics/classification/specificity.js
const specificity = {
    kind: "ratio",
    name: "specificity",
    title: "Specificity",
    description: "Share of the rows outside a class that are not predicted as it.",
    definition: "TN / (TN + FP), the recall of the rest; scikit-learn `recall_score` of the negative class. An invalid prediction is wrong.",
    tasks: ["binary", "multiclass"],
    better: "higher",
    unit: "share",
    roles: ["label", "prediction"],
    options: ["average", "class"],
    defaultAverage: "macro",
    numerator: (target, label, prediction) => (label !== target && prediction !== target && prediction >= 0 ? 1 : 0),
    denominator: (target, label) => (label === target ? 0 : 1),
    proportion: "by-label",
    empty: "no row is labelled otherwise than",
};

;// CONCATENATED MODULE: ./lib/metrics/latency/latency-mean.js

const latencyMean = {
    kind: "moments",
    name: "latency_mean",
    title: "Mean latency",
    description: "Mean time for a row. One slow row moves it: gate a percentile instead where you can.",
    definition: "Arithmetic mean of the latency column, rows without a latency left out and counted.",
    tasks: ["binary", "multiclass", "regression"],
    better: "lower",
    unit: "ms",
    roles: ["latency_ms"],
    options: [],
    variables: ["latency_ms"],
    evaluate: mean,
};

;// CONCATENATED MODULE: ./lib/metrics/latency/latency-percentiles.js
const latencyP50 = latencyPercentile(50, "The typical row takes this long.");
const latencyP90 = latencyPercentile(90, "Nine rows in ten are at least this fast.");
const latencyP95 = latencyPercentile(95, "Nineteen rows in twenty are at least this fast.");
const latencyP99 = latencyPercentile(99, "Ninety-nine rows in a hundred are at least this fast; needs 299 rows.");
function latencyPercentile(percent, description) {
    return {
        kind: "percentile",
        name: `latency_p${percent}`,
        title: `Latency p${percent}`,
        description,
        definition: "Percentile type 7 (numpy's linear). Interval by order statistics; the change by a seeded bootstrap up to 2 000 rows, " +
            "by Maritz–Jarrett above.",
        tasks: ["binary", "multiclass", "regression"],
        better: "lower",
        unit: "ms",
        roles: ["latency_ms"],
        options: [],
        variable: "latency_ms",
        probability: percent / 100,
    };
}

;// CONCATENATED MODULE: ./lib/metrics/regression/mae.js

const mae = {
    kind: "moments",
    name: "mae",
    title: "Mean absolute error",
    description: "Mean distance between prediction and label.",
    definition: "mean |p - y|; scikit-learn `mean_absolute_error`.",
    tasks: ["regression"],
    better: "lower",
    unit: "label",
    roles: ["label", "prediction"],
    options: [],
    variables: ["absolute_error"],
    evaluate: mean,
};

;// CONCATENATED MODULE: ./lib/metrics/regression/mape.js

const mape = {
    kind: "moments",
    name: "mape",
    title: "Mean absolute percentage error",
    description: "Mean distance between prediction and label as a share of the label.",
    definition: "mean |p - y| / max(|y|, 2.2e-16); scikit-learn `mean_absolute_percentage_error`. A label of 0 makes it huge: choose another metric then.",
    tasks: ["regression"],
    better: "lower",
    unit: "share",
    roles: ["label", "prediction"],
    options: [],
    variables: ["absolute_percentage_error"],
    evaluate: mean,
};

;// CONCATENATED MODULE: ./lib/metrics/regression/mean-error.js

const meanError = {
    kind: "moments",
    name: "mean_error",
    title: "Mean error (bias)",
    description: "How far predictions lie above (+) or below (−) the labels on average.",
    definition: "mean (p - y). `max_increase` looks at its distance from zero; `min` and `max` at the signed value.",
    tasks: ["regression"],
    better: "zero",
    unit: "label",
    roles: ["label", "prediction"],
    options: [],
    variables: ["error"],
    evaluate: mean,
};

;// CONCATENATED MODULE: ./lib/metrics/regression/median-ae.js
const medianAe = {
    kind: "percentile",
    name: "median_ae",
    title: "Median absolute error",
    description: "Half of the predictions lie closer to their label than this.",
    definition: "median |p - y|; scikit-learn `median_absolute_error`. Interval by order statistics.",
    tasks: ["regression"],
    better: "lower",
    unit: "label",
    roles: ["label", "prediction"],
    options: [],
    variable: "absolute_error",
    probability: 0.5,
};

;// CONCATENATED MODULE: ./lib/metrics/regression/r2.js
const r2 = {
    kind: "moments",
    name: "r2",
    title: "R²",
    description: "Share of the labels' variance that the predictions explain.",
    definition: "1 - mean (p - y)^2 / var y; scikit-learn `r2_score`. Undefined when all labels are equal (scikit-learn prints 1 or 0).",
    tasks: ["regression"],
    better: "higher",
    unit: "score",
    roles: ["label", "prediction"],
    options: [],
    variables: ["squared_error", "label", "squared_label"],
    evaluate([error = Number.NaN, label = Number.NaN, square = Number.NaN]) {
        const variance = square - label * label;
        if (!(variance > 1e-14 * square)) {
            return {
                kind: "undefined",
                reason: { code: "constant-labels", text: "all labels are equal, so there is no variance to explain" },
                shown: error === 0 ? 1 : 0,
            };
        }
        const slope = error / (variance * variance);
        return { value: 1 - error / variance, gradient: [-1 / variance, -2 * label * slope, slope] };
    },
};

;// CONCATENATED MODULE: ./lib/metrics/regression/rmse.js
const rmse = {
    kind: "moments",
    name: "rmse",
    title: "Root mean squared error",
    description: "Root of the mean squared distance between prediction and label; large errors weigh more.",
    definition: "sqrt(mean (p - y)^2); scikit-learn `root_mean_squared_error`.",
    tasks: ["regression"],
    better: "lower",
    unit: "label",
    roles: ["label", "prediction"],
    options: [],
    variables: ["squared_error"],
    evaluate: ([meanSquare = Number.NaN]) => {
        const value = Math.sqrt(meanSquare);
        // At 0 every error is 0, and so is the variance of the mean: any finite slope gives a standard error of 0.
        return { value, gradient: [value === 0 ? 0 : 1 / (2 * value)] };
    },
};

;// CONCATENATED MODULE: ./lib/metrics/index.js




















/** Every metric, in the order of the docs. */
const metrics = [
    accuracy,
    balancedAccuracy,
    precision,
    recall,
    specificity,
    f1,
    mcc,
    rocAuc,
    average_precision_averagePrecision,
    logLoss,
    brier_brier,
    mae,
    rmse,
    mape,
    r2,
    medianAe,
    meanError,
    latencyMean,
    latencyP50,
    latencyP90,
    latencyP95,
    latencyP99,
    flipRate,
    regressedRate,
    fixedRate,
];

;// CONCATENATED MODULE: ./lib/config/fault.js
/** A fault of the value at `path`. */
function faulty(path, text) {
    return { path, at: "value", text };
}
/** A fault of the key at the end of `path`. */
function faultyKey(path, text) {
    return { path, at: "key", text };
}
/** The path as people write it: `gates[2].max_drop.absolute`; keys that are not plain words in quotes; empty for the root. */
function formatPath(path) {
    return path.map(formatStep).join("");
}
function formatStep(step, depth) {
    if (typeof step === "number")
        return `[${step}]`;
    // A key can be any text, also a line break with a workflow command after it.
    if (!/^[\w-]+$/u.test(step))
        return `[${JSON.stringify(step)}]`;
    return depth === 0 ? step : `.${step}`;
}

;// CONCATENATED MODULE: ./lib/config/shown.js
const LONGEST = 60;
/** A value of the config as a message shows it: text in quotes, cut when it is long; collections by what they are. */
function shown_shown(value) {
    if (typeof value === "string")
        return JSON.stringify(value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value);
    if (typeof value === "number")
        return shownNumber(value);
    if (typeof value === "boolean")
        return String(value);
    if (Array.isArray(value))
        return "this list";
    return value === null || value === undefined ? "an empty value" : "this mapping";
}
/** As YAML writes it. */
function shownNumber(value) {
    if (Number.isNaN(value))
        return ".nan";
    if (Number.isFinite(value))
        return String(value);
    return value < 0 ? "-.inf" : ".inf";
}
/** Names in a sentence: "`a`", "`a` and `b`", "`a`, `b` and `c`". */
function listed(names, conjunction = "and") {
    const quoted = names.map((name) => `\`${name}\``);
    const last = quoted.pop() ?? "";
    return quoted.length === 0 ? last : `${quoted.join(", ")} ${conjunction} ${last}`;
}

;// CONCATENATED MODULE: ./lib/config/check-columns.js



/** Columns that are needed and not declared, declared and not usable, or declared for two parts. */
function checkColumns(draft) {
    const { columns } = draft;
    if (columns === undefined)
        return [];
    return [
        ...missingId(columns, draft),
        ...missingLabel(columns, draft),
        ...missingRoles(columns, draft),
        ...misfits(columns, draft),
        ...sharedColumns(columns),
    ];
}
function missingId(columns, { pairing, written }) {
    if (columns.id !== undefined || pairing === undefined)
        return [];
    const path = ["columns", "id"];
    if (written["labels"] !== undefined)
        return [faulty(path, "is missing: `labels` is a file of its own, joined to the predictions by id.")];
    if (pairing === "none")
        return [];
    const text = "is missing: the rows of the two files are joined by it. If the files hold different rows, write `pairing: none`.";
    return [faulty(path, text)];
}
function missingLabel(columns, { written }) {
    if (written["labels"] === undefined || columns.label !== undefined)
        return [];
    return [
        faulty(["columns", "label"], "is missing: it names the column of the `labels` file that holds the ground truth."),
    ];
}
/** One fault for each column that is not declared, naming the metrics that read it. */
function missingRoles(columns, draft) {
    const used = metrics.filter(({ name }) => draft.gates.some((gate) => gate !== undefined && "metric" in gate && gate.metric === name));
    return roles.flatMap((role) => {
        const readers = used.filter((metric) => metric.roles.includes(role)).map((metric) => metric.name);
        const isReported = role === "label" && draft.written["labels"] !== undefined;
        if (readers.length === 0 || isReported || isDeclared(role, columns, draft))
            return [];
        const verb = readers.length === 1 ? "reads" : "read";
        return [faulty(["columns", role], `is missing: ${listed(readers)} ${verb} it (${meanings[role]}).`)];
    });
}
const roles = ["label", "prediction", "score", "latency_ms"];
const meanings = {
    label: "the column of the ground truth",
    prediction: "the column of the predicted class or value",
    score: "the column of the predicted probability",
    latency_ms: "the column of the time for the row, in milliseconds",
};
function isDeclared(role, columns, { task }) {
    // The predicted class follows from the probabilities.
    const isDerived = role === "prediction" && task !== "regression" && columns.score !== undefined;
    return columns[role] !== undefined || isDerived;
}
/** Parts that have no meaning in the task, or none beside another part. */
function misfits(columns, { task }) {
    const { score, threshold, prediction } = columns;
    const faults = task === undefined || task === "binary" ? [] : binaryOnly(columns, task);
    if (threshold !== undefined && prediction !== undefined) {
        const text = "has no effect beside `prediction`, which already holds the predicted class; keep one of them.";
        return [...faults, faultyKey(["columns", "threshold"], text)];
    }
    if (task === "multiclass" && typeof score === "string") {
        const text = `${shown_shown(score)} is one column; a multiclass task needs a map from class to the column of its probability.`;
        return [...faults, faulty(["columns", "score"], text)];
    }
    if (task !== "regression" || score === undefined)
        return faults;
    return [
        ...faults,
        faultyKey(["columns", "score"], "has no meaning in a regression; the predicted value is `prediction`."),
    ];
}
function binaryOnly(columns, task) {
    return ["positive_class", "threshold"]
        .filter((key) => columns[key] !== undefined)
        .map((key) => faultyKey(["columns", key], `has a meaning only in a binary task; this task is ${task}.`));
}
/** A column that plays two parts is nearly always a slip: a label used as the prediction makes every metric perfect. */
function sharedColumns(columns) {
    const first = new Map();
    return parts(columns).flatMap(({ column, part, path }) => {
        const earlier = first.get(column);
        first.set(column, earlier ?? part);
        if (earlier === undefined)
            return [];
        return [
            faulty(path, earlier === part
                ? `${shown_shown(column)} is listed twice.`
                : `${shown_shown(column)} is already the column of \`${earlier}\`; a column has one part.`),
        ];
    });
}
function parts(columns) {
    const single = ["label", "prediction", "weight", "latency_ms", "timestamp"];
    const { id, score, features } = columns;
    return [
        ...named("id", id),
        ...single.flatMap((part) => named(part, columns[part])),
        ...(typeof score === "object"
            ? Object.entries(score).map(([key, column]) => ({ column, part: "score", path: ["columns", "score", key] }))
            : named("score", score)),
        ...(features === "*" ? [] : named("features", features)),
    ];
}
function named(part, columns) {
    if (columns === undefined)
        return [];
    if (typeof columns === "string")
        return [{ column: columns, part, path: ["columns", part] }];
    return columns.map((column, index) => ({ column, part, path: ["columns", part, index] }));
}

;// CONCATENATED MODULE: ./lib/metrics/estimate.js

function notEstimated(reason, n, shown) {
    return { kind: "undefined", n, reason, shown };
}
/** An estimate, unless a number in it is not finite: a NaN never reaches a verdict as a number. */
function estimated(value, n, inference) {
    if (n === 0)
        return notEstimated({ code: "no-rows", text: "there are no rows to measure" }, 0);
    if (!Number.isFinite(value)) {
        return notEstimated({ code: "not-finite", text: `the value is ${String(value)}, not a finite number` }, n);
    }
    if (isFiniteInference(inference))
        return { kind: "estimated", value, n, inference };
    const text = "the sample does not tell how uncertain the value is";
    return notEstimated({ code: "not-finite", text }, n, value);
}

;// CONCATENATED MODULE: ./lib/metrics/influence.js

/** The cells of one side of a cube; undefined when there is no reference. */
function sideCells(cube, side) {
    const cells = cube.joined ? cube.cells : cube[side];
    if (cells === undefined)
        return undefined;
    let rows = 0;
    let weight = 0;
    let squaredWeight = 0;
    for (const cell of cells) {
        rows += cell.rows;
        weight += cell.weight;
        squaredWeight += cell.squaredWeight;
    }
    return {
        cells: cells.map((cell) => ({ ...cell, prediction: cell[side] })),
        rows,
        weight,
        effective: squaredWeight === 0 ? 0 : (weight * weight) / squaredWeight,
    };
}
/**
 * Estimates, change and covariance from the influence of each cell:
 * `cov = n / (n - 1) * sum w^2 IF_a IF_b / (sum w)^2`, the two sides crossed where rows are pairs.
 */
function fromInfluence(cube, values, single) {
    const candidateCells = sideCells(cube, "candidate");
    const referenceCells = sideCells(cube, "reference");
    const covariance = influence_covarianceOf(cube, values);
    return {
        reference: values.reference && sideEstimate(values.reference, covariance.reference, referenceCells, single),
        candidate: sideEstimate(values.candidate, covariance.candidate, candidateCells, single),
        change: changeEstimate(values, covariance, candidateCells?.rows ?? 0),
        covariance,
        excluded: 0,
    };
}
function sideEstimate(value, variance, cells, single) {
    const rows = cells?.rows ?? 0;
    if (cells === undefined || rows === 0)
        return notEstimated({ code: "no-rows", text: "there are no rows to measure" }, 0);
    if (value.kind === "undefined")
        return notEstimated(value.reason, rows, value.shown);
    return estimated(value.value, rows, single(value.value, Math.sqrt(variance), cells));
}
function changeEstimate({ reference, candidate }, covariance, rows) {
    if (reference === undefined)
        return undefined;
    if (reference.kind === "undefined")
        return notEstimated(reference.reason, rows);
    if (candidate.kind === "undefined")
        return notEstimated(candidate.reason, rows);
    return changeFromCovariance(candidate.value - reference.value, covariance, rows);
}
/** A change whose standard error follows from the covariance of the two values. */
function changeFromCovariance(value, covariance, rows) {
    const variance = covariance.reference + covariance.candidate - 2 * covariance.cross;
    // Rounding may leave a variance that is 0 in truth a little below it.
    return estimated(value, rows, { kind: "normal", value, standardError: Math.sqrt(Math.max(0, variance)) });
}
function influence_covarianceOf(cube, { reference, candidate }) {
    if (!cube.joined) {
        return {
            reference: cube.reference === undefined ? Number.NaN : influence_sumOfProducts(cube.reference, reference, reference),
            candidate: influence_sumOfProducts(cube.candidate, candidate, candidate),
            cross: 0,
        };
    }
    return {
        reference: influence_sumOfProducts(cube.cells, reference, reference, "reference", "reference"),
        candidate: influence_sumOfProducts(cube.cells, candidate, candidate),
        cross: influence_sumOfProducts(cube.cells, reference, candidate, "reference", "candidate"),
    };
}
// oxlint-disable-next-line max-params -- two values and the side of the cell that each looks at
function influence_sumOfProducts(cells, a, b, sideA = "candidate", sideB = "candidate") {
    if (a?.kind !== "value" || b?.kind !== "value")
        return Number.NaN;
    let sum = 0;
    let rows = 0;
    let weight = 0;
    for (const cell of cells) {
        rows += cell.rows;
        weight += cell.weight;
        sum += cell.squaredWeight * a.influence(cell.label, cell[sideA]) * b.influence(cell.label, cell[sideB]);
    }
    return rows > 1 ? ((rows / (rows - 1)) * sum) / (weight * weight) : Number.NaN;
}

;// CONCATENATED MODULE: ./lib/metrics/measure-confusion.js

/** Measures a function of the confusion matrix on both sides of the cube. */
function measureConfusion(metric, context, cube) {
    const value = (side) => {
        const cells = sideCells(cube, side);
        return cells && metric.evaluate(sharesOf(cells, context.classes.length));
    };
    const candidate = value("candidate");
    if (candidate === undefined)
        throw new TypeError("a cube always has a candidate");
    return fromInfluence(cube, { reference: value("reference"), candidate }, (estimate, standardError, cells) => metric.unit === "share"
        ? { kind: "logit", value: estimate, standardError, n: cells.effective }
        : { kind: "fisher-z", value: estimate, standardError, n: cells.effective });
}
function sharesOf(side, classes) {
    const labels = Array.from({ length: classes }, () => 0);
    const predictions = Array.from({ length: classes }, () => 0);
    const correctOf = Array.from({ length: classes }, () => 0);
    for (const { label, prediction, weight } of side.cells) {
        const share = weight / side.weight;
        labels[label] = (labels[label] ?? 0) + share;
        if (prediction >= 0)
            predictions[prediction] = (predictions[prediction] ?? 0) + share;
        if (prediction === label)
            correctOf[label] = (correctOf[label] ?? 0) + share;
    }
    return { labels, predictions, correctOf, correct: correctOf.reduce((sum, share) => sum + share, 0) };
}

;// CONCATENATED MODULE: ./lib/metrics/measure-flips.js

/** Measures a share of joined rows; it compares the two models by itself, so it has neither a reference value nor a change. */
function measureFlips(metric, cube) {
    const none = { reference: undefined, change: undefined, covariance: undefined, excluded: 0 };
    if (!cube.joined) {
        const reason = {
            code: "not-paired",
            text: `${metric.name} compares the two models row by row and needs files joined by id`,
        };
        return { ...none, candidate: notEstimated(reason, 0) };
    }
    let rows = 0;
    let weight = 0;
    let squaredWeight = 0;
    let counted = 0;
    for (const cell of cube.cells) {
        rows += cell.rows;
        weight += cell.weight;
        squaredWeight += cell.squaredWeight;
        if (metric.counts(cell.label, cell.reference, cell.candidate))
            counted += cell.weight;
    }
    const share = counted / weight;
    const n = (weight * weight) / squaredWeight;
    return { ...none, candidate: estimated(share, rows, { kind: "wilson", successes: share * n, n }) };
}

;// CONCATENATED MODULE: ./lib/metrics/measure-moments.js

/** Measures a smooth function of means on both sides: the delta method with the joint covariance of the means. */
function measureMoments(metric, moments) {
    const reference = moments.reference && measure_moments_sideOf(metric, moments.reference);
    const candidate = measure_moments_sideOf(metric, moments.candidate);
    const covariance = {
        reference: reference?.variance ?? Number.NaN,
        candidate: candidate.variance,
        cross: crossOf(reference, candidate, moments.cross),
    };
    return {
        reference: reference?.estimate,
        candidate: candidate.estimate,
        change: reference && changeOf(reference, candidate, { covariance, joined: moments.cross !== undefined }),
        covariance,
        excluded: moments.candidate.excluded + (moments.cross === undefined ? (moments.reference?.excluded ?? 0) : 0),
    };
}
function measure_moments_sideOf(metric, side) {
    if (side.rows === 0) {
        const reason = { code: "no-rows", text: "no row has a usable value" };
        return { estimate: notEstimated(reason, 0), gradient: [], variance: Number.NaN };
    }
    const result = metric.evaluate(side.means);
    if (!("gradient" in result)) {
        return { estimate: notEstimated(result.reason, side.rows, result.shown), gradient: [], variance: Number.NaN };
    }
    const variance = quadratic(result.gradient, side.covariance, result.gradient);
    const standardError = Math.sqrt(Math.max(0, variance));
    const inference = { kind: "t", value: result.value, standardError, degreesOfFreedom: side.rows - 1 };
    const estimate = estimated(result.value, side.rows, inference);
    return { estimate, gradient: result.gradient, variance };
}
function crossOf(reference, candidate, cross) {
    return reference === undefined || cross === undefined ? 0 : quadratic(reference.gradient, cross, candidate.gradient);
}
/** Paired t on the rows, or Welch's t with its degrees of freedom. */
function changeOf(reference, candidate, { covariance, joined }) {
    const before = reference.estimate;
    const after = candidate.estimate;
    if (before.kind === "undefined")
        return notEstimated(before.reason, before.n);
    if (after.kind === "undefined")
        return notEstimated(after.reason, after.n);
    const value = after.value - before.value;
    const variance = Math.max(0, covariance.reference + covariance.candidate - 2 * covariance.cross);
    const degreesOfFreedom = joined ? after.n - 1 : welch(covariance, before.n, after.n);
    return estimated(value, after.n, { kind: "t", value, standardError: Math.sqrt(variance), degreesOfFreedom });
}
/** Welch–Satterthwaite; when both variances are 0 the smaller sample decides. */
function welch({ reference, candidate }, before, after) {
    const spread = reference ** 2 / (before - 1) + candidate ** 2 / (after - 1);
    return spread > 0 ? (reference + candidate) ** 2 / spread : Math.min(before, after) - 1;
}
function quadratic(left, matrix, right) {
    let sum = 0;
    for (const [i, a] of left.entries()) {
        for (const [j, b] of right.entries())
            sum += a * b * (matrix[i]?.[j] ?? Number.NaN);
    }
    return sum;
}

;// CONCATENATED MODULE: ./lib/metrics/measure-percentile.js



/** Measures a percentile: order statistics for each side, bootstrap draws or Maritz–Jarrett for the change. */
function measurePercentile(metric, sides) {
    const { reference, candidate } = sides;
    const covariance = {
        reference: (reference?.standardError ?? Number.NaN) ** 2,
        candidate: candidate.standardError ** 2,
        cross: reference === undefined ? 0 : sides.concordance * reference.standardError * candidate.standardError,
    };
    const after = measure_percentile_sideEstimate(metric, candidate);
    const before = reference && measure_percentile_sideEstimate(metric, reference);
    return {
        reference: before,
        candidate: after,
        change: before && measure_percentile_changeOf(before, after, covariance, sides.draws),
        covariance,
        excluded: candidate.excluded + (reference?.excluded ?? 0),
    };
}
function measure_percentile_sideEstimate({ probability }, { sorted, standardError }) {
    if (sorted.length === 0)
        return notEstimated({ code: "no-rows", text: "no row has a usable value" }, 0);
    return estimated(quantile(sorted, probability), sorted.length, {
        kind: "order-statistics",
        sorted,
        probability,
        standardError,
    });
}
function measure_percentile_changeOf(before, after, covariance, draws) {
    if (before.kind === "undefined")
        return notEstimated(before.reason, before.n);
    if (after.kind === "undefined")
        return notEstimated(after.reason, after.n);
    const value = after.value - before.value;
    const rows = Math.min(before.n, after.n);
    return draws === undefined
        ? changeFromCovariance(value, covariance, rows)
        : estimated(value, rows, { kind: "draws", value, draws });
}

;// CONCATENATED MODULE: ./lib/metrics/measure-ranking.js


/** Measures a statistic of the order of scores: single values on the logit scale, the change with the joint covariance. */
function measureRanking(metric, ranking) {
    const { reference, candidate } = ranking;
    const covariance = {
        reference: reference?.variance ?? Number.NaN,
        candidate: candidate.variance,
        cross: ranking.cross,
    };
    const candidateEstimate = measure_ranking_sideEstimate(metric, candidate);
    const referenceEstimate = reference && measure_ranking_sideEstimate(metric, reference);
    return {
        reference: referenceEstimate,
        candidate: candidateEstimate,
        change: referenceEstimate && measure_ranking_changeOf(referenceEstimate, candidateEstimate, covariance),
        covariance,
        excluded: 0,
        events: Math.min(candidate.positives, candidate.negatives),
    };
}
function measure_ranking_sideEstimate(metric, side) {
    const rows = side.positives + side.negatives;
    const reason = missingClass(metric, side);
    if (reason !== undefined)
        return notEstimated(reason, rows);
    const n = Math.min(side.positives, side.negatives);
    return estimated(side.value, rows, { kind: "logit", value: side.value, standardError: Math.sqrt(side.variance), n });
}
function missingClass(metric, { positives, negatives }) {
    if (positives + negatives === 0)
        return { code: "no-rows", text: "there are no rows to measure" };
    if (positives === 0)
        return { code: "no-positives", text: `${metric.name} needs rows of the class; there are none` };
    if (negatives === 0)
        return { code: "no-negatives", text: `${metric.name} needs rows outside the class; there are none` };
    return undefined;
}
function measure_ranking_changeOf(reference, candidate, covariance) {
    if (reference.kind === "undefined")
        return notEstimated(reference.reason, reference.n);
    if (candidate.kind === "undefined")
        return notEstimated(candidate.reason, candidate.n);
    return changeFromCovariance(candidate.value - reference.value, covariance, candidate.n);
}

;// CONCATENATED MODULE: ./lib/metrics/measure-ratio.js


/** Measures a ratio of counts, for one class or averaged over the classes, on both sides of the cube. */
function measureRatio(metric, options, context, cube) {
    const aim = aimOf(metric, options, context);
    const value = (side) => {
        const cells = sideCells(cube, side);
        if (cells === undefined)
            return undefined;
        return aim.kind === "class"
            ? classValue(metric, aim, cells, context)
            : averageValue(metric, aim.average, cells, context);
    };
    const candidate = value("candidate");
    if (candidate === undefined)
        throw new TypeError("a cube always has a candidate");
    const measured = fromInfluence(cube, { reference: value("reference"), candidate }, singleInference(metric, aim));
    if (aim.kind !== "class" || metric.defaultAverage === "all")
        return withProportion(measured, metric, aim, cube);
    return { ...withProportion(measured, metric, aim, cube), events: eventsOf(aim.target, cube) };
}
function withProportion(measured, metric, aim, cube) {
    if (aim.kind !== "class" || measured.change?.kind !== "estimated")
        return measured;
    return { ...measured, change: changeOfProportion(metric, aim.target, cube) ?? measured.change };
}
/** The smaller of the numbers of rows labelled as the class and otherwise. */
function eventsOf(target, cube) {
    const cells = sideCells(cube, "candidate")?.cells ?? [];
    let inside = 0;
    let outside = 0;
    for (const { label, rows } of cells) {
        if (label === target)
            inside += rows;
        else
            outside += rows;
    }
    return Math.min(inside, outside);
}
/** One class when the gate names one, the task is binary or the metric looks at whole rows; else an average. */
function aimOf(metric, options, context) {
    if (options.class !== undefined)
        return { kind: "class", target: context.classes.indexOf(options.class) };
    if (metric.defaultAverage === "all")
        return { kind: "class", target: context.positive ?? 0 };
    if (options.average !== undefined && options.average !== "binary")
        return { kind: "average", average: options.average };
    if (context.positive !== undefined)
        return { kind: "class", target: context.positive };
    return { kind: "average", average: "macro" };
}
function classValue(metric, { target }, side, context) {
    const ratio = ratioOf(metric, target, side);
    if (ratio !== undefined)
        return { kind: "value", ...ratio };
    const name = context.classes[target];
    const text = metric.defaultAverage === "all" ? metric.empty : `${metric.empty} "${name ?? "?"}"`;
    return { kind: "undefined", reason: { code: "zero-denominator", text }, shown: 0 };
}
function ratioOf(metric, target, side) {
    let numerator = 0;
    let denominator = 0;
    for (const { label, prediction, weight } of side.cells) {
        numerator += weight * metric.numerator(target, label, prediction);
        denominator += weight * metric.denominator(target, label, prediction);
    }
    if (denominator === 0)
        return undefined;
    const value = numerator / denominator;
    const meanDenominator = denominator / side.weight;
    return {
        value,
        influence: (label, prediction) => (metric.numerator(target, label, prediction) - value * metric.denominator(target, label, prediction)) /
            meanDenominator,
    };
}
function averageValue(metric, average, side, context) {
    const present = presentClasses(side, context.classes.length);
    if (average === "micro")
        return { kind: "value", ...microRatio(metric, present, side) };
    // As in scikit-learn, a class with nothing to divide by counts 0 in an average.
    const ratios = present.map((target) => ratioOf(metric, target, side) ?? NOTHING);
    const weights = present.map((target) => (average === "macro" ? 1 / present.length : labelShare(target, side)));
    const value = ratios.reduce((sum, ratio, i) => sum + (weights[i] ?? Number.NaN) * ratio.value, 0);
    const influence = (label, prediction) => ratios.reduce((sum, ratio, i) => {
        const weight = weights[i] ?? Number.NaN;
        // The weights of a weighted average are themselves estimated from the labels.
        const onWeight = average === "weighted" ? ((label === present[i] ? 1 : 0) - weight) * ratio.value : 0;
        return sum + weight * ratio.influence(label, prediction) + onWeight;
    }, 0);
    return { kind: "value", value, influence };
}
const NOTHING = { value: 0, influence: () => 0 };
function microRatio(metric, present, side) {
    const sum = (term) => (_, label, prediction) => present.reduce((total, target) => total + metric[term](target, label, prediction), 0);
    return ratioOf({ ...metric, numerator: sum("numerator"), denominator: sum("denominator") }, 0, side) ?? NOTHING;
}
/** The classes that occur among the labels or the predictions of this side, as scikit-learn takes them. */
function presentClasses(side, classes) {
    const seen = new Set();
    for (const { label, prediction } of side.cells)
        seen.add(label).add(prediction);
    return Array.from({ length: classes }, (_, code) => code).filter((code) => seen.has(code));
}
function labelShare(target, side) {
    let weight = 0;
    for (const cell of side.cells)
        if (cell.label === target)
            weight += cell.weight;
    return weight / side.weight;
}
/** A proportion gets Wilson's interval over its trials; averages and F-scores the logit scale. */
function singleInference(metric, aim) {
    if (aim.kind === "average" || metric.proportion === "no") {
        return (value, standardError, cells) => ({ kind: "logit", value, standardError, n: cells.effective });
    }
    return (value, _, cells) => {
        const n = trialsOf(metric, aim.target, cells);
        return { kind: "wilson", successes: value * n, n };
    };
}
/** Effective number of rows in the denominator. */
function trialsOf(metric, target, side) {
    let weight = 0;
    let squaredWeight = 0;
    for (const cell of side.cells) {
        if (metric.denominator(target, cell.label, cell.prediction) === 0)
            continue;
        weight += cell.weight;
        squaredWeight += cell.squaredWeight;
    }
    return (weight * weight) / squaredWeight;
}
/** Tango's interval for pairs, Newcombe's for separate samples; undefined where neither applies. */
function changeOfProportion(metric, target, cube) {
    if (metric.proportion === "no")
        return undefined;
    if (!cube.joined)
        return separateProportions(metric, target, cube);
    const weighted = cube.cells.some((cell) => cell.weight !== cell.rows);
    if (metric.proportion !== "by-label" || weighted)
        return undefined;
    let gained = 0;
    let lost = 0;
    let n = 0;
    for (const { label, reference, candidate, rows } of cube.cells) {
        if (metric.denominator(target, label, candidate) === 0)
            continue;
        const before = metric.numerator(target, label, reference);
        const after = metric.numerator(target, label, candidate);
        n += rows;
        if (after > before)
            gained += rows;
        if (after < before)
            lost += rows;
    }
    return estimated((gained - lost) / n, n, { kind: "tango", gained, lost, n });
}
function separateProportions(metric, target, cube) {
    const count = (side) => {
        const cells = sideCells(cube, side);
        const ratio = cells && ratioOf(metric, target, cells);
        if (cells === undefined || ratio === undefined)
            return undefined;
        const n = trialsOf(metric, target, cells);
        return { successes: ratio.value * n, n };
    };
    const candidate = count("candidate");
    const reference = count("reference");
    if (candidate === undefined || reference === undefined)
        return undefined;
    const value = candidate.successes / candidate.n - reference.successes / reference.n;
    return estimated(value, Math.round(candidate.n), { kind: "newcombe", candidate, reference });
}

;// CONCATENATED MODULE: ./lib/measure/measure-metric.js







/** Asks the engine for what the metric needs on this slice and lets the metric finish it. */
function measureMetric(question, context, engine) {
    const { metric, options, selection } = question;
    const missing = whyNothing(options, context, engine.rows(selection), engine.hasReference);
    if (missing !== undefined)
        return unmeasured(missing, engine.hasReference);
    switch (metric.kind) {
        case "ratio":
            return measureRatio(metric, options, context, engine.cube(selection));
        case "confusion":
            return measureConfusion(metric, context, engine.cube(selection));
        case "moments":
            return measureMoments(metric, engine.moments(metric.variables, selection));
        case "ranking":
            return measureRanking(metric, engine.ranking(metric.statistic, targetOf(options, context), selection));
        case "percentile":
            return measurePercentile(metric, engine.ordered(metric.variable, metric.probability, selection));
        case "flip":
            return measureFlips(metric, engine.cube(selection));
    }
}
function whyNothing(options, { classes }, rows, hasReference) {
    if (rows.candidate === 0 || (hasReference && rows.reference === 0)) {
        return { code: "no-rows", text: "no row falls into it" };
    }
    if (options.class === undefined || classes.includes(options.class))
        return undefined;
    const known = classes.slice(0, 20).join(", ");
    return { code: "absent-class", text: `the data have no class "${options.class}"; there are ${known}` };
}
function unmeasured(reason, hasReference) {
    const none = notEstimated(reason, 0);
    return {
        reference: hasReference ? none : undefined,
        candidate: none,
        change: hasReference ? none : undefined,
        covariance: undefined,
        excluded: 0,
    };
}
function targetOf(options, context) {
    return options.class === undefined ? (context.positive ?? -1) : context.classes.indexOf(options.class);
}

;// CONCATENATED MODULE: ./lib/measure/measurement.js

/** Metric and options: `f1`, `f1[macro]`, `recall[class=3]`. */
function askName({ metric, options }) {
    if (options.class !== undefined)
        return `${metric.name}[class=${options.class}]`;
    return options.average === undefined ? metric.name : `${metric.name}[${options.average}]`;
}
function measurementId(ask, slice) {
    return slice === undefined ? askName(ask) : `${askName(ask)}@${slice}`;
}
/** Measures each ask on each slice that wants it, once. */
function measureAll(wanted, context, engine) {
    const found = new Map();
    for (const { ask, slice } of wanted) {
        const id = measurementId(ask, slice?.name);
        if (found.has(id))
            continue;
        const selection = slice ?? ALL_ROWS;
        found.set(id, { ...ask, id, slice: slice?.name, measured: measureMetric({ ...ask, selection }, context, engine) });
    }
    return found;
}
/** One object for "all rows", so that the engine recognises it. */
const ALL_ROWS = { reference: undefined, candidate: undefined };

;// CONCATENATED MODULE: ./lib/config/mapping.js
/** Whether `value` is a mapping (and not a list, nor empty). */
function isMapping(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
/** The value at `path` inside nested mappings and lists; `undefined` when there is none. */
function valueAt(root, path) {
    let value = root;
    for (const step of path) {
        if (Array.isArray(value))
            value = value[Number(step)];
        else if (isMapping(value) && Object.hasOwn(value, step))
            value = value[step];
        else
            return undefined;
    }
    return value;
}

;// CONCATENATED MODULE: ./lib/config/check-limits.js



const bounds = ["min", "max"];
const changes = ["max_drop", "max_increase", "min_gain", "max_gain"];
const limits = [...bounds, ...changes];
/** Limits that are not there, that the metric cannot have, or that no value can meet. */
function checkLimits(subject) {
    return [hasLimit, fitsDirection, isComparative, check_limits_inOrder, inUnit, inRange].flatMap((rule) => rule(subject));
}
function hasLimit({ gate, path }) {
    const isJudged = gate.severity === "error" || gate.severity === "warn";
    if (!isJudged || limits.some((limit) => gate[limit] !== undefined))
        return [];
    return [
        faulty(path, `sets no limit, so nothing would be judged. Give it ${listed(limits, "or")}, or \`severity: info\` to show the metric only.`),
    ];
}
function fitsDirection({ gate, metric, path }) {
    if (metric.kind === "flip")
        return [];
    const [wrong, right] = metric.better === "higher" ? ["max_increase", "max_drop"] : ["max_drop", "max_increase"];
    if (gate[wrong] === undefined)
        return [];
    return [
        faultyKey([...path, wrong], `${metric.name} is better ${directions[metric.better]}; write \`${right}\` for how much worse it may get.`),
    ];
}
const directions = {
    higher: "the higher it is",
    lower: "the lower it is",
    zero: "the closer to zero it is",
};
function isComparative({ gate, metric, path }) {
    if (metric.kind !== "flip")
        return [];
    return changes
        .filter((limit) => gate[limit] !== undefined)
        .map((limit) => faultyKey([...path, limit], `${metric.name} is itself a comparison with the reference; limit it by \`min\` or \`max\`.`));
}
function check_limits_inOrder({ gate, path }) {
    const faults = [];
    if (gate.min !== undefined && gate.max !== undefined && gate.min > gate.max) {
        faults.push(faulty([...path, "max"], `${gate.max} is below \`min\` (${gate.min}): no value can pass.`));
    }
    for (const basis of ["absolute", "relative"]) {
        const least = part(gate.min_gain, basis);
        const most = part(gate.max_gain, basis);
        if (least !== undefined && most !== undefined && least > most) {
            faults.push(faulty([...path, "max_gain"], `${most} is below \`min_gain\` (${least}): no candidate can pass.`));
        }
    }
    return faults;
}
/** A percentage of what? Only of a metric that is itself a share can it be meant as it stands. */
function inUnit({ gate, metric, path, draft }) {
    const unit = units[metric.unit];
    if (unit === undefined)
        return [];
    return limits.flatMap((limit) => {
        const places = [
            [...path, limit],
            [...path, limit, "absolute"],
        ];
        return places.flatMap((place) => {
            const written = valueAt(draft.written, place);
            if (gate[limit] === undefined || typeof written !== "string")
                return [];
            const relative = isBound(limit) ? "" : `; for a share of the reference's value write \`{relative: ${written}}\``;
            return [faulty(place, `"${written}" of what? ${metric.name} is measured in ${unit}: write a number${relative}.`)];
        });
    });
}
const units = {
    ms: "milliseconds",
    label: "the unit of the label",
    "label-squared": "the square of the label's unit",
    nats: "nats",
};
function isBound(limit) {
    return limit === "min" || limit === "max";
}
/** 90 for 90 %: a limit that every model meets, or none. */
function inRange({ gate, metric, path }) {
    if (!isProportion(metric))
        return [];
    return limits.flatMap((limit) => {
        const value = limit === "min" || limit === "max" ? gate[limit] : part(gate[limit], "absolute");
        if (value === undefined || (value >= 0 && value <= 1))
            return [];
        const meant = value > 1 && value <= 100 ? ` Write \`${value}%\` for ${value} in a hundred.` : "";
        return [
            faulty([...path, limit], `${value} is outside the range of ${metric.name}, which goes from 0 to 1.${meant}`),
        ];
    });
}
function isProportion(metric) {
    return metric.kind === "ranking" || metric.kind === "flip" || (metric.unit === "share" && metric.kind !== "moments");
}
function part(limit, basis) {
    if (limit === undefined)
        return undefined;
    return basis === "absolute" ? limit.absolute : "relative" in limit ? limit.relative : undefined;
}

// EXTERNAL MODULE: ./lib/nearest.js
var nearest = __webpack_require__(2037);
;// CONCATENATED MODULE: ./lib/config/suggest.js

/** The one of `names` that `written` probably stands for: what the field calls so, else the nearest spelling. */
function suggest(written, names) {
    const wanted = written.toLowerCase().replaceAll(/[\s-]/g, "_");
    return names.find((name) => elsewhere[name]?.includes(wanted) === true) ?? (0,nearest/* nearest */.p)(written, names);
}
/** What other tools call the names of this format, where spelling is no guide. */
const elsewhere = {
    binary: ["classification", "classification_binary", "binary_classification"],
    multiclass: ["classification_multiclass", "multiclass_classification"],
    accuracy: ["accuracy_score", "binary_accuracy"],
    roc_auc: ["auc", "auroc", "roc_auc_score"],
    average_precision: ["pr_auc", "auprc", "precision_recall_auc", "auc_precision_recall"],
    recall: ["sensitivity", "tpr"],
    specificity: ["tnr"],
    f1: ["f1_score", "f_score"],
    mcc: ["matthews_correlation_coefficient", "matthews_corrcoef"],
    log_loss: ["cross_entropy"],
    brier: ["brier_score"],
    mae: ["mean_absolute_error"],
    rmse: ["root_mean_squared_error", "mse", "mean_squared_error"],
    mape: ["mean_absolute_percentage_error"],
    r2: ["r2_score", "r_squared"],
    mean_error: ["bias"],
    latency_p95: ["latency"],
    regressed_rate: ["pos_to_neg_flip_rate"],
    ks: ["kolmogorov_smirnov"],
    jensenshannon: ["jensen_shannon", "js"],
    wasserstein: ["emd", "earth_movers_distance"],
    chisquare: ["chi2", "cramers_v"],
    tvd: ["total_variation", "total_variation_distance"],
    missing_rate: ["null_rate"],
    error: ["critical", "blocker", "fail"],
    warn: ["warning"],
    info: ["informational"],
    reference: ["champion", "base"],
    candidate: ["challenger", "head"],
    label: ["target", "ground_truth", "y_true"],
    prediction: ["y_pred"],
    score: ["y_pred_proba", "probability", "proba"],
    latency_ms: ["latency"],
    positive_class: ["pos_label"],
    min: ["lower_bound", "at_least"],
    max: ["upper_bound", "at_most", "threshold"],
    max_drop: ["max_regression", "max_decrease"],
    min_gain: ["min_improvement"],
    gates: ["checks", "thresholds", "metrics"],
    slices: ["segments"],
    uri: ["path", "url", "file"],
};

;// CONCATENATED MODULE: ./lib/config/check-metric-gate.js





/** What is wrong with the gate on a metric at `gates[index]`. */
function checkMetricGate(gate, index, draft) {
    const metric = metrics.find(({ name }) => name === gate.metric);
    if (metric === undefined)
        return [];
    const subject = { gate, metric, path: ["gates", index], draft };
    // In another task the metric's options and limits say nothing more.
    const wrongTask = checkTask(subject);
    return wrongTask.length > 0
        ? wrongTask
        : [checkPairing, checkOptions, checkClass, checkWeight, checkLimits, checkSliceNames].flatMap((rule) => rule(subject));
}
function checkTask({ metric, path, draft: { task } }) {
    if (task === undefined || metric.tasks.includes(task))
        return [];
    const fitting = metrics.filter(({ tasks }) => tasks.includes(task)).map(({ name }) => name);
    return [
        faulty([...path, "metric"], `"${metric.name}" is not a metric of a ${task} task. Metrics of this task: ${fitting.join(", ")}.`),
    ];
}
function checkPairing({ metric, path, draft: { pairing } }) {
    if (pairing !== "none" || metric.kind !== "flip")
        return [];
    return [
        faulty([...path, "metric"], `"${metric.name}" compares the two models row by row; with \`pairing: none\` there are no common rows.`),
    ];
}
function checkOptions({ gate, metric, path, draft: { task } }) {
    const given = ["average", "class"].filter((option) => gate[option] !== undefined);
    const faults = given
        .filter((option) => !metric.options.includes(option))
        .map((option) => {
        const takers = metrics.filter(({ options }) => options.includes(option)).map(({ name }) => name);
        return faultyKey([...path, option], `${metric.name} takes no \`${option}\`; ${listed(takers)} do.`);
    });
    if (faults.length > 0)
        return faults;
    if (given.length === 2)
        return [
            faultyKey([...path, "average"], "says how classes are combined, `class` picks one of them; keep one of the two."),
        ];
    if (gate.average !== "binary" || task === undefined || task === "binary")
        return [];
    return [
        faulty([...path, "average"], `"binary" needs a binary task; this task is ${task}. Allowed here: macro, micro, weighted.`),
    ];
}
/** The order of scores is that of one class against the rest; a binary task knows which, another must be told. */
function checkClass({ gate, metric, path, draft: { task } }) {
    if (metric.kind !== "ranking" || task !== "multiclass" || gate.class !== undefined)
        return [];
    return [
        faulty([...path, "metric"], `"${metric.name}" in a multiclass task needs \`class\`: one class against the rest.`),
    ];
}
/** A median of errors would silently ignore the weights; a latency has none. */
function checkWeight({ metric, path, draft: { columns } }) {
    if (columns?.weight === undefined || metric.kind !== "percentile" || metric.unit === "ms")
        return [];
    return [
        faulty([...path, "metric"], `"${metric.name}" takes no weights; remove \`columns.weight\`, or choose mae or rmse.`),
    ];
}
function checkSliceNames({ gate, path, draft: { slices } }) {
    const known = slices.filter((slice) => slice !== undefined);
    // A slice that could not be read may be the one that is named.
    if (gate.slices === "*" || known.length < slices.length)
        return [];
    const columns = known.flatMap((slice) => ("by" in slice ? [slice.by] : []));
    const names = [...known.flatMap((slice) => ("name" in slice ? [slice.name] : [])), ...columns];
    return gate.slices.flatMap((name, index) => {
        if (names.includes(name) || columns.some((column) => name.startsWith(`${column}=`)))
            return [];
        return [faulty([...path, "slices", index], `${shown_shown(name)} is not a slice.${knownSlices(name, names)}`)];
    });
}
function knownSlices(name, names) {
    if (names.length === 0)
        return " The config defines no slices.";
    const meant = suggest(name, names);
    return meant === undefined
        ? ` Defined below \`slices\`: ${names.map(shown_shown).join(", ")}.`
        : ` Did you mean ${shown_shown(meant)}?`;
}

;// CONCATENATED MODULE: ./lib/config/check-gates.js





/** Gates that contradict the task, their metric, each other or themselves. */
function checkGates(draft) {
    const own = draft.gates.flatMap((gate, index) => gate !== undefined && "metric" in gate ? checkMetricGate(gate, index, draft) : []);
    return [...allOff(draft), ...sameName(draft), ...own];
}
function allOff({ gates }) {
    const isOff = gates.length > 0 && gates.every((gate) => gate?.severity === "off");
    return isOff ? [faulty(["gates"], "every gate is off; without a gate nothing would be judged.")] : [];
}
function sameName({ gates }) {
    const first = new Map();
    return gates.flatMap((gate, index) => {
        if (gate === undefined)
            return [];
        const name = gate.name ?? defaultName(gate);
        const earlier = first.get(name);
        first.set(name, earlier ?? index);
        if (earlier === undefined)
            return [];
        if (gate.name !== undefined)
            return [faulty(["gates", index, "name"], `${shown_shown(name)} is already the name of gates[${earlier}].`)];
        return [
            faulty(["gates", index], `judges ${name}, as gates[${earlier}] does; put the limits in one gate, or give this one a \`name\`.`),
        ];
    });
}
function defaultName(gate) {
    if ("drift" in gate)
        return gate.drift;
    const metric = metrics.find(({ name }) => name === gate.metric);
    return metric === undefined
        ? gate.metric
        : askName({ metric, options: { average: gate.average, class: gate.class } });
}

;// CONCATENATED MODULE: ./lib/config/check-slices.js



/** Slices that would be the same in a report, and conditions that no row can meet. */
function checkSlices({ slices }) {
    return [...repeated(slices), ...slices.flatMap((slice, index) => impossible(slice, ["slices", index]))];
}
function repeated(slices) {
    const first = new Map();
    return slices.flatMap((slice, index) => {
        if (slice === undefined)
            return [];
        const [key, name] = "by" in slice ? ["by", slice.by] : ["name", slice.name];
        const earlier = first.get(name);
        first.set(name, earlier ?? index);
        const text = `${shown_shown(name)} already stands for slices[${earlier}]; slices need different names.`;
        return earlier === undefined ? [] : [faulty(["slices", index, key], text)];
    });
}
function impossible(slice, path) {
    if (slice === undefined || "by" in slice)
        return [];
    return Object.entries(slice.where).flatMap(([column, condition]) => {
        if (!isMapping(condition))
            return [];
        const { min, max } = condition;
        if (min === undefined || max === undefined || min <= max)
            return [];
        return [
            faulty([...path, "where", column, "max"], `${max} is below \`min\` (${min}): no row can be in this slice.`),
        ];
    });
}

;// CONCATENATED MODULE: ./lib/config/check.js




/** What no single part shows: parts that contradict each other, or ask for what another part does not give. */
function check(draft) {
    return [...checkCandidate(draft), ...checkColumns(draft), ...checkSlices(draft), ...checkGates(draft)];
}
function checkCandidate({ written }) {
    if (written["candidate"] !== undefined)
        return [];
    const ways = "Name its predictions here (`candidate: predictions/candidate.csv`), or by the input `candidate` or the option --candidate.";
    return [faulty(["candidate"], `is missing: there is no model to judge. ${ways}`)];
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./lib/config/places.js

/** The places of `node` and all inside it, indexed by key, so that looking one up does not depend on the size of the file. */
function placesOf(node, key = 0) {
    if (node === null || ((0,dist/* isScalar */.jn)(node) && node.value === null))
        return { key, value: key, kind: "empty", children: new Map() };
    const value = node.range?.[0] ?? key;
    if ((0,dist/* isScalar */.jn)(node))
        return { key, value, kind: "scalar", children: new Map() };
    return { key, value, kind: "collection", children: new Map(childrenOf(node)) };
}
/** The place of the value at `path`; of the scalar that stands for it in short form (`max_drop: 1%` for `max_drop.absolute`). */
function valuePlace(root, path) {
    let place = root;
    for (const step of path) {
        if (place?.kind === "scalar")
            return place;
        place = place?.children.get(String(step));
    }
    return place;
}
/** The place whose key is the last of `path`. */
function keyPlace(root, path) {
    return path.reduce((place, step) => place?.children.get(String(step)), root);
}
function childrenOf(node) {
    if ((0,dist/* isSeq */.oP)(node))
        return node.items.map((item, index) => [String(index), placesOf(item, item.range?.[0])]);
    if (!(0,dist/* isMap */.jh)(node))
        return [];
    return node.items.map(({ key, value }) => [(0,dist/* isScalar */.jn)(key) ? String(key.value) : "", placesOf(value, key.range?.[0])]);
}

;// CONCATENATED MODULE: ./lib/config/yaml-tree.js


/** Levels of lists and mappings that a config may have; the format itself needs six. */
const MAX_DEPTH = 32;
/** What the parser lets through and a config does not: aliases, deep nesting, keys that are not words, keys written twice. */
function inspectTree(root) {
    const findings = [...inspect(root, 1)];
    const firstAlias = findings.find((finding) => finding.kind === "alias");
    // An alias bomb has one fault, not a hundred.
    return findings.filter((finding) => finding.kind !== "alias" || finding === firstAlias);
}
function* inspect(node, depth) {
    if ((0,dist/* isAlias */.Vj)(node)) {
        const text = `${shown_shown(`*${node.source}`)} is an alias; aliases are not read, so that no file can grow on reading. Write the value itself.`;
        yield { kind: "alias", offset: offsetOf(node), text };
    }
    else if (depth > MAX_DEPTH) {
        yield { kind: "depth", offset: offsetOf(node), text: `lists and mappings are nested more than ${MAX_DEPTH} deep.` };
    }
    else if ((0,dist/* isSeq */.oP)(node)) {
        for (const item of node.items)
            yield* inspect(item, depth + 1);
    }
    else if ((0,dist/* isMap */.jh)(node)) {
        yield* inspectKeys(node);
        for (const pair of node.items)
            yield* inspect(pair.value, depth + 1);
    }
}
function* inspectKeys(map) {
    const seen = new Set();
    for (const { key } of map.items) {
        if (!(0,dist/* isScalar */.jn)(key)) {
            yield { kind: "key", offset: offsetOf(key), text: "a key is a plain word, not a list, a mapping or an alias." };
            continue;
        }
        const name = String(key.value);
        if (seen.has(name))
            yield {
                kind: "repeated",
                offset: offsetOf(key),
                text: `the key ${shown_shown(name)} is written twice in this mapping; keep one.`,
            };
        seen.add(name);
    }
}
function offsetOf(node) {
    return node?.range?.[0] ?? 0;
}

;// CONCATENATED MODULE: ./lib/config/yaml-syntax.js
/** What a YAML syntax error means, for someone who does not know the grammar. */
function explainSyntax(error) {
    if (error.code !== "MISSING_CHAR")
        return sentences[error.code];
    return missing.find(([start]) => error.message.startsWith(start))?.[1] ?? sentences.MISSING_CHAR;
}
const NO_REFERENCES = "anchors, aliases and tags (`&name`, `*name`, `!name`) are not read; write the value itself.";
const NO_COLON = "expected `key: value`; probably the colon, or the space after it, is missing.";
const UNKNOWN = "this is not valid YAML; check the quotes and the indentation here and on the lines above.";
const sentences = {
    ALIAS_PROPS: NO_REFERENCES,
    BAD_ALIAS: NO_REFERENCES,
    BAD_COLLECTION_TYPE: NO_REFERENCES,
    BAD_DIRECTIVE: "a line that starts with `%` is not read; put a value that starts so in quotes.",
    BAD_DQ_ESCAPE: "the backslash means something else inside \"double quotes\"; use 'single quotes' for text with backslashes.",
    BAD_INDENT: "the indentation does not fit, or a `[` or `{` before this is not closed.",
    BAD_PROP_ORDER: NO_REFERENCES,
    BAD_SCALAR_START: "text cannot start with this character; put the text in quotes.",
    BLOCK_AS_IMPLICIT_KEY: "a second `key: value` inside a value; put text that contains `: ` in quotes, or check the indentation of the next line.",
    BLOCK_IN_FLOW: "inside `[ ]` and `{ }` entries are separated by commas.",
    DUPLICATE_KEY: "this key is written twice.",
    IMPOSSIBLE: UNKNOWN,
    KEY_OVER_1024_CHARS: "a key is longer than 1,024 characters; probably a quote or a line break is missing.",
    MISSING_CHAR: "a quote, comma, colon or space is missing here.",
    MULTILINE_IMPLICIT_KEY: NO_COLON,
    MULTIPLE_ANCHORS: NO_REFERENCES,
    MULTIPLE_DOCS: "a second document starts here (`---`); the config is a single document.",
    MULTIPLE_TAGS: NO_REFERENCES,
    NON_STRING_KEY: "a key is a plain word.",
    RESOURCE_EXHAUSTION: "lists and mappings are nested too deeply.",
    TAB_AS_INDENT: "a tab is used for indentation; YAML allows only spaces there.",
    TAG_RESOLVE_FAILED: NO_REFERENCES,
    UNEXPECTED_TOKEN: UNKNOWN,
};
/** The parser has one code for every character that is not there; its message begins with which. */
const missing = [
    ["Missing closing", "a quote is opened before this and never closed."],
    ["Implicit map keys", NO_COLON],
    ["Missing ,", "a comma is missing before this."],
    ["Missing space after :", "a space is missing after the colon."],
    ["Comments must", "a space is missing before `#`; text that contains `#` is put in quotes."],
    ["Sequence item without", "expected another entry of the list: `- …`."],
];

;// CONCATENATED MODULE: ./lib/config/document.js




/** Reads YAML text. Nothing in it can run, refer to another place, or grow: no aliases, no tags, no deep nesting. */
function parseConfigDocument(text) {
    const lines = new dist/* LineCounter */.HN();
    // Unique keys are checked by inspectTree: the parser's own check is quadratic, seconds for a file of 200 kB.
    const document = (0,dist/* parseDocument */.Tp)(text, { lineCounter: lines, uniqueKeys: false, logLevel: "error" });
    const position = (offset) => {
        const { line, col } = lines.linePos(offset);
        return { line: Math.max(line, 1), column: Math.max(col, 1) };
    };
    const syntax = syntaxProblems(document, position);
    const findings = syntax.length > 0 ? [] : inspectTree(document.contents);
    const problems = [
        ...syntax,
        ...findings.map(({ offset, text: finding }) => ({ at: position(offset), text: finding })),
    ];
    // The depth of a tree that is not readable is not known to be bearable.
    const places = placesOf(problems.length === 0 ? document.contents : null);
    const positionOf = (offset) => offset === undefined ? undefined : position(offset);
    return {
        // The tree has no alias at this point; the option holds even if it had.
        value: problems.length === 0 ? document.toJS({ maxAliasCount: 0 }) : undefined,
        problems,
        valuePosition: (path) => positionOf(valuePlace(places, path)?.value),
        keyPosition: (path) => positionOf(keyPlace(places, path)?.key),
    };
}
/** One problem a line: the parser's later complaints about a line follow from the first. */
function syntaxProblems(document, position) {
    const byLine = new Map();
    for (const error of [...document.errors, ...document.warnings]) {
        const { line, column } = position(error.pos[0]);
        // At which bracket the parser runs out of stack differs from run to run.
        const at = { line, column: error.code === "RESOURCE_EXHAUSTION" ? 1 : column };
        if (!byLine.has(line))
            byLine.set(line, { at, text: explainSyntax(error) });
    }
    return [...byLine.values()];
}

;// CONCATENATED MODULE: ./lib/align/fraction.js

const PERCENT = /^[+-]?\d+(\.\d+)?\s?%$/;
const EXPECTED = 'a number or a percentage such as "1%"';
/** A number, or a percent string: `0.01` and `"1%"` are the same. Fractions inside, percent only in what people read. */
const fraction_fraction = schemas/* union */.KCZ([schemas/* number */.aig(), schemas/* string */.YjP().regex(PERCENT, EXPECTED)], EXPECTED)
    .transform((value) => (typeof value === "number" ? value : fromPercent(value)));
/** A fraction that is 0 or more. */
const nonNegative = fraction_fraction.pipe(schemas/* number */.aig().min(0));
const SHARE = "a share from 0 to 1 (0% to 100%)";
/** A fraction from 0 to 1. */
const share = fraction_fraction.pipe(schemas/* number */.aig().min(0, SHARE).max(1, SHARE));
/** Moves the decimal point instead of dividing: `1.1 / 100` is not the double nearest to 0.011, `1.1e-2` is. */
function fromPercent(text) {
    return Number(`${text.slice(0, -1).trim()}e-2`);
}

;// CONCATENATED MODULE: ./lib/drift/method.js
/** The value of a column that could not be measured. */
function method_unmeasured(code, text) {
    return { value: undefined, noise95: undefined, excess: undefined, pValue: undefined, reason: { code, text } };
}

;// CONCATENATED MODULE: ./lib/drift/cells.js

/** Fewer expected rows than this in the smaller file make a category too rare to stand alone (Cochran 1954). */
const leastExpected = 5;
/** Hands the cells of a column to `measure`, or says why it has none that can be compared. */
function withCells(summary, measure) {
    if (summary.kind === "unsupported") {
        return method_unmeasured("unsupported", "The column holds neither numbers nor categories.");
    }
    const { reference, candidate } = summary;
    if (reference.rows === 0)
        return method_unmeasured("no-rows", "The reference has no rows.");
    if (candidate.rows === 0)
        return method_unmeasured("no-rows", "The candidate has no rows.");
    if (summary.cells.every((cell) => cell.kind === "missing" || cell.kind === "not-a-number")) {
        return method_unmeasured("no-values", "Neither file has a value in this column.");
    }
    const cells = poolRare(summary.cells);
    if (cells.length === 1 && summary.cells.length > 1) {
        return method_unmeasured("rare-categories", `Every category has fewer than ${leastExpected} expected rows.`);
    }
    return measure({
        reference: cells.map((cell) => cell.reference),
        candidate: cells.map((cell) => cell.candidate),
        referenceRows: reference.rows,
        candidateRows: candidate.rows,
    });
}
/** How many categories are counted together because they are rare. */
function rareCategories(cells) {
    return cells.filter(isRare(cells)).length;
}
/** Counts rare categories together; bins, new and missing values keep their own cell, or drift could hide there. */
function poolRare(cells) {
    const rare = isRare(cells);
    const pooled = cells.filter(rare);
    if (pooled.length < 2)
        return cells;
    const together = {
        kind: "category",
        name: "rare categories",
        reference: pooled.reduce((sum, cell) => sum + cell.reference, 0),
        candidate: pooled.reduce((sum, cell) => sum + cell.candidate, 0),
    };
    return [...cells.filter((cell) => !rare(cell)), together];
}
function isRare(cells) {
    const referenceRows = cells.reduce((sum, cell) => sum + cell.reference, 0);
    const candidateRows = cells.reduce((sum, cell) => sum + cell.candidate, 0);
    const smallerShare = Math.min(referenceRows, candidateRows) / (referenceRows + candidateRows);
    return (cell) => cell.kind === "category" && (cell.reference + cell.candidate) * smallerShare < leastExpected;
}

;// CONCATENATED MODULE: ./lib/stats/incomplete-gamma.js


/** Regularized lower incomplete gamma function P(a, x) for a > 0, x >= 0. */
function incomplete_gamma_gammaP(a, x) {
    if (!(a > 0) || !(x >= 0))
        return Number.NaN;
    if (x === 0)
        return 0;
    if (x === Infinity)
        return 1;
    return x < a + 1 ? lowerSeries(a, x) : 1 - upperFraction(a, x);
}
/** Regularized upper incomplete gamma function Q(a, x) = 1 - P(a, x), with relative accuracy in the tail. */
function gammaQ(a, x) {
    if (!(a > 0) || !(x >= 0))
        return Number.NaN;
    if (x === 0)
        return 1;
    if (x === Infinity)
        return 0;
    return x < a + 1 ? 1 - lowerSeries(a, x) : upperFraction(a, x);
}
/** The x with P(a, x) = p. */
function inverseGammaP(a, p) {
    if (!(a > 0) || !(p >= 0 && p <= 1))
        return Number.NaN;
    if (p === 0 || p === 1)
        return p === 0 ? 0 : Infinity;
    return p <= 0.5 ? solveLower(a, p) : solveUpper(a, 1 - p);
}
/** The x with Q(a, x) = q; keeps the digits of a small q, which inverseGammaP(a, 1 - q) would lose. */
function incomplete_gamma_inverseGammaQ(a, q) {
    if (!(a > 0) || !(q >= 0 && q <= 1))
        return Number.NaN;
    if (q === 0 || q === 1)
        return q === 0 ? Infinity : 0;
    return q <= 0.5 ? solveUpper(a, q) : solveLower(a, 1 - q);
}
function solveLower(a, p) {
    const tail = (logX) => ({ probability: incomplete_gamma_gammaP(a, Math.exp(logX)), density: incomplete_gamma_density(a, Math.exp(logX)) });
    return Math.exp(solveLogConcave(tail, p, Math.log(a)));
}
function solveUpper(a, q) {
    const tail = (minusLogX) => ({
        probability: gammaQ(a, Math.exp(-minusLogX)),
        density: incomplete_gamma_density(a, Math.exp(-minusLogX)),
    });
    return Math.exp(-solveLogConcave(tail, q, -Math.log(a)));
}
/** x^a exp(-x) / Γ(a): the density on the scale of log x. */
function incomplete_gamma_density(a, x) {
    return Math.sqrt(a / (2 * Math.PI)) * Math.exp(-stirlingError(a) - deviance(a, x));
}
/** P(a, x) by its series (DLMF 8.11.4), for x < a + 1; about √(70 a) terms near x = a. */
function lowerSeries(a, x) {
    let term = 1 / a;
    let sum = term;
    for (let n = 1; term > sum * 1e-17; n++) {
        term *= x / (a + n);
        sum += term;
    }
    return incomplete_gamma_density(a, x) * sum;
}
/** Q(a, x) by Legendre's continued fraction (DLMF 8.9.2), for x >= a + 1, with Lentz's method. */
function upperFraction(a, x) {
    let b = x + 1 - a;
    let c = Infinity;
    let d = 1 / b;
    let fraction = d;
    for (let n = 1; n < 1e7; n++) {
        const numerator = n * (a - n);
        b += 2;
        d = 1 / (b + numerator * d);
        c = b + numerator / c;
        const factor = c * d;
        fraction *= factor;
        if (Math.abs(factor - 1) < 1e-16)
            break;
    }
    return incomplete_gamma_density(a, x) * fraction;
}

;// CONCATENATED MODULE: ./lib/stats/chi-square.js

/** P(X <= x) of the chi-square distribution. */
function chiSquareCdf(x, degreesOfFreedom) {
    return gammaP(degreesOfFreedom / 2, Math.max(0, x) / 2);
}
/** P(X > x) of the chi-square distribution, with relative accuracy in the upper tail. */
function chiSquareSurvival(x, degreesOfFreedom) {
    return gammaQ(degreesOfFreedom / 2, Math.max(0, x) / 2);
}
/** The x with P(X <= x) = p. */
function chiSquareQuantile(p, degreesOfFreedom) {
    return 2 * inverseGammaP(degreesOfFreedom / 2, p);
}
/** The x with P(X > x) = q; keeps the digits of a small q. */
function chiSquareUpperQuantile(q, degreesOfFreedom) {
    return 2 * inverseGammaQ(degreesOfFreedom / 2, q);
}

;// CONCATENATED MODULE: ./lib/drift/chi-square-null.js

/** The chi-square law with `cells - 1` degrees of freedom; with a single cell nothing can differ. */
function chiSquareNull(statistic, cells) {
    const degreesOfFreedom = cells - 1;
    if (degreesOfFreedom < 1)
        return { mean: 0, noise95: 0, pValue: 1 };
    return {
        mean: degreesOfFreedom,
        noise95: chiSquareQuantile(0.95, degreesOfFreedom),
        pValue: chiSquareSurvival(statistic, degreesOfFreedom),
    };
}

;// CONCATENATED MODULE: ./lib/drift/chisquare.js


const chisquare = {
    name: "chisquare",
    title: "Cramér's V of the chi-square test",
    description: "Strength of the association between category and file, from 0 to 1, with the chi-square test of homogeneity. " +
        "The effect is judged, not the p-value: with enough rows any difference is significant.",
    definition: "V = √(χ²/(n+m)) with χ² = Σ (observed−expected)²/expected over both files and all cells, as " +
        "scipy.stats.chi2_contingency without Yates' correction; missing and new values are cells, categories with " +
        "fewer than 5 expected rows count together. Without drift χ² has B−1 degrees of freedom (Cramér 1946).",
    kinds: ["categorical"],
    judged: "value",
    defaultMax: 0.1,
    finish: (summary) => withCells(summary, cramersV),
};
function cramersV({ reference, candidate, referenceRows, candidateRows }) {
    const rows = referenceRows + candidateRows;
    let statistic = 0;
    for (const [i, before] of reference.entries()) {
        const after = candidate[i] ?? Number.NaN;
        const gap = before * candidateRows - after * referenceRows;
        statistic += (gap * gap) / ((before + after) * referenceRows * candidateRows);
    }
    const chance = chiSquareNull(statistic, reference.length);
    const value = Math.sqrt(statistic / rows);
    return {
        value,
        noise95: Math.sqrt(chance.noise95 / rows),
        excess: Math.max(0, value - Math.sqrt(chance.mean / rows)),
        pValue: chance.pValue,
    };
}

;// CONCATENATED MODULE: ./lib/drift/jensenshannon.js


const jensenshannon = {
    name: "jensenshannon",
    title: "Jensen–Shannon distance",
    description: "Distance between the shares of reference deciles (numbers) or categories, from 0 (the same) to 1 (nothing in " +
        "common). Bounded also when a category appears or vanishes.",
    definition: "√(½·KL(p‖h) + ½·KL(q‖h)) with h = (p+q)/2 and logarithms to base 2, as NannyML has it; Evidently takes " +
        "natural logarithms, which gives 0.833 times this number. Cells as for psi, without smoothing. To second " +
        "order 8·ln 2·JS² = Σ (q−p)²/h, so without drift JS² ≈ (1/n+1/m)·χ²(B−1)/(8·ln 2) (Lin 1991; Menéndez et al. " +
        "1997).",
    kinds: ["numeric", "categorical"],
    judged: "value",
    defaultMax: 0.1,
    finish: (summary) => withCells(summary, jensenShannonDistance),
};
function jensenShannonDistance({ reference, candidate, referenceRows, candidateRows }) {
    let divergence = 0;
    for (const [i, count] of reference.entries()) {
        const before = count / referenceRows;
        const after = (candidate[i] ?? Number.NaN) / candidateRows;
        divergence += (bits(before, after) + bits(after, before)) / 2;
    }
    const value = Math.sqrt(Math.max(0, divergence));
    const unit = (1 / referenceRows + 1 / candidateRows) / (8 * Math.LN2);
    const chance = chiSquareNull(divergence / unit, reference.length);
    return {
        value,
        noise95: Math.sqrt(chance.noise95 * unit),
        excess: Math.max(0, value - Math.sqrt(chance.mean * unit)),
        pValue: chance.pValue,
    };
}
/** One term of the divergence of `share` from the mean of both, in bits. */
function bits(share, other) {
    return share === 0 ? 0 : share * Math.log2((2 * share) / (share + other));
}

;// CONCATENATED MODULE: ./lib/stats/kolmogorov.js

/**
 * P(K > x) of the Kolmogorov distribution, the limit law of √n D. Two series: the alternating one converges at once for
 * large x, Jacobi's transform of it for small x (Marsaglia, Tsang & Wang 2003).
 */
function kolmogorovSurvival(x) {
    if (Number.isNaN(x))
        return Number.NaN;
    if (x <= 0)
        return 1;
    return x < 0.8 ? 1 - lowerTail(x) : upperTail(x);
}
/** The x with P(K > x) = q, for q in (0, 1). */
function kolmogorovUpperQuantile(q) {
    if (!(q > 0 && q < 1))
        return q === 0 ? Infinity : q === 1 ? 0 : Number.NaN;
    return bisect((x) => q - kolmogorovSurvival(x), 0, 20);
}
function upperTail(x) {
    let sum = 0;
    for (let k = 6; k >= 1; k--)
        sum += (k % 2 === 1 ? 2 : -2) * Math.exp(-2 * k * k * x * x);
    return sum;
}
function lowerTail(x) {
    const scale = Math.PI / x;
    let sum = 0;
    for (let odd = 7; odd >= 1; odd -= 2)
        sum += Math.exp((-odd * odd * scale * scale) / 8);
    return (Math.sqrt(2 * Math.PI) / x) * sum;
}

;// CONCATENATED MODULE: ./lib/drift/ks-exact.js
/**
 * P(D ≥ gap/(nm)) of the two-sample Kolmogorov–Smirnov statistic without ties: the share of lattice paths from (0, 0)
 * to (n, m) that touch |i·m − j·n| ≥ gap on their way. O(nm) time, O(m) memory. Source: Hodges 1958, "The significance
 * probability of the Smirnov two-sample test"; the recursion on shares rather than counts keeps it in range.
 *
 * @param gap the statistic times nm, a whole number
 */
function exactKolmogorovSurvival(gap, n, m) {
    // touched[j]: of all paths to (i, j), the share that touched the bound.
    const touched = new Float64Array(m + 1);
    for (let i = 0; i <= n; i++) {
        for (let j = 0; j <= m; j++) {
            touched[j] = Math.abs(i * m - j * n) >= gap ? 1 : arriving(touched, i, j);
        }
    }
    return touched[m] ?? Number.NaN;
}
/** A uniformly drawn path to (i, j) came from (i−1, j) with probability i/(i+j), else from (i, j−1). */
function arriving(touched, i, j) {
    if (i + j === 0)
        return 0;
    const alongReference = i * (touched[j] ?? Number.NaN);
    const alongCandidate = j === 0 ? 0 : j * (touched[j - 1] ?? Number.NaN);
    return (alongReference + alongCandidate) / (i + j);
}

;// CONCATENATED MODULE: ./lib/drift/sorted-sides.js

/** Hands the ascending finite values of both sides to `measure`, or says why there are none. */
function withSorted(summary, measure) {
    if (summary.kind !== "numeric")
        return method_unmeasured("not-numeric", "The column does not hold numbers.");
    const { reference, candidate } = summary.sorted;
    if (reference.length === 0)
        return method_unmeasured("no-values", "The reference has no finite value.");
    if (candidate.length === 0)
        return method_unmeasured("no-values", "The candidate has no finite value.");
    return measure(reference, candidate);
}
/** The index after the values that equal the one at `index`. */
function endOfRun(sorted, index) {
    let end = index + 1;
    // The bound comes first: a read past the end would make V8 box every number that this loop reads.
    while (end < sorted.length && sorted[end] === sorted[index])
        end++;
    return end;
}

;// CONCATENATED MODULE: ./lib/drift/ks.js



/** Up to this product of the sample sizes the exact distribution is computed. */
const exactUpTo = 10_000;
/** Mean of the Kolmogorov distribution. */
const kolmogorovMean = Math.sqrt(Math.PI / 2) * Math.LN2;
const ks = {
    name: "ks",
    title: "Kolmogorov–Smirnov distance",
    description: "Largest difference between the cumulative distributions of the two files, from 0 to 1. Sees shifts in the " +
        "middle well, those in the tails badly. Missing values and those that are not finite numbers do not enter: " +
        "watch them with missing_rate.",
    definition: "D = max |F(x)−G(x)| over the finite values. The p-value is exact for n·m ≤ 10,000 (conservative with ties), " +
        "else P(K > D·√(nm/(n+m))) of the Kolmogorov distribution, which also gives the noise, 1.358/√(nm/(n+m)), and " +
        "the mean by chance, 0.869/√(nm/(n+m)) (Smirnov 1948; Hodges 1958).",
    kinds: ["numeric"],
    judged: "value",
    defaultMax: 0.1,
    finish: (summary) => withSorted(summary, kolmogorovSmirnov),
};
function kolmogorovSmirnov(reference, candidate) {
    const n = reference.length;
    const m = candidate.length;
    const gap = largestGap(reference, candidate);
    const value = gap / (n * m);
    const root = Math.sqrt((n * m) / (n + m));
    return {
        value,
        noise95: kolmogorovUpperQuantile(0.05) / root,
        excess: Math.max(0, value - kolmogorovMean / root),
        pValue: n * m <= exactUpTo ? exactKolmogorovSurvival(gap, n, m) : kolmogorovSurvival(value * root),
    };
}
/** max |F−G| times n·m: a whole number, so that equal distributions give exactly 0. */
function largestGap(reference, candidate) {
    const n = reference.length;
    const m = candidate.length;
    let largest = 0;
    let i = 0;
    let j = 0;
    while (i < n && j < m) {
        const before = reference[i] ?? Number.NaN;
        const after = candidate[j] ?? Number.NaN;
        if (before <= after)
            i = endOfRun(reference, i);
        if (after <= before)
            j = endOfRun(candidate, j);
        const gap = Math.abs(i * m - j * n);
        if (gap > largest)
            largest = gap;
    }
    return largest;
}

;// CONCATENATED MODULE: ./lib/drift/missing-rate.js



const missingRate = {
    name: "missing_rate",
    title: "Change of the missing rate",
    description: "How many more of the candidate's rows are without a usable value: missing, NaN or infinite. Positive when " +
        "more are missing; fewer is never drift.",
    definition: "Candidate's share less reference's share of rows that are missing, NaN or infinite. One-sided p-value by " +
        "inversion of Newcombe's interval for the difference of independent proportions (Newcombe 1998, method 10); " +
        "noise from the normal law with the pooled share.",
    kinds: ["numeric", "categorical", "unsupported"],
    judged: "value",
    defaultMax: 0.01,
    finish: changeOfMissingRate,
};
function changeOfMissingRate(summary) {
    const reference = absent(summary.reference);
    const candidate = absent(summary.candidate);
    if (reference.n === 0)
        return method_unmeasured("no-rows", "The reference has no rows.");
    if (candidate.n === 0)
        return method_unmeasured("no-rows", "The candidate has no rows.");
    const value = candidate.successes / candidate.n - reference.successes / reference.n;
    const pooled = (candidate.successes + reference.successes) / (candidate.n + reference.n);
    const variance = pooled * (1 - pooled) * (1 / candidate.n + 1 / reference.n);
    return {
        value,
        noise95: normalQuantile(0.95) * Math.sqrt(variance),
        excess: Math.max(0, value),
        pValue: pAbove({ kind: "newcombe", candidate, reference }, 0),
    };
}
function absent({ rows, missing, notANumber }) {
    return { successes: missing + notANumber, n: rows };
}

;// CONCATENATED MODULE: ./lib/drift/psi.js


const psi = {
    name: "psi",
    title: "Population stability index",
    description: "How much the shares of reference deciles (numbers) or categories have shifted, with missing and new values " +
        "as cells of their own. The default choice: it sees shifts of place, spread and tails, and what chance alone " +
        "gives is subtracted before it is judged.",
    definition: "Σ (q−p)·ln(q/p) over the B cells with rows in either file; shares are (count+½)/(rows+B/2), cells are cut at " +
        "the deciles of the reference, rare categories count together. Without drift PSI ≈ (1/n+1/m)·χ²(B−1), whose " +
        "mean is subtracted for the excess (Yurdakul & Naranjo 2020).",
    kinds: ["numeric", "categorical"],
    judged: "excess",
    defaultMax: 0.1,
    finish: (summary) => withCells(summary, populationStability),
};
function populationStability({ reference, candidate, referenceRows, candidateRows }) {
    const cells = reference.length;
    let value = 0;
    for (const [i, count] of reference.entries()) {
        const before = (count + 0.5) / (referenceRows + 0.5 * cells);
        const after = ((candidate[i] ?? Number.NaN) + 0.5) / (candidateRows + 0.5 * cells);
        value += (after - before) * Math.log(after / before);
    }
    const unit = 1 / referenceRows + 1 / candidateRows;
    const chance = chiSquareNull(value / unit, cells);
    return {
        value,
        noise95: chance.noise95 * unit,
        excess: Math.max(0, value - chance.mean * unit),
        pValue: chance.pValue,
    };
}

;// CONCATENATED MODULE: ./lib/drift/absolute-normal-sum.js



/**
 * The law of T = Σ|X_k|. Its middle follows the multiple of a chi variable that has the same mean and mean square, from
 * E|X| = σ√(2/π) and E|XY| = (2/π)σσ'(√(1−r²) + r·asin r) for correlation r (Nabeya 1951). That is too light in the
 * tail, where the terms grow together; there P(T > x) ≥ P(|Σ ±X_k| > x) takes over. Against simulation the 95 %
 * quantile is at most 5 % low and p-values down to 1e-4 are right within a factor of two. Exact when all terms are equal up to
 * sign.
 */
function absoluteNormalSum(terms) {
    const mean = Math.sqrt(2 / Math.PI) * terms.spreads.reduce((sum, spread) => sum + spread, 0);
    if (!(mean > 0 && mean < Infinity))
        return { mean, noise95: mean, survival: (x) => (x > mean ? 0 : 1) };
    // In units of the mean, so that squares neither underflow nor overflow.
    const { square, aligned } = meanSquares({ ...terms, spreads: terms.spreads.map((spread) => spread / mean) });
    const laws = [scaledChi(square), { freedom: 1, scale: aligned }];
    return {
        mean,
        noise95: mean * Math.max(...laws.map(({ freedom, scale }) => Math.sqrt(scale * chiSquareQuantile(0.95, freedom)))),
        survival: (x) => Math.max(...laws.map(({ freedom, scale }) => chiSquareSurvival((x / mean) ** 2 / scale, freedom))),
    };
}
/** E T² and E (Σ ±X_k)². */
function meanSquares({ spreads, correlation, signs }) {
    let square = 0;
    let aligned = 0;
    for (const [l, spread] of spreads.entries()) {
        square += spread * spread;
        aligned += spread * spread;
        for (let k = 0; k < l; k++) {
            const r = Math.max(-1, Math.min(1, correlation(k, l)));
            const weight = 2 * spread * (spreads[k] ?? Number.NaN);
            square += weight * (2 / Math.PI) * (Math.sqrt(1 - r * r) + r * Math.asin(r));
            aligned += weight * r * (signs[k] ?? Number.NaN) * (signs[l] ?? Number.NaN);
        }
    }
    return { square, aligned };
}
/** The law of √(scale·χ²(freedom)) with mean 1 and this mean square; the freedom need not be whole. */
function scaledChi(square) {
    const freedom = bisect((nu) => squaredMeanOfChi(nu) / nu - 1 / square, 1, 1e6);
    return { freedom, scale: square / freedom };
}
/** (E chi)² with `nu` degrees of freedom; its mean square is `nu`. */
function squaredMeanOfChi(nu) {
    return 2 * Math.exp(2 * (logGamma((nu + 1) / 2) - logGamma(nu / 2)));
}

;// CONCATENATED MODULE: ./lib/drift/tvd.js


const tvd = {
    name: "tvd",
    title: "Total variation distance",
    description: "Share of rows that would have to change cell (reference decile or category) to make the files alike: 0 is " +
        "the same, 1 nothing in common. The easiest effect to explain.",
    definition: "½·Σ|q−p| over the cells of psi, without smoothing. Without drift the differences are multinomial with the " +
        "pooled shares; the law of the sum of their absolute values is approximated by its first two moments and its " +
        "tail, which is exact for two cells.",
    kinds: ["numeric", "categorical"],
    judged: "value",
    defaultMax: 0.1,
    finish: (summary) => withCells(summary, totalVariation),
};
function totalVariation(cells) {
    const { reference, candidate, referenceRows, candidateRows } = cells;
    let sum = 0;
    for (const [i, count] of reference.entries()) {
        sum += Math.abs((candidate[i] ?? Number.NaN) / candidateRows - count / referenceRows);
    }
    const value = sum / 2;
    const chance = nullLaw(cells);
    return {
        value,
        noise95: chance.noise95,
        excess: Math.max(0, value - chance.mean),
        pValue: chance.survival(value),
    };
}
/**
 * Half the differences of shares: variance s(1−s)(1/n+1/m)/4 and correlation −√(s·t/((1−s)(1−t))) for pooled shares s
 * and t.
 */
function nullLaw({ reference, candidate, referenceRows, candidateRows }) {
    const rows = referenceRows + candidateRows;
    const shares = reference.map((count, i) => (count + (candidate[i] ?? Number.NaN)) / rows);
    const unit = Math.sqrt(1 / referenceRows + 1 / candidateRows);
    const odds = shares.map((share) => Math.sqrt(share / (1 - share)));
    return absoluteNormalSum({
        spreads: shares.map((share) => (unit * Math.sqrt(share * (1 - share))) / 2),
        correlation: (k, l) => -(odds[k] ?? Number.NaN) * (odds[l] ?? Number.NaN),
        signs: evenHalves(shares),
    });
}
/** 1 for the cells of one half, −1 for the others: the sum is then the difference in that half, which varies most. */
function evenHalves(shares) {
    const signs = shares.map(() => -1);
    let half = 0;
    for (const [cell, share] of [...shares.entries()].toSorted(([, a], [, b]) => b - a)) {
        if (half + share > 0.5)
            continue;
        half += share;
        signs[cell] = 1;
    }
    return signs;
}

// EXTERNAL MODULE: ./node_modules/simple-statistics/dist/simple-statistics.mjs
var simple_statistics = __webpack_require__(5521);
;// CONCATENATED MODULE: ./lib/drift/robust-scale.js


/** Interquartile range of the normal distribution in standard deviations. */
const normalRange = 1.349;
/**
 * Spread of a sample that a few extreme values cannot inflate: interquartile range / 1.349, the standard deviation
 * (divisor n) when half of the values are equal, 1 when all are.
 *
 * @param sorted ascending, finite, not empty
 */
function robustScale(sorted) {
    const range = quantile(sorted, 0.75) - quantile(sorted, 0.25);
    return range > 0 ? range / normalRange : (0,simple_statistics/* standardDeviation */.Fx)(Array.from(sorted)) || 1;
}

;// CONCATENATED MODULE: ./lib/drift/wasserstein.js




/** Steps of the log odds of the pooled distribution function within which its noise is taken as one term. */
const stepOfLogOdds = 0.25;
const wasserstein = {
    name: "wasserstein",
    title: "Normed Wasserstein distance",
    description: "How far values would have to be moved on average to make the distributions alike, in robust standard " +
        "deviations of the reference. Sees how far the tails have moved, which the bounded distances do not. Missing " +
        "values and those that are not finite numbers do not enter.",
    definition: "∫|F(x)−G(x)|dx over the finite values, divided by the reference's interquartile range/1.349, or its standard " +
        "deviation when that range is 0, or 1 when the reference is constant. Evidently divides by the standard " +
        "deviation, NannyML not at all. Without drift F−G is √(1/n+1/m) times a Brownian bridge; the law of its " +
        "integrated absolute value over the pooled values is approximated by its first two moments and its tail (del " +
        "Barrio, Giné & Matrán 1999).",
    kinds: ["numeric"],
    judged: "value",
    defaultMax: 0.1,
    finish: (summary) => withSorted(summary, normedWasserstein),
};
function normedWasserstein(reference, candidate) {
    const scale = robustScale(reference);
    const { distance, terms } = transport(reference, candidate);
    const chance = absoluteNormalSum(terms);
    const value = distance / scale;
    const noise95 = chance.noise95 / scale;
    if (![scale, value, noise95].every(Number.isFinite)) {
        return method_unmeasured("overflow", "The values are too large for their distance to be a finite number.");
    }
    return {
        value,
        noise95,
        excess: Math.max(0, distance - chance.mean) / scale,
        pValue: chance.survival(distance),
    };
}
/**
 * The distance, and its terms when nothing has drifted. The bridge at pooled share u has variance u(1−u); between u and
 * v its correlation is exp(−|logit u − logit v|/2), so steps of equal log odds are steps of equal correlation, also far
 * in the tails.
 */
function transport(reference, candidate) {
    const n = reference.length;
    const m = candidate.length;
    const half = Math.ceil(Math.log(n + m) / stepOfLogOdds);
    const spreads = new Float64Array(2 * half + 1);
    let area = 0;
    let step = 0;
    const ratio = Math.exp(stepOfLogOdds);
    let oddsOfNextStep = Math.exp((0.5 - half) * stepOfLogOdds);
    const front = { i: 0, j: 0, before: reference[0] ?? Number.NaN, after: candidate[0] ?? Number.NaN };
    while (front.i < n || front.j < m) {
        const value = lowest(front);
        passLowest(front, reference, candidate);
        const below = front.i + front.j;
        const above = n + m - below;
        if (above === 0)
            break;
        for (; below > oddsOfNextStep * above; step++)
            oddsOfNextStep *= ratio;
        const width = lowest(front) - value;
        // Whole numbers times widths, divided by nm once at the end: two divisions fewer for every row.
        area += Math.abs(front.i * m - front.j * n) * width;
        spreads[step] = (spreads[step] ?? Number.NaN) + Math.sqrt(below * above) * width;
    }
    const unit = Math.sqrt(1 / n + 1 / m) / (n + m);
    return {
        distance: area / n / m,
        terms: {
            spreads: Array.from(spreads, (spread) => spread * unit),
            correlation: (k, l) => Math.exp((-stepOfLogOdds * (l - k)) / 2),
            signs: Array.from(spreads, () => 1),
        },
    };
}
function lowest({ before, after }) {
    return before < after ? before : after;
}
/** Moves on past the lowest value, in both sides where both have it. */
function passLowest(front, reference, candidate) {
    const { before, after } = front;
    if (before <= after)
        front.i = endOfRun(reference, front.i);
    if (after <= before)
        front.j = endOfRun(candidate, front.j);
    front.before = front.i < reference.length ? (reference[front.i] ?? Number.NaN) : Infinity;
    front.after = front.j < candidate.length ? (candidate[front.j] ?? Number.NaN) : Infinity;
}

;// CONCATENATED MODULE: ./lib/drift/index.js







/** Every drift method, in the order of the docs. */
const driftMethods = [psi, ks, wasserstein, jensenshannon, chisquare, tvd, missingRate];

;// CONCATENATED MODULE: ./lib/gates/schema.js




const severities = ["error", "warn", "info", "off"];
const modes = ["strict", "balanced", "lenient"];
const averages = ["binary", "macro", "micro", "weighted"];
const changeBounds = schemas/* strictObject */.rej({
    absolute: nonNegative
        .optional()
        .meta({ description: "In the unit of the metric; for metrics from 0 to 1, `1%` is one percentage point." }),
    relative: nonNegative.optional().meta({ description: "As a share of the reference's value." }),
})
    .refine((limit) => Object.keys(limit).length > 0, "needs `absolute`, `relative` or both")
    .meta({ minProperties: 1 });
const change = schemas/* union */.KCZ([nonNegative.transform((absolute) => ({ absolute })), changeBounds], 'a number, a percentage such as "1%", or a mapping of absolute and relative');
const severity = schemas/* enum */.k5n(severities, "a severity").meta({
    description: "error: a failure blocks. warn: it is shown as a warning. info: shown, never counted. off: not judged.",
});
const gateName = schemas/* string */.YjP("a name").min(1, "a name");
/** A limit on a metric, on the whole data and on slices. */
const metricGateSchema = schemas/* strictObject */.rej({
    metric: schemas/* enum */.k5n(metrics.map((metric) => metric.name), "a metric")
        .meta({ description: "Name of a metric; docs/reference/metrics.md lists them." }),
    name: gateName
        .optional()
        .meta({ description: "Name of the gate in reports. Default: made from the metric and its options." }),
    average: schemas/* enum */.k5n(averages, "an average")
        .optional()
        .meta({ description: "How per-class values are combined. Default: binary, or macro in a multiclass task." }),
    class: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig(), schemas/* boolean */.zMY()], "the value of a class (text, a number, true or false)")
        .transform(String)
        .optional()
        .meta({ description: "Judge this one class." }),
    min: fraction_fraction.optional().meta({ description: "The candidate's value must be at least this." }),
    max: fraction_fraction.optional().meta({ description: "The candidate's value must be at most this." }),
    max_drop: change.optional().meta({
        description: "How much lower than the reference it may be (metrics where higher is better). A number alone is absolute.",
    }),
    max_increase: change.optional().meta({
        description: "How much higher than the reference it may be (metrics where lower is better). A number alone is absolute.",
    }),
    min_gain: change
        .optional()
        .meta({ description: "How much better than the reference it must be. A number alone is absolute." }),
    max_gain: change.optional().meta({
        description: "How much better than the reference it may be before the gain is suspicious. A number alone is absolute.",
    }),
    fail_if: schemas/* enum */.k5n(["any_exceeded", "all_exceeded"]).default("any_exceeded").meta({
        description: "Whether one exceeded limit is enough to fail, or all of the gate's limits must be exceeded.",
    }),
    slices: schemas/* union */.KCZ([schemas/* literal */.euz("*"), schemas/* array */.YOg(schemas/* string */.YjP())], '"*" or a list of slice names')
        .default("*")
        .meta({
        description: 'Slices judged beside the whole: "*" for all, a list of names (or columns of `by`), or [] for none.',
    }),
    severity: severity.default("error"),
});
/** A limit on the difference between the distributions of a column in the two files. */
const driftGateSchema = schemas/* strictObject */.rej({
    drift: schemas/* enum */.k5n(driftMethods.map((method) => method.name), "a drift method")
        .meta({ description: "Name of a drift method; docs/reference/drift.md lists them." }),
    name: gateName.optional().meta({ description: "Name of the gate in reports. Default: the method." }),
    columns: schemas/* union */.KCZ([
        schemas/* literal */.euz("*"),
        schemas/* array */.YOg(schemas/* string */.YjP("the name of a column").min(1, "the name of a column"))
            .min(1, "at least one column is needed"),
    ], '"*" or a list of column names')
        .default("*")
        .meta({ description: 'Columns of the file, or "*": the features, the score, the prediction and the label.' }),
    max: nonNegative.optional().meta({ description: "Largest effect that is not yet drift. Default: the method's own." }),
    severity: severity.default("warn"),
});
const gateSchema = schemas/* union */.KCZ([metricGateSchema, driftGateSchema], "a gate; a gate has either `metric` or `drift`, not both");
const policySchema = schemas/* strictObject */.rej({
    mode: schemas/* enum */.k5n(modes, "a mode").default("balanced").meta({
        description: "How evidence becomes a verdict; strict passes only what is proven, lenient fails only what is proven.",
    }),
    confidence: fraction_fraction
        .pipe(schemas/* number */.aig().min(0.5, "a confidence from 0.5 to 0.9999").max(0.9999, "a confidence from 0.5 to 0.9999"))
        .default(0.95)
        .meta({ description: "Confidence of the one-sided bounds that decide." }),
    on_inconclusive: schemas/* enum */.k5n(["pass", "warn", "fail"])
        .default("warn")
        .meta({ description: "What an inconclusive gate counts as." }),
    on_missing_reference: schemas/* enum */.k5n(["fail", "warn", "pass"])
        .default("fail")
        .meta({ description: "What a gate on change counts as when there is no reference." }),
    min_samples: schemas/* int */.Whr().min(2).default(30).meta({ description: "Fewer rows than this are shown but not judged." }),
    max_invalid_rate: share.default(0).meta({
        description: "Share of the candidate's rows whose prediction or score may be missing or not a number. Such rows count as wrong " +
            "in classification and are left out of a regression, where they would flatter the model.",
    }),
});

;// CONCATENATED MODULE: ./lib/slices/schema.js

const scalar = schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig(), schemas/* boolean */.zMY()], "text, a number, true or false");
const oneOrMore = schemas/* union */.KCZ([scalar, schemas/* array */.YOg(scalar).min(1, "at least one value is needed")], "a value or a list of values");
const comparison = schemas/* strictObject */.rej({
    min: schemas/* number */.aig().optional().meta({ description: "Lower bound, inclusive." }),
    max: schemas/* number */.aig().optional().meta({ description: "Upper bound, inclusive." }),
    not: oneOrMore.optional().meta({ description: "Values to leave out." }),
})
    .refine((bounds) => Object.keys(bounds).length > 0, "needs `min`, `max` or `not`; as it is, it selects every row")
    .meta({ minProperties: 1 });
const condition = schemas/* union */.KCZ([scalar, schemas/* array */.YOg(scalar).min(1, "at least one value is needed"), comparison], "a value, a list of values, or a mapping of min, max and not");
const byColumn = schemas/* strictObject */.rej({
    by: schemas/* string */.YjP("the name of a column")
        .min(1, "the name of a column")
        .meta({ description: "Column; each of its values becomes a slice `column=value`." }),
    max_values: schemas/* int */.Whr()
        .min(1)
        .max(1000)
        .default(50)
        .meta({ description: "More distinct values than this are an error." }),
});
const filter = schemas/* strictObject */.rej({
    name: schemas/* string */.YjP("a name").min(1, "a name").meta({ description: "Name of the slice in reports." }),
    where: schemas/* record */.g1P(schemas/* string */.YjP(), condition)
        .refine((conditions) => Object.keys(conditions).length > 0, "needs at least one condition; as it is, it selects every row")
        .meta({ description: "Conditions on columns; all must hold.", minProperties: 1 }),
});
/** Part of the rows, judged on its own: one slice for each value of a column, or one by a named filter. */
const sliceSchema = schemas/* union */.KCZ([byColumn, filter], "a slice; a slice has either `by` (a column), or `name` and `where` (a filter)");

;// CONCATENATED MODULE: ./lib/align/schema.js


// In every schema of the config, the error text of a value is a noun phrase: it completes "… is not ‹a column name›."
const columnName = schemas/* string */.YjP("the name of a column").min(1, "the name of a column");
const columnNames = schemas/* array */.YOg(columnName).min(1, "at least one column is needed");
/** Which column of the tables plays which part. */
const columnsSchema = schemas/* strictObject */.rej({
    id: schemas/* union */.KCZ([columnName, columnNames], "the name of a column, or a list of names")
        .optional()
        .meta({ description: "Column, or columns together, by which the rows of the two files are joined." }),
    label: columnName.optional().meta({ description: "Ground truth." }),
    prediction: columnName.optional().meta({ description: "Predicted class (classification) or value (regression)." }),
    score: schemas/* union */.KCZ([columnName, schemas/* record */.g1P(schemas/* string */.YjP(), columnName)], "the name of a column, or a map from class to column")
        .optional()
        .meta({
        description: "Probability of the positive class, or a map from class to the column of its probability (multiclass).",
    }),
    positive_class: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig(), schemas/* boolean */.zMY()], "the value of a class (text, a number, true or false)")
        .transform(String)
        .optional()
        .meta({ description: 'The label that counts as positive in a binary task. Default: "1", or "true".' }),
    threshold: schemas/* number */.aig().min(0, "a number from 0 to 1").max(1, "a number from 0 to 1").optional().meta({
        description: "Score at or above which a row is predicted positive, when there is no prediction column. Default: 0.5.",
    }),
    weight: columnName.optional().meta({ description: "Weight of each row, 0 or more." }),
    latency_ms: columnName.optional().meta({ description: "Time that the model took for the row, in milliseconds." }),
    timestamp: columnName.optional().meta({ description: "When the prediction was made." }),
    features: schemas/* union */.KCZ([schemas/* literal */.euz("*"), schemas/* array */.YOg(columnName)], '"*" or a list of column names')
        .optional()
        .meta({ description: 'Columns watched for drift; "*" takes every column without another part.' }),
}, {
    error: (issue) => issue.code === "invalid_type" ? "a mapping from part to column, such as `label: churned`" : undefined,
});
const count = schemas/* int */.Whr().min(0);
const pairingRules = schemas/* strictObject */.rej({
    min_join_rate: share
        .default(0.999)
        .meta({ description: "Share of the rows of each file that must find their partner." }),
    max_duplicates: count.default(0).meta({ description: "Rows whose id occurred before in the same file." }),
    max_label_disagreement: count
        .default(0)
        .meta({ description: "Joined rows whose label differs between the two files." }),
});
const pairingSchema = schemas/* union */.KCZ([schemas/* literal */.euz("none"), pairingRules], "`none` or a mapping of min_join_rate, max_duplicates and max_label_disagreement");

;// CONCATENATED MODULE: ./lib/table/table.js
const tableFormats = ["csv", "jsonl", "json", "parquet"];

;// CONCATENATED MODULE: ./lib/config/schema.js





const tasks = ["binary", "multiclass", "regression"];
const uri = schemas/* string */.YjP("a path or an https URL").min(1, "a path or an https URL");
const fileMapping = schemas/* strictObject */.rej({
    uri: uri.meta({ description: "Path in the workspace (globs allowed) or https URL." }),
    format: schemas/* enum */.k5n(tableFormats, "a format").optional().meta({ description: "Format, when the name does not tell." }),
});
const file = schemas/* union */.KCZ([uri.transform((path) => ({ uri: path })), fileMapping], "a path, an https URL, or a mapping of uri and format");
const configSchema = schemas/* strictObject */.rej({
    version: schemas/* literal */.euz(1, "a version of this format").meta({ description: "Version of this file's format." }),
    name: schemas/* string */.YjP()
        .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, "a name (a letter or digit, then letters, digits, `.`, `_` and `-`; at most 64 in all)")
        .default("model-gate")
        .meta({ description: "Name of the gate; keys its comment and artifact when a repository has several." }),
    task: schemas/* enum */.k5n(tasks, "a task").meta({ description: "What the model does." }),
    reference: file.optional().meta({ description: "Predictions of the model in use. Also accepted as `baseline`." }),
    candidate: file
        .optional()
        .meta({ description: "Predictions of the model to be merged. Also accepted as `current`." }),
    labels: file.optional().meta({ description: "Ground truth in a file of its own, joined by id." }),
    columns: columnsSchema.meta({ description: "Which column of the files plays which part." }),
    pairing: pairingSchema
        .prefault({})
        .meta({ description: 'How rows are paired; "none" compares two different samples.' }),
    policy: policySchema.prefault({}).meta({ description: "How the evidence is turned into a verdict." }),
    gates: schemas/* array */.YOg(gateSchema, "a list of gates")
        .min(1, "without a gate nothing would be judged")
        .meta({ description: "What is judged: limits on metrics and on drift." }),
    slices: schemas/* array */.YOg(sliceSchema, "a list of slices")
        .default([])
        .meta({ description: "Parts of the rows that are judged beside the whole." }),
});

;// CONCATENATED MODULE: ./lib/config/draft.js



/** Reads each part of `written` on its own. */
function draftOf(written) {
    const { task, columns, pairing } = configSchema.shape;
    return {
        task: draft_part(task, written["task"]),
        columns: draft_part(columns, written["columns"]),
        pairing: draft_part(pairing, written["pairing"]),
        gates: entries(gateSchema, written["gates"]),
        slices: entries(sliceSchema, written["slices"]),
        written,
    };
}
function draft_part(schema, value) {
    return schema.safeParse(value).data;
}
function entries(schema, value) {
    return Array.isArray(value) ? value.map((entry) => draft_part(schema, entry)) : [];
}

;// CONCATENATED MODULE: ./lib/config/sentence.js


/** Names up to this number are listed beside a suggestion; without a suggestion all are. */
const SHORT_LIST = 6;
/**
 * What is wrong with `value`, in a sentence. The schema's own error text, when it has one, is a noun phrase for what was expected
 * ("a metric"); for checks of a whole list or mapping it is a sentence.
 */
function sentence(issue, value) {
    if (value === undefined)
        return `is missing; expected ${expected(issue)}.`;
    if (value === null)
        return `is empty; expected ${expected(issue)}.`;
    if (issue.code === "too_small" || issue.code === "too_big")
        return sentence_outOfRange(issue, value);
    if (issue.code === "custom")
        return `${issue.message}.`;
    return `${shown_shown(value)} is not ${noun(issue)}.${advice(issue, value)}`;
}
/** For a key that the mapping does not have: the one that was meant, or all that there are. */
function unknownKey(key, known) {
    const meant = suggest(key, known);
    return meant === undefined
        ? `is not a known key. Known here: ${listed(known)}.`
        : `is not a known key. Did you mean \`${meant}\`?`;
}
/** For a value outside a list of names: the one that was meant, and the list when it is short or nothing comes near. */
function allowed(value, names, mayList) {
    const meant = typeof value === "string" ? suggest(value, names) : undefined;
    const list = mayList && (meant === undefined || names.length <= SHORT_LIST) ? ` Allowed: ${names.join(", ")}.` : "";
    return meant === undefined ? list : ` Did you mean ${JSON.stringify(meant)}?${list}`;
}
function sentence_outOfRange(issue, value) {
    const named = issue.message !== "";
    if (Array.isArray(value))
        return named ? `is an empty list; ${issue.message}.` : "is an empty list; at least one entry is needed.";
    if (named)
        return `${shown_shown(value)} is not ${issue.message}.`;
    return issue.code === "too_small"
        ? `${shown_shown(value)} is too small; the least allowed is ${issue.minimum}.`
        : `${shown_shown(value)} is too large; the most allowed is ${issue.maximum}.`;
}
function expected(issue) {
    const isShort = issue.code === "invalid_value" && issue.message !== "" && issue.values.length <= SHORT_LIST;
    return isShort ? `${issue.message} (${texts(issue.values).join(", ")})` : noun(issue);
}
function noun(issue) {
    if (issue.message !== "")
        return issue.message;
    if (issue.code === "invalid_type")
        return kinds[issue.expected] ?? issue.expected;
    return issue.code === "invalid_value" ? `one of ${listed(texts(issue.values), "or")}` : "a value of this option";
}
function advice(issue, value) {
    if (issue.code === "invalid_type")
        return quoting(issue.expected, value);
    if (issue.code !== "invalid_value")
        return "";
    if (typeof value === "string" && issue.values.includes(Number(value)))
        return ` Write it without quotes: ${value}.`;
    // Without a noun of its own the sentence has listed the names already.
    return allowed(value, texts(issue.values), issue.message !== "");
}
function texts(values) {
    return values.map(String);
}
const kinds = {
    string: "text",
    number: "a number",
    int: "a whole number",
    boolean: "true or false",
    array: "a list",
    object: "a mapping (`key: value`)",
    record: "a mapping (`key: value`)",
};
/** YAML decides by the quotes whether something is text: the most frequent reason for the wrong type. */
function quoting(wanted, value) {
    if (wanted === "string" && (typeof value === "number" || typeof value === "boolean"))
        return ` Write it in quotes: "${value}".`;
    const isNumeric = typeof value === "string" && value.trim() !== "" && Number.isFinite(Number(value));
    return (wanted === "number" || wanted === "int") && isNumeric ? ` Write it without quotes: ${value}.` : "";
}

;// CONCATENATED MODULE: ./lib/config/explain.js





/** Error texts that a schema does not give itself: the known keys where one is unknown, else none (the sentence is made later). */
const expectations = (issue) => issue.code === "unrecognized_keys" && issue.inst instanceof schemas/* ZodObject */.bvH
    ? Object.keys(issue.inst.shape).join(" ")
    : "";
/** The issues of a parse with `expectations`, as faults of the value that was parsed, each in a sentence without the schema's jargon. */
function explain(issues, root) {
    return withoutMistyped(issues, root).flatMap((issue) => explainIssue(issue, [], root));
}
function explainIssue(issue, prefix, root) {
    const path = [...prefix, ...steps(issue)];
    if (issue.code === "unrecognized_keys") {
        const known = knownKeys(issue);
        return issue.keys.map((key) => faultyKey([...path, key], unknownKey(key, known)));
    }
    const value = valueAt(root, path);
    if (issue.code !== "invalid_union")
        return [faulty(path, sentence(issue, value))];
    const branch = meantBranch(issue.errors, value);
    if (branch === undefined)
        return [faulty(path, `${sentence(issue, value)}${literalMeant(issue.errors, value)}`)];
    return withoutMistyped(branch, value).flatMap((inner) => explainIssue(inner, path, root));
}
/**
 * Of the alternatives of a union, the one that was meant: of the right kind (text, list, mapping), and lacking fewer of its
 * required keys than any other.
 */
function meantBranch(branches, value) {
    const ranked = branches
        .filter((branch) => !branch.some(isWrongKind))
        .map((branch) => ({
        branch,
        lacking: withoutMistyped(branch, value).filter((issue) => isMissing(issue, value)).length,
    }))
        .toSorted((a, b) => a.lacking - b.lacking);
    const [best, second] = ranked;
    const isUnclear = best?.lacking === second?.lacking || (best !== undefined && best.lacking > 0 && isEmptyMapping(value));
    return isUnclear ? undefined : best?.branch;
}
function isEmptyMapping(value) {
    return isMapping(value) && Object.keys(value).length === 0;
}
function isWrongKind(issue) {
    return issue.path.length === 0 && ["invalid_type", "invalid_value", "invalid_union"].includes(issue.code);
}
/** Leaves out what an unknown key already says: the key that it misspells is not missing, and its mapping is not empty. */
function withoutMistyped(issues, root) {
    const meant = new Set(issues.flatMap(meantKeys));
    const mistaken = new Set(issues.filter(({ code }) => code === "unrecognized_keys").map((issue) => formatPath(steps(issue))));
    return issues.filter((issue) => {
        const path = formatPath(steps(issue));
        return isMissing(issue, root) ? !meant.has(path) : issue.code !== "custom" || !mistaken.has(path);
    });
}
function meantKeys(issue) {
    if (issue.code !== "unrecognized_keys")
        return [];
    const known = knownKeys(issue);
    return issue.keys.flatMap((key) => {
        const name = suggest(key, known);
        return name === undefined ? [] : [formatPath([...steps(issue), name])];
    });
}
function isMissing(issue, root) {
    return issue.path.length > 0 && valueAt(root, steps(issue)) === undefined;
}
/** See `expectations`. */
function knownKeys(issue) {
    return issue.message.split(" ");
}
function steps(issue) {
    return issue.path.map((key) => (typeof key === "number" ? key : String(key)));
}
/** The word that one of the alternatives is ("none"), when the text comes near it. */
function literalMeant(branches, value) {
    if (typeof value !== "string")
        return "";
    const words = branches
        .flat()
        .flatMap((issue) => (issue.code === "invalid_value" && issue.path.length === 0 ? issue.values.map(String) : []));
    const meant = suggest(value, words);
    return meant === undefined ? "" : ` Did you mean ${JSON.stringify(meant)}?`;
}

;// CONCATENATED MODULE: ./lib/config/find.js


/** Where a config is looked for when none is named. */
const defaultPaths = [
    "model-gate.yml",
    "model-gate.yaml",
    ".github/model-gate.yml",
    ".github/model-gate.yaml",
];
/** A config that is small and complete; shown to whoever has none yet. */
const starterConfig = `version: 1
task: binary
reference: predictions/reference.csv
candidate: predictions/candidate.csv
columns:
  id: id
  label: label
  prediction: prediction
gates:
  - metric: accuracy
    max_drop: 1%
`;
/**
 * The config at `path`, or the first of `defaultPaths` that exists in the workspace.
 * @throws GateError E101 when there is none or it cannot be read.
 */
async function findConfig(path, workspace, readFile) {
    for (const candidate of path === undefined ? defaultPaths : [path]) {
        const absolute = (0,external_node_path_.resolve)(workspace, candidate);
        const shown = (0,external_node_path_.relative)(workspace, absolute).split(external_node_path_.sep).join("/");
        const bytes = await readIfThere(absolute, shown, readFile);
        if (bytes !== undefined)
            return { path: shown, bytes };
    }
    throw new errors/* GateError */.u({
        code: "E101",
        message: notFound(path, workspace),
        hint: `Write a config to start from:\n\n${starterConfig}`,
    });
}
async function readIfThere(absolute, shown, readFile) {
    try {
        return await readFile(absolute);
    }
    catch (cause) {
        if (reasonOf(cause) === "ENOENT" || reasonOf(cause) === "ENOTDIR")
            return undefined;
        const reason = reasonOf(cause) === "EISDIR" ? "it is a folder" : cause instanceof Error ? cause.message : String(cause);
        throw new errors/* GateError */.u({
            code: "E101",
            message: `${shown} cannot be read as a config: ${reason}`,
            where: { file: shown },
            cause,
        });
    }
}
function reasonOf(cause) {
    return cause instanceof Error && "code" in cause ? cause.code : undefined;
}
function notFound(path, workspace) {
    if (path !== undefined)
        return `There is no config at ${path} (looked in ${workspace}).`;
    return `There is no config. Looked in ${workspace} for ${defaultPaths.join(", ")}.`;
}

;// CONCATENATED MODULE: ./lib/config/inputs.js

const numbers = new Set(["policy.confidence", "policy.min_samples"]);
/** The inputs that override something, by the path that they set. */
function givenInputs(inputs) {
    return inputs.filter(({ value }) => value !== "").map((input) => ({ ...input, path: input.key.split(".") }));
}
/** `config` with each input in the place of what the file says. A part of the wrong kind is left for the schema to refuse. */
function applyInputs(config, inputs) {
    let result = config;
    for (const input of givenInputs(inputs))
        result = withValue(result, input.path.map(String), typed(input));
    return result;
}
function withValue(mapping, [key = "", ...rest], value) {
    if (rest.length === 0)
        return { ...mapping, [key]: value };
    const inner = mapping[key] ?? {};
    return isMapping(inner) ? { ...mapping, [key]: withValue(inner, rest, value) } : mapping;
}
function typed({ key, value }) {
    if (!numbers.has(key))
        return value;
    const number = Number(value);
    // "many" and "95%" stay text: the schema refuses the one and reads the other.
    return Number.isNaN(number) ? value : number;
}

;// CONCATENATED MODULE: ./lib/config/origins.js



/** Origins of a config that was read from `document` and overridden by `inputs`; `named` knows other names of keys. */
function originsOf(document, inputs, named) {
    const given = givenInputs(inputs).toReversed();
    const inputOf = (path) => given.find((input) => input.path.every((step, depth) => step === path[depth]))?.origin;
    return {
        inputOf,
        positionOf: (path) => (inputOf(path) === undefined ? document.valuePosition(named.asWritten(path)) : undefined),
    };
}
/** The origin of every single value of `effective`, in words: "model-gate.yml:14:13", "input `candidate`", "default". */
function describeOrigins(effective, file, origins) {
    return Object.fromEntries([...leaves(effective, [])].map((path) => [formatPath(path), origins_describe(path, file, origins)]));
}
function origins_describe(path, file, origins) {
    const position = origins.positionOf(path);
    if (position !== undefined)
        return `${file}:${position.line}:${position.column}`;
    return origins.inputOf(path) ?? "default";
}
function* leaves(value, path) {
    const children = Array.isArray(value)
        ? [...value.entries()]
        : isMapping(value)
            ? Object.entries(value)
            : [];
    if (children.length === 0)
        yield path;
    for (const [step, child] of children)
        yield* leaves(child, [...path, step]);
}

;// CONCATENATED MODULE: ./lib/config/problem.js

const SHOWN = 50;
/** All problems of one config as one error (E102), a line each, in the order of the file; values from outside the file come first. */
function configError(file, problems) {
    const sorted = problems.toSorted((a, b) => line(a) - line(b) || column(a) - column(b));
    const lines = sorted.slice(0, SHOWN).map((problem) => `${place(file, problem)}  ${problem.text}`);
    if (sorted.length > SHOWN)
        lines.push(`${file}  and ${sorted.length - SHOWN} more problems`);
    return new errors/* GateError */.u({
        code: "E102",
        message: lines.join("\n"),
        hint: "docs/reference/config.md describes every option; schema/config.schema.json lets an editor check the file as you write.",
        where: where(file, sorted),
    });
}
function place(file, { at }) {
    return "origin" in at ? at.origin : `${file}:${at.line}:${at.column}`;
}
function line({ at }) {
    return "origin" in at ? 0 : at.line;
}
function column({ at }) {
    return "origin" in at ? 0 : at.column;
}
/** The first position in the file, for an annotation. */
function where(file, sorted) {
    for (const { at } of sorted) {
        if (!("origin" in at))
            return { file, line: at.line, column: at.column };
    }
    return { file };
}

;// CONCATENATED MODULE: ./lib/config/synonyms.js

/** Accepts other names of the two files, each in the place of ours, not beside it. */
function readSynonyms(written) {
    const used = synonyms.filter(([, other]) => Object.hasOwn(written, other));
    const clashes = used.filter(([ours]) => Object.hasOwn(written, ours));
    const renamed = new Map(used.filter((pair) => !clashes.includes(pair)));
    const config = Object.fromEntries(Object.entries(written).flatMap(([key, value]) => {
        const ours = used.find(([, other]) => other === key)?.[0];
        if (ours === undefined)
            return [[key, value]];
        return renamed.has(ours) ? [[ours, value]] : [];
    }));
    return {
        config,
        faults: clashes.map(([ours, other]) => faultyKey([other], `is another name of \`${ours}\`, which is there too; keep one of them.`)),
        asWritten: ([first, ...rest]) => (first === undefined ? [] : [renamed.get(String(first)) ?? first, ...rest]),
    };
}
/** Our key, and another that means the same. */
const synonyms = [
    ["reference", "baseline"],
    ["candidate", "current"],
];

;// CONCATENATED MODULE: ./lib/config/load.js















const MAX_BYTES = 1024 * 1024;
/**
 * Reads, overrides and checks the config.
 * @throws GateError E101 when there is none; E102 with every fault of it, a line each.
 */
async function loadConfig(request) {
    const { path, bytes } = await findConfig(request.path, request.workspace, request.readFile);
    const document = parseConfigDocument(decode(bytes, path));
    const named = readSynonyms(rootMapping(document, path));
    const origins = originsOf(document, request.inputs, named);
    const written = applyInputs(named.config, request.inputs);
    const parsed = configSchema.safeParse(written, { error: expectations });
    const faults = [...named.faults, ...explain(parsed.error?.issues ?? [], written), ...check(draftOf(written))];
    const problems = faults.map((fault) => located(fault, { document, named, origins }));
    if (problems.length > 0 || !parsed.success)
        throw configError(path, problems);
    const effective = effectiveConfig(parsed.data);
    return {
        config: parsed.data,
        path,
        sha256: (0,external_node_crypto_.createHash)("sha256").update(bytes).digest("hex"),
        effective,
        origins: describeOrigins(effective, path, origins),
        positionOf: (value) => {
            const position = origins.positionOf(value);
            return position && { file: path, ...position };
        },
    };
}
function decode(bytes, file) {
    const refuse = (text) => configError(file, [{ at: { line: 1, column: 1 }, text }]);
    if (bytes.length > MAX_BYTES)
        throw refuse(`the file has ${bytes.length} bytes; a config has at most ${MAX_BYTES} (1 MiB).`);
    try {
        return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    }
    catch {
        throw refuse("the file is not UTF-8 text; save it in this encoding.");
    }
}
/** The mapping at the root. What cannot be read as one is refused at once: nothing more could be said of it. */
function rootMapping(document, file) {
    const { value, problems } = document;
    if (isMapping(value))
        return value;
    if (value === undefined)
        throw configError(file, problems);
    const at = document.valuePosition([]) ?? { line: 1, column: 1 };
    if (value === null)
        throw configError(file, [{ at, text: `the file is empty. A config to start from:\n\n${starterConfig.trimEnd()}` }]);
    const what = Array.isArray(value) ? "a list" : "a single value";
    throw configError(file, [
        { at, text: `the file is ${what}; a config is a mapping that starts with \`version: 1\`.` },
    ]);
}
function located(fault, { document, named, origins }) {
    const path = named.asWritten(fault.path);
    const text = path.length === 0 ? fault.text : `${formatPath(path)}: ${fault.text}`;
    const origin = origins.inputOf(fault.path);
    return { at: origin === undefined ? positionInFile(fault.at, path, document) : { origin }, text };
}
/** Of the value or key; of the innermost mapping around it that is there, when it is missing. */
function positionInFile(at, path, document) {
    const own = at === "key" ? document.keyPosition(path) : document.valuePosition(path);
    if (own !== undefined)
        return own;
    return path.length === 0 ? { line: 1, column: 1 } : positionInFile("value", path.slice(0, -1), document);
}
/** The config as the audit record keeps it: the query of a URL can hold a token. */
function effectiveConfig(config) {
    const files = ["reference", "candidate", "labels"].flatMap((role) => {
        const file = config[role];
        return file === undefined ? [] : [[role, { ...file, uri: withoutSecrets(file.uri) }]];
    });
    return schemas/* json */.Pq9().parse({ ...config, ...Object.fromEntries(files) });
}
function withoutSecrets(uri) {
    return URL.canParse(uri) && uri.includes("://") ? shown(new URL(uri)) : uri;
}

;// CONCATENATED MODULE: ./lib/config/wanted-columns.js
/** Which columns of the files the run will ask for; text formats are read once and forget the others. */
function wantedColumns({ columns, gates, slices }) {
    if (columns.features === "*")
        return () => true;
    const scores = typeof columns.score === "string" ? [columns.score] : Object.values(columns.score ?? {});
    const roles = [columns.id, columns.label, columns.prediction, columns.weight, columns.latency_ms, columns.timestamp];
    const drift = gates.flatMap((gate) => ("drift" in gate && gate.columns !== "*" ? gate.columns : []));
    const sliced = slices.flatMap((slice) => ("by" in slice ? [slice.by] : Object.keys(slice.where)));
    const wanted = new Set([...scores, ...roles.flat(), ...drift, ...sliced, ...(columns.features ?? [])]);
    return (name) => wanted.has(name);
}

;// CONCATENATED MODULE: ./lib/config/written-name.js

const NAME = /^name:[ \t]*["']?([A-Za-z0-9][A-Za-z0-9._-]{0,63})["']?[ \t]*(?:#.*)?$/mu;
/**
 * The name of the gate as far as it can be made out, also from a config that does not load: the report of the error then
 * replaces the comment of this gate and not of another.
 */
async function writtenName({ path, workspace, inputs, readFile }) {
    const given = inputs.findLast(({ key, value }) => key === "name" && value !== "");
    if (given !== undefined)
        return NAME.exec(`name: ${given.value}`)?.[1];
    const found = await findConfig(path, workspace, readFile).catch(() => undefined);
    return found && NAME.exec(Buffer.from(found.bytes).toString("utf8"))?.[1];
}

;// CONCATENATED MODULE: ./lib/gates/decide.js
/** One failure blocks; where nothing was judged there is nothing to trust, and that blocks too. */
function decide(verdicts, policy) {
    const counts = { pass: 0, warn: 0, fail: 0, inconclusive: 0 };
    for (const { outcome } of verdicts)
        counts[outcome] += 1;
    const counting = verdicts.filter((verdict) => verdict.severity !== "info" && verdict.kind !== "pairing");
    const [failure, ...failures] = verdicts.filter((verdict) => verdict.countsAs === "fail");
    if (failure !== undefined)
        return blocked(`${failure.headline}${others(failures.length, "failure")}`, counts);
    const [gate] = counting;
    if (gate === undefined)
        return blocked("no gate was judged, so there is nothing to rely on.", counts);
    if (policy.on_inconclusive !== "pass" && !anyJudged(counting))
        return blocked(`no gate could be judged. ${gate.headline}`, counts);
    const [warning, ...warnings] = verdicts.filter((verdict) => verdict.countsAs === "warn");
    if (warning !== undefined) {
        const sentence = `Passed with warnings: ${warning.headline}${others(warnings.length, "warning")}`;
        return { outcome: "warn", exitCode: 0, sentence, counts };
    }
    return { outcome: "pass", exitCode: 0, sentence: passed(counting), counts };
}
function blocked(why, counts) {
    return { outcome: "fail", exitCode: 1, sentence: `Blocked: ${why}`, counts };
}
/**
 * Whether any gate on a metric (on drift, where those are all) came to a verdict: too few rows everywhere is not a warning
 * among others. What a missing reference counts as, the policy has said.
 */
function anyJudged(counting) {
    const onMetrics = counting.filter((verdict) => verdict.kind === "metric");
    const asked = onMetrics.length > 0 ? onMetrics : counting;
    return asked.some(({ state, reason }) => state !== "undefined" || reason?.code === "no-reference");
}
function others(count, noun) {
    return count === 0 ? "" : ` And ${count} more ${noun}${count === 1 ? "" : "s"}.`;
}
function passed(judged) {
    const proven = judged.filter((verdict) => verdict.state === "proven-ok").length;
    const all = `all ${judged.length} checks hold`;
    const count = judged.length === 1 ? "the one check holds" : all;
    return `Passed: ${count}${proven === judged.length ? ", each proven" : `; ${proven} proven, the rest within limits`}.`;
}

;// CONCATENATED MODULE: ./lib/gates/expand.js



/** Every metric gate × slice, the whole first, in the order of the config; gates that are off are left out. */
function expandGates(gates, slices, positionOf) {
    return gates.flatMap((gate, index) => {
        if (!("metric" in gate) || gate.severity === "off")
            return [];
        const ask = askOf(gate);
        const shared = { gate, severity: gate.severity, ask, name: gate.name ?? askName(ask), position: positionOf(index) };
        const onSlices = slicesOf(gate, slices).map(({ slice, absent }) => ({ ...shared, slice, absent }));
        return [{ ...shared, slice: undefined, absent: undefined }, ...onSlices];
    });
}
function askOf(gate) {
    const metric = metrics.find((candidate) => candidate.name === gate.metric);
    if (metric === undefined)
        throw new TypeError(`the config let through an unknown metric: ${gate.metric}`);
    return { metric, options: { average: gate.average, class: gate.class } };
}
function slicesOf(gate, slices) {
    if (gate.slices === "*")
        return slices.map((slice) => ({ slice, absent: undefined }));
    return gate.slices.flatMap((name) => {
        const found = slices.filter((slice) => slice.name === name || slice.by === name);
        return found.length === 0
            ? [{ slice: undefined, absent: name }]
            : found.map((slice) => ({ slice, absent: undefined }));
    });
}
/** The question that the judge answers, once the plan has been measured. */
function questionOf(plan, measurements, slices) {
    const { gate, severity, ask, name, slice, absent, position } = plan;
    const id = measurementId(ask, slice?.name);
    const measured = absent === undefined ? measurements.get(id)?.measured : absentSlice(absent, slices);
    if (measured === undefined)
        throw new TypeError(`${id} was planned and not measured`);
    const place = slice === undefined ? absent : slice.name;
    return {
        gate,
        severity,
        name,
        metric: ask.metric,
        slice: place === undefined ? undefined : { name: place, expanded: slice?.by !== undefined },
        measurement: absent === undefined ? id : undefined,
        measured,
        position,
    };
}
function absentSlice(name, slices) {
    const close = (0,nearest/* nearest */.p)(name, slices.map((slice) => slice.name));
    const text = `no rows: the data have no slice "${name}"${close === undefined ? "" : `; the nearest is "${close}"`}`;
    const none = { kind: "undefined", n: 0, reason: { code: "no-rows", text }, shown: undefined };
    return { reference: none, candidate: none, change: none, covariance: undefined, excluded: 0 };
}

;// CONCATENATED MODULE: ./lib/stats/holm.js
/**
 * p-values adjusted for the family-wise error by Holm's step-down method (Holm 1979), in the order given: rejecting those
 * up to alpha errs anywhere in the family with probability at most alpha, whatever their dependence.
 * Throws a RangeError on a p-value outside [0, 1].
 */
function holm(pValues) {
    const adjusted = pValues.map(() => 0);
    let largest = 0;
    for (const [index, place] of ascending(pValues).entries()) {
        largest = Math.max(largest, (pValues.length - index) * (pValues[place] ?? Number.NaN));
        adjusted[place] = Math.min(1, largest);
    }
    return adjusted;
}
/** The places of the p-values from the smallest up; equal ones keep their order. */
function ascending(pValues) {
    for (const p of pValues)
        if (!(p >= 0 && p <= 1))
            throw new RangeError(`${p} is not a p-value`);
    return [...pValues.keys()].sort((a, b) => (pValues[a] ?? Number.NaN) - (pValues[b] ?? Number.NaN) || a - b);
}

;// CONCATENATED MODULE: ./lib/stats/benjamini-hochberg.js

/**
 * p-values adjusted for the false discovery rate (Benjamini & Hochberg 1995), in the order given: of those rejected up to q
 * a share of at most q is expected to be false, for independent or positively dependent tests.
 * Throws a RangeError on a p-value outside [0, 1].
 */
function benjaminiHochberg(pValues) {
    const adjusted = pValues.map(() => 1);
    let smallest = 1;
    const places = ascending(pValues);
    for (let rank = places.length; rank >= 1; rank--) {
        const place = places[rank - 1] ?? 0;
        smallest = Math.min(smallest, (places.length / rank) * (pValues[place] ?? Number.NaN));
        adjusted[place] = smallest;
    }
    return adjusted;
}

;// CONCATENATED MODULE: ./lib/drift/decide.js

/** False discovery rate over the columns of one gate. */
const discoveryRate = 0.05;
/**
 * Judges the columns of one gate, in their order. Drifted is an effect above `max` that chance does not explain: above
 * its own noise, and significant after Benjamini–Hochberg over the columns. Significance alone never decides, for with
 * enough rows every difference has it; and a column that could not be measured is never "no".
 */
function judgeDrift(method, columns, max) {
    const measured = columns.filter((column) => column.reason === undefined);
    const adjusted = benjaminiHochberg(measured.map((column) => column.pValue));
    const adjustedOf = new Map(measured.map((column, i) => [column, adjusted[i] ?? Number.NaN]));
    return columns.map((column) => column.reason === undefined
        ? judgeMeasured(column, { effect: column[method.judged], max, pAdjusted: adjustedOf.get(column) ?? Number.NaN })
        : { exceeded: "undecided", pAdjusted: undefined, reason: column.reason });
}
function judgeMeasured({ value, noise95 }, { effect, max, pAdjusted }) {
    if (!isAbove(effect, max))
        return { exceeded: "no", pAdjusted };
    if (value > noise95 && pAdjusted < discoveryRate)
        return { exceeded: "yes", pAdjusted };
    const text = "The effect is above the limit, but chance alone reaches it in samples of this size: " +
        `its 95 % quantile is ${decide_short(noise95)}, the adjusted p-value ${decide_short(pAdjusted)}.`;
    return { exceeded: "undecided", pAdjusted, reason: { code: "within-noise", text } };
}
/** Above by more than rounding: 0.3 − 0.2 is not above 0.1. */
function isAbove(effect, max) {
    return effect - max > 1e-12 * Math.max(1, Math.abs(effect), Math.abs(max));
}
function decide_short(value) {
    return String(Number(value.toPrecision(3)));
}

;// CONCATENATED MODULE: ./lib/gates/counts-as.js
/** What a verdict contributes to the decision: its outcome, read by the policy and capped by its severity. */
function countsAs(outcome, severity, policy) {
    if (severity === "info")
        return "pass";
    const counts = outcome === "inconclusive" ? policy.on_inconclusive : outcome;
    return severity === "warn" && counts === "fail" ? "warn" : counts;
}

;// CONCATENATED MODULE: ./lib/gates/judge-drift.js



/** One verdict for each column that the gate watches; a gate that finds no column to watch fails. */
function judgeDriftGate(drift, columns, policy) {
    const method = driftMethods.find(({ name }) => name === drift.gate.drift);
    if (method === undefined)
        throw new TypeError(`the config let through an unknown drift method: ${drift.gate.drift}`);
    const measured = watchedBy(drift.gate, columns).map(({ measurement }) => ({
        measurement,
        value: judge_drift_valueOf(measurement, method),
    }));
    const max = drift.gate.max ?? method.defaultMax;
    const judgements = judgeDrift(method, measured.map(({ value }) => value), max);
    const context = { ...drift, method, max, policy };
    const verdicts = measured.flatMap(({ measurement, value }, i) => {
        const judgement = judgements[i];
        return judgement === undefined ? [] : [verdictOf(context, { measurement, value, judgement })];
    });
    return verdicts.length > 0 ? verdicts : [nothing(context)];
}
/** Without a reference there is nothing that could have drifted; the policy says what that counts as. */
function driftWithoutReference({ gate, severity, position }, policy) {
    const reason = { code: "no-reference", text: "there is no reference to compare with" };
    const outcome = policy.on_missing_reference;
    return {
        ...shell({ gate, position, severity }),
        outcome,
        countsAs: countsAs(outcome, severity, policy),
        state: "undefined",
        reason,
        ...said(`${nameOf(gate)} could not be judged: ${reason.text}.`),
        advice: "Provide reference predictions, or set policy.on_missing_reference to say what a missing reference counts as.",
    };
}
/** With "*": every column that the method can measure. Named columns are judged whatever they are. */
function watchedBy(gate, columns) {
    if (gate.columns !== "*")
        return columns.filter(({ measurement }) => gate.columns.includes(measurement.column));
    return columns.filter(({ measurement }) => measurement.methods.some(({ method }) => method === gate.drift));
}
function judge_drift_valueOf(measurement, method) {
    const found = measurement.methods.find((one) => one.method === method.name);
    if (found !== undefined)
        return found;
    const text = `${method.name} does not apply to it: the column is ${measurement.kind}`;
    return {
        value: undefined,
        noise95: undefined,
        excess: undefined,
        pValue: undefined,
        reason: { code: "not-applicable", text },
    };
}
function verdictOf(context, judged) {
    const { outcome, state } = judge_drift_settle(judged.judgement);
    const reason = judged.judgement.reason;
    return {
        ...shell(context),
        column: judged.measurement.column,
        outcome,
        countsAs: countsAs(outcome, context.severity, context.policy),
        state,
        limits: [limitOf(context, judged, { outcome, state })],
        reason: reason === undefined
            ? undefined
            : { code: reason.code === "within-noise" ? "too-noisy" : "not-measured", text: reason.text },
        ...said(sentenceOf(context, judged), judged.judgement.exceeded === "yes" ? `${judged.measurement.column} has drifted.` : undefined),
        advice: outcome === "fail" ? ADVICE : undefined,
    };
}
const ADVICE = "Check where the candidate's data come from; if the change is expected, raise the limit or make new reference predictions.";
function judge_drift_settle({ exceeded, reason }) {
    if (exceeded === "yes")
        return { outcome: "fail", state: "proven-harm" };
    if (exceeded === "no")
        return { outcome: "pass", state: "likely-ok" };
    return reason?.code === "within-noise"
        ? { outcome: "inconclusive", state: "noise" }
        : { outcome: "fail", state: "undefined" };
}
function limitOf({ method, max }, { value, judgement }, { outcome, state }) {
    const effect = value[method.judged];
    return {
        kind: "max",
        basis: "absolute",
        limit: max,
        margin: 0,
        value: effect,
        harm: effect === undefined ? undefined : effect - max,
        lower: undefined,
        upper: undefined,
        state,
        outcome,
        pValue: value.pValue,
        pAdjusted: judgement.pAdjusted,
        minimumDetectable: undefined,
        rowsNeeded: undefined,
    };
}
function said(sentence, headline = sentence) {
    return { sentence, headline };
}
function sentenceOf({ method, max }, { measurement, value, judgement }) {
    const column = measurement.column;
    if (value.reason !== undefined)
        return `${method.name} of ${column} could not be judged: ${value.reason.text.replace(/\.$/u, "")}.`;
    const effect = value[method.judged];
    const chance = method.judged === "excess" ? `${judge_drift_short(effect)} beyond chance` : `chance alone gives up to ${judge_drift_short(value.noise95)}`;
    const found = `${method.name} of ${column} is ${judge_drift_short(value.value)} (${chance})`;
    if (judgement.exceeded === "yes")
        return `${column} has drifted: ${found}; the limit is ${judge_drift_short(max)}.`;
    if (judgement.exceeded === "no")
        return `${found}; within the limit of ${judge_drift_short(max)}.`;
    return `${found}; above the limit of ${judge_drift_short(max)}, but samples of this size reach that by chance.`;
}
function judge_drift_short(value) {
    return String(Number(value.toPrecision(3)));
}
function nothing(context) {
    const text = "no column of the two files can be measured by it";
    return {
        ...shell(context),
        outcome: "fail",
        countsAs: countsAs("fail", context.severity, context.policy),
        state: "undefined",
        reason: { code: "not-measured", text },
        ...said(`${nameOf(context.gate)} could not be judged: ${text}.`),
        advice: "List the features in columns.features, or name the gate's columns.",
    };
}
function shell({ gate, severity, position, }) {
    const method = driftMethods.find(({ name }) => name === gate.drift);
    return {
        gate: nameOf(gate),
        kind: "drift",
        subject: gate.drift,
        title: method?.title ?? gate.drift,
        column: undefined,
        slice: undefined,
        measurement: undefined,
        severity,
        failIf: "any_exceeded",
        limits: [],
        position,
    };
}
function nameOf(gate) {
    return gate.name ?? `drift ${gate.drift}`;
}

;// CONCATENATED MODULE: ./lib/stats/power.js

/**
 * The smallest true harm that a sample of n rows finds with probability 1 - beta at the one-sided level alpha, in the unit
 * of `sdPerRow`, the standard deviation of one row's influence (standard error times √n).
 */
function minimumDetectable(sdPerRow, n, alpha, beta) {
    return (detectableErrors(alpha, beta) * sdPerRow) / Math.sqrt(n);
}
/**
 * Rows at which a candidate equal to the reference is proven, with probability 1 - beta, to be no worse than `margin`.
 * Undefined without a positive margin, for which no number of rows is enough, and without a standard deviation.
 */
function rowsNeeded(sdPerRow, margin, alpha, beta) {
    const rows = Math.ceil(((detectableErrors(alpha, beta) * sdPerRow) / margin) ** 2);
    return margin > 0 && Number.isFinite(rows) ? Math.max(1, rows) : undefined;
}
/** How many standard errors an effect must have to be found at level alpha with probability 1 - beta. */
function detectableErrors(alpha, beta) {
    return -normalQuantile(alpha) - normalQuantile(beta);
}

;// CONCATENATED MODULE: ./lib/number-text.js
/** Shown in the place of a number that is null or not finite. */
const notMeasured = "not measured";
const minus = "\u2212";
const thinSpace = "\u202f";
const noBreakSpace = "\u00a0";
const mostDecimals = 15;
const pure = {
    scale: 1,
    valueSuffix: "",
    changeSuffix: "",
    valueDecimals: (shown) => (shown < 1 ? Math.max(3, significant(shown, 3)) : significant(shown, 4)),
    changeDecimals: (shown) => (shown < 1 ? Math.max(3, significant(shown, 2)) : significant(shown, 3)),
};
const ms = {
    scale: 1,
    valueSuffix: `${noBreakSpace}ms`,
    changeSuffix: `${noBreakSpace}ms`,
    valueDecimals: (shown) => significant(shown, 3),
    changeDecimals: (shown) => significant(shown, 2),
};
const number_text_share = {
    scale: 100,
    valueSuffix: `${noBreakSpace}%`,
    changeSuffix: `${noBreakSpace}pp`,
    valueDecimals: (shown) => Math.max(2, significant(shown, 2)),
    changeDecimals: (shown) => Math.max(1, significant(shown, 2)),
};
const styles = {
    share: number_text_share,
    ms,
    score: pure,
    nats: pure,
    label: pure,
    "label-squared": pure,
};
/** Digits after the point that show so many significant digits, between 0 and 12. */
function significant(shown, digits) {
    return shown === 0 ? 0 : Math.min(12, Math.max(0, digits - 1 - Math.floor(Math.log10(shown))));
}
/** A value with its unit: "90.84 %", "0.908", "12.4 ms"; "not measured" for null and NaN. */
function valueText(value, unit, decimals = valueDecimals(value, unit)) {
    if (value === null || !Number.isFinite(value))
        return notMeasured;
    return fixed(value * styles[unit].scale, decimals) + styles[unit].valueSuffix;
}
/** A signed difference with its unit, percentage points for shares: "−6.8 pp", "+0.012". */
function changeText(change, unit, decimals = changeDecimals(change, unit)) {
    if (change === null || !Number.isFinite(change))
        return notMeasured;
    return signed(change * styles[unit].scale, decimals) + styles[unit].changeSuffix;
}
/** The two ends of the interval of a change, as far as they are known: "−7.9 … −5.7", without the unit. */
function changeRangeText(lower, upper, unit, decimals) {
    const end = (value) => {
        if (value === null || !Number.isFinite(value))
            return "unknown";
        const scaled = value * styles[unit].scale;
        // An end that is not zero never prints as zero: on which side of zero it lies is what the reader looks for.
        return signed(scaled, decimalsApart(scaled, 0, decimals));
    };
    return [end(lower), "…", end(upper)].join(noBreakSpace);
}
/** The two ends of the interval of a value: "89.02 … 92.40", without the unit. */
function valueRangeText(lower, upper, unit, decimals) {
    const end = (value) => value === null || !Number.isFinite(value) ? "unknown" : fixed(value * styles[unit].scale, decimals);
    return [end(lower), "…", end(upper)].join(noBreakSpace);
}
/** A number as somebody wrote it, with no digits added: 0.01 of a share is "1 %", as a change "1 pp". */
function writtenText(value, unit, as = "value") {
    if (value === null || !Number.isFinite(value))
        return notMeasured;
    const style = styles[unit];
    // Twelve digits, because 0.07 × 100 is 7.000000000000001.
    const shown = Number((value * style.scale).toPrecision(12));
    const decimals = shown.toString().includes("e") ? mostDecimals : (shown.toString().split(".")[1]?.length ?? 0);
    return fixed(shown, decimals) + (as === "change" ? style.changeSuffix : style.valueSuffix);
}
/** The size of a change without a sign: "1.24 ms", "4.5 pp". */
function amountText(size, unit, decimals) {
    return fixed(size * styles[unit].scale, decimals) + styles[unit].changeSuffix;
}
/** An effect of drift to three decimals (two of a percentage), more only to print unlike the limit. */
function effectText(effect, limit, unit) {
    if (effect === null || !Number.isFinite(effect))
        return notMeasured;
    const { scale } = styles[unit];
    const start = unit === "share" ? 2 : 3;
    const decimals = limit === null ? start : decimalsApart(effect * scale, limit * scale, start);
    const least = 10 ** -decimals / scale;
    return effect > 0 && effect < least / 2
        ? `<\u00a0${valueText(least, unit, decimals)}`
        : valueText(effect, unit, decimals);
}
/** A share without more digits than it needs: 0.95 is "95 %". */
function percentText(value) {
    return writtenText(value, "share");
}
/** A whole number in groups of three: "20 640" with narrow no-break spaces. */
function countText(count) {
    return fixed(count, 0);
}
/** Digits after the point for this value alone. */
function valueDecimals(value, unit) {
    return value === null || !Number.isFinite(value)
        ? 0
        : styles[unit].valueDecimals(Math.abs(value) * styles[unit].scale);
}
/** Digits after the point for this change alone; enough that it does not print as zero unless it is zero. */
function changeDecimals(change, unit) {
    if (change === null || !Number.isFinite(change))
        return 0;
    return styles[unit].changeDecimals(Math.abs(change) * styles[unit].scale);
}
/**
 * Digits after the point at which a value prints on the same side of every number in `others` on which it lies, so that
 * no report shows "90.00 %" beside a limit of "90 %" that it misses. Changes are compared by size, because a limit on a
 * drop is written without its minus sign.
 */
function distinctDecimals(value, others, unit, as = "value") {
    const start = as === "change" ? changeDecimals(value, unit) : valueDecimals(value, unit);
    if (value === null)
        return start;
    const size = (number) => (as === "change" ? Math.abs(number) : number) * styles[unit].scale;
    return others.reduce((decimals, other) => (other === null ? decimals : decimalsApart(size(value), size(other), decimals)), start);
}
/**
 * Digits at which the first number prints on that side of the second on which it lies, both against the second as it is
 * and as it would print with as many digits.
 */
function decimalsApart(first, second, start) {
    if (!Number.isFinite(first) || !Number.isFinite(second))
        return start;
    const side = number_text_sideOf(first, second);
    for (let decimals = start; decimals <= mostDecimals; decimals += 1) {
        const printed = Number(first.toFixed(decimals));
        if (number_text_sideOf(printed, second) === side && number_text_sideOf(printed, Number(second.toFixed(decimals))) === side)
            return decimals;
    }
    // Equal but for rounding, and with endless digits: no number of them makes the two print alike.
    return side === 0 ? start : mostDecimals;
}
/** −1 below, 0 equal, 1 above, with the tolerance with which gates are judged (statistics.md §1.1). */
function number_text_sideOf(first, second) {
    const tolerance = 1e-12 * Math.max(1, Math.abs(first), Math.abs(second));
    return Math.abs(first - second) <= tolerance ? 0 : Math.sign(first - second);
}
function signed(shown, decimals) {
    const text = fixed(shown, decimals);
    return Number(shown.toFixed(Math.min(decimals, mostDecimals))) > 0 ? `+${text}` : text;
}
function fixed(shown, decimals) {
    const size = Math.abs(shown);
    if (size >= 1e15 || (size !== 0 && size < 1e-12))
        return shown.toExponential(2).replaceAll("-", minus);
    const [whole = "", fraction] = size.toFixed(decimals).split(".");
    const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, thinSpace);
    const text = fraction === undefined ? grouped : `${grouped}.${fraction}`;
    // A number that rounds to zero carries no sign.
    return shown < 0 && /[1-9]/u.test(text) ? minus + text : text;
}

;// CONCATENATED MODULE: ./lib/gates/advice.js

/** What a person can do about it, or undefined when there is nothing to do. */
function adviceFor(settled) {
    const { outcome, reason, limits, state } = settled;
    if (reason !== undefined && reasonAdvice[reason.code] !== undefined)
        return reasonAdvice[reason.code];
    if (outcome === "inconclusive" || state === "noise") {
        const rows = Math.max(0, ...limits.map((limit) => limit.rowsNeeded ?? 0));
        return `Evaluate on ${rows > 0 ? `about ${countText(rows)}` : "more"} rows to settle it, or allow a wider margin.`;
    }
    return outcome === "fail" || outcome === "warn" ? failureAdvice(settled) : undefined;
}
/** Where to look first, and where to accept the change if it is wanted. */
function failureAdvice({ question: { metric, slice, position } }) {
    const limit = position === undefined ? "the limit" : `the limit at ${position.file}:${position.line}`;
    if (metric.unit === "ms")
        return `Measure both models again on one idle machine, or change ${limit}.`;
    return `Find the rows${slice === undefined ? "" : ` of ${slice.name}`} that got worse, or change ${limit}.`;
}
const reasonAdvice = {
    "no-reference": "Provide reference predictions, or set policy.on_missing_reference to say what a missing reference counts as.",
    "no-rows": "Check the name of the slice and the columns it looks at: a gate on nothing never passes.",
    "absent-class": "Check the `class` of the gate: a gate on nothing never passes.",
    "absent-slice": "Check the name of the slice: a gate on nothing never passes.",
    "too-few-rows": "Evaluate on more rows; lower policy.min_samples only if you accept the noise.",
    "single-class": "Evaluate on rows of more than one class.",
    "no-positives": "Evaluate on rows that include the class, and check columns.positive_class.",
    "no-negatives": "Evaluate on rows outside the class as well, and check columns.positive_class.",
    "zero-denominator": "Check the predictions: the metric divides by a count that is zero here.",
    "constant-labels": "Check the label column: all its values are equal.",
    "not-paired": "Give both files an id column and remove `pairing: none`, or remove this gate.",
    "not-finite": "Check the columns for infinite or extreme values.",
};

;// CONCATENATED MODULE: ./lib/gates/oriented.js

function oriented(inference, sign, shift) {
    const up = sign === 1;
    return {
        value: sign * estimateOf(inference) + shift,
        standardError: standardErrorOf(inference),
        lower: (alpha) => (up ? lowerBound(inference, alpha) : -upperBound(inference, alpha)) + shift,
        upper: (alpha) => (up ? upperBound(inference, alpha) : -lowerBound(inference, alpha)) + shift,
        pAbove: (x) => (up ? pAbove(inference, x - shift) : pBelow(inference, shift - x)),
    };
}

;// CONCATENATED MODULE: ./lib/gates/harm.js

const limitKinds = ["min", "max", "max_drop", "max_increase", "min_gain", "max_gain"];
/** The limits that a gate sets, in a fixed order. */
function limitsOf(gate) {
    return limitKinds.flatMap((kind) => {
        const given = gate[kind];
        if (given === undefined)
            return [];
        if (typeof given === "number")
            return [{ kind, basis: "absolute", limit: given }];
        const relative = "relative" in given ? given.relative : undefined;
        return [
            ...(given.absolute === undefined ? [] : [{ kind, basis: "absolute", limit: given.absolute }]),
            ...(relative === undefined ? [] : [{ kind, basis: "relative", limit: relative }]),
        ];
    });
}
/** Reduces one limit to a harm: how far the candidate stands on the wrong side, and how sure that is. */
function harmOf(limit, measured, better) {
    const found = rawHarm(limit, measured, better);
    if (found.kind === "undefined")
        return found;
    const numbers = [found.harm.value, found.harm.standardError, found.excess.value, found.excess.standardError];
    if (numbers.every(Number.isFinite))
        return found;
    const text = "the uncertainty of the value is not a finite number, so it cannot be judged";
    return { kind: "undefined", limit, reason: { code: "not-finite", text } };
}
function rawHarm(limit, measured, better) {
    if (limit.kind === "min" || limit.kind === "max")
        return floorHarm(limit, measured.candidate);
    const { reference, candidate, change } = measured;
    if (change === undefined || reference === undefined)
        return withoutReference(limit, candidate);
    if (change.kind === "undefined")
        return { kind: "undefined", limit, reason: change.reason };
    if (reference.kind === "undefined")
        return { kind: "undefined", limit, reason: reference.reason };
    if (candidate.kind === "undefined")
        return { kind: "undefined", limit, reason: candidate.reason };
    const worse = worsening({ reference: reference.value, candidate: candidate.value, change: change.inference }, measured, better);
    return changeHarm(limit, worse, { reference: reference.value, measured });
}
function floorHarm(limit, candidate) {
    if (candidate.kind === "undefined")
        return { kind: "undefined", limit, reason: candidate.reason };
    const sign = limit.kind === "min" ? -1 : 1;
    const harm = oriented(candidate.inference, sign, -sign * limit.limit);
    return { kind: "harm", limit, margin: 0, value: candidate.value, harm, excess: harm };
}
function withoutReference(limit, candidate) {
    // A row-by-row comparison (flip rate) has no change of its own; config refuses such a limit before it gets here.
    if (candidate.kind === "undefined" && candidate.reason.code === "not-paired")
        return { kind: "undefined", limit, reason: candidate.reason };
    return { kind: "undefined", limit, reason: { code: "no-reference", text: "there is no reference to compare with" } };
}
function worsening(values, measured, better) {
    switch (better) {
        case "higher":
            return { a: 1, b: -1, inference: values.change, sign: -1 };
        case "lower":
            return { a: -1, b: 1, inference: values.change, sign: 1 };
        case "zero": {
            const a = values.reference < 0 ? 1 : -1;
            const b = values.candidate < 0 ? -1 : 1;
            return { a, b, inference: contrast(values, measured, { a, b }), sign: 1 };
        }
    }
}
function changeHarm(limit, worse, context) {
    const gain = limit.kind === "min_gain" || limit.kind === "max_gain";
    const size = limit.basis === "absolute" ? limit.limit : limit.limit * Math.abs(context.reference);
    const margin = limit.kind === "min_gain" ? -size : size;
    // A suspicious gain is a harm the other way round.
    const flip = limit.kind === "max_gain" ? -1 : 1;
    const sign = worse.sign === flip ? 1 : -1;
    const harm = oriented(worse.inference, sign, 0);
    const shifted = oriented(worse.inference, sign, -margin);
    const excess = limit.basis === "absolute" ? shifted : lessSure(relativeExcess(limit, worse, { ...context, flip }), shifted);
    return { kind: "harm", limit, margin, value: gain && flip === 1 ? -harm.value : harm.value, harm, excess };
}
/**
 * Two perfect models differ by nothing with a variance of nothing, but the interval of a proportion knows better: of the
 * contrast and the change less a fixed margin, the one with the larger standard error.
 */
function lessSure(contrasted, shifted) {
    return contrasted.standardError >= shifted.standardError ? contrasted : shifted;
}
/** `harm - r |reference|` as one linear contrast: no division, so a reference of 0 or below is defined. */
function relativeExcess(limit, worse, { reference, measured, flip }) {
    const rate = (limit.kind === "min_gain" ? -1 : 1) * limit.limit;
    const slope = reference < 0 ? -1 : 1;
    const candidate = measured.candidate.kind === "estimated" ? measured.candidate.value : Number.NaN;
    const values = { reference, candidate, change: worse.inference };
    return oriented(contrast(values, measured, { a: flip * worse.a - rate * slope, b: flip * worse.b }), 1, 0);
}
/** `a * reference + b * candidate` with the standard error from the covariance of the two. */
function contrast(values, measured, { a, b }) {
    const covariance = measured.covariance ?? { reference: Number.NaN, candidate: Number.NaN, cross: Number.NaN };
    const variance = a * a * covariance.reference + b * b * covariance.candidate + 2 * a * b * covariance.cross;
    const value = a * values.reference + b * values.candidate;
    return { kind: "normal", value, standardError: Math.sqrt(Math.max(0, variance)) };
}

;// CONCATENATED MODULE: ./lib/gates/limit-words.js

/** How the value stands to its limit and how sure that is: "more than the allowed drop of 1 pp, proven". */
function limitRemark(limit, metric) {
    const { ok, over } = limitWords(limit, metric);
    const rows = limit.rowsNeeded === undefined ? undefined : `about ${countText(limit.rowsNeeded)} rows would`;
    switch (limit.state) {
        case "proven-ok":
            return `${ok}, proven`;
        case "likely-ok":
            return `${ok}, though not proven${rows === undefined ? "" : `; ${rows} prove it`}`;
        case "noise":
            return `${over}, but chance alone can do that${rows === undefined ? "" : `; ${rows} settle it`}`;
        case "likely-harm":
            return `worse beyond chance, and ${over}`;
        case "proven-harm":
            return `${over}, proven`;
        case "undefined":
            return "it could not be held against its limit";
    }
}
/** The same for a headline: without the statistics. */
function briefRemark(limit, metric) {
    const { ok, over } = limitWords(limit, metric);
    if (limit.state === "noise")
        return `${over}, but chance alone can do that`;
    return limit.state === "likely-harm" || limit.state === "proven-harm" ? over : ok;
}
function limitWords({ kind, basis, limit }, { unit }) {
    const as = kind === "min" || kind === "max" ? "value" : "change";
    return limit_words_wordsOf[kind](basis === "relative" ? `${percentText(limit)} of the reference` : writtenText(limit, unit, as));
}
const limit_words_wordsOf = {
    min: (limit) => ({ ok: `the minimum of ${limit} is kept`, over: `below the minimum of ${limit}` }),
    max: (limit) => ({ ok: `the maximum of ${limit} is kept`, over: `above the maximum of ${limit}` }),
    max_drop: (limit) => ({ ok: `the allowed drop of ${limit} is kept`, over: `more than the allowed drop of ${limit}` }),
    max_increase: (limit) => ({
        ok: `the allowed increase of ${limit} is kept`,
        over: `more than the allowed increase of ${limit}`,
    }),
    min_gain: (limit) => ({
        ok: `the required gain of ${limit} is there`,
        over: `short of the required gain of ${limit}`,
    }),
    max_gain: (limit) => ({
        ok: `the gain stays under the suspicious ${limit}`,
        over: `a gain of more than ${limit} is suspicious: look for a leak`,
    }),
};

;// CONCATENATED MODULE: ./lib/gates/sentence.js



/** The verdict in one sentence, with its numbers and how sure they are. */
function sentenceFor(settled) {
    const deciding = decidingLimit(settled);
    const unjudged = whyUnjudged(settled, deciding);
    if (unjudged !== undefined)
        return unjudged;
    const movement = moved(settled, deciding, withInterval);
    const remark = deciding === undefined ? "it is shown, not judged" : limitRemark(deciding, settled.question.metric);
    return `${subjectOf(settled)} ${movement}; ${remark}.`;
}
/** The same for the headline of a report: what happened and which limit it breaks, without the statistics. */
function headlineFor(settled) {
    const deciding = decidingLimit(settled);
    const unjudged = whyUnjudged(settled, deciding);
    if (unjudged !== undefined || deciding === undefined)
        return unjudged ?? sentenceFor(settled);
    return `${subjectOf(settled)} ${moved(settled, deciding, plain)}, ${briefRemark(deciding, settled.question.metric)}.`;
}
function subjectOf({ question: { name, slice } }) {
    return slice === undefined ? name : `${name} on ${slice.name}`;
}
function whyUnjudged(settled, deciding) {
    const { reason } = settled;
    if (reason?.code === "too-few-rows")
        return `${subjectOf(settled)} is not judged: ${reason.text}.`;
    if (reason === undefined || (deciding !== undefined && deciding.state !== "undefined"))
        return undefined;
    return `${subjectOf(settled)} could not be judged: ${reason.text}.`;
}
/** The limit that the outcome rests on: the first in the state of the verdict. */
function decidingLimit({ limits, state, outcome }) {
    return (limits.find((limit) => limit.state === state && limit.outcome === outcome) ??
        limits.find((limit) => limit.state === state) ??
        limits[0]);
}
const withInterval = {
    change: (text, range) => ` (${text}${text === "" ? "" : ", "}${range})`,
    value: (range) => ` (${range})`,
};
const plain = { change: () => "", value: () => "" };
/** "fell from 95.2 % to 91.0 % (−4.2 pp, 95 % interval −5.9 … −2.5)", or the value alone where there is no reference. */
function moved({ question, policy }, limit, telling) {
    const { metric, measured } = question;
    const { candidate, reference, change } = measured;
    if (candidate.kind === "undefined")
        return "has no value";
    const absolute = limit?.kind === "min" || limit?.kind === "max";
    const told = { metric, limit, level: policy.confidence, telling };
    if (absolute || reference?.kind !== "estimated" || change?.kind !== "estimated")
        return alone(candidate, told);
    return changed({ reference, candidate, change }, told);
}
function changed({ reference, candidate, change }, { metric: { unit }, limit, level, telling }) {
    const decimals = distinctDecimals(candidate.value, [reference.value], unit);
    const to = valueText(candidate.value, unit, decimals);
    const digits = distinctDecimals(change.value, [limit?.margin ?? null], unit, "change");
    const { lower, upper } = interval(change.inference, level);
    const range = `${percentText(level)} interval ${changeRangeText(lower, upper, unit, digits)}`;
    if (change.value === 0)
        return `is unchanged at ${to}${telling.change("", range)}`;
    const from = valueText(reference.value, unit, decimals);
    const difference = changeText(change.value, unit, digits);
    return `${change.value < 0 ? "fell" : "rose"} from ${from} to ${to}${telling.change(difference, range)}`;
}
function alone(candidate, { metric: { unit }, limit, level, telling }) {
    const decimals = distinctDecimals(candidate.value, [limit?.limit ?? null], unit);
    const { lower, upper } = interval(candidate.inference, level);
    const range = `${percentText(level)} interval ${valueRangeText(lower, upper, unit, decimals)}`;
    return `is ${valueText(candidate.value, unit, decimals)}${telling.value(range)}`;
}

;// CONCATENATED MODULE: ./lib/gates/compare.js
/**
 * Comparisons with a tolerance for rounding: without it 0.85 >= 0.80 + 0.05 is false in doubles, and a candidate that
 * sits exactly on its limit would fail.
 */
function tolerance(a, b) {
    return 1e-12 * Math.max(1, Math.abs(a), Math.abs(b));
}
/** Whether a is at most b, or above it by no more than rounding. False for NaN: what is unknown is never within. */
function within(a, b) {
    return Number.isFinite(a) && Number.isFinite(b) ? a - b <= tolerance(a, b) : a <= b;
}

;// CONCATENATED MODULE: ./lib/gates/state.js

/**
 * The state of one limit (statistics: harm, bounds, states). `pAdjusted` is the family-adjusted p-value of "there is no
 * harm"; without significance a harm above the margin is noise, whatever its own bound says.
 */
function stateOf({ harm, excess, margin }, pAdjusted, alpha) {
    if (within(harm.value, margin))
        return within(excess.upper(alpha), 0) ? "proven-ok" : "likely-ok";
    if (!(pAdjusted <= alpha))
        return "noise";
    return within(excess.lower(alpha), 0) ? "likely-harm" : "proven-harm";
}
/** The p-value of "there is no harm" (of "the required gain is there", where a gain is required). */
function pValueOf({ harm, margin }) {
    return harm.pAbove(Math.min(0, margin));
}
const outcomes = {
    strict: { "proven-ok": "pass", "likely-ok": "fail", noise: "fail", "likely-harm": "fail", "proven-harm": "fail" },
    balanced: {
        "proven-ok": "pass",
        "likely-ok": "pass",
        noise: "inconclusive",
        "likely-harm": "fail",
        "proven-harm": "fail",
    },
    lenient: { "proven-ok": "pass", "likely-ok": "pass", noise: "pass", "likely-harm": "warn", "proven-harm": "fail" },
};
/** What a mode makes of a state. */
function outcomeOf(state, mode) {
    return outcomes[mode][state];
}

;// CONCATENATED MODULE: ./lib/gates/support.js
/** Positives and negatives that AUC, F1, recall and their like need before they mean anything (statistics: min_support). */
const MIN_EVENTS = 10;
/** Why the sample is too small for a verdict, or undefined. Counts of zero are a matter of "undefined", not of size. */
function tooSmall(metric, measured, policy) {
    const rows = Math.min(measured.candidate.n, measured.reference?.n ?? measured.candidate.n);
    const { events } = measured;
    if (rows === 0)
        return undefined;
    return tooFewRows(metric, rows, policy) ?? (events === undefined || events === 0 ? undefined : tooFewEvents(events));
}
function tooFewRows(metric, rows, policy) {
    const forPercentile = metric.kind === "percentile" ? percentileRows(metric.probability, policy) : 0;
    const needed = Math.max(policy.min_samples, forPercentile);
    if (rows >= needed)
        return undefined;
    const purpose = forPercentile > policy.min_samples ? ` for ${metric.title}` : "";
    return { code: "too-few-rows", text: `${rows} rows are too few${purpose}; ${needed} are needed` };
}
function tooFewEvents(events) {
    if (events >= MIN_EVENTS)
        return undefined;
    const rows = events === 1 ? "1 row is" : `${events} rows are`;
    return { code: "too-few-rows", text: `only ${rows} in the smaller class; ${MIN_EVENTS} are needed` };
}
/** Rows below which a one-sided bound of the percentile does not exist: p95 59, p99 299 at 95 % confidence. */
function percentileRows(probability, policy) {
    return Math.ceil(Math.log(1 - policy.confidence) / Math.log(probability));
}

;// CONCATENATED MODULE: ./lib/gates/judge.js








/** Power that `minimumDetectable` and `rowsNeeded` assume: found in four runs of five. */
const BETA = 0.2;
/** Judges every question; p-values are adjusted by Holm over the gates that can block, whole data and slices apart. */
function judge(questions, policy) {
    const drafts = questions.map((question) => draft(question, policy));
    const adjusted = new Map();
    for (const onSlices of [false, true]) {
        const family = drafts.filter((one) => one.question.severity === "error" && (one.question.slice !== undefined) === onSlices);
        const tests = family.flatMap((one) => one.tests);
        const values = holm(tests.map((test) => test.pValue));
        for (const [i, test] of tests.entries())
            adjusted.set(test, values[i] ?? Number.NaN);
    }
    return drafts.map((one) => judge_finish(one, adjusted, policy));
}
function draft(question, policy) {
    const limits = limitsOf(question.gate).map((limit) => harmOf(limit, question.measured, question.metric.better));
    const small = tooSmall(question.metric, question.measured, policy);
    const harms = small === undefined ? limits.filter((limit) => limit.kind === "harm") : [];
    if (question.gate.fail_if === "all_exceeded" && harms.length > 1) {
        // All must be exceeded: an intersection-union test, decided by its weakest part.
        return { question, limits, small, tests: [{ harms, pValue: Math.max(...harms.map(pValueOf)) }] };
    }
    return { question, limits, small, tests: harms.map((harm) => ({ harms: [harm], pValue: pValueOf(harm) })) };
}
function judge_finish(one, adjusted, policy) {
    const { question, small } = one;
    const limits = one.limits.map((limit) => {
        if (limit.kind === "undefined")
            return undefinedLimit(limit, policy);
        const test = one.tests.find((candidate) => candidate.harms.includes(limit));
        return judgedLimit(limit, {
            pAdjusted: test && (adjusted.get(test) ?? test.pValue),
            rows: rowsOf(question.measured),
            policy,
        });
    });
    const combined = combine(limits, question.gate.fail_if);
    const reason = small ?? undefinedReason(one.limits) ?? judge_unmeasured(question);
    const outcome = outcomeWith(combined.outcome, reason, question);
    const state = reason === undefined || reason.code === "no-reference" ? combined.state : "undefined";
    const settled = { question, limits, outcome, state, reason, policy };
    return {
        gate: question.name,
        kind: "metric",
        subject: question.metric.name,
        title: question.metric.title,
        column: undefined,
        slice: question.slice?.name,
        measurement: question.measurement,
        severity: question.severity,
        outcome,
        countsAs: countsAs(outcome, question.severity, policy),
        state,
        failIf: question.gate.fail_if,
        limits,
        reason: reason ??
            (outcome === "inconclusive"
                ? { code: "too-noisy", text: "the change is within what chance alone can do" }
                : undefined),
        sentence: sentenceFor(settled),
        headline: headlineFor(settled),
        advice: adviceFor(settled),
        position: question.position,
    };
}
function rowsOf(measured) {
    return measured.change?.n ?? measured.candidate.n;
}
function judgedLimit(limit, { pAdjusted, rows, policy }) {
    const alpha = 1 - policy.confidence;
    const pValue = pValueOf(limit);
    const state = stateOf(limit, pAdjusted ?? pValue, alpha);
    const spread = limit.excess.standardError * Math.sqrt(rows);
    // Where no harm is tolerated, the question is settled once the distance itself stands out from the noise.
    const distance = limit.margin > 0 ? limit.margin : Math.abs(limit.harm.value - limit.margin);
    return {
        ...limit.limit,
        margin: limit.margin,
        value: limit.value,
        harm: limit.harm.value,
        lower: limit.harm.lower(alpha),
        upper: limit.harm.upper(alpha),
        state,
        outcome: outcomeOf(state, policy.mode),
        pValue,
        pAdjusted: pAdjusted ?? pValue,
        minimumDetectable: minimumDetectable(spread, rows, alpha, BETA),
        rowsNeeded: rowsNeeded(spread, distance, alpha, BETA),
    };
}
/** What could not be measured fails, but for a missing reference, which the policy speaks of. */
function undefinedLimit({ limit, reason }, policy) {
    return {
        ...limit,
        margin: undefined,
        value: undefined,
        harm: undefined,
        lower: undefined,
        upper: undefined,
        state: "undefined",
        outcome: reason.code === "no-reference" ? policy.on_missing_reference : "fail",
        pValue: undefined,
        pAdjusted: undefined,
        minimumDetectable: undefined,
        rowsNeeded: undefined,
    };
}
const severityOf = { pass: 0, warn: 1, inconclusive: 2, fail: 3 };
const gravityOf = {
    "proven-ok": 0,
    "likely-ok": 1,
    noise: 2,
    "likely-harm": 3,
    "proven-harm": 4,
    undefined: 5,
};
/**
 * The worst limit decides, or the best of the measured ones where all must be exceeded; a gate without limits only shows
 * its number.
 */
function combine(limits, failIf) {
    const ranked = [...limits].sort((a, b) => severityOf[b.outcome] - severityOf[a.outcome] || gravityOf[b.state] - gravityOf[a.state]);
    const measured = ranked.filter((limit) => limit.state !== "undefined");
    const deciding = failIf === "any_exceeded" ? ranked[0] : (measured.at(-1) ?? ranked[0]);
    return deciding ?? { outcome: "pass", state: "likely-ok" };
}
function undefinedReason(limits) {
    return limits.find((limit) => limit.kind === "undefined")?.reason;
}
function judge_unmeasured({ measured }) {
    return measured.candidate.kind === "undefined" ? measured.candidate.reason : undefined;
}
/** What the labels of an expanded slice make unmeasurable is nobody's fault: undecided there, a failure elsewhere. */
const labelReasons = [
    "single-class",
    "no-positives",
    "no-negatives",
    "zero-denominator",
    "constant-labels",
];
function outcomeWith(outcome, reason, { slice }) {
    if (reason === undefined || reason.code === "no-reference")
        return outcome;
    if (reason.code === "too-few-rows")
        return "inconclusive";
    return slice?.expanded === true && labelReasons.includes(reason.code) ? "inconclusive" : "fail";
}

;// CONCATENATED MODULE: ./lib/gates/pairing-gates.js


/** Judges how well the files go together: a comparison of different rows, or of different labels, proves nothing. */
function judgePairing(facts, rules) {
    const labels = labelAgreement(facts, rules === "none" ? 0 : rules.max_label_disagreement);
    if (rules === "none")
        return facts.labelDisagreements === 0 ? [] : [labels];
    return [...joinRate(facts, rules.min_join_rate), duplicateIds(facts, rules.max_duplicates), labels];
}
/** Judges how many rows the candidate gave no usable answer for: leaving out the hard ones must not pay. */
function judgeInvalid({ invalid, compared }, maxRate) {
    const { candidate: count } = invalid;
    return verdict("invalid_rate", "Valid rows", {
        ok: within(count / compared.candidate, maxRate),
        found: `${count === 1 ? "1 of the candidate's rows has" : `${count} of the candidate's rows have`} no usable prediction or score`,
        limit: maxRate === 0 ? "none may be without" : `at most ${percentText(maxRate)} may be without`,
        examples: [],
        advice: "Find out why the model gave no number there, or set policy.max_invalid_rate to the share you accept.",
    });
}
/** Without a reference nothing is joined, so there is no rate. */
function joinRate({ joinRate: rate, examples }, min) {
    if (rate === undefined)
        return [];
    return [
        verdict("join_rate", "Joined rows", {
            ok: rate >= min,
            found: `${percentText(roundDown(rate))} of the rows found their partner`,
            limit: `at least ${percentText(min)} must`,
            examples: [...examples.unmatched.reference, ...examples.unmatched.candidate],
            advice: "Score both models on the same rows, or set pairing.min_join_rate to the share you accept.",
        }),
    ];
}
function duplicateIds({ duplicates, examples }, max) {
    const { reference, candidate } = duplicates;
    const count = reference + candidate;
    return verdict("duplicate_ids", "Unique ids", {
        ok: count <= max,
        found: `${count === 1 ? "1 row repeats" : `${count} rows repeat`} an id (${reference} in the reference, ${candidate} in the candidate)`,
        limit: `at most ${max} may`,
        examples: [...examples.duplicates.reference, ...examples.duplicates.candidate],
        advice: "Remove the duplicates, or name more columns in columns.id so that each row has its own id.",
    });
}
function labelAgreement({ labelDisagreements: count, examples }, max) {
    return verdict("label_disagreement", "Same labels", {
        ok: count <= max,
        found: `${count === 1 ? "1 row has" : `${count} rows have`} different labels in the files`,
        limit: `at most ${max} may`,
        examples: examples.labelDisagreements,
        advice: "Make all files from the same ground truth, or name one labels file for both.",
    });
}
function verdict(subject, title, { ok, found, limit, examples, advice }) {
    const such = ok || examples.length === 0 ? "" : `; for example ${examples.slice(0, 5).join(", ")}`;
    return {
        gate: subject,
        kind: "pairing",
        subject,
        title,
        column: undefined,
        slice: undefined,
        measurement: undefined,
        severity: "error",
        outcome: ok ? "pass" : "fail",
        countsAs: ok ? "pass" : "fail",
        state: ok ? "proven-ok" : "proven-harm",
        failIf: "any_exceeded",
        limits: [],
        reason: undefined,
        sentence: `${found}; ${limit}${such}.`,
        headline: `${found}; ${limit}.`,
        advice: ok ? undefined : advice,
        position: undefined,
    };
}
/** To a hundredth of a percent, downwards, so that 99.996 % is not printed as 100 %. */
function roundDown(share) {
    return Math.floor(share * 10_000) / 10_000;
}

;// CONCATENATED MODULE: ./lib/aggregates/memory/column-categories.js

/** Counts the distinct values of a column; numbers are named as printed ("1", "0.5"), booleans "true" and "false". */
function categoriesOf(column) {
    switch (column.kind) {
        case "text":
        case "decimal":
            return countCodes(column);
        case "number":
            return countValues(column, (row) => column.values[row] ?? Number.NaN);
        case "boolean":
            return countValues(column, (row) => column.values[row] === 1);
        case "integer":
        case "timestamp":
            return countValues(column, (row) => column.values[row] ?? Number.NaN);
    }
}
function countCodes({ rows, codes, dictionary }) {
    const perCode = new Float64Array(dictionary.length);
    let missing = 0;
    for (let row = 0; row < rows; row++) {
        const code = codes[row] ?? -1;
        if (code < 0)
            missing++;
        else
            perCode[code] = (perCode[code] ?? Number.NaN) + 1;
    }
    function* entries() {
        for (const [code, name] of dictionary.entries()) {
            const count = perCode[code] ?? 0;
            if (count > 0)
                yield [name, count];
        }
    }
    return { rows, missing, notANumber: 0, distinct: perCode.reduce((sum, count) => sum + Math.sign(count), 0), entries };
}
function countValues({ rows, valid }, valueAt) {
    const counts = new Map();
    let missing = 0;
    let notANumber = 0;
    for (let row = 0; row < rows; row++) {
        const value = valueAt(row);
        if (!isValid(valid, row))
            missing++;
        else if (typeof value === "number" && !Number.isFinite(value))
            notANumber++;
        else
            counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    function* entries() {
        for (const [value, count] of counts)
            yield [String(value), count];
    }
    return { rows, missing, notANumber, distinct: counts.size, entries };
}

;// CONCATENATED MODULE: ./lib/aggregates/memory/column-cells.js
/** Puts the categories of both sides side by side. */
function matchCategories(reference, candidate) {
    const known = new Map(reference.entries());
    const shared = new Map();
    const unseen = [];
    for (const entry of candidate.entries()) {
        if (known.has(entry[0]))
            shared.set(...entry);
        else
            unseen.push(entry);
    }
    const cells = [];
    for (const [name, count] of known) {
        cells.push({ kind: "category", name, reference: count, candidate: shared.get(name) ?? 0 });
    }
    const unseenRows = unseen.reduce((sum, [, count]) => sum + count, 0);
    cells.push({ kind: "new", name: "__new__", reference: 0, candidate: unseenRows });
    return { cells, unseen, vanished: [...known].filter(([name]) => !shared.has(name)) };
}
/** Adds the cells of rows without a value and of rows that are not a number, and drops cells empty in both files. */
function withAbsent(cells, { reference, candidate }) {
    const all = [
        ...cells,
        { kind: "missing", name: "__null__", reference: reference.missing, candidate: candidate.missing },
        { kind: "not-a-number", name: "__nan__", reference: reference.notANumber, candidate: candidate.notANumber },
    ];
    return all.filter((cell) => cell.reference > 0 || cell.candidate > 0);
}

;// CONCATENATED MODULE: ./lib/aggregates/memory/column-deciles.js


const bins = 10;
/**
 * Counts of both sides between the deciles (type 7) of the reference, right-closed. Edges come from the reference only:
 * if the candidate moved them, drift would hide itself. A value that fills two deciles or more has its own bin, so
 * that neither side of it can hide in it; deciles that coincide make one edge.
 *
 * @param reference ascending, finite
 * @param candidate ascending, finite
 */
function decileCells(reference, candidate) {
    if (reference.length === 0)
        return [{ kind: "new", name: "__new__", reference: 0, candidate: candidate.length }];
    const cuts = decileCuts(reference);
    const cells = [];
    let before = { reference: 0, candidate: 0 };
    for (let i = 0; i <= cuts.length; i++) {
        const cut = cuts[i];
        const upTo = { reference: countUpTo(reference, cut), candidate: countUpTo(candidate, cut) };
        cells.push({
            kind: "bin",
            name: binName(cuts[i - 1], cut),
            reference: upTo.reference - before.reference,
            candidate: upTo.candidate - before.candidate,
        });
        before = upTo;
    }
    return cells;
}
function decileCuts(sorted) {
    const cuts = [];
    const edges = Array.from({ length: bins - 1 }, (_, i) => quantile(sorted, (i + 1) / bins));
    for (const [i, at] of edges.entries()) {
        if (at === edges[i - 1])
            continue;
        if (at === edges[i + 1])
            cuts.push({ at, inclusive: false });
        cuts.push({ at, inclusive: true });
    }
    return cuts;
}
/** How many values lie up to the cut, or all when there is none. */
function countUpTo(sorted, cut) {
    if (cut === undefined)
        return sorted.length;
    return cut.inclusive ? countAtMost(sorted, cut.at) : countBelow(sorted, cut.at);
}
function binName(lower, upper) {
    if (lower === undefined)
        return upper === undefined ? "all" : `${upper.inclusive ? "≤" : "<"} ${column_deciles_short(upper.at)}`;
    if (upper === undefined)
        return `> ${column_deciles_short(lower.at)}`;
    if (lower.at === upper.at)
        return `= ${column_deciles_short(upper.at)}`;
    return `(${column_deciles_short(lower.at)}, ${column_deciles_short(upper.at)}${upper.inclusive ? "]" : ")"}`;
}
function column_deciles_short(value) {
    return String(Number(value.toPrecision(6)));
}

;// CONCATENATED MODULE: ./lib/aggregates/memory/column-family.js


const column_family_families = {
    number: "numbers",
    integer: "numbers",
    decimal: "numbers",
    text: "categories",
    boolean: "categories",
    timestamp: "instants",
};
/**
 * What a column holds in both files. One without any value fits every family: its type is a guess of the reader.
 *
 * @throws GateError E208 when the files disagree, naming both and a value.
 */
function commonFamily(reference, candidate) {
    requireSameKind(reference, candidate);
    const { column } = countMissing(reference.column) < reference.column.rows ? reference : candidate;
    return column_family_families[column.kind];
}
/** Rows without a value. */
function countMissing({ rows, valid }) {
    let missing = 0;
    if (valid !== undefined)
        for (let row = 0; row < rows; row++)
            missing += isValid(valid, row) ? 0 : 1;
    return missing;
}

;// CONCATENATED MODULE: ./lib/aggregates/memory/column-notes.js

/** Categories named in a note, and characters shown of each. */
const column_notes_named = 5;
const column_notes_shown = 40;
/** Share of candidate values outside the reference's range that is worth a note. */
const outsideWorthNoting = 0.01;
/** Distinct texts up to which those of both sides are matched; hashing a million takes seconds. */
const mostMatched = 100_000;
/** What is odd about the rows of either side. */
function sideNotes(sides) {
    return [...notesOfSide("reference", sides.reference), ...notesOfSide("candidate", sides.candidate)];
}
function notesOfSide(name, { rows, missing, notANumber, distinct }) {
    if (rows === 0)
        return [`The ${name} has no rows.`];
    const notes = [];
    if (notANumber > 0) {
        notes.push(`${counted(notANumber, "row")} of the ${name} with NaN or an infinity, counted apart from missing values.`);
    }
    if (missing + notANumber === rows)
        notes.push(`The ${name} has no value in any of its ${counted(rows, "row")}.`);
    if (distinct === 1)
        notes.push(`The ${name} is constant.`);
    return notes;
}
/** What limits the numeric methods: deciles that coincide, no spread, values beyond the reference's range. */
function numericNotes({ reference, candidate }, cells) {
    const [lowest, highest] = [reference.at(0), reference.at(-1)];
    if (lowest === undefined || highest === undefined)
        return [];
    const notes = [];
    const bins = cells.filter((cell) => cell.kind === "bin").length;
    if (bins < 10)
        notes.push(`The deciles of the reference make ${counted(bins, "bin")} instead of 10.`);
    if (lowest === highest)
        notes.push("The Wasserstein distance is in the column's own unit: the reference has no spread.");
    const outside = countBelow(candidate, lowest) + candidate.length - countAtMost(candidate, highest);
    if (outside > outsideWorthNoting * candidate.length) {
        notes.push(`${column_notes_share(outside, candidate.length)} of the candidate's values lie outside the reference's range, ` +
            `${lowest} to ${highest}.`);
    }
    return notes;
}
/** Categories that only one side has. */
function categoricalNotes({ unseen, vanished }) {
    const notes = [];
    if (unseen.length > 0)
        notes.push(`Only the candidate has ${column_notes_listed(unseen)}.`);
    if (vanished.length > 0)
        notes.push(`Only the reference has ${column_notes_listed(vanished)}.`);
    return notes;
}
/** Why a text column is not compared, and how far its values agree all the same. */
function textNotes(reference, candidate) {
    const values = counted(reference.distinct, "distinct value");
    const why = `Not compared: ${values} in the reference are too many, or repeat too seldom, to be categories.`;
    if (Math.max(reference.distinct, candidate.distinct) > mostMatched)
        return [why];
    const known = new Set(Array.from(reference.entries(), ([name]) => name));
    let common = 0;
    for (const [name] of candidate.entries())
        common += known.has(name) ? 1 : 0;
    const of = `of the candidate's ${counted(candidate.distinct, "distinct value")} occur in the reference`;
    return [why, `${column_notes_share(common, candidate.distinct)} ${of}.`];
}
/** `2 categories in 12 rows: "x", "y"`, the most frequent first. */
function column_notes_listed(categories) {
    const rows = categories.reduce((sum, [, count]) => sum + count, 0);
    const frequent = categories.toSorted(([, a], [, b]) => b - a).slice(0, column_notes_named);
    const quoted = frequent.map(([name]) => JSON.stringify(name.length > column_notes_shown ? `${name.slice(0, column_notes_shown)}…` : name));
    const more = categories.length > column_notes_named ? ` and ${categories.length - column_notes_named} more` : "";
    const noun = categories.length === 1 ? "category" : "categories";
    return `${categories.length} ${noun} in ${counted(rows, "row")}: ${quoted.join(", ")}${more}`;
}
function counted(count, noun) {
    return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
function column_notes_share(part, whole) {
    return `${whole === 0 ? 0 : Number(((100 * part) / whole).toPrecision(3))} %`;
}

;// CONCATENATED MODULE: ./lib/aggregates/memory/column-numbers.js


/** Sorts the finite values of a column of numbers; 64-bit integers and decimals become the nearest double. */
function column_numbers_numbersOf(column) {
    const { rows, valid } = column;
    const values = doubles(column);
    const finite = new Float64Array(rows);
    let kept = 0;
    let missing = 0;
    for (let row = 0; row < rows; row++) {
        const value = values[row] ?? Number.NaN;
        if (Number.isFinite(value))
            finite[kept++] = value;
        else if (!isValid(valid, row))
            missing++;
    }
    return { rows, missing, notANumber: rows - missing - kept, sorted: sortOwned(finite.subarray(0, kept)) };
}
/** One double a row, NaN where there is no value. */
function doubles(column) {
    switch (column.kind) {
        case "number":
            return column.values;
        case "integer":
            return Float64Array.from(column.values, (value, row) => isValid(column.valid, row) ? Number(value) : Number.NaN);
        case "decimal": {
            const parsed = Float64Array.from(column.dictionary, Number);
            return Float64Array.from(column.codes, (code) => parsed[code] ?? Number.NaN);
        }
        case "text":
        case "boolean":
        case "timestamp":
            return new Float64Array(column.rows).fill(Number.NaN);
    }
}

;// CONCATENATED MODULE: ./lib/aggregates/memory/column-summary.js






/** More distinct values than this in the reference are not categories. */
const maxCategories = 1000;
/** A reference with at most this many distinct values is one of categories, however few rows it has. */
const alwaysCategories = 20;
/**
 * Summarises one column of both files for the drift methods.
 *
 * @throws GateError E208 when the files disagree on what kind of value the column holds.
 */
function summarizeColumn({ reference, candidate, categorical = false }) {
    const column = reference.column.name;
    const family = commonFamily(reference, candidate);
    if (family === "numbers" && !categorical) {
        return numericSummary(column, column_numbers_numbersOf(reference.column), column_numbers_numbersOf(candidate.column));
    }
    if (family === "instants")
        return instantsSummary(column, reference.column, candidate.column);
    return categoricalSummary(column, categoriesOf(reference.column), categoriesOf(candidate.column));
}
function numericSummary(column, reference, candidate) {
    const sides = { reference: numericSide(reference), candidate: numericSide(candidate) };
    const sorted = { reference: reference.sorted, candidate: candidate.sorted };
    const cells = withAbsent(decileCells(sorted.reference, sorted.candidate), sides);
    return {
        kind: "numeric",
        column,
        ...sides,
        sorted,
        cells,
        notes: [...sideNotes(sides), ...numericNotes(sorted, cells)],
    };
}
function numericSide({ rows, missing, notANumber, sorted }) {
    let distinct = 0;
    for (let i = 0; i < sorted.length; i++) {
        if (i === 0 || sorted[i] !== sorted[i - 1])
            distinct++;
    }
    return { rows, missing, notANumber, distinct };
}
function categoricalSummary(column, reference, candidate) {
    const sides = { reference: categoricalSide(reference), candidate: categoricalSide(candidate) };
    if (!areCategories(reference.distinct === 0 ? candidate : reference)) {
        return { kind: "unsupported", column, ...sides, notes: [...sideNotes(sides), ...textNotes(reference, candidate)] };
    }
    const matched = matchCategories(reference, candidate);
    const cells = withAbsent(matched.cells, sides);
    return { kind: "categorical", column, ...sides, cells, notes: [...sideNotes(sides), ...categoricalNotes(matched)] };
}
function categoricalSide({ rows, missing, notANumber, distinct }) {
    return { rows, missing, notANumber, distinct };
}
/** Whether the distinct values repeat enough to be categories. */
function areCategories({ rows, missing, notANumber, distinct }) {
    if (distinct <= alwaysCategories)
        return true;
    return distinct <= maxCategories && distinct * 2 <= rows - missing - notANumber;
}
function instantsSummary(column, reference, candidate) {
    const sides = { reference: instantSide(reference), candidate: instantSide(candidate) };
    const why = "Points in time are not compared, only how many are missing.";
    return { kind: "unsupported", column, ...sides, notes: [...sideNotes(sides), why] };
}
function instantSide(column) {
    return { rows: column.rows, missing: countMissing(column), notANumber: 0, distinct: undefined };
}

;// CONCATENATED MODULE: ./lib/drift/measure-drift.js



/** Measures one column by the methods given, by default by all that apply to its kind. */
function measureDrift(summary, methods = applicableMethods(summary)) {
    const { column, kind, reference, candidate } = summary;
    return {
        column,
        kind,
        reference,
        candidate,
        methods: methods.map((method) => ({ method: method.name, title: method.title, ...measured(method, summary) })),
        notes: [...summary.notes, ...pooledNote(summary)],
    };
}
/** The methods that can measure a column of this kind. */
function applicableMethods(summary) {
    return driftMethods.filter((method) => method.kinds.includes(summary.kind));
}
function measured(method, summary) {
    if (method.kinds.includes(summary.kind))
        return method.finish(summary);
    const why = summary.kind === "unsupported" ? "holds neither numbers nor categories" : `is ${summary.kind}`;
    return method_unmeasured("not-applicable", `${method.name} measures ${method.kinds.join(" and ")} columns; this one ${why}.`);
}
function pooledNote(summary) {
    const rare = summary.kind === "categorical" ? rareCategories(summary.cells) : 0;
    return rare < 2 ? [] : [`${rare} rare categories count together: each has fewer than 5 expected rows.`];
}

;// CONCATENATED MODULE: ./lib/measure/measure-columns.js


/**
 * Drift of each watched column over all rows of both files, one column in memory at a time.
 * @param also columns that gates name beside the roles.
 * @throws GateError E205, E208 for a column whose kind differs between the files.
 */
async function measureColumns(tables, roles, also) {
    const { reference, candidate, comparison } = tables;
    const found = [];
    for (const { name, role } of watched(tables, roles, also)) {
        const [before, after] = [await reference.column(name), await candidate.column(name)];
        found.push({
            role,
            measurement: drift({
                before,
                after,
                tables,
                categorical: comparison.task !== "regression" && (role === "prediction" || role === "label"),
            }),
        });
    }
    return [...found, ...labelDrift(tables, roles, found)];
}
function watched({ reference, candidate }, roles, also) {
    const shared = candidate.columns.filter((name) => reference.columns.includes(name));
    const outcome = outcomeColumns(roles).filter(({ name }) => shared.includes(name));
    const features = roles.features === "*" ? withoutRole(shared, roles) : (roles.features ?? []);
    const named = also.filter((name) => !features.includes(name) && !outcome.some((column) => column.name === name));
    return [...[...features, ...named].map((name) => ({ name, role: "feature" })), ...outcome];
}
/** With `features: "*"`: the columns that only one file has, in a sentence each; nothing can be said of their drift. */
function unwatchedColumns({ reference, candidate }, roles) {
    if (roles.features !== "*")
        return [];
    const onlyIn = (own, other) => withoutRole(own.columns, roles)
        .filter((name) => !other.columns.includes(name))
        .map((name) => `Column ${JSON.stringify(name)} is only in ${own.uri}: it is not watched for drift.`);
    return [...onlyIn(reference, candidate), ...onlyIn(candidate, reference)];
}
function outcomeColumns(roles) {
    const of = (role, names) => names.flatMap((name) => (name === undefined ? [] : [{ name, role }]));
    return [...of("score", scoreColumns(roles)), ...of("prediction", [roles.prediction]), ...of("label", [roles.label])];
}
function scoreColumns({ score }) {
    return typeof score === "string" ? [score] : Object.values(score ?? {});
}
function withoutRole(names, roles) {
    const { id, weight, latency_ms: latency, timestamp, prediction, label } = roles;
    const taken = new Set([id, weight, latency, timestamp, prediction, label, scoreColumns(roles)].flat());
    return names.filter((name) => !taken.has(name));
}
function drift({ before, after, tables, categorical }) {
    const reference = { column: before, table: tables.reference };
    const candidate = { column: after, table: tables.candidate };
    return measureDrift(summarizeColumn({ reference, candidate, categorical }));
}
/** Labels that came from a file of their own stand in no column of the tables; take them from the compared rows. */
function labelDrift(tables, roles, found) {
    const { comparison } = tables;
    if (roles.label === undefined || found.some(({ role }) => role === "label"))
        return [];
    // Joined rows have the same labels: nothing can have drifted.
    if (comparison.reference === undefined || comparison.pairing === "joined")
        return [];
    const before = labelColumn(roles.label, comparison.reference, comparison.classes);
    const after = labelColumn(roles.label, comparison.candidate, comparison.classes);
    const categorical = comparison.task !== "regression";
    return [{ role: "label", measurement: drift({ before, after, tables, categorical }) }];
}
function labelColumn(name, side, classes) {
    const base = { name, rows: side.rows, valid: undefined };
    if (side.label instanceof Int32Array)
        return { ...base, kind: "text", codes: side.label, dictionary: classes };
    return { ...base, kind: "number", values: side.label ?? new Float64Array(0) };
}

// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(3136);
;// CONCATENATED MODULE: ./lib/sources/file-errors.js




/** The code of a system error ("ENOENT"), `undefined` for any other error. */
function errnoOf(error) {
    return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}
/** The error for a path that leads nowhere: it names the path that was tried and the nearest name in that folder. */
async function missingFile(uri, absolute) {
    const names = await (0,promises_.readdir)((0,external_node_path_.dirname)(absolute)).catch(() => undefined);
    return new errors/* GateError */.u({
        code: "E201",
        message: `"${uri}" does not exist: there is no ${absolute}.`,
        hint: file_errors_advice(absolute, names),
    });
}
/** The error for a file that is there but cannot be read. */
function unreadableFile(absolute, cause) {
    const reason = errnoOf(cause) ?? "unknown error";
    return new errors/* GateError */.u({
        code: "E202",
        message: `${absolute} cannot be read (${reason}).`,
        hint: reason === "EACCES" || reason === "EPERM"
            ? "Give the user of this step the right to read it."
            : "Check the file and its folder.",
        cause,
    });
}
function file_errors_advice(absolute, names) {
    if (names === undefined)
        return `The folder ${(0,external_node_path_.dirname)(absolute)} does not exist either; paths are relative to the workspace.`;
    const near = (0,nearest/* nearest */.p)((0,external_node_path_.basename)(absolute), names);
    if (near !== undefined)
        return `Did you mean "${near}" in the same folder?`;
    return "Check the path, and that the step that writes the file ran before this one; paths are relative to the workspace.";
}

;// CONCATENATED MODULE: ./lib/sources/file-source.js



/** One file; a file that changes after it was first looked at is refused. */
class FileSource {
    uri;
    #path;
    #maxBytes;
    #seen;
    constructor({ uri, path, maxBytes }) {
        this.uri = uri;
        this.#path = path;
        this.#maxBytes = maxBytes;
    }
    async head() {
        this.#seen ??= this.#look(await (0,promises_.stat)(this.#path, { bigint: true }).catch((cause) => this.#refuse(cause)));
        return this.#seen.head;
    }
    async read(range) {
        const { bytes } = await this.head();
        const { start, end } = range ?? { start: 0, end: bytes };
        const file = await (0,promises_.open)(this.#path).catch((cause) => this.#refuse(cause));
        try {
            const buffer = new Uint8Array(Math.max(0, Math.min(end, bytes) - start));
            const filled = await fill(file, buffer, start).catch((cause) => this.#refuse(cause));
            const after = this.#look(await file.stat({ bigint: true }));
            if (filled < buffer.length || after.stamp !== this.#seen?.stamp)
                throw this.#changed();
            return buffer;
        }
        finally {
            await file.close();
        }
    }
    describe() {
        return `file ${this.uri}`;
    }
    #look(stats) {
        if (!stats.isFile()) {
            throw new errors/* GateError */.u({
                code: "E202",
                message: `"${this.uri}" is ${stats.isDirectory() ? "a folder" : "not a regular file"}: ${this.#path}.`,
                hint: stats.isDirectory()
                    ? `Name a file in it, or all of them with "${this.uri.replace(/\/$/, "")}/*".`
                    : "Name a file.",
            });
        }
        const bytes = Number(stats.size);
        if (bytes > this.#maxBytes) {
            throw new errors/* GateError */.u({
                code: "E207",
                message: `"${this.uri}" holds ${bytes} bytes, more than the ${this.#maxBytes} that are read.`,
            });
        }
        // When it was written says nothing of what is in it, and would make the records of equal files differ.
        return { head: { bytes, version: undefined }, stamp: `${stats.mtimeNs} ${stats.size}` };
    }
    #refuse(cause) {
        throw unreadableFile(this.#path, cause);
    }
    #changed() {
        return new errors/* GateError */.u({
            code: "E202",
            message: `"${this.uri}" changed while it was being read.`,
            hint: "Let the step that writes the file end before this one starts.",
        });
    }
}
/** Fills `buffer` from `position` on; answers how many bytes there were. */
async function fill(file, buffer, position) {
    let filled = 0;
    while (filled < buffer.length) {
        const { bytesRead } = await file.read(buffer, filled, buffer.length - filled, position + filled);
        if (bytesRead === 0)
            break;
        filled += bytesRead;
    }
    return filled;
}

;// CONCATENATED MODULE: ./lib/sources/glob.js



/** Folder entries that one glob may look at. */
const mostEntries = 100_000;
const mostAlternatives = 256;
/** Credentials that google-github-actions/auth leaves in the workspace: never a table. */
const neverMatched = /^gha-creds-.*\.json$/;
/** Whether a path is a glob: it has `*`, `?` or `{a,b}`. */
function isGlob(path) {
    return /[*?]|\{[^}]*,[^}]*\}/.test(path);
}
/**
 * The files below `root` that `pattern` matches, as paths relative to it with "/", sorted by code unit.
 * `*` and `?` stay within one name, `**` crosses folders, `{a,b}` is either. Names that start with a dot match only a pattern that writes the dot;
 * folders that are symbolic links are not walked.
 * @throws GateError E202 for a pattern that climbs with "..", E207 when there is too much to look at.
 */
async function glob(root, pattern) {
    const walk = { root, pattern, found: new Set(), entries: 0 };
    for (const alternative of alternatives(pattern)) {
        const segments = alternative.split("/").filter((segment) => segment !== "" && segment !== ".");
        if (segments.includes(".."))
            throw climbs(pattern);
        await descend(walk, "", segments);
    }
    return [...walk.found].toSorted((a, b) => (a < b ? -1 : Number(a > b)));
}
/** Whether `name` matches `pattern` of `*` and `?`; in time proportional to the product of their lengths. */
function matchesName(name, pattern) {
    let at = 0;
    let star = -1;
    let resume = 0;
    let p = 0;
    while (at < name.length) {
        if (pattern[p] === "*") {
            star = p++;
            resume = at;
        }
        else if (p < pattern.length && (pattern[p] === "?" || pattern[p] === name[at])) {
            p++;
            at++;
        }
        else if (star >= 0) {
            // Let the last star take one letter more and try again.
            p = star + 1;
            at = ++resume;
        }
        else
            return false;
    }
    return /^\**$/.test(pattern.slice(p));
}
/** Follows `segments` from `folder` (relative, "" for the root), and adds the files at their end. */
async function descend(walk, folder, segments) {
    const [segment, ...rest] = segments;
    if (segment === undefined)
        return;
    if (segment === "**")
        return descendAnyDepth(walk, folder, rest.length === 0 ? ["*"] : rest);
    for (const entry of await entriesOf(walk, folder)) {
        if (!matchesEntry(entry.name, segment))
            continue;
        const path = pathIn(folder, entry);
        if (rest.length === 0 && !entry.isDirectory())
            walk.found.add(path);
        if (rest.length > 0 && entry.isDirectory())
            await descend(walk, path, rest);
    }
}
/** `**`: what follows it may start in this folder or in any below. */
async function descendAnyDepth(walk, folder, rest) {
    await descend(walk, folder, rest);
    for (const entry of await entriesOf(walk, folder)) {
        if (entry.isDirectory() && !entry.name.startsWith("."))
            await descendAnyDepth(walk, pathIn(folder, entry), rest);
    }
}
function pathIn(folder, entry) {
    return folder === "" ? entry.name : `${folder}/${entry.name}`;
}
function matchesEntry(name, segment) {
    if (name.startsWith(".") && !segment.startsWith("."))
        return false;
    if (neverMatched.test(name))
        return false;
    return matchesName(name, segment);
}
async function entriesOf(walk, folder) {
    const entries = await (0,promises_.readdir)((0,external_node_path_.join)(walk.root, folder), { withFileTypes: true }).catch(() => []);
    walk.entries += entries.length;
    if (walk.entries > mostEntries) {
        throw new errors/* GateError */.u({
            code: "E207",
            message: `"${walk.pattern}" leads through more than ${mostEntries} files.`,
            hint: "Write the folder before the first star.",
        });
    }
    return entries;
}
/** `a{b,c}d` → `abd`, `acd`; the last opened brace first, so that nested ones work. */
function alternatives(pattern) {
    let expanded = [pattern];
    for (;;) {
        const next = expanded.flatMap(expandOne);
        if (next.length > mostAlternatives) {
            throw new errors/* GateError */.u({ code: "E207", message: `"${pattern}" stands for more than ${mostAlternatives} patterns.` });
        }
        if (next.length === expanded.length && next.every((text, index) => text === expanded[index]))
            return expanded;
        expanded = next;
    }
}
function expandOne(pattern) {
    const match = /^(.*)\{([^{}]*,[^{}]*)\}(.*)$/.exec(pattern);
    if (match === null)
        return [pattern];
    const [, before = "", choices = "", after = ""] = match;
    return choices.split(",").map((choice) => before + choice + after);
}
function climbs(pattern) {
    return new errors/* GateError */.u({
        code: "E202",
        message: `"${pattern}" climbs with "..", which a glob may not.`,
        hint: "Write the path from the root of the workspace.",
    });
}

;// CONCATENATED MODULE: ./lib/sources/file.js







/** Files of the workspace: a path relative to it, "file:" before it or not, or a glob. */
const fileScheme = { scheme: "file", title: "File in the workspace", open: openFiles };
/** @throws GateError E201 when nothing is there, E202 for a folder, or for a path that leads out of the workspace, through links as well. */
async function openFiles(uri, context) {
    const path = pathOf(uri);
    const absolute = (0,external_node_path_.resolve)(context.workspace, path);
    if (!isGlob(path) || (await exists(absolute)))
        return [await openFile(path, context)];
    const matches = await glob(context.workspace, (0,external_node_path_.isAbsolute)(path) ? (0,external_node_path_.relative)(context.workspace, path) : path);
    if (matches.length === 0) {
        throw new errors/* GateError */.u({
            code: "E201",
            message: `No file matches "${path}" in ${context.workspace}.`,
            hint: "Check the pattern, and that the step that writes the files ran before this one.",
        });
    }
    return Promise.all(matches.map((match) => openFile(match, context)));
}
function pathOf(uri) {
    if (!/^file:\/\//i.test(uri))
        return uri.replace(/^file:/i, "");
    try {
        return (0,external_node_url_.fileURLToPath)(uri);
    }
    catch (cause) {
        throw new errors/* GateError */.u({
            code: "E201",
            message: `"${uri}" is not a file URL of this machine.`,
            hint: "Write the path relative to the workspace, without a scheme.",
            cause,
        });
    }
}
async function openFile(path, { workspace, maxBytes }) {
    const absolute = (0,external_node_path_.resolve)(workspace, path);
    if (!isInside(workspace, absolute))
        throw outside(path, workspace);
    const real = await (0,promises_.realpath)(absolute).catch(async (cause) => {
        throw errnoOf(cause) === "ENOENT" ? await missingFile(path, absolute) : unreadableFile(absolute, cause);
    });
    if (!isInside(await (0,promises_.realpath)(workspace), real))
        throw outside(path, workspace);
    return new FileSource({ uri: path, path: real, maxBytes });
}
function isInside(folder, path) {
    const way = (0,external_node_path_.relative)(folder, path);
    return way !== ".." && !way.startsWith(`..${external_node_path_.sep}`) && !(0,external_node_path_.isAbsolute)(way);
}
function outside(path, workspace) {
    return new errors/* GateError */.u({
        code: "E202",
        message: `"${path}" lies outside the workspace ${workspace}, or links out of it.`,
        hint: "Copy the file into the workspace in an earlier step.",
    });
}
async function exists(path) {
    return (0,promises_.stat)(path).then(() => true, () => false);
}

;// CONCATENATED MODULE: ./lib/sources/https-source.js


/** One https URL, read by ranges; whole from a host that knows no ranges. A file that changes between two answers is refused. */
class HttpsSource {
    uri;
    #url;
    #context;
    #head;
    /** The whole file, once a host has answered with it. */
    #whole;
    constructor(url, context) {
        this.#url = url;
        this.#context = context;
        this.uri = shown(url);
    }
    async head() {
        this.#head ??= await this.#look();
        return this.#head;
    }
    async read(range) {
        const { bytes } = await this.head();
        const start = range?.start ?? 0;
        const end = Math.min(range?.end ?? bytes, bytes);
        if (start >= end)
            return new Uint8Array();
        return this.#whole?.subarray(start, end) ?? this.#readRange({ start, end }, bytes);
    }
    describe() {
        const version = this.#head?.version;
        return version === undefined ? this.uri : `${this.uri} (${version})`;
    }
    async #readRange({ start, end }, bytes) {
        const answer = await this.#ask({ method: "GET", headers: { range: `bytes=${start}-${end - 1}` } });
        const whole = answer.status === 200;
        this.#refuseChange(answer, bytes, whole ? answer.body.length : totalOf(answer));
        if (whole)
            this.#whole = answer.body;
        const body = whole ? answer.body.subarray(start, end) : answer.body;
        if (body.length === end - start)
            return body;
        throw this.#fail("E202", `sent ${body.length} bytes where ${end - start} were asked for`);
    }
    /** Size and version: by HEAD, else by the first byte, else by reading all there is. */
    async #look() {
        const answer = await request(this.#url, { method: "HEAD" }, this.#context);
        const length = answer.headers.get("content-length");
        if (answer.status === 200 && length !== null && !answer.headers.has("content-encoding")) {
            return this.#checked({ bytes: Number(length), version: versionOf(answer) });
        }
        if (passingStatuses.has(answer.status))
            throw this.#refused(answer.status);
        // Signed URLs are often signed for GET alone, so that a HEAD that fails says nothing.
        const first = await this.#ask({ method: "GET", headers: { range: "bytes=0-0" } });
        if (first.status === 206)
            return this.#checked({ bytes: totalOf(first), version: versionOf(first) });
        this.#whole = first.body;
        return { bytes: first.body.length, version: versionOf(first) };
    }
    #checked(head) {
        if (!Number.isSafeInteger(head.bytes) || head.bytes < 0)
            throw this.#fail("E202", "does not tell its size");
        if (head.bytes > this.#context.maxBytes) {
            throw this.#fail("E207", `holds ${head.bytes} bytes, more than the ${this.#context.maxBytes} that are read`);
        }
        return head;
    }
    /** An answer with bytes in it. */
    async #ask(options) {
        const answer = await request(this.#url, options, this.#context);
        const { status } = answer;
        if (status === 200 || status === 206)
            return answer;
        // "Range not satisfiable", for the first byte: the file is empty.
        if (status === 416 && totalOf(answer) === 0)
            return { ...answer, status: 200, body: new Uint8Array() };
        throw this.#refused(status);
    }
    #refuseChange(answer, bytes, bytesNow) {
        const before = this.#head?.version;
        const now = versionOf(answer);
        if (bytesNow === bytes && (before === undefined || now === undefined || before === now))
            return;
        throw this.#fail("E202", "changed while it was being read", "Use a URL whose content stays, such as one with a version in it.");
    }
    #refused(status) {
        const { host } = this.#url;
        if (status === 404 || status === 410)
            return this.#fail("E201", `does not exist (${host} answered ${status})`);
        return this.#fail("E202", `could not be read: ${host} answered ${status}`, adviceOn(status));
    }
    #fail(code, what, hint = "Check the URL.") {
        return new errors/* GateError */.u({ code, message: `${this.uri} ${what}.`, hint });
    }
}
/** Total size by `Content-Range: bytes 0-0/123`, NaN when it is not told. */
function totalOf(answer) {
    return Number(/\/(\d+)$/.exec(answer.headers.get("content-range") ?? "")?.[1] ?? Number.NaN);
}
function versionOf({ headers }) {
    const etag = headers.get("etag");
    if (etag !== null)
        return `ETag ${etag}`;
    const modified = headers.get("last-modified");
    return modified === null ? undefined : `modified ${modified}`;
}
function adviceOn(status) {
    if (status === 401 || status === 403) {
        return "The URL needs a login, which is not supported: use a signed URL, or download the file in an earlier step.";
    }
    if (status === 429 || status >= 500)
        return "The host is busy or broken, also when asked again: try later.";
    return "Check the URL.";
}

;// CONCATENATED MODULE: ./lib/sources/https.js



/** A file at an https URL that needs no credentials, or holds a signature in its query. */
const httpsScheme = { scheme: "https", title: "https URL", open: openUrl };
/** @throws GateError E201 when it is no URL, E202 when it is not https or carries credentials. */
async function openUrl(uri, context) {
    if (!URL.canParse(uri)) {
        throw new errors/* GateError */.u({
            code: "E201",
            message: "A source that starts with https: is not a URL.",
            hint: "Write https://host/path.",
        });
    }
    const url = new URL(uri);
    refuseUnsafeUrl(url, context);
    return [new HttpsSource(url, context)];
}

;// CONCATENATED MODULE: ./lib/sources/index.js


/** Where tables may come from. A new scheme is one file and one entry here. */
const schemes = [fileScheme, httpsScheme];

;// CONCATENATED MODULE: ./lib/sources/open-sources.js



/**
 * The sources that `uri` names: one, or several for a glob, in a fixed order. A uri without a scheme is a path.
 * @throws GateError E201 when the scheme is unknown or nothing is there, E202 when it may not be read.
 */
async function openSources(uri, context) {
    const name = schemeOf(uri);
    // Loopback http, where it is allowed, is read as https is; the scheme refuses the rest.
    const wanted = name === "http" && context.allowLoopbackHttp === true ? "https" : name;
    const scheme = schemes.find((candidate) => candidate.scheme === wanted);
    if (scheme === undefined)
        throw unknownScheme(name);
    return scheme.open(uri, context);
}
/** A single letter is a drive of Windows, not a scheme. */
function schemeOf(uri) {
    return /^([a-z][a-z0-9+.-]+):/i.exec(uri)?.[1]?.toLowerCase() ?? "file";
}
function unknownScheme(name) {
    const known = schemes.map((scheme) => scheme.scheme);
    // "http" is no misspelling: who wrote it must learn why it is refused.
    if (name === "http") {
        return new errors/* GateError */.u({
            code: "E201",
            message: 'A source that starts with "http:" is not read: the table could be changed on its way.',
            hint: 'Use "https:".',
        });
    }
    const near = (0,nearest/* nearest */.p)(name, known);
    return new errors/* GateError */.u({
        code: "E201",
        message: `"${name}:" is not a scheme that tables can be read from.${near === undefined ? "" : ` Did you mean "${near}:"?`}`,
        hint: `Known are ${known.map((scheme) => `"${scheme}:"`).join(" and ")}; a path needs none. Anything else can be downloaded to a file by an earlier step.`,
    });
}

;// CONCATENATED MODULE: ./lib/table/observed-table.js
/** The same table; the kind of each column is noted in `kinds` when the column is read. */
function observedTable(table, kinds) {
    return {
        ...table,
        where: (row) => table.where(row),
        column: async (name) => {
            const column = await table.column(name);
            kinds.set(name, column.kind);
            return column;
        },
    };
}

;// CONCATENATED MODULE: ./lib/readers/limits.js

/** Generous for predictions, small enough that a runner with 16 GB survives. */
const defaultReadLimits = {
    rows: 100_000_000,
    columns: 10_000,
    cells: 1_000_000_000,
    bytes: 8 * 1024 ** 3,
};
const limits_advice = {
    rows: "Give a sample of the predictions, or split the gate.",
    columns: "Write only the columns that the gate needs to the file.",
    cells: "Give a sample of the predictions, or name fewer columns.",
    bytes: "Give a sample of the predictions, or a format that takes less space, such as Parquet.",
};
/** @throws GateError E207 when `amount` of `what` in the table `uri` is over its limit. */
function refuseOverLimit(uri, what, amount, limits) {
    if (amount <= limits[what])
        return;
    throw new errors/* GateError */.u({
        code: "E207",
        message: `${uri} holds more than ${limits[what]} ${what}, the limit.`,
        hint: limits_advice[what],
    });
}

;// CONCATENATED MODULE: ./lib/sources/held-source.js
/** The same source once all of its bytes are held: ranges cost nothing more and cannot differ from what was digested. */
function heldSource(source, bytes) {
    return {
        uri: source.uri,
        head: () => source.head(),
        read: ({ start, end } = { start: 0, end: bytes.length }) => Promise.resolve(bytes.subarray(start, end)),
        describe: () => source.describe(),
    };
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./lib/readers/compression.js




/**
 * A stream that has swelled to more than this is taken for a decompression bomb. Tables of predictions shrink to a tenth, seldom to a fiftieth;
 * what is small after all may have swelled at will.
 */
const suspiciousRatio = 200;
const suspiciousBytes = 64 * 1024 ** 2;
const magic = {
    gzip: [0x1f, 0x8b],
    zstd: [0x28, 0xb5, 0x2f, 0xfd],
};
/** The compression of a file by its first bytes. */
function compressionOf(first) {
    if (magic.gzip.every((byte, index) => first[index] === byte))
        return "gzip";
    return magic.zstd.every((byte, index) => first[index] === byte) ? "zstd" : "none";
}
/**
 * The bytes within, as they come; counted, so that a bomb is refused before it has filled the memory.
 * @throws GateError E203 for a stream that is cut off or damaged, E207 over the limit or swelling suspiciously.
 */
async function* decompressed(file, limits) {
    let bytes = 0;
    for await (const chunk of file.compression === "none" ? file.chunks : swelling(file, file.compression)) {
        bytes += chunk.length;
        refuseOverLimit(file.uri, "bytes", bytes, limits);
        yield chunk;
    }
}
/** The first bytes are held back until it is clear that they are no bomb, so that none is spent time on to be parsed. */
async function* swelling(file, compression) {
    const transform = decompressor(file.uri, compression);
    let held = [];
    let bytes = 0;
    for await (const chunk of through(transform, file)) {
        bytes += chunk.length;
        held.push(chunk);
        if (bytes <= suspiciousBytes)
            continue;
        if (bytes > suspiciousRatio * transform.bytesWritten)
            throw bomb(file.uri);
        yield* held;
        held = [];
    }
    yield* held;
}
async function* through(transform, { uri, compression, chunks }) {
    const source = external_node_stream_.Readable.from(chunks);
    // An error on the way in must end the way out; `pipe` alone would leave it hanging.
    source.on("error", (error) => transform.destroy(error));
    const plain = source.pipe(transform);
    try {
        yield* plain;
    }
    catch (cause) {
        throw cause instanceof errors/* GateError */.u ? cause : damaged(uri, compression, cause);
    }
    finally {
        source.destroy();
    }
}
function decompressor(uri, compression) {
    if (compression === "gzip")
        return external_node_zlib_.createGunzip({ chunkSize: 1024 ** 2 });
    // Node has known zstd since 22.15.
    if (typeof external_node_zlib_.createZstdDecompress === "function")
        return external_node_zlib_.createZstdDecompress({ chunkSize: 1024 ** 2 });
    throw new errors/* GateError */.u({
        code: "E202",
        message: `${uri} is compressed by zstd, which Node ${process.versions.node} cannot read.`,
        hint: "Run with Node 22.15 or later, or compress by gzip.",
    });
}
function damaged(uri, compression, cause) {
    const what = cause instanceof Error ? cause.message : "unknown error";
    return new errors/* GateError */.u({
        code: "E203",
        message: `${uri} is cut off or damaged: its ${compression} stream cannot be decompressed (${what}).`,
        hint: "Write or upload the file again.",
        cause,
    });
}
function bomb(uri) {
    return new errors/* GateError */.u({
        code: "E207",
        message: `${uri} swells to more than ${suspiciousRatio} times its size, as a decompression bomb does.`,
        hint: "If the table is really that uniform, store it uncompressed or as Parquet.",
    });
}

;// CONCATENATED MODULE: ./lib/table/dictionary.js
/** Gives each distinct text a code, from 0 in order of first appearance. */
class Dictionary {
    #codeOf = new Map();
    get size() {
        return this.#codeOf.size;
    }
    codeOf(text) {
        const known = this.#codeOf.get(text);
        if (known !== undefined)
            return known;
        const code = this.#codeOf.size;
        this.#codeOf.set(text, code);
        return code;
    }
    texts() {
        return [...this.#codeOf.keys()];
    }
}

;// CONCATENATED MODULE: ./lib/table/validity.js
/** Builds the validity bits of a column; a column without missing values gets none. */
class ValidityBuilder {
    #rows;
    #bits;
    constructor(rows) {
        this.#rows = rows;
    }
    markMissing(row) {
        this.#bits ??= allValid(this.#rows);
        this.#bits[row >> 3] = (this.#bits[row >> 3] ?? 0) & ~(1 << (row & 7));
    }
    finish() {
        return this.#bits;
    }
}
/** The validity bits of a column of codes, in which -1 stands for a missing value. */
function validityOfCodes(codes) {
    const validity = new ValidityBuilder(codes.length);
    for (let row = 0; row < codes.length; row++) {
        if ((codes[row] ?? -1) < 0)
            validity.markMissing(row);
    }
    return validity.finish();
}
/** Bits behind the last row are 0, so that equal columns have equal bits. */
function allValid(rows) {
    const bits = new Uint8Array((rows + 7) >> 3).fill(0xff);
    if ((rows & 7) !== 0)
        bits[bits.length - 1] = (1 << (rows & 7)) - 1;
    return bits;
}

;// CONCATENATED MODULE: ./lib/table/concatenate-columns.js






/**
 * The columns below one another. Numbers of different width become the wider, times of different unit the finer; a column without any value goes with
 * every kind.
 * @throws GateError E208 when the kinds do not go together: what is a number in one file and text in another is not guessed at.
 */
function concatenateColumns(parts) {
    const kind = commonKind(parts);
    const shape = shapeOf(parts);
    switch (kind) {
        case "number":
            return { ...shape, kind, values: concatenate_columns_doubles(parts, shape.rows) };
        case "integer":
            return { ...shape, kind, values: integers(parts, shape.rows) };
        case "boolean":
            return { ...shape, kind, values: truths(parts, shape.rows) };
        case "timestamp":
            return { ...shape, kind, ...instants(parts, shape.rows) };
        case "text":
        case "decimal":
            return { ...shape, kind, ...concatenate_columns_texts(parts, shape.rows) };
    }
}
function shapeOf(parts) {
    const rows = parts.reduce((sum, { column }) => sum + column.rows, 0);
    const validity = new ValidityBuilder(rows);
    for (const { column, first } of placed(parts)) {
        if (column.valid === undefined)
            continue;
        for (let row = 0; row < column.rows; row++)
            if (!isValid(column.valid, row))
                validity.markMissing(first + row);
    }
    return { name: parts[0].column.name, rows, valid: validity.finish() };
}
/** Each column with the row at which it starts in the whole. */
function* placed(parts) {
    let first = 0;
    for (const { column, table } of parts) {
        yield { column, table, first };
        first += column.rows;
    }
}
const numericKinds = ["number", "integer", "decimal"];
function commonKind(parts) {
    const filled = parts.filter(({ column }) => hasValues(column));
    const first = filled[0] ?? parts[0];
    const other = filled.find(({ column }) => column.kind !== first.column.kind);
    if (other === undefined)
        return first.column.kind;
    const odd = filled.find(({ column }) => !numericKinds.includes(column.kind));
    if (odd !== undefined)
        throw otherKind(first, other);
    if (filled.some(({ column }) => !concatenate_columns_isWhole(column)))
        return "number";
    return filled.some(({ column }) => column.kind === "decimal") ? "decimal" : "integer";
}
function hasValues(column) {
    for (let row = 0; row < column.rows; row++)
        if (isValid(column.valid, row))
            return true;
    return false;
}
/** Whether a column of numbers can become one of integers or decimals without loss. */
function concatenate_columns_isWhole(column) {
    if (column.kind !== "number")
        return true;
    return column.values.every((value, row) => Number.isSafeInteger(value) || !isValid(column.valid, row));
}
function concatenate_columns_doubles(parts, rows) {
    const values = new Float64Array(rows).fill(Number.NaN);
    for (const { column, table, first } of placed(parts))
        if (hasValues(column))
            values.set(numbersOf(column, table).values, first);
    return values;
}
function integers(parts, rows) {
    const values = new BigInt64Array(rows);
    for (const { column, first } of placed(parts)) {
        if (column.kind === "integer")
            values.set(column.values, first);
        if (column.kind !== "number")
            continue;
        for (const [row, value] of column.values.entries())
            if (isValid(column.valid, row))
                values[first + row] = BigInt(value);
    }
    return values;
}
function truths(parts, rows) {
    const values = new Uint8Array(rows);
    for (const { column, first } of placed(parts))
        if (column.kind === "boolean")
            values.set(column.values, first);
    return values;
}
function concatenate_columns_texts(parts, rows) {
    const dictionary = new Dictionary();
    const codes = new Int32Array(rows).fill(-1);
    for (const { column, first } of placed(parts)) {
        const part = textOf(column);
        const newCodes = Int32Array.from(part.dictionary, (text) => dictionary.codeOf(text));
        codes.set(part.codes.map((code) => newCodes[code] ?? -1), first);
    }
    return { codes, dictionary: dictionary.texts() };
}
function instants(parts, rows) {
    const columns = parts.flatMap(({ column }) => (column.kind === "timestamp" ? [column] : []));
    const unit = columns.map((column) => column.unit).reduce((a, b) => (digitsOfUnit[a] >= digitsOfUnit[b] ? a : b));
    const values = new BigInt64Array(rows);
    for (const { column, table, first } of placed(parts)) {
        if (column.kind === "timestamp")
            values.set(concatenate_columns_inUnit(column, unit, table), first);
    }
    return { unit, values };
}
function concatenate_columns_inUnit(column, unit, table) {
    const factor = 10n ** BigInt(digitsOfUnit[unit] - digitsOfUnit[column.unit]);
    return column.values.map((value, row) => {
        const finer = value * factor;
        if (BigInt.asIntN(64, finer) === finer)
            return finer;
        throw new errors/* GateError */.u({
            code: "E206",
            message: `${table.uri}, ${table.where(row)}, column "${column.name}": the time is too far away for the unit ${unit}, in which the other files have it.`,
            hint: "Write all files with one unit.",
        });
    });
}
function otherKind(a, b) {
    return new errors/* GateError */.u({
        code: "E208",
        message: `Column "${a.column.name}" holds ${a.column.kind} values in ${a.table.uri}, but ${b.column.kind} values in ${b.table.uri}.`,
        hint: "Files that are read as one table need the same type in each column.",
    });
}

;// CONCATENATED MODULE: ./lib/table/missing-column.js


const mostNamesShown = 20;
/** The error for a column that a table does not have: it names the nearest column and lists what there is. */
function missingColumn(uri, name, columns) {
    const near = (0,nearest/* nearest */.p)(name, columns);
    const shown = columns.slice(0, mostNamesShown).map((column) => `"${column}"`);
    const rest = columns.length - shown.length;
    return new errors/* GateError */.u({
        code: "E205",
        message: `${uri} has no column "${name}".${near === undefined ? "" : ` Did you mean "${near}"?`}`,
        hint: `Its columns are ${shown.join(", ")}${rest > 0 ? ` and ${rest} more` : ""}.`,
    });
}

;// CONCATENATED MODULE: ./lib/readers/concatenate.js




/**
 * The rows of all tables below one another, as one table named by `options.uri`; a single table stays as it is.
 * @throws GateError E208 when the tables do not have the same columns, E207 when they are too large together.
 */
function concatenate(tables, { uri, limits, wanted }) {
    const [first, ...others] = tables;
    if (first === undefined)
        throw new Error(`${uri} has no tables`);
    if (others.length === 0)
        return first;
    for (const other of others)
        refuseOtherColumns(first, other);
    const starts = startsOf(tables);
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    refuseOverLimit(uri, "rows", rows, limits);
    refuseOverLimit(uri, "cells", rows * first.columns.filter(wanted).length, limits);
    return {
        uri,
        format: first.format,
        rows,
        columns: first.columns,
        where(row) {
            const index = starts.findLastIndex((start) => start <= row);
            const table = tables[index];
            return table === undefined ? `row ${row + 1}` : `${table.uri} ${table.where(row - (starts[index] ?? 0))}`;
        },
        async column(name) {
            if (!first.columns.includes(name))
                throw missingColumn(uri, name, first.columns);
            const head = { table: first, column: await first.column(name) };
            const tail = [];
            for (const table of others)
                tail.push({ table, column: await table.column(name) });
            return concatenateColumns([head, ...tail]);
        },
    };
}
function startsOf(tables) {
    let start = 0;
    return tables.map((table) => {
        start += table.rows;
        return start - table.rows;
    });
}
/** The order may differ, the names may not. */
function refuseOtherColumns(first, other) {
    const lacks = first.columns.find((name) => !other.columns.includes(name));
    const extra = other.columns.find((name) => !first.columns.includes(name));
    if (lacks === undefined && extra === undefined)
        return;
    const difference = lacks === undefined
        ? `has a column "${extra}" that ${first.uri} has not`
        : `has no column "${lacks}" as ${first.uri} has`;
    throw new errors/* GateError */.u({
        code: "E208",
        message: `${other.uri} ${difference}.`,
        hint: "Files that are read as one table need the same columns.",
    });
}

// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: ./node_modules/csv-parse/lib/index.js + 9 modules
var lib = __webpack_require__(6070);
;// CONCATENATED MODULE: ./lib/readers/csv-errors.js


const unclosed = {
    what: "a quoted field that begins in this record is never closed",
    hint: 'Close it with ", and write a quote inside a quoted field twice ("").',
};
const explanations = new Map([
    ["CSV_QUOTE_NOT_CLOSED", unclosed],
    ["CSV_MAX_RECORD_SIZE", unclosed],
    [
        "CSV_INVALID_CLOSING_QUOTE",
        {
            what: "a quoted field is followed by something other than a comma or the end of the line",
            hint: 'Write a quote inside a quoted field twice ("").',
        },
    ],
    [
        "INVALID_OPENING_QUOTE",
        {
            what: "a quote stands inside a field that is not quoted",
            hint: 'Quote the whole field and write the quote twice ("").',
        },
    ],
]);
/** Our error for a fault of the CSV parser in the record that starts at `line`; any other error as it is. */
function csvError(cause, uri, line) {
    if (!(cause instanceof lib/* CsvError */.J$))
        return cause;
    const { what, hint } = explanations.get(cause.code) ?? {
        what: `it is not CSV (${cause.message})`,
        hint: "Write the file again by a CSV writer.",
    };
    return new errors/* GateError */.u({ code: "E203", message: `${uri}, line ${line}: ${what}.`, hint, cause });
}

;// CONCATENATED MODULE: ./lib/table/column-table.js

/** A table whose columns are in memory. */
function columnTable({ uri, format, rows, held, columns, where }) {
    const byName = new Map(held.map((column) => [column.name, column]));
    const names = columns ?? held.map((column) => column.name);
    return {
        uri,
        format,
        rows,
        columns: names,
        where: where ?? ((row) => `row ${row + 1}`),
        column(name) {
            const column = byName.get(name);
            if (column !== undefined)
                return Promise.resolve(column);
            // Asking for a column that was not wanted when the table was opened is a fault of ours, not of the user.
            const error = names.includes(name)
                ? new Error(`column "${name}" of ${uri} was not kept`)
                : missingColumn(uri, name, names);
            return Promise.reject(error);
        },
    };
}

;// CONCATENATED MODULE: ./lib/table/text-collector.js

const rowsBeforeChoice = 4096;
/**
 * Collects a column of texts row by row. Once the first rows show that hardly any text comes twice (ids, measurements), it stops looking for equal
 * ones: a Map of a million numbers takes more time and memory than everything else about them.
 */
class TextCollector {
    #codes = new Int32Array(1024);
    #rows = 0;
    #dictionary = new Dictionary();
    #texts = [];
    get rows() {
        return this.#rows;
    }
    /** Appends a row; `undefined` is a missing value. */
    add(text) {
        if (this.#rows === this.#codes.length)
            this.#grow();
        if (this.#rows === rowsBeforeChoice)
            this.#choose();
        this.#codes[this.#rows++] =
            text === undefined ? -1 : (this.#dictionary?.codeOf(text) ?? this.#texts.push(text) - 1);
    }
    finish() {
        const dictionary = this.#dictionary?.texts() ?? this.#texts;
        return { codes: this.#codes.slice(0, this.#rows), dictionary, distinct: this.#dictionary !== undefined };
    }
    #choose() {
        if (this.#dictionary === undefined || this.#dictionary.size < this.#rows / 2)
            return;
        this.#texts = this.#dictionary.texts();
        this.#dictionary = undefined;
    }
    #grow() {
        const larger = new Int32Array(this.#codes.length * 2);
        larger.set(this.#codes);
        this.#codes = larger;
    }
}
/** The same column with each text once in its dictionary. */
function distinctTexts({ codes, dictionary, distinct }) {
    if (distinct)
        return { codes, dictionary };
    const once = new Dictionary();
    const newCodes = Int32Array.from(dictionary, (text) => once.codeOf(text));
    return { codes: codes.map((code) => newCodes[code] ?? -1), dictionary: once.texts() };
}

;// CONCATENATED MODULE: ./lib/table/typed-column.js






/** The column that a column of texts means, by the kind that its distinct texts agree on. */
function typedColumn(name, texts) {
    const inference = inferKind(texts.dictionary);
    if (inference.kind === "text")
        return textColumn(name, texts);
    const stripped = withoutMissingWords(texts);
    switch (inference.kind) {
        case "number":
            return numberColumn(name, stripped);
        case "integer":
            return bigColumn(name, stripped, { kind: "integer" });
        case "timestamp":
            return bigColumn(name, stripped, { kind: "timestamp", unit: inference.unit });
        case "boolean":
            return booleanColumn(name, stripped);
        case "decimal":
            return decimalColumn(name, stripped);
    }
}
/** The column as the texts stand, without inference. */
function textColumn(name, texts) {
    const { codes, dictionary } = distinctTexts(texts);
    return { kind: "text", name, rows: codes.length, valid: validityOfCodes(codes), codes, dictionary };
}
/** The same texts with the words for "no value" turned into missing values; their dictionary entries stay, unused. */
function withoutMissingWords({ codes, dictionary }) {
    const missing = Uint8Array.from(dictionary, (text) => (isMissingWord(text) ? 1 : 0));
    if (!missing.includes(1))
        return { codes, dictionary };
    return { codes: codes.map((code) => (missing[code] === 1 ? -1 : code)), dictionary };
}
function numberColumn(name, { codes, dictionary }) {
    const numbers = Float64Array.from(dictionary, parseNumber);
    const values = new Float64Array(codes.length);
    for (let row = 0; row < codes.length; row++)
        values[row] = numbers[codes[row] ?? -1] ?? Number.NaN;
    return { kind: "number", name, rows: codes.length, valid: validityOfCodes(codes), values };
}
function bigColumn(name, { codes, dictionary }, type) {
    const parse = type.kind === "integer" ? BigInt : (text) => parseTimestamp(text, type.unit);
    const numbers = dictionary.map((text) => (isMissingWord(text) ? 0n : parse(text)));
    const values = new BigInt64Array(codes.length);
    for (let row = 0; row < codes.length; row++)
        values[row] = numbers[codes[row] ?? -1] ?? 0n;
    return { ...type, name, rows: codes.length, valid: validityOfCodes(codes), values };
}
function booleanColumn(name, { codes, dictionary }) {
    const truths = dictionary.map((text) => text.toLowerCase() === "true");
    const values = Uint8Array.from(codes, (code) => (truths[code] === true ? 1 : 0));
    return { kind: "boolean", name, rows: codes.length, valid: validityOfCodes(codes), values };
}
/** Integers beyond 64 bits. "+5" and "5" are one value, hence the new dictionary. */
function decimalColumn(name, { codes, dictionary }) {
    const canonical = new Dictionary();
    const newCodes = codes.map((code) => (code < 0 ? -1 : canonical.codeOf(BigInt(dictionary[code] ?? "").toString())));
    return {
        kind: "decimal",
        name,
        rows: codes.length,
        valid: validityOfCodes(codes),
        codes: newCodes,
        dictionary: canonical.texts(),
    };
}

;// CONCATENATED MODULE: ./lib/readers/csv-header.js

const otherSeparators = new Map([
    [";", "semicolons"],
    ["\t", "tabs"],
    ["|", "bars"],
]);
/**
 * Refuses a header line that does not give each column one name.
 * @throws GateError E203
 */
function refuseBadHeader(uri, names) {
    const fault = otherSeparator(names) ?? carriageReturn(names) ?? nameless(names) ?? twice(names);
    if (fault !== undefined)
        throw new errors/* GateError */.u({ code: "E203", message: `${uri}, line 1: ${fault.what}.`, hint: fault.hint });
}
function otherSeparator(names) {
    if (names.length > 1)
        return undefined;
    for (const [separator, title] of otherSeparators) {
        if (names[0]?.includes(separator) === true) {
            return {
                what: `the columns are separated by ${title}, where commas were expected`,
                hint: "Write the file with commas.",
            };
        }
    }
    return undefined;
}
function carriageReturn(names) {
    if (!names.some((name) => name.includes("\r")))
        return undefined;
    return { what: "the lines end by a carriage return alone", hint: "Write the file with line feeds." };
}
function nameless(names) {
    const index = names.findIndex((name) => name.trim() === "");
    if (index < 0)
        return undefined;
    // The commonest way to get one: DataFrame.to_csv writes its index as a first column without a name.
    const hint = index === 0 ? "Name it, or write the file without it (pandas: to_csv(…, index=False))." : "Name it.";
    return { what: `column ${index + 1} has no name`, hint };
}
function twice(names) {
    const seen = new Map();
    for (const [index, name] of names.entries()) {
        const first = seen.get(name);
        if (first !== undefined) {
            return {
                what: `columns ${first + 1} and ${index + 1} are both named "${name}"`,
                hint: "Give each column a name of its own.",
            };
        }
        seen.set(name, index);
    }
    return undefined;
}

;// CONCATENATED MODULE: ./lib/readers/no-rows.js

/** The error for a table without a row: nothing could be judged by it. */
function noRows(uri, how) {
    return new errors/* GateError */.u({
        code: "E204",
        message: `${uri} has no rows: ${how}.`,
        hint: "Check the step that writes it.",
    });
}

;// CONCATENATED MODULE: ./lib/readers/csv-rows.js







/** Takes the records of a CSV file in their order and becomes a table. */
class CsvRows {
    #options;
    #names = [];
    /** By position; `undefined` for a column that is not kept. */
    #columns = [];
    #kept = 0;
    #rows = 0;
    #nextLine = 1;
    #blankLine;
    /** Rows that stretch over several lines, with the line on which the row after them starts. */
    #longRows = [];
    constructor(options) {
        this.#options = options;
    }
    /** The line on which the next record starts. */
    get nextLine() {
        return this.#nextLine;
    }
    add(record) {
        if (this.#nextLine === 1)
            this.#addHeader(record);
        else if (this.#isBlank(record))
            this.#blankLine ??= this.#nextLine;
        else
            this.#addRow(record);
        this.#nextLine += 1 + lineFeedsIn(record);
    }
    /** @throws GateError E204 when there was no row. */
    finish() {
        const { uri } = this.#options;
        if (this.#rows === 0)
            throw noRows(uri, this.#nextLine === 1 ? "it is empty" : "it has a header line and nothing below");
        const held = this.#names.flatMap((name, index) => {
            const column = this.#columns[index];
            return column === undefined ? [] : [typedColumn(name, column.finish())];
        });
        const where = (row) => `line ${this.#lineOf(row)}`;
        return columnTable({ uri, format: "csv", rows: this.#rows, columns: this.#names, held, where });
    }
    #addHeader(names) {
        const { uri, wanted, limits } = this.#options;
        refuseBadHeader(uri, names);
        refuseOverLimit(uri, "columns", names.length, limits);
        this.#names = names;
        this.#columns = names.map((name) => (wanted(name) ? new TextCollector() : undefined));
        this.#kept = this.#columns.filter((column) => column !== undefined).length;
    }
    #addRow(record) {
        const { uri, limits } = this.#options;
        // Blank lines are let pass at the end of a file only; in a table of one column they are missing values.
        if (this.#blankLine !== undefined)
            throw this.#ragged(this.#blankLine, 0);
        if (record.length !== this.#names.length)
            throw this.#ragged(this.#nextLine, record.length);
        this.#rows++;
        refuseOverLimit(uri, "rows", this.#rows, limits);
        refuseOverLimit(uri, "cells", this.#rows * this.#kept, limits);
        for (let index = 0; index < record.length; index++) {
            const field = record[index];
            this.#columns[index]?.add(field === "" ? undefined : field);
        }
        const more = lineFeedsIn(record);
        if (more > 0)
            this.#longRows.push({ row: this.#rows - 1, nextLine: this.#nextLine + 1 + more });
    }
    #isBlank(record) {
        return record.length === 1 && record[0] === "" && this.#names.length > 1;
    }
    #lineOf(row) {
        const before = this.#longRows.findLast((long) => long.row < row);
        return before === undefined ? this.#lineOfFirstRow() + row : before.nextLine + row - before.row - 1;
    }
    #lineOfFirstRow() {
        return 2 + lineFeedsIn(this.#names);
    }
    #ragged(line, fields) {
        const has = fields === 0 ? "is blank" : `has ${fields} field${fields === 1 ? "" : "s"}`;
        return new errors/* GateError */.u({
            code: "E203",
            message: `${this.#options.uri}, line ${line} ${has}, where the header has ${this.#names.length}.`,
            hint: "Quote fields that hold a comma, and write every field of every row.",
        });
    }
}
function lineFeedsIn(record) {
    let count = 0;
    for (const field of record) {
        for (let at = field.indexOf("\n"); at >= 0; at = field.indexOf("\n", at + 1))
            count++;
    }
    return count;
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./lib/readers/text-bytes.js


const lineFeed = 10;
/**
 * The bytes without the byte order mark of UTF-8.
 * @throws GateError E203 for the marks of UTF-16.
 */
function withoutMark(bytes, uri) {
    const [first, second, third] = bytes;
    if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
        throw new errors/* GateError */.u({ code: "E203", message: `${uri} is UTF-16.`, hint: "Save it as UTF-8." });
    }
    return first === 0xef && second === 0xbb && third === 0xbf ? bytes.subarray(3) : bytes;
}
/**
 * The lines, if they are UTF-8 without NUL.
 * @throws GateError E203 with the line of the first fault.
 */
function refuseBadText(lines, uri) {
    const nul = lines.bytes.indexOf(0);
    if (nul >= 0) {
        const line = lines.firstLine + countLineFeeds(lines.bytes.subarray(0, nul));
        throw new errors/* GateError */.u({
            code: "E203",
            message: `${uri}, line ${line}: holds a NUL byte, which no text does.`,
            hint: "Check that the file is what its name says, and that it was written to its end.",
        });
    }
    if (!(0,external_node_buffer_.isUtf8)(lines.bytes))
        throw notUtf8(lines, uri);
    return lines;
}
function notUtf8({ bytes, firstLine }, uri) {
    let line = firstLine;
    let start = 0;
    for (let end = bytes.indexOf(lineFeed) + 1; end > 0 && (0,external_node_buffer_.isUtf8)(bytes.subarray(start, end)); end = bytes.indexOf(lineFeed, start) + 1) {
        start = end;
        line++;
    }
    return new errors/* GateError */.u({
        code: "E203",
        message: `${uri}, line ${line}: holds bytes that are not UTF-8.`,
        hint: "Save the file as UTF-8.",
    });
}
function countLineFeeds(bytes) {
    let count = 0;
    for (let at = bytes.indexOf(lineFeed); at >= 0; at = bytes.indexOf(lineFeed, at + 1))
        count++;
    return count;
}

;// CONCATENATED MODULE: ./lib/readers/whole-lines.js


const longestLine = 64 * 1024 ** 2;
const whole_lines_lineFeed = 10;
/**
 * Cuts a stream of text at line ends, so that no character or record of one line is torn. A byte order mark of UTF-8 is dropped.
 * @throws GateError E203 with the line for NUL bytes, bytes that are not UTF-8, UTF-16, and a line without end.
 */
async function* wholeLines(chunks, uri) {
    let firstLine = 1;
    let rest = Buffer.alloc(0);
    let started = false;
    for await (const chunk of chunks) {
        const bytes = rest.length === 0 ? asBuffer(chunk) : Buffer.concat([rest, chunk]);
        const end = bytes.lastIndexOf(whole_lines_lineFeed) + 1;
        rest = bytes.subarray(end);
        if (rest.length > longestLine)
            throw endless(uri, firstLine);
        if (end === 0)
            continue;
        const whole = started ? bytes.subarray(0, end) : withoutMark(bytes.subarray(0, end), uri);
        started = true;
        yield refuseBadText({ bytes: whole, firstLine }, uri);
        firstLine += countLineFeeds(whole);
    }
    if (rest.length > 0)
        yield refuseBadText({ bytes: started ? rest : withoutMark(rest, uri), firstLine }, uri);
}
function asBuffer(chunk) {
    return Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
}
function endless(uri, line) {
    return new errors/* GateError */.u({
        code: "E203",
        message: `${uri}, line ${line}: has no end within ${longestLine} bytes.`,
        hint: "Check that the file is what its name says, with one record on each line.",
    });
}

;// CONCATENATED MODULE: ./lib/readers/csv.js





/** Characters of one record, beyond which a quote was surely never closed. */
const longestRecord = 4 * 1024 ** 2;
/** Comma-separated values by RFC 4180: UTF-8, a header line, fields quoted by `"` when they hold a comma, a quote or a line end. */
const csvReader = {
    access: "stream",
    format: "csv",
    title: "CSV",
    extensions: [".csv"],
    read: readCsv,
};
async function readCsv(chunks, options) {
    const rows = new CsvRows(options);
    const parser = (0,lib/* parse */.qg)({
        // The rows are counted and named by us: the parser's messages know neither file nor header.
        relax_column_count: true,
        record_delimiter: ["\r\n", "\n"],
        max_record_size: longestRecord,
        // Rows are taken here and not through the stream, which would hold each a second time.
        on_record: (record) => {
            rows.add(record);
            return null;
        },
    });
    parser.resume();
    try {
        await (0,external_node_stream_promises_.pipeline)(linesOf(chunks, options.uri), parser);
    }
    catch (cause) {
        throw csvError(cause, options.uri, rows.nextLine);
    }
    return rows.finish();
}
async function* linesOf(chunks, uri) {
    for await (const { bytes } of wholeLines(chunks, uri))
        yield bytes;
}

;// CONCATENATED MODULE: ./lib/readers/json-columns.js







/** Takes objects in their order and becomes a table; its columns are the names of all members in order of first appearance. */
class JsonColumns {
    #options;
    #columns = new Map();
    #kept = 0;
    #rows = 0;
    constructor(options) {
        this.#options = options;
    }
    get rows() {
        return this.#rows;
    }
    /** The object that comes next in `scanner`. */
    addRow(scanner) {
        const { uri, limits } = this.#options;
        refuseOverLimit(uri, "rows", this.#rows + 1, limits);
        for (const [name, value] of scanner.members())
            this.#add(name, value, scanner);
        this.#rows++;
        refuseOverLimit(uri, "cells", this.#rows * this.#kept, limits);
    }
    /** @throws GateError E204 when there was no row. */
    finish() {
        const { uri, format, where } = this.#options;
        if (this.#rows === 0)
            throw noRows(uri, "it holds no object");
        const columns = [...this.#columns.values()];
        const held = columns.flatMap((column) => column.texts === undefined ? [] : [this.#finishColumn(column, column.texts)]);
        return columnTable({ uri, format, rows: this.#rows, columns: [...this.#columns.keys()], held, where });
    }
    #add(name, value, scanner) {
        const column = this.#columns.get(name) ?? this.#newColumn(name);
        if (column.lastRow === this.#rows)
            scanner.fail(`member ${JSON.stringify(name)} stands twice in one object`);
        column.lastRow = this.#rows;
        if (column.texts === undefined)
            return;
        fillUp(column.texts, this.#rows);
        column.texts.add(this.#textOf(column, value));
    }
    #newColumn(name) {
        const { uri, wanted, limits } = this.#options;
        refuseOverLimit(uri, "columns", this.#columns.size + 1, limits);
        const texts = wanted(name) ? new TextCollector() : undefined;
        if (texts !== undefined)
            this.#kept++;
        const column = { name, texts, kind: undefined, kindRow: 0, lastRow: -1 };
        this.#columns.set(name, column);
        return column;
    }
    #textOf(column, value) {
        if (value.kind === "null")
            return undefined;
        if (value.kind === "nested")
            throw this.#nested(column.name);
        if (column.kind === undefined) {
            column.kind = value.kind;
            column.kindRow = this.#rows;
        }
        if (column.kind !== value.kind)
            throw this.#mixed(column, value);
        return value.text;
    }
    #finishColumn({ name, kind }, collector) {
        fillUp(collector, this.#rows);
        const texts = collector.finish();
        // A string says that it is text, also "1"; but JSON has no other way than a string to write a time.
        if (kind === "string" && inferKind(texts.dictionary).kind !== "timestamp")
            return textColumn(name, texts);
        return typedColumn(name, texts);
    }
    #nested(name) {
        const { uri, where } = this.#options;
        return new errors/* GateError */.u({
            code: "E206",
            message: `${uri}, ${where(this.#rows)}, column "${name}": is an object or array, where a single value was expected.`,
            hint: "Write each value as a column of its own.",
        });
    }
    #mixed(column, value) {
        const { uri, where } = this.#options;
        return new errors/* GateError */.u({
            code: "E206",
            message: `${uri}, ${where(this.#rows)}, column "${column.name}": ${JSON.stringify(value.text)} is a ${value.kind}, where ${where(column.kindRow)} has a ${column.kind}.`,
            hint: "Write the column as one type, and null for a missing value.",
        });
    }
}
/** Rows without the member have no value. */
function fillUp(texts, rows) {
    while (texts.rows < rows)
        texts.add(undefined);
}

;// CONCATENATED MODULE: ./lib/readers/json-scanner.js
/** A fault of the text, with the position at which it was noticed. */
class JsonSyntaxError extends Error {
    at;
    constructor(what, at) {
        super(what);
        this.name = "JsonSyntaxError";
        this.at = at;
    }
}
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const space = /[ \t\r\n]*/y;
const notJson = /(?:-?Infinity|NaN|undefined|None|True|False)\b/y;
const trueValue = { kind: "boolean", text: "true" };
const falseValue = { kind: "boolean", text: "false" };
const nullValue = { kind: "null" };
const nested = { kind: "nested" };
/**
 * Walks through a JSON text (RFC 8259) one token at a time. Unlike JSON.parse it keeps the digits of numbers, shows every member of an object,
 * also the second of one name, and makes no objects, so that a member named `__proto__` is a name like any other.
 */
class JsonScanner {
    #text;
    #at;
    constructor(text, at = 0) {
        this.#text = text;
        this.#at = at;
    }
    get at() {
        return this.#at;
    }
    /** Passes white space; whether the text ends here. */
    atEnd() {
        this.#skipSpace();
        return this.#at >= this.#text.length;
    }
    /** Passes `character` if it comes next, after white space. */
    take(character) {
        this.#skipSpace();
        if (this.#text[this.#at] !== character)
            return false;
        this.#at++;
        return true;
    }
    /** @throws JsonSyntaxError when another character comes next. */
    expect(character) {
        if (!this.take(character))
            this.fail(`${this.#shownNext()} stands where ${character} was expected`);
    }
    /** An object, member by member. */
    *members() {
        this.expect("{");
        if (this.take("}"))
            return;
        do {
            this.expect('"');
            const name = this.#string();
            this.expect(":");
            yield [name, this.value()];
        } while (this.take(","));
        this.expect("}");
    }
    value() {
        this.#skipSpace();
        switch (this.#text.charAt(this.#at)) {
            case '"':
                this.#at++;
                return { kind: "string", text: this.#string() };
            case "{":
            case "[":
                this.#skipNested();
                return nested;
            case "t":
                return this.#word("true", trueValue);
            case "f":
                return this.#word("false", falseValue);
            case "n":
                return this.#word("null", nullValue);
            default:
                return { kind: "number", text: this.#match(number) ?? this.#failOnValue() };
        }
    }
    fail(what) {
        throw new JsonSyntaxError(what, this.#at);
    }
    /** The rest of a string behind its opening quote. */
    #string() {
        const start = this.#at;
        let escaped = false;
        for (;;) {
            const code = this.#text.charCodeAt(this.#at++);
            if (code === 0x22)
                break;
            if (Number.isNaN(code) || code < 0x20)
                throw new JsonSyntaxError("a string is not closed on its line", start);
            if (code !== 0x5c)
                continue;
            escaped = true;
            this.#at++;
        }
        return escaped ? this.#unescape(start - 1) : this.#text.slice(start, this.#at - 1);
    }
    #unescape(start) {
        const value = this.#parsed(start);
        return typeof value === "string" ? value : this.fail("a string was expected");
    }
    /** Finds the end of an object or array, and lets JSON.parse judge what is between. */
    #skipNested() {
        const start = this.#at;
        let depth = 0;
        do {
            const character = this.#text[this.#at++];
            if (character === undefined)
                throw new JsonSyntaxError("an object or array is not closed", start);
            if (character === "{" || character === "[")
                depth++;
            else if (character === "}" || character === "]")
                depth--;
            else if (character === '"')
                this.#string();
        } while (depth > 0);
        this.#parsed(start);
    }
    #parsed(start) {
        try {
            return JSON.parse(this.#text.slice(start, this.#at));
        }
        catch {
            throw new JsonSyntaxError("a string, object or array is malformed", start);
        }
    }
    #word(word, value) {
        if (!this.#text.startsWith(word, this.#at))
            return this.#failOnValue();
        this.#at += word.length;
        return value;
    }
    #failOnValue() {
        const word = this.#match(notJson);
        if (word !== undefined)
            this.fail(`${word} is not JSON; write null for a missing value`);
        return this.fail(`${this.#shownNext()} stands where a value was expected`);
    }
    #shownNext() {
        const next = this.#text[this.#at];
        return next === undefined ? "the end" : JSON.stringify(next);
    }
    #skipSpace() {
        // Compact JSON has none: the look is cheaper than the match.
        if (this.#text.charCodeAt(this.#at) <= 0x20)
            this.#match(space);
    }
    #match(pattern) {
        pattern.lastIndex = this.#at;
        const text = pattern.exec(this.#text)?.[0];
        this.#at += text?.length ?? 0;
        return text;
    }
}

;// CONCATENATED MODULE: ./lib/readers/json.js





/** One JSON array of objects. It is held in memory whole, which JSON Lines is not. */
const jsonReader = {
    access: "stream",
    format: "json",
    title: "JSON array",
    extensions: [".json"],
    read: readJson,
};
async function readJson(chunks, options) {
    const text = await json_textOf(chunks, options.uri);
    const columns = new JsonColumns({ ...options, format: "json", where: (row) => `row ${row + 1}` });
    try {
        addRows(columns, new JsonScanner(text));
    }
    catch (error) {
        if (error instanceof JsonSyntaxError)
            throw malformed(options.uri, text, error);
        throw error;
    }
    return columns.finish();
}
function addRows(columns, scanner) {
    scanner.expect("[");
    if (!scanner.take("]")) {
        do
            columns.addRow(scanner);
        while (scanner.take(","));
        scanner.expect("]");
    }
    if (!scanner.atEnd())
        scanner.fail("something follows the array");
}
async function json_textOf(chunks, uri) {
    const parts = [];
    let bytes = 0;
    for await (const chunk of chunks) {
        bytes += chunk.length;
        if (bytes > external_node_buffer_.constants.MAX_STRING_LENGTH)
            throw tooLong(uri);
        parts.push(chunk);
    }
    const whole = withoutMark(Buffer.concat(parts, bytes), uri);
    return refuseBadText({ bytes: whole, firstLine: 1 }, uri).bytes.toString("utf8");
}
function malformed(uri, text, error) {
    const before = text.slice(0, error.at);
    const line = before.split("\n").length;
    const character = error.at - before.lastIndexOf("\n");
    return new errors/* GateError */.u({
        code: "E203",
        message: `${uri}, line ${line}, character ${character}: ${error.message}.`,
        hint: text.trimStart().startsWith("{")
            ? 'A JSON table is an array of objects (pandas: orient="records"). If it is JSON Lines, name it .jsonl or set `format: jsonl`.'
            : "Write one array of objects.",
    });
}
function tooLong(uri) {
    return new errors/* GateError */.u({
        code: "E207",
        message: `${uri} is longer than ${external_node_buffer_.constants.MAX_STRING_LENGTH} bytes, the most that is read of a JSON array.`,
        hint: "Write it as JSON Lines or Parquet.",
    });
}

;// CONCATENATED MODULE: ./lib/readers/jsonl.js




/** JSON Lines: one object on each line. Blank lines are let pass at the end only. */
const jsonlReader = {
    access: "stream",
    format: "jsonl",
    title: "JSON Lines",
    extensions: [".jsonl", ".ndjson"],
    read: readJsonl,
};
async function readJsonl(chunks, options) {
    const columns = new JsonColumns({ ...options, format: "jsonl", where: (row) => `line ${row + 1}` });
    let blank;
    for await (const { bytes, firstLine } of wholeLines(chunks, options.uri)) {
        let line = firstLine;
        for (const text of jsonl_linesOf(bytes.toString("utf8"))) {
            if (text.trim() === "")
                blank ??= line;
            else if (blank === undefined)
                addLine(columns, text, { uri: options.uri, line });
            else
                throw jsonl_malformed(options.uri, blank, "is blank");
            line++;
        }
    }
    return columns.finish();
}
function addLine(columns, text, { uri, line }) {
    const scanner = new JsonScanner(text);
    try {
        columns.addRow(scanner);
        if (!scanner.atEnd())
            scanner.fail("something follows the object");
    }
    catch (error) {
        if (error instanceof JsonSyntaxError)
            throw jsonl_malformed(uri, line, `character ${error.at + 1}: ${error.message}`);
        throw error;
    }
}
function* jsonl_linesOf(text) {
    let start = 0;
    for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", start)) {
        yield text.slice(start, end);
        start = end + 1;
    }
    if (start < text.length)
        yield text.slice(start);
}
function jsonl_malformed(uri, line, what) {
    return new errors/* GateError */.u({
        code: "E203",
        message: `${uri}, line ${line}${what.startsWith("is ") ? "" : ","} ${what}.`,
        hint: "Write one JSON object on each line.",
    });
}

// EXTERNAL MODULE: ./node_modules/hyparquet/src/metadata.js + 2 modules
var src_metadata = __webpack_require__(5466);
;// CONCATENATED MODULE: ./lib/readers/parquet/corrupt.js

/** A fault in the bytes of a Parquet file; the reader adds the name of the file. */
class ParquetFault extends Error {
    constructor(what) {
        super(what);
        this.name = "ParquetFault";
    }
}
/** Our error for whatever went wrong while bytes of `uri` were decoded: a decoder that stumbles has met bytes that are not Parquet. */
function corrupt(uri, where, cause) {
    if (cause instanceof errors/* GateError */.u)
        return cause;
    const what = cause instanceof Error ? cause.message : "unknown fault";
    return new errors/* GateError */.u({
        code: "E203",
        message: `${uri}, ${where}: the Parquet file is cut off or damaged (${what}).`,
        hint: "Write or upload the file again.",
        cause,
    });
}

;// CONCATENATED MODULE: ./lib/readers/parquet/footer.js



/** Most footers are smaller, so that one request is enough. */
const firstGuess = 64 * 1024;
const magicBytes = 4;
const tailBytes = 8;
/**
 * The schema and the places of all column chunks, from the end of the file.
 * @throws GateError E203 when it is no Parquet file, cut off, damaged or encrypted.
 */
async function readFooter(source) {
    const { bytes } = await source.head();
    const guess = await source.read({ start: Math.max(0, bytes - firstGuess), end: bytes });
    refuseMagic(source.uri, String.fromCharCode(...guess.subarray(-magicBytes)));
    const length = footerLength(guess);
    if (length + tailBytes + magicBytes > bytes)
        throw corrupt(source.uri, "footer", new ParquetFault("it is longer than the file"));
    const start = bytes - tailBytes - length;
    const footer = length + tailBytes <= guess.length
        ? guess.subarray(-(length + tailBytes))
        : await source.read({ start, end: bytes });
    try {
        const metadata = (0,src_metadata/* parquetMetadata */.m5)(footer, { geoparquet: false });
        refuseOddRows(metadata);
        return metadata;
    }
    catch (cause) {
        throw corrupt(source.uri, "footer", cause);
    }
}
function refuseMagic(uri, magic) {
    if (magic === "PAR1")
        return;
    if (magic === "PARE") {
        throw new errors/* GateError */.u({
            code: "E203",
            message: `${uri} is an encrypted Parquet file.`,
            hint: "Write it without encryption.",
        });
    }
    throw new errors/* GateError */.u({
        code: "E203",
        message: `${uri} is not a whole Parquet file: it does not end with "PAR1".`,
        hint: "Write or upload the file again, or set its `format` if it is of another.",
    });
}
function footerLength(tail) {
    if (tail.length < tailBytes)
        return 0;
    return new DataView(tail.buffer, tail.byteOffset + tail.length - tailBytes).getUint32(0, true);
}
function refuseOddRows({ num_rows: rows, row_groups: groups }) {
    let sum = 0n;
    for (const group of groups) {
        if (group.num_rows < 0n)
            throw new ParquetFault("a row group has fewer than 0 rows");
        sum += group.num_rows;
    }
    if (sum !== rows)
        throw new ParquetFault(`its row groups have ${sum} rows together, where the file has ${rows}`);
}

;// CONCATENATED MODULE: ./lib/readers/parquet/leaf.js
/** What the column at the top of the schema holds. A nested one is unsupported, and so are types that no metric can use. */
function leafOf({ element, children }) {
    const nested = children.length > 0 || element.repetition_type === "REPEATED" || element.type === undefined;
    return {
        name: element.name,
        type: element.type ?? "INT32",
        typeLength: element.type_length ?? 0,
        optional: element.repetition_type !== "REQUIRED",
        meaning: nested ? { kind: "unsupported", what: "a nested column (list, map or struct)" } : meaningOf(element),
    };
}
/** By the logical type, else by the older converted type, else by the physical type alone. */
function meaningOf(element) {
    const annotated = element.logical_type?.type === undefined ? convertedMeaning(element) : logicalMeaning(element.logical_type);
    return annotated ?? plainMeanings[element.type ?? "INT32"];
}
function logicalMeaning(logical) {
    if (logical.type === "DECIMAL")
        return { kind: "decimal", scale: logical.scale };
    if (logical.type === "TIMESTAMP")
        return { kind: "timestamp", unit: timestampUnits[logical.unit] };
    if (logical.type === "INTEGER")
        return { kind: "int", signed: logical.isSigned };
    return logicalMeanings[logical.type];
}
function convertedMeaning({ converted_type: converted, scale = 0 }) {
    if (converted === "DECIMAL")
        return { kind: "decimal", scale };
    return converted === undefined ? undefined : convertedMeanings[converted];
}
const plainMeanings = {
    BOOLEAN: { kind: "boolean" },
    INT32: { kind: "int", signed: true },
    INT64: { kind: "int", signed: true },
    INT96: { kind: "int96" },
    FLOAT: { kind: "double" },
    DOUBLE: { kind: "double" },
    BYTE_ARRAY: { kind: "text" },
    FIXED_LEN_BYTE_ARRAY: { kind: "unsupported", what: "a column of raw bytes" },
};
const timestampUnits = { MILLIS: "ms", MICROS: "us", NANOS: "ns" };
/** Annotations that change what the physical type means; STRING, ENUM and JSON do not. */
const logicalMeanings = {
    DATE: { kind: "date" },
    UUID: { kind: "uuid" },
    FLOAT16: { kind: "float16" },
    TIME: { kind: "unsupported", what: "a column of times of day" },
    BSON: { kind: "unsupported", what: "a column of BSON" },
    INTERVAL: { kind: "unsupported", what: "a column of intervals" },
    GEOMETRY: { kind: "unsupported", what: "a column of geometries" },
    GEOGRAPHY: { kind: "unsupported", what: "a column of geographies" },
};
const unsigned = { kind: "int", signed: false };
const convertedMeanings = {
    TIMESTAMP_MILLIS: { kind: "timestamp", unit: "ms" },
    TIMESTAMP_MICROS: { kind: "timestamp", unit: "us" },
    DATE: { kind: "date" },
    UINT_8: unsigned,
    UINT_16: unsigned,
    UINT_32: unsigned,
    UINT_64: unsigned,
    TIME_MILLIS: { kind: "unsupported", what: "a column of times of day" },
    TIME_MICROS: { kind: "unsupported", what: "a column of times of day" },
    BSON: { kind: "unsupported", what: "a column of BSON" },
    INTERVAL: { kind: "unsupported", what: "a column of intervals" },
};

// EXTERNAL MODULE: ./node_modules/hyparquet/src/column.js
var src_column = __webpack_require__(6167);
// EXTERNAL MODULE: ./node_modules/hyparquet-compressors/src/index.js + 16 modules
var src = __webpack_require__(138);
;// CONCATENATED MODULE: ./lib/readers/parquet/codecs.js



/** A page is about 1 MiB by convention; a header that promises far more is not believed. */
const largestPage = 512 * 1024 ** 2;
/**
 * The bytes of a page, `length` of them as its header promises.
 * @throws ParquetFault when there are more or fewer, or the codec is unknown.
 */
function decompressPage(codec, bytes, length) {
    if (length < 0 || length > largestPage)
        throw new ParquetFault(`a page says that it holds ${length} bytes`);
    const page = length === 0 ? new Uint8Array() : decompress(codec, bytes, length);
    if (page.length !== length)
        throw new ParquetFault(`a page holds ${page.length} bytes, where its header says ${length}`);
    return page;
}
function decompress(codec, bytes, length) {
    switch (codec) {
        case "UNCOMPRESSED":
            return bytes;
        case "GZIP":
            return external_node_zlib_.gunzipSync(bytes, { maxOutputLength: length });
        case "BROTLI":
            return external_node_zlib_.brotliDecompressSync(bytes, { maxOutputLength: length });
        case "ZSTD":
            // Node's own, since 22.15, is twelve times faster.
            if (typeof external_node_zlib_.zstdDecompressSync === "function")
                return external_node_zlib_.zstdDecompressSync(bytes, { maxOutputLength: length });
            return byLibrary(codec, bytes, length);
        case "SNAPPY":
        case "LZ4":
        case "LZ4_RAW":
        case "LZO":
            return byLibrary(codec, bytes, length);
    }
}
function byLibrary(codec, bytes, length) {
    const decompressor = src/* compressors */.Vm[codec];
    if (decompressor === undefined)
        throw new ParquetFault(`codec ${codec} is not supported`);
    return decompressor(bytes, length);
}

;// CONCATENATED MODULE: ./lib/readers/parquet/hybrid.js

/**
 * Reads `count` numbers of `width` bits in the RLE / bit-packing hybrid encoding.
 * Source: Parquet format, Encodings.md, "Run Length Encoding / Bit-Packing Hybrid".
 * @throws ParquetFault when the bytes end before.
 */
function readHybrid(cursor, end, width, count) {
    if (width > 32)
        throw new ParquetFault(`codes of ${width} bits`);
    const numbers = new Int32Array(count);
    if (width === 0)
        return numbers;
    let filled = 0;
    while (filled < count) {
        if (cursor.at >= end)
            throw new ParquetFault(`a page has ${filled} codes, where ${count} were expected`);
        const header = readVarint(cursor);
        const run = Math.min((header & 1) === 1 ? (header >>> 1) * 8 : header >>> 1, count - filled);
        if ((header & 1) === 1) {
            const packedBytes = (header >>> 1) * width;
            unpack(cursor, width, numbers.subarray(filled, filled + run));
            cursor.at += packedBytes;
        }
        else
            numbers.fill(readWord(cursor, (width + 7) >> 3), filled, filled + run);
        filled += run;
    }
    return numbers;
}
/** Unsigned LEB128 of at most 32 bits. */
function readVarint(cursor) {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
        const byte = cursor.bytes[cursor.at++];
        if (byte === undefined)
            break;
        value |= (byte & 0x7f) << shift;
        if (byte < 0x80)
            return value >>> 0;
    }
    throw new ParquetFault("the length of a run is malformed");
}
function readWord(cursor, bytes) {
    let word = 0;
    for (let index = 0; index < bytes; index++)
        word |= (cursor.bytes[cursor.at++] ?? 0) << (8 * index);
    return word;
}
/** Fills `target` with numbers packed from the least significant bit on; `cursor` stays. */
function unpack({ bytes, at }, width, target) {
    if (at + Math.ceil((target.length * width) / 8) > bytes.length)
        throw new ParquetFault("packed codes end early");
    const mask = width === 32 ? -1 : (1 << width) - 1;
    // Up to 24 bits, a number and the rest of the byte before it fit 32 bits.
    if (width <= 24) {
        let next = at;
        let held = 0;
        let bits = 0;
        for (let index = 0; index < target.length; index++) {
            for (; bits < width; bits += 8)
                held |= (bytes[next++] ?? 0) << bits;
            target[index] = held & mask;
            held >>>= width;
            bits -= width;
        }
        return;
    }
    for (let index = 0; index < target.length; index++)
        target[index] = wideNumber(bytes, at * 8 + index * width, width);
}
function wideNumber(bytes, firstBit, width) {
    let value = 0;
    for (let bit = 0; bit < width; bit++) {
        const from = firstBit + bit;
        value |= (((bytes[from >> 3] ?? 0) >> (from & 7)) & 1) << bit;
    }
    return value;
}

// EXTERNAL MODULE: ./node_modules/hyparquet/src/delta.js
var delta = __webpack_require__(8499);
// EXTERNAL MODULE: ./node_modules/hyparquet/src/encoding.js
var encoding = __webpack_require__(3448);
;// CONCATENATED MODULE: ./lib/readers/parquet/raw-values.js




/**
 * The values of a page in any encoding but the dictionary's.
 * @throws ParquetFault when there are fewer than the page says, or the encoding is unknown.
 */
function raw_values_readValues(page, leaf) {
    const decode = decoders[page.encoding];
    if (decode === undefined)
        throw new ParquetFault(`encoding ${page.encoding} is not supported here`);
    return decode(page, leaf);
}
const decoders = {
    PLAIN: readPlain,
    RLE: readRleBooleans,
    DELTA_BINARY_PACKED: readDeltaIntegers,
    DELTA_LENGTH_BYTE_ARRAY: readDeltaBytes,
    DELTA_BYTE_ARRAY: readDeltaBytes,
    BYTE_STREAM_SPLIT: readSplit,
};
function readPlain(page, { type, typeLength }) {
    switch (type) {
        case "DOUBLE":
            return new Float64Array(aligned(page, 8));
        case "FLOAT":
            return new Float32Array(aligned(page, 4));
        case "INT32":
            return new Int32Array(aligned(page, 4));
        case "INT64":
            return new BigInt64Array(aligned(page, 8));
        case "INT96":
            return fixedSpans(page, 12);
        case "FIXED_LEN_BYTE_ARRAY":
            return fixedSpans(page, typeLength);
        case "BYTE_ARRAY":
            return prefixedSpans(page);
        case "BOOLEAN":
            return unpackBits(page);
    }
}
/** A copy of the values that starts at a whole word, as typed arrays need. */
function aligned({ bytes, at, count }, width) {
    refuseShort(bytes.length - at, count * width);
    const copy = new Uint8Array(count * width);
    copy.set(bytes.subarray(at, at + count * width));
    return copy.buffer;
}
function fixedSpans({ bytes, at, count }, width) {
    refuseShort(bytes.length - at, count * width);
    return {
        bytes: bufferOf(bytes),
        starts: Int32Array.from({ length: count }, (_, index) => at + index * width),
        ends: Int32Array.from({ length: count }, (_, index) => at + (index + 1) * width),
    };
}
/** Each value behind its length in 4 bytes. */
function prefixedSpans({ bytes, at, count }) {
    refuseShort(bytes.length - at, count * 4);
    const buffer = bufferOf(bytes);
    const starts = new Int32Array(count);
    const ends = new Int32Array(count);
    let next = at;
    for (let index = 0; index < count; index++) {
        const start = next + 4;
        next = start + buffer.readUInt32LE(next);
        if (next > buffer.length)
            throw new ParquetFault("a text is longer than its page");
        starts[index] = start;
        ends[index] = next;
    }
    return { bytes: buffer, starts, ends };
}
function unpackBits({ bytes, at, count }) {
    refuseShort(bytes.length - at, Math.ceil(count / 8));
    return Uint8Array.from({ length: count }, (_, index) => ((bytes[at + (index >> 3)] ?? 0) >> (index & 7)) & 1);
}
/** Booleans by runs, behind the length of all runs in 4 bytes. */
function readRleBooleans({ bytes, at, count }, { type }) {
    if (type !== "BOOLEAN")
        throw new ParquetFault(`encoding RLE for type ${type}`);
    return Uint8Array.from(readHybrid({ bytes, at: at + 4 }, bytes.length, 1, count));
}
function readDeltaIntegers(page, { type }) {
    const values = type === "INT32" ? new Int32Array(page.count) : new BigInt64Array(page.count);
    if (page.count > 0)
        (0,delta/* deltaBinaryUnpack */._H)(readerOf(page), page.count, values);
    return values;
}
function readDeltaBytes(page) {
    const parts = [];
    const read = page.encoding === "DELTA_BYTE_ARRAY" ? delta/* deltaByteArray */.uY : delta/* deltaLengthByteArray */.MR;
    if (page.count > 0)
        read(readerOf(page), page.count, parts);
    return joinedSpans(parts, page.count);
}
function readSplit(page, { type, typeLength }) {
    const values = (0,encoding/* byteStreamSplit */.L)(readerOf(page), page.count, type, typeLength);
    if (values instanceof Float64Array || values instanceof Float32Array)
        return values;
    if (values instanceof Int32Array || values instanceof BigInt64Array)
        return values;
    return joinedSpans(Array.from(values, bytesOf), page.count);
}
function joinedSpans(parts, count) {
    if (parts.length !== count)
        throw new ParquetFault(`a page has ${parts.length} values, where ${count} were expected`);
    const ends = new Int32Array(count);
    let end = 0;
    for (const [index, part] of parts.entries()) {
        end += part.length;
        ends[index] = end;
    }
    return {
        bytes: Buffer.concat(parts, end),
        starts: ends.map((stop, index) => stop - (parts[index]?.length ?? 0)),
        ends,
    };
}
function bytesOf(value) {
    if (value instanceof Uint8Array)
        return value;
    throw new ParquetFault("a value is not bytes");
}
function readerOf({ bytes, at }) {
    return { view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), offset: at };
}
function bufferOf(bytes) {
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
function refuseShort(available, needed) {
    if (available < needed)
        throw new ParquetFault(`a page has ${available} bytes of values, where ${needed} were expected`);
}

;// CONCATENATED MODULE: ./lib/readers/parquet/pages.js






/**
 * The pages of a chunk in their order, up to its last row. Every count of a header is held against what is there before memory is spent on it.
 * @throws ParquetFault when the bytes do not hold what their headers say.
 */
function* pagesOf(chunk) {
    let left = chunk.rows;
    for (const stored of storedPages(chunk.bytes)) {
        if (left === 0)
            return;
        if (stored.header.type === "DICTIONARY_PAGE")
            yield dictionaryPage(stored, chunk);
        if (stored.header.type !== "DATA_PAGE" && stored.header.type !== "DATA_PAGE_V2")
            continue;
        const page = stored.header.type === "DATA_PAGE" ? dataPage(stored, chunk, left) : dataPageV2(stored, chunk, left);
        left -= page.rows;
        yield page;
    }
    if (left > 0)
        throw new ParquetFault(`${left} of ${chunk.rows} rows are not there`);
}
function* storedPages(bytes) {
    const reader = { view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), offset: 0 };
    while (reader.offset < bytes.length) {
        const header = (0,src_column/* parquetHeader */.wK)(reader);
        const end = reader.offset + header.compressed_page_size;
        if (!(end >= reader.offset && end <= bytes.length))
            throw new ParquetFault("a page is longer than its column");
        const stored = { header, bytes: bytes.subarray(reader.offset, end) };
        refuseBadChecksum(stored);
        yield stored;
        reader.offset = end;
    }
}
/** Few writers add a checksum, but one that is there tells of damage that no codec would notice. */
function refuseBadChecksum({ header, bytes }) {
    // Node has known crc32 since 20.15.
    if (header.crc === undefined || typeof external_node_zlib_.crc32 !== "function")
        return;
    if (external_node_zlib_.crc32(bytes) !== header.crc >>> 0)
        throw new ParquetFault("the checksum of a page does not match");
}
function dictionaryPage({ header, bytes }, { codec, leaf }) {
    const count = header.dictionary_page_header?.num_values ?? -1;
    if (count < 0)
        throw new ParquetFault("a dictionary page has no header of its own");
    const page = decompressPage(codec, bytes, header.uncompressed_page_size);
    return { kind: "dictionary", values: raw_values_readValues({ encoding: "PLAIN", bytes: page, at: 0, count }, leaf) };
}
function dataPage({ header, bytes }, { codec, leaf }, rowsLeft) {
    const details = header.data_page_header;
    if (details === undefined)
        throw new ParquetFault("a data page has no header of its own");
    const rows = checkedRows(details.num_values, rowsLeft);
    const page = decompressPage(codec, bytes, header.uncompressed_page_size);
    if (!leaf.optional)
        return withoutLevels({ encoding: details.encoding, bytes: page, at: 0, count: rows }, leaf);
    if (details.definition_level_encoding !== "RLE")
        throw new ParquetFault("its levels are in the old bit-packed encoding");
    const at = 4 + new DataView(page.buffer, page.byteOffset, page.byteLength).getUint32(0, true);
    const levels = readHybrid({ bytes: page, at: 4 }, Math.min(at, page.length), 1, rows);
    return withLevels(levels, { encoding: details.encoding, bytes: page, at }, leaf);
}
/** Version 2 keeps the levels outside of the compressed part. */
function dataPageV2({ header, bytes }, { codec, leaf }, rowsLeft) {
    const details = header.data_page_header_v2;
    if (details === undefined)
        throw new ParquetFault("a data page has no header of its own");
    const rows = checkedRows(details.num_values, rowsLeft);
    const start = details.repetition_levels_byte_length;
    const end = start + details.definition_levels_byte_length;
    if (!(start >= 0 && end >= start && end <= bytes.length))
        throw new ParquetFault("the levels of a page are longer than the page");
    const body = bytes.subarray(end);
    const page = details.is_compressed === false ? body : decompressPage(codec, body, header.uncompressed_page_size - end);
    if (!leaf.optional)
        return withoutLevels({ encoding: details.encoding, bytes: page, at: 0, count: rows }, leaf);
    return withLevels(readHybrid({ bytes, at: start }, end, 1, rows), { encoding: details.encoding, bytes: page, at: 0 }, leaf);
}
function checkedRows(rows, left) {
    if (rows >= 0 && rows <= left)
        return rows;
    throw new ParquetFault(`a page says that it has ${rows} rows, where ${left} were expected`);
}
function withoutLevels(page, leaf) {
    return { kind: "data", rows: page.count, present: undefined, content: contentOf(page, leaf) };
}
function withLevels(levels, page, leaf) {
    let count = 0;
    for (let row = 0; row < levels.length; row++)
        count += levels[row] ?? 0;
    const present = count === levels.length ? undefined : levels;
    return { kind: "data", rows: levels.length, present, content: contentOf({ ...page, count }, leaf) };
}
function contentOf(page, leaf) {
    if (page.encoding !== "RLE_DICTIONARY" && page.encoding !== "PLAIN_DICTIONARY")
        return { values: raw_values_readValues(page, leaf) };
    const { bytes, at, count } = page;
    // A page without a single value may leave the width of its codes out.
    const width = count === 0 ? 0 : (bytes[at] ?? 0);
    return { codes: readHybrid({ bytes, at: at + 1 }, bytes.length, width, count) };
}

;// CONCATENATED MODULE: ./lib/table/compact-texts.js
/** The same column with a dictionary of just the texts that occur, in order of first appearance. */
function compactTexts({ codes, dictionary }) {
    const newCodeOf = new Int32Array(dictionary.length).fill(-1);
    const used = [];
    const newCodes = new Int32Array(codes.length).fill(-1);
    for (let row = 0; row < codes.length; row++) {
        const code = codes[row] ?? -1;
        const text = dictionary[code];
        if (text === undefined)
            continue;
        if (newCodeOf[code] === -1)
            newCodeOf[code] = used.push(text) - 1;
        newCodes[row] = newCodeOf[code] ?? -1;
    }
    return { codes: newCodes, dictionary: used };
}

// EXTERNAL MODULE: ./node_modules/hyparquet/src/convert.js + 1 modules
var convert = __webpack_require__(9234);
;// CONCATENATED MODULE: ./lib/readers/parquet/convert.js



const replacement = "\ufffd";
const secondsPerDay = 86400n;
const julianDayOfEpoch = 2440588n;
/** 32-bit integers and floats, which all fit a double. */
function convert_doublesOf(raw, signed = true) {
    if (raw instanceof Float64Array)
        return raw;
    if (raw instanceof Float32Array)
        return new Float64Array(raw);
    if (raw instanceof Int32Array)
        return new Float64Array(signed ? raw : new Uint32Array(raw.buffer, raw.byteOffset, raw.length));
    throw new ParquetFault("its values are not numbers");
}
function float16sOf(raw) {
    const { bytes, starts, ends } = spansOf(raw);
    return Float64Array.from(starts, (start, index) => (0,convert/* parseFloat16 */.dq)(bytes.subarray(start, ends[index])) ?? Number.NaN);
}
/** 64-bit integers, if a double rounds none of them. */
function safeDoublesOf(raw, signed) {
    const words = convert_wordsOf(raw);
    const doubles = new Float64Array(words.length / 2);
    for (let index = 0; index < doubles.length; index++) {
        const high = words[2 * index + 1] ?? 0;
        const value = (signed ? high : high >>> 0) * 2 ** 32 + ((words[2 * index] ?? 0) >>> 0);
        if (!Number.isSafeInteger(value))
            return undefined;
        doubles[index] = value;
    }
    return doubles;
}
/** 64-bit integers as pairs of words, low first; `undefined` when an unsigned one needs the bit of the sign. */
function integerWords(raw, signed) {
    const words = convert_wordsOf(raw);
    if (signed)
        return words;
    for (let index = 1; index < words.length; index += 2)
        if ((words[index] ?? 0) < 0)
            return undefined;
    return words;
}
/** Days as seconds. */
function dayWords(raw) {
    if (!(raw instanceof Int32Array))
        throw new ParquetFault("its dates are not days");
    return convert_wordsOf(BigInt64Array.from(raw, (days) => BigInt(days) * secondsPerDay));
}
/** The retired INT96: nanoseconds of the day, then the Julian day. */
function int96Words(raw) {
    const { bytes, starts } = spansOf(raw);
    const instants = BigInt64Array.from(starts, (start) => {
        const days = BigInt(bytes.readInt32LE(start + 8)) - julianDayOfEpoch;
        return days * secondsPerDay * 1000000000n + bytes.readBigInt64LE(start);
    });
    return convert_wordsOf(instants);
}
/** @throws ParquetFault when the bytes are not UTF-8. */
function textAt(raw, index) {
    const { bytes, starts, ends } = spansOf(raw);
    const start = starts[index] ?? 0;
    const end = ends[index] ?? 0;
    const text = bytes.toString("utf8", start, end);
    // The decoder puts the replacement character for what it cannot read; a text may also really hold one.
    if (text.includes(replacement) && !(0,external_node_buffer_.isUtf8)(bytes.subarray(start, end)))
        throw new ParquetFault("a text is not UTF-8");
    return text;
}
function uuidAt(raw, index) {
    const { bytes, starts, ends } = spansOf(raw);
    const hex = bytes.toString("hex", starts[index], ends[index]);
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
/** The shortest plain text of an exact decimal: 1150 with scale 3 is "1.15". */
function decimalText(raw, index, scale) {
    const unscaled = unscaledAt(raw, index);
    const sign = unscaled < 0n ? "-" : "";
    const digits = (unscaled < 0n ? -unscaled : unscaled).toString().padStart(scale + 1, "0");
    const whole = digits.slice(0, digits.length - scale);
    const fraction = digits.slice(digits.length - scale).replace(/0+$/, "");
    return fraction === "" ? sign + whole : `${sign}${whole}.${fraction}`;
}
/** Unsigned 64-bit integers of which some are beyond the signed ones. */
function largeIntegerText(raw, index) {
    if (!(raw instanceof BigInt64Array))
        throw new ParquetFault("its values are not integers of 64 bits");
    return BigInt.asUintN(64, raw[index] ?? 0n).toString();
}
function unscaledAt(raw, index) {
    if (raw instanceof Int32Array || raw instanceof BigInt64Array)
        return BigInt(raw[index] ?? 0);
    const { bytes, starts, ends } = spansOf(raw);
    const start = starts[index] ?? 0;
    const end = ends[index] ?? 0;
    // Big-endian two's complement of any length.
    const hex = bytes.toString("hex", start, end);
    return hex === "" ? 0n : BigInt.asIntN(8 * (end - start), BigInt(`0x${hex}`));
}
/** Low word first: every machine that runs Node is little-endian. */
function convert_wordsOf(raw) {
    if (raw instanceof BigInt64Array)
        return new Int32Array(raw.buffer, raw.byteOffset, 2 * raw.length);
    throw new ParquetFault("its values are not integers of 64 bits");
}
function spansOf(raw) {
    if ("starts" in raw)
        return raw;
    throw new ParquetFault("its values are not bytes");
}

;// CONCATENATED MODULE: ./lib/readers/parquet/store.js




/** The stores for a column, the one to be tried first at the front; the last takes every value. */
function storesFor({ name, meaning, type }) {
    if (meaning.kind === "unsupported")
        throw new ParquetFault(`it is ${meaning.what}`);
    if (meaning.kind === "int")
        return integerStores(name, type, meaning.signed);
    if (meaning.kind === "decimal") {
        const { scale } = meaning;
        return [(rows) => codeStore({ kind: "decimal", name, rows }, (raw, index) => decimalText(raw, index, scale))];
    }
    if (meaning.kind === "timestamp") {
        const { unit } = meaning;
        return [(rows) => wordStore({ kind: "timestamp", unit, name, rows }, (raw) => integerWords(raw, true))];
    }
    const make = simpleStores[meaning.kind];
    return [(rows) => make(name, rows)];
}
const simpleStores = {
    double: (name, rows) => numberStore(name, rows, convert_doublesOf),
    float16: (name, rows) => numberStore(name, rows, float16sOf),
    boolean: booleanStore,
    text: (name, rows) => codeStore({ kind: "text", name, rows }, textAt),
    uuid: (name, rows) => codeStore({ kind: "text", name, rows }, uuidAt),
    date: (name, rows) => wordStore({ kind: "timestamp", unit: "s", name, rows }, dayWords),
    int96: (name, rows) => wordStore({ kind: "timestamp", unit: "ns", name, rows }, int96Words),
};
/** 32 bits fit a double. Of 64: doubles as long as none is rounded, then integers with a sign, then text. */
function integerStores(name, type, signed) {
    if (type === "INT32")
        return [(rows) => numberStore(name, rows, (raw) => convert_doublesOf(raw, signed))];
    const stores = [
        (rows) => numberStore(name, rows, (raw) => safeDoublesOf(raw, signed)),
        (rows) => wordStore({ kind: "integer", name, rows }, (raw) => integerWords(raw, signed)),
    ];
    if (!signed)
        stores.push((rows) => codeStore({ kind: "decimal", name, rows }, largeIntegerText));
    return stores;
}
function numberStore(name, rows, convert) {
    const values = new Float64Array(rows).fill(Number.NaN);
    return { cells: values, cellsPerRow: 1, convert, finish: (valid) => ({ kind: "number", name, rows, valid, values }) };
}
function booleanStore(name, rows) {
    const values = new Uint8Array(rows);
    return {
        cells: values,
        cellsPerRow: 1,
        convert: (raw) => (raw instanceof Uint8Array ? raw : undefined),
        finish: (valid) => ({ kind: "boolean", name, rows, valid, values }),
    };
}
function wordStore(type, convert) {
    const values = new BigInt64Array(type.rows);
    return {
        cells: new Int32Array(values.buffer),
        cellsPerRow: 2,
        convert,
        finish: (valid) => ({ ...type, valid, values }),
    };
}
function codeStore(type, textOf) {
    const dictionary = new Dictionary();
    const codes = new Int32Array(type.rows).fill(-1);
    return {
        cells: codes,
        cellsPerRow: 1,
        convert(raw) {
            const count = "starts" in raw ? raw.starts.length : raw.length;
            return Int32Array.from({ length: count }, (_, index) => dictionary.codeOf(textOf(raw, index)));
        },
        // A dictionary written from categories holds them all and in their own order.
        finish: (valid) => ({ ...type, valid, ...compactTexts({ codes, dictionary: dictionary.texts() }) }),
    };
}

;// CONCATENATED MODULE: ./lib/readers/parquet/read-column.js





/**
 * One flat column, of which only the bytes of its own chunks are read.
 * @throws ParquetFault, or what a decoder throws, when the bytes are damaged; GateError of the source, or E207.
 */
async function readColumn(file, leaf) {
    for (const makeStore of storesFor(leaf)) {
        const rows = Number(file.metadata.num_rows);
        const validity = new ValidityBuilder(rows);
        const store = makeStore(rows);
        if (await read_column_fill(store, validity, file, leaf))
            return store.finish(validity.finish());
    }
    throw new ParquetFault("its values fit no kind of column");
}
/** Whether all values fitted into the store. */
async function read_column_fill(store, validity, file, leaf) {
    let first = 0;
    let bytes = 0;
    for (const group of file.metadata.row_groups) {
        const meta = chunkMeta(group, leaf.name);
        bytes += Number(meta.total_uncompressed_size);
        refuseOverLimit(file.source.uri, "bytes", bytes, file.limits);
        const chunk = { leaf, codec: meta.codec, rows: Number(group.num_rows), bytes: await chunkBytes(meta, file) };
        if (!fillChunk(store, validity, chunk, first))
            return false;
        first += chunk.rows;
    }
    return true;
}
function chunkMeta(group, name) {
    const chunk = group.columns.find(({ meta_data: meta }) => meta?.path_in_schema.length === 1 && meta.path_in_schema[0] === name);
    if (chunk?.meta_data === undefined)
        throw new ParquetFault("it is encrypted, or missing in a row group");
    if (chunk.file_path !== undefined)
        throw new ParquetFault("it lies in another file");
    return chunk.meta_data;
}
async function chunkBytes(meta, { source, bytes }) {
    const dictionary = Number(meta.dictionary_page_offset ?? 0n);
    const data = Number(meta.data_page_offset);
    const start = dictionary > 0 && dictionary < data ? dictionary : data;
    const end = start + Number(meta.total_compressed_size);
    if (!(start >= 4 && end >= start && end <= bytes))
        throw new ParquetFault("it lies outside of the file");
    return source.read({ start, end });
}
function fillChunk(store, validity, chunk, firstRow) {
    let dictionary;
    let row = firstRow;
    for (const page of pagesOf(chunk)) {
        if (page.kind === "dictionary") {
            dictionary = store.convert(page.values);
            if (dictionary === undefined)
                return false;
            continue;
        }
        const values = "codes" in page.content ? dictionary : store.convert(page.content.values);
        if (values === undefined && "values" in page.content)
            return false;
        read_column_place(store, page, values ?? new Uint8Array(), row);
        if (page.present !== undefined)
            markMissing(validity, page.present, row);
        row += page.rows;
    }
    return true;
}
/** Puts the values of a page to their rows, the first of which is `firstRow`. */
function read_column_place(store, page, values, firstRow) {
    const { cells, cellsPerRow } = store;
    const codes = codesOf(page);
    if (codes !== undefined)
        refuseUnknownCodes(codes, values.length / cellsPerRow);
    const { rows, present } = page;
    if (codes === undefined && present === undefined)
        cells.set(values, firstRow * cellsPerRow);
    else if (cells instanceof Float64Array && values instanceof Float64Array) {
        placeDoubles({ cells, values, codes, present, rows }, firstRow);
    }
    else
        placeRows(store, { values, codes, present, rows }, firstRow);
}
function placeRows(store, { values, codes, present, rows }, firstRow) {
    let next = 0;
    for (let row = 0; row < rows; row++) {
        if (present?.[row] === 0)
            continue;
        copyRow(store, values, codes?.[next] ?? next, firstRow + row);
        next++;
    }
}
function codesOf({ content }) {
    return "codes" in content ? content.codes : undefined;
}
/** The same for doubles alone: where V8 knows the kind of the arrays, it does not box what it copies. */
function placeDoubles({ cells, values, codes, present, rows }, firstRow) {
    let next = 0;
    for (let row = 0; row < rows; row++) {
        if (present !== undefined && present[row] === 0)
            continue;
        const from = codes === undefined ? next : (codes[next] ?? 0);
        cells[firstRow + row] = values[from] ?? Number.NaN;
        next++;
    }
}
function copyRow({ cells, cellsPerRow }, values, from, to) {
    for (let cell = 0; cell < cellsPerRow; cell++) {
        cells[to * cellsPerRow + cell] = values[from * cellsPerRow + cell] ?? Number.NaN;
    }
}
function refuseUnknownCodes(codes, entries) {
    for (let index = 0; index < codes.length; index++) {
        // As an unsigned number, so that a code of 32 bits is not taken for a negative one.
        const code = (codes[index] ?? 0) >>> 0;
        if (code >= entries)
            throw new ParquetFault(`code ${code} in a dictionary of ${entries} entries`);
    }
}
function markMissing(validity, present, firstRow) {
    for (let row = 0; row < present.length; row++)
        if (present[row] === 0)
            validity.markMissing(firstRow + row);
}

;// CONCATENATED MODULE: ./lib/readers/parquet.js









/** Apache Parquet: the footer first, then only the bytes of each column that is asked for. */
const parquetReader = {
    access: "ranges",
    format: "parquet",
    title: "Parquet",
    extensions: [".parquet", ".pq"],
    read: readParquet,
};
async function readParquet(source, { uri, wanted, limits }) {
    const metadata = await readFooter(source);
    const rows = Number(metadata.num_rows);
    if (rows === 0)
        throw noRows(uri, "it has a schema and nothing below");
    const leaves = leavesByName(uri, (0,src_metadata/* parquetSchema */.YR)(metadata).children.map(leafOf));
    const names = [...leaves.keys()];
    refuseOverLimit(uri, "rows", rows, limits);
    refuseOverLimit(uri, "columns", names.length, limits);
    refuseOverLimit(uri, "cells", rows * names.filter(wanted).length, limits);
    const { bytes } = await source.head();
    const file = { source, bytes, metadata, limits };
    return {
        uri,
        format: "parquet",
        rows,
        columns: names,
        where: (row) => `row ${row + 1}`,
        async column(name) {
            const leaf = leaves.get(name);
            if (leaf === undefined)
                throw missingColumn(uri, name, names);
            if (leaf.meaning.kind === "unsupported")
                throw unsupported(uri, name, leaf.meaning.what);
            return readColumn(file, leaf).catch((cause) => {
                throw corrupt(uri, `column "${name}"`, cause);
            });
        },
    };
}
function leavesByName(uri, leaves) {
    const byName = new Map();
    for (const leaf of leaves) {
        if (byName.has(leaf.name))
            throw corrupt(uri, "schema", new ParquetFault(`two columns are named "${leaf.name}"`));
        byName.set(leaf.name, leaf);
    }
    return byName;
}
function unsupported(uri, name, what) {
    return new errors/* GateError */.u({
        code: "E206",
        message: `${uri}, column "${name}": is ${what}, where one number, text, truth value or time in each row was expected.`,
        hint: "Write what the gate needs as a column of its own, or name another column.",
    });
}

;// CONCATENATED MODULE: ./lib/readers/index.js




/** The formats of tables. A new one is one file, one entry here and its name in `tableFormats`. */
const readers = [csvReader, jsonlReader, jsonReader, parquetReader];

;// CONCATENATED MODULE: ./lib/readers/format.js



const packed = /\.(?:gz|gzip|zst|zstd)$/;
/**
 * The format of a file: as the config says, else by its name, else by how it begins.
 * @throws GateError E203 when none of these tells.
 */
function formatOf(uri, configured, first) {
    if (configured !== undefined)
        return configured;
    const named = formatOfName(uri);
    const begins = formatOfContent(first);
    if (named === undefined && begins === undefined)
        throw unknownFormat(uri);
    // Text that begins by PAR1 is no text: the name is wrong.
    if (named !== undefined && named !== "parquet" && begins === "parquet") {
        throw new errors/* GateError */.u({
            code: "E203",
            message: `${uri} is a Parquet file by its content.`,
            hint: "Rename it, or set `format: parquet`.",
        });
    }
    return named ?? begins ?? "csv";
}
function formatOfName(uri) {
    const name = uri.toLowerCase().replace(packed, "");
    return readers.find((reader) => reader.extensions.some((extension) => name.endsWith(extension)))?.format;
}
function formatOfContent(first) {
    const text = new TextDecoder("latin1").decode(first.subarray(0, 1024)).replace(/^ï»¿/, "").trimStart();
    if (text.startsWith("PAR1"))
        return "parquet";
    if (text.startsWith("["))
        return "json";
    return text.startsWith("{") ? "jsonl" : undefined;
}
function unknownFormat(uri) {
    const extensions = readers.flatMap((reader) => reader.extensions).join(", ");
    return new errors/* GateError */.u({
        code: "E203",
        message: `${uri}: neither name nor content tells the format (known are ${extensions}, also compressed as .gz or .zst).`,
        hint: `Set \`format\` to one of ${tableFormats.join(", ")}.`,
    });
}

;// CONCATENATED MODULE: ./lib/readers/stored-bytes.js


const stored_bytes_chunkBytes = 8 * 1024 ** 2;
/** Reads a source from front to back once, and knows its digest after that. */
class StoredBytes {
    #source;
    /** Size as stored. */
    bytes;
    #hash = (0,external_node_crypto_.createHash)("sha256");
    #first;
    constructor(source, bytes, first) {
        this.#source = source;
        this.bytes = bytes;
        this.#first = first;
    }
    /** @throws GateError E204 when there is not one byte. */
    static async open(source) {
        const { bytes } = await source.head();
        if (bytes === 0) {
            throw new errors/* GateError */.u({
                code: "E204",
                message: `${source.uri} is empty: it has 0 bytes.`,
                hint: "Check the step that writes it.",
            });
        }
        return new StoredBytes(source, bytes, await source.read({ start: 0, end: Math.min(stored_bytes_chunkBytes, bytes) }));
    }
    /** The beginning, by which format and compression are told. */
    get first() {
        return this.#first;
    }
    /** All bytes in order. To be read through once. */
    async *chunks() {
        for (let start = 0; start < this.bytes; start += stored_bytes_chunkBytes) {
            const end = Math.min(start + stored_bytes_chunkBytes, this.bytes);
            const chunk = start === 0 ? this.#first : await this.#source.read({ start, end });
            if (chunk.length !== end - start)
                throw new errors/* GateError */.u({ code: "E202", message: `${this.#source.uri} ended before its size was reached.` });
            this.#hash.update(chunk);
            yield chunk;
        }
    }
    /** Reads all bytes for their digest alone. */
    async passOver() {
        for await (const _ of this.chunks())
            ;
    }
    /** Hex digest of the bytes that went by. */
    sha256() {
        return this.#hash.digest("hex");
    }
}

;// CONCATENATED MODULE: ./lib/readers/open-table.js







/**
 * Opens the table that `sources` hold together, in their order.
 * @throws GateError E201 to E207 when a file cannot be read, E208 when the files do not have the same columns.
 */
async function openTable(sources, options) {
    const opened = [];
    // One after the other: two tables being parsed at once would need twice the memory.
    for (const source of sources)
        opened.push(await open_table_openFile(source, options));
    return {
        table: concatenate(opened.map(({ table }) => table), options),
        files: opened.map(({ file }) => file),
    };
}
async function open_table_openFile(source, options) {
    const stored = await StoredBytes.open(source);
    const compression = compressionOf(stored.first);
    const format = formatOf(source.uri, options.format, compression === "none" ? stored.first : new Uint8Array());
    const reader = readers.find((candidate) => candidate.format === format);
    if (reader === undefined)
        throw new Error(`no reader for ${format}`);
    const fileOptions = { ...options, uri: source.uri };
    const table = reader.access === "stream"
        ? await readStream(reader, stored, compression, fileOptions)
        : await readRanges(reader, stored, { source, compression, options: fileOptions });
    const { bytes, version } = await source.head();
    return {
        table,
        file: { uri: source.uri, format, compression, sha256: stored.sha256(), bytes, version, rows: table.rows },
    };
}
async function readStream(reader, stored, compression, options) {
    const file = { uri: options.uri, compression, bytes: stored.bytes, chunks: stored.chunks() };
    return reader.read(decompressed(file, options.limits), options);
}
async function readRanges(reader, stored, { source, compression, options }) {
    if (compression !== "none") {
        throw new errors/* GateError */.u({
            code: "E203",
            message: `${source.uri} is ${reader.title} within ${compression}, of which no part could be read alone.`,
            hint: `Store it without ${compression}: ${reader.title} compresses what it holds.`,
        });
    }
    await stored.passOver();
    const whole = stored.first.length === stored.bytes;
    return reader.read(whole ? heldSource(source, stored.first) : source, options);
}

;// CONCATENATED MODULE: ./lib/readers/open-input.js




const REQUEST_TIMEOUT_MS = 60_000;
/** Opens what a URI or path names, within the default limits. @throws GateError E201–E208. */
async function openInput({ uri, format, wanted }, { workspace, environment }) {
    const limits = defaultReadLimits;
    const context = { workspace, environment, fetch, maxBytes: limits.bytes, timeoutMs: REQUEST_TIMEOUT_MS };
    const { table, files } = await openTable(await openSources(uri, context), { uri, format, wanted, limits });
    const kinds = new Map();
    return { table: observedTable(table, kinds), files, kinds };
}

;// CONCATENATED MODULE: ./lib/slices/population.js



/** The populations of a comparison: one of joined rows, or one for each side, the candidate's last. */
function populationsOf(tables, { pairing, reference, candidate }) {
    const source = { table: tables.candidate, rows: candidate.tableRows };
    if (tables.reference === undefined || reference === undefined)
        return [{ source, twin: undefined }];
    const other = { table: tables.reference, rows: reference.tableRows };
    if (pairing === "joined")
        return [{ source, twin: other }];
    return [
        { source: other, twin: undefined },
        { source, twin: undefined },
    ];
}
/** Canonical texts of a column at the rows. @throws GateError E205, E208 for different kinds in the two files. */
async function readTexts(population, name) {
    const [own, other] = await readColumns(population, name, ({ rows }, column) => {
        const { codes, dictionary } = textOf(column);
        return { codes: gatherCodes(codes, rows), dictionary };
    });
    if (other === undefined)
        return { values: own, notes: [] };
    const codeOf = new Map(own.dictionary.map((text, code) => [text, code]));
    const translated = other.dictionary.map((text) => codeOf.get(text) ?? -2);
    const differing = countWhere(own.codes, (code, row) => code !== (translated[other.codes[row] ?? -1] ?? -1));
    return { values: own, notes: disagreement(population, name, differing) };
}
/** Numbers of a column at the rows, NaN where missing. @throws GateError E205, E206 for text. */
async function population_readNumbers(population, name) {
    const [own, other] = await readColumns(population, name, ({ table, rows }, column) => gatherNumbers(numbersOf(column, table).values, rows));
    if (other === undefined)
        return { values: own, notes: [] };
    const differing = countWhere(own, (value, row) => value !== other[row] && !(Number.isNaN(value) && Number.isNaN(other[row])));
    return { values: own, notes: disagreement(population, name, differing) };
}
/** What the first file that has the column says, and the twin if it has it too. */
async function readColumns({ source, twin }, name, read) {
    const having = [source, twin]
        .filter((rows) => rows !== undefined)
        .filter((rows) => rows.table.columns.includes(name));
    // With none the source stands in: asking it for the column gives the error that says what is missing.
    const [first = source, second] = having;
    const requireKind = kindGuard();
    const readFrom = async (rows) => {
        const column = await rows.table.column(name);
        requireKind({ table: rows.table, column });
        return read(rows, column);
    };
    const own = await readFrom(first);
    return [own, second && (await readFrom(second))];
}
function countWhere(values, holds) {
    let count = 0;
    for (let row = 0; row < values.length; row++)
        if (holds(values[row] ?? Number.NaN, row))
            count++;
    return count;
}
function disagreement({ source, twin }, name, rows) {
    if (rows === 0)
        return [];
    return [
        `"${name}" differs between ${source.table.uri} and ${twin?.table.uri} in ${rows} of ${source.rows.length} rows; ${source.table.uri} decides.`,
    ];
}

;// CONCATENATED MODULE: ./lib/slices/by-column.js



/**
 * One slice for each value of a column in any population, numbers by size and texts by code unit, and last
 * `column=(missing)` when rows have no value.
 * @throws GateError E205, E207 for more values than `max_values`, E208.
 */
async function splitByColumn({ by, max_values }, populations) {
    const columns = [];
    for (const population of populations)
        columns.push(await readTexts(population, by));
    const groups = columns.map(({ values }) => groupRows(values));
    const texts = [...new Set(groups.flatMap((group) => [...group.keys()]))];
    const present = texts.filter((text) => text !== undefined);
    if (present.length > max_values)
        throw tooManyValues(by, present, max_values);
    const missing = present.length < texts.length ? [undefined] : [];
    return [...sortValues(present), ...missing].map((text) => ({
        name: `${by}=${text ?? "(missing)"}`,
        by,
        rows: groups.map((group) => group.get(text) ?? new Int32Array()),
        notes: columns.flatMap(({ notes }) => notes),
    }));
}
/** Rows by the text of their value; `undefined` for those without. */
function groupRows({ codes, dictionary }) {
    const starts = groupStarts(codes, dictionary.length);
    const next = starts.slice();
    const rows = new Int32Array(codes.length);
    for (let row = 0; row < codes.length; row++) {
        const group = (codes[row] ?? -1) + 1;
        const at = next[group] ?? 0;
        rows[at] = row;
        next[group] = at + 1;
    }
    const groups = new Map();
    for (const [group, text] of [undefined, ...dictionary].entries()) {
        const members = rows.subarray(starts[group], starts[group + 1]);
        if (members.length > 0)
            groups.set(text, members);
    }
    return groups;
}
/** Where each group of rows starts, and the last one ends. Group 0 is for missing values, whose code is -1. */
function groupStarts(codes, values) {
    const starts = new Int32Array(values + 2);
    for (const code of codes)
        starts[code + 2] = (starts[code + 2] ?? 0) + 1;
    let end = 0;
    return starts.map((rows) => (end += rows));
}
function tooManyValues(by, texts, limit) {
    return new errors/* GateError */.u({
        code: "E207",
        message: `Slices by "${by}": the column has ${texts.length} values (such as ${texts.slice(0, 3).join(", ")}), more than the ${limit} allowed.`,
        hint: "Raise `max_values`, or write named slices with ranges or lists, such as `{ name: young, where: { age: { max: 25 } } }`.",
    });
}

;// CONCATENATED MODULE: ./lib/slices/condition.js

/**
 * Reads the column that a condition is about. Values are compared as canonical texts: `1` selects 1, 1.0 and "1". A
 * missing value meets no condition, `not` included: what is unknown is in no slice but `column=(missing)`.
 * @throws GateError E205, E206 for bounds on a column that holds no numbers, E208.
 */
async function readCondition(population, name, condition) {
    if (typeof condition !== "object")
        return readMembership(population, name, { of: [condition], wanted: true });
    if (Array.isArray(condition))
        return readMembership(population, name, { of: condition, wanted: true });
    const { min, max, not } = condition;
    const bounds = min === undefined && max === undefined ? undefined : await readBounds(population, name, { min, max });
    const left = not === undefined
        ? undefined
        : await readMembership(population, name, { of: Array.isArray(not) ? not : [not], wanted: false });
    const parts = [bounds, left].filter((part) => part !== undefined);
    return {
        values: (row) => parts.every((part) => part.values(row)),
        notes: [...new Set(parts.flatMap((part) => part.notes))],
    };
}
async function readMembership(population, name, { of, wanted }) {
    const { values, notes } = await readTexts(population, name);
    const texts = new Set(of.map(String));
    const meets = values.dictionary.map((text) => texts.has(text) === wanted);
    return { values: (row) => meets[values.codes[row] ?? -1] ?? false, notes };
}
async function readBounds(population, name, bounds) {
    const { values, notes } = await population_readNumbers(population, name);
    const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = bounds;
    return {
        values: (row) => {
            const value = values[row] ?? Number.NaN;
            return value >= min && value <= max;
        },
        notes,
    };
}

;// CONCATENATED MODULE: ./lib/slices/filter.js


/** The rows of each population that meet all conditions of a named filter. @throws GateError E205, E206, E208. */
async function selectFilter({ name, where }, populations) {
    const rows = [];
    const notes = [];
    for (const population of populations) {
        let left = upTo(population.source.rows.length);
        for (const [column, condition] of Object.entries(where)) {
            const test = await readCondition(population, column, condition);
            left = left.filter(test.values);
            notes.push(...test.notes);
        }
        rows.push(left);
    }
    return { name, by: undefined, rows, notes: [...new Set(notes)] };
}

;// CONCATENATED MODULE: ./lib/slices/select-slices.js




/**
 * Finds the rows of every slice, in the order of the rules. A slice without rows stays in the list, for the judge to
 * fail. Joined rows are sliced by the candidate's file, or by the reference's if only that has the column; where both
 * have it and differ a note says so. Other samples are sliced each by its own file.
 * @throws GateError E102 for two slices of one name, E205, E206, E207, E208.
 */
async function selectSlices(rules, tables, comparison) {
    const populations = populationsOf(tables, comparison);
    const members = [];
    for (const rule of rules) {
        if ("by" in rule)
            members.push(...(await splitByColumn(rule, populations)));
        else
            members.push(await selectFilter(rule, populations));
    }
    requireDistinctNames(members);
    return members.map((slice) => toSlice(slice, comparison));
}
function requireDistinctNames(members) {
    const names = members.map((slice) => slice.name);
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice === undefined)
        return;
    throw new errors/* GateError */.u({
        code: "E102",
        message: `Two slices are named ${JSON.stringify(twice)}.`,
        hint: "Rename the filter, or remove one of the two rules.",
    });
}
/** The last population is the candidate's; joined, it is the reference's as well. */
function toSlice({ name, by, rows, notes }, { reference }) {
    const candidate = rows.at(-1) ?? new Int32Array();
    return { name, by, reference: reference === undefined ? undefined : (rows[0] ?? candidate), candidate, notes };
}

;// CONCATENATED MODULE: ./lib/evaluate.js
















/** From the config to the decision; what is found out on the way is left in `findings`. @throws GateError E1xx, E2xx. */
async function evaluate_evaluate(request, findings, log) {
    const asked = { path: request.config, workspace: request.workspace, inputs: request.inputs, readFile: promises_.readFile };
    findings.name = await writtenName(asked);
    const loaded = await loadConfig(asked);
    const { config } = loaded;
    noteConfig(findings, loaded);
    log({ level: "info", event: "config", message: `read ${loaded.path}`, fields: { sha256: loaded.sha256 } });
    const inputs = new Map();
    const tables = await openTables(config, request, (role, input) => {
        inputs.set(role, input);
        findings.inputs = evaluate_entriesOf(inputs);
        const { uri, rows } = input.table;
        log({ level: "info", event: "read", message: `read ${uri}: ${rows} rows`, fields: { role, rows } });
    });
    const comparison = await align(tables, config.columns, { task: config.task, pairing: config.pairing });
    findings.comparison = comparison;
    log({
        level: "info",
        event: "align",
        message: `comparing ${comparison.candidate.rows} rows`,
        fields: { pairing: comparison.pairing },
    });
    const slices = await selectSlices(config.slices, tables, comparison);
    findings.slices = slices.map((slice) => sliceEntry(slice, comparison));
    warn(findings, "slice", slices.flatMap(({ notes }) => notes));
    const verdicts = [
        ...judgePairing(comparison.facts, config.pairing),
        judgeInvalid(comparison.facts, config.policy.max_invalid_rate),
        ...judgeMetrics(loaded, { comparison, slices, seed: request.seed }, findings),
        ...(await evaluate_judgeDrift(loaded, { tables, comparison }, findings)),
    ];
    findings.verdicts = verdicts;
    // By now the kinds of the columns that were read are known.
    findings.inputs = evaluate_entriesOf(inputs);
    return decide(verdicts, config.policy);
}
function noteConfig(findings, { config, path, sha256, effective, origins }) {
    findings.name = config.name;
    findings.task = config.task;
    findings.policy = config.policy;
    findings.config = { path, sha256, effective, origins };
}
function warn(findings, code, messages) {
    findings.warnings = [...findings.warnings, ...messages.map((message) => ({ code, message }))];
}
async function openTables(config, request, note) {
    const wanted = wantedColumns(config);
    const open = async (role) => {
        const file = config[role];
        if (file === undefined)
            return undefined;
        const input = await openInput({ wanted, ...file }, request);
        note(role, input);
        return input.table;
    };
    const reference = await open("reference");
    const candidate = await open("candidate");
    const labels = await open("labels");
    if (candidate === undefined)
        throw new TypeError("the config let through a missing candidate");
    return { ...(reference && { reference }), candidate, ...(labels && { labels }) };
}
function evaluate_entriesOf(inputs) {
    return Array.from(inputs, ([role, input]) => inputEntries(role, input)).flat();
}
function sliceEntry(slice, comparison) {
    const reference = slice.reference?.length ?? (comparison.pairing === "joined" ? slice.candidate.length : 0);
    return { name: slice.name, rows: { reference, candidate: slice.candidate.length } };
}
function judgeMetrics({ config, ...loaded }, { comparison, slices, seed }, findings) {
    const plans = expandGates(config.gates, slices, (gate) => loaded.positionOf(["gates", gate]));
    const wanted = plans.filter((plan) => plan.absent === undefined);
    const measurements = measureAll(wanted, comparison, memoryEngine(comparison, seed));
    findings.measurements = [...measurements.values()];
    return judge(plans.map((plan) => questionOf(plan, measurements, slices)), config.policy);
}
async function evaluate_judgeDrift({ config, ...loaded }, { tables, comparison }, findings) {
    const gates = config.gates.flatMap((gate, index) => {
        const position = loaded.positionOf(["gates", index]);
        return "drift" in gate && gate.severity !== "off" ? [{ gate, severity: gate.severity, position }] : [];
    });
    const { reference, candidate } = tables;
    if (reference === undefined)
        return gates.map((gate) => driftWithoutReference(gate, config.policy));
    const named = gates.flatMap(({ gate }) => (gate.columns === "*" ? [] : gate.columns));
    warn(findings, "unwatched-column", unwatchedColumns({ reference, candidate }, config.columns));
    findings.drift = await measureColumns({ reference, candidate, comparison }, config.columns, named);
    return gates.flatMap((gate) => judgeDriftGate(gate, findings.drift, config.policy));
}

;// CONCATENATED MODULE: ./lib/reports/json.js
/** The record as indented JSON in the order of its fields, ending in a newline: the same record, the same bytes. */
function renderJson(record) {
    // Printed to a runner's log, `##[` inside a string would be a command; the escape reads back as the same string.
    return `${JSON.stringify(record, undefined, 2).replaceAll("##[", String.raw `#\u0023[`)}\n`;
}

;// CONCATENATED MODULE: ./lib/reports/verdict-words.js
/** Where a verdict stands: what blocks comes first, whatever the reason; what counts for nothing is a remark. */
function standingOf(verdict) {
    if (verdict.counts_as === "fail")
        return "failure";
    if (verdict.outcome === "inconclusive")
        return "undecided";
    if (verdict.counts_as === "warn")
        return "warning";
    return verdict.outcome === "pass" ? "pass" : "remark";
}
const standingIcons = {
    failure: "❌",
    warning: "⚠️",
    undecided: "❔",
    remark: "⚠️",
    pass: "✅",
};
/** The icon of the whole: green only if something was judged and nothing stands against it. */
function decisionIcon(record) {
    if (record.error !== null || record.decision.outcome === "error" || record.decision.outcome === "fail")
        return "❌";
    if (record.verdicts.length === 0)
        return "❔";
    return record.decision.outcome === "warn" ? "⚠️" : "✅";
}
/** A verdict in two or three plain words: "worse, proven", "cannot tell yet", "fine", "drifted". */
function verdictWord(verdict, measurement) {
    const reason = reasonWords.get(verdict.reason?.code ?? "");
    if (reason !== undefined && verdict.outcome !== "pass")
        return reason;
    if (verdict.state === "undefined" && verdict.outcome !== "pass")
        return "not measured";
    if (verdict.outcome === "inconclusive")
        return "cannot tell yet";
    return verdict.outcome === "pass" ? fineWord(verdict, measurement) : harmWord(verdict);
}
const reasonWords = new Map([
    ["too-few-rows", "too few rows"],
    ["no-reference", "no reference"],
]);
function harmWord({ kind, limits, state }) {
    if (kind === "drift")
        return "drifted";
    if (kind === "pairing")
        return "rule broken";
    const decisive = limits.filter((limit) => limit.exceeded === "yes");
    if (decisive.length > 0 && decisive.every((limit) => limit.kind === "max_gain"))
        return "better than plausible";
    return state === "proven-harm" ? "worse, proven" : "worse than allowed";
}
function fineWord({ kind, limits }, measurement) {
    if (kind === "drift")
        return "stable";
    if (kind === "metric" && limits.length === 0)
        return "no limit set";
    return measurement !== undefined && isBetter(measurement) ? "better" : "fine";
}
/** Whether the whole interval of the change lies on the good side. */
function isBetter({ better, change }) {
    const { lower = null, upper = null } = change?.interval ?? {};
    switch (better) {
        case "higher":
            return lower !== null && lower > 0;
        case "lower":
            return upper !== null && upper < 0;
        case "zero":
            return false;
    }
}

;// CONCATENATED MODULE: ./lib/reports/drift-row.js


/** One row for each judged column and method, or for the first method of a column that was not judged; the drifted first. */
function driftRows(record) {
    const verdicts = record.verdicts.filter((verdict) => verdict.kind === "drift");
    const rows = record.drift.flatMap((drift) => rowsOfColumn(drift, verdicts));
    const unmeasured = verdicts
        .filter((verdict) => !rows.some((row) => row.verdict === verdict))
        .map(rowWithoutMeasurement);
    return [...rows, ...unmeasured].sort((first, second) => Number(second.standsOut) - Number(first.standsOut) ||
        second.excess - first.excess ||
        compareText(first.column, second.column));
}
function rowsOfColumn(drift, verdicts) {
    const judged = verdicts.flatMap((verdict) => {
        const method = drift.methods.find((candidate) => candidate.method === verdict.subject);
        return verdict.column === drift.column && method !== undefined ? [rowOf(drift, method, verdict)] : [];
    });
    const [first] = drift.methods;
    return judged.length > 0 || first === undefined ? judged : [rowOf(drift, first, undefined)];
}
function rowOf(drift, method, verdict) {
    return {
        ...judgement(verdict),
        ...drift_row_numbersOf(method, verdict?.limits[0]),
        column: drift.column,
        part: drift.role === "feature" || drift.role === drift.column ? "" : drift.role,
        method: shortTitle(method),
        missing: missingText(drift),
        others: othersText(drift.methods.filter((other) => other !== method)),
        notes: [...drift.notes, ...(method.undefined_reason === null ? [] : [method.undefined_reason.text])],
    };
}
function drift_row_numbersOf({ method, value, noise, excess }, judged) {
    const unit = unitOf(method);
    const limit = judged?.limit ?? null;
    return {
        effect: effectText(value, limit, unit),
        noise: noise === null ? "" : effectText(noise, null, unit),
        beyond: excess === null ? "" : effectText(excess, limit, unit),
        beyondIsJudged: excess !== value && judged?.value === excess,
        limit: limit === null ? "" : `≤ ${writtenText(limit, unit)}`,
        excess: excess ?? value ?? Number.NEGATIVE_INFINITY,
    };
}
function judgement(verdict) {
    if (verdict === undefined)
        return { icon: undefined, word: "not judged", standsOut: false, verdict };
    return {
        icon: standingIcons[standingOf(verdict)],
        word: verdictWord(verdict, undefined),
        standsOut: verdict.outcome !== "pass",
        verdict,
    };
}
function othersText(methods) {
    // The missing rate has a column of its own.
    const measured = methods.filter(({ method, value }) => value !== null && method !== "missing_rate");
    return measured
        .map((method) => `${shortTitle(method)} ${effectText(method.value, null, unitOf(method.method))}`)
        .join(", ");
}
function unitOf(method) {
    return method === "missing_rate" ? "share" : "score";
}
/** The first word or abbreviation that tells the methods apart in a narrow column. */
function shortTitle({ method, title }) {
    return shortTitles.get(method) ?? title;
}
const shortTitles = new Map([
    ["psi", "PSI"],
    ["ks", "KS"],
    ["wasserstein", "Wasserstein"],
    ["jensenshannon", "Jensen–Shannon"],
    ["chisquare", "Cramér's V"],
    ["tvd", "TVD"],
    ["missing_rate", "missing rate"],
]);
function missingText({ reference, candidate }) {
    if (reference.missing === 0 && candidate.missing === 0)
        return "";
    const share = (side) => side.rows === 0 ? "no rows" : percentText(Number((side.missing / side.rows).toPrecision(3)));
    return [share(reference), "→", share(candidate)].join("\u00a0");
}
/** A gate on a column for which nothing was measured: shown as such, never left out. */
function rowWithoutMeasurement(verdict) {
    return {
        ...judgement(verdict),
        column: verdict.column ?? "",
        part: "",
        method: verdict.title,
        effect: notMeasured,
        noise: "",
        beyond: "",
        beyondIsJudged: false,
        limit: verdict.limits.map((limit) => `≤ ${writtenText(limit.limit, unitOf(verdict.subject))}`).join(", "),
        excess: Number.NEGATIVE_INFINITY,
        missing: "",
        others: "",
        notes: verdict.reason === null ? [] : [verdict.reason.text],
    };
}
function compareText(first, second) {
    return first < second ? -1 : Number(first > second);
}
/** "7 of 11 columns drifted". */
function driftSummary(rows) {
    const columns = new Set(rows.map((row) => row.column)).size;
    const judged = rows.some((row) => row.verdict !== undefined);
    const drifted = new Set(rows.filter((row) => row.word === "drifted").map((row) => row.column)).size;
    if (!judged)
        return `${countText(columns)} columns measured, none judged`;
    return `${drifted === 0 ? "none" : countText(drifted)} of ${countText(columns)} columns drifted`;
}

;// CONCATENATED MODULE: ./lib/reports/escape.js

const zeroWidthSpace = "\u200b";
const leftToRightMark = "\u200e";
const isolate = { open: "\u2068", close: "\u2069" };
const rightToLeftScripts = ["Hebrew", "Arabic", "Syriac", "Thaana", "Nko"]
    .map((script) => `\\p{Script=${script}}`)
    .join("");
/**
 * Untrusted text on one line without anything invisible: no ANSI, control, bidi or zero-width characters, at most three
 * marks on a letter, whitespace collapsed (a single no-break space stays), at most `maxCharacters` code points.
 */
function cleanText(text, maxCharacters = 200) {
    const visible = (0,external_node_util_.stripVTControlCharacters)(text)
        .replace(/[\t\n\v\f\r\u0085\u2028\u2029]/gu, " ")
        .replace(/[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, "")
        .replace(/\p{Cs}/gu, "\ufffd")
        .replace(/(\p{M}{3})\p{M}+/gu, "$1")
        .replace(/\s+/gu, (run) => (run === "\u00a0" || run === "\u202f" ? run : " "))
        .trim();
    const characters = Array.from(visible);
    return characters.length > maxCharacters ? `${characters.slice(0, maxCharacters - 1).join("")}…` : visible;
}
/**
 * A name from the data or the config as code in Markdown, in a table cell or in prose. Code is what GitHub's filters for
 * mentions, references, links, emoji and math leave alone; entities by themselves do not stop them.
 */
function markdownName(text, maxCharacters = 100) {
    const name = cleanText(text, maxCharacters);
    const code = unfitForBackticks.test(name)
        ? `<code>${entities(name === "" ? "(empty)" : name)}</code>`
        : `\`${name}\``;
    // Isolated, a right-to-left name cannot turn round the numbers beside it.
    return rightToLeft.test(name) ? `${isolate.open}${code}${isolate.close}` : code;
}
// A pipe ends a table cell even inside backticks, and parsers disagree on a backslash before it; `##[` is a command when
// the Markdown itself is printed to a runner's log.
const unfitForBackticks = /[`|\\]|##\[|^$/u;
const rightToLeft = new RegExp(`[${rightToLeftScripts}]`, "u");
/** A sentence with untrusted parts as Markdown: what stands in backticks, and every word that could act, becomes code. */
function markdownProse(text, maxCharacters = 1000) {
    return cleanText(text, maxCharacters)
        .split(/(`[^`]+`)/u)
        .map((part, index) => index % 2 === 1 ? markdownName(part.slice(1, -1)) : part.split(" ").map(inertWord).join(" "))
        .join("")
        .replace(/^(\d+)([.)])/u, (_match, number, mark) => `${number}${entities(mark)}`);
}
function inertWord(word) {
    const [, open = "", core = "", close = ""] = (/.\(/u.test(word) ? callLike : quoted).exec(word) ?? [];
    if (!/[\p{L}\p{N}]/u.test(core))
        return /[^\P{ASCII},;.%()/?!'"]/u.test(word) ? entities(word) : word;
    return actingWord.test(core) ? `${open}${markdownName(core)}${close}` : word;
}
/** A word in brackets or quotes, or one that has brackets of its own. */
const quoted = /^([("“‘']*)(.*?)([)"”’'.,;:!?]*)$/u;
const callLike = /^([("“‘']*)(.*?)(["”’'.,;:!?]*)$/u;
// Markup, mentions, issue references, commit ids, links, math and emoji short codes; and names of files and options.
const actingWord = /[`*_~[\]<>|\\@#$^{}=:&]|\p{L}\.\p{L}|(?<![a-z0-9_])(?:www\.|gh-\d|[0-9a-f]{7,40}(?![a-z0-9_]))/iu;
function entities(text) {
    return text.replace(/[!-/:-@[-`{-~]/gu, (character) => `&#${character.codePointAt(0)};`);
}
/** Text for a terminal: one line that moves no cursor and, wrapped anywhere, is no command to a CI runner. */
function inertTerminalText(text, maxCharacters = 1000) {
    return withoutCommands(cleanText(text, maxCharacters)).replace(rightToLeftRun, `$&${leftToRightMark}`);
}
// Where terminals know right-to-left text, the mark keeps it from turning round the numbers that follow.
const rightToLeftRun = new RegExp(`[${rightToLeftScripts}\\p{M}]*[${rightToLeftScripts}](?:[${rightToLeftScripts}\\p{M}]|\\s+(?=[${rightToLeftScripts}]))*`, "gu");
/**
 * Text of any number of lines for a runner's log, where `::command::` at the start of a line and `##[command]` anywhere are
 * obeyed (actions/runner, ActionCommand.cs). Lines stay lines; ANSI, control and bidi characters go.
 */
function inertLogText(text) {
    return stripVTControlCharacters(text)
        .split(/\r\n|[\r\n\v\f\u0085\u2028\u2029]/u)
        .map((line) => line
        .replaceAll("\t", "  ")
        .replace(/\p{Cc}/gu, "\ufffd")
        .replace(/[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, ""))
        .map(withoutCommands)
        .join("\n");
}
function withoutCommands(line) {
    return line.replaceAll("##[", `#${zeroWidthSpace}#[`).replace(/(?<!\S):(?=:)/gu, `${zeroWidthSpace}:`);
}

// EXTERNAL MODULE: ./node_modules/markdown-table/index.js
var markdown_table = __webpack_require__(735);
;// CONCATENATED MODULE: ./lib/reports/markdown-table.js

/** A GFM table of the columns in which at least one row has something to say. */
function table(columns, rows) {
    const filled = columns
        .map((column) => ({ ...column, cells: rows.map(column.cell) }))
        .filter(({ cells }) => cells.some((cell) => cell !== ""));
    const body = rows.map((_row, index) => filled.map(({ cells }) => cells[index] ?? ""));
    return (0,markdown_table/* markdownTable */.Q)([filled.map(({ title }) => title), ...body], {
        align: filled.map(({ align }) => align ?? "l"),
        alignDelimiters: false,
    });
}
/** Something folded away under one line of our own words. */
function folded(summary, body, open = false) {
    return `<details${open ? " open" : ""}><summary>${summary}</summary>\n\n${body}\n\n</details>`;
}

;// CONCATENATED MODULE: ./lib/reports/markdown-tables.js


/** Verdicts on metrics and pairing; the column of slices only when there are slices. */
function judgedTable(rows, level) {
    const columns = [
        { title: "", cell: (row) => row.icon },
        { title: "Metric", cell: metricCell },
        ...sliceColumn(rows),
        ...numberColumns(level, rows),
        { title: "Limit", cell: (row) => row.limit.replaceAll(" and ", "<br>and ").replaceAll(" or ", "<br>or ") },
        { title: "Verdict", cell: (row) => (row.standing === "failure" ? `**${row.word}**` : row.word) },
    ];
    return table(columns, rows);
}
function metricCell({ title, gate }) {
    return gate === undefined ? markdownProse(title, 80) : `${markdownProse(title, 80)} ${markdownName(gate, 60)}`;
}
function sliceColumn(rows) {
    if (rows.every((row) => row.slice === undefined))
        return [];
    return [
        { title: "Slice", cell: ({ slice, values }) => (slice === undefined ? allRows(values) : markdownName(slice, 80)) },
    ];
}
/** A rule of the pairing is not about rows of one kind. */
function allRows(values) {
    return values === "" ? "" : "all rows";
}
/** The interval stands below what it belongs to: the change, or the candidate where there is no change. */
function numberColumns(level, rows) {
    const interval = level === undefined ? "" : below(`${level} interval`);
    if (rows.every((row) => row.change === "")) {
        return [{ title: `Candidate${interval}`, align: "r", cell: (row) => row.values + below(row.interval) }];
    }
    return [
        { title: "Reference\u00a0→\u00a0candidate", align: "r", cell: (row) => row.values },
        { title: `Change${interval}`, align: "r", cell: (row) => row.change + below(row.interval) },
    ];
}
function below(text) {
    return text === "" ? "" : `<br><sub>${text.replaceAll(" ", "\u00a0")}</sub>`;
}
/** Measurements without a verdict. */
function measuredTable(rows, level) {
    const columns = [
        { title: "Metric", cell: ({ title }) => markdownProse(title, 80) },
        ...sliceColumn(rows),
        ...numberColumns(level, rows),
        { title: "Rows", align: "r", cell: (row) => row.rows },
    ];
    return table(columns, rows);
}
/** Drift by column, as it comes: the drifted first. */
function driftTable(rows) {
    const columns = [
        { title: "", cell: ({ icon }) => icon ?? "" },
        {
            title: "Column",
            cell: ({ column, part }) => (part === "" ? markdownName(column, 60) : `${markdownName(column, 60)} (${part})`),
        },
        { title: "Method", cell: ({ method }) => markdownProse(method, 60) },
        { title: "Effect", align: "r", cell: ({ effect }) => effect },
        { title: "By chance up to", align: "r", cell: ({ noise }) => noise },
        { title: "Beyond chance", align: "r", cell: ({ beyond }) => beyond },
        { title: "Limit", align: "r", cell: ({ limit }) => limit },
        { title: "Verdict", cell: ({ word }) => word },
        { title: "Missing", align: "r", cell: ({ missing }) => missing },
        { title: "Other methods", cell: ({ others }) => markdownProse(others) },
        { title: "Notes", cell: ({ notes }) => markdownProse(notes.join(" "), 300) },
    ];
    return table(columns, rows);
}
/** Counts of each file; `title` heads the column of labels, which are names from the data if `named`. */
function sidesTable(rows, title, named) {
    const columns = [
        { title, cell: ({ label }) => (named ? markdownName(label, 80) : label) },
        { title: "Reference", align: "r", cell: ({ reference }) => reference },
        { title: "Candidate", align: "r", cell: ({ candidate }) => candidate },
    ];
    return table(columns, rows);
}

;// CONCATENATED MODULE: ./lib/reports/markdown-sections.js





/** The verdict in one sentence, and what it counts. */
function headline({ name, icon, sentence, counts, error }) {
    const blocks = [`### ${icon} ${markdownProse(sentence)}`];
    if (error !== null)
        blocks.push(...errorBlocks(error, sentence));
    else
        blocks.push([markdownName(name), ...counts].join(" · "));
    return blocks.join("\n\n");
}
function errorBlocks(error, sentence) {
    const place = [error.file, error.line, error.column].filter((part) => part !== null).join(":");
    return [
        sentence.includes(error.message) ? "" : markdownProse(error.message),
        error.hint === null ? "" : `**What to do:** ${markdownProse(error.hint)}`,
        `Nothing was judged: error ${markdownName(error.code)}${place === "" ? "" : ` at ${markdownName(place)}`}.`,
    ].filter((block) => block !== "");
}
/** What stands against the candidate, and why: one table, then a line for each. */
function against({ judged, level, sentence }, mostRows) {
    const rows = [...judged.failure, ...judged.warning, ...judged.undecided];
    if (rows.length === 0)
        return "";
    const shown = rows.slice(0, mostRows);
    const blocks = [judgedTable(shown, level)];
    if (rows.length > shown.length)
        blocks.push(`… and ${countText(rows.length - shown.length)} more in the audit record.`);
    const explained = shown.slice(0, mostExplained);
    blocks.push(explained.map((row) => whyLine(row, sentence)).join("\n"));
    if (shown.length > explained.length)
        blocks.push(`The other ${countText(shown.length - explained.length)} are explained in the audit record.`);
    return blocks.join("\n\n");
}
const mostExplained = 20;
/** Why and what to do; the reason is left out where the headline has just given it. */
function whyLine({ icon, title, verdict, needed }, said) {
    const reason = said.includes(verdict.sentence) ? title : verdict.sentence;
    const advice = [needed, verdict.advice].filter((text) => text !== undefined && text !== null).join(" ");
    return `- ${icon} ${markdownProse(reason)}${advice === "" ? "" : `<br>→ ${markdownProse(advice)}`}`;
}
/** One line on drift, with the columns that moved most, when any column does not pass. */
function driftLine({ drift }) {
    const outstanding = drift.filter((row) => row.standsOut);
    const [worst] = outstanding;
    if (worst === undefined)
        return "";
    const icon = outstanding.some((row) => row.verdict?.counts_as === "fail") ? "❌" : (worst.icon ?? "⚠️");
    const most = outstanding
        .slice(0, mostNamed)
        .map((row) => `${markdownName(row.column, 60)} (${markdownProse(`${row.method} ${row.effect}`)})`);
    const more = outstanding.length > most.length ? ", …" : "";
    const sameLimit = outstanding.every((row) => row.limit === worst.limit) ? `; limit ${worst.limit}` : "";
    return `${icon} **Drift:** ${driftSummary(drift)}. ${worst.word === "drifted" ? "Most: " : ""}${most.join(", ")}${more}${sameLimit}`;
}
const mostNamed = 3;
/** What was not right with the run itself. */
function runWarnings({ warnings }) {
    if (warnings.length === 0)
        return "";
    const shown = warnings.slice(0, mostWarnings).map((message) => markdownProse(message));
    const more = warnings.length - shown.length;
    if (more > 0)
        shown.push(`… and ${countText(more)} more in the audit record.`);
    return `⚠️ **About this run:** ${shown.join("<br>")}`;
}
const mostWarnings = 5;
/** Everything that a reader opens only when in doubt. */
function foldedSections(outline) {
    const { judged, drift, latency, unjudged, level } = outline;
    return [
        judged.remark.length === 0
            ? ""
            : folded(`For information only: ${countText(judged.remark.length)}`, remarks(outline)),
        judged.pass.length === 0
            ? ""
            : folded(`✅ ${countText(judged.pass.length)} passed`, judgedTable(judged.pass, level)),
        drift.length === 0 ? "" : folded(`Drift by column: ${driftSummary(drift)}`, driftTable(drift), blocks(drift)),
        latency.length === 0 ? "" : folded("Latency", measuredTable(latency, level)),
        unjudged.length === 0
            ? ""
            : folded(`Measured without a limit: ${countText(unjudged.length)}`, measuredTable(unjudged, level)),
        dataSection(outline),
        folded("Provenance", factList(outline.provenance)),
    ].filter((section) => section !== "");
}
function remarks({ judged, level, sentence }) {
    return [judgedTable(judged.remark, level), judged.remark.map((row) => whyLine(row, sentence)).join("\n")].join("\n\n");
}
function blocks(rows) {
    return rows.some((row) => row.verdict?.counts_as === "fail");
}
function dataSection({ sides, comparison, slices }) {
    const parts = [
        sides.length === 0 ? "" : sidesTable(sides, "Rows", false),
        factList(comparison),
        slices.length === 0 ? "" : sidesTable(slices, "Rows of the slice", true),
    ].filter((part) => part !== "");
    return parts.length === 0 ? "" : folded("The data", parts.join("\n\n"));
}
function factList(facts) {
    return facts
        .map(({ label, value }) => `- **${label}:** ${value.map((phrase) => (typeof phrase === "string" ? proseWithEdges(phrase) : markdownName(phrase.name))).join("")}`)
        .join("\n");
}
/** Phrases are joined as they are, so the spaces at their ends matter. */
function proseWithEdges(phrase) {
    const [, before = "", text = "", after = ""] = /^(\s*)(.*?)(\s*)$/su.exec(phrase) ?? [];
    return before + markdownProse(text) + after;
}

;// CONCATENATED MODULE: ./lib/reports/facts.js

const sideLabels = {
    rows: "Rows in the file",
    unmatched: "Without a partner in the other file",
    duplicates: "Id seen before",
    unlabelled: "Without a label",
    invalid: "Score or prediction not usable",
    compared: "Compared",
};
/** The rows of each file, and what became of them. */
function sideFacts(comparison) {
    const keys = ["rows", "unmatched", "duplicates", "unlabelled", "invalid", "compared"];
    return keys.map((key) => ({
        label: sideLabels[key],
        reference: comparison.pairing === "no-reference" ? "" : countText(comparison[key].reference),
        candidate: countText(comparison[key].candidate),
    }));
}
/** How the two files were brought together, in facts. */
function comparisonFacts(comparison) {
    return [
        { label: "Pairing", value: pairingPhrases(comparison) },
        ...(comparison.join_rate === null ? [] : [{ label: "Join rate", value: [joinRateText(comparison.join_rate)] }]),
        { label: "Labels that disagree", value: [countText(comparison.label_disagreements)] },
        ...(comparison.classes.length === 0 ? [] : [{ label: "Classes", value: classPhrases(comparison) }]),
        ...(comparison.ids_sha256 === null
            ? []
            : [{ label: "Ids compared", value: ["sha256 ", { name: shortDigest(comparison.ids_sha256) }] }]),
        ...comparison.notes.map((note) => ({ label: "Note", value: [note] })),
    ];
}
function pairingPhrases({ pairing, join_columns: columns }) {
    switch (pairing) {
        case "joined":
            return ["row by row, joined by ", ...facts_listed(columns)];
        case "none":
            return ["two different samples; rows are not paired"];
        case "no-reference":
            return ["no reference; the candidate stands alone"];
    }
}
/** Rounded down: 99.999 % is not all. */
function joinRateText(rate) {
    return percentText(Math.floor(rate * 1e4 + 1e-9) / 1e4);
}
const mostClasses = 20;
function classPhrases({ classes, positive_class: positive }) {
    const more = classes.length > mostClasses ? [` and ${countText(classes.length - mostClasses)} more`] : [];
    return [
        ...facts_listed(classes.slice(0, mostClasses)),
        ...more,
        ...(positive === null ? [] : ["; positive is ", { name: positive }]),
    ];
}
function facts_listed(names) {
    return names.flatMap((name, index) => (index === 0 ? [{ name }] : [", ", { name }]));
}
/** Where everything came from: enough to run it again and to compare two records. */
function provenanceFacts(record) {
    return [
        { label: "Gate", value: [{ name: record.name }, ...(record.task === null ? [] : [`, ${record.task}`])] },
        ...configFacts(record),
        ...record.inputs.map((input) => ({ label: inputLabels[input.role], value: inputPhrases(input) })),
        ...policyFacts(record),
        ...gitFacts(record),
        {
            label: "Tool",
            value: [
                `${record.tool.name} `,
                { name: record.tool.version },
                ` on Node `,
                { name: record.tool.node },
                ", ",
                { name: record.tool.platform },
            ],
        },
        { label: "Record", value: [{ name: record.record_id }, " of ", { name: record.created_at }] },
        { label: "Digest", value: ["sha256 ", { name: shortDigest(record.integrity.sha256) }, `, seed ${record.seed}`] },
    ];
}
const inputLabels = { reference: "Reference", candidate: "Candidate", labels: "Labels" };
function configFacts({ config }) {
    if (config === null)
        return [];
    return [{ label: "Config", value: [{ name: config.path }, ", sha256 ", { name: shortDigest(config.sha256) }] }];
}
function inputPhrases(input) {
    const compression = input.compression === "none" || input.compression === "" ? "" : `, ${input.compression}`;
    return [
        { name: input.uri },
        `, ${input.format}${compression}, ${countText(input.rows)} rows, ${countText(input.columns.length)} columns, ${bytesText(input.bytes)}, sha256 `,
        { name: shortDigest(input.sha256) },
        ...(input.version === null ? [] : [", version ", { name: input.version }]),
    ];
}
function policyFacts({ policy }) {
    if (policy === null)
        return [];
    const text = `${policy.mode}, ${percentText(policy.confidence)} confidence (one-sided), at least ${countText(policy.min_samples)} rows; ` +
        `what cannot be told counts as ${policy.on_inconclusive}, a missing reference as ${policy.on_missing_reference}`;
    return [{ label: "Policy", value: [text] }];
}
function gitFacts({ git }) {
    const head = git.head_sha === null ? [] : ["head ", { name: git.head_sha.slice(0, 12) }];
    const base = git.base_sha === null ? [] : ["base ", { name: git.base_sha.slice(0, 12) }];
    const value = [head, base]
        .filter((phrases) => phrases.length > 0)
        .flatMap((phrases, index) => (index === 0 ? phrases : [", ", ...phrases]));
    return value.length === 0 ? [] : [{ label: "Commit", value }];
}
function shortDigest(digest) {
    return digest.slice(0, 12);
}
function bytesText(bytes) {
    if (bytes < 1000)
        return `${bytes}\u00a0B`;
    const unit = byteUnits.find(({ size }) => bytes >= size) ?? { size: 1000, name: "kB" };
    return `${(bytes / unit.size).toFixed(1)}\u00a0${unit.name}`;
}
const byteUnits = [
    { size: 1e9, name: "GB" },
    { size: 1e6, name: "MB" },
    { size: 1e3, name: "kB" },
];

;// CONCATENATED MODULE: ./lib/reports/limit-text.js

const words = {
    min: "≥",
    max: "≤",
    max_drop: "drop ≤",
    max_increase: "rise ≤",
    min_gain: "gain ≥",
    max_gain: "gain ≤",
};
/** For metrics that are best at zero, such as the mean error, a limit on change is one on the distance from zero. */
const wordsAboutZero = {
    ...words,
    max_drop: "further from 0 by ≤",
    max_increase: "further from 0 by ≤",
};
/** The limits of a gate as what must hold: "drop ≤ 1 pp and ≥ 90 %"; joined by "or" when one that holds is enough. */
function limitsText(verdict, context) {
    const joint = verdict.fail_if === "any_exceeded" ? " and " : " or ";
    return verdict.limits.map((limit) => limitText(limit, context)).join(joint);
}
/** Whether a limit is held against the value itself; the others are held against the change. */
function isOnValue(limit) {
    return limit.kind === "min" || limit.kind === "max";
}
/** One limit as it was configured, a relative one with what it comes to: "rise ≤ 10 % (1.2 ms)". */
function limitText(limit, { unit, better, decimals }) {
    const as = isOnValue(limit) ? "value" : "change";
    const word = better === "zero" ? wordsAboutZero[limit.kind] : words[limit.kind];
    if (limit.basis === "absolute")
        return joined(word, writtenText(limit.limit, unit, as));
    const comesTo = limit.margin === null ? "" : ` (${amountText(Math.abs(limit.margin), unit, decimals)})`;
    return joined(word, percentText(limit.limit)) + comesTo;
}
/** A limit stays on one line. */
function joined(word, number) {
    return `${word} ${number}`.replaceAll(" ", "\u00a0");
}

;// CONCATENATED MODULE: ./lib/reports/measured-texts.js


/** The numbers of a measurement, apart from the limits of its verdict and, unless it passes, from each other. */
function measuredTexts(measurement, verdict) {
    const { reference, candidate, change } = measurement;
    if (reference === null || change === null)
        return aloneTexts(measurement, verdict);
    if (reference.value === null && (candidate?.value ?? null) === null)
        return { values: notMeasured, change: "", interval: "" };
    const digits = changeDigits(measurement, verdict?.limits ?? []);
    return {
        values: comparedText(measurement, reference.value, verdict),
        change: changeText(change.value, measurement.unit, digits),
        interval: rangeOf(change, (lower, upper) => changeRangeText(lower, upper, measurement.unit, digits)),
    };
}
function aloneTexts({ candidate, unit }, verdict) {
    const value = candidate?.value ?? null;
    const decimals = distinctDecimals(value, limitsOnValue(verdict), unit);
    const interval = rangeOf(candidate, (lower, upper) => valueRangeText(lower, upper, unit, decimals));
    return { values: valueText(value, unit, decimals), change: "", interval };
}
function comparedText({ candidate, unit }, reference, verdict) {
    const value = candidate?.value ?? null;
    const judgedBadly = verdict !== undefined && verdict.outcome !== "pass";
    const apart = [...limitsOnValue(verdict), ...(judgedBadly ? [reference] : [])];
    const decimals = Math.max(valueDecimals(reference, unit), distinctDecimals(value, apart, unit));
    return [valueText(reference, unit, decimals), "→", valueText(value, unit, decimals)].join("\u00a0");
}
function limitsOnValue(verdict) {
    return (verdict?.limits ?? []).filter(isOnValue).map((limit) => limit.limit);
}
function rangeOf(estimate, print) {
    const interval = estimate?.interval ?? null;
    return interval === null ? "" : print(interval.lower, interval.upper);
}
/** As many digits as show on which side of every limit the change lies; a relative limit comes to an amount with as many. */
function changeDigits({ change, unit }, limits) {
    const onChange = limits.filter((limit) => !isOnValue(limit));
    const relative = onChange
        .filter(({ basis }) => basis === "relative")
        .map(({ margin }) => changeDecimals(margin, unit));
    const margins = onChange.map(({ margin }) => margin);
    return Math.max(distinctDecimals(change?.value ?? null, margins, unit, "change"), ...relative);
}

;// CONCATENATED MODULE: ./lib/reports/judged-row.js




/** Lays out one verdict with the measurement that it judged. */
function judgedRow(verdict, measurement) {
    const standing = standingOf(verdict);
    return {
        verdict,
        standing,
        icon: standingIcons[standing],
        word: verdictWord(verdict, measurement),
        title: measurement?.title ?? verdict.title,
        gate: verdict.gate === verdict.subject ? undefined : verdict.gate,
        slice: verdict.slice ?? undefined,
        ...judged_row_numbersOf(verdict, measurement),
    };
}
/** Rules of the pairing have no measurement of their own: their sentence says it all. */
function judged_row_numbersOf(verdict, measurement) {
    if (measurement === undefined)
        return { values: "", change: "", interval: "", limit: "", needed: undefined };
    const decimals = changeDigits(measurement, verdict.limits);
    return {
        ...measuredTexts(measurement, verdict),
        limit: limitsText(verdict, { ...measurement, decimals }),
        needed: verdict.outcome === "inconclusive" ? neededText(verdict, measurement.unit) : undefined,
    };
}
/** Rows needed, unless the advice names them, and the smallest loss in reach of these rows. */
function neededText({ limits, advice }, unit) {
    const rows = largest(limits.map((limit) => limit.rows_needed));
    const smallest = largest(limits.map((limit) => limit.minimum_detectable));
    const parts = [];
    if (rows !== undefined && advice?.includes(countText(rows)) !== true) {
        parts.push(`About ${countText(rows)} rows would settle it.`);
    }
    if (smallest !== undefined) {
        const amount = amountText(smallest, unit, changeDecimals(smallest, unit));
        parts.push(`The smallest loss that so few rows reliably show is ${amount}.`);
    }
    return parts.length === 0 ? undefined : parts.join(" ");
}
function largest(numbers) {
    const known = numbers.filter((number) => number !== null);
    return known.length === 0 ? undefined : Math.max(...known);
}

;// CONCATENATED MODULE: ./lib/reports/outline.js






/** Sorts a record into the parts of a report: failures, warnings, undecided, passes, drift, latency, data, provenance. */
function outlineOf(record) {
    const noReference = record.comparison?.pairing === "no-reference";
    return {
        name: record.name,
        icon: decisionIcon(record),
        sentence: record.decision.sentence,
        counts: countsOf(record),
        error: record.error,
        judged: judgedByStanding(record),
        drift: driftRows(record),
        latency: record.measurements.filter(isLatency).map((measurement) => measuredRow(measurement)),
        unjudged: unjudgedOf(record).map((measurement) => measuredRow(measurement)),
        level: levelOf(record.measurements),
        warnings: record.warnings.map((warning) => warning.message),
        sides: record.comparison === null ? [] : sideFacts(record.comparison),
        comparison: record.comparison === null ? [] : comparisonFacts(record.comparison),
        slices: record.slices.map(({ name, rows }) => ({
            label: name,
            reference: noReference ? "" : countText(rows.reference),
            candidate: countText(rows.candidate),
        })),
        provenance: provenanceFacts(record),
    };
}
/** Counted as they count for the decision, so that a warning about drift is a warning here as well. */
function countsOf({ verdicts }) {
    if (verdicts.length === 0)
        return [];
    const standings = verdicts.map(standingOf);
    const count = (standing) => standings.filter((one) => one === standing).length;
    const warnings = count("warning");
    return [
        count("failure") === 0 ? "" : `${countText(count("failure"))} failed`,
        warnings === 0 ? "" : `${countText(warnings)} ${warnings === 1 ? "warning" : "warnings"}`,
        count("undecided") === 0 ? "" : `${countText(count("undecided"))} undecided`,
        count("remark") === 0 ? "" : `${countText(count("remark"))} for information`,
        `${countText(count("pass"))} passed`,
    ].filter((text) => text !== "");
}
function judgedByStanding(record) {
    const measurements = new Map(record.measurements.map((measurement) => [measurement.id, measurement]));
    const rows = record.verdicts
        .filter((verdict) => verdict.kind !== "drift")
        .map((verdict) => judgedRow(verdict, verdict.measurement === null ? undefined : measurements.get(verdict.measurement)));
    const standing = (wanted) => rows.filter((row) => row.standing === wanted).sort((first, second) => outline_rank(first) - outline_rank(second));
    return {
        failure: standing("failure"),
        warning: standing("warning"),
        undecided: standing("undecided"),
        remark: standing("remark"),
        pass: standing("pass"),
    };
}
/** What is proven before what is not, the whole before its slices; otherwise the order of the config. */
function outline_rank({ verdict }) {
    return (verdict.state === "proven-harm" ? 0 : 2) + (verdict.slice === null ? 0 : 1);
}
function isLatency({ unit }) {
    return unit === "ms";
}
function unjudgedOf(record) {
    const judged = new Set(record.verdicts.map((verdict) => verdict.measurement));
    return record.measurements.filter((measurement) => !judged.has(measurement.id) && !isLatency(measurement));
}
function measuredRow(measurement) {
    const { reference, candidate } = measurement;
    const rows = [reference, candidate].flatMap((side) => (side === null ? [] : [countText(side.n)]));
    return {
        title: measurement.title,
        slice: measurement.slice ?? undefined,
        ...measuredTexts(measurement),
        rows: [...new Set(rows)].join("\u00a0→\u00a0"),
    };
}
function levelOf(measurements) {
    const levels = measurements.flatMap(({ change, candidate }) => change?.interval?.level ?? candidate?.interval?.level ?? []);
    const [level] = levels;
    return level === undefined ? undefined : percentText(level);
}

;// CONCATENATED MODULE: ./lib/reports/markdown.js


/** The whole report as GitHub-flavoured Markdown, ending in a newline; text from data and config is inert. */
function renderMarkdown(record, { links = {} } = {}) {
    return markdownOf(outlineOf(record), { detail: "full", mostRows: Number.POSITIVE_INFINITY, links });
}
/** As much of a report as `extent` asks for. */
function markdownOf(outline, { detail, mostRows, links }) {
    const told = detail === "headline" ? [] : [against(outline, mostRows), driftLine(outline), runWarnings(outline)];
    const rest = detail === "full" ? foldedSections(outline) : ["The rest did not fit here; the audit record has all of it."];
    const blocks = [headline(outline), ...told, ...rest, linkLine(links)];
    return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}
function linkLine({ run, artifact }) {
    return [markdown_link("Run", run), markdown_link("Audit record and full report", artifact)].filter((text) => text !== "").join(" · ");
}
function markdown_link(title, address) {
    if (address === undefined || !URL.canParse(address))
        return "";
    const { protocol, href } = new URL(address);
    if (protocol !== "https:" && protocol !== "http:")
        return "";
    return `[${title}](${href.replace(/[()|`<>\\]/gu, (character) => encodeURIComponent(character).replace("(", "%28").replace(")", "%29"))})`;
}

// EXTERNAL MODULE: ./lib/version.js
var version = __webpack_require__(3411);
;// CONCATENATED MODULE: ./lib/main.js











/** Seed of every bootstrap and permutation; it is in the record, and the same inputs give the same bytes. */
const SEED = 20_260_101;
/**
 * The whole line: config, inputs, alignment, measurement, verdicts, record, delivery. Whatever goes wrong before the
 * record becomes a record with the outcome "error"; whatever goes wrong after it changes no verdict.
 */
async function main(request, platform) {
    const started = request.now();
    const id = request.newId();
    const write = eventLog((0,external_node_path_.join)(request.outDirectory, "audit.jsonl"), { id, now: request.now });
    const log = (event) => {
        write(event);
        platform.log(event);
    };
    const findings = newFindings();
    const ending = await endingOf(evaluate_evaluate({ ...request, seed: SEED }, findings, log), log);
    const record = auditRecord(runEntry({ id, started, request, platform }), findings, ending);
    log({
        level: "info",
        event: "decide",
        message: record.decision.sentence,
        fields: { outcome: record.decision.outcome },
    });
    const files = await writeFiles(record, request.outDirectory);
    const deliveries = await deliverAll({ record, directory: request.outDirectory, files }, platform, log);
    const delivered = withDeliveries(record, deliveries);
    if (deliveries.length > 0)
        await (0,promises_.writeFile)((0,external_node_path_.join)(request.outDirectory, "audit.json"), renderJson(delivered));
    return { exitCode: record.decision.exit_code, record: delivered, files, deliveries };
}
/** Filled in by `evaluate` as it goes, so that a run that fails half way still tells what it knew. */
function newFindings() {
    return {
        name: undefined,
        task: undefined,
        config: null,
        policy: null,
        inputs: [],
        comparison: undefined,
        slices: [],
        measurements: [],
        drift: [],
        verdicts: [],
        warnings: [],
    };
}
async function endingOf(decision, log) {
    try {
        return { kind: "decided", decision: await decision };
    }
    catch (thrown) {
        const error = asGateError(thrown);
        log({
            level: "error",
            event: "error",
            message: error.message,
            fields: { code: error.code, hint: error.hint ?? null },
        });
        return { kind: "failed", error };
    }
}
/** A bug keeps its stack in the log and becomes an internal error; it is never a pass. */
function asGateError(thrown) {
    if (thrown instanceof errors/* GateError */.u)
        return thrown;
    const text = (0,external_node_util_.inspect)(thrown, { depth: 0 });
    const message = thrown instanceof Error ? text : `something that is no error was thrown: ${text}`;
    return new errors/* GateError */.u({
        code: "E900",
        message,
        hint: "This is a fault in model-gate. Please report it with this text; the candidate was not judged.",
        cause: thrown,
    });
}
function runEntry({ id, started, request, platform }) {
    return {
        record_id: id,
        created_at: started.toISOString(),
        duration_ms: request.now().getTime() - started.getTime(),
        tool: { name: "model-gate", version: version/* version */.r, node: process.version, platform: `${process.platform}-${process.arch}` },
        git: platform.facts.git,
        pipeline: platform.facts.pipeline,
        seed: SEED,
    };
}
async function writeFiles(record, directory) {
    await (0,promises_.mkdir)(directory, { recursive: true });
    const path = (name) => (0,external_node_path_.join)(directory, name);
    await (0,promises_.writeFile)(path("audit.json"), renderJson(record));
    await (0,promises_.writeFile)(path("report.md"), renderMarkdown(record));
    return [path("audit.json"), path("audit.jsonl"), path("report.md")];
}
async function deliverAll(report, platform, log) {
    const deliveries = [];
    for (const channel of platform.channels) {
        const delivery = await channel.deliver(report, deliveries, log).catch((thrown) => {
            const detail = thrown instanceof Error ? thrown.message : (0,external_node_util_.inspect)(thrown, { depth: 0 });
            return { channel: channel.name, state: "refused", detail, url: null };
        });
        deliveries.push(delivery);
        const level = delivery.state === "refused" ? "warning" : "info";
        log({
            level,
            event: "deliver",
            message: `${delivery.channel}: ${delivery.detail}`,
            fields: { channel: delivery.channel, state: delivery.state },
        });
    }
    return deliveries;
}

;// CONCATENATED MODULE: ./lib/platforms/plain.js
/** The platform of a terminal: nothing is known of the change and nothing is delivered; the text on stdout is the command line's own. */
function plainPlatform(log) {
    return {
        name: "local",
        facts: {
            git: {
                repository: null,
                event: null,
                ref: null,
                head_sha: null,
                base_sha: null,
                merge_sha: null,
                pull_request: null,
                actor: null,
            },
            pipeline: {
                system: "local",
                workflow: null,
                job: null,
                run_id: null,
                run_attempt: null,
                url: null,
                runner: null,
            },
        },
        log,
        channels: [],
    };
}

;// CONCATENATED MODULE: ./lib/reports/paint.js
const paint_codes = {
    bold: [1, 22],
    dim: [2, 22],
    red: [31, 39],
    green: [32, 39],
    yellow: [33, 39],
    cyan: [36, 39],
};
/** ANSI colours if asked for. Whether to ask is the platform's question: reports do not look at streams. */
function paintOf(color) {
    if (!color)
        return (_ink, text) => text;
    return (ink, text) => {
        const [on, off] = paint_codes[ink];
        return text === "" ? text : `\u001b[${on}m${text}\u001b[${off}m`;
    };
}

;// CONCATENATED MODULE: ./lib/reports/display-width.js
/** First and last code points of characters two cells wide in a terminal (Unicode 16, East_Asian_Width W and F). */
const wideRanges = [
    [0x1100, 0x115f],
    [0x2e80, 0x303e],
    [0x3041, 0xa4cf],
    [0xa960, 0xa97f],
    [0xac00, 0xd7a3],
    [0xf900, 0xfaff],
    [0xfe10, 0xfe19],
    [0xfe30, 0xfe6f],
    [0xff01, 0xff60],
    [0xffe0, 0xffe6],
    [0x16fe0, 0x1b2fb],
    [0x1f200, 0x1f265],
    [0x20000, 0x3fffd],
];
/** Cells that a text takes in a terminal: two for CJK and emoji, none for combining marks. */
function displayWidth(text) {
    return Array.from(text).reduce((width, character) => width + characterWidth(character), 0);
}
function characterWidth(character) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x300)
        return 1;
    if (/^[\p{M}\p{Cf}\u1160-\u11ff]$/u.test(character))
        return 0;
    const wide = /^\p{Emoji_Presentation}$/u.test(character) || wideRanges.some(([first, last]) => code >= first && code <= last);
    return wide ? 2 : 1;
}
/** The text with spaces up to a width, on the right, or on the left for numbers. */
function padded(text, width, align = "left") {
    const spaces = " ".repeat(Math.max(0, width - displayWidth(text)));
    return align === "left" ? text + spaces : spaces + text;
}
/** The beginning of a text in at most so many cells, with an ellipsis where something is missing. */
function truncated(text, width) {
    return displayWidth(text) <= width ? text : `${takeCells(text, width - 1)}…`;
}
/** A text broken at its spaces into lines of at most so many cells; a longer word is broken anywhere. */
function wrapped(text, width) {
    const lines = [];
    let line = "";
    for (const word of text.split(" ").flatMap((one) => pieces(one, width))) {
        if (line !== "" && displayWidth(line) + 1 + displayWidth(word) > width) {
            lines.push(line);
            line = word;
        }
        else {
            line = line === "" ? word : `${line} ${word}`;
        }
    }
    return [...lines, line];
}
function pieces(word, width) {
    if (displayWidth(word) <= width)
        return [word];
    const head = takeCells(word, Math.max(2, width));
    return [head, ...pieces(word.slice(head.length), width)];
}
function takeCells(text, width) {
    let taken = "";
    let cells = 0;
    for (const character of text) {
        cells += characterWidth(character);
        if (cells > width)
            break;
        taken += character;
    }
    return taken;
}

;// CONCATENATED MODULE: ./lib/reports/text-table.js

const indent = "  ";
/**
 * Lines of a table, one array for each row: columns aligned if they fit the width, after cutting names and leaving out what
 * is optional; otherwise each row as its names and its verdict and, below, its numbers.
 */
function tableLines(rows, frame) {
    const natural = frame.columns.map((_column, index) => Math.max(0, ...rows.map((row) => displayWidth(row[index]?.text ?? ""))));
    const required = natural.map((width, index) => (frame.columns[index]?.optional === true ? 0 : width));
    const widths = shrunk(natural, frame) ?? shrunk(required, frame);
    return widths === undefined
        ? rows.map((row) => stacked(row, frame))
        : rows.map((row) => [text_table_aligned(row, widths, frame)]);
}
/** The widths with names cut until all columns fit, or undefined if they cannot. */
function shrunk(natural, { columns, width }) {
    const widths = [...natural];
    for (;;) {
        const excess = totalWidth(widths) - width;
        if (excess <= 0)
            return widths;
        const candidates = columns.flatMap(({ least }, index) => {
            const room = least === undefined ? 0 : (widths[index] ?? 0) - least;
            return room > 0 ? [{ index, room }] : [];
        });
        const widest = candidates.reduce((most, one) => (most === undefined || one.room > most.room ? one : most), undefined);
        if (widest === undefined)
            return undefined;
        widths[widest.index] = (widths[widest.index] ?? 0) - 1;
    }
}
function totalWidth(widths) {
    return indent.length + widths.reduce((sum, width, index) => sum + width + gapBefore(widths, index), 0);
}
/** None before the first column, one space after the sign that it holds, and none beside an empty column. */
function gapBefore(widths, index) {
    if (index === 0 || widths[index] === 0)
        return 0;
    return index === 1 && widths[0] === 1 ? 1 : 2;
}
function text_table_aligned(row, widths, frame) {
    const cells = widths.map((width, index) => {
        const cell = row[index] ?? { text: "" };
        const shown = width === 0 ? "" : truncated(cell.text, width);
        const spaces = " ".repeat(width - displayWidth(shown));
        const painted = paintedCell({ ...cell, text: shown }, frame.paint);
        const filled = frame.columns[index]?.align === "right" ? spaces + painted : painted + spaces;
        return " ".repeat(gapBefore(widths, index)) + filled;
    });
    return (indent + cells.join("")).trimEnd();
}
/** "✗ Accuracy, region=EU: worse, proven", and the numbers on the lines below. */
function stacked(row, { width, paint, columns }) {
    const [sign, ...cells] = row.map((cell, index) => ({ ...cell, isName: columns[index]?.least !== undefined }));
    const verdict = cells.find(({ ink }) => ink !== undefined)?.text;
    const names = cells.filter(({ isName, text }) => isName && text !== "").map(({ text }) => text);
    const head = names.join(", ") + (verdict === undefined ? "" : `: ${verdict}`);
    const others = cells
        .filter(({ isName, ink, text }) => !isName && ink === undefined && text !== "")
        .map(({ text }) => text);
    const [first = "", ...rest] = wrapped(head, width - 2 * indent.length);
    const below = others.length === 0 ? [] : wrapped(others.join(", "), width - 2 * indent.length);
    return [
        `${indent}${sign === undefined ? "" : paintedCell(sign, paint)} ${first}`,
        ...[...rest, ...below].map((line) => indent + indent + line),
    ];
}
function paintedCell({ text, ink }, paint) {
    return ink === undefined ? text : paint(ink, text);
}

;// CONCATENATED MODULE: ./lib/reports/text-page.js


/** Signs one cell wide in every terminal, which emoji are not. */
const marks = {
    "❌": { mark: "✗", ink: "red" },
    "⚠️": { mark: "!", ink: "yellow" },
    "❔": { mark: "?", ink: "cyan" },
    "✅": { mark: "✓", ink: "green" },
};
/** A sentence with untrusted parts as lines of the page, all indented alike. */
function paragraph(text, { width }, indent = 2) {
    return wrapped(inertTerminalText(text), width - indent).map((line) => " ".repeat(indent) + line);
}
/** A sentence behind a sign of one cell; its later lines hang below the first word. */
function bullet(sign, text, page, indent = 2) {
    const [first = "", ...rest] = paragraph(text, page, indent + 2);
    return [`${" ".repeat(indent)}${sign} ${first.trimStart()}`, ...rest];
}
/** The title of a section. */
function heading(text, { paint }) {
    return paint("bold", text);
}

;// CONCATENATED MODULE: ./lib/reports/text-facts.js




/** The rows of the two files: in full, or how many were compared and how. */
function text_facts_dataSection({ sides, comparison, slices }, page) {
    if (sides.length === 0)
        return [];
    if (!page.verbose)
        return [heading("Data", page), ...shortData(sides, comparison, page)];
    return [
        heading("Data", page),
        ...sideLines(sides, "Rows", page),
        ...factLines(comparison, page),
        ...(slices.length === 0 ? [] : ["", heading("Slices", page), ...sideLines(slices, "Slice", page)]),
    ];
}
/** Rows compared, and any other count that is not zero: what is missing is never left unsaid. */
function shortData(sides, comparison, page) {
    const worthSaying = sides.filter(({ reference, candidate }) => ![reference, candidate].every((text) => text === "0" || text === ""));
    return [...sideLines(worthSaying, "Rows", page), ...factLines(comparison.slice(0, 1), page)];
}
function sideLines(rows, title, page) {
    const header = [{ text: title }, { text: "reference" }, { text: "candidate" }];
    const withReference = rows.some(({ reference }) => reference !== "");
    const body = rows.map(({ label, reference, candidate }) => [
        { text: inertTerminalText(label, 80) },
        { text: reference },
        { text: candidate },
    ]);
    const cells = [header, ...body].map(([label, reference, candidate]) => [
        label ?? { text: "" },
        withReference ? (reference ?? { text: "" }) : { text: "" },
        candidate ?? { text: "" },
    ]);
    return tableLines(cells, {
        ...page,
        columns: [{ align: "left", least: 12 }, { align: "right" }, { align: "right" }],
    }).flat();
}
/** Where everything came from; without --verbose only the id of the record. */
function provenanceSection({ provenance }, page) {
    const facts = page.verbose ? provenance : provenance.filter(({ label }) => label === "Record");
    return page.verbose
        ? [heading("Provenance", page), ...factLines(facts, page)]
        : factLines(facts, page).map((line) => page.paint("dim", line));
}
function factLines(facts, page) {
    const labelWidth = Math.max(0, ...facts.map(({ label }) => displayWidth(label)));
    return facts.flatMap(({ label, value }) => {
        const text = value.map((phrase) => (typeof phrase === "string" ? phrase : phrase.name)).join("");
        return paragraph(text, page, labelWidth + 4).map((line, index) => index === 0 ? `  ${padded(label, labelWidth)}  ${line.trimStart()}` : line);
    });
}

;// CONCATENATED MODULE: ./lib/reports/text-sections.js





/** Rows of a section that are shown without --verbose. */
const mostRows = 12;
const text_sections_name = { align: "left", least: 12 };
const text_sections_number = { align: "right" };
const text_sections_words = { align: "left" };
/** Verdicts of one standing, with the reason and the advice below each that is not a pass. */
function judgedSection(title, rows, outline, page) {
    if (rows.length === 0)
        return [];
    const shown = page.verbose ? rows : rows.slice(0, mostRows);
    const sliced = rows.some((row) => row.slice !== undefined);
    const table = tableLines(shown.map((row) => judgedCells(row, sliced)), { ...page, columns: [text_sections_words, text_sections_name, text_sections_name, text_sections_number, text_sections_number, text_sections_limitsOf(shown, page), text_sections_words] });
    const lines = shown.flatMap((row, index) => [...(table[index] ?? []), ...why(row, outline, page)]);
    return [
        heading(`${title} (${countText(rows.length)})`, page),
        ...lines,
        ...moreLine(rows.length - shown.length, page),
    ];
}
/** What holds its limits needs them least: they give way when the columns do not fit. */
function text_sections_limitsOf(rows, { verbose }) {
    return { align: "left", optional: !verbose && rows.every(({ standing }) => standing === "pass") };
}
function judgedCells(row, sliced) {
    const { icon, title, gate, slice, values, limit, word } = row;
    const { mark, ink } = marks[icon];
    const metric = gate === undefined ? title : `${title} (${gate})`;
    return [
        { text: mark, ink },
        { text: inertTerminalText(metric, 80) },
        { text: sliced ? inertTerminalText(slice ?? (values === "" ? "" : "all rows"), 80) : "" },
        ...numberCells(row),
        { text: limit },
        { text: word, ink },
    ];
}
/** "0.908 → 0.840" and "−0.068 (−0.078 … −0.058)", or a value with its interval where there is no change. */
function numberCells({ values, change, interval }) {
    const range = interval === "" ? "" : `\u00a0(${interval})`;
    return change === "" ? [{ text: values + range }, { text: "" }] : [{ text: values }, { text: change + range }];
}
/** The numbers stand in the row already; a reason is given where there are none, and never twice. */
function why({ standing, verdict, values, needed }, { sentence }, page) {
    if (standing === "pass")
        return [];
    const rowSaysIt = values !== "" && verdict.state !== "undefined";
    const reason = rowSaysIt || sentence.includes(verdict.sentence) ? [] : paragraph(verdict.sentence, page, 4);
    const advice = [needed, verdict.advice].filter((text) => text !== undefined && text !== null).join(" ");
    return [...reason, ...(advice === "" ? [] : bullet("→", advice, page, 4))].map((line) => page.paint("dim", line));
}
function moreLine(more, { paint }) {
    return more <= 0 ? [] : [paint("dim", `  … and ${countText(more)} more; --verbose shows all`)];
}
/** Columns by drift: those that do not pass, or all with --verbose. */
function driftSection({ drift }, page) {
    if (drift.length === 0)
        return [];
    const relevant = page.verbose ? drift : drift.filter((row) => row.standsOut);
    const shown = page.verbose ? relevant : relevant.slice(0, mostRows);
    const table = tableLines(shown.map(driftCells), {
        ...page,
        columns: [text_sections_words, text_sections_name, text_sections_words, text_sections_number, text_sections_number, text_sections_number, text_sections_words, text_sections_words],
    });
    const lines = shown.flatMap((row, index) => [...(table[index] ?? []), ...driftNotes(row, page)]);
    return [heading(`Drift: ${driftSummary(drift)}`, page), ...lines, ...moreLine(relevant.length - shown.length, page)];
}
function driftCells(row) {
    const { icon, column, part, method, effect, limit, word, missing } = row;
    const { mark, ink } = icon === undefined ? { mark: "·", ink: "dim" } : marks[icon];
    return [
        { text: mark, ink },
        { text: inertTerminalText(part === "" ? column : `${column} (${part})`, 60) },
        { text: inertTerminalText(method, 60) },
        { text: effect },
        { text: row.beyondIsJudged ? `${row.beyond} beyond chance` : "" },
        { text: limit === "" ? "" : `limit ${limit}` },
        { text: word, ink },
        { text: missing === "" ? "" : `missing ${missing}` },
    ];
}
function driftNotes({ notes }, page) {
    return notes.flatMap((note) => paragraph(note, page, 4)).map((line) => page.paint("dim", line));
}
/** Measurements without a verdict. */
function measuredSection(title, rows, page) {
    if (rows.length === 0)
        return [];
    const sliced = rows.some((row) => row.slice !== undefined);
    const cells = rows.map((row) => [
        { text: "·", ink: "dim" },
        { text: inertTerminalText(row.title, 80) },
        { text: sliced ? inertTerminalText(row.slice ?? "all rows", 80) : "" },
        ...numberCells(row),
        { text: `${row.rows} rows` },
    ]);
    return [
        heading(title, page),
        ...tableLines(cells, { ...page, columns: [text_sections_words, text_sections_name, text_sections_name, text_sections_number, text_sections_number, text_sections_number] }).flat(),
    ];
}

;// CONCATENATED MODULE: ./lib/reports/text.js





const narrowest = 40;
/** The report for a terminal, ending in a newline; without colour it holds no escape sequence at all. */
function renderText(record, { color, width, verbose }) {
    const outline = outlineOf(record);
    const page = { paint: paintOf(color), width: Math.max(narrowest, width), verbose };
    const { judged, latency, unjudged } = outline;
    const sections = [
        text_headline(outline, page),
        judgedSection("Failed", judged.failure, outline, page),
        judgedSection("Warnings", judged.warning, outline, page),
        judgedSection("Cannot tell yet", judged.undecided, outline, page),
        judgedSection("For information", judged.remark, outline, page),
        driftSection(outline, page),
        judgedSection("Passed", judged.pass, outline, page),
        verbose ? measuredSection("Latency", latency, page) : [],
        verbose ? measuredSection("Measured without a limit", unjudged, page) : [],
        text_runWarnings(outline, page),
        text_facts_dataSection(outline, page),
        provenanceSection(outline, page),
    ];
    const blocks = sections.filter((lines) => lines.length > 0).map((lines) => lines.join("\n"));
    return `${blocks.join("\n\n")}\n`;
}
function text_headline({ icon, sentence, name, counts, error }, page) {
    const { mark, ink } = marks[icon];
    const lines = bullet(mark, sentence, page, 0);
    const below = error === null
        ? paragraph([name, ...counts].join(" · "), page).map((line) => page.paint("dim", line))
        : errorLines(error, sentence, page);
    return [...lines.map((line) => page.paint("bold", page.paint(ink, line))), ...below];
}
function errorLines(error, sentence, page) {
    const place = [error.file, error.line, error.column].filter((part) => part !== null).join(":");
    return [
        ...(sentence.includes(error.message) ? [] : paragraph(error.message, page)),
        ...(error.hint === null ? [] : bullet("→", error.hint, page)),
        ...paragraph(`Nothing was judged: error ${error.code}${place === "" ? "" : ` at ${place}`}.`, page),
    ];
}
function text_runWarnings({ warnings }, page) {
    if (warnings.length === 0)
        return [];
    return [heading("About this run", page), ...warnings.flatMap((message) => bullet("!", message, page))];
}

// EXTERNAL MODULE: ./lib/cli/options.js
var options = __webpack_require__(9048);
;// CONCATENATED MODULE: ./lib/cli/style.js
/** How to print on this terminal: colour off for NO_COLOR, --no-color, pipes and dumb terminals; width as it is. */
function styleOf(values) {
    const { env, stdout } = process;
    const refused = values["no-color"] === true || (env["NO_COLOR"] ?? "") !== "" || env["TERM"] === "dumb";
    return {
        color: stdout.isTTY && !refused,
        width: stdout.isTTY ? stdout.columns : 120,
        verbose: values["verbose"] === true,
    };
}

;// CONCATENATED MODULE: ./lib/cli/values.js
/** The text given to an option, if any. */
function values_textOf(values, option) {
    const value = values[option];
    return typeof value === "string" ? value : undefined;
}

;// CONCATENATED MODULE: ./lib/cli/check.js











/** Judges the candidate and prints the report; the exit code is the verdict's. */
async function check_check(rest, values) {
    const [config, ...more] = rest;
    if (more.length > 0)
        throw new errors/* GateError */.u({ code: "E100", message: `check takes one config, not ${rest.length}` });
    const workspace = (0,external_node_path_.resolve)(values_textOf(values, "workspace") ?? ".");
    const outDirectory = (0,external_node_path_.resolve)(values_textOf(values, "out") ?? "model-gate-out");
    const progress = progressLine();
    const inputs = (0,options/* overriding */.S5)().flatMap(({ option, key }) => {
        const value = values_textOf(values, option);
        return value === undefined ? [] : [{ key, value, origin: `option --${option}` }];
    });
    const result = await main({ config, workspace, outDirectory, inputs, now: () => new Date(), newId: external_node_crypto_.randomUUID, environment: process.env }, plainPlatform(progress.log));
    progress.clear();
    if (values["json"] === true)
        process.stdout.write(renderJson(result.record));
    else if (values["quiet"] === true)
        process.stdout.write(`${inertTerminalText(result.record.decision.sentence)}\n`);
    else {
        process.stdout.write(renderText(result.record, styleOf(values)));
        process.stdout.write(`\nRecord: ${(0,external_node_path_.relative)(process.cwd(), outDirectory) || "."}/audit.json\n`);
    }
    return result.exitCode;
}
/** One line on stderr that says what is going on, when a person watches; warnings stay. */
function progressLine() {
    const watched = process.stderr.isTTY;
    const clear = () => {
        if (watched)
            process.stderr.write("\r\u001B[K");
    };
    const log = ({ level, message }) => {
        if (level === "warning") {
            clear();
            process.stderr.write(`warning: ${inertTerminalText(message)}\n`);
        }
        else if (watched && level === "info") {
            clear();
            process.stderr.write(inertTerminalText(message).slice(0, Math.max(20, process.stderr.columns - 1)));
        }
    };
    return { log, clear };
}

;// CONCATENATED MODULE: ./lib/audit/v1.js

/**
 * Version 1 of the audit record: frozen, published as schema/audit.v1.schema.json, and all that reports may read.
 * Numbers that could not be measured are null with a reason beside them. No rows, predictions or secrets.
 */
const v1_text = schemas/* string */.YjP();
const nullable = (schema) => schemas/* nullable */.mee(schema);
const reason = schemas/* strictObject */.rej({
    code: v1_text.meta({ description: "Stable word, such as single-class or too-few-rows." }),
    text: v1_text.meta({ description: "The same in a sentence, with its numbers." }),
});
const v1_interval = schemas/* strictObject */.rej({
    level: schemas/* number */.aig().meta({ description: "Two-sided confidence level." }),
    lower: nullable(schemas/* number */.aig()),
    upper: nullable(schemas/* number */.aig()),
    method: v1_text.meta({ description: "wilson, tango, delong-logit, influence, t, order-statistics, bootstrap …" }),
});
const estimate = schemas/* strictObject */.rej({
    value: nullable(schemas/* number */.aig()),
    n: schemas/* int */.Whr().min(0).meta({ description: "Rows that entered." }),
    standard_error: nullable(schemas/* number */.aig()),
    interval: nullable(v1_interval),
    undefined_reason: nullable(reason),
});
const measurement = schemas/* strictObject */.rej({
    id: v1_text.meta({ description: "Metric with its options, and the slice: `f1[macro]@region=EU`." }),
    metric: v1_text,
    title: v1_text,
    unit: schemas/* enum */.k5n(["share", "score", "ms", "label", "label-squared", "nats"]).meta({
        description: "share: 0 to 1, shown as a percentage; score: a pure number; label: the unit of the label.",
    }),
    better: schemas/* enum */.k5n(["higher", "lower", "zero"]),
    slice: nullable(v1_text).meta({ description: "null: all rows." }),
    reference: nullable(estimate),
    candidate: nullable(estimate),
    change: nullable(estimate).meta({ description: "Candidate minus reference." }),
});
const driftMeasurement = schemas/* strictObject */.rej({
    column: v1_text,
    role: schemas/* enum */.k5n(["feature", "score", "prediction", "label"]),
    kind: schemas/* enum */.k5n(["numeric", "categorical", "unsupported"]),
    reference: schemas/* strictObject */.rej({ rows: schemas/* int */.Whr(), missing: schemas/* int */.Whr(), distinct: nullable(schemas/* int */.Whr()) }),
    candidate: schemas/* strictObject */.rej({ rows: schemas/* int */.Whr(), missing: schemas/* int */.Whr(), distinct: nullable(schemas/* int */.Whr()) }),
    methods: schemas/* array */.YOg(schemas/* strictObject */.rej({
        method: v1_text,
        title: v1_text,
        value: nullable(schemas/* number */.aig()).meta({ description: "The effect as the method reports it." }),
        noise: nullable(schemas/* number */.aig()).meta({ description: "95 % quantile of the effect when nothing has drifted." }),
        excess: nullable(schemas/* number */.aig()).meta({
            description: "Effect less what is expected when nothing has drifted, at least 0.",
        }),
        p_value: nullable(schemas/* number */.aig()),
        undefined_reason: nullable(reason),
    })),
    notes: schemas/* array */.YOg(v1_text)
        .meta({ description: "New categories, constant columns, merged bins: facts in a sentence each." }),
});
const limit = schemas/* strictObject */.rej({
    kind: schemas/* enum */.k5n(["min", "max", "max_drop", "max_increase", "min_gain", "max_gain"]),
    basis: schemas/* enum */.k5n(["absolute", "relative"]),
    limit: schemas/* number */.aig().meta({ description: "As configured." }),
    margin: nullable(schemas/* number */.aig()).meta({
        description: "The limit in the unit of the metric (relative limits times the reference).",
    }),
    value: nullable(schemas/* number */.aig()).meta({ description: "What is held against it: the value, or the harm or gain." }),
    lower: nullable(schemas/* number */.aig()).meta({ description: "Lower one-sided bound of the harm." }),
    upper: nullable(schemas/* number */.aig()).meta({ description: "Upper one-sided bound of the harm." }),
    harm: nullable(schemas/* number */.aig()).meta({ description: "How far the candidate is on the wrong side, before the margin." }),
    state: schemas/* enum */.k5n(["proven-ok", "likely-ok", "noise", "likely-harm", "proven-harm", "undefined"]),
    exceeded: schemas/* enum */.k5n(["yes", "no", "undecided"]),
    p_value: nullable(schemas/* number */.aig()),
    p_adjusted: nullable(schemas/* number */.aig()).meta({ description: "After Holm within the gates of severity error." }),
    minimum_detectable: nullable(schemas/* number */.aig()).meta({
        description: "Smallest true harm that this sample would find in 4 of 5 runs.",
    }),
    rows_needed: nullable(schemas/* int */.Whr()).meta({
        description: "Rows at which a candidate equal to the reference would be proven so.",
    }),
});
const v1_verdict = schemas/* strictObject */.rej({
    gate: v1_text.meta({ description: "Name of the gate." }),
    kind: schemas/* enum */.k5n(["metric", "drift", "pairing"]),
    subject: v1_text.meta({ description: "Metric, drift method or pairing rule." }),
    title: v1_text,
    column: nullable(v1_text).meta({ description: "Column, for drift." }),
    slice: nullable(v1_text),
    measurement: nullable(v1_text).meta({ description: "id of the measurement that was judged." }),
    severity: schemas/* enum */.k5n(["error", "warn", "info"]),
    outcome: schemas/* enum */.k5n(["pass", "warn", "fail", "inconclusive"]),
    counts_as: schemas/* enum */.k5n(["pass", "warn", "fail"])
        .meta({ description: "What it contributes to the decision, after severity and policy." }),
    state: schemas/* enum */.k5n(["proven-ok", "likely-ok", "noise", "likely-harm", "proven-harm", "undefined"]),
    fail_if: schemas/* enum */.k5n(["any_exceeded", "all_exceeded"]),
    limits: schemas/* array */.YOg(limit),
    reason: nullable(reason).meta({ description: "Why it could not be judged, or why it is inconclusive." }),
    sentence: v1_text.meta({ description: "The verdict in words, with its numbers." }),
    advice: nullable(v1_text).meta({ description: "What to do about it." }),
    position: nullable(schemas/* strictObject */.rej({ file: v1_text, line: schemas/* int */.Whr(), column: schemas/* int */.Whr() })).meta({
        description: "The gate in the config.",
    }),
});
const input = schemas/* strictObject */.rej({
    role: schemas/* enum */.k5n(["reference", "candidate", "labels"]),
    uri: v1_text,
    format: v1_text,
    compression: v1_text,
    sha256: v1_text,
    bytes: schemas/* int */.Whr(),
    version: nullable(v1_text),
    rows: schemas/* int */.Whr(),
    columns: schemas/* array */.YOg(schemas/* strictObject */.rej({ name: v1_text, kind: nullable(v1_text) })),
});
const sides = schemas/* strictObject */.rej({ reference: schemas/* int */.Whr(), candidate: schemas/* int */.Whr() });
const v1_comparison = schemas/* strictObject */.rej({
    pairing: schemas/* enum */.k5n(["joined", "none", "no-reference"]),
    join_columns: schemas/* array */.YOg(v1_text),
    rows: sides.meta({ description: "Rows of each file." }),
    compared: sides.meta({ description: "Rows of each side that the metrics see." }),
    unmatched: sides,
    duplicates: sides,
    unlabelled: sides.meta({ description: "Rows without a label; they are not compared." }),
    invalid: sides.meta({ description: "Rows whose score or prediction is missing or not a number." }),
    join_rate: nullable(schemas/* number */.aig()),
    label_disagreements: schemas/* int */.Whr(),
    ids_sha256: nullable(v1_text).meta({ description: "Order-independent digest of the ids of the compared rows." }),
    classes: schemas/* array */.YOg(v1_text),
    positive_class: nullable(v1_text),
    notes: schemas/* array */.YOg(v1_text),
});
const delivery = schemas/* strictObject */.rej({
    channel: v1_text,
    state: schemas/* enum */.k5n(["delivered", "skipped", "refused"]),
    detail: v1_text,
    url: nullable(v1_text),
    ids: schemas/* record */.g1P(v1_text, v1_text)
        .optional()
        .meta({ description: "Names the service gave: comment-id, artifact-id, artifact-digest." }),
});
const auditSchema = schemas/* strictObject */.rej({
    schema: schemas/* literal */.euz("model-gate/audit/v1"),
    record_id: v1_text,
    created_at: v1_text,
    duration_ms: schemas/* number */.aig(),
    name: v1_text,
    task: nullable(v1_text),
    decision: schemas/* strictObject */.rej({
        outcome: schemas/* enum */.k5n(["pass", "warn", "fail", "error"]),
        exit_code: schemas/* int */.Whr(),
        sentence: v1_text,
        counts: schemas/* strictObject */.rej({ pass: schemas/* int */.Whr(), warn: schemas/* int */.Whr(), fail: schemas/* int */.Whr(), inconclusive: schemas/* int */.Whr() }),
    }),
    error: nullable(schemas/* strictObject */.rej({
        code: v1_text,
        message: v1_text,
        hint: nullable(v1_text),
        file: nullable(v1_text),
        line: nullable(schemas/* int */.Whr()),
        column: nullable(schemas/* int */.Whr()),
    })),
    tool: schemas/* strictObject */.rej({ name: v1_text, version: v1_text, node: v1_text, platform: v1_text }),
    git: schemas/* strictObject */.rej({
        repository: nullable(v1_text),
        event: nullable(v1_text),
        ref: nullable(v1_text),
        head_sha: nullable(v1_text),
        base_sha: nullable(v1_text),
        merge_sha: nullable(v1_text),
        pull_request: nullable(schemas/* int */.Whr()),
        actor: nullable(v1_text),
    }),
    pipeline: schemas/* strictObject */.rej({
        system: v1_text,
        workflow: nullable(v1_text),
        job: nullable(v1_text),
        run_id: nullable(v1_text),
        run_attempt: nullable(schemas/* int */.Whr()),
        url: nullable(v1_text),
        runner: nullable(v1_text),
    }),
    config: nullable(schemas/* strictObject */.rej({
        path: v1_text,
        sha256: v1_text,
        effective: schemas/* json */.Pq9(),
        origins: schemas/* record */.g1P(v1_text, v1_text)
            .meta({ description: "Where each value comes from: file:line:column, input, option or default." }),
    })),
    policy: nullable(schemas/* strictObject */.rej({
        mode: v1_text,
        confidence: schemas/* number */.aig(),
        on_inconclusive: v1_text,
        on_missing_reference: v1_text,
        min_samples: schemas/* int */.Whr(),
        max_invalid_rate: schemas/* number */.aig(),
    })),
    inputs: schemas/* array */.YOg(input),
    comparison: nullable(v1_comparison),
    slices: schemas/* array */.YOg(schemas/* strictObject */.rej({ name: v1_text, rows: sides })),
    measurements: schemas/* array */.YOg(measurement),
    drift: schemas/* array */.YOg(driftMeasurement),
    verdicts: schemas/* array */.YOg(v1_verdict),
    seed: schemas/* int */.Whr(),
    warnings: schemas/* array */.YOg(schemas/* strictObject */.rej({ code: v1_text, message: v1_text })),
    deliveries: schemas/* array */.YOg(delivery),
    integrity: schemas/* strictObject */.rej({
        canonicalization: schemas/* literal */.euz("RFC8785"),
        covers: v1_text.meta({ description: "The record without `integrity` and `deliveries`." }),
        sha256: v1_text,
    }),
});

;// CONCATENATED MODULE: ./lib/reports/index.js



/** Every report, in the order of the docs. */
const reports = [
    {
        name: "text",
        extension: "txt",
        description: "Everything, for a terminal 100 characters wide, without colour.",
        render: (record) => renderText(record, { color: false, width: 100, verbose: true }),
    },
    {
        name: "md",
        extension: "md",
        description: "Everything, as GitHub-flavoured Markdown.",
        render: (record) => renderMarkdown(record),
    },
    { name: "json", extension: "json", description: "The audit record itself.", render: renderJson },
];

;// CONCATENATED MODULE: ./lib/cli/render.js








/** Makes a report from the audit record of an earlier run. The exit code says whether it could, not what it found. */
async function render(rest, values) {
    const [path, ...more] = rest;
    if (path === undefined || more.length > 0)
        throw new errors/* GateError */.u({ code: "E100", message: "render takes one file: the audit.json of a run" });
    const name = values_textOf(values, "to") ?? "text";
    const report = reports.find((candidate) => candidate.name === name);
    if (report === undefined) {
        const known = reports.map((candidate) => candidate.name).join(", ");
        throw new errors/* GateError */.u({ code: "E100", message: `--to: "${name}" is not a format; there are ${known}` });
    }
    const record = await readRecord(path);
    if (!isIntact(record))
        process.stderr.write(`model-gate: ${path} was changed after it was written: its digest does not fit\n`);
    // Text on a terminal takes its width and colours; to a file the report is the same everywhere.
    process.stdout.write(name === "text" && process.stdout.isTTY ? renderText(record, styleOf(values)) : report.render(record));
    return 0;
}
async function readRecord(path) {
    let text;
    try {
        text = await (0,promises_.readFile)(path, "utf8");
    }
    catch (cause) {
        const message = `${path} could not be read: ${cause instanceof Error ? cause.message : String(cause)}`;
        throw new errors/* GateError */.u({ code: "E201", message, hint: "Give the path of an audit.json.", cause });
    }
    let content;
    try {
        content = JSON.parse(text);
    }
    catch (cause) {
        throw new errors/* GateError */.u({
            code: "E203",
            message: `${path} is not JSON`,
            hint: "Give the audit.json that a run wrote.",
            cause,
        });
    }
    const parsed = auditSchema.safeParse(content);
    if (parsed.success)
        return parsed.data;
    const [issue] = parsed.error.issues;
    const message = `${path} is not an audit record of version 1: ${issue?.path.join(".") ?? ""} ${issue?.message ?? ""}`;
    throw new errors/* GateError */.u({ code: "E203", message, hint: "Give the audit.json that a run wrote, unchanged." });
}

// EXTERNAL MODULE: ./node_modules/zod/v4/core/json-schema-processors.js
var json_schema_processors = __webpack_require__(8439);
;// CONCATENATED MODULE: ./lib/audit/json-schema.js


/** JSON Schema (draft 7) of the audit record, as published in schema/audit.v1.schema.json. */
function auditJsonSchema() {
    return json_schema_processors/* toJSONSchema */.bl(auditSchema, { target: "draft-7" });
}

;// CONCATENATED MODULE: ./lib/config/json-schema.js






/** The config's format as JSON Schema (draft 7, which editors read), with metrics and drift methods explained name by name. */
function configJsonSchema() {
    const schema = json_schema_processors/* toJSONSchema */.bl(configSchema, { target: "draft-7", io: "input", override: refine });
    return { ...schema, $id: "model-gate/config/v1", title: "model-gate config", ...withSynonyms(schema) };
}
/** Says what the plain translation leaves out: names one by one, defaults of values that are transformed; and drops the limit of doubles. */
function refine({ zodSchema, jsonSchema }) {
    const family = json_schema_families.find(({ schema }) => schema === zodSchema);
    if (family !== undefined) {
        // An enumeration has one description for all; with `oneOf` editors show one for each name.
        delete jsonSchema.enum;
        jsonSchema.oneOf = family.members.map(({ name, title, description }) => ({ const: name, title, description }));
    }
    if (zodSchema instanceof schemas/* ZodDefault */.XiL)
        jsonSchema.default ??= zodSchema.def.defaultValue;
    if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER)
        delete jsonSchema.maximum;
}
const json_schema_families = [
    { schema: metricGateSchema.shape.metric, members: metrics },
    { schema: driftGateSchema.shape.drift, members: driftMethods },
];
/** Other names stand in the place of ours, never beside them. */
function withSynonyms(schema) {
    const others = {};
    for (const [ours, other] of synonyms) {
        others[other] = { ...property(schema, ours), description: `Another name of \`${ours}\`.` };
    }
    return {
        properties: { ...schema.properties, ...others },
        allOf: synonyms.map((both) => ({ not: { required: [...both] } })),
    };
}
function property(schema, key) {
    const found = schema.properties?.[key];
    return typeof found === "object" ? found : {};
}

;// CONCATENATED MODULE: ./lib/cli/schema.js


/** Prints the JSON Schema of the config, or of the audit record. */
function schema(values) {
    const document = values["audit"] === true ? auditJsonSchema() : configJsonSchema();
    process.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
    return 0;
}

;// CONCATENATED MODULE: ./lib/cli/perform.js



/** Runs a command and returns the exit code. @throws GateError on wrong usage or input. */
async function perform(command, rest, values) {
    switch (command) {
        case "check":
            return check_check(rest, values);
        case "render":
            return render(rest, values);
        case "schema":
            return schema(values);
    }
}


/***/ })

};
