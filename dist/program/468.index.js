export const id = 468;
export const ids = [468];
export const modules = {

/***/ 65762:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gd: () => (/* binding */ blockNoun),
/* harmony export */   LU: () => (/* binding */ rowNoun),
/* harmony export */   e1: () => (/* binding */ rowNounOf)
/* harmony export */ });
const rowNoun = { one: "row", many: "rows" };
/** Where rows come in interleaved blocks, these are what is compared. */
const blockNoun = { one: "block", many: "blocks" };
/** A ranking compares queries; every other task, and a record without one, compares rows. */
function rowNounOf(task) {
    return task === "ranking" ? { one: "query", many: "queries" } : rowNoun;
}


/***/ }),

/***/ 30079:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ canonicalDigest)
/* harmony export */ });
/* unused harmony export canonicalJson */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

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
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(canonicalJson(value)).digest("hex");
}


/***/ }),

/***/ 78661:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ holds)
/* harmony export */ });
/** Whether a verdict passes because its limits hold. One that is beyond them by what chance can do, or was not judged, passes only because a policy lets it. */
function holds({ outcome, state, }) {
    return outcome === "pass" && state !== "noise" && state !== "undefined";
}


/***/ }),

/***/ 47642:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   kM: () => (/* binding */ isIntact),
/* harmony export */   od: () => (/* binding */ seal),
/* harmony export */   xG: () => (/* binding */ withDeliveries)
/* harmony export */ });
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30079);

const covers = "the record without `integrity` and `deliveries`";
/** The record with its digest. Deliveries stay outside: they happen after the record is written and uploaded. */
function seal(record) {
    return {
        ...record,
        deliveries: [],
        integrity: { canonicalization: "RFC8785", covers, sha256: (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalDigest */ .X)(record) },
    };
}
/** The same record after deliveries; its digest stays true. */
function withDeliveries(record, deliveries) {
    return { ...record, deliveries: [...deliveries] };
}
/** Whether the record is as it was sealed. */
function isIntact(record) {
    const { integrity, deliveries: _, ...sealed } = record;
    return (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalDigest */ .X)(sealed) === integrity.sha256;
}


/***/ }),

/***/ 78587:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ betweenText)
/* harmony export */ });
/* harmony import */ var _number_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44776);

const mostNamed = 5;
/** Which two groups of a gap are furthest apart, and what is not compared; undefined for other measurements. */
function betweenText({ groups, unit }) {
    if (groups === undefined)
        return undefined;
    const { reference, candidate } = groups.furthest;
    const pair = (furthest, side) => pairText(furthest, { values: groups.values, side, unit });
    const texts = [
        ...(candidate === null
            ? []
            : [`Furthest apart in ${spoken(candidate.metric)}: ${pair(candidate, "candidate")}.`, leftOutText(groups)]),
        ...(reference === null ? [] : [`Reference: ${otherMetric(reference, candidate)}${pair(reference, "reference")}.`]),
        withoutText(groups),
    ].filter((text) => text !== "");
    return texts.length === 0 ? undefined : texts.join(" ");
}
/** "region=EU 81.20 % and region=US 92.10 %" */
function pairText({ metric, low, high }, { values, side, unit }) {
    const valueOf = (name) => values.find((one) => one.metric === metric && one.name === name)?.[side]?.value ?? null;
    const decimals = (0,_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .distinctDecimals */ .JI)(valueOf(low), [valueOf(high)], unit);
    return [low, high].map((name) => `${name} ${(0,_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .valueText */ .Ru)(valueOf(name), unit, decimals)}`).join(" and ");
}
/** Of the reference it may be another of the rates that is furthest apart. */
function otherMetric({ metric }, candidate) {
    return candidate === null || metric === candidate.metric ? "" : `${spoken(metric)} of `;
}
function spoken(metric) {
    return metric.replaceAll("_", " ");
}
function leftOutText({ values }) {
    const out = values.filter((value) => value.left_out !== null);
    if (out.length === 0)
        return "";
    const several = new Set(values.map(({ metric }) => metric)).size > 1;
    const named = out
        .slice(0, mostNamed)
        .map(({ metric, name, left_out: why }) => `${name}${several ? ` in ${spoken(metric)}` : ""} (${why ?? ""})`);
    const more = out.length - named.length;
    return `Left out: ${named.join(", ")}${more > 0 ? ` and ${(0,_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .countText */ .lT)(more)} more` : ""}.`;
}
function withoutText({ without }) {
    const rows = Math.max(without.reference, without.candidate);
    if (rows === 0)
        return "";
    return `${(0,_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .countText */ .lT)(rows)} ${rows === 1 ? "row has" : "rows have"} no value in the column and ${rows === 1 ? "is" : "are"} in no group.`;
}


