export const id = 669;
export const ids = [669];
export const modules = {

/***/ 19514:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ requireSameKind),
/* harmony export */   c: () => (/* binding */ kindGuard)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _table_column_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82384);
/* harmony import */ var _table_cast_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98565);
/* harmony import */ var _table_infer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1064);




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
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GateError */ .ue({
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
        if ((0,_table_column_js__WEBPACK_IMPORTED_MODULE_3__/* .isValid */ .f)(column.valid, row))
            return false;
    return true;
}
/** The first value that is no number, or else the first value. */
function firstOddity(column) {
    const { codes, dictionary } = (0,_table_cast_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b)(column);
    const text = (0,_table_infer_js__WEBPACK_IMPORTED_MODULE_2__/* .firstNonNumber */ .ZK)(dictionary) ?? dictionary[0] ?? "";
    return { row: codes.indexOf(dictionary.indexOf(text)), text };
}


/***/ }),

/***/ 26103:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D5: () => (/* binding */ hashInteger),
/* harmony export */   iE: () => (/* binding */ hashAscii),
/* harmony export */   qj: () => (/* binding */ hashText)
/* harmony export */ });
/** Writes two 32-bit hashes of a text to `words[at]` and `words[at + 1]`; not for secrets, and not free of collisions. */
function hashText(text, words, at) {
    let one = FIRST;
    let two = SECOND ^ text.length;
    for (let index = 0; index < text.length; index++) {
        const unit = text.charCodeAt(index);
        one = Math.imul(one ^ unit, 0x9e3779b1);
        two = turned(Math.imul(two ^ unit, 0x5f356495));
    }
    words[at] = finish(one, two);
    words[at + 1] = finish(two, one);
}
/** Writes the hashes of the text of a safe integer. */
function hashInteger(value, words, at) {
    hashAscii(digits, { start: digits.length - writeDigits(value), end: digits.length }, words, at);
}
/** Writes the hashes of a text whose characters are the bytes from `start` to `end`. */
function hashAscii(bytes, { start, end }, words, at) {
    let one = FIRST;
    let two = SECOND ^ (end - start);
    for (let index = start; index < end; index++) {
        const unit = bytes[index] ?? 0;
        one = Math.imul(one ^ unit, 0x9e3779b1);
        two = turned(Math.imul(two ^ unit, 0x5f356495));
    }
    words[at] = finish(one, two);
    words[at + 1] = finish(two, one);
}
const FIRST = 0x9e3779b9;
const SECOND = 0x85ebca6b;
/** Room for a sign and the sixteen digits of 2^53. */
const digits = new Uint8Array(17);
const ZERO = 48;
const MINUS = 45;
/** Writes a safe integer to the end of `digits`; returns how long its text is. */
function writeDigits(value) {
    let at = digits.length;
    let rest = Math.abs(value);
    // Beyond 32 bits a division by ten is one of doubles, which takes longer.
    for (; rest > 0x7fffffff; rest = Math.floor(rest / 10))
        digits[--at] = ZERO + (rest % 10);
    let low = rest | 0;
    do {
        const tenth = (low / 10) | 0;
        digits[--at] = ZERO + low - tenth * 10;
        low = tenth;
    } while (low > 0);
    if (value < 0)
        digits[--at] = MINUS;
    return digits.length - at;
}
/** Products only carry upwards; without a turn the last characters would leave the low bits alone. */
function turned(word) {
    return (word << 13) | (word >>> 19);
}
function finish(one, two) {
    const hash = Math.imul(one ^ (one >>> 16), 0x85ebca6b) ^ Math.imul(two ^ (two >>> 13), 0xc2b2ae35);
    return Math.imul(hash ^ (hash >>> 15), 0x27d4eb2f);
}


/***/ }),

/***/ 69978:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ absoluteNormalSum)
/* harmony export */ });
/* harmony import */ var _stats_bisect_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11977);
/* harmony import */ var _stats_chi_square_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99641);
/* harmony import */ var _stats_log_gamma_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36721);



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
        noise95: mean * Math.max(...laws.map(({ freedom, scale }) => Math.sqrt(scale * (0,_stats_chi_square_js__WEBPACK_IMPORTED_MODULE_0__/* .chiSquareQuantile */ .pV)(0.95, freedom)))),
        survival: (x) => Math.max(...laws.map(({ freedom, scale }) => (0,_stats_chi_square_js__WEBPACK_IMPORTED_MODULE_0__/* .chiSquareSurvival */ .YN)((x / mean) ** 2 / scale, freedom))),
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
    const freedom = (0,_stats_bisect_js__WEBPACK_IMPORTED_MODULE_2__/* .bisect */ .h)((nu) => squaredMeanOfChi(nu) / nu - 1 / square, 1, 1e6);
    return { freedom, scale: square / freedom };
}
/** (E chi)² with `nu` degrees of freedom; its mean square is `nu`. */
function squaredMeanOfChi(nu) {
    return 2 * Math.exp(2 * ((0,_stats_log_gamma_js__WEBPACK_IMPORTED_MODULE_1__/* .logGamma */ .SX)((nu + 1) / 2) - (0,_stats_log_gamma_js__WEBPACK_IMPORTED_MODULE_1__/* .logGamma */ .SX)(nu / 2)));
}


/***/ }),

/***/ 36656:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   pZ: () => (/* binding */ autoMethod),
/* harmony export */   uw: () => (/* binding */ autoMethods),
/* harmony export */   wr: () => (/* binding */ autoParts)
/* harmony export */ });
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26481);

/** What `drift: auto` is, for who chooses a method. */
const autoMethod = {
    name: "auto",
    title: "The recommended methods for the kind of each column",
    description: "Judges each column by what its kind needs, whatever the number of rows: numbers by ks, wasserstein and psi, categories by tvd, " +
        "chisquare and psi, text by what of it is new and how long it is, scores also by the share above the threshold; and all by missing values, " +
        "new categories and values out of range. One verdict for each column; it has drifted if one of these effects is above its limit " +
        "and chance does not explain it. Where nothing has drifted, any of the columns is called drifted in about 5 % of data sets at most.",
};
const rates = ["missing_rate", "new_categories", "out_of_range"];
const numeric = ["ks", "wasserstein", "psi", "missing_rate", "out_of_range"];
const recommended = {
    numeric,
    categorical: ["tvd", "chisquare", "psi", "missing_rate", "new_categories"],
    text: ["new_texts", "new_tokens", "text_length", "missing_rate"],
    timestamp: ["missing_rate"],
    empty: ["missing_rate"],
};
/** A score is asked as well how it has moved as a whole, and how many rows it decides otherwise. */
const ofScores = ["mean_shift", "above_threshold"];
/** What `drift: auto` judges of a column, whatever its number of rows. */
function autoParts({ kind }, isScore) {
    const names = kind === "numeric" && isScore ? [...numeric, ...ofScores] : recommended[kind];
    return parts.filter(({ method }) => names.includes(method));
}
/** Every method that `drift: auto` may judge by: what a mapping of limits can name. */
const autoMethods = [...new Set([...Object.values(recommended).flat(), ...ofScores])];
const parts = _index_js__WEBPACK_IMPORTED_MODULE_0__/* .driftMethods */ .m
    .filter(({ name }) => autoMethods.includes(name))
    .map(({ name, judged }) => ({
    method: name,
    judged,
    max: rates.includes(name) ? 0.01 : 0.1,
    isRate: rates.includes(name),
}));


/***/ }),

/***/ 69210:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ rareNote),
/* harmony export */   O: () => (/* binding */ withCells)
/* harmony export */ });
/* harmony import */ var _method_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91046);

/** Fewer expected rows than this in the smaller file make a category too rare to stand alone (Cochran 1954). */
const leastExpected = 5;
/** Beyond so many the least frequent count together too: the law of some distances takes the square of it in time. */
const mostCategories = 1000;
/** Hands the cells of a column to `measure`, or says why it has none that can be compared. */
function withCells(summary, measure) {
    if (summary.kind === "empty")
        return (0,_method_js__WEBPACK_IMPORTED_MODULE_0__/* .unmeasured */ .Q)("no-values", "Neither file has a value in this column.");
    if (summary.kind !== "numeric" && summary.kind !== "categorical") {
        return (0,_method_js__WEBPACK_IMPORTED_MODULE_0__/* .unmeasured */ .Q)("unsupported", "The column holds neither numbers nor categories.");
    }
    const { reference, candidate } = summary;
    if (reference.rows === 0)
        return (0,_method_js__WEBPACK_IMPORTED_MODULE_0__/* .unmeasured */ .Q)("no-rows", "The reference has no rows.");
    if (candidate.rows === 0)
        return (0,_method_js__WEBPACK_IMPORTED_MODULE_0__/* .unmeasured */ .Q)("no-rows", "The candidate has no rows.");
    if (summary.cells.every((cell) => cell.kind === "missing" || cell.kind === "not-a-number")) {
        return (0,_method_js__WEBPACK_IMPORTED_MODULE_0__/* .unmeasured */ .Q)("no-values", "Neither file has a value in this column.");
    }
    const unseen = summary.kind === "categorical" ? summary.unseen : [];
    const cells = poolRare(summary.cells, unseen).toSorted(byCounts);
    if (cells.length === 1 && summary.cells.length > 1) {
        return (0,_method_js__WEBPACK_IMPORTED_MODULE_0__/* .unmeasured */ .Q)("rare-categories", `Every category has fewer than ${leastExpected} expected rows.`);
    }
    return measure({
        reference: cells.map((cell) => cell.reference),
        candidate: cells.map((cell) => cell.candidate),
        referenceRows: reference.rows,
        candidateRows: candidate.rows,
    });
}
/** Categories come in the order of the file, and the last digit of a sum depends on the order of its terms. */
function byCounts(a, b) {
    return b.reference - a.reference || b.candidate - a.candidate;
}
/** How many categories are counted together because they are rare, and why, in a sentence; none where one stands alone. */
function rareNote(cells) {
    const count = cells.filter(rarity(cells)).length;
    if (count < 2)
        return undefined;
    const capped = mostFrequent(cells) === undefined ? "" : ` or is none of the ${mostCategories} most frequent`;
    return `${count} rare categories count together: each has fewer than ${leastExpected} expected rows${capped}.`;
}
/**
 * Counts rare categories together; bins and missing values keep their own cell, or drift could hide there. So do new
 * categories, but for the rare ones where the reference has rare ones too: by chance some of these would be new, others
 * gone, and to set only the new ones apart would call that drift.
 */
function poolRare(cells, unseen) {
    const pooled = cells.filter(rarity(cells));
    if (pooled.length === 0)
        return cells;
    const isFew = fewExpected(cells);
    const rareNew = unseen.reduce((sum, candidate) => sum + (isFew({ reference: 0, candidate }) ? candidate : 0), 0);
    const together = {
        kind: "category",
        name: "rare categories",
        reference: pooled.reduce((sum, cell) => sum + cell.reference, 0),
        candidate: pooled.reduce((sum, cell) => sum + cell.candidate, rareNew),
    };
    const set = new Set(pooled);
    const others = cells
        .filter((cell) => !set.has(cell))
        .map((cell) => (cell.kind === "new" ? { ...cell, candidate: cell.candidate - rareNew } : cell));
    return [...others.filter(({ reference, candidate }) => reference + candidate > 0), together];
}
/** Whether a cell is a category too rare to stand alone. */
function rarity(cells) {
    const isFew = fewExpected(cells);
    const frequent = mostFrequent(cells);
    return (cell) => cell.kind === "category" && (isFew(cell) || frequent?.has(cell) === false);
}
function fewExpected(cells) {
    const referenceRows = cells.reduce((sum, cell) => sum + cell.reference, 0);
    const candidateRows = cells.reduce((sum, cell) => sum + cell.candidate, 0);
    const smallerShare = Math.min(referenceRows, candidateRows) / (referenceRows + candidateRows);
    return (rows) => rowsOf(rows) * smallerShare < leastExpected;
}
/** The most frequent categories in both files together, where there are too many; by name where they are equally so. */
function mostFrequent(cells) {
    const categories = cells.filter(({ kind }) => kind === "category");
    if (categories.length <= mostCategories)
        return undefined;
    const inOrder = categories.toSorted((a, b) => rowsOf(b) - rowsOf(a) || (a.name < b.name ? -1 : 1));
    return new Set(inOrder.slice(0, mostCategories));
}
function rowsOf({ reference, candidate }) {
    return reference + candidate;
}


/***/ }),

/***/ 26481:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ driftMethods)
});

// EXTERNAL MODULE: ./lib/stats/inference.js + 23 modules
var stats_inference = __webpack_require__(22903);
// EXTERNAL MODULE: ./lib/stats/normal.js + 1 modules
var normal = __webpack_require__(17041);
// EXTERNAL MODULE: ./lib/drift/method.js
var method = __webpack_require__(91046);
;// CONCATENATED MODULE: ./lib/drift/above-threshold.js



const aboveThreshold = {
    name: "above_threshold",
    title: "Change of the share above the threshold",
    description: "How much the share of scores at or above the decision threshold has changed, either way: so many more or fewer rows " +
        "are predicted positive. For the score of a binary task.",
    definition: "|q−p| for the shares p of the reference and q of the candidate among finite scores. Two-sided p-value by inversion of " +
        "Newcombe's interval for the difference of independent proportions (Newcombe 1998, method 10); noise from the " +
        "normal law with the pooled share.",
    kinds: ["numeric"],
    judged: "value",
    defaultMax: 0.1,
    finish: shareAbove,
};
function shareAbove(summary) {
    if (summary.kind !== "numeric")
        return (0,method/* unmeasured */.Q)("not-numeric", "The column does not hold numbers.");
    if (summary.decided === undefined) {
        return (0,method/* unmeasured */.Q)("no-threshold", "Only the score of a binary task has a threshold that decides.");
    }
    const reference = { successes: summary.decided.reference, n: summary.sorted.reference.length };
    const candidate = { successes: summary.decided.candidate, n: summary.sorted.candidate.length };
    if (reference.n === 0)
        return (0,method/* unmeasured */.Q)("no-values", "The reference has no finite value.");
    if (candidate.n === 0)
        return (0,method/* unmeasured */.Q)("no-values", "The candidate has no finite value.");
    const change = candidate.successes / candidate.n - reference.successes / reference.n;
    const pooled = (candidate.successes + reference.successes) / (candidate.n + reference.n);
    const error = Math.sqrt(pooled * (1 - pooled) * (1 / candidate.n + 1 / reference.n));
    const inference = { kind: "newcombe", candidate, reference };
    return {
        value: Math.abs(change),
        noise95: (0,normal/* normalQuantile */.Zl)(0.975) * error,
        // The mean of the absolute value of a normal variable.
        excess: Math.max(0, Math.abs(change) - Math.sqrt(2 / Math.PI) * error),
        pValue: Math.min(1, 2 * Math.min((0,stats_inference/* pAbove */.Ip)(inference, 0), (0,stats_inference/* pBelow */.gf)(inference, 0))),
    };
}

;// CONCATENATED MODULE: ./lib/stats/smirnov-tail.js
/** Points of the Gauss–Chebyshev rule on each interval; the error falls off exponentially in their number. */
const points = 48;
/**
 * P(Σ λ_k χ²₁ > x), with relative accuracy in the upper tail: (1/π) Σ_k (−1)^(k+1) ∫ exp(−xy/2) / (y √|determinant|) dy, where
 * the k-th integral goes from 1/λ_(2k−1) to 1/λ_(2k). Its integrand has square-root poles at both ends, for which the
 * Gauss–Chebyshev rule is made. Source: Smirnov 1937; Martynov 1975. Takes the longer the smaller x is.
 */
function smirnovTail(x, form) {
    let sum = 0;
    for (let k = 1;; k++) {
        const from = form.zero(2 * k - 1);
        const term = integral(x, form, { from, to: form.zero(2 * k) });
        sum += k % 2 === 1 ? term : -term;
        if (Math.exp((-x * from) / 2) < 1e-18 || term < sum * 1e-17)
            return Math.min(1, Math.max(0, sum / Math.PI));
    }
}
function integral(x, form, { from, to }) {
    const half = (to - from) / 2;
    let sum = 0;
    for (let i = 0; i < points; i++) {
        const angle = ((i + 0.5) * Math.PI) / points;
        const y = from + half * (1 - Math.cos(angle));
        sum += (half * Math.sin(angle) * Math.exp((-x * y) / 2)) / (y * Math.sqrt(Math.abs(form.determinant(y))));
    }
    return (sum * Math.PI) / points;
}

;// CONCATENATED MODULE: ./lib/stats/anderson-darling.js

/**
 * P(A² > x) of the Anderson–Darling distribution, the limit law of the statistic of one sample and of two: Σ χ²₁/(k(k+1))
 * (Anderson & Darling 1952; Pettitt 1976). Its mean is 1, its variance 2(π²−9)/3, its 95 % quantile 2.4924.
 */
function andersonDarlingSurvival(x) {
    if (Number.isNaN(x))
        return Number.NaN;
    // Below, the probability of less is under 1e-20.
    if (x < 0.025)
        return 1;
    return smirnovTail(x, {
        zero: (k) => k * (k + 1),
        determinant: (y) => -Math.cos((Math.PI / 2) * Math.sqrt(1 + 4 * y)) / (Math.PI * y),
    });
}
/**
 * The variance of A² of two samples of n and m values without ties, n + m ≥ 4; its mean is 1. Scholz & Stephens 1987, equation 4, for two
 * samples. O(n + m) time.
 */
function andersonDarlingVariance(n, m) {
    const rows = n + m;
    const harmonic = 1 / n + 1 / m;
    let h = 0;
    let g = 0;
    for (let t = 2; t < rows; t++) {
        h += 1 / (rows + 1 - t);
        g += h / t;
    }
    h += 1;
    const a = 4 * g - 6 + (10 - 6 * g) * harmonic;
    const b = 4 * (2 * g - 4) + 16 * h + (2 * g - 14 * h - 4) * harmonic - 8 * h + 4 * g - 6;
    const c = 4 * (6 * h + 2 * g - 2) + 2 * (4 * h - 4 * g + 6) + (2 * h - 6) * harmonic + 4 * h;
    const d = 4 * (2 * h + 6) - 8 * h;
    return (((a * rows + b) * rows + c) * rows + d) / ((rows - 1) * (rows - 2) * (rows - 3));
}

// EXTERNAL MODULE: ./lib/stats/chi-square.js
var chi_square = __webpack_require__(99641);
;// CONCATENATED MODULE: ./lib/drift/bridge-squares.js

/**
 * The law of Q = Σ w_k B_k², where B is a Brownian bridge at rising shares u_k: a sum of weighted chi-squares, of which Σλ, Σλ²
 * and Σλ³ determine mean, variance and skewness. They are the traces of the powers of the matrix √(w_k w_l)·u_k(1−u_l), k ≤ l,
 * and come out of one pass, as each entry is a product. From them the law is that of a shifted and scaled chi-square with the
 * same three moments (Imhof 1961), exact for a single term. Against the laws of Cramér and von Mises and of Anderson and Darling
 * its p-values are up to 5 % too high from 0.1 to 0.01, and a quarter too low at 1e-4.
 */
class BridgeSquares {
    #sum = 0;
    #squares = 0;
    #cubes = 0;
    /** Over the terms so far: Σ w u², Σ w² v u² and Σ Σ_(k<l) w_k u_k² w_l u_l(1−u_l). */
    #heads = 0;
    #ownHeads = 0;
    #pairs = 0;
    /** @param variance of B at the share, u(1−u) but for means over ties */
    add(weight, share, variance) {
        const above = 1 - share;
        const own = weight * variance;
        const head = weight * share * share;
        const tail = weight * above * above;
        this.#sum += own;
        this.#squares += own * own + 2 * tail * this.#heads;
        this.#cubes += own * own * own + 3 * tail * (this.#ownHeads + own * this.#heads) + 6 * tail * this.#pairs;
        this.#pairs += weight * share * above * this.#heads;
        this.#ownHeads += own * head;
        this.#heads += head;
    }
    /** The law of `unit`·Q. */
    law(unit) {
        const mean = this.#sum * unit;
        const ratio = this.#squares / this.#cubes;
        const freedom = ratio * ratio * this.#squares;
        const scale = unit / ratio;
        if (!(freedom > 0 && scale > 0))
            return { mean, noise95: mean, survival: (x) => (x > mean ? 0 : 1) };
        return {
            mean,
            noise95: mean + scale * ((0,chi_square/* chiSquareQuantile */.pV)(0.95, freedom) - freedom),
            survival: (x) => (0,chi_square/* chiSquareSurvival */.YN)(freedom + (x - mean) / scale, freedom),
        };
    }
}

;// CONCATENATED MODULE: ./lib/drift/pooled-runs.js
/**
 * Walks over the distinct values of two sorted sides together, none of them empty. One object for the whole walk, whose fields
 * change: a million values cost no allocation.
 */
class PooledRuns {
    /** Values of the reference up to and with the present one. */
    i = 0;
    /** Values of the candidate up to and with the present one. */
    j = 0;
    value = Number.NaN;
    /** The next distinct value; infinite after the last. */
    upcoming;
    #reference;
    #candidate;
    constructor(reference, candidate) {
        this.#reference = reference;
        this.#candidate = candidate;
        this.upcoming = Math.min(reference[0] ?? Infinity, candidate[0] ?? Infinity);
    }
    /** Moves on to the next distinct value, if there is one. */
    next() {
        const value = this.upcoming;
        if (value === Infinity)
            return false;
        const reference = this.#reference;
        const candidate = this.#candidate;
        const i = past(reference, this.i, value);
        const j = past(candidate, this.j, value);
        const before = i < reference.length ? (reference[i] ?? Infinity) : Infinity;
        const after = j < candidate.length ? (candidate[j] ?? Infinity) : Infinity;
        this.value = value;
        this.upcoming = before < after ? before : after;
        this.i = i;
        this.j = j;
        return true;
    }
}
/** The index after the values from `index` on that equal `value`. */
function past(sorted, index, value) {
    let end = index;
    // The bound comes first: a read past the end would make V8 box every number that this loop reads.
    while (end < sorted.length && sorted[end] === value)
        end++;
    return end;
}

