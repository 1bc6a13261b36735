export const id = 873;
export const ids = [873];
export const modules = {

/***/ 32909:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _audit_unprepared_schemas_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77598);
/* harmony import */ var _audit_out_directory_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63645);
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(15828);
/* harmony import */ var _platforms_github_event_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(83894);
/* harmony import */ var _platforms_github_guard_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(70859);
/* harmony import */ var _platforms_github_inputs_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(62957);
/* harmony import */ var _platforms_github_outputs_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(14368);
/* harmony import */ var _platforms_github_platform_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(87453);
/* harmony import */ var _platforms_github_surroundings_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(84418);
/* harmony import */ var _platforms_github_verdict_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(93623);
/* harmony import */ var _platforms_github_workflow_commands_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(68628);
/* harmony import */ var _platforms_github_workspace_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(81763);
/* harmony import */ var _threads_memory_of_process_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(53010);
/* harmony import */ var _threads_threads_of_process_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(90808);
















const environment = process.env;
await (0,_platforms_github_guard_js__WEBPACK_IMPORTED_MODULE_6__/* .guarded */ .N)(act);
async function act() {
    const inputs = await orRecorded(() => (0,_platforms_github_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .parseInputs */ .TL)(environment));
    // A command that few steps run is loaded only where it is asked for.
    switch (inputs.command) {
        case "check":
        case "record":
            return gate(inputs, await orRecorded(() => begin(inputs)));
        case "deliver": {
            const { deliverCommand } = await __webpack_require__.e(/* import() */ 617).then(__webpack_require__.bind(__webpack_require__, 32617));
            return deliverCommand(environment, inputs, write);
        }
        case "doctor": {
            const { doctorCommand } = await Promise.all(/* import() */[__webpack_require__.e(6), __webpack_require__.e(740)]).then(__webpack_require__.bind(__webpack_require__, 46740));
            return doctorCommand(inputs, { environment, write, now: new Date(), node: process.version });
        }
        case "self-test": {
            const { selfTestCommand } = await Promise.all(/* import() */[__webpack_require__.e(4), __webpack_require__.e(432)]).then(__webpack_require__.bind(__webpack_require__, 6432));
            const threads = (0,_threads_threads_of_process_js__WEBPACK_IMPORTED_MODULE_15__/* .threadsOfProcess */ .C)(inputs.threads);
            return selfTestCommand(inputs, { environment, write, now: new Date(), seed: _main_js__WEBPACK_IMPORTED_MODULE_4__/* .SEED */ .GU, threads });
        }
    }
}
/** What goes wrong before there is a run to record is recorded too. */
async function orRecorded(begin) {
    try {
        return await begin();
    }
    catch (thrown) {
        const workspace = environment["GITHUB_WORKSPACE"] || process.cwd();
        const outDirectory = node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(workspace, _platforms_github_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .reportDirectory */ .s6);
        await (0,_main_js__WEBPACK_IMPORTED_MODULE_4__/* .recordUnbegun */ ._m)(thrown, { workspace, outDirectory, now: () => new Date(), newId: node_crypto__WEBPACK_IMPORTED_MODULE_2__.randomUUID, environment });
        throw thrown;
    }
}
async function begin(inputs) {
    const workspace = await (0,_platforms_github_workspace_js__WEBPACK_IMPORTED_MODULE_13__/* .workingDirectory */ .p)(environment, inputs["working-directory"]);
    (0,_audit_out_directory_js__WEBPACK_IMPORTED_MODULE_3__/* .makeOutDirectory */ .k)(workspace, node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(workspace, inputs["report-dir"]));
    const run = await (0,_platforms_github_event_js__WEBPACK_IMPORTED_MODULE_5__/* .readRun */ .cI)(environment, inputs["pr-number"]);
    const answering = await (0,_platforms_github_surroundings_js__WEBPACK_IMPORTED_MODULE_10__/* .githubSurroundings */ .R)({ environment, token: inputs["github-token"], workspace });
    return { workspace, platform: (0,_platforms_github_platform_js__WEBPACK_IMPORTED_MODULE_9__/* .githubPlatform */ .Z)({ environment, inputs, run, answering, write }) };
}
async function gate(inputs, { workspace, platform }) {
    const result = await (0,_main_js__WEBPACK_IMPORTED_MODULE_4__/* .main */ .iW)({
        config: inputs.config,
        workspace,
        outDirectory: node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(workspace, inputs["report-dir"]),
        reports: inputs.report,
        about: { folder: inputs["working-directory"] },
        inputs: (0,_platforms_github_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .configOverrides */ .G_)(inputs),
        configFrom: inputs["config-from"],
        now: () => new Date(),
        newId: node_crypto__WEBPACK_IMPORTED_MODULE_2__.randomUUID,
        environment,
        threads: (0,_threads_threads_of_process_js__WEBPACK_IMPORTED_MODULE_15__/* .threadsOfProcess */ .C)(inputs.threads),
        memory: (0,_threads_memory_of_process_js__WEBPACK_IMPORTED_MODULE_14__/* .memoryOfProcess */ .q)(inputs.memory),
    }, platform);
    const loss = (0,_platforms_github_verdict_js__WEBPACK_IMPORTED_MODULE_11__/* .auditLoss */ .fG)(result.deliveries, inputs);
    await (0,_platforms_github_outputs_js__WEBPACK_IMPORTED_MODULE_8__/* .writeOutputs */ .K)({ ...(0,_platforms_github_outputs_js__WEBPACK_IMPORTED_MODULE_8__/* .outputsOf */ .Y)(result, inputs["fail-on"]), ...(loss !== undefined && { passed: "false" }) });
    if (loss === undefined)
        return (0,_platforms_github_verdict_js__WEBPACK_IMPORTED_MODULE_11__/* .stepExitCode */ .ap)(result, inputs["fail-on"]);
    write((0,_platforms_github_workflow_commands_js__WEBPACK_IMPORTED_MODULE_12__/* .annotationCommand */ .jx)("error", loss, { title: "model-gate" }));
    return _platforms_github_verdict_js__WEBPACK_IMPORTED_MODULE_11__/* .auditLossExitCode */ .qZ;
}
function write(text) {
    process.stdout.write(text);
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

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

/***/ 7024:
/***/ ((__unused_webpack___webpack_module__, __unused_webpack___webpack_exports__, __webpack_require__) => {

/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88532);

// A run holds few values to each schema, so the code that zod would write and compile for every object of one does not pay. What it would say stays the same.
// Whoever starts a program imports this first: a schema asks when it is made.
(0,zod__WEBPACK_IMPORTED_MODULE_0__/* .config */ .$W)({ jitless: true });


/***/ }),

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

/***/ 60546:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ artifactRecord)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _audit_read_record_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29997);
/* harmony import */ var _sources_github_download_artifact_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(66145);





/** Of an archive and of what is in it; flips.csv may be far larger than the record beside it. */
const largestArchive = 256 * 1024 * 1024;
/**
 * The audit record in an artifact that nobody vouches for; undefined when the artifact holds no audit.json and so is none of ours.
 * @throws GateError E2xx when the artifact has expired, cannot be had, or is no sound archive.
 */
async function artifactRecord(reader, artifact, environment) {
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(environment["RUNNER_TEMP"] || (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), "model-gate-record-"));
    try {
        const wanted = (name) => name === "audit.json";
        const [file] = await (0,_sources_github_download_artifact_js__WEBPACK_IMPORTED_MODULE_4__/* .downloadArtifact */ .b)(reader, artifact, { folder, maxBytes: largestArchive, wanted });
        return file === undefined ? undefined : await recordIn(file.path);
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true });
    }
}
async function recordIn(path) {
    const { size } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path);
    // What is too large is not read into memory to be told so.
    if (size > _audit_read_record_js__WEBPACK_IMPORTED_MODULE_3__/* .largestRecord */ .k)
        return { kind: "unusable", why: `it has ${size} bytes, and at most ${_audit_read_record_js__WEBPACK_IMPORTED_MODULE_3__/* .largestRecord */ .k} are read` };
    return (0,_audit_read_record_js__WEBPACK_IMPORTED_MODULE_3__/* .readRecord */ .a)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path));
}


/***/ }),

/***/ 85799:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ connect)
/* harmony export */ });
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95964);

/**
 * A client of GitHub's API that retries (retry.ts), gives up on a request after 20 s without an answer and on everything after three minutes,
 * so that a delivery has an end whatever GitHub does. Loaded only when it is needed:
 * the libraries take longer to load than a small table to judge.
 */
async function connect({ token, apiUrl, timeoutMs = 20_000, budgetMs = 180_000, ...retries }) {
    const [{ getOctokit: open }, { setSecret }] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(351)]).then(__webpack_require__.bind(__webpack_require__, 61351)), Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(659)]).then(__webpack_require__.bind(__webpack_require__, 91659))]);
    setSecret(token);
    const client = open(token, { log: silent, ...(apiUrl === undefined ? {} : { baseUrl: apiUrl }) });
    const now = retries.now ?? Date.now;
    const until = now() + budgetMs;
    client.hook.wrap("request", (send, options) => (0,_retry_js__WEBPACK_IMPORTED_MODULE_0__/* .withRetries */ .L)({ name: `${options.method} ${options.url}`, repeatable: isRepeatable(options.method, options.url) }, async () => {
        // Octokit's hooks are bound to this very object; a copy with the signal would not reach fetch.
        options.request.signal = AbortSignal.timeout(Math.min(timeoutMs, remainingMs(until, now(), budgetMs)));
        return send(options);
    }, { ...retries, until }));
    return client;
}
function remainingMs(until, now, budgetMs) {
    if (now < until)
        return until - now;
    throw new Error(`given up: GitHub's answers took more than ${budgetMs / 1000} s in all`);
}
/** A second POST could create a second comment. GraphQL is posted too, but only read here. */
function isRepeatable(method, url) {
    return method !== "POST" || url === "/graphql";
}
/** Octokit would print to the console, past the escaping of our own log. */
const silent = { debug: nothing, info: nothing, warn: nothing, error: nothing };
function nothing() { }


/***/ }),

/***/ 22342:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ previousIn),
  Q: () => (/* binding */ withState)
});

// EXTERNAL MODULE: ./lib/audit/holds.js
var holds = __webpack_require__(78661);
// EXTERNAL MODULE: ./lib/history/judged-by.js
var judged_by = __webpack_require__(82813);
;// CONCATENATED MODULE: ./lib/history/previous-of.js


/** What the run after this one on the same pull request is told of it: how it ended, and all that did not pass, the gravest first. */
function previousOf(record) {
    const { verdicts, decision, git, pipeline } = record;
    const against = verdicts.filter((verdict) => !hasPassed(verdict));
    const measured = new Map(record.measurements.map((measurement) => [measurement.id, measurement]));
    return {
        run_id: pipeline.run_id,
        created_at: record.created_at,
        head_sha: git.head_sha,
        outcome: decision.outcome,
        passed: verdicts.length - against.length,
        standing: against
            .toSorted((first, second) => rankOf(first) - rankOf(second))
            .map((verdict) => standingOf(verdict, measured.get(verdict.measurement ?? ""))),
        left_out: 0,
        gates: [...new Set(verdicts.map(({ gate }) => gate))],
        judged_by: (0,judged_by/* judgedBy */.N)(record),
    };
}
function hasPassed(verdict) {
    return (0,holds/* holds */.v)(verdict) && verdict.counts_as === "pass";
}
/** What blocks, what failed and was waived, what warns, and what counts for nothing. */
function rankOf({ counts_as: counts, waiver }) {
    if (waiver !== undefined)
        return 1;
    return { fail: 0, warn: 2, pass: 3 }[counts];
}
function standingOf({ gate, slice, column, against, outcome, counts_as, waiver }, measurement) {
    return {
        gate,
        slice,
        column,
        ...(against && { against }),
        outcome,
        counts_as,
        ...(waiver && { waived: true }),
        value: measurement?.candidate?.value ?? null,
        change: measurement?.change?.value ?? null,
    };
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./lib/audit/v1-previous.js
var v1_previous = __webpack_require__(77754);
;// CONCATENATED MODULE: ./lib/history/previous-state.js


/** Characters of the text at most, so that a comment has room for its report. */
const longest = 6000;
/** Bytes that it may unfold to. */
const largest = 64 * 1024;
/** What a run leaves for the one after it, as letters, digits, `-` and `_`; of the verdicts as many as have room, the gravest first. */
function packedState(previous) {
    const { gates: _gates, ...withoutGates } = previous;
    const whole = packed(previous) ?? packed(withoutGates);
    if (whole !== undefined)
        return whole;
    for (let count = mostStanding(previous); count > 0; count = Math.floor(count * 0.9)) {
        const part = packed(shortened(withoutGates, count));
        if (part !== undefined)
            return part;
    }
    return packed(shortened(withoutGates, 0));
}
/** More than this many never have room, each having a name. */
function mostStanding({ standing }) {
    return Math.min(standing.length, 1000);
}
function shortened(previous, count) {
    const { standing, left_out: leftOut } = previous;
    return { ...previous, standing: standing.slice(0, count), left_out: leftOut + standing.length - count };
}
/** undefined: it has no room. */
function packed(previous) {
    const bytes = Buffer.from(JSON.stringify(previous));
    if (bytes.length > largest)
        return undefined;
    const text = (0,external_node_zlib_.deflateRawSync)(bytes).toString("base64url");
    return text.length <= longest ? text : undefined;
}
/** The state that a comment carries; undefined for whatever is none. Nobody vouches for its words: a comment can be edited. */
function unpackedState(text) {
    if (text.length > longest)
        return undefined;
    try {
        const bytes = (0,external_node_zlib_.inflateRawSync)(Buffer.from(text, "base64url"), { maxOutputLength: largest });
        const json = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
        return v1_previous/* previousRunSchema */.w.safeParse(JSON.parse(json)).data;
    }
    catch {
        // Not deflated, too large, or no JSON: then there is no state.
        return undefined;
    }
}

// EXTERNAL MODULE: ./lib/platforms/github/sticky.js
var sticky = __webpack_require__(36623);
;// CONCATENATED MODULE: ./lib/platforms/github/comment-state.js



const start = "<!-- model-gate-state v1 ";
const end = " -->";
/** A first line of a comment with the hidden line below it that tells the next run how this one ended. */
function withState(marker, record) {
    const state = packedState(previousOf(record));
    return state === undefined ? marker : `${marker}\n${start}${state}${end}`;
}
/**
 * The run that wrote the newest of our comments, where that is one before ours. Comments can be edited by whoever may write to the repository: what they
 * say is told and nothing hangs on it.
 */
function previousIn(comments, own) {
    const newest = comments.reduce((best, comment) => ((0,sticky/* isNewer */.U4)(comment.stamp, best?.stamp) ? comment : best), undefined);
    if (newest?.stamp === undefined || !isBefore(newest.stamp, own))
        return undefined;
    const state = stateOf(newest.body);
    return state?.run_id === String(newest.stamp.run) ? state : undefined;
}
/** A second job of the same attempt is no earlier run, however it ended. */
function isBefore(stamp, own) {
    return stamp.run === own.run ? stamp.attempt < own.attempt : stamp.run < own.run;
}
function stateOf(body) {
    const line = body.split("\n", 2)[1]?.trimEnd() ?? "";
    if (!line.startsWith(start) || !line.endsWith(end))
        return undefined;
    return unpackedState(line.slice(start.length, -end.length));
}


/***/ }),

/***/ 21560:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ isAnswered),
/* harmony export */   U: () => (/* binding */ createOnce)
/* harmony export */ });
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95964);

/**
 * Creates a text of ours, at most once. A create without a clear answer (5xx, lost) may have been carried out: then whoever begins with the same line
 * is taken for it, instead of creating a second one.
 */
async function createOnce(body, create, list) {
    try {
        return await create();
    }
    catch (error) {
        if (isAnswered(error))
            throw error;
        const own = (await list()).find((comment) => firstLine(comment.body) === firstLine(body));
        if (own === undefined)
            throw error;
        return own;
    }
}
/** Whether GitHub said no: then nothing was done. */
function isAnswered(error) {
    const { status } = (0,_retry_js__WEBPACK_IMPORTED_MODULE_0__/* .failureOf */ .g)(error);
    return status !== undefined && status < 500;
}
function firstLine(text) {
    return text.split("\n", 1)[0] ?? "";
}


/***/ }),

/***/ 83894:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cI: () => (/* binding */ readRun),
/* harmony export */   rD: () => (/* binding */ readPayload)
/* harmony export */ });
/* unused harmony export describeRun */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26921);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);



