export const id = 4;
export const ids = [4];
export const modules = {

/***/ 35565:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ renderSelfTest),
/* harmony export */   DH: () => (/* binding */ selfTestJson),
/* harmony export */   OP: () => (/* binding */ selfTestExitCode),
/* harmony export */   yx: () => (/* binding */ renderSelfTestMarkdown)
/* harmony export */ });
/* harmony import */ var _number_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44776);
/* harmony import */ var _reports_escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69300);


/** 1 when a gate notices nothing of what was planted, else 0. */
function selfTestExitCode({ gates }) {
    return gates.some(({ result }) => result.kind === "blind") ? 1 : 0;
}
/** Longer names have a line of their own. */
const widest = 32;
/** A gate for each line, with the smallest regression that it catches and what it says of it below. */
function renderSelfTest(test, { color }) {
    const rows = test.gates.map(toldOf);
    const width = Math.min(widest, Math.max(0, ...rows.map(({ gate }) => gate.length)));
    const margin = " ".repeat(width + 4);
    const colors = { "✓": 32, "!": 33, "✗": 31 };
    const lines = rows.flatMap(({ mark, gate, planted, sentence }) => {
        const sign = color ? `\u001B[${colors[mark]}m${mark}\u001B[0m` : mark;
        const head = gate.length > width ? [`${sign} ${gate}`, `${margin}${planted}`] : [`${sign} ${gate.padEnd(width)}  ${planted}`];
        return [...head, ...(sentence === undefined ? [] : [`${margin}${sentence}`])];
    });
    return `${[...headOf(test), "", ...lines, "", ...endOf(test)].join("\n")}\n`;
}
/** The same for the page of the run. */
function renderSelfTestMarkdown(test) {
    const icons = { "✓": "✅", "!": "⚠️", "✗": "❌" };
    const rows = test.gates
        .map(toldOf)
        .map(({ mark, gate, planted, sentence }) => `- ${icons[mark]} **${(0,_reports_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownProse */ .h$)(gate)}** ${(0,_reports_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownProse */ .h$)(planted)}${sentence === undefined ? "" : `<br>${(0,_reports_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownProse */ .h$)(sentence)}`}`);
    const [head, end] = [headOf(test), endOf(test)].map((lines) => lines.map((line) => (0,_reports_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownProse */ .h$)(line)).join("\n"));
    return `### Model gate: self-test\n\n${head}\n\n${rows.join("\n")}\n\n${end}\n`;
}
/** What a program reads. Fields may be added, never changed or removed. */
function selfTestJson(test) {
    const gates = test.gates.map(({ gate, against, severity, result }) => ({
        gate,
        against: against ?? "reference",
        severity,
        result: result.kind,
        planted: result.kind === "caught" ? result.planted : null,
        sentence: "sentence" in result ? result.sentence : null,
    }));
    const { name, config, baseline, sample, off, noReference = null } = test;
    const about = { schema: "model-gate/self-test/v1", exit_code: selfTestExitCode(test), name, config, baseline };
    return `${JSON.stringify({ ...about, ...(sample < 1 && { sample }), off, no_reference: noReference, gates }, null, 2)}\n`;
}
function toldOf({ gate: name, against, severity, result }) {
    const gate = (0,_reports_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .inertTerminalText */ .a_)(against === "pinned" ? `${name} (since the pinned reference)` : name);
    switch (result.kind) {
        case "caught": {
            const mark = severity === "error" ? "✓" : "!";
            const verb = { error: "blocks", warn: "only warns", info: "only tells" }[severity];
            return { mark, gate, planted: `${verb} from: ${result.planted}`, sentence: (0,_reports_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .inertTerminalText */ .a_)(result.sentence) };
        }
        case "blind":
            return {
                mark: "✗",
                gate,
                planted: "WOULD NOT HAVE CAUGHT ANY OF THE PLANTED REGRESSIONS",
                sentence: (0,_reports_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .inertTerminalText */ .a_)(result.sentence),
            };
        case "fails-already":
            return {
                mark: "!",
                gate,
                planted: "fails without a planted regression",
                sentence: (0,_reports_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .inertTerminalText */ .a_)(result.sentence),
            };
        case "refused-first":
            return {
                mark: "!",
                gate,
                planted: "is not asked: the run ends with an error before",
                sentence: (0,_reports_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .inertTerminalText */ .a_)(result.sentence),
            };
        case "not-in-table":
            return { mark: "!", gate, planted: "not tested: its numbers come from a load test", sentence: undefined };
    }
}
function headOf({ name, config, baseline, sample, noReference }) {
    const into = baseline === "candidate" ? "a copy of the candidate" : "a copy of the reference, since the candidate itself fails";
    return [
        `${(0,_reports_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .cleanText */ .X5)(name)} (${(0,_reports_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .cleanText */ .X5)(config)}): regressions of growing size, planted into ${into}`,
        ...(sample < 1 ? [`Only a sample of ${(0,_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .percentText */ .fL)(sample)} of the rows was judged (\`sample\`).`] : []),
        ...(noReference === undefined
            ? []
            : [`There is no reference, ${(0,_reports_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .inertTerminalText */ .a_)(noReference)}; limits on change cannot be tested.`]),
    ];
}
function endOf({ gates, off }) {
    const blind = gates.filter(({ result }) => result.kind === "blind").length;
    const verdict = blind === 0
        ? "Every gate that was tested fails when it should."
        : `${blind} of ${gates.length} gates ${blind === 1 ? "notices" : "notice"} nothing: tighten the limit, give more rows, or remove the gate.`;
    const left = off === 0 ? [] : [`${off} more ${off === 1 ? "is" : "are"} off.`];
    return [[verdict, ...left].join(" ")];
}


