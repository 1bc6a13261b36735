export const id = 809;
export const ids = [809,78];
export const modules = {

/***/ 452:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ij: () => (/* binding */ faultText),
/* harmony export */   fv: () => (/* binding */ errorCodes),
/* harmony export */   ue: () => (/* binding */ GateError)
/* harmony export */ });
/** The kinds of failure that a person can act on, each with the exit code of the process that ends with it. */
const errorCodes = {
    E100: { title: "usage", exitCode: 2 },
    E101: { title: "config file missing or unreadable", exitCode: 2 },
    E102: { title: "config invalid", exitCode: 2 },
    E201: { title: "input not found", exitCode: 3 },
    E202: { title: "input could not be read", exitCode: 3 },
    E203: { title: "input malformed", exitCode: 3 },
    E204: { title: "input has no rows", exitCode: 3 },
    E205: { title: "column missing", exitCode: 3 },
    E206: { title: "value of the wrong type or range", exitCode: 3 },
    E207: { title: "input over a limit", exitCode: 3 },
    E208: { title: "inputs not comparable", exitCode: 3 },
    E900: { title: "internal error", exitCode: 4 },
    E901: { title: "ended before there was a verdict", exitCode: 4 },
};
/**
 * What a fault of the program says of itself: name, message and stack, of its causes too. Nothing else of it is shown, since what hangs on an error
 * can be a request with its token.
 */
function faultText(thrown) {
    const texts = [];
    let fault = thrown;
    while (fault instanceof Error && texts.length < mostCauses) {
        texts.push(typeof fault.stack === "string" ? fault.stack : `${fault.name}: ${fault.message}`);
        fault = fault.cause;
    }
    return texts.length > 0 ? texts.join("\ncaused by ") : `something that is no error was thrown: ${plainText(thrown)}`;
}
const mostCauses = 5;
function plainText(thrown) {
    if (typeof thrown === "object" && thrown !== null)
        return "an object";
    return typeof thrown === "function" ? "a function" : String(thrown);
}
/** A failure that the user can mend; anything else that is thrown is a bug and keeps its stack. */
class GateError extends Error {
    code;
    hint;
    where;
    constructor(details) {
        super(details.message, { cause: details.cause });
        this.name = "GateError";
        this.code = details.code;
        this.hint = details.hint;
        this.where = details.where;
    }
}


/***/ }),

/***/ 42037:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/**
 * The one of `names` that was probably meant by `name`, for "did you mean": fewest edits (Levenshtein, letter case ignored), the first of equals.
 * `undefined` when even the best differs in more than a third of its letters (two edits are always allowed from four letters on).
 */
function nearest(name, names) {
    const wanted = name.toLowerCase();
    let best;
    let fewest = Number.POSITIVE_INFINITY;
    for (const candidate of names) {
        const allowed = allowedEdits(Math.max(name.length, candidate.length));
        if (Math.abs(name.length - candidate.length) > allowed)
            continue;
        const edits = distance(wanted, candidate.toLowerCase());
        // As many edits as letters: nothing of the name is left.
        if (edits <= allowed && edits < wanted.length && edits < fewest) {
            best = candidate;
            fewest = edits;
        }
    }
    return best;
}
function allowedEdits(length) {
    if (length < 4)
        return 1;
    return Math.max(2, Math.floor(length / 3));
}
/** Levenshtein distance, one row of the matrix at a time. */
function distance(a, b) {
    let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
    for (let i = 1; i <= a.length; i++) {
        const current = [i];
        for (let j = 1; j <= b.length; j++) {
            const substituted = at(previous, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
            current.push(Math.min(substituted, at(previous, j) + 1, at(current, j - 1) + 1));
        }
        previous = current;
    }
    return at(previous, b.length);
}
function at(row, index) {
    return row[index] ?? Number.POSITIVE_INFINITY;
}


/***/ }),

/***/ 53078:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  serve: () => (/* binding */ serve)
});

// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(75919);
// EXTERNAL MODULE: ./lib/readers/open-table.js + 32 modules
var open_table = __webpack_require__(80791);
// EXTERNAL MODULE: ./lib/sources/file-source.js
var file_source = __webpack_require__(68282);
// EXTERNAL MODULE: ./lib/threads/outcome.js
var outcome = __webpack_require__(98129);
;// CONCATENATED MODULE: ./lib/threads/opening.js



/** What a worker thread does with files to be opened. */
async function openElsewhere({ files, uri, format, wanted, limits }) {
    const sources = files.map((file) => new file_source/* FileSource */._(file));
    const isWanted = (name) => wanted === "*" || wanted.includes(name);
    try {
        const opened = await (0,open_table/* openFiles */.Km)(sources, { uri, format, wanted: isWanted, limits });
        return { kind: "opened", files: opened.map(heldFile) };
    }
    catch (thrown) {
        return (0,outcome/* refusedBy */.i)(thrown);
    }
}
function heldFile({ file, table }) {
    return { file, table: heldTable(table) };
}
function heldTable({ uri, elsewhere }) {
    const [part, ...more] = elsewhere?.origin.parts ?? [];
    if (part?.kind !== "held" || more.length > 0)
        throw new TypeError(`${uri} is no table in memory`);
    return part.table;
}

// EXTERNAL MODULE: ./lib/threads/reading.js + 1 modules
var reading = __webpack_require__(59163);
// EXTERNAL MODULE: ./lib/threads/sending-measurer.js + 1 modules
var sending_measurer = __webpack_require__(15691);
;// CONCATENATED MODULE: ./lib/threads/serve.js




/** What a worker thread does all its life: what it was started with, or else it measures the columns that it is sent. A fault in it ends it. */
async function serve() {
    const given = external_node_worker_threads_.workerData;
    if (!isTask(given)) {
        external_node_worker_threads_.parentPort?.on("message", measureQuestion);
        return;
    }
    switch (given.task) {
        case "open":
            external_node_worker_threads_.parentPort?.postMessage(await openElsewhere(given));
            break;
        case "read":
            await (0,reading/* readElsewhere */.z)(given, (told) => external_node_worker_threads_.parentPort?.postMessage(told));
    }
}
/** Whether it is what the main thread has sent, whose own types see to the rest. */
function isTask(given) {
    return typeof given === "object" && given !== null && "task" in given;
}
function measureQuestion({ ticket, input }) {
    const answer = { ticket, output: (0,sending_measurer/* measureSent */.N)(input) };
    external_node_worker_threads_.parentPort?.postMessage(answer, answer.output.spare.map(({ buffer }) => buffer));
}


/***/ })

};