const sha = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/^[0-9a-f]{40}$|^[0-9a-f]{64}$/);
const repository = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ full_name: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() });
const pullRequestPayload = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    pull_request: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
        number: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().positive(),
        // The head repository is null when the fork has been deleted.
        head: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ sha, repo: repository.nullable() }),
        base: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ sha, ref: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), repo: repository }),
    }),
});
const mergeGroupPayload = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ merge_group: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ head_sha: sha, base_sha: sha, base_ref: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() }) });
const pushPayload = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ before: sha });
const anyPayload = zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({ repository: zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({ default_branch: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() }).optional() });
const variables = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    GITHUB_EVENT_NAME: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1),
    GITHUB_REPOSITORY: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/^[^/\s]+\/[^/\s]+$/),
    GITHUB_SHA: sha,
    GITHUB_REF: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional(),
    GITHUB_RUN_ID: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/^\d+$/),
    GITHUB_RUN_ATTEMPT: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/^\d+$/).default("1"),
    GITHUB_SERVER_URL: zod__WEBPACK_IMPORTED_MODULE_2__/* .url */ .OZ5().default("https://github.com"),
});
/** Reads the event's payload and tells what this run is about. Throws E100 when the runner's contract is broken. */
async function readRun(environment, pullRequest) {
    return describeRun(environment, await readPayload(environment["GITHUB_EVENT_PATH"]), pullRequest);
}
/** The same from a payload at hand. `pullRequest` is the `pr-number` input and goes before the event's own number. */
function describeRun(environment, payload, pullRequest) {
    const run = parse(variables, environment, "environment");
    const change = changeOf(run, payload, environment["GITHUB_ACTOR"]);
    const { repository: about } = parse(anyPayload, payload, "event payload");
    const [owner = "", repo = ""] = run.GITHUB_REPOSITORY.split("/");
    const number = pullRequest === "auto" ? change.pullRequest : pullRequest;
    const kind = number === undefined ? change.kind : kindFor(change, about?.default_branch);
    const runUrl = `${run.GITHUB_SERVER_URL}/${run.GITHUB_REPOSITORY}/actions/runs/${run.GITHUB_RUN_ID}`;
    return {
        facts: { git: gitFacts(run, environment, change, number), pipeline: pipelineFacts(run, environment, runUrl) },
        change: {
            kind,
            baseBranch: change.baseBranch,
            defaultBranch: about?.default_branch,
            baseSha: change.base ?? undefined,
            headSha: change.head,
            pullRequest: number,
            readOnly: change.readOnly,
        },
        owner,
        repo,
        event: run.GITHUB_EVENT_NAME,
        headSha: change.head,
        runId: Number(run.GITHUB_RUN_ID),
        attempt: Number(run.GITHUB_RUN_ATTEMPT),
        runUrl,
        pullRequest: number,
        readOnly: change.readOnly,
        readsByDefault: change.readsByDefault,
    };
}
/** The payload of the event, by `GITHUB_EVENT_PATH`. Throws E100 when there is none. */
async function readPayload(path) {
    if (path === undefined || path === "")
        throw brokenContract("environment", "GITHUB_EVENT_PATH is not set");
    try {
        return JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, "utf8"));
    }
    catch (cause) {
        throw brokenContract("event payload", `${path} cannot be read as JSON`, cause);
    }
}
function changeOf(run, payload, actor) {
    switch (run.GITHUB_EVENT_NAME) {
        // Of a review too, GITHUB_SHA is GitHub's merge of the pull request, and that is what is checked out.
        case "pull_request":
        case "pull_request_review":
        case "pull_request_review_comment":
            return pullRequestChange(payload, { merge: run.GITHUB_SHA, writes: false, actor });
        // Runs on the base branch with a token that can write, for forks too; GITHUB_SHA is the base, there is no merge commit.
        case "pull_request_target":
            return pullRequestChange(payload, { merge: null, writes: true, actor });
        case "merge_group": {
            const { merge_group: group } = parse(mergeGroupPayload, payload, "event payload");
            const baseBranch = branchOf(group.base_ref);
            return { kind: "merge-group", baseBranch, head: group.head_sha, base: group.base_sha, merge: run.GITHUB_SHA };
        }
        case "push": {
            const { before } = parse(pushPayload, payload, "event payload");
            // All zeros when the branch is new. The payload's `after` may be a tag object, GITHUB_SHA is always the commit.
            const base = /^0+$/.test(before) ? null : before;
            return { kind: "push", baseBranch: branchOf(run.GITHUB_REF), head: run.GITHUB_SHA, base, merge: null };
        }
        default:
            return { ...otherChange(run), head: run.GITHUB_SHA, base: null, merge: null };
    }
}
/**
 * Whoever names a pull request by `pr-number` (a comment on it, a run by hand, another run's end set this one off) judges what it proposes, and the rules
 * are those of the branch that the run is on.
 */
function kindFor({ kind, baseBranch }, defaultBranch) {
    const isOnBranch = baseBranch !== undefined && baseBranch === (defaultBranch ?? baseBranch);
    return isOnBranch && (kind === "other" || kind === "manual") ? "pull-request" : kind;
}
/** Runs that no change set off, on the branch that they run on. */
function otherChange({ GITHUB_EVENT_NAME: event, GITHUB_REF: ref, }) {
    const kinds = { schedule: "schedule", workflow_dispatch: "manual" };
    const kind = event === "schedule" || event === "workflow_dispatch" ? kinds[event] : "other";
    return { kind, baseBranch: branchOf(ref) };
}
/** undefined for a tag. */
function branchOf(ref) {
    return ref?.startsWith("refs/heads/") === true ? ref.slice("refs/heads/".length) : undefined;
}
function pullRequestChange(payload, about) {
    const { pull_request: pull } = parse(pullRequestPayload, payload, "event payload");
    const { head, base } = pull;
    const change = {
        kind: "pull-request",
        baseBranch: base.ref,
        head: head.sha,
        base: base.sha,
        merge: about.merge,
        pullRequest: pull.number,
    };
    if (about.writes)
        return change;
    if (pull.head.repo?.full_name !== pull.base.repo.full_name)
        return { ...change, readOnly: "the pull request comes from a fork" };
    if (about.actor === "dependabot[bot]")
        return { ...change, readsByDefault: "the run was started by Dependabot" };
    return change;
}
function gitFacts(run, environment, change, pullRequest) {
    return {
        repository: run.GITHUB_REPOSITORY,
        event: run.GITHUB_EVENT_NAME,
        ref: environment["GITHUB_REF"] ?? null,
        head_sha: change.head,
        base_sha: change.base,
        merge_sha: change.merge,
        pull_request: pullRequest ?? null,
        actor: environment["GITHUB_TRIGGERING_ACTOR"] ?? environment["GITHUB_ACTOR"] ?? null,
    };
}
function pipelineFacts(run, environment, url) {
    const runner = [environment["RUNNER_OS"], environment["RUNNER_ARCH"], environment["RUNNER_ENVIRONMENT"]]
        .filter(Boolean)
        .join(" ");
    return {
        system: "github-actions",
        workflow: environment["GITHUB_WORKFLOW"] ?? null,
        job: environment["GITHUB_JOB"] ?? null,
        run_id: run.GITHUB_RUN_ID,
        run_attempt: Number(run.GITHUB_RUN_ATTEMPT),
        url,
        runner: runner === "" ? null : runner,
    };
}
function parse(schema, value, what) {
    const parsed = schema.safeParse(value);
    if (parsed.success)
        return parsed.data;
    throw brokenContract(what, parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("; "));
}
function brokenContract(what, fault, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .GateError */ .ue({
        code: "E100",
        message: `GitHub's ${what} is not as expected: ${fault}`,
        hint: "The action runs inside GitHub Actions; elsewhere use the command line `model-gate check`.",
        cause,
    });
}


/***/ }),

/***/ 17214:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ appendFileCommand),
/* harmony export */   o: () => (/* binding */ keyValueMessage)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);



/**
 * Appends a text and the end of a line to a file that the runner reads after the step (GITHUB_OUTPUT, GITHUB_STEP_SUMMARY), as
 * `@actions/core` does, which takes longer to load than a small table to judge. @throws Error where the file is missing, which it does not make.
 */
async function appendFileCommand(path, text) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.access)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.W_OK);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.appendFile)(path, `${text}${node_os__WEBPACK_IMPORTED_MODULE_2__.EOL}`, { encoding: "utf8" });
}
/**
 * `name<<delimiter`, the value and the delimiter: what GITHUB_OUTPUT is told a value by. @param unique part of the delimiter, which nobody who has a
 * say in the value can know before. @throws Error where the value holds the delimiter all the same.
 */
function keyValueMessage(name, value, unique) {
    const delimiter = `ghadelimiter_${unique}`;
    if (name.includes(delimiter) || value.includes(delimiter))
        throw new Error(`the output ${name} holds the delimiter ${delimiter}`);
    return `${name}<<${delimiter}${node_os__WEBPACK_IMPORTED_MODULE_2__.EOL}${value}${node_os__WEBPACK_IMPORTED_MODULE_2__.EOL}${delimiter}`;
}


/***/ }),

/***/ 70859:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ guarded)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _secrets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80150);
/* harmony import */ var _workflow_commands_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68628);



/** Exit code of a run that ended without saying how: a bug, and never a pass. */
const unfinished = _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .errorCodes */ .fv.E900.exitCode;
/** Signals by which the runner cancels a step, with the exit codes that shells give them. */
const cancellations = { SIGINT: 130, SIGTERM: 143 };
/** How long a socket that nobody waits for may keep the process alive after the end. */
const graceMs = 2000;
/**
 * Runs the action so that the process ends with 0 only if `run` says so. Until then the exit code is 4, also when the event loop runs dry
 * half-way; whatever is thrown anywhere, an Error or not, becomes an `::error::` and a non-zero end, and so does a cancelled step.
 */
async function guarded(run) {
    process.exitCode = unfinished;
    process.on("uncaughtException", (error) => endWith(error, unfinished));
    process.on("unhandledRejection", (error) => endWith(error, unfinished));
    for (const [signal, exitCode] of Object.entries(cancellations)) {
        process.on(signal, () => endWith(`cancelled by ${signal} before the step was over`, exitCode));
    }
    try {
        process.exitCode = await run();
    }
    catch (error) {
        report(error);
        process.exitCode = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GateError */ .ue ? _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .errorCodes */ .fv[error.code].exitCode : unfinished;
    }
    // An upload that was given up may still hang; unref'd, this timer only fires when something else keeps the process alive.
    setTimeout(() => process.exit(), graceMs).unref();
}
function endWith(error, exitCode) {
    report(error);
    process.exit(exitCode);
}
function report(error) {
    const text = (0,_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .secretsOf */ .F)(process.env).redact(describe(error));
    process.stdout.write((0,_workflow_commands_js__WEBPACK_IMPORTED_MODULE_2__/* .annotationCommand */ .jx)("error", text, { title: "model-gate" }));
}
/** What a person can act on in a sentence; of a bug the stack. */
function describe(error) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GateError */ .ue)
        return error.hint === undefined ? error.message : `${error.message}\n${error.hint}`;
    return typeof error === "string" ? error : (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .faultText */ .Ij)(error);
}


/***/ }),

/***/ 62957:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G_: () => (/* binding */ configOverrides),
/* harmony export */   TL: () => (/* binding */ parseInputs),
/* harmony export */   s6: () => (/* binding */ reportDirectory)
/* harmony export */ });
/* unused harmony export inputsSchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(26921);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(88532);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _gates_schema_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83008);
/* harmony import */ var _reports_pick_reports_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69792);
/* harmony import */ var _memory_size_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20775);
/* harmony import */ var _most_threads_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(15961);
/* harmony import */ var _report_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(32790);







const optional = zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().optional();
const choice = (values) => zod__WEBPACK_IMPORTED_MODULE_5__/* ["enum"] */ .k5n(values, { error: `expected one of ${values.join(", ")}` });
/** Booleans as YAML 1.2's core schema writes them, which is what actions/core accepts. */
const boolean = zod__WEBPACK_IMPORTED_MODULE_5__/* ["enum"] */ .k5n(["true", "True", "TRUE", "false", "False", "FALSE"], { error: "expected true or false" })
    .transform((text) => text.toLowerCase() === "true");
const wholeNumber = (from, to, expected) => zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()
    .regex(/^\d{1,15}$/, expected)
    .transform(Number)
    .refine((number) => number >= from && number <= to, expected);
const memory = zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().transform((text, context) => {
    const bytes = (0,_memory_size_js__WEBPACK_IMPORTED_MODULE_3__/* .memorySize */ .B)(text);
    if (bytes !== undefined)
        return bytes;
    context.addIssue({ code: "custom", message: `expected ${_memory_size_js__WEBPACK_IMPORTED_MODULE_3__/* .memorySizeExpected */ .$}` });
    return zod__WEBPACK_IMPORTED_MODULE_6__/* .NEVER */ .tm;
});
/** Names as `--report` takes them. */
const reportList = zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().transform((text, context) => {
    const picked = (0,_reports_pick_reports_js__WEBPACK_IMPORTED_MODULE_2__/* .pickReports */ .v)(text);
    if (picked.kind === "reports")
        return picked.reports;
    context.addIssue({ code: "custom", message: picked.fault });
    return zod__WEBPACK_IMPORTED_MODULE_6__/* .NEVER */ .tm;
});
/** Where reports go unless an input says otherwise. */
const reportDirectory = "model-gate-out";
/** The inputs of action.yml with their defaults; a test holds the two together. */
const inputsSchema = zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
    command: choice(["check", "record", "deliver", "doctor", "self-test"]).default("check"),
    config: optional,
    "config-from": choice(["base", "head"]).default("base"),
    "working-directory": zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().default("."),
    name: optional,
    reference: optional,
    candidate: optional,
    labels: optional,
    mode: choice(_gates_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .modes */ .nI).optional(),
    "fail-on": choice(["error", "warning", "never"]).default("error"),
    "github-token": optional,
    "pr-number": zod__WEBPACK_IMPORTED_MODULE_5__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .euz("auto"), wholeNumber(1, Number.MAX_SAFE_INTEGER, "")], {
        error: "expected auto or the number of a pull request",
    })
        .default("auto"),
    comment: choice(["always", "on-failure", "never"]).default("always"),
    issue: choice(["scheduled", "always", "never"]).default("scheduled"),
    "check-run": boolean.default(false),
    dispatch: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()
        .regex(/^[^\s]{1,100}$/, "expected the type of a repository_dispatch event, at most 100 characters without spaces")
        .optional(),
    summary: boolean.default(true),
    annotations: boolean.default(true),
    artifact: boolean.default(true),
    audit: choice(["best-effort", "required"]).default("best-effort"),
    publish: choice(["auto", "never"]).default("auto"),
    "artifact-name": optional,
    "retention-days": wholeNumber(1, 400, "expected a whole number of days, 1 to 400").optional(),
    "report-dir": zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().default(reportDirectory),
    report: reportList.default(() => [...(0,_report_files_js__WEBPACK_IMPORTED_MODULE_4__/* .usualReports */ ._y)()]),
    memory: memory.optional(),
    threads: wholeNumber(1, _most_threads_js__WEBPACK_IMPORTED_MODULE_7__/* .mostThreads */ .B, `expected a whole number of threads, 1 to ${_most_threads_js__WEBPACK_IMPORTED_MODULE_7__/* .mostThreads */ .B}`).optional(),
})
    .refine(({ artifact, audit }) => artifact || audit !== "required", {
    path: ["audit"],
    error: "it needs the artifact that `artifact: false` turns off",
})
    .readonly();
/** Reads the inputs that the runner put into `INPUT_*`; an empty one counts as not given. Throws one E100 that names every input at fault. */
function parseInputs(environment) {
    const names = Object.keys(inputsSchema.unwrap().shape);
    const given = Object.fromEntries(names.map((name) => [name, environment[variableOf(name)]?.trim() || undefined]));
    const parsed = inputsSchema.safeParse(given);
    if (parsed.success)
        return parsed.data;
    const faults = parsed.error.issues.map((issue) => {
        const name = String(issue.path[0]);
        return `input ${name}: ${JSON.stringify(given[name])} is not valid, ${issue.message}`;
    });
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GateError */ .ue({
        code: "E100",
        message: faults.join("\n"),
        hint: "Correct the `with:` block of this step in the workflow.",
    });
}
/** Inputs that go before the config, and the key of the value that each replaces. */
const overridden = [
    { input: "name", key: "name" },
    { input: "reference", key: "reference" },
    { input: "candidate", key: "candidate" },
    { input: "labels", key: "labels" },
    { input: "mode", key: "policy.mode" },
];
/** What the inputs put in place of the config's own values, as `main` takes it. */
function configOverrides(inputs) {
    return overridden.flatMap(({ input, key }) => {
        const value = inputs[input];
        return value === undefined ? [] : [{ key, value, origin: `input \`${input}\`` }];
    });
}
/** The runner upper-cases the name and turns spaces into underscores; hyphens stay. */
function variableOf(input) {
    return `INPUT_${input.replaceAll(" ", "_").toUpperCase()}`;
}


/***/ }),

/***/ 49478:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ logText)
/* harmony export */ });
/* harmony import */ var _workflow_commands_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68628);

/** The event as the runner shows it: an annotation for what needs a person, plain lines for the rest. */
function logText({ level, message }, { annotations }) {
    switch (level) {
        case "error":
            // The annotations channel tells it too, and at its line of the config.
            return annotations ? (0,_workflow_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .logLines */ .OG)(`Error: ${message}`) : (0,_workflow_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .annotationCommand */ .jx)(level, message, { title: "model-gate" });
        case "warning":
            return (0,_workflow_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .annotationCommand */ .jx)(level, message, { title: "model-gate" });
        case "info":
            return (0,_workflow_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .logLines */ .OG)(message);
        case "debug":
            return (0,_workflow_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .debugCommand */ .Hl)(message);
    }
}


/***/ }),

