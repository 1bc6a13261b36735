export const id = 69;
export const ids = [69];
export const modules = {

/***/ 29069:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75919);
/* harmony import */ var _cli_help_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42689);
/* harmony import */ var _cli_options_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(99048);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(452);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(42037);
/* harmony import */ var _reports_escape_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(69300);
/* harmony import */ var _secrets_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(80150);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(13411);









// A reader that has seen enough (`| head`) closes the pipe: no fault, and the exit code stays the verdict's.
process.stdout.on("error", (error) => {
    if (error.code !== "EPIPE")
        throw error;
});
if (node_worker_threads__WEBPACK_IMPORTED_MODULE_1__.isMainThread)
    process.exitCode = await run(process.argv.slice(2));
// Worker threads begin with this same file, so that none can be missing.
else
    await (await Promise.all(/* import() */[__webpack_require__.e(16), __webpack_require__.e(669), __webpack_require__.e(87), __webpack_require__.e(78)]).then(__webpack_require__.bind(__webpack_require__, 53078))).serve();
async function run(argv) {
    try {
        const { values, positionals } = parse(argv);
        const [name, ...rest] = positionals;
        if (values["version"] === true)
            return print(`${_version_js__WEBPACK_IMPORTED_MODULE_7__/* .version */ .r}\n`);
        if (name === undefined)
            return values["help"] === true || argv.length === 0 ? print((0,_cli_help_js__WEBPACK_IMPORTED_MODULE_2__/* .helpText */ .B)(undefined)) : usage("which command?");
        if (!isCommand(name))
            return usage(unknownCommand(name));
        if (values["help"] === true)
            return print((0,_cli_help_js__WEBPACK_IMPORTED_MODULE_2__/* .helpText */ .B)(name));
        refuseForeignOptions(name, values);
        // Loaded only now: help and version answer at once.
        const { perform } = await Promise.all(/* import() */[__webpack_require__.e(160), __webpack_require__.e(647)]).then(__webpack_require__.bind(__webpack_require__, 69647));
        return await perform(name, rest, values);
    }
    catch (error) {
        return report(error);
    }
}
function parse(argv) {
    try {
        const { values, positionals } = (0,node_util__WEBPACK_IMPORTED_MODULE_0__.parseArgs)({
            args: [...argv],
            options: (0,_cli_options_js__WEBPACK_IMPORTED_MODULE_3__/* .parseOptions */ .Ac)(),
            allowPositionals: true,
            strict: true,
        });
        const flat = Object.entries(values).map(([name, value]) => [name, Array.isArray(value) ? undefined : value]);
        return { values: Object.fromEntries(flat), positionals };
    }
    catch (error) {
        const text = error instanceof Error ? error.message : String(error);
        const option = /'(--?[^' ]+)/.exec(text)?.[1];
        if (text.startsWith("Unknown option") && option !== undefined) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .GateError */ .ue({
                code: "E100",
                message: unknown("option", option, Object.keys(_cli_options_js__WEBPACK_IMPORTED_MODULE_3__/* .options */ .fF).map((name) => `--${name}`)),
            });
        }
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .GateError */ .ue({ code: "E100", message: text.split("\n")[0] ?? text });
    }
}
function refuseForeignOptions(command, values) {
    for (const [name, option] of Object.entries(_cli_options_js__WEBPACK_IMPORTED_MODULE_3__/* .options */ .fF)) {
        const allowed = option.commands;
        if (values[name] !== undefined && !allowed.includes(command)) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .GateError */ .ue({
                code: "E100",
                message: `--${name} does not go with ${command}; it belongs to ${allowed.join(" and ")}`,
            });
        }
    }
}
/** The commonest slip is to leave out the command. */
function unknownCommand(name) {
    return /\.ya?ml$/u.test(name)
        ? `"${name}" is not a command; did you mean "model-gate check ${name}"?`
        : unknown("command", name, Object.keys(_cli_options_js__WEBPACK_IMPORTED_MODULE_3__/* .commands */ .Pi));
}
function unknown(what, word, known) {
    const close = (0,_nearest_js__WEBPACK_IMPORTED_MODULE_8__/* .nearest */ .p)(word, known);
    return `"${word}" is not a known ${what}${close === undefined ? "" : `; did you mean "${close}"?`}`;
}
function usage(message) {
    complain(`model-gate: ${message}\nRun model-gate --help to see what there is.\n`);
    return _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .errorCodes */ .fv.E100.exitCode;
}
function print(text) {
    process.stdout.write(text);
    return 0;
}
function isCommand(name) {
    return Object.hasOwn(_cli_options_js__WEBPACK_IMPORTED_MODULE_3__/* .commands */ .Pi, name);
}
function report(error) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .GateError */ .ue) {
        if (error.code === "E100")
            return usage(error.message);
        complain(`model-gate: ${error.message}  (${error.code})\n${error.hint === undefined ? "" : `${error.hint}\n`}`);
        return _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .errorCodes */ .fv[error.code].exitCode;
    }
    complain(`model-gate: internal error; please report it with this trace\n${(0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .faultText */ .Ij)(error)}\n`);
    return _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .errorCodes */ .fv.E900.exitCode;
}
/** What a runner reads too: a path or an option can hold what it would obey, and a trace a token. */
function complain(text) {
    process.stderr.write((0,_reports_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .inertLogText */ .I1)((0,_secrets_js__WEBPACK_IMPORTED_MODULE_6__/* .secretsOf */ .F)(process.env).redact(text)));
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 42689:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ helpText)
});

