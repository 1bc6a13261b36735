export const id = 463;
export const ids = [463];
export const modules = {

/***/ 19137:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ capitalized)
/* harmony export */ });
/** "rows" as it begins a title: "Rows". */
function capitalized(text) {
    return text.slice(0, 1).toUpperCase() + text.slice(1);
}


/***/ }),

/***/ 66049:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ foundTexts),
/* harmony export */   i: () => (/* binding */ discoveryOf)
/* harmony export */ });
/* harmony import */ var _number_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44776);
/* harmony import */ var _capitalized_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19137);


/** The search of a record; undefined when there was none, or where the record is older than searches are. */
function discoveryOf(record) {
    const discovery = record.discovery ?? undefined;
    if (discovery === undefined || discovery.loss === null)
        return undefined;
    const { title, unit } = losses[discovery.loss];
    const signed = discovery.basis === "increase";
    const worse = worseSlices(record);
    return {
        summary: summaryOf(discovery, worse.size),
        loss: (0,_capitalized_js__WEBPACK_IMPORTED_MODULE_1__/* .capitalized */ .l)(title),
        isChange: signed,
        lossTitle: signed ? `Change of the ${title}` : (0,_capitalized_js__WEBPACK_IMPORTED_MODULE_1__/* .capitalized */ .l)(title),
        level: levelOf(discovery),
        rows: discovery.slices.map((slice) => rowOf(slice, { unit, signed, worse })),
        remarks: [trustText(discovery), ...discovery.notes],
    };
}
/** The title and the numbers of a verdict on a slice that the search found. */
function foundTexts(discovery, name) {
    const found = discovery?.rows.find(({ slice }) => slice === name);
    if (discovery === undefined || found === undefined)
        return undefined;
    const { inside, interval } = found;
    return {
        title: `${discovery.loss} (found by search)`,
        values: discovery.isChange ? "" : inside,
        change: discovery.isChange ? inside : "",
        interval: discovery.isChange ? interval : "",
    };
}
/** Those on which a verdict of the search stands. */
function worseSlices({ verdicts }) {
    const found = verdicts.filter(({ kind, outcome }) => kind === "discover" && outcome === "fail");
    return new Set(found.flatMap(({ slice }) => slice ?? []));
}
function summaryOf({ slices }, worse) {
    const tested = slices.filter(({ inside }) => inside !== null).length;
    if (tested === 0)
        return "none";
    return `${worse === 0 ? "none" : (0,_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .countText */ .lT)(worse)} of ${(0,_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .countText */ .lT)(tested)} tested ${worse === 1 || (worse === 0 && tested === 1) ? "is" : "are"} worse`;
}
function levelOf({ slices }) {
    const [level] = slices.flatMap(({ inside }) => inside?.level ?? []);
    return level === undefined ? "" : (0,_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .percentText */ .fL)(level);
}
const losses = {
    log_loss: { title: "log loss", unit: "nats" },
    zero_one_loss: { title: "error rate", unit: "share" },
    absolute_error: { title: "mean absolute error", unit: "label" },
};
function rowOf(slice, context) {
    const worse = context.worse.has(slice.slice);
    return {
        slice: slice.slice,
        worse,
        word: worse ? "worse" : slice.inside === null ? "too few rows" : "not proven",
        rows: `${(0,_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .countText */ .lT)(slice.search_rows)}\u00a0+\u00a0${(0,_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .countText */ .lT)(slice.test_rows ?? 0)}`,
        ...numbersOf(slice, context),
        similar: slice.similar,
    };
}
function numbersOf({ inside, outside, p_adjusted: p }, { unit, signed }) {
    if (inside === null)
        return { inside: "", interval: "", elsewhere: "", pValue: "" };
    const { text, rangeText, decimalsOf } = signed ? changeTexts : valueTexts;
    const decimals = decimalsOf(inside.value, unit);
    return {
        inside: text(inside.value, unit, decimals),
        interval: rangeText(inside.lower, inside.upper, unit, decimals),
        elsewhere: text(outside, unit, decimals),
        pValue: p === null ? "" : probabilityText(p),
    };
}
const changeTexts = { text: _number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .changeText */ .k0, rangeText: _number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .changeRangeText */ .xc, decimalsOf: _number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .changeDecimals */ .dk };
const valueTexts = { text: _number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .valueText */ .Ru, rangeText: _number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .valueRangeText */ .MN, decimalsOf: _number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .valueDecimals */ .G7 };
function probabilityText(p) {
    return p < 0.0001 ? "<\u00a00.0001" : String(Number(p.toPrecision(2)));
}
function trustText({ rows, columns, basis }) {
    const of = basis === "increase" ? "" : " Without pairs it shows where the candidate errs most, which is no regression.";
    return (`Exploratory: found in ${(0,_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .countText */ .lT)(rows.search)} rows by ${(0,_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .countText */ .lT)(columns.length)} ${columns.length === 1 ? "column" : "columns"}, tested on ${(0,_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .countText */ .lT)(rows.test)} others; ` +
        `p-values are adjusted for the number of slices (Benjamini–Hochberg).${of}`);
}