/***/ 76614:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B_: () => (/* binding */ markerLine),
/* harmony export */   Rs: () => (/* binding */ markerStart),
/* harmony export */   Zs: () => (/* binding */ stampOf)
/* harmony export */ });
/* harmony import */ var _sticky_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36623);

/** The first line of a text of ours: whose it is, which run wrote it and how that ended. `name` has only letters, digits, `.`, `_` and `-`. */
function markerLine(kind, name, run) {
    const ended = run.outcome === undefined ? "" : ` outcome=${run.outcome}`;
    return `${markerStart(kind, name)}run=${run.run} attempt=${run.attempt} sha=${run.sha}${ended} -->`;
}
/** How a text of this gate begins, whichever run wrote it. */
function markerStart(kind, name) {
    return `<!-- ${kind} name=${name} `;
}
/** The run that wrote a text of ours; undefined when its marker cannot be read. */
function stampOf(body) {
    const match = /^<!-- model-gate(?:-issue)? name=\S+ run=(\d{1,15}) attempt=(\d{1,15}) (?:sha=\S+ outcome=(\w+) )?/.exec(body);
    if (match === null)
        return undefined;
    const outcome = _sticky_js__WEBPACK_IMPORTED_MODULE_0__/* .gravity */ .fp.find((each) => each === match[3]);
    return { run: Number(match[1]), attempt: Number(match[2]), ...(outcome && { outcome }) };
}


/***/ }),

/***/ 14368:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ writeOutputs),
/* harmony export */   Y: () => (/* binding */ outputsOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _file_command_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17214);
/* harmony import */ var _verdict_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(93623);





/** The outputs of action.yml, by name. What there is not, is an empty string. */
function outputsOf(run, failOn) {
    const { decision, verdicts, reference } = run.record;
    const failed = verdicts.filter((verdict) => verdict.counts_as === "fail").map((verdict) => verdict.gate);
    const waived = verdicts.filter((verdict) => verdict.waiver !== undefined).map((verdict) => verdict.gate);
    const idOf = (name) => run.deliveries.find((delivery) => delivery.ids?.[name] !== undefined)?.ids?.[name] ?? "";
    const urlOf = (channel) => run.deliveries.find((delivery) => delivery.channel === channel)?.url ?? "";
    const pathOf = (name) => run.files.find((file) => node_path__WEBPACK_IMPORTED_MODULE_2__.basename(file) === name) ?? "";
    return {
        verdict: decision.outcome,
        passed: String(!(0,_verdict_js__WEBPACK_IMPORTED_MODULE_4__/* .isBlocking */ .Us)(run.record, failOn)),
        "failed-gates": JSON.stringify([...new Set(failed)]),
        "report-path": pathOf("report.md"),
        "html-path": pathOf("report.html"),
        "audit-path": pathOf("audit.json"),
        "flips-path": pathOf("flips.csv"),
        "artifact-id": idOf("artifact-id"),
        "artifact-url": urlOf("artifact"),
        "artifact-digest": idOf("artifact-digest"),
        "comment-id": idOf("comment-id"),
        "comment-url": urlOf("comment"),
        "issue-url": urlOf("issue"),
        "check-run-id": idOf("check-run-id"),
        "reference-sha": reference?.commit ?? "",
        "reference-age-days": reference?.age_days?.toFixed(1) ?? "",
        "waived-gates": JSON.stringify([...new Set(waived)]),
        retrain: String((0,_verdict_js__WEBPACK_IMPORTED_MODULE_4__/* .wantsTraining */ .qP)(run.record)),
    };
}
/** Sets the outputs of the step. */
async function writeOutputs(outputs) {
    const file = process.env["GITHUB_OUTPUT"];
    if (!file)
        return writeOutputsToLog(outputs);
    const messages = Object.entries(outputs).map(([name, value]) => (0,_file_command_js__WEBPACK_IMPORTED_MODULE_3__/* .keyValueMessage */ .o)(name, value, (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()));
    await (0,_file_command_js__WEBPACK_IMPORTED_MODULE_3__/* .appendFileCommand */ .K)(file, messages.join(node_os__WEBPACK_IMPORTED_MODULE_1__.EOL));
}
/** As runners of old took them. */
async function writeOutputsToLog(outputs) {
    const { setOutput } = await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(659)]).then(__webpack_require__.bind(__webpack_require__, 91659));
    for (const [name, value] of Object.entries(outputs))
        setOutput(name, value);
}


/***/ }),

/***/ 50277:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ ownNames),
/* harmony export */   x: () => (/* binding */ placeComment)
/* harmony export */ });
/* harmony import */ var _reports_fit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35688);
/* harmony import */ var _delivery_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(54758);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95964);
/* harmony import */ var _sticky_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36623);




const channel = "comment";
/** What to do where two gates of one run go by one name. */
const ownNames = "Give each gate and each leg of a matrix its own `name`.";
/** GitHub's documented limit is 65,536 characters; should it ever refuse the full form, this one fits many times. */
const shortForm = 16_000;
/** Makes the report of a record the gate's one comment on a pull request. */
async function placeComment(thread, record, { stamp, head, links, create }, sleep) {
    const marker = head.join("\n\n");
    const write = async (body) => outcomeOf(await (0,_sticky_js__WEBPACK_IMPORTED_MODULE_2__/* .placeSticky */ .Xc)(thread, { stamp, body, create }, sleep), stamp);
    try {
        return await write((0,_reports_fit_js__WEBPACK_IMPORTED_MODULE_0__/* .renderComment */ .w)(record, { marker, links }));
    }
    catch (error) {
        if (!isTooLong(error))
            throw error;
        return write((0,_reports_fit_js__WEBPACK_IMPORTED_MODULE_0__/* .renderComment */ .w)(record, { marker, links, maxCharacters: shortForm }));
    }
}
function outcomeOf(placement, stamp) {
    switch (placement.outcome) {
        case "absent":
            return (0,_delivery_js__WEBPACK_IMPORTED_MODULE_3__/* .skipped */ .hT)(channel, "comment: on-failure, and nothing blocks");
        case "superseded":
            return (0,_sticky_js__WEBPACK_IMPORTED_MODULE_2__/* .isSameAttempt */ .Ib)(placement.comment.stamp, stamp)
                ? (0,_delivery_js__WEBPACK_IMPORTED_MODULE_3__/* .refused */ .J5)(channel, `another job of this run has written the comment, with a worse verdict. ${ownNames}`)
                : (0,_delivery_js__WEBPACK_IMPORTED_MODULE_3__/* .skipped */ .hT)(channel, "a newer run has already written the comment");
        case "unsettled":
            return (0,_delivery_js__WEBPACK_IMPORTED_MODULE_3__/* .refused */ .J5)(channel, "several runs kept writing the comment at once; set `concurrency` in the workflow so that only one does");
        case "created":
        case "updated": {
            const { id, url } = placement.comment;
            return (0,_delivery_js__WEBPACK_IMPORTED_MODULE_3__/* .delivered */ .bI)(channel, placement.outcome, { url, ids: { "comment-id": String(id) } });
        }
    }
}
/** Whether GitHub refused a text for its length. */
function isTooLong(error) {
    const { status, message } = (0,_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .failureOf */ .g)(error);
    return status === 422 && /too long/i.test(message);
}


/***/ }),

/***/ 87453:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ githubPlatform)
});

// EXTERNAL MODULE: ./lib/reference/publishing-branch.js
var publishing_branch = __webpack_require__(78389);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/number-text.js
var number_text = __webpack_require__(44776);
// EXTERNAL MODULE: ./lib/reports/escape.js
var reports_escape = __webpack_require__(69300);
// EXTERNAL MODULE: ./lib/reports/capitalized.js
var capitalized = __webpack_require__(19137);
// EXTERNAL MODULE: ./lib/reports/judged-row.js + 1 modules
var judged_row = __webpack_require__(64609);
// EXTERNAL MODULE: ./lib/reports/place-of.js
var place_of = __webpack_require__(3676);
;// CONCATENATED MODULE: ./lib/reports/annotations.js





/** GitHub shows ten annotations of a level for a step. */
const mostShown = 10;
/** What stands against the candidate, at the gates' lines, errors first; the last of a level tells how many more there are. */
function renderAnnotations(record, mostOfALevel = mostShown) {
    const told = [
        ...errorAnnotation(record),
        ...record.verdicts.flatMap((verdict) => verdictAnnotation(verdict, record)),
        ...(record.findings ?? []).flatMap((finding) => findingAnnotation(finding, record)),
    ];
    // A step that passes shows no errors.
    const all = record.held_back === undefined ? told : told.map(asWarning);
    return ["error", "warning", "notice"].flatMap((level) => capped(all.filter((one) => one.level === level), mostOfALevel));
}
function asWarning(annotation) {
    return annotation.level === "error" ? { ...annotation, level: "warning" } : annotation;
}
function errorAnnotation(record) {
    const { error } = record;
    if (error === null)
        return [];
    const message = error.hint === null ? error.message : `${error.message.replace(/[.!?]?$/u, ".")} ${error.hint}`;
    return [
        {
            level: "error",
            title: `No verdict (${error.code})`,
            message: (0,reports_escape/* cleanText */.X5)(message, longestMessage),
            ...(0,place_of/* placeOf */.$)(error, record),
        },
    ];
}
const longestMessage = 2000;
function verdictAnnotation(verdict, record) {
    const level = levelOf(verdict);
    if (level === undefined)
        return [];
    const part = verdict.slice ?? verdict.column;
    const isCalled = verdict.against === undefined && ((0,judged_row/* isNamed */.e)(verdict) || verdict.gate === verdict.subject);
    const name = isCalled ? verdict.gate : verdict.title;
    const waived = verdict.waiver === undefined ? "" : "Waived: ";
    const title = (0,reports_escape/* cleanText */.X5)(waived + (part === null ? name : `${name}, ${part}`), 120);
    const message = (0,reports_escape/* cleanText */.X5)([verdict.sentence, verdict.advice, (0,place_of/* placeInWords */.c)(verdict.position, record)]
        .filter((text) => text !== null)
        .join(" "), longestMessage);
    return [{ level, title, message, ...(0,place_of/* placeOf */.$)(verdict.position, record) }];
}
/** What is wrong with the rules, the waivers or the reference, at its line; what is only told is in the report. */
function findingAnnotation({ code, level, sentence, advice, position }, record) {
    if (level === "note")
        return [];
    const parts = [sentence, advice, (0,place_of/* placeInWords */.c)(position, record)].filter((text) => text !== null);
    return [
        {
            level: level === "failure" ? "error" : "warning",
            title: (0,reports_escape/* cleanText */.X5)((0,capitalized/* capitalized */.l)(code.replaceAll("-", " ")), 120),
            message: (0,reports_escape/* cleanText */.X5)(parts.join(" "), longestMessage),
            ...(0,place_of/* placeOf */.$)(position, record),
        },
    ];
}
function levelOf({ counts_as: counts, outcome }) {
    if (counts === "fail")
        return "error";
    if (counts === "warn")
        return "warning";
    return outcome === "pass" ? undefined : "notice";
}
function capped(annotations, mostOfALevel) {
    const shown = annotations.slice(0, mostOfALevel);
    const more = annotations.length - shown.length;
    if (more === 0)
        return shown;
    return shown.map((one, index) => index === mostOfALevel - 1 ? { ...one, message: `${one.message} And ${(0,number_text/* countText */.lT)(more)} more in the report.` } : one);
}

// EXTERNAL MODULE: ./lib/platforms/delivery.js
var delivery = __webpack_require__(54758);
// EXTERNAL MODULE: ./lib/platforms/github/workflow-commands.js
var workflow_commands = __webpack_require__(68628);
;// CONCATENATED MODULE: ./lib/platforms/github/annotations.js




const channel = "annotations";
/** One annotation for each gate that does not pass, at its line of the config; errors before warnings, since the runner keeps ten of each. */
function annotationsChannel(inputs, write) {
    return {
        name: channel,
        deliver: async ({ record }) => {
            if (!inputs.annotations)
                return (0,delivery/* skipped */.hT)(channel, "annotations: false");
            const annotations = renderAnnotations(record);
            for (const { level, message, title, file, line, column } of annotations) {
                const inRepository = file === undefined ? undefined : repositoryPath(inputs, file);
                write((0,workflow_commands/* annotationCommand */.jx)(level, message, { title, file: inRepository, line, column }));
            }
            return (0,delivery/* delivered */.bI)(channel, `${annotations.length} written`);
        },
    };
}
/** Positions are relative to the working directory, annotations to the repository. */
function repositoryPath(inputs, file) {
    return external_node_path_.posix.join(inputs["working-directory"], file);
}

// EXTERNAL MODULE: ./lib/platforms/github/verdict.js
var verdict = __webpack_require__(93623);
;// CONCATENATED MODULE: ./lib/platforms/github/artifact.js


const artifact_channel = "artifact";
/** The files of the run (audit.json, audit.jsonl, reports, flips.csv) as an artifact of it, by `@actions/artifact`, which is loaded only now: it is large. */
function artifactChannel(options) {
    const { run, inputs, environment, timeoutMs = 120_000 } = options;
    return {
        name: artifact_channel,
        deliver: async (report) => {
            if (!inputs.artifact)
                return (0,delivery/* skipped */.hT)(artifact_channel, "artifact: false");
            if (!environment["ACTIONS_RUNTIME_TOKEN"])
                return (0,delivery/* refused */.J5)(artifact_channel, `the runner gave no ACTIONS_RUNTIME_TOKEN. ${otherwise(report)}`);
            const name = artifactName(report.record, inputs, run.attempt);
            try {
                const { id, digest } = await within(timeoutMs, upload(name, report, retentionDays(inputs, environment)));
                if (id === undefined || digest === undefined)
                    return (0,delivery/* refused */.J5)(artifact_channel, `GitHub gave no id or digest for ${name}. ${otherwise(report)}`);
                const url = `${run.runUrl}/artifacts/${id}`;
                return (0,delivery/* delivered */.bI)(artifact_channel, `uploaded as ${name}`, {
                    url,
                    ids: { "artifact-id": String(id), "artifact-digest": digest },
                });
            }
            catch (error) {
                return (0,delivery/* refused */.J5)(artifact_channel, explain(error, name, report));
            }
        },
    };
}
/**
 * The input, or `model-gate-<name>`; on a re-run with the attempt, since a name can be used once in a run. No gate's name has a `~`: "fraud-2" may be
 * a gate beside "fraud", and "reference-fraud" one whose records are not the references of "fraud".
 */
function artifactName(record, inputs, attempt) {
    const gate = (0,verdict/* gateName */.h2)(record, inputs);
    const link = gate.startsWith("reference-") ? "~" : "-";
    const name = inputs["artifact-name"] ?? (gate === "model-gate" ? gate : `model-gate${link}${gate}`);
    // What GitHub forbids in the name of an artifact.
    const allowed = name.replaceAll(/["<>|*?:\r\n\\/]/g, "-");
    return attempt > 1 ? `${allowed}~${attempt}` : allowed;
}
async function upload(name, { files, directory }, days) {
    const { DefaultArtifactClient } = await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(351), __webpack_require__.e(659), __webpack_require__.e(645)]).then(__webpack_require__.bind(__webpack_require__, 9645));
    return new DefaultArtifactClient().uploadArtifact(name, [...files], directory, days === undefined ? {} : { retentionDays: days });
}
/** The library retries for minutes and cannot be stopped; the step goes on without it. */
async function within(timeoutMs, work) {
    let timer;
    const timeout = new Promise((_, reject) => {
        timer = setTimeout(() => reject(new Error(`no answer within ${timeoutMs / 1000} s`)), timeoutMs);
    });
    try {
        return await Promise.race([work, timeout]);
    }
    finally {
        clearTimeout(timer);
    }
}
/** As asked for, but never more than the repository allows. */
function retentionDays(inputs, environment) {
    const wanted = inputs["retention-days"];
    const allowed = Number(environment["GITHUB_RETENTION_DAYS"]);
    return wanted !== undefined && allowed > 0 ? Math.min(wanted, allowed) : wanted;
}
function explain(error, name, report) {
    const message = error instanceof Error ? error.message : String(error);
    if (error instanceof Error && error.name === "GHESNotSupportedError") {
        return `GitHub Enterprise Server does not take artifacts of this version. ${otherwise(report)}`;
    }
    if (/\(409\)/.test(message)) {
        return `the run already has an artifact named ${name}; give each gate and each leg of a matrix its own \`name\` or \`artifact-name\`. (${message})`;
    }
    return `could not upload ${name} (${message}). ${otherwise(report)}`;
}
function otherwise({ directory }) {
    return `The files are in ${directory}; keep them in a step of your own.`;
}

// EXTERNAL MODULE: ./lib/reports/fit.js
var fit = __webpack_require__(35688);
// EXTERNAL MODULE: ./lib/platforms/github/create-once.js
var create_once = __webpack_require__(21560);
;// CONCATENATED MODULE: ./lib/platforms/github/links.js
/** What a report links to: the run and, once it is uploaded, the artifact. */
function reportLinks({ runUrl }, done) {
    const artifact = done.find(({ channel }) => channel === "artifact")?.url ?? null;
    return { run: runUrl, ...(artifact === null ? {} : { artifact }) };
}