/***/ }),

/***/ 89864:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ selfTest)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/evaluate.js + 138 modules
var evaluate = __webpack_require__(98759);
// EXTERNAL MODULE: ./lib/latency/load-test.js
var load_test = __webpack_require__(43769);
// EXTERNAL MODULE: ./lib/metrics/index.js + 84 modules
var metrics = __webpack_require__(56796);
// EXTERNAL MODULE: ./lib/stages/nothing-found.js
var nothing_found = __webpack_require__(13267);
// EXTERNAL MODULE: ./lib/table/cast.js
var cast = __webpack_require__(98565);
// EXTERNAL MODULE: ./lib/table/gather-column.js
var gather_column = __webpack_require__(22288);
// EXTERNAL MODULE: ./lib/table/column.js
var table_column = __webpack_require__(82384);
// EXTERNAL MODULE: ./lib/table/validity.js
var table_validity = __webpack_require__(35776);
;// CONCATENATED MODULE: ./lib/self-test/change-column.js


/** The column with no value in the rows that are chosen. */
function withGaps(column, isChosen) {
    const { rows } = column;
    const valid = validityOf(rows, (row) => (0,table_column/* isValid */.f)(column.valid, row) && !isChosen(row));
    switch (column.kind) {
        case "number":
            return { ...column, valid, values: column.values.map((value, row) => (isChosen(row) ? NaN : value)) };
        case "text":
        case "decimal": {
            const { kind, name, dictionary } = column;
            return {
                kind,
                name,
                rows,
                valid,
                dictionary,
                codes: column.codes.map((code, row) => (isChosen(row) ? -1 : code)),
            };
        }
        case "boolean":
        case "integer":
        case "timestamp":
            return { ...column, valid };
    }
}
/** A column of numbers, each through `change`; undefined for other columns. */
function changedNumbers(column, change) {
    return column.kind === "number" ? { ...column, values: column.values.map(change) } : undefined;
}
/** A column of texts with `text` in the rows that are chosen; undefined for other columns. */
function withText(column, isChosen, text) {
    if (column.kind !== "text")
        return undefined;
    const known = column.dictionary.indexOf(text);
    const code = known >= 0 ? known : column.dictionary.length;
    const codes = column.codes.map((own, row) => (isChosen(row) ? code : own));
    const dictionary = known >= 0 ? column.dictionary : [...column.dictionary, text];
    return { kind: "text", name: column.name, rows: column.rows, codes, dictionary, valid: (0,table_validity/* validityOfCodes */.i)(codes) };
}
/** A column of instants, moved back by days; undefined for other columns. */
function movedBack(column, days) {
    if (column.kind !== "timestamp")
        return undefined;
    const perDay = { s: 86400n, ms: 86400000n, us: 86400000000n, ns: 86400000000000n }[column.unit];
    return { ...column, values: column.values.map((value) => value - perDay * BigInt(days)) };
}
function validityOf(rows, isThere) {
    const validity = new table_validity/* ValidityBuilder */.a(rows);
    for (let row = 0; row < rows; row++)
        if (!isThere(row))
            validity.markMissing(row);
    return validity.finish();
}