/***/ }),

/***/ 3697:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ driftRows)
});

// EXTERNAL MODULE: ./lib/number-text.js
var number_text = __webpack_require__(44776);
// EXTERNAL MODULE: ./lib/reports/compat-row.js
var compat_row = __webpack_require__(67812);
// EXTERNAL MODULE: ./lib/reports/drift-title.js
var drift_title = __webpack_require__(61527);
;// CONCATENATED MODULE: ./lib/reports/drift-notes.js


/** Of a column that passes: what has moved all the same, by less than the limit. */
function realButSmall(verdict) {
    if (verdict?.outcome !== "pass")
        return [];
    const real = verdict.limits.filter(({ is_real: isReal }) => isReal === true);
    if (real.length === 0)
        return [];
    const effects = real.map(({ method = verdict.subject, value, limit }) => {
        return `${(0,drift_title/* shortTitle */.H)({ method, title: method })} ${(0,number_text/* effectText */.tr)(value, limit, (0,drift_title/* unitOf */.u)(method))}`;
    });
    return [`More than chance, but small: ${effects.join(", ")}.`];
}
/** Of a column that passes: what is above its limit all the same, and why that says nothing. */
function withinChance(verdict, { methods }) {
    if (verdict?.outcome !== "pass")
        return [];
    return verdict.limits
        .filter(({ state }) => state === "noise")
        .map(({ method = verdict.subject, limit }) => {
        const noise = methods.find((one) => one.method === method)?.noise ?? null;
        const text = (0,number_text/* effectText */.tr)(noise, limit, (0,drift_title/* unitOf */.u)(method));
        return `${(0,drift_title/* shortTitle */.H)({ method, title: method })} says nothing here: chance alone gives up to ${text}, above its limit.`;
    });
}
/** Why what is shown, and what was to be had beside it, has no value; that a method does not fit the column is told by its row alone. */
function unmeasuredNotes({ methods }, shown) {
    const texts = methods
        .filter((one) => one === shown || (one.compat === undefined && !unfit.has(one.undefined_reason?.code)))
        .flatMap(({ undefined_reason: reason }) => (reason === null ? [] : [reason.text]));
    return texts;
}
const unfit = new Set(["no-threshold", "not-applicable"]);

// EXTERNAL MODULE: ./lib/reports/verdict-words.js
var verdict_words = __webpack_require__(89554);
;// CONCATENATED MODULE: ./lib/reports/drift-row.js