// EXTERNAL MODULE: ./lib/platforms/github/place-comment.js
var place_comment = __webpack_require__(50277);
// EXTERNAL MODULE: ./lib/platforms/github/refusal.js
var refusal = __webpack_require__(10290);
// EXTERNAL MODULE: ./lib/platforms/github/retry.js
var retry = __webpack_require__(95964);
;// CONCATENATED MODULE: ./lib/platforms/github/check-run.js











const check_run_channel = "check-run";
/** A check run on the commit that is judged, with an annotation for each gate. It is an extra: the job's own result is what a rule should require. */
function checkRunChannel({ run, inputs, connect }) {
    return {
        name: check_run_channel,
        deliver: async ({ record }, done, log) => {
            if (!inputs["check-run"])
                return (0,delivery/* skipped */.hT)(check_run_channel, "check-run: false");
            if (run.readOnly !== undefined)
                return (0,delivery/* skipped */.hT)(check_run_channel, `the token can only read because ${run.readOnly}`);
            if (!tellsCommit(run))
                return (0,delivery/* skipped */.hT)(check_run_channel, `the event ${run.event} does not tell which commit is judged`);
            if (connect === undefined)
                return (0,delivery/* refused */.J5)(check_run_channel, "no token: `github-token` is empty");
            try {
                const client = await connect(log);
                const report = { head: (0,verdict/* advisory */.oI)(record, inputs, done), links: reportLinks(run, done) };
                const conclusion = (0,verdict/* auditLoss */.fG)(done, inputs) === undefined ? conclusionOf(record, inputs["fail-on"]) : "failure";
                if (conclusion !== "failure" && (await hasFailed(client, run, checkName((0,verdict/* gateName */.h2)(record, inputs)))))
                    return (0,delivery/* refused */.J5)(check_run_channel, `another job of this run has added it, with a worse verdict. ${place_comment/* ownNames */.D}`);
                const { id, url, annotations } = await write(client, { run, inputs, record, report, conclusion });
                return (0,delivery/* delivered */.bI)(check_run_channel, `added with ${annotations} annotations`, {
                    url,
                    ids: { "check-run-id": String(id) },
                });
            }
            catch (error) {
                const about = { doing: `add a check run to ${run.headSha}`, run, permission: "checks: write" };
                return (0,delivery/* refused */.J5)(check_run_channel, (0,refusal/* explainRefusal */.G)((0,retry/* failureOf */.g)(error), about));
            }
        },
    };
}
/** A comment or another run's end sets off a run on the default branch, whose commit is not what was fetched to be judged. */
function tellsCommit({ event, change: { kind } }) {
    return kind === "pull-request" ? event.startsWith("pull_request") : kind !== "other";
}
/** What the ids of all check runs of this attempt begin with. */
function attemptOf({ runId, attempt }) {
    return `${runId}/${attempt}/`;
}
/** Of two check runs of one name GitHub goes by the last: a job that passes must not hide one that goes by its name and has failed. */
async function hasFailed(client, run, name) {
    const { owner, repo, headSha: ref } = run;
    const listed = await client.rest.checks.listForRef({ owner, repo, ref, check_name: name, filter: "all" });
    return listed.data.check_runs.some(({ external_id: id, conclusion }) => conclusion === "failure" && id?.startsWith(attemptOf(run)) === true);
}
/** GitHub takes so many annotations with one request, and adds those of later ones. */
const batch = 50;
/** More are in the report; GitHub itself shows no more of them than this with comfort. */
const mostOfALevel = 200;
/** GitHub's limits on the parts of a check run. */
const longest = { title: 255, summary: 65_535, name: 100 };
async function write(client, { run, inputs, record, report, conclusion }) {
    const { owner, repo, headSha } = run;
    const name = checkName((0,verdict/* gateName */.h2)(record, inputs));
    const annotations = renderAnnotations(record, mostOfALevel).flatMap((one) => annotationOf(one, inputs));
    const output = { title: (0,reports_escape/* cleanText */.X5)(record.decision.sentence, longest.title), summary: summaryOf(record, report) };
    const created = await createOrFind(client, {
        owner,
        repo,
        name,
        head_sha: headSha,
        external_id: `${attemptOf(run)}${record.record_id}`,
        details_url: run.runUrl,
        status: "completed",
        conclusion,
        output: { ...output, annotations: annotations.slice(0, batch) },
    });
    for (let start = batch; start < annotations.length; start += batch) {
        const more = annotations.slice(start, start + batch);
        const at = { owner, repo, check_run_id: created.id };
        await client.rest.checks.update({ ...at, output: { ...output, annotations: more } });
    }
    return { id: created.id, url: created.html_url ?? run.runUrl, annotations: annotations.length };
}
/** A create without a clear answer may have been carried out: its record is looked for before it is tried once more. */
async function createOrFind(client, wanted) {
    try {
        return (await client.rest.checks.create(wanted)).data;
    }
    catch (error) {
        if ((0,create_once/* isAnswered */.Q)(error))
            throw error;
        const { owner, repo, head_sha: ref, name } = wanted;
        const listed = await client.rest.checks.listForRef({ owner, repo, ref, check_name: name, filter: "all" });
        const own = listed.data.check_runs.find((check) => check.external_id === wanted.external_id);
        return own ?? (await client.rest.checks.create(wanted)).data;
    }
}
function checkName(gate) {
    return gate === "model-gate" ? gate : `model-gate (${gate.slice(0, longest.name)})`;
}
function conclusionOf(record, failOn) {
    const { outcome } = record.decision;
    if (outcome === "pass")
        return "success";
    return (0,verdict/* isBlocking */.Us)(record, failOn) && (failOn !== "never" || outcome === "error") ? "failure" : "neutral";
}
function summaryOf(record, { head, links }) {
    const above = head.map((text) => `${text}\n\n`).join("");
    return above + (0,fit/* renderSummary */.B)(record, { links, maxBytes: longest.summary - Buffer.byteLength(above) });
}
const levels = { error: "failure", warning: "warning", notice: "notice" };
/** GitHub wants a file and a line for each; what has none is told in the summary. */
function annotationOf({ level, title, message, file, line }, inputs) {
    if (file === undefined)
        return [];
    const at = line ?? 1;
    return [
        {
            path: repositoryPath(inputs, file),
            start_line: at,
            end_line: at,
            annotation_level: levels[level],
            title: title.slice(0, longest.title),
            message,
        },
    ];
}

// EXTERNAL MODULE: ./lib/platforms/github/client.js
var github_client = __webpack_require__(85799);
// EXTERNAL MODULE: ./lib/platforms/github/comment-state.js + 2 modules
var comment_state = __webpack_require__(22342);
// EXTERNAL MODULE: ./lib/platforms/github/thread.js
var github_thread = __webpack_require__(80460);
;// CONCATENATED MODULE: ./lib/platforms/github/comment.js








const comment_channel = "comment";
/** The gate's one comment on the pull request, kept up to date from run to run (sticky.ts). */
function commentChannel(options) {
    const { run, inputs, connect } = options;
    return {
        name: comment_channel,
        deliver: async ({ record }, done, log) => {
            if (inputs.comment === "never")
                return (0,delivery/* skipped */.hT)(comment_channel, "comment: never");
            const pullRequest = run.pullRequest;
            if (pullRequest === undefined)
                return (0,delivery/* skipped */.hT)(comment_channel, `the event ${run.event} has no pull request; give \`pr-number\` to comment on one`);
            if (run.readOnly !== undefined)
                return (0,delivery/* skipped */.hT)(comment_channel, leftToOthers(run.readOnly));
            if (connect === undefined)
                return (0,delivery/* refused */.J5)(comment_channel, "no token: `github-token` is empty");
            try {
                return await place(record, await connect(log), { ...options, pullRequest, done });
            }
            catch (error) {
                const failure = (0,retry/* failureOf */.g)(error);
                if (run.readsByDefault !== undefined && (0,refusal/* isForbidden */.U)(failure))
                    return (0,delivery/* skipped */.hT)(comment_channel, `${leftToOthers(run.readsByDefault)}, or the job is given \`pull-requests: write\``);
                return (0,delivery/* refused */.J5)(comment_channel, (0,refusal/* explainRefusal */.G)(failure, { doing: `comment on pull request #${pullRequest}`, run }));
            }
        },
    };
}
/** Known before asking, so nobody is asked. */
function leftToOthers(readOnly) {
    return `the token can only read because ${readOnly}. The step summary and the artifact hold the report; a second workflow on \`workflow_run\` with \`command: deliver\` comments with it`;
}
async function place(record, client, post) {
    const { run, inputs, pullRequest, done, viewer, sleep } = post;
    const name = (0,verdict/* gateName */.h2)(record, inputs);
    const thread = await (0,github_thread/* commentThread */.k)({ client, owner: run.owner, repo: run.repo, pullRequest, name, viewer });
    const stamp = { run: run.runId, attempt: run.attempt, outcome: record.decision.outcome };
    const draft = {
        stamp,
        head: [(0,comment_state/* withState */.Q)((0,github_thread/* markerOf */.w)(name, { ...stamp, sha: run.headSha }), record), ...(0,verdict/* advisory */.oI)(record, inputs, done)],
        links: reportLinks(run, done),
        create: inputs.comment === "always" || (0,verdict/* isBlocking */.Us)(record, inputs["fail-on"]),
    };
    return (0,place_comment/* placeComment */.x)(thread, record, draft, sleep);
}

;// CONCATENATED MODULE: ./lib/platforms/github/own-branch.js

/** What was run without a pull request, on the branch that pull requests go to: its failure is that of the model in use, or soon to be. */
function isOnOwnBranch({ change, pullRequest }) {
    // Other events (a comment, the end of another run) run on this branch too, with whatever they fetched to judge.
    if (pullRequest !== undefined || !(0,publishing_branch/* isOfBranch */.A)(change))
        return false;
    // Some events do not tell the default branch; they run on no other.
    return change.defaultBranch === undefined || change.baseBranch === change.defaultBranch;
}

;// CONCATENATED MODULE: ./lib/platforms/github/dispatch.js






const dispatch_channel = "dispatch";
/**
 * A `repository_dispatch` event when the gate fails on the branch itself, so that a training can start. Never from a pull request, whose failure is no
 * reason to train the model in use anew; never on an error or where nothing was measured, which tell nothing of the model; and never from a run that such an event set off.
 */
function dispatchChannel({ run, inputs, connect }) {
    return {
        name: dispatch_channel,
        deliver: async ({ record }, _done, log) => {
            const type = inputs.dispatch;
            if (type === undefined)
                return (0,delivery/* skipped */.hT)(dispatch_channel, "dispatch: none");
            const reason = reasonNotTo(run, record);
            if (reason !== undefined)
                return (0,delivery/* skipped */.hT)(dispatch_channel, reason);
            if (connect === undefined)
                return (0,delivery/* refused */.J5)(dispatch_channel, "no token: `github-token` is empty");
            try {
                const client = await connect(log);
                const { owner, repo } = run;
                const payload = payloadOf(record, run, (0,verdict/* gateName */.h2)(record, inputs));
                await client.rest.repos.createDispatchEvent({ owner, repo, event_type: type, client_payload: payload });
                return (0,delivery/* delivered */.bI)(dispatch_channel, `sent ${type}`);
            }
            catch (error) {
                const about = { doing: `send the event ${type}`, run, permission: "contents: write" };
                const perhaps = (0,create_once/* isAnswered */.Q)(error) ? "" : " It may have been sent all the same; it is not sent twice.";
                return (0,delivery/* refused */.J5)(dispatch_channel, (0,refusal/* explainRefusal */.G)((0,retry/* failureOf */.g)(error), about) + perhaps);
            }
        },
    };
}
function reasonNotTo(run, record) {
    const { outcome } = record.decision;
    if (outcome !== "fail")
        return `the verdict is ${outcome}`;
    if (!(0,verdict/* wantsTraining */.qP)(record))
        return "no failure was measured that a training could mend";
    if (run.event === "repository_dispatch")
        return "the run was itself set off by such an event";
    return isOnOwnBranch(run) ? undefined : "only a failure on the default branch sends it";
}
const mostGates = 100;
/** At most ten keys, as GitHub demands. */
function payloadOf(record, run, gate) {
    const failed = record.verdicts.filter((verdict) => verdict.counts_as === "fail").map((verdict) => verdict.gate);
    return {
        gate,
        outcome: record.decision.outcome,
        failed_gates: [...new Set(failed)].slice(0, mostGates),
        head_sha: run.headSha,
        branch: run.change.baseBranch ?? null,
        event: run.event,
        run_id: run.runId,
        run_url: run.runUrl,
        record_id: record.record_id,
    };
}

// EXTERNAL MODULE: ./lib/platforms/github/marker.js
var github_marker = __webpack_require__(76614);
// EXTERNAL MODULE: ./lib/platforms/github/viewer.js
var github_viewer = __webpack_require__(1366);
;// CONCATENATED MODULE: ./lib/platforms/github/issue-thread.js



/** An issue that was closed longer ago is history, and a new failure gets a new one. */
const reopenedWithinMs = 30 * 24 * 3600 * 1000;
/** Pages of a hundred issues by the token's own account that are looked through. */
const mostPages = 20;
/** The issues that this gate has: the open ones, or else the one that was closed last. Only those by the token's own account count. */
async function issueThread(options) {
    const { client, title } = options;
    const at = { owner: options.owner, repo: options.repo };
    const viewer = await (0,github_viewer/* viewerLogin */.w)(client);
    const list = async () => {
        const open = await listed(options, { viewer, state: "open" });
        return open.length > 0 ? open : (await listed(options, { viewer, state: "closed" })).slice(-1);
    };
    const write = async (id, changes) => {
        await client.rest.issues.update({ ...at, issue_number: id, ...changes });
    };
    const comment = async (id, body) => {
        await client.rest.issues.createComment({ ...at, issue_number: id, body });
    };
    return {
        list,
        comment,
        create: (body) => (0,create_once/* createOnce */.U)(body, async () => rollingIssue((await client.rest.issues.create({ ...at, title, body })).data), list),
        update: (id, body) => write(id, { body, state: "open" }),
        // Without its marker it is not found again.
        remove: (id) => write(id, { body: united, state: "closed", state_reason: "not_planned" }),
        close: async (id, body, text) => {
            await write(id, { body, state: "closed", state_reason: "completed" });
            await comment(id, text);
        },
    };
}
const united = "Two runs opened an issue at once; the older one tells of both.";
/** Oldest first. */
async function listed({ client, owner, repo, name, now }, { viewer, state }) {
    const found = [];
    const since = state === "closed" ? { since: new Date(now - reopenedWithinMs).toISOString() } : {};
    for (let page = 1; page <= mostPages; page += 1) {
        const query = { owner, repo, creator: viewer, state, per_page: 100, page, ...since };
        const { data } = await client.rest.issues.listForRepo(query);
        found.push(...data.filter((issue) => isOwn(issue, { viewer, name, now })).map(rollingIssue));
        if (data.length < 100)
            break;
    }
    return found.toSorted((a, b) => a.id - b.id);
}
function isOwn(issue, own) {
    const isRecent = issue.closed_at === null || own.now - Date.parse(issue.closed_at) < reopenedWithinMs;
    const isIssueOfOurs = issue.pull_request === undefined && issue.user?.login === own.viewer;
    return isIssueOfOurs && isRecent && (issue.body ?? "").startsWith((0,github_marker/* markerStart */.Rs)("model-gate-issue", own.name));
}
function rollingIssue({ number, html_url: url, state, body }) {
    return { id: number, url, body: body ?? "", stamp: (0,github_marker/* stampOf */.Zs)(body ?? ""), isOpen: state === "open" };
}

// EXTERNAL MODULE: ./lib/platforms/github/sticky.js
var sticky = __webpack_require__(36623);
;// CONCATENATED MODULE: ./lib/platforms/github/issue.js










const issue_channel = "issue";
/**
 * One issue for each gate that fails without a pull request to tell it on: opened at the first failure or error, its text kept up to date, closed when the
 * gate passes again, or passes with warnings twice in a row, and opened again if it fails within 30 days.
 */
