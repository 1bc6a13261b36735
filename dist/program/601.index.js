export const id = 601;
export const ids = [601];
export const modules = {

/***/ 33601:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  explain: () => (/* binding */ explain)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/align/row-noun.js
var row_noun = __webpack_require__(65762);
// EXTERNAL MODULE: ./lib/reports/drift-row.js + 1 modules
var drift_row = __webpack_require__(3697);
// EXTERNAL MODULE: ./lib/reports/judged-row.js + 1 modules
var judged_row = __webpack_require__(64609);
// EXTERNAL MODULE: ./lib/reports/verdict-words.js
var verdict_words = __webpack_require__(89554);
// EXTERNAL MODULE: ./lib/nearest.js
var nearest = __webpack_require__(42037);
;// CONCATENATED MODULE: ./lib/reports/explain/place-text.js

/** Where a verdict stands: its slice or column, "all rows", or "the whole" where it is on no rows. */
function placeText({ slice, column, kind, against }, { task }) {
    const whole = kind === "metric" || kind === "estimated" ? `all ${(0,row_noun/* rowNounOf */.e1)(task).many}` : "the whole";
    return `${slice ?? column ?? whole}${against === undefined ? "" : ", against the pinned reference"}`;
}

;// CONCATENATED MODULE: ./lib/reports/explain/chosen-verdicts.js



/**
 * The verdicts of the gate of this name, or else of the gates on this metric, check or method; none only where nothing was
 * judged at all. @throws GateError E100 with the nearest names for one that is not there.
 */
function chosenVerdicts(record, { gate, slice }) {
    const { verdicts } = record;
    if (verdicts.length === 0)
        return [];
    const named = verdicts.filter((verdict) => verdict.gate === gate);
    const found = named.length > 0 ? named : verdicts.filter(({ subject }) => subject === gate);
    if (found.length === 0)
        throw missing("gate", gate, verdicts.map((verdict) => verdict.gate));
    if (slice === undefined)
        return found;
    const here = found.filter((verdict) => verdict.slice === slice || verdict.column === slice);
    const place = here.length > 0 ? here : found.filter((verdict) => placeText(verdict, record) === slice);
    if (place.length === 0)
        throw missing(`slice or column of ${gate}`, slice, found.map((verdict) => placeText(verdict, record)));
    return place;
}
const mostListed = 50;
function missing(what, name, all) {
    const known = [...new Set(all)];
    const close = (0,nearest/* nearest */.p)(name, known);
    const more = known.length - mostListed;
    const list = known.slice(0, mostListed).join(", ") + (more > 0 ? ` and ${more} more` : "");
    const meant = close === undefined ? "" : ` Did you mean "${close}"?`;
    return new errors/* GateError */.ue({ code: "E100", message: `"${name}" is no ${what} in this record.${meant} There are: ${list}` });
}

// EXTERNAL MODULE: ./lib/number-text.js
var number_text = __webpack_require__(44776);
;// CONCATENATED MODULE: ./lib/reports/explain/compared-section.js


/** Which rows of which files were compared. */
function comparedSection(record, verdict, measurement) {
    const noun = (0,row_noun/* rowNounOf */.e1)(record.task);
    return {
        title: "What was compared",
        parts: [
            // How rows of the pinned reference go with the candidate's is not in the record.
            ...(verdict.against === undefined ? pairingParts(record, noun) : []),
            ...sliceParts(record, verdict),
            ...(measurement === undefined ? [] : enteredParts(measurement, noun)),
            ...(verdict.against === undefined
                ? []
                : [
                    "It is held against the pinned reference, so that small losses cannot add up from one release to the next.",
                ]),
        ],
    };
}
function pairingParts({ comparison }, { one, many }) {
    if (comparison === null)
        return [];
    const { compared, join_columns: columns } = comparison;
    const counted = (rows) => `${(0,number_text/* countText */.lT)(rows)} ${rows === 1 ? one : many}`;
    const [reference, candidate] = [counted(compared.reference), counted(compared.candidate)];
    switch (comparison.pairing) {
        case "joined":
            return [
                `${candidate}, each judged by both models: the files are joined by ${columns.map((name) => `"${name}"`).join(", ")}. What is hard in one ${one} is hard for both models, so their difference is far surer than either value.`,
            ];
        case "none":
            return [
                `${reference} of the reference and ${candidate} of the candidate, not the same ones. They are separate samples, so chance is in both, and it takes more ${many} to tell a difference.`,
            ];
        case "no-reference":
            return [`${candidate} of the candidate. There is no reference to compare with.`];
    }
}
function sliceParts({ slices, comparison }, { slice, against }) {
    const found = slices.find(({ name }) => name === slice);
    if (slice === null || found === undefined)
        return slice === null ? [] : [{ label: "Slice", value: slice }];
    const { reference, candidate } = found.rows;
    const isOfOneSide = comparison?.pairing === "no-reference" || against !== undefined;
    const both = isOfOneSide || reference === candidate ? (0,number_text/* countText */.lT)(candidate) : `${(0,number_text/* countText */.lT)(reference)} → ${(0,number_text/* countText */.lT)(candidate)}`;
    return [{ label: "Slice", value: `${slice}, of which there are ${both}` }];
}
function enteredParts({ reference, candidate, support, blocks }, { many }) {
    const sides = [...new Set([reference, candidate].flatMap((side) => (side === null ? [] : [(0,number_text/* countText */.lT)(side.n)])))];
    return [
        ...(sides.length === 0 ? [] : [{ label: "Entered the metric", value: sides.join(" → ") }]),
        ...(support === undefined
            ? []
            : [
                `By weights and clusters these ${many} are worth about ${(0,number_text/* countText */.lT)(Math.floor(support))} independent ones, and that is what is counted.`,
            ]),
        ...(blocks === undefined
            ? []
            : [
                `The rows come in blocks that were measured in turn; ${(0,number_text/* countText */.lT)(blocks.common)} blocks are in both files, and these, not the rows, are what is counted.`,
            ]),
    ];
}

// EXTERNAL MODULE: ./lib/reports/discovery.js
var discovery = __webpack_require__(66049);
;// CONCATENATED MODULE: ./lib/reports/explain/discovered-sections.js


/** How the search for slices came to this one, and how it was tested. */
function discoveredSections(record, { slice }) {
    const outline = (0,discovery/* discoveryOf */.i)(record);
    const halves = record.discovery?.rows;
    if (outline === undefined || halves === undefined)
        return [];
    const rows = outline.rows.filter((row) => slice === null || row.slice === slice);
    return [
        {
            title: "The search",
            parts: [
                `${(0,number_text/* countText */.lT)(halves.search)} rows were searched for slices on which the candidate is worse, and what was found was tested on ${(0,number_text/* countText */.lT)(halves.test)} others that had no part in the search: so what was found by looking is not proven by the rows that it was found in.`,
                ...rows.map((row) => ({
                    label: row.slice,
                    value: `${row.word}; ${outline.lossTitle.toLowerCase()} ${[row.inside, row.interval === "" ? "" : `(${row.interval})`].filter((text) => text !== "").join(" ")}, elsewhere ${row.elsewhere}; p after adjustment ${row.pValue}; rows ${row.rows}`,
                })),
                ...outline.remarks,
            ],
        },
    ];
}

// EXTERNAL MODULE: ./lib/reports/compat-row.js
var compat_row = __webpack_require__(67812);
// EXTERNAL MODULE: ./lib/reports/drift-title.js
var drift_title = __webpack_require__(61527);
;// CONCATENATED MODULE: ./lib/reports/explain/probability-text.js
/** A p-value as people read it: "0.0013", "below 0.0001". */
function probabilityText(p) {
    return p < 0.0001 ? "below 0.0001" : String(Number(p.toPrecision(2)));
}

;// CONCATENATED MODULE: ./lib/reports/explain/drift-sections.js




/** How far a column has moved, and how a gate on drift reads that; or what it says of all its columns together. */
function driftSections(record, verdict) {
    const measured = record.drift.find(({ column }) => column === verdict.column);
    if (verdict.column === null || measured === undefined)
        return [togetherSection(record, verdict)];
    return [
        columnSection(measured),
        ...(verdict.compat === undefined ? [ruleSection] : []),
        ...verdict.limits.map((limit) => partSection(measured, limit, verdict)),
    ];
}
function columnSection({ column, role, kind, reference, candidate, notes }) {
    const side = ({ rows, missing }) => `${(0,number_text/* countText */.lT)(rows)} rows${missing === 0 ? "" : `, ${(0,number_text/* countText */.lT)(missing)} of them without a value`}`;
    return {
        title: "What was compared",
        parts: [
            `The values of "${column}" (${role}, ${kind}) in one file and in the other; drift is a matter of the files as wholes, and needs no pairs of rows.`,
            { label: "Reference", value: side(reference) },
            { label: "Candidate", value: side(candidate) },
            ...notes,
        ],
    };
}
const ruleSection = {
    title: "The rule",
    parts: [
        "A column has drifted where an effect is above its limit and above what chance alone gives with so many rows. Above the limit within chance is not decided; significance without size never counts, for with enough rows every difference has it.",
    ],
};
function partSection(measured, limit, verdict) {
    const name = limit.method ?? verdict.subject;
    const method = measured.methods.find((one) => one.method === name && one.compat === verdict.compat);
    if (method === undefined)
        return { title: name, parts: ["It was not measured."] };
    const parts = method.drift_when === undefined ? ownParts(method, limit) : compatParts(method, limit);
    return { title: `${method.title} (${name})`, parts };
}
function ownParts(method, limit) {
    const { value, noise, excess, undefined_reason: reason } = method;
    if (reason !== null)
        return [`It was not measured: ${reason.text}`];
    const unit = (0,drift_title/* unitOf */.u)(method.method);
    const show = (number) => (0,number_text/* effectText */.tr)(number, limit.limit, unit);
    return [
        { label: "Effect", value: show(value) },
        ...(noise === null
            ? []
            : [{ label: "By chance alone, in 95 of 100 pairs of samples of this size, at most", value: show(noise) }]),
        ...(excess === null || excess === value
            ? []
            : [{ label: "Beyond what chance gives on average", value: show(excess) }]),
        { label: "Held against the limit", value: `${show(limit.value)}, limit ${(0,number_text/* writtenText */.v4)(limit.limit, unit)}` },
        ...probabilityParts(limit),
        driftStateText(limit),
        ...failAboveParts(limit, unit),
    ];
}
function probabilityParts({ p_value: p, p_adjusted: adjusted }) {
    if (p === null || adjusted === null)
        return [];
    return [
        { label: "p-value", value: probabilityText(p) },
        {
            label: "p-value adjusted over all columns and methods of the gate (Benjamini–Hochberg)",
            value: `${probabilityText(adjusted)}; below 0.05 is more than chance`,
        },
    ];
}
function driftStateText({ state, is_real: isReal }) {
    switch (state) {
        case "proven-harm":
        case "likely-harm":
            return "Above the limit, and more than chance: drifted.";
        case "noise":
            return "Above the limit, but samples of this size reach that by chance: it cannot be told.";
        case "proven-ok":
        case "likely-ok":
            return isReal === true ? "Within the limit: more than chance, but small." : "Within the limit.";
        case "undefined":
            return "It could not be measured, which is never a pass.";
    }
}
function failAboveParts({ fail_above: most, value }, unit) {
    if (most === undefined)
        return [];
    const isOver = value !== null && value > most;
    return [
        `Above ${(0,number_text/* writtenText */.v4)(most, unit)} (\`fail_above\`) the gate fails whatever its severity; here it ${isOver ? "is" : "is not"}.`,
    ];
}
/** Numbers and decisions of another tool, which has no floor of noise. */
function compatParts(method, limit) {
    const { drift_when: rule } = method;
    if (rule === undefined)
        return [];
    const { effect, limit: needed } = (0,compat_row/* compatNumbers */.jQ)(method, rule, limit);
    return [
        "The number, the threshold and the decision are those of the other tool: without a measure of chance, and without a correction for many columns.",
        { label: "Its number", value: effect },
        { label: "Stable while", value: needed },
        limit.state === "proven-harm" ? "By that rule it has drifted." : "By that rule it has not drifted.",
        ...(0,compat_row/* compatNotes */.A7)(method),
    ];
}
/** The share of the columns that drifted, or that several cannot be told. */
function togetherSection({ verdicts }, { gate, limits }) {
    const columns = verdicts.filter((one) => one.kind === "drift" && one.gate === gate && one.column !== null);
    const [limit] = limits;
    const count = (state) => (0,number_text/* countText */.lT)(columns.filter((one) => one.state === state).length);
    return {
        title: "All columns together",
        parts: [
            { label: "Columns that the gate watches", value: (0,number_text/* countText */.lT)(columns.length) },
            { label: "Drifted", value: count("proven-harm") },
            { label: "Not told from chance", value: count("noise") },
            { label: "Not measured", value: count("undefined") },
            ...(limit?.method !== "drift_share"
                ? []
                : [
                    {
                        label: "Share that drifted",
                        value: `${(0,number_text/* effectText */.tr)(limit.value, limit.limit, "share")}, at most ${(0,number_text/* percentText */.fL)(limit.limit)} may`,
                    },
                    "What is undecided is taken both ways; where that makes a difference the share cannot be told. The columns themselves then count for nothing.",
                ]),
        ],
    };
}

// EXTERNAL MODULE: ./lib/reports/estimates.js
var estimates = __webpack_require__(69976);
;// CONCATENATED MODULE: ./lib/reports/explain/estimated-section.js


/** What an estimate without labels rests on; no parts for what has labels. */
function estimatedSection(record, verdict) {
    const title = "What the estimate rests on";
    const outline = (0,estimates/* estimatesOf */.p)(record);
    if (verdict.kind !== "estimated" || outline === undefined)
        return { title, parts: [] };
    const row = outline.metrics.find(({ metric }) => metric === verdict.subject);
    const classes = verdict.subject === "label_shift" ? outline.classes : [];
    return {
        title,
        parts: [
            "No label has confirmed this number. It is estimated from the scores, with two errors: that of the rows and that of the calibration. It is never called proven, and warns at most unless the config says otherwise.",
            ...(row === undefined
                ? []
                : [
                    { label: "By the labels of the calibrating rows", value: row.realised },
                    { label: "Reference, estimated in the same way", value: row.reference },
                    { label: "Candidate, estimated", value: row.candidate },
                    { label: "Standard error", value: row.error },
                ]),
            ...classes.map((one) => ({
                label: `Class ${one.class}`,
                value: `${one.reference} → ${one.candidate}, standard error ${one.error}`,
            })),
            ...outline.remarks,
        ],
    };
}
/** How far the labels are estimated to have shifted, held against the limit; no parts for what is no shift. */
function shiftSection(verdict) {
    const texts = (0,estimates/* shiftTexts */.B)(verdict);
    const [limit] = verdict.limits;
    if (texts === undefined || limit === undefined)
        return { title: "The limit", parts: [] };
    return {
        title: `The limit: ${texts.limit}`,
        parts: [
            { label: "Labels that are of another class", value: texts.values },
            ...(limit.p_value === null ? [] : [{ label: "p-value", value: probabilityText(limit.p_value) }]),
            { label: "State", value: limit.state },
            shiftStateText(limit),
        ],
    };
}
function shiftStateText({ state, value, limit }) {
    if (state === "noise")
        return "Above the limit, but chance alone can do that.";
    if (state === "likely-ok")
        return "Within the limit, as far as can be seen: an estimate is never called proven.";
    return value !== null && value > limit
        ? "Above the limit, and beyond chance; an estimate is never called proven."
        : "It fails whatever the distance is, for no mix of the classes explains the predictions.";
}

// EXTERNAL MODULE: ./lib/reports/facts.js
var reports_facts = __webpack_require__(30800);
// EXTERNAL MODULE: ./lib/reports/limit-text.js
var limit_text = __webpack_require__(62358);
// EXTERNAL MODULE: ./lib/reports/measured-texts.js
var measured_texts = __webpack_require__(26098);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(26921);
;// CONCATENATED MODULE: ./lib/reports/explain/gate-rule.js

const modes = ["strict", "balanced", "lenient", "point"];
const modeSchema = schemas/* enum */.k5n(modes);
const configSchema = schemas/* object */.Ikc({
    gates: schemas/* array */.YOg(schemas/* object */.Ikc({ mode: modeSchema.optional().catch(undefined), family: schemas/* string */.YjP().optional().catch(undefined) })),
});
/** The rule behind a verdict: that of the gate at the verdict's place in the config, else that of the policy. */
function gateRuleOf(record, verdict) {
    const parsed = configSchema.safeParse(record.config?.effective);
    const own = parsed.success ? parsed.data.gates[indexOf(record, verdict) ?? -1] : undefined;
    const policy = modeSchema.safeParse(record.policy?.mode);
    const inherited = policy.success ? { name: policy.data, isOwn: false } : undefined;
    return { mode: own?.mode === undefined ? inherited : { name: own.mode, isOwn: true }, family: own?.family };
}
/** Origins tell where each value stands; a gate begins on the line of its first one. */
function indexOf({ config }, { position }) {
    if (position === null)
        return undefined;
    const place = `${position.file}:${position.line}:`;
    const paths = Object.entries(config?.origins ?? {}).filter(([, origin]) => origin.startsWith(place));
    const [index] = paths.flatMap(([path]) => /^gates\[(\d+)\]/u.exec(path)?.[1] ?? []);
    return index === undefined ? undefined : Number(index);
}

;// CONCATENATED MODULE: ./lib/reports/explain/family-parts.js




/** The p-value of one limit, and what Holm's adjustment within its family makes of it. */
function familyParts({ record, verdict, isFirst }, limit) {
    const { p_value: p, p_adjusted: adjusted } = limit;
    if (p === null || adjusted === null)
        return [];
    const alpha = 1 - (record.policy?.confidence ?? 0.95);
    const meaning = `${supposed(limit)}, how often would such a sample look at least as bad? That share is the p-value; at most ${(0,number_text/* percentText */.fL)(Number(alpha.toPrecision(12)))} counts as beyond chance.`;
    return [
        ...(isFirst ? [meaning] : []),
        { label: "p-value", value: probabilityText(p) },
        ...adjustedParts(record, verdict, { p, adjusted, alpha, isFirst }),
    ];
}
function supposed(limit) {
    if ((0,limit_text/* isOnValue */.lS)(limit))
        return "If the true value were just on the limit";
    return `If the candidate ${(limit.margin ?? 0) < 0 ? "had the required gain" : "were no worse"}`;
}
function adjustedParts(record, verdict, { p, adjusted, alpha, isFirst }) {
    const family = familyOf(record, verdict);
    if (family === undefined)
        return ["It is not adjusted for other gates: this one cannot block."];
    const tests = testsIn(record, family);
    const effect = effectOf(p, adjusted, alpha);
    const among = `${familyWords(family, verdict)}${tests < 2 ? "" : `: ${(0,number_text/* countText */.lT)(tests)} tests`}`;
    return [
        { label: "p-value after Holm's adjustment", value: probabilityText(adjusted) },
        isFirst
            ? `Each test is one more chance of a false alarm, so it is adjusted within its family, ${among}. ${effect}`
            : effect,
    ];
}
function effectOf(p, adjusted, alpha) {
    if (p <= alpha && adjusted > alpha)
        return "Alone it would be beyond chance; among so many it is not.";
    return adjusted <= alpha ? "It stays beyond chance." : "It is not beyond chance.";
}
/** A check that weighs chance does so over its own columns, of which the record keeps no passes. */
const ofColumns = "columns";
/** Estimates are judged among themselves. */
const ofEstimates = "estimates";
/** As the judge forms them; undefined: by itself, since it cannot block. */
function familyOf(record, verdict) {
    if (verdict.kind === "check")
        return ofColumns;
    if (verdict.kind === "estimated")
        return verdict.severity === "error" ? ofEstimates : undefined;
    const { family } = gateRuleOf(record, verdict);
    const place = verdict.slice === null ? "whole" : "slices";
    if (family !== undefined)
        return `named ${place} ${family}`;
    return verdict.severity === "error" ? place : undefined;
}
function familyWords(family, { slice }) {
    if (family === ofColumns)
        return "the columns that this check looks at";
    if (family === ofEstimates)
        return "the blocking estimates";
    const place = slice === null ? "on the whole data" : "on slices";
    const [, name] = /^named (?:whole|slices) (.*)$/u.exec(family) ?? [];
    return name === undefined ? `the blocking gates ${place}` : `"${name}" ${place}`;
}
/** A gate that fails only where all limits are exceeded is one test. */
function testsIn(record, family) {
    const members = record.verdicts.filter((one) => one.kind !== "check" && familyOf(record, one) === family);
    const counts = members.map(({ fail_if: rule, limits }) => {
        const judged = limits.filter(({ p_value: p }) => p !== null).length;
        return rule === "all_exceeded" ? Math.min(1, judged) : judged;
    });
    return counts.reduce((sum, count) => sum + count, 0);
}

;// CONCATENATED MODULE: ./lib/reports/explain/judged-digits.js



/** As many digits as show on which side of its limit, and of the other value, each value lies. */
function comparedDigits({ reference, candidate, unit }, { limits }) {
    const value = candidate?.value ?? null;
    const onValue = limits.filter(limit_text/* isOnValue */.lS).map(({ limit }) => limit);
    const apart = (0,number_text/* distinctDecimals */.JI)(value, [...onValue, reference?.value ?? null], unit);
    return (0,number_text/* finer */.Dp)(apart, (0,number_text/* valueDecimals */.G7)(reference?.value ?? null, unit));
}
/** As many digits as show on which side of the margin, and of zero, a harm and its bounds lie. */
function harmDigits(measurement, limit) {
    const { unit } = measurement;
    const { harm, lower, upper, margin } = limit;
    const [first, ...others] = [harm, lower, upper].map((number) => (0,number_text/* distinctDecimals */.JI)(number, [margin], unit, "change"));
    const own = first === undefined ? (0,number_text/* distinctDecimals */.JI)(margin, [], unit, "change") : (0,number_text/* finer */.Dp)(first, ...others);
    const shown = (0,measured_texts/* changeDigits */.PQ)(measurement, [limit]);
    return typeof shown === "number" ? own : (0,number_text/* finer */.Dp)(own, shown);
}

;// CONCATENATED MODULE: ./lib/reports/explain/harm-formula.js



/** How the harm is reckoned: "reference − candidate = 95.43 % − 91.04 %"; without numbers where it is not the plain difference of what is shown. */
function harmFormula(measurement, limit) {
    const terms = termsOf(measurement, limit);
    if (terms === undefined)
        return "distance of the candidate from zero − that of the reference";
    const words = terms.join(" − ");
    const numbers = terms.map((term) => numberOf(term, measurement, limit));
    // Of an error that chance has a part in, only what is beyond chance is judged.
    const isPlain = measurement.candidate?.chance === undefined && !numbers.includes(number_text/* notMeasured */.q7);
    return isPlain ? `${words} = ${numbers.join(" − ")}` : words;
}
/** What is subtracted from what; undefined where distances from zero are compared. */
function termsOf({ better }, { kind }) {
    if (kind === "min")
        return ["limit", "candidate"];
    if (kind === "max")
        return ["candidate", "limit"];
    if (better === "zero")
        return undefined;
    // A suspicious gain is a harm the other way round.
    return (better === "higher") !== (kind === "max_gain") ? ["reference", "candidate"] : ["candidate", "reference"];
}
function numberOf(term, measurement, limit) {
    const { unit } = measurement;
    if (term === "limit")
        return (0,number_text/* writtenText */.v4)(limit.limit, unit);
    const value = measurement[term]?.value ?? null;
    const limits = (0,limit_text/* isOnValue */.lS)(limit) ? [limit] : [];
    return (0,number_text/* valueText */.Ru)(value, unit, comparedDigits(measurement, { limits }));
}

;// CONCATENATED MODULE: ./lib/reports/explain/state-text.js


/** Why the limit is in its state: where harm and bounds stand against the margin, with the numbers put in. */
function stateText(limit, scale) {
    const show = (number) => (0,number_text/* changeText */.k0)(number, scale.unit, scale.digits);
    const [harm, lower, upper] = [limit.harm, limit.lower, limit.upper].map(show);
    const margin = (0,limit_text/* isOnValue */.lS)(limit) ? "the limit" : `the margin of ${marginText(limit, scale)}`;
    if (!boundsTell(limit))
        return untoldText(limit, scale);
    switch (limit.state) {
        case "proven-ok":
            return `Even the upper bound, ${upper}, keeps to ${margin}: that it is kept is proven.`;
        case "likely-ok":
            return `The harm, ${harm}, keeps to ${margin}, but ${limit.upper === null ? "there is no upper bound" : `the upper bound, ${upper}, does not`}: it is kept as far as can be seen, and not proven to be.`;
        case "noise":
            return `The harm, ${harm}, is beyond ${margin}, but ${whyNoise(limit, scale)}: chance alone can do that.`;
        case "likely-harm":
            return `The harm, ${harm}, is beyond ${margin} and beyond chance, but the lower bound, ${lower}, is not beyond ${margin}: it is worse, but more than is allowed only as far as can be seen.`;
        case "proven-harm":
            return `Even the lower bound, ${lower}, is beyond ${margin}: more harm than is allowed, proven.`;
        case "undefined":
            return "Nothing could be held against it.";
    }
}
function untoldText({ state, basis }, { kind }) {
    return kind === "estimated" && basis === "absolute"
        ? `By the bounds alone it would be proven; an estimate never is, so it is ${state}.`
        : `By the bounds of the harm less the margin, of which these two are a part, it is ${state}.`;
}
function marginText({ basis, limit, margin }, { unit, digits }) {
    if (basis === "relative" || (margin !== null && margin < 0))
        return (0,number_text/* changeText */.k0)(margin, unit, digits);
    return (0,number_text/* writtenText */.v4)(limit, unit, "change");
}
/** Whether the state can be read off these bounds; of a relative limit those of the harm less its margin decide, which the record does not hold. */
function boundsTell({ state, lower, upper, margin }) {
    if (margin === null)
        return false;
    const isOver = (bound) => bound - margin > 1e-12 * Math.max(1, Math.abs(margin));
    const isUpperOver = upper === null || isOver(upper);
    const isLowerOver = lower !== null && isOver(lower);
    return tells[state]({ isUpperOver, isLowerOver });
}
const tells = {
    "proven-ok": ({ isUpperOver }) => !isUpperOver,
    "likely-ok": ({ isUpperOver }) => isUpperOver,
    noise: () => true,
    "likely-harm": ({ isLowerOver }) => !isLowerOver,
    "proven-harm": ({ isLowerOver }) => isLowerOver,
    undefined: () => true,
};
/** Not significant by itself, or only after the adjustment for its family. */
function whyNoise({ lower, margin, p_value: p, p_adjusted: adjusted }, { unit, digits, alpha }) {
    const isOnlyAdjusted = p !== null && adjusted !== null && p <= alpha && adjusted > alpha;
    if (isOnlyAdjusted)
        return "among so many tests it is not beyond chance (see the p-values)";
    const zero = margin !== null && margin < 0 ? "that margin" : "zero";
    if (lower === null)
        return "there is no lower bound";
    return `the lower bound, ${(0,number_text/* changeText */.k0)(lower, unit, digits)}, is not above ${zero}`;
}

;// CONCATENATED MODULE: ./lib/reports/explain/limit-section.js








/** One limit: what it makes of the numbers, and in which state that is. */
function limitSection(judgement, limit) {
    const { record, verdict, measurement } = judgement;
    const digits = harmDigits(measurement, limit);
    const written = (0,limit_text/* limitText */.PW)(limit, { ...measurement, decimals: (0,measured_texts/* changeDigits */.PQ)(measurement, verdict.limits) });
    const title = `The limit: ${written}`;
    if (limit.state === "undefined")
        return { title, parts: ["Nothing could be held against it."] };
    if (limit.harm === null)
        return { title, parts: [{ label: "State", value: limit.state }] };
    const confidence = record.policy?.confidence ?? 0.95;
    return {
        title,
        parts: [
            harmPart(measurement, limit, digits),
            marginPart(measurement, limit, digits),
            ...(isFirst(verdict, limit) ? [boundsText(confidence)] : []),
            { label: "Lower bound of the harm", value: boundText(limit.lower, measurement, digits) },
            { label: "Upper bound of the harm", value: boundText(limit.upper, measurement, digits) },
            ...relativeParts(limit),
            { label: "State", value: limit.state },
            stateText(limit, { unit: measurement.unit, digits, alpha: 1 - confidence, kind: verdict.kind }),
            ...familyParts({ record, verdict, isFirst: isFirst(verdict, limit) }, limit),
            ...powerParts(judgement, limit, digits),
        ],
    };
}
/** What is the same of all limits is told once. */
function isFirst({ limits }, limit) {
    return limits.find(({ state, harm }) => state !== "undefined" && harm !== null) === limit;
}
function boundsText(confidence) {
    const share = (0,number_text/* percentText */.fL)(confidence);
    return `Both bounds below are one-sided at ${share}: in ${share} of such samples the lower one is below the true harm, and in as many the upper one above it. The intervals above are two-sided, and a little wider.`;
}
function boundText(bound, { unit }, digits) {
    return bound === null ? "none that these rows can give" : (0,number_text/* changeText */.k0)(bound, unit, digits);
}
function harmPart(measurement, limit, digits) {
    const harm = (0,number_text/* changeText */.k0)(limit.harm, measurement.unit, digits);
    return { label: "Harm, how far it is on the wrong side", value: `${harmFormula(measurement, limit)} = ${harm}` };
}
/** What is tolerated: the limit, for a relative one what it comes to; below zero where a gain is required. */
function marginPart({ unit, reference }, { kind, basis, limit, margin }, digits) {
    const label = "Margin, how far it may be";
    if (margin === null)
        return { label, value: number_text/* notMeasured */.q7 };
    if ((0,limit_text/* isOnValue */.lS)({ kind }))
        return { label, value: "0: it may not be on the wrong side at all" };
    const sign = margin < 0 ? "below zero, because a gain is required: −" : "";
    if (basis === "absolute")
        return { label, value: `${sign}${(0,number_text/* writtenText */.v4)(limit, unit, "change")}` };
    const of = (0,number_text/* valueText */.Ru)(reference?.value ?? null, unit);
    return {
        label,
        value: `${(0,number_text/* percentText */.fL)(limit)} of the reference's ${of} comes to ${sign}${(0,number_text/* amountText */.cY)(Math.abs(margin), unit, digits)}`,
    };
}
function relativeParts({ basis }) {
    if (basis === "absolute")
        return [];
    return [
        "The margin is a part of the reference, which is itself uncertain. So what is judged is the harm less the margin, with the uncertainty of both in it; close to the margin that can come out otherwise than these two bounds.",
    ];
}
function powerParts({ record, verdict, measurement }, limit, digits) {
    const { many } = (0,row_noun/* rowNounOf */.e1)(record.task);
    const { minimum_detectable: smallest, rows_needed: rows, state } = limit;
    // Rows do not settle an estimate: only labels do.
    const isOpen = verdict.kind !== "estimated" && (state === "likely-ok" || state === "noise" || state === "likely-harm");
    return [
        ...(smallest === null
            ? []
            : [
                {
                    label: `Smallest harm that these ${many} show in four runs of five`,
                    value: (0,number_text/* amountText */.cY)(smallest, measurement.unit, digits),
                },
            ]),
        ...(rows === null || !isOpen
            ? []
            : [{ label: `Settled with about`, value: `${(0,number_text/* countText */.lT)(rows)} ${many}, if they spread as these do` }]),
    ];
}

;// CONCATENATED MODULE: ./lib/reports/explain/fact-sections.js



const mostColumns = 50;
/** What a check of the data found, column by column. */
function checkSections(record, verdict) {
    const { checks = [] } = record;
    const found = checks.find(({ gate }) => gate === verdict.gate)?.findings ?? [];
    const own = verdict.column === null ? found : found.filter(({ column }) => column === verdict.column);
    const more = own.length - mostColumns;
    return [
        {
            title: "What the check found",
            parts: [
                "A check looks at the file as it is: what it counts is a fact, and no matter of chance, but where the shares of the two files are compared.",
                ...own.slice(0, mostColumns).map(findingPart),
                ...(more > 0 ? [`And ${(0,number_text/* countText */.lT)(more)} more columns.`] : []),
            ],
        },
        ...verdict.limits.map((limit) => limitSection({ record, verdict, measurement: sharesOf(verdict) }, limit)),
    ];
}
/** A check that compares the shares of two files is judged as a metric is, and keeps no measurement of its own. */
function sharesOf({ subject, title }) {
    const none = { slice: null, reference: null, candidate: null, change: null };
    return { id: subject, metric: subject, title, unit: "share", better: "lower", ...none };
}
function findingPart({ column, outcome, candidate, reference, sentence }) {
    const counts = [reference, candidate].flatMap((side) => (side === null ? [] : [countsText(side)])).join(" → ");
    return { label: column ?? "The file", value: [outcome, counts, sentence].filter((text) => text !== "").join("; ") };
}
/** Of one value, such as an age, a share would say nothing. */
function countsText({ offending, of }) {
    const share = of > 1 ? ` (${(0,number_text/* percentText */.fL)(Number((offending / of).toPrecision(3)))})` : "";
    return `${(0,number_text/* countText */.lT)(offending)} of ${(0,number_text/* countText */.lT)(of)}${share}`;
}
/** How the two files go together, for a rule of the pairing. */
function pairingSections({ comparison }) {
    const facts = comparison === null ? [] : (0,reports_facts/* sideFacts */.VO)(comparison);
    return [
        {
            title: "How the files go together",
            parts: [
                "A comparison of different rows, or of different labels, proves nothing; so this rule is judged before any number, and it is a fact, not a matter of chance.",
                ...facts.map(({ label, reference, candidate }) => ({
                    label,
                    value: reference === "" ? candidate : `${reference} → ${candidate}`,
                })),
                ...(comparison === null || comparison.pairing !== "joined"
                    ? []
                    : [{ label: "Labels that disagree", value: (0,number_text/* countText */.lT)(comparison.label_disagreements) }]),
            ],
        },
    ];
}

// EXTERNAL MODULE: ./lib/gates/state.js
var gates_state = __webpack_require__(47189);
;// CONCATENATED MODULE: ./lib/reports/explain/outcome-section.js




/** From the state to the outcome, and from the outcome to what it counts as. */
function outcomeSection(record, verdict, measurement) {
    return {
        title: "From the state to the verdict",
        parts: [
            ...jointParts(verdict),
            ...modeParts(record, verdict),
            ...reasonParts(record, verdict),
            { label: "Outcome", value: verdict.outcome },
            ...countingParts(record, verdict),
            { label: "Counts as", value: outcome_section_countsText(verdict) },
            ...waiverParts(verdict, measurement),
            ...heldBackParts(record),
        ],
    };
}
function outcome_section_countsText({ counts_as: counts, outcome, severity }) {
    if (counts === "fail")
        return "fail: it blocks";
    if (counts === "warn")
        return "warn: it is told, and does not block";
    if (outcome === "pass")
        return "pass";
    return severity === "info" ? "nothing: it is told" : "pass, by policy; it is not shown as passed";
}
function jointParts({ fail_if: rule, limits }) {
    if (limits.length < 2)
        return [];
    return [
        rule === "any_exceeded"
            ? "Of several limits the worst decides: one that is exceeded is enough (`fail_if: any_exceeded`)."
            : "Of several limits the best decides: all must be exceeded (`fail_if: all_exceeded`), and they are one test.",
    ];
}
const outcome_section_modes = ["strict", "balanced", "lenient", "point"];
/** Only limits on metrics have states that a mode reads, and only where nothing else decided. */
function modeParts(record, verdict) {
    const { kind, state, outcome, reason } = verdict;
    const { mode } = gateRuleOf(record, verdict);
    if (kind !== "metric" || state === "undefined" || mode === undefined || verdict.limits.length === 0)
        return [];
    const from = mode.isOwn ? "the gate's own `mode`" : "`policy.mode`";
    const made = (0,gates_state/* outcomeOf */.sG)(state, mode.name);
    const others = outcome_section_modes
        .filter((other) => other !== mode.name)
        .map((other) => `${other} ${(0,gates_state/* outcomeOf */.sG)(state, other)}`)
        .join(", ");
    const rule = `${mode.name} (${from}) makes ${made} of ${state}; elsewhere it would be: ${others}.`;
    return made === outcome ? [rule] : [rule, deviation(verdict, reason?.code)];
}
/** Why the outcome is not what the mode alone makes of the state. */
function deviation({ outcome, state, slice }, code) {
    if (code === "different-machines")
        return "The two models ran on different machines, where two equal builds can differ as much: a change warns at most.";
    if (slice !== null && outcome === "inconclusive" && state === "likely-ok")
        return "But a slice whose rows show only harms of more than four margins says nothing when it shows none: it is inconclusive, not passed.";
    return `The record has ${outcome}.`;
}
function reasonParts(record, verdict) {
    const { reason } = verdict;
    return reason === null
        ? []
        : [{ label: "Reason", value: reason.text }, ...ruleOnReason(record, verdict, reason.code)];
}
/** What the rules make of a reason. */
function ruleOnReason({ policy }, { state, outcome, slice }, code) {
    if (code === "no-reference")
        return [
            `What a missing reference counts as is said by \`policy.on_missing_reference\`: ${policy?.on_missing_reference ?? outcome}.`,
        ];
    if (code === "too-few-rows")
        return [
            `With so few rows chance could show anything, so it is inconclusive whatever the numbers say (\`policy.min_samples\`: ${policy?.min_samples ?? "not told"}).`,
        ];
    if (state !== "undefined")
        return [];
    if (outcome !== "inconclusive")
        return ["What could not be measured is never a pass."];
    return slice === null ? [] : ["What the labels of a slice leave unmeasurable is no model's fault: inconclusive."];
}
function countingParts({ policy }, { outcome, severity }) {
    if (severity === "info")
        return ["Its severity is info: it is shown, and counts for nothing."];
    const undecided = outcome === "inconclusive" && policy !== null
        ? [`What cannot be told counts as ${policy.on_inconclusive} (\`policy.on_inconclusive\`).`]
        : [];
    const capped = severity === "warn" && outcome !== "pass" ? ["Its severity is warn: it warns at most."] : [];
    return [...undecided, ...capped];
}
function waiverParts({ waiver, limits }, measurement) {
    if (waiver === undefined)
        return [];
    const { owner, expires, reason, issue, ceiling } = waiver;
    const until = expires === null ? "for this commit" : `through ${expires}`;
    const why = [...(issue === null ? [] : [` (${issue})`]), ...(reason === null ? [] : [`: ${reason}`])].join("");
    const [limit] = limits.filter(({ exceeded }) => exceeded === "yes");
    const isShown = ceiling !== null && measurement !== undefined && limit !== undefined;
    return [
        `It has failed, and the failure is waived ${until} by ${owner ?? "its label"}${why}. A waived failure warns, and is never shown as passed.`,
        ...(isShown
            ? [{ label: "In the place of the limit, while it is waived", value: ceilingText(ceiling, limit, measurement) }]
            : []),
    ];
}
function ceilingText(ceiling, limit, { unit }) {
    if (limit.basis === "relative")
        return (0,number_text/* percentText */.fL)(ceiling);
    return (0,number_text/* writtenText */.v4)(ceiling, unit, (0,limit_text/* isOnValue */.lS)(limit) ? "value" : "change");
}
function heldBackParts({ held_back: heldBack }) {
    if (heldBack === undefined)
        return [];
    return [
        `The run failed and does not block: ${heldBack.failed} of the last ${heldBack.looked_at} scheduled runs failed, and \`schedule.fail_after\` blocks at ${heldBack.failures} of ${heldBack.runs}.`,
    ];
}

// EXTERNAL MODULE: ./lib/reports/between-text.js
var between_text = __webpack_require__(78587);
;// CONCATENATED MODULE: ./lib/reports/explain/interval-method.js
/** How an interval was made and why in this way, in a sentence; a method that a later version added is named. */
function methodText(method) {
    return texts.get(method) ?? `The interval is made by the method "${method}".`;
}
const texts = new Map([
    [
        "wilson",
        "The interval is Wilson's, for a share of rows: it never leaves 0 to 100 %, and holds for few rows and shares near the ends.",
    ],
    [
        "clopper-pearson",
        "The interval is the exact one of Clopper and Pearson for a share of rows, as `policy.proportion_interval` asks: wider than Wilson's, and never too narrow.",
    ],
    [
        "tango",
        "The interval is Tango's, for the difference of two shares of the same rows: only rows that one model has right and the other has wrong tell anything, and it counts these.",
    ],
    [
        "newcombe",
        "The interval is Newcombe's, for the difference of two shares of separate samples, whose uncertainties add up.",
    ],
    ["mover-wilson", "The interval is that of a ratio of two shares, made of Wilson's intervals of both."],
    [
        "logit",
        "The interval is made on the scale of log odds, because the value cannot leave 0 to 1; its standard error comes from how much each row moves the value (DeLong's for ROC AUC).",
    ],
    [
        "fisher-z",
        "The interval is made on Fisher's z scale, because the value cannot leave −1 to 1; its standard error comes from how much each row moves the value.",
    ],
    [
        "influence",
        "The interval rests on how much each row moves the value (its influence): no simple formula fits this metric, and the spread of the influences is its standard error.",
    ],
    [
        "normal",
        "The interval is that of the normal law, with a standard error from how much each row moves the value (its influence); for joined rows that of the difference, row by row.",
    ],
    [
        "t",
        "The interval is Student's t, for what is a mean over rows (or close to one): of joined rows the mean of their differences, with a correction where a few rows lie far out.",
    ],
    [
        "order-statistics",
        "The interval is made of the ordered times themselves: between which two of them the true percentile lies is a matter of counting, whatever their distribution.",
    ],
    [
        "order-statistics of known ranks",
        "The interval is made of the ranks that the file tells, buckets or percentiles: it is as wide as what they leave open.",
    ],
    [
        "woodruff",
        "The interval is Woodruff's, for a percentile of weighted or clustered rows: that of the share of rows below it, read back as values.",
    ],
    [
        "bootstrap",
        "The interval comes from drawing the rows again some thousand times (bootstrap, seeded): for the difference of two percentiles there is no formula that holds for few rows.",
    ],
    [
        "sign-flips",
        "The interval comes from the randomisation test, which flips the signs of the differences: with so few units no law of large numbers helps.",
    ],
    ["garwood", "The interval is Garwood's exact one, for a count of events."],
    ["poisson-conditional", "The interval is the exact one for the ratio of two counts of events."],
    [
        "square-and-add",
        "The interval of the difference is made of the intervals of both values, whose squared lengths add up, because the samples are separate.",
    ],
    [
        "largest-gap",
        "The interval is that of the largest of several differences: every pair of groups is compared, with Bonferroni over the pairs.",
    ],
    [
        "least-ratio",
        "The interval is that of the smallest of several ratios: every pair of groups is compared, with Bonferroni over the pairs.",
    ],
    ["exact", "The number is a fact of these rows; there is no chance in it."],
]);

;// CONCATENATED MODULE: ./lib/reports/explain/values-section.js





/** The two values, each with how sure it is. */
function valuesSection(measurement, verdict) {
    const digits = comparedDigits(measurement, verdict);
    const { reference, candidate } = measurement;
    const between = (0,between_text/* betweenText */.e)(measurement);
    return {
        title: `The ${reference === null ? "value" : "values"}: ${measurement.title}`,
        parts: [
            ...(reference === null ? [] : [sidePart("Reference", reference, measurement, digits)]),
            ...(candidate === null ? [] : [sidePart("Candidate", candidate, measurement, digits)]),
            ...(between === undefined ? [] : [between]),
            ...chanceParts(measurement, digits),
            ...(verdict.kind === "estimated" ? [estimatedInterval] : methodParts([reference, candidate])),
        ],
    };
}
function sidePart(label, estimate, { unit }, digits) {
    const { value, interval, undefined_reason: reason } = estimate;
    if (value === null)
        return { label, value: `not measured${reason === null ? "" : `: ${reason.text}`}` };
    const isFact = interval === null || interval.lower === interval.upper;
    const range = isFact
        ? ""
        : ` (${(0,number_text/* percentText */.fL)(interval.level)} interval ${(0,number_text/* valueRangeText */.MN)(interval.lower, interval.upper, unit, digits)})`;
    return { label, value: `${(0,number_text/* valueText */.Ru)(value, unit, digits)}${range}` };
}
function chanceParts({ reference, candidate, unit }, digits) {
    const means = [reference, candidate].flatMap((side) => side?.chance?.mean ?? []);
    if (means.length === 0)
        return [];
    const texts = means.map((mean) => (0,number_text/* valueText */.Ru)(mean, unit, digits)).join(" → ");
    return [
        `Chance alone would show ${texts} even of a perfect model. Only what is beyond that is judged, so the change below need not be the difference of the two values.`,
    ];
}
const estimatedInterval = "The intervals hold both errors of an estimate: that of the rows and that of the calibration.";
function methodParts(estimates) {
    const methods = estimates.flatMap((estimate) => estimate?.interval?.method ?? []);
    return [...new Set(methods)].map(methodText);
}
/** The change and its two-sided interval; no parts without a reference. */
function changeSection(measurement, verdict) {
    const { change, unit } = measurement;
    const title = "The change, candidate less reference";
    if (change === null)
        return { title, parts: [] };
    if (change.value === null)
        return {
            title,
            parts: [
                `It could not be measured${change.undefined_reason === null ? "" : `: ${change.undefined_reason.text}`}.`,
            ],
        };
    const { lower = null, upper = null, level, method } = change.interval ?? {};
    const digits = (0,measured_texts/* changeDigits */.PQ)(measurement, verdict.limits);
    const label = level === undefined ? "Interval" : `${(0,number_text/* percentText */.fL)(level)} interval`;
    return {
        title,
        parts: [
            { label: "Change", value: (0,measured_texts/* measuredTexts */.$w)(measurement, verdict).change },
            ...(method === undefined || lower === upper
                ? []
                : [{ label, value: (0,number_text/* changeRangeText */.xc)(lower, upper, unit, digits) }, ...changeMethodParts(method, verdict)]),
        ],
    };
}
/** Of an estimate it is told beside the values. */
function changeMethodParts(method, { kind }) {
    return kind === "estimated" ? [] : [methodText(method)];
}

;// CONCATENATED MODULE: ./lib/reports/explain/explain-verdict.js










/** How one verdict came about, from the rows to what it counts as. */
function explainVerdict(record, verdict) {
    const measurement = record.measurements.find(({ id }) => id === verdict.measurement);
    const word = (0,verdict_words/* verdictWord */.E0)(verdict, measurement);
    const sections = [
        { title: "The verdict", parts: [verdict.sentence] },
        ...evidenceSections(record, verdict, measurement),
        outcomeSection(record, verdict, measurement),
        { title: "What to do", parts: verdict.advice === null ? [] : [verdict.advice] },
    ];
    const waived = verdict.waiver === undefined ? word : `waived (${word})`;
    return {
        title: `${verdict.gate}, ${placeText(verdict, record)}: ${waived}`,
        sections: sections.filter(({ parts }) => parts.length > 0),
    };
}
function evidenceSections(record, verdict, measurement) {
    switch (verdict.kind) {
        case "metric":
        case "estimated":
            return metricSections(record, verdict, measurement);
        case "drift":
            return driftSections(record, verdict);
        case "check":
            return checkSections(record, verdict);
        case "pairing":
            return pairingSections(record);
        case "discover":
            return discoveredSections(record, verdict);
    }
}
function metricSections(record, verdict, measurement) {
    if (measurement === undefined)
        return [estimatedSection(record, verdict), shiftSection(verdict)];
    const none = { title: "The limit", parts: ["The gate sets no limit: it is shown, not judged."] };
    return [
        comparedSection(record, verdict, measurement),
        estimatedSection(record, verdict),
        valuesSection(measurement, verdict),
        changeSection(measurement, verdict),
        ...(verdict.limits.length === 0 ? [none] : []),
        ...verdict.limits.map((limit) => limitSection({ record, verdict, measurement }, limit)),
    ];
}

// EXTERNAL MODULE: ./lib/reports/display-width.js
var display_width = __webpack_require__(11972);
// EXTERNAL MODULE: ./lib/reports/escape.js
var reports_escape = __webpack_require__(69300);
;// CONCATENATED MODULE: ./lib/reports/explain/write-explanation.js


/** An explanation as plain text, ending in a newline. */
function explanationText({ title, sections }, width) {
    const blocks = sections.map(({ title: heading, parts }) => [line(heading), ...parts.flatMap((part) => partLines(part, width))].join("\n"));
    return `${[line(title), ...blocks].join("\n\n")}\n`;
}
function line(text) {
    return (0,reports_escape/* inertTerminalText */.a_)(text);
}
function partLines(part, width) {
    const text = typeof part === "string" ? part : `${part.label}: ${part.value}`;
    const [first = "", ...rest] = (0,display_width/* wrapped */.ky)(line(text), width - 4);
    return typeof part === "string"
        ? [first, ...rest].map((one) => `  ${one}`)
        : [`  · ${first}`, ...rest.map((one) => `    ${one}`)];
}
/** The same as Markdown, in which nothing of the record acts. */
function explanationMarkdown({ title, sections }) {
    const blocks = sections.map(({ title: heading, parts }) => `#### ${(0,reports_escape/* markdownProse */.h$)(heading)}\n\n${markdownParts(parts)}`);
    return `${[`### ${(0,reports_escape/* markdownProse */.h$)(title)}`, ...blocks].join("\n\n")}\n`;
}
/** Numbers with names as a list, which a paragraph before or after does not touch. */
function markdownParts(parts) {
    return parts
        .map((part, index) => {
        const gap = index === 0 ? "" : typeof part !== "string" && typeof parts[index - 1] !== "string" ? "\n" : "\n\n";
        return (gap + (typeof part === "string" ? (0,reports_escape/* markdownProse */.h$)(part) : `- ${(0,reports_escape/* markdownProse */.h$)(`${part.label}: ${part.value}`)}`));
    })
        .join("");
}

;// CONCATENATED MODULE: ./lib/reports/explain/explain.js








/** How a gate came to its verdict, in plain words with the numbers put in. @throws GateError E100 for a gate or a slice that the record does not have. */
function explainGate(record, { gate, slice, as, width = 100 }) {
    const chosen = gravestFirst(chosenVerdicts(record, { gate, slice }));
    const [verdict] = chosen;
    const explanation = verdict === undefined ? nothingJudged(record) : told(record, verdict, chosen);
    const closed = { ...explanation, sections: [...explanation.sections, rulesSection] };
    return as === "md" ? explanationMarkdown(closed) : explanationText(closed, width);
}
const rulesSection = {
    title: "The rules",
    parts: ["docs/how-verdicts-are-reached.md has them all, and docs/reference/ each metric, method and check."],
};
function told(record, verdict, chosen) {
    const { title, sections } = explainVerdict(record, verdict);
    return { title, sections: chosen.length === 1 ? sections : [allSection(record, chosen), ...sections] };
}
/** A run that ended in an error has no verdict to explain; that is said, and is no pass. */
function nothingJudged({ error, decision }) {
    const told = error === null || decision.sentence.includes(error.message) ? [] : [error.message];
    const hint = error === null || error.hint === null ? [] : [error.hint];
    return {
        title: "Nothing was judged",
        sections: [
            { title: error === null ? "The run" : `Error ${error.code}`, parts: [decision.sentence, ...told, ...hint] },
        ],
    };
}
/** One line for each verdict of the gate, the gravest first. */
function allSection(record, chosen) {
    const drift = (0,drift_row/* driftRows */.N)(record);
    return {
        title: `All ${chosen.length} verdicts of this gate`,
        parts: [
            ...chosen.map((verdict) => ({ label: placeText(verdict, record), value: lineOf(record, verdict, drift) })),
            "The first is explained below; `--slice NAME` picks another, slice or column.",
        ],
    };
}
function lineOf(record, verdict, drift) {
    const moved = drift.find((row) => row.verdict === verdict);
    if (moved !== undefined)
        return listed([moved.word, `${moved.method} ${moved.effect}`.trim(), moved.limit]);
    const measurement = record.measurements.find(({ id }) => id === verdict.measurement);
    const { word, values, change, limit } = (0,judged_row/* judgedRow */.s)(verdict, measurement, (0,row_noun/* rowNounOf */.e1)(record.task));
    return listed([word, values, change, limit]);
}
/** "fine; 95.43 % → 95.61 %; +0.18 pp; limit drop ≤ 1 pp" */
function listed(texts) {
    const limit = texts.at(-1) ?? "";
    return [...texts.slice(0, -1), limit === "" ? "" : `limit ${limit}`].filter((text) => text !== "").join("; ");
}
const standings = ["failure", "waived", "warning", "undecided", "remark", "pass"];
/** By what it does to the run, then what is proven, then the whole before its parts. */
function gravestFirst(verdicts) {
    const rank = (verdict) => 4 * standings.indexOf((0,verdict_words/* standingOf */.YP)(verdict)) +
        (verdict.state === "proven-harm" ? 0 : 2) +
        (verdict.slice === null && verdict.column === null ? 0 : 1);
    return [...verdicts].sort((first, second) => rank(first) - rank(second));
}

// EXTERNAL MODULE: ./lib/cli/record-file.js
var record_file = __webpack_require__(41556);
// EXTERNAL MODULE: ./lib/cli/style.js
var style = __webpack_require__(87279);
// EXTERNAL MODULE: ./lib/cli/values.js
var cli_values = __webpack_require__(40694);
;// CONCATENATED MODULE: ./lib/cli/explain.js





/** Tells in plain words how a gate came to its verdict. The exit code says whether it could, not what the verdict was. */
async function explain(rest, values) {
    const [gate, path = "model-gate-out/audit.json", ...more] = rest;
    if (gate === undefined || more.length > 0)
        throw new errors/* GateError */.ue({
            code: "E100",
            message: "explain takes the name of a gate, as reports call it, and the audit.json of a run",
        });
    const as = (0,cli_values/* textOf */.b)(values, "to") ?? "text";
    if (as !== "text" && as !== "md")
        throw new errors/* GateError */.ue({ code: "E100", message: `--to: "${as}" is not a form of explain; there are text, md` });
    const record = await (0,record_file/* recordFile */.m)(path);
    // To a file the explanation is the same everywhere.
    const width = process.stdout.isTTY ? (0,style/* styleOf */.Vj)(values).width : 100;
    process.stdout.write(explainGate(record, { gate, slice: (0,cli_values/* textOf */.b)(values, "slice"), as, width }));
    return 0;
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

/***/ 3759:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ within)
/* harmony export */ });
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