;// CONCATENATED MODULE: ./lib/drift/root-of.js
/** The effect whose square, with this law when nothing has drifted, was found. */
function rootOf(square, law) {
    const value = Math.sqrt(square);
    return {
        value,
        noise95: Math.sqrt(law.noise95),
        excess: Math.max(0, value - Math.sqrt(law.mean)),
        // Nothing is certain to be at least as large, also where the law has no mass at 0.
        pValue: square === 0 ? 1 : law.survival(square),
    };
}

// EXTERNAL MODULE: ./lib/drift/sorted-sides.js
var sorted_sides = __webpack_require__(70851);
;// CONCATENATED MODULE: ./lib/drift/anderson.js





/** 95 % quantile and variance of the limit law, whose mean is 1. */
const limit = { upper95: 2.492_367_2, variance: (2 * (Math.PI ** 2 - 9)) / 3 };
const anderson = {
    name: "anderson",
    title: "Anderson–Darling distance",
    description: "Typical difference between the cumulative distributions of the two files in units of its own noise, so that " +
        "the tails count as much as the middle. Missing values and those that are not finite numbers do not enter.",
    definition: "√ of the mean of (F−G)²/(H(1−H)) over the finite values of both files, with H the distribution of both together " +
        "and a tied value half below, half at itself; 1.24 when two files of one size have nothing in common. Its square " +
        "times nm(n+m−1)/(n+m)² is the A² of scipy.stats.anderson_ksamp(midrank=True) before it is standardised. The p-value " +
        "is that of the limit law of A² with the mean and variance for samples of this size (Scholz & Stephens 1987), not cut off at 0.001 and " +
        "0.25 as scipy's; with ties it comes from the first three moments of the law given the ties. A normal " +
        "distribution moved by a quarter of its standard deviation has 0.17.",
    kinds: ["numeric"],
    judged: "value",
    defaultMax: 0.2,
    finish: (summary) => (0,sorted_sides/* withSorted */.K)(summary, andersonDarlingDistance),
};
function andersonDarlingDistance(reference, candidate) {
    const n = reference.length;
    const m = candidate.length;
    const rows = n + m;
    const squares = new BridgeSquares();
    const runs = new PooledRuns(reference, candidate);
    let [sum, i, j, distinct] = [0, 0, 0, 0];
    while (runs.next()) {
        const ties = runs.i + runs.j - i - j;
        const middle = (i + j + ties / 2) / rows;
        const variance = middle * (1 - middle) - ties / rows / 4;
        // A single value in both files: there is nothing that could differ.
        if (ties === rows)
            break;
        const gap = (i + runs.i) * m - (j + runs.j) * n;
        sum += (ties / variance) * gap * gap;
        squares.add(ties / rows / variance, middle, variance);
        i = runs.i;
        j = runs.j;
        distinct++;
    }
    const square = sum / n / m / n / m / rows / 4;
    const unit = (rows / n / m) * (rows / (rows - 1));
    return rootOf(square, distinct === rows && rows > 3 ? lawWithoutTies(n, m, unit) : squares.law(unit));
}
/** The limit law of A², stretched to its variance in samples of this size; its mean is 1 in all. */
function lawWithoutTies(n, m, unit) {
    const stretch = Math.sqrt(andersonDarlingVariance(n, m) / limit.variance);
    return {
        mean: unit,
        noise95: (1 + (limit.upper95 - 1) * stretch) * unit,
        survival: (square) => andersonDarlingSurvival(1 + (square / unit - 1) / stretch),
    };
}

// EXTERNAL MODULE: ./lib/drift/cells.js
var cells = __webpack_require__(69210);
;// CONCATENATED MODULE: ./lib/drift/chi-square-null.js

/** The chi-square law with `cells - 1` degrees of freedom; with a single cell nothing can differ. */
function chiSquareNull(statistic, cells) {
    const degreesOfFreedom = cells - 1;
    if (degreesOfFreedom < 1)
        return { mean: 0, noise95: 0, pValue: 1 };
    return {
        mean: degreesOfFreedom,
        noise95: (0,chi_square/* chiSquareQuantile */.pV)(0.95, degreesOfFreedom),
        pValue: (0,chi_square/* chiSquareSurvival */.YN)(statistic, degreesOfFreedom),
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
    finish: (summary) => (0,cells/* withCells */.O)(summary, cramersV),
};
function cramersV(cells) {
    const rows = cells.referenceRows + cells.candidateRows;
    const statistic = chiSquareStatistic(cells);
    const chance = chiSquareNull(statistic, cells.reference.length);
    const value = Math.sqrt(statistic / rows);
    return {
        value,
        noise95: Math.sqrt(chance.noise95 / rows),
        excess: Math.max(0, value - Math.sqrt(chance.mean / rows)),
        pValue: chance.pValue,
    };
}
/** χ² of the test of homogeneity, without Yates' correction. */
function chiSquareStatistic({ reference, candidate, referenceRows, candidateRows }) {
    let statistic = 0;
    for (const [i, before] of reference.entries()) {
        const after = candidate[i] ?? Number.NaN;
        const gap = before * candidateRows - after * referenceRows;
        statistic += (gap * gap) / ((before + after) * referenceRows * candidateRows);
    }
    return statistic;
}

;// CONCATENATED MODULE: ./lib/stats/cramer-von-mises.js

/**
 * P(W² > x) of the Cramér–von Mises distribution, the limit law of the statistic of one sample and of two: Σ χ²₁/(k²π²)
 * (Smirnov 1937; Anderson & Darling 1952). Its mean is 1/6, its variance 1/45, its 95 % quantile 0.46136.
 */
function cramerVonMisesSurvival(x) {
    if (Number.isNaN(x))
        return Number.NaN;
    // Below, the probability of less is under 1e-17.
    if (x < 0.003)
        return 1;
    return smirnovTail(x, {
        zero: (k) => (k * Math.PI) ** 2,
        determinant: (y) => Math.sin(Math.sqrt(y)) / Math.sqrt(y),
    });
}

;// CONCATENATED MODULE: ./lib/drift/cramer-von-mises.js





/** 95 % quantile, mean and variance of the limit law. */
const cramer_von_mises_limit = { upper95: 0.461_362_99, mean: 1 / 6, variance: 1 / 45 };
const cramerVonMises = {
    name: "cramer_von_mises",
    title: "Cramér–von Mises distance",
    description: "Typical difference between the cumulative distributions of the two files, from 0 to 0.58 (nothing in common): " +
        "like ks, but of all values rather than of the one where they differ most. Missing values and those that are " +
        "not finite numbers do not enter.",
    definition: "√ of the mean of (F(x)−G(x))² over the finite values x of both files. Without ties its square times nm/(n+m) is " +
        'the statistic of scipy.stats.cramervonmises_2samp, and the p-value that of method="asymptotic" (Anderson 1962). ' +
        "With ties scipy's statistic grows with the rows when the files differ in size, drift or not; here the p-value then " +
        "comes from the first three moments of the law given the ties. A normal distribution moved by a quarter of its " +
        "standard deviation has 0.075, and 0.1 by ks.",
    kinds: ["numeric"],
    judged: "value",
    defaultMax: 0.08,
    finish: (summary) => (0,sorted_sides/* withSorted */.K)(summary, cramerVonMisesDistance),
};
function cramerVonMisesDistance(reference, candidate) {
    const n = reference.length;
    const m = candidate.length;
    const rows = n + m;
    const squares = new BridgeSquares();
    const runs = new PooledRuns(reference, candidate);
    let [sum, passed, distinct] = [0, 0, 0];
    while (runs.next()) {
        const below = runs.i + runs.j;
        const share = below / rows;
        const gap = runs.i * m - runs.j * n;
        sum += (below - passed) * gap * gap;
        squares.add((below - passed) / rows, share, share * (1 - share));
        passed = below;
        distinct++;
    }
    const square = sum / n / m / n / m / rows;
    const law = distinct === rows && rows > 2 ? cramer_von_mises_lawWithoutTies(n, m) : squares.law((rows / n / m) * (rows / (rows - 1)));
    return rootOf(square, law);
}
/** The limit law, moved and stretched to the mean and the variance of the statistic of samples of this size. */
function cramer_von_mises_lawWithoutTies(n, m) {
    const rows = n + m;
    const unit = rows / n / m;
    const mean = (1 + 1 / rows) / 6;
    const share = 4 * n * m * rows - 3 * (n * n + m * m) - 2 * n * m;
    const variance = ((rows + 1) / rows / rows / 45) * (share / (4 * n * m));
    const stretch = Math.sqrt(variance / cramer_von_mises_limit.variance);
    return {
        mean: mean * unit,
        noise95: (mean + (cramer_von_mises_limit.upper95 - cramer_von_mises_limit.mean) * stretch) * unit,
        survival: (square) => cramerVonMisesSurvival(cramer_von_mises_limit.mean + (square / unit - mean) / stretch),
    };
}

;// CONCATENATED MODULE: ./lib/drift/cramers-v.js



const cramers_v_cramersV = {
    name: "cramers_v",
    title: "Cramér's V, bias-corrected",
    description: "Strength of the association between category and file, from 0 to 1, as chisquare has it, but with what chance " +
        "alone gives subtracted: of small files or many categories chisquare is well above 0 without any drift, this is not.",
    definition: "√(max(0, χ²/N − (B−1)/(N−1)) / min(B̃−1, r̃−1)) with N = n+m rows, B cells, B̃ = B − (B−1)²/(N−1) and r̃ = 2 − 1/(N−1) " +
        "(Bergsma 2013); χ² and its p-value as for chisquare. The correction has taken off what chance gives, so that the excess is the effect itself.",
    kinds: ["categorical"],
    judged: "value",
    defaultMax: 0.1,
    finish: (summary) => (0,cells/* withCells */.O)(summary, correctedV),
};
function correctedV(cells) {
    const rows = cells.referenceRows + cells.candidateRows;
    const freedom = cells.reference.length - 1;
    const statistic = chiSquareStatistic(cells);
    const chance = chiSquareNull(statistic, cells.reference.length);
    const corrected = (chiSquare) => {
        const above = Math.max(0, chiSquare / rows - freedom / (rows - 1));
        const largest = Math.min(1 - 1 / (rows - 1), freedom - (freedom * freedom) / (rows - 1));
        // Of two rows the largest effect that there can be is 0.
        return above === 0 ? 0 : Math.min(1, Math.sqrt(above / largest));
    };
    const value = corrected(statistic);
    return { value, noise95: corrected(chance.noise95), excess: value, pValue: chance.pValue };
}

// EXTERNAL MODULE: ./lib/stats/quantile.js
var quantile = __webpack_require__(57710);
;// CONCATENATED MODULE: ./lib/drift/moments.js
/** A power of two near the largest magnitude: to divide by it loses no digit and keeps squares and fourth powers in range. */
function unitOf(...sides) {
    let largest = 0;
    for (const side of sides) {
        largest = Math.max(largest, Math.abs(side[0] ?? 0), Math.abs(side[side.length - 1] ?? 0));
    }
    return largest === 0 ? 1 : 2 ** Math.floor(Math.log2(largest));
}
/** Of values sorted ascending, not empty. Two passes: the second finds what the first lost to rounding. */
function momentsOf(sorted, unit) {
    const count = sorted.length;
    const first = (sorted[0] ?? Number.NaN) / unit;
    // Exactly no spread, which the rounding of the mean would not give.
    if (sorted[0] === sorted[count - 1])
        return { count, mean: first, squares: 0, fourths: 0 };
    let sum = 0;
    for (let index = 0; index < count; index++)
        sum += (sorted[index] ?? Number.NaN) / unit - first;
    const mean = first + sum / count;
    let [left, squares, fourths] = [0, 0, 0];
    for (let index = 0; index < count; index++) {
        const apart = (sorted[index] ?? Number.NaN) / unit - mean;
        const square = apart * apart;
        left += apart;
        squares += square;
        fourths += square * square;
    }
    return { count, mean: mean + left / count, squares: squares - (left * left) / count, fourths };
}

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
    const range = (0,quantile/* quantile */.Y)(sorted, 0.75) - (0,quantile/* quantile */.Y)(sorted, 0.25);
    return range > 0 ? range / normalRange : standardDeviation(sorted) || 1;
}
function standardDeviation(sorted) {
    const unit = unitOf(sorted);
    return Math.sqrt(momentsOf(sorted, unit).squares / sorted.length) * unit;
}

;// CONCATENATED MODULE: ./lib/drift/energy.js






const energy = {
    name: "energy",
    title: "Energy distance",
    description: "How much farther apart values of different files are than values of the same one. Sees any difference of the " +
        "distributions, those far out the more the farther they are. Missing values and those that are not finite " +
        "numbers do not enter.",
    definition: "√(2∫(F(x)−G(x))²dx) = √(2E|X−Y|−E|X−X′|−E|Y−Y′|) of the finite values in robust standard deviations of the reference " +
        "(as for wasserstein), that is scipy.stats.energy_distance over the root of that scale (Székely & Rizzo 2013). Without " +
        "drift the square is a sum of weighted chi-squares given the pooled values; their first three moments give the law. Where " +
        "single values far out decide and the files differ in size, its p-values are up to half too low. A normal distribution " +
        "moved by a quarter of its standard deviation has 0.19.",
    kinds: ["numeric"],
    judged: "value",
    defaultMax: 0.2,
    finish: (summary) => (0,sorted_sides/* withSorted */.K)(summary, energyDistance),
};
function energyDistance(reference, candidate) {
    const n = reference.length;
    const m = candidate.length;
    const rows = n + m;
    const range = Math.max(last(reference), last(candidate)) - Math.min(first(reference), first(candidate));
    const scale = robustScale(reference);
    const squares = new BridgeSquares();
    const runs = new PooledRuns(reference, candidate);
    let sum = 0;
    while (runs.next() && runs.upcoming < Infinity) {
        // In units of the range, or cubes of large or tiny numbers would leave those that can be written.
        const width = (runs.upcoming - runs.value) / range;
        const share = (runs.i + runs.j) / rows;
        const gap = runs.i * m - runs.j * n;
        sum += gap * gap * width;
        squares.add(width, share, share * (1 - share));
    }
    const unit = 2 * (range / scale);
    if (!Number.isFinite(scale) || !Number.isFinite(unit)) {
        return (0,method/* unmeasured */.Q)("overflow", "The values are too large for their distance to be a finite number.");
    }
    return rootOf((sum / n / m / n / m) * unit, squares.law(unit * (rows / n / m) * (rows / (rows - 1))));
}
function first(sorted) {
    return sorted[0] ?? Number.NaN;
}
function last(sorted) {
    return sorted[sorted.length - 1] ?? Number.NaN;
}

;// CONCATENATED MODULE: ./lib/drift/g-test.js


const gTest = {
    name: "g_test",
    title: "Effect of the G-test",
    description: "Strength of the association between category and file by the likelihood ratio rather than by chisquare, from which " +
        "it differs where a category is rare in one file and not in the other. The effect is judged, not the p-value.",
    definition: "√(G/(n+m)) with G = 2·Σ observed·ln(observed/expected) over both files and all cells, as " +
        'scipy.stats.chi2_contingency(correction=False, lambda_="log-likelihood"); cells as for chisquare. Without drift G ' +
        "has B−1 degrees of freedom (Wilks 1938; Woolf 1957).",
    kinds: ["categorical"],
    judged: "value",
    defaultMax: 0.1,
    finish: (summary) => (0,cells/* withCells */.O)(summary, effectOfG),
};
function effectOfG({ reference, candidate, referenceRows, candidateRows }) {
    const rows = referenceRows + candidateRows;
    let sum = 0;
    for (const [i, before] of reference.entries()) {
        const after = candidate[i] ?? Number.NaN;
        const share = (before + after) / rows;
        sum += term(before, share * referenceRows) + term(after, share * candidateRows);
    }
    // Rounding alone may leave less than 0.
    const statistic = Math.max(0, 2 * sum);
    const chance = chiSquareNull(statistic, reference.length);
    const value = Math.sqrt(statistic / rows);
    return {
        value,
        noise95: Math.sqrt(chance.noise95 / rows),
        excess: Math.max(0, value - Math.sqrt(chance.mean / rows)),
        pValue: chance.pValue,
    };
}
function term(observed, expected) {
    return observed === 0 ? 0 : observed * Math.log(observed / expected);
}

;// CONCATENATED MODULE: ./lib/stats/hypergeometric.js
/**
 * The law of how many of `drawn` rows, drawn without replacement from `rows` rows, are among the `marked` ones. From the mode
 * outwards by the ratio of neighbours, so that nothing overflows; time grows as the standard deviation. scipy.stats.hypergeom.
 */
function hypergeometricLaw(drawn, marked, rows) {
    const mode = Math.floor(((drawn + 1) * (marked + 1)) / (rows + 2));
    const unmarked = rows - marked - drawn;
    const below = [];
    for (let a = mode, weight = 1; a > 0 && weight > 1e-18; a--) {
        weight *= (a / (drawn - a + 1)) * ((unmarked + a) / (marked - a + 1));
        below.push(weight);
    }
    const above = [];
    for (let a = mode, weight = 1; a < drawn && weight > 1e-18; a++) {
        weight *= ((drawn - a) / (a + 1)) * ((marked - a) / (unmarked + a + 1));
        above.push(weight);
    }
    const weights = [...below.toReversed(), 1, ...above];
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    return { from: mode - below.length, probabilities: Float64Array.from(weights, (weight) => weight / total) };
}

;// CONCATENATED MODULE: ./lib/drift/cell-chance.js


/** Variance of a cell's count up to which its law is taken as it is; beyond, it is normal enough. */
const exactUpTo = 100;
/** Each cell's counts given how many rows it has in both files: hypergeometric, as in Fisher's exact test. */
function chanceOfCells({ reference, candidate, referenceRows, candidateRows }) {
    const all = referenceRows + candidateRows;
    return reference.map((count, i) => {
        const rows = count + (candidate[i] ?? Number.NaN);
        const share = rows / all;
        const variance = all === 1 ? 0 : (referenceRows / all) * (candidateRows / (all - 1)) * rows * (1 - share);
        return {
            rows,
            share,
            variance,
            law: variance > exactUpTo ? undefined : hypergeometricLaw(rows, referenceRows, all),
        };
    });
}
/**
 * The law by chance of a sum over the cells of `term(count of the reference, of the candidate)`, which to first order is `unit`·χ²(B−1): that
 * law stretched to the mean that the sum has given the rows of each cell. Without it a distance whose terms are large where a
 * side is empty is taken for drift in every second comparison of 100 rows with 10.
 */
function lawOfTerms(cells, term, unit) {
    const freedom = cells.reference.length - 1;
    if (freedom < 1)
        return { mean: 0, noise95: 0, survival: (x) => (x > 0 ? 0 : 1) };
    let mean = 0;
    for (const { rows, share, law } of chanceOfCells(cells)) {
        if (law === undefined)
            mean += unit * (1 - share);
        else
            for (const [i, probability] of law.probabilities.entries()) {
                mean += probability * term(law.from + i, rows - law.from - i);
            }
    }
    const scale = mean / freedom;
    return {
        mean,
        noise95: scale * (0,chi_square/* chiSquareQuantile */.pV)(0.95, freedom),
        survival: (x) => (0,chi_square/* chiSquareSurvival */.YN)(x / scale, freedom),
    };
}

;// CONCATENATED MODULE: ./lib/drift/hellinger.js



const hellinger = {
    name: "hellinger",
    title: "Hellinger distance",
    description: "Distance between the shares of reference deciles (numbers) or categories, from 0 (the same) to 1 (nothing in " +
        "common). Like jensenshannon, 0.83 times as large for small shifts.",
    definition: "√(½·Σ (√q−√p)²) over the cells of psi, without smoothing. To second order 8·H² = Σ (q−p)²/h with h = (p+q)/2, so " +
        "without drift H² ≈ (1/n+1/m)·χ²(B−1)/8 (Hellinger 1909; Matusita 1955), stretched to its exact mean given the rows " +
        "of each cell, which is larger where cells are small.",
    kinds: ["numeric", "categorical"],
    judged: "value",
    defaultMax: 0.1,
    finish: (summary) => (0,cells/* withCells */.O)(summary, hellingerDistance),
};
function hellingerDistance(cells) {
    const { reference, candidate, referenceRows, candidateRows } = cells;
    const term = (before, after) => (Math.sqrt(after / candidateRows) - Math.sqrt(before / referenceRows)) ** 2 / 2;
    let square = 0;
    for (const [i, before] of reference.entries())
        square += term(before, candidate[i] ?? Number.NaN);
    return rootOf(square, lawOfTerms(cells, term, (1 / referenceRows + 1 / candidateRows) / 8));
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
        "1997), stretched to its exact mean given the rows of each cell.",
    kinds: ["numeric", "categorical"],
    judged: "value",
    defaultMax: 0.1,
    finish: (summary) => (0,cells/* withCells */.O)(summary, jensenShannonDistance),
};
function jensenShannonDistance(cells) {
    const { reference, candidate, referenceRows, candidateRows } = cells;
    const term = (before, after) => {
        const [p, q] = [before / referenceRows, after / candidateRows];
        return (bits(p, q) + bits(q, p)) / 2;
    };
    let divergence = 0;
    for (const [i, before] of reference.entries())
        divergence += term(before, candidate[i] ?? Number.NaN);
    // Rounding alone may leave less than 0.
    const unit = (1 / referenceRows + 1 / candidateRows) / (8 * Math.LN2);
    return rootOf(Math.max(0, divergence), lawOfTerms(cells, term, unit));
}
/** One term of the divergence of `share` from the mean of both, in bits. */
function bits(share, other) {
    return share === 0 ? 0 : share * Math.log2((2 * share) / (share + other));
}