// EXTERNAL MODULE: ./lib/stats/random.js
var random = __webpack_require__(49376);
;// CONCATENATED MODULE: ./lib/self-test/chosen-rows.js

/** Draws of one plant: under a seed always the same, and those of a larger share hold those of a smaller one. */
function chosenRows(seed, stream, share) {
    const draws = (0,random/* randomStream */._V)(seed, stream);
    return (row) => (0,random/* uniformAt */.oo)(draws, row) < share;
}
/** A row of `rows` for each row that is chosen, drawn; the others stay. `fits` says which may take the place of which, as far as one is found. */
function otherRows(rows, { seed, stream, share }, fits) {
    const isChosen = chosenRows(seed, stream, share);
    const draws = (0,random/* randomStream */._V)(seed, stream + 1);
    const otherOf = (row) => {
        for (let draw = 0; draw < mostDraws; draw++) {
            const other = Math.floor((0,random/* uniformAt */.oo)(draws, row * mostDraws + draw) * rows);
            if (other !== row && fits(row, other))
                return other;
        }
        return row;
    };
    return Int32Array.from({ length: rows }, (_, row) => (isChosen(row) ? otherOf(row) : row));
}
const mostDraws = 32;

;// CONCATENATED MODULE: ./lib/self-test/percent-text.js
/** "0.5 %". */
function percentText(share) {
    return `${Number((share * 100).toFixed(1))} %`;
}

;// CONCATENATED MODULE: ./lib/self-test/plant.js
/** Shares of the rows. */
const shares = [0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1];

;// CONCATENATED MODULE: ./lib/self-test/planted-table.js
/** A copy of a table with something planted into its columns as they are read; the file stays as it is. */
function plantedTable(table, { change, concerns, rows = table.rows }) {
    return {
        ...table,
        // In another thread nothing would be planted.
        elsewhere: undefined,
        rows,
        // A column that was added or repeated has no line of its own.
        where: (row) => table.where(Math.min(row, table.rows - 1)),
        column: async (name) => {
            const column = await table.column(name);
            return concerns(name) ? (change(column) ?? column) : column;
        },
    };
}

// EXTERNAL MODULE: ./lib/align/columns-of-part.js
var columns_of_part = __webpack_require__(97434);
;// CONCATENATED MODULE: ./lib/self-test/roles.js

/** What the model has answered. */
function outputsOf({ columns }) {
    return new Set([columns.prediction, columns.score, columns.quantiles].flatMap(columns_of_part/* columnsOfPart */.q));
}
/** Columns without which rows cannot be compared: they stay as they are. */
function fixedOf({ columns }) {
    const { id, label, query, weight, cluster, block, machine } = columns;
    return new Set([id, label, query, weight, cluster, block, machine].flatMap(columns_of_part/* columnsOfPart */.q));
}
/** What came in, and what else was measured: all but the answers and what rows are compared by. */
function inputsOf(config, { columns: all }) {
    const [outputs, fixed] = [outputsOf(config), fixedOf(config)];
    return new Set(all.filter((name) => !outputs.has(name) && !fixed.has(name) && name !== config.columns.latency_ms));
}

;// CONCATENATED MODULE: ./lib/self-test/spread-of.js
/** Standard deviation of a column of numbers, 1 where it has none: whatever is added to it is seen. */
function spreadOf(column) {
    if (column.kind !== "number")
        return 1;
    const values = column.values.filter((value) => Number.isFinite(value));
    if (values.length === 0)
        return 1;
    const mean = values.reduce((sum, value) => sum + value / values.length, 0);
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2 / values.length, 0);
    return variance > 0 ? Math.sqrt(variance) : Math.max(1, Math.abs(mean));
}

;// CONCATENATED MODULE: ./lib/self-test/input-plants.js









