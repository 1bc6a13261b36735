export const id = 191;
export const ids = [191];
export const modules = {

/***/ 44191:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  diff: () => (/* binding */ diff)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/number-text.js
var number_text = __webpack_require__(44776);
// EXTERNAL MODULE: ./lib/audit/digest.js
var digest = __webpack_require__(30079);
// EXTERNAL MODULE: ./lib/history/judged-by.js
var judged_by = __webpack_require__(82813);
// EXTERNAL MODULE: ./lib/reports/changed-grounds.js
var changed_grounds = __webpack_require__(61778);
// EXTERNAL MODULE: ./lib/reports/compare-verdicts.js
var compare_verdicts = __webpack_require__(65759);
;// CONCATENATED MODULE: ./lib/reports/difference-circumstances.js


/** Rules and files of two runs as far as they differ, those first without which the verdicts cannot be compared. */
function circumstancesOf(before, now) {
    const facts = new Map(factsOf(before));
    const own = new Map(factsOf(now));
    return [...new Set([...own.keys(), ...facts.keys()])].flatMap((label) => {
        const change = { label, before: facts.get(label) ?? none, now: own.get(label) ?? none };
        return change.before === change.now ? [] : [change];
    });
}
const none = "none";
function factsOf(record) {
    return [
        ["Gate", record.name],
        ["Task", record.task ?? none],
        ...configFacts(record),
        ...rulesFacts(record),
        ...Object.entries(record.policy ?? {}).map(([key, value]) => [`policy.${key}`, String(value)]),
        ...inputFacts(record),
        ...comparisonFacts(record),
        ["model-gate", record.tool.version],
        ["Seed", String(record.seed)],
    ];
}
function configFacts({ config }) {
    if (config === null)
        return [];
    return [
        ["Config", `${config.path}, sha256 ${difference_circumstances_short(config.sha256)}`],
        // Inputs and options override what the file says.
        ["Config as it took effect", `sha256 ${difference_circumstances_short((0,digest/* canonicalDigest */.X)(config.effective))}`],
    ];
}
function rulesFacts({ rules }) {
    if (rules === undefined)
        return [];
    const base = rules.base === null ? "" : ` ${rules.base.ref} at ${rules.base.sha.slice(0, 7)}`;
    return [["Rules", rules.config_from === "base" ? `those of the base branch${base}` : "those of the change itself"]];
}
function inputFacts({ inputs }) {
    return inputs.map(({ role, uri, sha256, rows }) => [
        capital(role),
        `${uri}, ${(0,number_text/* countText */.lT)(rows)} rows, sha256 ${difference_circumstances_short(sha256)}`,
    ]);
}
function comparisonFacts({ comparison }) {
    if (comparison === null)
        return [];
    const { pairing, compared, sample, ids_sha256: ids } = comparison;
    return [
        ["Pairing", pairing],
        ...sampleFacts(sample),
        ["Compared", `${(0,number_text/* countText */.lT)(compared.reference)} and ${(0,number_text/* countText */.lT)(compared.candidate)} rows`],
        ["Ids compared", ids === null ? none : `sha256 ${difference_circumstances_short(ids)}`],
    ];
}
function sampleFacts(sample) {
    return sample === undefined ? [] : [["Sample", `${(0,number_text/* percentText */.fL)(sample.rate)} by ${sample.by.join(", ")}`]];
}
function difference_circumstances_short(digest) {
    return digest.slice(0, 12);
}
function capital(word) {
    return word.charAt(0).toUpperCase() + word.slice(1);
}

// EXTERNAL MODULE: ./lib/reports/drift-title.js
var drift_title = __webpack_require__(61527);
// EXTERNAL MODULE: ./lib/reports/limit-text.js
var limit_text = __webpack_require__(62358);
// EXTERNAL MODULE: ./lib/reports/subject-text.js
var subject_text = __webpack_require__(83059);
;// CONCATENATED MODULE: ./lib/reports/difference-limits.js



/** Limits, and how a gate counts, as they are written in the config: what a relative limit comes to moves by itself. */
function limitChangesOf(before, now) {
    const rulesBefore = rulesOf(before);
    const rulesNow = rulesOf(now);
    const changes = new Map();
    for (const verdict of now.verdicts) {
        const [old, own] = [rulesBefore, rulesNow].map((rules) => rules.get(nameOf(verdict)));
        if (old === undefined || own === undefined || old === own)
            continue;
        const key = JSON.stringify([verdict.gate, old, own]);
        const verdicts = (changes.get(key)?.verdicts ?? 0) + 1;
        const subject = verdicts === 1 ? (0,subject_text/* namedText */.Jk)(verdict) : verdict.gate;
        changes.set(key, { gate: verdict.gate, subject, before: old, now: own, verdicts });
    }
    return [...changes.values()];
}
function nameOf({ gate, slice, column, against }) {
    return JSON.stringify([gate, slice, column, against ?? null]);
}
/** By the name of each verdict. */
function rulesOf({ verdicts, measurements }) {
    const measured = new Map(measurements.map((measurement) => [measurement.id, measurement]));
    return new Map(verdicts.map((verdict) => [nameOf(verdict), rulesText(verdict, measured.get(verdict.measurement ?? ""))]));
}
/** "drop ≤ 1 pp", "PSI ≤ 0.1, as a warning". */
function rulesText(verdict, measurement) {
    const limits = (0,limit_text/* limitsText */.Cf)({ ...verdict, limits: verdict.limits.map(asWritten) }, contextOf(verdict, measurement));
    const severity = { error: "", warn: ", as a warning", info: ", for information" }[verdict.severity];
    return (limits === "" ? "no limit" : limits) + methodsText(verdict.limits) + severity;
}
/** Without what it comes to. */
function asWritten(limit) {
    return { ...limit, margin: null };
}
function contextOf({ subject, kind }, measurement) {
    const unit = measurement?.unit ?? (kind === "drift" ? (0,drift_title/* unitOf */.u)(subject) : "score");
    return { unit, better: measurement?.better ?? "lower", decimals: 0 };
}
function methodsText(limits) {
    return limits
        .map(({ method, fail_above: above }) => [
        method === undefined ? "" : ` by ${method}`,
        above === undefined ? "" : `, fails above ${above}`,
    ])
        .flat()
        .join("");
}

// EXTERNAL MODULE: ./lib/reports/then-and-now.js
var then_and_now = __webpack_require__(72141);
;// CONCATENATED MODULE: ./lib/reports/difference-numbers.js



/** The values of what both runs have measured, where they differ: on all rows first, then on slices. */
function movedNumbers(before, now) {
    const old = new Map(before.measurements.map((measurement) => [measurement.id, measurement]));
    const moved = now.measurements.flatMap((measurement) => {
        const same = old.get(measurement.id);
        return same === undefined || same.unit !== measurement.unit ? [] : movesOf(same, measurement);
    });
    return [...moved.filter(({ slice }) => slice === null), ...moved.filter(({ slice }) => slice !== null)];
}
const sides = ["candidate", "reference"];
function movesOf(old, measurement) {
    return sides.flatMap((side) => {
        const [before, now] = [old[side], measurement[side]];
        const [from, to] = [difference_numbers_valueOf(before), difference_numbers_valueOf(now)];
        if (from === to)
            return [];
        const digits = (0,then_and_now/* movedDigits */.k6)({ ...measurement, candidate: now }, from, undefined);
        return [
            {
                measurement: measurement.id,
                side,
                subject: (0,subject_text/* subjectOfMeasurement */.qV)(measurement),
                slice: measurement.slice,
                before: numberOf(before, measurement.unit, digits),
                now: numberOf(now, measurement.unit, digits),
                moved: from === null || to === null ? "" : (0,number_text/* changeText */.k0)(to - from, measurement.unit),
            },
        ];
    });
}
function difference_numbers_valueOf(estimate) {
    return estimate?.value ?? null;
}
function numberOf(estimate, unit, digits) {
    const interval = estimate?.interval ?? null;
    const range = interval === null ? "" : (0,number_text/* valueRangeText */.MN)(interval.lower, interval.upper, unit, digits);
    return { value: difference_numbers_valueOf(estimate), text: (0,number_text/* valueText */.Ru)(difference_numbers_valueOf(estimate), unit, digits), interval: range };
}

// EXTERNAL MODULE: ./lib/reports/difference-words.js
var difference_words = __webpack_require__(39088);
// EXTERNAL MODULE: ./lib/reports/verdict-words.js
var verdict_words = __webpack_require__(89554);
;// CONCATENATED MODULE: ./lib/reports/difference.js












/** Whether a verdict is there no more, which is never good news. */
function isGone({ became }) {
    return became === "gone";
}
/** Holds two records against each other, of whatever version, the earlier first. */
function differenceOf(before, now) {
    const runs = { before: runOf(before), now: runOf(now) };
    if (contentDigest(before) === contentDigest(now))
        return {
            isSame: true,
            sentence: same,
            ...runs,
            limits: [],
            circumstances: [],
            verdicts: [],
            unchanged: now.verdicts.length,
            numbers: [],
        };
    const changes = changesOf(before, now);
    const limits = limitChangesOf(before, now);
    return {
        isSame: false,
        sentence: sentenceOf(before, now, { changes, limits }),
        ...runs,
        limits,
        circumstances: circumstancesOf(before, now),
        verdicts: changes.flatMap(changedVerdict),
        unchanged: changes.filter(({ became }) => isNoNews(became)).length,
        numbers: movedNumbers(before, now),
    };
}
const same = "The same record.";
/** Of what is there, but for the deliveries that come after the verdict: the digest in the record could be another's. */
function contentDigest({ integrity: _integrity, deliveries: _deliveries, ...sealed }) {
    return (0,digest/* canonicalDigest */.X)(sealed);
}
function runOf({ record_id: record, created_at, name, decision, git }) {
    return { record, created_at, name, outcome: decision.outcome, sentence: decision.sentence, head_sha: git.head_sha };
}
/** None where one of the two has judged nothing: then no gate is gone, or new, or fixed. */
function changesOf(before, now) {
    if (!hasJudged(before) || !hasJudged(now))
        return [];
    return (0,compare_verdicts/* compareVerdicts */.m)(stoodIn(before), stoodIn(now)).toSorted((first, second) => rank.indexOf(first.became) - rank.indexOf(second.became));
}
function hasJudged({ decision, verdicts }) {
    return decision.outcome !== "error" && verdicts.length > 0;
}
function stoodIn({ verdicts, measurements }) {
    const measured = new Map(measurements.map((measurement) => [measurement.id, measurement]));
    return verdicts.map((verdict) => ({
        ...verdict,
        standing: (0,verdict_words/* standingOf */.YP)(verdict),
        verdict,
        measurement: measured.get(verdict.measurement ?? ""),
    }));
}
const rank = ["gone", "failing", "worse", "still", "unknown", "eased", "fixed", "new", "same"];
const endWords = {
    pass: "passed",
    warn: "passed with warnings",
    fail: "failed",
    error: "ended in an error",
};
function sentenceOf(before, now, { changes, limits }) {
    const [first, second] = [endWords[before.decision.outcome], endWords[now.decision.outcome]];
    const ends = first === second ? `Both runs ${first}` : `The first run ${first}, the second ${second}`;
    const gates = before.name === now.name ? "" : "These are runs of two different gates. ";
    // Read the other way round, what is broken looks fixed.
    const order = before.created_at > now.created_at ? "The first of these runs is the later one. " : "";
    const rules = difference_rulesText(limits) + groundsText(before, now);
    return `${gates}${order}${ends}: ${judgedText(before, now, changes)}${rules}.`;
}
function groundsText(before, now) {
    if (!hasJudged(before) || !hasJudged(now))
        return "";
    const changed = (0,changed_grounds/* changedGrounds */.D)((0,judged_by/* judgedBy */.N)(before), (0,judged_by/* judgedBy */.N)(now));
    return changed === "" ? "" : `; ${changed} changed too`;
}
function difference_rulesText(limits) {
    const gates = new Set(limits.map(({ gate }) => gate)).size;
    if (gates === 0)
        return "";
    return `; ${(0,number_text/* countText */.lT)(gates)} ${gates === 1 ? "gate goes" : "gates go"} by other limits`;
}
function judgedText(before, now, changes) {
    if (hasJudged(before) && hasJudged(now))
        return (0,difference_words/* becomingText */.QR)(changes.map(({ became }) => became));
    if (!hasJudged(before) && !hasJudged(now))
        return "neither has judged anything";
    return `the ${hasJudged(before) ? "second" : "first"} has judged nothing, so no verdict can be compared`;
}
function changedVerdict({ became, from, before, now }) {
    const { verdict, measurement } = now ?? before ?? {};
    if (verdict === undefined || isNoNews(became))
        return [];
    const { gate, slice, column, against = null } = verdict;
    const subject = (0,subject_text/* subjectText */.yq)(verdict, measurement);
    const turned = {
        before: (0,difference_words/* wordOf */.aG)(from),
        now: now === undefined ? "no longer judged" : verdict_words/* standingWords */.o4[now.standing],
        numbers: now === undefined ? "" : numbersOf(now, before),
    };
    return [{ became, gate, slice, column, against, subject, ...turned }];
}
function isNoNews(became) {
    return became === "same" || became === "still" || became === "unknown";
}
function numbersOf({ measurement, verdict }, before) {
    if (measurement === undefined)
        return "";
    return (0,then_and_now/* thenAndNow */.xw)(measurement, before?.measurement && (0,then_and_now/* measuredOf */.ED)(before.measurement), verdict) ?? "";
}

// EXTERNAL MODULE: ./lib/reports/escape.js
var reports_escape = __webpack_require__(69300);
// EXTERNAL MODULE: ./lib/reports/markdown-table.js
var markdown_table = __webpack_require__(19667);
;// CONCATENATED MODULE: ./lib/reports/difference-markdown.js




const mostRows = 200;
/** How two records differ as GitHub-flavoured Markdown, ending in a newline; text from data and config is inert. */
function differenceMarkdown(difference) {
    const { sentence, before, now, isSame, verdicts } = difference;
    const runs = isSame ? [runLine("Both", now)] : [runLine("First", before), runLine("Second", now)];
    const sections = [
        section("No longer judged", verdicts.filter(isGone), verdictTable),
        section("Limits that changed", difference.limits, limitTable),
        section("What the runs went by", difference.circumstances, circumstanceTable),
        section("Verdicts that changed", verdicts.filter((verdict) => !isGone(verdict)), verdictTable),
        section("Numbers that moved", difference.numbers, numberTable),
    ];
    return `${[`### ${sentence}`, runs.join("\n"), ...sections].filter((block) => block !== "").join("\n\n")}\n`;
}
/** "- **First:** failed, `record` of `time`: Blocked: …" */
function runLine(label, { record, created_at: at, sentence, head_sha: head }) {
    const commit = head === null ? "" : ` at commit ${(0,reports_escape/* markdownName */.Zt)(head.slice(0, 12))}`;
    return `- **${label}:** ${(0,reports_escape/* markdownName */.Zt)(record)} of ${(0,reports_escape/* markdownName */.Zt)(at)}${commit}: ${(0,reports_escape/* markdownProse */.h$)(sentence, 300)}`;
}
function section(title, rows, render) {
    return rows.length === 0 ? "" : `**${title}**\n\n${(0,markdown_table/* limited */.TJ)(rows, mostRows, render)}`;
}
function verdictTable(rows) {
    const columns = [
        { title: "Verdict on", cell: ({ subject }) => (0,reports_escape/* markdownProse */.h$)(subject, 160) },
        { title: "First", cell: ({ before }) => before },
        { title: "Second", cell: ({ now, became }) => (became === "failing" || became === "gone" ? `**${now}**` : now) },
        { title: "Value", cell: ({ numbers }) => numbers },
    ];
    return (0,markdown_table/* table */.tp)(columns, rows);
}
function limitTable(rows) {
    const columns = [
        { title: "Gate", cell: ({ subject }) => (0,reports_escape/* markdownProse */.h$)(subject, 160) },
        { title: "First", cell: ({ before }) => (0,reports_escape/* markdownProse */.h$)(before, 200) },
        { title: "Second", cell: ({ now }) => (0,reports_escape/* markdownProse */.h$)(now, 200) },
        { title: "Verdicts", align: "r", cell: ({ verdicts }) => (0,number_text/* countText */.lT)(verdicts) },
    ];
    return (0,markdown_table/* table */.tp)(columns, rows);
}
function circumstanceTable(rows) {
    const columns = [
        { title: "", cell: ({ label }) => (0,reports_escape/* markdownProse */.h$)(label, 80) },
        { title: "First", cell: ({ before }) => (0,reports_escape/* markdownProse */.h$)(before, 200) },
        { title: "Second", cell: ({ now }) => (0,reports_escape/* markdownProse */.h$)(now, 200) },
    ];
    return (0,markdown_table/* table */.tp)(columns, rows);
}
function numberTable(rows) {
    const columns = [
        { title: "Metric", cell: ({ subject }) => (0,reports_escape/* markdownProse */.h$)(subject, 160) },
        { title: "Of the", cell: ({ side }) => side },
        { title: "First", align: "r", cell: ({ before }) => numberCell(before) },
        { title: "Second", align: "r", cell: ({ now }) => numberCell(now) },
        { title: "Moved", align: "r", cell: ({ moved }) => moved },
    ];
    return (0,markdown_table/* table */.tp)(columns, rows);
}
function numberCell({ text, interval }) {
    return interval === "" ? text : `${text}<br><sub>${interval}</sub>`;
}

// EXTERNAL MODULE: ./lib/reports/text-page.js
var text_page = __webpack_require__(3602);
;// CONCATENATED MODULE: ./lib/reports/difference-text.js



const difference_text_mostRows = 40;
/** How two records differ, for a terminal, ending in a newline. */
function differenceText(difference, page) {
    const { sentence, before, now, isSame, verdicts, limits, circumstances, numbers } = difference;
    const runs = isSame ? runLines("Both", now, page) : [...runLines("1", before, page), ...runLines("2", now, page)];
    const sections = [
        [...(0,text_page/* paragraph */.FY)(sentence, page, 0).map((line) => page.paint("bold", line)), ...runs],
        difference_text_section("No longer judged", verdicts.filter(isGone), { line: verdictLine, page }),
        difference_text_section("Limits that changed", limits, { line: limitLine, page }),
        difference_text_section("What the runs went by", circumstances, { line: circumstanceLine, page }),
        difference_text_section("Verdicts that changed", verdicts.filter((verdict) => !isGone(verdict)), { line: verdictLine, page }),
        difference_text_section("Numbers that moved", numbers, { line: numberLine, page }),
    ];
    const blocks = sections.filter((lines) => lines.length > 0).map((lines) => lines.join("\n"));
    return `${blocks.join("\n\n")}\n`;
}
function runLines(label, { record, created_at: at, sentence }, page) {
    return (0,text_page/* paragraph */.FY)(`${label}: ${record} of ${at}: ${sentence}`, page).map((line) => page.paint("dim", line));
}
function difference_text_section(title, rows, { line, page }) {
    if (rows.length === 0)
        return [];
    const shown = page.verbose ? rows : rows.slice(0, difference_text_mostRows);
    return [
        (0,text_page/* heading */.R_)(title, page),
        ...shown.flatMap((row) => line(row, page)),
        ...(0,text_page/* moreLine */.g0)(rows.length - shown.length, page),
    ];
}
const icons = {
    gone: "❌",
    failing: "❌",
    worse: "⚠️",
    eased: "⚠️",
    fixed: "✅",
    new: "❔",
};
function verdictLine({ became, subject, before, now, numbers }, page) {
    const { mark } = text_page/* marks */.Z8[icons[became]];
    const turn = became === "gone" ? `${before} then` : `${before}, now ${now}`;
    return (0,text_page/* bullet */.xE)(mark, `${subject}: ${turn}${numbers === "" ? "" : `; ${numbers}`}`, page);
}
function limitLine({ subject, before, now, verdicts }, page) {
    const count = verdicts === 1 ? "" : ` (${(0,number_text/* countText */.lT)(verdicts)} verdicts)`;
    return (0,text_page/* bullet */.xE)("!", `${subject}: ${before}, now ${now}${count}`, page);
}
function circumstanceLine({ label, before, now }, page) {
    return (0,text_page/* bullet */.xE)("·", `${label}: ${before}; now ${now}`, page);
}
function numberLine({ subject, side, before, now, moved }, page) {
    const of = side === "reference" ? " of the reference" : "";
    const change = moved === "" ? "" : `: ${moved}`;
    return (0,text_page/* bullet */.xE)("·", `${subject}${of}: ${numberText(before)}, now ${numberText(now)}${change}`, page);
}
function numberText({ text, interval }) {
    return interval === "" ? text : `${text} (${interval})`;
}

// EXTERNAL MODULE: ./lib/reports/json.js
var json = __webpack_require__(52689);
// EXTERNAL MODULE: ./lib/reports/paint.js
var paint = __webpack_require__(28303);
// EXTERNAL MODULE: ./lib/cli/record-file.js
var record_file = __webpack_require__(41556);
// EXTERNAL MODULE: ./lib/cli/style.js
var style = __webpack_require__(87279);
// EXTERNAL MODULE: ./lib/cli/values.js
var cli_values = __webpack_require__(40694);
;// CONCATENATED MODULE: ./lib/cli/diff.js









/** Tells how the record of one run differs from that of another. The exit code says whether they could be compared, not what came of it. */
async function diff(rest, values) {
    const [first, second, ...more] = rest;
    if (first === undefined || second === undefined || more.length > 0)
        throw new errors/* GateError */.ue({ code: "E100", message: "diff takes two files: the audit.json of one run and of another" });
    const print = formatOf(values);
    process.stdout.write(print(differenceOf(await (0,record_file/* recordFile */.m)(first), await (0,record_file/* recordFile */.m)(second))));
    return 0;
}
function formatOf(values) {
    const name = (0,cli_values/* textOf */.b)(values, "to") ?? "text";
    switch (name) {
        case "text":
            return (difference) => differenceText(difference, pageOf(values));
        case "md":
            return differenceMarkdown;
        case "json":
            return json/* inertJson */.n;
        default:
            throw new errors/* GateError */.ue({
                code: "E100",
                message: `--to: "${name}" is not a format of diff; there are text, md and json`,
            });
    }
}
function pageOf(values) {
    const { color, width, verbose } = (0,style/* styleOf */.Vj)(values);
    return { paint: (0,paint/* paintOf */.M)(color), width, verbose };
}


/***/ }),