;// CONCATENATED MODULE: ./lib/drift/smoothed-divergence.js

/**
 * A sum over the cells of shares (count+½)/(rows+B/2). Without drift it is near `scale`·(1/n+1/m)·χ²(B−1), whose mean is taken off
 * for the excess.
 */
function smoothedDivergence({ reference, candidate, referenceRows, candidateRows }, term, scale) {
    const cells = reference.length;
    let sum = 0;
    for (const [i, count] of reference.entries()) {
        const before = (count + 0.5) / (referenceRows + 0.5 * cells);
        const after = ((candidate[i] ?? Number.NaN) + 0.5) / (candidateRows + 0.5 * cells);
        sum += term(before, after);
    }
    // Rounding alone may leave less than 0.
    const value = Math.max(0, sum);
    const unit = scale * (1 / referenceRows + 1 / candidateRows);
    const chance = chiSquareNull(value / unit, cells);
    return {
        value,
        noise95: chance.noise95 * unit,
        excess: Math.max(0, value - chance.mean * unit),
        pValue: chance.pValue,
    };
}

;// CONCATENATED MODULE: ./lib/drift/kl.js


const kl = {
    name: "kl",
    title: "Kullback–Leibler divergence",
    description: "How badly the candidate's shares of reference deciles (numbers) or categories describe the reference, in nats. " +
        "psi is the sum of this in both directions, so that the same shift gives about half of psi; what chance alone " +
        "gives is subtracted before it is judged.",
    definition: "Σ p·ln(p/q) over the cells of psi, with its smoothed shares p of the reference and q of the candidate: " +
        "scipy.stats.entropy(p, q), the direction of Evidently. Without drift KL ≈ ½·(1/n+1/m)·χ²(B−1), whose mean is " +
        "subtracted for the excess (Kullback & Leibler 1951; Kupperman 1957).",
    kinds: ["numeric", "categorical"],
    judged: "excess",
    defaultMax: 0.05,
    finish: (summary) => (0,cells/* withCells */.O)(summary, (cells) => smoothedDivergence(cells, (before, after) => before * Math.log(before / after), 0.5)),
};

// EXTERNAL MODULE: ./lib/drift/ks.js + 2 modules
var ks = __webpack_require__(25462);
// EXTERNAL MODULE: ./lib/stats/bisect.js
var bisect = __webpack_require__(11977);
// EXTERNAL MODULE: ./lib/stats/sum.js
var sum = __webpack_require__(54156);
;// CONCATENATED MODULE: ./lib/drift/l-infinity.js





const lInfinity = {
    name: "l_infinity",
    title: "Largest change of a share",
    description: "Change of the cell (reference decile or category) whose share has changed most, from 0 to 1. Easy to explain; blind to " +
        "many small changes.",
    definition: "max |q−p| over the cells of psi, without smoothing. Without drift the count of a cell is hypergeometric given its rows in " +
        "both files (normal once its variance is above 100); the probability that the largest difference is at least x is " +
        "taken as 1 − Π P(|difference| < x), of one of the cells when there are two: for normal differences an upper bound, " +
        "whatever their correlation (Šidák 1967).",
    kinds: ["numeric", "categorical"],
    judged: "value",
    defaultMax: 0.1,
    finish: (summary) => (0,cells/* withCells */.O)(summary, largestChange),
};
function largestChange(cells) {
    const { reference, candidate, referenceRows, candidateRows } = cells;
    let value = 0;
    for (const [i, count] of reference.entries()) {
        value = Math.max(value, Math.abs((candidate[i] ?? Number.NaN) / candidateRows - count / referenceRows));
    }
    const chance = nullLaw(cells);
    return {
        value,
        noise95: chance.noise95,
        excess: Math.max(0, value - chance.mean),
        pValue: value === 0 ? 1 : chance.survival(value),
    };
}
function nullLaw(cells) {
    const changes = chanceOfCells(cells).map((chance) => tailOf(chance, cells));
    // With two cells the one gains what the other loses.
    const apart = changes.length === 2 ? changes.slice(1) : changes;
    const survival = (x) => ofAny(apart, x);
    return { mean: meanOf(survival), noise95: (0,bisect/* bisect */.h)((x) => 0.05 - survival(x), 0, 1), survival };
}
/** 1 − Π (1 − tail), without loss of digits where it is small. */
function ofAny(tails, x) {
    let logNone = 0;
    for (const tail of tails) {
        logNone += Math.log1p(-tail(x));
        // Certain to the last digit, whatever the cells that follow.
        if (logNone < -40)
            return 1;
    }
    return -Math.expm1(logNone);
}
/** P(|q−p| ≥ x) for one cell: of counts so far from the expected one. */
function tailOf({ rows, variance, law }, { referenceRows, candidateRows }) {
    const rowsPerShare = (referenceRows / (referenceRows + candidateRows)) * candidateRows;
    if (law === undefined)
        return (x) => Math.min(1, 2 * (0,normal/* normalSurvival */.IL)((x * rowsPerShare) / Math.sqrt(variance)));
    const expected = (rows / (referenceRows + candidateRows)) * referenceRows;
    const { from, probabilities } = law;
    const atMost = (0,sum/* runningSum */.Xs)(probabilities);
    const atLeast = (0,sum/* runningSum */.Xs)(probabilities.toReversed());
    const last = probabilities.length - 1;
    return (x) => {
        // A count that is as far but for rounding is as far.
        const few = Math.floor(expected - x * rowsPerShare + 1e-6) - from;
        const many = Math.ceil(expected + x * rowsPerShare - 1e-6) - from;
        const below = few < 0 ? 0 : (atMost[Math.min(few, last)] ?? Number.NaN);
        const above = many > last ? 0 : (atLeast[last - Math.max(many, 0)] ?? Number.NaN);
        return Math.min(1, below + above);
    };
}
/** ∫ survival from 0 to 1 by the rule of midpoints on steps that widen with x: a mean to three digits is enough. */
function meanOf(survival) {
    const steps = 200;
    let sum = 0;
    for (let step = 0; step < steps; step++) {
        const middle = (step + 0.5) / steps;
        sum += survival(middle ** 3) * 3 * middle ** 2;
    }
    return sum / steps;
}

;// CONCATENATED MODULE: ./lib/drift/mann-whitney.js



const mannWhitney = {
    name: "mann_whitney",
    title: "Shift of ranks",
    description: "How much more often a value of one file is above a value of the other than below it, from 0 (as often) to 1 (always), " +
        "in either direction. Sees a shift, whatever the shape of the distribution. Missing values and those that are not finite numbers do not enter.",
    definition: "|P(candidate > reference) − P(candidate < reference)| over all pairs of finite values, Cliff's delta; 0.147 is where " +
        'a small effect begins (Romano et al. 2006). The p-value is two-sided, that of scipy.stats.mannwhitneyu(method="asymptotic"): normal, ' +
        "corrected for ties and for continuity (Mann & Whitney 1947). A normal distribution moved by a quarter of its standard deviation has 0.14.",
    kinds: ["numeric"],
    judged: "value",
    defaultMax: 0.147,
    finish: (summary) => (0,sorted_sides/* withSorted */.K)(summary, cliffsDelta),
};
function cliffsDelta(reference, candidate) {
    const pairs = reference.length * candidate.length;
    const rows = reference.length + candidate.length;
    const { lead, ties } = compareAll(reference, candidate);
    const deviation = Math.sqrt((pairs / 3) * Math.max(0, rows + 1 - ties / rows / (rows - 1)));
    // All values of both files are the same one.
    if (deviation === 0)
        return { value: 0, noise95: 0, excess: 0, pValue: 1 };
    return {
        value: lead / pairs,
        noise95: Math.min(1, ((0,normal/* normalQuantile */.Zl)(0.975) * deviation + 1) / pairs),
        excess: Math.max(0, lead - Math.sqrt(2 / Math.PI) * deviation) / pairs,
        // The statistic U, of which the lead is twice the distance from its mean, has steps of 1 without ties.
        pValue: Math.min(1, 2 * (0,normal/* normalSurvival */.IL)((lead - 1) / deviation)),
    };
}
/** Pairs in which the candidate is above less those in which it is below, of either sign, and Σ (t³ − t) over runs of t equal values. */
function compareAll(reference, candidate) {
    const n = reference.length;
    const runs = new PooledRuns(reference, candidate);
    let [lead, ties, i, j] = [0, 0, 0, 0];
    while (runs.next()) {
        const equal = runs.i - i + runs.j - j;
        // Each of these values of the candidate is above i values of the reference and below n − runs.i.
        lead += (runs.j - j) * (i + runs.i - n);
        ties += equal * equal * equal - equal;
        i = runs.i;
        j = runs.j;
    }
    return { lead: Math.abs(lead), ties };
}

// EXTERNAL MODULE: ./lib/stats/log-gamma.js
var log_gamma = __webpack_require__(36721);
// EXTERNAL MODULE: ./lib/stats/student-t.js
var student_t = __webpack_require__(2969);
;// CONCATENATED MODULE: ./lib/drift/welch.js


function welchOf(reference, candidate) {
    const before = errorOfMean(reference);
    const after = errorOfMean(candidate);
    const total = before + after;
    // Shares of the total: its square could underflow.
    const freedom = 1 / ((before / total) ** 2 / (reference.count - 1) + (after / total) ** 2 / (candidate.count - 1));
    return { difference: candidate.mean - reference.mean, standardError: Math.sqrt(total), freedom };
}
/** Variance of the mean. */
function errorOfMean({ squares, count }) {
    return squares / (count - 1) / count;
}
/** The difference of means over `scale`, in the unit of both. */
function shiftOf(reference, candidate, scale) {
    const { difference, standardError, freedom } = welchOf(reference, candidate);
    const value = Math.abs(difference) / scale;
    const error = errorByChance(reference, candidate) / scale;
    return {
        value,
        noise95: error === 0 ? 0 : (0,student_t/* studentTQuantile */.$J)(0.975, reference.count + candidate.count - 2) * error,
        // The mean of the absolute value of a normal variable.
        excess: Math.max(0, value - Math.sqrt(2 / Math.PI) * error),
        pValue: standardError === 0
            ? pOfParted(value, reference.count, candidate.count)
            : 2 * (0,student_t/* studentTSurvival */.qX)(Math.abs(difference) / standardError, freedom),
    };
}
/** Two constants that differ: of all ways to deal the rows to the files, two part them so. */
function pOfParted(value, n, m) {
    return value === 0 ? 1 : Math.min(1, 2 * Math.exp((0,log_gamma/* logGamma */.SX)(n + 1) + (0,log_gamma/* logGamma */.SX)(m + 1) - (0,log_gamma/* logGamma */.SX)(n + m + 1)));
}
/**
 * Standard error of the difference when nothing has drifted, and both files so have one variance. Welch's has each its own and is
 * far too small when the smaller file happens to have none of the few largest values.
 */
function errorByChance(reference, candidate) {
    const variance = (reference.squares + candidate.squares) / (reference.count + candidate.count - 2);
    return Math.sqrt(variance * (1 / reference.count + 1 / candidate.count));
}

;// CONCATENATED MODULE: ./lib/drift/mean-shift.js





const meanShift = {
    name: "mean_shift",
    title: "Shift of the mean",
    description: "How far the mean has moved, in robust standard deviations of the reference, so that extreme values cannot hide " +
        "the shift that they cause. Missing values and those that are not finite numbers do not enter.",
    definition: "|mean(candidate)−mean(reference)| over the scale of wasserstein: the reference's interquartile range/1.349, or its " +
        "standard deviation when that range is 0, or 1 when the reference is constant. The p-value is that of " +
        "scipy.stats.ttest_ind(equal_var=False), two-sided (Welch 1947), the noise that of the pooled variance, as for t_test.",
    kinds: ["numeric"],
    judged: "value",
    defaultMax: 0.2,
    finish: (summary) => (0,sorted_sides/* withEnoughSorted */.A)(summary, 2, shiftOfMean),
};
function shiftOfMean(reference, candidate) {
    const unit = unitOf(reference, candidate);
    const shift = shiftOf(momentsOf(reference, unit), momentsOf(candidate, unit), robustScale(reference) / unit);
    return Number.isFinite(shift.value) && Number.isFinite(shift.noise95)
        ? shift
        : (0,method/* unmeasured */.Q)("overflow", "The values are too large for their shift to be a finite number.");
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
    kinds: ["numeric", "categorical", "text", "timestamp", "empty"],
    judged: "value",
    defaultMax: 0.01,
    finish: changeOfMissingRate,
};
function changeOfMissingRate(summary) {
    const reference = absent(summary.reference);
    const candidate = absent(summary.candidate);
    if (reference.n === 0)
        return (0,method/* unmeasured */.Q)("no-rows", "The reference has no rows.");
    if (candidate.n === 0)
        return (0,method/* unmeasured */.Q)("no-rows", "The candidate has no rows.");
    const value = candidate.successes / candidate.n - reference.successes / reference.n;
    const pooled = (candidate.successes + reference.successes) / (candidate.n + reference.n);
    const variance = pooled * (1 - pooled) * (1 / candidate.n + 1 / reference.n);
    return {
        value,
        noise95: (0,normal/* normalQuantile */.Zl)(0.95) * Math.sqrt(variance),
        excess: Math.max(0, value),
        pValue: (0,stats_inference/* pAbove */.Ip)({ kind: "newcombe", candidate, reference }, 0),
    };
}
function absent({ rows, missing, notANumber }) {
    return { successes: missing + notANumber, n: rows };
}

// EXTERNAL MODULE: ./lib/stats/good-turing.js
var good_turing = __webpack_require__(70930);
;// CONCATENATED MODULE: ./lib/drift/unseen.js


/** How much more of the candidate the reference does not know than each part of the reference does not know of the rest. */
function beyondOwnUnseen({ reference, candidate }) {
    const pooled = (candidate.share * candidate.support + reference.share * reference.support) /
        (candidate.support + reference.support);
    const variance = pooled * (1 - pooled) * (1 / candidate.support + 1 / reference.support);
    return {
        value: candidate.share,
        noise95: Math.min(1, reference.share + (0,normal/* normalQuantile */.Zl)(0.95) * Math.sqrt(variance)),
        excess: Math.max(0, candidate.share - reference.share),
        pValue: (0,stats_inference/* pAbove */.Ip)({ kind: "newcombe", candidate: countOf(candidate), reference: countOf(reference) }, 0),
    };
}
function countOf({ share, support }) {
    return { successes: share * support, n: support };
}

;// CONCATENATED MODULE: ./lib/drift/new-categories.js



const newCategories = {
    name: "new_categories",
    title: "Share of new categories",
    description: "Share of the candidate's values that the reference does not have. What a reference of this size would miss by " +
        "chance, since some categories are rare, is subtracted before it is judged.",
    definition: "New values over all values of the candidate, less the share f₁/n of the reference's values whose category occurs " +
        "once in it, which estimates by leaving out each row what n rows do not show (Good 1953). One-sided p-value by " +
        "Newcombe's interval, where the reference counts for as many rows as give it the variance of Esty (1983).",
    kinds: ["categorical"],
    judged: "excess",
    defaultMax: 0.01,
    finish: newShare,
};
function newShare(summary) {
    if (summary.kind !== "categorical")
        return (0,method/* unmeasured */.Q)("not-categorical", "The column does not hold categories.");
    let [draws, once, twice, values, unseen] = [0, 0, 0, 0, 0];
    for (const { kind, reference, candidate } of summary.cells) {
        if (kind !== "category" && kind !== "new")
            continue;
        draws += reference;
        values += candidate;
        if (reference === 1)
            once++;
        if (reference === 2)
            twice++;
        if (kind === "new")
            unseen += candidate;
    }
    if (draws === 0)
        return (0,method/* unmeasured */.Q)("no-values", "The reference has no value.");
    if (values === 0)
        return (0,method/* unmeasured */.Q)("no-values", "The candidate has no value.");
    return beyondOwnUnseen({
        reference: (0,good_turing/* goodTuring */.h)({ draws, once, twice }),
        candidate: { share: unseen / values, support: values },
    });
}

;// CONCATENATED MODULE: ./lib/drift/new-texts.js


const newTexts = {
    name: "new_texts",
    title: "Share of new texts",
    description: "Share of the candidate's rows whose text occurs nowhere in the reference, less what the reference's own rows show " +
        "when each is held against the others. Finds names, codes and templates that have changed.",
    definition: "As new_categories, with whole texts for categories. Of more than 50,000 distinct texts those are held against each " +
        "other whose hash is low, which takes a text in both files or in neither.",
    kinds: ["text"],
    judged: "excess",
    defaultMax: 0.1,
    finish: (summary) => summary.kind === "text" ? texts(summary) : (0,method/* unmeasured */.Q)("not-text", "The column does not hold text."),
};
function texts({ texts: sides }) {
    if (Number.isNaN(sides.reference.share))
        return (0,method/* unmeasured */.Q)("no-values", "The reference has no text.");
    if (Number.isNaN(sides.candidate.share))
        return (0,method/* unmeasured */.Q)("no-values", "The candidate has no text.");
    return beyondOwnUnseen(sides);
}

;// CONCATENATED MODULE: ./lib/drift/new-tokens.js


const newTokens = {
    name: "new_tokens",
    title: "Share of new words",
    description: "Share of the candidate's words that no row of the reference has, less what the reference's own rows show when each is " +
        "held against the others. Finds another language, topic or way of writing.",
    definition: "Words are runs of letters, in lower case, runs of digits and single pictographs; of each text its first 200 distinct ones count. " +
        "As new_categories, with words for categories; the variance is that of a ratio of sums over rows, since words of " +
        "one row come together (Cochran 1977, 2.11).",
    kinds: ["text"],
    judged: "excess",
    defaultMax: 0.1,
    finish: (summary) => {
        if (summary.kind !== "text")
            return (0,method/* unmeasured */.Q)("not-text", "The column does not hold text.");
        if (summary.tokens === undefined)
            return (0,method/* unmeasured */.Q)("no-words", "One of the files has no words in this column.");
        return beyondOwnUnseen(summary.tokens);
    },
};

// EXTERNAL MODULE: ./lib/stats/values-outside.js
var values_outside = __webpack_require__(46203);
;// CONCATENATED MODULE: ./lib/drift/out-of-range.js


const outOfRange = {
    name: "out_of_range",
    title: "Share out of range",
    description: "Share of the candidate's values below the lowest or above the highest value of the reference. What chance puts there " +
        "is subtracted before it is judged.",
    definition: "Finite values outside over all finite values, less 2/(n+1), the share that a further draw has there without drift. " +
        "The number outside is then that of candidate's values before the second of the reference's in a row of n+m drawn blindly: " +
        "P(T ≥ k) = (C(m,k+1) + n·C(m,k)) / C(n+m,k+1), exact without ties and conservative with them (Wilks 1941).",
    kinds: ["numeric"],
    judged: "excess",
    defaultMax: 0.01,
    finish: shareOutside,
};
function shareOutside(summary) {
    if (summary.kind !== "numeric")
        return (0,method/* unmeasured */.Q)("not-numeric", "The column does not hold numbers.");
    const n = summary.sorted.reference.length;
    const m = summary.sorted.candidate.length;
    if (n === 0)
        return (0,method/* unmeasured */.Q)("no-values", "The reference has no finite value.");
    if (m === 0)
        return (0,method/* unmeasured */.Q)("no-values", "The candidate has no finite value.");
    const outside = summary.outside.below + summary.outside.above;
    return {
        value: outside / m,
        noise95: (0,values_outside/* outsideByChance */.H)(0.05, n, m) / m,
        excess: Math.max(0, outside / m - 2 / (n + 1)),
        pValue: (0,values_outside/* outsideSurvival */.y)(outside, n, m),
    };
}

;// CONCATENATED MODULE: ./lib/drift/psi.js


const psi = {
    name: "psi",
    title: "Population stability index",
    description: "How much the shares of reference deciles (numbers) or categories have shifted, with missing and new values " +
        "as cells of their own. It sees shifts of place, spread and tails alike; what chance alone gives is subtracted " +
        "before it is judged.",
    definition: "Σ (q−p)·ln(q/p) over the B cells with rows in either file; shares are (count+½)/(rows+B/2), cells are cut at " +
        "the deciles of the reference, rare categories count together. Without drift PSI ≈ (1/n+1/m)·χ²(B−1), whose " +
        "mean is subtracted for the excess (Yurdakul & Naranjo 2020).",
    kinds: ["numeric", "categorical"],
    judged: "excess",
    defaultMax: 0.1,
    finish: (summary) => (0,cells/* withCells */.O)(summary, (cells) => smoothedDivergence(cells, (before, after) => (after - before) * Math.log(after / before), 1)),
};

;// CONCATENATED MODULE: ./lib/drift/t-test.js




const tTest = {
    name: "t_test",
    title: "Standardised difference of means",
    description: "How far the mean has moved, in standard deviations (Cohen's d), with Welch's t-test. Sees a shift of the whole and " +
        "nothing else; single extreme values move both mean and deviation, for which mean_shift divides by a robust one. Missing values " +
        "and those that are not finite numbers do not enter.",
    definition: "|mean(candidate)−mean(reference)| / √((s₁²+s₂²)/2) of the finite values, with the p-value of " +
        "scipy.stats.ttest_ind(equal_var=False), two-sided (Welch 1947). For a skewed column in files of unequal size that p-value is " +
        "too low; the noise is therefore that of the pooled variance, and drift must be above both.",
    kinds: ["numeric"],
    judged: "value",
    defaultMax: 0.2,
    finish: (summary) => (0,sorted_sides/* withEnoughSorted */.A)(summary, 2, standardisedDifference),
};
function standardisedDifference(reference, candidate) {
    const unit = unitOf(reference, candidate);
    const before = momentsOf(reference, unit);
    const after = momentsOf(candidate, unit);
    const variance = (before.squares / (before.count - 1) + after.squares / (after.count - 1)) / 2;
    if (variance === 0 && before.mean !== after.mean) {
        return (0,method/* unmeasured */.Q)("constant", "Each file has a single value, another one each: there is no deviation to divide by.");
    }
    return shiftOf(before, after, Math.sqrt(variance) || 1);
}