// EXTERNAL MODULE: ./lib/reports/display-width.js
var display_width = __webpack_require__(11972);
;// CONCATENATED MODULE: ./lib/cli/help-texts.js
const config = "The config. Default: model-gate.yml or model-gate.yaml, in this folder or in .github.";
const texts = new Map([
    [
        "check",
        {
            config,
            examples: [
                ["model-gate check", "Judges by model-gate.yml."],
                ["model-gate check gates/fraud.yml --candidate new.parquet", "Judges this file, whatever the config names."],
                ["model-gate check --base-ref origin/main", "Judges as a pull request to main is judged."],
                ["model-gate check --json > record.json", "Prints the audit record, for a program."],
                ["model-gate check --profile", "Says where time and memory went."],
            ],
            exits: {},
        },
    ],
    [
        "bless",
        {
            config,
            examples: [["model-gate bless --out reference", "Makes the candidate the reference, on purpose."]],
            exits: { 0: "The folder is written, whatever the verdict." },
        },
    ],
    [
        "doctor",
        {
            config,
            examples: [
                ["model-gate doctor", "Says what would go wrong, without judging."],
                ["model-gate doctor --base-ref origin/main", "The same for a pull request to main."],
            ],
            exits: { 0: "Nothing stands against a run; otherwise what it would end with." },
        },
    ],
    [
        "self-test",
        {
            config,
            examples: [["model-gate self-test gates/fraud.yml", "Shows from which size on each gate catches a regression."]],
            exits: { 0: "Every gate that was tested catches something.", 1: "A gate catches nothing of what was planted." },
        },
    ],
    [
        "calibrate",
        {
            config,
            examples: [["model-gate calibrate gates/fraud.yml --runs 1000", "How often it blocks when nothing has changed."]],
            exits: { 0: "The figures are printed, whatever they are." },
        },
    ],
    [
        "render",
        {
            examples: [
                ["model-gate render model-gate-out/audit.json", "Prints the report of that run."],
                ["model-gate render audit.json --to html > report.html", "Makes a page of it."],
                ["model-gate render audit.json --to junit,sarif --out reports", "Makes files for a CI system."],
            ],
            exits: { 0: "The report is made, whatever the verdict in it." },
        },
    ],
    [
        "diff",
        {
            examples: [
                ["model-gate diff old/audit.json new/audit.json", "What has changed from one run to the other."],
                ["model-gate diff old/audit.json new/audit.json --to md", "The same as Markdown."],
            ],
            exits: { 0: "They are compared, whatever came of it." },
        },
    ],
    [
        "explain",
        {
            examples: [
                ["model-gate explain accuracy", "How accuracy of the last run came to its verdict."],
                ["model-gate explain accuracy audit.json --slice region=EU", "The same on a slice, of another run."],
            ],
            exits: { 0: "It is explained, whatever the verdict was." },
        },
    ],
    [
        "schema",
        {
            examples: [["model-gate schema > config.schema.json", "For an editor that completes the config."]],
            exits: { 0: "The schema is printed." },
        },
    ],
]);
/** Of a command; only its options where there is nothing more to say. */
function helpOf(command) {
    return texts.get(command) ?? { examples: [], exits: {} };
}
/** Command lines for whoever sees the program for the first time. */
const examplesOfAll = [
    ["model-gate doctor", "Is everything there that a run needs?"],
    ["model-gate check", "Is the candidate good enough?"],
    ["model-gate render model-gate-out/audit.json --to html", "The same report again, as a page."],
];
/** What the exit codes mean, the same everywhere but for the first two. */
function exitCodes(exits) {
    const own = Object.entries(exits).length > 0;
    const failed = own ? exits[1] : "A gate failed.";
    return [
        ["0", exits[0] ?? "Passed, or passed with warnings."],
        ...(failed === undefined ? [] : [["1", failed]]),
        ["2", "Wrong usage, or an error in the config."],
        ["3", "An input is missing or cannot be read."],
        ["4", "An internal error."],
    ];
}

