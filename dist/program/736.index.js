export const id = 736;
export const ids = [736];
export const modules = {

/***/ 1736:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  changeTo: () => (/* binding */ changeTo),
  check: () => (/* binding */ check),
  tokenOf: () => (/* binding */ tokenOf)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/main.js + 40 modules
var main = __webpack_require__(15828);
// EXTERNAL MODULE: ./lib/platforms/github/surroundings.js + 3 modules
var github_surroundings = __webpack_require__(84418);
// EXTERNAL MODULE: ./lib/platforms/plain.js
var plain = __webpack_require__(21012);
// EXTERNAL MODULE: ./lib/reports/escape.js
var reports_escape = __webpack_require__(69300);
// EXTERNAL MODULE: ./lib/reports/json.js
var json = __webpack_require__(52689);
// EXTERNAL MODULE: ./lib/reports/pick-reports.js
var pick_reports = __webpack_require__(69792);
// EXTERNAL MODULE: ./lib/reports/text.js + 14 modules
var reports_text = __webpack_require__(80255);
// EXTERNAL MODULE: ./lib/cli/options.js
var options = __webpack_require__(99048);
// EXTERNAL MODULE: ./lib/cli/memory-of.js
var memory_of = __webpack_require__(48517);
// EXTERNAL MODULE: ./lib/audit/profile-entry.js
var profile_entry = __webpack_require__(56899);
// EXTERNAL MODULE: ./lib/audit/stopwatch.js
var stopwatch = __webpack_require__(78904);
// EXTERNAL MODULE: ./lib/reports/text-profile.js
var text_profile = __webpack_require__(90084);
// EXTERNAL MODULE: ./lib/cli/style.js
var style = __webpack_require__(87279);
;// CONCATENATED MODULE: ./lib/cli/profiling.js




/** With --profile a stopwatch that has run since the process started; otherwise none. */
function stopwatchOf(values) {
    return values["profile"] === true ? (0,stopwatch/* stopwatch */.s)(readProcess) : stopwatch/* noStopwatch */.p;
}
function readProcess() {
    const { user, system } = process.cpuUsage();
    return {
        ms: performance.now(),
        processorMs: (user + system) / 1000,
        peakBytes: process.resourceUsage().maxRSS * 1024,
    };
}
/** Says on stderr where time and memory went, those of the record and what came after it too; nothing without --profile. */
function printProfile({ stopwatch: watch, threads, record }) {
    const profile = (0,profile_entry/* profileEntry */.o)({ stopwatch: watch, threads: threads?.count ?? 1, inputs: record.inputs });
    const { isTTY, columns } = process.stderr;
    if (profile !== undefined)
        process.stderr.write((0,text_profile/* profileText */.z)(profile, isTTY ? (0,style/* widthOf */.qz)(columns) : style/* pipeWidth */.bK));
}

// EXTERNAL MODULE: ./lib/cli/progress.js + 1 modules
var progress = __webpack_require__(64097);
// EXTERNAL MODULE: ./lib/cli/reports-of.js
var reports_of = __webpack_require__(2507);
// EXTERNAL MODULE: ./lib/cli/threads-of.js
var threads_of = __webpack_require__(51385);
// EXTERNAL MODULE: ./lib/cli/values.js
var cli_values = __webpack_require__(40694);
;// CONCATENATED MODULE: ./lib/cli/check.js


















/** Judges the candidate and prints the report; the exit code is the verdict's. */
async function check(rest, values) {
    const [config, ...more] = rest;
    if (more.length > 0)
        throw new errors/* GateError */.ue({ code: "E100", message: `check takes one config, not ${rest.length}` });
    const workspace = (0,external_node_path_.resolve)((0,cli_values/* textOf */.b)(values, "workspace") ?? ".");
    const outDirectory = (0,external_node_path_.resolve)((0,cli_values/* textOf */.b)(values, "out") ?? "model-gate-out");
    const inputs = (0,options/* configInputs */.yD)(values);
    const [stopwatch, threads] = [stopwatchOf(values), (0,threads_of/* threadsOf */.D)(values)];
    const reports = (0,reports_of/* reportsOf */.t)(values, "report", pick_reports/* defaultReports */.Z);
    const surroundings = {
        ...(await (0,github_surroundings/* githubSurroundings */.R)({ environment: process.env, token: tokenOf(process.env), workspace })),
        change: changeTo((0,cli_values/* textOf */.b)(values, "base-ref")),
    };
    const result = await (0,progress/* withProgress */.E)((log) => (0,main/* main */.iW)({
        config,
        workspace,
        outDirectory,
        reports,
        about: placesFrom(workspace),
        inputs,
        now: () => new Date(),
        newId: external_node_crypto_.randomUUID,
        environment: process.env,
        threads,
        stopwatch,
        memory: (0,memory_of/* memoryOf */.z)(values),
    }, (0,plain/* plainPlatform */.q)(log, surroundings)));
    printProfile({ stopwatch, threads, record: result.record });
    if (values["json"] === true)
        process.stdout.write((0,json/* renderJson */.h)(result.record));
    else if (values["quiet"] === true)
        process.stdout.write(`${(0,reports_escape/* inertTerminalText */.a_)(result.record.decision.sentence)}\n`);
    else {
        process.stdout.write((0,reports_text/* renderText */.S)(result.record, (0,style/* styleOf */.Vj)(values)));
        process.stdout.write(`\nRecord: ${(0,external_node_path_.relative)(process.cwd(), outDirectory) || "."}/audit.json\n`);
    }
    return result.exitCode;
}
/** Run at the root of a repository for a folder of it, the places in reports are those of the repository. */
function placesFrom(workspace) {
    const folder = (0,external_node_path_.relative)(process.cwd(), workspace);
    return folder.startsWith("..") || (0,external_node_path_.isAbsolute)(folder) ? {} : { folder };
}
/** With --base-ref, what is checked out is a change to that branch or commit. */
function changeTo(baseBranch) {
    if (baseBranch === undefined)
        return undefined;
    const unknown = { defaultBranch: undefined, baseSha: undefined, headSha: undefined, pullRequest: undefined };
    return { kind: "pull-request", baseBranch, ...unknown, readOnly: undefined };
}
/** By the variables that GitHub's own command line reads. */
function tokenOf({ GITHUB_TOKEN, GH_TOKEN }) {
    return GH_TOKEN || GITHUB_TOKEN;
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


/***/ })

};