/***/ }),

/***/ 67812:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A7: () => (/* binding */ compatNotes),
/* harmony export */   jQ: () => (/* binding */ compatNumbers),
/* harmony export */   pr: () => (/* binding */ compatTitle)
/* harmony export */ });
/* harmony import */ var _number_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44776);

/** The numbers of another tool in the row of a column: a p-value must not be too small, a distance not too large. */
function compatNumbers({ value, p_value: p, threshold }, rule, judged) {
    const limit = judged?.limit ?? threshold ?? null;
    // Where the p-value of a statistic decides, it is shown, and said to be one.
    const effect = `${p === null || p === value ? "" : "p "}${(0,_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .effectText */ .tr)(p ?? value, limit, "score")}`;
    return { effect, limit: limitText(limit, rule), excess: judged?.harm ?? Number.NEGATIVE_INFINITY };
}
function limitText(limit, rule) {
    return limit === null ? "" : `${stableWhen[rule]} ${(0,_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .writtenText */ .v4)(Number(limit.toPrecision(3)), "score")}`;
}
const stableWhen = { "<": "≥", "≤": ">", "≥": "<", ">": "≤" };
/** How many chunks alert, and where the tool's number is known to mislead. */
function compatNotes({ chunks, note }) {
    const alerting = chunks === undefined ? [] : [`${chunks.alerting} of ${chunks.total} chunks alert; this is the worst.`];
    return note === undefined ? alerting : [...alerting, note];
}
/** "Kolmogorov–Smirnov p-value (Evidently)": not ours of the same name. */
function compatTitle(title, compat) {
    return `${title} (${toolNames[compat]})`;
}
const toolNames = { evidently: "Evidently", nannyml: "NannyML" };


/***/ }),

/***/ 61527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ shortTitle),
/* harmony export */   u: () => (/* binding */ unitOf)
/* harmony export */ });
/* harmony import */ var _compat_row_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67812);

/** How an effect is printed. */
function unitOf(method) {
    return shares.has(method) ? "share" : "score";
}
/** Effects that are shares of rows or columns. */
const shares = new Set([
    "missing_rate",
    "out_of_range",
    "new_categories",
    "new_texts",
    "new_tokens",
    "above_threshold",
    "drift_share",
]);
/** The first word or abbreviation that tells the methods apart in a narrow column. */
function shortTitle({ method, title, compat }) {
    return compat === undefined ? (shortTitles.get(method) ?? title) : (0,_compat_row_js__WEBPACK_IMPORTED_MODULE_0__/* .compatTitle */ .pr)(title, compat);
}
const shortTitles = new Map([
    ["psi", "PSI"],
    ["ks", "KS"],
    ["wasserstein", "Wasserstein"],
    ["jensenshannon", "Jensen–Shannon"],
    ["hellinger", "Hellinger"],
    ["kl", "KL"],
    ["tvd", "TVD"],
    ["l_infinity", "L∞"],
    ["chisquare", "Cramér's V"],
    ["g_test", "G"],
    ["cramers_v", "Cramér's V (corrected)"],
    ["cramer_von_mises", "Cramér–von Mises"],
    ["anderson", "Anderson–Darling"],
    ["energy", "Energy"],
    ["z", "share"],
    ["t_test", "Cohen's d"],
    ["mann_whitney", "Cliff's δ"],
    ["variance_ratio", "spread"],
    ["missing_rate", "missing rate"],
    ["out_of_range", "out of range"],
    ["new_categories", "new categories"],
    ["above_threshold", "above threshold"],
    ["new_texts", "new texts"],
    ["new_tokens", "new words"],
    ["text_length", "length"],
    ["mean_shift", "mean shift"],
]);