/** Answers that take longer. */
const latency = {
    name: "latency",
    sizes: [1.02, 1.05, 1.1, 1.2, 1.5, 2, 5, 20, 100],
    tell: (factor) => `every row ${factor} times as slow`,
    into: (table, factor, { config }) => {
        const { latency_ms: own } = config.columns;
        const change = (column) => changedNumbers(column, (value) => value * factor);
        return Promise.resolve(own === undefined ? undefined : plantedTable(table, { change, concerns: (name) => name === own }));
    },
};
/** Something that is done to every column that came in, in so many of the rows. */
function onInputs(name, sizes, tell, change) {
    return {
        name,
        sizes,
        tell,
        into: (table, size, { config, seed }) => {
            const inputs = inputsOf(config, table);
            const planted = {
                change: (column) => change(column, size, seed),
                concerns: (own) => inputs.has(own),
            };
            return Promise.resolve(inputs.size === 0 ? undefined : plantedTable(table, planted));
        },
    };
}
const deviations = [0.1, 0.25, 0.5, 1, 2, 5];
function moved(column, by) {
    const spread = spreadOf(column);
    return changedNumbers(column, (value) => value + by * spread);
}
/** The row with the largest, or the smallest, number of a column. */
function extremeRow(column, sign) {
    if (column.kind !== "number" && column.kind !== "boolean")
        return 0;
    let best = -1;
    for (const [row, value] of column.values.entries())
        if (!Number.isNaN(value) && (best < 0 || sign * value > sign * (column.values[best] ?? 0)))
            best = row;
    return Math.max(0, best);
}
function atExtreme(sign) {
    return (column, share, seed) => {
        const isChosen = chosenRows(seed, 20, share);
        const row = extremeRow(column, sign);
        return (0,gather_column/* gatherColumn */.M)(column, Int32Array.from({ length: column.rows }, (_, own) => (isChosen(own) ? row : own)));
    };
}
/** Each column by draws of its own, so that what belonged together no longer does. */
function mixed(column, share, seed) {
    const letters = Array.from(column.name, (letter) => letter.codePointAt(0) ?? 0);
    const stream = 100 + 2 * letters.reduce((sum, letter) => (sum * 31 + letter) % 1e6, 7);
    return (0,gather_column/* gatherColumn */.M)(column, otherRows(column.rows, { seed, stream, share }, () => true));
}
function asText(column) {
    if (column.kind !== "number")
        return undefined;
    const { name, rows, valid } = column;
    return { kind: "text", name, rows, valid, ...(0,cast/* textOf */.b)(column) };
}
const longText = "planted ".repeat(40);
/** Faults of the data, from the likely to the odd. */
const inputPlants = [
    latency,
    onInputs("numbers up", deviations, (size) => `columns of numbers higher by ${size} standard deviations`, moved),
    onInputs("numbers down", deviations, (size) => `columns of numbers lower by ${size} standard deviations`, (column, by) => moved(column, -by)),
    onInputs("old", [1, 2, 7, 30, 365, 3650], (days) => `times ${days} ${days === 1 ? "day" : "days"} older`, movedBack),
    onInputs("new texts", shares, inRows("a new text"), (column, share, seed) => withText(column, chosenRows(seed, 21, share), longText)),
    onInputs("short texts", shares, inRows('the text "?"'), (column, share, seed) => withText(column, chosenRows(seed, 21, share), "?")),
    onInputs("texts", [1], () => "numbers written as texts", asText),
    onInputs("gaps", shares, inRows("no value"), (column, share, seed) => withGaps(column, chosenRows(seed, 22, share))),
    onInputs("largest", shares, inRows("the largest value"), atExtreme(1)),
    onInputs("smallest", shares, inRows("the smallest value"), atExtreme(-1)),
    onInputs("outliers", shares, inRows("a number far outside"), (column, share, seed) => {
        const [isChosen, spread] = [chosenRows(seed, 23, share), spreadOf(column)];
        return changedNumbers(column, (value, row) => (isChosen(row) ? value + 1e6 * spread : value));
    }),
    onInputs("negative outliers", shares, inRows("a number far below"), (column, share, seed) => {
        const [isChosen, spread] = [chosenRows(seed, 23, share), spreadOf(column)];
        return changedNumbers(column, (value, row) => (isChosen(row) ? value - 1e6 * spread : value));
    }),
    onInputs("mixed", shares, (share) => `columns mixed up in ${percentText(share)} of the rows`, mixed),
    {
        name: "repeated rows",
        sizes: shares,
        tell: (share) => `${percentText(share)} of the rows twice`,
        into: repeatedRows,
    },
    {
        name: "fewer rows",
        sizes: [0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 0.9],
        tell: (share) => `${percentText(share)} of the rows left out`,
        into: fewerRows,
    },
    {
        name: "labels",
        sizes: shares,
        tell: (share) => `${percentText(share)} of the rows with one and the same label`,
        into: oneLabel,
    },
    { name: "a column left out", sizes: [1], tell: () => "a column left out", into: withoutColumn },
    { name: "a new column", sizes: [1], tell: () => "a new column", into: withColumn },
];
function inRows(what) {
    return (share) => `${what} in ${percentText(share)} of the rows`;
}
function repeatedRows(table, share, { seed }) {
    const isChosen = chosenRows(seed, 24, share);
    const own = Array.from({ length: table.rows }, (_, row) => row);
    return Promise.resolve(withRows(table, Int32Array.from([...own, ...own.filter(isChosen)])));
}
function fewerRows(table, share, { seed }) {
    const isChosen = chosenRows(seed, 25, share);
    const left = Int32Array.from({ length: table.rows }, (_, row) => row).filter((row) => !isChosen(row));
    return Promise.resolve(left.length === 0 ? undefined : withRows(table, left));
}
function withRows(table, indices) {
    return plantedTable(table, {
        change: (column) => (0,gather_column/* gatherColumn */.M)(column, indices),
        concerns: () => true,
        rows: indices.length,
    });
}
function oneLabel(table, share, { config, seed }) {
    const { label } = config.columns;
    if (typeof label !== "string" || !table.columns.includes(label))
        return Promise.resolve(undefined);
    const isChosen = chosenRows(seed, 26, share);
    const indices = Int32Array.from({ length: table.rows }, (_, row) => (isChosen(row) ? 0 : row));
    return Promise.resolve(plantedTable(table, { change: (column) => (0,gather_column/* gatherColumn */.M)(column, indices), concerns: (name) => name === label }));
}
function withoutColumn(table, _size, { config }) {
    // A run refuses a file without its column of times before any gate is asked.
    const last = [...inputsOf(config, table)].findLast((name) => name !== config.columns.timestamp);
    return Promise.resolve(last === undefined
        ? undefined
        : { ...table, where: (row) => table.where(row), columns: table.columns.filter((name) => name !== last) });
}
function withColumn(table) {
    const [first] = table.columns;
    if (first === undefined)
        return Promise.resolve(undefined);
    const name = "planted_column";
    const column = async (asked) => asked === name ? { ...(await table.column(first)), name } : table.column(asked);
    const columns = [...table.columns, name];
    return Promise.resolve({ ...table, elsewhere: undefined, where: (row) => table.where(row), columns, column });
}