function issueChannel(options) {
    const { run, inputs, connect, now = Date.now } = options;
    return {
        name: issue_channel,
        deliver: async ({ record }, done, log) => {
            const reason = issue_reasonNotTo(run, inputs) ?? reasonToLeave(record, inputs, done);
            if (reason !== undefined)
                return (0,delivery/* skipped */.hT)(issue_channel, reason);
            if (connect === undefined)
                return (0,delivery/* refused */.J5)(issue_channel, "no token: `github-token` is empty");
            try {
                const name = (0,verdict/* gateName */.h2)(record, inputs);
                const client = await connect(log);
                const at = { owner: run.owner, repo: run.repo };
                const thread = await issueThread({ client, ...at, name, title: titleOf(name), now: now() });
                const { outcome } = record.decision;
                const stamp = { run: run.runId, attempt: run.attempt, outcome };
                const body = bodyOf(record, { run, inputs, name, stamp, done });
                if ((0,verdict/* isBlocking */.Us)(record, inputs["fail-on"]))
                    return await keepOpen(thread, { body, stamp }, options);
                return await (outcome === "pass" ? recover : subside)(thread, { body, stamp }, options);
            }
            catch (error) {
                const about = { doing: "keep the issue up to date", run, permission: "issues: write" };
                return (0,delivery/* refused */.J5)(issue_channel, (0,refusal/* explainRefusal */.G)((0,retry/* failureOf */.g)(error), about));
            }
        },
    };
}
function issue_reasonNotTo(run, { issue }) {
    if (issue === "never")
        return "issue: never";
    if (!isOnOwnBranch(run))
        return "it tells of failures on the default branch alone";
    if (issue === "scheduled" && run.change.kind !== "schedule")
        return "issue: scheduled, and this run is not";
    return undefined;
}
/** Why what this run has found neither opens the issue nor tells that what it is about is over. */
function reasonToLeave(record, inputs, done) {
    if (record.held_back !== undefined)
        return "the failure is held back by `schedule.fail_after`";
    if ((0,verdict/* isBlocking */.Us)(record, inputs["fail-on"]))
        return undefined;
    if (record.verdicts.some(({ waiver }) => waiver !== undefined))
        return "a waived failure leaves it as it is";
    if (record.verdicts.some(({ counts_as: counts, reason }) => counts === "warn" && reason?.code === "no-reference"))
        return "without a reference it is left as it is";
    return (0,verdict/* auditLoss */.fG)(done, inputs);
}
function titleOf(name) {
    return name === "model-gate" ? "Model gate fails" : `Model gate ${name} fails`;
}
function bodyOf(record, { run, inputs, name, stamp, done }) {
    const marker = (0,github_marker/* markerLine */.B_)("model-gate-issue", name, { ...stamp, sha: run.headSha });
    const about = (0,verdict/* isBlocking */.Us)(record, inputs["fail-on"])
        ? `The gate \`${name}\` does not pass. Each run keeps this up to date, and the first that passes closes it.`
        : record.decision.outcome === "pass"
            ? `The gate passes again; this is its report of [the run that showed it](${run.runUrl}).`
            : `The gate \`${name}\` passes with warnings. The next run that does not fail closes this.`;
    return (0,fit/* renderComment */.w)(record, { marker: `${marker}\n\n${about}`, links: reportLinks(run, done) });
}
async function keepOpen(thread, draft, { run, sleep }) {
    const [before] = await thread.list();
    const placement = await (0,sticky/* placeSticky */.Xc)(thread, { ...draft, create: true }, sleep);
    const isBack = before?.isOpen === false && placement.outcome === "updated";
    if (isBack)
        await thread.comment(placement.comment.id, `It fails again, in [run ${run.runId}](${run.runUrl}).`);
    return outcomeOf(placement, isBack);
}
/** The first warning after a failure is told; the second closes the issue, so that a gate on the brink does not open and close it by turns. */
async function subside(thread, draft, options) {
    const [open] = (await thread.list()).filter(({ isOpen }) => isOpen);
    const isSecond = open?.stamp?.outcome === "warn" && open.stamp.run !== draft.stamp.run;
    if (open === undefined || isSecond)
        return recover(thread, draft, options);
    return outcomeOf(await (0,sticky/* placeSticky */.Xc)(thread, { ...draft, create: false }, options.sleep), false);
}
/** Closes the issue, and whatever else two runs at once may have opened. */
async function recover(thread, { body, stamp: own }, { run }) {
    const [oldest, ...others] = (await thread.list()).filter(({ isOpen }) => isOpen);
    if (oldest === undefined)
        return (0,delivery/* skipped */.hT)(issue_channel, "none is open");
    if ([oldest, ...others].some(({ stamp }) => (0,sticky/* isNewer */.U4)(stamp, own)))
        return (0,delivery/* skipped */.hT)(issue_channel, "a newer run has already written it");
    for (const { id } of others)
        await thread.remove(id);
    await thread.close(oldest.id, body, `Recovered in [run ${run.runId}](${run.runUrl}).`);
    return (0,delivery/* delivered */.bI)(issue_channel, "closed", { url: oldest.url, ids: { "issue-number": String(oldest.id) } });
}
function outcomeOf(placement, isBack) {
    switch (placement.outcome) {
        case "absent":
            return (0,delivery/* refused */.J5)(issue_channel, "the issue is gone");
        case "superseded":
            return (0,delivery/* skipped */.hT)(issue_channel, "a newer run has already written it");
        case "unsettled":
            return (0,delivery/* refused */.J5)(issue_channel, "several runs kept writing it at once; set `concurrency` in the workflow");
        case "created":
        case "updated": {
            const { id, url } = placement.comment;
            const detail = placement.outcome === "created" ? "opened" : isBack ? "opened again" : "updated";
            return (0,delivery/* delivered */.bI)(issue_channel, detail, { url, ids: { "issue-number": String(id) } });
        }
    }
}

// EXTERNAL MODULE: ./lib/platforms/github/file-command.js
var file_command = __webpack_require__(17214);
;// CONCATENATED MODULE: ./lib/platforms/github/summary.js





const summary_channel = "step-summary";
/** The report on the page of the run, at most 1 MiB of it. */
function summaryChannel({ run, inputs, environment }) {
    return {
        name: summary_channel,
        deliver: async ({ record }, done) => {
            if (!inputs.summary)
                return (0,delivery/* skipped */.hT)(summary_channel, "summary: false");
            const file = environment["GITHUB_STEP_SUMMARY"];
            if (!file)
                return (0,delivery/* refused */.J5)(summary_channel, "this runner has no step summary (GITHUB_STEP_SUMMARY is not set)");
            const text = [...(0,verdict/* advisory */.oI)(record, inputs, done), (0,fit/* renderSummary */.B)(record, { links: reportLinks(run, done) })].join("\n\n");
            await (0,file_command/* appendFileCommand */.K)(file, text);
            return (0,delivery/* delivered */.bI)(summary_channel, "written");
        },
    };
}

;// CONCATENATED MODULE: ./lib/platforms/github/channels.js










/** The artifact first, since all that follows links to it, then what a reader sees. What the inputs turn off and what has no place here is left out. */
function githubChannels(options, reference) {
    const { environment, inputs, run, write, clock = {} } = options;
    const connection = { connect: sharedClient(options), ...(clock.sleep === undefined ? {} : { sleep: clock.sleep }) };
    const asked = { run, inputs, ...connection };
    return [
        artifactChannel({ run, inputs, environment }),
        ...((0,publishing_branch/* isOfBranch */.A)(run.change) || inputs.command === "record" ? [reference] : []),
        summaryChannel({ run, inputs, environment }),
        commentChannel({ ...asked, viewer: options.viewer }),
        ...(inputs["check-run"] ? [checkRunChannel(asked)] : []),
        ...(inputs.issue !== "never" && isOnOwnBranch(run) ? [issueChannel(asked)] : []),
        ...(inputs.dispatch === undefined ? [] : [dispatchChannel(asked)]),
        annotationsChannel(inputs, write),
    ];
}
/** One client for all who share it, so that what they may take together has an end; undefined without a token. */
function sharedClient({ environment, inputs, clock }, limits = {}) {
    const token = inputs["github-token"];
    if (token === undefined)
        return undefined;
    let client;
    return (log) => (client ??= (0,github_client/* connect */.N)({ token, apiUrl: environment["GITHUB_API_URL"], log, ...limits, ...clock }));
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(26921);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(64377);
// EXTERNAL MODULE: ./lib/history/earlier-run.js
var earlier_run = __webpack_require__(79440);
// EXTERNAL MODULE: ./lib/sources/github/artifacts.js + 1 modules
var github_artifacts = __webpack_require__(97765);
// EXTERNAL MODULE: ./lib/platforms/github/artifact-record.js
var artifact_record = __webpack_require__(60546);
// EXTERNAL MODULE: ./lib/platforms/github/server.js
var server = __webpack_require__(9787);
;// CONCATENATED MODULE: ./lib/platforms/github/earlier-runs.js






/**
 * How the scheduled runs of this workflow before this one ended, by the records in their artifacts. Needs `actions: read`. A failure that is held back
 * must be seen by the runs after it, so a run that keeps no record of its own, or follows one whose record is gone, is told nothing.
 */
function earlierRuns(options) {
    return {
        earlier: async (gate, count) => {
            if ((0,server/* isEnterpriseServer */.v)(options.environment))
                throw new Error("GitHub Enterprise Server does not keep artifacts of this version.");
            if (!options.inputs.artifact)
                throw new Error("with `artifact: false` this run leaves no record to the runs after it.");
            const found = [];
            const { runs, areAll } = await runsBefore(options);
            for (const run of runs) {
                if (found.length === count)
                    return found;
                const ended = await endOf(run, gate, options);
                if (ended !== undefined)
                    found.push(ended);
            }
            if (areAll || found.length === count)
                return found;
            throw new Error(`only ${found.length} of the last ${mostRuns} scheduled runs before this one have judged.`);
        },
    };
}
const scheduledRun = schemas/* object */.Ikc({
    id: schemas/* int */.Whr().positive(),
    event: schemas/* string */.YjP(),
    head_branch: schemas/* string */.YjP().nullish(),
    conclusion: schemas/* string */.YjP().nullish(),
    created_at: iso/* datetime */.w$({ offset: true }),
    run_attempt: schemas/* int */.Whr().positive().nullish(),
    repository: schemas/* object */.Ikc({ id: schemas/* int */.Whr() }),
    head_repository: schemas/* object */.Ikc({ id: schemas/* int */.Whr() }).nullish(),
});
const runsPage = schemas/* object */.Ikc({ workflow_runs: schemas/* array */.YOg(scheduledRun).max(100) });
/** Runs that are looked through at most; a nightly one's last month. */
const mostRuns = 30;
async function runsBefore({ reader, run, environment }) {
    const workflow = workflowFile(environment["GITHUB_WORKFLOW_REF"]);
    const branch = run.change.baseBranch;
    if (workflow === undefined || branch === undefined)
        throw new Error("the runner does not tell the workflow and the branch that this run belongs to.");
    const path = `/repos/${reader.owner}/${reader.repo}/actions/workflows/${encodeURIComponent(workflow)}/runs`;
    const { workflow_runs: listed } = await reader.get(path, runsPage, { event: "schedule", branch, per_page: mostRuns });
    const runs = listed
        .filter(({ id }) => id < run.runId)
        .filter(({ event, head_branch: on }) => event === "schedule" && on === branch)
        .filter(({ repository, head_repository: from }) => from?.id === repository.id)
        .toSorted((a, b) => b.id - a.id);
    return { runs, areAll: listed.length < mostRuns };
}
/** "nightly.yml" of "octo/models/.github/workflows/nightly.yml@refs/heads/main". */
function workflowFile(ref) {
    return /\/\.github\/workflows\/([^/@]+)@/.exec(ref ?? "")?.[1];
}
const failures = ["failure", "timed_out", "startup_failure"];
/** What never came to a verdict, and was not green either. */
const unjudged = ["cancelled", "skipped", "action_required", "stale"];
/**
 * How a run of this gate ended; undefined when it judged nothing. A run that failed and left no record has failed: nobody can tell that the gate was
 * not the reason. One that ended well may have held back a failure.
 * @throws Error when that cannot be told.
 */
async function endOf(run, gate, options) {
    const record = await recordOf(run, gate, options);
    const conclusion = run.conclusion ?? "not known";
    if (record !== undefined)
        return record;
    if (unjudged.includes(conclusion))
        return undefined;
    if (!failures.includes(conclusion))
        throw new Error(`run ${run.id} (${conclusion}) has no record of the gate ${gate}: it has expired, was deleted or never kept, and a held-back failure would be in it.`);
    return { run_id: String(run.id), created_at: run.created_at, outcome: "error", failed: true };
}
async function recordOf(run, gate, options) {
    const { reader, environment } = options;
    const artifact = await lastArtifact(run, gate, options);
    if (artifact === undefined)
        return undefined;
    const reading = await (0,artifact_record/* artifactRecord */.a)(reader, artifact, environment);
    if (reading?.kind === "unusable")
        throw new Error(`the record of run ${run.id} cannot be used: ${reading.why}.`);
    const record = reading?.record;
    if (record === undefined || record.pipeline.run_id !== String(run.id) || record.name !== gate)
        throw new Error(`the artifact ${artifact.name} of run ${run.id} is not the record of this gate.`);
    return (0,earlier_run/* earlierRun */.S)(record, String(run.id));
}
/** Of its last attempt that left one. */
async function lastArtifact(run, gate, { reader, inputs }) {
    const artifacts = (await (0,github_artifacts/* listArtifacts */.w)(reader, { run: run.id })).filter(({ expired }) => !expired);
    for (let attempt = run.run_attempt ?? 1; attempt >= 1; attempt -= 1) {
        const name = artifactName({ name: gate }, inputs, attempt);
        const found = artifacts.find((artifact) => artifact.name === name);
        if (found !== undefined)
            return found;
    }
    return undefined;
}

// EXTERNAL MODULE: ./lib/platforms/github/log-text.js
var log_text = __webpack_require__(49478);
;// CONCATENATED MODULE: ./lib/platforms/github/previous-run.js



/** The run before, by our comment on the same pull request; undefined where there is no such comment to be asked for. */
function previousRun({ run, inputs, connect, viewer }) {
    const { owner, repo, pullRequest, readOnly } = run;
    // The comment of a fork's pull request is written by another workflow, which compares for itself.
    if (inputs.comment === "never" || pullRequest === undefined || readOnly !== undefined)
        return undefined;
    if (connect === undefined)
        return undefined;
    return {
        before: async (gate, log) => {
            const name = (0,verdict/* gateName */.h2)({ name: gate }, inputs);
            const thread = await (0,github_thread/* commentThread */.k)({ client: await connect(log), owner, repo, pullRequest, name, viewer });
            return (0,comment_state/* previousIn */.d)(await thread.list(), { run: run.runId, attempt: run.attempt });
        },
    };
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/reference/bundle-name.js
var bundle_name = __webpack_require__(8605);
// EXTERNAL MODULE: ./lib/reference/keep-candidate.js
var keep_candidate = __webpack_require__(37592);
// EXTERNAL MODULE: ./lib/platforms/reference-bundle.js
var reference_bundle = __webpack_require__(2862);
;// CONCATENATED MODULE: ./lib/platforms/github/publish-rule.js

/** Why a judged candidate is not published as a reference; undefined: it is. */
function whyNotPublished({ inputs, change, reference, outcome }) {
    if (inputs.command === "record")
        return undefined;
    if (inputs.command !== "check")
        return `command: ${inputs.command}`;
    if (inputs.publish === "never")
        return "publish: never";
    if (reference?.uri !== "auto")
        return "the config does not say `reference: auto`";
    const elsewhere = whyNotHere(change, reference.branch);
    if (elsewhere !== undefined)
        return elsewhere;
    return outcome === "fail" ? "a candidate that fails becomes no reference" : undefined;
}
/** Why what this run publishes would not be found by anybody; undefined: it would. */
function whyNotHere(change, asked) {
    const { kind, baseBranch } = change;
    if (kind === "pull-request" || kind === "merge-group")
        return "only runs on a branch publish, not those of a change that is not merged";
    if (!(0,publishing_branch/* isOfBranch */.A)(change))
        return "only runs on push, schedule or workflow_dispatch publish";
    const branch = (0,publishing_branch/* publishingBranch */.m)(asked, change);
    if (baseBranch === undefined)
        return "this run is on no branch";
    return baseBranch === branch ? undefined : `only runs on ${branch} publish, and this one is on ${baseBranch}`;
}
/**
 * Why the record of a run that would publish does not let it; undefined: it does. A waived failure is let pass until its waiver expires; as the
 * reference it would be forgotten, and small waivers could add up. A failure that `fail_after` holds back is a failure too.
 */
function whyNotGood(record) {
    const { outcome } = record.decision;
    if (outcome === "fail" || outcome === "error")
        return "a candidate that fails becomes no reference";
    if (record.verdicts.some(({ waiver }) => waiver !== undefined))
        return "a waived failure becomes no reference: when its waiver expires, it is held against the last good one. To accept it for good, run once with `command: record`";
    return record.verdicts.some((verdict) => verdict.counts_as === "fail")
        ? "a failure that `schedule.fail_after` holds back becomes no reference"
        : undefined;
}

;// CONCATENATED MODULE: ./lib/platforms/github/upload-files.js

const timeoutMs = 600_000;
/** By `@actions/artifact`, which is loaded only now: it is large. */
const uploadFiles = async ({ name, files, directory, days, environment }) => {
    if (!environment["ACTIONS_RUNTIME_TOKEN"])
        return { fault: "the runner gave no ACTIONS_RUNTIME_TOKEN." };
    const retention = retentionDays({ "retention-days": days }, environment);
    try {
        const { DefaultArtifactClient } = await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(351), __webpack_require__.e(659), __webpack_require__.e(645)]).then(__webpack_require__.bind(__webpack_require__, 9645));
        const options = retention === undefined ? {} : { retentionDays: retention };
        const { id } = await within(timeoutMs, new DefaultArtifactClient().uploadArtifact(name, [...files], directory, options));
        return id === undefined ? { fault: "GitHub gave it no id." } : { id };
    }
    catch (thrown) {
        return { fault: faultOf(thrown) };
    }
};
function faultOf(thrown) {
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    if (thrown instanceof Error && thrown.name === "GHESNotSupportedError")
        return "GitHub Enterprise Server does not take artifacts of this version; name a file as the reference there.";
    if (/\(409\)/.test(message))
        return `the run already has one of this name; give each gate and each leg of a matrix its own \`name\` (${message}).`;
    return `the upload failed (${message}).`;
}