/***/ 41556:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ recordFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _audit_seal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47642);
/* harmony import */ var _audit_v1_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37314);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(452);
/* harmony import */ var _reports_escape_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(69300);





/** The record in a file that the user names; that it was changed after it was written is told, and it is read all the same. @throws GateError E2xx. */
async function recordFile(path) {
    const record = recordIn(path, await contentOf(path));
    if (!(0,_audit_seal_js__WEBPACK_IMPORTED_MODULE_1__/* .isIntact */ .kM)(record))
        process.stderr.write(`model-gate: ${(0,_reports_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .inertTerminalText */ .a_)(path)} was changed after it was written: its digest does not fit\n`);
    return record;
}
async function contentOf(path) {
    let text;
    try {
        text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, "utf8");
    }
    catch (cause) {
        const message = `${path} could not be read: ${cause instanceof Error ? cause.message : String(cause)}`;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .GateError */ .ue({ code: "E201", message, hint: "Give the path of an audit.json.", cause });
    }
    try {
        return JSON.parse(text);
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .GateError */ .ue({
            code: "E203",
            message: `${path} is not JSON`,
            hint: "Give the audit.json that a run wrote.",
            cause,
        });
    }
}
function recordIn(path, content) {
    const parsed = _audit_v1_js__WEBPACK_IMPORTED_MODULE_2__/* .auditSchema */ .d.safeParse(content);
    if (parsed.success)
        return parsed.data;
    const [issue] = parsed.error.issues;
    const message = `${path} is not an audit record of version 1: ${issue?.path.join(".") ?? ""} ${issue?.message ?? ""}`;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .GateError */ .ue({ code: "E203", message, hint: "Give the audit.json that a run wrote, unchanged." });
}


