export const id = 435;
export const ids = [435];
export const modules = {

/***/ 9435:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  bless: () => (/* binding */ bless)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/main.js + 40 modules
var main = __webpack_require__(15828);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./lib/reference/keep-candidate.js
var keep_candidate = __webpack_require__(37592);
// EXTERNAL MODULE: ./lib/reference/manifest.js
var manifest = __webpack_require__(37268);
// EXTERNAL MODULE: ./lib/platforms/delivery.js
var delivery = __webpack_require__(54758);
// EXTERNAL MODULE: ./lib/platforms/report-files.js
var report_files = __webpack_require__(32790);
// EXTERNAL MODULE: ./lib/platforms/reference-bundle.js
var reference_bundle = __webpack_require__(2862);
;// CONCATENATED MODULE: ./lib/platforms/bless.js








/** Name of the channel, by which the command line finds what became of it. */
const blessChannel = "reference";
/** Where a reference is put together before it replaces the one before. */
const place = ".model-gate-";
/** What an earlier run has left, whether it came to an end or not. */
const ours = ["candidate", manifest/* manifestName */.vS, manifest/* recordName */.xD, "audit.jsonl", "flips.csv", ...report_files/* reportFileNames */.bI];
/** Makes a folder a reference, whatever the verdict. An earlier one in it is replaced once the new one is whole. */
function blessing(options) {
    const { blessedBy, folder } = options;
    let kept = { fault: "nothing was judged" };
    return {
        publishing: {
            blessedBy,
            refusal: () => undefined,
            keep: async (candidate) => {
                kept = await (0,promises_.mkdtemp)((0,external_node_path_.join)(folder, place))
                    .then((fresh) => (0,keep_candidate/* keepCandidate */.Z)(candidate, fresh))
                    .catch((thrown) => ({ fault: thrown instanceof Error ? thrown.message : String(thrown) }));
            },
        },
        channel: {
            name: blessChannel,
            deliver: async ({ record }) => {
                if ("fault" in kept)
                    return (0,delivery/* refused */.J5)(blessChannel, `not written: ${kept.fault}`);
                const files = await (0,reference_bundle/* writeBundle */.M)(record, kept, options);
                if ("fault" in files)
                    return (0,delivery/* refused */.J5)(blessChannel, `not written: ${files.fault}`);
                await replace(folder, kept.folder);
                return (0,delivery/* delivered */.bI)(blessChannel, `written to ${folder}, whatever the verdict (${record.decision.outcome})`);
            },
        },
    };
}
/** The folder of a new or an earlier reference. @throws GateError E100 for one that holds anything else. */
async function blessedFolder(folder) {
    await (0,promises_.mkdir)(folder, { recursive: true });
    const names = await (0,promises_.readdir)(folder);
    if (names.every((name) => ours.includes(name) || name.startsWith(place)))
        return;
    throw new errors/* GateError */.ue({
        code: "E100",
        message: `--out: ${folder} holds something else than a reference.`,
        hint: "Name a new folder, or that of an earlier reference.",
    });
}
async function replace(folder, complete) {
    for (const name of ["candidate", manifest/* manifestName */.vS]) {
        await (0,promises_.rm)((0,external_node_path_.join)(folder, name), { recursive: true, force: true });
        await (0,promises_.rename)((0,external_node_path_.join)(complete, name), (0,external_node_path_.join)(folder, name));
    }
    await (0,promises_.rm)(complete, { recursive: true, force: true });
}

// EXTERNAL MODULE: ./lib/platforms/plain.js
var plain = __webpack_require__(21012);
// EXTERNAL MODULE: ./lib/reports/escape.js
var reports_escape = __webpack_require__(69300);
// EXTERNAL MODULE: ./lib/reports/pick-reports.js
var pick_reports = __webpack_require__(69792);
// EXTERNAL MODULE: ./lib/reports/text.js + 14 modules
var reports_text = __webpack_require__(80255);
// EXTERNAL MODULE: ./lib/sources/git/workspace-repository.js + 6 modules
var workspace_repository = __webpack_require__(63716);
// EXTERNAL MODULE: ./lib/cli/options.js
var options = __webpack_require__(99048);
// EXTERNAL MODULE: ./lib/cli/progress.js + 1 modules
var progress = __webpack_require__(64097);
// EXTERNAL MODULE: ./lib/cli/reports-of.js
var reports_of = __webpack_require__(2507);
// EXTERNAL MODULE: ./lib/cli/style.js
var style = __webpack_require__(87279);
// EXTERNAL MODULE: ./lib/cli/memory-of.js
var memory_of = __webpack_require__(48517);
// EXTERNAL MODULE: ./lib/cli/threads-of.js
var threads_of = __webpack_require__(51385);
// EXTERNAL MODULE: ./lib/cli/values.js
var cli_values = __webpack_require__(40694);
;// CONCATENATED MODULE: ./lib/cli/bless.js


















/** Judges the candidate, and writes it to a folder as the reference whatever the verdict. The exit code is 0 when the folder is written. */
async function bless(rest, values) {
    const [config, ...more] = rest;
    if (more.length > 0)
        throw new errors/* GateError */.ue({ code: "E100", message: `bless takes one config, not ${rest.length}` });
    const workspace = (0,external_node_path_.resolve)((0,cli_values/* textOf */.b)(values, "workspace") ?? ".");
    const reports = (0,reports_of/* reportsOf */.t)(values, "report", pick_reports/* defaultReports */.Z);
    const threads = (0,threads_of/* threadsOf */.D)(values);
    const folder = await outFolder(values);
    const repository = await (0,workspace_repository/* workspaceRepository */.s)(workspace, process.env).catch(() => undefined);
    const commit = await repository?.commitOf("HEAD").catch(() => undefined);
    const { publishing, channel } = blessing({ folder, blessedBy: (0,external_node_os_.userInfo)().username, branch: undefined, commit });
    const result = await (0,progress/* withProgress */.E)((log) => (0,main/* main */.iW)({
        config,
        workspace,
        outDirectory: folder,
        reports,
        inputs: (0,options/* configInputs */.yD)(values),
        now: () => new Date(),
        newId: external_node_crypto_.randomUUID,
        environment: process.env,
        threads,
        memory: (0,memory_of/* memoryOf */.z)(values),
    }, { ...(0,plain/* plainPlatform */.q)(log, { repository }), publishing, channels: [channel] }));
    const written = result.deliveries.find((delivery) => delivery.channel === blessChannel);
    process.stdout.write((0,reports_text/* renderText */.S)(result.record, (0,style/* styleOf */.Vj)(values)));
    process.stdout.write(`\nReference: ${(0,reports_escape/* inertTerminalText */.a_)(written?.detail ?? "not written")}\n`);
    if (result.record.error !== null)
        return result.exitCode;
    return written?.state === "delivered" ? 0 : 4;
}
async function outFolder(values) {
    const out = (0,cli_values/* textOf */.b)(values, "out");
    if (out === undefined)
        throw new errors/* GateError */.ue({ code: "E100", message: "bless needs --out DIR, the folder that becomes the reference" });
    const folder = (0,external_node_path_.resolve)(out);
    await blessedFolder(folder);
    return folder;
}


/***/ }),