/***/ }),

/***/ 64609:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ isNamed),
  s: () => (/* binding */ judgedRow)
});

// EXTERNAL MODULE: ./lib/align/row-noun.js
var row_noun = __webpack_require__(65762);
// EXTERNAL MODULE: ./lib/number-text.js
var number_text = __webpack_require__(44776);
// EXTERNAL MODULE: ./lib/reports/between-text.js
var between_text = __webpack_require__(78587);
// EXTERNAL MODULE: ./lib/reports/limit-text.js
var limit_text = __webpack_require__(62358);
;// CONCATENATED MODULE: ./lib/reports/interval-bar.js

/** Cells beside the limit: more on the worse side, where the failures are. */
const cells = { worse: 8, better: 6 };
/** All of them in fonts of one width since WGL4, so that bars below each other stay in line. */
const marks = {
    line: "·",
    interval: "═",
    estimate: "●",
    limit: { alone: "║", crossed: "╬" },
    unchanged: { alone: "│", crossed: "╪" },
    clipped: { worse: "◄", better: "►" },
};
/**
 * Where the measured value or change and its interval lie around the limit, in fifteen characters that fonts of one width have:
 * "···══●══║···│··". Empty where there is no interval, or no one direction that is worse.
 */
function intervalBar(measurement, { limits }) {
    const deciding = limits.find(({ exceeded }) => exceeded === "yes") ?? worstOf(limits);
    if (measurement === undefined || deciding === undefined || deciding.state === "undefined")
        return "";
    const places = (0,limit_text/* isOnValue */.lS)(deciding) ? placesOfValue(measurement, deciding) : placesOfChange(measurement, deciding);
    return places === undefined ? "" : drawn(places);
}
function worstOf(limits) {
    return limits.find(({ exceeded }) => exceeded === "undecided") ?? limits[0];
}
function placesOfValue({ candidate }, limit) {
    // With chance in it the value is judged by what is beyond chance, which is not what is printed.
    if (candidate?.chance !== undefined)
        return undefined;
    const sign = limit.kind === "min" ? 1 : -1;
    return oriented(candidate, sign, (value) => sign * (value - limit.limit));
}
function placesOfChange({ change, better }, { kind, margin }) {
    if (margin === null || better === "zero")
        return undefined;
    const isGood = better === "higher" ? 1 : -1;
    // A gain that is too good to be true is harm the other way round.
    const sign = kind === "max_gain" ? -isGood : isGood;
    const placeOf = (value) => sign * value + margin;
    const places = oriented(change, sign, placeOf);
    return places && { ...places, unchanged: placeOf(0) };
}
function oriented(estimate, sign, placeOf) {
    const ends = endsOf(estimate);
    if (ends === undefined)
        return undefined;
    const [low, value, high] = ends;
    const [worst, best] = sign > 0 ? [low, high] : [high, low];
    return { worst: placeOf(worst), estimate: placeOf(value), best: placeOf(best), unchanged: undefined };
}
/** Lower end, value and upper end; undefined where one of them is not known, or where there is nothing between them. */
function endsOf(estimate) {
    const { value, interval } = estimate ?? { value: null, interval: null };
    const { lower, upper } = interval ?? { lower: null, upper: null };
    if (lower === null || upper === null || value === null || lower === upper)
        return undefined;
    return [lower, value, upper];
}
function drawn(places) {
    const cellOf = cellsOf(places);
    const [worst, estimate, best] = [cellOf(places.worst), cellOf(places.estimate), cellOf(places.best)];
    const unchanged = places.unchanged === undefined ? undefined : markOf(places.unchanged, scaleOf(places));
    const line = Array.from({ length: cells.worse + 1 + cells.better }, (_, at) => {
        const cell = at - cells.worse;
        if (cell === estimate)
            return marks.estimate;
        const crossing = cell >= worst && cell <= best ? "crossed" : "alone";
        if (cell === 0)
            return marks.limit[crossing];
        if (cell === unchanged)
            return marks.unchanged[crossing];
        return crossing === "crossed" ? marks.interval : marks.line;
    }).join("");
    return clipped(line, { worst, best });
}
function clipped(line, { worst, best }) {
    const opened = worst < -cells.worse ? marks.clipped.worse + line.slice(1) : line;
    return best > cells.better ? opened.slice(0, -1) + marks.clipped.better : opened;
}
/** Cells per unit: all fits, but a limit on the change keeps two cells from no change, whatever that clips. */
function scaleOf({ worst, estimate, best, unchanged = 0 }) {
    const places = [worst, estimate, best, unchanged];
    const room = Math.min(cells.worse / Math.max(0, -Math.min(...places)), cells.better / Math.max(0, ...places));
    const least = unchanged === 0 ? 0 : leastApart / Math.abs(unchanged);
    return Number.isFinite(room) ? Math.max(room, least) : 1;
}
const leastApart = 2;
/** The cell of a place, never on a mark unless the place is on it: on which side it lies is what the reader looks for. */
function cellsOf(places) {
    const scale = scaleOf(places);
    const unchanged = places.unchanged ?? 0;
    const mark = markOf(unchanged, scale);
    return (place) => {
        const cell = beside(Math.round(place * scale), { mark, side: sideOf(place, unchanged) });
        return beside(cell, { mark: 0, side: sideOf(place, 0) });
    };
}
function markOf(place, scale) {
    return Math.round(place * scale);
}
function beside(cell, { mark, side }) {
    if (side < 0)
        return Math.min(cell, mark - 1);
    return side > 0 ? Math.max(cell, mark + 1) : mark;
}
/** With the tolerance with which gates are judged. */
function sideOf(place, mark) {
    const tolerance = 1e-12 * Math.max(1, Math.abs(place), Math.abs(mark));
    return Math.abs(place - mark) <= tolerance ? 0 : Math.sign(place - mark);
}