;// CONCATENATED MODULE: ./lib/drift/text-length.js


const textLength = {
    name: "text_length",
    title: "Change of the length of texts",
    description: "Largest difference between the cumulative distributions of the lengths of the texts, from 0 to 1.",
    definition: "As ks, of the number of characters (Unicode code points) of each row that has a text.",
    kinds: ["text"],
    judged: "value",
    defaultMax: 0.1,
    finish: (summary) => {
        if (summary.kind !== "text")
            return (0,method/* unmeasured */.Q)("not-text", "The column does not hold text.");
        const { column, reference, candidate, lengths } = summary;
        const nothing = { cells: [], outside: { below: 0, above: 0 }, decided: undefined, notes: [] };
        return ks.ks.finish({ kind: "numeric", column, reference, candidate, sorted: lengths, ...nothing });
    },
};

// EXTERNAL MODULE: ./lib/drift/tvd.js
var tvd = __webpack_require__(87621);
// EXTERNAL MODULE: ./lib/stats/f-distribution.js
var f_distribution = __webpack_require__(90164);
;// CONCATENATED MODULE: ./lib/drift/variance-ratio.js






const varianceRatio = {
    name: "variance_ratio",
    title: "Change of spread",
    description: "By how much the standard deviation of one file is larger than that of the other: 0.2 is 20 % wider or narrower. " +
        "Sees a change of spread and nothing else. Missing values and those that are not finite numbers do not enter.",
    definition: "Larger over smaller standard deviation of the finite values, less 1. The p-value is that of Brown and Forsythe, " +
        'scipy.stats.levene(center="median"), which long tails do not mislead (Brown & Forsythe 1974); a value that fills half ' +
        "of the rows may. Noise from the variance (κ−1)(1/n+1/m)/4 of the logarithm of the ratio, with κ the kurtosis of both " +
        "files about their own means (Layard 1973): too low for long tails, where the p-value decides.",
    kinds: ["numeric"],
    judged: "value",
    defaultMax: 0.2,
    finish: (summary) => (0,sorted_sides/* withEnoughSorted */.A)(summary, 3, ratioOfSpreads),
};
function ratioOfSpreads(reference, candidate) {
    const unit = unitOf(reference, candidate);
    const before = momentsOf(reference, unit);
    const after = momentsOf(candidate, unit);
    const [less, more] = [deviation(before), deviation(after)].toSorted((a, b) => a - b);
    if (more === 0)
        return { value: 0, noise95: 0, excess: 0, pValue: 1 };
    const value = (more ?? Number.NaN) / (less ?? Number.NaN) - 1;
    if (!Number.isFinite(value))
        return unbounded(reference, candidate);
    const error = Math.sqrt(((kurtosis(before, after) - 1) * (1 / before.count + 1 / after.count)) / 4);
    return {
        value,
        noise95: Math.expm1((0,normal/* normalQuantile */.Zl)(0.975) * error),
        excess: Math.max(0, value - Math.expm1(Math.sqrt(2 / Math.PI) * error)),
        pValue: value === 0 ? 1 : brownForsythe(aboutMedian(reference, unit), aboutMedian(candidate, unit)),
    };
}
function unbounded(reference, candidate) {
    for (const [which, sorted] of [
        ["reference", reference],
        ["candidate", candidate],
    ]) {
        if (sorted[0] === sorted.at(-1)) {
            return (0,method/* unmeasured */.Q)("constant", `The ${which} has a single value, so that the ratio of the spreads is not finite.`);
        }
    }
    return (0,method/* unmeasured */.Q)("overflow", "The spreads are too far apart for their ratio to be a finite number.");
}
function deviation({ squares, count }) {
    return Math.sqrt(squares / (count - 1));
}
/** Of both sides about their own means. */
function kurtosis(before, after) {
    const squares = before.squares + after.squares;
    return ((before.fourths + after.fourths) / squares / squares) * (before.count + after.count);
}
function aboutMedian(sorted, unit) {
    const count = sorted.length;
    const median = (0,quantile/* quantile */.Y)(sorted, 0.5);
    let sum = 0;
    for (let index = 0; index < count; index++)
        sum += Math.abs((sorted[index] ?? Number.NaN) - median) / unit;
    const mean = sum / count;
    let squares = 0;
    for (let index = 0; index < count; index++) {
        const apart = Math.abs((sorted[index] ?? Number.NaN) - median) / unit - mean;
        squares += apart * apart;
    }
    return { count, mean, squares };
}
/** The one-way analysis of variance of the distances from the median, for two files. */
function brownForsythe(before, after) {
    const between = ((after.mean - before.mean) ** 2 * before.count * after.count) / (before.count + after.count);
    const degrees = before.count + after.count - 2;
    const within = before.squares + after.squares;
    return between === 0 ? 1 : (0,f_distribution/* fSurvival */.b)((between / within) * degrees, 1, degrees);
}

// EXTERNAL MODULE: ./lib/drift/absolute-normal-sum.js
var absolute_normal_sum = __webpack_require__(69978);
// EXTERNAL MODULE: ./lib/stats/sorted-search.js
var sorted_search = __webpack_require__(43743);
;// CONCATENATED MODULE: ./lib/drift/walk.js

/** Steps of the log odds of the pooled distribution function within which its noise is taken as one term. */
const stepOfLogOdds = 0.25;
/** The walk over two sorted sides, none of them empty. From one value to an equal one nothing is added, so that both ways agree to the bit. */
function walkOf(sides) {
    const { reference, candidate } = sides;
    const rows = reference.length + candidate.length;
    const ends = endsOfSteps(rows);
    const { area, spreads } = isTied(reference) && isTied(candidate) ? walkOverRuns(sides, ends) : walkOver(sides, ends);
    // Whole numbers times widths, divided by nm once at the end: two divisions fewer for every row.
    return { area: area / reference.length / candidate.length, spreads: spreads.map((spread) => spread / rows) };
}
/** Values looked at for whether they have so many equal ones behind them that it pays to look for the last of these. */
const looks = 128;
const manyEqual = 8;
function isTied(sorted) {
    const last = sorted.length - manyEqual;
    let tied = 0;
    for (let look = 0; look < looks; look++) {
        const index = Math.floor((look * last) / looks);
        tied += Number((sorted[index] ?? 0) === (sorted[index + manyEqual - 1] ?? Number.NaN));
    }
    return 2 * tied > looks;
}
/** Takes all values that are equal at once. */
function walkOverRuns({ reference, candidate }, ends) {
    const [n, m] = [reference.length, candidate.length];
    const spreads = new Float64Array(ends.length);
    let [i, j, step, area] = [0, 0, 0, 0];
    let value = Math.min(at(reference, 0), at(candidate, 0));
    while (value < Infinity) {
        i = (0,sorted_search/* countAtMostFrom */.az)(reference, value, i);
        j = (0,sorted_search/* countAtMostFrom */.az)(candidate, value, j);
        const next = Math.min(at(reference, i), at(candidate, j));
        if (next === Infinity)
            break;
        while (at(ends, step) < i + j)
            step++;
        area += Math.abs(i * m - j * n) * (next - value);
        spreads[step] = (spreads[step] ?? 0) + Math.sqrt((i + j) * (n + m - i - j)) * (next - value);
        value = next;
    }
    return { area, spreads };
}
/** Values at a time: a function that is called often is compiled sooner by V8, and better, than one that loops for long. */
const block = 4096;
/** Takes one value at a time. */
function walkOver(sides, ends) {
    const place = { taken: 0, i: 0, gap: 0, area: 0, spread: 0 };
    const spreads = ends.map((end) => {
        place.spread = 0;
        while (place.taken < end)
            moveOn(place, Math.min(end, place.taken + block), sides);
        return place.spread;
    });
    return { area: place.area, spreads };
}
/**
 * Which side the next value is from, and what it is, is reckoned, not branched on: of two alike samples no processor can foresee it, and
 * this loop is where the time of the drift of numbers goes, beside the sort. To V8 a condition or Math.min is a branch; a truth
 * value as a number, and a place in an array, are none. Nor is anything multiplied that V8 would first take for small integers.
 */
function moveOn(place, end, { reference, candidate }) {
    const rows = reference.length + candidate.length;
    const moves = Float64Array.of(-reference.length, candidate.length);
    let { taken, i, gap, area, spread } = place;
    let j = taken - i;
    let before = at(reference, i);
    let after = at(candidate, j);
    let isReference = Number(before <= after);
    const ahead = Float64Array.of(after, before);
    let value = ahead[isReference] ?? Infinity;
    while (taken < end) {
        i += isReference;
        j += 1 - isReference;
        gap += moves[isReference] ?? Number.NaN;
        taken += 1;
        before = at(reference, i);
        after = at(candidate, j);
        isReference = Number(before <= after);
        ahead[0] = after;
        ahead[1] = before;
        const next = ahead[isReference] ?? Infinity;
        area += Math.abs(gap) * (next - value);
        spread += Math.sqrt(taken * (rows - taken)) * (next - value);
        value = next;
    }
    Object.assign(place, { taken, i, gap, area, spread });
}
/** The value, infinite at the end: a read past it would make V8 box every number that the loop reads. Inlined by V8. */
function at(values, index) {
    return index < values.length ? (values[index] ?? Infinity) : Infinity;
}
/** How many of the pooled values each step of the log odds ends with; after the last value there is nothing to walk over. */
function endsOfSteps(rows) {
    const half = Math.ceil(Math.log(rows) / stepOfLogOdds);
    return Float64Array.from({ length: 2 * half + 1 }, (_, step) => {
        const odds = Math.exp((step + 0.5 - half) * stepOfLogOdds);
        return step === 2 * half ? rows - 1 : Math.min(rows - 1, Math.floor((odds * rows) / (1 + odds)));
    });
}

;// CONCATENATED MODULE: ./lib/drift/wasserstein.js





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
    finish: (summary) => (0,sorted_sides/* withSorted */.K)(summary, (_reference, _candidate, sorted) => normedWasserstein(sorted)),
};
function normedWasserstein(sorted) {
    const scale = robustScale(sorted.reference);
    const { area, spreads } = walkOf(sorted);
    const chance = (0,absolute_normal_sum/* absoluteNormalSum */.O)(termsOf(sorted, spreads));
    const value = area / scale;
    const noise95 = chance.noise95 / scale;
    if (![scale, value, noise95].every(Number.isFinite)) {
        return (0,method/* unmeasured */.Q)("overflow", "The values are too large for their distance to be a finite number.");
    }
    return {
        value,
        noise95,
        excess: Math.max(0, area - chance.mean) / scale,
        pValue: chance.survival(area),
    };
}
/**
 * The terms of the distance when nothing has drifted. The bridge at pooled share u has variance u(1−u); between u and v its
 * correlation is exp(−|logit u − logit v|/2), so steps of equal log odds are steps of equal correlation, also far in the tails.
 */
function termsOf({ reference, candidate }, spreads) {
    const unit = Math.sqrt(1 / reference.length + 1 / candidate.length);
    return {
        spreads: Array.from(spreads, (spread) => spread * unit),
        correlation: (k, l) => Math.exp((-stepOfLogOdds * (l - k)) / 2),
        signs: Array.from(spreads, () => 1),
    };
}

;// CONCATENATED MODULE: ./lib/drift/z.js



const z = {
    name: "z",
    title: "Difference of shares",
    description: "How much the share of one of the two values of a column has changed, in either direction. For columns with two values only, " +
        "such as flags and predicted classes, of text or numbers. Missing values and those that are not finite numbers do not enter.",
    definition: "|q−p| for the shares p of the reference and q of the candidate among the rows that have a value, with the two-sided p-value " +
        "of the pooled z-test, statsmodels' proportions_ztest (Fleiss, Levin & Paik 2003).",
    kinds: ["numeric", "categorical"],
    judged: "value",
    defaultMax: 0.1,
    finish: differenceOfShares,
};
function differenceOfShares(summary) {
    const shares = sharesOf(summary);
    if (shares === undefined) {
        // Not left out by a gate on all columns: that there are more now is what it should tell.
        if (summary.reference.distinct === 2)
            return (0,method/* unmeasured */.Q)("more-values", "z measures columns with two values; the candidate has others than the reference.");
        return (0,method/* unmeasured */.Q)("not-applicable", "z measures columns with two values; this one has more.");
    }
    const { reference, candidate } = shares;
    if (reference.n === 0)
        return (0,method/* unmeasured */.Q)("no-values", "The reference has no value.");
    if (candidate.n === 0)
        return (0,method/* unmeasured */.Q)("no-values", "The candidate has no value.");
    const value = Math.abs(candidate.successes / candidate.n - reference.successes / reference.n);
    const pooled = (candidate.successes + reference.successes) / (candidate.n + reference.n);
    const error = Math.sqrt(pooled * (1 - pooled) * (1 / candidate.n + 1 / reference.n));
    if (error === 0)
        return { value: 0, noise95: 0, excess: 0, pValue: 1 };
    return {
        value,
        noise95: (0,normal/* normalQuantile */.Zl)(0.975) * error,
        // The mean of the absolute value of a normal variable.
        excess: Math.max(0, value - Math.sqrt(2 / Math.PI) * error),
        pValue: Math.min(1, 2 * (0,normal/* normalSurvival */.IL)(value / error)),
    };
}
/** Rows with the one of the two values; `undefined` where there are more than two. */
function sharesOf(summary) {
    if (summary.kind === "numeric")
        return sharesOfNumbers(summary.sorted);
    return summary.kind === "categorical" ? sharesOfCategories(summary) : undefined;
}
function sharesOfNumbers({ reference, candidate, }) {
    const lowest = Math.min(reference[0] ?? Infinity, candidate[0] ?? Infinity);
    const highest = Math.max(reference.at(-1) ?? -Infinity, candidate.at(-1) ?? -Infinity);
    const sides = [reference, candidate].map((sorted) => ({
        successes: (0,sorted_search/* countAtMost */.a7)(sorted, lowest),
        n: sorted.length,
        sorted,
    }));
    if (sides.some(({ sorted, successes, n }) => successes < n && sorted[successes] !== highest))
        return undefined;
    const [before, after] = sides;
    return before === undefined || after === undefined ? undefined : { reference: before, candidate: after };
}
function sharesOfCategories({ cells, candidate }) {
    const valued = cells.filter(({ kind }) => kind === "category" || kind === "new");
    const known = cells.filter((cell) => cell.kind === "category" && cell.candidate > 0).length;
    const isNew = valued.some(({ kind }) => kind === "new");
    // All new values share one cell.
    if (valued.length > 2 || (isNew && candidate.distinct !== known + 1))
        return undefined;
    const [one] = valued;
    const rows = (side) => valued.reduce((sum, cell) => sum + cell[side], 0);
    return {
        reference: { successes: one?.reference ?? 0, n: rows("reference") },
        candidate: { successes: one?.candidate ?? 0, n: rows("candidate") },
    };
}

;// CONCATENATED MODULE: ./lib/drift/index.js


























/** Every drift method, in the order of the docs. */
const driftMethods = [
    psi,
    ks.ks,
    wasserstein,
    jensenshannon,
    hellinger,
    kl,
    tvd/* tvd */.J,
    lInfinity,
    chisquare,
    gTest,
    cramers_v_cramersV,
    cramerVonMises,
    anderson,
    energy,
    z,
    tTest,
    mannWhitney,
    meanShift,
    varianceRatio,
    missingRate,
    outOfRange,
    newCategories,
    aboveThreshold,
    newTexts,
    newTokens,
    textLength,
];


/***/ }),

/***/ 25462:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ks: () => (/* binding */ ks)
});

// EXTERNAL MODULE: ./lib/stats/bisect.js
var bisect = __webpack_require__(11977);
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
    return (0,bisect/* bisect */.h)((x) => q - kolmogorovSurvival(x), 0, 20);
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

// EXTERNAL MODULE: ./lib/drift/sorted-sides.js
var sorted_sides = __webpack_require__(70851);
// EXTERNAL MODULE: ./lib/drift/widest-gap.js
var widest_gap = __webpack_require__(52846);
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
    finish: (summary) => (0,sorted_sides/* withSorted */.K)(summary, kolmogorovSmirnov),
};
function kolmogorovSmirnov(reference, candidate) {
    const n = reference.length;
    const m = candidate.length;
    const gap = (0,widest_gap/* widestGap */.V)(reference, candidate);
    const value = gap / (n * m);
    const root = Math.sqrt((n * m) / (n + m));
    return {
        value,
        noise95: kolmogorovUpperQuantile(0.05) / root,
        excess: Math.max(0, value - kolmogorovMean / root),
        pValue: n * m <= exactUpTo ? exactKolmogorovSurvival(gap, n, m) : kolmogorovSurvival(value * root),
    };
}


/***/ }),

/***/ 91046:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ unmeasured)
/* harmony export */ });
/** The value of a column that could not be measured. */
function unmeasured(code, text) {
    return { value: undefined, noise95: undefined, excess: undefined, pValue: undefined, reason: { code, text } };
}


/***/ }),

/***/ 70851:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ withEnoughSorted),
/* harmony export */   K: () => (/* binding */ withSorted)
/* harmony export */ });
/* harmony import */ var _method_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91046);

/** Hands the ascending finite values of both sides to `measure`, or says why there are none. */
function withSorted(summary, measure) {
    if (summary.kind !== "numeric")
        return (0,_method_js__WEBPACK_IMPORTED_MODULE_0__/* .unmeasured */ .Q)("not-numeric", "The column does not hold numbers.");
    const { reference, candidate } = summary.sorted;
    if (reference.length === 0)
        return (0,_method_js__WEBPACK_IMPORTED_MODULE_0__/* .unmeasured */ .Q)("no-values", "The reference has no finite value.");
    if (candidate.length === 0)
        return (0,_method_js__WEBPACK_IMPORTED_MODULE_0__/* .unmeasured */ .Q)("no-values", "The candidate has no finite value.");
    return measure(reference, candidate, summary.sorted);
}
/** The same where each side needs `least` values, else why it has too few. */
function withEnoughSorted(summary, least, measure) {
    return withSorted(summary, (reference, candidate) => {
        for (const [side, { length }] of [
            ["reference", reference],
            ["candidate", candidate],
        ]) {
            if (length < least)
                return (0,_method_js__WEBPACK_IMPORTED_MODULE_0__/* .unmeasured */ .Q)("too-few-values", `The ${side} has ${length} finite ${length === 1 ? "value" : "values"}; ${least} are needed.`);
        }
        return measure(reference, candidate);
    });
}


/***/ }),

/***/ 87621:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ tvd)
/* harmony export */ });
/* harmony import */ var _absolute_normal_sum_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69978);
/* harmony import */ var _cells_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69210);


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
    finish: (summary) => (0,_cells_js__WEBPACK_IMPORTED_MODULE_1__/* .withCells */ .O)(summary, totalVariation),
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
    return (0,_absolute_normal_sum_js__WEBPACK_IMPORTED_MODULE_0__/* .absoluteNormalSum */ .O)({
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


/***/ }),

/***/ 52846:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ widestGap)
/* harmony export */ });
/* harmony import */ var _stats_sorted_search_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43743);

/** Values of the reference after which the gap is looked at first; what lies between is walked over only where it can be wider. */
const stride = 256;
/**
 * max |F−G| of two distribution functions times n·m: a whole number, so that equal distributions give exactly 0. Exact, and of two
 * large samples mostly done without a look at each value: between two places the gap is bounded by how far either side moves on.
 *
 * @param reference ascending, without NaN, n values
 * @param candidate ascending, without NaN, m values
 */
function widestGap(reference, candidate) {
    const places = placesOf(reference, candidate);
    const gap = ({ reference: i, candidate: j }) => i * candidate.length - j * reference.length;
    let widest = 0;
    for (const place of places)
        widest = Math.max(widest, Math.abs(gap(place)));
    let from = { reference: 0, candidate: 0 };
    for (const to of places) {
        const up = gap({ reference: to.reference, candidate: from.candidate });
        const down = gap({ reference: from.reference, candidate: to.candidate });
        if (Math.max(up, -down) > widest)
            widest = Math.max(widest, gapWithin({ reference, candidate }, from, to));
        from = to;
    }
    return widest;
}
/** Places in ascending order, the last of which is the end of both sides. */
function placesOf(reference, candidate) {
    const places = [];
    let last = { reference: 0, candidate: 0 };
    while (last.reference + stride <= reference.length) {
        const value = reference[last.reference + stride - 1] ?? Infinity;
        const i = (0,_stats_sorted_search_js__WEBPACK_IMPORTED_MODULE_0__/* .countAtMostFrom */ .az)(reference, value, last.reference + stride);
        last = { reference: i, candidate: (0,_stats_sorted_search_js__WEBPACK_IMPORTED_MODULE_0__/* .countAtMostFrom */ .az)(candidate, value, last.candidate) };
        places.push(last);
    }
    return [...places, { reference: reference.length, candidate: candidate.length }];
}
/** The widest gap after any value between two places. Which side is next is reckoned, not branched on: nobody could foresee it. */
function gapWithin({ reference, candidate }, from, to) {
    const [n, m] = [reference.length, candidate.length];
    let { reference: i, candidate: j } = from;
    let before = valueUpTo(reference, i, to.reference);
    let after = valueUpTo(candidate, j, to.candidate);
    let widest = 0;
    while (i < to.reference || j < to.candidate) {
        const value = Math.min(before, after);
        i += Number(before === value);
        j += Number(after === value);
        before = valueUpTo(reference, i, to.reference);
        after = valueUpTo(candidate, j, to.candidate);
        // Between equal values F and G have not both moved yet.
        if (before !== value && after !== value)
            widest = Math.max(widest, Math.abs(i * m - j * n));
    }
    return widest;
}
function valueUpTo(values, index, end) {
    return index < end ? (values[index] ?? Infinity) : Infinity;
}