// EXTERNAL MODULE: ./lib/cli/options.js
var options = __webpack_require__(99048);
;// CONCATENATED MODULE: ./lib/cli/help.js



/** Cells of a line of help: what fits beside an editor, too. */
const width = 100;
/** What is longer has its description below it. */
const widestOption = 26;
const widestExample = 60;
/** The help of the program, or of one command. */
function helpText(command) {
    return `${(command === undefined ? generalHelp() : commandHelp(command)).join("\n")}\n`;
}
function generalHelp() {
    return [
        "model-gate: validates a model before it is merged.",
        "",
        "Usage: model-gate <command> [options]",
        "",
        "Commands",
        ...columns(Object.values(options/* commands */.Pi).map(({ usage, description }) => [usage, description])),
        "",
        "Options of every command",
        ...columns(optionLines(({ length }) => length === Object.keys(options/* commands */.Pi).length)),
        "",
        "model-gate <command> --help tells its other options, with examples.",
        "",
        "Examples",
        ...columns(examplesOfAll, widestExample),
        "",
        "Exit codes",
        ...columns(exitCodes({})),
    ];
}
function commandHelp(command) {
    const { usage, description } = options/* commands */.Pi[command];
    const { config, examples, exits } = helpOf(command);
    return [
        `Usage: model-gate ${usage} [options]`,
        "",
        ...(0,display_width/* wrapped */.ky)(description, width),
        ...section("Arguments", config === undefined ? [] : [["config", config]]),
        ...section("Options", optionLines((names) => names.includes(command), command)),
        ...section("Examples", examples, widestExample),
        ...section("Exit codes", exitCodes(exits)),
    ];
}
function section(title, rows, widest) {
    return rows.length === 0 ? [] : ["", title, ...columns(rows, widest)];
}
function optionLines(wanted, command) {
    const table = options/* options */.fF;
    return Object.entries(table).flatMap(([name, { commands: known, short, value, description, meaning }]) => {
        if (!wanted(known))
            return [];
        const word = `${short === undefined ? "" : `-${short}, `}--${name}${value === undefined ? "" : ` ${value}`}`;
        return [[word, (command && meaning?.[command]) ?? description]];
    });
}
/** Two columns; what does not fit the right one goes on below itself, and a long left one stands alone. */
function columns(rows, widest = widestOption) {
    const left = Math.min(widest, Math.max(...rows.map(([word]) => word.length)));
    const margin = " ".repeat(left + 4);
    return rows.flatMap(([word, text]) => {
        const lines = text === "" ? [] : (0,display_width/* wrapped */.ky)(text, width - margin.length);
        if (word.length > left)
            return [`  ${word}`, ...lines.map((line) => margin + line)];
        const [first = "", ...rest] = lines;
        return [`  ${word.padEnd(left)}  ${first}`.trimEnd(), ...rest.map((line) => margin + line)];
    });
}