/***/ }),

/***/ 87279:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vj: () => (/* binding */ styleOf),
/* harmony export */   bK: () => (/* binding */ pipeWidth),
/* harmony export */   qz: () => (/* binding */ widthOf)
/* harmony export */ });
/* unused harmony export wantsColor */
/** Cells of a line where nobody tells. */
const pipeWidth = 120;
const usualWidth = 80;
/** How to print on this terminal, or into this pipe. */
function styleOf(values) {
    const { env, stdout } = process;
    return {
        color: wantsColor(env, { isTerminal: stdout.isTTY, refused: values["no-color"] === true }),
        width: stdout.isTTY ? widthOf(stdout.columns) : pipeWidth,
        verbose: values["verbose"] === true,
    };
}
/** Some terminals do not tell their width, or tell that it is 0. */
function widthOf(columns) {
    return columns === undefined || !(columns > 0) ? usualWidth : columns;
}
/**
 * Colour, by the first of these that says anything: --no-color, FORCE_COLOR (0 or false: none) and CLICOLOR_FORCE, NO_COLOR, CLICOLOR=0 or
 * a dumb terminal, and at last whether a terminal reads it at all.
 */
function wantsColor(environment, { isTerminal, refused }) {
    if (refused)
        return false;
    const { FORCE_COLOR, CLICOLOR_FORCE, NO_COLOR, CLICOLOR, TERM } = environment;
    const isForced = [FORCE_COLOR, CLICOLOR_FORCE].find((said) => said !== undefined && said !== "");
    if (isForced !== undefined)
        return isForced !== "0" && isForced !== "false";
    const isPlain = (NO_COLOR ?? "") !== "" || CLICOLOR === "0" || TERM === "dumb";
    return isTerminal && !isPlain;
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

/***/ 735:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ markdownTable)
/* harmony export */ });
// To do: next major: remove.
/**
 * @typedef {Options} MarkdownTableOptions
 *   Configuration.
 */