/***/ }),

/***/ 11977:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ bisect)
/* harmony export */ });
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


/***/ }),

/***/ 99641:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YN: () => (/* binding */ chiSquareSurvival),
/* harmony export */   pV: () => (/* binding */ chiSquareQuantile)
/* harmony export */ });
/* unused harmony exports chiSquareCdf, chiSquareUpperQuantile */
/* harmony import */ var _incomplete_gamma_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47267);

/** P(X <= x) of the chi-square distribution. */
function chiSquareCdf(x, degreesOfFreedom) {
    return gammaP(degreesOfFreedom / 2, Math.max(0, x) / 2);
}
/** P(X > x) of the chi-square distribution, with relative accuracy in the upper tail. */
function chiSquareSurvival(x, degreesOfFreedom) {
    return (0,_incomplete_gamma_js__WEBPACK_IMPORTED_MODULE_0__/* .gammaQ */ .BS)(degreesOfFreedom / 2, Math.max(0, x) / 2);
}
/** The x with P(X <= x) = p. */
function chiSquareQuantile(p, degreesOfFreedom) {
    return 2 * (0,_incomplete_gamma_js__WEBPACK_IMPORTED_MODULE_0__/* .inverseGammaP */ .Oq)(degreesOfFreedom / 2, p);
}
/** The x with P(X > x) = q; keeps the digits of a small q. */
function chiSquareUpperQuantile(q, degreesOfFreedom) {
    return 2 * inverseGammaQ(degreesOfFreedom / 2, q);
}


/***/ }),

/***/ 90164:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ fSurvival)
/* harmony export */ });
/* harmony import */ var _incomplete_beta_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98014);

/** P(F > f) of Fisher's F distribution, with relative accuracy in the upper tail; the degrees of freedom need not be whole. */
function fSurvival(f, numerator, denominator) {
    if (!(numerator > 0 && denominator > 0))
        return Number.NaN;
    if (f <= 0)
        return 1;
    if (f === Infinity)
        return 0;
    const explained = numerator * f;
    const total = explained + denominator;
    return (0,_incomplete_beta_js__WEBPACK_IMPORTED_MODULE_0__/* .incompleteBeta */ .J7)(denominator / 2, numerator / 2, denominator / total, explained / total);
}


/***/ }),

/***/ 70930:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ supportOf),
/* harmony export */   h: () => (/* binding */ goodTuring)
/* harmony export */ });
/**
 * Share of further draws whose kind the sample does not have: the share of its draws whose kind occurs no second time, which is what
 * leaving out each draw in turn shows (Good 1953). Its variance is (f₁(1−f₁/n) + 2f₂)/n² for f₁ kinds drawn once and f₂
 * drawn twice (Esty 1983, Ann Statist 11:905), told as the number of independent draws with that variance.
 */
function goodTuring({ draws, once, twice }) {
    const share = once / draws;
    return { share, support: supportOf(share, (once * (1 - share) + 2 * twice) / draws ** 2, draws) };
}
/** How many independent draws have this variance, at most as many as there are; none were seen is not none there are. */
function supportOf(share, variance, draws) {
    const guarded = (share * draws + 1) / (draws + 2);
    return Math.min(draws, (guarded * (1 - guarded)) / Math.max(variance, Number.MIN_VALUE));
}


/***/ }),

/***/ 40247:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IL: () => (/* binding */ radixPasses),
/* harmony export */   O$: () => (/* binding */ rankOfHighWord),
/* harmony export */   Z9: () => (/* binding */ wordsOf),
/* harmony export */   tV: () => (/* binding */ runAround)
/* harmony export */ });
/** The doubles as pairs of words, the low one first: all platforms of Node in use are little-endian. With a sign, V8 is quicker. */
function wordsOf(values) {
    return new Int32Array(values.buffer, values.byteOffset, 2 * values.length);
}
/** Maps the high word of a double to an unsigned number of the same order: all bits of negatives flip, else the sign's. */
function rankOfHighWord(word) {
    return (word ^ ((word >> 31) | 0x80000000)) >>> 0;
}
/** From so many values on two passes over large histograms cost less than three over small ones. */
const twoPassesFrom = 200_000;
/** The passes, least digit first, that sort by the high words of the values; those in which all digits agree are left out. */
function radixPasses(values) {
    const passes = values.length < twoPassesFrom ? threePasses(wordsOf(values)) : twoPasses(wordsOf(values));
    return passes.filter(({ starts }) => !starts.includes(values.length)).map(countsToStarts);
}
function threePasses(words) {
    const low = new Uint32Array(2048);
    const middle = new Uint32Array(2048);
    const high = new Uint32Array(1024);
    for (let index = 1; index < words.length; index += 2) {
        const rank = rankOfHighWord(words[index] ?? 0);
        low[rank & 2047] = (low[rank & 2047] ?? 0) + 1;
        middle[(rank >>> 11) & 2047] = (middle[(rank >>> 11) & 2047] ?? 0) + 1;
        high[rank >>> 22] = (high[rank >>> 22] ?? 0) + 1;
    }
    return [
        { shift: 0, mask: 2047, starts: low },
        { shift: 11, mask: 2047, starts: middle },
        { shift: 22, mask: 1023, starts: high },
    ];
}
function twoPasses(words) {
    const low = new Uint32Array(65_536);
    const high = new Uint32Array(65_536);
    for (let index = 1; index < words.length; index += 2) {
        const rank = rankOfHighWord(words[index] ?? 0);
        low[rank & 65_535] = (low[rank & 65_535] ?? 0) + 1;
        high[rank >>> 16] = (high[rank >>> 16] ?? 0) + 1;
    }
    return [
        { shift: 0, mask: 65_535, starts: low },
        { shift: 16, mask: 65_535, starts: high },
    ];
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


/***/ }),

/***/ 98014:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G_: () => (/* binding */ inverseIncompleteBetaLogit),
/* harmony export */   J7: () => (/* binding */ incompleteBeta)
/* harmony export */ });
/* unused harmony export inverseIncompleteBeta */
/* harmony import */ var _log_gamma_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36721);
/* harmony import */ var _log_concave_root_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24294);


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
    return (0,_log_concave_root_js__WEBPACK_IMPORTED_MODULE_1__/* .solveLogConcave */ .b)(tail, p, Math.log(a / b));
}
function logistic(u) {
    return 1 / (1 + Math.exp(-u));
}
/** x^a y^b / B(a, b): the density on the logit scale. */
function density(a, b, x, y) {
    const n = a + b;
    const stirling = (0,_log_gamma_js__WEBPACK_IMPORTED_MODULE_0__/* .stirlingError */ .$R)(n) - (0,_log_gamma_js__WEBPACK_IMPORTED_MODULE_0__/* .stirlingError */ .$R)(a) - (0,_log_gamma_js__WEBPACK_IMPORTED_MODULE_0__/* .stirlingError */ .$R)(b);
    return Math.sqrt((a / n) * (b / (2 * Math.PI))) * Math.exp(stirling - (0,_log_gamma_js__WEBPACK_IMPORTED_MODULE_0__/* .deviance */ .MZ)(a, n * x) - (0,_log_gamma_js__WEBPACK_IMPORTED_MODULE_0__/* .deviance */ .MZ)(b, n * y));
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


/***/ }),

/***/ 47267:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BS: () => (/* binding */ gammaQ),
/* harmony export */   HO: () => (/* binding */ inverseGammaQ),
/* harmony export */   Oq: () => (/* binding */ inverseGammaP),
/* harmony export */   gU: () => (/* binding */ gammaP)
/* harmony export */ });
/* harmony import */ var _log_gamma_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36721);
/* harmony import */ var _log_concave_root_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24294);


/** Regularized lower incomplete gamma function P(a, x) for a > 0, x >= 0. */
function gammaP(a, x) {
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
function inverseGammaQ(a, q) {
    if (!(a > 0) || !(q >= 0 && q <= 1))
        return Number.NaN;
    if (q === 0 || q === 1)
        return q === 0 ? Infinity : 0;
    return q <= 0.5 ? solveUpper(a, q) : solveLower(a, 1 - q);
}
function solveLower(a, p) {
    const tail = (logX) => ({ probability: gammaP(a, Math.exp(logX)), density: density(a, Math.exp(logX)) });
    return Math.exp((0,_log_concave_root_js__WEBPACK_IMPORTED_MODULE_1__/* .solveLogConcave */ .b)(tail, p, Math.log(a)));
}
function solveUpper(a, q) {
    const tail = (minusLogX) => ({
        probability: gammaQ(a, Math.exp(-minusLogX)),
        density: density(a, Math.exp(-minusLogX)),
    });
    return Math.exp(-(0,_log_concave_root_js__WEBPACK_IMPORTED_MODULE_1__/* .solveLogConcave */ .b)(tail, q, -Math.log(a)));
}
/** x^a exp(-x) / Γ(a): the density on the scale of log x. */
function density(a, x) {
    return Math.sqrt(a / (2 * Math.PI)) * Math.exp(-(0,_log_gamma_js__WEBPACK_IMPORTED_MODULE_0__/* .stirlingError */ .$R)(a) - (0,_log_gamma_js__WEBPACK_IMPORTED_MODULE_0__/* .deviance */ .MZ)(a, x));
}
/** P(a, x) by its series (DLMF 8.11.4), for x < a + 1; about √(70 a) terms near x = a. */
function lowerSeries(a, x) {
    let term = 1 / a;
    let sum = term;
    for (let n = 1; term > sum * 1e-17; n++) {
        term *= x / (a + n);
        sum += term;
    }
    return density(a, x) * sum;
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
    return density(a, x) * fraction;
}


/***/ }),

/***/ 22903:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  qn: () => (/* binding */ estimateOf),
  YP: () => (/* binding */ interval),
  Bs: () => (/* binding */ isFiniteInference),
  yz: () => (/* binding */ lowerBound),
  s6: () => (/* binding */ minimumPAbove),
  sE: () => (/* binding */ minimumPBelow),
  Ip: () => (/* binding */ pAbove),
  gf: () => (/* binding */ pBelow),
  X6: () => (/* binding */ standardErrorOf),
  rn: () => (/* binding */ upperBound)
});

;// CONCATENATED MODULE: ./lib/stats/affine.js
/**
 * shift + scale · theta of an uncertain theta; a negative scale swaps its sides. A win rate is 1/2 + 1/2 of the difference
 * between wins and losses. Throws a RangeError when the scale is 0, which would leave nothing uncertain.
 */
function affine(theta, { scale, shift }) {
    if (scale === 0)
        throw new RangeError("an affine map needs a scale other than 0");
    const rising = scale > 0;
    const to = (value) => shift + scale * value;
    const from = (x) => (x - shift) / scale;
    return {
        method: theta.method,
        value: to(theta.value),
        get standardError() {
            return Math.abs(scale) * theta.standardError;
        },
        lowerBound: (alpha) => to(rising ? theta.lowerBound(alpha) : theta.upperBound(alpha)),
        upperBound: (alpha) => to(rising ? theta.upperBound(alpha) : theta.lowerBound(alpha)),
        pAbove: (x) => (rising ? theta.pAbove(from(x)) : theta.pBelow(from(x))),
        pBelow: (x) => (rising ? theta.pBelow(from(x)) : theta.pAbove(from(x))),
        minimumPAbove: (x) => (rising ? theta.minimumPAbove?.(from(x)) : theta.minimumPBelow?.(from(x))) ?? 0,
        minimumPBelow: (x) => (rising ? theta.minimumPBelow?.(from(x)) : theta.minimumPAbove?.(from(x))) ?? 0,
    };
}

;// CONCATENATED MODULE: ./lib/stats/between.js
/** A number of which only is known that it lies between two others: the lower bound of the one, the upper bound of the other. */
function between({ value, low, high }) {
    return {
        method: low.method,
        value,
        standardError: Math.max(low.standardError, high.standardError) + (high.value - low.value) / 2,
        lowerBound: (alpha) => low.lowerBound(alpha),
        upperBound: (alpha) => high.upperBound(alpha),
        pAbove: (x) => low.pAbove(x),
        pBelow: (x) => high.pBelow(x),
    };
}

// EXTERNAL MODULE: ./lib/stats/normal.js + 1 modules
var normal = __webpack_require__(17041);
// EXTERNAL MODULE: ./lib/stats/quantile.js
var quantile = __webpack_require__(57710);
// EXTERNAL MODULE: ./lib/stats/sorted-search.js
var sorted_search = __webpack_require__(43743);
// EXTERNAL MODULE: ./lib/stats/sum.js
var sum = __webpack_require__(54156);
// EXTERNAL MODULE: ./lib/stats/z-score.js
var z_score = __webpack_require__(64406);
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
            return (0,quantile/* interpolate */.G)(draws, position);
        const tail = value + (0,normal/* normalQuantile */.Zl)(probability) * standardError;
        return position < 0 ? Math.min(first, tail) : Math.max(last, tail);
    };
    /** The inverse of quantileAt, given how many draws count as lying below x. */
    const probabilityAt = (x, below) => {
        const tail = (0,normal/* normalCdf */.vr)((0,z_score/* zScore */.n)(x - value, standardError));
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
        pAbove: (x) => probabilityAt(x, (0,sorted_search/* countAtMost */.a7)(draws, x)),
        pBelow: (x) => 1 - probabilityAt(x, (0,sorted_search/* countBelow */.BC)(draws, x)),
    };
}
function standardDeviation(values) {
    const n = values.length;
    if (n < 2)
        return Number.NaN;
    const mean = (0,sum/* sumOver */.Ch)(n, (index) => values[index] ?? Number.NaN) / n;
    return Math.sqrt((0,sum/* sumOver */.Ch)(n, (index) => ((values[index] ?? Number.NaN) - mean) ** 2) / (n - 1));
}

// EXTERNAL MODULE: ./lib/stats/incomplete-beta.js
var incomplete_beta = __webpack_require__(98014);
// EXTERNAL MODULE: ./lib/stats/wilson.js
var wilson = __webpack_require__(143);
;// CONCATENATED MODULE: ./lib/stats/clopper-pearson.js


/**
 * A proportion by its exact binomial tails (Clopper & Pearson 1934): bounds that never err more often than alpha, at the
 * price of width. Through the beta function, so also for effective counts that are not whole.
 */
function clopperPearson({ successes: given, n }) {
    // Effective counts may leave [0, n] by a rounding error.
    const successes = Math.min(n, Math.max(0, given));
    const failures = n - successes;
    return {
        method: "clopper-pearson",
        value: successes / n,
        standardError: (0,wilson/* proportionStandardError */.od)({ successes, n }),
        lowerBound: (alpha) => (successes === 0 ? 0 : betaQuantile(successes, failures + 1, alpha)),
        upperBound: (alpha) => (failures === 0 ? 1 : 1 - betaQuantile(failures, successes + 1, alpha)),
        pAbove: (x) => atLeast(successes, failures, x),
        pBelow: (x) => atLeast(failures, successes, 1 - x),
        minimumPAbove: (x) => atLeast(n, 0, x),
        minimumPBelow: (x) => atLeast(n, 0, 1 - x),
    };
}
/** The x with I_x(a, b) = p. */
function betaQuantile(a, b, p) {
    return 1 / (1 + Math.exp(-(0,incomplete_beta/* inverseIncompleteBetaLogit */.G_)(a, b, p, 1 - p)));
}
/** P(X >= successes) when each trial succeeds with probability `share`; a share outside of [0, 1] is as good as its end. */
function atLeast(successes, failures, share) {
    if (share < 0)
        return 0;
    if (successes === 0 || share >= 1)
        return 1;
    return (0,incomplete_beta/* incompleteBeta */.J7)(successes, failures + 1, share);
}

;// CONCATENATED MODULE: ./lib/stats/exact.js
/** A fact of these rows that is not an estimate of anything beyond them, such as their largest error: bounds without width. */
function exact(value) {
    const pAbove = (x) => (value > x ? 0 : 1);
    const pBelow = (x) => (value < x ? 0 : 1);
    return {
        method: "exact",
        value,
        standardError: 0,
        lowerBound: () => value,
        upperBound: () => value,
        pAbove,
        pBelow,
        // No other sample was possible, so what is not exceeded can never be: it takes no part in a family of tests.
        minimumPAbove: pAbove,
        minimumPBelow: pBelow,
    };
}

;// CONCATENATED MODULE: ./lib/stats/binomial.js

/** P(X <= k) of the binomial distribution, through the incomplete beta function, so also for counts that are not whole. */
function binomialCdf(k, n, p) {
    if (k < 0)
        return 0;
    return k >= n ? 1 : (0,incomplete_beta/* incompleteBeta */.J7)(n - k, k + 1, 1 - p, p);
}
/** P(X > k) of the binomial distribution, with relative accuracy in the upper tail. */
function binomialSurvival(k, n, p) {
    if (k < 0)
        return 1;
    return k >= n ? 0 : (0,incomplete_beta/* incompleteBeta */.J7)(k + 1, n - k, p, 1 - p);
}

// EXTERNAL MODULE: ./lib/stats/maritz-jarrett.js
var maritz_jarrett = __webpack_require__(97715);
;// CONCATENATED MODULE: ./lib/stats/order-statistics.js




/**
 * One quantile without any assumption on the distribution: the bounds are order statistics, because the number of values
 * below the true quantile is binomial. A bound beyond the sample is infinite: a p99 of 200 rows has no upper bound.
 */
function orderStatistics({ sorted, probability, standardError }) {
    const n = sorted.length;
    return {
        method: "order-statistics",
        value: (0,quantile/* quantile */.Y)(sorted, probability),
        get standardError() {
            return standardError ?? (0,maritz_jarrett/* maritzJarrett */.Q)(sorted, probability);
        },
        lowerBound: (alpha) => sorted[lowerRank(n, probability, alpha) - 1] ?? -Infinity,
        upperBound: (alpha) => sorted[upperRank(n, probability, alpha) - 1] ?? Infinity,
        pAbove: (x) => binomialCdf((0,sorted_search/* countAtMost */.a7)(sorted, x), n, probability),
        pBelow: (x) => binomialSurvival((0,sorted_search/* countBelow */.BC)(sorted, x) - 1, n, probability),
    };
}
/** The highest rank (from 1) whose value exceeds the quantile with probability at most alpha; 0 when there is none. */
function lowerRank(n, probability, alpha) {
    return (0,sorted_search/* firstIndex */.v4)(n, (rank) => binomialCdf(rank, n, probability) > alpha);
}
/** The lowest rank (from 1) whose value is below the quantile with probability at most alpha; n + 1 when there is none. */
function upperRank(n, probability, alpha) {
    return (0,sorted_search/* firstIndex */.v4)(n, (rank) => binomialSurvival(rank, n, probability) <= alpha) + 1;
}

;// CONCATENATED MODULE: ./lib/stats/known-ranks.js




/**
 * A quantile of a histogram or a list of percentiles, by the order statistics that bound it in the whole sample, looked up
 * conservatively: the largest known value that is surely no more than the lower one, the smallest that is surely no less
 * than the upper one. A bound beyond what is known is infinite.
 */
function knownRanks(sample) {
    const { n, probability, value, values, low, high } = sample;
    return {
        method: "order-statistics of known ranks",
        value,
        get standardError() {
            return spread(sample);
        },
        lowerBound: (alpha) => lower(sample, alpha),
        upperBound: (alpha) => upper(sample, alpha),
        pAbove: (x) => {
            const rank = high[(0,sorted_search/* firstIndex */.v4)(values.length, (at) => (values[at] ?? Number.NaN) > x)];
            return rank === undefined ? 1 : binomialCdf(rank - 1, n, probability);
        },
        pBelow: (x) => {
            const rank = low[(0,sorted_search/* firstIndex */.v4)(values.length, (at) => (values[at] ?? Number.NaN) >= x) - 1];
            return rank === undefined ? 1 : binomialSurvival(rank - 1, n, probability);
        },
    };
}
function lower({ n, probability, values, high }, alpha) {
    const rank = lowerRank(n, probability, alpha);
    return values[(0,sorted_search/* firstIndex */.v4)(values.length, (at) => (high[at] ?? Number.NaN) > rank) - 1] ?? -Infinity;
}
function upper({ n, probability, values, low }, alpha) {
    const rank = upperRank(n, probability, alpha);
    return values[(0,sorted_search/* firstIndex */.v4)(values.length, (at) => (low[at] ?? Number.NaN) >= rank)] ?? Infinity;
}
const ALPHA = 0.05;
/** As if normal, from the farther of the bounds that there are; NaN without one. */
function spread(sample) {
    const distances = [upper(sample, ALPHA) - sample.value, sample.value - lower(sample, ALPHA)].filter(Number.isFinite);
    return distances.length === 0 ? Number.NaN : Math.max(...distances) / -(0,normal/* normalQuantile */.Zl)(ALPHA);
}

;// CONCATENATED MODULE: ./lib/stats/largest-gap.js