/** One row for each judged column and method, or for the first method of a column that was not judged; the drifted first. */
function driftRows(record) {
    const verdicts = record.verdicts.filter((verdict) => verdict.kind === "drift");
    const rows = record.drift.flatMap((drift) => rowsOfColumn(drift, verdicts));
    const unmeasured = verdicts
        .filter((verdict) => !rows.some((row) => row.verdict === verdict))
        .map(rowWithoutMeasurement);
    return [...rows, ...unmeasured].sort((first, second) => Number(second.isWhole) - Number(first.isWhole) ||
        rankOf(first) - rankOf(second) ||
        weightOf(second) - weightOf(first) ||
        compareText(first.column, second.column));
}
/** What blocks, what has drifted, what cannot be told or was not measured, and the rest. */
function rankOf({ standsOut, word, verdict }) {
    if (verdict?.counts_as === "fail")
        return 0;
    if (!standsOut)
        return 3;
    return word === "drifted" ? 1 : 2;
}
/** How far beyond chance, as a multiple of the limit: effects of different methods have no other common measure. */
function weightOf({ excess, verdict }) {
    return excess / (verdict?.limits[0]?.limit || usualLimit);
}
/** Of most methods; stands in where there is no limit. */
const usualLimit = 0.1;
function rowsOfColumn(drift, verdicts) {
    const judged = verdicts.flatMap((verdict) => {
        const decisive = verdict.limits[0]?.method ?? verdict.subject;
        const method = drift.methods.find((one) => one.method === decisive && one.compat === verdict.compat);
        return verdict.column === drift.column && method !== undefined ? [rowOf(drift, method, verdict)] : [];
    });
    if (judged.length > 0)
        return judged;
    const [first] = drift.methods;
    return first !== undefined ? [rowOf(drift, first, undefined)] : [unjudgedRow(drift)];
}
function rowOf(drift, method, verdict) {
    return {
        ...judgement(verdict),
        ...numbersOf(method, verdict?.limits[0]),
        column: drift.column,
        part: partOf(drift),
        method: (0,drift_title/* shortTitle */.H)(method),
        missing: missingText(drift),
        others: othersText(drift.methods.filter((other) => other !== method)),
        notes: unique([
            ...waivedNotes(verdict),
            ...realButSmall(verdict),
            ...withinChance(verdict, drift),
            ...(0,compat_row/* compatNotes */.A7)(method),
            ...drift.notes,
            ...unmeasuredNotes(drift, method),
        ]),
        isWhole: false,
    };
}
/** A column that no method of a gate applies to: shown all the same. */
function unjudgedRow(drift) {
    return {
        ...judgement(undefined),
        ...noNumbers,
        column: drift.column,
        part: partOf(drift),
        method: "none applies",
        limit: "",
        missing: missingText(drift),
        others: "",
        notes: drift.notes,
        isWhole: false,
    };
}
/** Who accepts that it has drifted, and until when. */
function waivedNotes(verdict) {
    const { waiver } = verdict ?? {};
    if (waiver === undefined)
        return [];
    const until = waiver.expires === null ? "for this commit" : `through ${waiver.expires}`;
    return [`Waived ${until} by ${waiver.owner ?? "its label"}.`];
}
function partOf({ column, role, kind }) {
    const parts = [role === "feature" || role === column ? "" : role, kind === "numeric" ? "" : kind];
    return parts.filter((part) => part !== "").join(", ");
}
function unique(texts) {
    return [...new Set(texts)];
}
function numbersOf(method, judged) {
    const { drift_when: rule } = method;
    return rule === undefined ? ownNumbers(method, judged) : { ...noNumbers, ...(0,compat_row/* compatNumbers */.jQ)(method, rule, judged) };
}
function ownNumbers({ method, value, noise, excess }, judged) {
    const unit = (0,drift_title/* unitOf */.u)(method);
    const limit = judged?.limit ?? null;
    return {
        effect: (0,number_text/* effectText */.tr)(value, limit, unit),
        noise: noise === null ? "" : (0,number_text/* effectText */.tr)(noise, null, unit),
        beyond: excess === null ? "" : (0,number_text/* effectText */.tr)(excess, limit, unit),
        beyondIsJudged: excess !== value && judged?.value === excess,
        limit: limit === null ? "" : `≤ ${(0,number_text/* writtenText */.v4)(limit, unit)}`,
        excess: excess ?? value ?? Number.NEGATIVE_INFINITY,
    };
}
function judgement(verdict) {
    if (verdict === undefined)
        return { icon: undefined, word: "not judged", standsOut: false, verdict };
    return {
        icon: (0,verdict_words/* verdictIcon */.f2)(verdict),
        word: (0,verdict_words/* verdictWord */.E0)(verdict, undefined),
        standsOut: verdict.outcome !== "pass",
        verdict,
    };
}
function othersText(methods) {
    // The missing rate has a column of its own.
    const measured = methods.filter(({ method, value }) => value !== null && method !== "missing_rate");
    return (measured
        .map((method) => `${(0,drift_title/* shortTitle */.H)(method)} ${(0,number_text/* effectText */.tr)(method.value, null, (0,drift_title/* unitOf */.u)(method.method))}`)
        // In running text, where Markdown would take the sign for a tag.
        .map((text) => text.replace("<", "under"))
        .join(", "));
}
function missingText({ reference, candidate }) {
    if (reference.missing === 0 && candidate.missing === 0)
        return "";
    const share = (side) => side.rows === 0 ? "no rows" : (0,number_text/* percentText */.fL)(Number((side.missing / side.rows).toPrecision(3)));
    return [share(reference), "→", share(candidate)].join("\u00a0");
}
/** A gate on a column for which nothing was measured, or on all columns together: shown as such, never left out. */
function rowWithoutMeasurement(verdict) {
    const [limit] = verdict.limits;
    return {
        ...judgement(verdict),
        ...noNumbers,
        column: verdict.column ?? "",
        part: "",
        method: verdict.title,
        limit: limit === undefined ? "" : `≤ ${(0,number_text/* writtenText */.v4)(limit.limit, (0,drift_title/* unitOf */.u)(limit.method ?? verdict.subject))}`,
        missing: "",
        others: "",
        notes: [...waivedNotes(verdict), ...(verdict.reason === null ? [] : [verdict.reason.text])],
        isWhole: false,
        ...(limit?.method === "drift_share" ? wholeParts(limit) : {}),
        ...(verdict.column === null && verdict.state === "noise" ? untoldParts : {}),
    };
}
function wholeParts({ value, limit }) {
    const effect = (0,number_text/* effectText */.tr)(value, limit, "share");
    return { column: "all columns", method: "share drifted", effect, isWhole: true };
}
const untoldParts = { column: "all columns", method: "too few rows", effect: "", isWhole: true, limit: "" };
const noNumbers = {
    effect: number_text/* notMeasured */.q7,
    noise: "",
    beyond: "",
    beyondIsJudged: false,
    excess: Number.NEGATIVE_INFINITY,
};
function compareText(first, second) {
    return first < second ? -1 : Number(first > second);
}


