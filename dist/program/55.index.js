export const id = 55;
export const ids = [55];
export const modules = {

/***/ 61055:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  calibrate: () => (/* binding */ calibrate_calibrate)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/align/draw-sample.js + 1 modules
var draw_sample = __webpack_require__(99435);
// EXTERNAL MODULE: ./lib/align/sample.js
var sample = __webpack_require__(77435);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/gates/families.js + 1 modules
var families = __webpack_require__(34815);
// EXTERNAL MODULE: ./lib/latency/load-test.js
var load_test = __webpack_require__(43769);
// EXTERNAL MODULE: ./lib/metrics/index.js + 84 modules
var metrics = __webpack_require__(56796);
// EXTERNAL MODULE: ./lib/number-text.js
var number_text = __webpack_require__(44776);
// EXTERNAL MODULE: ./lib/stats/power.js
var power = __webpack_require__(54254);
// EXTERNAL MODULE: ./node_modules/simple-statistics/dist/simple-statistics.mjs
var simple_statistics = __webpack_require__(15521);
;// CONCATENATED MODULE: ./lib/calibrate/median.js

/** The value in the middle; NaN of nothing. */
function median(values) {
    return values.length === 0 ? Number.NaN : (0,simple_statistics/* median */.JZ)([...values]);
}

// EXTERNAL MODULE: ./lib/stats/inference.js + 23 modules
var inference = __webpack_require__(22903);
;// CONCATENATED MODULE: ./lib/calibrate/rate.js

/** The share of runs for which something holds, with its two-sided 95 % interval (Wilson). */
function rateOf(runs, holds) {
    const count = runs.filter(holds).length;
    const { lower, upper } = (0,inference/* interval */.YP)({ kind: "wilson", successes: count, n: runs.length }, 0.95);
    return { runs: count, share: count / runs.length, lower, upper };
}

;// CONCATENATED MODULE: ./lib/calibrate/round-margin.js
/** First digits that people write limits with. */
const steps = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];
/** The smallest number of few digits that is not below a margin: 0.0232 → 0.025. */
function roundMarginUp(margin) {
    const power = 10 ** Math.floor(Math.log10(margin));
    // A margin that is round already comes out of its own computation a hair above.
    const step = steps.find((candidate) => candidate * power >= margin * (1 - 1e-9));
    return Number(((step ?? 10) * power).toPrecision(2));
}

// EXTERNAL MODULE: ./lib/stats/normal.js + 1 modules
var normal = __webpack_require__(17041);
;// CONCATENATED MODULE: ./lib/calibrate/smallest-drop.js

/** Four runs of five: the power that "sees" stands for. */
const POWER = 0.8;
/**
 * The smallest true harm that is blocked in four runs of five. A harm is blocked where its estimate exceeds a threshold c
 * that the mode sets, and an estimate around a true harm of `c + z_.8 · se` exceeds c with probability .8. Never below 0:
 * strict blocks models that did not change, too.
 */
function smallestDrop(blocking, mode) {
    return Math.max(0, threshold[mode](blocking) + (0,normal/* normalQuantile */.Zl)(POWER) * blocking.standardError);
}
/**
 * Above which estimate a mode blocks (statistics: harm, bounds, states). balanced: above the margin, and significant;
 * lenient: proven above the margin as well; strict: not proven to be within the margin; point: above the margin.
 */
const threshold = {
    point: ({ margin }) => margin,
    strict: ({ margin, alpha, excessError }) => margin - critical(alpha) * excessError,
    balanced: (blocking) => Math.max(blocking.margin, significant(blocking)),
    lenient: (blocking) => Math.max(significant(blocking), blocking.margin + critical(blocking.alpha) * blocking.excessError),
};
/** Where the family-adjusted p-value of "no harm" (or of "the gain is there") reaches alpha. */
function significant({ margin, alpha, tests, standardError }) {
    return Math.min(0, margin) + critical(alpha / tests) * standardError;
}
function critical(alpha) {
    return -(0,normal/* normalQuantile */.Zl)(alpha);
}

;// CONCATENATED MODULE: ./lib/calibrate/gate-calibration.js






