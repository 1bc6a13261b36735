export const id = 818;
export const ids = [818];
export const modules = {

/***/ 29997:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ readRecord),
/* harmony export */   k: () => (/* binding */ largestRecord)
/* harmony export */ });
/* harmony import */ var _seal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47642);
/* harmony import */ var _v1_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37314);


/** The largest audit.json that is read, in bytes; that of thousands of gates is a tenth of it. */
const largestRecord = 20 * 1024 * 1024;
/** Reads an audit.json that is not trusted: its size, its form and its seal are checked, and nothing that it holds can stop the reader. */
function readRecord(bytes) {
    if (bytes.length > largestRecord)
        return unusable(`it has ${bytes.length} bytes, and at most ${largestRecord} are read`);
    try {
        return recordOf(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)));
    }
    catch (thrown) {
        // Nested a million levels deep, JSON exhausts the stack of whoever walks it.
        return unusable(thrown instanceof RangeError ? "it is nested too deeply" : "it is not JSON");
    }
}
function recordOf(content) {
    const parsed = _v1_js__WEBPACK_IMPORTED_MODULE_1__/* .auditSchema */ .d.safeParse(content);
    if (!parsed.success)
        return unusable(faultOf(parsed.error.issues));
    if (!(0,_seal_js__WEBPACK_IMPORTED_MODULE_0__/* .isIntact */ .kM)(parsed.data))
        return unusable("it was changed after it was written: its digest does not fit");
    return { kind: "record", record: parsed.data };
}
function faultOf(issues) {
    const [first] = issues;
    const place = first === undefined || first.path.length === 0 ? "" : `${first.path.map(String).join(".")}: `;
    const fault = `it is not an audit record of version 1 (${place}${first?.message ?? ""})`;
    return issues.every(({ code }) => code === "unrecognized_keys")
        ? `${fault}; a newer model-gate wrote it, so give both workflows the same version`
        : fault;
}
function unusable(why) {
    return { kind: "unusable", why };
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

/***/ 74367:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  render: () => (/* binding */ render)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/audit/out-directory.js
var out_directory = __webpack_require__(63645);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/reports/escape.js
var reports_escape = __webpack_require__(69300);
// EXTERNAL MODULE: ./lib/reports/text.js + 14 modules
var reports_text = __webpack_require__(80255);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./lib/audit/read-record.js
var read_record = __webpack_require__(29997);
;// CONCATENATED MODULE: ./lib/cli/history-folder.js





/** Records that a trend is made of at most, the newest. */
const most = 100;
/** Files that are named where they were left out. */
const mostNamed = 5;
/** The records of earlier runs of the same gate in a folder, the oldest first; what else lies there is told. @throws GateError E201. */
async function historyFolder(folder, { name, record_id: own }) {
    const records = new Map();
    const leftOut = [];
    for (const path of await pathsIn(folder)) {
        const found = await readOne((0,external_node_path_.join)(folder, path), name);
        if (typeof found === "string")
            leftOut.push(`${path} (${found})`);
        else if (found.record_id !== own)
            records.set(found.record_id, found);
    }
    if (leftOut.length > 0)
        complain(leftOut);
    return [...records.values()].toSorted(byTime).slice(-most);
}
/** Every audit.json, as downloaded artifacts have them in folders of their own, and whatever JSON lies in the folder itself. */
async function pathsIn(folder) {
    try {
        const paths = await (0,promises_.readdir)(folder, { recursive: true });
        return paths
            .filter((path) => /(?:^|[\\/])audit\.json$|^[^\\/]+\.json$/.test(path))
            .toSorted((a, b) => (a < b ? -1 : 1));
    }
    catch (cause) {
        const message = `--history: ${folder} could not be read: ${cause instanceof Error ? cause.message : String(cause)}`;
        throw new errors/* GateError */.ue({ code: "E201", message, hint: "Give a folder with the audit.json of earlier runs.", cause });
    }
}
/** A record of the gate, or why it is none. */
async function readOne(path, gate) {
    try {
        const { size } = await (0,promises_.stat)(path);
        if (size > read_record/* largestRecord */.k)
            return `it has ${size} bytes`;
        const reading = (0,read_record/* readRecord */.a)(await (0,promises_.readFile)(path));
        if (reading.kind === "unusable")
            return reading.why;
        return reading.record.name === gate ? reading.record : `it is of the gate ${reading.record.name}`;
    }
    catch (cause) {
        return cause instanceof Error ? cause.message : String(cause);
    }
}
/** Of two that began at once, always the same goes first. */
function byTime(first, second) {
    const [one, other] = [first, second].map((record) => `${record.created_at} ${record.record_id}`);
    return (one ?? "") < (other ?? "") ? -1 : 1;
}
function complain(leftOut) {
    const more = leftOut.length - mostNamed;
    const named = leftOut.slice(0, mostNamed).map((text) => (0,reports_escape/* inertTerminalText */.a_)(text, 300));
    const rest = more > 0 ? ` and ${more} more` : "";
    process.stderr.write(`model-gate: --history leaves out ${named.join(", ")}${rest}\n`);
}

// EXTERNAL MODULE: ./lib/cli/record-file.js
var record_file = __webpack_require__(41556);
// EXTERNAL MODULE: ./lib/cli/reports-of.js
var reports_of = __webpack_require__(2507);
// EXTERNAL MODULE: ./lib/cli/style.js
var cli_style = __webpack_require__(87279);
// EXTERNAL MODULE: ./lib/cli/values.js
var cli_values = __webpack_require__(40694);
;// CONCATENATED MODULE: ./lib/cli/render.js










/** Makes reports from the audit record of an earlier run. The exit code says whether it could, not what it found. */
async function render(rest, values) {
    const [path, ...more] = rest;
    if (path === undefined || more.length > 0)
        throw new errors/* GateError */.ue({ code: "E100", message: "render takes one file: the audit.json of a run" });
    const asked = (0,reports_of/* reportsOf */.t)(values, "to", "text");
    const out = (0,cli_values/* textOf */.b)(values, "out");
    if (asked.length > 1 && out === undefined)
        throw new errors/* GateError */.ue({ code: "E100", message: "--to: several reports need --out DIR, the folder for their files" });
    const record = await (0,record_file/* recordFile */.m)(path);
    const about = await aboutOf(record, values);
    for (const report of asked) {
        if (out === undefined)
            print(report, { record, about }, values);
        else
            write(report, { record, about }, (0,external_node_path_.resolve)(out));
    }
    return 0;
}
async function aboutOf(record, values) {
    const folder = (0,cli_values/* textOf */.b)(values, "history");
    return folder === undefined ? {} : { history: await historyFolder(folder, record) };
}
/** Text on a terminal takes its width and colours; to a file the report is the same everywhere, unless colours are asked for. */
function print({ name, files: [first, ...others] }, { record, about }, values) {
    const style = (0,cli_style/* styleOf */.Vj)(values);
    const isStyled = name === "text" && (process.stdout.isTTY || style.color);
    process.stdout.write(isStyled ? (0,reports_text/* renderText */.S)(record, style) : first.render(record, about));
    if (others.length > 0)
        render_complain(`${name} is more than one file; this is ${first.name}, and --out DIR writes ${others.map((file) => file.name).join(" and ")} too`);
}
function write({ files }, { record, about }, folder) {
    (0,out_directory/* makeOutDirectory */.k)(process.cwd(), folder);
    for (const { name, render: rendered } of files) {
        (0,out_directory/* writeOwnFile */.O)((0,external_node_path_.join)(folder, name), rendered(record, about));
        process.stdout.write(`${(0,reports_escape/* inertTerminalText */.a_)((0,external_node_path_.join)((0,external_node_path_.relative)(process.cwd(), folder), name))}\n`);
    }
}
function render_complain(sentence) {
    process.stderr.write(`model-gate: ${sentence}\n`);
}


/***/ }),