/***/ 48517:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ memoryOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _platforms_memory_size_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20775);
/* harmony import */ var _threads_memory_of_process_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53010);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(40694);




/** The bytes of --memory, or those that the machine has to give. @throws GateError E100. */
function memoryOf(values) {
    const text = (0,_values_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b)(values, "memory");
    if (text === undefined)
        return (0,_threads_memory_of_process_js__WEBPACK_IMPORTED_MODULE_2__/* .memoryOfProcess */ .q)();
    const bytes = (0,_platforms_memory_size_js__WEBPACK_IMPORTED_MODULE_1__/* .memorySize */ .B)(text);
    if (bytes !== undefined)
        return (0,_threads_memory_of_process_js__WEBPACK_IMPORTED_MODULE_2__/* .memoryOfProcess */ .q)(bytes);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GateError */ .ue({ code: "E100", message: `--memory: "${text}" is not ${_platforms_memory_size_js__WEBPACK_IMPORTED_MODULE_1__/* .memorySizeExpected */ .$}` });
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

/***/ 51385:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ threadsOf)
/* harmony export */ });
/* harmony import */ var _platforms_most_threads_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15961);
/* harmony import */ var _threads_threads_of_process_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90808);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40694);



/** The threads of --threads, or those that the machine has room for. undefined: this one alone. @throws GateError E100. */
function threadsOf(values) {
    return (0,_threads_threads_of_process_js__WEBPACK_IMPORTED_MODULE_0__/* .threadsOfProcess */ .C)((0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeNumberOf */ .g)(values, "threads", { least: 1, most: _platforms_most_threads_js__WEBPACK_IMPORTED_MODULE_2__/* .mostThreads */ .B }));
}


/***/ }),