const BETA = 0.2;
/** What the runs say of each gate on each slice, in the order of the verdicts. */
function gateCalibrations(runs, policy) {
    const first = runs[0]?.verdicts ?? [];
    const tests = first.map((judged) => testsBeside(judged, first));
    return first.map((judged, i) => {
        const column = runs.map(({ verdicts }) => verdicts[i]).filter((one) => one !== undefined);
        return gateCalibration(judged, column, { policy, tests: tests[i] ?? 1 });
    });
}
/** Tests of the family that Holm adjusts this verdict's in. */
function testsBeside({ question }, all) {
    const family = (0,families/* familyOf */.A)(question);
    if (family === undefined)
        return 1;
    const tests = all
        .filter((one) => (0,families/* familyOf */.A)(one.question) === family)
        .map(({ verdict }) => (verdict.failIf === "all_exceeded" ? 1 : verdict.limits.length));
    return Math.max(1, tests.reduce((sum, count) => sum + count, 0));
}
function gateCalibration({ question, verdict }, runs, judging) {
    const share = (holds) => rateOf(runs, (run) => holds(run.verdict));
    const rows = median(runs.map((run) => rowsOf(run)));
    return {
        gate: verdict.gate,
        metric: question.metric.name,
        title: verdict.title,
        unit: question.metric.unit,
        slice: verdict.slice ?? null,
        severity: verdict.severity,
        rows: Math.floor(rows),
        blocked: share(({ countsAs }) => countsAs === "fail"),
        warned: share(({ countsAs }) => countsAs === "warn"),
        inconclusive: share(({ outcome }) => outcome === "inconclusive"),
        not_judged: share(({ state }) => state === "undefined"),
        reason: runs.find((run) => run.verdict.state === "undefined")?.verdict.reason?.text ?? null,
        limits: verdict.limits.map(({ kind, basis, limit }, i) => {
            const harms = runs.flatMap((run) => harmsAt(run, i));
            const mode = question.gate.mode ?? judging.policy.mode;
            return { kind, basis, limit, ...powerOf(harms, { ...judging, mode, rows }) };
        }),
    };
}
function harmsAt({ harms }, limit) {
    const harm = harms[limit];
    return harm?.kind === "harm" ? [harm] : [];
}
function rowsOf({ question: { measured } }) {
    return measured.change?.n ?? measured.candidate.n;
}
const unknownPower = {
    margin: null,
    standard_error: null,
    smallest_drop: null,
    decidable_limit: null,
    distance: null,
    rows_needed: null,
};
/** From the standard error in the middle of the runs: one run in two has a larger one. */
function powerOf(harms, { policy, mode, tests, rows }) {
    const [harm] = harms;
    if (harm === undefined)
        return unknownPower;
    const alpha = 1 - policy.confidence;
    const margin = median(harms.map((one) => one.margin));
    const standardError = median(harms.map((one) => one.harm.standardError));
    const excessError = median(harms.map((one) => one.excess.standardError));
    const spread = excessError * Math.sqrt(rows);
    const onValue = harm.limit.kind === "min" || harm.limit.kind === "max";
    const decidable = (0,power/* minimumDetectable */.I)(spread, rows, alpha, BETA) / unitOf(harm.limit, margin);
    return {
        margin,
        standard_error: standardError,
        smallest_drop: smallestDrop({ standardError, excessError, margin, alpha, tests }, mode),
        decidable_limit: !onValue && decidable > 0 && Number.isFinite(decidable) ? roundMarginUp(decidable) : null,
        distance: onValue ? -median(harms.map((one) => one.harm.value)) : null,
        rows_needed: (0,power/* rowsNeeded */.v)(spread, margin, alpha, BETA) ?? null,
    };
}
/** What a limit of 1 comes to in the unit of the metric: the reference's value where the limit is relative. */
function unitOf({ basis, limit }, margin) {
    return basis === "relative" && limit > 0 ? margin / limit : 1;
}

// EXTERNAL MODULE: ./lib/aggregates/memory/memory-engine.js + 9 modules
var memory_engine = __webpack_require__(17952);
// EXTERNAL MODULE: ./lib/gates/decide.js
var decide = __webpack_require__(14766);
// EXTERNAL MODULE: ./lib/gates/expand.js + 2 modules
var expand = __webpack_require__(7339);
// EXTERNAL MODULE: ./lib/gates/harm.js + 2 modules
var harm = __webpack_require__(79954);
// EXTERNAL MODULE: ./lib/gates/judge.js + 5 modules
var judge = __webpack_require__(40916);
// EXTERNAL MODULE: ./lib/measure/measurement.js + 25 modules
var measurement = __webpack_require__(56929);
// EXTERNAL MODULE: ./lib/stats/random.js
var random = __webpack_require__(49376);
;// CONCATENATED MODULE: ./lib/calibrate/draw.js

/** The units of a side: its clusters, or its rows. */
function unitsOf(rows, cluster) {
    const of = new Int32Array(rows);
    if (cluster === undefined)
        return { count: rows, of: of.map((_, row) => row) };
    const codes = new Map();
    for (const [row, group] of cluster.entries()) {
        const code = codes.get(group) ?? codes.size;
        codes.set(group, code);
        of[row] = code;
    }
    return { count: codes.size, of };
}
/** Draws as many units as `size` says. @param stream number of the draw: other numbers are independent of it. */
function drawUnits(units, size, { seed, stream }) {
    const chance = (0,random/* randomStream */._V)(seed, 2 * stream);
    const copies = new Int32Array(units.count + 1);
    for (let i = 0; i < size; i++) {
        const place = Math.floor((0,random/* uniformAt */.oo)(chance, i) * units.count) + 1;
        copies[place] = (copies[place] ?? 0) + 1;
    }
    return spread(units, runningTotal(copies), (0,random/* randomStream */._V)(seed, 2 * stream + 1));
}
/** From drawn units to rows. `firsts[u]` is the number of the first copy of unit u among all drawn units. */
function spread(units, firsts, coins) {
    const starts = startsOf(units, firsts);
    const total = starts[starts.length - 1] ?? 0;
    const draw = { rows: new Int32Array(total), unit: new Int32Array(total), swapped: new Uint8Array(total) };
    for (let row = 0, at = 0; row < units.of.length; row++) {
        const end = starts[row + 1] ?? 0;
        for (let copy = firsts[units.of[row] ?? 0] ?? 0; at < end; at++, copy++) {
            draw.rows[at] = row;
            draw.unit[at] = copy;
            draw.swapped[at] = (0,random/* bitsAt */.wX)(coins, copy) & 1;
        }
    }
    return { ...draw, starts };
}
/** A row has as many copies as its unit. */
function startsOf({ of }, firsts) {
    const starts = new Int32Array(of.length + 1);
    for (let row = 0; row < of.length; row++) {
        const unit = of[row] ?? 0;
        starts[row + 1] = (starts[row] ?? 0) + (firsts[unit + 1] ?? 0) - (firsts[unit] ?? 0);
    }
    return starts;
}
function runningTotal(counts) {
    let total = 0;
    return counts.map((count) => (total += count));
}