/**
 * The largest of several differences, whichever way they point: max |theta| over the pairs of groups, each given once.
 *
 * Lower bound: the gap is at least every difference taken either way, so it is above the highest of their 2K lower bounds,
 * each at alpha / 2K (Bonferroni), which all hold at once with probability 1 - alpha. Upper bound: the gap is one of the
 * 2K differences; the upper bound of that one, at alpha, covers it, and the highest of all is not lower (an
 * intersection-union test, Berger 1982), so nothing is to be divided. `value` is biased upwards in small groups, the
 * bounds are not. NaN without pairs, and when any of them is.
 */
function largestGap(pairs) {
    const eitherWay = pairs.flatMap((pair) => [pair, affine(pair, { scale: -1, shift: 0 })]);
    const count = eitherWay.length;
    // Of no difference nothing is known, not even that it is at least 0.
    const least = count === 0 ? Number.NaN : 0;
    const highest = (of) => eitherWay.reduce((most, one) => Math.max(most, of(one)), least);
    const bonferroni = (of) => Math.min(1, count * eitherWay.reduce((smallest, one) => Math.min(smallest, of(one)), Infinity));
    const value = highest((one) => one.value);
    return {
        method: "largest-gap",
        value,
        get standardError() {
            return eitherWay.find((one) => one.value === value)?.standardError ?? Number.NaN;
        },
        lowerBound: (alpha) => highest((one) => one.lowerBound(alpha / count)),
        upperBound: (alpha) => highest((one) => one.upperBound(alpha)),
        pAbove: (x) => (x < 0 ? 0 : bonferroni((one) => one.pAbove(x))),
        pBelow: (x) => (x <= 0 ? 1 : highest((one) => one.pBelow(x))),
        minimumPAbove: (x) => (x < 0 ? 0 : bonferroni((one) => one.minimumPAbove?.(x) ?? 0)),
        minimumPBelow: (x) => (x <= 0 ? 1 : highest((one) => one.minimumPBelow?.(x) ?? 0)),
    };
}

// EXTERNAL MODULE: ./lib/stats/bisect.js
var bisect = __webpack_require__(11977);
;// CONCATENATED MODULE: ./lib/stats/rate-ratio.js



/**
 * Ratio of two independent proportions by MOVER-R (Donner & Zou 2012, Stat Methods Med Res 21:347) from their Wilson
 * bounds: what Newcombe's method 10 is for the difference. A rate of 0 over the line has a ratio of 0 with an upper
 * bound; under the line the ratio and its upper bound are infinite. Two rates of 0 have no ratio: NaN.
 */
function rateRatio(rates) {
    const value = shareOf(rates.over) / shareOf(rates.under);
    return {
        method: "mover-wilson",
        value,
        standardError: Math.hypot((0,wilson/* proportionStandardError */.od)(rates.over), value * (0,wilson/* proportionStandardError */.od)(rates.under)) /
            shareOf(rates.under),
        lowerBound: (alpha) => rate_ratio_lower(rates, -(0,normal/* normalQuantile */.Zl)(alpha)),
        upperBound: (alpha) => 1 / rate_ratio_lower(inverse(rates), -(0,normal/* normalQuantile */.Zl)(alpha)),
        pAbove: (x) => (0,normal/* normalSurvival */.IL)(score(rates, x)),
        pBelow: (x) => (x <= 0 ? 1 : (0,normal/* normalSurvival */.IL)(score(inverse(rates), 1 / x))),
    };
}
function inverse({ over, under }) {
    return { over: under, under: over };
}
/**
 * The lower limit `z` standard errors down, the upper one when z is negative. With a the reach of the upper rate p down and
 * b that of the lower rate q up it is (pq − √(p²q² − (p² − a²)(q² − b²))) / (q² − b²), here without cancellation.
 */
function rate_ratio_lower(rates, z) {
    if (z < 0)
        return 1 / rate_ratio_lower(inverse(rates), -z);
    const { over, under } = rates;
    const [p, q] = [shareOf(over), shareOf(under)];
    if (p === 0)
        return 0;
    const a = (0,wilson/* wilsonReach */.WE)(over, z);
    const b = (0,wilson/* wilsonReach */.WE)({ successes: under.n - under.successes, n: under.n }, z);
    const root = Math.sqrt(Math.max(0, p * p * b * b + a * a * (q * q - b * b)));
    return (p * p - a * a) / (p * q + root);
}
/** The z at which the lower limit is x; beyond 40 the p-value is 0 in any case. */
function score(rates, x) {
    return (0,bisect/* bisect */.h)((z) => x - rate_ratio_lower(rates, z), -40, 40);
}
function shareOf({ successes, n }) {
    return Math.min(1, Math.max(0, successes / n));
}

;// CONCATENATED MODULE: ./lib/stats/least-ratio.js

/**
 * The least of several ratios of proportions, whichever way round: min(p / q, q / p) over the pairs, each given once; at
 * most 1. The mirror of `largestGap` on the logarithmic scale: it is no more than any ratio taken either way, so it is
 * below the lowest of their 2K upper bounds, each at alpha / 2K (Bonferroni); and it is one of them, so the lowest lower
 * bound, at alpha, covers it. Without pairs, and when two rates of a pair are 0, NaN.
 */
function leastRatio(pairs) {
    const eitherWay = pairs.flatMap(({ over, under }) => [
        rateRatio({ over, under }),
        rateRatio({ over: under, under: over }),
    ]);
    const count = eitherWay.length;
    // Of no ratio nothing is known, not even that it is at most 1.
    const most = count === 0 ? Number.NaN : 1;
    const lowest = (of) => eitherWay.reduce((least, one) => Math.min(least, of(one)), most);
    const value = lowest((one) => one.value);
    return {
        method: "least-ratio",
        value,
        get standardError() {
            return eitherWay.find((one) => one.value === value)?.standardError ?? Number.NaN;
        },
        lowerBound: (alpha) => lowest((one) => one.lowerBound(alpha)),
        upperBound: (alpha) => lowest((one) => one.upperBound(alpha / count)),
        // Only the least convincing of all ratios can say that the least of them is above x.
        pAbove: (x) => (x >= 1 ? 1 : eitherWay.reduce((worst, one) => Math.max(worst, one.pAbove(x)), most - 1)),
        pBelow: (x) => (x > 1 ? 0 : Math.min(1, count * lowest((one) => one.pBelow(x)))),
    };
}

;// CONCATENATED MODULE: ./lib/stats/logarithm.js
/** The natural logarithm of an uncertain number whose estimate is above 0; a bound of 0 or below is -Infinity. */
function logarithm(theta) {
    return {
        method: theta.method,
        value: Math.log(theta.value),
        get standardError() {
            return theta.standardError / theta.value;
        },
        lowerBound: (alpha) => Math.log(Math.max(0, theta.lowerBound(alpha))),
        upperBound: (alpha) => Math.log(Math.max(0, theta.upperBound(alpha))),
        pAbove: (x) => theta.pAbove(Math.exp(x)),
        pBelow: (x) => theta.pBelow(Math.exp(x)),
    };
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
        standardError: Math.hypot((0,wilson/* proportionStandardError */.od)(sides.candidate), (0,wilson/* proportionStandardError */.od)(sides.reference)),
        lowerBound: (alpha) => newcombe_lower(sides, -(0,normal/* normalQuantile */.Zl)(alpha)),
        upperBound: (alpha) => -newcombe_lower(reversed(sides), -(0,normal/* normalQuantile */.Zl)(alpha)),
        pAbove: (x) => (0,normal/* normalSurvival */.IL)(newcombe_score(sides, x)),
        pBelow: (x) => (0,normal/* normalSurvival */.IL)(newcombe_score(reversed(sides), -x)),
    };
}
function difference({ candidate, reference }) {
    return candidate.successes / candidate.n - reference.successes / reference.n;
}
function reversed({ candidate, reference }) {
    return { candidate: reference, reference: candidate };
}
/** The lower limit `z` standard errors down; the upper limit when z is negative. */
function newcombe_lower(sides, z) {
    if (z < 0)
        return -newcombe_lower(reversed(sides), -z);
    const { candidate, reference } = sides;
    const referenceFailures = { successes: reference.n - reference.successes, n: reference.n };
    return difference(sides) - Math.hypot((0,wilson/* wilsonReach */.WE)(candidate, z), (0,wilson/* wilsonReach */.WE)(referenceFailures, z));
}
/** The z at which the lower limit is x; beyond 40 the p-value is 0 in any case. */
function newcombe_score(sides, x) {
    return (0,bisect/* bisect */.h)((z) => x - newcombe_lower(sides, z), -40, 40);
}

;// CONCATENATED MODULE: ./lib/stats/boundary.js

/**
 * A value at the end of its range, where the sample has no spread: the exact bound of n successes in n trials,
 * alpha^(1/n), stretched over the range. An AUC of 1 with n = min(positives, negatives) is the main case.
 */
function atBoundary({ method, value, n, low, high }) {
    const width = high - low;
    const standardError = width * (0,wilson/* proportionStandardError */.od)({ successes: n, n });
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

// EXTERNAL MODULE: ./lib/stats/student-t.js
var student_t = __webpack_require__(2969);
;// CONCATENATED MODULE: ./lib/stats/pivot.js




/** A value that is normally distributed with a known standard error. */
function normalPivot(estimate) {
    return pivot("normal", estimate, pivot_normal, identity);
}
/** A value whose standard error was estimated, so that (value - truth) / error follows Student's t. */
function studentTPivot(estimate) {
    const { degreesOfFreedom } = estimate;
    const law = {
        survival: (t) => (0,student_t/* studentTSurvival */.qX)(t, degreesOfFreedom),
        quantile: (p) => (0,student_t/* studentTQuantile */.$J)(p, degreesOfFreedom),
    };
    const standardError = degreesOfFreedom > 0 ? estimate.standardError : Number.NaN;
    return pivot("t", { value: estimate.value, standardError }, law, identity);
}
/** A value in [0, 1] whose logit is normal: AUC, F-scores. At 0 and 1 the exact bound for `n` rows, when given. */
function logitPivot(estimate) {
    const { value, n } = estimate;
    if (n !== undefined && (value === 0 || value === 1))
        return atBoundary({ method: "logit", value, n, low: 0, high: 1 });
    return pivot("logit", estimate, pivot_normal, logit);
}
/** A correlation in [-1, 1], normal on Fisher's z scale: MCC. At -1 and 1 the exact bound for `n` rows, when given. */
function fisherZPivot(estimate) {
    const { value, n } = estimate;
    if (n !== undefined && Math.abs(value) === 1)
        return atBoundary({ method: "fisher-z", value, n, low: -1, high: 1 });
    return pivot("fisher-z", estimate, pivot_normal, fisherZ);
}
const pivot_normal = { survival: normal/* normalSurvival */.IL, quantile: normal/* normalQuantile */.Zl };
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
    const score = (x) => (x === value ? 0 : (0,z_score/* zScore */.n)(centre - scale.to(x), spread));
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

// EXTERNAL MODULE: ./lib/stats/incomplete-gamma.js
var incomplete_gamma = __webpack_require__(47267);
;// CONCATENATED MODULE: ./lib/stats/poisson.js

/**
 * Events per unit of exposure by the exact tails of the Poisson distribution (Garwood 1936, Biometrika 28:437): bounds that
 * never err more often than alpha. No event has a lower bound of 0 and an upper one of -ln(alpha) / exposure.
 */
function poisson({ events, exposure }) {
    return {
        method: "garwood",
        value: events / exposure,
        // No event is no certainty: one might have been.
        standardError: Math.sqrt(Math.max(1, events)) / exposure,
        lowerBound: (alpha) => (events === 0 ? 0 : (0,incomplete_gamma/* inverseGammaP */.Oq)(events, alpha) / exposure),
        upperBound: (alpha) => (0,incomplete_gamma/* inverseGammaQ */.HO)(events + 1, alpha) / exposure,
        pAbove: (x) => poisson_atLeast(events, x * exposure),
        pBelow: (x) => (x <= 0 ? 1 : (0,incomplete_gamma/* gammaQ */.BS)(events + 1, x * exposure)),
    };
}
/** P(N >= events) where `mean` are expected; a mean below 0 is as good as impossible. */
function poisson_atLeast(events, mean) {
    if (mean < 0)
        return 0;
    return events === 0 ? 1 : (0,incomplete_gamma/* gammaP */.gU)(events, mean);
}

;// CONCATENATED MODULE: ./lib/stats/poisson-ratio.js

/**
 * Natural logarithm of the ratio of two Poisson rates, candidate / reference, by the exact conditional test: of all events
 * together the candidate's are binomial with odds ratio × (exposure of the candidate / of the reference), whose share has the
 * bounds of Clopper and Pearson (Przyborowski & Wilenski 1940, Biometrika 31:313; R's poisson.test). No event of the
 * candidate is a ratio of 0, whose logarithm is -Infinity; none of the reference has no upper bound.
 */
function poissonRatio({ candidate, reference }) {
    const share = clopperPearson({ successes: candidate.events, n: candidate.events + reference.events });
    const shift = Math.log(reference.exposure) - Math.log(candidate.exposure);
    const shareAt = (logRatio) => 1 / (1 + Math.exp(shift - logRatio));
    return {
        method: "poisson-conditional",
        value: Math.log(candidate.events) - Math.log(reference.events) + shift,
        standardError: Math.sqrt(1 / atLeastHalf(candidate) + 1 / atLeastHalf(reference)),
        lowerBound: (alpha) => logOdds(share.lowerBound(alpha)) + shift,
        upperBound: (alpha) => logOdds(share.upperBound(alpha)) + shift,
        pAbove: (x) => share.pAbove(shareAt(x)),
        pBelow: (x) => share.pBelow(shareAt(x)),
        minimumPAbove: (x) => share.minimumPAbove?.(shareAt(x)) ?? 0,
        minimumPBelow: (x) => share.minimumPBelow?.(shareAt(x)) ?? 0,
    };
}
function logOdds(share) {
    return Math.log(share) - Math.log1p(-share);
}
/** So that a standard error is finite where there was no event. */
function atLeastHalf({ events }) {
    return Math.max(events, 0.5);
}

;// CONCATENATED MODULE: ./lib/stats/skewed-t.js


/**
 * The mean of a skew sample. (mean - truth) / error is itself skew, so Student's t misses on one side; the cubic
 * transformation of Hall 1992 (J. R. Statist. Soc. B 54:221, T3) makes it symmetric and can be inverted: of losses of which
 * one row in twenty carries the mean, at 200 rows 95 % intervals hold the truth in 93 % of samples, by Student's t in 90 %.
 */
function skewedT(mean) {
    const { value, degreesOfFreedom } = mean;
    const standardError = degreesOfFreedom > 0 ? mean.standardError : Number.NaN;
    const rootN = Math.sqrt(degreesOfFreedom + 1);
    const slope = mean.skewness / (3 * rootN);
    const shift = mean.skewness / (6 * rootN);
    const symmetric = (t) => Number.isFinite(t) ? t + slope * t * t + (slope * slope * t ** 3) / 3 + shift : t;
    const bound = (quantile) => value - standardError * skewed_t_inverse(quantile - shift, slope);
    const score = (x) => (x === value ? 0 : (0,z_score/* zScore */.n)(value - x, standardError));
    return {
        method: "t",
        value,
        standardError,
        lowerBound: (alpha) => bound(-(0,student_t/* studentTQuantile */.$J)(alpha, degreesOfFreedom)),
        upperBound: (alpha) => bound((0,student_t/* studentTQuantile */.$J)(alpha, degreesOfFreedom)),
        pAbove: (x) => (0,student_t/* studentTSurvival */.qX)(symmetric(score(x)), degreesOfFreedom),
        pBelow: (x) => (0,student_t/* studentTSurvival */.qX)(-symmetric(score(x)), degreesOfFreedom),
    };
}
/** The t with t + slope t² + slope² t³ / 3 = y, of which there is one: the left side is ((1 + slope t)³ - 1) / (3 slope). */
function skewed_t_inverse(y, slope) {
    return Math.abs(slope) < 1e-9 ? y : (Math.cbrt(1 + 3 * slope * y) - 1) / slope;
}

// EXTERNAL MODULE: ./lib/stats/random.js
var random = __webpack_require__(49376);
// EXTERNAL MODULE: ./lib/stats/sort.js
var sort = __webpack_require__(88191);
;// CONCATENATED MODULE: ./lib/stats/sign-flips.js




/** Up to so many units every flip is tried: 32 768 of them take a few milliseconds. */
const enumerable = 15;
const draws = 9999;
/** Relative to the largest difference: closer than this, two means are told apart by rounding only. */
const rounding = 1e-12;
/**
 * Mean of paired differences of few units by the randomisation test (Fisher 1935; for retrieval Smucker, Allan &
 * Carterette 2007): when the mean is x and the models are exchangeable within a unit, each d - x could as well have had the
 * other sign. Turning the signs of some units gives a sum at least as large as the one seen exactly when the mean of the
 * turned d is at most x. So the p-value is the share of the flips for which that holds, and the bounds are order statistics
 * of those means (typical values, Hartigan 1969). All flips of up to 15 units, else 9 999 seeded ones beside the identity
 * (Phipson & Smyth 2010). The standard error is that of a mean. Throws a RangeError on NaN.
 */
function signFlips({ differences, seed }) {
    // Sorted, so that the order of rows decides neither the sums nor which units a draw flips.
    const sorted = (0,sort/* sortedCopy */.TZ)(differences);
    const tolerance = rounding * Math.max(...sorted.map(Math.abs));
    let known;
    const flips = () => (known ??= sorted.length <= enumerable ? everyFlip(sorted) : drawnFlips(sorted, seed));
    const mean = (0,sum/* sum */.cz)(sorted) / sorted.length;
    /** How many means a bound at alpha may pass; -1 when alpha is smaller than any p-value. */
    const passable = ({ means, identities }, alpha) => Math.min(Math.floor(alpha * (means.length + identities) * (1 + rounding) - identities), means.length - 1);
    const share = ({ means, identities }, beyond) => (identities + beyond) / (identities + means.length);
    /** What a unit that lies at x says is the same either way. */
    const minimum = (x) => {
        const untied = sorted.filter((difference) => Math.abs(difference - x) > tolerance).length;
        return Math.max(2 ** -untied, sorted.length <= enumerable ? 0 : 1 / (draws + 1));
    };
    return {
        method: "sign-flips",
        value: mean,
        standardError: standardErrorOfMean(sorted, mean),
        lowerBound: (alpha) => flips().means[passable(flips(), alpha)] ?? -Infinity,
        upperBound: (alpha) => {
            const { means } = flips();
            const passed = passable(flips(), alpha);
            return passed < 0 ? Infinity : (means[means.length - 1 - passed] ?? Infinity);
        },
        pAbove: (x) => share(flips(), (0,sorted_search/* countAtMost */.a7)(flips().means, x + tolerance)),
        pBelow: (x) => share(flips(), flips().means.length - (0,sorted_search/* countBelow */.BC)(flips().means, x - tolerance)),
        minimumPAbove: minimum,
        minimumPBelow: minimum,
    };
}
/** Flip k turns the units at the binary digits of k. */
function everyFlip(values) {
    const flips = 2 ** values.length;
    const sums = new Float64Array(flips);
    const turned = new Uint8Array(flips);
    for (let unit = 0; unit < values.length; unit++) {
        const value = values[unit] ?? Number.NaN;
        const first = 2 ** unit;
        for (let rest = 0; rest < first; rest++) {
            sums[first + rest] = (sums[rest] ?? Number.NaN) + value;
            turned[first + rest] = (turned[rest] ?? 0) + 1;
        }
    }
    return { means: (0,sort/* sortedCopy */.TZ)(sums.map((total, flip) => total / (turned[flip] ?? 0)).subarray(1)), identities: 1 };
}
/** Each 32 units share the bits of one hash. */
function drawnFlips(values, seed) {
    const stream = (0,random/* randomStream */._V)(seed, 0);
    const words = Math.ceil(values.length / 32);
    const means = new Float64Array(draws);
    let filled = 0;
    for (let draw = 0; draw < draws; draw++) {
        let total = 0;
        let turned = 0;
        let bits = 0;
        for (let unit = 0; unit < values.length; unit++) {
            bits = unit % 32 === 0 ? (0,random/* bitsAt */.wX)(stream, draw * words + unit / 32) : bits >>> 1;
            if ((bits & 1) === 0)
                continue;
            total += values[unit] ?? Number.NaN;
            turned++;
        }
        if (turned === 0)
            continue;
        means[filled] = total / turned;
        filled++;
    }
    return { means: (0,sort/* sortedCopy */.TZ)(means.subarray(0, filled)), identities: 1 + draws - filled };
}
function standardErrorOfMean(values, mean) {
    const n = values.length;
    if (n < 2)
        return Number.NaN;
    return Math.sqrt((0,sum/* sumOver */.Ch)(n, (index) => ((values[index] ?? Number.NaN) - mean) ** 2) / (n - 1) / n);
}

;// CONCATENATED MODULE: ./lib/stats/square-and-add.js


/**
 * Difference of two independent estimates, candidate less reference, from the bounds of each alone: the distances to them,
 * squared and added (MOVER: Zou & Donner 2008, Stat Med 27:1693, of which Newcombe's interval is a case). A side without a
 * bound leaves the difference without one.
 */
function squareAndAdd(sides) {
    const swapped = { candidate: sides.reference, reference: sides.candidate };
    return {
        method: "square-and-add",
        value: sides.candidate.value - sides.reference.value,
        get standardError() {
            return Math.hypot(sides.candidate.standardError, sides.reference.standardError);
        },
        lowerBound: (alpha) => square_and_add_lower(sides, alpha),
        upperBound: (alpha) => -square_and_add_lower(swapped, alpha),
        pAbove: (x) => pValue(sides, x),
        pBelow: (x) => pValue(swapped, -x),
    };
}
function square_and_add_lower({ candidate, reference }, alpha) {
    const difference = candidate.value - reference.value;
    if (alpha <= 0.5) {
        const down = reach(candidate.value - candidate.lowerBound(alpha));
        return difference - Math.hypot(down, reach(reference.upperBound(alpha) - reference.value));
    }
    const up = reach(candidate.upperBound(1 - alpha) - candidate.value);
    return difference + Math.hypot(up, reach(reference.value - reference.lowerBound(1 - alpha)));
}
/** A bound of a discrete estimate may lie on its wrong side, where it says nothing. */
function reach(distance) {
    return Math.max(0, distance);
}
/** Beyond so many standard errors a p-value is 0 for every purpose. */
const FARTHEST = 8;
/** The error rate at which the lower bound is x. */
function pValue(sides, x) {
    return (0,normal/* normalSurvival */.IL)((0,bisect/* bisect */.h)((z) => x - square_and_add_lower(sides, (0,normal/* normalSurvival */.IL)(z)), -FARTHEST, FARTHEST));
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
    const atLeast = gained === 0 ? 1 : (0,incomplete_beta/* incompleteBeta */.J7)(gained, lost + 1, 0.5);
    const above = lost === 0 ? 0 : (0,incomplete_beta/* incompleteBeta */.J7)(gained + 1, lost, 0.5);
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
        lowerBound: (alpha) => differenceAt(changes, -(0,normal/* normalQuantile */.Zl)(alpha)),
        upperBound: (alpha) => differenceAt(changes, (0,normal/* normalQuantile */.Zl)(alpha)),
        pAbove: (x) => {
            if (Math.abs(x) < nearZero)
                return mcnemarMidP(gained, lost);
            return x >= 1 ? 1 : (0,normal/* normalSurvival */.IL)(tango_score(changes, x));
        },
        pBelow: (x) => {
            if (Math.abs(x) < nearZero)
                return mcnemarMidP(lost, gained);
            return x <= -1 ? 1 : (0,normal/* normalSurvival */.IL)(-tango_score(changes, x));
        },
        minimumPAbove: (x) => minimumP(changes, x),
        minimumPBelow: (x) => minimumP(changes, x),
    };
}
/** Of the mid-p at 0: that of as many discordant rows, all of which went one way. */
function minimumP({ gained, lost }, x) {
    return Math.abs(x) < nearZero ? mcnemarMidP(gained + lost, 0) : 0;
}
function bonettPriceStandardError({ gained, lost, n }) {
    const gain = (gained + 1) / (n + 2);
    const loss = (lost + 1) / (n + 2);
    return Math.sqrt((gain + loss - (gain - loss) ** 2) / (n + 2));
}
/** The difference whose score is z. */
function differenceAt(changes, z) {
    return (0,bisect/* bisect */.h)((difference) => z - tango_score(changes, difference), -1, 1);
}
/** How many standard errors the observed difference lies above `difference`, the error taken as if that were true. */
function tango_score({ gained, lost, n }, difference) {
    if (Math.abs(difference) > 1)
        return difference < 0 ? Infinity : -Infinity;
    const loss = lossGiven({ gained, lost, n }, difference);
    const variance = Math.max(0, n * (2 * loss + difference * (1 - difference)));
    return (0,z_score/* zScore */.n)(gained - lost - n * difference, Math.sqrt(variance));
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

// EXTERNAL MODULE: ./lib/stats/weighted-quantile.js
var weighted_quantile = __webpack_require__(37138);
;// CONCATENATED MODULE: ./lib/stats/woodruff.js




/**
 * One quantile of weighted or clustered rows: the bounds are the values at the confidence bounds of the weighted share
 * below it (Woodruff 1952, JASA 47:635), and these are exact ones for the effective number of rows (Korn & Graubard 1998).
 * With equal weights and no clusters the same as orderStatistics. A bound beyond the sample is infinite.
 */
function woodruff(input) {
    const { sample, probability, standardError } = input;
    const { sorted } = sample;
    const n = input.effectiveRows ?? sample.effectiveRows;
    // In rows: how many of the effective ones come before the value at `index`.
    const rowsBefore = effectiveRowsBefore(sample, n);
    const lower = (alpha) => (0,sorted_search/* firstIndex */.v4)(sorted.length, (index) => binomialCdf(rowsBefore(index), n, probability) > alpha) - 1;
    const upper = (alpha) => (0,sorted_search/* firstIndex */.v4)(sorted.length, (index) => binomialSurvival(rowsBefore(index + 1) - 1, n, probability) <= alpha);
    return {
        method: "woodruff",
        value: (0,weighted_quantile/* weightedQuantile */.R)(sample, probability) ?? Number.NaN,
        get standardError() {
            return standardError ?? (0,maritz_jarrett/* weightedMaritzJarrett */.T)(sample, probability, n);
        },
        lowerBound: (alpha) => sorted[lower(alpha)] ?? -Infinity,
        upperBound: (alpha) => sorted[upper(alpha)] ?? Infinity,
        pAbove: (x) => binomialCdf(rowsBefore((0,sorted_search/* countAtMost */.a7)(sorted, x)), n, probability),
        pBelow: (x) => binomialSurvival(rowsBefore((0,sorted_search/* countBelow */.BC)(sorted, x)) - 1, n, probability),
    };
}
function effectiveRowsBefore({ cumulative }, effectiveRows) {
    const total = cumulative[cumulative.length - 1] ?? Number.NaN;
    return (index) => (index === 0 ? 0 : effectiveRows * ((cumulative[index - 1] ?? Number.NaN) / total));
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
/** The smallest p-value that `pAbove(inference, x)` could have given; 0 where there is no least one. */
function minimumPAbove(inference, x) {
    return distributionOf(inference).minimumPAbove?.(x) ?? 0;
}
/** The smallest p-value that `pBelow(inference, x)` could have given; 0 where there is no least one. */
function minimumPBelow(inference, x) {
    return distributionOf(inference).minimumPBelow?.(x) ?? 0;
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
    return families[inference.kind](inference);
}
const families = {
    normal: normalPivot,
    t: ({ skewness, ...estimate }) => skewness === undefined ? studentTPivot(estimate) : skewedT({ ...estimate, skewness }),
    logit: logitPivot,
    "fisher-z": fisherZPivot,
    wilson: wilson/* wilson */.rF,
    "clopper-pearson": clopperPearson,
    tango: tango,
    newcombe: newcombe,
    "order-statistics": orderStatistics,
    woodruff: woodruff,
    draws: bootstrapDraws,
    "sign-flips": signFlips,
    "known-ranks": knownRanks,
    poisson: poisson,
    "poisson-ratio": poissonRatio,
    "square-and-add": ({ candidate, reference }) => squareAndAdd({ candidate: distributionOf(candidate), reference: distributionOf(reference) }),
    logarithm: ({ of }) => logarithm(distributionOf(of)),
    between: ({ value, low, high }) => between({ value, low: distributionOf(low), high: distributionOf(high) }),
    affine: (inference) => affine(distributionOf(inference.of), inference),
    exact: ({ value }) => exact(value),
    "largest-gap": ({ pairs }) => largestGap(pairs.map((pair) => distributionOf(pair))),
    "least-ratio": ({ pairs }) => leastRatio(pairs),
};


/***/ }),