/***/ }),

/***/ 69976:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ shiftTexts),
/* harmony export */   p: () => (/* binding */ estimatesOf)
/* harmony export */ });
/* harmony import */ var _number_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44776);

/** The estimates of a record; undefined where it has none. */
function estimatesOf({ estimates, comparison }) {
    if (estimates === undefined)
        return undefined;
    const { performance, label_shift: shift } = estimates;
    const metrics = performance.flatMap((one) => one.metrics.map(metricRow));
    const several = metrics.length === 1 ? "1 metric" : `${(0,_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .countText */ .lT)(metrics.length)} metrics`;
    return {
        summary: [...(metrics.length > 0 ? [several] : []), ...(shift === null ? [] : ["label shift"])].join(", "),
        metrics,
        classes: (shift?.classes ?? []).map((one) => ({
            class: one.class,
            reference: shareText(one.reference),
            candidate: shareText(one.candidate),
            error: shareText(one.standard_error),
        })),
        remarks: [
            ...performance.flatMap((one) => performanceRemarks(one, comparison?.pairing === "none")),
            ...(shift === null ? [] : shiftRemarks(shift)),
            estimates.assumption,
        ],
    };
}
/** How far the labels are estimated to have shifted, and the limit; undefined where the verdict is on something else. */
function shiftTexts({ kind, subject, limits: [judged], }) {
    if (kind !== "estimated" || subject !== "label_shift" || judged === undefined || judged.value === null)
        return undefined;
    return { values: (0,_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .effectText */ .tr)(judged.value, judged.limit, "share"), limit: `≤ ${(0,_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .percentText */ .fL)(judged.limit)}` };
}
function metricRow({ metric, realised, reference, candidate, standard_error: error, }) {
    const unit = metric === "roc_auc" || metric === "average_precision" ? "score" : "share";
    const text = (value) => (value === null ? _number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .notMeasured */ .q7 : (0,_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .valueText */ .Ru)(value, unit));
    return {
        metric,
        realised: text(realised),
        reference: text(reference),
        candidate: text(candidate),
        error: text(error),
    };
}
function shareText(share) {
    return (0,_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .valueText */ .Ru)(share, "share");
}
function performanceRemarks(one, isOtherRows) {
    const { calibrated_on: side, labelled_rows: labelled, rows, left_out: leftOut } = one;
    if (one.calibration.length === 0)
        return [];
    const left = leftOut === 0
        ? ""
        : `; ${(0,_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .countText */ .lT)(leftOut)} without a usable score or prediction ${leftOut === 1 ? "is" : "are"} left out`;
    const same = side === "reference" && isOtherRows ? " That holds only if both files are of the same model." : "";
    return [
        `${(0,_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .countText */ .lT)(rows)} rows of the candidate are estimated${left}.`,
        ...(one.rescaled === 0
            ? []
            : [`${(0,_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .countText */ .lT)(one.rescaled)} rows have probabilities that do not add up to 1; they are divided by their sum.`]),
        `What a score is worth is learnt from ${(0,_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .countText */ .lT)(labelled)} labelled rows of the ${side}: ${calibrationText(one.calibration)}.${same}`,
    ];
}
function calibrationText(calibration) {
    const errors = calibration.map(({ error_before: before, error_after: after }) => ({
        before: before ?? 0,
        after: after ?? 0,
    }));
    const mean = (of) => (0,_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .percentText */ .fL)(Number((errors.reduce((sum, error) => sum + of(error), 0) / errors.length).toFixed(3)));
    const change = `${mean(({ before }) => before)} before and ${mean(({ after }) => after)} after calibration on held-out rows`;
    const count = calibration.filter(({ calibrated }) => calibrated).length;
    if (count === calibration.length)
        return `the scores are calibrated (isotonic), for their error is ${change}`;
    if (count === 0)
        return `the scores are taken as they are, for their error is ${change}`;
    return `the scores of ${(0,_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .countText */ .lT)(count)} of ${(0,_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .countText */ .lT)(calibration.length)} classes are calibrated (isotonic); their error is ${change}`;
}
function shiftRemarks(shift) {
    if (shift.distance === null)
        return shift.undefined_reason === null ? [] : [`Label shift is not measured: ${shift.undefined_reason.text}.`];
    const condition = Number((shift.condition_number ?? Number.NaN).toPrecision(2));
    return [
        `Shares of the classes follow from ${(0,_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .countText */ .lT)(shift.rows.candidate)} predictions and the confusion matrix of ${(0,_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .countText */ .lT)(shift.rows.reference)} labelled rows of the reference ` +
            `(condition number ${condition}; 1 is best). Together they differ by ${(0,_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .effectText */ .tr)(shift.distance, null, "share")}; chance alone gives up to ${(0,_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .effectText */ .tr)(shift.noise, null, "share")}.`,
    ];
}