;// CONCATENATED MODULE: ./lib/self-test/output-plants.js










/** Rows that are answered as another row was, with another answer where there is one. */
const answers = {
    name: "answers",
    sizes: shares,
    tell: (share) => `${percentText(share)} of the rows answered as another row`,
    into: async (table, share, { config, seed }) => {
        const outputs = outputsOf(config);
        const [first] = outputs;
        if (first === undefined)
            return undefined;
        const { codes } = (0,cast/* textOf */.b)(await table.column(first));
        const indices = otherRows(table.rows, { seed, stream: 10, share }, (row, other) => codes[row] !== codes[other]);
        return plantedTable(table, {
            change: (column) => (0,gather_column/* gatherColumn */.M)(column, indices),
            concerns: (name) => outputs.has(name),
        });
    },
};
/** Rows that are all answered in one way, as by a model that has collapsed. */
const sameAnswer = {
    name: "one answer",
    sizes: shares,
    tell: (share) => `${percentText(share)} of the rows given one and the same answer`,
    into: (table, share, { config, seed }) => {
        const outputs = outputsOf(config);
        const isChosen = chosenRows(seed, 12, share);
        const indices = Int32Array.from({ length: table.rows }, (_, row) => (isChosen(row) ? 0 : row));
        const change = { change: takenBy(indices), concerns: (name) => outputs.has(name) };
        return Promise.resolve(outputs.size === 0 ? undefined : plantedTable(table, change));
    },
};
function takenBy(indices) {
    return (column) => (0,gather_column/* gatherColumn */.M)(column, indices);
}
/** Tasks whose answers are amounts. Probabilities and ranks have no free scale. */
const amounts = new Set(["regression", "quantile", "scores"]);
/** Amounts that are all too large, or too small, by so much of their standard deviation. */
function shifted(name, sign, word) {
    return {
        name,
        sizes: [0.05, 0.1, 0.2, 0.5, 1, 2, 5],
        tell: (size) => `answers ${word} by ${size} standard deviations`,
        into: (table, size, { config }) => shiftedTable(table, sign * size, config),
    };
}
async function shiftedTable(table, size, config) {
    const [first] = outputsOf(config);
    if (first === undefined || !amounts.has(config.task))
        return undefined;
    const by = size * spreadOf(await table.column(first));
    const outputs = outputsOf(config);
    const change = (column) => changedNumbers(column, (value) => value + by);
    return plantedTable(table, { change, concerns: (name) => outputs.has(name) });
}
/** Answers that none should be, such as a probability above 1. */
const outliers = {
    name: "answers far outside",
    sizes: shares,
    tell: (share) => `an answer far outside in ${percentText(share)} of the rows`,
    into: (table, share, { config, seed }) => {
        const { score, quantiles, prediction } = config.columns;
        // A class that nobody knows ends the run before any gate is asked.
        const outputs = new Set([score, quantiles, amounts.has(config.task) ? prediction : undefined].flatMap(columns_of_part/* columnsOfPart */.q));
        const isChosen = chosenRows(seed, 14, share);
        const change = (column) => {
            const far = 1e6 * spreadOf(column);
            return changedNumbers(column, (value, row) => (isChosen(row) ? value + far : value));
        };
        return Promise.resolve(outputs.size === 0 ? undefined : plantedTable(table, { change, concerns: (name) => outputs.has(name) }));
    },
};
/** Errors of the model itself, the one that says most of a gate first. */
const outputPlants = [
    answers,
    shifted("answers down", -1, "lower"),
    shifted("answers up", 1, "higher"),
    sameAnswer,
    outliers,
];