/***/ 24294:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ solveLogConcave)
/* harmony export */ });
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


/***/ }),

/***/ 36721:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $R: () => (/* binding */ stirlingError),
/* harmony export */   MZ: () => (/* binding */ deviance),
/* harmony export */   SX: () => (/* binding */ logGamma)
/* harmony export */ });
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


/***/ }),

/***/ 97715:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ maritzJarrett),
/* harmony export */   T: () => (/* binding */ weightedMaritzJarrett)
/* harmony export */ });
/* harmony import */ var _incomplete_beta_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98014);
/* harmony import */ var _quantile_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57710);
/* harmony import */ var _sorted_search_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43743);
/* harmony import */ var _weighted_quantile_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37138);




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
    return standardDeviation(sorted.subarray(first, last), (0,_quantile_js__WEBPACK_IMPORTED_MODULE_1__/* .quantile */ .Y)(sorted, probability), (index) => (0,_incomplete_beta_js__WEBPACK_IMPORTED_MODULE_0__/* .incompleteBeta */ .J7)(shape.a, shape.b, (first + index) / n, (n - first - index) / n));
}
/**
 * The same for values with weights, as if there were `effectiveRows` of them (by default Kish's): value i has the weight of
 * the interval that its share of the weights covers. Equal to maritzJarrett when all weights are. NaN for fewer than two
 * values, and for no more than one effective row.
 */
function weightedMaritzJarrett(sample, probability, effectiveRows = sample.effectiveRows) {
    const { sorted, cumulative } = sample;
    const n = sorted.length;
    const centre = (0,_weighted_quantile_js__WEBPACK_IMPORTED_MODULE_2__/* .weightedQuantile */ .R)(sample, probability);
    if (centre === undefined || n < 2 || !(effectiveRows > 1))
        return Number.NaN;
    const rank = 1 + (effectiveRows - 1) * probability;
    const shape = { a: rank, b: effectiveRows - rank + 1 };
    const total = cumulative[n - 1] ?? Number.NaN;
    // The end of the value before, which is 0 for the first.
    const before = (index) => (index === 0 ? 0 : (cumulative[index - 1] ?? Number.NaN));
    const lowest = betaQuantile(shape, negligible, 1) * total;
    const highest = betaQuantile(shape, 1, negligible) * total;
    const first = (0,_sorted_search_js__WEBPACK_IMPORTED_MODULE_3__/* .firstIndex */ .v4)(n, (index) => before(index + 1) >= lowest);
    const last = (0,_sorted_search_js__WEBPACK_IMPORTED_MODULE_3__/* .firstIndex */ .v4)(n, (index) => before(index) >= highest);
    return standardDeviation(sorted.subarray(first, last), centre, (index) => {
        const below = before(first + index);
        return (0,_incomplete_beta_js__WEBPACK_IMPORTED_MODULE_0__/* .incompleteBeta */ .J7)(shape.a, shape.b, below / total, (total - below) / total);
    });
}
/** p and q are the masses below and above; the larger of the two may be given as 1. */
function betaQuantile({ a, b }, p, q) {
    return 1 / (1 + Math.exp(-(0,_incomplete_beta_js__WEBPACK_IMPORTED_MODULE_0__/* .inverseIncompleteBetaLogit */ .G_)(a, b, p, q)));
}
/** Of values with weights cumulative(i + 1) - cumulative(i); deviations are taken from `centre` so as not to cancel. */
function standardDeviation(values, centre, cumulative) {
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


/***/ }),

/***/ 17041:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  vr: () => (/* binding */ normalCdf),
  Zl: () => (/* binding */ normalQuantile),
  IL: () => (/* binding */ normalSurvival)
});

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


/***/ }),

/***/ 57710:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ interpolate),
/* harmony export */   Y: () => (/* binding */ quantile)
/* harmony export */ });
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


/***/ }),

/***/ 49376:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _V: () => (/* binding */ randomStream),
/* harmony export */   fP: () => (/* binding */ poissonAt),
/* harmony export */   oo: () => (/* binding */ uniformAt),
/* harmony export */   wX: () => (/* binding */ bitsAt)
/* harmony export */ });
/** The stream with this number, for an integer seed of up to 53 bits. */
function randomStream(seed, stream) {
    const low = mix(seed ^ 0x9e3779b9);
    const high = mix(Math.floor(seed / 2 ** 32) ^ low);
    const firstKey = mix(high ^ Math.imul(stream, 0x85ebca6b));
    return { firstKey, secondKey: mix(firstKey + stream + 0xc2b2ae35) };
}
/** 32 random bits, as an integer in [0, 2^32). */
function bitsAt({ firstKey, secondKey }, counter) {
    return mix(mix(counter ^ firstKey) + secondKey) >>> 0;
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
function mix(value) {
    let x = value | 0;
    x = Math.imul(x ^ (x >>> 16), 0x7feb352d);
    x = Math.imul(x ^ (x >>> 15), 0x846ca68b);
    return x ^ (x >>> 16);
}


/***/ }),

/***/ 84866:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T6: () => (/* binding */ sortOrder),
/* harmony export */   Yk: () => (/* binding */ sortMemory),
/* harmony export */   _b: () => (/* binding */ sortWithin),
/* harmony export */   sN: () => (/* binding */ sortRows)
/* harmony export */ });
/* harmony import */ var _high_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40247);

/** A row that lies further than this from its place is left to the native sort, with all that share its high word. */
const longestInsertion = 32;
/** The permutation that sorts ascending: `values[order[0]]` is the smallest; as sortRows. */
function sortOrder(values) {
    return sortRows(values).rows;
}
/** Memory for sorts of this many rows. */
function sortMemory(length) {
    const rows = () => ({ rows: new Uint32Array(length), values: new Float64Array(length) });
    return { from: rows(), to: rows() };
}
/**
 * Sorts rows ascending by their values. Stable: equal values, also 0 and -0, keep their order. A radix sort as in
 * sortedCopy. Throws a RangeError on NaN, which has no place in an order.
 */
function sortRows(values) {
    const memory = sortMemory(values.length);
    number(memory.from.rows);
    return sortWithin(memory, values);
}
/** The same of rows with the numbers that stand in `from.rows`, whatever they are. The answer is good until the next sort in this memory. */
function sortWithin(memory, values) {
    let { from, to } = memory;
    writePlain(values, from.values);
    for (const pass of (0,_high_words_js__WEBPACK_IMPORTED_MODULE_0__/* .radixPasses */ .IL)(from.values)) {
        distribute(from, to, pass);
        [from, to] = [to, from];
    }
    // Whatever its sign bit, NaN is at one end.
    const ends = [from.values[0], from.values[values.length - 1]];
    if (ends.some(Number.isNaN))
        throw new RangeError("cannot sort NaN");
    settle(from);
    return from;
}
function number(rows) {
    for (let row = 0; row < rows.length; row++)
        rows[row] = row;
    return rows;
}
/** 0 for -0. */
function writePlain(values, plain) {
    for (let row = 0; row < plain.length; row++)
        plain[row] = (values[row] ?? Number.NaN) + 0;
}
function distribute({ rows, values }, to, { shift, mask, starts }) {
    const words = (0,_high_words_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsOf */ .Z9)(values);
    const [movedRows, movedValues] = [to.rows, to.values];
    for (let index = 0; index < rows.length; index++) {
        const digit = ((0,_high_words_js__WEBPACK_IMPORTED_MODULE_0__/* .rankOfHighWord */ .O$)(words[2 * index + 1] ?? 0) >>> shift) & mask;
        const place = starts[digit] ?? 0;
        movedRows[place] = rows[index] ?? 0;
        movedValues[place] = values[index] ?? Number.NaN;
        starts[digit] = place + 1;
    }
}
/** Puts rows in order that are so already in the high words of their values. */
function settle(sorted) {
    const { values } = sorted;
    for (let index = 1; index < values.length; index++) {
        if ((values[index - 1] ?? Number.NaN) > (values[index] ?? Number.NaN))
            index = settleAt(sorted, index);
    }
}
/** Puts the row at `index` in order with those before it; answers up to where all are in order after that. */
function settleAt(sorted, index) {
    if (insert(sorted, index))
        return index;
    const words = (0,_high_words_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsOf */ .Z9)(sorted.values);
    const run = (0,_high_words_js__WEBPACK_IMPORTED_MODULE_0__/* .runAround */ .tV)(index, sorted.values.length, (at) => words[2 * at + 1] ?? 0);
    sortRun(sorted, run);
    return run.end - 1;
}
/** Moves the row at `index` back to its place among those before it; false, and nothing moved, when that is far. */
function insert({ rows, values }, index) {
    const row = rows[index] ?? 0;
    const value = values[index] ?? Number.NaN;
    let place = index - 1;
    while (place > 0 && (values[place - 1] ?? Number.NaN) > value) {
        if (index - place === longestInsertion)
            return false;
        place--;
    }
    for (let at = index; at > place; at--) {
        rows[at] = rows[at - 1] ?? 0;
        values[at] = values[at - 1] ?? Number.NaN;
    }
    rows[place] = row;
    values[place] = value;
    return true;
}
function sortRun({ rows, values }, { start, end }) {
    const [ownRows, ownValues] = [rows.slice(start, end), values.slice(start, end)];
    const order = number(new Uint32Array(end - start)).sort((a, b) => (ownValues[a] ?? Number.NaN) - (ownValues[b] ?? Number.NaN));
    for (let place = 0; place < order.length; place++) {
        const own = order[place] ?? 0;
        rows[start + place] = ownRows[own] ?? 0;
        values[start + place] = ownValues[own] ?? Number.NaN;
    }
}


/***/ }),

/***/ 88191:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IA: () => (/* binding */ sortOwned),
/* harmony export */   TZ: () => (/* binding */ sortedCopy),
/* harmony export */   ou: () => (/* binding */ sortFinite)
/* harmony export */ });
/* harmony import */ var _high_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40247);
/* harmony import */ var _value_tally_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32965);


/** Below this the native sort is as fast as the passes over the histograms. */
const radixFrom = 5000;
/** Memory that is new costs as much as a pass, so that up to this many values are sorted by way of the same array each time. */
const mostSpared = 16_000_000;
/** A value that lies further than this from its place is left to the native sort, with all that share its high word. */
const longestInsertion = 32;
/** The values in ascending order, in a new array; as sortOwned. */
function sortedCopy(values) {
    return sortOwned(values.slice());
}
/**
 * Puts the values in ascending order where they stand, and answers with them. -0 comes before 0.
 * Of few distinct values each is counted, and written as often. For others a radix sort on the high 32 bits of the doubles leaves only
 * values that agree in those bits to be put in order: several times as fast as the native sort. Throws a RangeError on NaN,
 * which has no place in an order.
 */
function sortOwned(values) {
    sortAny(values);
    refuseNaN(values);
    return values;
}
/** The same, but answers with those alone that are finite, and takes any others. */
function sortFinite(values) {
    sortAny(values);
    let [start, end] = [0, values.length];
    while (start < end && !Number.isFinite(values[start]))
        start++;
    while (end > start && !Number.isFinite(values[end - 1]))
        end--;
    return values.subarray(start, end);
}
/** Puts NaN to either end, as its bits will have it. */
function sortAny(values) {
    if (values.length < radixFrom)
        values.sort();
    else if (!sortByCounting(values))
        radixSorted(values);
}
/** Sorts values of which few are distinct; false, and nothing moved, for any others. */
function sortByCounting(values) {
    const tally = (0,_value_tally_js__WEBPACK_IMPORTED_MODULE_0__/* .tallyOf */ .s)(values);
    if (tally === undefined)
        return false;
    const { distinct } = tally;
    if (distinct.length < radixFrom)
        distinct.sort();
    else
        radixSorted(distinct);
    const counts = tally.countsOf(distinct);
    let end = 0;
    for (let index = 0; index < distinct.length; index++) {
        const start = end;
        end += counts[index] ?? 0;
        values.fill(distinct[index] ?? Number.NaN, start, end);
    }
    values.fill(Number.NaN, end);
    return true;
}
function radixSorted(values) {
    let from = values;
    let to = spare(values.length);
    for (const pass of (0,_high_words_js__WEBPACK_IMPORTED_MODULE_1__/* .radixPasses */ .IL)(from)) {
        distribute(from, to, pass);
        [from, to] = [to, from];
    }
    if (from !== values)
        values.set(from);
    settle(values);
}
let spared = new Float64Array();
function spare(length) {
    if (length > mostSpared)
        return new Float64Array(length);
    if (spared.length < length)
        spared = new Float64Array(length);
    return spared.subarray(0, length);
}
/** Whatever its sign bit, NaN is at one end. */
function refuseNaN(sorted) {
    if (Number.isNaN(sorted[0]) || Number.isNaN(sorted[sorted.length - 1]))
        throw new RangeError("cannot sort NaN");
}
function distribute(from, to, { shift, mask, starts }) {
    const words = (0,_high_words_js__WEBPACK_IMPORTED_MODULE_1__/* .wordsOf */ .Z9)(from);
    for (let index = 0; index < from.length; index++) {
        const digit = ((0,_high_words_js__WEBPACK_IMPORTED_MODULE_1__/* .rankOfHighWord */ .O$)(words[2 * index + 1] ?? 0) >>> shift) & mask;
        const place = starts[digit] ?? 0;
        to[place] = from[index] ?? Number.NaN;
        starts[digit] = place + 1;
    }
}
/**
 * Puts values in order that are so already in their high words. Each is compared with its neighbour where it stands: V8 boxes a
 * double that is carried from turn to turn and may come from elsewhere, which costs more than all the rest.
 */
function settle(values) {
    for (let index = 1; index < values.length; index++) {
        if ((values[index - 1] ?? Number.NaN) > (values[index] ?? Number.NaN))
            index = settleAt(values, index);
    }
}
/** Puts the value at `index` in order with those before it; answers up to where all are in order after that. */
function settleAt(values, index) {
    if (insert(values, index))
        return index;
    const words = (0,_high_words_js__WEBPACK_IMPORTED_MODULE_1__/* .wordsOf */ .Z9)(values);
    const run = (0,_high_words_js__WEBPACK_IMPORTED_MODULE_1__/* .runAround */ .tV)(index, values.length, (at) => words[2 * at + 1] ?? 0);
    values.subarray(run.start, run.end).sort();
    return run.end - 1;
}
/** Moves the value at `index` back to its place among those before it; false, and nothing moved, when that is far. */
function insert(values, index) {
    const value = values[index] ?? Number.NaN;
    let place = index - 1;
    while (place > 0 && (values[place - 1] ?? Number.NaN) > value) {
        if (index - place === longestInsertion)
            return false;
        place--;
    }
    for (let at = index; at > place; at--)
        values[at] = values[at - 1] ?? Number.NaN;
    values[place] = value;
    return true;
}


/***/ }),