;// CONCATENATED MODULE: ./lib/calibrate/gather.js
function gatherInts(pair, draw) {
    return gatherInto(new Int32Array(draw.rows.length), pair, draw);
}
function gatherNumbers(pair, draw) {
    return gatherInto(new Float64Array(draw.rows.length), pair, draw);
}
function gatherFlags(pair, draw) {
    return gatherInto(new Uint8Array(draw.rows.length), pair, draw);
}
/** A column of class codes or of numbers, as it comes. */
function gatherEither({ own, other }, draw) {
    if (own instanceof Int32Array && other instanceof Int32Array)
        return gatherInts({ own, other }, draw);
    if (own instanceof Float64Array && other instanceof Float64Array)
        return gatherNumbers({ own, other }, draw);
    throw new TypeError("the two sides hold different kinds of values");
}
function gatherInto(into, { own, other }, draw) {
    const { rows, swapped } = draw;
    for (let i = 0; i < rows.length; i++) {
        const row = rows[i] ?? 0;
        into[i] = (swapped[i] === 1 ? other[row] : own[row]) ?? Number.NaN;
    }
    return into;
}

;// CONCATENATED MODULE: ./lib/calibrate/gather-lists.js
/** Draws whole lists: a row of a ranking is a query with all its items. */
function gatherLists({ own, other }, draw) {
    const listed = gatherRuns({ own: runsOf(own), other: runsOf(other) }, draw);
    const judged = gatherRuns({ own: judgedOf(own), other: judgedOf(other) }, draw);
    const [relevance = new Float64Array(), score = new Float64Array()] = listed.columns;
    const [judgedRelevance = new Float64Array()] = judged.columns;
    return { starts: listed.starts, relevance, score, judged: { starts: judged.starts, relevance: judgedRelevance } };
}
function runsOf({ starts, relevance, score }) {
    return { starts, columns: [relevance, score] };
}
function judgedOf({ judged }) {
    return { starts: judged.starts, columns: [judged.relevance] };
}
function gatherRuns({ own, other }, { rows, swapped }) {
    const starts = new Int32Array(rows.length + 1);
    for (let i = 0; i < rows.length; i++) {
        const from = (swapped[i] === 1 ? other : own).starts;
        const row = rows[i] ?? 0;
        starts[i + 1] = (starts[i] ?? 0) + (from[row + 1] ?? 0) - (from[row] ?? 0);
    }
    const columns = own.columns.map((column, place) => {
        const gathered = new Float64Array(starts[rows.length] ?? 0);
        for (let i = 0; i < rows.length; i++) {
            const swap = swapped[i] === 1;
            const from = swap ? other : own;
            const row = rows[i] ?? 0;
            const items = (swap ? (other.columns[place] ?? column) : column).subarray(from.starts[row], from.starts[row + 1]);
            gathered.set(items, starts[i]);
        }
        return gathered;
    });
    return { starts, columns };
}

;// CONCATENATED MODULE: ./lib/calibrate/resample-side.js


/**
 * The drawn rows of a side, where swapped those of the other. A unit that is drawn twice is two clusters.
 * @param other the side itself where nothing is swapped
 */
function resampleSide(own, other, draw) {
    const pair = (field) => ({ own: own[field], other: other[field] });
    const side = {
        rows: draw.rows.length,
        tableRows: gatherInts(pair("tableRows"), draw),
        label: both(pair("label"), draw, gatherEither),
        prediction: both(pair("prediction"), draw, gatherEither),
        score: both(pair("score"), draw, gatherNumbers),
        scores: both(pair("scores"), draw, each(gatherNumbers)),
        latencyMs: both(pair("latencyMs"), draw, gatherNumbers),
        weight: both(pair("weight"), draw, gatherNumbers),
        cluster: own.cluster === undefined ? undefined : draw.unit,
        block: both(pair("block"), draw, gatherBlocks),
        machines: own.machines,
        columns: both(pair("columns"), draw, gatherColumns),
        quantiles: both(pair("quantiles"), draw, each(gatherQuantile)),
        lists: both(pair("lists"), draw, gatherLists),
        labelSets: both(pair("labelSets"), draw, each(gatherFlags)),
        predictionSets: both(pair("predictionSets"), draw, each(gatherFlags)),
        // Counted for the gate on invalid rows, which is not among those that are calibrated.
        invalid: own.invalid,
    };
    return side;
}
/** A column that only one side has is not exchanged. */
function both({ own, other }, draw, gather) {
    return own === undefined ? undefined : gather({ own, other: other ?? own }, draw);
}
function each(gather) {
    return ({ own, other }, draw) => own.map((column, i) => gather({ own: column, other: other[i] ?? column }, draw));
}
function gatherColumns({ own, other }, draw) {
    const gathered = Array.from(own, ([name, column]) => {
        return [name, gatherNumbers({ own: column, other: other.get(name) ?? column }, draw)];
    });
    return new Map(gathered);
}
function gatherBlocks({ own, other }, draw) {
    return { names: own.names, codes: gatherInts({ own: own.codes, other: other.codes }, draw) };
}
function gatherQuantile({ own, other }, draw) {
    return { level: own.level, values: gatherNumbers({ own: own.values, other: other.values }, draw) };
}

;// CONCATENATED MODULE: ./lib/calibrate/replicate.js


/**
 * Replicates of a comparison under "no change". Joined rows: units (rows, or clusters) are drawn with replacement and
 * reference and candidate of each change places by a coin, so that the two models disagree as often as they do and
 * neither is better. Otherwise: two independent draws from the reference, or from the candidate where there is no reference.
 */
