export const id = 844;
export const ids = [844];
export const modules = {

/***/ 63645:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ writeOwnFile),
/* harmony export */   k: () => (/* binding */ makeOutDirectory)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(452);
/* harmony import */ var _sources_file_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37280);
/* harmony import */ var _sources_workspace_path_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46843);





/**
 * Refuses a folder of the workspace that a link leads out of: who can commit a link must not choose where files are written. A folder that was
 * named outside of the workspace is the choice of who runs the program.
 * @throws GateError E100
 */
function refuseLinkedAway(workspace, directory) {
    if (!(0,_sources_workspace_path_js__WEBPACK_IMPORTED_MODULE_4__/* .isInside */ .F)(workspace, directory))
        return;
    const [root, real] = [realPart(workspace), realPart(directory)];
    if (root !== undefined && real !== undefined && (0,_sources_workspace_path_js__WEBPACK_IMPORTED_MODULE_4__/* .isInside */ .F)(root, real))
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .GateError */ .ue({
        code: "E100",
        message: `the folder for reports, ${directory}, leads out of the workspace ${workspace} through a link`,
        hint: "Remove the link, or name another folder: `report-dir` of the action, `--out` of the command line.",
    });
}
/** Makes the folder for reports. @throws GateError E100 where it leads out of the workspace, or nothing can be written. */
function makeOutDirectory(workspace, directory) {
    refuseLinkedAway(workspace, directory);
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(directory, { recursive: true });
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)(directory, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.W_OK);
    }
    catch (cause) {
        const reason = (0,_sources_file_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .errnoOf */ .UQ)(cause);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .GateError */ .ue({
            code: "E100",
            message: `the folder for reports, ${directory}, cannot be written${reason === undefined ? "" : ` (${reason})`}`,
            hint: "Name another folder: `report-dir` of the action, `--out` of the command line.",
            cause,
        });
    }
}
/** Writes a file that is new: what stands in its place, a link perhaps, goes first and is not written through. */
function writeOwnFile(path, content) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path, { force: true });
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, "wx");
    try {
        for (const piece of typeof content === "string" ? [content] : content)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(file, piece);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
    }
}
/** Where the path leads, as far as it is there; undefined where a link leads to nothing. */
function realPart(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(path);
    }
    catch {
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { throwIfNoEntry: false })?.isSymbolicLink() === true)
            return undefined;
        return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path) === path ? path : realPart((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path));
    }
}


/***/ }),

/***/ 79440:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ earlierRun)
/* harmony export */ });
/** What a later run keeps of a record: how it ended, whether it failed though it was held back, and what it measured on all rows. */
function earlierRun(record, runId) {
    const { outcome } = record.decision;
    const values = record.measurements.flatMap(valueOf);
    return {
        run_id: runId,
        created_at: record.created_at,
        outcome,
        failed: outcome === "fail" || outcome === "error" || record.held_back !== undefined,
        ...(values.length > 0 && { values }),
    };
}
function valueOf({ id, slice, against, candidate }) {
    // What is held against a pinned reference is the same candidate.
    if (slice !== null || against !== undefined || candidate === null || candidate.value === null)
        return [];
    const { lower = null, upper = null } = candidate.interval ?? {};
    return [{ measurement: id, value: candidate.value, lower, upper }];
}


/***/ }),

/***/ 82813:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ judgedBy)
/* harmony export */ });
/* harmony import */ var _audit_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30079);

/** What the candidate of a run was judged by, short enough for a comment: another digest means that a verdict can be another without the model. */
function judgedBy({ config, inputs }) {
    const filesOf = (wanted) => {
        const digests = inputs.filter(({ role }) => role === wanted).map(({ sha256 }) => sha256);
        return digests.length === 0 ? null : short((0,_audit_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalDigest */ .X)(digests));
    };
    return {
        config: config === null ? null : short((0,_audit_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalDigest */ .X)(config.effective)),
        reference: filesOf("reference"),
        labels: filesOf("labels"),
    };
}
function short(digest) {
    return digest.slice(0, 12);
}


/***/ }),

/***/ 86158:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ barLegendText)
/* harmony export */ });
/** How the bars are read; the numbers and the words that they draw stand beside them. Empty where there is none. */
function barLegendText(rows, level) {
    const bars = rows.map(({ bar }) => bar).join("");
    if (bars === "")
        return "";
    const isMarked = bars.includes("●");
    const parts = [
        "║ the limit",
        ...(/[│╪]/u.test(bars) ? ["│ no change"] : []),
        ...(isMarked ? ["● what was measured"] : []),
        ...(/[═╬╪]/u.test(bars) ? [`═ ${isMarked ? "its" : "the"} ${level === undefined ? "" : `${level} `}interval`] : []),
        ...(/[◄►]/u.test(bars) ? ["◄ ► further off"] : []),
    ];
    return `Bars: ${parts.join(", ")}; left of ║ is worse than allowed.`;
}


/***/ }),

/***/ 61778:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ changedGrounds)
/* harmony export */ });
const words = {
    config: "the config",
    reference: "the reference",
    labels: "the labels",
};
/** What two runs were judged by and do not share: "the config and the reference"; empty where all is the same. A looser limit fixes nothing. */
function changedGrounds(then, now) {
    const grounds = ["config", "reference", "labels"];
    return grounds
        .filter((ground) => then[ground] !== now[ground])
        .map((ground) => words[ground])
        .join(" and ");
}


/***/ }),

/***/ 24454:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   On: () => (/* binding */ checkedTexts),
/* harmony export */   dY: () => (/* binding */ checkedRowsSummary),
/* harmony export */   qN: () => (/* binding */ checkedRowsOf)
/* harmony export */ });
/* harmony import */ var _number_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44776);

/** What the record tells of rows that break a check; checks that pass are left out. */
function checkedRowsOf({ checks = [] }) {
    return checks.flatMap(({ title, findings }) => findings
        .filter(({ outcome, rows }) => outcome !== "pass" && rows.length > 0)
        .map(({ column, candidate, rows }) => ({
        title,
        column: column ?? undefined,
        counts: candidate === null ? "" : countsText(candidate),
        rows: rows.map(({ where, id, value }) => ({ where, id: id?.join(", ") ?? "", value })),
        more: Math.max(0, (candidate?.offending ?? rows.length) - rows.length),
    })));
}
/** How much of a column breaks a check: "398 of 2 058", or "1.08 % → 10.67 %" and "+9.6 pp" where it is compared. */
function checkedTexts({ checks = [] }, { gate, column, outcome }) {
    if (outcome === "pass" || column === null)
        return undefined;
    const findings = checks.flatMap((check) => (check.gate === gate ? check.findings : []));
    const { candidate, reference } = findings.find((finding) => finding.column === column) ?? {};
    // Of the file as a whole, one of one tells nothing.
    if (!candidate || candidate.offending === 0 || candidate.of === 1)
        return undefined;
    return reference ? comparedTexts(reference, candidate) : { values: countsText(candidate), change: "" };
}
function countsText({ offending, of }) {
    return `${(0,_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .countText */ .lT)(offending)} of ${(0,_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .countText */ .lT)(of)}`;
}
function comparedTexts(reference, candidate) {
    const [before, after] = [reference.offending / reference.of, candidate.offending / candidate.of];
    return {
        values: `${(0,_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .valueText */ .Ru)(before, "share")} → ${(0,_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .valueText */ .Ru)(after, "share")}`,
        change: (0,_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .changeText */ .k0)(after - before, "share"),
    };
}
/** "in 2 checks". */
function checkedRowsSummary(checked) {
    return `${(0,_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .countText */ .lT)(checked.length)} ${checked.length === 1 ? "check" : "checks"}`;
}


/***/ }),

/***/ 65759:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ compareVerdicts)
/* harmony export */ });
/** How grave it is, from what passes to what blocks. */
const gravity = {
    pass: 0,
    remark: 1,
    undecided: 2,
    warning: 3,
    waived: 4,
    failure: 5,
};
/** Holds the verdicts of two runs against each other; first those that are gone, then those of now in their order. */
function compareVerdicts(then, now, absent = () => "absent") {
    const before = byName(then);
    const after = byName(now);
    const gone = [...before].filter(([name]) => !after.has(name));
    return [
        ...gone.map(([, verdict]) => ({ became: "gone", from: verdict.standing, before: verdict, now: undefined })),
        ...Array.from(after, ([name, verdict]) => {
            const old = before.get(name);
            const from = old?.standing ?? absent(verdict);
            return { became: becomingOf(from, verdict.standing), from, before: old, now: verdict };
        }),
    ];
}
/** Of several that go by one name the gravest counts. */
function byName(verdicts) {
    const found = new Map();
    for (const verdict of verdicts) {
        const name = JSON.stringify([verdict.gate, verdict.slice, verdict.column, verdict.against ?? null]);
        const other = found.get(name);
        if (other === undefined || gravity[other.standing] < gravity[verdict.standing])
            found.set(name, verdict);
    }
    return found;
}
function becomingOf(then, now) {
    if (then === "absent")
        return now === "failure" ? "failing" : "new";
    if (then === "unknown")
        return now === "pass" ? "same" : "unknown";
    return turned(then === "clear" ? "pass" : then, now);
}
function turned(then, now) {
    if (then === now)
        return now === "failure" ? "still" : "same";
    if (now === "failure")
        return "failing";
    if (now === "pass")
        return "fixed";
    return gravity[now] > gravity[then] ? "worse" : "eased";
}


/***/ }),

/***/ 39088:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BK: () => (/* binding */ turnText),
/* harmony export */   QR: () => (/* binding */ becomingText),
/* harmony export */   aG: () => (/* binding */ wordOf)
/* harmony export */ });
/* harmony import */ var _number_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44776);
/* harmony import */ var _verdict_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89554);


/** What became of the verdicts, counted, the gravest first: "1 no longer judged, 2 new failures, 1 fixed"; "no verdict has changed". */
function becomingText(became) {
    const parts = told.flatMap(({ kind, one, many }) => {
        const count = became.filter((each) => each === kind).length;
        return count === 0 ? [] : [`${(0,_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .countText */ .lT)(count)} ${count === 1 ? one : many}`];
    });
    // What has failed all along is no news by itself.
    const isNews = became.some((kind) => kind !== "same" && kind !== "still");
    return [...(isNews ? [] : ["no verdict has changed"]), ...parts].join(", ");
}
/** In the order in which a reader should hear of it. */
const told = [
    { kind: "gone", one: "no longer judged", many: "no longer judged" },
    { kind: "failing", one: "new failure", many: "new failures" },
    { kind: "worse", one: "worse", many: "worse" },
    { kind: "still", one: "still failing", many: "still failing" },
    { kind: "unknown", one: "of which it is not known how it stood", many: "of which it is not known how they stood" },
    { kind: "eased", one: "less bad but not passing", many: "less bad but not passing" },
    { kind: "fixed", one: "fixed", many: "fixed" },
    { kind: "new", one: "judged for the first time", many: "judged for the first time" },
];
/** What became of one verdict: "failed, now passed"; "passed then" where it is no longer judged. */
function turnText(became, from, now) {
    const then = wordOf(from);
    if (now === undefined)
        return `${then} then, no longer judged`;
    return became === "still" ? "still failing" : `${then}, now ${_verdict_words_js__WEBPACK_IMPORTED_MODULE_1__/* .standingWords */ .o4[now]}`;
}
/** Where a verdict stood then, in a word. */
function wordOf(from) {
    return words[from];
}
const words = {
    ..._verdict_words_js__WEBPACK_IMPORTED_MODULE_1__/* .standingWords */ .o4,
    absent: "not judged then",
    clear: "nothing against it then",
    unknown: "not known then",
};


/***/ }),

/***/ 85029:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ driftSummary)
/* harmony export */ });
/* harmony import */ var _number_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44776);

/** "7 of 11 columns drifted", of those that were judged. */
function driftSummary(all) {
    const rows = all.filter(({ isWhole }) => !isWhole);
    const columns = countColumns(rows);
    const judged = countColumns(rows.filter((row) => row.verdict !== undefined));
    const drifted = countColumns(rows.filter(isDrifted));
    if (judged === 0)
        return `${(0,_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .countText */ .lT)(columns)} ${columns === 1 ? "column" : "columns"} measured, ${columns === 1 ? "not" : "none"} judged`;
    // Neither drifted nor stable: within chance, or not measured.
    const untold = countColumns(rows.filter((row) => row.standsOut || isDrifted(row))) - drifted;
    const others = columns === judged ? "" : `; ${(0,_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .countText */ .lT)(columns - judged)} not judged`;
    if (judged === 1)
        return `${ofOne(columns === 1 ? "the one column" : "the one judged column", drifted, untold)}${others}`;
    const rest = untold === 0 ? "" : `; ${(0,_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .countText */ .lT)(untold)} cannot be told`;
    return `${drifted === 0 ? "none" : (0,_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .countText */ .lT)(drifted)} of ${(0,_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .countText */ .lT)(judged)} columns drifted${rest}${others}`;
}
function isDrifted({ word }) {
    return word === "drifted";
}
function ofOne(column, drifted, untold) {
    if (untold > 0)
        return `whether ${column} drifted cannot be told`;
    return `${column} has ${drifted === 0 ? "not " : ""}drifted`;
}
function countColumns(rows) {
    return new Set(rows.map(({ column }) => column)).size;
}


/***/ }),

/***/ 82608:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ reports)
});

// EXTERNAL MODULE: ./lib/number-text.js
var number_text = __webpack_require__(44776);
// EXTERNAL MODULE: ./lib/reports/escape.js
var reports_escape = __webpack_require__(69300);
// EXTERNAL MODULE: ./lib/reports/json.js
var json = __webpack_require__(52689);
;// CONCATENATED MODULE: ./lib/reports/formats/inert-markup.js
/** Clean text for a program that may take it for HTML or for Markdown with links: no tag and no link begins in it, and it reads the same. */
function inertMarkup(text) {
    return text.replace(/<(?=[a-z/!?])/giu, "< ").replace(/\](?=[([])/gu, "] ");
}

// EXTERNAL MODULE: ./lib/reports/verdict-words.js
var verdict_words = __webpack_require__(89554);
;// CONCATENATED MODULE: ./lib/reports/formats/result-standing.js

/** Every standing, the gravest first. */
const resultStandings = [
    "error",
    "failure",
    "held-back",
    "waived",
    "warning",
    "undecided",
    "remark",
    "shown",
    "pass",
];
/** Where a verdict stands in a run that may have been held back. */
function resultStanding(verdict, record) {
    return heldBackIf(testStanding(verdict), record);
}
/** Where a verdict stands as a test: a number without a limit is shown and not judged, so it has not passed one. */
function testStanding(verdict) {
    const standing = (0,verdict_words/* standingOf */.YP)(verdict);
    return standing === "pass" && isOnlyShown(verdict) ? "shown" : standing;
}
function isOnlyShown({ kind, limits, severity }) {
    return (kind === "metric" || kind === "estimated") && limits.length === 0 && severity === "info";
}
/** A failure does not block in a run that was held back; it is not passed either. */
function heldBackIf(standing, { held_back }) {
    return standing === "failure" && held_back !== undefined ? "held-back" : standing;
}
/** What a list of issues tells: all that has not passed but what was never judged, the gravest first; of equals, as they stand in the record. */
function openFirst(results) {
    return results
        .filter(({ standing }) => standing !== "pass" && standing !== "shown")
        .toSorted((first, second) => resultStandings.indexOf(first.standing) - resultStandings.indexOf(second.standing));
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/reports/capitalized.js
var capitalized = __webpack_require__(19137);
// EXTERNAL MODULE: ./lib/reports/place-of.js
var place_of = __webpack_require__(3676);
// EXTERNAL MODULE: ./lib/align/row-noun.js
var row_noun = __webpack_require__(65762);
// EXTERNAL MODULE: ./lib/reports/drift-row.js + 1 modules
var drift_row = __webpack_require__(3697);
// EXTERNAL MODULE: ./lib/reports/judged-row.js + 1 modules
var judged_row = __webpack_require__(64609);
;// CONCATENATED MODULE: ./lib/reports/formats/numbers-line.js




/** Says the numbers of a verdict on one line, as every report prints them; empty where there are none. */
function numbersLine(record) {
    const noun = (0,row_noun/* rowNounOf */.e1)(record.task);
    const ofDrift = new Map((0,drift_row/* driftRows */.N)(record).flatMap((row) => (row.verdict === undefined ? [] : [[row.verdict, row]])));
    return (verdict, measurement) => {
        const drift = ofDrift.get(verdict);
        if (drift !== undefined)
            return driftLine(drift);
        if (measurement === undefined)
            return "";
        const { values, valueInterval, change, interval, limit } = (0,judged_row/* judgedRow */.s)(verdict, measurement, noun);
        const level = levelOf(measurement);
        return joined([
            values + intervalText(valueInterval, level),
            change + intervalText(interval, level),
            limit === "" ? "" : `limit: ${limit}`,
        ]);
    };
}
function driftLine({ method, effect, beyond, limit }) {
    return joined([
        `${method} ${effect}`,
        beyond === "" || beyond === effect ? "" : `${beyond} beyond chance`,
        limit === "" ? "" : `limit: ${limit}`,
    ]);
}
function intervalText(interval, level) {
    return interval === "" ? "" : ` (${level} ${interval})`;
}
function levelOf({ change, candidate }) {
    const level = change?.interval?.level ?? candidate?.interval?.level;
    return level === undefined ? "interval" : `${(0,number_text/* percentText */.fL)(level)} interval`;
}
function joined(parts) {
    return parts.filter((part) => part !== "").join("; ");
}

;// CONCATENATED MODULE: ./lib/reports/formats/result-place.js


/** Where a result is shown: at its gate's line, else at the top of the config, since what has no place is not shown at all. */
function resultPlace(place, record, { folder }) {
    const { file: path, line, column } = (0,place_of/* placeOf */.$)(place, record);
    const file = path === undefined ? undefined : fromRoot(path, folder);
    if (file === undefined)
        return { file: configFile(record, folder), line: 1, column: undefined };
    return { file, line: line !== undefined && line >= 1 ? line : 1, column: startOf(column) };
}
function startOf(column) {
    return column !== undefined && column >= 1 ? column : undefined;
}
function configFile({ config, rules }, folder) {
    const ref = rules?.base?.ref;
    const path = config?.path ?? usualPath;
    // A file of the base branch, `model-gate.yml@main`, is called so only in words.
    const file = ref !== undefined && path.endsWith(`@${ref}`) ? path.slice(0, -ref.length - 1) : path;
    return fromRoot(file, folder) ?? usualPath;
}
const usualPath = "model-gate.yml";
/** The path from the root of the repository; undefined where it leads out of it. */
function fromRoot(path, folder = "") {
    const parts = folder.split(/[/\\]/u).filter((part) => part !== "" && part !== ".");
    const file = [...parts, path].join("/");
    return isInRepository(file) ? file : undefined;
}
/** Whether the path leads to a file below the root, whatever reads it: no address, no drive, no way up. */
function isInRepository(path) {
    const parts = path.split(/[/\\]/u);
    return ((0,reports_escape/* cleanText */.X5)(path, longestPath) === path && !path.includes(":") && parts.every((part) => !/^\.{0,2}$/u.test(part)));
}
const longestPath = 1000;

;// CONCATENATED MODULE: ./lib/reports/formats/estimated.js
/** Ids of the measurements that are estimates without labels, whatever the gates on them are called. */
function estimatedIds({ verdicts }) {
    return new Set(verdicts.flatMap(({ kind, measurement }) => (kind === "estimated" && measurement !== null ? [measurement] : [])));
}
/** A name as it stands where only names are shown: a gate that passes by an estimate must not read as one that was measured. */
function estimatedName(name) {
    return name.startsWith("estimated ") ? name : `estimated ${name}`;
}

;// CONCATENATED MODULE: ./lib/reports/formats/test-name.js


/** What a verdict is called where other programs keep tests: "accuracy [region=EU]", "drift psi [age]", "f1 against pinned", "estimated f1". */
function testName({ gate, kind, slice, column, against }) {
    const name = kind === "estimated" ? estimatedName(gate) : gate;
    const places = [slice, column].flatMap((place) => (place === null ? [] : [` [${place}]`]));
    return (0,reports_escape/* cleanText */.X5)([name, ...places, against === undefined ? "" : ` against ${against}`].join(""), mostCharacters);
}
/** Names of slices that are cut at their end are no longer told apart. */
const mostCharacters = 1000;

;// CONCATENATED MODULE: ./lib/reports/formats/results.js









/** What every machine format tells of a record: an error, each verdict, each finding; and never nothing, nor only passes of a run that did not pass. */
function resultsOf(record, about) {
    const told = [...errorDraft(record, about), ...verdictDrafts(record, about), ...findingDrafts(record, about)];
    return apart([...told, ...untold(record, about, told)], record);
}
const longestMessage = 2000;
function clean(text) {
    return (0,reports_escape/* cleanText */.X5)(text, longestMessage);
}
const noVerdict = { numbers: "", advice: undefined, verdict: undefined, measurement: undefined };
function errorDraft(record, about) {
    const { error } = record;
    if (error === null)
        return [];
    const words = (0,place_of/* placeInWords */.c)(error, record);
    return [
        {
            ...noVerdict,
            rule: (0,reports_escape/* cleanText */.X5)(error.code),
            group: "run",
            name: "run",
            standing: "error",
            word: "no verdict",
            message: clean(words === null ? error.message : `${error.message} ${words}`),
            advice: error.hint === null ? undefined : clean(error.hint),
            place: resultPlace(error, record, about),
            key: ["error", error.code],
        },
    ];
}
const groups = {
    metric: "metrics",
    estimated: "estimates",
    drift: "drift",
    check: "checks",
    pairing: "pairing",
    discover: "slices",
};
function verdictDrafts(record, about) {
    const measurements = new Map(record.measurements.map((measurement) => [measurement.id, measurement]));
    const numbers = numbersLine(record);
    return record.verdicts.map((verdict) => {
        const measurement = verdict.measurement === null ? undefined : measurements.get(verdict.measurement);
        const { gate, slice, column, subject, against, kind, advice, position } = verdict;
        return {
            rule: (0,reports_escape/* cleanText */.X5)(gate),
            group: groups[kind],
            name: testName(verdict),
            standing: resultStanding(verdict, record),
            word: (0,verdict_words/* verdictWord */.E0)(verdict, measurement),
            message: clean(verdictMessage(verdict, record)),
            numbers: clean(numbers(verdict, measurement)),
            advice: advice === null ? undefined : clean(advice),
            place: resultPlace(position, record, about),
            verdict,
            measurement,
            key: [kind, gate, subject, slice ?? "", column ?? "", against ?? ""],
        };
    });
}
/** What the reader must not take for a plain warning comes first. */
function verdictMessage(verdict, record) {
    const before = prefixes[resultStanding(verdict, record)](verdict);
    const words = (0,place_of/* placeInWords */.c)(verdict.position, record);
    return [before, verdict.sentence, words].filter((text) => text !== null && text !== "").join(" ");
}
const heldBackPrefix = "Failed, held back:";
const prefixes = {
    error: () => "",
    failure: () => "",
    "held-back": () => heldBackPrefix,
    // The sentence of a waived verdict usually ends with by whom and until when.
    waived: (verdict) => (verdict.sentence.includes("Waived ") ? "Failed, waived:" : `${waivedText(verdict)}:`),
    warning: () => "",
    undecided: () => "Not decided:",
    remark: ({ outcome }) => (outcome === "inconclusive" ? "Not decided, and counts for nothing:" : "For information:"),
    shown: () => "",
    pass: () => "",
};
/** "Failed, waived through 2026-12-31 by alice (#12)"; empty where it is not waived. */
function waivedText({ waiver }) {
    if (waiver === undefined)
        return "";
    const until = waiver.expires === null ? "for this commit" : `through ${waiver.expires}`;
    const issue = waiver.issue === null ? "" : ` (${waiver.issue})`;
    return `Failed, waived ${until} by ${waiver.owner ?? "its label"}${issue}`;
}
/** What is wrong with the rules, the waivers or the reference; notes are for readers of the whole report. */
function findingDrafts(record, about) {
    return (record.findings ?? []).flatMap(({ code, level, sentence, advice, position }) => {
        if (level === "note")
            return [];
        const standing = heldBackIf(level, record);
        const words = (0,place_of/* placeInWords */.c)(position, record) ?? "";
        return [
            {
                ...noVerdict,
                rule: (0,reports_escape/* cleanText */.X5)(code),
                group: "rules",
                name: (0,reports_escape/* cleanText */.X5)(code.replaceAll("-", " ")),
                standing,
                word: (0,reports_escape/* cleanText */.X5)((0,capitalized/* capitalized */.l)(code.replaceAll("-", " "))),
                message: clean(`${standing === "held-back" ? `${heldBackPrefix} ` : ""}${sentence} ${words}`),
                advice: advice === null ? undefined : clean(advice),
                place: resultPlace(position, record, about),
                key: ["finding", code, sentence],
            },
        ];
    });
}
/** What the decision says and no result does: that nothing was judged, or why the run blocks though no gate fails. */
function untold(record, about, told) {
    const standing = standingOfDecision(record);
    if (standing === undefined || told.some((one) => isAtLeast(one.standing, standing)))
        return [];
    const { decision, verdicts } = record;
    const sentence = decision.outcome === "pass" ? "No gate was judged." : decision.sentence;
    return [
        {
            ...noVerdict,
            rule: "verdict",
            group: "run",
            name: "verdict",
            standing,
            word: verdicts.length === 0 ? "nothing was judged" : decision.outcome,
            message: clean(sentence),
            place: resultPlace(null, record, about),
            key: ["decision"],
        },
    ];
}
function standingOfDecision({ decision, verdicts }) {
    if (decision.outcome === "error")
        return "error";
    if (decision.outcome === "fail")
        return "failure";
    if (verdicts.length === 0)
        return "failure";
    return decision.outcome === "warn" ? "warning" : undefined;
}
const blocking = ["error", "failure"];
const results_open = [...blocking, "held-back", "waived", "warning", "undecided"];
function isAtLeast(standing, wanted) {
    return (wanted === "warning" ? results_open : blocking).includes(standing);
}
/** Names and fingerprints that are there once only: what reads alike is numbered. */
function apart(drafts, { name: gate }) {
    const names = new Map();
    const keys = new Map();
    return drafts.map(({ key, ...draft }) => {
        const text = JSON.stringify([gate, ...key]);
        const name = counted(names, draft.name);
        const copy = counted(keys, text);
        return {
            ...draft,
            name: name === 1 ? draft.name : `${draft.name} #${name}`,
            fingerprint: hash(copy === 1 ? text : `${text} ${copy}`),
        };
    });
}
function counted(seen, text) {
    const count = (seen.get(text) ?? 0) + 1;
    seen.set(text, count);
    return count;
}
function hash(text) {
    return (0,external_node_crypto_.createHash)("sha256").update(text).digest("hex").slice(0, 32);
}

;// CONCATENATED MODULE: ./lib/reports/formats/web-address.js
/** The address as it may stand in a document that others open: of the web, and well-formed; undefined for anything else. */
function webAddress(address) {
    if (address === null || !/^https?:\/\//iu.test(address) || !URL.canParse(address))
        return undefined;
    return new URL(address).href;
}

;// CONCATENATED MODULE: ./lib/reports/formats/bitbucket.js







/** What Bitbucket takes: characters of a title, of a summary and of details, and annotations of a report. */
const most = { title: 450, details: 2000, annotations: 1000 };
/** A verdict on a part of the rows does not go without saying so. */
function detailsOf({ decision, warnings }) {
    return [decision.sentence, ...warnings.filter(({ code }) => code === "sample").map(({ message }) => message)].join(" ");
}
/** The report on a commit (Code Insights): passed only where the gate passes after judging something; of warnings Bitbucket knows nothing, so with them it has no result. */
function renderBitbucketReport(record, about = {}) {
    const results = resultsOf(record, about);
    const blocks = results.some(({ standing }) => standing === "error" || standing === "failure");
    const url = webAddress(record.pipeline.url);
    return (0,json/* inertJson */.n)({
        title: shown(`Model gate: ${record.name}`, most.title),
        details: shown(detailsOf(record), most.details),
        report_type: "TEST",
        reporter: "model-gate",
        ...(url === undefined ? {} : { link: url }),
        ...(blocks ? { result: "FAILED" } : record.decision.outcome === "pass" ? { result: "PASSED" } : {}),
        data: dataOf(results, record),
    });
}
function shown(text, mostCharacters) {
    // A character more may stand behind each bracket.
    return (0,reports_escape/* cleanText */.X5)(inertMarkup((0,reports_escape/* cleanText */.X5)(text, mostCharacters)), mostCharacters);
}
/** At most ten are allowed. */
function dataOf(results, { duration_ms, comparison, record_id, decision }) {
    const number = (title, value) => ({ title, type: "NUMBER", value });
    const count = (title, standings) => {
        const value = results.filter(({ standing }) => standings.includes(standing)).length;
        return value === 0 ? [] : [number(title, value)];
    };
    return [
        { title: "Verdict", type: "TEXT", value: decision.outcome },
        ...count("Errors", ["error"]),
        ...count("Failed", ["failure"]),
        ...count("Failed, held back", ["held-back"]),
        ...count("Failed, waived", ["waived"]),
        ...count("Warnings", ["warning"]),
        ...count("Undecided", ["undecided"]),
        ...count("Passed", ["pass"]),
        ...(comparison === null ? [] : [number("Rows compared", comparison.compared.candidate)]),
        { title: "Duration", type: "DURATION", value: Math.max(0, Math.round(duration_ms)) },
        { title: "Record", type: "TEXT", value: (0,reports_escape/* cleanText */.X5)(record_id, 100) },
    ];
}
/** What does not pass, the gravest first; the last tells how many more there are. */
function renderBitbucketAnnotations(record, about = {}) {
    const open = openFirst(resultsOf(record, about));
    const more = open.length - most.annotations;
    return (0,json/* inertJson */.n)(open
        .slice(0, most.annotations)
        .map((result, index) => annotationOf(more > 0 && index === most.annotations - 1
        ? { ...result, message: `And ${(0,number_text/* countText */.lT)(more)} more: ${result.message}` }
        : result)));
}
function annotationOf({ name, message, advice, numbers, place, standing, fingerprint }) {
    const details = [advice, numbers].filter((text) => text !== undefined && text !== "").join(" ");
    return {
        external_id: `model-gate-${fingerprint}`,
        title: shown(name, most.title),
        annotation_type: "BUG",
        summary: shown(message, most.title),
        ...(details === "" ? {} : { details: shown(details, most.details) }),
        ...words[standing],
        path: place.file,
        line: place.line,
    };
}
/** Nothing that has not passed is called passed. */
const words = {
    error: { result: "FAILED", severity: "CRITICAL" },
    failure: { result: "FAILED", severity: "HIGH" },
    "held-back": { result: "IGNORED", severity: "MEDIUM" },
    waived: { result: "IGNORED", severity: "MEDIUM" },
    warning: { result: "IGNORED", severity: "MEDIUM" },
    undecided: { result: "SKIPPED", severity: "MEDIUM" },
    remark: { result: "IGNORED", severity: "LOW" },
    shown: { result: "IGNORED", severity: "LOW" },
    pass: { result: "PASSED", severity: "LOW" },
};

;// CONCATENATED MODULE: ./lib/reports/formats/caveats.js



/** What a reader of the model's numbers must know beside them, a sentence each: what failed, is waived, undecided or unmeasured. */
function caveatsOf(record) {
    const { error, held_back: heldBack, verdicts, findings = [], warnings } = record;
    const texts = [
        ...(error === null ? [] : [`Nothing was judged: ${error.message} (${error.code})`]),
        ...(error === null && verdicts.length === 0 ? ["No gate was judged."] : []),
        ...(heldBack === undefined ? [] : [`Failed, and held back by schedule.fail_after: ${heldBack.sentence}`]),
        ...verdicts.flatMap(caveatOf),
        ...unmeasured(record).map(unmeasuredText),
        ...findings.filter(({ level }) => level !== "note").map(({ sentence }) => sentence),
        ...warnings.map(({ message }) => message),
    ];
    return [...new Set(texts.map((text) => (0,reports_escape/* cleanText */.X5)(text, caveats_mostCharacters)))];
}
const caveats_mostCharacters = 1000;
const caveats_words = {
    failure: "Failed",
    waived: "Failed and waived",
    warning: "Warning",
    undecided: "Not decided",
    remark: "For information",
};
function caveatOf(verdict) {
    const standing = (0,verdict_words/* standingOf */.YP)(verdict);
    if (standing === "pass")
        return verdict.kind === "estimated" ? [`Not measured: ${verdict.sentence}`] : [];
    const isUntold = standing === "waived" && !verdict.sentence.includes("Waived ");
    return [`${isUntold ? waivedText(verdict) : caveats_words[standing]}: ${verdict.sentence}`];
}
/** Measurements without a value on which no verdict stands that says so. */
function unmeasured({ measurements, verdicts }) {
    const judged = new Set(verdicts.map(({ measurement }) => measurement));
    return measurements.filter(({ id, candidate }) => (candidate?.value ?? null) === null && !judged.has(id));
}
function unmeasuredText({ id, candidate }) {
    const why = candidate?.undefined_reason?.text;
    return `Not measured: ${id}${why === undefined ? "" : ` (${why})`}`;
}

;// CONCATENATED MODULE: ./lib/reports/formats/is-instant.js
/** Whether the text is a point in time as RFC 3339 writes it, on a day and at an hour that there are. */
function isInstant(text) {
    return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/u.test(text) && !Number.isNaN(Date.parse(text));
}

// EXTERNAL MODULE: ./lib/units.js
var units = __webpack_require__(83052);
;// CONCATENATED MODULE: ./lib/reports/formats/measured-of-candidate.js



/** Every number that was measured of the candidate, in the order of the record; what has no value, and what is only estimated without labels, is left to the caveats. */
function measuredOfCandidate(record) {
    const estimated = estimatedIds(record);
    // Against the pinned reference the candidate's own number is the same once more.
    return record.measurements.filter(({ id, against }) => against === undefined && !estimated.has(id)).flatMap(numberOf);
}
function numberOf(measurement) {
    const { metric, title, slice, unit, candidate } = measurement;
    const { value = null, n = 0, interval = null } = candidate ?? {};
    if (value === null)
        return [];
    return [
        {
            metric: (0,reports_escape/* cleanText */.X5)(metric),
            options: optionsOf(measurement),
            title: (0,reports_escape/* cleanText */.X5)(title),
            slice: slice === null ? undefined : (0,reports_escape/* cleanText */.X5)(slice, mostOfSlice),
            value,
            unit: (0,units/* isPhysical */.wV)(unit) ? unit : undefined,
            rows: n,
            interval: interval ?? undefined,
        },
    ];
}
/** Slices whose names are cut at their end are no longer told apart. */
const mostOfSlice = 1000;
function optionsOf({ id, metric, slice }) {
    const name = slice !== null && id.endsWith(`@${slice}`) ? id.slice(0, -slice.length - 1) : id;
    return name.startsWith(`${metric}[`) && name.endsWith("]") ? (0,reports_escape/* cleanText */.X5)(name.slice(metric.length + 1, -1)) : undefined;
}

;// CONCATENATED MODULE: ./lib/reports/formats/record-uuid.js

/** The id of the record as a UUID; one that is none gets the UUID that its digest makes (version 8 of RFC 9562): same record, same UUID. */
function recordUuid(recordId) {
    if (record_uuid_form.test(recordId))
        return recordId.toLowerCase();
    const hex = (0,external_node_crypto_.createHash)("sha256").update(recordId).digest("hex");
    return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join("-");
}
const record_uuid_form = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/iu;

;// CONCATENATED MODULE: ./lib/reports/formats/cyclonedx.js











/** The record as a CycloneDX 1.6 bill of materials of the candidate model: its card with the measured numbers, and the files they come from. */
function renderCycloneDx(record) {
    return (0,json/* inertJson */.n)({
        $schema: "http://cyclonedx.org/schema/bom-1.6.schema.json",
        bomFormat: "CycloneDX",
        specVersion: "1.6",
        serialNumber: `urn:uuid:${recordUuid(record.record_id)}`,
        version: 1,
        metadata: metadataOf(record),
        components: [modelOf(record), ...record.inputs.map(cyclonedx_dataOf)],
    });
}
function metadataOf({ created_at: createdAt, tool }) {
    return {
        ...(isInstant(createdAt) ? { timestamp: createdAt } : {}),
        lifecycles: [{ phase: "post-build" }],
        tools: { components: [{ type: "application", name: cyclonedx_clean(tool.name), version: cyclonedx_clean(tool.version) }] },
    };
}
/** No hash: that of the model is not known, and that of its predictions would pass for it. */
function modelOf(record) {
    const { name, git, pipeline } = record;
    const run = webAddress(pipeline.url);
    return {
        type: "machine-learning-model",
        "bom-ref": "candidate",
        name: cyclonedx_clean(name),
        ...(git.head_sha === null ? {} : { version: cyclonedx_clean(git.head_sha) }),
        ...(run === undefined ? {} : { externalReferences: [{ type: "build-meta", url: run }] }),
        modelCard: cardOf(record),
        properties: propertiesOf(record),
    };
}
function cardOf(record) {
    const { task, inputs } = record;
    const caveats = caveatsOf(record);
    return {
        modelParameters: {
            ...(task === null ? {} : { task: cyclonedx_clean(task) }),
            datasets: inputs.flatMap(({ role }, index) => (isOfCandidate(role) ? [{ ref: refOf(index) }] : [])),
        },
        quantitativeAnalysis: { performanceMetrics: measuredOfCandidate(record).map(performanceMetric) },
        ...(caveats.length === 0 ? {} : { considerations: { technicalLimitations: caveats } }),
    };
}
/** What the reference said is no data of this model. */
function isOfCandidate(role) {
    return role === "candidate" || role === "labels" || role === "latency-candidate";
}
/** The format wants texts; a bound that these rows cannot give is left out. */
function performanceMetric(number) {
    const { value, slice, interval } = number;
    const { lower = null, upper = null } = interval ?? {};
    const bounds = {
        ...(lower === null ? {} : { lowerBound: String(lower) }),
        ...(upper === null ? {} : { upperBound: String(upper) }),
    };
    return {
        type: typeOf(number),
        value: String(value),
        ...(slice === undefined ? {} : { slice }),
        ...(Object.keys(bounds).length === 0 ? {} : { confidenceInterval: bounds }),
    };
}
function typeOf({ metric, options }) {
    return options === undefined ? metric : `${metric}[${options}]`;
}
function cyclonedx_dataOf({ role, uri, format, sha256, rows }, index) {
    return {
        type: "data",
        "bom-ref": refOf(index),
        name: cyclonedx_clean(uri),
        ...(/^[0-9a-f]{64}$/iu.test(sha256) ? { hashes: [{ alg: "SHA-256", content: sha256 }] } : {}),
        properties: [
            { name: "model-gate:role", value: role },
            { name: "model-gate:format", value: cyclonedx_clean(format) },
            { name: "model-gate:rows", value: String(rows) },
        ],
    };
}
function refOf(index) {
    return `input-${index + 1}`;
}
function propertiesOf(record) {
    const { decision, record_id: id, integrity, config, policy } = record;
    const level = record.measurements.find(({ candidate }) => candidate?.interval)?.candidate?.interval?.level;
    const pairs = [
        ["verdict", decision.outcome],
        ["sentence", decision.sentence],
        ["record", id],
        ["record-sha256", integrity.sha256],
        ["config-sha256", config?.sha256],
        ["policy-mode", policy?.mode],
        ["interval-level", level === undefined ? undefined : String(level)],
        ...unitsOf(record).map((text) => ["unit", text]),
        ...gateTexts(record).map((text) => ["gate", text]),
    ];
    return pairs.flatMap(([name, value]) => value === undefined ? [] : [{ name: `model-gate:${name}`, value: cyclonedx_clean(value) }]);
}
/** The format has no place for a unit: "latency_p95: ms", once for each metric. */
function unitsOf(record) {
    const texts = measuredOfCandidate(record).flatMap((number) => number.unit === undefined ? [] : [`${typeOf(number)}: ${number.unit}`]);
    return [...new Set(texts)];
}
/** "accuracy [region=EU]: failure: worse, proven; limit drop ≤ 1 pp", for each verdict. */
function gateTexts({ verdicts, measurements, task }) {
    const byId = new Map(measurements.map((measurement) => [measurement.id, measurement]));
    return verdicts.map((verdict) => {
        const measurement = verdict.measurement === null ? undefined : byId.get(verdict.measurement);
        const { word, limit } = (0,judged_row/* judgedRow */.s)(verdict, measurement, (0,row_noun/* rowNounOf */.e1)(task));
        return `${testName(verdict)}: ${testStanding(verdict)}: ${word}${limit === "" ? "" : `; limit ${limit}`}`;
    });
}
function cyclonedx_clean(text) {
    return (0,reports_escape/* cleanText */.X5)(text, 1000);
}

;// CONCATENATED MODULE: ./lib/reports/formats/gitlab.js






/** What does not pass, as GitLab shows it beside the lines of a merge request (`artifacts:reports:codequality`). */
function renderCodeQuality(record, about = {}) {
    const open = openFirst(resultsOf(record, about));
    return (0,json/* inertJson */.n)(open.map(({ rule, message, advice, place, standing, fingerprint }) => ({
        description: inertMarkup(advice === undefined ? message : `${message} ${advice}`),
        check_name: `model-gate/${inertMarkup(rule)}`,
        fingerprint,
        severity: severities[standing],
        location: { path: place.file, lines: { begin: place.line } },
    })));
}
const severities = {
    error: "blocker",
    failure: "critical",
    "held-back": "major",
    waived: "minor",
    warning: "minor",
    undecided: "minor",
    remark: "info",
    shown: "info",
    pass: "info",
};
/** Links from the job's page (`artifacts:reports:annotations`): to the run, and to where else the report went. */
function renderGitlabAnnotations(record) {
    const { decision, pipeline, deliveries } = record;
    const links = [
        gitlab_link(`Verdict: ${decision.outcome}`, pipeline.url),
        ...deliveries.map(({ channel, url }) => gitlab_link(`Report: ${channel}`, url)),
    ].flat();
    return (0,json/* inertJson */.n)(links.length === 0 ? {} : { "model-gate": links });
}
function gitlab_link(label, address) {
    const url = webAddress(address);
    return url === undefined ? [] : [{ external_link: { label: inertMarkup((0,reports_escape/* cleanText */.X5)(label, 100)), url } }];
}

;// CONCATENATED MODULE: ./lib/reports/formats/intoto.js







/** An in-toto Statement (v1) that the candidate was tested, not signed: what the gates found, by a test-result predicate. */
function renderStatement(record) {
    return (0,json/* inertJson */.n)({
        _type: "https://in-toto.io/Statement/v1",
        subject: subjectsOf(record),
        predicateType: "https://in-toto.io/attestation/test-result/v0.1",
        predicate: predicateOf(record),
    });
}
/** The predicate alone, for a tool that makes the statement and signs it, such as actions/attest. */
function renderPredicate(record) {
    return (0,json/* inertJson */.n)(predicateOf(record));
}
/** What was tested: the candidate's predictions and the commit. A statement must have a subject; a run that read nothing has its record. */
function subjectsOf({ inputs, git, integrity }) {
    const files = inputs
        .filter(({ role }) => role === "candidate" || role === "latency-candidate")
        .flatMap(({ uri, sha256 }) => named(uri, sha256Digest(sha256)));
    const commit = git.head_sha !== null && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/u.test(git.head_sha) ? git.head_sha : null;
    const subjects = [...files, ...(commit === null ? [] : named(git.repository ?? "_", { gitCommit: commit }))];
    return subjects.length > 0 ? subjects : named("audit.json", { modelGateRecord: integrity.sha256 });
}
function named(name, digest) {
    return digest === undefined ? [] : [{ name: intoto_clean(name), digest }];
}
function sha256Digest(sha256) {
    return /^[0-9a-f]{64}$/iu.test(sha256) ? { sha256: sha256.toLowerCase() } : undefined;
}
function predicateOf(record) {
    const tests = testsOf(record);
    const url = webAddress(record.pipeline.url);
    const result = resultOf(record, tests);
    return {
        result,
        configuration: configurationOf(record),
        ...(url === undefined ? {} : { url }),
        passedTests: tests.passed,
        warnedTests: tests.warned,
        // Who looks at the lists alone must see it too.
        failedTests: result === "FAILED" && tests.failed.length === 0 ? ["verdict"] : tests.failed,
    };
}
/** What is waived, undecided or only for information has not passed without a warning. */
const lists = {
    failure: "failed",
    waived: "warned",
    warning: "warned",
    undecided: "warned",
    remark: "warned",
    shown: undefined,
    pass: "passed",
};
/** No label has confirmed an estimate: who takes an attestation must not read it as a test that passed. */
function listOf(verdict) {
    const list = lists[testStanding(verdict)];
    return list === "passed" && verdict.kind === "estimated" ? "warned" : list;
}
function testsOf({ verdicts, findings = [], error }) {
    const inList = (wanted) => verdicts.filter((verdict) => listOf(verdict) === wanted).map(testName);
    const found = (level) => findings.filter((finding) => finding.level === level).map(({ code }) => intoto_clean(`finding ${code}`));
    const failed = unique([...inList("failed"), ...found("failure"), ...errorTests(error)]);
    const warned = unique([...inList("warned"), ...found("warning")]).filter((name) => !failed.includes(name));
    const open = new Set([...failed, ...warned]);
    // Of two tests whose names read alike the graver one counts.
    return { failed, warned, passed: unique(inList("passed")).filter((name) => !open.has(name)) };
}
function errorTests(error) {
    return error === null ? [] : [intoto_clean(`error ${error.code}`)];
}
function unique(names) {
    return [...new Set(names)];
}
/** PASSED only where something passed, and nothing that counts is waived, undecided or a mere estimate; what failed and was held back has warned. */
function resultOf({ decision, verdicts }, { passed, failed }) {
    if (decision.outcome === "fail" || decision.outcome === "error" || verdicts.length === 0)
        return "FAILED";
    const isClear = decision.outcome === "pass" && passed.length > 0 && failed.length === 0;
    return isClear && verdicts.every(isClean) ? "PASSED" : "WARNED";
}
function isClean(verdict) {
    return verdict.severity === "info" || ((0,verdict_words/* standingOf */.YP)(verdict) === "pass" && verdict.kind !== "estimated");
}
/** By what it was tested: the config and every file that was read; the candidate's too, since a signed predicate may stand for a subject of another name, such as the model. */
function configurationOf({ config, inputs, comparison }) {
    return [
        ...(config === null ? [] : described({ role: "config", uri: config.path, sha256: config.sha256 })),
        ...inputs.flatMap((input) => described(input, sampleOf(input, comparison))),
    ];
}
/** A file of which only a part of the rows was tested. */
function sampleOf({ role }, comparison) {
    const sample = role.startsWith("latency-") ? undefined : comparison?.sample;
    return sample && `${(0,number_text/* percentText */.fL)(sample.rate)} of the rows, by ${sample.by.join(", ")}`;
}
/** A descriptor must tell more than a name; what has no digest and no address is none. */
function described({ role, uri, sha256 }, sample) {
    const digest = sha256Digest(sha256);
    const address = /^[a-z][a-z0-9+.-]*:\/\//iu.test(uri) && URL.canParse(uri) ? new URL(uri).href : undefined;
    if (digest === undefined && address === undefined)
        return [];
    return [
        {
            name: intoto_clean(uri),
            ...(address === undefined ? {} : { uri: address }),
            ...(digest === undefined ? {} : { digest }),
            annotations: { role, ...(sample !== undefined && { sample: intoto_clean(sample) }) },
        },
    ];
}
function intoto_clean(text) {
    return (0,reports_escape/* cleanText */.X5)(text, 1000);
}

;// CONCATENATED MODULE: ./lib/reports/formats/xml-text.js
/**
 * Text as it may stand in an element or an attribute of XML 1.0: what the language does not allow is replaced (not even a reference may stand
 * for it), what it would take for markup is a reference, and so is what a runner would obey if the document is printed to its log.
 */
function xmlText(text) {
    return text
        .replace(notAllowed, "\ufffd")
        .replace(/[&<>"\t\n\r]/gu, (character) => entities.get(character) ?? `&#${character.codePointAt(0)};`)
        .replace(/##(?=(?:vso)?\[)/giu, "#&#35;")
        .replace(/(?<!\S):(?=:)/gu, "&#58;");
}
// https://www.w3.org/TR/xml/#charsets
const notAllowed = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const entities = new Map([
    ["&", "&amp;"],
    ["<", "&lt;"],
    [">", "&gt;"],
    ['"', "&quot;"],
]);

;// CONCATENATED MODULE: ./lib/reports/formats/junit.js




/**
 * The record as JUnit XML. What blocks fails. What does not block and has not passed either (warnings, waived, held back, not decided) is
 * skipped, with the reason: a passed test would be green, and a failed one would stop what the gate lets through.
 */
function renderJunit(record, about = {}) {
    const results = resultsOf(record, about);
    const count = countsOf(results);
    const suites = order.flatMap((group) => {
        const ofGroup = results.filter((result) => result.group === group);
        return ofGroup.length === 0 ? [] : suiteLines(group, ofGroup, record);
    });
    const attributes = {
        name: gateName(record),
        tests: String(results.length),
        failures: count.failures,
        errors: count.errors,
        time: seconds(record),
    };
    return [
        '<?xml version="1.0" encoding="UTF-8"?>',
        `<testsuites${written(attributes)}>`,
        ...suites,
        "</testsuites>",
        "",
    ].join("\n");
}
const order = ["run", "pairing", "metrics", "estimates", "drift", "checks", "slices", "rules"];
function gateName({ name }) {
    return `model-gate.${(0,reports_escape/* cleanText */.X5)(name)}`;
}
/** In steps of a millisecond, as the schema of Jenkins has it. */
function seconds({ duration_ms: duration }) {
    return Number.isFinite(duration) && duration >= 0 ? (duration / 1000).toFixed(3) : "0";
}
function countsOf(results) {
    const count = (element) => String(results.filter(({ standing }) => junit_elements[standing] === element).length);
    return { failures: count("failure"), errors: count("error"), skipped: count("skipped") };
}
const junit_elements = {
    error: "error",
    failure: "failure",
    "held-back": "skipped",
    waived: "skipped",
    warning: "skipped",
    undecided: "skipped",
    remark: "skipped",
    shown: "skipped",
    pass: "passed",
};
function suiteLines(group, results, record) {
    const name = `${gateName(record)}.${group}`;
    const { failures, errors, skipped } = countsOf(results);
    const attributes = {
        name,
        tests: String(results.length),
        failures,
        errors,
        skipped,
        ...(isInstant(record.created_at) ? { timestamp: record.created_at.slice(0, "2026-01-31T12:00:00".length) } : {}),
        ...(record.config === null ? {} : { file: (0,reports_escape/* cleanText */.X5)(record.config.path) }),
    };
    return [
        `  <testsuite${written(attributes)}>`,
        ...propertyLines(record),
        ...results.flatMap((result) => testLines(result, name)),
        "  </testsuite>",
    ];
}
/** What the run was, beside its tests. */
function propertyLines({ decision, record_id, git, config, warnings }) {
    const properties = [
        ["verdict", decision.outcome],
        ["sentence", decision.sentence],
        ["record", record_id],
        ["commit", git.head_sha],
        ["config-sha256", config?.sha256 ?? null],
        ...warnings.map(({ message }) => ["warning", message]),
    ];
    return [
        "    <properties>",
        ...properties.flatMap(([name, value]) => value === null ? [] : [`      <property${written({ name, value: (0,reports_escape/* cleanText */.X5)(value, junit_mostCharacters) })}/>`]),
        "    </properties>",
    ];
}
const junit_mostCharacters = 1000;
function testLines(result, classname) {
    const start = `    <testcase${written({ name: result.name, classname })}`;
    const inner = innerOf(result);
    return inner === "" ? [`${start}/>`] : [`${start}>`, `      ${inner}`, "    </testcase>"];
}
function innerOf(result) {
    const { standing, word, message } = result;
    const element = junit_elements[standing];
    switch (element) {
        case "error":
        case "failure":
            return `<${element}${written({ message, type: word })}>${bodyOf(result)}</${element}>`;
        case "skipped": {
            const shown = standing === "warning" ? `Warning: ${message}` : message;
            return `<skipped${written({ message: shown, type: standing })}>${bodyOf({ ...result, message: shown })}</skipped>`;
        }
        case "passed":
            return isProven(result) ? "" : `<system-out>${bodyOf(result)}</system-out>`;
    }
}
/** What passes by policy, or by what was seen and not by proof, says so. */
function isProven({ verdict }) {
    return verdict === undefined || verdict.state === "proven-ok";
}
/** Escaped. Programs that show the attribute leave out the text, and the other way round: both tell what was found. */
function bodyOf({ message, numbers, advice, place }) {
    const { file, line, column } = place;
    const lines = [
        message,
        numbers,
        advice === undefined ? "" : `What to do: ${advice}`,
        `At: ${[file, line, column].filter((part) => part !== undefined).join(":")}`,
    ];
    return lines
        .filter((text) => text !== "")
        .map(xmlText)
        .join("\n");
}
function written(attributes) {
    return Object.entries(attributes)
        .map(([name, value]) => ` ${name}="${xmlText(value)}"`)
        .join("");
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./lib/reports/formats/model-index.js





/** The measured numbers as the `model-index` of a Hugging Face model card; what the gate said of them stands above, as comments. */
function renderModelIndex(record) {
    const numbers = measuredOfCandidate(record);
    const slices = new Set(numbers.map(({ slice }) => slice));
    const index = [
        {
            name: model_index_clean(record.name),
            results: [...slices].map((slice) => model_index_resultOf(record, numbers.filter((number) => number.slice === slice))),
        },
    ];
    // On one line each: a line of three dashes would end the front matter of the card.
    const yaml = (0,dist/* stringify */.As)({ "model-index": index }, yamlOptions);
    return comments(record) + withPoints(yaml);
}
/** All texts are in quotes: what YAML 1.1 takes for something else, such as = and <<, its readers do not agree on. */
const yamlOptions = {
    lineWidth: 0,
    aliasDuplicateObjects: false,
    defaultStringType: "QUOTE_DOUBLE",
    defaultKeyType: "PLAIN",
};
/** The hub reads YAML 1.1, where 1e-7 is a text and 1.0e-7 a number. */
function withPoints(yaml) {
    return yaml.replace(/(: -?\d+)(e[-+]\d+)$/gmu, "$1.0$2");
}
function comments(record) {
    const { decision, tool } = record;
    const texts = [`${tool.name}, ${decision.outcome}: ${decision.sentence}`, ...caveatsOf(record)];
    return texts.map((text) => `# ${model_index_clean(text)}\n`).join("");
}
function model_index_resultOf(record, numbers) {
    const url = webAddress(record.pipeline.url);
    return {
        task: taskOf(record),
        dataset: datasetOf(record, numbers[0]?.slice),
        metrics: numbers.map(metricOf),
        ...(url === undefined ? {} : { source: { name: `${model_index_clean(record.tool.name)} run`, url } }),
    };
}
/** The kind of the inputs (tables, texts, images), which the hub's own task names tell, is not known here. */
function taskOf({ task }) {
    const type = task === null ? undefined : (taskTypes.get(task) ?? model_index_clean(task));
    return task === null ? { type: "other" } : { type, name: `${model_index_clean(task)} task` };
}
const taskTypes = new Map([
    ["binary", "classification"],
    ["multiclass", "classification"],
    ["multilabel", "classification"],
]);
/** The rows: a dataset of the hub where the labels or the predictions are one, else the file, under a type that says it is none. */
function datasetOf({ inputs, comparison }, slice) {
    const input = inputs.find(({ role }) => role === "labels") ?? inputs.find(({ role }) => role === "candidate");
    return {
        ...nameOf(input?.uri ?? "unknown"),
        ...(slice === undefined ? {} : { config: model_index_clean(slice) }),
        ...argsOf(input?.sha256, comparison?.ids_sha256 ?? undefined),
    };
}
function nameOf(uri) {
    const [, dataset, revision] = /^hf:\/\/datasets\/([^/@]+\/[^/@]+)(?:@([^/]+))?\//u.exec(uri) ?? [];
    if (dataset === undefined)
        return { type: "custom", name: model_index_clean(uri) };
    const name = { type: model_index_clean(dataset), name: model_index_clean(dataset) };
    return revision === undefined ? name : { ...name, revision: model_index_clean(revision) };
}
function argsOf(sha256, ids) {
    const args = {
        ...(sha256 === undefined ? {} : { sha256: model_index_clean(sha256) }),
        ...(ids === undefined ? {} : { ids_sha256: model_index_clean(ids) }),
    };
    return Object.keys(args).length === 0 ? {} : { args };
}
/** `verified` is left to the hub, which alone may set it. */
function metricOf({ metric, options, title, value, unit, rows, interval }) {
    return {
        type: model_index_clean(metric),
        name: model_index_clean(title),
        value,
        ...(options === undefined ? {} : { config: model_index_clean(options) }),
        args: {
            rows,
            ...(unit === undefined ? {} : { unit }),
            ...(interval === undefined ? {} : { confidence_interval: intervalOf(interval) }),
        },
    };
}
function intervalOf({ level, lower, upper, method }) {
    return {
        level,
        ...(lower === null ? {} : { lower }),
        ...(upper === null ? {} : { upper }),
        method: model_index_clean(method),
    };
}
function model_index_clean(text) {
    return (0,reports_escape/* inertTerminalText */.a_)(text);
}

;// CONCATENATED MODULE: ./lib/reports/formats/label-texts.js

/** Gives each name a text that is clean, no command to a runner, and unlike the text of every other name: two series never become one. */
function labelTexts() {
    const texts = new Map();
    const taken = new Set();
    return (name) => {
        const known = texts.get(name);
        if (known !== undefined)
            return known;
        // An empty label is none, which stands for all rows.
        // GitLab's parser cuts every line at a number sign, and then refuses the whole file for the quote that is left open.
        const clean = (0,reports_escape/* cleanText */.X5)(name, label_texts_mostCharacters).replaceAll("#", "＃") || "(empty)";
        let text = clean;
        for (let copy = 2; taken.has(text); copy += 1)
            text = `${clean} (${copy})`;
        texts.set(name, text);
        taken.add(text);
        return text;
    };
}
/** Of names that are cut at their end, which series is which would hang on their order. */
const label_texts_mostCharacters = 1000;

;// CONCATENATED MODULE: ./lib/reports/formats/metric-family.js
/** The lines of a family, each a gauge; what is not a number is left out, and so is a family without any. */
function familyLines({ name, help, unit, samples }) {
    const lines = samples.flatMap(({ labels, value }) => typeof value === "number" && Number.isFinite(value) ? [`${name}${labelsText(labels)} ${value}`] : []);
    if (lines.length === 0)
        return [];
    return [
        `# TYPE ${name} gauge`,
        ...(unit === undefined ? [] : [`# UNIT ${name} ${unit}`]),
        `# HELP ${name} ${help}`,
        ...lines,
    ];
}
function labelsText(labels) {
    const parts = Object.entries(labels).map(([name, value]) => `${name}="${escaped(value)}"`);
    return `{${parts.join(",")}}`;
}
/** As the ABNF of OpenMetrics has it: a backslash before a backslash, a quote and, as n, a line feed. */
function escaped(value) {
    return value.replace(/[\\"]/gu, String.raw `\$&`).replaceAll("\n", String.raw `\n`);
}

;// CONCATENATED MODULE: ./lib/reports/formats/openmetrics.js






/** The measured numbers and the verdicts as gauges in the text format of OpenMetrics 1.0, which Prometheus reads as well. */
function renderOpenMetrics(record, about = {}) {
    const text = labelTexts();
    const name = text(record.name);
    const families = [
        ...runFamilies(record),
        ...verdictFamilies(resultsOf(record, about), text),
        ...measuredFamilies(withEstimatesNamed(record), text),
        ...driftFamilies(record, text),
        ...rowFamilies(record),
    ].map((family) => ({
        ...family,
        samples: family.samples.map(({ labels, value }) => ({ labels: { name, ...labels }, value })),
    }));
    return [...families.flatMap(familyLines), "# EOF", ""].join("\n");
}
const outcomes = ["pass", "warn", "fail", "error"];
function runFamilies({ decision, created_at: createdAt, duration_ms: duration }) {
    return [
        {
            name: "model_gate_verdict",
            help: "1 for the verdict of the run, 0 for the others.",
            samples: outcomes.map((verdict) => ({ labels: { verdict }, value: Number(decision.outcome === verdict) })),
        },
        {
            name: "model_gate_run_timestamp_seconds",
            help: "When the run was begun.",
            unit: "seconds",
            samples: [{ labels: {}, value: isInstant(createdAt) ? Date.parse(createdAt) / 1000 : undefined }],
        },
        {
            name: "model_gate_run_duration_seconds",
            help: "How long the run took.",
            unit: "seconds",
            samples: [{ labels: {}, value: duration / 1000 }],
        },
    ];
}
function verdictFamilies(results, text) {
    return [
        {
            name: "model_gate_results",
            help: "Results of the run by where they stand; only pass has passed.",
            samples: resultStandings.map((standing) => ({
                labels: { standing },
                value: results.filter((result) => result.standing === standing).length,
            })),
        },
        {
            name: "model_gate_result",
            help: "1 for each result and where it stands.",
            samples: results.map(({ name, rule, group, standing }) => ({
                labels: { result: text(name), rule: text(rule), group, standing },
                value: 1,
            })),
        },
        {
            name: "model_gate_limit",
            help: "Limits of the gates as configured; relative ones are fractions of the reference.",
            samples: results.flatMap((result) => limitSamples(result, text)),
        },
    ];
}
/** Two limits of one kind on one result are those of two methods, or the later says the same again. */
function limitSamples({ name, verdict }, text) {
    const limits = (verdict?.limits ?? []).map(({ kind, basis, method, limit }) => ({
        labels: { result: text(name), kind, basis, ...(method === undefined ? {} : { method: text(method) }) },
        value: limit,
    }));
    const keys = limits.map(({ labels }) => JSON.stringify(labels));
    return limits.filter((_, index) => keys.indexOf(keys[index] ?? "") === index);
}
function withEstimatesNamed(record) {
    const estimated = estimatedIds(record);
    return record.measurements.map((one) => (estimated.has(one.id) ? { ...one, id: estimatedName(one.id) } : one));
}
function measuredFamilies(measurements, text) {
    const ofEach = (samples) => measurements.flatMap((measurement) => samples(measurement).map(({ labels, value }) => ({
        labels: { ...measurementLabels(measurement, text), ...labels },
        value,
    })));
    return [
        {
            name: "model_gate_metric",
            help: "A metric of the reference or the candidate.",
            samples: ofEach(({ reference, candidate }) => [
                { labels: { side: "reference" }, value: reference?.value },
                { labels: { side: "candidate" }, value: candidate?.value },
            ]),
        },
        {
            name: "model_gate_metric_bound",
            help: "Lower and upper end of the confidence interval of a metric.",
            samples: ofEach(({ reference, candidate }) => [
                ...boundSamples(reference, { side: "reference" }),
                ...boundSamples(candidate, { side: "candidate" }),
            ]),
        },
        {
            name: "model_gate_change",
            help: "Candidate minus reference.",
            samples: ofEach(({ change }) => [{ labels: {}, value: change?.value }]),
        },
        {
            name: "model_gate_change_bound",
            help: "Lower and upper end of the confidence interval of a change.",
            samples: ofEach(({ change }) => boundSamples(change, {})),
        },
    ];
}
/** The metric with its options, as the record names it: `f1[macro]`, `pinned:accuracy`. */
function measurementLabels({ id, slice, unit }, text) {
    const metric = slice !== null && id.endsWith(`@${slice}`) ? id.slice(0, -slice.length - 1) : id;
    return { metric: text(metric), slice: slice === null ? "" : text(slice), unit };
}
function boundSamples(estimate, labels) {
    const { level, lower, upper } = estimate?.interval ?? {};
    if (level === undefined)
        return [];
    return [
        { labels: { ...labels, bound: "lower", confidence: String(level) }, value: lower },
        { labels: { ...labels, bound: "upper", confidence: String(level) }, value: upper },
    ];
}
function driftFamilies({ drift }, text) {
    const ofEach = (value) => drift.flatMap(({ column, methods }) => methods.map((method) => ({
        labels: {
            column: text(column),
            method: text(method.compat ? `${method.compat} ${method.method}` : method.method),
        },
        value: value(method),
    })));
    return [
        {
            name: "model_gate_drift",
            help: "How far a column has moved, by the scale of the method.",
            samples: ofEach(({ value }) => value),
        },
        {
            name: "model_gate_drift_excess",
            help: "The part of it that chance does not explain.",
            samples: ofEach(({ excess }) => excess),
        },
    ];
}
function rowFamilies({ comparison }) {
    if (comparison === null)
        return [];
    const sides = comparison.pairing === "no-reference" ? ["candidate"] : ["reference", "candidate"];
    const samples = (rows) => sides.map((side) => ({ labels: { side }, value: comparison[rows][side] }));
    const { sample } = comparison;
    const whose = sample === undefined ? "Rows of each file." : "Rows of each file that are in the sample.";
    return [
        {
            name: "model_gate_sample_share",
            help: "Share of the rows that was judged.",
            samples: [{ labels: {}, value: sample?.rate }],
        },
        { name: "model_gate_rows", help: whose, samples: samples("rows") },
        { name: "model_gate_compared_rows", help: "Rows of each side that the metrics see.", samples: samples("compared") },
    ];
}

;// CONCATENATED MODULE: ./lib/reports/formats/raw-numbers.js

/** The numbers of a result as the record has them, for programs; what is not known is left out, never 0. */
function rawNumbers({ verdict, measurement }) {
    if (verdict === undefined)
        return {};
    const { slice, column, outcome, counts_as: countsAs, limits } = verdict;
    return known({
        slice: slice === null ? null : (0,reports_escape/* cleanText */.X5)(slice),
        column: column === null ? null : (0,reports_escape/* cleanText */.X5)(column),
        outcome,
        countsAs,
        ...(measurement === undefined ? {} : measured(measurement)),
        limits: limits.length === 0 ? null : limits.map(limitNumbers),
    });
}
function measured({ unit, reference, candidate, change }) {
    const { lower, upper, level } = (change ?? candidate)?.interval ?? {};
    return known({
        unit,
        reference: reference?.value,
        candidate: candidate?.value,
        change: change?.value,
        lower,
        upper,
        confidence: level,
    });
}
function limitNumbers({ kind, basis, limit, method, value, exceeded }) {
    return known({ kind, basis, limit, method, value, exceeded });
}
function known(entries) {
    return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== null && value !== undefined));
}

;// CONCATENATED MODULE: ./lib/reports/formats/sarif.js









/** Of a run; GitHub keeps no more. */
const mostResults = 5000;
/** What does not pass as SARIF 2.1.0, at the gates' lines of the config; each gate is a rule. */
function renderSarif(record, about = {}) {
    const all = resultsOf(record, about);
    const open = openFirst(all);
    const shown = open.slice(0, mostResults);
    const rules = rulesOf(all);
    const indexes = new Map(rules.map(({ id }, index) => [id, index]));
    return (0,json/* inertJson */.n)({
        $schema: "https://json.schemastore.org/sarif-2.1.0.json",
        version: "2.1.0",
        runs: [
            {
                tool: { driver: { name: "model-gate", version: (0,reports_escape/* cleanText */.X5)(record.tool.version), rules } },
                automationDetails: { id: `model-gate/${(0,reports_escape/* cleanText */.X5)(record.name).replaceAll("/", "-")}/` },
                columnKind: "utf16CodeUnits",
                invocations: [invocationOf(record, { leftOut: open.length - shown.length, all })],
                results: shown.map((result) => sarif_resultOf(result, indexes.get(result.rule) ?? -1)),
                properties: {
                    verdict: record.decision.outcome,
                    sentence: (0,reports_escape/* cleanText */.X5)(record.decision.sentence, longest),
                    record: (0,reports_escape/* cleanText */.X5)(record.record_id),
                },
            },
        ],
    });
}
const longest = 2000;
const levels = {
    error: "error",
    failure: "error",
    "held-back": "warning",
    waived: "warning",
    warning: "warning",
    undecided: "warning",
    remark: "note",
    shown: "none",
    pass: "none",
};
/** One for each gate and each kind of finding, whether it holds or not. */
function rulesOf(results) {
    const first = new Map();
    for (const result of results)
        if (!first.has(result.rule))
            first.set(result.rule, result);
    return [...first.values()].map(ruleOf);
}
const sarif_severities = { error: "error", warn: "warning", info: "note" };
function ruleOf({ rule, group, verdict, standing, word }) {
    const title = verdict === undefined ? (0,capitalized/* capitalized */.l)(word) : (0,reports_escape/* cleanText */.X5)(verdict.title);
    const level = verdict === undefined ? levels[standing] : sarif_severities[verdict.severity];
    const help = messageOf(helpText(title, verdict));
    return {
        id: rule,
        shortDescription: messageOf(title),
        fullDescription: help,
        help,
        defaultConfiguration: { level },
        properties: { tags: ["model-gate", group] },
    };
}
function helpText(title, verdict) {
    if (verdict === undefined)
        return `${title}. The result says what was found and what to do.`;
    const { gate, severity } = verdict;
    const weight = { error: "blocks", warn: "warns", info: "is for information" }[severity];
    return (0,reports_escape/* cleanText */.X5)(`${title}: the gate "${gate}" of the model-gate config; it ${weight}. Each result has its numbers.`);
}
/** Braces are placeholders in SARIF unless they are doubled (3.11.5). */
function messageOf(text) {
    return { text: inertMarkup(text).replace(/[{}]/gu, "$&$&") };
}
function sarif_resultOf(result, ruleIndex) {
    const { rule, message, advice, numbers, place, fingerprint, name } = result;
    const text = [message, advice, numbers === "" ? undefined : `(${numbers})`].filter((part) => part !== undefined);
    return {
        ruleId: rule,
        ruleIndex,
        level: levels[result.standing],
        message: messageOf(text.join(" ")),
        locations: [{ physicalLocation: locationOf(place), logicalLocations: [{ name }] }],
        partialFingerprints: { primaryLocationLineHash: `${fingerprint}:1`, "modelGateResult/v1": fingerprint },
        ...suppressionOf(result),
        properties: { standing: result.standing, word: result.word, ...rawNumbers(result) },
    };
}
function locationOf({ file, line, column }) {
    return {
        artifactLocation: { uri: file.split("/").map(encodeURIComponent).join("/"), uriBaseId: "%SRCROOT%" },
        region: { startLine: line, ...(column === undefined ? {} : { startColumn: column }), endLine: line },
    };
}
/** Waived by somebody, outside of the code that is looked at. */
function suppressionOf({ verdict, standing }) {
    if (standing !== "waived" || verdict?.waiver === undefined)
        return {};
    const { reason } = verdict.waiver;
    const justification = (0,reports_escape/* cleanText */.X5)([waivedText(verdict), reason].filter((text) => text !== null).join(": "), longest);
    return { suppressions: [{ kind: "external", status: "accepted", justification }] };
}
function invocationOf(record, { leftOut, all }) {
    const { decision, created_at: startTimeUtc, warnings } = record;
    const errors = all.filter(({ standing }) => standing === "error");
    const notifications = [
        ...errors.map(({ message, rule, place }) => ({
            descriptor: { id: rule },
            level: "error",
            message: messageOf(message),
            locations: [{ physicalLocation: locationOf(place) }],
        })),
        ...warnings.map(({ code, message }) => warningOf((0,reports_escape/* cleanText */.X5)(code), (0,reports_escape/* cleanText */.X5)(message, longest))),
        ...(leftOut === 0 ? [] : [warningOf("left-out", `${(0,number_text/* countText */.lT)(leftOut)} more results are in audit.json.`)]),
    ];
    return {
        executionSuccessful: errors.length === 0,
        exitCode: decision.exit_code,
        ...(isInstant(startTimeUtc) ? { startTimeUtc } : {}),
        toolExecutionNotifications: notifications,
    };
}
function warningOf(id, text) {
    return { descriptor: { id }, level: "warning", message: messageOf(text) };
}

;// CONCATENATED MODULE: ./lib/reports/formats/warnings-ng.js





/** What does not pass, for `recordIssues(tool: issues())` of Jenkins' Warnings Next Generation plugin. */
function renderWarningsNg(record, about = {}) {
    const issues = openFirst(resultsOf(record, about)).map(({ rule, group, message, advice, place, standing, fingerprint }) => ({
        fileName: place.file,
        lineStart: place.line,
        lineEnd: place.line,
        ...(place.column === undefined ? {} : { columnStart: place.column, columnEnd: place.column }),
        category: group,
        type: inertMarkup(rule),
        message: inertMarkup(advice === undefined ? message : `${message} ${advice}`),
        severity: warnings_ng_severities[standing],
        fingerprint,
        moduleName: inertMarkup((0,reports_escape/* cleanText */.X5)(record.name)),
        origin: "model-gate",
    }));
    return (0,json/* inertJson */.n)({ _class: "io.jenkins.plugins.analysis.core.restapi.ReportApi", issues, size: issues.length });
}
const warnings_ng_severities = {
    error: "ERROR",
    failure: "ERROR",
    "held-back": "HIGH",
    waived: "NORMAL",
    warning: "NORMAL",
    undecided: "NORMAL",
    remark: "LOW",
    shown: "LOW",
    pass: "LOW",
};

;// CONCATENATED MODULE: ./lib/reports/svg/coordinate.js
const furthest = 99_999;
/** A number of pixels with one decimal, in as few characters as it takes; what is not finite is 0. */
function coordinate(value) {
    if (!Number.isFinite(value))
        return "0";
    const shown = Number(Math.min(furthest, Math.max(-furthest, value)).toFixed(1));
    if (Math.abs(shown) >= 1)
        return shown.toString();
    // Without the sign of −0, and "0.5" as ".5", which SVG reads as well.
    return shown === 0 ? "0" : shown.toString().replace("0.", ".");
}

;// CONCATENATED MODULE: ./lib/reports/svg/xml-text.js

/** Untrusted text as text of XML or HTML, also inside quotes: on one line, nothing invisible, no markup, and no `##[command]` to a runner. */
function xml_text_xmlText(text, maxCharacters = 600) {
    if (text.length <= maxCharacters && plain.test(text))
        return text;
    return (0,reports_escape/* cleanText */.X5)(text, maxCharacters)
        .replace(/[\ufffe\uffff]/gu, "\ufffd")
        .replace(/[&<>"'`]|#(?=#)/gu, (character) => `&#${character.codePointAt(0)};`);
}
// Most texts are numbers and words of ours; it saves the careful way round for thousands of labels.
const plain = /^[\w.,:;%()\u2212](?:[\w.,:;%()\u2212]|[ \u00a0\u202f](?![ \u00a0\u202f]|$))*$/u;

;// CONCATENATED MODULE: ./lib/reports/svg/element.js


/** An element of SVG; its children are elements, or text that is escaped already. */
function element_element(name, attributes, ...children) {
    const pairs = Object.entries(attributes).map(([key, value]) => attributeText(key, value));
    const content = children.join("");
    return content === "" ? `<${name}${pairs.join("")}/>` : `<${name}${pairs.join("")}>${content}</${name}>`;
}
/** Untrusted text at a place. */
function textElement(text, attributes, ...children) {
    return element_element("text", attributes, xml_text_xmlText(text), ...children);
}
/** What the pointer over an element shows. */
function tooltip(text) {
    return element_element("title", {}, xml_text_xmlText(text));
}
function attributeText(key, value) {
    if (value === undefined)
        return "";
    return ` ${key}="${typeof value === "number" ? coordinate(value) : xml_text_xmlText(value, Number.POSITIVE_INFINITY)}"`;
}

;// CONCATENATED MODULE: ./lib/reports/svg/chart.js


/** A whole `<svg>` that says to those who cannot see it what it shows; as large as its place lets it be. */
function chart({ id, title, summary, width, height, fontSize }, ...body) {
    return element_element("svg", {
        viewBox: `0 0 ${width} ${height}`,
        role: "img",
        "aria-labelledby": `${id}-t ${id}-d`,
        "font-size": fontSize,
    }, element_element("title", { id: `${id}-t` }, xml_text_xmlText(title)), element_element("desc", { id: `${id}-d` }, xml_text_xmlText(summary)), ...body);
}
/** A path of some class, with a tooltip where there is something to say; nothing where it is empty. */
function path(kind, d, hint = "") {
    return d === "" ? "" : element_element("path", { class: kind, d }, hint === "" ? "" : tooltip(hint));
}

;// CONCATENATED MODULE: ./lib/reports/svg/labels.js


/** Numbers and words of our own in one element. Not for names from data: a right-to-left one would turn the others round. */
function labels(kind, anchor, all) {
    if (all.length === 0)
        return "";
    const spans = all.map(({ text, x, y }) => element_element("tspan", { x, y }, xml_text_xmlText(text)));
    return element_element("text", { class: kind, "text-anchor": anchor === "start" ? undefined : anchor }, ...spans);
}

;// CONCATENATED MODULE: ./lib/reports/svg/path.js

/** The data of a path through the points, with lines between them; those that print alike are one. */
function linePath(points) {
    const places = points.map(({ x, y }) => `${coordinate(x)} ${coordinate(y)}`);
    return places
        .filter((place, at) => at === 0 || place !== places[at - 1])
        .map((place, at) => (at === 0 ? "M" : "L") + place)
        .join("");
}
/** The outline of bars that stand side by side, from base line to base line. */
function stepPath(bars, base) {
    const [first] = bars;
    if (first === undefined)
        return "";
    let height = coordinate(base);
    let d = `M${coordinate(first.from)} ${height}`;
    for (const { to, top } of bars) {
        const next = coordinate(top);
        if (next !== height)
            d += `V${next}`;
        height = next;
        d += `H${coordinate(to)}`;
    }
    // Runs of one height need one line only.
    return `${d}V${coordinate(base)}`.replace(/(?:H[-\d.]+)+(?=H)/gu, "");
}
/** Any number of boxes in one path. */
function boxesPath(boxes) {
    return boxes
        .map(({ x, y, width, height }) => {
        const across = coordinate(width);
        return `M${coordinate(x)} ${coordinate(y)}h${across}v${coordinate(height)}h${coordinate(-width)}z`;
    })
        .join("");
}
/** Any number of straight lines in one path. */
function segmentsPath(segments) {
    return segments.map(linePath).join("");
}

;// CONCATENATED MODULE: ./lib/reports/charts/confusion-cells.js



/** More cells are too many to carry a number and a hint each: they are in the table. */
const mostWithText = 40;
const gap = 0.5;
/** The cells of a matrix: with their numbers where there is room, else as shades alone. */
function drawnCells(cell, places, corner) {
    const cells = places.map((place) => ({ ...cell(place), box: boxOf(place, corner) }));
    return places.length <= mostWithText ? cells.map((one) => numbered(one, corner.size)).join("") : shades(cells);
}
function boxOf({ label, predicted }, { x, y, size }) {
    return { x: x + predicted * size, y: y + label * size, width: size - gap, height: size - gap };
}
function numbered({ shade, text, textKind, hint, box }, size) {
    const font = size > 45 ? 10 : 9;
    const middle = { x: box.x + size / 2, y: box.y + size / 2 + font * 0.35 };
    return (element_element("rect", { ...shade, x: box.x, y: box.y, width: box.width, height: box.height }, tooltip(hint)) +
        (size < smallestWithText
            ? ""
            : textElement(text, {
                class: textKind,
                ...middle,
                "text-anchor": "middle",
                "font-size": font,
                "pointer-events": "none",
            })));
}
/** In smaller cells no number can be read. */
const smallestWithText = 18;
/** One path for each shade; the palest are the ground on which the others stand. */
function shades(cells) {
    const kinds = new Map();
    for (const { shade, box } of cells) {
        if (shade.class === "cell-0" || shade.opacity === "0.0")
            continue;
        const key = `${shade.class} ${shade.opacity ?? ""}`;
        const kind = kinds.get(key) ?? { shade, boxes: [] };
        kind.boxes.push(box);
        kinds.set(key, kind);
    }
    const paths = [...kinds.values()].map(({ shade, boxes }) => element_element("path", { ...shade, d: boxesPath(boxes) }));
    return ground(cells) + paths.join("");
}
/** What the palest cells look like; differences of nothing look like nothing. */
function ground(cells) {
    const [first, last] = [cells[0]?.box, cells.at(-1)?.box];
    if (first === undefined || last === undefined || cells.some(({ shade }) => shade.opacity !== undefined))
        return "";
    const { x, y } = first;
    return path("cell-0", boxesPath([{ x, y, width: last.x + last.width - x, height: last.y + last.height - y }]));
}

;// CONCATENATED MODULE: ./lib/reports/charts/binned.js
/** Bins alone, nothing beside them. */
function onlyBins(counts) {
    return { counts, below: 0, above: 0, missing: 0 };
}
/** Rows, or the sum of their weights. */
function totalOf({ counts, below, above, missing }) {
    return counts.reduce((sum, count) => sum + positive(count), positive(below) + positive(above) + positive(missing));
}
/** Each bin with its share of the rows; a count that is not there is none. */
function binsOf(edges, binned) {
    const total = totalOf(binned);
    return edges.slice(1).flatMap((to, at) => {
        const from = edges[at];
        const count = positive(binned.counts[at] ?? 0);
        return from === undefined ? [] : [{ from, to, count, share: part(count, total) }];
    });
}
/** What share of all a count is; of nothing, none. */
function part(count, total) {
    return total > 0 && Number.isFinite(total) ? positive(count) / total : 0;
}
function positive(count) {
    return Math.max(0, count);
}
/** About the value below which this share of the values lies; undefined where that is beside the bins. */
function binnedQuantile(edges, binned, share) {
    const wanted = share * (totalOf(binned) - positive(binned.missing));
    let before = positive(binned.below);
    if (!(wanted > before))
        return undefined;
    for (const { from, to, count } of binsOf(edges, binned)) {
        if (before + count >= wanted && count > 0)
            return from + (to - from) * ((wanted - before) / count);
        before += count;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./lib/reports/charts/quoted.js

const quoted_longest = 60;
/** A name from the data inside a sentence or a title: “EU”, cut where it is long; nothing is escaped yet. */
function quoted(name) {
    return `“${shortName(name)}”`;
}
/** A name without anything invisible in it, cut where it is long. */
function shortName(name) {
    const clean = (0,reports_escape/* cleanText */.X5)(name, quoted_longest);
    return clean === "" ? "(empty)" : clean;
}

;// CONCATENATED MODULE: ./lib/reports/charts/confusion-matrix.js



/** More cells than this are too small to see. */
const mostClasses = 24;
/** What is drawn: rows without a usable prediction are a column of their own, or what is left would look better than it is. */
function matricesOf({ classes, folded, reference, candidate, invalid }) {
    const names = classes.map((name, at) => folded > 0 && at === classes.length - 1 ? `${(0,number_text/* countText */.lT)(folded)} others` : shortName(name));
    const labels = names.slice(0, mostClasses);
    if (invalid === undefined)
        return { labels, predicted: labels, reference, candidate };
    // Of a matrix that is cut the last column would be that of a class.
    const whole = (matrix, without) => matrix.map((row, label) => [...row.slice(0, classes.length), without?.[label] ?? 0]);
    return {
        labels,
        predicted: labels.length === names.length ? [...labels, "none"] : labels,
        reference: reference && whole(reference, invalid.reference),
        candidate: whole(candidate, invalid.candidate),
    };
}
/** Every cell, row by row. */
function placesOf({ labels, predicted }) {
    return labels.flatMap((_, label) => predicted.map((__, at) => ({ label, predicted: at })));
}
/** A count, 0 where the matrix has none. */
function countAt(matrix, { label, predicted }) {
    return Math.max(0, matrix[label]?.[predicted] ?? 0);
}
/** What share of the rows of a label is predicted as a class. */
function rowShare(matrix, place) {
    const total = (matrix[place.label] ?? []).reduce((sum, count) => sum + Math.max(0, count), 0);
    return part(countAt(matrix, place), total);
}

// EXTERNAL MODULE: ./lib/reports/display-width.js
var display_width = __webpack_require__(11972);
;// CONCATENATED MODULE: ./lib/reports/svg/text-width.js

/** Of a character cell, in sizes of the font: few letters of the usual fonts are wider. */
const cell = 0.6;
/** About how wide a text is drawn, in pixels. */
function textWidth(text, fontSize) {
    return (0,display_width/* displayWidth */.F1)(text) * cell * fontSize;
}
/** An ellipsis is wider than the cell that it takes. */
const ellipsis = 0.5;
/** The text, cut with an ellipsis where it would be wider than the pixels. */
function fittedText(text, fontSize, pixels) {
    return (0,display_width/* truncated */.ps)(text, Math.max(2, Math.floor(pixels / (cell * fontSize) - ellipsis)));
}

;// CONCATENATED MODULE: ./lib/reports/charts/confusion-names.js


const longestName = 56;
/** The labels, left of a matrix. */
function rowNames(names, { x, y, size }) {
    if (size < smallestNamed)
        return "";
    return names
        .map((name, at) => textElement(fittedText(name, nameSize(size), x - 2), {
        class: "label",
        x,
        y: y + (at + 0.5) * size + nameSize(size) * 0.35,
        "text-anchor": "end",
        "font-size": nameSize(size),
    }))
        .join("");
}
const smallestNamed = 8;
function nameSize(size) {
    return Math.min(10, size);
}
/** The predicted classes, above a matrix; where they do not fit beside each other they stand upright. */
function columnNames(names, { x, y, size }) {
    if (size < smallestNamed)
        return "";
    const upright = !fitBeside(names, size);
    return names
        .map((name, at) => {
        const middle = x + (at + 0.5) * size;
        const font = nameSize(size);
        const shown = fittedText(name, font, upright ? longestName : size);
        return upright
            ? textElement(shown, {
                class: "label",
                transform: `translate(${(middle + font * 0.35).toFixed(1)} ${y.toFixed(1)}) rotate(-90)`,
                "font-size": font,
            })
            : textElement(shown, { class: "label", x: middle, y, "text-anchor": "middle", "font-size": font });
    })
        .join("");
}
function fitBeside(names, size) {
    return names.length <= 3 && names.every((name) => textWidth(name, nameSize(size)) <= size);
}
/** Room that the names above need. */
function headHeight(names, size) {
    if (size < smallestNamed)
        return 0;
    if (fitBeside(names, size))
        return 10;
    return Math.min(longestName, Math.max(...names.map((name) => textWidth(name, nameSize(size)))));
}

;// CONCATENATED MODULE: ./lib/reports/charts/share-text.js

/** A share for a sentence, to a tenth of a percent: "61.3 %", "70 %"; what is not nothing never reads so, nor all. */
function shareText(share) {
    if (share > 0 && share < 0.0005)
        return `under ${(0,number_text/* writtenText */.v4)(0.001, "share")}`;
    if (share < 1 && share > 0.9995)
        return `over ${(0,number_text/* writtenText */.v4)(0.999, "share")}`;
    return (0,number_text/* writtenText */.v4)(Number(share.toFixed(3)), "share");
}

;// CONCATENATED MODULE: ./lib/reports/charts/confusion-panels.js






const right = 418;
const between = 12;
const panelWidth = 112;
/** The matrices side by side: shares of each label's rows as shades and, where there is room, as numbers. */
function confusionPanels(matrices) {
    const panels = panelsOf(matrices);
    const left = right - panels.length * panelWidth - (panels.length - 1) * between;
    const size = panelWidth / Math.max(1, matrices.predicted.length);
    const top = 24 + headHeight(matrices.predicted, size);
    const bottom = top + size * matrices.labels.length;
    const bodies = panels.map((panel, at) => {
        const x = left + at * (panelWidth + between);
        return [
            labels("label", "middle", [{ text: panel.title, x: x + panelWidth / 2, y: 12 }]),
            columnNames(matrices.predicted, { x, y: top - 5, size }),
            drawnCells(panel.cell, placesOf(matrices), { x, y: top, size }),
        ].join("");
    });
    const note = { text: "rows: label; columns: predicted class", x: right, y: bottom + 16 };
    return {
        body: rowNames(matrices.labels, { x: left - 5, y: top, size }) + bodies.join("") + labels("axis", "end", [note]),
        height: Math.ceil(bottom + 22),
    };
}
function panelsOf(matrices) {
    const { reference, candidate } = matrices;
    const own = { title: "candidate", cell: (place) => shareCell(candidate, place, matrices) };
    if (reference === null)
        return [own];
    const change = (place) => rowShare(candidate, place) - rowShare(reference, place);
    // What has the full shade: differences too small to matter stay pale.
    const most = Math.max(0.05, ...placesOf(matrices).map((place) => Math.abs(change(place))));
    return [
        { title: "reference", cell: (place) => shareCell(reference, place, matrices) },
        own,
        { title: "difference", cell: (place) => differenceCell(change(place), place, { ...matrices, most }) },
    ];
}
/** Above so many columns there is room for whole percents only. */
function isNarrow({ predicted }) {
    return predicted.length > 2;
}
function shareCell(matrix, place, matrices) {
    const share = rowShare(matrix, place);
    const shade = Math.min(9, Math.floor(share * 10));
    return {
        shade: { class: `cell-${shade}` },
        text: isNarrow(matrices) ? wholePercent(share) : shareText(share).replace("under ", "<").replace("over ", ">"),
        textKind: shade < 5 ? "cell-text" : "cell-text-inv",
        hint: `${pairText(matrices, place)}: ${shareText(share)} (${(0,number_text/* countText */.lT)(countAt(matrix, place))})`,
    };
}
/** Nothing but all is 100. */
function wholePercent(share) {
    if (share > 0 && share < 0.005)
        return "<1";
    return share < 1 && share >= 0.995 ? ">99" : (100 * share).toFixed(0);
}
function differenceCell(change, place, matrices) {
    const text = (0,number_text/* changeText */.k0)(change, "share", 1);
    return {
        // More in the candidate has its colour, more in the reference that of the reference; the sign says it as well.
        shade: { class: change < 0 ? "ref-fill" : "cand-fill", opacity: (Math.abs(change) / matrices.most).toFixed(1) },
        text: isNarrow(matrices) ? (text.split("\u00a0")[0] ?? text) : text,
        textKind: "label",
        hint: `${pairText(matrices, place)}: ${text}`,
    };
}
function pairText({ labels: names, predicted }, place) {
    return `${names[place.label] ?? ""} taken for ${predicted[place.predicted] ?? ""}`;
}

;// CONCATENATED MODULE: ./lib/reports/charts/confusion.js






const mostRows = 36;
/** What is taken for what: reference, candidate, and their difference. */
function confusionFigure(plot, id) {
    const matrices = matricesOf(plot);
    const title = "Confusion matrices";
    const left = plot.classes.length - matrices.labels.length;
    const more = left > 0 ? ` ${(0,number_text/* countText */.lT)(left)} more classes are not drawn.` : "";
    const summary = summaryOf(matrices) + more;
    const drawn = confusionPanels(matrices);
    return {
        id,
        section: "quality",
        title,
        summary,
        svg: chart({ id, title, summary, width: 420, height: drawn.height, fontSize: 11 }, drawn.body),
        table: tableOf(matrices),
    };
}
/** Every cell; where there is a reference those first that differ most. */
function cellsOf(matrices) {
    const { reference, candidate } = matrices;
    return placesOf(matrices)
        .map((place) => ({
        ...place,
        // Rounded, so that of differences that are equal the last binary digit chooses none.
        difference: reference === null ? 0 : Number((rowShare(candidate, place) - rowShare(reference, place)).toFixed(9)),
    }))
        .toSorted((first, second) => Math.abs(second.difference) - Math.abs(first.difference));
}
function summaryOf(matrices) {
    const { reference, candidate, labels, predicted } = matrices;
    const cells = cellsOf(matrices);
    const worst = reference === null ? mostTaken(cells, candidate) : cells[0];
    if (worst === undefined)
        return "Nothing is taken for anything else.";
    const found = `of the rows labelled ${quoted(labels[worst.label] ?? "")}, ${shareText(rowShare(candidate, worst))} are ${takenFor(worst, predicted)}`;
    return reference === null
        ? `The commonest mistake: ${found}.`
        : `The largest difference: ${found} by the candidate, ${shareText(rowShare(reference, worst))} by the reference.`;
}
function takenFor({ label, predicted: at }, predicted) {
    if (label === at)
        return "rightly recognised";
    return `taken for ${quoted(predicted[at] ?? "")}`;
}
function mostTaken(cells, matrix) {
    const wrong = cells.filter(({ label, predicted }) => label !== predicted);
    return wrong.toSorted((first, second) => rowShare(matrix, second) - rowShare(matrix, first))[0];
}
function tableOf(matrices) {
    const { reference, candidate, labels, predicted } = matrices;
    const text = (matrix, cell) => `${shareText(rowShare(matrix, cell))} (${(0,number_text/* countText */.lT)(countAt(matrix, cell))})`;
    const sides = reference === null ? ["candidate"] : ["reference", "candidate", "difference"];
    return {
        head: ["label", "predicted", ...sides],
        rows: cellsOf(matrices)
            .slice(0, mostRows)
            .map((cell) => [
            labels[cell.label] ?? "",
            predicted[cell.predicted] ?? "",
            ...(reference === null ? [] : [text(reference, cell)]),
            text(candidate, cell),
            ...(reference === null ? [] : [(0,number_text/* changeText */.k0)(cell.difference, "share", 1)]),
        ]),
    };
}

;// CONCATENATED MODULE: ./lib/reports/svg/axes.js




/** Lines across with their numbers, the numbers below, and what both are: below on the right, and above on the left. */
function axes({ panel, x, y, fontSize, overhang = 10 }) {
    const { left, right, bottom } = panel;
    return [
        y === undefined ? "" : rules(panel, y.scale),
        path("zero", linePath([left, right].map((end) => ({ x: end, y: bottom })))),
        labels("axis", "middle", below(panel, x, { fontSize, overhang })),
        y === undefined ? "" : labels("axis", "end", beside(panel, y, fontSize)),
        titleBelow(panel, x, fontSize),
        y?.title === undefined ? "" : labels("axis", "start", [{ text: y.title, x: 2, y: panel.top - fontSize * 0.8 }]),
    ].join("");
}
function rules({ left, right }, { ticks, at }) {
    const across = ticks.map((tick) => [
        { x: left, y: at(tick) },
        { x: right, y: at(tick) },
    ]);
    return path("grid", segmentsPath(across));
}
/** Numbers that would touch the one before are left out. */
function below({ bottom }, { scale, text }, { fontSize, overhang }) {
    const [left, right] = [scale.at(scale.from), scale.at(scale.to)];
    let end = Number.NEGATIVE_INFINITY;
    return scale.ticks.flatMap((tick) => {
        const label = text(tick);
        const half = textWidth(label, fontSize) / 2;
        const x = Math.max(left - overhang + half, Math.min(scale.at(tick), right + overhang - half));
        if (x - half < end + axes_gap)
            return [];
        end = x + half;
        return [{ text: label, x, y: bottom + fontSize + 3 }];
    });
}
const axes_gap = 6;
function beside({ left }, { scale, text }, fontSize) {
    return scale.ticks.map((tick) => ({ text: text(tick), x: left - 5, y: scale.at(tick) + fontSize * 0.35 }));
}
function titleBelow({ right, bottom }, { title }, fontSize) {
    return title === undefined ? "" : labels("axis", "end", [{ text: title, x: right, y: bottom + 2 * fontSize + 8 }]);
}

;// CONCATENATED MODULE: ./lib/reports/svg/legend.js





const sides = ["reference", "candidate"];
/** Which of the two is the reference and which the candidate. */
function legend(parts) {
    const { right, y, fontSize, hasReference } = parts;
    const step = textWidth("candidate", fontSize) + sample + legend_gap;
    const shown = sides
        .filter((side) => side === "candidate" || hasReference)
        .map((side) => ({ side, x: right + legend_gap - (side === "candidate" ? 1 : 2) * step }));
    const texts = shown.map(({ side, x }) => ({ text: side, x: x + sample, y }));
    return shown.map(({ side, x }) => legend_sampleOf(parts, side, x)).join("") + labels("label", "start", texts);
}
const sample = 20;
const legend_gap = 10;
function legend_sampleOf({ y, fontSize, shows }, side, x) {
    const middle = y - fontSize * 0.35;
    if (shows === "fills")
        return path(fillClass[side], boxesPath([{ x: x + 1, y: middle - 4, width: 14, height: 8 }]));
    const line = path(lineClass[side], segmentsPath([
        [
            { x, y: middle },
            { x: x + 16, y: middle },
        ],
    ]));
    return shows === "lines" ? line : line + seriesMark(side, x + 8, middle);
}
/** Of lines. */
const lineClass = { reference: "ref", candidate: "cand" };
/** Of areas: the candidate is an outline, so that both are seen where they lie over each other. */
const fillClass = { reference: "ref-fill", candidate: "cand" };
/** The mark of a series: a disc for the reference, a square for the candidate. */
function seriesMark(side, x, y, hint = "") {
    return side === "reference"
        ? element_element("circle", { class: "ref-mark", cx: x, cy: y, r: 3 }, hint)
        : element_element("rect", { class: "cand-mark", x: x - 3, y: y - 3, width: 6, height: 6 }, hint);
}

;// CONCATENATED MODULE: ./lib/reports/svg/ticks.js
const steps = [1, 2, 2.5, 5, 10];
const ticks_most = 20;
/** Round numbers from `from` to `to`, about so many of them, both ends included where they are round. */
function niceTicks(from, to, wanted = 5) {
    // Divided first: the difference of huge numbers is infinite.
    const rough = to / wanted - from / wanted;
    const step = niceStep(rough);
    if (!(step > 0) || !Number.isFinite(step))
        return from === to ? [from] : [from, to];
    const first = Math.ceil(from / step - slack);
    const last = Math.min(Math.floor(to / step + slack), first + ticks_most);
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => {
        const tick = (first + at) * step;
        return tick === 0 ? 0 : Number(tick.toPrecision(12));
    });
}
const slack = 1e-9;
function niceStep(rough) {
    const size = 10 ** Math.floor(Math.log10(rough));
    return size * (steps.find((step) => step * size >= rough * (1 - slack)) ?? 10);
}
/** Round numbers on a logarithmic axis: 1, 2 and 5 of each power of ten, or the powers alone where these are enough. */
function logTicks(from, to, wanted = 6) {
    const first = Math.floor(Math.log10(from));
    const powers = Array.from({ length: Math.min(700, Math.ceil(Math.log10(to)) - first + 1) }, (_, at) => first + at);
    const ticks = (factors) => powers
        .flatMap((power) => factors.map((factor) => Number(`${factor}e${power}`)))
        .filter((tick) => tick >= from * (1 - slack) && tick <= to * (1 + slack));
    const fitting = [[1, 2, 3, 5], [1, 2, 5], [1, 3], [1]].map(ticks).find((some) => some.length <= wanted);
    if (fitting !== undefined)
        return fitting.length < 2 ? niceTicks(from, to, wanted) : fitting;
    const every = ticks([1]);
    const stride = Math.ceil(every.length / wanted);
    return every.filter((_, at) => at % stride === 0);
}

;// CONCATENATED MODULE: ./lib/reports/svg/scale.js

/** Equal steps are equally long. */
function linearScale(values, pixels, wanted) {
    const { from, to } = widened(values);
    return {
        // Halved, because the difference of huge numbers is infinite.
        at: (value) => scale_between(pixels, (value / 2 - from / 2) / (to / 2 - from / 2)),
        from,
        to,
        ticks: niceTicks(from, to, wanted),
    };
}
/** Equal ratios are equally long; the values are above 0. */
function logScale(values, pixels, wanted) {
    const positive = { from: Math.max(values.from, least), to: Math.max(values.to, least) };
    const { from, to } = positive.from === positive.to ? { from: positive.from / 2, to: positive.to * 2 } : positive;
    const [start, end] = [Math.log(from), Math.log(to)];
    return {
        at: (value) => scale_between(pixels, (Math.log(Math.max(value, least)) - start) / (end - start)),
        from,
        to,
        ticks: logTicks(from, to, wanted),
    };
}
const least = 1e-300;
/** Equal ends are moved apart, so that the one value lies in the middle. */
function widened({ from, to }) {
    if (to / 2 - from / 2 > Math.max(Math.abs(from), Math.abs(to)) * 1e-12)
        return { from, to };
    const by = from === 0 ? 1 : Math.abs(from) / 10;
    return { from: from - by, to: from + by };
}
function scale_between({ from, to }, part) {
    return from + (to - from) * Math.min(1, Math.max(0, Number.isNaN(part) ? 0 : part));
}
/** The least and the greatest of the numbers; 0 and 1 where there is none. */
function spanOf(numbers) {
    let from = Number.POSITIVE_INFINITY;
    let to = Number.NEGATIVE_INFINITY;
    for (const number of numbers) {
        if (number === null || !Number.isFinite(number))
            continue;
        from = Math.min(from, number);
        to = Math.max(to, number);
    }
    return from <= to ? { from, to } : { from: 0, to: 1 };
}
/** The span with some room at both ends. */
function roomy({ from, to }, share = 0.05) {
    const by = (to / 2 - from / 2) * 2 * share;
    return Number.isFinite(by) ? { from: from - by, to: to + by } : { from, to };
}

;// CONCATENATED MODULE: ./lib/reports/svg/tick-text.js

const superscripts = new Map(Array.from("⁰¹²³⁴⁵⁶⁷⁸⁹", (raised, digit) => [String(digit), raised]));
/** A round number beside an axis: "20 %", "0.5", "1.5 s"; where that has too many digits, "3×10⁹". */
function tickText(value, unit) {
    const size = Math.abs(value);
    if (size === 0 || (size >= leastWritten(unit) && size < 1e6))
        return (0,number_text/* writtenText */.v4)(Number(value.toPrecision(6)), unit);
    const [mantissa = "", exponent = "0"] = size.toExponential(2).split("e");
    const factor = Number(mantissa) === 1 ? "" : `${Number(mantissa)}×`;
    return `${value < 0 ? "\u2212" : ""}${factor}10${raised(Number(exponent))}`;
}
/** A share is written as a percentage, two digits further to the left. */
function leastWritten(unit) {
    return unit === "share" ? 1e-5 : 1e-3;
}
function raised(exponent) {
    const digits = Array.from(String(Math.abs(exponent)), (digit) => superscripts.get(digit) ?? "");
    return `${exponent < 0 ? "⁻" : ""}${digits.join("")}`;
}

;// CONCATENATED MODULE: ./lib/reports/charts/drawn-column.js
/** So small that fifty columns have room on a page. */
const columnWidth = 220;
const columnFont = 10;

;// CONCATENATED MODULE: ./lib/reports/charts/categories.js












const categories_most = 9;
const rowHeight = 13;
const categories_top = 4;
const left = 76;
const categories_right = 208;
/** The categories of a column as bars: the reference filled, the candidate as an outline. */
function categoriesChart(plot) {
    const parts = partsOf(plot);
    return {
        parts: parts.map(({ name, isCategory, ...shares }) => ({ ...shares, name: isCategory ? quoted(name) : name })),
        table: {
            head: ["category", "reference", "candidate"],
            rows: parts.map(({ name, reference, candidate }) => [name, shareText(reference), shareText(candidate)]),
        },
        svg: (told) => chart({ ...told, width: columnWidth, height: categories_top + parts.length * rowHeight + 20, fontSize: columnFont }, categories_bodyOf(parts)),
    };
}
function partsOf({ categories, reference, candidate }) {
    const [before, now] = [sharesOf(reference), sharesOf(candidate)];
    const named = categories.map((name, at) => ({
        name: shortName(name),
        reference: before(reference.counts[at] ?? 0),
        candidate: now(candidate.counts[at] ?? 0),
        isCategory: true,
    }));
    const rest = named.slice(categories_most);
    const sum = (side) => rest.reduce((total, one) => total + one[side], 0);
    const others = [
        {
            name: "All others",
            reference: before(reference.other) + sum("reference"),
            candidate: now(candidate.other) + sum("candidate"),
            isCategory: false,
        },
        { name: "No value", reference: before(reference.missing), candidate: now(candidate.missing), isCategory: false },
    ];
    return [...named.slice(0, categories_most), ...others.filter((one) => one.reference + one.candidate > 0)];
}
function sharesOf({ counts, other, missing }) {
    const total = totalOf({ ...onlyBins(counts), above: other, missing });
    return (count) => part(count, total);
}
function categories_bodyOf(parts) {
    const panel = { left, right: categories_right, top: categories_top, bottom: categories_top + parts.length * rowHeight };
    const highest = Math.max(...parts.flatMap((one) => [one.reference, one.candidate]), 1e-6);
    const x = linearScale({ from: 0, to: highest }, { from: left, to: categories_right }, 4);
    const bars = (side) => boxesPath(parts.map((one, at) => ({ x: left, y: categories_top + at * rowHeight + 2, width: x.at(one[side]) - left, height: 9 })));
    const names = parts.map(({ name }, at) => textElement(fittedText(name, columnFont, left - 4), {
        class: "label",
        x: left - 4,
        y: categories_top + at * rowHeight + 10,
        "text-anchor": "end",
    }));
    return [
        axes({ panel, x: { scale: x, text: (tick) => tickText(tick, "share") }, fontSize: columnFont }),
        path(fillClass.reference, bars("reference")),
        path(fillClass.candidate, bars("candidate")),
        ...names,
    ].join("");
}

;// CONCATENATED MODULE: ./lib/reports/svg/time-ticks.js
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const even = [minute, 5 * minute, 15 * minute, hour, 3 * hour, 6 * hour, 12 * hour, day, 2 * day, 7 * day, 14 * day];
const months = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 12_000];
const monthLength = 30.4 * day;
/** Further from 1970 no calendar reaches. */
const time_ticks_furthest = 8.64e15;
/** Beginnings of hours, days, months or years in UTC, at most so many; none where the ends are no dates. */
function timeTicks(from, to, wanted = 4) {
    if (!(Math.abs(from) <= time_ticks_furthest && Math.abs(to) <= time_ticks_furthest && from <= to))
        return [];
    const step = even.find((one) => (to - from) / one <= wanted);
    return step === undefined ? monthTicks(from, to, wanted) : multiples(from, to, step);
}
function multiples(from, to, step) {
    const first = Math.ceil(from / step);
    return Array.from({ length: Math.floor(to / step) - first + 1 }, (_, at) => (first + at) * step);
}
function monthTicks(from, to, wanted) {
    const step = months.find((one) => (to - from) / (one * monthLength) <= wanted) ?? time_ticks_longest;
    const start = new Date(from);
    const first = Math.ceil((start.getUTCFullYear() * 12 + start.getUTCMonth()) / step);
    return Array.from({ length: wanted + 2 }, (_, at) => monthStart((first + at) * step)).filter((tick) => tick >= from && tick <= to);
}
const time_ticks_longest = 120_000;
function monthStart(month) {
    const date = new Date(0);
    return date.setUTCFullYear(Math.floor(month / 12), month % 12);
}
/** A moment in UTC: "2026-11-20", or "2026-11-20 18:00" where it is not the beginning of a day. */
function timeText(milliseconds) {
    if (!(Math.abs(milliseconds) <= time_ticks_furthest))
        return "no date";
    const text = new Date(milliseconds)
        .toISOString()
        .replace("T", " ")
        .replace(/:\d\d\.\d+Z$/u, "");
    return text.replace(/ 00:00$/u, "");
}
/** Of beginnings of months or years no more is told than that: "2026-11", "2026". */
function timeTickText(ticks) {
    const texts = ticks.map(timeText);
    const cut = [/-01-01$/u, /-01$/u].find((end) => texts.every((text) => end.test(text)));
    return (tick) => (cut === undefined ? timeText(tick) : timeText(tick).replace(cut, ""));
}

;// CONCATENATED MODULE: ./lib/reports/charts/bin-table.js


/** What share of the rows of each side lies in the bins and beside them. */
function binTable(parts) {
    const { reference, candidate, edges, most } = parts;
    const sides = reference === null ? [candidate] : [reference, candidate];
    const shares = sides.map((side) => binsOf(edges, side).map(({ share }) => share));
    const stride = Math.max(1, Math.ceil((edges.length - 1) / most));
    const starts = edges.slice(0, -1).flatMap((_, at) => (at % stride === 0 ? [at] : []));
    const rows = starts.map((start) => {
        const end = Math.min(start + stride, edges.length - 1);
        const sum = (some) => shareText(some.slice(start, end).reduce((total, share) => total + share, 0));
        const [from = 0, to = 0] = [edges[start], edges[end]];
        return [`${parts.edgeText(from)} … ${parts.edgeText(to)}`, ...shares.map(sum)];
    });
    return {
        head: [parts.of, ...(reference === null ? [] : ["reference"]), "candidate"],
        rows: [...rows, ...besideRows(sides)],
    };
}
const besideTexts = { below: "below", above: "above", missing: "no value" };
function besideRows(sides) {
    return ["below", "above", "missing"]
        .filter((place) => sides.some((side) => side[place] > 0))
        .map((place) => [besideTexts[place], ...sides.map((side) => shareText(part(side[place], totalOf(side))))]);
}

;// CONCATENATED MODULE: ./lib/reports/charts/edge-texts.js

/** The edges of bins with as few digits as tell them apart, three at least. */
function edgeTexts(edges, unit) {
    for (let digits = 3; digits < 13; digits += 1) {
        const texts = edges.map((edge) => tickText(Number(edge.toPrecision(digits)), unit));
        if (new Set(texts).size === new Set(edges).size)
            return texts;
    }
    return edges.map((edge) => tickText(edge, unit));
}

;// CONCATENATED MODULE: ./lib/reports/charts/overlay.js






/** Draws both: the reference filled, the candidate as an outline; rows beside the bins stand in bars of their own. */
function overlay(parts) {
    const { panel, edges, reference, candidate } = parts;
    const sides = reference === null ? [candidate] : [reference, candidate];
    const beside = besideOf(sides);
    const inner = overlay_innerOf(panel, beside);
    const x = parts.x({ from: inner.left, to: inner.right });
    const drawn = sides.map((side) => heightsOf(side, { edges, x, panel: inner, beside }));
    const top = Math.max(...drawn.flatMap((bars) => [...bars.bins, ...bars.atoms, ...bars.beside].map(({ share }) => share)), overlay_least);
    const y = linearScale({ from: 0, to: top * 1.05 }, { from: panel.bottom, to: panel.top }, 3);
    const paths = drawn.map(({ bins, atoms, beside: others }) => {
        const bars = (some) => some.map(({ from, to, share }) => ({ from, to, top: y.at(share) }));
        const single = [...atoms, ...others].map((one) => stepPath(bars([one]), panel.bottom));
        return stepPath(bars(bins), panel.bottom) + single.join("");
    });
    const [first = "", second] = paths;
    return {
        body: (second === undefined
            ? path(fillClass.candidate, first)
            : path(fillClass.reference, first) + path(fillClass.candidate, second)) +
            labels("axis", "middle", besideLabels(beside, inner, parts.fontSize)),
        x,
        y: areEven(edges, x) ? y : undefined,
        overhang: beside.length === 0 ? 6 : 0,
    };
}
const overlay_least = 1e-6;
const signs = { below: "<", above: ">", missing: "∅" };
const barWidth = 10;
const barGap = 5;
function besideOf(sides) {
    return ["below", "above", "missing"].filter((place) => sides.some((side) => side[place] > 0));
}
function overlay_innerOf(panel, beside) {
    const left = beside.includes("below") ? 1 : 0;
    const step = barWidth + barGap;
    return { ...panel, left: panel.left + left * step, right: panel.right - (beside.length - left) * step };
}
/** The area of a bar is its share: a wide bin is no higher than the narrow ones that it stands for. */
function heightsOf(side, { edges, x, panel, beside }) {
    const usual = (panel.right - panel.left) / Math.max(1, edges.length - 1);
    const total = totalOf(side);
    const bins = binsOf(edges, side).map((bin) => ({ from: x.at(bin.from), to: x.at(bin.to), share: bin.share }));
    return {
        bins: bins
            .filter(({ from, to }) => to - from >= narrowest)
            .map(({ from, to, share }) => ({ from, to, share: (share * usual) / (to - from) })),
        // A single value, such as that of a constant column, has no width: its bar stands for the share as it is.
        atoms: bins
            .filter(({ from, to }) => to - from < narrowest)
            .map(({ from, share }) => {
            const start = Math.min(Math.max(from - barWidth / 2, panel.left), panel.right - barWidth);
            return { from: start, to: start + barWidth, share };
        }),
        beside: beside.map((place) => {
            const from = besideAt(place, beside, panel);
            return { from, to: from + barWidth, share: part(side[place], total) };
        }),
    };
}
const narrowest = 0.5;
function besideAt(place, beside, { left, right }) {
    if (place === "below")
        return left - barWidth - barGap;
    const isSecond = place === "missing" && beside.includes("above");
    return right + barGap + (isSecond ? barWidth + barGap : 0);
}
function besideLabels(beside, panel, fontSize) {
    return beside.map((place) => ({
        text: signs[place],
        x: besideAt(place, beside, panel) + barWidth / 2,
        y: panel.bottom + fontSize + 3,
    }));
}
function areEven(edges, x) {
    const widths = edges.slice(1).map((to, at) => x.at(to) - x.at(edges[at] ?? to));
    return Math.max(...widths) - Math.min(...widths) < 0.5;
}

;// CONCATENATED MODULE: ./lib/reports/charts/column.js










const height = 120;
const panel = { left: 38, right: 212, top: 8, bottom: 102 };
const column_mostRows = 8;
/** The numbers or the times of a column as histograms over each other. */
function columnChart(plot) {
    const texts = textsOf(plot);
    return {
        parts: column_partsOf(plot, texts),
        table: binTable({
            ...plot,
            of: plot.column_kind === "timestamp" ? "time (UTC)" : "value",
            edgeText: (edge) => texts[plot.edges.indexOf(edge)] ?? "",
            most: column_mostRows,
        }),
        svg: (told) => chart({ ...told, width: columnWidth, height, fontSize: columnFont }, column_bodyOf(plot)),
    };
}
function textsOf({ edges, column_kind: kind }) {
    return kind === "timestamp" ? edges.map(timeText) : edgeTexts(edges, "score");
}
function column_bodyOf(plot) {
    const isTime = plot.column_kind === "timestamp";
    const drawn = overlay({ ...plot, panel, x: (pixels) => scaleOf(plot, pixels), fontSize: columnFont });
    const { y } = drawn;
    const dates = timeTickText(drawn.x.ticks);
    return (axes({
        panel,
        x: { scale: drawn.x, text: (tick) => (isTime ? dates(tick) : tickText(tick, "score")) },
        ...(y === undefined ? {} : { y: { scale: y, text: (tick) => tickText(tick, "share") } }),
        fontSize: columnFont,
        overhang: drawn.overhang,
    }) + drawn.body);
}
function scaleOf({ edges, column_kind: kind }, pixels) {
    const scale = linearScale(spanOf(edges), pixels, 4);
    return kind === "timestamp" ? { ...scale, ticks: timeTicks(scale.from, scale.to) } : scale;
}
const places = {
    below: "Below all of the reference",
    above: "Above all of the reference",
    missing: "No value",
};
function column_partsOf({ edges, reference, candidate }, texts) {
    const before = binsOf(edges, reference);
    const bins = binsOf(edges, candidate).map(({ share }, at) => ({
        name: rangeText(texts[at] ?? "", texts[at + 1] ?? ""),
        reference: before[at]?.share ?? 0,
        candidate: share,
    }));
    const beside = ["below", "above", "missing"].map((place) => ({
        name: places[place],
        reference: part(reference[place], totalOf(reference)),
        candidate: part(candidate[place], totalOf(candidate)),
    }));
    return [...bins, ...beside];
}
/** A bin of a column that is constant holds one value. */
function rangeText(from, to) {
    return from === to ? `At ${from}` : `From ${from} to ${to}`;
}

;// CONCATENATED MODULE: ./lib/reports/charts/drift-figure.js




/** As many as a record of ours has at most; of others the table tells. */
const mostColumns = 100;
/** The columns by how far they have drifted, the furthest first; those that nothing was measured of come last. */
function driftFigures(plots, rows) {
    const ranks = new Map(rows.map(({ column }, at) => [column, at]).toReversed());
    return plots
        .map((plot) => ({ plot, rank: ranks.get(plot.column) ?? rows.length }))
        .toSorted((first, second) => first.rank - second.rank)
        .slice(0, mostColumns)
        .map(({ plot, rank }, at) => driftFigure(plot, rows[rank], `drift-${at}`));
}
function driftFigure(plot, row, id) {
    const name = shortName(plot.column);
    const title = row === undefined ? `${name}: drift not measured` : `${name}: ${row.method} ${row.effect}, ${row.word}`;
    const drawn = plot.kind === "column" ? columnChart(plot) : categoriesChart(plot);
    const summary = drift_figure_summaryOf(drawn.parts);
    return { id, section: "drift", title, summary, svg: drawn.svg({ id, title, summary }), table: drawn.table };
}
/** Where most has changed. */
function drift_figure_summaryOf(parts) {
    const [most] = parts.toSorted((first, second) => difference(second) - difference(first));
    if (most === undefined)
        return "Nothing to draw.";
    if (difference(most) === 0)
        return "Its bins do not differ.";
    return `${most.name}: ${shareText(most.reference)} of the reference, ${shareText(most.candidate)} of the candidate.`;
}
function difference({ reference, candidate }) {
    return Math.abs(candidate - reference);
}

;// CONCATENATED MODULE: ./lib/reports/svg/state-mark.js


/** The colour of a standing; what counts for nothing but has not passed is no pass. */
function markStateOf(standing) {
    return standing === undefined ? "plain" : states[standing];
}
const states = {
    failure: "fail",
    waived: "warn",
    warning: "warn",
    undecided: "undecided",
    remark: "warn",
    pass: "pass",
};
/** A mark that tells the state by its shape as well: pass a disc, fail a square, warn a triangle, undecided a diamond. */
function stateMark(state, { x, y }) {
    if (state === "plain")
        return element_element("rect", { class: "cand-mark", x: x - 3, y: y - 3, width: 6, height: 6 });
    if (state === "pass")
        return element_element("circle", { class: "pass", cx: x, cy: y, r: 4 });
    return element_element("path", { class: state, d: shapes[state](x, y) });
}
const shapes = {
    fail: (x, y) => boxesPath([{ x: x - 4, y: y - 4, width: 8, height: 8 }]),
    warn: (x, y) => `${linePath([
        { x, y: y - 5 },
        { x: x + 5, y: y + 4 },
        { x: x - 5, y: y + 4 },
    ])}z`,
    undecided: (x, y) => `${linePath([
        { x, y: y - 5 },
        { x: x + 5, y },
        { x, y: y + 5 },
        { x: x - 5, y },
    ])}z`,
};

// EXTERNAL MODULE: ./lib/reports/limit-text.js
var limit_text = __webpack_require__(62358);
;// CONCATENATED MODULE: ./lib/reports/charts/gate-place.js

/**
 * Puts a limit's harm on an axis that it shares with those of other units. Of a limit on change the unit is the margin, so that 0 is no change; of a
 * limit on the value it is the room that the reference has left, so that 0 is the reference. Where there is neither, it is half the interval.
 */
function gatePlace(limit, measurement) {
    const harm = harmOf(limit, measurement);
    if (harm === undefined)
        return undefined;
    const { margin, zero } = gate_place_startOf(limit, measurement);
    const unit = unitOf({ margin, zero, harm });
    const place = (value) => 1 + (value - margin) / unit;
    const found = { at: place(harm.value), lower: place(harm.lower), upper: place(harm.upper) };
    return Object.values(found).every(Number.isFinite)
        ? { ...found, zero: zero === undefined ? undefined : place(zero) }
        : undefined;
}
function gate_place_startOf(limit, { reference }) {
    if (!(0,limit_text/* isOnValue */.lS)(limit))
        return { margin: limit.margin ?? limit.limit, zero: 0 };
    const before = reference?.value ?? null;
    return { margin: 0, zero: before === null ? undefined : signOf(limit.kind) * (before - limit.limit) };
}
function signOf(kind) {
    return kind === "min" ? -1 : 1;
}
function unitOf({ margin, zero, harm }) {
    const room = zero === undefined ? 0 : margin - zero;
    // A reference beyond the limit leaves no room, and a required gain is missing at the start.
    if (room > 0)
        return room;
    if (margin < 0)
        return -margin;
    return Math.max(harm.upper - harm.value, harm.value - harm.lower) || Math.abs(harm.value - margin) || 1;
}
function harmOf(limit, measurement) {
    const measured = (0,limit_text/* isOnValue */.lS)(limit) ? harmOfValue(limit, measurement.candidate) : harmOfChange(limit, measurement);
    if (limit.harm === null)
        return measured;
    const { lower, upper } = measured ?? { lower: limit.harm, upper: limit.harm };
    return { value: limit.harm, lower: limit.lower ?? lower, upper: limit.upper ?? upper };
}
/** Records of limits that tell no harm still tell the measurement. */
function harmOfValue({ kind, limit }, candidate) {
    return orientedBy(candidate, signOf(kind), -signOf(kind) * limit);
}
function harmOfChange({ kind }, { better, change, reference, candidate }) {
    const flip = kind === "max_gain" ? -1 : 1;
    switch (better) {
        case "higher":
            return orientedBy(change, flip === 1 ? -1 : 1, 0);
        case "lower":
            return orientedBy(change, flip, 0);
        case "zero": {
            const value = flip * (distance(candidate) - distance(reference));
            return Number.isNaN(value) ? undefined : { value, lower: value, upper: value };
        }
    }
}
/** From 0, NaN where there is no value. */
function distance(estimate) {
    return Math.abs(estimate?.value ?? Number.NaN);
}
function orientedBy(estimate, sign, shift) {
    if (estimate === null || estimate.value === null)
        return undefined;
    const { lower = null, upper = null } = estimate.interval ?? {};
    const turned = (value) => sign * (value ?? estimate.value ?? 0) + shift;
    const ends = [turned(lower), turned(upper)];
    return { value: turned(estimate.value), lower: Math.min(...ends), upper: Math.max(...ends) };
}

;// CONCATENATED MODULE: ./lib/reports/charts/gate-lines.js





/** The verdicts that have a measurement: what blocks first, and what is furthest beyond its limit before what is not. */
function gateLines(record) {
    const measurements = new Map(record.measurements.map((measurement) => [measurement.id, measurement]));
    const noun = (0,row_noun/* rowNounOf */.e1)(record.task);
    return record.verdicts
        .flatMap((verdict) => {
        const measurement = verdict.measurement === null ? undefined : measurements.get(verdict.measurement);
        if (measurement === undefined)
            return [];
        return [
            {
                verdict,
                standing: (0,verdict_words/* standingOf */.YP)(verdict),
                row: () => (0,judged_row/* judgedRow */.s)(verdict, measurement, noun),
                ...decisiveLimit(verdict, measurement),
            },
        ];
    })
        .toSorted((first, second) => gate_lines_order.indexOf(first.standing) - gate_lines_order.indexOf(second.standing) || heightOf(second) - heightOf(first));
}
const gate_lines_order = ["failure", "waived", "warning", "undecided", "remark", "pass"];
/** What was not measured comes before what was, among its like. */
function heightOf({ place }) {
    return place?.at ?? Number.MAX_VALUE;
}
/** Of several limits that which the verdict comes from: where each is enough the gravest, where all are needed the mildest. */
function decisiveLimit(verdict, measurement) {
    const sign = verdict.fail_if === "any_exceeded" ? 1 : -1;
    const [decisive] = verdict.limits
        .map((limit) => ({
        place: gatePlace(limit, measurement),
        isOnValue: (0,limit_text/* isOnValue */.lS)(limit),
        rank: ranks[limit.exceeded],
    }))
        .toSorted((first, second) => sign * (second.rank - first.rank || (second.place?.at ?? 0) - (first.place?.at ?? 0)));
    return { place: decisive?.place, isOnValue: decisive?.isOnValue === true };
}
const ranks = { no: 0, undecided: 1, yes: 2 };

;// CONCATENATED MODULE: ./lib/reports/charts/gates-summary.js


/** How many stand where, which are not in the picture, and which is furthest beyond its limit. */
function gatesSummary(lines, elsewhere) {
    const own = `Of ${(0,number_text/* countText */.lT)(lines.length)} ${lines.length === 1 ? "verdict" : "verdicts"} on a number: ${countsText(lines)}.`;
    const others = elsewhere.length === 0 ? "" : ` Not in this picture, but in the table: ${standingCounts(elsewhere)}.`;
    const count = own + others;
    const beyond = lines.filter(({ standing, place }) => standing !== "pass" && place !== undefined && place.at > 1);
    const [furthest] = beyond.toSorted((first, second) => (second.place?.at ?? 0) - (first.place?.at ?? 0));
    if (furthest === undefined)
        return `${count} ${lineWords}`;
    const { isOnValue } = furthest;
    const { title, slice, change, values, limit, word } = furthest.row();
    const where = slice === undefined ? "" : ` on ${quoted(slice)}`;
    return `${count} Furthest beyond its limit: ${title}${where}, ${isOnValue || change === "" ? values : change} against ${limit} (${word}). ${lineWords}`;
}
const lineWords = "A line ends at the bounds that decide, each one-sided; intervals in words are two-sided and a little wider.";
/** "2 failed, 1 undecided, 12 passed" */
function countsText(lines) {
    return standingCounts(lines.map(({ standing }) => standing));
}
function standingCounts(standings) {
    return gates_summary_words
        .map(([standing, word]) => [standings.filter((one) => one === standing).length, word])
        .filter(([count]) => count > 0)
        .map(([count, word]) => `${(0,number_text/* countText */.lT)(count)} ${word}`)
        .join(", ");
}
const gates_summary_words = [
    ["failure", "failed"],
    ["waived", "waived"],
    ["warning", "with a warning"],
    ["undecided", "undecided"],
    ["remark", "for information"],
    ["pass", "passed"],
];

;// CONCATENATED MODULE: ./lib/reports/charts/interval-mark.js



/** An interval as a line with its estimate as a mark on it; an end that lies beyond the axis is an arrow. */
function intervalMark({ state, at, lower, upper, y, hint }, scale) {
    const [start, end] = [scale.at(lower), scale.at(upper)];
    const kind = state === "plain" ? "cand" : state;
    const up = scale.at(scale.to) > scale.at(scale.from) ? 1 : -1;
    const down = up === 1 ? -1 : 1;
    const arrows = [lower < scale.from ? arrow(start, y, down) : "", upper > scale.to ? arrow(end, y, up) : ""].join("");
    const line = segmentsPath([
        [
            { x: start, y },
            { x: end, y },
        ],
    ]);
    return element_element("g", {}, tooltip(hint), element_element("path", { class: kind, "stroke-width": 2, d: line + arrows }), stateMark(state, { x: scale.at(at), y }));
}
/** A triangle that points beyond the axis. */
function arrow(x, y, direction) {
    return `${linePath([
        { x: x + 7 * direction, y },
        { x, y: y - 4 },
        { x, y: y + 4 },
    ])}z`;
}

;// CONCATENATED MODULE: ./lib/reports/charts/row-text.js



/** A text of one row of a chart, cut to its place; where it is cut, the whole of it is a tooltip. */
function rowText(content, { x, y, pixels, kind, size, end }) {
    const whole = (0,reports_escape/* cleanText */.X5)(content);
    if (whole === "")
        return "";
    const shown = fittedText(whole, size, pixels);
    const attributes = { class: kind, x, y, "font-size": size, "text-anchor": end === true ? "end" : undefined };
    return textElement(shown, attributes, shown === whole ? "" : tooltip(whole));
}

;// CONCATENATED MODULE: ./lib/reports/charts/gates.js












const gates_mostRows = 40;
const gates_rowHeight = 32;
const width = 760;
const fontSize = 12;
const small = 11;
const gates_top = 40;
const [gates_left, gates_right] = [205, 505];
/** Every gate on a number against its limit, whatever their units: the further to the left, the worse, as in the bars of the comment. */
function gatesFigure(record) {
    const all = gateLines(record);
    if (all.length === 0)
        return undefined;
    const shown = all.slice(0, gates_mostRows);
    const rest = all.slice(gates_mostRows);
    const id = "gates";
    const title = "Every gate on a number against its limit";
    const drawn = new Set(all.map(({ verdict }) => verdict));
    const summary = gatesSummary(all, record.verdicts.filter((verdict) => !drawn.has(verdict)).map(verdict_words/* standingOf */.YP));
    const bottom = gates_top + shown.length * gates_rowHeight;
    const scale = gates_scaleOf(shown);
    const panel = { left: gates_left, right: gates_right, top: gates_top, bottom };
    return {
        id,
        section: "verdict",
        title,
        summary,
        svg: chart({ id, title, summary, width, height: bottom + (rest.length === 0 ? 26 : 46), fontSize }, backOf(panel, scale, shown.some(startsAtZero)), ...shown.map((line, at) => lineOf(line, gates_top + (at + 0.5) * gates_rowHeight, scale)), rest.length === 0 ? "" : labels("axis", "start", [{ text: restText(rest), x: 4, y: bottom + 36 }])),
        table: gates_tableOf(shown),
    };
}
function restText(rest) {
    return `and ${(0,number_text/* countText */.lT)(rest.length)} more: ${countsText(rest)}`;
}
/** From no change to the limit at least; what is far beyond is cut, because it would press all others together. */
function gates_scaleOf(lines) {
    const { from, to } = spanOf(lines.flatMap(({ place }) => (place === undefined ? [] : [place.at, place.lower, place.upper])));
    const span = { from: Math.max(-2, Math.min(-0.5, from)), to: Math.min(5, Math.max(1.5, to)) };
    return linearScale(span, { from: gates_right - 8, to: gates_left + 8 });
}
/** Whether no change lies at 0, so that the axis counts margins; without a reference, or where a gain is asked for, it does not. */
function startsAtZero({ place }) {
    return place?.zero !== undefined && isZero(place.zero);
}
function isZero(zero) {
    return Math.abs(zero) < 1e-9;
}
function backOf({ top: start, bottom }, scale, hasZero) {
    const ticks = [-2, -1, 0, 1, 2, 3, 4, 5].filter((tick) => tick >= scale.from && tick <= scale.to);
    const line = (tick) => segmentsPath([
        [
            { x: scale.at(tick), y: start - 4 },
            { x: scale.at(tick), y: bottom },
        ],
    ]);
    const numbers = ticks.filter((tick) => tick !== 0 && tick !== 1);
    return [
        path("grid", numbers.map(line).join("")),
        hasZero ? path("zero", line(0)) : "",
        path("limit", line(1)),
        labels("axis", "middle", numbers.flatMap((tick) => (hasZero ? [{ text: `${(0,number_text/* countText */.lT)(tick)}×`, x: scale.at(tick), y: bottom + 16 }] : []))),
        labels("axis", "end", [{ text: "limit", x: scale.at(1) + 6, y: start - 10 }]),
        labels("axis", "start", [
            ...(hasZero ? [{ text: "no change", x: scale.at(0) - 6, y: start - 10 }] : []),
            { text: "← worse", x: gates_left, y: start - 26 },
        ]),
    ].join("");
}
function lineOf({ row: texts, standing, place }, y, scale) {
    const row = texts();
    const state = markStateOf(standing);
    return [
        rowText(row.title, { x: 4, y: y - 3, pixels: gates_left - 12, kind: "label", size: fontSize }),
        rowText(row.slice ?? row.whole, { x: 4, y: y + 11, pixels: gates_left - 12, kind: "axis", size: small }),
        place === undefined
            ? textElement(row.word, { class: state, x: scale.at(1) + 8, y: y + 4 })
            : ownZero(place.zero, y, scale) + intervalMark({ ...place, state, y, hint: hintOf(row) }, scale),
        rowText(row.values, { x: gates_right + 12, y: y - 3, pixels: width - gates_right - 14, kind: "label", size: fontSize }),
        rowText(changeAndLimit(row), { x: gates_right + 12, y: y + 11, pixels: width - gates_right - 14, kind: "axis", size: small }),
    ].join("");
}
/** A limit on a gain is missed where nothing has changed: there, no change has a mark of its own. */
function ownZero(zero, y, scale) {
    if (zero === undefined || isZero(zero) || zero > scale.to)
        return "";
    const x = scale.at(zero);
    return path("zero", segmentsPath([
        [
            { x, y: y - 8 },
            { x, y: y + 8 },
        ],
    ]), "no change");
}
function changeAndLimit({ change, limit }) {
    return [change, limit].filter((one) => one !== "").join("; ");
}
function hintOf({ title, slice, whole, word, values, change, interval, limit }) {
    const changed = change === "" ? "" : `, ${change}${interval === "" ? "" : ` (${interval})`}`;
    return `${title}, ${slice ?? whole}: ${values}${changed}; limit ${limit}: ${word}`;
}
function gates_tableOf(lines) {
    return {
        head: ["gate", "rows", "values", "change", "interval", "limit", "verdict"],
        rows: lines.map(({ row }) => {
            const { gate, title, slice, whole, values, change, interval, limit, word } = row();
            return [gate ?? title, slice ?? whole, values, change, interval, limit, word];
        }),
    };
}

;// CONCATENATED MODULE: ./lib/reports/charts/curve.js
const curve_most = 300;
/** The points of a curve in the order in which they are given, thinned where they are more than can be seen. */
function curvePoints({ x, y }) {
    const points = x.flatMap((across, at) => {
        const up = y[at];
        return up === undefined ? [] : [{ x: across, y: up }];
    });
    const stride = Math.ceil(points.length / curve_most);
    return points.filter((_, at) => at % stride === 0 || at === points.length - 1);
}
/** The height of a curve at any x, on the line between the points to both sides; undefined beyond its ends. */
function curve_heightsOf(curve) {
    const points = curvePoints(curve).toSorted((first, second) => first.x - second.x);
    return (x) => {
        const after = points.findIndex((point) => point.x >= x);
        const [left, right] = [points[after - 1], points[after]];
        if (right === undefined)
            return undefined;
        if (left === undefined)
            return right.x === x ? right.y : undefined;
        return left.y + ((right.y - left.y) * (x - left.x)) / (right.x - left.x);
    };
}
/** The height of a curve at one x. */
function heightAt(curve, x) {
    return curve_heightsOf(curve)(x);
}

;// CONCATENATED MODULE: ./lib/reports/charts/curve-figure.js









const curveSize = { width: 420, height: 300, fontSize: 11 };
const curvePanel = { left: 44, right: 408, top: 30, bottom: 258 };
/** The panel with room for these numbers beside it. */
function panelBeside(numbers, panel = curvePanel) {
    const widest = Math.max(0, ...numbers.map((number) => textWidth(number, curveSize.fontSize)));
    return { ...panel, left: Math.min(mostBeside, Math.max(panel.left, widest + 8)) };
}
const mostBeside = 150;
/** Two curves of shares against shares, with a legend above and a table of their heights. */
function curveFigure(parts) {
    const { id, title, summary, reference, candidate, readAt } = parts;
    const x = linearScale({ from: 0, to: 1 }, { from: curvePanel.left, to: curvePanel.right });
    const y = linearScale({ from: 0, to: 1 }, { from: curvePanel.bottom, to: curvePanel.top });
    const text = (tick) => tickText(tick, "share");
    const line = (curve, side) => curve === null ? "" : path(lineClass[side], linePath(placed(curve, x, y)), side);
    return {
        id,
        section: "quality",
        title,
        summary,
        svg: chart({ id, title, summary, ...curveSize }, axes({
            panel: curvePanel,
            x: { scale: x, text, title: parts.xTitle },
            y: { scale: y, text, title: parts.yTitle },
            fontSize: curveSize.fontSize,
        }), parts.behind(x, y), line(reference, "reference"), line(candidate, "candidate"), legend({
            right: curvePanel.right,
            y: 14,
            fontSize: curveSize.fontSize,
            hasReference: reference !== null,
            shows: "lines",
        })),
        table: {
            head: [parts.xTitle, ...(reference === null ? [] : [`${parts.yTitle}, reference`]), `${parts.yTitle}, candidate`],
            rows: readAt.map((at) => [
                shareText(at),
                ...(reference === null ? [] : [readText(reference, at)]),
                readText(candidate, at),
            ]),
        },
    };
}
function placed(curve, x, y) {
    return curvePoints(curve).map((point) => ({ x: x.at(point.x), y: y.at(point.y) }));
}
/** The height of a curve as a table says it. */
function readText(curve, at) {
    const height = heightAt(curve, at);
    return height === undefined ? "not measured" : shareText(height);
}

;// CONCATENATED MODULE: ./lib/reports/charts/histogram-figure.js









/** Histograms of both sides over each other, as large as a curve. */
function histogramFigure(parts) {
    const { id, section, title, summary, edges, unit, of, reference } = parts;
    const { fontSize } = curveSize;
    const drawn = overlay({ ...parts, panel: curvePanel, x: (pixels) => histogram_figure_scaleOf(parts, pixels), fontSize });
    const texts = edgeTexts(edges, unit);
    return {
        id,
        section,
        title,
        summary,
        svg: chart({ id, title, summary, ...curveSize }, axes({
            panel: curvePanel,
            overhang: drawn.overhang,
            x: { scale: drawn.x, text: (tick) => tickText(tick, unit), title: of },
            ...(drawn.y === undefined
                ? {}
                : { y: { scale: drawn.y, text: (tick) => tickText(tick, "share"), title: "share of all" } }),
            fontSize,
        }), drawn.body, legend({ right: curvePanel.right, y: 14, fontSize, hasReference: reference !== null, shows: "fills" })),
        table: binTable({ ...parts, edgeText: (edge) => texts[edges.indexOf(edge)] ?? "", most: 12 }),
    };
}
function histogram_figure_scaleOf({ edges, isLogarithmic }, pixels) {
    if (isLogarithmic !== true)
        return linearScale(spanOf(edges), pixels);
    const positive = edges.filter((edge) => edge > 0);
    return logScale(spanOf(positive.length > 0 ? positive : [1]), pixels);
}

;// CONCATENATED MODULE: ./lib/reports/charts/readable-text.js


/** A number read off a chart, to three digits: "0.312", "22.4 ms", "412 000", "3.21×10⁹". */
function readableText(value, unit) {
    if (value === null || !Number.isFinite(value))
        return number_text/* notMeasured */.q7;
    const rounded = Number(value.toPrecision(3));
    const size = Math.abs(rounded);
    if (unit === "share")
        return (0,number_text/* valueText */.Ru)(value, unit);
    return size !== 0 && (size >= 1e6 || size < 1e-3) ? tickText(rounded, unit) : (0,number_text/* writtenText */.v4)(rounded, unit);
}

;// CONCATENATED MODULE: ./lib/reports/charts/spread-text.js


/**
 * "half lie below about 0.64, eight of ten between 0.36 and 0.91 (the reference's: 0.61, 0.33 and 0.88)". Where the record has the quantiles they are
 * told, or a figure beside it would have other numbers; what is read off the bins is not exact.
 */
function spreadText({ edges, reference, candidate }, unit, exact) {
    const textsOf = (side, binned) => [0.1, 0.5, 0.9].map((share) => {
        const value = exact?.(side, share) ?? binnedQuantile(edges, binned, share);
        return value === undefined ? "a value beside the plot" : readableText(value, unit);
    });
    const [low = "", middle = "", high = ""] = textsOf("candidate", candidate);
    const sentence = `half lie below ${exact === undefined ? "about " : ""}${middle}, eight of ten between ${low} and ${high}`;
    if (reference === null)
        return sentence;
    const [lowBefore = "", before = "", highBefore = ""] = textsOf("reference", reference);
    return `${sentence} (the reference's: ${before}, ${lowBefore} and ${highBefore})`;
}

;// CONCATENATED MODULE: ./lib/reports/charts/latency-histogram.js


/** How long the requests take, on a logarithmic axis. */
function latencyHistogramFigure(plot, id) {
    const { probabilities } = plot.percentiles;
    const exact = (side, share) => plot.percentiles[side]?.[probabilities.indexOf(share)];
    const hasAll = [0.1, 0.5, 0.9].every((share) => probabilities.includes(share));
    return histogramFigure({
        ...plot,
        id,
        section: "latency",
        title: "Latency",
        summary: `Of the candidate's times ${spreadText(plot, "ms", hasAll ? exact : undefined)}.`,
        unit: "ms",
        of: "time, logarithmic",
        isLogarithmic: true,
    });
}

;// CONCATENATED MODULE: ./lib/reports/charts/latency-percentiles.js









/** How slow the slowest requests are: times against percentiles, spread so that the tail has room. */
function latencyPercentilesFigure(plot, id) {
    const { probabilities } = plot.percentiles;
    const known = probabilities.filter((share) => share > 0 && share < 1);
    if (known.length === 0)
        return undefined;
    const { fontSize } = curveSize;
    const hasReference = plot.percentiles.reference !== null;
    const title = "Latency by percentile";
    const summary = latency_percentiles_summaryOf(plot);
    const all = [plot.percentiles.reference, plot.percentiles.candidate].flatMap((values) => values ?? []);
    const y = linearScale({ from: 0, to: spanOf(all).to }, { from: curvePanel.bottom, to: curvePanel.top });
    const text = (tick) => tickText(tick, "ms");
    const panel = panelBeside(y.ticks.map(text));
    const ticks = known.map(rarity);
    const x = logScale(spanOf(ticks), { from: panel.left + 8, to: panel.right - 8 });
    return {
        id,
        section: "latency",
        title,
        summary,
        svg: chart({ id, title, summary, ...curveSize }, axes({
            panel,
            x: { scale: { ...x, ticks }, text: (tick) => percentileName(1 - 1 / tick), title: "percentile" },
            y: { scale: y, text, title: "time" },
            fontSize,
        }), curveOf(plot, "reference", x, y), curveOf(plot, "candidate", x, y), legend({ right: curvePanel.right, y: 14, fontSize, hasReference, shows: "marks" })),
        table: latency_percentiles_tableOf(plot),
    };
}
/** Of how many requests the slowest one is as slow as that: 1 / (1 − p). */
function rarity(share) {
    return 1 / (1 - share);
}
/** "p99.9" */
function percentileName(share) {
    return `p${Number((100 * share).toPrecision(6))}`;
}
function curveOf({ percentiles }, side, x, y) {
    const points = percentiles.probabilities.flatMap((share, at) => {
        const value = percentiles[side]?.[at];
        return value === undefined || !(share > 0 && share < 1) ? [] : [{ share, value }];
    });
    const places = points.map(({ share, value }) => ({ x: x.at(rarity(share)), y: y.at(value) }));
    const marks = points.map(({ share, value }) => seriesMark(side, x.at(rarity(share)), y.at(value), tooltip(`${side} ${percentileName(share)}: ${readableText(value, "ms")}`)));
    return path(lineClass[side], linePath(places)) + marks.join("");
}
function timeAt({ percentiles }, side, at) {
    return readableText(percentiles[side]?.[at] ?? null, "ms");
}
function latency_percentiles_summaryOf(plot) {
    const { probabilities, reference } = plot.percentiles;
    const told = probabilities.flatMap((share, at) => (toldShares.has(share) ? [{ share, at }] : []));
    const texts = told.map(({ share, at }) => {
        const before = reference === null ? "" : ` (reference ${timeAt(plot, "reference", at)})`;
        return `${percentileName(share)} ${timeAt(plot, "candidate", at)}${before}`;
    });
    return texts.length === 0 ? "The percentiles of the candidate." : `The candidate: ${texts.join(", ")}.`;
}
const toldShares = new Set([0.5, 0.95, 0.99]);
function latency_percentiles_tableOf(plot) {
    const { probabilities, reference } = plot.percentiles;
    return {
        head: ["percentile", ...(reference === null ? [] : ["reference"]), "candidate"],
        rows: probabilities.map((share, at) => [
            percentileName(share),
            ...(reference === null ? [] : [timeAt(plot, "reference", at)]),
            timeAt(plot, "candidate", at),
        ]),
    };
}

;// CONCATENATED MODULE: ./lib/reports/charts/compare-curves.js

const grid = Array.from({ length: 99 }, (_, at) => (at + 1) / 100);
/** What the eye cannot tell apart. */
const visible = 0.005;
/** How the candidate's curve lies to the reference's, of which the higher one is better. */
function compareCurves(reference, candidate) {
    const [heightBefore, heightNow] = [curve_heightsOf(reference), curve_heightsOf(candidate)];
    const differences = grid.flatMap((at) => {
        const [before, now] = [heightBefore(at), heightNow(at)];
        return before === undefined || now === undefined ? [] : [now - before];
    });
    if (differences.length === 0)
        return "unknown";
    const share = (is) => differences.filter(is).length / differences.length;
    const lower = share((difference) => difference < -visible);
    const higher = share((difference) => difference > visible);
    if (lower + higher === 0)
        return "same";
    if (higher <= few)
        return lower >= compare_curves_most ? "worse" : "partly-worse";
    if (lower <= few)
        return higher >= compare_curves_most ? "better" : "partly-better";
    return "crossing";
}
/** Of the curve, where it may lie otherwise. */
const few = 0.03;
/** Nearly everywhere, and not only in places. */
const compare_curves_most = 0.6;

;// CONCATENATED MODULE: ./lib/reports/charts/curves-summary.js



/** Which curve lies higher, and how high they are at one place. */
function curvesSummary({ reference, candidate }, words) {
    const now = heightAt(candidate, words.at);
    const before = reference === null ? undefined : heightAt(reference, words.at);
    const told = [
        now === undefined ? "" : words.tell(shareText(now)),
        now === undefined || before === undefined ? "" : words.tellReference(shareText(before)),
    ].filter((text) => text !== "");
    const lead = reference === null ? "There is no reference to compare with" : leadOf(reference, candidate, words);
    return told.length === 0 ? `${lead}.` : `${lead}: ${told.join(", ")}.`;
}
function leadOf(reference, candidate, { worse, better, crossing }) {
    const leads = {
        worse: `${worse} nearly everywhere`,
        "partly-worse": `${worse} in places`,
        better: `${better} nearly everywhere`,
        "partly-better": `${better} in places`,
        crossing,
        same: "The two curves cannot be told apart by eye",
        unknown: "The curves cannot be compared",
    };
    return leads[compareCurves(reference, candidate)];
}

;// CONCATENATED MODULE: ./lib/reports/charts/precision-recall.js






/** How many of the alarms are right at each share of the positives that is found, with what chance would do. */
function precisionRecallFigure(plot, id) {
    const { target, base_rate: baseRate, reference, candidate } = plot;
    return curveFigure({
        id,
        title: `Precision and recall of ${quoted(target)}`,
        summary: `${curvesSummary(plot, precision_recall_words)} The dashed line is the base rate, ${shareText(baseRate.candidate)}.`,
        xTitle: "recall",
        yTitle: "precision",
        reference,
        candidate,
        readAt: [0.1, 0.2, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95],
        behind: (x, y) => {
            const height = y.at(baseRate.candidate);
            const hint = `base rate ${shareText(baseRate.candidate)}`;
            return path("diag", linePath([0, 1].map((at) => ({ x: x.at(at), y: height }))), hint);
        },
    });
}
const precision_recall_words = {
    at: 0.8,
    worse: "The candidate is less precise",
    better: "The candidate is more precise",
    crossing: "The curves cross, and which one is more precise depends on the threshold",
    tell: (candidate) => `at a recall of 80\u00a0% the candidate's precision is ${candidate}`,
    tellReference: (reference) => `the reference's ${reference}`,
};

;// CONCATENATED MODULE: ./lib/reports/charts/reliability.js










const size = { width: 420, height: 340, fontSize: 11 };
const reliability_panel = { left: 44, right: 408, top: 30, bottom: 232 };
/** Of the rows in each bin, below. */
const strip = { left: 44, right: 408, top: 272, bottom: 306 };
/** Whether what is said to be 80 % likely comes true 8 times in 10. */
function reliabilityFigure(plot, id) {
    const { reference, candidate, target } = plot;
    const { fontSize } = size;
    const title = target === null ? "Reliability of the predicted class" : `Reliability of ${quoted(target)}`;
    const summary = reliability_summaryOf(plot);
    const x = linearScale({ from: 0, to: 1 }, { from: reliability_panel.left, to: reliability_panel.right });
    const y = linearScale({ from: 0, to: 1 }, { from: reliability_panel.bottom, to: reliability_panel.top });
    const text = (tick) => tickText(tick, "share");
    const yTitle = target === null ? "share that is right" : "share of positives";
    return {
        id,
        section: "quality",
        title,
        summary,
        svg: chart({ id, title, summary, ...size }, axes({ panel: reliability_panel, x: { scale: x, text }, y: { scale: y, text, title: yTitle }, fontSize }), path("diag", linePath([0, 1].map((at) => ({ x: x.at(at), y: y.at(at) }))), "perfect calibration"), seriesOf(reference, "reference", x, y), seriesOf(candidate, "candidate", x, y), rowsStrip(plot, x), legend({ right: reliability_panel.right, y: 14, fontSize, hasReference: reference !== null, shows: "marks" })),
        table: reliability_tableOf(plot),
    };
}
function seriesOf(bins, side, x, y) {
    const shown = (bins ?? []).filter(({ rows }) => rows > 0);
    // Apart by a hair, so that the intervals of the two do not lie on each other.
    const aside = side === "reference" ? -1.5 : 1.5;
    const at = ({ predicted }) => x.at(predicted) + aside;
    const points = shown.map((bin) => ({ x: at(bin), y: y.at(bin.observed) }));
    const intervals = shown.map((bin) => [
        { x: at(bin), y: y.at(bin.lower) },
        { x: at(bin), y: y.at(bin.upper) },
    ]);
    return [
        path(lineClass[side], segmentsPath(intervals) + linePath(points)),
        ...shown.map((bin) => seriesMark(side, at(bin), y.at(bin.observed), tooltip(`${side}: ${binText(bin)}`))),
    ].join("");
}
function binText({ predicted, observed, lower, upper, rows }) {
    return `predicted ${shareText(predicted)}, observed ${shareText(observed)} (${shareText(lower)} … ${shareText(upper)}), ${(0,number_text/* countText */.lT)(rows)} rows`;
}
/** How many rows stand behind each point, as bars below. */
function rowsStrip({ reference, candidate }, x) {
    const most = Math.max(1, ...[...(reference ?? []), ...candidate].map(({ rows }) => rows));
    const height = linearScale({ from: 0, to: most }, { from: 0, to: strip.bottom - strip.top });
    const bars = (bins, aside) => boxesPath((bins ?? []).map(({ predicted, rows }) => ({
        x: x.at(predicted) + aside,
        y: strip.bottom - height.at(rows),
        width: reliability_barWidth,
        height: height.at(rows),
    })));
    const across = { from: strip.bottom, to: strip.top };
    return (axes({
        panel: strip,
        x: { scale: { ...x, ticks: [] }, text: () => "", title: "predicted probability" },
        y: {
            scale: { ...linearScale({ from: 0, to: most }, across), ticks: [] },
            text: () => "",
            title: `rows, up to ${(0,number_text/* countText */.lT)(most)}`,
        },
        fontSize: size.fontSize,
    }) +
        path("ref-fill", bars(reference, -reliability_barWidth)) +
        path("cand-fill", bars(candidate, 0)));
}
const reliability_barWidth = 7;
function reliability_summaryOf({ reference, candidate, target }) {
    const worst = furthestOff(candidate);
    if (worst === undefined)
        return "No row of the candidate has a probability.";
    const event = target === null ? "are right" : `are ${quoted(target)}`;
    const before = furthestOff(reference ?? []);
    const others = before === undefined
        ? ""
        : `; the reference is furthest off at ${shareText(before.predicted)}, with ${shareText(before.observed)}`;
    return `The candidate is furthest off where it says ${shareText(worst.predicted)}: ${shareText(worst.observed)} of ${(0,number_text/* countText */.lT)(worst.rows)} rows ${event} (${(0,number_text/* percentText */.fL)(0.95)} interval ${shareText(worst.lower)} … ${shareText(worst.upper)})${others}.`;
}
/** The bin whose interval is furthest from what was predicted: few rows prove little. */
function furthestOff(bins) {
    const known = bins.filter(({ rows }) => rows > 0);
    return known.toSorted((first, second) => provenGap(second) - provenGap(first))[0];
}
function provenGap({ predicted, lower, upper }) {
    return Math.max(lower - predicted, predicted - upper);
}
function reliability_tableOf({ reference, candidate }) {
    const rows = (bins, side) => bins.map((bin) => [
        side,
        shareText(bin.predicted),
        shareText(bin.observed),
        `${shareText(bin.lower)} … ${shareText(bin.upper)}`,
        (0,number_text/* countText */.lT)(bin.rows),
    ]);
    return {
        head: ["model", "predicted", "observed", `${(0,number_text/* percentText */.fL)(0.95)} interval`, "rows"],
        rows: [...rows(reference ?? [], "reference"), ...rows(candidate, "candidate")],
    };
}

;// CONCATENATED MODULE: ./lib/reports/charts/residual-bands.js











/** Whether small and large predictions are off alike: the middle eight of ten errors by prediction. */
function residualBandsFigure(plot, id) {
    const { fontSize } = curveSize;
    const [before, now] = [knownOf(plot.edges, plot.reference), knownOf(plot.edges, plot.candidate)];
    const title = "Errors by prediction";
    const summary = residual_bands_summaryOf(before, now);
    const heights = [...before, ...now].flatMap(({ low, middle, high }) => [low, middle, high]);
    const y = linearScale(roomy(spanOf([0, ...heights])), { from: curvePanel.bottom, to: curvePanel.top });
    const text = (tick) => tickText(tick, "label");
    const panel = panelBeside(y.ticks.map(text));
    const x = linearScale(spanOf(plot.edges), { from: panel.left, to: panel.right });
    return {
        id,
        section: "quality",
        title,
        summary,
        svg: chart({ id, title, summary, ...curveSize }, axes({
            panel,
            x: { scale: x, text, title: "prediction" },
            y: { scale: y, text, title: "prediction less label" },
            fontSize,
        }), path("zero", linePath([panel.left, panel.right].map((end) => ({ x: end, y: y.at(0) })))), residual_bands_seriesOf(before, "reference", x, y), residual_bands_seriesOf(now, "candidate", x, y), legend({
            right: curvePanel.right,
            y: 14,
            fontSize,
            hasReference: plot.reference !== null,
            shows: "marks",
        })),
        table: residual_bands_tableOf(plot),
    };
}
function knownOf(edges, bands) {
    return (bands ?? []).flatMap(({ rows, p10: low, p50: middle, p90: high }, at) => {
        const [from, to] = [edges[at], edges[at + 1]];
        if (from === undefined || to === undefined)
            return [];
        return low === null || middle === null || high === null ? [] : [{ from, to, rows, low, middle, high }];
    });
}
function residual_bands_seriesOf(bands, side, x, y) {
    const aside = side === "reference" ? -3 : 3;
    const at = ({ from, to }) => (x.at(from) + x.at(to)) / 2 + aside;
    const lines = bands.map((band) => [
        { x: at(band), y: y.at(band.low) },
        { x: at(band), y: y.at(band.high) },
    ]);
    const middles = bands.map((band) => ({ x: at(band), y: y.at(band.middle) }));
    const marks = bands.map((band, index) => seriesMark(side, at(band), middles[index]?.y ?? 0, tooltip(`${side}: ${bandText(band)}, ${(0,number_text/* countText */.lT)(band.rows)} rows`)));
    return path(lineClass[side], segmentsPath(lines) + linePath(middles)) + marks.join("");
}
function bandText({ low, middle, high }) {
    return `${readableText(middle, "label")} (${readableText(low, "label")} … ${readableText(high, "label")})`;
}
function residual_bands_summaryOf(before, now) {
    const [worst] = now.toSorted((first, second) => Math.abs(second.middle) - Math.abs(first.middle));
    if (worst === undefined)
        return "No band has rows enough.";
    const same = before.find(({ from }) => from === worst.from);
    const reference = same === undefined ? "" : ` (the reference's: ${readableText(same.middle, "label")})`;
    const where = `${readableText(worst.from, "label")} and ${readableText(worst.to, "label")}`;
    return `The candidate's median error is largest for predictions between ${where}: ${readableText(worst.middle, "label")}${reference}. A line spans eight of ten errors.`;
}
function residual_bands_tableOf({ edges, reference, candidate }) {
    const texts = edgeTexts(edges, "label");
    const cell = (bands, at) => {
        const [band] = knownOf(edges.slice(at, at + 2), bands?.slice(at, at + 1) ?? null);
        return band === undefined ? "too few rows" : bandText(band);
    };
    return {
        head: ["prediction", ...(reference === null ? [] : ["reference"]), "candidate"],
        rows: edges
            .slice(1)
            .map((_, at) => [
            `${texts[at] ?? ""} … ${texts[at + 1] ?? ""}`,
            ...(reference === null ? [] : [cell(reference, at)]),
            cell(candidate, at),
        ]),
    };
}

;// CONCATENATED MODULE: ./lib/reports/charts/residual-histogram.js


/** How far off the predictions are, and to which side. */
function residualHistogramFigure(plot, id) {
    return histogramFigure({
        ...plot,
        id,
        section: "quality",
        title: "Errors",
        summary: `Of the candidate's errors ${spreadText(plot, "label")}.`,
        unit: "label",
        of: "prediction less label",
    });
}

;// CONCATENATED MODULE: ./lib/reports/charts/roc.js





/** How many of the positives are found at each share of false alarms. */
function rocFigure(plot, id) {
    const { target, reference, candidate } = plot;
    return curveFigure({
        id,
        title: `ROC curve of ${quoted(target)}`,
        summary: curvesSummary(plot, roc_words),
        xTitle: "false positive rate",
        yTitle: "true positive rate",
        reference,
        candidate,
        readAt: [0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.5, 0.7],
        behind: (x, y) => path("diag", linePath([0, 1].map((at) => ({ x: x.at(at), y: y.at(at) })))),
    });
}
const roc_words = {
    at: 0.1,
    worse: "The candidate ranks worse",
    better: "The candidate ranks better",
    crossing: "The curves cross, and which one ranks better depends on the threshold",
    tell: (candidate) => `at a false positive rate of 10\u00a0% the candidate finds ${candidate} of the positives`,
    tellReference: (reference) => `the reference ${reference}`,
};

;// CONCATENATED MODULE: ./lib/reports/charts/score-histogram.js













const score_histogram_size = { width: 420, height: 300, fontSize: 11 };
const panels = [
    { of: "positive", panel: { left: 44, right: 408, top: 42, bottom: 142 } },
    { of: "negative", panel: { left: 44, right: 408, top: 178, bottom: 268 } },
];
const names = { positive: "positives", negative: "other rows" };
/** Which scores the positives get, and which the others: the further apart, the better. */
function scoreHistogramFigure(plot, id) {
    const title = `Scores of ${quoted(plot.target)} and of the others`;
    const summary = `${sentenceOf(plot, "positive")} ${sentenceOf(plot, "negative")}`;
    return {
        id,
        section: "quality",
        title,
        summary,
        svg: chart({ id, title, summary, ...score_histogram_size }, ...panels.map(({ of, panel }) => panelOf(plot, of, panel)), legend({ right: 408, y: 14, fontSize: score_histogram_size.fontSize, hasReference: plot.reference !== null, shows: "fills" })),
        table: score_histogram_tableOf(plot),
    };
}
function overlayOf({ edges, reference, candidate }, of) {
    return { edges, reference: reference === null ? null : onlyBins(reference[of]), candidate: onlyBins(candidate[of]) };
}
function panelOf(plot, of, panel) {
    const { fontSize } = score_histogram_size;
    const drawn = overlay({
        ...overlayOf(plot, of),
        panel,
        x: (pixels) => linearScale(spanOf(plot.edges), pixels),
        fontSize,
    });
    const share = { text: (tick) => tickText(tick, "share"), title: `share of the ${names[of]}` };
    return (axes({
        panel,
        x: {
            scale: drawn.x,
            text: (tick) => tickText(tick, "score"),
            ...(of === "negative" ? { title: "score" } : {}),
        },
        ...(drawn.y === undefined ? {} : { y: { scale: drawn.y, ...share } }),
        fontSize,
    }) +
        drawn.body +
        (drawn.y === undefined ? labels("axis", "start", [{ text: names[of], x: 2, y: panel.top - 9 }]) : ""));
}
/** "Of the positives 61 % score 0.5 or more (reference 70 %)." */
function sentenceOf(plot, of) {
    const { edges, reference, candidate } = overlayOf(plot, of);
    const middle = edges[Math.floor(edges.length / 2)] ?? 0;
    const before = reference === null ? "" : ` (reference ${shareFrom(edges, reference, middle)})`;
    return `Of the ${names[of]} ${shareFrom(edges, candidate, middle)} score ${readableText(middle, "score")} or more${before}.`;
}
function shareFrom(edges, side, from) {
    const bins = binsOf(edges, side).filter((bin) => bin.from >= from);
    return shareText(bins.reduce((sum, { share }) => sum + share, 0));
}
function score_histogram_tableOf(plot) {
    const { edges } = plot;
    const texts = edgeTexts(edges, "score");
    const edgeText = (edge) => texts[edges.indexOf(edge)] ?? "";
    const [positive, negative] = panels.map(({ of }) => binTable({ ...overlayOf(plot, of), of: "score", edgeText, most: 13 }));
    const named = (table, of) => (table?.head ?? []).slice(1).map((side) => `${names[of]}, ${side}`);
    return {
        head: ["score", ...named(positive, "positive"), ...named(negative, "negative")],
        rows: (positive?.rows ?? []).map((row, at) => [...row, ...(negative?.rows[at] ?? []).slice(1)]),
    };
}

;// CONCATENATED MODULE: ./lib/reports/gravest-verdicts.js

const gravity = ["failure", "waived", "warning", "undecided", "remark", "pass"];
/** A place in the order of gravity; what nobody judges comes last. */
function gravityOf(standing) {
    return standing === undefined ? gravity.length : gravity.indexOf(standing);
}
/** Of each measurement that is judged the gravest verdict: of two gates on it one may fail and the other pass. */
function gravestVerdicts({ verdicts }) {
    const gravest = new Map();
    for (const verdict of verdicts) {
        if (verdict.measurement === null)
            continue;
        const known = gravest.get(verdict.measurement);
        if (known === undefined || gravityOf((0,verdict_words/* standingOf */.YP)(verdict)) < gravityOf((0,verdict_words/* standingOf */.YP)(known)))
            gravest.set(verdict.measurement, verdict);
    }
    return gravest;
}

// EXTERNAL MODULE: ./lib/reports/measured-texts.js
var measured_texts = __webpack_require__(26098);
;// CONCATENATED MODULE: ./lib/reports/charts/slice-lines.js



/** The metrics that were measured on slices; those with the gravest verdicts first. */
function slicedMetrics(record) {
    const verdicts = gravestVerdicts(record);
    const families = new Map();
    for (const measurement of record.measurements) {
        const family = families.get(familyOf(measurement)) ?? [];
        family.push(measurement);
        families.set(familyOf(measurement), family);
    }
    return [...families.values()]
        .filter((family) => family.some(({ slice }) => slice !== null))
        .map((family) => slicedMetric(family, verdicts))
        .toSorted((first, second) => gravest(first) - gravest(second));
}
/** The id without its slice. */
function familyOf({ id, slice, against }) {
    const base = slice !== null && id.endsWith(`@${slice}`) ? id.slice(0, -slice.length - 1) : id;
    return `${against ?? ""} ${base}`;
}
function gravest({ lines }) {
    return Math.min(...lines.map(({ standing }) => gravityOf(standing)));
}
function slicedMetric(family, verdicts) {
    const isChange = family.some(({ change }) => change !== null);
    const drawnOf = ({ change, candidate }) => drawnEstimate(isChange ? change : candidate);
    const whole = family.find(({ slice }) => slice === null);
    const [first] = family;
    return {
        title: whole?.title ?? first?.title ?? "",
        unit: first?.unit ?? "score",
        better: first?.better ?? "higher",
        isChange,
        whole: whole && drawnOf(whole),
        lines: family
            .flatMap((measurement) => {
            const { id, slice } = measurement;
            if (slice === null)
                return [];
            const verdict = verdicts.get(id);
            const drawn = drawnOf(measurement);
            return [
                {
                    measurement,
                    slice,
                    drawn,
                    texts: () => (0,measured_texts/* measuredTexts */.$w)(measurement, verdict),
                    standing: verdict && (0,verdict_words/* standingOf */.YP)(verdict),
                    harm: slice_lines_harmOf(measurement, drawn, isChange),
                },
            ];
        })
            .toSorted((one, other) => other.harm - one.harm),
    };
}
function drawnEstimate(estimate) {
    if (estimate === null || estimate.value === null)
        return undefined;
    const { value, interval } = estimate;
    return { value, lower: interval?.lower ?? value, upper: interval?.upper ?? value };
}
/** What was not measured comes last. */
function slice_lines_harmOf({ better, reference, candidate }, drawn, isChange) {
    if (drawn === undefined)
        return -Number.MAX_VALUE;
    switch (better) {
        case "higher":
            return -drawn.value;
        case "lower":
            return drawn.value;
        case "zero":
            return Math.abs(candidate?.value ?? 0) - (isChange ? Math.abs(reference?.value ?? 0) : 0);
    }
}

;// CONCATENATED MODULE: ./lib/reports/charts/slices.js














const mostMetrics = 3;
const slices_mostRows = 30;
const slices_rowHeight = 22;
const slices_width = 760;
const slices_fontSize = 12;
const slices_top = 30;
const [slices_left, slices_right] = [205, 545];
/** The slices of each metric against the whole data, the worst first. */
function sliceFigures(record) {
    return slicedMetrics(record)
        .slice(0, mostMetrics)
        .map((metric, at) => sliceFigure(metric, `slices-${at}`));
}
function sliceFigure(metric, id) {
    const shown = shownOf(metric.lines);
    const rest = metric.lines.length - shown.length;
    const bottom = slices_top + shown.length * slices_rowHeight;
    const title = `${metric.title} by slice`;
    const summary = slices_summaryOf(metric);
    const scale = slices_scaleOf(metric, shown);
    return {
        id,
        section: "slices",
        title,
        summary,
        svg: chart({ id, title, summary, width: slices_width, height: bottom + (rest === 0 ? 24 : 44), fontSize: slices_fontSize }, slices_backOf(metric, scale, bottom), ...shown.map((line, at) => slices_lineOf(line, slices_top + (at + 0.5) * slices_rowHeight, scale)), rest === 0 ? "" : labels("axis", "start", [{ text: `and ${(0,number_text/* countText */.lT)(rest)} more slices`, x: 4, y: bottom + 38 }])),
        table: slices_tableOf(metric, shown),
    };
}
/** What stands out has its place whatever else is worse. */
function shownOf(lines) {
    const chosen = new Set(lines.toSorted((first, second) => gravityOf(first.standing) - gravityOf(second.standing)).slice(0, slices_mostRows));
    return lines.filter((line) => chosen.has(line));
}
function slices_scaleOf({ isChange, whole }, lines) {
    const ends = (drawn) => drawn === undefined ? [] : [drawn.value, drawn.lower, drawn.upper];
    const all = [...lines.flatMap(({ drawn }) => ends(drawn)), ...ends(whole), ...(isChange ? [0] : [])];
    return linearScale(roomy(spanOf(all), 0.04), { from: slices_left, to: slices_right }, 6);
}
function slices_backOf({ isChange, unit, better, whole }, scale, bottom) {
    const down = (value) => segmentsPath([
        [
            { x: scale.at(value), y: slices_top - 6 },
            { x: scale.at(value), y: bottom },
        ],
    ]);
    return [
        whole === undefined ? "" : bandOf(whole, scale, bottom),
        axes({
            panel: { left: slices_left, right: slices_right, top: slices_top, bottom },
            x: { scale, text: (tick) => (isChange ? (0,number_text/* writtenText */.v4)(tick, unit, "change") : tickText(tick, unit)) },
            fontSize: 11,
        }),
        isChange ? path("zero", down(0), "no change") : "",
        whole === undefined ? "" : path("ref", down(whole.value), "all rows"),
        better === "zero" || !isChange
            ? ""
            : labels("axis", better === "higher" ? "start" : "end", [
                { text: better === "higher" ? "← worse" : "worse →", x: better === "higher" ? slices_left : slices_right, y: slices_top - 14 },
            ]),
        whole === undefined
            ? ""
            : labels("axis", "middle", [
                { text: "all", x: Math.min(slices_right - 70, Math.max(slices_left + 70, scale.at(whole.value))), y: slices_top - 14 },
            ]),
    ].join("");
}
/** The interval of the whole data, behind those of the slices. */
function bandOf({ lower, upper }, scale, bottom) {
    const [start, end] = [scale.at(lower), scale.at(upper)];
    return element_element("rect", {
        class: "ref-fill",
        x: start,
        y: slices_top - 6,
        width: end - start,
        height: bottom - slices_top + 6,
        opacity: ".6",
    });
}
function slices_lineOf(line, y, scale) {
    const { slice, drawn, standing, measurement } = line;
    const texts = line.texts();
    const state = markStateOf(standing);
    const told = texts.change === "" ? texts.values : texts.change;
    const hint = `${slice}: ${[texts.values, texts.change, texts.interval].filter((one) => one !== "").join(", ")}`;
    const rows = measurement.candidate?.n;
    return [
        rowText(slice, { x: slices_left - 8, y: y + 4, pixels: slices_left - 14, kind: "label", size: slices_fontSize, end: true }),
        drawn === undefined
            ? textElement("not measured", { class: "axis", x: (slices_left + slices_right) / 2, y: y + 4, "text-anchor": "middle" }, tooltip(hint))
            : intervalMark({ at: drawn.value, lower: drawn.lower, upper: drawn.upper, state, y, hint }, scale),
        rowText(told, { x: slices_right + 10, y: y + 4, pixels: 110, kind: "label", size: slices_fontSize }),
        rows === undefined
            ? ""
            : rowText(`n = ${(0,number_text/* countText */.lT)(rows)}`, { x: slices_width - 4, y: y + 4, pixels: 90, kind: "axis", size: 11, end: true }),
    ].join("");
}
function slices_summaryOf({ lines, isChange, whole, unit }) {
    const measured = lines.filter(({ drawn }) => drawn !== undefined);
    const [worst] = measured;
    const missing = lines.length - measured.length;
    const untold = missing === 0 ? "" : ` ${(0,number_text/* countText */.lT)(missing)} could not be measured.`;
    if (worst === undefined)
        return `None of ${(0,number_text/* countText */.lT)(lines.length)} slices could be measured.`;
    const all = whole === undefined
        ? ""
        : ` (all rows: ${isChange ? (0,number_text/* changeText */.k0)(whole.value, unit) : (0,number_text/* valueText */.Ru)(whole.value, unit)})`;
    const told = isChange ? worst.texts().change : worst.texts().values;
    return `Worst of ${(0,number_text/* countText */.lT)(lines.length)}: ${quoted(worst.slice)} with ${told}${all}.${untold}`;
}
function slices_tableOf({ isChange }, lines) {
    return {
        head: ["slice", "values", ...(isChange ? ["change"] : []), "interval", "rows"],
        rows: lines.map(({ slice, texts, measurement: { candidate } }) => {
            const { values, change, interval, valueInterval } = texts();
            const numbers = isChange ? [values, change, interval] : [values, valueInterval];
            return [slice, ...numbers, candidate === null ? "" : (0,number_text/* countText */.lT)(candidate.n)];
        }),
    };
}

// EXTERNAL MODULE: ./lib/reports/trend.js
var trend = __webpack_require__(11056);
;// CONCATENATED MODULE: ./lib/reports/charts/trend-lines.js




/** The measurements that were made in earlier runs as well, those with the gravest verdicts first. */
function trendLines(record, about) {
    const outcomes = outcomesOf(record, about);
    const verdicts = gravestVerdicts(record);
    const rank = (id) => {
        const verdict = verdicts.get(id);
        return gravityOf(verdict && (0,verdict_words/* standingOf */.YP)(verdict));
    };
    return (0,trend/* trendOf */.R)(record, about)
        .map((series) => ({
        ...series,
        points: series.points.map((point) => ({ ...point, outcome: outcomes.get(point.at) ?? record.decision.outcome })),
        limits: record.verdicts
            .filter(({ measurement }) => measurement === series.measurement)
            .flatMap(({ limits }) => limits.filter(limit_text/* isOnValue */.lS)),
    }))
        .toSorted((first, second) => rank(first.measurement) - rank(second.measurement));
}
/** By when the run was. */
function outcomesOf(record, { history = [] }) {
    return new Map([
        ...(record.history ?? []).map(({ created_at: at, outcome }) => [at, outcome]),
        ...[...history, record].map(({ created_at: at, decision }) => [at, decision.outcome]),
    ]);
}

;// CONCATENATED MODULE: ./lib/reports/charts/trend.js













const trend_most = 6;
/** Of more runs the newest. */
const mostRuns = 60;
const trend_size = { width: 420, height: 190, fontSize: 11 };
const usualPanel = { left: 44, right: 404, top: 14, bottom: 152 };
/** How the measurements on all rows went from run to run. */
function trendFigures(record, about) {
    return trendLines(record, about)
        .slice(0, trend_most)
        .map((line, at) => trendFigure({ ...line, points: line.points.slice(-mostRuns) }, `trend-${at}`));
}
function trendFigure(line, id) {
    const title = `${line.title}, run by run`;
    const summary = trend_summaryOf(line);
    return {
        id,
        section: "trend",
        title,
        summary,
        svg: chart({ id, title, summary, ...trend_size }, trend_bodyOf(line)),
        table: trend_tableOf(line),
    };
}
function trend_bodyOf({ unit, points, limits }) {
    const last = Math.max(1, points.length - 1);
    const heights = points.flatMap(({ value, lower, upper }) => [value, lower, upper]);
    const bounds = limits.map(({ limit }) => limit);
    const y = linearScale(roomy(spanOf([...heights, ...bounds])), { from: usualPanel.bottom, to: usualPanel.top }, 4);
    const text = (tick) => tickText(tick, unit);
    const panel = panelBeside(y.ticks.map(text), usualPanel);
    const x = linearScale({ from: 0, to: last }, { from: panel.left + 12, to: panel.right - 10 });
    return [
        axes({
            panel,
            x: { scale: { ...x, ticks: [] }, text: () => "" },
            y: { scale: y, text },
            fontSize: trend_size.fontSize,
        }),
        path("limit", segmentsPath(bounds.map((bound) => [
            { x: panel.left, y: y.at(bound) },
            { x: panel.right, y: y.at(bound) },
        ])), "limit"),
        path("cand", linePath(points.map(({ value }, at) => ({ x: x.at(at), y: y.at(value) })))),
        ...points.map((point, at) => pointOf(point, { x: x.at(at), y, unit, isNow: at === points.length - 1 })),
        labels("axis", "middle", datesOf(points, x)),
    ].join("");
}
function pointOf(point, { x, y, unit, isNow }) {
    const { value, lower, upper, outcome } = point;
    const state = trend_states[outcome];
    const text = `${dateOf(point)}: ${(0,number_text/* valueText */.Ru)(value, unit)}, ${outcome}${isNow ? ", this run" : ""}`;
    const line = segmentsPath([
        [
            { x, y: y.at(lower ?? value) },
            { x, y: y.at(upper ?? value) },
        ],
    ]);
    return element_element("g", {}, tooltip(text), path(state, line), stateMark(state, { x, y: y.at(value) }));
}
/** The mark is that of the run as a whole. */
const trend_states = {
    pass: "pass",
    warn: "warn",
    fail: "fail",
    error: "undecided",
};
function dateOf({ at }) {
    return (0,reports_escape/* cleanText */.X5)(at, 30).slice(0, 10);
}
/** As many dates as have room, the first and the last among them. */
function datesOf(points, x) {
    const width = textWidth("2026-11-20", trend_size.fontSize) + 14;
    const fitting = Math.max(2, Math.floor((usualPanel.right - usualPanel.left) / width));
    const stride = Math.max(1, Math.ceil((points.length - 1) / (fitting - 1)));
    return points.flatMap((point, at) => {
        const fromEnd = points.length - 1 - at;
        if (fromEnd % stride !== 0)
            return [];
        const half = (width - 14) / 2;
        const middle = Math.min(Math.max(x.at(at), half + 2), trend_size.width - half - 2);
        return [{ text: dateOf(point), x: middle, y: usualPanel.bottom + 16 }];
    });
}
function trend_summaryOf({ unit, points, without }) {
    const earlier = points.slice(0, -1).map(({ value }) => value);
    const now = points.at(-1)?.value ?? null;
    const before = earlier.at(-1) ?? null;
    const change = now === null || before === null ? "" : ` (${(0,number_text/* changeText */.k0)(now - before, unit)} since the last)`;
    const runs = earlier.length === 1 ? "the run before" : `the ${(0,number_text/* countText */.lT)(earlier.length)} runs before`;
    const missing = without === 0 ? "" : ` ${(0,number_text/* countText */.lT)(without)} ${without === 1 ? "run has" : "runs have"} no number of it.`;
    return `Now ${(0,number_text/* valueText */.Ru)(now, unit)}${change}; ${runs}: ${trend_rangeText(earlier, unit)}.${missing} Marks show how each run ended.`;
}
function trend_rangeText(values, unit) {
    const { from, to } = spanOf(values);
    const digits = (0,number_text/* valueDecimals */.G7)(to, unit);
    return from === to
        ? (0,number_text/* valueText */.Ru)(to, unit, digits)
        : `${(0,number_text/* valueText */.Ru)(from, unit, digits)} to ${(0,number_text/* valueText */.Ru)(to, unit, digits)}`;
}
function trend_tableOf({ unit, points }) {
    return {
        head: ["run", "value", "ended"],
        rows: points.map((point) => [dateOf(point), (0,number_text/* valueText */.Ru)(point.value, unit), point.outcome]),
    };
}

;// CONCATENATED MODULE: ./lib/reports/charts/values.js



/** How a number that each row or query has is distributed. */
function valuesFigure(plot, id) {
    const name = shortName(plot.title);
    return histogramFigure({
        ...plot,
        id,
        section: "quality",
        title: `${name}, one by one`,
        summary: `Of the candidate's values ${spreadText(plot, "score")}.`,
        unit: "score",
        of: name,
    });
}

;// CONCATENATED MODULE: ./lib/reports/charts/figures.js















/** Every plot of a record in the order in which it is read. */
function figuresOf(record, about) {
    const plots = record.plots ?? [];
    const drawn = plots.filter((plot) => !isColumn(plot)).flatMap((plot, at) => figuresOfPlot(plot, `plot-${at}`));
    return [
        gatesFigure(record) ?? [],
        drawn.filter(({ section }) => section === "quality"),
        sliceFigures(record),
        drawn.filter(({ section }) => section === "latency"),
        driftFigures(plots.filter(isColumn), (0,drift_row/* driftRows */.N)(record)),
        trendFigures(record, about),
    ].flat();
}
function isColumn(plot) {
    return plot.kind === "column" || plot.kind === "categories";
}
function figuresOfPlot(plot, id) {
    switch (plot.kind) {
        case "roc":
            return [rocFigure(plot, id)];
        case "precision-recall":
            return [precisionRecallFigure(plot, id)];
        case "reliability":
            return [reliabilityFigure(plot, id)];
        case "score-histogram":
            return [scoreHistogramFigure(plot, id)];
        case "confusion":
            return [confusionFigure(plot, id)];
        case "residual-histogram":
            return [residualHistogramFigure(plot, id)];
        case "residual-bands":
            return [residualBandsFigure(plot, id)];
        case "values":
            return [valuesFigure(plot, id)];
        case "latency":
            return [latencyHistogramFigure(plot, id), latencyPercentilesFigure(plot, `${id}-p`)].flatMap((figure) => figure ?? []);
    }
}

// EXTERNAL MODULE: ./lib/reports/outline.js + 13 modules
var reports_outline = __webpack_require__(82254);
;// CONCATENATED MODULE: ./lib/reports/html/markup.js

/** Longer texts are cut; sentences of the record are far shorter. */
const markup_mostCharacters = 2000;
/**
 * A template of our own markup in which every string that is filled in is escaped, in elements and in quoted attributes alike. It is well-formed as
 * HTML and as XML.
 */
function markup(parts, ...contents) {
    const [first = "", ...rest] = parts;
    return { html: first + rest.map((part, at) => htmlOf(contents[at]) + part).join("") };
}
/** Markup that was escaped elsewhere, such as the `<svg>` of a figure. */
function ready(html) {
    return { html };
}
/** An attribute with the space before it; nothing where it has no value. */
function attribute(name, value) {
    return ready(value === undefined ? "" : ` ${name}="${markup_escaped(value)}"`);
}
/** Whether there is nothing to see. */
function isEmpty(content) {
    return htmlOf(content) === "";
}
function htmlOf(content) {
    if (content === undefined)
        return "";
    if (typeof content === "string")
        return markup_escaped(content);
    return "html" in content ? content.html : content.map(({ html }) => html).join("");
}
/** Text of anybody on one line, without anything invisible, as text of an element or of a quoted attribute; spaces at its ends stay. */
function markup_escaped(text, most = markup_mostCharacters) {
    if (markup_plain.test(text) && text.length <= most)
        return text;
    const [start, end] = [/^\s/u.test(text) ? " " : "", /\s$/u.test(text) ? " " : ""];
    return start + (0,reports_escape/* cleanText */.X5)(text, most).replace(special, entityOf).replace(command, "#&#35;") + end;
}
// Most texts are of these characters; it saves the careful way round for thousands of cells.
const markup_plain = /^[\w.,:;%()+=\-\u2212\u2026\u2192](?:[\w.,:;%()+=/\-\u00a0\u202f\u2026\u2192\u2212]| (?! ))*$/u;
// A page that is printed to a runner's log must not command it.
const command = /##(?=(?:vso)?\[)/giu;
// Two code points that are no characters cannot stand in XML.
const special = /[&<>"'`\ufffe\uffff]/gu;
const markup_entities = new Map([
    ["&", "&amp;"],
    ["<", "&lt;"],
    [">", "&gt;"],
    ['"', "&quot;"],
    ["'", "&#39;"],
    ["`", "&#96;"],
]);
function entityOf(character) {
    return markup_entities.get(character) ?? "\ufffd";
}

;// CONCATENATED MODULE: ./lib/reports/html/mark.js

const tones = {
    failure: "fail",
    waived: "warn",
    warning: "warn",
    undecided: "undecided",
    remark: "warn",
    pass: "pass",
};
const groupWords = {
    failure: "failed",
    waived: "waived",
    warning: "warning",
    undecided: "undecided",
    remark: "for information",
    pass: "passed",
};
/** What a verdict is called, and filtered by: what blocks at other times is not for information where a policy lets it pass. */
function groupWordOf({ severity }, standing) {
    return standing === "remark" && severity !== "info" ? "passed by policy" : groupWords[standing];
}
// Letters and not emoji: they are there in every font, in print too, and take the colour of the text.
const mark_signs = { pass: "✓", warn: "!", fail: "✗", undecided: "?" };
/** A sign and a word in the colour of the state; never the colour alone. */
function toneMark(tone, word) {
    return markup `<span class="tag ${tone}">${signMark(tone)}${word}</span>`;
}
/** The sign alone, for the eye; what stands beside it must say the same. */
function signMark(tone) {
    return markup `<span class="mark" aria-hidden="true">${mark_signs[tone]}</span>`;
}

;// CONCATENATED MODULE: ./lib/reports/html/words.js


/** A name from the data or the config, isolated so that one written from right to left turns nothing round beside it. */
function nameMarkup(name, mostCharacters = 200) {
    return ready(`<bdi class="name">${markup_escaped(name, mostCharacters) || "(empty)"}</bdi>`);
}
/** A sentence with untrusted parts: what stands in backticks is set as code. */
function proseMarkup(text, mostCharacters = 1000) {
    const parts = (0,reports_escape/* cleanText */.X5)(text, mostCharacters).split(/`([^`]+)`/u);
    return ready(parts.map((part, at) => (at % 2 === 1 ? `<code>${isolated(part)}</code>` : isolated(part))).join(""));
}
function isolated(text) {
    const parts = text.split(rightToLeftRun);
    return parts.map((part, at) => (at % 2 === 1 ? `<bdi>${markup_escaped(part)}</bdi>` : markup_escaped(part))).join("");
}
// Words with a right-to-left letter, and the spaces between such words.
const rightToLeftWord = `\\S*?[${reports_escape/* rightToLeftScripts */.jC}]\\S*`;
const rightToLeftRun = new RegExp(`(${rightToLeftWord}(?:\\s${rightToLeftWord})*)`, "u");
/** Our own words with names among them. */
function phrasesMarkup(phrases) {
    return ready(phrases
        .map((phrase) => (typeof phrase === "string" ? spacedProse(phrase) : nameMarkup(phrase.name)))
        .map(({ html }) => html)
        .join(""));
}
/** Phrases are joined as they are, so the spaces at their ends matter. */
function spacedProse(phrase) {
    const [start, end] = [/^\s/u.test(phrase) ? " " : "", /\s$/u.test(phrase) ? " " : ""];
    return markup `${ready(start)}${proseMarkup(phrase)}${ready(end)}`;
}
/** A link to an address that nobody vouches for; the title alone unless it is http or https. */
function linkMarkup(title, address) {
    if (address === undefined || !URL.canParse(address))
        return markup `${title}`;
    const { protocol, href } = new URL(address);
    if (protocol !== "https:" && protocol !== "http:")
        return markup `${title}`;
    return markup `<a href="${href}" rel="noreferrer noopener">${title}</a>`;
}
/** A sentence as a paragraph of its own; nothing where there is none. */
function paragraph(text, kind) {
    if (text === undefined || text === null || text === "")
        return ready("");
    return markup `<p${attribute("class", kind)}>${proseMarkup(text)}</p>\n`;
}
/** Small print below what it explains; nothing where there is nothing to say. */
function words_below(content) {
    return content === "" || content === undefined ? ready("") : markup `<small>${content}</small>`;
}

;// CONCATENATED MODULE: ./lib/reports/html/banner.js





/** What the page is headed by: green only if something was judged and nothing stands against it. */
function headlineOf(record) {
    const { outcome } = record.decision;
    if (record.error !== null || outcome === "error")
        return { word: "Not judged", tone: "fail" };
    if (outcome === "fail")
        return { word: "Blocked", tone: "fail" };
    if (record.verdicts.length === 0)
        return { word: "Nothing was judged", tone: "undecided" };
    if (record.held_back !== undefined)
        return { word: "Failed, does not block yet", tone: "warn" };
    const { sentence } = record.decision;
    if (outcome === "warn")
        return { word: waivedFailures.exec(sentence)?.[0] ?? "Passed with warnings", tone: "warn" };
    return (0,verdict_words/* passesByPolicy */.VV)(record) ? { word: "Passed by policy", tone: "warn" } : { word: "Passed", tone: "pass" };
}
/** So the decision begins where something has failed, and is waived. */
const waivedFailures = /^Passed with \d+ waived failures?(?=: )/u;
/** The verdict, what it counts, and what was judged. */
function banner(record, outline) {
    const { word, tone } = headlineOf(record);
    const counts = outline.counts.map((count) => markup `<li>${count}</li>`);
    const lead = banner_leadOf(record, word);
    return markup `<header class="${tone}"><h1><span class="tag">${signMark(tone)} ${word}</span></h1>
${paragraph(lead, "lead")}${outline.error === null ? "" : errorMarkup(outline.error, outline.sentence)}
${counts.length === 0 ? "" : markup `<ul class="line counts">${counts}</ul>`}
${groundsMarkup(outline)}<ul class="line muted">${aboutItems(record)}</ul></header>
`;
}
/** What it was judged by, where that is not as usual: which reference, whose rules. */
function groundsMarkup({ reference, rules }) {
    const lines = (reference?.lines ?? []).map(({ label, sentence }) => markup `<p><strong>${label}:</strong> ${proseMarkup(sentence)}</p>\n`);
    const sentence = rules?.sentence;
    return sentence === undefined ? lines : [...lines, markup `<p><strong>Rules:</strong> ${proseMarkup(sentence)}</p>\n`];
}
/** The sentence of the decision without the word that stands above it. */
function banner_leadOf({ decision: { sentence }, verdicts }, word) {
    const [start = "", ...rest] = sentence.split(": ");
    const isSaid = start === word || start === "Not judged" || start === "No verdict";
    if (!isSaid || rest.length === 0)
        return sentence === `${word}.` ? "" : sentence;
    const told = rest.join(": ");
    const [first = ""] = told.split(" ");
    // A name keeps its letters as they are.
    const isName = verdicts.some(({ gate, subject, column }) => [gate, subject, column].includes(first));
    return isName || !/^[a-z]+$/u.test(first) ? told : (0,capitalized/* capitalized */.l)(told);
}
function errorMarkup(error, sentence) {
    const place = [error.file, error.line, error.column].filter((part) => part !== null).join(":");
    const message = paragraph(sentence.includes(error.message) ? "" : error.message);
    const at = place === "" ? "" : markup ` at ${nameMarkup(place)}`;
    const hint = error.hint === null ? "" : markup `<p><strong>What to do:</strong> ${proseMarkup(error.hint)}</p>\n`;
    return markup `${message}${hint}<p class="muted">Nothing was judged: error ${nameMarkup(error.code)}${at}.</p>
`;
}
function aboutItems({ name, task, git, created_at: at, pipeline }) {
    return [
        markup `Gate ${nameMarkup(name)}`,
        task === null ? undefined : markup `${task}`,
        git.pull_request === null ? undefined : markup `pull request ${String(git.pull_request)}`,
        git.head_sha === null ? undefined : markup `commit ${nameMarkup(git.head_sha.slice(0, 12))}`,
        markup `${at.replace("T", " ").replace(/(?:\.\d+)?Z$/u, " UTC")}`,
        pipeline.url === null ? undefined : linkMarkup("the run", pipeline.url),
    ].flatMap((item) => (item === undefined ? [] : [markup `<li>${item}</li>`]));
}

;// CONCATENATED MODULE: ./lib/reports/html/raw-section.js


/** A page of this size opens at once and goes into any mail; the record itself is in the page only as far as there is room. */
const mostBytesWithRaw = 300_000;
/** The record itself, folded, where the page of `used` bytes has room for it. */
function rawSection(record, used) {
    const text = textWithin(record, mostBytesWithRaw - used);
    const body = text !== undefined
        ? markup `<details><summary>The record as JSON</summary><pre tabindex="0">${ready(text)}</pre></details>
`
        : markup `<p>The record is in <code>audit.json</code>, beside this page; it has no room here.</p>
`;
    return { id: "record", title: "Audit record", body };
}
/** The record as text of HTML; its invisible characters are escapes of JSON, so that what can be seen is all there is. */
function textWithin(record, most) {
    // To indent it and to look at every character takes long, where it is large.
    if (most <= 0 || JSON.stringify(record).length > most)
        return undefined;
    const text = (0,json/* renderJson */.h)(record).replace(/[&<>]/gu, (character) => `&#${character.codePointAt(0)};`);
    return Buffer.byteLength(text) <= most ? text : undefined;
}

;// CONCATENATED MODULE: ./lib/reports/html/script.js
/**
 * What makes tables sortable and searchable, and leaves out of the keyboard's way what has nothing to scroll: without it the page is the same, less the controls. It has neither `<` nor `&`, so
 * that the page is well-formed as XML too.
 */
const script = `
"use strict";
const collator = new Intl.Collator(undefined, { numeric: true });
const make = (name, text) => {
  const element = document.createElement(name);
  if (text !== undefined) element.textContent = text;
  return element;
};
for (const table of document.querySelectorAll("table[data-noun]")) {
  const rows = [...table.tBodies[0].rows];
  if (rows.length > 1) sortable(table, rows);
  if (rows.length > 7) searchable(table, rows);
}
const watch = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    const fits = target.scrollWidth - target.clientWidth - 1 > 0 ? false : !(target.scrollHeight - target.clientHeight - 1 > 0);
    target.tabIndex = fits ? -1 : 0;
  }
});
for (const region of document.querySelectorAll(".scroll, .pan")) watch.observe(region);
function sortable(table, rows) {
  const heads = [...table.tHead.rows[0].cells];
  heads.forEach((head, at) => {
    if (head.textContent.trim() === "") return;
    const button = make("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    const first = head.classList.contains("n") ? "descending" : "ascending";
    const other = first === "ascending" ? "descending" : "ascending";
    button.addEventListener("click", () => {
      const order = head.getAttribute("aria-sort") === first ? other : first;
      for (const one of heads) one.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", order);
      table.tBodies[0].append(...[...rows].sort((a, b) => compare(a.cells[at], b.cells[at], order)));
    });
  });
}
function compare(a, b, order) {
  const sign = order === "ascending" ? 1 : -1;
  const [one, two] = [a.dataset.v, b.dataset.v];
  if (one !== undefined || two !== undefined) {
    if (one === undefined) return 1;
    if (two === undefined) return -1;
    return sign * (Number(one) - Number(two));
  }
  return sign * collator.compare(a.textContent, b.textContent);
}
function searchable(table, rows) {
  const region = table.parentElement;
  const tools = make("div");
  tools.className = "tools";
  const find = make("input");
  find.type = "search";
  const label = make("label", "Find");
  label.append(find);
  tools.append(label);
  const groups = [...new Set(rows.map((row) => row.dataset.group ?? ""))];
  const select = make("select");
  if (groups.length > 1) {
    select.append(new Option("all", ""), ...groups.map((group) => new Option(group, group)));
    const show = make("label", "Show");
    show.append(select);
    tools.append(show);
  }
  const count = make("p");
  count.setAttribute("role", "status");
  tools.append(count);
  region.before(tools);
  const name = region.getAttribute("aria-label");
  find.setAttribute("aria-label", "Find in: " + name);
  select.setAttribute("aria-label", "Show of: " + name);
  const texts = rows.map((row) => row.textContent.toLowerCase());
  const update = () => {
    const words = find.value.toLowerCase().split(/\\s+/u);
    let shown = 0;
    rows.forEach((row, at) => {
      const ofGroup = select.value === "" ? true : row.dataset.group === select.value;
      row.hidden = ofGroup ? !words.every((word) => texts[at].includes(word)) : true;
      if (!row.hidden) shown += 1;
    });
    count.textContent = shown + " of " + rows.length + " " + table.dataset.noun;
  };
  find.addEventListener("input", update);
  select.addEventListener("change", update);
  update();
}
`;

;// CONCATENATED MODULE: ./lib/reports/html/section.js

/** The section with its heading. */
function sectionMarkup({ id, title, body }) {
    return markup `<section id="${id}"><h2>${title}</h2>
${body}</section>
`;
}

;// CONCATENATED MODULE: ./lib/reports/html/remarks.js

/** What helps to read a table, below it, a sentence each. */
function remarksMarkup(remarks) {
    return remarks.map((remark) => paragraph(remark, "muted"));
}

;// CONCATENATED MODULE: ./lib/reports/html/table.js

/**
 * A table of the columns in which a row has something to say, in a region of its own that scrolls. The script of the page makes it sortable and, if
 * it is long, searchable; the first column heads the row.
 */
function table({ caption, columns, rows, group, noun = "rows", isFixed }) {
    const filled = columns
        .map((column) => ({ ...column, cells: rows.map(column.cell) }))
        .filter(({ cells }) => cells.some((cell) => !isEmpty(cell)));
    const head = filled.map((column) => markup `<th scope="col"${classOf(column)}>${column.title}</th>`);
    const body = rows.map((row, at) => {
        const cells = filled.map((column, index) => cellMarkup(column, row, { cell: column.cells[at], isHead: index === 0 }));
        return markup `<tr${attribute("data-group", group?.(row))}>${cells}</tr>\n`;
    });
    return scrollable(caption, { head, body, noun: isFixed === true ? undefined : noun });
}
/** A table in a region that scrolls by itself, also with the keyboard. */
function scrollable(caption, { head, body, noun }) {
    return markup `<div class="scroll" role="region" tabindex="0" aria-label="${caption}"><table${attribute("data-noun", noun)}>
<thead><tr>${head}</tr></thead><tbody>
${body}</tbody></table></div>
`;
}
function cellMarkup(column, row, { cell, isHead }) {
    const key = column.sort?.(row) ?? null;
    const sort = attribute("data-v", key === null || !Number.isFinite(key) ? undefined : sortText(key));
    return isHead
        ? markup `<th scope="row"${classOf(column)}${sort}>${cell}</th>`
        : markup `<td${classOf(column)}${sort}>${cell}</td>`;
}
function sortText(key) {
    return String(Number(key.toPrecision(6)));
}
function classOf({ isNumber, isWide }) {
    return attribute("class", isNumber === true ? "n" : isWide === true ? "w" : undefined);
}

;// CONCATENATED MODULE: ./lib/reports/html/causes-section.js




/** What goes with the failure of a gate on quality; undefined where none failed. */
function causesSection(causes) {
    if (causes === undefined)
        return undefined;
    const { rows, remarks, summary } = causes;
    const told = rows.length === 0 ? markup `<p>Nothing stands out: ${proseMarkup(summary)}.</p>\n` : causesTable(rows);
    const body = markup `${told}${remarksMarkup(remarks)}`;
    return { id: "causes", title: "What goes with the failure", body };
}
function causesTable(rows) {
    return table({
        caption: "What goes with the failure",
        rows,
        columns: [
            { title: "What", cell: ({ name, kind, drift }) => markup `${nameMarkup(name)}${words_below(causes_section_joined(kind, drift))}` },
            { title: "Most in", cell: ({ part }) => (part === "" ? "" : nameMarkup(part)) },
            { title: "Rows there", isNumber: true, cell: (row) => row.rows },
            { title: "Of the rise there", isNumber: true, cell: ({ share }) => share },
            { title: "By shift alone", isNumber: true, cell: ({ mix }) => mix },
            {
                title: "Beyond its rows",
                isNumber: true,
                cell: ({ explained, pValue }) => markup `${explained}${words_below(pValue === "" ? "" : `p ${pValue}`)}`,
            },
            {
                title: "Flagged by",
                cell: ({ flaggedBy }) => flaggedBy.map((gate, at) => markup `${at === 0 ? "" : ", "}${nameMarkup(gate)}`),
            },
        ],
    });
}
function causes_section_joined(...parts) {
    return parts.filter((part) => part !== "").join(", ");
}

;// CONCATENATED MODULE: ./lib/reports/html/changed-rows-section.js





/** The rows on which the models differ most, as far as the record shows them. */
function changedRowsSection(changed) {
    if (changed === undefined)
        return undefined;
    const { title, counts, rows, total, elsewhere } = changed;
    const body = markup `<p>${counts}.</p>
${rows.length === 0 ? "" : changedTable(changed)}${remarksMarkup(rows.length === total ? [] : [elsewhere])}`;
    return { id: "changed-rows", title, body };
}
function changedTable({ idColumns, scoreTitle, lossTitle, rows }) {
    const columns = [
        { title: spaced(idColumns), cell: ({ id }) => spaced(id) },
        { title: "Change", cell: ({ word, worse }) => toneMark(worse ? "fail" : "pass", word) },
        { title: "Label", cell: ({ label }) => phraseCell(label) },
        {
            title: "Prediction",
            cell: ({ predictions: [before, after] }) => before === undefined || after === undefined ? "" : markup `${phraseCell(before)} → ${phraseCell(after)}`,
        },
        { title: scoreTitle, isNumber: true, cell: ({ scores }) => scores },
        { title: lossTitle, isNumber: true, cell: ({ lossChange }) => lossChange },
    ];
    return table({ caption: "Rows that changed", columns, rows, group: ({ word }) => word });
}
function spaced(names) {
    return names.map((name, at) => markup `${at === 0 ? "" : " "}${nameMarkup(name)}`);
}
function phraseCell(phrase) {
    return typeof phrase === "string" ? phrase : nameMarkup(phrase.name, 80);
}

// EXTERNAL MODULE: ./lib/reports/checked-rows.js
var checked_rows = __webpack_require__(24454);
;// CONCATENATED MODULE: ./lib/reports/html/more.js


/** "… and 12 more in `audit.json`."; nothing where nothing is left out. */
function moreMarkup(count, where = inRecord) {
    return count <= 0 ? ready("") : markup `<p class="more">… and ${(0,number_text/* countText */.lT)(count)} more${where}.</p>\n`;
}
const inRecord = markup ` in <code>audit.json</code>`;
/** Says how much of a long table is shown; nothing where all is. */
function shownMarkup(shown, all, noun) {
    if (all <= shown)
        return ready("");
    const counts = `${(0,number_text/* countText */.lT)(shown)} of ${(0,number_text/* countText */.lT)(all)} ${noun}`;
    return markup `<p class="more">Shown are ${counts}, the gravest first; the rest is in <code>audit.json</code>.</p>\n`;
}

;// CONCATENATED MODULE: ./lib/reports/html/checked-rows-section.js





const mostChecks = 20;
/** The rows that break checks of the data, a table for each. */
function checkedRowsSection(checked) {
    if (checked.length === 0)
        return undefined;
    const body = markup `${checked.slice(0, mostChecks).map(checkMarkup)}${moreMarkup(checked.length - mostChecks)}`;
    return { id: "checked-rows", title: `Rows that break ${(0,checked_rows/* checkedRowsSummary */.dY)(checked)}`, body };
}
function checkMarkup({ title, column, counts, rows, more }, at) {
    const of = column === undefined ? "" : markup `: ${nameMarkup(column)}`;
    return markup `<h3>${proseMarkup(title, 120)}${of}, ${counts}</h3>
${table({
        caption: `Rows that break check ${at + 1}: ${title}`,
        rows,
        columns: [
            { title: "Where", cell: ({ where }) => proseMarkup(where, 80) },
            { title: "Id", cell: ({ id }) => (id === "" ? "" : nameMarkup(id)) },
            { title: "Value", cell: ({ value }) => (value === "" ? "" : nameMarkup(value)) },
        ],
    })}${moreMarkup(more, "")}`;
}

// EXTERNAL MODULE: ./lib/reports/drift-summary.js
var drift_summary = __webpack_require__(85029);
;// CONCATENATED MODULE: ./lib/reports/html/figures.js



/** How wide the figures of a section stand: alone, in pairs, or small and many. */
const layouts = {
    verdict: "grid wide",
    quality: "grid",
    slices: "grid wide",
    latency: "grid",
    drift: "grid small",
    trend: "grid",
};
/** The figures of one section in their order, each with its numbers as a folded table; undefined where there is none. */
function figuresMarkup(figures, section) {
    const shown = figures.filter((figure) => figure.section === section);
    if (shown.length === 0)
        return undefined;
    return markup `${section === "drift" ? key : ""}<div class="${layouts[section]}">
${shown.map(figureMarkup)}</div>
`;
}
/** The other figures have legends of their own; these are too small for one. */
const key = markup `<p class="key"><span class="r">reference</span> <span class="c">candidate</span></p>
`;
function figureMarkup({ section, title, summary, svg, table }) {
    // What is small has room on a phone as well; the others scroll there, so that their text can be read.
    const drawing = section === "drift" ? ready(svg) : panned(title, svg);
    return markup `<figure><figcaption>${proseMarkup(title, 300)}${paragraph(summary)}</figcaption>
${drawing}
${table.rows.length === 0 ? "" : numbersMarkup(title, table)}</figure>
`;
}
function panned(title, svg) {
    return markup `<div class="pan" role="region" tabindex="0" aria-label="${`Plot: ${title}`}">${ready(svg)}</div>`;
}
function numbersMarkup(title, { head, rows }) {
    const heads = head.map((text) => markup `<th scope="col">${text}</th>`);
    const body = rows.map((cells) => markup `<tr>${cells.map((text) => markup `<td>${text}</td>`)}</tr>\n`);
    return markup `<details><summary>Numbers</summary>${scrollable(`Numbers of: ${title}`, { head: heads, body })}</details>`;
}

;// CONCATENATED MODULE: ./lib/reports/html/drift-section.js








/** So many columns have room on the page. */
const drift_section_mostColumns = 300;
/** How far each column has moved, the drifted first, with its distribution beside that of the reference. */
function driftSection(rows, figures) {
    const charts = figuresMarkup(figures, "drift");
    if (rows.length === 0 && charts === undefined)
        return undefined;
    const shown = rows.slice(0, drift_section_mostColumns);
    const title = rows.length === 0 ? "Drift" : `Drift: ${(0,drift_summary/* driftSummary */.g)(rows)}`;
    const drifted = rows.length === 0
        ? undefined
        : markup `${table({ caption: "Drift by column", noun: "columns", columns, rows: shown, group: groupOf })}
${shownMarkup(shown.length, rows.length, "columns")}`;
    return { id: "drift", title, body: markup `${drifted}${charts}` };
}
function groupOf({ verdict, word }) {
    return verdict === undefined ? word : groupWordOf(verdict, (0,verdict_words/* standingOf */.YP)(verdict));
}
const columns = [
    { title: "Column", cell: columnCell },
    { title: "Verdict", cell: verdictCell },
    { title: "Method", cell: ({ method }) => proseMarkup(method, 80) },
    {
        title: "Effect",
        isNumber: true,
        cell: ({ effect, noise }) => markup `${effect}${words_below(noise === "" ? "" : `by chance ≤\u00a0${noise}`)}`,
        sort: ({ verdict, excess }) => verdict?.limits[0]?.value ?? excess,
    },
    { title: "Beyond chance", isNumber: true, cell: ({ beyond }) => beyond, sort: ({ excess }) => excess },
    { title: "Limit", isNumber: true, cell: ({ limit }) => limit },
    { title: "Missing", isNumber: true, cell: ({ missing }) => missing },
    { title: "Other methods", cell: ({ others }) => proseMarkup(others) },
    { title: "Notes", cell: ({ notes }) => proseMarkup(notes.join(" "), 600) },
];
function columnCell({ column, part, isWhole }) {
    return markup `${isWhole ? column : nameMarkup(column)}${words_below(part)}`;
}
function verdictCell({ verdict, word }) {
    return verdict === undefined ? word : toneMark(tones[(0,verdict_words/* standingOf */.YP)(verdict)], word);
}

;// CONCATENATED MODULE: ./lib/reports/html/estimates-section.js




/** What was estimated without labels, and what it rests on. */
function estimatesSection(estimates) {
    if (estimates === undefined)
        return undefined;
    const { summary, metrics, classes, remarks } = estimates;
    const body = markup `${metrics.length === 0 ? "" : table({ caption: "Metrics estimated without labels", columns: metricColumns, rows: metrics })}
${classes.length === 0 ? "" : table({ caption: "Shares of the labels, estimated", noun: "classes", columns: classColumns, rows: classes })}
${remarksMarkup(remarks)}`;
    return { id: "estimates", title: `Estimated without labels: ${summary}`, body };
}
const metricColumns = [
    { title: "Metric", cell: ({ metric }) => nameMarkup(metric) },
    { title: "By labels", isNumber: true, cell: ({ realised }) => realised },
    { title: "Reference, estimated", isNumber: true, cell: ({ reference }) => reference },
    { title: "Candidate, estimated", isNumber: true, cell: ({ candidate }) => candidate },
    { title: "± standard error", isNumber: true, cell: ({ error }) => error },
];
const classColumns = [
    { title: "Share of the labels", cell: (row) => nameMarkup(row.class) },
    { title: "Reference", isNumber: true, cell: ({ reference }) => reference },
    { title: "Candidate, estimated", isNumber: true, cell: ({ candidate }) => candidate },
    { title: "± standard error", isNumber: true, cell: ({ error }) => error },
];

// EXTERNAL MODULE: ./lib/reports/profile.js
var reports_profile = __webpack_require__(53506);
;// CONCATENATED MODULE: ./lib/reports/html/profile-table.js




/** Where time and memory went; nothing where nobody asked. */
function profileTable(profile) {
    if (profile === undefined)
        return undefined;
    const phases = table({
        caption: "Time and memory",
        isFixed: true,
        rows: profile.rows,
        columns: [
            { title: reports_profile/* profileTitles */.Z.title, cell: ({ title }) => proseMarkup(title, 60) },
            { title: reports_profile/* profileTitles */.Z.time, isNumber: true, cell: ({ time }) => time },
            { title: reports_profile/* profileTitles */.Z.share, isNumber: true, cell: ({ share }) => share },
            { title: reports_profile/* profileTitles */.Z.processor, isNumber: true, cell: ({ processor }) => processor },
            { title: reports_profile/* profileTitles */.Z.memory, isNumber: true, cell: ({ memory }) => memory },
        ],
    });
    return markup `<h3>Time and memory</h3>
<p>${profile.sentence}</p>
${phases}`;
}

;// CONCATENATED MODULE: ./lib/reports/html/facts-section.js





/** The rows of the two files, and how they were brought together. */
function dataSection({ sides, comparison, noun }) {
    if (sides.length + comparison.length === 0)
        return undefined;
    const body = markup `${sides.length === 0 ? "" : sidesTable(sides, (0,capitalized/* capitalized */.l)(noun.many))}
${factList(comparison)}`;
    return { id: "data", title: "The data", body };
}
/** Where everything came from: enough to run it again and to compare two records; and where the time went, if somebody asked. */
function provenanceSection({ provenance, profile }) {
    return { id: "provenance", title: "Provenance", body: markup `${factList(provenance)}${profileTable(profile)}` };
}
function sidesTable(rows, title) {
    return table({
        caption: "Rows of the files",
        isFixed: true,
        rows,
        columns: [
            { title, cell: ({ label }) => label },
            { title: "Reference", isNumber: true, cell: ({ reference }) => reference },
            { title: "Candidate", isNumber: true, cell: ({ candidate }) => candidate },
        ],
    });
}
function factList(facts) {
    if (facts.length === 0)
        return undefined;
    return markup `<dl>
${facts.map(({ label, value }) => markup `<dt>${label}</dt><dd>${phrasesMarkup(value)}</dd>\n`)}</dl>
`;
}

;// CONCATENATED MODULE: ./lib/reports/html/gate-rows.js

const standings = ["failure", "waived", "warning", "undecided", "remark", "pass"];
/** Every verdict of the record, the gravest first; within a standing metrics come before drift. */
function gateRows(record, { judged, drift, whys }) {
    const measurements = new Map(record.measurements.map((measurement) => [measurement.id, measurement]));
    const drifted = drift.flatMap(driftGateRow);
    return standings.flatMap((standing) => [
        ...judged[standing].map((row) => ({
            ...judgedGateRow(row, measurements.get(row.verdict.measurement ?? "")),
            why: whys.get(row.verdict) ?? [],
        })),
        ...drifted.filter((row) => row.standing === standing),
    ]);
}
function judgedGateRow(row, measurement) {
    const { verdict, between, needed, slice } = row;
    return {
        ...row,
        part: slice,
        remarks: between === undefined ? [] : [between],
        advice: [needed, verdict.advice].filter((text) => text !== undefined && text !== null).join(" "),
        measurement,
    };
}
function driftGateRow({ verdict, column, method, effect, limit, word, notes, isWhole }) {
    if (verdict === undefined)
        return [];
    const remarks = notes.filter((note) => !verdict.sentence.includes(note));
    const row = {
        verdict,
        standing: (0,verdict_words/* standingOf */.YP)(verdict),
        title: `Drift: ${method}`,
        gate: undefined,
        part: isWhole || column === "" ? undefined : column,
        whole: isWhole ? column : "",
        values: effect,
        valueInterval: "",
        chance: "",
        change: "",
        interval: "",
        limit,
        word,
        remarks,
        why: remarks.map((remark) => [remark]),
        advice: verdict.advice ?? "",
        measurement: undefined,
    };
    return [row];
}

;// CONCATENATED MODULE: ./lib/reports/html/gates-section.js







/** So many verdicts have room on a page that opens at once; some 900 bytes each. */
const mostVerdicts = 1000;
/** Every verdict as a picture and in one table, the gravest first. */
function gatesSection(rows, { level }, figures) {
    if (rows.length === 0)
        return undefined;
    const shown = rows.slice(0, mostVerdicts);
    const body = markup `${figuresMarkup(figures, "verdict")}${table({
        caption: "All gates",
        noun: "verdicts",
        columns: columnsOf(level),
        rows: shown,
        group: ({ verdict, standing }) => groupWordOf(verdict, standing),
    })}
${shownMarkup(shown.length, rows.length, "verdicts")}`;
    return {
        id: "gates",
        title: `All gates: ${(0,number_text/* countText */.lT)(rows.length)} ${rows.length === 1 ? "verdict" : "verdicts"}`,
        body,
    };
}
function columnsOf(level) {
    const interval = level === undefined ? "" : words_below(`${level} interval`);
    return [
        { title: "Verdict", cell: gates_section_verdictCell, sort: ({ standing }) => grave.indexOf(standing) },
        {
            title: "Metric",
            cell: ({ title, gate }) => markup `${proseMarkup(title, 120)}${gate === undefined ? "" : markup ` ${nameMarkup(gate, 80)}`}`,
        },
        { title: "On", cell: ({ part, whole }) => (part === undefined ? whole : nameMarkup(part)) },
        { title: "Reference → candidate", isNumber: true, cell: valuesCell, sort: gates_section_valueOf },
        {
            title: markup `Change${interval}`,
            isNumber: true,
            cell: ({ change, interval: range }) => withBelow(change, range),
            sort: ({ measurement }) => measurement?.change?.value,
        },
        {
            title: markup `Limit${words_below("and a failure")}`,
            cell: ({ limit, verdict }) => markup `${limit}${words_below(severityWords[verdict.severity])}`,
        },
        { title: "In words", isWide: true, cell: wordsCell },
    ];
}
const grave = ["failure", "waived", "warning", "undecided", "remark", "pass"];
/** What a failure of the gate does. */
const severityWords = { error: "blocks", warn: "warns", info: "informs" };
function gates_section_verdictCell({ verdict, standing, word }) {
    const label = groupWordOf(verdict, standing);
    return word === label ? toneMark(tones[standing], label) : markup `${toneMark(tones[standing], label)}${words_below(word)}`;
}
function valuesCell({ values, valueInterval, chance }) {
    const small = [valueInterval, chance === "" ? "" : `by chance ${chance}`].filter((text) => text !== "");
    return small.length === 0 ? values : markup `${values}${small.map((text) => words_below(text))}`;
}
function withBelow(text, small) {
    return small === "" ? text : markup `${text}${words_below(small)}`;
}
function gates_section_valueOf({ measurement, verdict }) {
    return measurement === undefined ? verdict.limits[0]?.value : measurement.candidate?.value;
}
function wordsCell({ verdict, remarks }) {
    return proseMarkup([verdict.sentence, ...remarks].join(" "));
}

;// CONCATENATED MODULE: ./lib/reports/html/measured.js





/** Of measurements without a verdict so many have room on the page. */
const measured_mostRows = 300;
/** Measurements without a verdict. */
function measuredMarkup(caption, rows, { level, noun }) {
    const interval = level === undefined ? "" : words_below(`${level} interval`);
    const shown = rows.slice(0, measured_mostRows);
    return markup `${table({
        caption,
        noun: "measurements",
        rows: shown,
        columns: [
            { title: "Metric", cell: ({ title }) => proseMarkup(title, 120) },
            { title: "On", cell: ({ slice, whole }) => (slice === undefined ? whole : nameMarkup(slice)) },
            {
                title: "Reference → candidate",
                isNumber: true,
                cell: ({ values, valueInterval }) => markup `${values}${words_below(valueInterval)}`,
            },
            {
                title: markup `Change${interval}`,
                isNumber: true,
                cell: ({ change, interval: range }) => markup `${change}${words_below(range)}`,
            },
            { title: (0,capitalized/* capitalized */.l)(noun.many), isNumber: true, cell: (row) => row.rows },
        ],
    })}
${shownMarkup(shown.length, rows.length, "measurements")}`;
}

;// CONCATENATED MODULE: ./lib/reports/html/latency-section.js





/** What was measured of the time that answers take. */
function latencySection(outline, figures) {
    const { latency, loadTests } = outline;
    const parts = [
        figuresMarkup(figures, "latency"),
        latency.length === 0 ? undefined : measuredMarkup("Latency", latency, outline),
        loadTests.length === 0 ? undefined : loadTestTable(loadTests),
    ].filter((part) => part !== undefined);
    return parts.length === 0 ? undefined : { id: "latency", title: "Latency", body: markup `${parts}` };
}
function loadTestTable(rows) {
    const cell = ({ label }, text) => label === "read from" && text !== "" ? nameMarkup(text) : text;
    return table({
        caption: "Load tests",
        isFixed: true,
        rows,
        columns: [
            { title: "Load test", cell: ({ label }) => label },
            { title: "Reference", isNumber: true, cell: (row) => cell(row, row.reference) },
            { title: "Candidate", isNumber: true, cell: (row) => cell(row, row.candidate) },
        ],
    });
}

;// CONCATENATED MODULE: ./lib/reports/html/pictures-section.js

/** How the candidate predicts beside the reference: curves, calibration, confusion, residuals. */
function qualitySection(figures) {
    const body = figuresMarkup(figures, "quality");
    return body === undefined ? undefined : { id: "quality", title: "How it predicts", body };
}
/** How the measurements went from run to run. */
function trendSection(figures) {
    const body = figuresMarkup(figures, "trend");
    return body === undefined ? undefined : { id: "trend", title: "From run to run", body };
}

;// CONCATENATED MODULE: ./lib/reports/html/rules-section.js





const mostChanges = 100;
const mostWaivers = 200;
/** Whose rules were enforced, what was waived, and where the reference comes from. */
function rulesSection({ rules, waivers, reference }) {
    const parts = [
        reference === undefined
            ? undefined
            : markup `<h3>Reference</h3>
${reference.lines.map(referenceLine)}${remarkList(reference.remarks)}`,
        rules === undefined ? undefined : rulesMarkup(rules),
        waivers === undefined ? undefined : waiversMarkup(waivers),
    ].filter((part) => part !== undefined);
    return parts.length === 0
        ? undefined
        : { id: "rules", title: "Reference, rules and waivers", body: markup `${parts}` };
}
function referenceLine({ label, sentence, address }) {
    const link = address === undefined ? "" : markup ` (${linkMarkup("run", address)})`;
    return markup `<p><strong>${label}:</strong> ${proseMarkup(sentence)}${link}</p>
`;
}
function rulesMarkup({ title, sentence, lines, preview }) {
    return markup `<h3>${title}</h3>
${paragraph(sentence)}${remarkList(lines.slice(0, mostChanges))}${moreMarkup(lines.length - mostChanges)}${paragraph(preview)}`;
}
const tonesOfIcons = { "✅": "pass", "⚠️": "warn", "❌": "fail", "❔": "undecided" };
const iconWords = { "✅": "fine", "⚠️": "warning", "❌": "blocks", "❔": "undecided" };
function remarkList(remarks) {
    if (remarks.length === 0)
        return undefined;
    return markup `<ul class="todo">
${remarks.map(remarkMarkup)}</ul>
`;
}
function remarkMarkup({ icon = "⚠️", sentence, advice }) {
    const tone = tonesOfIcons[icon];
    const word = markup `<span class="sr">${iconWords[icon]}: </span>`;
    return markup `<li class="${tone}"><p>${toneMark(tone, word)}${proseMarkup(sentence)}</p>${paragraph(advice, "advice")}</li>\n`;
}
function waiversMarkup({ summary, rows, remarks }) {
    const shown = rows.slice(0, mostWaivers);
    return markup `<h3>Waivers: ${summary}</h3>
${remarkList(remarks)}${rows.length === 0 ? "" : waiversTable(shown)}${shownMarkup(shown.length, rows.length, "waivers")}`;
}
function waiversTable(rows) {
    return table({ caption: "Waivers", noun: "waivers", columns: waiverColumns, rows, group: ({ state }) => state });
}
const waiverColumns = [
    {
        title: "Gate",
        cell: ({ gate, isLabel }) => (gate === undefined ? (isLabel ? "all (by label)" : "(not named)") : nameMarkup(gate)),
    },
    { title: "Slice or column", cell: ({ part }) => (part === undefined ? "" : nameMarkup(part)) },
    { title: "State", cell: ({ icon, state }) => toneMark(tonesOfIcons[icon], state) },
    { title: "Owner", cell: ({ owner }) => (owner === "" ? "" : nameMarkup(owner)) },
    { title: "Until", cell: ({ until }) => proseMarkup(until, 40) },
    { title: "Issue", cell: ({ issue }) => (issue === "" ? "" : linkMarkup(nameMarkup(issue), issue)) },
    { title: "Reason", cell: ({ reason }) => proseMarkup(reason, 400) },
    { title: "What became of it", isWide: true, cell: ({ sentence }) => proseMarkup(sentence, 600) },
];

;// CONCATENATED MODULE: ./lib/reports/html/since-section.js




/** So many of each kind are listed. */
const mostListed = 30;
const kinds = [
    { key: "gone", word: "gone", tone: "undecided" },
    { key: "failing", word: "new failure", tone: "fail" },
    { key: "still", word: "still fails", tone: "fail" },
    { key: "changed", word: "changed", tone: "warn" },
    { key: "fixed", word: "fixed", tone: "pass" },
];
/** What has changed since the run before on the same pull request; undefined where none is known. */
function sinceSection(since) {
    if (since === undefined)
        return undefined;
    const { head, sentence } = since;
    const run = head === undefined ? "Since the last run" : markup `Since the last run, of ${nameMarkup(head)}`;
    const items = kinds.flatMap(({ key, word, tone }) => itemMarkup(since[key], word, tone) ?? []);
    const body = markup `<p>${run}: ${proseMarkup(sentence)}</p>
${items.length === 0 ? "" : markup `<ul class="todo">\n${items}</ul>\n`}`;
    return { id: "since", title: "Since the last run", body };
}
function itemMarkup(texts, word, tone) {
    if (texts.length === 0)
        return undefined;
    const lines = texts.slice(0, mostListed).map((text) => markup `<p>${toneMark(tone, word)} ${proseMarkup(text)}</p>\n`);
    return markup `<li class="${tone}">${lines}${moreMarkup(texts.length - mostListed, "")}</li>
`;
}

;// CONCATENATED MODULE: ./lib/reports/html/contributions.js





const mostTables = 8;
const contributions_mostRows = 50;
/** Where the changes of the metrics come from, a folded table for each metric and column. */
function contributionsMarkup(contributions) {
    if (contributions.length === 0)
        return undefined;
    return markup `<h3>Where the change comes from</h3>
${contributions.slice(0, mostTables).map(blockMarkup)}${moreMarkup(contributions.length - mostTables)}`;
}
function blockMarkup({ title, by, many, change, remark, rows }, at) {
    const shown = rows.slice(0, contributions_mostRows);
    const summary = markup `${proseMarkup(title, 120)} ${change}, by ${nameMarkup(by)}`;
    return markup `<details${attribute("open", at === 0 ? "open" : undefined)}><summary>${summary}</summary>
${table({
        caption: `${title} by ${by}`,
        noun: "slices",
        rows: shown,
        columns: [
            { title: "Slice", cell: ({ slice }) => nameMarkup(slice) },
            { title: `Share of the ${many}`, isNumber: true, cell: ({ weight }) => weight },
            { title: "By a change in it", isNumber: true, cell: ({ within }) => within },
            { title: "By its size", isNumber: true, cell: ({ mix }) => mix },
            { title: "Adds to the change", isNumber: true, cell: ({ total }) => total },
            { title: "Share of the change", isNumber: true, cell: ({ share }) => share },
        ],
    })}${shownMarkup(shown.length, rows.length, "slices")}${remarksMarkup([remark])}</details>
`;
}

;// CONCATENATED MODULE: ./lib/reports/html/discovery.js






/** The slices that the search found, worse or not. */
function discoveryMarkup(discovery) {
    if (discovery === undefined)
        return undefined;
    const { summary, rows, remarks } = discovery;
    return markup `<h3>Found by search: ${summary}</h3>
${rows.length === 0 ? "" : foundTable(discovery)}${remarksMarkup(remarks)}`;
}
function foundTable({ rows, lossTitle, level }) {
    return table({
        caption: "Slices found by search",
        noun: "slices",
        rows,
        columns: [
            { title: "Slice", cell: ({ slice, similar }) => markup `${nameMarkup(slice)}${similarMarkup(similar)}` },
            { title: "Verdict", cell: ({ word, worse }) => (worse ? toneMark("warn", word) : word) },
            {
                title: markup `${lossTitle}${words_below(level === "" ? "" : `${level} interval`)}`,
                isNumber: true,
                cell: ({ inside, interval }) => markup `${inside}${words_below(interval)}`,
            },
            { title: "Elsewhere", isNumber: true, cell: ({ elsewhere }) => elsewhere },
            { title: "p", isNumber: true, cell: ({ pValue }) => pValue },
            { title: "Rows", isNumber: true, cell: (row) => row.rows },
        ],
    });
}
function similarMarkup([first, ...more]) {
    if (first === undefined)
        return undefined;
    const rest = more.length === 0 ? "" : ` and ${(0,number_text/* countText */.lT)(more.length)} more`;
    return markup `<small>nearly the same rows: ${nameMarkup(first)}${rest}</small>`;
}

;// CONCATENATED MODULE: ./lib/reports/html/slices-section.js










/** So many slices have room on the page. */
const mostSlices = 500;
/** Every slice with how its verdicts stand, the worst first; what the search found, and where changes come from. */
function slicesSection(outline, rows, figures) {
    const slices = sliceRows(outline, rows);
    const parts = [
        slices.length === 0 ? undefined : slicesTable(slices, outline),
        figuresMarkup(figures, "slices"),
        discoveryMarkup(outline.discovery),
        contributionsMarkup(outline.contributions),
    ].filter((part) => part !== undefined);
    return parts.every(isEmpty) ? undefined : { id: "slices", title: "Slices", body: markup `${parts}` };
}
const noCounts = { failure: 0, waived: 0, warning: 0, undecided: 0, remark: 0, pass: 0 };
/** Every slice that was measured or judged; rows come the gravest first, so the first of a slice is its worst. */
function sliceRows({ slices }, rows) {
    const judged = verdictsBySlice(rows);
    const sizes = new Map(slices.map((slice) => [slice.label, slice]));
    const names = [...new Set([...judged.keys(), ...sizes.keys()])];
    return names.map((name) => {
        const verdicts = judged.get(name) ?? [];
        return {
            name,
            reference: sizes.get(name)?.reference ?? "",
            candidate: sizes.get(name)?.candidate ?? "",
            counts: verdicts.reduce((counts, { standing }) => ({ ...counts, [standing]: counts[standing] + 1 }), noCounts),
            worst: verdicts[0],
        };
    });
}
function verdictsBySlice(rows) {
    const bySlice = new Map();
    for (const row of rows) {
        const { slice } = row.verdict;
        if (slice === null)
            continue;
        const known = bySlice.get(slice);
        if (known === undefined)
            bySlice.set(slice, [row]);
        else
            known.push(row);
    }
    return bySlice;
}
function slicesTable(slices, { noun }) {
    const shown = slices.slice(0, mostSlices);
    const many = (0,capitalized/* capitalized */.l)(noun.many);
    const columns = [
        { title: "Slice", cell: ({ name }) => nameMarkup(name) },
        { title: "Worst verdict", cell: worstCell },
        { title: "Change there", isNumber: true, cell: changeCell, sort: ({ worst }) => worst?.measurement?.change?.value },
        ...countColumns,
        {
            title: markup `${many}${words_below("reference")}`,
            isNumber: true,
            cell: ({ reference }) => reference,
            sort: ({ reference }) => slices_section_numberOf(reference),
        },
        {
            title: markup `${many}${words_below("candidate")}`,
            isNumber: true,
            cell: ({ candidate }) => candidate,
            sort: ({ candidate }) => slices_section_numberOf(candidate),
        },
    ];
    return markup `${table({ caption: "Slices", noun: "slices", columns, rows: shown, group: slices_section_groupOf })}${shownMarkup(shown.length, slices.length, "slices")}`;
}
function slices_section_groupOf({ worst }) {
    return worst === undefined ? "not judged" : groupWordOf(worst.verdict, worst.standing);
}
const countColumns = [
    ["failure", "Failed"],
    ["waived", "Waived"],
    ["warning", "Warnings"],
    ["undecided", "Undecided"],
    ["pass", "Passed"],
].map(([standing, title]) => ({
    title,
    isNumber: true,
    cell: ({ counts }) => (counts[standing] === 0 ? "" : (0,number_text/* countText */.lT)(counts[standing])),
    sort: ({ counts }) => counts[standing],
}));
function worstCell({ worst }) {
    if (worst === undefined)
        return markup `not judged`;
    return markup `${toneMark(tones[worst.standing], worst.word)}${words_below(worst.title)}`;
}
function changeCell({ worst }) {
    if (worst === undefined)
        return markup ``;
    return markup `${worst.change}${words_below(worst.interval)}`;
}
/** Counts are written in groups; sorted they are numbers again. */
function slices_section_numberOf(text) {
    return text === "" ? undefined : Number(text.replaceAll("\u202f", ""));
}

;// CONCATENATED MODULE: ./lib/reports/html/run-remarks.js




const run_remarks_most = 8;
/** What is not right with the run, what blocks apart from what warns, as items of a list. */
function runRemarks(outline) {
    const remarks = remarksOf(outline);
    return {
        blocking: listed(remarks.filter(({ tone }) => tone === "fail")),
        others: listed(remarks.filter(({ tone }) => tone !== "fail")),
    };
}
function remarksOf({ reference, rules, waivers, warnings }) {
    const toneOf = (icon) => (icon === "❌" ? "fail" : "warn");
    return [
        ...(reference?.remarks ?? []).map((one) => ({ ...one, about: "reference", tone: toneOf(one.icon) })),
        ...(rules?.lines ?? [])
            // That a rule is stricter now is nothing to do about.
            .filter(({ icon }) => icon !== "✅")
            .map((one) => ({ ...one, about: "rules", tone: toneOf(one.icon) })),
        ...(waivers?.remarks ?? []).map((one) => ({ ...one, about: "waivers", tone: "warn" })),
        ...warnings.map((sentence) => ({ about: "about this run", tone: "warn", sentence })),
    ];
}
function listed(remarks) {
    const more = remarks.length - run_remarks_most;
    const rest = more <= 0 ? undefined : markup `<li class="warn">${moreMarkup(more, " below and in the audit record")}</li>\n`;
    return markup `${remarks.slice(0, run_remarks_most).map(run_remarks_itemMarkup)}${rest}`;
}
function run_remarks_itemMarkup({ about, tone, sentence, advice }) {
    return markup `<li class="${tone}"><p>${toneMark(tone, about)} ${proseMarkup(sentence)}</p>${paragraph(advice, "advice")}</li>\n`;
}

;// CONCATENATED MODULE: ./lib/reports/html/to-do.js





/** So many things to do are told here; all verdicts stand in the table below. */
const mostItems = 12;
/** So many sentences share one advice. */
const mostSentences = 6;
/** What stands against the candidate, why, and what to do about it; undefined where nothing does. */
function toDoSection(rows, outline) {
    const items = itemsOf(rows.filter(isToLookAt));
    const { blocking, others } = runRemarks(outline);
    if (items.length === 0 && isEmpty([blocking, others]))
        return undefined;
    const more = items.slice(mostItems).reduce((sum, item) => sum + item.rows.length, 0);
    const body = markup `<ul class="todo">
${blocking}${items.slice(0, mostItems).map(to_do_itemMarkup)}${others}</ul>
${moreMarkup(more, markup ` in the table of <a href="#gates">all gates</a>`)}`;
    return { id: "to-do", title: "What to look at now", body };
}
/** All but what holds and what is for information; what only a policy lets pass is no remark for the one who merges. */
function isToLookAt({ standing, verdict }) {
    return standing !== "pass" && (standing !== "remark" || verdict.severity !== "info");
}
function itemsOf(rows) {
    const items = new Map();
    for (const row of rows) {
        // What has no advice stands for itself; what has the same cure stands together.
        const key = row.advice === "" ? `${row.standing} ${items.size}` : `${row.standing} ${row.advice}`;
        const known = items.get(key);
        if (known === undefined)
            items.set(key, [row]);
        else
            known.push(row);
    }
    return [...items.values()].flatMap((alike) => {
        const [first] = alike;
        return first === undefined ? [] : [{ standing: first.standing, advice: first.advice, rows: alike }];
    });
}
function to_do_itemMarkup({ standing, advice, rows }) {
    const more = moreMarkup(rows.length - mostSentences, " of this kind");
    return markup `<li class="${tones[standing]}">${rows.slice(0, mostSentences).map(foundMarkup)}${more}${paragraph(advice, "advice")}</li>\n`;
}
function foundMarkup({ standing, word, verdict, why }) {
    const isBlocked = standing === "failure" || standing === "waived";
    const mark = toneMark(tones[standing], isBlocked ? word : `${groupWordOf(verdict, standing)}: ${word}`);
    return markup `<p>${mark} ${proseMarkup(verdict.sentence)}${why.map((reason) => markup ` ${phrasesMarkup(reason)}`)}</p>\n`;
}

;// CONCATENATED MODULE: ./lib/reports/html/unjudged-section.js

/** What was measured and no gate stands on; undefined where there is nothing of the kind. */
function unjudgedSection(outline) {
    const { unjudged } = outline;
    if (unjudged.length === 0)
        return undefined;
    const body = measuredMarkup("Measured without a limit", unjudged, outline);
    return { id: "unjudged", title: "Measured without a limit", body };
}

;// CONCATENATED MODULE: ./lib/reports/html/sections.js















/** All that the page tells below its verdict, in the order in which a reader asks: what to do, what has changed, why, and from what. */
function sectionsOf(record, outline, figures) {
    const rows = gateRows(record, outline);
    const sections = [
        toDoSection(rows, outline),
        sinceSection(outline.since),
        gatesSection(rows, outline, figures),
        qualitySection(figures),
        slicesSection(outline, rows, figures),
        latencySection(outline, figures),
        driftSection(outline.drift, figures),
        causesSection(outline.causes),
        changedRowsSection(outline.changedRows),
        checkedRowsSection(outline.checkedRows),
        estimatesSection(outline.estimates),
        unjudgedSection(outline),
        rulesSection(outline),
        dataSection(outline),
        trendSection(figures),
        provenanceSection(outline),
    ];
    return sections.flatMap((section) => section ?? []);
}

;// CONCATENATED MODULE: ./lib/reports/html/palette.js
const light = {
    page: "#ffffff",
    panel: "#f6f8fa",
    text: "#1f2328",
    muted: "#59636e",
    line: "#d1d9e0",
    edge: "#818b98",
    link: "#0550ae",
    reference: "#0b5cad",
    candidate: "#b35900",
    pass: "#1a7f37",
    warn: "#8a5a00",
    fail: "#c4161c",
    undecided: "#6639ba",
    cells: ["#f7fbff", "#e5f0fa", "#d2e4f4", "#b9d7ec", "#9ac8e3", "#2171b5", "#1a63a6", "#125596", "#0c4784", "#08306b"],
    cellText: "#1f2328",
    cellTextInverted: "#ffffff",
};
const dark = {
    page: "#0d1117",
    panel: "#151b23",
    text: "#f0f6fc",
    muted: "#9da7b3",
    line: "#3d444d",
    edge: "#7d8590",
    link: "#6cb6ff",
    reference: "#6cb6ff",
    candidate: "#f0a04b",
    pass: "#3fb950",
    warn: "#d9a125",
    fail: "#ff7b72",
    undecided: "#bc9cff",
    cells: ["#131b26", "#162538", "#19314d", "#1c3d63", "#1f4a79", "#5aa0ee", "#79b8ff", "#95c8ff", "#b3d8ff", "#d6eaff"],
    cellText: "#f0f6fc",
    cellTextInverted: "#0d1117",
};

;// CONCATENATED MODULE: ./lib/reports/html/stylesheet.js

/** All styles of the page; charts are coloured by the same classes. */
function stylesheet() {
    return [
        `:root{color-scheme:light dark;${variables(light)}}`,
        `@media (prefers-color-scheme:dark){:root{${variables(dark)}}}`,
        page,
        tables,
        figures,
        `@media print{:root{color-scheme:light;${variables(light)}}${print}}`,
    ].join("\n");
}
function variables({ cells, ...colours }) {
    const named = Object.entries(colours).map(([name, colour]) => `--${name}:${colour}`);
    return [...named, ...cells.map((colour, at) => `--cell${at}:${colour}`)].join(";");
}
const page = `
*{box-sizing:border-box}
html{scroll-padding-top:1rem;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--page);color:var(--text);font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;overflow-wrap:anywhere}
.frame{max-width:1140px;margin:0 auto;padding:0 1.25rem 3rem}
a{color:var(--link)}
:focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:3px}
.skip{position:absolute;left:-999rem}
.skip:focus{left:1rem;top:.5rem;padding:.4rem .8rem;background:var(--page);z-index:2}
header{margin:1.5rem 0 1rem;padding:1rem 1.25rem 1.1rem;border:1px solid var(--line);border-left:6px solid var(--edge);border-radius:8px;background:var(--panel)}
header.fail{border-left-color:var(--fail)}
header.warn{border-left-color:var(--warn)}
header.pass{border-left-color:var(--pass)}
header.undecided{border-left-color:var(--undecided)}
h1{font-size:1.55rem;line-height:1.25;margin:0}
h2{font-size:1.2rem;line-height:1.3;margin:2.4rem 0 .6rem;padding-top:.9rem;border-top:1px solid var(--line)}
h3{font-size:1rem;margin:1.4rem 0 .4rem}
p{margin:.5rem 0;max-width:78ch}
.lead{font-size:1.08rem}
.muted,small,.more{color:var(--muted)}
small{display:block;font-size:.8rem;line-height:1.35}
ul{margin:.4rem 0;padding-left:1.2rem}
.line{display:flex;flex-wrap:wrap;gap:.25rem 1rem;list-style:none;margin:.6rem 0 0;padding:0}
.counts li{font-weight:600}
nav{margin:0 0 1rem;font-size:.92rem}
nav ul{display:flex;flex-wrap:wrap;gap:.2rem 1.1rem;list-style:none;padding:0;margin:0}
nav a{display:inline-block;padding:.15rem 0}
.name,code,pre{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace;font-size:.9em}
code{padding:.05em .3em;border-radius:4px;background:var(--panel)}
pre{white-space:pre-wrap;padding:.8rem;border:1px solid var(--line);border-radius:6px;background:var(--panel);font-size:.78rem;line-height:1.45}
.tag{white-space:nowrap;font-weight:600}
.fail .tag,.tag.fail{color:var(--fail)}
.warn .tag,.tag.warn{color:var(--warn)}
.pass .tag,.tag.pass{color:var(--pass)}
.undecided .tag,.tag.undecided{color:var(--undecided)}
.mark{display:inline-block;min-width:1em;margin-right:.2em;text-align:center;font-weight:700}
.todo{list-style:none;padding:0;margin:0}
.todo>li{margin:0 0 .7rem;padding:.1rem 0 .1rem .9rem;border-left:3px solid var(--edge)}
.todo>li.fail{border-left-color:var(--fail)}
.todo>li.warn{border-left-color:var(--warn)}
.todo>li.pass{border-left-color:var(--pass)}
.todo>li.undecided{border-left-color:var(--undecided)}
.todo p{margin:.15rem 0;max-width:88ch}
.advice::before{content:"\\2192\\a0";color:var(--muted)}
details{margin:.5rem 0}
summary{cursor:pointer;color:var(--link)}
dl{display:grid;grid-template-columns:11rem minmax(0,1fr);gap:.25rem 1rem;margin:.5rem 0}
dt{color:var(--muted)}
dd{margin:0}
.sr{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media (max-width:520px){.frame{padding:0 .8rem 2rem}header{padding:.8rem .9rem}h1{font-size:1.3rem}dl{grid-template-columns:minmax(0,1fr)}dd{margin-bottom:.3rem}}`;
const tables = `
.scroll{overflow-x:auto;margin:.5rem 0;max-height:85vh;overflow-y:auto;border:1px solid var(--line);border-radius:6px}
.name{overflow-wrap:anywhere}
td:has(>.name),th:has(>.name){min-width:9rem!important}
table{border-collapse:separate;border-spacing:0;width:100%;font-size:.88rem;line-height:1.4}
th,td{padding:.4rem .65rem;border-bottom:1px solid var(--line);text-align:left;vertical-align:top;overflow-wrap:break-word}
tbody tr:last-child>*{border-bottom:0}
thead th{position:sticky;top:0;background:var(--panel);font-weight:600;white-space:normal;z-index:1}
tbody th{font-weight:400}
.n{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
td:not(.n),th:not(.n){min-width:5.2rem}
.w{min-width:12.5rem!important;width:34%}
thead .n{white-space:normal}
td:not(.n):not(.w){max-width:18rem}
th small{font-weight:400}
th button{position:relative;font:inherit;font-weight:600;color:inherit;background:none;border:0;padding:0 1.1em 0 0;cursor:pointer;text-align:inherit}
th button::after{position:absolute;right:0;top:0}
th button::after{content:"\\2195";color:var(--muted)}
th[aria-sort=ascending] button::after{content:"\\2191";color:inherit}
th[aria-sort=descending] button::after{content:"\\2193";color:inherit}
.tools{display:flex;flex-wrap:wrap;gap:.4rem 1rem;align-items:center;margin:.5rem 0;font-size:.9rem}
.tools label{display:inline-flex;gap:.4rem;align-items:center}
.tools input,.tools select{font:inherit;color:inherit;background:var(--page);border:1px solid var(--edge);border-radius:6px;padding:.25rem .5rem;max-width:100%}
.tools p{margin:0;color:var(--muted)}
@media (max-width:640px){.w{min-width:21rem!important}}`;
const figures = `
.grid{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:1rem}
.small{grid-template-columns:repeat(auto-fill,minmax(min(100%,13rem),1fr))}
.wide{grid-template-columns:minmax(0,1fr)}
figure{margin:0;padding:.7rem .8rem;border:1px solid var(--line);border-radius:6px;min-width:0}
figcaption{font-weight:600;font-size:.92rem}
figcaption p{font-weight:400;color:var(--muted);margin:.15rem 0 .4rem;font-size:.86rem}
figure details{font-size:.86rem;margin:.3rem 0 0}
figure .scroll{max-height:18rem}
.small th,.small td{padding:.3rem .4rem;min-width:0}
svg{display:block;width:100%;height:auto}
.pan{overflow-x:auto}
.wide svg{max-width:52rem}
@media (max-width:640px){.grid:not(.small){grid-template-columns:minmax(0,1fr)}.small{grid-template-columns:repeat(2,minmax(0,1fr));gap:.5rem}figure{padding:.5rem}.wide .pan svg{min-width:40rem}}
.key{display:flex;flex-wrap:wrap;gap:0 1.2rem;font-size:.86rem;color:var(--muted);margin:.4rem 0}
.key span::before{display:inline-block;width:.9em;height:.75em;margin-right:.4em;content:""}
.key .r::before{background:var(--reference);opacity:.45}
.key .c::before{border:2px solid var(--candidate)}
svg text{font-family:system-ui,-apple-system,"Segoe UI",Roboto,Arial,sans-serif;fill:var(--text)}
svg .axis text,svg text.axis{fill:var(--muted)}
svg text.label{fill:var(--text)}
svg .grid{stroke:var(--line);stroke-width:1;fill:none}
.axis-line,.zero{stroke:var(--edge);stroke-width:1;fill:none}
.limit{stroke:var(--fail);stroke-width:1.5;stroke-dasharray:5 3;fill:none}
.diag{stroke:var(--muted);stroke-width:1;stroke-dasharray:3 4;fill:none}
.ref{stroke:var(--reference);stroke-width:1.6;fill:none}
.cand{stroke:var(--candidate);stroke-width:2.2;fill:none}
.ref-fill{fill:var(--reference);fill-opacity:.3}
.cand-fill{fill:var(--candidate);fill-opacity:.3}
.ref-mark{fill:var(--reference);stroke:var(--reference)}
.cand-mark{fill:var(--page);stroke:var(--candidate);stroke-width:1.8}
svg .pass{stroke:var(--pass);fill:var(--pass)}
svg .warn{stroke:var(--warn);fill:var(--warn)}
svg .fail{stroke:var(--fail);fill:var(--fail)}
svg .undecided{stroke:var(--undecided);fill:var(--page)}
svg text.pass,svg text.warn,svg text.fail,svg text.undecided{stroke:none}
svg text.undecided{fill:var(--undecided)}
${Array.from({ length: 10 }, (_none, at) => `.cell-${at}{fill:var(--cell${at})}`).join("")}
svg text.cell-text{fill:var(--cellText)}
svg text.cell-text-inv{fill:var(--cellTextInverted)}`;
const print = `
@page{size:A4;margin:14mm}
body{font-size:10pt}
.frame{max-width:none;padding:0}
.skip,nav,.tools,figure details,#record{display:none}
header{margin-top:0}
h2,h3,figcaption{break-after:avoid}
tr,figure,.todo>li,header{break-inside:avoid}
thead{display:table-header-group}
tr[hidden]{display:table-row}
thead th{position:static}
.scroll{overflow:visible;max-height:none;border:0}
table{font-size:8pt}
th,td{padding:.2rem .35rem;white-space:normal}
.n{white-space:nowrap}
td:not(.n),th:not(.n){min-width:3rem}
td:has(>.name),th:has(>.name){min-width:5rem!important}
.w{min-width:11rem!important}
small{font-size:.88em}
th button::after{content:none}
details::details-content{display:block;content-visibility:visible;height:auto}
.pan{overflow:visible}
.grid{grid-template-columns:repeat(2,minmax(0,1fr))}
.small{grid-template-columns:repeat(3,minmax(0,1fr))}
.wide{grid-template-columns:minmax(0,1fr)}
figcaption,figcaption p{font-size:8.5pt}
dt,dd{break-inside:avoid}
.key span::before{print-color-adjust:exact}
a{color:inherit;text-decoration:none}`;

;// CONCATENATED MODULE: ./lib/reports/html/html.js










/** The report as one page that needs no network, well-formed as HTML and as XML, ending in a newline; text from data and config is inert. */
function renderHtml(record, about = {}) {
    const outline = (0,reports_outline/* outlineOf */.W)(record, about);
    const top = banner(record, outline);
    const sections = sectionsOf(record, outline, figuresOf(record, about));
    const title = `${headlineOf(record).word}: ${record.name}`;
    const used = Buffer.byteLength(pageMarkup(title, top, sections).html);
    return pageMarkup(title, top, [...sections, rawSection(record, used)]).html;
}
function pageMarkup(title, top, sections) {
    const styles = stylesheet();
    return markup `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8" />
<meta http-equiv="Content-Security-Policy" content="${ready(policy(styles))}" />
<meta name="referrer" content="no-referrer" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta name="color-scheme" content="light dark" />
<title>${title}</title>
<style>${ready(styles)}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the verdict’s reasons</a>
<div class="frame">
${top}${contents(sections)}<main id="main" tabindex="-1">
${sections.map(sectionMarkup)}</main>
</div>
<script>${ready(script)}</script>
</body>
</html>
`;
}
/** Nothing from anywhere, no form, no frame, and of styles and scripts our own alone, by their digests. */
function policy(styles) {
    return [
        "default-src 'none'",
        `style-src '${digestOf(styles)}'`,
        `script-src '${digestOf(script)}'`,
        "img-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
    ].join("; ");
}
function digestOf(text) {
    return `sha256-${(0,external_node_crypto_.createHash)("sha256").update(text).digest("base64")}`;
}
function contents(sections) {
    const items = sections.map(({ id, title }) => markup `<li><a href="#${id}">${shortTitle(title)}</a></li>`);
    return markup `<nav aria-label="Contents"><ul>${items}</ul></nav>
`;
}
/** What stands behind a colon is for the section itself. */
function shortTitle(title) {
    return title.split(": ")[0] ?? title;
}

// EXTERNAL MODULE: ./lib/reports/markdown.js + 21 modules
var markdown = __webpack_require__(61317);
// EXTERNAL MODULE: ./lib/reports/text.js + 14 modules
var reports_text = __webpack_require__(80255);
;// CONCATENATED MODULE: ./lib/reports/index.js













/** Every report, in the order of the docs. */
const reports = [
    {
        name: "text",
        description: "Everything, for a terminal 100 characters wide, without colour.",
        files: [
            { name: "report.txt", render: (record) => (0,reports_text/* renderText */.S)(record, { color: false, width: 100, verbose: true }) },
        ],
    },
    {
        name: "md",
        description: "Everything, as GitHub-flavoured Markdown.",
        files: [{ name: "report.md", render: (record, about) => (0,markdown/* renderMarkdown */.G)(record, { about }) }],
    },
    {
        name: "html",
        description: "Everything with plots, as one page for a browser that needs no network.",
        files: [{ name: "report.html", render: renderHtml }],
    },
    {
        name: "json",
        description: "The audit record itself.",
        files: [{ name: "audit.json", render: json/* renderJson */.h }],
    },
    {
        name: "junit",
        description: "Each gate as a test, for whatever shows test results: GitLab, Jenkins, Azure Pipelines, CircleCI.",
        files: [{ name: "junit.xml", render: renderJunit }],
    },
    {
        name: "sarif",
        description: "What does not pass, at the gates' lines of the config (SARIF 2.1.0), for code scanning and editors.",
        files: [{ name: "results.sarif", render: renderSarif }],
    },
    {
        name: "openmetrics",
        description: "The numbers and the verdicts as gauges (OpenMetrics 1.0), for Prometheus and GitLab's metrics reports.",
        files: [{ name: "metrics.txt", render: renderOpenMetrics }],
    },
    {
        name: "gitlab",
        description: "What does not pass, for GitLab's code quality widget, and links for the page of the job.",
        files: [
            { name: "gl-code-quality-report.json", render: renderCodeQuality },
            { name: "gl-annotations.json", render: renderGitlabAnnotations },
        ],
    },
    {
        name: "warnings-ng",
        description: "What does not pass, for the Warnings Next Generation plugin of Jenkins.",
        files: [{ name: "warnings-ng.json", render: renderWarningsNg }],
    },
    {
        name: "bitbucket",
        description: "A report on the commit and its annotations, for Bitbucket's Code Insights.",
        files: [
            { name: "bitbucket-report.json", render: renderBitbucketReport },
            { name: "bitbucket-annotations.json", render: renderBitbucketAnnotations },
        ],
    },
    {
        name: "cyclonedx",
        description: "A CycloneDX 1.6 bill of materials of the model: its card with the measured numbers, and the files behind them.",
        files: [{ name: "ml-bom.cdx.json", render: renderCycloneDx }],
    },
    {
        name: "intoto",
        description: "An in-toto test result, not signed, and its predicate alone, ready for `actions/attest`.",
        files: [
            { name: "test-result.intoto.json", render: renderStatement },
            { name: "test-result.predicate.json", render: renderPredicate },
        ],
    },
    {
        name: "model-index",
        description: "The measured numbers as the `model-index` of a Hugging Face model card.",
        files: [{ name: "model-index.yml", render: renderModelIndex }],
    },
];


/***/ }),

/***/ 52689:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ renderJson),
/* harmony export */   n: () => (/* binding */ inertJson)
/* harmony export */ });
/** The record as indented JSON in the order of its fields, ending in a newline: the same record, the same bytes. */
function renderJson(record) {
    return inertJson(record);
}
/**
 * A plain value as indented JSON, ending in a newline. Printed to a terminal or a runner's log it moves no cursor and is no command; the escapes read
 * back as the same strings.
 */
function inertJson(value) {
    const text = JSON.stringify(value, undefined, 2)
        .replace(/##(?=(?:vso)?\[)/giu, String.raw `#\u0023`)
        .replace(/(?!\n)[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2028\u2029]/gu, unicodeEscapes);
    return `${text}\n`;
}
function unicodeEscapes(character) {
    return character
        .split("")
        .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
        .join("");
}


/***/ }),

/***/ 19667:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TJ: () => (/* binding */ limited),
/* harmony export */   TM: () => (/* binding */ folded),
/* harmony export */   tp: () => (/* binding */ table)
/* harmony export */ });
/* harmony import */ var markdown_table__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(735);
/* harmony import */ var _number_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44776);


/** A GFM table of the columns in which at least one row has something to say. */
function table(columns, rows) {
    const filled = columns
        .map((column) => ({ ...column, cells: rows.map(column.cell) }))
        .filter(({ cells }) => cells.some((cell) => cell !== ""));
    const body = rows.map((_row, index) => filled.map(({ cells }) => cells[index] ?? ""));
    return (0,markdown_table__WEBPACK_IMPORTED_MODULE_1__/* .markdownTable */ .Q)([filled.map(({ title }) => title), ...body], {
        align: filled.map(({ align }) => align ?? "l"),
        alignDelimiters: false,
    });
}
/** Something folded away under one line of our own words. */
function folded(summary, body, open = false) {
    return `<details${open ? " open" : ""}><summary>${summary}</summary>\n\n${body}\n\n</details>`;
}
/** What `render` makes of the first rows, and how many more the record has. */
function limited(rows, most, render) {
    const more = rows.length - most;
    if (more <= 0)
        return render(rows);
    const rest = `… and ${(0,_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .countText */ .lT)(more)} more in the audit record.`;
    return most === 0 ? rest : `${render(rows.slice(0, most))}\n\n${rest}`;
}


/***/ }),

/***/ 61317:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ markdownOf),
  G: () => (/* binding */ renderMarkdown)
});

// EXTERNAL MODULE: ./lib/number-text.js
var number_text = __webpack_require__(44776);
// EXTERNAL MODULE: ./lib/reports/escape.js
var reports_escape = __webpack_require__(69300);
// EXTERNAL MODULE: ./lib/reports/bar-legend.js
var bar_legend = __webpack_require__(86158);
;// CONCATENATED MODULE: ./lib/reports/markdown-cells.js

/** Small print below what it belongs to; nothing where there is none. */
function below(text) {
    return text === "" ? "" : `<br><sub>${text.replaceAll(" ", "\u00a0")}</sub>`;
}
/** The slice below the metric; "all rows" only where other rows of the table have a slice. */
function sliceBelow({ slice, whole }, rows) {
    if (slice !== undefined)
        return `<br>${(0,reports_escape/* markdownName */.Zt)(slice, 80)}`;
    return rows.some((row) => row.slice !== undefined) ? below(whole) : "";
}
/** Both values, below them the change; each with its interval where it is what is judged. */
function numbersColumn(level, rows) {
    const areCompared = rows.some(({ change }) => change !== "");
    const interval = level === undefined ? "" : `${level} interval`;
    const title = areCompared ? "Reference\u00a0→\u00a0candidate" : "Candidate";
    const subtitle = areCompared ? ["change", interval].filter((text) => text !== "").join(", ") : interval;
    return { title: title + below(subtitle), align: "r", cell: numbersCell };
}
function numbersCell({ values, valueInterval, chance, change, interval }) {
    const moved = change === "" ? "" : `<br>**${change}**${interval === "" ? "" : ` <sub>${interval}</sub>`}`;
    return values + below(valueInterval) + below(chance === "" ? "" : `by chance ${chance}`) + moved;
}

// EXTERNAL MODULE: ./lib/reports/markdown-table.js
var markdown_table = __webpack_require__(19667);
;// CONCATENATED MODULE: ./lib/reports/markdown-judged.js




/** Verdicts, one a row: what, by how much, whether it is real, and where it lies around its limit. What matters most stands where a phone shows it. */
function judgedTable(rows, level) {
    const columns = [
        { title: "Metric", cell: (row) => metricCell(row, rows) },
        numbersColumn(level, rows),
        { title: "Verdict", cell: ({ word, standing }) => (isGrave(standing) ? `**${word}**` : word) },
        { title: "Limit", cell: limitCell },
    ];
    return (0,markdown_table/* table */.tp)(columns, rows);
}
function isGrave(standing) {
    return standing === "failure" || standing === "waived";
}
function metricCell(row, rows) {
    const { icon, title, gate } = row;
    const name = gate === undefined ? "" : `<br>${(0,reports_escape/* markdownName */.Zt)(gate, 60)}`;
    return `${icon}\u00a0${(0,reports_escape/* markdownProse */.h$)(title, 80)}${name}${sliceBelow(row, rows)}`;
}
function limitCell({ limit, bar }) {
    const words = limit.replaceAll(" and ", "<br>and\u00a0").replaceAll(" or ", "<br>or\u00a0");
    return bar === "" ? words : `${words}<br>\`${bar}\``;
}
/** How the bars are read, in small print. */
function barLegend(rows, level) {
    const legend = (0,bar_legend/* barLegendText */.W)(rows, level);
    return legend === "" ? "" : `<sub>${legend}</sub>`;
}

;// CONCATENATED MODULE: ./lib/reports/markdown-phrases.js

/** Phrases as they follow one another: names become code, our own words stay prose. */
function markdownPhrases(phrases, longestName = 100) {
    return phrases
        .map((phrase) => (typeof phrase === "string" ? proseWithEdges(phrase) : (0,reports_escape/* markdownName */.Zt)(phrase.name, longestName)))
        .join("");
}
/** The spaces at the ends of a phrase matter, and punctuation between names is ours. */
function proseWithEdges(phrase) {
    return /\p{L}/u.test(phrase) ? phrase.replace(/\S(?:.*\S)?/su, (words) => (0,reports_escape/* markdownProse */.h$)(words)) : phrase;
}

;// CONCATENATED MODULE: ./lib/reports/markdown-reasons.js




/** So many are explained, and so many of them openly: the table has the numbers of all, and the reasons must not be pages below it. */
const most = { explained: 20, open: 8 };
/** So many sentences on the reason of one. */
const mostWhys = 2;
/** Why, and what to do, for what stands against the candidate; those about which the same is to be done share a line. */
function reasons(rows, outline) {
    const told = merged(rows.map((row) => reasonOf(row, outline))).filter(({ why, advice }) => why + advice !== "");
    if (told.length === 0)
        return "";
    const lines = told.slice(0, most.explained).map(line);
    // Also keeps the list from running into one that stands above it.
    const blocks = ["**Why, and what to do:**", lines.slice(0, most.open).join("\n")];
    const folds = lines.slice(most.open);
    if (folds.length > 0)
        blocks.push((0,markdown_table/* folded */.TM)(`${(0,number_text/* countText */.lT)(folds.length)} more, explained`, folds.join("\n")));
    const rest = told.slice(most.explained).reduce((sum, { names }) => sum + Math.max(1, names.length), 0);
    if (rest > 0)
        blocks.push(`The other ${(0,number_text/* countText */.lT)(rest)} are explained in the audit record.`);
    return blocks.join("\n\n");
}
function reasonOf(row, { whys, sentence: said }) {
    const { verdict, needed, icon } = row;
    // A sentence names what it is about.
    const sentence = numbersSayIt(row) || said.includes(verdict.sentence) ? undefined : (0,reports_escape/* markdownProse */.h$)(verdict.sentence);
    const sentences = [
        ...(whys.get(verdict) ?? []).map((phrases) => markdownPhrases(phrases, 80)),
        ...(needed === undefined ? [] : [(0,reports_escape/* markdownProse */.h$)(needed)]),
    ];
    const why = [...(sentence === undefined ? [] : [sentence]), ...sentences.slice(0, mostWhys)].join(" ");
    return { icon, names: sentence === undefined ? [nameOf(row)] : [], why, advice: verdict.advice ?? "" };
}
/** Whether the numbers of a row tell what its sentence does; they do not say why it was not judged, nor why it does not block. */
function numbersSayIt({ values, change, verdict: { kind, state, reason } }) {
    if (kind === "discover")
        return change !== "";
    if (kind !== "metric")
        return false;
    return values !== "" && state !== "undefined" && reason?.code !== "different-machines";
}
function nameOf({ title, gate, slice }) {
    const parts = [`**${(0,reports_escape/* markdownProse */.h$)(title, 80)}**`];
    if (gate !== undefined)
        parts.push(` ${(0,reports_escape/* markdownName */.Zt)(gate, 60)}`);
    if (slice !== undefined)
        parts.push(` on ${(0,reports_escape/* markdownName */.Zt)(slice, 80)}`);
    return parts.join("");
}
/** Without a reason of its own a row adds only its name to the line before that advises the same. */
function merged(all) {
    const lines = [];
    for (const reason of all) {
        const last = lines.at(-1);
        const isSame = last?.icon === reason.icon && last.why + reason.why === "" && last.advice === reason.advice;
        if (isSame)
            lines[lines.length - 1] = { ...last, names: [...last.names, ...reason.names] };
        else
            lines.push(reason);
    }
    return lines;
}
const mostNames = 6;
function line({ icon, names, why, advice }) {
    const more = names.length - mostNames;
    const named = names.slice(0, mostNames).join(", ") + (more > 0 ? ` and ${(0,number_text/* countText */.lT)(more)} more` : "");
    const told = [named, why].filter((text) => text !== "").join(": ");
    return `- ${icon} ${told}${advice === "" ? "" : `<br>→ ${(0,reports_escape/* markdownProse */.h$)(advice)}`}`;
}

;// CONCATENATED MODULE: ./lib/reports/markdown-against.js





/** The gravest; a table of hundreds of slices would hide all that stands below it. */
const mostOpen = 30;
/** All that does not pass and is not for information only, the gravest first; what cannot be told is told also where it counts for nothing. */
function rowsAgainst({ judged }) {
    const { failure, waived, warning, undecided, remark } = judged;
    return [...failure, ...waived, ...warning, ...undecided, ...remark.filter(isOpen)];
}
/** Undecided, beyond its limit or not judged, and let pass by a policy; a gate of severity `info` was never meant to be looked at here. */
function isOpen({ verdict, icon }) {
    return icon === "❔" && verdict.severity !== "info";
}
/** What stands against the candidate, in one table. */
function againstTable(rows, { level }, mostRows) {
    if (rows.length === 0)
        return "";
    const shown = rows.slice(0, mostRows);
    const [open, rest] = [shown.slice(0, mostOpen), shown.slice(mostOpen)];
    const more = rows.length - shown.length;
    return [
        judgedTable(open, level),
        barLegend(open, level),
        rest.length === 0 ? "" : (0,markdown_table/* folded */.TM)(`${(0,number_text/* countText */.lT)(rest.length)} more`, judgedTable(rest, level)),
        more > 0 ? `… and ${(0,number_text/* countText */.lT)(more)} more in the audit record.` : "",
    ]
        .filter((block) => block !== "")
        .join("\n\n");
}
/** The same in one sentence each, with every number and how sure it is; what stands in words already is not said again. */
function exactTerms(rows, { sentence: said }, most) {
    const told = rows.filter((row) => numbersSayIt(row) && !said.includes(row.verdict.sentence));
    if (told.length === 0)
        return "";
    const lines = (0,markdown_table/* limited */.TJ)(told, most, (shown) => shown.map(({ icon, verdict }) => `- ${icon} ${(0,reports_escape/* markdownProse */.h$)(verdict.sentence)}`).join("\n"));
    return (0,markdown_table/* folded */.TM)(`In exact terms: ${(0,number_text/* countText */.lT)(told.length)} ${told.length === 1 ? "verdict" : "verdicts"}`, lines);
}

// EXTERNAL MODULE: ./lib/reports/drift-summary.js
var drift_summary = __webpack_require__(85029);
;// CONCATENATED MODULE: ./lib/reports/markdown-drift-line.js


/** One line on drift, with the columns that moved most, when any column does not pass. */
function driftLine({ drift }) {
    const whole = drift.find((row) => row.isWhole);
    const outstanding = drift.filter((row) => row.standsOut && !row.isWhole);
    const [worst] = outstanding;
    if (worst === undefined || whole?.standsOut === false)
        return "";
    const icon = outstanding.some(blocks) ? "❌" : ((whole ?? worst).icon ?? "⚠️");
    return `${icon} **Drift:** ${(0,drift_summary/* driftSummary */.g)(drift)}${toldOf(outstanding, worst, whole)}${cure(whole) || cure(worst)}`;
}
function cure(row) {
    const advice = row?.verdict?.advice ?? "";
    return advice === "" ? "" : `<br>→ ${(0,reports_escape/* markdownProse */.h$)(advice)}`;
}
function toldOf(outstanding, worst, whole) {
    const share = whole === undefined || whole.limit === "" ? "" : ` (limit ${whole.limit})`;
    // That many columns cannot be told is one fact; which they are stands below.
    if (whole?.limit === "" && worst.word !== "drifted" && !outstanding.some(blocks))
        return ": these rows are too few.";
    return `${share}. ${worst.word === "drifted" ? "Most: " : ""}${namesOf(outstanding)}${sameLimitOf(outstanding, worst)}`;
}
function namesOf(outstanding) {
    const named = outstanding
        .slice(0, mostNamed)
        .map((row) => `${(0,reports_escape/* markdownName */.Zt)(row.column, 60)} (${(0,reports_escape/* markdownProse */.h$)(`${row.method} ${row.effect}`)})`);
    return `${named.join(", ")}${outstanding.length > named.length ? ", …" : ""}`;
}
const mostNamed = 3;
function sameLimitOf(outstanding, { limit }) {
    return outstanding.every((row) => row.limit === limit) ? `; limit ${limit}` : "";
}
function blocks({ verdict }) {
    return verdict?.counts_as === "fail";
}

;// CONCATENATED MODULE: ./lib/reports/markdown-headline.js


/** The verdict in one sentence, and what it counts. */
function headline({ name, icon, sentence, counts, error }) {
    const blocks = [`### ${icon} ${(0,reports_escape/* markdownProse */.h$)(sentence)}`];
    if (error !== null)
        blocks.push(...errorBlocks(error, sentence));
    else
        blocks.push([(0,reports_escape/* markdownName */.Zt)(name), ...counts].join(" · "));
    return blocks.join("\n\n");
}
function errorBlocks(error, sentence) {
    const place = [error.file, error.line, error.column].filter((part) => part !== null).join(":");
    return [
        sentence.includes(error.message) ? "" : (0,reports_escape/* markdownProse */.h$)(error.message),
        error.hint === null ? "" : `**What to do:** ${(0,reports_escape/* markdownProse */.h$)(error.hint)}`,
        `Nothing was judged: error ${(0,reports_escape/* markdownName */.Zt)(error.code)}${place === "" ? "" : ` at ${(0,reports_escape/* markdownName */.Zt)(place)}`}.`,
    ].filter((block) => block !== "");
}
/** What was not right with the run itself. */
function runWarnings({ warnings }) {
    if (warnings.length === 0)
        return "";
    const shown = warnings.slice(0, mostWarnings).map((message) => (0,reports_escape/* markdownProse */.h$)(message));
    const more = warnings.length - shown.length;
    if (more > 0)
        shown.push(`… and ${(0,number_text/* countText */.lT)(more)} more in the audit record.`);
    return `⚠️ **About this run:** ${shown.join("<br>")}`;
}
const mostWarnings = 5;

;// CONCATENATED MODULE: ./lib/reports/markdown-link.js
/** A link of Markdown to an address that nobody vouches for; empty unless it is http or https. */
function markdownLink(title, address) {
    if (address === undefined || !URL.canParse(address))
        return "";
    const { protocol, href } = new URL(address);
    if (protocol !== "https:" && protocol !== "http:")
        return "";
    return `[${title}](${href.replace(/[()|`<>\\]/gu, (character) => encodeURIComponent(character).replace("(", "%28").replace(")", "%29"))})`;
}

;// CONCATENATED MODULE: ./lib/reports/markdown-reference.js


/** "**Reference:** main at `abc1234`, 3 days old ([run](…))", and what is wrong with it. */
function referenceLines(reference) {
    if (reference === undefined)
        return "";
    return [...reference.lines.map(markdown_reference_line), ...reference.remarks.map(remark)].join("<br>");
}
function markdown_reference_line({ label, sentence, address }) {
    const link = markdownLink("run", address);
    return `**${label}:** ${(0,reports_escape/* markdownProse */.h$)(sentence)}${link === "" ? "" : ` (${link})`}`;
}
function remark({ icon, sentence, advice }) {
    return `${icon} ${(0,reports_escape/* markdownProse */.h$)(sentence)}${advice === undefined ? "" : ` → ${(0,reports_escape/* markdownProse */.h$)(advice)}`}`;
}

;// CONCATENATED MODULE: ./lib/reports/markdown-rules.js


/** Lines that a comment has room for; the record has all. */
const mostLines = 20;
/** Whose rules were enforced, how the change differs from them, and what its own would say. */
function rulesLines(rules) {
    if (rules === undefined)
        return "";
    const { title, sentence, lines, preview } = rules;
    const more = lines.length - mostLines;
    const items = lines.slice(0, mostLines).map(item);
    if (more > 0)
        items.push(`- … and ${(0,number_text/* countText */.lT)(more)} more in the audit record.`);
    const head = `**${title}.**${sentence === undefined ? "" : ` ${(0,reports_escape/* markdownProse */.h$)(sentence)}`}`;
    return [head, items.join("\n"), preview === undefined ? "" : (0,reports_escape/* markdownProse */.h$)(preview)]
        .filter((block) => block !== "")
        .join("\n\n");
}
function item({ icon, sentence, advice }) {
    return `- ${icon} ${(0,reports_escape/* markdownProse */.h$)(sentence)}${advice === undefined ? "" : `<br>→ ${(0,reports_escape/* markdownProse */.h$)(advice)}`}`;
}

// EXTERNAL MODULE: ./lib/reports/capitalized.js
var capitalized = __webpack_require__(19137);
;// CONCATENATED MODULE: ./lib/reports/markdown-causes.js


/** All that goes with a failure, folded. */
function causesSection(causes) {
    if (causes === undefined || causes.rows.length === 0)
        return "";
    const { rows, summary, remarks } = causes;
    const body = [causesTable(rows), ...remarks.map((remark) => (0,reports_escape/* markdownProse */.h$)(remark))];
    return (0,markdown_table/* folded */.TM)(`What goes with the failure: ${summary}`, body.join("\n\n"));
}
function causesTable(rows) {
    return (0,markdown_table/* table */.tp)([
        {
            title: "What",
            cell: ({ name, kind, drift }) => `${(0,reports_escape/* markdownName */.Zt)(name, 80)}${markdown_causes_below(kind, (0,reports_escape/* markdownProse */.h$)(drift))}`,
        },
        { title: "Most in", cell: ({ part }) => (part === "" ? "" : (0,reports_escape/* markdownName */.Zt)(part, 80)) },
        { title: "Rows there", align: "r", cell: (row) => row.rows },
        { title: "Of the rise there", align: "r", cell: ({ share }) => share },
        { title: "By shift alone", align: "r", cell: ({ mix }) => mix },
        {
            title: "Beyond its rows",
            align: "r",
            cell: ({ explained, pValue }) => explained + markdown_causes_below(pValue === "" ? "" : `p ${pValue}`),
        },
        { title: "Flagged by", cell: ({ flaggedBy }) => flaggedBy.map((gate) => (0,reports_escape/* markdownName */.Zt)(gate, 60)).join(", ") },
    ], rows);
}
/** What explains a cell stands below it in small print: a comment is no wider than seven columns. */
function markdown_causes_below(...parts) {
    const told = parts.filter((part) => part !== "").join(", ");
    return told === "" ? "" : `<br><sub>${told}</sub>`;
}

;// CONCATENATED MODULE: ./lib/reports/markdown-changed-rows.js


const markdown_changed_rows_most = { worse: 10, better: 5 };
/** The rows that changed, folded: the worst, the best, and where the others are. */
function changedRowsSection(changed) {
    if (changed === undefined)
        return "";
    const shown = [
        ...changed.rows.filter(({ worse }) => worse).slice(0, markdown_changed_rows_most.worse),
        ...changed.rows.filter(({ worse }) => !worse).slice(0, markdown_changed_rows_most.better),
    ];
    const body = [
        shown.length === 0 ? "" : changedTable(shown, changed),
        shown.length === changed.total ? "" : (0,reports_escape/* markdownProse */.h$)(changed.elsewhere),
    ];
    return (0,markdown_table/* folded */.TM)(`${changed.title}: ${changed.counts}`, body.filter((part) => part !== "").join("\n\n"));
}
function changedTable(rows, { idColumns, scoreTitle, lossTitle }) {
    return (0,markdown_table/* table */.tp)([
        { title: idColumns.map((name) => (0,reports_escape/* markdownName */.Zt)(name, 40)).join(" "), cell: ({ id }) => names(id) },
        { title: "Became", cell: ({ word }) => word },
        { title: "Label", cell: ({ label }) => phraseCell(label) },
        {
            title: "Prediction",
            cell: ({ predictions }) => predictions.map(phraseCell).join("\u00a0→\u00a0"),
        },
        { title: scoreTitle, align: "r", cell: ({ scores }) => scores },
        {
            title: `Change<br><sub>${lossTitle.toLowerCase().replace(" ", "\u00a0")}</sub>`,
            align: "r",
            cell: ({ lossChange }) => lossChange,
        },
    ], rows);
}
function names(texts) {
    return texts.map((text) => (0,reports_escape/* markdownName */.Zt)(text, 60)).join(" ");
}
function phraseCell(phrase) {
    return typeof phrase === "string" ? phrase : (0,reports_escape/* markdownName */.Zt)(phrase.name, 40);
}

// EXTERNAL MODULE: ./lib/reports/checked-rows.js
var checked_rows = __webpack_require__(24454);
;// CONCATENATED MODULE: ./lib/reports/markdown-checked-rows.js




/** Rows of one check that a comment shows; the record has more. */
const mostRows = 10;
const mostChecks = 10;
/** The rows that break checks, a table for each, folded. */
function checkedRowsSection(checked) {
    if (checked.length === 0)
        return "";
    const shown = checked.slice(0, mostChecks).map(block);
    const more = checked.length - shown.length;
    if (more > 0)
        shown.push(`… and ${(0,number_text/* countText */.lT)(more)} more in the audit record.`);
    return (0,markdown_table/* folded */.TM)(`Rows that break ${(0,checked_rows/* checkedRowsSummary */.dY)(checked)}`, shown.join("\n\n"));
}
function block({ title, column, counts, rows, more }) {
    const of = column === undefined ? "" : `: ${(0,reports_escape/* markdownName */.Zt)(column, 80)}`;
    const shown = rows.slice(0, mostRows);
    const unshown = rows.length - shown.length + more;
    const cells = (0,markdown_table/* table */.tp)([
        { title: "Where", cell: ({ where }) => (0,reports_escape/* markdownProse */.h$)(where, 80) },
        { title: "Id", cell: ({ id }) => (id === "" ? "" : (0,reports_escape/* markdownName */.Zt)(id, 60)) },
        { title: "Value", cell: ({ value }) => (value === "" ? "" : (0,reports_escape/* markdownName */.Zt)(value, 120)) },
    ], shown);
    const rest = unshown > 0 ? `\n\n… and ${(0,number_text/* countText */.lT)(unshown)} more.` : "";
    return `**${(0,reports_escape/* markdownProse */.h$)(title, 80)}**${of}, ${counts}\n\n${cells}${rest}`;
}

;// CONCATENATED MODULE: ./lib/reports/markdown-discovery.js



/** The slices that the search found, folded under how many of them are worse. */
function discoverySection(discovery) {
    if (discovery === undefined)
        return "";
    const { summary, rows, remarks } = discovery;
    const body = [rows.length === 0 ? "" : discoveredTable(discovery), ...remarks.map((remark) => (0,reports_escape/* markdownProse */.h$)(remark))];
    return (0,markdown_table/* folded */.TM)(`Slices found by search: ${summary}`, body.filter((part) => part !== "").join("\n\n"));
}
function discoveredTable({ rows, lossTitle, level }) {
    return (0,markdown_table/* table */.tp)([
        { title: "Slice", cell: ({ slice, similar }) => (0,reports_escape/* markdownName */.Zt)(slice, 120) + similarText(similar) },
        { title: "Rows", align: "r", cell: (row) => row.rows },
        {
            title: `${lossTitle}${markdown_discovery_below(level === "" ? "" : `${level} interval`)}`,
            align: "r",
            cell: ({ inside, interval }) => inside + markdown_discovery_below(interval),
        },
        { title: "Elsewhere", align: "r", cell: ({ elsewhere }) => elsewhere },
        { title: "p", align: "r", cell: ({ pValue }) => pValue },
        { title: "Verdict", cell: ({ word, worse }) => (worse ? `**${word}**` : word) },
    ], rows);
}
function similarText(similar) {
    const [first, ...more] = similar;
    if (first === undefined)
        return "";
    return `<br><sub>nearly the same rows: ${(0,reports_escape/* markdownName */.Zt)(first, 80)}${more.length === 0 ? "" : ` and ${(0,number_text/* countText */.lT)(more.length)} more`}</sub>`;
}
const mostTables = 6;
const markdown_discovery_mostRows = 12;
/** Where the changes of the metrics come from, one table for each metric and column, folded. */
function contributionsSection(contributions) {
    if (contributions.length === 0)
        return "";
    const shown = contributions.slice(0, mostTables).map(contributionsBlock);
    const more = contributions.length - shown.length;
    const rest = more > 0 ? [`… and ${(0,number_text/* countText */.lT)(more)} more in the audit record.`] : [];
    const metrics = `${(0,number_text/* countText */.lT)(contributions.length)} ${contributions.length === 1 ? "breakdown" : "breakdowns"} by slice`;
    return (0,markdown_table/* folded */.TM)(`Where the change comes from: ${metrics}`, [...shown, ...rest].join("\n\n"));
}
function contributionsBlock({ title, by, many, change, remark, rows }) {
    const more = rows.length - markdown_discovery_mostRows;
    return [
        `**${(0,reports_escape/* markdownProse */.h$)(title, 80)}** ${change}, by ${(0,reports_escape/* markdownName */.Zt)(by, 80)}`,
        contributionsTable(rows.slice(0, markdown_discovery_mostRows), many),
        more > 0 ? `… and ${(0,number_text/* countText */.lT)(more)} more slices in the audit record.` : "",
        (0,reports_escape/* markdownProse */.h$)(remark),
    ]
        .filter((part) => part !== "")
        .join("\n\n");
}
function contributionsTable(rows, many) {
    return (0,markdown_table/* table */.tp)([
        { title: "Slice", cell: ({ slice }) => (0,reports_escape/* markdownName */.Zt)(slice, 80) },
        { title: `Share of the ${many}`, align: "r", cell: ({ weight }) => weight },
        { title: "By a change in it", align: "r", cell: ({ within }) => within },
        { title: "By its size", align: "r", cell: ({ mix }) => mix },
        { title: "Adds to the change", align: "r", cell: ({ total }) => total },
        { title: "Share of the change", align: "r", cell: ({ share }) => share },
    ], rows);
}
function markdown_discovery_below(text) {
    return text === "" ? "" : `<br><sub>${text.replaceAll(" ", "\u00a0")}</sub>`;
}

;// CONCATENATED MODULE: ./lib/reports/markdown-estimates.js


/** What was estimated without labels, and what it rests on. */
function estimatesSection(estimates) {
    if (estimates === undefined)
        return "";
    const { summary, metrics, classes, remarks } = estimates;
    const blocks = [
        metrics.length === 0 ? "" : (0,markdown_table/* table */.tp)(metricColumns, metrics),
        classes.length === 0 ? "" : (0,markdown_table/* table */.tp)(classColumns, classes),
        remarks.map((remark) => `- ${(0,reports_escape/* markdownProse */.h$)(remark)}`).join("\n"),
    ];
    return (0,markdown_table/* folded */.TM)(`Estimated without labels: ${summary}`, blocks.filter((block) => block !== "").join("\n\n"));
}
const metricColumns = [
    { title: "Metric", cell: ({ metric }) => (0,reports_escape/* markdownName */.Zt)(metric) },
    { title: "By labels", align: "r", cell: ({ realised }) => realised },
    { title: "Reference, estimated", align: "r", cell: ({ reference }) => reference },
    { title: "Candidate, estimated", align: "r", cell: ({ candidate }) => candidate },
    { title: "± standard error", align: "r", cell: ({ error }) => error },
];
const classColumns = [
    { title: "Share of the labels", cell: (row) => (0,reports_escape/* markdownName */.Zt)(row.class) },
    { title: "Reference", align: "r", cell: ({ reference }) => reference },
    { title: "Candidate, estimated", align: "r", cell: ({ candidate }) => candidate },
    { title: "± standard error", align: "r", cell: ({ error }) => error },
];

;// CONCATENATED MODULE: ./lib/reports/markdown-load-tests.js


/** What the load tests told, side by side; empty where there is none. */
function loadTestTable(rows) {
    if (rows.length === 0)
        return "";
    const cell = ({ label }, text) => label === "read from" && text !== "" ? (0,reports_escape/* markdownName */.Zt)(text, 80) : text;
    return (0,markdown_table/* table */.tp)([
        { title: "Load test", cell: ({ label }) => label },
        { title: "Reference", align: "r", cell: (row) => cell(row, row.reference) },
        { title: "Candidate", align: "r", cell: (row) => cell(row, row.candidate) },
    ], rows);
}

;// CONCATENATED MODULE: ./lib/reports/markdown-tables.js




/** Measurements without a verdict. */
function measuredTable(rows, { level, noun }) {
    const columns = [
        { title: "Metric", cell: (row) => (0,reports_escape/* markdownProse */.h$)(row.title, 80) + sliceBelow(row, rows) },
        numbersColumn(level, rows),
        { title: (0,capitalized/* capitalized */.l)(noun.many), align: "r", cell: (row) => row.rows },
    ];
    return (0,markdown_table/* table */.tp)(columns, rows);
}
/** Drift by column, as it comes: the drifted first. */
function driftTable(rows) {
    const columns = [
        { title: "Column", cell: driftedCell },
        { title: "Verdict", cell: ({ word }) => word },
        { title: "Effect", align: "r", cell: effectCell },
        { title: "Limit", align: "r", cell: ({ limit }) => limit.replaceAll(" ", "\u00a0") },
        { title: "Notes", cell: ({ others, notes }) => (0,reports_escape/* markdownProse */.h$)([sentence(others), ...notes].join(" "), 300) },
    ];
    return (0,markdown_table/* table */.tp)(columns, rows);
}
function driftedCell({ icon, column, part }) {
    const mark = icon === undefined ? "" : `${icon}\u00a0`;
    return `${mark}${(0,reports_escape/* markdownName */.Zt)(column, 60)}${part === "" ? "" : `<br><sub>${part}</sub>`}`;
}
function effectCell({ method, effect, noise, beyond, beyondIsJudged, missing }) {
    const chance = noise === "" ? "" : `by chance up to ${noise}`;
    const rest = beyondIsJudged ? `beyond chance ${beyond}` : "";
    const gaps = missing === "" ? "" : `missing ${missing}`;
    return `${(0,reports_escape/* markdownProse */.h$)(method, 60)} ${effect}${[chance, rest, gaps].map(below).join("")}`;
}
function sentence(text) {
    return text === "" ? "" : `${text}.`;
}
/** What the gates say of each slice, and how many rows it has. */
function slicesTable(rows, { noun }) {
    const columns = [
        {
            title: "Slice",
            cell: ({ icon, name }) => (icon === undefined ? "" : `${icon}\u00a0`) + (0,reports_escape/* markdownName */.Zt)(name, 80),
        },
        { title: "Verdicts", cell: ({ verdicts }) => verdicts },
        { title: `${(0,capitalized/* capitalized */.l)(noun.many)} of the reference`, align: "r", cell: ({ reference }) => reference },
        { title: "Of the candidate", align: "r", cell: ({ candidate }) => candidate },
    ];
    return (0,markdown_table/* table */.tp)(columns, rows);
}
/** Counts of each file; `title` heads the column of labels, which are our own words. */
function sidesTable(rows, title) {
    const columns = [
        { title, cell: ({ label }) => label },
        { title: "Reference", align: "r", cell: ({ reference }) => reference },
        { title: "Candidate", align: "r", cell: ({ candidate }) => candidate },
    ];
    return (0,markdown_table/* table */.tp)(columns, rows);
}

;// CONCATENATED MODULE: ./lib/reports/markdown-trend.js



/** From so few runs a line says no more than its numbers. */
const leastPoints = 4;
/** So many runs are drawn and listed; the newest. */
const mostPoints = 30;
/**
 * How the metric that stands against the candidate, or else the first, went from run to run: what no table of this run can show. A chart by
 * Mermaid, and the same as a table for where there is none.
 */
function trendSection({ trend, judged }) {
    const against = [judged.failure, judged.waived, judged.warning, judged.undecided].flat();
    const known = trend.filter(({ points }) => points.length >= leastPoints);
    const isAgainst = ({ measurement }) => against.some(({ verdict }) => verdict.measurement === measurement);
    const series = known.find(isAgainst) ?? known[0];
    if (series === undefined)
        return "";
    const points = series.points.slice(-mostPoints);
    const texts = textsOf(points, series.unit);
    const summary = `Trend over ${(0,number_text/* countText */.lT)(points.length)} runs: ${texts.at(0) ?? ""} → ${texts.at(-1) ?? ""}`;
    return (0,markdown_table/* folded */.TM)(summary, [
        `**${(0,reports_escape/* markdownProse */.h$)(series.title, 80)}** of the candidates${untold(series)}`,
        chart(series, points),
        runs(points, texts),
    ]
        .filter((block) => block !== "")
        .join("\n\n"));
}
/** A run that ended in an error must not look as if there had been none. */
function untold({ without }) {
    if (without === 0)
        return "";
    return `; ${(0,number_text/* countText */.lT)(without)} more ${without === 1 ? "run has" : "runs have"} no number of it`;
}
function textsOf(points, unit) {
    const values = points.map(({ value }) => value);
    const digits = (0,number_text/* distinctDecimals */.JI)(values.at(-1) ?? null, values.slice(-2, -1), unit);
    return values.map((value) => (0,number_text/* valueText */.Ru)(value, unit, digits));
}
// Mermaid's own first colour is a lavender that nobody sees on white.
const palette = '%%{init: {"themeVariables": {"xyChart": {"plotColorPalette": "#2f81d6"}}}}%%';
function chart({ title, unit }, points) {
    const scale = unit === "share" ? 100 : 1;
    const values = points.map(({ value }) => value * scale);
    if (!values.every((value) => Math.abs(value) < mostReadable))
        return "";
    const digits = decimalsOf(values);
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const margin = Math.max((high - low) / 10, 10 ** -digits);
    const label = `${chartText(title)}${unit === "share" ? " in %" : ""}`;
    return [
        "```mermaid",
        palette,
        "xychart-beta",
        `    x-axis "run" [${points.map((_, at) => `"${at + 1}"`).join(", ")}]`,
        `    y-axis "${label}" ${(low - margin).toFixed(digits)} --> ${(high + margin).toFixed(digits)}`,
        `    line [${values.map((value) => value.toFixed(digits)).join(", ")}]`,
        "```",
    ].join("\n");
}
/** From here on numbers are written with an exponent, or soon will be. */
const mostReadable = 1e15;
/** Three digits of the span, written without an exponent, which Mermaid cannot read. */
function decimalsOf(values) {
    const span = Math.max(...values) - Math.min(...values) || Math.abs(values[0] ?? 0) || 1;
    return Math.min(12, Math.max(0, 2 - Math.floor(Math.log10(span))));
}
/** Letters and digits only: a quote would end the label, and a line of its own the chart. */
function chartText(text) {
    return Array.from(text.replace(/[^\p{L}\p{N}@.+-]+/gu, " ").trim())
        .slice(0, 40)
        .join("");
}
function runs(points, texts) {
    const rows = points.map(({ run, at }, index) => ({ number: String(index + 1), run, at, text: texts[index] ?? "" }));
    return (0,markdown_table/* table */.tp)([
        { title: "No.", align: "r", cell: ({ number }) => number },
        { title: "Run", cell: ({ run }) => (0,reports_escape/* markdownName */.Zt)(run, 40) },
        { title: "Of", cell: ({ at }) => (0,reports_escape/* markdownProse */.h$)(at.slice(0, 10), 20) },
        { title: "Candidate", align: "r", cell: ({ text }) => text },
    ], rows);
}

;// CONCATENATED MODULE: ./lib/reports/markdown-waivers.js



/** What somebody should do about waivers, where everybody sees it. */
function waiverLines(waivers) {
    const remarks = waivers?.remarks ?? [];
    const lines = remarks.slice(0, mostRemarks).map(({ sentence, advice }) => {
        const cure = advice === undefined ? "" : `<br>→ ${(0,reports_escape/* markdownProse */.h$)(advice)}`;
        return `- ${(0,reports_escape/* markdownProse */.h$)(sentence)}${cure}`;
    });
    if (remarks.length > lines.length)
        lines.push(`- … and ${remarks.length - lines.length} more in the audit record.`);
    return lines.length === 0 ? "" : `⚠️ **Waivers:**\n\n${lines.join("\n")}`;
}
const mostRemarks = 5;
/** All waivers, folded: who accepted which failure, until when, and what became of it. */
function waiversSection(waivers) {
    if (waivers === undefined || waivers.rows.length === 0)
        return "";
    const shown = waivers.rows.slice(0, markdown_waivers_mostRows);
    const more = waivers.rows.length - shown.length;
    const rest = more === 0 ? "" : `\n\n… and ${more} more in the audit record.`;
    return (0,markdown_table/* folded */.TM)(`Waivers: ${waivers.summary}`, (0,markdown_table/* table */.tp)(columns, shown) + rest);
}
const markdown_waivers_mostRows = 30;
const columns = [
    { title: "Gate", cell: gateCell },
    { title: "Slice or column", cell: ({ part }) => (part === undefined ? "" : (0,reports_escape/* markdownName */.Zt)(part, 60)) },
    { title: "State", cell: ({ icon, state }) => `${icon}\u00a0${state}` },
    { title: "Owner", cell: ({ owner }) => (owner === "" ? "" : (0,reports_escape/* markdownName */.Zt)(owner, 60)) },
    { title: "Until", cell: ({ until }) => (0,reports_escape/* markdownProse */.h$)(until, 40) },
    { title: "Issue", cell: issueCell },
    { title: "Reason", cell: ({ reason }) => (0,reports_escape/* markdownProse */.h$)(reason, 200) },
    { title: "What became of it", cell: ({ sentence }) => (0,reports_escape/* markdownProse */.h$)(sentence, 400) },
];
function gateCell({ gate, isLabel }) {
    if (gate !== undefined)
        return (0,reports_escape/* markdownName */.Zt)(gate, 60);
    return isLabel ? "all (by label)" : "(not named)";
}
function issueCell({ issue }) {
    if (issue === "")
        return "";
    return markdownLink("issue", issue) || (0,reports_escape/* markdownName */.Zt)(issue, 100);
}

;// CONCATENATED MODULE: ./lib/reports/markdown-sections.js


















/** Everything that a reader opens only when in doubt; tables of at most so many rows. */
function foldedSections(outline, most) {
    return [
        exactTerms(rowsAgainst(outline), outline, Math.min(most, mostSentences)),
        waiversSection(outline.waivers),
        checkedRowsSection(outline.checkedRows),
        causesSection(outline.causes),
        contributionsSection(outline.contributions),
        discoverySection(outline.discovery),
        estimatesSection(outline.estimates),
        changedRowsSection(outline.changedRows),
        remarksSection(outline, most),
        passedSection(outline, most),
        slicesSection(outline, most),
        driftSection(outline, most),
        trendSection(outline),
        latencySection(outline, most),
        unjudgedSection(outline, most),
        dataSection(outline),
        provenanceSection(outline),
    ].filter((section) => section !== "");
}
/** Sentences are long; the table has the numbers of all. */
const mostSentences = 40;
function remarksSection(outline, most) {
    const { judged, level } = outline;
    const remarks = judged.remark.filter((row) => !isOpen(row));
    if (remarks.length === 0)
        return "";
    const body = (0,markdown_table/* limited */.TJ)(remarks, most, (shown) => [judgedTable(shown, level), reasons(shown, outline)].join("\n\n"));
    return (0,markdown_table/* folded */.TM)(`For information only: ${(0,number_text/* countText */.lT)(remarks.length)}`, body);
}
function passedSection({ judged: { pass }, level }, most) {
    if (pass.length === 0)
        return "";
    const body = (0,markdown_table/* limited */.TJ)(pass, most, (shown) => {
        const groups = shown.flatMap(({ icon, title, between }) => between === undefined ? [] : `- ${icon} ${(0,reports_escape/* markdownProse */.h$)(`${title}. ${between}`)}`);
        return [judgedTable(shown, level), groups.join("\n")].filter((part) => part !== "").join("\n\n");
    });
    return (0,markdown_table/* folded */.TM)(`✅ ${(0,number_text/* countText */.lT)(pass.length)} passed`, body);
}
function slicesSection(outline, most) {
    const { sliceRows } = outline;
    if (sliceRows === undefined)
        return "";
    const body = (0,markdown_table/* limited */.TJ)(sliceRows.rows, most, (shown) => slicesTable(shown, outline));
    return (0,markdown_table/* folded */.TM)(`Slices: ${sliceRows.summary}`, body);
}
function driftSection({ drift }, most) {
    if (drift.length === 0)
        return "";
    return (0,markdown_table/* folded */.TM)(`Drift by column: ${(0,drift_summary/* driftSummary */.g)(drift)}`, (0,markdown_table/* limited */.TJ)(drift, most, driftTable), markdown_sections_blocks(drift));
}
function markdown_sections_blocks(rows) {
    return rows.some((row) => row.verdict?.counts_as === "fail");
}
function latencySection(outline, most) {
    const { latency, loadTests } = outline;
    const measured = latency.length === 0 ? "" : (0,markdown_table/* limited */.TJ)(latency, most, (shown) => measuredTable(shown, outline));
    const body = [measured, loadTestTable(loadTests)].filter((text) => text !== "").join("\n\n");
    return body === "" ? "" : (0,markdown_table/* folded */.TM)(`Latency: ${latencySummary(outline)}`, body);
}
/** "p95 12.4 ms → 12.9 ms and 2 more"; of a title only what is a percentile, because it is no Markdown here. */
function latencySummary({ latency }) {
    const [first, ...more] = latency;
    if (first === undefined)
        return "as the load tests tell it";
    const percentile = /\bp\d+(?:\.\d+)?$/u.exec(first.title)?.[0];
    const text = percentile === undefined ? first.values : `${percentile} ${first.values}`;
    return more.length === 0 ? text : `${text} and ${(0,number_text/* countText */.lT)(more.length)} more`;
}
function unjudgedSection(outline, most) {
    const { unjudged } = outline;
    if (unjudged.length === 0)
        return "";
    const body = (0,markdown_table/* limited */.TJ)(unjudged, most, (shown) => measuredTable(shown, outline));
    return (0,markdown_table/* folded */.TM)(`Measured without a limit: ${(0,number_text/* countText */.lT)(unjudged.length)}`, body);
}
function dataSection({ sides, comparison, noun, dataSummary }) {
    const parts = [sides.length === 0 ? "" : sidesTable(sides, (0,capitalized/* capitalized */.l)(noun.many)), factList(comparison)].filter((part) => part !== "");
    return parts.length === 0 ? "" : (0,markdown_table/* folded */.TM)(`Data: ${dataSummary}`, parts.join("\n\n"));
}
function provenanceSection({ provenance, provenanceSummary }) {
    return (0,markdown_table/* folded */.TM)(`Provenance: ${provenanceSummary}`, factList(provenance));
}
function factList(facts) {
    return facts.map(({ label, value }) => `- **${label}:** ${markdownPhrases(value)}`).join("\n");
}

// EXTERNAL MODULE: ./lib/reports/since-items.js
var since_items = __webpack_require__(73000);
;// CONCATENATED MODULE: ./lib/reports/markdown-since.js




/** So many stand openly, the gravest first: why and what to do comes below them. */
const markdown_since_mostOpen = 3;
const mostFolded = 20;
/** What has changed since the run before on the same pull request, as Markdown; nothing where none is known. */
function sinceLines(since) {
    if (since === undefined)
        return "";
    const { head, sentence } = since;
    const commit = head === undefined ? "" : ` (${(0,reports_escape/* markdownName */.Zt)(head)})`;
    const items = (0,since_items/* sinceItems */.d)(since, Number.POSITIVE_INFINITY);
    const rest = items.slice(markdown_since_mostOpen);
    return [
        `**Since the last run**${commit}: ${sentence}`,
        list(items.slice(0, markdown_since_mostOpen)),
        rest.length === 0
            ? ""
            : (0,markdown_table/* folded */.TM)(`${(0,number_text/* countText */.lT)(rest.length)} more ${rest.length === 1 ? "change" : "changes"}`, (0,markdown_table/* limited */.TJ)(rest, mostFolded, list)),
    ]
        .filter((block) => block !== "")
        .join("\n\n");
}
function list(items) {
    return items.map((item) => `- ${(0,reports_escape/* markdownProse */.h$)(item, 300)}`).join("\n");
}

// EXTERNAL MODULE: ./lib/reports/outline.js + 13 modules
var outline = __webpack_require__(82254);
;// CONCATENATED MODULE: ./lib/reports/markdown.js











const everything = {
    detail: "full",
    mostRows: Number.POSITIVE_INFINITY,
    mostFolded: Number.POSITIVE_INFINITY,
};
/** The whole report as GitHub-flavoured Markdown, ending in a newline; text from data and config is inert. */
function renderMarkdown(record, { links = {}, about = {} } = {}) {
    return markdownOf((0,outline/* outlineOf */.W)(record, about), { ...everything, links });
}
/** As much of a report as `extent` asks for. */
function markdownOf(outline, { detail, mostRows, mostFolded, links }) {
    const told = detail === "headline" ? [] : atOnce(outline, mostRows);
    const rest = detail === "full"
        ? foldedSections(outline, mostFolded)
        : ["The rest did not fit here; the audit record has all of it."];
    const blocks = [headline(outline), ...told, ...rest, linkLine(links)];
    return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}
/** What everybody sees: what got worse, what has changed since the last run, why, and what to do. */
function atOnce(outline, mostRows) {
    const rows = rowsAgainst(outline);
    return [
        rulesLines(outline.rules),
        againstTable(rows, outline, mostRows),
        sinceLines(outline.since),
        reasons(rows.slice(0, mostRows), outline),
        waiverLines(outline.waivers),
        driftLine(outline),
        runWarnings(outline),
        referenceLines(outline.reference),
    ];
}
function linkLine({ run, artifact }) {
    return [markdownLink("Run", run), markdownLink("Audit record and full report", artifact)]
        .filter((text) => text !== "")
        .join(" · ");
}


/***/ }),

/***/ 82254:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ outline_outlineOf)
});

// EXTERNAL MODULE: ./lib/align/row-noun.js
var row_noun = __webpack_require__(65762);
// EXTERNAL MODULE: ./lib/number-text.js
var number_text = __webpack_require__(44776);
// EXTERNAL MODULE: ./lib/reports/drift-title.js
var drift_title = __webpack_require__(61527);
;// CONCATENATED MODULE: ./lib/reports/causes.js


/** So many stand in the comment. */
const mostLines = 2;
/** What goes with the failure in a record; undefined where no gate on quality failed, and in older records. */
function causesOf({ causes }) {
    if (causes === undefined || causes === null)
        return undefined;
    return {
        lines: causes.found
            .filter(({ explained }) => explained !== null)
            .slice(0, mostLines)
            .map((cause) => lineOf(cause, causes)),
        rows: causes.found.map(rowOf),
        summary: summaryOf(causes),
        remarks: [remarkOf(causes), ...notesOf(causes.notes)],
    };
}
/** So many columns that were not looked at are named in a report. */
const mostNotes = 5;
function notesOf(notes) {
    const more = notes.length - mostNotes;
    return [
        ...notes.slice(0, mostNotes),
        ...(more > 0 ? [`… and ${(0,number_text/* countText */.lT)(more)} more that were not looked at, in the audit record.`] : []),
    ];
}
const losses = {
    log_loss: { title: "log loss", unit: "nats" },
    zero_one_loss: { title: "error rate", unit: "share" },
    absolute_error: { title: "mean absolute error", unit: "label" },
};
/** "Longitude drifted (KS 0.71); 64 % of the rise in log loss is in Longitude<=-122 (10 % of the rows)". */
function lineOf(cause, causes) {
    const { name, kind, drift, mix, part } = cause;
    const rise = riseOf(causes);
    const facts = [
        mix === null ? [] : [`${shifts[kind === "feature" ? "feature" : "slice"]} for ${shareText(mix)} of `, ...rise],
        part === null
            ? []
            : [
                ...(mix === null ? [`${amountText(part.share)} of `, ...rise] : [`another ${shareText(part.share)}`]),
                " is ",
                ...placeOf(cause),
            ],
    ].filter((fact) => fact.length > 0);
    const subject = kind === "feature" && drift !== null ? ` drifted${driftSuffix(drift)}` : "";
    return [{ name }, subject, ...facts.flatMap((fact, at) => [at === 0 ? ": " : "; ", ...fact])];
}
const shifts = {
    feature: "the shift of its values alone accounts",
    slice: "the new sizes of the slices alone account",
};
function riseOf({ loss, slice }) {
    const title = `the rise in ${loss === null ? "loss" : losses[loss].title}`;
    return slice === null ? [title] : [`${title} on `, { name: slice }];
}
function placeOf({ kind, part, flagged_by: flags }) {
    if (part === null)
        return [];
    const rows = `${rowsText(part.rows)} of the rows`;
    if (kind === "slice" && flags.length > 0)
        return [`in these ${rows}, which fail by themselves`];
    if (kind !== "feature")
        return [`in these ${rows}`];
    if (part.kind === "missing")
        return [`in rows without a value (${rows})`];
    if (part.kind === "new")
        return [`in rows with values that the reference does not have (${rows})`];
    return ["in ", { name: part.name }, ` (${rows})`];
}
function driftSuffix(drift) {
    const text = driftText(drift);
    return text === "" ? "" : ` (${text})`;
}
function driftText({ method, title, value }) {
    if (value === null)
        return "";
    return `${(0,drift_title/* shortTitle */.H)({ method, title })} ${(0,number_text/* effectText */.tr)(value, null, (0,drift_title/* unitOf */.u)(method))}`;
}
/** Where the loss fell elsewhere, a part has more than the whole, which nobody needs to puzzle over in a line. */
function amountText(share) {
    return share >= 0.995 ? "all" : shareText(share);
}
function shareText(share) {
    return (0,number_text/* valueText */.Ru)(share, "share", 0);
}
function rowsText({ reference, candidate }) {
    const [before, after] = [rowShareText(reference), rowShareText(candidate)];
    return before === after ? after : `${before}\u00a0→\u00a0${after}`;
}
/** A digit more where few rows are concerned. */
function rowShareText(share) {
    return (0,number_text/* valueText */.Ru)(share, "share", share < 0.1 && share > 0 ? 1 : 0);
}
const kinds = {
    feature: "feature",
    slice: "slice",
    "found-slice": "slice found by search",
    check: "check",
};
function rowOf({ kind, name, part, mix, explained, drift, flagged_by: flaggedBy, p_adjusted: p }) {
    return {
        kind: kinds[kind],
        name,
        part: part === null || part.name === name ? "" : part.name,
        rows: part === null ? "" : rowsText(part.rows),
        share: part === null ? "" : shareText(part.share),
        mix: mix === null ? "" : shareText(mix),
        explained: explained === null ? "" : shareText(explained),
        drift: drift === null ? "" : driftText(drift),
        flaggedBy,
        pValue: p === null ? "" : p < 0.0001 ? "<\u00a00.0001" : String(Number(p.toPrecision(2))),
    };
}
function summaryOf({ found, examined }) {
    const names = { features: "feature", slices: "slice" };
    const kindsOf = { features: ["feature"], slices: ["slice", "found-slice"] };
    const parts = ["features", "slices"]
        .filter((kind) => examined[kind] > 0)
        .map((kind) => {
        const count = found.filter((cause) => kindsOf[kind].includes(cause.kind)).length;
        const noun = examined[kind] === 1 ? names[kind] : kind;
        return `${count === 0 ? "none" : (0,number_text/* countText */.lT)(count)} of ${(0,number_text/* countText */.lT)(examined[kind])} ${noun}`;
    });
    const checks = found.filter(({ kind }) => kind === "check").length;
    return [...parts, ...(checks === 0 ? [] : [`${(0,number_text/* countText */.lT)(checks)} failed ${checks === 1 ? "check" : "checks"}`])].join(", ");
}
function remarkOf({ gate, loss, increase, undefined_reason: reason }) {
    if (reason !== null || loss === null)
        return `Nothing is explained: ${reason?.text ?? "no loss rose"}.`;
    const { title, unit } = losses[loss];
    return (`Looked at because ${gate} did not pass; shares are of the rise in ${title} (${(0,number_text/* changeText */.k0)(increase, unit)}). “By shift alone”: the reference's losses at the candidate's mix of values. ` +
        "“Beyond its rows”: all that it accounts for, less what its share of the rows would make. Listed is only what is beyond chance (Benjamini–Hochberg); that things go together proves no cause.");
}

// EXTERNAL MODULE: ./lib/reports/capitalized.js
var capitalized = __webpack_require__(19137);
;// CONCATENATED MODULE: ./lib/reports/changed-rows.js



const words = {
    regressed: "regressed",
    fixed: "fixed",
    "both-wrong": "wrong in another way",
    worse: "worse",
    better: "better",
};
/** The changed rows of a record; undefined when there is none, or where the record is older than they are. */
function changedRowsOf(record) {
    const changed = record.changed_rows ?? undefined;
    const counts = (changed?.counts ?? []).filter(({ rows }) => rows > 0);
    if (changed === undefined || counts.length === 0)
        return undefined;
    const noun = (0,row_noun/* rowNounOf */.e1)(record.task);
    return {
        title: `${(0,capitalized/* capitalized */.l)(noun.many)} that changed`,
        counts: counts.map(({ kind, rows }) => `${(0,number_text/* countText */.lT)(rows)} ${words[kind]}`).join(", "),
        ...titlesOf(record.comparison, changed.loss),
        rows: changed.rows.map((row) => changedRow(row, changed)),
        total: counts.reduce((sum, { rows }) => sum + rows, 0),
        elsewhere: elsewhere[record.policy?.report_rows ?? ""]?.(noun) ?? "",
    };
}
function titlesOf(comparison, loss) {
    const ofLabel = typeof comparison?.positive_class === "string" ? "Score" : "Score of the label";
    return {
        idColumns: comparison?.join_columns ?? [],
        scoreTitle: scoreTitles[loss] ?? ofLabel,
        scoreName: loss === "ndcg_loss" ? "NDCG" : "score",
        lossTitle: changes[loss]?.title ?? "",
    };
}
const scoreTitles = { ndcg_loss: "NDCG", score: "Score" };
/** Losses whose change tells more than the kind of the change and the scores. */
const changes = {
    log_loss: { title: "Log loss", unit: "nats" },
    absolute_error: { title: "Absolute error", unit: "label" },
    wrong_classes: { title: "Wrong classes", unit: "label", decimals: 0 },
    pinball_loss: { title: "Pinball loss", unit: "label" },
};
const elsewhere = {
    none: ({ many }) => `${(0,capitalized/* capitalized */.l)(many)} are not shown: \`policy.report_rows\` is \`none\`.`,
    sample: ({ one }) => `Set \`policy.report_rows: all\` to have every changed ${one} in \`flips.csv\`.`,
    all: ({ one }) => `Every changed ${one} is in \`flips.csv\`, beside the audit record.`,
};
function changedRow(row, { loss, rows }) {
    const { kind, id, label, reference, candidate, loss_difference: difference } = row;
    const change = changes[loss];
    const areLabelled = rows.some((one) => one.label !== null);
    return {
        word: words[kind],
        worse: kind === "regressed" || kind === "worse",
        id,
        label: areLabelled ? outputPhrase(label) : "",
        predictions: areLabelled ? [reference, candidate].map(({ prediction }) => outputPhrase(prediction)) : [],
        scores: reference.score === null && candidate.score === null
            ? ""
            : [reference, candidate].map(({ score }) => scoreText(score, loss)).join("\u00a0→\u00a0"),
        lossChange: change === undefined || difference === null ? "" : (0,number_text/* changeText */.k0)(difference, change.unit, change.decimals),
    };
}
const none = "(none)";
function outputPhrase(output) {
    if (output === null)
        return none;
    return typeof output === "string" ? { name: output } : numberText(output);
}
/** As it stands in the file, to six digits: rows are looked up by what is shown of them. */
function numberText(value) {
    return Math.abs(value) < 1e6 ? (0,number_text/* writtenText */.v4)(Number(value.toPrecision(6)), "label") : (0,number_text/* valueText */.Ru)(value, "label");
}
function scoreText(score, loss) {
    if (score === null)
        return none;
    if (loss === "score")
        return numberText(score);
    const inside = score >= 0.001 && score <= 0.999;
    return (0,number_text/* valueText */.Ru)(score, "score", inside ? 3 : Math.min(6, (0,number_text/* distinctDecimals */.JI)(score, [0, 1], "score").decimals));
}

// EXTERNAL MODULE: ./lib/reports/checked-rows.js
var checked_rows = __webpack_require__(24454);
;// CONCATENATED MODULE: ./lib/reports/contributions.js


/** The changes of a record by slices, where anything changed; those first whose sign the mix of slices turns round. Empty in older records. */
function contributionsOf(record) {
    const { many } = (0,row_noun/* rowNounOf */.e1)(record.task);
    const known = new Map(record.measurements.map((measurement) => [measurement.id, measurement]));
    return (record.contributions ?? [])
        .filter(({ slices }) => slices.some(({ within, mix }) => within !== 0 || mix !== 0))
        .toSorted((a, b) => Number(isReversed(b)) - Number(isReversed(a)))
        .flatMap((one) => {
        const measurement = known.get(one.measurement);
        return measurement === undefined ? [] : [{ ...outlineOf(one, measurement), many }];
    });
}
/** Whether the change goes the other way at the reference's mix of slices: Simpson's paradox. */
function isReversed({ change, adjusted }) {
    return Math.sign(change) * Math.sign(adjusted?.value ?? 0) < 0;
}
function outlineOf(one, { title, unit }) {
    const { by, change, slices } = one;
    const decimals = (0,number_text/* changeDecimals */.dk)(slices.reduce((most, { within, mix }) => Math.max(most, Math.abs(within + mix)), 0), unit);
    const isMixed = one.adjusted !== null;
    return {
        title,
        by,
        change: (0,number_text/* changeText */.k0)(change, unit),
        remark: contributions_remarkOf(one, unit),
        rows: slices.map(({ slice, weight, within, mix, share }) => ({
            slice,
            weight: isMixed
                ? `${contributions_shareText(weight.reference)}\u00a0→\u00a0${contributions_shareText(weight.candidate)}`
                : contributions_shareText(weight.candidate),
            within: isMixed ? (0,number_text/* changeText */.k0)(within, unit, decimals) : "",
            mix: isMixed ? (0,number_text/* changeText */.k0)(mix, unit, decimals) : "",
            total: (0,number_text/* changeText */.k0)(within + mix, unit, decimals),
            share: share === null ? "" : (0,number_text/* valueText */.Ru)(share, "share", 0),
        })),
    };
}
function contributions_shareText(weight) {
    return (0,number_text/* valueText */.Ru)(weight, "share", 1);
}
function contributions_remarkOf({ by, change, mix, adjusted }, unit) {
    if (adjusted === null)
        return "";
    const { value, level, undefined_reason: reason } = adjusted;
    if (value === null)
        return `The change at the reference's mix of ${by} is not known: ${reason?.text ?? "it was not measured"}.`;
    const decimals = (0,number_text/* finer */.Dp)((0,number_text/* changeDecimals */.dk)(value, unit), (0,number_text/* changeDecimals */.dk)(change, unit));
    const range = level === null
        ? ""
        : `, ${(0,number_text/* percentText */.fL)(level)} interval ${(0,number_text/* changeRangeText */.xc)(adjusted.lower, adjusted.upper, unit, decimals)}`;
    const alike = `${(0,number_text/* changeText */.k0)(value, unit, decimals)}${range}`;
    if (Math.sign(change) * Math.sign(value) < 0) {
        const [overall, within] = change > 0 ? ["rose", "falls"] : ["fell", "rises"];
        return (`Overall it ${overall} (${(0,number_text/* changeText */.k0)(change, unit, decimals)}), but at the reference's mix of ${by} it ${within} (${alike}): ` +
            "the slices changed in size, and that turns the sign round (Simpson's paradox).");
    }
    return `At the reference's mix of ${by} the change is ${alike}; the change of the mix adds ${(0,number_text/* changeText */.k0)(mix, unit, decimals)}.`;
}

;// CONCATENATED MODULE: ./lib/reports/data-summary.js


/** What was compared, in a line of numbers: "2 000 rows, row by row; 7 without a label". */
function dataSummary({ comparison, task }) {
    if (comparison === null)
        return "nothing was compared";
    const { one, many } = (0,row_noun/* rowNounOf */.e1)(task);
    const { compared, pairing } = comparison;
    const counted = (count) => `${(0,number_text/* countText */.lT)(count)} ${count === 1 ? one : many}`;
    const said = {
        joined: `${counted(compared.candidate)}, ${one} by ${one}`,
        none: `${(0,number_text/* countText */.lT)(compared.reference)} and ${counted(compared.candidate)} of two different samples`,
        "no-reference": `${counted(compared.candidate)} without a reference`,
    }[pairing];
    return [said, ...sampled(comparison), ...leftOut(comparison)].join("; ");
}
function sampled({ sample }) {
    return sample === undefined ? [] : [`a sample of ${(0,number_text/* percentText */.fL)(sample.rate)}`];
}
const data_summary_words = {
    unmatched: "without a partner",
    duplicates: "with an id seen before",
    unlabelled: "without a label",
    invalid: "not usable",
};
function leftOut(comparison) {
    return ["unmatched", "duplicates", "unlabelled", "invalid"].flatMap((key) => {
        const count = comparison[key].reference + comparison[key].candidate;
        return count === 0 ? [] : [`${(0,number_text/* countText */.lT)(count)} ${data_summary_words[key]}`];
    });
}
/** Of what the provenance tells: "2 files, 95 % confidence, seed 1". */
function provenanceSummary({ inputs, policy, seed }) {
    return [
        `${(0,number_text/* countText */.lT)(inputs.length)} ${inputs.length === 1 ? "file" : "files"}`,
        ...(policy === null ? [] : [`${(0,number_text/* percentText */.fL)(policy.confidence)} confidence`]),
        `seed ${seed}`,
    ].join(", ");
}

// EXTERNAL MODULE: ./lib/reports/discovery.js
var discovery = __webpack_require__(66049);
// EXTERNAL MODULE: ./lib/reports/drift-row.js + 1 modules
var drift_row = __webpack_require__(3697);
// EXTERNAL MODULE: ./lib/reports/estimates.js
var estimates = __webpack_require__(69976);
// EXTERNAL MODULE: ./lib/reports/facts.js
var facts = __webpack_require__(30800);
;// CONCATENATED MODULE: ./lib/reports/finding-topics.js
/** The section of a report that tells a finding. */
const topics = new Map([
    ...codesOf("rules", ["own-rules", "first-adoption", "moved-config", "removed-config", "invalid-config"]),
    ...codesOf("rules", ["changed-workflow", "changed-input"]),
    ...codesOf("rules", ["loosened-limit", "loosened-rule", "removed-gate", "changed-rule", "changed-data"]),
    ...codesOf("rules", ["new-waiver", "changed-waiver"]),
    ...codesOf("waivers", ["malformed-waivers", "malformed-waiver", "expired-waiver", "unmatched-waiver"]),
    ...codesOf("waivers", ["overlapping-waiver", "refused-waiver", "exceeded-waiver", "unneeded-waiver"]),
    ...codesOf("waivers", ["refused-label", "unknown-label"]),
    ...codesOf("reference", ["stale-reference", "bad-reference", "first-reference", "blessed-reference"]),
]);
function codesOf(topic, codes) {
    return codes.map((code) => [code, topic]);
}
/** The findings that belong into one section. */
function findingsAbout(topic, { findings = [] }) {
    return findings.filter(({ code }) => topics.get(code) === topic);
}
/** What no section tells: a finding of a kind that this report does not know, or about rules where there is no section on them. */
function findingsOfNoSection({ findings = [] }, { hasRules }) {
    return findings.filter(({ code, level }) => {
        const topic = topics.get(code);
        return level !== "note" && (topic === undefined || (topic === "rules" && !hasRules));
    });
}

// EXTERNAL MODULE: ./lib/reports/judged-row.js + 1 modules
var judged_row = __webpack_require__(64609);
;// CONCATENATED MODULE: ./lib/reports/load-tests.js

/** The percentiles and counts that the load tests tell, side by side; none where there is no load test. */
function loadTestRows({ latency = [] }) {
    const side = (wanted) => latency.find(({ role }) => role === wanted);
    const [reference, candidate] = [side("reference"), side("candidate")];
    const row = (label, text) => ({
        label,
        reference: reference === undefined ? "" : text(reference),
        candidate: candidate === undefined ? "" : text(candidate),
    });
    const shares = [...new Set(latency.flatMap(({ percentiles }) => percentiles.map(({ share }) => share)))];
    return [
        row("read from", ({ format, machine }) => (machine === null ? format : `${format}, on ${machine}`)),
        row("measured times", ({ n }) => count(n)),
        row("mean", ({ mean }) => time(mean)),
        ...shares.sort((a, b) => a - b).map((share) => row(nameOf(share), (input) => time(valueAt(input, share)))),
        row("requests", ({ requests }) => count(requests)),
        row("errors", ({ errors }) => count(errors)),
        row("duration", ({ seconds }) => (seconds === null ? "" : (0,number_text/* valueText */.Ru)(seconds, "s"))),
    ].filter((one) => one.reference !== "" || one.candidate !== "");
}
function valueAt({ percentiles }, share) {
    return percentiles.find((point) => point.share === share)?.value ?? null;
}
function nameOf(share) {
    if (share === 0)
        return "minimum";
    return share === 1 ? "maximum" : `p${Number((share * 100).toPrecision(12))}`;
}
function count(value) {
    return value === null ? "" : (0,number_text/* countText */.lT)(value);
}
function time(value) {
    return value === null ? "" : (0,number_text/* valueText */.Ru)(value, "ms");
}

// EXTERNAL MODULE: ./lib/reports/measured-texts.js
var measured_texts = __webpack_require__(26098);
// EXTERNAL MODULE: ./lib/reports/profile.js
var profile = __webpack_require__(53506);
;// CONCATENATED MODULE: ./lib/reports/reference.js

/** undefined: there is no more to tell than the name of a file. */
function referenceOf(record) {
    const lines = [reference_lineOf("Reference", record.reference), reference_lineOf("Pinned reference", record.pinned)].flatMap((line) => line ?? []);
    const remarks = findingsAbout("reference", record).map(reference_remarkOf);
    return lines.length + remarks.length === 0 ? undefined : { lines, remarks };
}
function reference_lineOf(label, reference) {
    if (reference === undefined || reference.selected === "file")
        return undefined;
    return { label, sentence: reference.sentence, address: reference.run_url ?? undefined };
}
const icons = { failure: "❌", warning: "⚠️", note: "⚠️" };
function reference_remarkOf({ level, sentence, advice }) {
    return { icon: icons[level], sentence, advice: advice ?? undefined };
}

;// CONCATENATED MODULE: ./lib/reports/rules.js


/**
 * undefined: the rules are those of the base branch, and the change leaves them as they are; or there is no change; or they could not be
 * read, which the error says.
 */
function rulesOf(record) {
    const { rules } = record;
    if (rules === undefined || rules.reason === "not-readable")
        return undefined;
    const remarks = remarksOf(record, rules);
    const isUsual = rules.reason === "base-branch" || rules.reason === "no-change";
    if (isUsual && remarks.length + rules.changes.length === 0)
        return undefined;
    const isSaid = remarks.some(({ sentence }) => sentence.startsWith(rules.sentence));
    return {
        title: rules.changes.length > 0 ? `This ${nounOf(record)} changes the rules` : `The rules of this ${nounOf(record)}`,
        sentence: isSaid ? undefined : rules.sentence,
        lines: [...remarks, ...rules.changes.map(rules_lineOf)],
        preview: rules.preview === null ? undefined : previewText(rules.preview),
    };
}
/** What is neither one of the changes nor the sentence about the rules. */
function remarksOf(record, rules) {
    const said = [rules.sentence, ...rules.changes.map(({ sentence }) => sentence)];
    return findingsAbout("rules", record)
        .filter(({ sentence }) => !said.includes(sentence))
        .map(({ level, sentence, advice }) => ({
        icon: level === "failure" ? "❌" : "⚠️",
        sentence,
        advice: advice ?? undefined,
    }));
}
function nounOf({ git }) {
    if (git.pull_request !== null)
        return "pull request";
    return git.event === "merge_group" ? "merge group" : "change";
}
function rules_lineOf({ direction, sentence }) {
    return { icon: direction === "tightened" ? "✅" : "⚠️", sentence, advice: undefined };
}
/** What each outcome is called in a sentence. */
const outcomes = { pass: "pass", warn: "pass with warnings", fail: "fail" };
const mostDiffering = 5;
function previewText({ outcome, sentence, differs }) {
    if (outcome === "error")
        return `What its own rules would make of it is not known. ${sentence}`;
    const told = `With its own rules the verdict would be ${outcomes[outcome]}.`;
    if (differs.length === 0)
        return told;
    const shown = differs
        .slice(0, mostDiffering)
        .map(({ gate, slice, enforced, preview }) => {
        const place = slice === null ? gate : `${gate} on ${slice}`;
        return `${place} (${enforced ?? "no gate"} → ${preview ?? "no gate"})`;
    })
        .join(", ");
    const more = differs.length - mostDiffering;
    return `${told} Other than now: ${shown}${more > 0 ? ` and ${(0,number_text/* countText */.lT)(more)} more` : ""}.`;
}

// EXTERNAL MODULE: ./lib/history/judged-by.js
var judged_by = __webpack_require__(82813);
// EXTERNAL MODULE: ./lib/reports/changed-grounds.js
var changed_grounds = __webpack_require__(61778);
// EXTERNAL MODULE: ./lib/reports/compare-verdicts.js
var compare_verdicts = __webpack_require__(65759);
// EXTERNAL MODULE: ./lib/reports/difference-words.js
var difference_words = __webpack_require__(39088);
// EXTERNAL MODULE: ./lib/reports/subject-text.js
var subject_text = __webpack_require__(83059);
// EXTERNAL MODULE: ./lib/reports/then-and-now.js
var then_and_now = __webpack_require__(72141);
// EXTERNAL MODULE: ./lib/reports/verdict-words.js
var verdict_words = __webpack_require__(89554);
;// CONCATENATED MODULE: ./lib/reports/since.js








/** undefined: no run before it is known. */
function sinceOf(record) {
    const { previous } = record;
    if (previous === undefined)
        return undefined;
    const head = previous.head_sha?.slice(0, 7);
    const obstacle = obstacleTo(record, previous);
    if (obstacle !== undefined)
        return { ...noLists, head, sentence: obstacle };
    const changes = changesOf(record, previous);
    const measurements = new Map(record.measurements.map((measurement) => [measurement.id, measurement]));
    const told = (...kinds) => changes
        .filter(({ became }) => kinds.includes(became))
        .map((change) => entryText(change, measurements.get(change.now?.verdict.measurement ?? "")));
    return {
        head,
        sentence: `${groundsText(record, previous)}${sentenceOf(changes)}`,
        gone: told("gone"),
        failing: told("failing"),
        changed: told("worse", "eased"),
        still: told("still"),
        fixed: told("fixed"),
    };
}
const noLists = { gone: [], failing: [], changed: [], still: [], fixed: [] };
/** Why the two cannot be compared. Nothing judged is nothing fixed. */
function obstacleTo({ decision, verdicts }, { outcome, standing }) {
    if (decision.outcome === "error" || verdicts.length === 0) {
        const failed = standing.filter(({ counts_as: counts }) => counts === "fail").length;
        const then = failed === 0 ? "" : `, and what became of the ${(0,number_text/* countText */.lT)(failed)} that failed then is not known`;
        return `nothing was judged this time${then}.`;
    }
    return outcome === "error" ? "that run ended in an error, so there is nothing to compare with." : undefined;
}
/** What else is not as it was then. Comments by earlier versions do not tell. */
function groundsText(record, { judged_by: then }) {
    const changed = then === undefined ? "" : (0,changed_grounds/* changedGrounds */.D)(then, (0,judged_by/* judgedBy */.N)(record));
    return changed === "" ? "" : `${changed} changed too; `;
}
function changesOf({ verdicts }, previous) {
    const now = verdicts.map((verdict) => ({ ...verdict, standing: (0,verdict_words/* standingOf */.YP)(verdict), verdict }));
    const then = previous.standing.map((one) => ({ ...one, standing: standingThen(one), standingThen: one }));
    const changes = (0,compare_verdicts/* compareVerdicts */.m)(then, now, ({ gate }) => absentThen(gate, previous));
    return [...goneGates(previous, verdicts, then), ...changes];
}
function standingThen(standing) {
    if (standing.waived === true)
        return "waived";
    const found = (0,verdict_words/* standingOf */.YP)(standing);
    // Those that hold are not told of: what passes and is told of was let pass by a policy.
    return found === "pass" ? "remark" : found;
}
/** All that did not pass is told, unless there was no room. */
function absentThen(gate, { gates, left_out: leftOut }) {
    if (gates?.includes(gate) === false)
        return "absent";
    return leftOut > 0 ? "unknown" : "clear";
}
/** Gates that passed then and of which nothing is left. */
function goneGates({ gates = [] }, verdicts, told) {
    const names = new Set([...verdicts, ...told].map(({ gate }) => gate));
    return gates
        .filter((gate) => !names.has(gate))
        .map((gate) => ({
        became: "gone",
        from: "pass",
        before: { gate, slice: null, column: null, standing: "pass", standingThen: undefined },
        now: undefined,
    }));
}
function sentenceOf(changes) {
    return `${(0,difference_words/* becomingText */.QR)(changes.map(({ became }) => became))}.`;
}
/** "Accuracy, region=EU: failed, now passed; 86.10 % then, 91.20 % now" */
function entryText({ before, now, became, from }, measurement) {
    const turn = (0,difference_words/* turnText */.BK)(became, from, now?.standing);
    if (now === undefined)
        return before === undefined ? turn : `${(0,subject_text/* namedText */.Jk)(before)}: ${turn}`;
    const { verdict } = now;
    const numbers = measurement && (0,then_and_now/* thenAndNow */.xw)(measurement, before?.standingThen, verdict);
    const text = `${(0,subject_text/* subjectText */.yq)(verdict, measurement)}: ${turn}`;
    return numbers === undefined ? text : `${text}; ${numbers}`;
}

;// CONCATENATED MODULE: ./lib/reports/slice-rows.js


/** The gravest first. */
const order = ["failure", "waived", "undecided", "warning", "remark", "pass"];
/** undefined: there are no slices. */
function slicesOf(record) {
    const { slices, verdicts, comparison } = record;
    if (slices.length === 0)
        return undefined;
    const isAlone = comparison?.pairing === "no-reference";
    const bySlice = standingsBySlice(verdicts);
    const told = slices.map(({ name, rows }) => {
        const standings = bySlice.get(name) ?? [];
        const gravest = order.find((standing) => standings.includes(standing));
        return {
            gravest,
            name,
            reference: isAlone ? "" : (0,number_text/* countText */.lT)(rows.reference),
            candidate: (0,number_text/* countText */.lT)(rows.candidate),
            icon: gravest && verdict_words/* standingIcons */.ZS[gravest],
            verdicts: gravest === undefined ? "not judged" : countsText(standings),
        };
    });
    const gravest = told.flatMap((row) => row.gravest ?? []);
    const unjudged = told.length - gravest.length;
    const parts = [countsText(gravest), unjudged === 0 ? "" : `${(0,number_text/* countText */.lT)(unjudged)} not judged`];
    return {
        summary: parts.filter((part) => part !== "").join(", "),
        rows: told,
    };
}
function standingsBySlice(verdicts) {
    const found = new Map();
    for (const verdict of verdicts) {
        if (verdict.slice === null)
            continue;
        const standings = found.get(verdict.slice);
        if (standings === undefined)
            found.set(verdict.slice, [(0,verdict_words/* standingOf */.YP)(verdict)]);
        else
            standings.push((0,verdict_words/* standingOf */.YP)(verdict));
    }
    return found;
}
function countsText(standings) {
    return order
        .flatMap((standing) => {
        const count = standings.filter((one) => one === standing).length;
        return count === 0 ? [] : `${(0,number_text/* countText */.lT)(count)} ${verdict_words/* standingWords */.o4[standing]}`;
    })
        .join(", ");
}

// EXTERNAL MODULE: ./lib/reports/trend.js
var trend = __webpack_require__(11056);
// EXTERNAL MODULE: ./lib/reports/between-text.js
var between_text = __webpack_require__(78587);
;// CONCATENATED MODULE: ./lib/reports/worst-slice.js

/** Where a metric that is worse on the whole is worst, and by far; undefined where no slice stands out, or where that slice has a verdict that says so. */
function worstSlice(whole, record) {
    const harm = harmOf(whole);
    const least = record.policy?.min_samples ?? 0;
    const [worst] = record.measurements
        .filter(({ slice, id, candidate }) => slice !== null && id === `${whole.id}@${slice}` && (candidate?.n ?? 0) >= least)
        .map((measurement) => ({ measurement, harm: harmOf(measurement) }))
        .filter((one) => Number.isFinite(one.harm))
        .toSorted((first, second) => second.harm - first.harm);
    if (worst === undefined || !(harm > 0) || worst.harm < farWorse * harm)
        return undefined;
    const { slice, id } = worst.measurement;
    const isTold = record.verdicts.some((one) => one.measurement === id && one.outcome !== "pass");
    if (isTold || slice === null)
        return undefined;
    const { values, change } = (0,measured_texts/* measuredTexts */.$w)(worst.measurement);
    return ["Worst on ", { name: slice }, `: ${values} (${change}).`];
}
const farWorse = 1.5;
/** How much worse the candidate is than the reference; NaN where nobody can tell. */
function harmOf({ change, better }) {
    const value = change?.value ?? Number.NaN;
    if (better === "zero")
        return Number.NaN;
    return better === "higher" ? -value : value;
}

;// CONCATENATED MODULE: ./lib/reports/why.js







/** What a reader looks at first for the reason of each verdict that does not pass, the most telling first; none where the record knows of nothing. */
function whysOf(record) {
    const measurements = new Map(record.measurements.map((measurement) => [measurement.id, measurement]));
    const standing = record.verdicts.filter(({ outcome }) => outcome !== "pass");
    return new Map(standing.map((verdict) => {
        const measurement = measurements.get(verdict.measurement ?? "");
        return [verdict, [...waived(verdict), ...(measurement === undefined ? [] : found(verdict, measurement, record))]];
    }));
}
function waived({ waiver }) {
    if (waiver === undefined)
        return [];
    const { owner, issue, expires, reason } = waiver;
    const until = expires === null ? "by a label" : `through ${expires}`;
    const by = owner === null ? [] : [" by ", { name: owner }];
    const about = issue === null ? [] : [" (", { name: issue }, ")"];
    return [[`Waived ${until}`, ...by, ...about, reason === null ? "." : `: ${reason.replace(/[.!?]?$/u, ".")}`]];
}
function found(verdict, measurement, record) {
    const between = (0,between_text/* betweenText */.e)(measurement);
    if (between !== undefined)
        return [[between]];
    if (verdict.outcome === "inconclusive" || verdict.state === "undefined")
        return [];
    const causes = goesWith(verdict, record);
    const places = causes.length > 0 ? [] : [...fromSlice(verdict, measurement, record)];
    return [...causes, ...places, ...rowByRow(verdict, record)];
}
/** What goes with the failure that was looked into. */
function goesWith({ gate, slice }, record) {
    const { causes } = record;
    if (!causes || causes.gate !== gate || causes.slice !== slice)
        return [];
    const lines = causesOf(record)?.lines ?? [];
    return lines.map(([name = "", drifted = "", ...rest], at) => [
        at === 0 ? "Goes with " : "And with ",
        name,
        drifted === "" ? "" : ", which",
        drifted,
        ...rest,
        ".",
    ]);
}
/** From where the most of the change comes, or where it is worst. */
function fromSlice(verdict, measurement, record) {
    if (verdict.slice !== null)
        return [];
    const most = mostOfChange(measurement, record);
    if (most !== undefined)
        return [most];
    const worst = worstSlice(measurement, record);
    return worst === undefined ? [] : [worst];
}
/** A share of the change so much larger than that of the rows is worth a line. */
const outOfProportion = 1.5;
const worthTelling = 1 / 3;
function mostOfChange({ id, title }, record) {
    const { many } = (0,row_noun/* rowNounOf */.e1)(record.task);
    const told = (record.contributions ?? []).filter(({ measurement }) => measurement === id);
    const reversed = contributionsOf(record).find((one) => one.title === title && one.remark.startsWith("Overall "));
    if (reversed !== undefined)
        return [reversed.remark];
    const [most] = told
        .flatMap(({ slices }) => slices)
        .flatMap(({ slice, share, weight }) => (share === null ? [] : { slice, share, weight: weight.candidate }))
        .filter(({ share, weight }) => share >= worthTelling && share >= outOfProportion * weight)
        .toSorted((first, second) => second.share - first.share);
    if (most === undefined)
        return undefined;
    const part = most.share >= 0.995 ? "All" : (0,number_text/* valueText */.Ru)(most.share, "share", 0);
    return [
        `${part} of the change comes from `,
        { name: most.slice },
        ` (${(0,number_text/* valueText */.Ru)(most.weight, "share", 0)} of the ${many}).`,
    ];
}
/** Told once, of the first that a label decides: the rows are the same for all. */
function rowByRow(verdict, record) {
    if (verdict.slice !== null || !record.changed_rows)
        return [];
    const first = record.verdicts.find(({ kind, outcome, slice, measurement }) => kind === "metric" && outcome === "fail" && slice === null && measurement?.startsWith("latency") !== true);
    const changed = first === verdict ? changedRowsOf(record) : undefined;
    if (changed === undefined)
        return [];
    return [[`${(0,row_noun/* rowNounOf */.e1)(record.task).one === "query" ? "Query by query" : "Row by row"}: ${changed.counts}.`]];
}

;// CONCATENATED MODULE: ./lib/reports/waivers.js


/** undefined: there are none, and nothing is wrong with them. */
function waiversOf(record) {
    const { waivers = [] } = record;
    const remarks = findingsAbout("waivers", record)
        .filter(({ level }) => level === "warning")
        .map(({ sentence, advice }) => ({ sentence, advice: advice ?? undefined }));
    if (waivers.length + remarks.length === 0)
        return undefined;
    return { summary: waivers_summaryOf(waivers), rows: waivers.map(waivers_rowOf), remarks };
}
const waivers_words = {
    applied: "applied",
    exceeded: "exceeded",
    expired: "expired",
    malformed: "malformed",
    refused: "refused",
    "no-match": "without a match",
    "not-needed": "not needed",
};
const waivers_icons = {
    applied: "⚠️",
    exceeded: "❌",
    expired: "⚠️",
    malformed: "⚠️",
    refused: "❌",
    "no-match": "⚠️",
    "not-needed": "✅",
};
function waivers_summaryOf(waivers) {
    const states = Object.entries(waivers_words).flatMap(([state, word]) => {
        const count = waivers.filter((waiver) => waiver.state === state).length;
        return count === 0 ? [] : [`${(0,number_text/* countText */.lT)(count)} ${word}`];
    });
    return states.length === 0 ? "none" : states.join(", ");
}
function waivers_rowOf(waiver) {
    const { state, source, gate, slice, column, owner, issue, expires, reason, sentence } = waiver;
    const isLabel = source === "label";
    return {
        icon: waivers_icons[state],
        state: waivers_words[state],
        gate: gate ?? undefined,
        isLabel,
        part: slice ?? column ?? undefined,
        owner: owner ?? "",
        issue: issue ?? "",
        until: expires ?? (isLabel && state === "applied" ? "this commit" : ""),
        reason: reason ?? "",
        sentence,
    };
}

;// CONCATENATED MODULE: ./lib/reports/outline.js
























/** What is not right with the run itself, and what no section has a place for. */
function runWarningsOf(record, rules) {
    const findings = findingsOfNoSection(record, { hasRules: rules !== undefined });
    return [
        ...record.warnings.map(({ message }) => message),
        ...findings.map(({ sentence, advice }) => (advice === null ? sentence : `${sentence} ${advice}`)),
    ];
}
/** Sorts a record into the parts of a report: failures, warnings, undecided, passes, drift, latency, data, provenance. */
function outline_outlineOf(record, about = {}) {
    const noReference = record.comparison?.pairing === "no-reference";
    const noun = (0,row_noun/* rowNounOf */.e1)(record.task);
    const measured = (measurement) => measuredRow(measurement, noun);
    const rules = rulesOf(record);
    return {
        name: record.name,
        noun,
        icon: (0,verdict_words/* decisionIcon */.aX)(record),
        sentence: record.decision.sentence,
        counts: countsOf(record),
        error: record.error,
        since: sinceOf(record),
        judged: judgedByStanding(record, noun),
        drift: (0,drift_row/* driftRows */.N)(record),
        changedRows: changedRowsOf(record),
        checkedRows: (0,checked_rows/* checkedRowsOf */.qN)(record),
        contributions: contributionsOf(record),
        discovery: (0,discovery/* discoveryOf */.i)(record),
        estimates: (0,estimates/* estimatesOf */.p)(record),
        causes: causesOf(record),
        latency: record.measurements.filter(isLatency).map(measured),
        loadTests: loadTestRows(record),
        unjudged: unjudgedOf(record).map(measured),
        level: levelOf(record.measurements),
        warnings: runWarningsOf(record, rules),
        reference: referenceOf(record),
        rules,
        waivers: waiversOf(record),
        sides: record.comparison === null ? [] : (0,facts/* sideFacts */.VO)(record.comparison),
        comparison: (0,facts/* comparisonFacts */.tj)(record, noun),
        slices: record.slices.map(({ name, rows }) => ({
            label: name,
            reference: noReference ? "" : (0,number_text/* countText */.lT)(rows.reference),
            candidate: (0,number_text/* countText */.lT)(rows.candidate),
        })),
        sliceRows: slicesOf(record),
        dataSummary: dataSummary(record),
        whys: whysOf(record),
        trend: (0,trend/* trendOf */.R)(record, about),
        provenance: (0,facts/* provenanceFacts */.Z)(record),
        provenanceSummary: provenanceSummary(record),
        profile: (0,profile/* profileOf */.d)(record.profile),
    };
}
/** Counted as they count for the decision, so that a warning about drift is a warning here as well. */
function countsOf({ verdicts }) {
    if (verdicts.length === 0)
        return [];
    const standings = verdicts.map(verdict_words/* standingOf */.YP);
    const count = (standing) => standings.filter((one) => one === standing).length;
    const warnings = count("warning");
    return [
        count("failure") === 0 ? "" : `${(0,number_text/* countText */.lT)(count("failure"))} failed`,
        count("waived") === 0 ? "" : `${(0,number_text/* countText */.lT)(count("waived"))} waived`,
        warnings === 0 ? "" : `${(0,number_text/* countText */.lT)(warnings)} ${warnings === 1 ? "warning" : "warnings"}`,
        count("undecided") === 0 ? "" : `${(0,number_text/* countText */.lT)(count("undecided"))} undecided`,
        count("remark") === 0 ? "" : `${(0,number_text/* countText */.lT)(count("remark"))} for information`,
        `${(0,number_text/* countText */.lT)(count("pass"))} passed`,
    ].filter((text) => text !== "");
}
function judgedByStanding(record, noun) {
    const measurements = new Map(record.measurements.map((measurement) => [measurement.id, measurement]));
    const rows = record.verdicts
        .filter((verdict) => verdict.kind !== "drift")
        .map((verdict) => ({
        ...(0,judged_row/* judgedRow */.s)(verdict, verdict.measurement === null ? undefined : measurements.get(verdict.measurement), noun),
        ...(verdict.kind === "discover" && (0,discovery/* foundTexts */.B)((0,discovery/* discoveryOf */.i)(record), verdict.slice)),
        ...(verdict.kind === "check" && (0,checked_rows/* checkedTexts */.On)(record, verdict)),
        ...(0,estimates/* shiftTexts */.B)(verdict),
    }));
    const standing = (wanted) => rows.filter((row) => row.standing === wanted).sort((first, second) => rank(first) - rank(second));
    return {
        failure: standing("failure"),
        waived: standing("waived"),
        warning: standing("warning"),
        undecided: standing("undecided"),
        remark: standing("remark"),
        pass: standing("pass"),
    };
}
/** As in the headline: rules of the pairing, what is proven before what is not, the whole before its slices. */
function rank({ verdict }) {
    if (verdict.kind === "pairing")
        return -1;
    return (verdict.state === "proven-harm" ? 0 : 2) + (verdict.slice === null ? 0 : 1);
}
function isLatency({ unit }) {
    return unit === "ms";
}
function unjudgedOf(record) {
    const judged = new Set(record.verdicts.map((verdict) => verdict.measurement));
    return record.measurements.filter((measurement) => !judged.has(measurement.id) && !isLatency(measurement));
}
function measuredRow(measurement, noun) {
    const { reference, candidate } = measurement;
    const rows = [reference, candidate].flatMap((side) => (side === null ? [] : [(0,number_text/* countText */.lT)(side.n)]));
    return {
        title: measurement.title,
        slice: measurement.slice ?? undefined,
        whole: `all ${noun.many}`,
        ...(0,measured_texts/* measuredTexts */.$w)(measurement),
        rows: [...new Set(rows)].join("\u00a0→\u00a0"),
    };
}
function levelOf(measurements) {
    const levels = measurements.flatMap(({ change, candidate }) => change?.interval?.level ?? candidate?.interval?.level ?? []);
    const [level] = levels;
    return level === undefined ? undefined : (0,number_text/* percentText */.fL)(level);
}


/***/ }),

/***/ 28303:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ paintOf)
/* harmony export */ });
const codes = {
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
        const [on, off] = codes[ink];
        return text === "" ? text : `\u001b[${on}m${text}\u001b[${off}m`;
    };
}


/***/ }),

/***/ 69792:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* reexport safe */ _report_names_js__WEBPACK_IMPORTED_MODULE_1__.Z),
/* harmony export */   v: () => (/* binding */ pickReports)
/* harmony export */ });
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42037);
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82608);
/* harmony import */ var _report_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73880);




/** The reports of a list such as `junit,sarif`, each once, in the order of the list. */
function pickReports(list) {
    const names = [...new Set(list.split(",").map((name) => name.trim()))].filter((name) => name !== "");
    const picked = names.map((name) => _index_js__WEBPACK_IMPORTED_MODULE_0__/* .reports */ .u.find((report) => report.name === name));
    const missing = names.find((_, index) => picked[index] === undefined);
    if (missing !== undefined)
        return { kind: "fault", fault: noReport(missing) };
    if (names.length === 0)
        return { kind: "fault", fault: `no report is named; there are ${_report_names_js__WEBPACK_IMPORTED_MODULE_1__/* .reportNames */ .T}` };
    return { kind: "reports", reports: picked.filter((report) => report !== undefined) };
}
function noReport(name) {
    const close = (0,_nearest_js__WEBPACK_IMPORTED_MODULE_2__/* .nearest */ .p)(name, _index_js__WEBPACK_IMPORTED_MODULE_0__/* .reports */ .u.map((report) => report.name));
    return `"${name}" is not a report${close === undefined ? "" : `; did you mean "${close}"?`}; there are ${_report_names_js__WEBPACK_IMPORTED_MODULE_1__/* .reportNames */ .T}`;
}


/***/ }),

/***/ 3676:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ placeOf),
/* harmony export */   c: () => (/* binding */ placeInWords)
/* harmony export */ });
/** Where an annotation points. A file of the base branch, `model-gate.yml@main`, is not the one that the change shows: its lines are others. */
function placeOf(place, record) {
    if (place?.file === null || place === null || isOfBase(place.file, record))
        return {};
    const { file, line, column } = place;
    if (line === null)
        return { file };
    return { file, line, ...(column === null ? {} : { column }) };
}
/** "(model-gate.yml@main:14)" for a place that no annotation can point at; else nothing. */
function placeInWords(place, record) {
    if (place === null || place.file === null || !isOfBase(place.file, record))
        return null;
    return `(${[place.file, place.line].filter((part) => part !== null).join(":")})`;
}
function isOfBase(file, { rules }) {
    const ref = rules?.base?.ref;
    return ref !== undefined && file.endsWith(`@${ref}`);
}


/***/ }),

/***/ 53506:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ profileTitles),
/* harmony export */   d: () => (/* binding */ profileOf)
/* harmony export */ });
/* harmony import */ var _number_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44776);

/** What the columns of a profile are called, in every report. */
const profileTitles = {
    title: "Phase",
    time: "Time",
    share: "Share",
    processor: "Processors",
    memory: "Peak memory",
};
/** Phases, the sum of them last; undefined where nobody asked for the time. */
function profileOf(profile) {
    if (profile === undefined)
        return undefined;
    const row = (title, used) => phaseRow(title, used, profile.milliseconds);
    return {
        sentence: sentenceOf(profile),
        rows: [...profile.phases.map((phase) => row(titles.get(phase.name) ?? phase.name, phase)), row("In all", profile)],
    };
}
function sentenceOf({ rows, rows_per_second: speed, threads, phases }) {
    const pace = speed === null ? "" : `, ${(0,_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .countText */ .lT)(speed)} a second`;
    const by = threads === 1 ? "1 thread" : `at most ${(0,_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .countText */ .lT)(threads)} threads`;
    const isWhole = phases.some(({ name }) => name === "deliveries");
    return `${(0,_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .countText */ .lT)(rows)} rows${pace}, by ${by}.${isWhole ? "" : untold}`;
}
const untold = " The record was sealed here: writing it, the reports and the deliveries come on top.";
function phaseRow(title, used, whole) {
    return {
        title,
        time: (0,_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .valueText */ .Ru)(used.milliseconds, "ms"),
        share: whole === 0 ? "" : (0,_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .valueText */ .Ru)(used.milliseconds / whole, "share", 1),
        processor: (0,_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .valueText */ .Ru)(used.processor_milliseconds, "ms"),
        memory: (0,_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .valueText */ .Ru)(used.peak_bytes, "B"),
    };
}
const titleOfPhase = {
    start: "Start of the program",
    rules: "Rules that are enforced",
    config: "Config",
    read: "Files opened and read",
    align: "Rows made comparable",
    measure: "Metrics",
    pinned: "Pinned reference",
    labels: "Labels and estimates",
    data: "Checks of the data",
    drift: "Drift",
    search: "Search for slices",
    waivers: "Waivers",
    explain: "What goes with it",
    plots: "Plots",
    decide: "Decision",
    preview: "Preview of the change's own rules",
    record: "Record",
    reports: "Reports",
    deliveries: "Deliveries",
};
const titles = new Map(Object.entries(titleOfPhase));


/***/ }),

/***/ 73000:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ sinceItems)
/* harmony export */ });
/* harmony import */ var _number_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44776);

/** What is listed of it where there is room for some lines: what is gone, new, changed and fixed; what fails still stands in the table of failures. */
function sinceItems({ gone, failing, changed, fixed }, most) {
    const all = [...gone, ...failing, ...changed, ...fixed];
    if (all.length <= most)
        return all;
    return [...all.slice(0, most), `and ${(0,_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .countText */ .lT)(all.length - most)} more`];
}


/***/ }),

/***/ 83059:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jk: () => (/* binding */ namedText),
/* harmony export */   qV: () => (/* binding */ subjectOfMeasurement),
/* harmony export */   yq: () => (/* binding */ subjectText)
/* harmony export */ });
/* harmony import */ var _judged_row_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64609);

/** What a verdict is on, in a few words: "Accuracy, region=EU", "Drift of amount (Population stability index)". Nothing is escaped yet. */
function subjectText(verdict, measurement) {
    return [titleOf(verdict, measurement), ...placeOf({ ...verdict, column: null })].join(", ");
}
/** The same of a verdict of which no more is known than its names. */
function namedText(verdict) {
    return [verdict.gate, ...placeOf(verdict)].join(", ");
}
function titleOf(verdict, measurement) {
    const { kind, title, column, gate } = verdict;
    if (kind === "drift")
        return column === null ? title : `Drift of ${column} (${title})`;
    const row = (0,_judged_row_js__WEBPACK_IMPORTED_MODULE_0__/* .judgedRow */ .s)(verdict, measurement);
    return (0,_judged_row_js__WEBPACK_IMPORTED_MODULE_0__/* .isNamed */ .e)(verdict) && row.title !== gate ? `${row.title} (${gate})` : row.title;
}
function placeOf({ column, slice, against }) {
    return [column ?? "", slice ?? "", against === undefined ? "" : "against the pinned reference"].filter((text) => text !== "");
}
/** The same of a measurement. */
function subjectOfMeasurement({ title, slice, against }) {
    return [title, ...placeOf({ column: null, slice, against })].join(", ");
}


/***/ }),

/***/ 3602:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FY: () => (/* binding */ paragraph),
/* harmony export */   R_: () => (/* binding */ heading),
/* harmony export */   Sh: () => (/* binding */ phrasesText),
/* harmony export */   Z8: () => (/* binding */ marks),
/* harmony export */   g0: () => (/* binding */ moreLine),
/* harmony export */   xE: () => (/* binding */ bullet)
/* harmony export */ });
/* harmony import */ var _number_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44776);
/* harmony import */ var _display_width_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11972);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69300);



/** Signs one cell wide in every terminal, which emoji are not. */
const marks = {
    "❌": { mark: "✗", ink: "red" },
    "⚠️": { mark: "!", ink: "yellow" },
    "❔": { mark: "?", ink: "cyan" },
    "✅": { mark: "✓", ink: "green" },
};
/** Longer lines of prose are hard to read; tables may use what there is. */
const widestProse = 120;
/** A sentence with untrusted parts as lines of the page, all indented alike. */
function paragraph(text, { width }, indent = 2) {
    return (0,_display_width_js__WEBPACK_IMPORTED_MODULE_2__/* .wrapped */ .ky)((0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .inertTerminalText */ .a_)(text), Math.min(width, widestProse) - indent).map((line) => " ".repeat(indent) + line);
}
/** A sentence behind a sign of one cell; its later lines hang below the first word. */
function bullet(sign, text, page, indent = 2) {
    const [first = "", ...rest] = paragraph(text, page, indent + 2);
    return [`${" ".repeat(indent)}${sign} ${first.trimStart()}`, ...rest];
}
/** Phrases as one sentence; nothing is made inert yet. */
function phrasesText(phrases) {
    return phrases.map((phrase) => (typeof phrase === "string" ? phrase : phrase.name)).join("");
}
/** The title of a section, over several lines where it is long. */
function heading(text, { paint, width }) {
    return (0,_display_width_js__WEBPACK_IMPORTED_MODULE_2__/* .wrapped */ .ky)(text, width - 2)
        .map((line, index) => (index === 0 ? "" : "  ") + paint("bold", line))
        .join("\n");
}
/** How many rows of a list are not shown; nothing where all are. */
function moreLine(more, { paint }) {
    return more <= 0 ? [] : [paint("dim", `  … and ${(0,_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .countText */ .lT)(more)} more; --verbose shows all`)];
}


/***/ }),

/***/ 90084:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ profileSection),
/* harmony export */   z: () => (/* binding */ profileText)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69300);
/* harmony import */ var _paint_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28303);
/* harmony import */ var _profile_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53506);
/* harmony import */ var _text_page_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3602);
/* harmony import */ var _text_table_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(24353);





/** Where time and memory went, as a text of its own without colours, ending in a newline. */
function profileText(profile, width) {
    const lines = profileSection((0,_profile_js__WEBPACK_IMPORTED_MODULE_2__/* .profileOf */ .d)(profile), { paint: (0,_paint_js__WEBPACK_IMPORTED_MODULE_1__/* .paintOf */ .M)(false), width, verbose: true });
    return `${lines.join("\n")}\n`;
}
/** With --verbose, where time and memory went; nothing where nobody asked. */
function profileSection(profile, page) {
    if (profile === undefined || !page.verbose)
        return [];
    const right = { align: "right" };
    const columns = [
        { align: "left", least: 12 },
        right,
        { ...right, yields: 2 },
        { ...right, yields: 1 },
        right,
    ];
    return [
        (0,_text_page_js__WEBPACK_IMPORTED_MODULE_3__/* .heading */ .R_)("Time and memory", page),
        ...(0,_text_table_js__WEBPACK_IMPORTED_MODULE_4__/* .tableLines */ .oW)([_profile_js__WEBPACK_IMPORTED_MODULE_2__/* .profileTitles */ .Z, ...profile.rows].map(cells), { ...page, columns }).flat(),
        ...(0,_text_page_js__WEBPACK_IMPORTED_MODULE_3__/* .paragraph */ .FY)(profile.sentence, page),
    ];
}
function cells({ title, time, share, processor, memory }) {
    return [(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .inertTerminalText */ .a_)(title, 60), time, share, processor, memory].map((text) => ({ text }));
}


/***/ }),

/***/ 24353:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   oW: () => (/* binding */ tableLines),
/* harmony export */   u1: () => (/* binding */ rowLines),
/* harmony export */   zX: () => (/* binding */ tableLayout)
/* harmony export */ });
/* harmony import */ var _display_width_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11972);

const indent = "  ";
/** A name that is cut keeps this much; below the second it would say nothing, and stands on a line of its own. */
const [wellCut, leastCut] = [24, 18];
/** Lines of a table, one array for each row: in columns if they fit the width, otherwise each row on lines of its own. */
function tableLines(rows, frame) {
    const layout = tableLayout(rows, frame);
    return rows.map((row) => rowLines(row, layout, frame));
}
/** The layout that shows most: with whole names; without what gives way; with names cut. */
function tableLayout(rows, frame) {
    const natural = frame.columns.map((_column, index) => Math.max(0, ...rows.map((row) => (0,_display_width_js__WEBPACK_IMPORTED_MODULE_0__/* .displayWidth */ .F1)(row[index]?.text ?? ""))));
    for (const [yielded, most] of attempts) {
        const kept = natural.map((width, index) => (gaveWay(frame.columns[index], yielded) ? 0 : width));
        const widths = shrunk(kept, frame, most);
        if (widths !== undefined)
            return { widths, yielded };
    }
    return undefined;
}
/** What has given way, and to how many cells names may be cut. */
const attempts = [
    [0, Number.POSITIVE_INFINITY],
    [1, Number.POSITIVE_INFINITY],
    [2, Number.POSITIVE_INFINITY],
    [2, wellCut],
    [2, leastCut],
];
function gaveWay(column, yielded) {
    return column?.yields !== undefined && column.yields <= yielded;
}
/** The widths with the widest names cut until all columns fit, or undefined if they cannot. */
function shrunk(natural, { columns, width }, least) {
    const widths = [...natural];
    for (;;) {
        const excess = totalWidth(widths) - width;
        if (excess <= 0)
            return widths;
        const candidates = columns.flatMap((column, index) => {
            const room = column.least === undefined ? 0 : (widths[index] ?? 0) - Math.max(column.least, least);
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
/** The lines of one row in a layout. */
function rowLines(row, layout, frame) {
    if (layout === undefined)
        return stacked(row, frame);
    return [aligned(row, layout.widths, frame), ...belowLines(row, layout, frame)];
}
function aligned(row, widths, frame) {
    const cells = widths.map((width, index) => {
        const cell = row[index] ?? { text: "" };
        const shown = width === 0 ? "" : (0,_display_width_js__WEBPACK_IMPORTED_MODULE_0__/* .truncated */ .ps)(cell.text, width);
        const spaces = " ".repeat(Math.max(0, width - (0,_display_width_js__WEBPACK_IMPORTED_MODULE_0__/* .displayWidth */ .F1)(shown)));
        const painted = paintedCell({ ...cell, text: shown }, frame.paint);
        const filled = frame.columns[index]?.align === "right" ? spaces + painted : painted + spaces;
        return " ".repeat(gapBefore(widths, index)) + filled;
    });
    return (indent + cells.join("")).trimEnd();
}
function belowLines(row, { yielded }, { columns, width }) {
    return columns.flatMap((column, index) => {
        const text = row[index]?.text ?? "";
        if (column.below === undefined || text === "" || !gaveWay(column, yielded))
            return [];
        return (0,_display_width_js__WEBPACK_IMPORTED_MODULE_0__/* .wrapped */ .ky)(`${column.below} ${text}`, width - 2 * indent.length).map((line) => indent + indent + line);
    });
}
/** "✗ Accuracy, region=EU: worse, proven", and the numbers on the lines below. */
function stacked(row, { width, paint, columns }) {
    const all = row.map((cell, index) => ({ ...cell, column: columns[index] }));
    // A table of names only has no sign before them.
    const [sign] = columns[0]?.least === undefined ? all : [];
    const cells = all
        .slice(sign === undefined ? 0 : 1)
        .filter(({ column, text }) => text !== "" && column?.isPicture !== true);
    const verdict = cells.find(({ ink }) => ink !== undefined)?.text;
    const names = cells.filter(({ column }) => column?.least !== undefined).map(({ text }) => text);
    const head = names.join(", ") + (verdict === undefined ? "" : `: ${verdict}`);
    const others = cells
        .filter(({ column, ink }) => column?.least === undefined && ink === undefined)
        .map(({ text }) => text);
    const [first = "", ...rest] = (0,_display_width_js__WEBPACK_IMPORTED_MODULE_0__/* .wrapped */ .ky)(head, width - 2 * indent.length);
    const below = others.length === 0 ? [] : (0,_display_width_js__WEBPACK_IMPORTED_MODULE_0__/* .wrapped */ .ky)(others.join(", "), width - 2 * indent.length);
    return [
        `${indent}${sign === undefined ? "" : `${paintedCell(sign, paint)} `}${first}`,
        ...[...rest, ...below].map((line) => indent + indent + line),
    ];
}
function paintedCell({ text, ink }, paint) {
    return ink === undefined ? text : paint(ink, text);
}


/***/ }),

/***/ 80255:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ renderText)
});

// EXTERNAL MODULE: ./lib/reports/escape.js
var reports_escape = __webpack_require__(69300);
// EXTERNAL MODULE: ./lib/reports/paint.js
var paint = __webpack_require__(28303);
// EXTERNAL MODULE: ./lib/reports/outline.js + 13 modules
var reports_outline = __webpack_require__(82254);
// EXTERNAL MODULE: ./lib/reports/capitalized.js
var capitalized = __webpack_require__(19137);
// EXTERNAL MODULE: ./lib/reports/display-width.js
var display_width = __webpack_require__(11972);
// EXTERNAL MODULE: ./lib/reports/text-table.js
var text_table = __webpack_require__(24353);
// EXTERNAL MODULE: ./lib/reports/text-page.js
var text_page = __webpack_require__(3602);
;// CONCATENATED MODULE: ./lib/reports/text-facts.js





/** The rows of the two files: in full, or how many were compared and how. */
function dataSection({ sides, comparison, slices, noun }, page) {
    if (sides.length === 0)
        return [];
    const title = (0,capitalized/* capitalized */.l)(noun.many);
    if (!page.verbose)
        return [(0,text_page/* heading */.R_)("Data", page), ...shortData(sides, comparison, title, page)];
    return [
        (0,text_page/* heading */.R_)("Data", page),
        ...sideLines(sides, title, page),
        ...factLines(comparison, page),
        ...(slices.length === 0 ? [] : ["", (0,text_page/* heading */.R_)("Slices", page), ...sideLines(slices, "Slice", page)]),
    ];
}
/** Rows compared, and any other count that is not zero: what is missing is never left unsaid. */
function shortData(sides, comparison, title, page) {
    const worthSaying = sides.filter(({ reference, candidate }) => ![reference, candidate].every((text) => text === "0" || text === ""));
    const essential = comparison.filter(({ isEssential }) => isEssential === true);
    return [...sideLines(worthSaying, title, page), ...factLines(essential, page)];
}
function sideLines(rows, title, page) {
    const header = [{ text: title }, { text: "reference" }, { text: "candidate" }];
    const withReference = rows.some(({ reference }) => reference !== "");
    const body = rows.map(({ label, reference, candidate }) => [
        { text: (0,reports_escape/* inertTerminalText */.a_)(label, 80) },
        { text: reference },
        { text: candidate },
    ]);
    const cells = [header, ...body].map(([label, reference, candidate]) => [
        label ?? { text: "" },
        withReference ? (reference ?? { text: "" }) : { text: "" },
        candidate ?? { text: "" },
    ]);
    return (0,text_table/* tableLines */.oW)(cells, {
        ...page,
        columns: [{ align: "left", least: 12 }, { align: "right" }, { align: "right" }],
    }).flat();
}
/** Where everything came from; without --verbose only the id of the record. */
function provenanceSection({ provenance }, page) {
    const facts = page.verbose ? provenance : provenance.filter(({ label }) => label === "Record");
    return page.verbose
        ? [(0,text_page/* heading */.R_)("Provenance", page), ...factLines(facts, page)]
        : factLines(facts, page).map((line) => page.paint("dim", line));
}
function factLines(facts, page) {
    const labelWidth = Math.max(0, ...facts.map(({ label }) => (0,display_width/* displayWidth */.F1)(label)));
    return facts.flatMap(({ label, value }) => {
        return (0,text_page/* paragraph */.FY)((0,text_page/* phrasesText */.Sh)(value), page, labelWidth + 4).map((line, index) => index === 0 ? `  ${(0,display_width/* padded */.jC)(label, labelWidth)}  ${line.trimStart()}` : line);
    });
}

;// CONCATENATED MODULE: ./lib/reports/text-causes.js



const text_causes_name = { align: "left", least: 16 };
const number = { align: "right" };
const words = { align: "left" };
const extra = { ...number, yields: 1 };
const extraWords = { ...words, yields: 1 };
/** With --verbose, all that was looked at as what goes with a failure; the strongest of it stands below the failure. */
function causesSection(causes, page) {
    if (causes === undefined || !page.verbose)
        return [];
    const lines = causes.lines.flatMap((line) => (0,text_page/* bullet */.xE)("·", (0,text_page/* phrasesText */.Sh)(line), page));
    return [(0,text_page/* heading */.R_)("Goes with", page), ...lines, ...allLines(causes, page)];
}
function allLines({ rows, summary, remarks }, page) {
    const columns = [words, text_causes_name, number, extra, extra, extra, extra, extraWords];
    const table = (0,text_table/* tableLines */.oW)(rows.map(causeCells), { ...page, columns }).flat();
    const notes = remarks.flatMap((remark) => (0,text_page/* paragraph */.FY)(remark, page)).map((line) => page.paint("dim", line));
    return [...(0,text_page/* paragraph */.FY)(`In all ${summary}:`, page), ...table, ...notes];
}
function causeCells(row) {
    const { kind, name: title, part, share, mix, explained, pValue } = row;
    return [
        { text: "·", ink: "dim" },
        { text: (0,reports_escape/* inertTerminalText */.a_)(part === "" ? title : part, 80) },
        { text: explained === "" ? "" : `${explained} beyond its rows` },
        { text: share === "" ? "" : `${share} of the rise` },
        { text: row.rows === "" ? "" : `${row.rows} of rows` },
        { text: mix === "" ? "" : `${mix} by shift` },
        { text: pValue === "" ? "" : `p ${pValue}` },
        { text: kind },
    ];
}

// EXTERNAL MODULE: ./lib/number-text.js
var number_text = __webpack_require__(44776);
;// CONCATENATED MODULE: ./lib/reports/text-changed-rows.js




/** Rows that are shown without --verbose. */
const mostRows = 5;
const text_changed_rows_name = { align: "left", least: 12 };
const output = { align: "left", least: 6 };
const text_changed_rows_number = { align: "right" };
const text_changed_rows_words = { align: "left" };
/** The rows that changed: the worst of them, or with --verbose all that the record has. */
function changedRowsSection(changed, page) {
    if (changed === undefined)
        return [];
    const shown = page.verbose ? changed.rows : changed.rows.filter(({ worse }) => worse).slice(0, mostRows);
    const lines = (0,text_table/* tableLines */.oW)(shown.map((row) => changedCells(row, changed)), { ...page, columns: [text_changed_rows_words, text_changed_rows_name, text_changed_rows_words, output, output, text_changed_rows_number, text_changed_rows_number] }).flat();
    return [(0,text_page/* heading */.R_)(`${changed.title}: ${changed.counts}`, page), ...lines, ...restLines(changed, shown.length, page)];
}
function changedCells(row, { scoreName, lossTitle }) {
    const { word, worse, id, label, predictions, scores, lossChange } = row;
    const ink = worse ? "red" : "green";
    return [
        { text: "·", ink: "dim" },
        { text: id.map((text) => (0,reports_escape/* inertTerminalText */.a_)(text, 60)).join(" ") },
        { text: word, ink },
        { text: labelText(label, predictions) },
        { text: predictions.map(phraseText).join(" → ") },
        { text: scores === "" ? "" : `${scoreName} ${scores}` },
        { text: lossChange === "" ? "" : `${lossTitle.toLowerCase()} ${lossChange}` },
    ];
}
/** Of a row that one of the models has right, the label is its prediction: the kind of the change says whose. */
function labelText(label, predictions) {
    const text = phraseText(label);
    const isTold = text === "" || predictions.some((prediction) => phraseText(prediction) === text);
    return isTold ? "" : `label ${text}`;
}
function phraseText(phrase) {
    return (0,reports_escape/* inertTerminalText */.a_)(typeof phrase === "string" ? phrase : phrase.name, 40);
}
function restLines({ total, elsewhere, rows }, shown, page) {
    const more = rows.length - shown;
    const listed = more <= 0 ? "" : `… and ${(0,number_text/* countText */.lT)(more)} more in the audit record; --verbose shows them.`;
    const text = [listed, shown === total ? "" : elsewhere].filter((part) => part !== "").join(" ");
    return text === "" ? [] : (0,text_page/* paragraph */.FY)(text, page).map((line) => page.paint("dim", line));
}

// EXTERNAL MODULE: ./lib/reports/checked-rows.js
var checked_rows = __webpack_require__(24454);
;// CONCATENATED MODULE: ./lib/reports/text-checked-rows.js





const text_checked_rows_name = { align: "left", least: 12 };
const text_checked_rows_words = { align: "left" };
/** The rows that break checks, with --verbose; the verdicts name the first of them already. */
function checkedRowsSection(checked, page) {
    if (checked.length === 0 || !page.verbose)
        return [];
    return [
        (0,text_page/* heading */.R_)(`Rows that break ${(0,checked_rows/* checkedRowsSummary */.dY)(checked)}`, page),
        ...checked.flatMap((one) => lines(one, page)),
    ];
}
function lines({ title, column, counts, rows, more }, page) {
    const cells = rows.map(({ where, id, value }) => [
        { text: "·", ink: "dim" },
        { text: (0,reports_escape/* inertTerminalText */.a_)(where, 80) },
        { text: id === "" ? "" : `id ${(0,reports_escape/* inertTerminalText */.a_)(id, 60)}` },
        { text: (0,reports_escape/* inertTerminalText */.a_)(value, 120) },
    ]);
    return [
        ...(0,text_page/* paragraph */.FY)(`${title}${column === undefined ? "" : ` of ${column}`}, ${counts}:`, page),
        ...(0,text_table/* tableLines */.oW)(cells, { ...page, columns: [text_checked_rows_words, text_checked_rows_words, text_checked_rows_name, text_checked_rows_name] }).flat(),
        ...(more > 0 ? [page.paint("dim", `  … and ${(0,number_text/* countText */.lT)(more)} more`)] : []),
    ];
}

;// CONCATENATED MODULE: ./lib/reports/text-discovery.js



const text_discovery_name = { align: "left", least: 16 };
const text_discovery_number = { align: "right" };
const text_discovery_words = { align: "left" };
const text_discovery_extra = { ...text_discovery_number, yields: 1 };
/** The slices that the search found: the worse ones, or with --verbose all that were tested. */
function discoverySection(discovery, page) {
    if (discovery === undefined)
        return [];
    const shown = page.verbose ? discovery.rows : discovery.rows.filter(({ worse }) => worse);
    const lines = (0,text_table/* tableLines */.oW)(shown.map(discoveredCells), {
        ...page,
        columns: [text_discovery_words, text_discovery_name, text_discovery_number, text_discovery_number, text_discovery_number, text_discovery_number, text_discovery_words],
    }).flat();
    const remarks = page.verbose ? discovery.remarks : discovery.remarks.slice(0, 1);
    const notes = remarks.flatMap((remark) => (0,text_page/* paragraph */.FY)(remark, page)).map((line) => page.paint("dim", line));
    return [(0,text_page/* heading */.R_)(`Slices found by search: ${discovery.summary}`, page), ...lines, ...notes];
}
function discoveredCells({ slice, worse, word, rows, inside, interval, elsewhere, pValue, }) {
    const range = interval === "" ? "" : `\u00a0(${interval})`;
    return [
        { text: "·", ink: "dim" },
        { text: (0,reports_escape/* inertTerminalText */.a_)(slice, 80) },
        { text: `${rows} rows` },
        { text: inside + range },
        { text: elsewhere === "" ? "" : `elsewhere ${elsewhere}` },
        { text: pValue === "" ? "" : `p ${pValue}` },
        { text: word, ink: worse ? "yellow" : "dim" },
    ];
}
/** Slices of a change that are shown without --verbose. */
const text_discovery_mostRows = 3;
/** Where the changes of the metrics come from: the first of them, or with --verbose all. */
function contributionsSection({ contributions, whys }, page) {
    const told = new Set([...whys.values()].flat().map(text_page/* phrasesText */.Sh));
    if (contributions.length === 0)
        return [];
    const shown = page.verbose ? contributions : contributions.slice(0, 1);
    const more = contributions.length - shown.length;
    return [
        (0,text_page/* heading */.R_)("Where the change comes from", page),
        ...shown.flatMap((one) => contributionLines({ ...one, remark: told.has(one.remark) ? "" : one.remark }, page)),
        ...(0,text_page/* moreLine */.g0)(more, page),
    ];
}
function contributionLines(contributions, page) {
    const { title, by, many, change, remark, rows } = contributions;
    const shown = page.verbose ? rows : rows.slice(0, text_discovery_mostRows);
    const columns = [text_discovery_words, text_discovery_name, text_discovery_number, text_discovery_number, text_discovery_extra, text_discovery_extra, text_discovery_number];
    return [
        ...(0,text_page/* paragraph */.FY)(`${title} ${change}, by ${by}:`, page),
        ...(0,text_table/* tableLines */.oW)(shown.map((row) => contributionCells(row, many)), { ...page, columns }).flat(),
        ...(remark === "" ? [] : (0,text_page/* paragraph */.FY)(remark, page)),
    ];
}
function contributionCells(row, many) {
    const { slice, weight, within, mix, total, share } = row;
    return [
        { text: "·", ink: "dim" },
        { text: (0,reports_escape/* inertTerminalText */.a_)(slice, 80) },
        { text: `${weight} of ${many}` },
        { text: total },
        { text: within === "" ? "" : `in it ${within}` },
        { text: mix === "" ? "" : `by size ${mix}` },
        { text: share === "" ? "" : `${share} of it` },
    ];
}

;// CONCATENATED MODULE: ./lib/reports/text-estimates.js



const text_estimates_name = { align: "left", least: 12 };
const text_estimates_number = { align: "right" };
const text_estimates_words = { align: "left" };
/** What was estimated without labels, and what it takes for granted; with --verbose all that it rests on. */
function estimatesSection(estimates, page) {
    if (estimates === undefined)
        return [];
    const metrics = estimates.metrics.map((row) => [
        { text: "·", ink: "dim" },
        { text: row.metric },
        { text: `${row.reference} → ${row.candidate}` },
        { text: `± ${row.error}` },
        { text: `${row.realised} by labels` },
    ]);
    const classes = estimates.classes.map((row) => [
        { text: "·", ink: "dim" },
        { text: (0,reports_escape/* inertTerminalText */.a_)(row.class, 60) },
        { text: `${row.reference} → ${row.candidate}` },
        { text: `± ${row.error}` },
        { text: "of the labels are of this class" },
    ]);
    const columns = [text_estimates_words, text_estimates_name, text_estimates_number, text_estimates_number, text_estimates_words];
    const remarks = page.verbose ? estimates.remarks : estimates.remarks.slice(-1);
    return [
        (0,text_page/* heading */.R_)(`Estimated without labels: ${estimates.summary}`, page),
        ...(0,text_table/* tableLines */.oW)(metrics, { ...page, columns }).flat(),
        ...(0,text_table/* tableLines */.oW)(classes, { ...page, columns }).flat(),
        ...remarks.flatMap((remark) => (0,text_page/* paragraph */.FY)(remark, page)).map((line) => page.paint("dim", line)),
    ];
}

// EXTERNAL MODULE: ./lib/reports/bar-legend.js
var bar_legend = __webpack_require__(86158);
;// CONCATENATED MODULE: ./lib/reports/number-cells.js
/** "0.908 → 0.840" and "−0.068 (−0.078 … −0.058)"; the value has its interval where it is what is judged, and then the change has none. */
function numberCells({ values, valueInterval, change, interval }) {
    return [
        { text: values + inBrackets(valueInterval) },
        { text: change + inBrackets(valueInterval === "" ? interval : "") },
    ];
}
function inBrackets(interval) {
    return interval === "" ? "" : `\u00a0(${interval})`;
}

;// CONCATENATED MODULE: ./lib/reports/text-judged.js






const text_judged_name = { align: "left", least: 12 };
const text_judged_number = { align: "right" };
const text_judged_words = { align: "left" };
const limit = { align: "left", yields: 2, below: "limit:" };
const bar = { align: "left", yields: 1, isPicture: true };
const columns = [text_judged_words, text_judged_name, text_judged_name, text_judged_number, text_judged_number, bar, limit, text_judged_words];
/** Rows of a section without --verbose; of what passes fewer, where there is something else to read. */
const text_judged_mostRows = 12;
const mostPassed = 5;
const titles = {
    failure: "Failed",
    waived: "Waived",
    warning: "Warnings",
    undecided: "Cannot tell yet",
    remark: "For information",
    pass: "Passed",
};
/** Verdicts by standing, with the reason and the advice below each that is not a pass. */
function judgedSections(outline, page) {
    const shown = shownRows(outline, page);
    const all = Object.values(shown).flat();
    const sliced = all.some((row) => row.slice !== undefined);
    const laid = laidOut(all, { sliced, limitOfPass: true }, page);
    const section = (standing) => sectionLines(standing, shown[standing], { ...laid, outline, page });
    return {
        failure: section("failure"),
        waived: section("waived"),
        warning: section("warning"),
        undecided: section("undecided"),
        remark: section("remark"),
        pass: section("pass"),
        legend: legendLines(all, { ...laid, outline, page }),
    };
}
function laidOut(rows, cells, page) {
    const layout = (0,text_table/* tableLayout */.zX)(rows.map((row) => judgedCells(row, cells)), { ...page, columns });
    const isTight = layout === undefined || layout.yielded === 2;
    return isTight && cells.limitOfPass && !page.verbose
        ? laidOut(rows, { ...cells, limitOfPass: false }, page)
        : { ...cells, layout };
}
function shownRows({ judged }, { verbose }) {
    if (verbose)
        return judged;
    const { failure, waived, warning, undecided, remark, pass } = judged;
    const others = [failure, waived, warning, undecided];
    const most = others.every((rows) => rows.length === 0) ? text_judged_mostRows : mostPassed;
    const first = (rows) => rows.slice(0, text_judged_mostRows);
    return {
        failure: first(failure),
        waived: first(waived),
        warning: first(warning),
        undecided: first(undecided),
        remark: first(remark),
        pass: pass.filter((row) => !isPlainlyFine(row)).slice(0, most),
    };
}
/** A rule that is kept and has no number: its name is all there is to say. */
function isPlainlyFine({ standing, values, limit: written, slice, gate, word }) {
    return standing === "pass" && word === "fine" && [values, written, slice ?? "", gate ?? ""].join("") === "";
}
function sectionLines(standing, shown, laid) {
    const { outline, page } = laid;
    const all = outline.judged[standing];
    if (all.length === 0)
        return [];
    const folded = page.verbose ? [] : all.filter(isPlainlyFine);
    return [
        (0,text_page/* heading */.R_)(`${titles[standing]} (${(0,number_text/* countText */.lT)(all.length)})`, page),
        ...shown.flatMap((row, index) => rowWithNotes(row, shown[index + 1], laid)),
        ...foldedLines(folded, page),
        ...(0,text_page/* moreLine */.g0)(all.length - shown.length - folded.length, page),
    ];
}
function legendLines(rows, { outline: { level }, page, layout }) {
    const bars = layout?.yielded === 0 ? (0,bar_legend/* barLegendText */.W)(rows, level) : "";
    const hasInterval = rows.some(({ interval, valueInterval }) => interval !== "" || valueInterval !== "");
    const brackets = level === undefined || !hasInterval ? "" : `In brackets: the ${level} interval.`;
    const legend = bars === "" ? brackets : bars;
    return legend === "" ? [] : (0,text_page/* paragraph */.FY)(legend, page).map((line) => page.paint("dim", line));
}
function foldedLines(rows, page) {
    if (rows.length === 0)
        return [];
    const { mark, ink } = text_page/* marks */.Z8["✅"];
    return (0,text_page/* bullet */.xE)(mark, `${rows.map(({ title }) => title).join(", ")}: fine`, page).map((line, index) => index === 0 ? line.replace(mark, page.paint(ink, mark)) : line);
}
function rowWithNotes(row, next, laid) {
    const frame = { ...laid.page, columns };
    return [...(0,text_table/* rowLines */.u1)(judgedCells(row, laid), laid.layout, frame), ...notes(row, next, laid)];
}
function judgedCells(row, { sliced, limitOfPass }) {
    const { standing, icon, title, gate, slice, whole, bar: drawn, limit: written, word } = row;
    const { mark, ink } = text_page/* marks */.Z8[icon];
    const metric = gate === undefined ? title : `${title} (${gate})`;
    return [
        { text: mark, ink },
        { text: (0,reports_escape/* inertTerminalText */.a_)(metric, 80) },
        { text: sliced ? (0,reports_escape/* inertTerminalText */.a_)(slice ?? whole, 80) : "" },
        ...numberCells(row),
        { text: drawn },
        { text: standing === "pass" && !limitOfPass ? "" : written },
        { text: word, ink },
    ];
}
/** Why, and what to do. What passes has neither, and what is to be done about several rows alike is said once, below the last of them. */
function notes(row, next, { outline, page }) {
    const whys = whysOf(row, outline).flatMap((text) => (0,text_page/* paragraph */.FY)(text, page, 4));
    const facts = factsOf(row, outline).flatMap((text) => (0,text_page/* paragraph */.FY)(text, page, 4));
    const advice = row.standing === "pass" ? "" : adviceOf(row);
    const isSaidBelow = next !== undefined && adviceOf(next) === advice;
    const advised = advice === "" || isSaidBelow ? [] : (0,text_page/* bullet */.xE)("→", advice, page, 4);
    return [...whys, ...[...facts, ...advised].map((line) => page.paint("dim", line))];
}
/** The numbers stand in the row already; a sentence is given where there are none, and never twice. */
function factsOf(row, outline) {
    const { standing, verdict, between = "", chance } = row;
    const isTold = standing === "pass" || rowSaysIt(row) || outline.sentence.includes(verdict.sentence);
    const groups = whysOf(row, outline).length > 0 ? "" : between;
    const byChance = chance === "" ? "" : `Chance alone would show ${chance}.`;
    return [isTold ? "" : verdict.sentence, `${groups} ${byChance}`.trim()].filter((text) => text !== "");
}
/** Why it fails or warns; of what is waived its waiver tells. */
function whysOf({ standing, verdict }, { whys }) {
    if (standing !== "failure" && standing !== "warning")
        return [];
    return (whys.get(verdict) ?? []).map(text_page/* phrasesText */.Sh);
}
function adviceOf({ needed, verdict }) {
    return [needed, verdict.advice].filter((text) => text !== undefined && text !== null).join(" ");
}
/** That a change across machines only warns stands in no column. */
function rowSaysIt({ values, verdict }) {
    // The numbers alone do not say of what they are, nor since when, nor who waives them.
    if (verdict.waiver !== undefined || verdict.against !== undefined)
        return false;
    if (verdict.kind === "check" || verdict.subject === "label_shift")
        return false;
    return values !== "" && verdict.state !== "undefined" && verdict.reason?.code !== "different-machines";
}

;// CONCATENATED MODULE: ./lib/reports/text-load-tests.js



/** With --verbose, what the load tests told, side by side. */
function loadTestSection(rows, page) {
    if (!page.verbose || rows.length === 0)
        return [];
    const cells = [{ label: "", reference: "reference", candidate: "candidate" }, ...rows].map((row) => [
        { text: row.label },
        { text: (0,reports_escape/* inertTerminalText */.a_)(row.reference, 60) },
        { text: (0,reports_escape/* inertTerminalText */.a_)(row.candidate, 60) },
    ]);
    const right = { align: "right" };
    return [
        (0,text_page/* heading */.R_)("Load tests", page),
        ...(0,text_table/* tableLines */.oW)(cells, { ...page, columns: [{ align: "left" }, right, right] }).flat(),
    ];
}

;// CONCATENATED MODULE: ./lib/reports/text-reference.js

/** Where the references come from, and what is wrong with them. */
function referenceSection(reference, page) {
    if (reference === undefined)
        return [];
    const lines = reference.lines.flatMap(({ label, sentence }) => (0,text_page/* bullet */.xE)("·", `${label}: ${sentence}`, page));
    const remarks = reference.remarks.flatMap(({ icon, sentence, advice }) => [
        ...(0,text_page/* bullet */.xE)(text_page/* marks */.Z8[icon].mark, sentence, page),
        ...(advice === undefined ? [] : (0,text_page/* bullet */.xE)("→", advice, page, 4)),
    ]);
    return [(0,text_page/* heading */.R_)("Reference", page), ...lines, ...remarks];
}

// EXTERNAL MODULE: ./lib/reports/text-profile.js
var text_profile = __webpack_require__(90084);
;// CONCATENATED MODULE: ./lib/reports/text-rules.js

/** Lines that are shown without --verbose. */
const mostLines = 12;
/** Whose rules were enforced, how the change differs from them, and what its own would say. */
function rulesSection(rules, page) {
    if (rules === undefined)
        return [];
    const { title, sentence, lines, preview } = rules;
    const shown = page.verbose ? lines : lines.slice(0, mostLines);
    const more = lines.length - shown.length;
    return [
        (0,text_page/* heading */.R_)(title, page),
        ...(sentence === undefined ? [] : (0,text_page/* paragraph */.FY)(sentence, page)),
        ...shown.flatMap(({ icon, sentence: said, advice }) => [
            ...(0,text_page/* bullet */.xE)(page.paint(text_page/* marks */.Z8[icon].ink, text_page/* marks */.Z8[icon].mark), said, page),
            ...(advice === undefined ? [] : (0,text_page/* bullet */.xE)("→", advice, page, 4)),
        ]),
        ...(0,text_page/* moreLine */.g0)(more, page),
        ...(preview === undefined ? [] : (0,text_page/* paragraph */.FY)(preview, page)),
    ];
}

// EXTERNAL MODULE: ./lib/reports/drift-summary.js
var drift_summary = __webpack_require__(85029);
;// CONCATENATED MODULE: ./lib/reports/text-sections.js





/** Rows of a section that are shown without --verbose. */
const text_sections_mostRows = 12;
const text_sections_name = { align: "left", least: 12 };
const text_sections_number = { align: "right" };
const text_sections_words = { align: "left" };
/** Columns by drift: those that do not pass, or all with --verbose. */
function driftSection({ drift }, page) {
    if (drift.length === 0)
        return [];
    const isOneFact = drift.some((row) => row.isWhole && row.limit === "");
    const relevant = drift.filter((row) => page.verbose || (row.standsOut && (row.isWhole || !isOneFact || row.verdict?.state !== "noise")));
    const shown = page.verbose ? relevant : relevant.slice(0, text_sections_mostRows);
    const table = (0,text_table/* tableLines */.oW)(shown.map(driftCells), {
        ...page,
        columns: [text_sections_words, text_sections_name, text_sections_words, text_sections_number, text_sections_number, text_sections_number, text_sections_words, text_sections_words],
    });
    const lines = shown.flatMap((row, index) => [...(table[index] ?? []), ...driftNotes(row, page)]);
    return [(0,text_page/* heading */.R_)(`Drift: ${(0,drift_summary/* driftSummary */.g)(drift)}`, page), ...lines, ...(0,text_page/* moreLine */.g0)(relevant.length - shown.length, page)];
}
function driftCells(row) {
    const { icon, column, part, method, effect, limit, word, missing } = row;
    const { mark, ink } = icon === undefined ? { mark: "·", ink: "dim" } : text_page/* marks */.Z8[icon];
    return [
        { text: mark, ink },
        { text: (0,reports_escape/* inertTerminalText */.a_)(part === "" ? column : `${column} (${part})`, 60) },
        { text: (0,reports_escape/* inertTerminalText */.a_)(method, 60) },
        { text: effect },
        { text: row.beyondIsJudged ? `${row.beyond} beyond chance` : "" },
        { text: limit === "" ? "" : `limit ${limit}` },
        { text: word, ink },
        { text: missing === "" ? "" : `missing ${missing}` },
    ];
}
function driftNotes({ notes }, page) {
    return notes.flatMap((note) => (0,text_page/* paragraph */.FY)(note, page, 4)).map((line) => page.paint("dim", line));
}
/** Measurements without a verdict. */
function measuredSection(title, rows, { noun }, page) {
    if (rows.length === 0)
        return [];
    const sliced = rows.some((row) => row.slice !== undefined);
    const cells = rows.map((row) => [
        { text: "·", ink: "dim" },
        { text: (0,reports_escape/* inertTerminalText */.a_)(row.title, 80) },
        { text: sliced ? (0,reports_escape/* inertTerminalText */.a_)(row.slice ?? row.whole, 80) : "" },
        ...numberCells(row),
        { text: `${row.rows} ${noun.many}` },
    ]);
    return [
        (0,text_page/* heading */.R_)(title, page),
        ...(0,text_table/* tableLines */.oW)(cells, { ...page, columns: [text_sections_words, text_sections_name, text_sections_name, text_sections_number, text_sections_number, text_sections_number] }).flat(),
    ];
}

// EXTERNAL MODULE: ./lib/reports/since-items.js
var since_items = __webpack_require__(73000);
;// CONCATENATED MODULE: ./lib/reports/text-since.js


const mostItems = 20;
/** What has changed since the run before on the same pull request, for a terminal; nothing where none is known. */
function sinceSection(since, page) {
    if (since === undefined)
        return [];
    const { head, sentence } = since;
    return [
        (0,text_page/* heading */.R_)("Since the last run", page),
        ...(0,text_page/* paragraph */.FY)(head === undefined ? sentence : `${head}: ${sentence}`, page),
        ...(0,since_items/* sinceItems */.d)(since, mostItems).flatMap((item) => (0,text_page/* bullet */.xE)("·", item, page)),
    ];
}

;// CONCATENATED MODULE: ./lib/reports/text-waivers.js


/** Who accepted which failure, until when, and what became of it; what somebody should do about it comes last. */
function waiversSection(waivers, page) {
    if (waivers === undefined)
        return [];
    const shown = page.verbose ? waivers.rows : waivers.rows.slice(0, text_waivers_mostRows);
    const more = waivers.rows.length - shown.length;
    return [
        (0,text_page/* heading */.R_)(`Waivers (${(0,number_text/* countText */.lT)(waivers.rows.length)})`, page),
        ...shown.flatMap((row) => rowLines(row, waivers, page)),
        ...(0,text_page/* moreLine */.g0)(more, page),
        ...waivers.remarks.flatMap(({ sentence, advice }) => {
            const isTold = shown.some((row) => row.sentence === sentence);
            return isTold ? [] : [...(0,text_page/* bullet */.xE)("!", sentence, page), ...adviceLines(advice, page)];
        }),
    ];
}
const text_waivers_mostRows = 12;
function rowLines(row, { remarks }, page) {
    const { mark, ink } = text_page/* marks */.Z8[row.icon];
    const advice = remarks.find(({ sentence }) => sentence === row.sentence)?.advice;
    return [
        ...(0,text_page/* bullet */.xE)(mark, titleOf(row), page).map((line) => page.paint(ink, line)),
        ...(0,text_page/* paragraph */.FY)(row.sentence, page, 4).map((line) => page.paint("dim", line)),
        ...adviceLines(advice, page),
    ];
}
function titleOf({ gate, isLabel, part, state, owner, issue, until }) {
    const name = [gate ?? (isLabel ? "all that fails, by label" : "no gate named"), part];
    const facts = [owner, issue, until === "" || isLabel ? until : `through ${until}`]
        .filter((text) => text !== "")
        .join(", ");
    return `${name.filter((text) => text !== undefined).join(", ")}: ${state}${facts === "" ? "" : ` (${facts})`}`;
}
function adviceLines(advice, page) {
    return advice === undefined ? [] : (0,text_page/* bullet */.xE)("→", advice, page, 4);
}

;// CONCATENATED MODULE: ./lib/reports/text.js


















const narrowest = 40;
/** The report for a terminal, ending in a newline; without colour it holds no escape sequence at all. */
function renderText(record, { color, width, verbose }) {
    const outline = (0,reports_outline/* outlineOf */.W)(record);
    const page = { paint: (0,paint/* paintOf */.M)(color), width: Math.max(narrowest, width), verbose };
    const { latency, unjudged } = outline;
    const judged = judgedSections(outline, page);
    const sections = [
        headline(outline, page),
        referenceSection(outline.reference, page),
        rulesSection(outline.rules, page),
        judged.failure,
        judged.waived,
        judged.warning,
        judged.undecided,
        judged.remark,
        sinceSection(outline.since, page),
        waiversSection(outline.waivers, page),
        checkedRowsSection(outline.checkedRows, page),
        causesSection(outline.causes, page),
        contributionsSection(outline, page),
        discoverySection(outline.discovery, page),
        estimatesSection(outline.estimates, page),
        changedRowsSection(outline.changedRows, page),
        driftSection(outline, page),
        judged.pass,
        judged.legend,
        verbose ? measuredSection("Latency", latency, outline, page) : [],
        loadTestSection(outline.loadTests, page),
        verbose ? measuredSection("Measured without a limit", unjudged, outline, page) : [],
        runWarnings(outline, page),
        dataSection(outline, page),
        (0,text_profile/* profileSection */.r)(outline.profile, page),
        provenanceSection(outline, page),
    ];
    const blocks = sections.filter((lines) => lines.length > 0).map((lines) => lines.join("\n"));
    return `${blocks.join("\n\n")}\n`;
}
function headline({ icon, sentence, name, counts, error }, page) {
    const { mark, ink } = text_page/* marks */.Z8[icon];
    const lines = (0,text_page/* bullet */.xE)(mark, sentence, page, 0);
    const below = error === null
        ? (0,text_page/* paragraph */.FY)([name, ...counts].join(" · "), page).map((line) => page.paint("dim", line))
        : errorLines(error, sentence, page);
    return [...lines.map((line) => page.paint("bold", page.paint(ink, line))), ...below];
}
function errorLines(error, sentence, page) {
    const place = [error.file, error.line, error.column].filter((part) => part !== null).join(":");
    return [
        ...(sentence.includes(error.message) ? [] : (0,text_page/* paragraph */.FY)(error.message, page)),
        ...(error.hint === null ? [] : hintLines(error.hint, page)),
        ...(0,text_page/* paragraph */.FY)(`Nothing was judged: error ${error.code}${place === "" ? "" : ` at ${place}`}.`, page),
    ];
}
/** What follows a blank line is to be copied, such as a config to start from: its lines and their indents stay. */
function hintLines(hint, page) {
    const [prose = "", ...copied] = hint.split("\n\n");
    const lines = copied.flatMap((block) => ["", ...block.trimEnd().split("\n").map(copiedLine), ""]);
    return [...(0,text_page/* bullet */.xE)("→", prose, page), ...lines];
}
function copiedLine(line) {
    const indent = /^ */u.exec(line)?.[0] ?? "";
    return `    ${indent}${(0,reports_escape/* inertTerminalText */.a_)(line)}`;
}
function runWarnings({ warnings }, page) {
    if (warnings.length === 0)
        return [];
    return [(0,text_page/* heading */.R_)("About this run", page), ...warnings.flatMap((message) => (0,text_page/* bullet */.xE)("!", message, page))];
}


/***/ }),

/***/ 72141:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ED: () => (/* binding */ measuredOf),
/* harmony export */   k6: () => (/* binding */ movedDigits),
/* harmony export */   xw: () => (/* binding */ thenAndNow)
/* harmony export */ });
/* harmony import */ var _number_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44776);
/* harmony import */ var _limit_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62358);
/* harmony import */ var _measured_texts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26098);



/**
 * "86.10 % then, 91.20 % now", or where the change is judged "86.10 % (−4.9 pp) then, 91.20 % (+0.2 pp) now": the reference may have moved too. undefined
 * where one is not known or nothing has moved.
 */
function thenAndNow(measurement, then, verdict) {
    const now = measuredOf(measurement);
    if (then === undefined || then.value === null || now.value === null)
        return undefined;
    if (then.value === now.value && then.change === now.change)
        return undefined;
    const limits = verdict?.limits ?? [];
    const onValue = limits.filter(_limit_text_js__WEBPACK_IMPORTED_MODULE_1__/* .isOnValue */ .lS).map((limit) => limit.limit);
    // Then too it prints on that side of its limit on which it lay.
    const value = (0,_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .finer */ .Dp)(movedDigits(measurement, then.value, verdict), (0,_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .distinctDecimals */ .JI)(then.value, onValue, measurement.unit));
    const change = limits.length > onValue.length ? finerChange(measurement, then, limits) : undefined;
    const told = (measured) => measuredText(measured, measurement.unit, { value, change });
    return `${told(then)} then, ${told(now)} now`;
}
function finerChange(measurement, then, limits) {
    const { change } = measurement;
    const own = (0,_measured_texts_js__WEBPACK_IMPORTED_MODULE_2__/* .changeDigits */ .PQ)(measurement, limits);
    return change === null
        ? own
        : (0,_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .finer */ .Dp)(own, (0,_measured_texts_js__WEBPACK_IMPORTED_MODULE_2__/* .changeDigits */ .PQ)({ ...measurement, change: { ...change, value: then.change } }, limits));
}
/** The numbers of a measurement by which two runs are compared. */
function measuredOf({ candidate, change }) {
    return { value: candidate?.value ?? null, change: change?.value ?? null };
}
function measuredText({ value, change }, unit, digits) {
    const text = (0,_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .valueText */ .Ru)(value, unit, digits.value);
    return digits.change === undefined || change === null ? text : `${text} (${(0,_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .changeText */ .k0)(change, unit, digits.change)})`;
}
/** Digits that show that a value has moved, and no fewer than it has where it is judged. */
function movedDigits(measurement, then, verdict) {
    const { candidate, unit } = measurement;
    return (0,_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .finer */ .Dp)((0,_measured_texts_js__WEBPACK_IMPORTED_MODULE_2__/* .valueDigits */ .kh)(measurement, verdict), (0,_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .distinctDecimals */ .JI)(candidate?.value ?? null, [then], unit));
}


/***/ }),

/***/ 11056:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ trendOf)
/* harmony export */ });
/* harmony import */ var _history_earlier_run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79440);

/** How the measurements of this run went in the runs before it: by the records at hand, else by what the record itself tells of them. */
function trendOf(record, { history }) {
    const earlier = history === undefined ? toldBy(record) : earlierOf(record, history);
    if (earlier.length === 0)
        return [];
    const own = (0,_history_earlier_run_js__WEBPACK_IMPORTED_MODULE_0__/* .earlierRun */ .S)(record, runOf(record));
    return record.measurements.flatMap((measurement) => {
        if (measurement.slice !== null || measurement.against !== undefined)
            return [];
        const points = [...earlier, own].flatMap((run) => pointOf(run, measurement.id));
        const isNow = own.values?.some((one) => one.measurement === measurement.id) === true;
        if (!isNow || points.length < 2)
            return [];
        const { id, title, unit, better } = measurement;
        return [{ measurement: id, title, unit, better, points, without: earlier.length + 1 - points.length }];
    });
}
/** The newest is the first that a record tells of. */
function toldBy({ history = [] }) {
    return history.toReversed();
}
/** Only what came before: a folder of records may hold this one, and those after it. */
function earlierOf(record, history) {
    return history
        .filter((each) => each.record_id !== record.record_id && each.created_at < record.created_at)
        .map((each) => (0,_history_earlier_run_js__WEBPACK_IMPORTED_MODULE_0__/* .earlierRun */ .S)(each, runOf(each)));
}
function runOf({ pipeline, record_id: id }) {
    return pipeline.run_id ?? id.slice(0, 8);
}
function pointOf({ run_id: run, created_at: at, values = [] }, id) {
    const found = values.find(({ measurement }) => measurement === id);
    return found === undefined ? [] : [{ run, at, value: found.value, lower: found.lower, upper: found.upper }];
}


/***/ }),

/***/ 46843:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ isInside),
/* harmony export */   t: () => (/* binding */ realPathIn)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(452);
/* harmony import */ var _file_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37280);




/**
 * The absolute path of a file of the workspace, with every link in it followed.
 * @throws GateError E201 when nothing is there, E202 when it leads out of the workspace or to where logins are kept, by its own words or through a link.
 */
async function realPathIn(workspace, path) {
    const absolute = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace, path);
    if (path.includes("\0") || !isInside(workspace, absolute))
        throw outside(path, workspace);
    const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(absolute).catch(async (cause) => {
        throw isAbsence(cause) ? await (0,_file_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .missingFile */ .Bi)(path, absolute) : (0,_file_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .unreadableFile */ ._s)(absolute, cause);
    });
    const root = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(workspace);
    if (!isInside(root, real))
        throw outside(path, workspace);
    if (holdsLogins((0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, real)))
        throw noTable(path);
    return real;
}
/** actions/checkout leaves the job's token in `.git`, google-github-actions/auth its credentials beside the checkout: a link in a change may lead there. */
function holdsLogins(way) {
    const names = way.toLowerCase().split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep);
    return names.includes(".git") || /^gha-creds-.*\.json$/.test(names.at(-1) ?? "");
}
/** Whether `path` is `folder` or lies in it, by their words alone; both absolute. */
function isInside(folder, path) {
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(folder, path);
    return way !== ".." && !way.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`) && !(0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(way);
}
function isAbsence(cause) {
    const code = (0,_file_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .errnoOf */ .UQ)(cause);
    return code === "ENOENT" || code === "ENOTDIR";
}
function outside(path, workspace) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .GateError */ .ue({
        code: "E202",
        message: `"${path}" lies outside the workspace ${workspace}, or links out of it.`,
        hint: "Copy the file into the workspace in an earlier step.",
    });
}
function noTable(path) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .GateError */ .ue({
        code: "E202",
        message: `"${path}" is, or links to, a file in which logins are kept (.git, gha-creds-*.json); it is not read.`,
        hint: "Name the file that holds the predictions; for one at another commit write `git:<ref>:<path>`.",
    });
}


/***/ })

};