// EXTERNAL MODULE: ./lib/reports/measured-texts.js
var measured_texts = __webpack_require__(26098);
// EXTERNAL MODULE: ./lib/reports/verdict-words.js
var verdict_words = __webpack_require__(89554);
;// CONCATENATED MODULE: ./lib/reports/judged-row.js







/** Lays out one verdict with the measurement that it judged. */
function judgedRow(verdict, measurement, noun = row_noun/* rowNoun */.LU) {
    const standing = (0,verdict_words/* standingOf */.YP)(verdict);
    return {
        verdict,
        standing,
        icon: (0,verdict_words/* verdictIcon */.f2)(verdict),
        word: wordOf(verdict, measurement),
        title: measurement?.title ?? titleOf(verdict),
        gate: isNamed(verdict) ? verdict.gate : undefined,
        slice: verdict.slice ?? undefined,
        whole: verdict.kind === "metric" ? `all ${noun.many}` : "",
        between: measurement && (0,between_text/* betweenText */.e)(measurement),
        ...numbersOf(verdict, measurement, noun),
    };
}
/** What is waived has failed all the same. */
function wordOf(verdict, measurement) {
    const word = (0,verdict_words/* verdictWord */.E0)(verdict, measurement);
    return verdict.waiver === undefined ? word : `waived (${word})`;
}
/** A check looks at the file, or at one of its columns. */
function titleOf({ kind, title, column }) {
    return kind === "check" && column !== null ? `${title}: ${column}` : title;
}
/** Whether the gate's name is more than the metric (or check) with its options, which the title tells. */
function isNamed({ kind, gate, subject, slice, measurement: id, against }) {
    const measurement = against === undefined ? id : (id?.replace(/^pinned:/u, "") ?? null);
    if (kind === "check" && gate.startsWith(`${subject}[`))
        return false;
    return (gate !== subject && gate !== `estimated ${subject}` && measurement !== (slice === null ? gate : `${gate}@${slice}`));
}
/** Rules of the pairing have no measurement of their own: their sentence says it all. */
function numbersOf(verdict, measurement, noun) {
    if (measurement === undefined)
        return { ...measured_texts/* noTexts */.uv, limit: "", bar: "", needed: undefined };
    const decimals = (0,measured_texts/* changeDigits */.PQ)(measurement, verdict.limits);
    return {
        ...(0,measured_texts/* measuredTexts */.$w)(measurement, verdict),
        limit: (0,limit_text/* limitsText */.Cf)(verdict, { ...measurement, decimals }),
        bar: intervalBar(measurement, verdict),
        needed: isUndecided(verdict) ? neededText(verdict, measurement, noun) : undefined,
    };
}
/** Where blocks are too few the reason says how many there must be, and nothing was judged. */
function isUndecided({ outcome, reason }) {
    return outcome === "inconclusive" && reason?.code !== "too-few-blocks";
}
/** Rows needed, unless the advice names them, and the smallest loss in reach of these rows. */
function neededText({ limits, advice }, { unit, better }, { many }) {
    const rows = largest(limits.map((limit) => limit.rows_needed));
    const smallest = largest(limits.map((limit) => limit.minimum_detectable));
    const parts = [];
    if (rows !== undefined && !isTold(rows, advice)) {
        parts.push(`About ${(0,number_text/* countText */.lT)(rows)} ${many} would settle it.`);
    }
    if (smallest !== undefined) {
        const amount = (0,number_text/* amountText */.cY)(smallest, unit, (0,number_text/* changeDecimals */.dk)(smallest, unit));
        parts.push(`In these ${many} a ${better === "lower" ? "rise" : "loss"} below ${amount} may go unseen.`);
    }
    return parts.length === 0 ? undefined : parts.join(" ");
}
/** However its digits are grouped. */
function isTold(rows, advice) {
    return advice?.replace(/(?<=\d)\s(?=\d)/gu, "").includes(String(rows)) === true;
}
function largest(numbers) {
    const known = numbers.filter((number) => number !== null);
    return known.length === 0 ? undefined : Math.max(...known);
}