/***/ 43743:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BC: () => (/* binding */ countBelow),
/* harmony export */   a7: () => (/* binding */ countAtMost),
/* harmony export */   az: () => (/* binding */ countAtMostFrom),
/* harmony export */   v4: () => (/* binding */ firstIndex)
/* harmony export */ });
/** How many of the values, sorted ascending, are at most x. */
function countAtMost(sorted, x) {
    return firstIndex(sorted.length, (index) => (sorted[index] ?? Number.NaN) > x);
}
/** The same where all values before `start` are known to be at most x; looked for near to it. */
function countAtMostFrom(sorted, x, start) {
    let step = 1;
    while (start + step <= sorted.length && (sorted[start + step - 1] ?? Infinity) <= x)
        step *= 2;
    let low = start + (step >> 1);
    let high = Math.min(sorted.length, start + step - 1);
    while (low < high) {
        const middle = (low + high) >>> 1;
        if ((sorted[middle] ?? Infinity) <= x)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
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


/***/ }),

/***/ 2969:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $J: () => (/* binding */ studentTQuantile),
/* harmony export */   qX: () => (/* binding */ studentTSurvival)
/* harmony export */ });
/* unused harmony export studentTCdf */
/* harmony import */ var _incomplete_beta_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98014);
/* harmony import */ var _normal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17041);


/** P(T <= t) of Student's distribution; the normal one when the degrees of freedom are infinite. */
function studentTCdf(t, degreesOfFreedom) {
    return studentTSurvival(-t, degreesOfFreedom);
}
/** P(T > t) of Student's distribution, with relative accuracy in the upper tail. */
function studentTSurvival(t, degreesOfFreedom) {
    if (degreesOfFreedom === Infinity)
        return (0,_normal_js__WEBPACK_IMPORTED_MODULE_1__/* .normalSurvival */ .IL)(t);
    const outside = beyond(Math.abs(t), degreesOfFreedom) / 2;
    return t >= 0 ? outside : 1 - outside;
}
/** The t with P(T <= t) = p. */
function studentTQuantile(p, degreesOfFreedom) {
    if (degreesOfFreedom === Infinity)
        return (0,_normal_js__WEBPACK_IMPORTED_MODULE_1__/* .normalQuantile */ .Zl)(p);
    const tail = Math.min(p, 1 - p);
    // t²/df is the odds of a beta(1/2, df/2) variable.
    const logOdds = (0,_incomplete_beta_js__WEBPACK_IMPORTED_MODULE_0__/* .inverseIncompleteBetaLogit */ .G_)(0.5, degreesOfFreedom / 2, 1 - 2 * tail, 2 * tail);
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
    return (0,_incomplete_beta_js__WEBPACK_IMPORTED_MODULE_0__/* .incompleteBeta */ .J7)(degreesOfFreedom / 2, 0.5, outside, inside);
}


/***/ }),

/***/ 54156:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ch: () => (/* binding */ sumOver),
/* harmony export */   Xs: () => (/* binding */ runningSum),
/* harmony export */   cz: () => (/* binding */ sum),
/* harmony export */   tO: () => (/* binding */ sumOfProducts)
/* harmony export */ });
/** The sum of the values, compensated (Neumaier 1974): its error does not grow with their number. */
function sum(values) {
    // V8 reads the elements of one kind of array several times as fast as those of any kind.
    return sumOfDoubles(values instanceof Float64Array ? values : new Float64Array(values));
}
function sumOfDoubles(values) {
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
/** The compensated sum of products (x[i] - ofX) (y[i] - ofY); the arrays are of one length. */
function sumOfProducts(x, y, ofX = 0, ofY = 0) {
    let total = 0;
    let lost = 0;
    for (let index = 0; index < x.length; index++) {
        const value = ((x[index] ?? Number.NaN) - ofX) * ((y[index] ?? Number.NaN) - ofY);
        const next = total + value;
        lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
        total = next;
    }
    return Number.isFinite(total) ? total + lost : total;
}
/** At each index the compensated sum of the values up to and with it. */
function runningSum(values) {
    const sums = new Float64Array(values.length);
    let total = 0;
    let lost = 0;
    for (let index = 0; index < values.length; index++) {
        const value = values[index] ?? Number.NaN;
        const next = total + value;
        lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
        total = next;
        sums[index] = total + lost;
    }
    return sums;
}


/***/ }),

/***/ 32965:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ tallyOf)
/* harmony export */ });
/* harmony import */ var _high_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40247);

/** With fewer rows for each value than this, counting saves nothing. */
const rowsPerValue = 8;
/** A table of more values would not fit the cache. */
const mostValues = 16_384;
/** Room in the table for each value, so that it mostly stands where it is looked for first. */
const slotsPerValue = 4;
/** Values that crowd more than chance lets them have perhaps been chosen to. */
const longestSearch = 64;
/** When more of the first values than this are new, there will be too many. */
const mostNew = 0.9;
/** Both words of a slot without value: the bits of a NaN, which is never looked for. */
const free = -1;
/** Words at a time: a function that is called often is compiled sooner by V8, and better, than one that loops for long. */
const block = 8192;
/** The table, which each tally uses again: a constant of the module, since V8 then knows where it is. Keys are pairs of words, low one first. */
const keys = new Int32Array(2 * slotsPerValue * mostValues);
const counts = new Uint32Array(slotsPerValue * mostValues);
/** The slots that are taken, in the order of first appearance. */
const taken = new Int32Array(mostValues);
/** How many values there are, and how many there may be. */
let [size, most] = [0, 0];
/** How many bits of a hash are left out to have the number of a slot, and the number of the last, all of whose bits are ones. */
let [shift, lastSlot] = [0, 0];
/** Counts the values, or stops when their distinct ones are too many. What it answers is good until the next are counted. */
function tallyOf(values) {
    clear(Math.min(mostValues, Math.floor(values.length / rowsPerValue)));
    const words = (0,_high_words_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsOf */ .Z9)(values);
    for (let at = 0; at < words.length; at += block) {
        const end = Math.min(words.length, at + block);
        if (!add(words, at, end) || (end === block && size > (mostNew * block) / 2))
            return undefined;
    }
    return { distinct: distinctValues(), countsOf };
}
function clear(room) {
    const bits = Math.ceil(Math.log2(slotsPerValue * Math.max(1, room)));
    [size, most, shift, lastSlot] = [0, room, 32 - bits, 2 ** bits - 1];
    keys.fill(free, 0, 2 * (lastSlot + 1));
    counts.fill(0, 0, lastSlot + 1);
}
function add(words, from, to) {
    for (let at = from; at < to; at += 2) {
        const low = words[at] ?? 0;
        const high = words[at + 1] ?? 0;
        let slot = hashOf(low, high) >>> shift;
        if (keys[2 * slot] !== low || keys[2 * slot + 1] !== high) {
            if (isNaNOf(low, high))
                continue;
            slot = slotOf(low, high, slot);
            if (slot < 0)
                return false;
        }
        counts[slot] = (counts[slot] ?? 0) + 1;
    }
    return true;
}
/** Where a value is counted, looked for from a slot on; -1 when it is new and there is no room for it. */
function slotOf(low, high, first) {
    for (let step = 0; step < longestSearch; step++) {
        const slot = (first + step) & lastSlot;
        if (keys[2 * slot] === low && keys[2 * slot + 1] === high)
            return slot;
        if (keys[2 * slot] === free && keys[2 * slot + 1] === free)
            return take(slot, low, high);
    }
    return -1;
}
function take(slot, low, high) {
    if (size === most)
        return -1;
    taken[size++] = slot;
    keys[2 * slot] = low;
    keys[2 * slot + 1] = high;
    return slot;
}
function distinctValues() {
    const distinct = new Float64Array(size);
    const words = (0,_high_words_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsOf */ .Z9)(distinct);
    for (let index = 0; index < size; index++) {
        const slot = taken[index] ?? 0;
        words[2 * index] = keys[2 * slot] ?? free;
        words[2 * index + 1] = keys[2 * slot + 1] ?? free;
    }
    return distinct;
}
function countsOf(distinct) {
    const words = (0,_high_words_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsOf */ .Z9)(distinct);
    const found = new Uint32Array(distinct.length);
    for (let index = 0; index < found.length; index++) {
        const low = words[2 * index] ?? 0;
        const high = words[2 * index + 1] ?? 0;
        found[index] = counts[slotOf(low, high, hashOf(low, high) >>> shift)] ?? 0;
    }
    return found;
}
/** Of whole numbers the low word is 0 and of the high one only the upper bits differ: these are to reach the upper bits as well. */
function hashOf(low, high) {
    const mixed = Math.imul(low, 0x85eb_ca6b) ^ high;
    return Math.imul(mixed ^ (mixed >>> 15), 0x9e37_79b1);
}
function isNaNOf(low, high) {
    const fraction = (high & 0xf_ffff) | low;
    return (high & 0x7ff0_0000) === 0x7ff0_0000 && fraction !== 0;
}


/***/ }),

/***/ 46203:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ outsideByChance),
/* harmony export */   y: () => (/* binding */ outsideSurvival)
/* harmony export */ });
/* harmony import */ var _log_gamma_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36721);
/* harmony import */ var _sorted_search_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43743);


/**
 * The probability that of m new values at least k lie outside the range of n others of the same distribution (Wilks 1941): of the
 * k + 1 outermost values of both samples, taken from one end after the other, at most one is of the n,
 * (C(m,k+1) + n·C(m,k)) ÷ C(n+m,k+1). Exact without ties, conservative with them.
 */
function outsideSurvival(k, n, m) {
    if (k === 0)
        return 1;
    const all = logChoose(n + m, k + 1);
    const none = k + 1 > m ? 0 : Math.exp(logChoose(m, k + 1) - all);
    return Math.min(1, none + n * Math.exp(logChoose(m, k) - all));
}
/** How many of the m values chance puts outside at most: more happen with probability up to alpha. */
function outsideByChance(alpha, n, m) {
    return (0,_sorted_search_js__WEBPACK_IMPORTED_MODULE_1__/* .firstIndex */ .v4)(m, (k) => outsideSurvival(k + 1, n, m) <= alpha);
}
function logChoose(n, k) {
    return (0,_log_gamma_js__WEBPACK_IMPORTED_MODULE_0__/* .logGamma */ .SX)(n + 1) - (0,_log_gamma_js__WEBPACK_IMPORTED_MODULE_0__/* .logGamma */ .SX)(k + 1) - (0,_log_gamma_js__WEBPACK_IMPORTED_MODULE_0__/* .logGamma */ .SX)(n - k + 1);
}


/***/ }),

/***/ 37138:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ weightedSample),
/* harmony export */   R: () => (/* binding */ weightedQuantile)
/* harmony export */ });
/* harmony import */ var _quantile_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57710);
/* harmony import */ var _sort_order_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84866);
/* harmony import */ var _sorted_search_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43743);
/* harmony import */ var _sum_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54156);




/** Relative; effective rows that are fewer by this share come from weights that differ by a millionth. */
const rounding = 1e-12;
/** Sorts values, without those of weight 0. Weights are not negative. Throws a RangeError on NaN. */
function weightedSample(values, weights) {
    const order = (0,_sort_order_js__WEBPACK_IMPORTED_MODULE_0__/* .sortOrder */ .T6)(values).filter((row) => weights[row] !== 0);
    const sorted = new Float64Array(order.length);
    const sortedWeights = new Float64Array(order.length);
    for (let index = 0; index < order.length; index++) {
        const row = order[index] ?? 0;
        sorted[index] = values[row] ?? Number.NaN;
        sortedWeights[index] = weights[row] ?? Number.NaN;
    }
    const total = (0,_sum_js__WEBPACK_IMPORTED_MODULE_1__/* .sum */ .cz)(sortedWeights);
    return {
        sorted,
        cumulative: (0,_sum_js__WEBPACK_IMPORTED_MODULE_1__/* .runningSum */ .Xs)(sortedWeights),
        effectiveRows: (total * total) / (0,_sum_js__WEBPACK_IMPORTED_MODULE_1__/* .sumOfProducts */ .tO)(sortedWeights, sortedWeights),
    };
}
/**
 * The quantile at `probability` of values with weights: the value at which the weight passes that share of the total, or
 * the mean of two where it is met exactly. The averaged inverted distribution function, type 2 of Hyndman & Fan 1996, as
 * scikit-learn's median_absolute_error(sample_weight). Weights that are all equal say nothing, so then it is type 7, as
 * without weights; at the median both are one. undefined without values.
 */
function weightedQuantile(sample, probability) {
    const { sorted, cumulative, effectiveRows } = sample;
    const n = sorted.length;
    if (n === 0)
        return undefined;
    if (effectiveRows > n * (1 - rounding))
        return (0,_quantile_js__WEBPACK_IMPORTED_MODULE_2__/* .quantile */ .Y)(sorted, probability);
    return invertedShare(sample, probability * (cumulative[n - 1] ?? Number.NaN));
}
/** The value at which the running weight first reaches `target`; where it equals it, the mean of that value and the next. */
function invertedShare({ sorted, cumulative }, target) {
    const last = sorted.length - 1;
    const slack = rounding * (cumulative[last] ?? Number.NaN);
    const index = Math.min(last, (0,_sorted_search_js__WEBPACK_IMPORTED_MODULE_3__/* .firstIndex */ .v4)(sorted.length, (place) => (cumulative[place] ?? Number.NaN) >= target - slack));
    const value = sorted[index] ?? Number.NaN;
    if (index === last || (cumulative[index] ?? Number.NaN) > target + slack)
        return value;
    return value + ((sorted[index + 1] ?? Number.NaN) - value) / 2;
}


/***/ }),

/***/ 143:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WE: () => (/* binding */ wilsonReach),
/* harmony export */   od: () => (/* binding */ proportionStandardError),
/* harmony export */   rF: () => (/* binding */ wilson)
/* harmony export */ });
/* harmony import */ var _normal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17041);
/* harmony import */ var _z_score_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64406);


/**
 * A proportion by its score test (Wilson 1927); counts may be effective ones and need not be whole.
 */
function wilson(count) {
    return {
        method: "wilson",
        value: shareOf(count),
        standardError: proportionStandardError(count),
        lowerBound: (alpha) => bound(count, -(0,_normal_js__WEBPACK_IMPORTED_MODULE_0__/* .normalQuantile */ .Zl)(alpha)),
        upperBound: (alpha) => bound(count, (0,_normal_js__WEBPACK_IMPORTED_MODULE_0__/* .normalQuantile */ .Zl)(alpha)),
        pAbove: (x) => (x >= 1 ? 1 : (0,_normal_js__WEBPACK_IMPORTED_MODULE_0__/* .normalSurvival */ .IL)(score(count, x))),
        pBelow: (x) => (x <= 0 ? 1 : (0,_normal_js__WEBPACK_IMPORTED_MODULE_0__/* .normalSurvival */ .IL)(-score(count, x))),
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
    return (0,_z_score_js__WEBPACK_IMPORTED_MODULE_1__/* .zScore */ .n)(shareOf(count) - x, Math.sqrt(x) * Math.sqrt((1 - x) / count.n));
}
/** Effective counts may leave [0, n] by a rounding error. */
function shareOf({ successes, n }) {
    return Math.min(1, Math.max(0, successes / n));
}


/***/ }),

/***/ 64406:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ zScore)
/* harmony export */ });
/** A difference in standard errors: infinite when the error is zero (of either sign), 0 when the difference is zero too. */
function zScore(difference, standardError) {
    return difference === 0 ? 0 : difference / Math.abs(standardError);
}


/***/ }),

/***/ 98565:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ textOf),
/* harmony export */   c: () => (/* binding */ numbersOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _column_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82384);
/* harmony import */ var _infer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1064);
/* harmony import */ var _timestamp_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60998);




/**
 * The column as doubles, NaN where there is no value: integers and decimals to the nearest, booleans as 0 and 1. `table` is asked
 * where a bad value stands.
 * @throws GateError E206 for a text or timestamp column, quoting the first value that is not a number.
 */
function numbersOf(column, table) {
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
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GateError */ .ue({
                code: "E206",
                message: `${table.uri}, column "${column.name}": holds timestamps, where numbers were expected.`,
                hint: "Name a numeric column, or store the time as a number.",
            });
    }
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
            return encode(column, (row) => column.values[row], (value) => (0,_timestamp_text_js__WEBPACK_IMPORTED_MODULE_2__/* .formatTimestamp */ .Ey)(value, column.unit));
    }
}
function fromRows(column, valueAt) {
    const values = new Float64Array(column.rows);
    for (let row = 0; row < column.rows; row++)
        values[row] = (0,_column_js__WEBPACK_IMPORTED_MODULE_3__/* .isValid */ .f)(column.valid, row) ? valueAt(row) : Number.NaN;
    return values;
}
function fromCodes({ codes, dictionary }) {
    const numbers = Float64Array.from(dictionary, Number);
    return Float64Array.from(codes, (code) => numbers[code] ?? Number.NaN);
}
function notNumeric(column, table) {
    const offender = (0,_infer_js__WEBPACK_IMPORTED_MODULE_1__/* .firstNonNumber */ .ZK)(column.dictionary);
    const text = offender ?? column.dictionary[0] ?? "";
    const row = column.codes.indexOf(column.dictionary.indexOf(text));
    const place = `${table.uri}, ${table.where(Math.max(row, 0))}, column "${column.name}"`;
    if (offender !== undefined) {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GateError */ .ue({
            code: "E206",
            message: `${place}: ${JSON.stringify(offender)} is not a number, where numbers were expected.`,
            hint: "Correct the value, leave it empty if it is missing, or name another column.",
        });
    }
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GateError */ .ue({
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
        const key = (0,_column_js__WEBPACK_IMPORTED_MODULE_3__/* .isValid */ .f)(column.valid, row) ? keyAt(row) : undefined;
        if (key === undefined || Number.isNaN(key))
            continue;
        const known = codeOf.get(key);
        codes[row] = known ?? codeOf.size;
        if (known === undefined)
            codeOf.set(key, codeOf.size);
    }
    return { codes, dictionary: Array.from(codeOf.keys(), print) };
}


/***/ }),

/***/ 82384:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ isValid)
/* harmony export */ });
/** Whether row `row` has a value. */
function isValid(valid, row) {
    return valid === undefined || (((valid[row >> 3] ?? 0) >> (row & 7)) & 1) === 1;
}


/***/ }),

/***/ 1064:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZK: () => (/* binding */ firstNonNumber),
/* harmony export */   jr: () => (/* binding */ inferKind),
/* harmony export */   r: () => (/* binding */ isMissingWord)
/* harmony export */ });
/* harmony import */ var _number_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43339);
/* harmony import */ var _timestamp_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60998);


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
    const unit = (0,_timestamp_text_js__WEBPACK_IMPORTED_MODULE_1__/* .timestampUnit */ .Xx)(words);
    return unit === undefined ? { kind: "text" } : { kind: "timestamp", unit };
}
/** Whether `text` means "no value", if the other values of its column are of one kind other than text. */
function isMissingWord(text) {
    return text.length <= longestMissingWord && missingWords.has(text);
}
/** The first text that kept a column from being numeric, to be quoted in an error. */
function firstNonNumber(dictionary) {
    return dictionary.find((text) => (0,_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .numberForm */ .K)(text) === undefined && !isMissingWord(text));
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
        const form = (0,_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .numberForm */ .K)(text);
        if (form !== undefined)
            seen[form]++;
        else if (!isMissingWord(text))
            return undefined;
    }
    return seen;
}
/** Whether a double would round this integer: at and beyond ±2^53. */
function beyondDouble(text) {
    return (0,_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .numberForm */ .K)(text) === "integer" && !Number.isSafeInteger((0,_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .parseNumber */ .$)(text));
}


/***/ }),

/***/ 43339:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ parseNumber),
/* harmony export */   K: () => (/* binding */ numberForm)
/* harmony export */ });
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


/***/ }),

/***/ 22972:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FZ: () => (/* binding */ fillsItsBuffer),
/* harmony export */   HO: () => (/* binding */ giveBackDoubles),
/* harmony export */   qS: () => (/* binding */ takeDoubles)
/* harmony export */ });
/** What is kept in all: the columns that are in hand at a time of ten million rows, and none of hundreds. */
const mostBytes = 256 * 1024 ** 2;
const spare = [];
/**
 * An array of `length` doubles, whatever they are. New memory costs as much as a pass over it, and calls for the garbage collector
 * at every few columns: so columns that nobody needs any more make room for the next ones.
 */
function takeDoubles(length) {
    const place = spare.findIndex((values) => values.length === length);
    const [found] = place < 0 ? [] : spare.splice(place, 1);
    return found ?? new Float64Array(length);
}
/** Makes room of an array; whoever still holds it will find it empty, rather than with the numbers of another column. */
function giveBackDoubles(values) {
    if (values.length === 0 || !fillsItsBuffer(values) || values.byteLength > mostBytes)
        return;
    spare.push(new Float64Array(structuredClone(values.buffer, { transfer: [values.buffer] })));
    while (spare.reduce((sum, { byteLength }) => sum + byteLength, 0) > mostBytes)
        spare.shift();
}
/** Whether nothing else lies in the buffer of these values, so that it can change hands with them. */
function fillsItsBuffer(values) {
    return values.buffer instanceof ArrayBuffer && values.byteLength === values.buffer.byteLength;
}


/***/ }),

/***/ 58706:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ tableFormats)
/* harmony export */ });
/** How a table is written. */
const tableFormats = ["csv", "jsonl", "json", "parquet"];


/***/ }),

/***/ 60998:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EH: () => (/* binding */ parseTimestamp),
/* harmony export */   Ey: () => (/* binding */ formatTimestamp),
/* harmony export */   Xx: () => (/* binding */ timestampUnit),
/* harmony export */   ov: () => (/* binding */ digitsOfUnit)
/* harmony export */ });
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


/***/ })

};