/**
 * @typedef Options
 *   Configuration.
 * @property {boolean | null | undefined} [alignDelimiters=true]
 *   Whether to align the delimiters (default: `true`);
 *   they are aligned by default:
 *
 *   ```markdown
 *   | Alpha | B     |
 *   | ----- | ----- |
 *   | C     | Delta |
 *   ```
 *
 *   Pass `false` to make them staggered:
 *
 *   ```markdown
 *   | Alpha | B |
 *   | - | - |
 *   | C | Delta |
 *   ```
 * @property {ReadonlyArray<string | null | undefined> | string | null | undefined} [align]
 *   How to align columns (default: `''`);
 *   one style for all columns or styles for their respective columns;
 *   each style is either `'l'` (left), `'r'` (right), or `'c'` (center);
 *   other values are treated as `''`, which doesn’t place the colon in the
 *   alignment row but does align left;
 *   *only the lowercased first character is used, so `Right` is fine.*
 * @property {boolean | null | undefined} [delimiterEnd=true]
 *   Whether to end each row with the delimiter (default: `true`).
 *
 *   > 👉 **Note**: please don’t use this: it could create fragile structures
 *   > that aren’t understandable to some markdown parsers.
 *
 *   When `true`, there are ending delimiters:
 *
 *   ```markdown
 *   | Alpha | B     |
 *   | ----- | ----- |
 *   | C     | Delta |
 *   ```
 *
 *   When `false`, there are no ending delimiters:
 *
 *   ```markdown
 *   | Alpha | B
 *   | ----- | -----
 *   | C     | Delta
 *   ```
 * @property {boolean | null | undefined} [fillRows=true]
 *   Whether to fill rows with empty cells up to the most cells in a row
 *   (default: `true`).
 *
 *   When `true`, all rows have as many cells as the longest row:
 *
 *   ```markdown
 *   | Alpha | B    |   |
 *   | ----- | ---- | - |
 *   | C     |      |   |
 *   | D     | Echo | F |
 *   ```
 *
 *   When `false`, rows keep their cells,
 *   and the delimiter row has as many cells as the header row:
 *
 *   ```markdown
 *   | Alpha | B    |
 *   | ----- | ---- |
 *   | C     |
 *   | D     | Echo | F |
 *   ```
 * @property {boolean | null | undefined} [delimiterStart=true]
 *   Whether to begin each row with the delimiter (default: `true`).
 *
 *   > 👉 **Note**: please don’t use this: it could create fragile structures
 *   > that aren’t understandable to some markdown parsers.
 *
 *   When `true`, there are starting delimiters:
 *
 *   ```markdown
 *   | Alpha | B     |
 *   | ----- | ----- |
 *   | C     | Delta |
 *   ```
 *
 *   When `false`, there are no starting delimiters:
 *
 *   ```markdown
 *   Alpha | B     |
 *   ----- | ----- |
 *   C     | Delta |
 *   ```
 * @property {boolean | null | undefined} [padding=true]
 *   Whether to add a space of padding between delimiters and cells
 *   (default: `true`).
 *
 *   When `true`, there is padding:
 *
 *   ```markdown
 *   | Alpha | B     |
 *   | ----- | ----- |
 *   | C     | Delta |
 *   ```
 *
 *   When `false`, there is no padding:
 *
 *   ```markdown
 *   |Alpha|B    |
 *   |-----|-----|
 *   |C    |Delta|
 *   ```
 * @property {((value: string) => number) | null | undefined} [stringLength]
 *   Function to detect the length of table cell content (optional);
 *   this is used when aligning the delimiters (`|`) between table cells;
 *   full-width characters and emoji mess up delimiter alignment when viewing
 *   the markdown source;
 *   to fix this, you can pass this function,
 *   which receives the cell content and returns its “visible” size;
 *   note that what is and isn’t visible depends on where the text is displayed.
 *
 *   Without such a function, the following:
 *
 *   ```js
 *   markdownTable([
 *     ['Alpha', 'Bravo'],
 *     ['中文', 'Charlie'],
 *     ['👩‍❤️‍👩', 'Delta']
 *   ])
 *   ```
 *
 *   Yields:
 *
 *   ```markdown
 *   | Alpha | Bravo |
 *   | - | - |
 *   | 中文 | Charlie |
 *   | 👩‍❤️‍👩 | Delta |
 *   ```
 *
 *   With [`string-width`](https://github.com/sindresorhus/string-width):
 *
 *   ```js
 *   import stringWidth from 'string-width'
 *
 *   markdownTable(
 *     [
 *       ['Alpha', 'Bravo'],
 *       ['中文', 'Charlie'],
 *       ['👩‍❤️‍👩', 'Delta']
 *     ],
 *     {stringLength: stringWidth}
 *   )
 *   ```
 *
 *   Yields:
 *
 *   ```markdown
 *   | Alpha | Bravo   |
 *   | ----- | ------- |
 *   | 中文  | Charlie |
 *   | 👩‍❤️‍👩    | Delta   |
 *   ```
 */