;// CONCATENATED MODULE: ./lib/platforms/github/publish.js











const publish_channel = "reference";
/**
 * Publishes a judged candidate as an artifact, the reference of later runs (docs/adr/0010). Two halves: the
 * bytes are kept while the run has them, and uploaded once the record stands.
 */
function referencePublishing(options) {
    let keeping = { state: "skipped", why: "nothing was judged" };
    return {
        publishing: {
            blessedBy: blessedBy(options),
            refusal: (reference) => refusalOf(options, reference?.branch),
            keep: async (candidate, judged) => {
                const why = whyNotPublished({ ...judged, inputs: options.inputs, change: options.run.change });
                keeping = why === undefined ? await keptOf(candidate, options.environment) : { state: "skipped", why };
            },
        },
        channel: {
            name: publish_channel,
            deliver: async ({ record }, done) => {
                if ((0,verdict/* auditLoss */.fG)(done, options.inputs) !== undefined)
                    return (0,delivery/* skipped */.hT)(publish_channel, "a step that fails for want of its audit artifact publishes nothing");
                if (keeping.state === "skipped")
                    return (0,delivery/* skipped */.hT)(publish_channel, keeping.why);
                if (keeping.state === "refused")
                    return (0,delivery/* refused */.J5)(publish_channel, keeping.why);
                const why = options.inputs.command === "record" ? undefined : whyNotGood(record);
                return why === undefined ? publish(record, keeping.kept, options) : (0,delivery/* skipped */.hT)(publish_channel, why);
            },
        },
    };
}
function blessedBy({ inputs, environment }) {
    if (inputs.command !== "record")
        return undefined;
    return (environment["GITHUB_TRIGGERING_ACTOR"] ?? environment["GITHUB_ACTOR"] ?? "somebody whom the runner does not name");
}
/** A reference by a pull request would be one that nobody has merged. */
function refusalOf({ run }, branch) {
    const why = whyNotHere(run.change, branch);
    if (why === undefined)
        return undefined;
    return new errors/* GateError */.ue({
        code: "E100",
        message: `command: record has no place in a run on ${run.event}: ${why}.`,
        hint: `Run it on the branch that publishes references, by workflow_dispatch or on push.`,
    });
}
async function keptOf(candidate, environment) {
    try {
        // Not among the downloads of the run, which go before anything is delivered; the runner empties this one after the job.
        const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(environment["RUNNER_TEMP"] || (0,external_node_os_.tmpdir)(), "model-gate-reference-"));
        const kept = await (0,keep_candidate/* keepCandidate */.Z)(candidate, folder);
        return "fault" in kept ? { state: "refused", why: `not published: ${kept.fault}` } : { state: "kept", kept };
    }
    catch (thrown) {
        return { state: "refused", why: `not published: ${messageOf(thrown)}` };
    }
}
async function publish(record, kept, options) {
    const { run, inputs, environment, upload = uploadFiles } = options;
    const files = await (0,reference_bundle/* writeBundle */.M)(record, kept, {
        blessedBy: blessedBy(options),
        branch: run.change.baseBranch,
        repositoryId: numberOf(environment["GITHUB_REPOSITORY_ID"]),
        workflow: environment["GITHUB_WORKFLOW_REF"],
    });
    if ("fault" in files)
        return (0,delivery/* refused */.J5)(publish_channel, `not published: ${files.fault}`);
    const name = (0,bundle_name/* referenceArtifactName */.d)((0,verdict/* gateName */.h2)(record, inputs), run.attempt);
    const uploaded = await upload({ name, files, directory: kept.folder, days: inputs["retention-days"], environment });
    if ("fault" in uploaded)
        return (0,delivery/* refused */.J5)(publish_channel, `not published as ${name}: ${uploaded.fault} Later runs go on with the reference before.`);
    const onPurpose = inputs.command === "record" ? `, on purpose, whatever the verdict (${record.decision.outcome})` : "";
    return (0,delivery/* delivered */.bI)(publish_channel, `published as ${name}${onPurpose}`, {
        url: `${run.runUrl}/artifacts/${uploaded.id}`,
        ids: { "reference-artifact-id": String(uploaded.id) },
    });
}
function numberOf(text) {
    return text !== undefined && /^[1-9]\d{0,14}$/.test(text) ? Number(text) : undefined;
}
function messageOf(thrown) {
    return thrown instanceof Error ? thrown.message : String(thrown);
}

;// CONCATENATED MODULE: ./lib/platforms/github/platform.js







/** GitHub Actions: the run as its event tells it, who may be asked about it, and where its report goes. */
function githubPlatform(options) {
    const { environment, inputs, run, answering, write } = options;
    const reference = referencePublishing({ run, inputs, environment });
    const reader = answering?.github;
    const viewer = (0,github_viewer/* viewerOnce */.U)();
    const previous = previousRun({ run, inputs, connect: sharedClient(options, brief), viewer });
    return {
        name: "github",
        facts: run.facts,
        surroundings: { ...answering, change: run.change },
        previous,
        history: reader && earlierRuns({ reader, run, inputs, environment }),
        publishing: reference.publishing,
        log: (event) => write((0,log_text/* logText */.k)(event, inputs)),
        mask: (secret) => write((0,workflow_commands/* maskCommand */.Iq)(secret)),
        channels: githubChannels({ ...options, viewer }, reference.channel),
    };
}
/** What the run before found is worth no longer wait, and takes nothing of the time of those who deliver. */
const brief = { timeoutMs: 10_000, budgetMs: 20_000 };


/***/ }),

/***/ 10290:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ explainRefusal),
/* harmony export */   U: () => (/* binding */ isForbidden)
/* harmony export */ });
/** Whether a refusal is for want of a permission, and not for being asked too often. */
function isForbidden({ status, message }) {
    return status === 403 && !/rate limit/i.test(message);
}
/** Why GitHub would not do something, and what the workflow's author can do about it. */
function explainRefusal(failure, about) {
    const said = `${failure.status ?? "no answer"}: ${failure.message}`;
    const advice = adviceByStatus.get(failure.status)?.(failure, about);
    return `could not ${about.doing} (${said}).${advice === undefined ? "" : ` ${advice}`}`;
}
const adviceByStatus = new Map([
    [401, () => "GitHub does not accept the token; check `github-token`."],
    [403, ({ message }, about) => (/rate limit/i.test(message) ? "Run again later." : missingPermission(about))],
    [404, (_, about) => `It does not exist, or the token may not see it. ${missingPermission(about)}`],
    [410, () => "It is disabled in this repository; see its settings."],
    [429, () => "Run again later."],
]);
function missingPermission({ run: { readOnly }, permission = "pull-requests: write" }) {
    if (readOnly === undefined)
        return `Give the job \`permissions: ${permission}\`.`;
    return `The token can only read because ${readOnly}; \`${permission}\` has no effect there. The step summary and the artifact hold the same report.`;
}


/***/ }),

/***/ 95964:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ withRetries),
/* harmony export */   g: () => (/* binding */ failureOf)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);

const tries = 3;
const longestWaitMs = 60_000;
/**
 * Runs `attempt` up to three times, waiting at most a minute each time and never past `until`. What GitHub refused before doing it (429,
 * rate limits) is always repeated; a 5xx or a lost answer only if the request is `repeatable`, since it may have been carried out.
 */
async function withRetries(request, attempt, { log, sleep = node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout, now = Date.now, until }) {
    for (let trial = 1;; trial += 1) {
        try {
            return await attempt();
        }
        catch (error) {
            const failure = failureOf(error);
            const waitMs = waitBefore(failure, { trial, repeatable: request.repeatable, now: now(), until });
            if (waitMs === undefined)
                throw error;
            const why = failure.status === undefined ? failure.message : `${failure.status} ${failure.message}`;
            log({
                level: "info",
                event: "github.retry",
                message: `${request.name} failed (${why}); trying again in ${Math.ceil(waitMs / 1000)} s`,
                fields: { request: request.name, status: failure.status ?? null, trial, wait_ms: waitMs },
            });
            await sleep(waitMs);
        }
    }
}
/** What is known of a failed octokit request. Octokit gives a request that got no answer the status 500, but no response. */
function failureOf(error) {
    const message = error instanceof Error ? error.message : String(error);
    const response = field(error, "response");
    const status = field(error, "status");
    const headers = field(response, "headers");
    return {
        status: response !== undefined && typeof status === "number" ? status : undefined,
        message,
        headers: isHeaders(headers) ? headers : {},
    };
}
/** How long to wait before the next try, in milliseconds; undefined when trying again is of no use or not safe. */
function waitBefore(failure, at) {
    const waitMs = at.trial === tries ? undefined : wantedWait(failure, at);
    if (waitMs === undefined || waitMs > longestWaitMs)
        return undefined;
    return at.until !== undefined && at.now + waitMs > at.until ? undefined : waitMs;
}
function wantedWait(failure, at) {
    if (isRateLimit(failure))
        return rateLimitWait(failure, at.now);
    const lost = failure.status === undefined || failure.status >= 500;
    return lost && at.repeatable ? 1000 * 3 ** (at.trial - 1) : undefined;
}
function isRateLimit({ status, message, headers }) {
    if (status === 429)
        return true;
    return (status === 403 &&
        (headers["retry-after"] !== undefined || headers["x-ratelimit-remaining"] === "0" || /rate limit/i.test(message)));
}
/** As GitHub asks: retry-after, else until the reset of a used-up primary limit, else a minute. */
function rateLimitWait({ headers }, now) {
    const seconds = Number(headers["retry-after"] ?? Number.NaN);
    if (Number.isFinite(seconds))
        return Math.max(0, seconds * 1000);
    const reset = Number(headers["x-ratelimit-reset"] ?? Number.NaN);
    if (headers["x-ratelimit-remaining"] === "0" && Number.isFinite(reset))
        return Math.max(0, reset * 1000 - now);
    return longestWaitMs;
}
function field(value, name) {
    return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}
function isHeaders(value) {
    return typeof value === "object" && value !== null;
}


/***/ }),

/***/ 9787:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ isEnterpriseServer)
/* harmony export */ });
/** Whether this is GitHub Enterprise Server, whose artifacts are of another kind: as @actions/artifact tells the two apart. */
function isEnterpriseServer(environment) {
    const server = environment["GITHUB_SERVER_URL"];
    if (server === undefined || !URL.canParse(server))
        return false;
    const { hostname } = new URL(server);
    return hostname !== "github.com" && !hostname.endsWith(".ghe.com") && !hostname.endsWith(".localhost");
}


/***/ }),

/***/ 36623:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ib: () => (/* binding */ isSameAttempt),
/* harmony export */   U4: () => (/* binding */ isNewer),
/* harmony export */   Xc: () => (/* binding */ placeSticky),
/* harmony export */   fp: () => (/* binding */ gravity)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);

/** From good to bad. */
const gravity = ["pass", "warn", "fail", "error"];
/** In each round at least the oldest of the runs at work drops out, so four of them settle whatever the order of their writes. */
const rounds = 4;
const settleMs = 1000;
/**
 * Leaves one comment that tells of the newest run, also when several runs write at once: the oldest comment stays, it gets the body of the
 * newest run, the others are deleted, and after a second the result is read again (at most four rounds). `superseded`: a newer run has
 * already written. GitHub has no conditional write, so a write that takes longer than that second can still win; `concurrency` prevents it.
 */
async function placeSticky(thread, draft, sleep = node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout) {
    let comments = await thread.list();
    const created = comments.length === 0 && draft.create ? await thread.create(draft.body) : undefined;
    // A list can lag behind a create: our own comment counts whether it is listed or not.
    if (created !== undefined)
        comments = withComment(await thread.list(), created);
    for (let round = 1;; round += 1) {
        const [oldest, ...others] = comments;
        if (oldest === undefined)
            return { outcome: "absent" };
        if (isSettled(comments, draft, round > 1 || created !== undefined))
            return { outcome: outcomeOf(oldest, draft, created), comment: oldest };
        if (round > rounds)
            return { outcome: "unsettled", comment: oldest };
        await unite(thread, oldest, { others, draft });
        // Another run may have read what we read: let its write land before looking again.
        await sleep(settleMs);
        comments = await thread.list();
    }
}
/** Gives the oldest comment the newest body and deletes the others. */
async function unite(thread, oldest, { others, draft }) {
    const newest = others.reduce((best, comment) => (isNewer(comment.stamp, best.stamp) ? comment : best), isNewer(oldest.stamp, draft.stamp) ? oldest : draft);
    if (newest.body !== oldest.body)
        await thread.update(oldest.id, newest.body);
    for (const comment of others)
        await thread.remove(comment.id);
}
/** One comment, and either it is newer than ours or it is ours. */
function isSettled(comments, draft, written) {
    const [only, ...others] = comments;
    if (only === undefined || others.length > 0)
        return false;
    return isNewer(only.stamp, draft.stamp) || (written && !isNewer(draft.stamp, only.stamp));
}
function outcomeOf(comment, draft, created) {
    if (isNewer(comment.stamp, draft.stamp))
        return "superseded";
    return comment.id === created?.id ? "created" : "updated";
}
/** Whether `a` goes before `b`: it wrote later, or in the same attempt with a worse end. A stamp that cannot be read is older than any. */
function isNewer(a, b) {
    if (a === undefined || b === undefined)
        return a !== undefined;
    if (isSameAttempt(a, b))
        return gravityOf(a) > gravityOf(b);
    return a.run === b.run ? a.attempt > b.attempt : a.run > b.run;
}
/** Whether both are of one attempt of one run: of two jobs or steps that go by one name. */
function isSameAttempt(a, b) {
    return a?.run === b.run && a.attempt === b.attempt;
}
function gravityOf({ outcome }) {
    return outcome === undefined ? -1 : gravity.indexOf(outcome);
}
function withComment(comments, own) {
    const rest = comments.filter((comment) => comment.id !== own.id);
    return [...rest, own].toSorted((a, b) => a.id - b.id);
}


/***/ }),

/***/ 84418:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ githubSurroundings),
  T: () => (/* binding */ readerOf)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/version.js