/***/ }),

/***/ 47189:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L4: () => (/* binding */ stateOf),
/* harmony export */   Np: () => (/* binding */ minimumPValueOf),
/* harmony export */   PH: () => (/* binding */ pValueOf),
/* harmony export */   sG: () => (/* binding */ outcomeOf)
/* harmony export */ });
/* harmony import */ var _compare_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3759);

/**
 * The state of one limit (statistics: harm, bounds, states). `pAdjusted` is the family-adjusted p-value of "there is no
 * harm"; without significance a harm above the margin is noise, whatever its own bound says.
 */
function stateOf({ harm, excess, margin }, pAdjusted, alpha) {
    if ((0,_compare_js__WEBPACK_IMPORTED_MODULE_0__/* .within */ .u)(harm.value, margin))
        return (0,_compare_js__WEBPACK_IMPORTED_MODULE_0__/* .within */ .u)(excess.upper(alpha), 0) ? "proven-ok" : "likely-ok";
    if (!(pAdjusted <= alpha))
        return "noise";
    return (0,_compare_js__WEBPACK_IMPORTED_MODULE_0__/* .within */ .u)(excess.lower(alpha), 0) ? "likely-harm" : "proven-harm";
}
/** The p-value of "there is no harm" (of "the required gain is there", where a gain is required). */
function pValueOf({ harm, margin }) {
    return harm.pAbove(Math.min(0, margin));
}
/** The smallest value that pValueOf could have had, whatever the rows had said; 0 where there is no least one. */
function minimumPValueOf({ harm, margin }) {
    return harm.minimumPAbove(Math.min(0, margin));
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
    // Every harm above the margin fails, real or not: what a comparison of two numbers does.
    point: { "proven-ok": "pass", "likely-ok": "pass", noise: "fail", "likely-harm": "fail", "proven-harm": "fail" },
    lenient: { "proven-ok": "pass", "likely-ok": "pass", noise: "pass", "likely-harm": "warn", "proven-harm": "fail" },
};
/** What a mode makes of a state. */
function outcomeOf(state, mode) {
    return outcomes[mode][state];
}


/***/ })

};