function replicator(comparison, slices, seed) {
    const { pairing, reference, candidate } = comparison;
    if (pairing === "joined" && reference !== undefined) {
        return exchanged(comparison, { slices, seed, reference, candidate });
    }
    return separate(comparison, { slices, seed, source: reference ?? candidate, size: candidate });
}
function exchanged(comparison, { slices, seed, reference, candidate }) {
    const units = unitsOf(candidate.rows, candidate.cluster);
    return (run) => {
        const draw = drawUnits(units, units.count, { seed, stream: run });
        return {
            comparison: {
                ...comparison,
                reference: resampleSide(reference, candidate, draw),
                candidate: resampleSide(candidate, reference, draw),
            },
            slices: slices.map((slice) => {
                const rows = drawnRows(slice.candidate, draw);
                return { ...slice, reference: rows, candidate: rows };
            }),
        };
    };
}
function separate(comparison, { slices, seed, source, size }) {
    const units = unitsOf(source.rows, source.cluster);
    const sizes = [units.count, unitsOf(size.rows, size.cluster).count];
    const rowsOf = (slice) => comparison.reference === undefined ? slice.candidate : (slice.reference ?? slice.candidate);
    return (run) => {
        const [before, after] = sizes.map((drawn, side) => drawUnits(units, drawn, { seed, stream: 2 * run + side }));
        if (before === undefined || after === undefined)
            throw new TypeError("there are two sides");
        return {
            comparison: {
                ...comparison,
                pairing: "none",
                reference: resampleSide(source, source, before),
                candidate: resampleSide(source, source, after),
            },
            slices: slices.map((slice) => ({
                ...slice,
                reference: drawnRows(rowsOf(slice), before),
                candidate: drawnRows(rowsOf(slice), after),
            })),
        };
    };
}
/** Where the copies of the rows of a slice stand; ascending, as the rows are. */
function drawnRows(rows, { starts }) {
    let count = 0;
    for (const row of rows)
        count += (starts[row + 1] ?? 0) - (starts[row] ?? 0);
    const drawn = new Int32Array(count);
    let at = 0;
    for (const row of rows)
        for (let copy = starts[row] ?? 0; copy < (starts[row + 1] ?? 0); copy++)
            drawn[at++] = copy;
    return drawn;
}

;// CONCATENATED MODULE: ./lib/calibrate/null-runs.js







/** Judges replicates without a true change by the code that judges pull requests; `run` counts from 0. */
function nullRuns({ comparison, slices, gates, policy, seed }) {
    const draw = replicator(comparison, slices, seed);
    return (run) => {
        const replicate = draw(run);
        const plans = (0,expand/* expandGates */.Z)(gates, replicate.slices, () => undefined);
        const wanted = plans.filter((plan) => plan.absent === undefined);
        const engine = (0,memory_engine/* memoryEngine */.I)(replicate.comparison, seed);
        const measurements = (0,measurement/* measureAll */.M8)(wanted, replicate.comparison, engine, {
            proportionInterval: policy.proportion_interval,
            support: policy,
        });
        const questions = plans.map((plan) => (0,expand/* questionOf */.Y)(plan, measurements, replicate.slices));
        const verdicts = (0,judge/* judge */.S)(questions, policy);
        return {
            verdicts: verdicts.map((verdict, i) => judged(verdict, questions[i])),
            outcome: (0,decide/* decide */.L)(verdicts, policy).outcome,
            pointOutcome: (0,decide/* decide */.L)((0,judge/* judge */.S)(questions.map(byPointRule), policy), policy).outcome,
        };
    };
}
function byPointRule(question) {
    return { ...question, gate: { ...question.gate, mode: "point" } };
}
function judged(verdict, question) {
    if (question === undefined)
        throw new TypeError("the judge answers each question once, in order");
    const { measured, metric } = question;
    return { question, verdict, harms: verdict.limits.map((limit) => (0,harm/* harmOf */.sY)(limit, measured, metric)) };
}

;// CONCATENATED MODULE: ./lib/calibrate/calibrate.js








/**
 * Judges the reference against itself, many times over, by the very config: how often it blocks a candidate that is no
 * worse, and how small a drop it sees.
 * @param note told the number of runs done, after each
 * @throws GateError E102 when no gate is left to calibrate
 */