/***/ }),

/***/ 30800:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VO: () => (/* binding */ sideFacts),
/* harmony export */   Z: () => (/* binding */ provenanceFacts),
/* harmony export */   tj: () => (/* binding */ comparisonFacts)
/* harmony export */ });
/* harmony import */ var _align_row_noun_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65762);
/* harmony import */ var _number_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44776);


const sideLabels = {
    rows: "In the file",
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
        label: key === "rows" && comparison.sample !== undefined ? "In the sample" : sideLabels[key],
        reference: comparison.pairing === "no-reference" ? "" : (0,_number_text_js__WEBPACK_IMPORTED_MODULE_1__/* .countText */ .lT)(comparison[key].reference),
        candidate: (0,_number_text_js__WEBPACK_IMPORTED_MODULE_1__/* .countText */ .lT)(comparison[key].candidate),
    }));
}
/** How the two files were brought together, in facts. */
function comparisonFacts({ comparison, measurements }, noun) {
    if (comparison === null)
        return [];
    return [
        { label: "Pairing", value: pairingPhrases(comparison, noun), isEssential: true },
        ...sampleFacts(comparison, noun),
        ...supportFacts(measurements, noun),
        ...(comparison.join_rate === null ? [] : [{ label: "Join rate", value: [joinRateText(comparison.join_rate)] }]),
        ...(comparison.pairing === "joined"
            ? [{ label: "Labels that disagree", value: [(0,_number_text_js__WEBPACK_IMPORTED_MODULE_1__/* .countText */ .lT)(comparison.label_disagreements)] }]
            : []),
        ...(comparison.classes.length === 0 ? [] : [{ label: "Classes", value: classPhrases(comparison) }]),
        ...(comparison.ids_sha256 === null
            ? []
            : [{ label: "Ids compared", value: ["sha256 ", { name: shortDigest(comparison.ids_sha256) }] }]),
        ...machineFacts(comparison),
        ...comparison.notes.map((note) => ({ label: "Note", value: [note] })),
    ];
}
function sampleFacts({ sample }, { many }) {
    if (sample === undefined)
        return [];
    const { rate, by, rows } = sample;
    const files = rows.reference === 0 ? (0,_number_text_js__WEBPACK_IMPORTED_MODULE_1__/* .countText */ .lT)(rows.candidate) : `${(0,_number_text_js__WEBPACK_IMPORTED_MODULE_1__/* .countText */ .lT)(rows.reference)} and ${(0,_number_text_js__WEBPACK_IMPORTED_MODULE_1__/* .countText */ .lT)(rows.candidate)}`;
    const value = [`${(0,_number_text_js__WEBPACK_IMPORTED_MODULE_1__/* .percentText */ .fL)(rate)} of the ${many}, by `, ...listed(by), `, of files of ${files} rows`];
    return [{ label: "Sample", value, isEssential: true }];
}
/** Of the first metric on the whole: others may leave out other rows, but the weights and the groups are the same. */
function supportFacts(measurements, { many }) {
    const first = measurements.find(({ slice, support }) => slice === null && support !== undefined);
    if (first?.support === undefined)
        return [];
    const worth = (0,_number_text_js__WEBPACK_IMPORTED_MODULE_1__/* .countText */ .lT)(Math.floor(first.support));
    const text = `by weights and clusters the ${(0,_number_text_js__WEBPACK_IMPORTED_MODULE_1__/* .countText */ .lT)(first.candidate?.n ?? 0)} ${many} are worth about ${worth} independent ones`;
    return [{ label: "Evidence", value: [text], isEssential: true }];
}
function machineFacts({ machines }) {
    if (machines === undefined)
        return [];
    const { reference, candidate } = machines;
    const isSame = reference.join("\n") === candidate.join("\n");
    const named = (names) => (names.length === 0 ? ["not told"] : listed(names));
    const value = isSame ? named(candidate) : ["reference ", ...named(reference), "; candidate ", ...named(candidate)];
    return [{ label: "Machines", value }];
}
function pairingPhrases({ pairing, join_columns: columns }, { one, many }) {
    switch (pairing) {
        case "joined":
            return [`${one} by ${one}, joined by `, ...listed(columns)];
        case "none":
            return [`two different samples; ${many} are not paired`];
        case "no-reference":
            return ["no reference; the candidate stands alone"];
    }
}
/** Rounded down: 99.999 % is not all. */
function joinRateText(rate) {
    return (0,_number_text_js__WEBPACK_IMPORTED_MODULE_1__/* .percentText */ .fL)(Math.floor(rate * 1e4 + 1e-9) / 1e4);
}
const mostClasses = 20;
function classPhrases({ classes, positive_class: positive }) {
    const more = classes.length > mostClasses ? [` and ${(0,_number_text_js__WEBPACK_IMPORTED_MODULE_1__/* .countText */ .lT)(classes.length - mostClasses)} more`] : [];
    return [
        ...listed(classes.slice(0, mostClasses)),
        ...more,
        ...(positive === null ? [] : ["; positive is ", { name: positive }]),
    ];
}
function listed(names) {
    return names.flatMap((name, index) => (index === 0 ? [{ name }] : [", ", { name }]));
}
/** Where everything came from: enough to run it again and to compare two records. */
function provenanceFacts(record) {
    return [
        { label: "Gate", value: [{ name: record.name }, ...(record.task === null ? [] : [`, ${record.task}`])] },
        ...configFacts(record),
        ...rulesFacts(record),
        ...record.inputs.map((input) => ({ label: inputLabels[input.role], value: inputPhrases(input) })),
        ...policyFacts(record),
        ...gitFacts(record),
        ...historyFacts(record),
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
const inputLabels = {
    reference: "Reference",
    pinned: "Pinned reference",
    candidate: "Candidate",
    labels: "Labels",
    "latency-reference": "Load test of the reference",
    "latency-candidate": "Load test of the candidate",
};
function configFacts({ config }) {
    if (config === null)
        return [];
    return [{ label: "Config", value: [{ name: config.path }, ", sha256 ", { name: shortDigest(config.sha256) }] }];
}
/** Whose rules were enforced, where there was a choice. */
function rulesFacts({ rules }) {
    if (rules === undefined || rules.reason === "no-change")
        return [];
    const { config_from: from, base, reason } = rules;
    const branch = base === null
        ? ["base branch, which could not be read"]
        : ["base branch ", { name: base.ref }, " at ", { name: base.sha.slice(0, 7) }];
    if (from === "base")
        return [{ label: "Rules", value: branch }];
    const why = reason === "first-adoption" ? ", which has no config yet" : ", by config-from: head";
    return [{ label: "Rules", value: ["those of the change itself, not those of the ", ...branch, why] }];
}
function inputPhrases(input) {
    const compression = input.compression === "none" || input.compression === "" ? "" : `, ${input.compression}`;
    return [
        { name: input.uri },
        `, ${input.format}${compression}, ${sizeText(input)}, ${bytesText(input.bytes)}, sha256 `,
        { name: shortDigest(input.sha256) },
        ...(input.version === null ? [] : [", version ", { name: input.version }]),
    ];
}
/** Of a load test the times that it measured; it has no columns. */
function sizeText({ role, rows, columns }) {
    if (role.startsWith("latency-"))
        return `${(0,_number_text_js__WEBPACK_IMPORTED_MODULE_1__/* .countText */ .lT)(rows)} measured times`;
    return `${(0,_number_text_js__WEBPACK_IMPORTED_MODULE_1__/* .countText */ .lT)(rows)} rows, ${(0,_number_text_js__WEBPACK_IMPORTED_MODULE_1__/* .countText */ .lT)(columns.length)} columns`;
}
function policyFacts({ policy, task }) {
    if (policy === null)
        return [];
    const text = `${policy.mode}, ${(0,_number_text_js__WEBPACK_IMPORTED_MODULE_1__/* .percentText */ .fL)(policy.confidence)} confidence (one-sided), at least ${(0,_number_text_js__WEBPACK_IMPORTED_MODULE_1__/* .countText */ .lT)(policy.min_samples)} ${(0,_align_row_noun_js__WEBPACK_IMPORTED_MODULE_0__/* .rowNounOf */ .e1)(task).many}; ` +
        `what cannot be told counts as ${policy.on_inconclusive}, a missing reference as ${policy.on_missing_reference}`;
    return [{ label: "Policy", value: [text] }];
}
/** The earlier runs that `schedule.fail_after` looked at, the newest first. */
function historyFacts({ history = [] }) {
    const runs = history.flatMap(({ run_id: id, failed }, at) => [
        at === 0 ? "" : ", ",
        { name: id },
        failed ? " failed" : " did not fail",
    ]);
    return runs.length === 0 ? [] : [{ label: "Scheduled runs before", value: runs }];
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


/***/ })

};