/***/ }),

/***/ 62358:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cf: () => (/* binding */ limitsText),
/* harmony export */   PW: () => (/* binding */ limitText),
/* harmony export */   lS: () => (/* binding */ isOnValue)
/* harmony export */ });
/* harmony import */ var _number_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44776);

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
        return joined(word, (0,_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .writtenText */ .v4)(limit.limit, unit, as));
    const comesTo = limit.margin === null ? "" : ` (${(0,_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .amountText */ .cY)(Math.abs(limit.margin), unit, decimals)})`;
    return joined(word, (0,_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .percentText */ .fL)(limit.limit)) + comesTo;
}
/** A limit stays on one line. */
function joined(word, number) {
    return `${word} ${number}`.replaceAll(" ", "\u00a0");
}


/***/ }),

/***/ 26098:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $w: () => (/* binding */ measuredTexts),
/* harmony export */   PQ: () => (/* binding */ changeDigits),
/* harmony export */   kh: () => (/* binding */ valueDigits),
/* harmony export */   uv: () => (/* binding */ noTexts)
/* harmony export */ });
/* harmony import */ var _number_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44776);
/* harmony import */ var _limit_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62358);


/** The numbers of a measurement, apart from the limits of its verdict and, unless it passes, from each other. */
function measuredTexts(measurement, verdict) {
    const { reference, candidate, change } = measurement;
    if (reference === null || change === null)
        return aloneTexts(measurement, verdict);
    if (reference.value === null && (candidate?.value ?? null) === null)
        return { ...noTexts, values: _number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .notMeasured */ .q7 };
    return { ...comparedTexts(measurement, reference.value, verdict), ...changeTexts(measurement, change, verdict) };
}
/** Where there is nothing to print. */
const noTexts = { values: "", valueInterval: "", chance: "", change: "", interval: "" };
function aloneTexts({ candidate, unit }, verdict) {
    const value = candidate?.value ?? null;
    const decimals = (0,_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .distinctDecimals */ .JI)(value, limitsOnValue(verdict), unit);
    return {
        values: (0,_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .valueText */ .Ru)(value, unit, decimals),
        valueInterval: valueRange(candidate, unit, decimals),
        chance: chanceText({ reference: null, candidate, unit }, decimals),
        change: "",
        interval: "",
    };
}
function comparedTexts(measurement, reference, verdict) {
    const { candidate, unit } = measurement;
    const decimals = comparedDecimals(measurement, reference, verdict);
    const limits = verdict?.limits ?? [];
    return {
        values: comparedText(measurement, decimals),
        valueInterval: limits.length > 0 && limits.every(_limit_text_js__WEBPACK_IMPORTED_MODULE_1__/* .isOnValue */ .lS) ? valueRange(candidate, unit, decimals) : "",
        chance: chanceText(measurement, decimals),
    };
}
function changeTexts(measurement, change, verdict) {
    const { unit } = measurement;
    const digits = changeDigits(measurement, verdict?.limits ?? []);
    return {
        change: (0,_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .changeText */ .k0)(change.value, unit, digits),
        interval: rangeOf(change, (lower, upper) => (0,_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .changeRangeText */ .xc)(lower, upper, unit, digits)),
    };
}
/** Digits with which the value of the candidate is printed where it is judged. */
function valueDigits(measurement, verdict) {
    const { reference, candidate, change, unit } = measurement;
    if (reference !== null && change !== null)
        return comparedDecimals(measurement, reference.value, verdict);
    return (0,_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .distinctDecimals */ .JI)(candidate?.value ?? null, limitsOnValue(verdict), unit);
}
function comparedDecimals({ candidate, unit }, reference, verdict) {
    const value = candidate?.value ?? null;
    const judgedBadly = verdict !== undefined && verdict.outcome !== "pass";
    const apart = [...limitsOnValue(verdict), ...(judgedBadly ? [reference] : [])];
    return (0,_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .finer */ .Dp)((0,_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .distinctDecimals */ .JI)(value, apart, unit), (0,_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .valueDecimals */ .G7)(reference, unit));
}
function comparedText({ reference, candidate, unit }, decimals) {
    return [reference, candidate].map((side) => (0,_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .valueText */ .Ru)(side?.value ?? null, unit, decimals)).join("\u00a0→\u00a0");
}
function valueRange(estimate, unit, decimals) {
    return rangeOf(estimate, (lower, upper) => (0,_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .valueRangeText */ .MN)(lower, upper, unit, decimals));
}
function chanceText({ reference, candidate, unit }, decimals) {
    const means = [reference, candidate].flatMap((side) => side?.chance?.mean ?? []);
    return means.map((mean) => (0,_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .valueText */ .Ru)(mean, unit, decimals)).join("\u00a0→\u00a0");
}
function limitsOnValue(verdict) {
    return (verdict?.limits ?? []).filter(_limit_text_js__WEBPACK_IMPORTED_MODULE_1__/* .isOnValue */ .lS).map((limit) => limit.limit);
}
function rangeOf(estimate, print) {
    const { lower = null, upper = null } = estimate?.interval ?? {};
    // A fact of these rows, such as the largest error, has an interval of no width: there is nothing to say.
    const isFact = lower !== null && lower === upper;
    return estimate?.interval === null || estimate === null || isFact ? "" : print(lower, upper);
}
/** As many digits as show on which side of every limit the change lies; a relative limit comes to an amount with as many. */
function changeDigits({ change, unit }, limits) {
    const onChange = limits.filter((limit) => !(0,_limit_text_js__WEBPACK_IMPORTED_MODULE_1__/* .isOnValue */ .lS)(limit));
    const relative = onChange
        .filter(({ basis }) => basis === "relative")
        .map(({ margin }) => (0,_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .changeDecimals */ .dk)(margin, unit));
    const margins = onChange.map(({ margin }) => margin);
    return (0,_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .finer */ .Dp)((0,_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .distinctDecimals */ .JI)(change?.value ?? null, margins, unit, "change"), ...relative);
}