;// CONCATENATED MODULE: ./lib/self-test/self-test.js







/**
 * Plants regressions of growing size into a copy of the candidate, has the gates judge it as they would judge a pull request, and tells from
 * which size on each fails. Where the candidate itself fails, the reference stands in for it. Nothing is written, and the same files give the same answer.
 * @throws GateError as a run would.
 */
async function selfTest(request, log) {
    const findings = (0,nothing_found/* nothingFound */.S)();
    const opened = await (0,evaluate/* openRun */.Iy)({ request, findings, log });
    const judge = judgeOf(opened, findings, request);
    const start = await startOf(opened.tables, judge);
    const { config, path } = opened.loaded;
    const search = { start, judge, config, seed: request.seed, caught: new Map(), refusals: new Set() };
    const plants = [...outputPlants, ...inputPlants];
    for (const [index, plant] of plants.entries()) {
        if (openGates(search).length === 0)
            break;
        await plantAll(plant, search);
        log({
            level: "info",
            event: "self-test",
            message: `planted: ${plant.name}`,
            fields: { done: index + 1, of: plants.length },
        });
    }
    return {
        name: config.name,
        config: path,
        baseline: start.baseline,
        gates: gatesOf(start.verdicts).map((key) => testOf(key, search)),
        sample: config.sample ?? 1,
        off: config.gates.filter(({ severity }) => severity === "off").length,
        noReference: findings.reference?.selected === "none" ? findings.reference.sentence : undefined,
    };
}
/** Each copy is judged for itself: what is found out of one is no part of the next. */
function judgeOf(opened, findings, request) {
    const quiet = () => undefined;
    return async (tables) => {
        const found = { ...findings };
        const run = await (0,evaluate/* alignRun */.bw)({ ...opened, tables }, { request, findings: found, log: quiet });
        const verdicts = await (0,evaluate/* judgeRun */.Zy)(run, found);
        return verdicts.filter(({ kind }) => kind !== "pairing" && kind !== "discover");
    };
}
/** The candidate where it passes. One that fails says nothing of what would have failed without it. */
async function startOf(tables, judge) {
    const own = await judge(tables);
    const { reference } = tables;
    if (reference === undefined || !own.some(fails))
        return { baseline: "candidate", tables, verdicts: own };
    const copy = { ...tables, candidate: reference };
    return { baseline: "reference", tables: copy, verdicts: await judge(copy) };
}
function fails({ outcome }) {
    return outcome === "fail";
}
function keyOf({ gate, against }) {
    return JSON.stringify([against ?? null, gate]);
}
function gatesOf(verdicts) {
    return [...new Set(verdicts.map(keyOf))];
}
/** Of one slice or column. */
function partKeyOf(verdict) {
    return JSON.stringify([keyOf(verdict), verdict.subject, verdict.slice, verdict.column]);
}
/** Gates that nothing has made fail so far. */
function openGates({ start, caught, config }) {
    return gatesOf(start.verdicts.filter((verdict) => isInTable(verdict, config))).filter((key) => !caught.has(key));
}
/** From the largest: where that is not noticed, no smaller one is. Then from the smallest on, until all that it catches are caught. */
async function plantAll(plant, search) {
    const largest = plant.sizes.at(-1);
    if (largest === undefined)
        return;
    const within = await newlyFailing(plant, largest, search);
    const left = new Set(within.keys());
    for (const size of plant.sizes) {
        if (left.size === 0)
            return;
        const failing = size === largest ? within : await newlyFailing(plant, size, search);
        for (const key of left) {
            const verdict = failing.get(key);
            if (verdict === undefined)
                continue;
            search.caught.set(key, { kind: "caught", planted: plant.tell(size), sentence: verdict.sentence });
            left.delete(key);
        }
    }
}
/** The gates not yet caught that fail where they did not before, each with the first verdict that says so. */
async function newlyFailing(plant, size, search) {
    const { start } = search;
    const before = new Set(start.verdicts.filter(fails).map(partKeyOf));
    const open = new Set(openGates(search));
    const found = new Map();
    for (const verdict of await plantedVerdicts(plant, size, search)) {
        const key = keyOf(verdict);
        if (fails(verdict) && open.has(key) && !found.has(key) && !before.has(partKeyOf(verdict)))
            found.set(key, verdict);
    }
    return found;
}
/** None where the config has no place for it, or where a run would refuse such a file before any gate. */
async function plantedVerdicts(plant, size, { start, judge, config, seed, refusals }) {
    const candidate = await plant.into(start.tables.candidate, size, { config, seed });
    if (candidate === undefined)
        return [];
    return judge({ ...start.tables, candidate }).catch((thrown) => {
        if (!(thrown instanceof errors/* GateError */.ue))
            throw thrown;
        refusals.add(thrown.message);
        return [];
    });
}
function testOf(key, search) {
    const { start, caught, config } = search;
    const verdicts = start.verdicts.filter((verdict) => keyOf(verdict) === key);
    const shown = verdicts.find(fails) ?? verdicts[0];
    if (shown === undefined)
        throw new TypeError("a gate has a verdict");
    const { gate, against, severity } = shown;
    const result = isInTable(shown, config)
        ? (caught.get(key) ?? uncaughtOf(shown, search))
        : { kind: "not-in-table" };
    return { gate, against, severity, result };
}
function uncaughtOf(verdict, search) {
    const { sentence } = verdict;
    if (fails(verdict))
        return { kind: "fails-already", sentence };
    const refusal = refusalOf(verdict, search);
    return refusal === undefined ? { kind: "blind", sentence } : { kind: "refused-first", sentence: refusal };
}
/** Of a check: what a run said of its column, for which it does not come to the gate. */
function refusalOf({ kind, column }, { refusals }) {
    if (kind !== "check" || column === undefined)
        return undefined;
    return [...refusals].find((message) => message.includes(JSON.stringify(column)));
}
/** Latencies of a load test are in a file of their own. */
function isInTable({ kind, subject }, { latency }) {
    const metric = kind === "metric" ? metrics/* metrics */.q.find(({ name }) => name === subject) : undefined;
    if (metric === undefined)
        return true;
    return metric.kind !== "load" && (latency === undefined || !(0,load_test/* isOfLatency */.K)(metric));
}


/***/ })

};