/***/ 2507:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ reportsOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _reports_pick_reports_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69792);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40694);



/** The reports that an option names, else those of `usual`. @throws GateError E100 for a name that is none. */
function reportsOf(values, option, usual) {
    const picked = (0,_reports_pick_reports_js__WEBPACK_IMPORTED_MODULE_1__/* .pickReports */ .v)((0,_values_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b)(values, option) ?? usual);
    if (picked.kind === "reports")
        return picked.reports;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GateError */ .ue({ code: "E100", message: `--${option}: ${picked.fault}` });
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

/***/ 37280:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bi: () => (/* binding */ missingFile),
/* harmony export */   UQ: () => (/* binding */ errnoOf),
/* harmony export */   _s: () => (/* binding */ unreadableFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(452);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42037);




/** The code of a system error ("ENOENT"), `undefined` for any other error. */
function errnoOf(error) {
    return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}
/** The error for a path that leads nowhere: it names the path that was tried and the nearest name in that folder. */
async function missingFile(uri, absolute) {
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(absolute)).catch(() => undefined);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .GateError */ .ue({
        code: "E201",
        message: `"${uri}" does not exist: there is no ${absolute}.`,
        hint: advice(absolute, names),
    });
}
/** The error for a file that is there but cannot be read. */
function unreadableFile(absolute, cause) {
    const reason = errnoOf(cause) ?? "unknown error";
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .GateError */ .ue({
        code: "E202",
        message: `${absolute} cannot be read (${reason}).`,
        hint: reason === "EACCES" || reason === "EPERM"
            ? "Give the user of this step the right to read it."
            : "Check the file and its folder.",
        cause,
    });
}
function advice(absolute, names) {
    if (names === undefined)
        return `The folder ${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(absolute)} does not exist either; paths are relative to the workspace.`;
    const near = (0,_nearest_js__WEBPACK_IMPORTED_MODULE_3__/* .nearest */ .p)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(absolute), names);
    if (near !== undefined)
        return `Did you mean "${near}" in the same folder?`;
    return "Check the path, and that the step that writes the file ran before this one; paths are relative to the workspace.";
}


/***/ })

};