function calibrate(request, note) {
    const { config, comparison, slices, runs, seed } = request;
    const { policy } = config;
    const design = comparison.pairing === "joined" ? "exchanged" : "resampled";
    const onRows = config.gates.filter(isCalibrated).filter((gate) => !isOfLoadTest(gate, config));
    const gates = onRows.filter((gate) => design === "exchanged" || !comparesRows(gate));
    if (gates.length === 0)
        throw nothingToCalibrate(request.path);
    const run = nullRuns({ comparison, slices, gates, policy, seed });
    const done = [];
    while (done.length < runs) {
        done.push(run(done.length));
        note(done.length);
    }
    return {
        schema: "model-gate/calibration/v1",
        name: config.name,
        config: request.path,
        mode: policy.mode,
        confidence: policy.confidence,
        runs,
        seed,
        design,
        rows: { reference: comparison.reference?.rows ?? 0, candidate: comparison.candidate.rows },
        blocked: rateOf(done, ({ outcome }) => outcome === "fail"),
        warned: rateOf(done, ({ outcome }) => outcome === "warn"),
        families: familiesOf(done),
        point_rule_blocked: rateOf(done, ({ pointOutcome }) => pointOutcome === "fail"),
        gates: gateCalibrations(done, policy),
        left_out: [...unsampled(config), ...loadTested(config), ...leftOut(config.gates, comparison)],
    };
}
/** Gates on drift ask about the data, and one that requires a gain is right to block a model that did not change. */
function isCalibrated(gate) {
    return "metric" in gate && gate.min_gain === undefined && gate.severity !== "off";
}
/** Flips and wins are counted row by row, and two draws have no row in common. */
function comparesRows({ metric }) {
    return metrics/* metrics */.q.some(({ name, kind }) => name === metric && (kind === "flip" || kind === "wins"));
}
/** Load tests have no rows that runs could draw from. */
function isOfLoadTest({ metric: name }, { latency }) {
    const metric = metrics/* metrics */.q.find((each) => each.name === name);
    return metric !== undefined && (metric.kind === "load" || (latency !== undefined && (0,load_test/* isOfLatency */.K)(metric)));
}
function loadTested(config) {
    const count = config.gates.filter((gate) => isCalibrated(gate) && isOfLoadTest(gate, config)).length;
    return count === 0
        ? []
        : [`${counted(count, "gate")} on load tests: the runs draw from rows, of which these have none.`];
}
function unsampled({ sample = 1 }) {
    return sample === 1 ? [] : [`The rows outside of the sample of ${(0,number_text/* percentText */.fL)(sample)} (\`sample\`).`];
}
function nothingToCalibrate(path) {
    return new errors/* GateError */.ue({
        code: "E102",
        message: `${path} has no gate on a metric that chance could fail.`,
        hint: "Calibration is about limits on metrics; gates on drift, and gains that a candidate must show, are not part of it.",
    });
}
function familiesOf([run]) {
    const blocking = run?.verdicts.filter(({ question }) => question.severity === "error") ?? [];
    return new Set(blocking.map(({ question }) => (0,families/* familyOf */.A)(question))).size;
}
function leftOut(gates, { pairing, reference }) {
    const drift = gates.filter((gate) => "drift" in gate).length;
    const gains = gates.filter((gate) => "metric" in gate && gate.min_gain !== undefined).length;
    return [
        ...(drift > 0
            ? [`${counted(drift, "gate")} on drift: the runs draw from one set of rows, so nothing drifts.`]
            : []),
        ...(gains > 0
            ? [
                `${counted(gains, "gate")} that ${gains === 1 ? "requires" : "require"} a gain: to block a model that did not change is their purpose.`,
            ]
            : []),
        "The checks of pairing and of invalid rows: they count facts of the files, without chance in them.",
        ...(pairing === "joined" ? [] : notPaired(gates, reference !== undefined)),
    ];
}
function notPaired(gates, hasReference) {
    const source = hasReference ? "the reference" : "the candidate, the only file there is";
    const flips = gates.filter((gate) => isCalibrated(gate) && comparesRows(gate)).length;
    return [
        `The pairing of rows: both sides of a run are drawn apart from ${source}. Rows joined by id see smaller drops.`,
        ...(flips > 0 ? [`${counted(flips, "gate")} on what changes row by row: that needs joined rows.`] : []),
    ];
}
function counted(count, noun) {
    return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

// EXTERNAL MODULE: ./lib/reports/escape.js
var reports_escape = __webpack_require__(69300);
// EXTERNAL MODULE: ./lib/reports/paint.js
var paint = __webpack_require__(28303);
// EXTERNAL MODULE: ./lib/reports/text-page.js
var text_page = __webpack_require__(3602);
// EXTERNAL MODULE: ./lib/reports/text-table.js
var text_table = __webpack_require__(24353);
// EXTERNAL MODULE: ./lib/reports/limit-text.js
var limit_text = __webpack_require__(62358);
;// CONCATENATED MODULE: ./lib/calibrate/rate-text.js

/** As many digits as some hundred runs can bear. */
const DECIMALS = 1;
/** "2.5 % (1.1 … 5.7)": a share of the runs with its 95 % interval. */
function rateText(rate) {
    return `${shareText(rate.share)}\u00a0(${rangeText(rate)})`;
}
/** "2.5 %" */
function shareText(share) {
    return (0,number_text/* valueText */.Ru)(share, "share", DECIMALS);
}
/** "1.1 … 5.7", in percent. */
function rangeText({ lower, upper }) {
    return (0,number_text/* valueRangeText */.MN)(lower, upper, "share", DECIMALS);
}

;// CONCATENATED MODULE: ./lib/calibrate/gate-row.js






/** Above this share of runs without a verdict the figures of a gate say little, and why is the first thing to say. */
const mostlyNot = 0.5;
/** Rows needed, over the rows there are, that are not worth a word. */
const nearlyEnough = 1.1;
/** A row for each limit; what holds for the gate as a whole stands in the first. */
function gate_row_rowsOf(gate) {
    const { blocked, warned, slice } = gate;
    const whole = {
        title: (0,reports_escape/* inertTerminalText */.a_)(titleOf(gate), 80),
        slice: (0,reports_escape/* inertTerminalText */.a_)(slice ?? "all rows", 80),
        blocks: `blocks\u00a0${shareText(blocked.share)}`,
        interval: `(${rangeText(blocked)})`,
        warns: `warns\u00a0${shareText(warned.share)}`,
    };
    const [first, ...more] = gate.limits;
    if (first === undefined)
        return [{ ...whole, ...text_page/* marks */.Z8["✅"], limit: "no limit", sees: "", decides: "", advice: undefined }];
    const others = { title: "", slice: "", blocks: "", interval: "", warns: "" };
    return [{ ...whole, ...limitRow(gate, first) }, ...more.map((limit) => ({ ...others, ...limitRow(gate, limit) }))];
}
/** With the name that the config gives the gate; one made of the metric and its options is what the title tells. */
function titleOf({ title, gate, metric }) {
    return gate === metric || gate.startsWith(`${metric}[`) ? title : `${title} (${gate})`;
}
function limitRow(gate, limit) {
    const advice = adviceFor(gate, limit);
    const decides = decidesText(gate, limit);
    const { mark, ink } = text_page/* marks */.Z8[advice === undefined && decides === "" ? "✅" : "⚠️"];
    const context = { unit: gate.unit, better: betterOf(gate), decimals: (0,number_text/* changeDecimals */.dk)(limit.margin, gate.unit) };
    return { mark, ink, limit: (0,limit_text/* limitText */.PW)(limit, context), sees: seesText(gate, limit), decides, advice };
}
function betterOf({ metric }) {
    return metrics/* metrics */.q.find(({ name }) => name === metric)?.better ?? "higher";
}
/** The smallest harm that is seen: a drop, a rise or a distance beyond the limit, as the limit says. */
function seesText({ unit }, { smallest_drop: smallest }) {
    if (smallest === null)
        return "sees nothing";
    if (smallest === 0)
        return "wants proof";
    return `sees\u00a0${(0,number_text/* amountText */.cY)(smallest, unit, (0,number_text/* changeDecimals */.dk)(smallest, unit))}`;
}
/** "→ 2.5 pp or 9 592 rows" where the sample is clearly too small for the limit; else nothing. */
function decidesText(gate, limit) {
    const { decidable_limit: decidable, rows_needed: rows } = limit;
    if (decidable === null || limit.limit >= decidable)
        return "";
    if (rows !== null && rows <= nearlyEnough * gate.rows)
        return "";
    return `→\u00a0${limitAs(decidable, gate, limit)}${rows === null ? "" : `\u00a0or\u00a0${(0,number_text/* countText */.lT)(rows)}\u00a0rows`}`;
}
/** A limit in its own basis: "2.5 pp", or "10 %" of the reference. */
function limitAs(value, { unit }, { basis }) {
    return basis === "relative" ? (0,number_text/* percentText */.fL)(value) : (0,number_text/* writtenText */.v4)(value, unit, "change");
}
/** Why the figures of a gate say little, where they do. */
function adviceFor(gate, limit) {
    const { not_judged: not, reason } = gate;
    if (not.share > mostlyNot)
        return `Not judged in ${shareText(not.share)} of the runs: ${reason ?? "not measured"}.`;
    return (0,limit_text/* isOnValue */.lS)(limit) ? tooClose(gate, limit) : undefined;
}
/** A value so near to its limit that chance decides on which side it lies. */
function tooClose({ unit, rows }, limit) {
    const { distance, smallest_drop: seen } = limit;
    if (distance === null || seen === null || distance >= seen)
        return undefined;
    const amount = (0,number_text/* amountText */.cY)(Math.abs(distance), unit, (0,number_text/* changeDecimals */.dk)(distance, unit));
    if (distance < 0)
        return `Without any change the value misses this limit by ${amount}.`;
    return `Without any change the value is ${amount} from this limit: ${(0,number_text/* countText */.lT)(rows)} rows often cannot tell the side.`;
}

;// CONCATENATED MODULE: ./lib/calibrate/gate-section.js




/** Gates on slices that are shown without --verbose. */
const mostSlices = 10;
const columns = [
    { align: "left" },
    { align: "left", least: 12 },
    { align: "left", least: 12 },
    { align: "left" },
    { align: "right" },
    { align: "left", yields: 1 },
    { align: "right" },
    { align: "left" },
    { align: "left" },
];
/** A row for each gate on each slice: how often it blocks when nothing has changed, and what it sees. */
function gateSection({ gates }, page) {
    const { shown, hidden } = chosen(gates, page.verbose);
    const sliced = shown.some(({ slice }) => slice !== null);
    const rows = shown.flatMap((gate) => gate_row_rowsOf(gate));
    const cells = rows.map((row) => cellsOf(row, sliced));
    const lines = (0,text_table/* tableLines */.oW)(cells, { ...page, columns });
    const notes = [legend, ...(hidden > 0 ? [`… and ${(0,number_text/* countText */.lT)(hidden)} more on slices; --verbose shows all`] : [])];
    return [
        (0,text_page/* heading */.R_)("Each gate, when nothing has changed", page),
        ...rows.flatMap((row, i) => [...(lines[i] ?? []), ...adviceLines(row, page)]),
        ...notes.flatMap((note) => (0,text_page/* paragraph */.FY)(note, page)).map((line) => page.paint("dim", line)),
    ];
}
const legend = "sees: the smallest true harm that is blocked four times in five. →: the limit that these rows can decide, or the rows " +
    "that can decide the limit as it is.";
/** The gates on all rows, and of those on slices the ones that block most often. */
function chosen(gates, verbose) {
    const onSlices = gates.filter(({ slice }) => slice !== null);
    if (verbose || onSlices.length <= mostSlices)
        return { shown: gates, hidden: 0 };
    const worst = [...onSlices].sort((a, b) => b.blocked.share - a.blocked.share).slice(0, mostSlices);
    const shown = gates.filter((gate) => gate.slice === null || worst.includes(gate));
    return { shown, hidden: gates.length - shown.length };
}
function cellsOf(row, sliced) {
    const { mark, ink, title, slice, limit, blocks, interval, warns, sees, decides } = row;
    const texts = [title, sliced ? slice : "", limit, blocks, interval, warns, sees, decides];
    return [{ text: mark, ink }, ...texts.map((text) => ({ text }))];
}
function adviceLines({ advice }, page) {
    return advice === undefined ? [] : (0,text_page/* bullet */.xE)("→", advice, page, 4).map((line) => page.paint("dim", line));
}

;// CONCATENATED MODULE: ./lib/calibrate/text.js






const narrowest = 40;
/** The calibration for a terminal, ending in a newline; without colour it holds no escape sequence at all. */
function renderCalibration(calibration, options) {
    const page = { ...options, paint: (0,paint/* paintOf */.M)(options.color), width: Math.max(narrowest, options.width) };
    const blocks = [headline(calibration, page), gateSection(calibration, page), text_leftOut(calibration, page)];
    return `${blocks.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}
function headline(calibration, page) {
    const { blocked, warned, point_rule_blocked: point, mode, runs, seed } = calibration;
    const { mark, ink } = text_page/* marks */.Z8[standing(calibration)];
    const sentence = `This config blocks ${rateText(blocked)} of candidates that are no worse than the reference${aim(calibration)}.`;
    const others = `${rateText(warned)} pass with a warning.` +
        (mode === "point"
            ? ""
            : ` The rule "fail if the harm exceeds the limit" would block ${rateText(point)} of the same runs.`);
    return [
        ...(0,text_page/* bullet */.xE)(mark, sentence, page, 0).map((line) => page.paint("bold", page.paint(ink, line))),
        ...(0,text_page/* paragraph */.FY)(others, page),
        ...(0,text_page/* paragraph */.FY)([calibration.name, mode, data(calibration), `${(0,number_text/* countText */.lT)(runs)} runs with seed ${seed}`].join(" · "), page).map((line) => page.paint("dim", line)),
    ];
}
function standing(calibration) {
    const { blocked, families, confidence } = calibration;
    if (blocked.lower <= families * (1 - confidence))
        return "✅";
    return calibration.mode === "balanced" || calibration.mode === "lenient" ? "❌" : "⚠️";
}
/** What the share is to be held against. */
function aim(calibration) {
    const { mode, families, confidence } = calibration;
    const nominal = (0,number_text/* writtenText */.v4)(1 - confidence, "share");
    switch (mode) {
        case "strict":
            return ": strict passes only what is proven";
        case "point":
            return ": a point rule takes noise for harm";
        case "balanced":
        case "lenient":
            return families > 1
                ? `; the aim is at most ${nominal} for each of ${families} families of gates`
                : `; the aim is at most ${nominal}`;
    }
}
function data({ design, rows }) {
    return design === "exchanged"
        ? `${(0,number_text/* countText */.lT)(rows.candidate)} joined rows`
        : `${(0,number_text/* countText */.lT)(Math.max(rows.reference, rows.candidate))} rows`;
}
function text_leftOut({ left_out }, page) {
    return [
        (0,text_page/* heading */.R_)("Not in these figures", page),
        ...left_out.flatMap((sentence) => (0,text_page/* bullet */.xE)("·", (0,reports_escape/* inertTerminalText */.a_)(sentence), page)),
    ].map((line) => page.paint("dim", line));
}

// EXTERNAL MODULE: ./lib/config/load.js + 28 modules
var load = __webpack_require__(79449);
// EXTERNAL MODULE: ./lib/gates/grouped-by.js
var grouped_by = __webpack_require__(39890);
// EXTERNAL MODULE: ./lib/main.js + 40 modules
var main = __webpack_require__(15828);
// EXTERNAL MODULE: ./lib/open-tables.js + 27 modules
var open_tables = __webpack_require__(45595);
// EXTERNAL MODULE: ./lib/reports/json.js
var json = __webpack_require__(52689);
// EXTERNAL MODULE: ./lib/slices/select-with-groups.js + 4 modules
var select_with_groups = __webpack_require__(52613);
// EXTERNAL MODULE: ./lib/cli/options.js
var options = __webpack_require__(99048);
// EXTERNAL MODULE: ./lib/cli/progress.js + 1 modules
var progress = __webpack_require__(64097);
// EXTERNAL MODULE: ./lib/cli/style.js
var style = __webpack_require__(87279);
// EXTERNAL MODULE: ./lib/cli/values.js
var cli_values = __webpack_require__(40694);
;// CONCATENATED MODULE: ./lib/cli/calibrate.js

















const RUNS = 200;
/** Judges the reference against itself and prints how the config behaves. The exit code says whether it could. */
async function calibrate_calibrate(rest, values) {
    const [path, ...more] = rest;
    if (more.length > 0)
        throw new errors/* GateError */.ue({ code: "E100", message: `calibrate takes one config, not ${rest.length}` });
    const runs = (0,cli_values/* wholeNumberOf */.g)(values, "runs", { least: 20, most: 100_000 }) ?? RUNS;
    const seed = (0,cli_values/* wholeNumberOf */.g)(values, "seed", { least: 0, most: Number.MAX_SAFE_INTEGER }) ?? main/* SEED */.GU;
    const calibration = await (0,progress/* withProgress */.E)((log) => calibrationOf({ path, values, runs, seed }, log));
    process.stdout.write(values["json"] === true ? (0,json/* inertJson */.n)(calibration) : renderCalibration(calibration, (0,style/* styleOf */.Vj)(values)));
    return 0;
}
async function calibrationOf({ path, values, runs, seed }, log) {
    const workspace = (0,external_node_path_.resolve)((0,cli_values/* textOf */.b)(values, "workspace") ?? ".");
    const loaded = await (0,load/* loadConfig */.Z)({ path, workspace, inputs: (0,options/* configInputs */.yD)(values), readFile: promises_.readFile, candidate: "optional" });
    const config = withCandidate(loaded.config, loaded.path);
    const surroundings = { workspace, environment: process.env, startedAt: new Date() };
    const opened = await (0,open_tables/* openTables */.W4)(config, surroundings, {
        input: (role, { table }) => {
            log({ level: "info", event: "read", message: `read ${table.uri} (${role})`, fields: { rows: table.rows } });
        },
    });
    const rule = (0,sample/* sampleRuleOf */.E)(config);
    const tables = rule === undefined ? opened : await (0,draw_sample/* drawSample */.t)(opened, rule);
    const comparison = await (0,open_tables/* alignTables */.TY)(tables, config);
    const wanted = { rules: config.slices, groupedBy: (0,grouped_by/* allGroupedBy */.D)(config.gates) };
    const slices = await (0,select_with_groups/* selectWithGroups */.H)(wanted, tables, comparison);
    return calibrate({ config, path: loaded.path, comparison, slices, runs, seed }, (done) => {
        log({ level: "info", event: "calibrate", message: `run ${done} of ${runs}`, fields: { done, of: runs } });
    });
}
/** Without a candidate the reference stands in for it, unpaired: joined with itself it would not differ at all. */
function withCandidate(config, path) {
    if (config.candidate !== undefined)
        return config;
    if (config.reference !== undefined)
        return { ...config, candidate: config.reference, pairing: "none" };
    throw new errors/* GateError */.ue({
        code: "E102",
        message: `${path} names neither a reference nor a candidate: there is nothing to draw from.`,
        hint: "Name a file of predictions by --reference.",
    });
}


/***/ }),

/***/ 64097:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ withProgress)
});

// UNUSED EXPORTS: isWatched

// EXTERNAL MODULE: ./lib/reports/escape.js
var reports_escape = __webpack_require__(69300);
// EXTERNAL MODULE: ./lib/number-text.js
var number_text = __webpack_require__(44776);
// EXTERNAL MODULE: ./lib/reports/display-width.js
var display_width = __webpack_require__(11972);
;// CONCATENATED MODULE: ./lib/cli/progress-text.js



/** What phases are called, by the events that tell of them. */
const phases = new Map([
    ["config", "read"],
    ["rules", "read"],
    ["open", "read"],
    ["read", "read"],
    ["align", "align"],
    ["measure", "measure"],
    ["drift", "drift"],
    ["search", "search"],
    ["explain", "explain"],
    ["report", "report"],
    ["decide", "report"],
    ["deliver", "deliver"],
    ["calibrate", "calibrate"],
    ["self-test", "plant"],
]);
/** A run of which nothing is known yet. */
function noProgress(now) {
    return { startedAt: now, phase: "read", since: now, message: "", rows: undefined, steps: undefined };
}
/** The state after an event; an event of no known phase is told and changes nothing else. */
function progressAfter(state, event, now) {
    const { message } = event;
    const phase = phases.get(event.event) ?? state.phase;
    const isNew = phase !== state.phase;
    const before = isNew ? undefined : state.rows;
    return {
        startedAt: state.startedAt,
        phase,
        since: isNew ? now : state.since,
        message,
        rows: rowsAfter(before, event),
        steps: stepsOf(event) ?? (isNew ? undefined : state.steps),
    };
}
/** Files are read one after the other, and their rows add up; a phase has the same rows from its beginning to its end. */
function rowsAfter(before, { event, fields }) {
    const rows = fields?.["rows"];
    if (typeof rows !== "number")
        return before;
    return event === "read" ? (before ?? 0) + rows : rows;
}
function stepsOf({ fields }) {
    const { done, of } = fields ?? {};
    return typeof done === "number" && typeof of === "number" && of > 0 ? { done, of } : undefined;
}
/** "drift 42 % · 1 000 000 rows · 12.4 s · capital-gain": one line of at most so many cells, what matters most first. */
function progressText(state, now, width) {
    const { phase, since, startedAt, rows, steps, message } = state;
    const seconds = (now - since) / 1000;
    const facts = [
        steps === undefined ? phase : `${phase} ${percent(steps)}`,
        rows === undefined ? "" : `${(0,number_text/* countText */.lT)(rows)} rows`,
        phase === "read" && rows !== undefined && seconds >= 1 ? `${(0,number_text/* countText */.lT)(Math.round(rows / seconds))} rows/s` : "",
        `${((now - startedAt) / 1000).toFixed(1)} s`,
        (0,reports_escape/* inertTerminalText */.a_)(message),
    ].filter((text) => text !== "");
    return (0,display_width/* truncated */.ps)(facts.join(" · "), width);
}
function percent({ done, of }) {
    return `${Math.floor((100 * Math.min(done, of)) / of)}\u00a0%`;
}

// EXTERNAL MODULE: ./lib/cli/style.js
var style = __webpack_require__(87279);
;// CONCATENATED MODULE: ./lib/cli/progress.js



/** Between two pictures of the line, where one step follows the other: at most ten a second. */
const pauseMs = 100;
/**
 * Does something with a line on stderr that says how far it is, which is gone at the end; warnings stay. There is no line where nobody
 * watches it.
 */
async function withProgress(work) {
    if (!isWatched(process.env, process.stderr.isTTY))
        return work(warn);
    const line = movingLine();
    try {
        return await work(line.log);
    }
    finally {
        line.end();
    }
}
/** Whether somebody sees the line move: not in a log, in which each picture of it would be a line. */
function isWatched({ CI, TERM }, isTerminal) {
    return isTerminal && TERM !== "dumb" && (CI === undefined || CI === "" || CI === "false");
}
function movingLine() {
    const now = () => performance.now();
    let state = noProgress(now());
    let drawnAt = Number.NEGATIVE_INFINITY;
    const erase = () => {
        process.stderr.write("\r\u001B[K");
    };
    const draw = () => {
        drawnAt = now();
        erase();
        // The last cell stays free: some terminals begin a new line when it is filled.
        process.stderr.write(progressText(state, drawnAt, (0,style/* widthOf */.qz)(process.stderr.columns) - 1));
    };
    // The seconds go on while files are waited for; this timer keeps no process alive.
    const timer = setInterval(draw, 2 * pauseMs).unref();
    const log = (event) => {
        state = progressAfter(state, event, now());
        if (event.level === "warning") {
            erase();
            warn(event);
        }
        // What begins may take long and leave no time to draw; steps of it may be many.
        if (state.steps === undefined || now() - drawnAt >= pauseMs)
            draw();
    };
    const end = () => {
        clearInterval(timer);
        erase();
    };
    return { log, end };
}
function warn({ level, message }) {
    if (level === "warning")
        process.stderr.write(`warning: ${(0,reports_escape/* inertTerminalText */.a_)(message)}\n`);
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


/***/ })

};