var version = __webpack_require__(13411);
// EXTERNAL MODULE: ./lib/sources/addresses.js
var addresses = __webpack_require__(85122);
// EXTERNAL MODULE: ./lib/sources/download.js
var download = __webpack_require__(32744);
// EXTERNAL MODULE: ./lib/sources/request.js
var request = __webpack_require__(49767);
// EXTERNAL MODULE: ./lib/sources/github/api-address.js
var api_address = __webpack_require__(76277);
;// CONCATENATED MODULE: ./lib/sources/github/bounded-json.js
/** Deeper than any answer of GitHub; a parser further on may recurse. */
const deepest = 64;
const quote = 0x22;
const backslash = 0x5c;
const opening = new Set([0x5b, 0x7b]);
const closing = new Set([0x5d, 0x7d]);
/** What a JSON text of someone else says; undefined when it is no JSON in UTF-8, or nested more than 64 deep. */
function boundedJson(bytes) {
    if (depthOf(bytes) > deepest)
        return undefined;
    try {
        const value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
        return value;
    }
    catch {
        return undefined;
    }
}
/** How deep arrays and objects are nested, brackets within texts left aside. */
function depthOf(bytes) {
    let depth = 0;
    let most = 0;
    let inText = false;
    for (let at = 0; at < bytes.length; at++) {
        const byte = bytes[at] ?? 0;
        if (inText && byte === backslash)
            at++;
        else if (byte === quote)
            inText = !inText;
        else if (!inText && opening.has(byte))
            most = Math.max(most, ++depth);
        else if (!inText && closing.has(byte))
            depth--;
    }
    return most;
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./lib/sources/github/rate-limit.js

const mostTries = 3;
const longestPauseMs = 60_000;
/** Asks again after an answer that is a rate limit, as GitHub wants it: three times in all, and never after a pause of more than a minute. */
async function heedingRateLimits(ask, { budgetMs, wait = (milliseconds) => (0,promises_.setTimeout)(milliseconds) }) {
    let leftMs = budgetMs;
    for (let tries = 1;; tries++) {
        const answer = await ask();
        const pauseMs = pauseAfter(answer);
        if (pauseMs === undefined || tries === mostTries || pauseMs > Math.min(leftMs, longestPauseMs))
            return answer;
        leftMs -= pauseMs;
        await wait(pauseMs);
    }
}
/** undefined: no rate limit. A 429 with Retry-After has been tried again further down. */
function pauseAfter({ status, headers, body }) {
    if (status !== 403 && status !== 429)
        return undefined;
    const asked = headers.get("retry-after");
    if (asked !== null && /^\d{1,9}$/.test(asked))
        return status === 403 ? Number(asked) * 1000 : undefined;
    if (headers.get("x-ratelimit-remaining") === "0")
        return untilReset(headers);
    return status === 403 && /rate limit/i.test(Buffer.from(body).toString("latin1")) ? longestPauseMs : undefined;
}
/** By the clock of the host, so that ours does not matter. */
function untilReset(headers) {
    const resetMs = Number(headers.get("x-ratelimit-reset") ?? Number.NaN) * 1000;
    const milliseconds = resetMs - Date.parse(headers.get("date") ?? "");
    return Number.isFinite(milliseconds) ? Math.max(0, milliseconds) : longestPauseMs;
}

// EXTERNAL MODULE: ./lib/sources/github/reader.js
var reader = __webpack_require__(52005);
;// CONCATENATED MODULE: ./lib/sources/github/github-reader.js









const apiVersion = "2022-11-28";
const json = "application/vnd.github+json";
const mostJsonBytes = 10 * 1024 ** 2;
/** Without an answer, or without a further byte of one. */
const silenceMs = 20_000;
const budgetMs = 180_000;
/** A download of gigabytes takes its time. */
const downloadBudgetMs = 600_000;
/** Reads GitHub's REST API with a token, which goes to the origin of `apiUrl` alone. @throws GateError E100 for an `apiUrl` that is none. */
function githubReader(options) {
    const [owner = "", repo = ""] = options.repository.split("/");
    const api = (0,api_address/* apiUrlOf */.po)(options.apiUrl);
    const context = contextOf(options, api);
    const ask = async (path, { accept, maxBytes }, query) => {
        const url = (0,api_address/* apiAddress */.zz)(api, path, query);
        const headers = headersOf(options.token, accept);
        const answer = await heedingRateLimits(() => (0,request/* request */.E)(url, { method: "GET", headers, maxBytes }, context), context);
        if (answer.status !== 200)
            throw refusalOf(path, answer);
        return answer.body;
    };
    return {
        owner,
        repo,
        repositoryId: options.repositoryId,
        origin: api.origin,
        read: (path, asked) => ask(path, asked),
        get: async (path, schema, query) => checked(path, schema, await ask(path, { accept: json, maxBytes: mostJsonBytes }, query)),
        download: async (path, { accept, maxBytes, folder }) => {
            const asked = { headers: headersOf(options.token, accept), maxBytes };
            const place = { ...context, scratch: folder, budgetMs: downloadBudgetMs };
            const url = (0,api_address/* apiAddress */.zz)(api, path);
            const answer = await heedingRateLimits(() => downloadedOrRefused((0,download/* download */.RG)(url, asked, place)), context);
            if (answer.file === undefined)
                throw refusalOf(path, answer);
            return answer.file;
        },
    };
}
function contextOf({ context }, api) {
    // An API on this very machine is a stand-in of GitHub, and so is the storage that it redirects to.
    const isStandIn = api.protocol === "http:" && (0,addresses/* isLoopback */.U9)(api.hostname);
    const allowLoopbackHttp = isStandIn || context.allowLoopbackHttp;
    return {
        ...context,
        allowLoopbackHttp,
        trustedOrigins: [api.origin],
        maxBytes: mostJsonBytes,
        timeoutMs: silenceMs,
        budgetMs,
    };
}
function headersOf(token, accept) {
    return {
        accept,
        authorization: `Bearer ${token}`,
        "user-agent": `model-gate/${version/* version */.r}`,
        "x-github-api-version": apiVersion,
    };
}
async function downloadedOrRefused(saving) {
    try {
        return { status: 200, headers: new Headers(), body: new Uint8Array(), file: await saving };
    }
    catch (thrown) {
        if (!(thrown instanceof download/* DownloadRefusal */.$k))
            throw thrown;
        return { status: thrown.status, headers: thrown.headers, body: thrown.said, file: undefined };
    }
}
function checked(path, schema, body) {
    const value = boundedJson(body);
    const parsed = schema.safeParse(value);
    if (parsed.success)
        return parsed.data;
    const [issue] = parsed.error.issues;
    const fault = value === undefined ? "it is no JSON" : `${issue?.path.join(".")}: ${issue?.message}`;
    throw new errors/* GateError */.ue({
        code: "E202",
        message: `What GitHub answered to GET ${path} is not of the form that is known: ${fault}.`,
        hint: "Check GITHUB_API_URL, and whether a proxy stands between; then run again.",
    });
}
function refusalOf(path, { status, body }) {
    return new reader/* GithubRefusal */.O({ request: `GET ${path}`, status, said: saidIn(body) });
}
const longestSaying = 200;
/** The message of an error, on one line; "" when there is none. */
function saidIn(body) {
    const value = boundedJson(body);
    const message = typeof value === "object" && value !== null && "message" in value ? value.message : undefined;
    if (typeof message !== "string")
        return "no reason given";
    return message.slice(0, longestSaying).replaceAll(/[\s\p{Cc}]+/gu, " ");
}

// EXTERNAL MODULE: ./lib/sources/github/github-repository.js + 1 modules
var github_repository = __webpack_require__(77406);
// EXTERNAL MODULE: ./lib/sources/git/workspace-repository.js + 6 modules
var workspace_repository = __webpack_require__(63716);
// EXTERNAL MODULE: ./lib/sources/late-fetch.js
var late_fetch = __webpack_require__(52593);
;// CONCATENATED MODULE: ./lib/platforms/github/surroundings.js





/** Who may be asked about the repository: GitHub's API where there is a token and a repository, and git where there is a checkout. */
async function githubSurroundings(place) {
    const { environment, workspace } = place;
    const github = readerOf(place);
    const openApi = github &&
        ((folder) => (0,github_repository/* githubRepository */.G)(github, folder || folderIn(environment["GITHUB_WORKSPACE"], workspace)));
    return { github, repository: await (0,workspace_repository/* workspaceRepository */.s)(workspace, environment, openApi) };
}
/** GitHub's API with the job's token; undefined without one, or without a repository to ask about. */
function readerOf({ environment, token }) {
    const repository = environment["GITHUB_REPOSITORY"] ?? "";
    if (!token || !/^[\w.-]+\/[\w.-]+$/.test(repository))
        return undefined;
    const id = environment["GITHUB_REPOSITORY_ID"] ?? "";
    return githubReader({
        token,
        repository,
        repositoryId: /^[1-9]\d{0,14}$/.test(id) ? Number(id) : undefined,
        apiUrl: environment["GITHUB_API_URL"],
        context: { fetch: late_fetch/* lateFetch */.b, environment },
    });
}
/** Path of the workspace in the runner's; "" when it is that, or lies elsewhere. Used where there is no checkout that tells. */
function folderIn(root, workspace) {
    const way = root ? (0,external_node_path_.relative)(root, workspace) : "";
    return way === ".." || way.startsWith(`..${external_node_path_.sep}`) ? "" : way.split(external_node_path_.sep).join("/");
}


/***/ }),

/***/ 80460:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ commentThread),
/* harmony export */   w: () => (/* binding */ markerOf)
/* harmony export */ });
/* harmony import */ var _create_once_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21560);
/* harmony import */ var _marker_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76614);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95964);
/* harmony import */ var _viewer_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1366);




/** The first line of a comment: whose it is and which run wrote it. `name` has only letters, digits, `.`, `_` and `-`. */
function markerOf(name, run) {
    return (0,_marker_js__WEBPACK_IMPORTED_MODULE_1__/* .markerLine */ .B_)("model-gate", name, run);
}
/** The comments that this gate has on a pull request. Only comments by the token's own account count: anybody can copy a marker. */
async function commentThread(options) {
    const { client, owner, repo, pullRequest } = options;
    const at = { owner, repo };
    const start = (0,_marker_js__WEBPACK_IMPORTED_MODULE_1__/* .markerStart */ .Rs)("model-gate", options.name);
    const viewer = await (options.viewer ?? _viewer_js__WEBPACK_IMPORTED_MODULE_3__/* .viewerLogin */ .w)(client);
    const list = async () => {
        const comments = await client.paginate(client.rest.issues.listComments, {
            ...at,
            issue_number: pullRequest,
            per_page: 100,
        });
        return comments
            .filter((comment) => comment.user?.login === viewer && comment.body?.startsWith(start))
            .map((comment) => stickyComment(comment))
            .toSorted((a, b) => a.id - b.id);
    };
    return {
        list,
        create: async (body) => {
            const create = async () => {
                const { data } = await client.rest.issues.createComment({ ...at, issue_number: pullRequest, body });
                return stickyComment(data);
            };
            return (0,_create_once_js__WEBPACK_IMPORTED_MODULE_0__/* .createOnce */ .U)(body, create, list);
        },
        update: async (id, body) => {
            await client.rest.issues.updateComment({ ...at, comment_id: id, body });
        },
        remove: async (id) => {
            try {
                await client.rest.issues.deleteComment({ ...at, comment_id: id });
            }
            catch (error) {
                if ((0,_retry_js__WEBPACK_IMPORTED_MODULE_2__/* .failureOf */ .g)(error).status !== 404)
                    throw error;
            }
        },
    };
}
function stickyComment(comment) {
    const body = comment.body ?? "";
    return { id: comment.id, url: comment.html_url, body, stamp: (0,_marker_js__WEBPACK_IMPORTED_MODULE_1__/* .stampOf */ .Zs)(body) };
}


/***/ }),

/***/ 93623:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Us: () => (/* binding */ isBlocking),
/* harmony export */   ap: () => (/* binding */ stepExitCode),
/* harmony export */   fG: () => (/* binding */ auditLoss),
/* harmony export */   h2: () => (/* binding */ gateName),
/* harmony export */   oI: () => (/* binding */ advisory),
/* harmony export */   qP: () => (/* binding */ wantsTraining),
/* harmony export */   qZ: () => (/* binding */ auditLossExitCode)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

/** Whether a decision blocks the merge; under `fail-on: never`, whether it would. */
function isBlocking({ decision }, failOn) {
    switch (decision.outcome) {
        case "fail":
        case "error":
            return true;
        case "warn":
            return failOn === "warning";
        case "pass":
            return false;
    }
}
/** Whether a gate on the model failed by what was measured, so that a new training may help; nothing judged, or files that do not fit, is no reason for one. */
function wantsTraining({ decision, verdicts, }) {
    const measured = verdicts.filter(({ kind, state }) => kind !== "pairing" && state !== "undefined");
    return decision.outcome === "fail" && measured.some((verdict) => verdict.counts_as === "fail");
}
/** Why the step fails whatever the verdict is: the policy wants the audit artifact, and there is none. */
function auditLoss(deliveries, { audit }) {
    const artifact = deliveries.find(({ channel }) => channel === "artifact");
    if (audit !== "required" || artifact?.state === "delivered")
        return undefined;
    return `audit: required, and the audit artifact was not kept: ${artifact?.detail ?? "nobody uploaded it"}`;
}
/** The exit code of a step whose policy wants the artifact that is lost; of any verdict. */
const auditLossExitCode = _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .errorCodes */ .fv.E900.exitCode;
/** The exit code of the step: the run's own, moved by `fail-on`. Only a verdict can be advisory, an error never. */
function stepExitCode(result, failOn) {
    const { outcome } = result.record.decision;
    if (failOn === "never" && outcome === "fail")
        return 0;
    if (failOn === "warning" && outcome === "warn")
        return Math.max(1, result.exitCode);
    return result.exitCode;
}
/** What every report says first where the step does not end as the verdict says, by `fail-on: never` or `audit: required`: Markdown alerts, or nothing. */
function advisory({ decision }, inputs, done) {
    if (auditLoss(done, inputs) !== undefined)
        return [
            "> [!CAUTION]\n> This step fails whatever the verdict is: `audit: required`, and the audit artifact was not kept. The log of the step says why.",
        ];
    if (inputs["fail-on"] !== "never" || decision.outcome !== "fail")
        return [];
    return [
        "> [!WARNING]\n> Advisory: the verdict is **fail**, but `fail-on: never` keeps this step from blocking the merge.",
    ];
}
/** Name that keys the comment and the artifact: the input's, else the record's. Other characters than a config name may have become `-`. */
function gateName(record, inputs) {
    return (inputs.name ?? record.name).replaceAll(/[^A-Za-z0-9._-]/g, "-");
}


/***/ }),

/***/ 1366:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ viewerOnce),
/* harmony export */   w: () => (/* binding */ viewerLogin)
/* harmony export */ });
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95964);

/** Asks once for all who want to know it, and again only where there was no answer. */
function viewerOnce() {
    let login;
    return (client) => (login ??= viewerLogin(client).catch((error) => {
        login = undefined;
        throw error;
    }));
}
/**
 * The account behind the token. GraphQL is the one way that works for the job's token, for an app's and for a person's;
 * a token that may not ask is taken for the job's own.
 */
async function viewerLogin(client) {
    try {
        const { viewer } = await client.graphql("query { viewer { login } }");
        return viewer.login;
    }
    catch (error) {
        const { status } = (0,_retry_js__WEBPACK_IMPORTED_MODULE_0__/* .failureOf */ .g)(error);
        if (status === 403 || status === 404)
            return "github-actions[bot]";
        throw error;
    }
}


/***/ }),

/***/ 68628:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hl: () => (/* binding */ debugCommand),
/* harmony export */   Iq: () => (/* binding */ maskCommand),
/* harmony export */   OG: () => (/* binding */ logLines),
/* harmony export */   jx: () => (/* binding */ annotationCommand)
/* harmony export */ });
/* harmony import */ var _reports_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69300);

/** The runner cuts a message of an annotation here. */
const longestMessage = 4096;
/** A workflow command such as `::error file=model-gate.yml,line=14,title=f1::f1 fell`, ending in a newline; untrusted text cannot leave it. */
function annotationCommand(level, message, place = {}) {
    const { title, file, line, column } = place;
    const properties = Object.entries({
        title: title === undefined ? undefined : (0,_reports_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .inertLogText */ .I1)(title),
        file,
        line,
        col: column,
    })
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
    const head = properties.length === 0 ? level : `${level} ${properties.join(",")}`;
    return `::${head}::${escapeMessage((0,_reports_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .inertLogText */ .I1)(message).slice(0, longestMessage))}\n`;
}
/** A line that the runner shows only when the run is debugged. */
function debugCommand(message) {
    return `::debug::${escapeMessage((0,_reports_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .inertLogText */ .I1)(message))}\n`;
}
/** Has the runner put "***" in place of `secret` in the log of this job; the command itself is not logged. */
function maskCommand(secret) {
    return `::add-mask::${escapeMessage(secret)}\n`;
}
/** A line or more of plain log, in which the runner finds no command. */
function logLines(text) {
    return `${(0,_reports_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .inertLogText */ .I1)(text)}\n`;
}
/** As actions/toolkit's command.ts: the runner undoes exactly this. */
function escapeMessage(text) {
    return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
function escapeProperty(text) {
    return escapeMessage(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}


/***/ }),

/***/ 81763:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ workingDirectory)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(452);



/** Absolute path of the `working-directory` input, which must be a folder inside the workspace, also after links. Throws E100. */
async function workingDirectory(environment, input) {
    const root = environment["GITHUB_WORKSPACE"];
    if (!root)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .GateError */ .ue({
            code: "E100",
            message: "GITHUB_WORKSPACE is not set",
            hint: "Run the action inside GitHub Actions.",
        });
    const workspace = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(root);
    const directory = await existing(node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(workspace, input));
    const inside = directory !== undefined && isInside(workspace, directory);
    if (inside && (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(directory)).isDirectory())
        return directory;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .GateError */ .ue({
        code: "E100",
        message: `input working-directory: ${JSON.stringify(input)} is not a folder inside the workspace`,
        hint: "Give a path relative to the root of the repository, and check that actions/checkout ran before this step.",
    });
}
async function existing(target) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(target);
    }
    catch {
        return undefined;
    }
}
function isInside(folder, target) {
    return target === folder || target.startsWith(folder.endsWith(node_path__WEBPACK_IMPORTED_MODULE_1__.sep) ? folder : folder + node_path__WEBPACK_IMPORTED_MODULE_1__.sep);
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


/***/ }),

/***/ 11972:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F1: () => (/* binding */ displayWidth),
/* harmony export */   jC: () => (/* binding */ padded),
/* harmony export */   ky: () => (/* binding */ wrapped),
/* harmony export */   ps: () => (/* binding */ truncated)
/* harmony export */ });
/** First and last code points of characters two cells wide in a terminal (Unicode 16, East_Asian_Width W and F). */
const wideRanges = [
    [0x1100, 0x115f],
    [0x2e80, 0x303e],
    [0x3041, 0xa4cf],
    [0xa960, 0xa97f],
    [0xac00, 0xd7a3],
    [0xf900, 0xfaff],
    [0xfe10, 0xfe19],
    [0xfe30, 0xfe6f],
    [0xff01, 0xff60],
    [0xffe0, 0xffe6],
    [0x16fe0, 0x1b2fb],
    [0x1f200, 0x1f265],
    [0x20000, 0x3fffd],
];
/** Cells that a text takes in a terminal: two for CJK and emoji, none for combining marks. */
function displayWidth(text) {
    return Array.from(text).reduce((width, character) => width + characterWidth(character), 0);
}
function characterWidth(character) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x300)
        return 1;
    if (/^[\p{M}\p{Cf}\u1160-\u11ff]$/u.test(character))
        return 0;
    // A flag is two of these, and two cells wide.
    if (/^\p{Regional_Indicator}$/u.test(character))
        return 1;
    const wide = /^\p{Emoji_Presentation}$/u.test(character) || wideRanges.some(([first, last]) => code >= first && code <= last);
    return wide ? 2 : 1;
}
/** The text with spaces up to a width, on the right, or on the left for numbers. */
function padded(text, width, align = "left") {
    const spaces = " ".repeat(Math.max(0, width - displayWidth(text)));
    return align === "left" ? text + spaces : spaces + text;
}
/** The beginning of a text in at most so many cells, with an ellipsis where something is missing. */
function truncated(text, width) {
    if (displayWidth(text) <= width)
        return text;
    // The mark that ends right-to-left text must not be cut off with it: numbers follow.
    return `${takeCells(text, width - 1)}…${text.includes(leftToRightMark) ? leftToRightMark : ""}`;
}
const leftToRightMark = "\u200e";
/** A text broken at its spaces into lines of at most so many cells; a longer word is broken anywhere. */
function wrapped(text, width) {
    const lines = [];
    let line = "";
    for (const word of text.split(" ").flatMap((one) => pieces(one, width))) {
        if (line !== "" && displayWidth(line) + 1 + displayWidth(word) > width) {
            lines.push(line);
            line = word;
        }
        else {
            line = line === "" ? word : `${line} ${word}`;
        }
    }
    return [...lines, line];
}
function pieces(word, width) {
    if (displayWidth(word) <= width)
        return [word];
    const head = takeCells(word, Math.max(2, width));
    return [head, ...pieces(word.slice(head.length), width)];
}
function takeCells(text, width) {
    let taken = "";
    let cells = 0;
    for (const character of text) {
        cells += characterWidth(character);
        if (cells > width)
            break;
        taken += character;
    }
    return taken;
}