/***/ 2862:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ writeBundle)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _reference_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37268);
/* harmony import */ var _reports_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52689);




/**
 * Completes a bundle whose candidate's files are in place by its manifest and its record, and tells the absolute paths of all its files;
 * or says in words why it cannot be one.
 */
async function writeBundle(record, kept, facts) {
    if (!isJudged(record, kept))
        return { fault: "the files that were kept are not those of the record" };
    const parsed = _reference_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .manifestSchema */ .rc.safeParse(manifestOf(record, kept, facts));
    if (!parsed.success)
        return { fault: "its manifest cannot be written in the form model-gate/reference/v1" };
    const path = (name) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(kept.folder, name);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(path(_reference_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .recordName */ .xD), (0,_reports_json_js__WEBPACK_IMPORTED_MODULE_3__/* .renderJson */ .h)(record));
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(path(_reference_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .manifestName */ .vS), `${JSON.stringify(parsed.data, null, 2)}\n`);
    return [_reference_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .manifestName */ .vS, _reference_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .recordName */ .xD, ...kept.files.map((file) => file.path)].map(path);
}
/** The same digests in the same order as the record has them. */
function isJudged({ inputs }, { files }) {
    const judged = inputs.filter(({ role }) => role === "candidate").map(({ sha256 }) => sha256);
    return judged.length > 0 && judged.join() === files.map(({ sha256 }) => sha256).join();
}
function manifestOf(record, { files }, facts) {
    const { git } = record;
    return {
        schema: "model-gate/reference/v1",
        name: record.name,
        created_at: record.created_at,
        repository: git.repository === null ? null : { name: git.repository, id: facts.repositoryId },
        branch: facts.branch ?? null,
        commit: git.head_sha ?? facts.commit ?? null,
        run: runOf(record, facts),
        record_id: record.record_id,
        outcome: record.decision.outcome,
        blessed_by: facts.blessedBy ?? null,
        config_sha256: record.config?.sha256 ?? null,
        files,
    };
}
function runOf({ git, pipeline }, { workflow }) {
    if (pipeline.run_id === null)
        return null;
    return {
        id: pipeline.run_id,
        attempt: pipeline.run_attempt ?? 1,
        url: pipeline.url,
        event: git.event,
        workflow: workflow ?? null,
    };
}


/***/ }),

/***/ 37592:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ keepCandidate)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);



const chunkBytes = 8 * 1024 ** 2;
/**
 * Copies the files of a table that was judged into `candidate/` of `folder`, or says in words why these are not the bytes that were judged.
 * @throws what the file system throws, and GateError E201, E202 when a source cannot be read again.
 */
async function keepCandidate({ sources, files }, folder) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, "candidate"), { recursive: true });
    const names = namesOf(sources.map(({ uri }) => uri));
    const kept = [];
    for (const [index, source] of sources.entries()) {
        const judged = files[index];
        const path = `candidate/${names[index]}`;
        const copied = await copy(source, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, path));
        if (judged === undefined || copied.sha256 !== judged.sha256 || copied.bytes !== judged.bytes)
            return { fault: `${source.uri} is not any more what was judged` };
        kept.push({ path, ...copied, format: judged.format });
    }
    return { folder, files: kept };
}
async function copy(source, path) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, "wx");
    try {
        return await copyInto(file, source);
    }
    finally {
        await file.close();
    }
}
async function copyInto(file, source) {
    const { bytes } = await source.head();
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
    for (let start = 0; start < bytes; start += chunkBytes) {
        const chunk = await source.read({ start, end: Math.min(start + chunkBytes, bytes) });
        hash.update(chunk);
        await file.appendFile(chunk);
    }
    return { bytes, sha256: hash.digest("hex") };
}
/** Plain names that tell what each was, each once: "part-1.csv" of "https://host/a/part-1.csv?x". */
function namesOf(uris) {
    const names = [];
    for (const uri of uris) {
        const plain = plainName(uri);
        const isTaken = names.some((name) => name.toLowerCase() === plain.toLowerCase());
        names.push(isTaken ? `${names.length + 1}-${plain}` : plain);
    }
    return names;
}
const longestName = 100;
/** The end of the name stays, since it tells the format. */
function plainName(uri) {
    const [path = ""] = uri.split(/[?#]/);
    const last = path.slice(path.lastIndexOf("/") + 1).replaceAll(/[^A-Za-z0-9._-]/g, "-");
    return last.slice(-longestName).replace(/^[.-]+/, "") || "predictions";
}


/***/ })

};