/***/ }),

/***/ 99048:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ac: () => (/* binding */ parseOptions),
/* harmony export */   Pi: () => (/* binding */ commands),
/* harmony export */   fF: () => (/* binding */ options),
/* harmony export */   yD: () => (/* binding */ configInputs)
/* harmony export */ });
/* harmony import */ var _reports_report_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73880);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40694);


const commands = {
    check: { usage: "check [config]", description: "Judge the candidate and exit 0 (pass, warn) or 1 (fail)." },
    bless: {
        usage: "bless [config] --out DIR",
        description: "Judge the candidate and write it to a folder as the reference, on purpose and whatever the verdict.",
    },
    doctor: {
        usage: "doctor [config]",
        description: "Look at config, inputs, reference and workflows without judging, and say what to mend.",
    },
    "self-test": {
        usage: "self-test [config]",
        description: "Plant regressions into a copy of the candidate and show which gates catch them. Exit 1: one catches none.",
    },
    calibrate: {
        usage: "calibrate [config]",
        description: "Judge the reference against itself: how often the config blocks by chance, and what it can see.",
    },
    render: { usage: "render <audit.json>", description: "Make a report again from the record of an earlier run." },
    diff: {
        usage: "diff <audit.json> <audit.json>",
        description: "Tell how the record of one run differs from that of another.",
    },
    explain: {
        usage: "explain <gate> [audit.json]",
        description: "Tell in plain words how a gate came to its verdict, with the numbers put in. Default: the record in model-gate-out.",
    },
    schema: { usage: "schema", description: "Print the JSON Schema of the config, or with --audit of the record." },
};
/** Every option: parsing, help and errors are made from this table. */
const options = {
    reference: {
        type: "string",
        value: "FILE",
        description: "Predictions of the model in use.",
        commands: ["check", "bless", "doctor", "self-test", "calibrate"],
        overrides: "reference",
    },
    candidate: {
        type: "string",
        value: "FILE",
        description: "Predictions of the model to be merged.",
        commands: ["check", "bless", "doctor", "self-test", "calibrate"],
        overrides: "candidate",
    },
    labels: {
        type: "string",
        value: "FILE",
        description: "Ground truth in a file of its own.",
        commands: ["check", "bless", "doctor", "self-test", "calibrate"],
        overrides: "labels",
    },
    name: {
        type: "string",
        value: "NAME",
        description: "Name in the report, instead of the config's.",
        commands: ["check", "bless", "doctor", "self-test"],
        overrides: "name",
    },
    mode: {
        type: "string",
        value: "MODE",
        description: "How evidence becomes a verdict: strict, balanced, lenient or point.",
        commands: ["check", "bless", "self-test", "calibrate"],
        overrides: "policy.mode",
    },
    workspace: {
        type: "string",
        value: "DIR",
        description: "Folder that paths start from and stay in. Default: this one.",
        commands: ["check", "bless", "doctor", "self-test", "calibrate"],
    },
    out: {
        type: "string",
        value: "DIR",
        description: "Folder for audit.json, audit.jsonl, reports and flips.csv. Default: model-gate-out.",
        meaning: {
            bless: "Folder that becomes the reference; it must be new, empty or written by bless before.",
            render: "Folder for the files of the reports. Default: the first of them goes to the standard output.",
        },
        commands: ["check", "bless", "render"],
    },
    report: {
        type: "string",
        value: "LIST",
        description: `Reports to write beside audit.json, of ${_reports_report_names_js__WEBPACK_IMPORTED_MODULE_1__/* .reportNames */ .T}. Default: ${_reports_report_names_js__WEBPACK_IMPORTED_MODULE_1__/* .defaultReports */ .Z}.`,
        commands: ["check", "bless"],
    },
    "base-ref": {
        type: "string",
        value: "REF",
        description: "Judge by the config and the waivers of this branch or commit, as a pull request to it is judged.",
        commands: ["check", "doctor"],
    },
    runs: {
        type: "string",
        value: "N",
        description: "Comparisons of equal models to judge. Default: 200.",
        commands: ["calibrate"],
    },
    seed: {
        type: "string",
        value: "N",
        description: "Draws other rows; the same seed gives the same figures.",
        commands: ["self-test", "calibrate"],
    },
    threads: {
        type: "string",
        value: "N",
        description: "Threads that measure large columns, this one among them. Default: one for each processor.",
        commands: ["check", "bless", "self-test"],
    },
    memory: {
        type: "string",
        value: "SIZE",
        description: "Most memory to take, such as 8GiB. Default: 70 % of what there is.",
        commands: ["check", "bless"],
    },
    json: {
        type: "boolean",
        description: "Print JSON instead of the report.",
        meaning: { check: "Print the audit record instead of the report." },
        commands: ["check", "doctor", "self-test", "calibrate"],
    },
    verbose: {
        type: "boolean",
        short: "v",
        description: "Show every gate, also those that passed.",
        commands: ["check", "bless", "calibrate", "render", "diff"],
    },
    profile: {
        type: "boolean",
        description: "Say on stderr where time and memory went, and keep it in the record.",
        commands: ["check"],
    },
    quiet: { type: "boolean", short: "q", description: "Print the one-line verdict only.", commands: ["check"] },
    "no-color": {
        type: "boolean",
        description: "No colours. NO_COLOR=1 does the same; FORCE_COLOR=1 colours pipes, too.",
        commands: ["check", "bless", "doctor", "self-test", "calibrate", "render", "diff"],
    },
    to: {
        type: "string",
        value: "LIST",
        description: `One of ${_reports_report_names_js__WEBPACK_IMPORTED_MODULE_1__/* .reportNames */ .T}, or with --out several. Default: text.`,
        meaning: { explain: "text or md. Default: text.", diff: "text, md or json. Default: text." },
        commands: ["render", "diff", "explain"],
    },
    slice: {
        type: "string",
        value: "NAME",
        description: "Of several verdicts of the gate, that on this slice or column. Default: the gravest.",
        commands: ["explain"],
    },
    history: {
        type: "string",
        value: "DIR",
        description: "Folder with the audit.json of earlier runs of the same gate, in folders of their own or as files: for the trend in html and md.",
        commands: ["render"],
    },
    audit: { type: "boolean", description: "Print the schema of the audit record instead.", commands: ["schema"] },
    help: {
        type: "boolean",
        short: "h",
        description: "Show this help.",
        commands: ["check", "bless", "doctor", "self-test", "calibrate", "render", "diff", "explain", "schema"],
    },
    version: {
        type: "boolean",
        description: "Show the version.",
        commands: ["check", "bless", "doctor", "self-test", "calibrate", "render", "diff", "explain", "schema"],
    },
};
/** The table as node:util parseArgs wants it. */
function parseOptions() {
    const table = options;
    return Object.fromEntries(Object.entries(table).map(([name, { type, short }]) => [name, short === undefined ? { type } : { type, short }]));
}
/** What the options override of the config. */
function configInputs(values) {
    const table = options;
    return Object.entries(table).flatMap(([option, { overrides }]) => {
        const value = (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b)(values, option);
        if (overrides === undefined || value === undefined)
            return [];
        return [{ key: overrides, value, origin: `option --${option}` }];
    });
}


/***/ }),

/***/ 40694:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ textOf),
/* harmony export */   g: () => (/* binding */ wholeNumberOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

/** The text given to an option, if any. */
function textOf(values, option) {
    const value = values[option];
    return typeof value === "string" ? value : undefined;
}
/** The whole number given to an option, if any. @throws GateError E100 for anything else, or beyond the range. */
function wholeNumberOf(values, option, { least, most }) {
    const text = textOf(values, option);
    if (text === undefined)
        return undefined;
    const number = Number(text);
    if (text.trim() !== "" && Number.isSafeInteger(number) && number >= least && number <= most)
        return number;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GateError */ .ue({
        code: "E100",
        message: `--${option}: "${text}" is not a whole number from ${least} to ${most}`,
    });
}


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