/***/ }),

/***/ 69300:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I1: () => (/* binding */ inertLogText),
/* harmony export */   X5: () => (/* binding */ cleanText),
/* harmony export */   Zt: () => (/* binding */ markdownName),
/* harmony export */   a_: () => (/* binding */ inertTerminalText),
/* harmony export */   h$: () => (/* binding */ markdownProse),
/* harmony export */   jC: () => (/* binding */ rightToLeftScripts)
/* harmony export */ });
const zeroWidthSpace = "\u200b";
const leftToRightMark = "\u200e";
const isolate = { open: "\u2068", close: "\u2069" };
/** Scripts that are written from right to left, as a part of a character class. */
const rightToLeftScripts = ["Hebrew", "Arabic", "Syriac", "Thaana", "Nko"]
    .map((script) => `\\p{Script=${script}}`)
    .join("");
/**
 * Untrusted text on one line without anything invisible: no ANSI, control, bidi or zero-width characters, at most three
 * marks on a letter, whitespace collapsed (a single no-break space stays), at most `maxCharacters` code points.
 */
function cleanText(text, maxCharacters = 200) {
    if (text.length <= maxCharacters && alreadyClean.test(text))
        return text;
    // Of a text of megabytes no more is looked at than can be shown, with room for what is invisible.
    const start = text.slice(0, 20 * maxCharacters);
    const visible = withoutSequences(start)
        .replace(/[\t\n\v\f\r\u0085\u2028\u2029]/gu, " ")
        .replace(/[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, "")
        .replace(/\p{Cs}/gu, "\ufffd")
        .replace(/(\p{M}{3})\p{M}+/gu, "$1")
        .replace(/\s+/gu, (run) => (run === "\u00a0" || run === "\u202f" ? run : " "))
        .trim();
    const characters = Array.from(visible);
    const isCut = characters.length > maxCharacters || start.length < text.length;
    return isCut ? `${characters.slice(0, maxCharacters - 1).join("")}…` : visible;
}
// Most texts are of such words, one space between each two: it saves the careful way round for thousands of them.
const alreadyClean = /^[!-~\u00a1-\u00ac\u00ae-\u00ff\u2010-\u2027\u2190-\u22ff]+(?:[ \u00a0\u202f][!-~\u00a1-\u00ac\u00ae-\u00ff\u2010-\u2027\u2190-\u22ff]+)*$/;
/**
 * A name from the data or the config as code in Markdown, in a table cell or in prose. Code is what GitHub's filters for
 * mentions, references, links, emoji and math leave alone; entities by themselves do not stop them.
 */
function markdownName(text, maxCharacters = 100) {
    const name = cleanText(text, maxCharacters);
    const code = unfitForBackticks.test(name)
        ? `<code>${entities(name === "" ? "(empty)" : name)}</code>`
        : `\`${name}\``;
    // Isolated, a right-to-left name cannot turn round the numbers beside it.
    return rightToLeft.test(name) ? `${isolate.open}${code}${isolate.close}` : code;
}
// A pipe ends a table cell even inside backticks, and parsers disagree on a backslash before it; `##[`, and `##vso[` at Azure
// Pipelines, is a command when the Markdown itself is printed to a runner's log.
const unfitForBackticks = /[`|\\]|##(?:vso)?\[|^$/iu;
const rightToLeft = new RegExp(`[${rightToLeftScripts}]`, "u");
/** A sentence with untrusted parts as Markdown: what stands in backticks, and every word that could act, becomes code. */
function markdownProse(text, maxCharacters = 1000) {
    return cleanText(text, maxCharacters)
        .split(/(`[^`]+`)/u)
        .map((part, index) => index % 2 === 1 ? markdownName(part.slice(1, -1)) : part.split(" ").map(inertWord).join(" "))
        .join("")
        .replace(/^(\d+)([.)])/u, (_match, number, mark) => `${number}${entities(mark)}`);
}
function inertWord(word) {
    const [, open = "", core = "", close = ""] = (/.\(/u.test(word) ? callLike : quoted).exec(word) ?? [];
    if (!/[\p{L}\p{N}]/u.test(core))
        return inertMarks(word);
    return actingWord.test(core) ? withoutQuotes(open, markdownName(core), close) : word;
}
/** A dollar sign is math beside code, however it is written. */
function inertMarks(word) {
    if (word.includes("$"))
        return `<code>${entities(word)}</code>`;
    return /[^\P{ASCII},;.%()/?!'"]/u.test(word) ? entities(word) : word;
}
/** Code needs no quotes round it. */
function withoutQuotes(open, code, close) {
    const isQuoted = open.endsWith('"') && close.startsWith('"');
    return isQuoted ? `${open.slice(0, -1)}${code}${close.slice(1)}` : `${open}${code}${close}`;
}
/** A word in brackets or quotes, or one that has brackets of its own. */
const quoted = /^([("“‘']*)(.*?)([)"”’'.,;:!?]*)$/u;
const callLike = /^([("“‘']*)(.*?)(["”’'.,;:!?]*)$/u;
// Markup, mentions, issue references, commit ids, links, math and emoji short codes; and names of files and options.
const actingWord = /[`*_~[\]<>|\\@#$^{}=:&]|\p{L}\.\p{L}|(?<![a-z0-9_])(?:www\.|gh-\d|[0-9a-f]{7,40}(?![a-z0-9_]))/iu;
function entities(text) {
    return text.replace(/[!-/:-@[-`{-~]/gu, (character) => `&#${character.codePointAt(0)};`);
}
/**
 * The text without what moves a cursor or colours (ECMA-48: control sequences, and strings such as titles and links up to their end). In time
 * proportional to the text, which Node's own function does not promise; a character of a broken sequence that is left over is no letter, and goes with these.
 */
function withoutSequences(text) {
    return text.replace(strings, "").replace(controlSequences, "").replace(shortSequences, "");
}
const [bell, escape] = ["\u0007", "\u001b"];
const strings = new RegExp(`(?:${escape}[\\]PX^_]|[\u0090\u0098\u009d-\u009f])[^${bell}${escape}\u0090\u0098\u009c-\u009f]*(?:${bell}|\u009c|${escape}\\\\)`, "gu");
const controlSequences = new RegExp(`(?:${escape}\\[|\u009b)[0-?]*[ -/]*[@-~]`, "gu");
const shortSequences = new RegExp(`${escape}[ -/]*[0-~]`, "gu");
/** Text for a terminal: one line that moves no cursor and, wrapped anywhere, is no command to a CI runner. */
function inertTerminalText(text, maxCharacters = 1000) {
    return withoutCommands(cleanText(text, maxCharacters)).replace(rightToLeftRun, `$&${leftToRightMark}`);
}
// Where terminals know right-to-left text, the mark keeps it from turning round the numbers that follow.
const rightToLeftRun = new RegExp(`[${rightToLeftScripts}\\p{M}]*[${rightToLeftScripts}](?:[${rightToLeftScripts}\\p{M}]|\\s+(?=[${rightToLeftScripts}]))*`, "gu");
/**
 * Text of any number of lines for a runner's log, where `::command::` at the start of a line and `##[command]` anywhere are
 * obeyed (actions/runner, ActionCommand.cs), as is `##vso[command]` at Azure Pipelines. Lines stay lines; ANSI, control and bidi characters go.
 */
function inertLogText(text) {
    return withoutSequences(text)
        .split(/\r\n|[\r\n\v\f\u0085\u2028\u2029]/u)
        .map((line) => line
        .replaceAll("\t", "  ")
        .replace(/\p{Cc}/gu, "\ufffd")
        .replace(/[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, ""))
        .map(withoutCommands)
        .join("\n");
}
function withoutCommands(line) {
    return line.replace(/##(?=(?:vso)?\[)/giu, `#${zeroWidthSpace}#`).replace(/(?<!\S):(?=:)/gu, `${zeroWidthSpace}:`);
}


/***/ }),

/***/ 35688:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ renderSummary),
/* harmony export */   w: () => (/* binding */ renderComment)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61317);
/* harmony import */ var _outline_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82254);


/** GitHub documents 65,536 characters for a comment, and was measured at 262,144 bytes; both are kept. */
const commentLimits = { maxCharacters: 65_000, maxBytes: 262_144 };
/** A step's summary above 1 MiB is dropped whole; the margin is for what else the step writes. */
const summaryLimits = { maxCharacters: Number.POSITIVE_INFINITY, maxBytes: 1_048_576 - 16_384 };
/** The report as a comment: the marker, then as much as fits, from everything down to the verdict alone. */
function renderComment(record, { marker, links = {}, ...limits }) {
    const { maxCharacters, maxBytes } = { ...commentLimits, ...limits };
    const head = `${marker}\n\n`;
    return (head +
        fitted(record, links, { maxCharacters: maxCharacters - head.length, maxBytes: maxBytes - Buffer.byteLength(head) }));
}
/** The report as a step summary: as much as fits. */
function renderSummary(record, { links = {}, ...limits } = {}) {
    return fitted(record, links, { ...summaryLimits, ...limits });
}
const all = Number.POSITIVE_INFINITY;
/** First the tables that hold give way, then all that is folded, then failures after the first. */
const extents = [
    ...[all, 300, 100, 30, 10].map((mostFolded) => ({ detail: "full", mostRows: all, mostFolded })),
    ...[all, 500, 200, 100, 50, 20, 10, 5].map((mostRows) => ({ detail: "failures", mostRows, mostFolded: 0 })),
    { detail: "headline", mostRows: 0, mostFolded: 0 },
];
function fitted(record, links, limits) {
    const outline = (0,_outline_js__WEBPACK_IMPORTED_MODULE_1__/* .outlineOf */ .W)(record);
    for (const extent of extents) {
        const text = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownOf */ .R)(outline, { ...extent, links });
        if (fits(text, limits))
            return text;
    }
    return cut(outline.icon, limits);
}
function fits(text, { maxCharacters, maxBytes }) {
    return text.length <= maxCharacters && Buffer.byteLength(text) <= maxBytes;
}
/** The last resort, below any limit that a platform really has: the icon, or nothing. */
function cut(icon, limits) {
    return fits(icon, limits) ? icon : "";
}


/***/ }),

/***/ 73880:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ reportNames),
/* harmony export */   Z: () => (/* binding */ defaultReports)
/* harmony export */ });
/** The names of all reports, in the order of the list; apart from it, so that the help need not load every report. */
const reportNames = "text, md, html, json, junit, sarif, openmetrics, gitlab, warnings-ng, bitbucket, cyclonedx, intoto, model-index";
/** What is written unless something else is asked for. */
const defaultReports = "md,html,json";


/***/ }),

/***/ 80150:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ secretsOf),
/* harmony export */   p: () => (/* binding */ redacted)
/* harmony export */ });
/** Variables of a runner that hold secrets, whatever the workflow. */
const secretVariables = [
    "INPUT_GITHUB-TOKEN",
    "GITHUB_TOKEN",
    "GH_TOKEN",
    "ACTIONS_RUNTIME_TOKEN",
    "ACTIONS_ID_TOKEN_REQUEST_TOKEN",
];
const shortest = 8;
const longest = 65_536;
/** Values of headers, and words of a record, that are secrets to nobody. */
const ordinaryWords = new Set([
    "application/json",
    "application/octet-stream",
    "authorization",
    "candidate",
    "model-gate",
    "prediction",
    "reference",
    "text/plain",
    "undefined",
]);
/**
 * The secrets that the environment is known to hold; others are added as the config names them. `onSecret` is told each of these others,
 * once, in the forms that a runner should mask as well.
 */
function secretsOf(environment, onSecret = () => undefined) {
    const known = new Set();
    // The longest first: one form may hold another.
    const patterns = new Set();
    let pattern;
    const remember = (given) => {
        const value = given.trim().slice(0, longest);
        if (value.length < shortest || ordinaryWords.has(value.toLowerCase()) || known.has(value))
            return undefined;
        known.add(value);
        for (const form of patternsOf(value))
            patterns.add(form);
        pattern = undefined;
        return value;
    };
    for (const name of secretVariables)
        remember(environment[name] ?? "");
    return {
        add: (given) => {
            const value = remember(given);
            if (value !== undefined)
                for (const form of formsOf(value))
                    onSecret(form);
        },
        redact: (text) => {
            if (patterns.size === 0 || text.length < shortest)
                return text;
            pattern ??= new RegExp([...patterns].toSorted((a, b) => b.length - a.length).join("|"), "gu");
            return text.replace(pattern, "***");
        },
    };
}
/** The same plain value with every text in it redacted, but for texts that `isWord` says are words of its own form, which tell nothing; keys stay. */
function redacted(value, secrets, isWord = () => false) {
    if (typeof value === "string")
        return redactedText(value, secrets, isWord);
    if (Array.isArray(value))
        return value.map((item) => redacted(item, secrets, isWord));
    if (typeof value !== "object" || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, redacted(item, secrets, isWord)]));
}
function redactedText(text, secrets, isWord) {
    const safe = secrets.redact(text);
    return safe !== text && isWord(text) ? text : safe;
}
/** The value as texts that can be compared as they are. */
function formsOf(value) {
    const bytes = Buffer.from(value, "utf8");
    return [value, encodeURIComponent(bytes.toString("utf8")), ...inBase64(bytes), bytes.toString("hex")];
}
function patternsOf(value) {
    const bytes = Buffer.from(value, "utf8");
    const hex = bytes.toString("hex");
    // The whole in base64 with its end, which no longer text has; the same inside a longer text, whose edges are another's.
    const encoded = [bytes.toString("base64"), bytes.toString("base64url"), ...inBase64(bytes)];
    return [
        Array.from(value, written).join(""),
        ...encoded.map((text) => Array.from(text, written).join("")),
        hex,
        hex.toUpperCase(),
    ];
}
/**
 * What of the base64 of any text that holds `bytes` is theirs alone: three groups of three begin in it. A login `user:token` is sent like this.
 */
function inBase64(bytes) {
    return [0, 1, 2].flatMap((before) => {
        const whole = Buffer.concat([Buffer.alloc(before), bytes]);
        const [start, end] = [Math.ceil((before * 8) / 6), Math.floor((whole.length * 8) / 6)];
        return [whole.toString("base64").slice(start, end), whole.toString("base64url").slice(start, end)];
    });
}
/** One character in any writing of a URL, of JSON (within JSON) or of HTML. Letters and digits are written as they are by all of them. */
function written(character) {
    if (/[A-Za-z0-9]/.test(character))
        return character;
    const code = character.codePointAt(0) ?? 0;
    const forms = [
        `\\\\{0,8}${escaped(character)}`,
        ...(character === " " ? ["\\+"] : []),
        [...Buffer.from(character, "utf8")].map((byte) => `%(?:25){0,4}${anyCase(byte, 2)}`).join(""),
        Array.from({ length: character.length }, (_, unit) => `\\\\{1,8}u${anyCase(character.charCodeAt(unit), 4)}`).join(""),
        ...(shortEscapes[character] ?? []),
        `&(?:amp;){0,4}#(?:0{0,6}${code}|[xX]0{0,6}${anyCase(code, 1)});`,
    ];
    return `(?:${forms.join("|")})`;
}
/** Those of JSON and HTML that are no numbers. */
const shortEscapes = {
    "\n": ["\\\\{1,8}n"],
    "\r": ["\\\\{1,8}r"],
    "\t": ["\\\\{1,8}t"],
    "\b": ["\\\\{1,8}b"],
    "\f": ["\\\\{1,8}f"],
    "&": ["&(?:amp;){1,4}"],
    "<": ["&(?:amp;){0,4}lt;"],
    ">": ["&(?:amp;){0,4}gt;"],
    // Doubled in a cell of CSV.
    '"': ['""', "&(?:amp;){0,4}quot;"],
    "'": ["&(?:amp;){0,4}apos;"],
};
function anyCase(code, digits) {
    return code
        .toString(16)
        .padStart(digits, "0")
        .replace(/[a-f]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);
}
function escaped(character) {
    return character.replace(/[$()*+./?[\\\]^{|}]/u, "\\$&");
}


/***/ }),

/***/ 13411:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ version)
/* harmony export */ });
/** Version of the tool; a test holds it equal to package.json. */
const version = "0.1.0";


/***/ })

};