/***/ }),

/***/ 89554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E0: () => (/* binding */ verdictWord),
/* harmony export */   VV: () => (/* binding */ passesByPolicy),
/* harmony export */   YP: () => (/* binding */ standingOf),
/* harmony export */   ZS: () => (/* binding */ standingIcons),
/* harmony export */   aX: () => (/* binding */ decisionIcon),
/* harmony export */   f2: () => (/* binding */ verdictIcon),
/* harmony export */   o4: () => (/* binding */ standingWords)
/* harmony export */ });
/* harmony import */ var _audit_holds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78661);

/** Where a verdict stands: what blocks comes first, whatever the reason; what counts for nothing is a remark. */
function standingOf(verdict) {
    if (verdict.counts_as === "fail")
        return "failure";
    if (verdict.waiver !== undefined)
        return "waived";
    if (verdict.counts_as === "pass")
        return (0,_audit_holds_js__WEBPACK_IMPORTED_MODULE_0__/* .holds */ .v)(verdict) ? "pass" : "remark";
    return verdict.outcome === "inconclusive" ? "undecided" : "warning";
}
const standingIcons = {
    failure: "❌",
    waived: "⚠️",
    warning: "⚠️",
    undecided: "❔",
    remark: "⚠️",
    pass: "✅",
};
/** The sign of a verdict: one that counts for nothing and does not tell either is in doubt, not a warning. */
function verdictIcon(verdict) {
    const standing = standingOf(verdict);
    const tells = verdict.outcome === "fail" || verdict.outcome === "warn";
    return standing === "remark" && !tells ? "❔" : standingIcons[standing];
}
/** Where it stands, as what has become of it is told: "failed, now waived". */
const standingWords = {
    failure: "failed",
    waived: "waived",
    warning: "warned",
    undecided: "undecided",
    remark: "noted",
    pass: "passed",
};
/** The icon of the whole: green only if something was judged and nothing stands against it. */
function decisionIcon(record) {
    if (record.error !== null || record.decision.outcome === "error" || record.decision.outcome === "fail")
        return "❌";
    if (record.verdicts.length === 0)
        return "❔";
    return record.decision.outcome === "warn" || passesByPolicy(record) ? "⚠️" : "✅";
}
/** Whether a check that counts does not hold, and the policy lets it pass. */
function passesByPolicy({ decision, verdicts }) {
    if (decision.outcome !== "pass")
        return false;
    return verdicts.some((verdict) => verdict.severity !== "info" && standingOf(verdict) === "remark");
}
/** A verdict in two or three plain words: "worse, proven", "cannot tell yet", "fine", "drifted". */
function verdictWord(verdict, measurement) {
    const reason = reasonWords.get(verdict.reason?.code ?? "");
    // What was not judged is not fine where a policy lets it pass.
    const isOpen = verdict.outcome !== "pass" || verdict.state === "undefined";
    if (reason !== undefined && isOpen)
        return reason;
    if (verdict.state === "undefined")
        return "not measured";
    if (verdict.outcome === "inconclusive")
        return "cannot tell yet";
    return verdict.outcome === "pass" ? fineWord(verdict, measurement) : harmWord(verdict);
}
const reasonWords = new Map([
    ["too-few-rows", "too few rows"],
    ["too-few-blocks", "too few blocks"],
    ["different-machines", "other machine"],
    ["no-reference", "no reference"],
    ["no-rows", "no rows"],
    ["missing-values", "values missing"],
]);
function harmWord({ kind, limits, state, outcome }) {
    if (kind === "drift")
        return "drifted";
    if (kind === "pairing" && outcome === "warn")
        return "only a part";
    if (kind === "pairing" || kind === "check")
        return "rule broken";
    if (kind === "discover")
        return "worse than elsewhere";
    const decisive = limits.filter((limit) => limit.exceeded === "yes");
    if (decisive.length === 0)
        return "not proven";
    if (decisive.every((limit) => limit.kind === "max_gain"))
        return "better than plausible";
    return state === "proven-harm" ? "worse, proven" : "worse than allowed";
}
function fineWord({ kind, limits, state }, measurement) {
    if (kind === "drift")
        return "stable";
    // Lenient passes it; that does not make it fine.
    if (state === "noise")
        return "worse, not proven";
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


/***/ })

};