/**
 * Get the length of a cell.
 *
 * @param {string} value
 *   Cell value.
 * @returns {number}
 *   Cell size.
 */
function defaultStringLength(value) {
  return value.length
}

/**
 * Generate a markdown
 * ([GFM](https://docs.github.com/en/github/writing-on-github/working-with-advanced-formatting/organizing-information-with-tables))
 * table.
 *
 * @param {ReadonlyArray<ReadonlyArray<string | null | undefined>>} table
 *   Table data (matrix of strings).
 * @param {Readonly<Options> | null | undefined} [options]
 *   Configuration (optional).
 * @returns {string}
 *   Result.
 */
function markdownTable(table, options) {
  const settings = options || {}
  // To do: next major: change to spread.
  // eslint-disable-next-line unicorn/prefer-spread -- `align` can be a string.
  const align = (settings.align || []).concat()
  const stringLength = settings.stringLength || defaultStringLength
  /** @type {Array<number>} Character codes as symbols for alignment per column. */
  const alignments = []
  /** @type {Array<Array<string>>} Cells per row. */
  const cellMatrix = []
  /** @type {Array<Array<number>>} Sizes of each cell per row. */
  const sizeMatrix = []
  /** @type {Array<number>} */
  const longestCellByColumn = []
  let mostCellsPerRow = 0
  let rowIndex = -1

  // This is a superfluous loop if we don’t align delimiters, but otherwise we’d
  // do superfluous work when aligning, so optimize for aligning.
  while (++rowIndex < table.length) {
    /** @type {Array<string>} */
    const row = []
    /** @type {Array<number>} */
    const sizes = []
    let columnIndex = -1

    if (table[rowIndex].length > mostCellsPerRow) {
      mostCellsPerRow = table[rowIndex].length
    }

    while (++columnIndex < table[rowIndex].length) {
      const cell = serialize(table[rowIndex][columnIndex])

      if (settings.alignDelimiters !== false) {
        const size = stringLength(cell)
        sizes[columnIndex] = size

        if (
          longestCellByColumn[columnIndex] === undefined ||
          size > longestCellByColumn[columnIndex]
        ) {
          longestCellByColumn[columnIndex] = size
        }
      }

      row.push(cell)
    }

    cellMatrix[rowIndex] = row
    sizeMatrix[rowIndex] = sizes
  }

  // Figure out which alignments to use.
  let columnIndex = -1

  if (typeof align === 'object' && 'length' in align) {
    while (++columnIndex < mostCellsPerRow) {
      alignments[columnIndex] = toAlignment(align[columnIndex])
    }
  } else {
    const code = toAlignment(align)

    while (++columnIndex < mostCellsPerRow) {
      alignments[columnIndex] = code
    }
  }

  // Inject the alignment row.
  columnIndex = -1
  /** @type {Array<string>} */
  const row = []
  /** @type {Array<number>} */
  const sizes = []

  while (++columnIndex < mostCellsPerRow) {
    const code = alignments[columnIndex]
    let before = ''
    let after = ''

    if (code === 99 /* `c` */) {
      before = ':'
      after = ':'
    } else if (code === 108 /* `l` */) {
      before = ':'
    } else if (code === 114 /* `r` */) {
      after = ':'
    }

    // There *must* be at least one hyphen-minus in each alignment cell.
    let size =
      settings.alignDelimiters === false
        ? 1
        : Math.max(
            1,
            longestCellByColumn[columnIndex] - before.length - after.length
          )

    const cell = before + '-'.repeat(size) + after

    if (settings.alignDelimiters !== false) {
      size = before.length + size + after.length

      if (size > longestCellByColumn[columnIndex]) {
        longestCellByColumn[columnIndex] = size
      }

      sizes[columnIndex] = size
    }

    row[columnIndex] = cell
  }

  // Inject the alignment row.
  cellMatrix.splice(1, 0, row)
  sizeMatrix.splice(1, 0, sizes)

  rowIndex = -1
  /** @type {Array<string>} */
  const lines = []

  while (++rowIndex < cellMatrix.length) {
    const row = cellMatrix[rowIndex]
    const sizes = sizeMatrix[rowIndex]
    const cellsInRow =
      settings.fillRows === false
        ? Math.max(1, cellMatrix[rowIndex === 1 ? 0 : rowIndex].length)
        : mostCellsPerRow
    columnIndex = -1
    /** @type {Array<string>} */
    const line = []

    while (++columnIndex < cellsInRow) {
      const cell = row[columnIndex] || ''
      let before = ''
      let after = ''

      if (settings.alignDelimiters !== false) {
        const size =
          longestCellByColumn[columnIndex] - (sizes[columnIndex] || 0)
        const code = alignments[columnIndex]

        if (code === 114 /* `r` */) {
          before = ' '.repeat(size)
        } else if (code === 99 /* `c` */) {
          const half = size / 2

          if (size % 2) {
            before = ' '.repeat(half + 0.5)
            after = ' '.repeat(half - 0.5)
          } else {
            before = ' '.repeat(half)
            after = before
          }
        } else {
          after = ' '.repeat(size)
        }
      }

      if (settings.delimiterStart !== false && !columnIndex) {
        line.push('|')
      }

      if (
        settings.padding !== false &&
        // Don’t add the opening space if we’re not aligning and the cell is
        // empty: there will be a closing space.
        !(settings.alignDelimiters === false && cell === '') &&
        (settings.delimiterStart !== false || columnIndex)
      ) {
        line.push(' ')
      }

      if (settings.alignDelimiters !== false) {
        line.push(before)
      }

      line.push(cell)

      if (settings.alignDelimiters !== false) {
        line.push(after)
      }

      if (settings.padding !== false) {
        line.push(' ')
      }

      if (settings.delimiterEnd !== false || columnIndex !== cellsInRow - 1) {
        line.push('|')
      }
    }

    lines.push(
      settings.delimiterEnd === false
        ? line.join('').replace(/ +$/, '')
        : line.join('')
    )
  }

  return lines.join('\n')
}

/**
 * Serialize a cell value.
 *
 * @param {string | null | undefined} [value]
 *   Value to serialize.
 * @returns {string}
 *   Result.
 */
function serialize(value) {
  return value === null || value === undefined ? '' : String(value)
}

/**
 * Get the alignment character code from a value.
 *
 * @param {string | null | undefined} value
 *   Value.
 * @returns {number}
 *   Alignment.
 */
function toAlignment(value) {
  const code = typeof value === 'string' ? value.codePointAt(0) : 0

  return code === 67 /* `C` */ || code === 99 /* `c` */
    ? 99 /* `c` */
    : code === 76 /* `L` */ || code === 108 /* `l` */
      ? 108 /* `l` */
      : code === 82 /* `R` */ || code === 114 /* `r` */
        ? 114 /* `r` */
        : 0
}


/***/ })

};
