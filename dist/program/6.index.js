export const id = 6;
export const ids = [6];
export const modules = {

/***/ 87697:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CC: () => (/* binding */ problem),
/* harmony export */   FO: () => (/* binding */ exitCodeOf),
/* harmony export */   aK: () => (/* binding */ hint),
/* harmony export */   ok: () => (/* binding */ ok),
/* harmony export */   ut: () => (/* binding */ answerOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

/** Asks, and takes the refusal for an answer; a bug stays one. */
async function answerOf(ask) {
    try {
        return { kind: "known", value: await ask() };
    }
    catch (thrown) {
        if (!(thrown instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GateError */ .ue))
            throw thrown;
        const { code, message, hint } = thrown;
        return { kind: "error", error: { code, message, hint } };
    }
}
function ok(subject, found) {
    return { mark: "ok", subject, found };
}
function hint(subject, found, advice) {
    return { mark: "hint", subject, found, advice };
}
/** What a run would end with. */
function problem(subject, { code, message, hint: advice }) {
    return { mark: "problem", subject, found: `${message} (${code})`, advice, exitCode: _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .errorCodes */ .fv[code].exitCode };
}
/** 0 when nothing stands against a run, else what the first problem would end it with. */
function exitCodeOf(checks) {
    return checks.find(({ mark }) => mark === "problem")?.exitCode ?? 0;
}


/***/ }),

/***/ 4430:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ doctor)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/doctor/check-up.js
var check_up = __webpack_require__(87697);
;// CONCATENATED MODULE: ./lib/doctor/examine-github.js

/** What this run on GitHub can do. Whether a token may write cannot be asked without writing; the workflow tells that. */
function examineGithub(github) {
    return [
        examineEvent(github),
        ...examineToken(github),
        ...examineServer(github),
        github.hasRuntimeToken
            ? (0,check_up.ok)("artifacts", "the runner lets this step upload them")
            : (0,check_up/* hint */.aK)("artifacts", "the runner gave no ACTIONS_RUNTIME_TOKEN: record and reference cannot be uploaded", runnerAdvice),
        github.hasSummary
            ? (0,check_up.ok)("summary", "the report goes to the page of the run")
            : (0,check_up/* hint */.aK)("summary", "this runner has no step summary (GITHUB_STEP_SUMMARY is not set)", runnerAdvice),
    ];
}
const runnerAdvice = "Use a runner of GitHub's, or a self-hosted one of the newest version, and run the action as a step by `uses:`.";
const known = {
    "pull-request": "a pull request",
    "merge-group": "the merge queue; no comment",
    push: "a push; no comment",
    schedule: "a schedule; no comment",
    manual: "started by hand; no comment",
    other: "no event that the gate knows",
};
function examineEvent({ event, change: { kind, pullRequest, readOnly } }) {
    if (event === "pull_request_target")
        return (0,check_up/* hint */.aK)("event", targetWarning, targetAdvice);
    if (kind === "other" && event !== "workflow_run")
        return (0,check_up/* hint */.aK)("event", `${event}: ${known.other}`, "Use pull_request, push, merge_group, schedule or workflow_dispatch.");
    if (readOnly !== undefined)
        return (0,check_up/* hint */.aK)("event", `${event}: the token can only read because ${readOnly}`, "Add examples/workflows/fork-delivery.yml: it comments with the record of this run.");
    if (kind === "pull-request" && pullRequest === undefined)
        return (0,check_up/* hint */.aK)("event", `${event}: the number of the pull request is not known, so there is no comment`, "Set `pr-number`.");
    return (0,check_up.ok)("event", `${event}: ${pullRequest === undefined ? known[kind] : `pull request #${pullRequest}`}`);
}
const targetWarning = "pull_request_target runs with the secrets of the repository next to files that a stranger may have written";
const targetAdvice = "Use `pull_request`, and examples/workflows/fork-delivery.yml for comments on pull requests from forks.";
function examineToken({ hasToken, actions }) {
    if (!hasToken)
        return [
            (0,check_up/* hint */.aK)("token", "`github-token` is empty: no comment, no issue, no `reference: auto`", "Leave the input out: the job's own token is its default."),
        ];
    if (actions === undefined)
        return [(0,check_up.ok)("token", "there is one; this config asks nothing of other runs")];
    return [
        actions.kind === "known" ? (0,check_up.ok)("token", "it may read the runs (`actions: read`)") : (0,check_up/* problem */.CC)("token", actions.error),
    ];
}
function examineServer({ isEnterpriseServer }) {
    if (!isEnterpriseServer)
        return [];
    const found = "this is GitHub Enterprise Server: comment, issue and check run work; artifacts, `reference: auto`, `fail_after` and `command: deliver` do not";
    return [
        (0,check_up/* hint */.aK)("server", found, "Name the reference by a file, a release or an https URL, and keep audit.json by a step of your own."),
    ];
}

// EXTERNAL MODULE: ./lib/number-text.js
var number_text = __webpack_require__(44776);
// EXTERNAL MODULE: ./lib/readers/limits.js
var readers_limits = __webpack_require__(7422);
;// CONCATENATED MODULE: ./lib/doctor/examine-inputs.js



/** Whether the files are there, how large they are, and whether they can be compared. */
function examineInputs({ inputs, comparison }) {
    return [...inputs.flatMap(examineInput), ...examineComparison(comparison)];
}
function examineInput({ role, found }) {
    if (found.kind === "error")
        return [(0,check_up/* problem */.CC)(role, found.error)];
    const { value } = found;
    switch (value.kind) {
        case "read":
            return examineTable(role, value);
        case "none":
            return [
                (0,check_up/* hint */.aK)(role, value.sentence, "Limits such as `min` and `max` are judged; the next passing push publishes one."),
            ];
        case "elsewhere":
            return [
                (0,check_up/* hint */.aK)(role, "`auto` is looked for in runs on GitHub alone", "Run the action with `command: doctor` to look for it."),
            ];
    }
}
/** A file that fills half of what may be read will not fit for long. */
const roomy = 0.5;
function examineTable(role, table) {
    const { uri, rows, columns, bytes, from, remarks = [] } = table;
    const size = `${counted(rows, "row")}, ${counted(columns, "column")}, ${bytesText(bytes)}`;
    const full = Math.max(rows / readers_limits/* defaultReadLimits */["in"].rows, columns / readers_limits/* defaultReadLimits */["in"].columns, bytes / readers_limits/* defaultReadLimits */["in"].bytes);
    const told = (0,check_up.ok)(role, `${from === undefined ? uri : `${uri} (${from})`}: ${size}`);
    const notes = remarks.map((remark) => (0,check_up/* hint */.aK)(role, remark, undefined));
    if (full < roomy)
        return [told, ...notes];
    const limits = `${(0,number_text/* countText */.lT)(readers_limits/* defaultReadLimits */["in"].rows)} rows, ${(0,number_text/* countText */.lT)(readers_limits/* defaultReadLimits */["in"].columns)} columns and ${bytesText(readers_limits/* defaultReadLimits */["in"].bytes)}`;
    const advice = "Give a sample of the predictions, or only the columns that the gate needs.";
    return [told, ...notes, (0,check_up/* hint */.aK)(role, `it is near a limit, of ${limits}`, advice)];
}
function examineComparison(comparison) {
    if (comparison === undefined)
        return [];
    if (comparison.kind === "error")
        return [(0,check_up/* problem */.CC)("comparison", comparison.error)];
    const { rows, pairing, hasReference } = comparison.value;
    if (!hasReference)
        return [(0,check_up.ok)("comparison", `${counted(rows, "row")} of the candidate; there is no reference here to compare with`)];
    const how = pairing === "joined" ? "joined by id" : "two samples, compared without pairs";
    return [(0,check_up.ok)("comparison", `${counted(rows, "row")}, ${how}`)];
}
function counted(count, noun) {
    return `${(0,number_text/* countText */.lT)(count)} ${noun}${count === 1 ? "" : "s"}`;
}
const units = ["bytes", "KiB", "MiB", "GiB"];
/** "1.4 MiB". */
function bytesText(bytes) {
    const power = bytes < 1024 ? 0 : Math.min(units.length - 1, Math.floor(Math.log2(bytes) / 10));
    const amount = bytes / 1024 ** power;
    return `${power === 0 || amount >= 100 ? Math.round(amount) : Number(amount.toFixed(1))} ${units[power]}`;
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(26921);
;// CONCATENATED MODULE: ./lib/doctor/workflow-file.js


const levels = ["none", "read", "write"];
const permissions = schemas/* union */.KCZ([
    schemas/* enum */.k5n(["read-all", "write-all"]),
    schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* enum */.k5n(levels)),
    schemas/* null */.chJ().transform(() => ({})),
]);
const workflow_file_event = schemas/* looseObject */._H3({
    branches: schemas/* union */.KCZ([schemas/* string */.YjP().transform((branch) => [branch]), schemas/* array */.YOg(schemas/* string */.YjP())]).optional(),
    paths: schemas/* unknown */.L5J().optional(),
    "paths-ignore": schemas/* unknown */.L5J().optional(),
})
    .nullable()
    .catch(null);
const step = schemas/* looseObject */._H3({
    uses: schemas/* string */.YjP().optional(),
    with: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).nullish(),
});
const job = schemas/* looseObject */._H3({
    permissions: permissions.optional(),
    concurrency: schemas/* unknown */.L5J().optional(),
    strategy: schemas/* looseObject */._H3({ matrix: schemas/* unknown */.L5J().optional() }).nullish(),
    steps: schemas/* array */.YOg(step).default([]),
});
const workflow = schemas/* looseObject */._H3({
    on: schemas/* union */.KCZ([
        schemas/* string */.YjP().transform((name) => ({ [name]: null })),
        schemas/* array */.YOg(schemas/* string */.YjP()).transform((names) => Object.fromEntries(names.map((name) => [name, null]))),
        schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()),
    ]),
    permissions: permissions.optional(),
    concurrency: schemas/* unknown */.L5J().optional(),
    jobs: schemas/* record */.g1P(schemas/* string */.YjP(), job),
});
/**
 * Reads a workflow. undefined: it does not run this action, or it is no workflow; GitHub itself says what is wrong with one.
 * @param isGate whether `uses` names this action
 */
function workflowFile(path, text, isGate = usesGate) {
    const parsed = workflow.safeParse(yamlOf(text));
    if (!parsed.success)
        return undefined;
    const { on, jobs, permissions: shared, concurrency } = parsed.data;
    const gates = Object.entries(jobs).flatMap(([name, { steps, permissions: own, strategy }]) => steps.flatMap((one, index) => isGate(one.uses ?? "")
        ? [
            {
                job: name,
                inputs: inputsOf(one),
                permissions: own ?? shared,
                hasCheckout: steps.slice(0, index).some(({ uses }) => uses?.startsWith("actions/checkout@") === true),
                isMatrix: strategy?.matrix !== undefined,
            },
        ]
        : []));
    if (gates.length === 0)
        return undefined;
    const events = Object.entries(on).map(([name, value]) => [name, workflow_file_event.parse(value)]);
    return {
        path,
        events: events.map(([name]) => name),
        filtered: events.flatMap(([name, filter]) => (isFiltered(filter) ? [name] : [])),
        pushBranches: events.find(([name]) => name === "push")?.[1]?.branches,
        hasConcurrency: concurrency !== undefined || Object.values(jobs).some((one) => one.concurrency !== undefined),
        gates,
    };
}
function usesGate(uses) {
    return /^[^/]+\/model-gate(?:@|$)/.test(uses);
}
function yamlOf(text) {
    try {
        return (0,dist/* parse */.qg)(text, { maxAliasCount: 100 });
    }
    catch {
        return undefined;
    }
}
function isFiltered(filter) {
    return filter?.paths !== undefined || filter?.["paths-ignore"] !== undefined;
}
function inputsOf({ with: given }) {
    return Object.fromEntries(Object.entries(given ?? {}).map(([name, value]) => [name, String(value)]));
}

;// CONCATENATED MODULE: ./lib/doctor/needed-permissions.js

/** The least permissions under which everything works that the step is set up for, in order of their names. */
function neededPermissions(use) {
    const needs = rules.flatMap(({ applies, ...need }) => (applies(use) ? [need] : []));
    // What may be written may be read.
    return needs.filter((need) => !needs.some((other) => other.scope === need.scope && rank(other.level) > rank(need.level)));
}
/** Whether `permissions:` grant what is needed. */
function isGranted(permissions, { scope, level }) {
    if (permissions === "write-all")
        return true;
    if (permissions === "read-all")
        return level === "read";
    return rank(permissions[scope] ?? "none") >= rank(level);
}
function rank(level) {
    return levels.indexOf(level);
}
/** The first that applies to a scope and a level is the one that is told. */
const rules = [
    { scope: "actions", level: "read", why: "to find the reference and the records of other runs", applies: readsRuns },
    { scope: "checks", level: "write", why: "for `check-run`", applies: ({ inputs }) => isTrue(inputs["check-run"]) },
    {
        scope: "contents",
        level: "read",
        why: "for the checkout, and for the rules of the base branch",
        applies: (use) => !delivers(use),
    },
    {
        scope: "contents",
        level: "write",
        why: "for `dispatch`",
        applies: ({ inputs, events }) => (inputs["dispatch"] ?? "") !== "" && runsOn(events, ownEvents),
    },
    { scope: "issues", level: "write", why: "for the issue", applies: keepsIssue },
    { scope: "pull-requests", level: "write", why: "for the comment", applies: comments },
    {
        scope: "pull-requests",
        level: "read",
        why: "for `policy.waive_label`",
        applies: readsLabel,
    },
];
const proposals = ["pull_request", "pull_request_target"];
const ownEvents = ["push", "schedule", "workflow_dispatch", "repository_dispatch"];
function runsOn(events, asked) {
    return events.some((event) => asked.includes(event));
}
function delivers({ inputs }) {
    return inputs["command"] === "deliver";
}
function judges({ inputs }) {
    return ["", "check", "record"].includes(inputs["command"] ?? "");
}
function readsRuns(use) {
    return delivers(use) || readsArtifacts(use) || readsHistory(use) || readsLabel(use);
}
function readsArtifacts({ inputs, config }) {
    const files = [config?.reference, config?.pinned, config?.candidate].map((file) => file?.uri ?? "");
    const uris = [...files, inputs["reference"] ?? "", inputs["candidate"] ?? ""];
    return uris.some((uri) => uri === "auto" || uri.startsWith("artifact:"));
}
function readsHistory({ events, config }) {
    return config?.schedule?.fail_after !== undefined && events.includes("schedule");
}
/** The first run of the commit tells whether the label was set after it. */
function readsLabel({ events, config }) {
    return config?.policy.waive_label !== undefined && runsOn(events, proposals);
}
function comments(use) {
    if (delivers(use))
        return true;
    const { inputs, events } = use;
    if (!judges(use) || inputs["comment"] === "never")
        return false;
    return runsOn(events, proposals) || !["", "auto"].includes(inputs["pr-number"] ?? "");
}
function keepsIssue(use) {
    const { inputs, events } = use;
    if (!judges(use) || inputs["issue"] === "never")
        return false;
    return inputs["issue"] === "always" ? runsOn(events, ownEvents) : events.includes("schedule");
}
function isTrue(text) {
    return text?.toLowerCase() === "true";
}

;// CONCATENATED MODULE: ./lib/doctor/examine-workflow.js


/** What a workflow file says for or against the gate that it runs. `all`: those of the repository, one of which must publish. */
function examineWorkflow(workflow, all) {
    const faults = [
        ...eventFaults(workflow),
        ...publishFaults(workflow, all),
        ...(workflow.hasConcurrency ? [] : [noConcurrency]),
        ...workflow.gates.flatMap((gate, index) => gateFaults(gate, workflow, workflow.configs[index])),
    ];
    if (faults.length === 0)
        return [(0,check_up.ok)("workflow", `${workflow.path}: ${workflow.events.join(", ")}${queue(workflow)}`)];
    return faults.map(({ found, advice }) => (0,check_up/* hint */.aK)("workflow", `${workflow.path}: ${found}`, advice));
}
function queue({ events }) {
    const isOpen = events.includes("pull_request") && !events.includes("merge_group");
    return isOpen ? "; a branch with a merge queue needs `merge_group` too" : "";
}
const noConcurrency = {
    found: "no `concurrency`: an older run of a pull request goes on beside a newer one",
    advice: "Add `concurrency: {group: '${{ github.workflow }}-${{ github.ref }}', cancel-in-progress: ${{ github.event_name == 'pull_request' }}}`.",
};
function eventFaults({ events, filtered }) {
    const proposals = filtered.filter((event) => event.startsWith("pull_request"));
    return [
        ...proposals.map((event) => ({
            found: `\`paths\` of ${event} leave the gate out for other files; if its check is required, such a pull request waits for ever`,
            advice: "Take the filter away, or do not require the check.",
        })),
        ...(events.includes("pull_request_target")
            ? [
                {
                    found: "pull_request_target runs with the secrets of the repository next to files that a stranger may have written",
                    advice: "Use `pull_request`, and examples/workflows/fork-delivery.yml for comments on pull requests from forks.",
                },
            ]
            : []),
    ];
}
const publishing = ["push", "schedule", "workflow_dispatch"];
/** `reference: auto` finds what the same workflow has published, unless the config names another. */
function publishFaults(workflow, all) {
    const references = workflow.configs.flatMap((config) => config?.reference?.uri === "auto" ? [config.reference] : []);
    return references.flatMap(({ workflow: named, branch }) => {
        const publisher = named === undefined ? workflow : all.find(({ path }) => path.endsWith(`/${named}`));
        if (publisher === undefined)
            return [];
        if (!publisher.events.some((event) => publishing.includes(event)))
            return [
                {
                    found: "nothing publishes the reference: it does not run on push to the base branch",
                    advice: "Add `push: {branches: [main]}` to `on:`.",
                },
            ];
        const { pushBranches } = publisher;
        return branch === undefined || pushBranches === undefined || pushBranches.includes(branch)
            ? []
            : [
                {
                    found: `it does not run on push to ${branch}, whose references the config asks for`,
                    advice: `Add ${branch} to the branches of \`push\`.`,
                },
            ];
    });
}
function gateFaults(gate, workflow, config) {
    const delivers = gate.inputs["command"] === "deliver";
    const isAfterRun = workflow.events.includes("workflow_run");
    return [
        ...permissionFaults(gate, workflow, config),
        ...(delivers && !isAfterRun ? [misplaced(gate)] : []),
        ...(delivers && gate.hasCheckout ? [needlessCheckout(gate)] : []),
        ...(delivers || gate.hasCheckout ? [] : [noCheckout(gate)]),
        ...(gate.isMatrix && !isNamed(gate) ? [oneName(gate)] : []),
    ];
}
function permissionFaults(gate, { events }, config) {
    const { job, inputs, permissions } = gate;
    const needed = neededPermissions({ inputs, events, config });
    if (needed.length === 0)
        return [];
    if (permissions === undefined)
        return [
            {
                found: `job ${job} has no \`permissions\`, so that the settings of the repository decide what its token may do`,
                advice: `Write \`permissions: {${needed.map(written).join(", ")}}\`.`,
            },
        ];
    return needed
        .filter((need) => !isGranted(permissions, need))
        .map((need) => ({
        found: `job ${job} lacks \`${written(need)}\`, ${need.why}`,
        advice: `Add \`${written(need)}\` to its \`permissions\`.`,
    }));
}
function written({ scope, level }) {
    return `${scope}: ${level}`;
}
function misplaced({ job }) {
    return {
        found: `job ${job} has \`command: deliver\`, which has a place after another workflow's run alone`,
        advice: "Put it into a workflow of its own with `on: {workflow_run: {workflows: [Model gate], types: [completed]}}`.",
    };
}
function needlessCheckout({ job }) {
    return {
        found: `job ${job} checks out the repository before \`command: deliver\`, which needs none`,
        advice: "Remove the step: nothing of a pull request should be where a token can write.",
    };
}
function noCheckout({ job }) {
    return {
        found: `job ${job} has no actions/checkout before the gate, which reads its config from the workspace`,
        advice: "Add `- uses: actions/checkout@v6` before it.",
    };
}
function isNamed({ inputs }) {
    return [inputs["name"], inputs["config"], inputs["working-directory"]].some((text) => text?.includes("${{") === true);
}
function oneName({ job }) {
    return {
        found: `the legs of the matrix of job ${job} share one name, and so one comment and one artifact`,
        advice: "Set `name: ${{ matrix.… }}` on the step.",
    };
}

;// CONCATENATED MODULE: ./lib/doctor/examine.js




/** What the facts come to, in the order in which a run would meet them. */
function examine(facts) {
    return [
        examineNode(facts.node),
        ...examineConfig(facts),
        ...examineRules(facts),
        ...examineWaivers(facts.waivers),
        ...examineInputs(facts),
        ...examineHead(facts),
        ...(facts.github === undefined ? [] : examineGithub(facts.github)),
        ...examineWorkflows(facts),
    ];
}
const oldestNode = 20;
function examineNode(version) {
    const major = Number(/^v(\d+)/.exec(version)?.[1]);
    if (major >= oldestNode)
        return (0,check_up.ok)("node", version);
    return (0,check_up/* hint */.aK)("node", `${version} is older than what is tested`, `Use Node ${oldestNode} or later.`);
}
function examineConfig({ config }) {
    if (config.kind === "error")
        return [(0,check_up/* problem */.CC)("config", config.error)];
    const { path, config: content } = config.value;
    const off = content.gates.filter(({ severity }) => severity === "off").length;
    const gates = `${examine_counted(content.gates.length, "gate")}${off === 0 ? "" : `, ${off} of them off`}`;
    const checks = [(0,check_up.ok)("config", `${path}: ${content.task}, ${gates}, mode ${content.policy.mode}`)];
    if (off < content.gates.length)
        return checks;
    const advice = "Give one of them the severity error.";
    return [...checks, (0,check_up/* hint */.aK)("config", "all gates are off, so that nothing is judged", advice)];
}
function examineRules({ rules, config }) {
    if (rules.kind === "error") {
        // One and the same file is told of once.
        const isTold = config.kind === "error" && config.error.message === rules.error.message;
        return isTold ? [] : [(0,check_up/* problem */.CC)("rules", rules.error)];
    }
    const { entry, findings } = rules.value;
    return [(0,check_up.ok)("rules", rulesWords(entry)), ...remarks("rules", findings)];
}
function rulesWords({ reason, base }) {
    switch (reason) {
        case "no-change":
            return "those that are checked out; a pull request is judged by those of its base branch";
        case "base-branch":
            return `those of the base branch ${base?.ref} at ${base?.sha.slice(0, 7)}`;
        case "first-adoption":
            return `those of this pull request, since ${base?.ref} has no config yet; from the merge on those of ${base?.ref} count`;
        case "asked-for":
            return "those of this pull request, as `config-from: head` asks";
        case "not-readable":
            return "not known";
    }
}
function examineWaivers({ count, findings }) {
    const found = count === 0 ? "none" : `${examine_counted(count, "waiver")} in .model-gate/waivers.yml`;
    return [(0,check_up.ok)("waivers", found), ...remarks("waivers", findings)];
}
function remarks(subject, findings) {
    return findings.flatMap(({ level, sentence, advice }) => (level === "note" ? [] : [(0,check_up/* hint */.aK)(subject, sentence, advice)]));
}
function examineHead({ head, github }) {
    if (head === undefined) {
        const found = "there is no git checkout: `git:` and Git LFS cannot be read, nor the rules of a base branch";
        return [(0,check_up/* hint */.aK)("git", found, "Run actions/checkout before this step, or run in a clone.")];
    }
    if (head.kind === "error")
        return [(0,check_up/* hint */.aK)("git", head.error.message, head.error.hint)];
    if (head.value === undefined && github === undefined)
        return [(0,check_up.ok)("git", "a repository without a commit")];
    return [(0,check_up.ok)("git", head.value === undefined ? "asked by GitHub's API" : `at ${head.value.slice(0, 7)}`)];
}
function examineWorkflows({ workflows, github, config }) {
    const own = config.kind === "known" ? config.value.config : undefined;
    if (workflows.length > 0)
        return workflows.flatMap((workflow) => examineWorkflow(workflow, workflows));
    if (github !== undefined || own === undefined)
        return [];
    const advice = "Copy one from examples/workflows to .github/workflows/, if the gate is to run on GitHub.";
    return [(0,check_up/* hint */.aK)("workflow", "no workflow of this repository runs the action", advice)];
}
function examine_counted(count, noun) {
    return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

// EXTERNAL MODULE: ./lib/config/load.js + 28 modules
var load = __webpack_require__(79449);
// EXTERNAL MODULE: ./lib/rules/base-commit.js
var base_commit = __webpack_require__(20734);
// EXTERNAL MODULE: ./lib/rules/enforced-rules.js + 3 modules
var enforced_rules = __webpack_require__(29548);
// EXTERNAL MODULE: ./lib/sources/github/artifacts.js + 1 modules
var artifacts = __webpack_require__(97765);
// EXTERNAL MODULE: ./lib/sources/checked-out-file.js
var checked_out_file = __webpack_require__(82013);
// EXTERNAL MODULE: ./lib/waivers/read-waivers.js + 1 modules
var read_waivers = __webpack_require__(22058);
// EXTERNAL MODULE: ./lib/config/wanted-columns.js + 2 modules
var wanted_columns = __webpack_require__(55828);
// EXTERNAL MODULE: ./lib/gates/grouped-by.js
var grouped_by = __webpack_require__(39890);
// EXTERNAL MODULE: ./lib/latency/open-load-test.js + 3 modules
var open_load_test = __webpack_require__(78023);
// EXTERNAL MODULE: ./lib/open-tables.js + 27 modules
var open_tables = __webpack_require__(45595);
// EXTERNAL MODULE: ./lib/readers/open-input.js + 1 modules
var open_input = __webpack_require__(2409);
// EXTERNAL MODULE: ./lib/reference/open-reference.js + 13 modules
var open_reference = __webpack_require__(32163);
// EXTERNAL MODULE: ./lib/slices/select-with-groups.js + 4 modules
var select_with_groups = __webpack_require__(52613);
;// CONCATENATED MODULE: ./lib/doctor/gather-inputs.js








/** Opens every file that the config names, as a run would, and holds them against each other. */
async function gatherInputs(config, request) {
    if (config === undefined)
        return { inputs: [], comparison: undefined };
    const tables = new Map();
    const inputs = [];
    const note = (role, found) => {
        if (found.kind === "error")
            return void inputs.push({ role, found });
        if (found.value.table !== undefined)
            tables.set(role, found.value.table);
        inputs.push({ role, found: { kind: "known", value: found.value.found } });
    };
    for (const role of ["reference", "pinned"]) {
        const rule = config[role];
        if (rule !== undefined)
            note(role, await (0,check_up/* answerOf */.ut)(() => openedReference(rule, config, request)));
    }
    for (const role of ["candidate", "labels"]) {
        const file = config[role];
        if (file === undefined)
            continue;
        note(role, await (0,check_up/* answerOf */.ut)(async () => opened(await (0,open_input/* openInput */.lt)({ wanted: (0,wanted_columns/* wantedColumns */.tY)(config), ...file }, request))));
    }
    const loadTests = await (0,check_up/* answerOf */.ut)(() => (0,open_load_test/* openLoadTest */.lw)({ sources: config.latency, rows: undefined }, request));
    if (loadTests.kind === "error")
        inputs.push({ role: "latency", found: loadTests });
    const isWhole = inputs.every(({ found }) => found.kind === "known");
    return { inputs, comparison: isWhole ? await gatherComparison(config, tables) : undefined };
}
async function openedReference(rule, config, request) {
    if (rule.uri === "auto" && request.place === undefined)
        return { table: undefined, found: { kind: "elsewhere" } };
    const reference = await (0,open_reference/* openReference */.e)({ ...rule, gate: config.name, wanted: (0,wanted_columns/* wantedColumns */.tY)(config) }, request);
    if (reference.kind === "opened")
        return opened(reference.input, reference);
    const { reason, provenance } = reference;
    return { table: undefined, found: { kind: "none", reason, sentence: provenance.sentence } };
}
function opened({ table, files }, { provenance, remarks } = {}) {
    const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
    return {
        table,
        found: {
            kind: "read",
            uri: table.uri,
            rows: table.rows,
            columns: table.columns.length,
            bytes,
            from: provenance?.sentence,
            remarks: remarks?.map(({ sentence }) => sentence) ?? [],
        },
    };
}
/** undefined: without a candidate there is nothing to hold against anything. */
async function gatherComparison(config, tables) {
    const [reference, candidate, labels] = [tables.get("reference"), tables.get("candidate"), tables.get("labels")];
    if (candidate === undefined)
        return undefined;
    const compared = { candidate, ...(reference && { reference }), ...(labels && { labels }) };
    return (0,check_up/* answerOf */.ut)(async () => {
        const comparison = await (0,open_tables/* alignTables */.TY)(compared, config);
        // Slices name columns too.
        await (0,select_with_groups/* selectWithGroups */.H)({ rules: config.slices, groupedBy: (0,grouped_by/* allGroupedBy */.D)(config.gates) }, compared, comparison);
        return { pairing: comparison.pairing, rows: comparison.candidate.rows, hasReference: reference !== undefined };
    });
}

;// CONCATENATED MODULE: ./lib/doctor/gather-workflows.js





const folder = ".github/workflows";
const mostFiles = 100;
const mostBytes = 1024 * 1024;
/** The workflows that are checked out and run this action, with the config of each of its gates; `own` is that of the doctor itself. */
async function gatherWorkflows(own, request) {
    const root = rootOf(request);
    const names = await (0,promises_.readdir)((0,external_node_path_.join)(root, folder)).catch(() => []);
    const files = names.filter((name) => /\.ya?ml$/.test(name)).toSorted();
    const found = [];
    for (const name of files.slice(0, mostFiles)) {
        const text = await (0,promises_.readFile)((0,external_node_path_.join)(root, folder, name), "utf8").catch(() => "");
        const workflow = text.length > mostBytes ? undefined : workflowFile(`${folder}/${name}`, text);
        if (workflow === undefined)
            continue;
        const configs = await Promise.all(workflow.gates.map((gate) => configOf(gate, own, request)));
        found.push({ ...workflow, configs });
    }
    return found;
}
/** The root of the repository, in which the workspace is a folder. */
function rootOf({ workspace, repository }) {
    const parts = repository?.folder === undefined || repository.folder === "" ? [] : repository.folder.split("/");
    return (0,external_node_path_.resolve)(workspace, ...parts.map(() => ".."));
}
/** What an expression stands for, only a run knows: then the doctor's own is the best guess. */
async function configOf({ inputs }, own, request) {
    const { config: path, "working-directory": directory = "." } = inputs;
    if (path === undefined && directory === ".")
        return own;
    if (`${path}${directory}`.includes("${{"))
        return own;
    const workspace = (0,external_node_path_.resolve)(rootOf(request), directory);
    const loaded = await (0,check_up/* answerOf */.ut)(() => (0,load/* loadConfig */.Z)({ path, workspace, inputs: [], readFile: promises_.readFile, candidate: "optional" }));
    return loaded.kind === "known" ? loaded.value.config : undefined;
}

;// CONCATENATED MODULE: ./lib/doctor/gather-facts.js











/** Asks for all that a run would ask for, and writes nothing but downloads into the scratch folder. */
async function gatherFacts(request) {
    const { workspace, startedAt: now } = request;
    const asked = { ...request, readFile: (0,base_commit/* isProposal */.ld)(request.change) ? (0,checked_out_file/* checkedOutFile */.k)(request) : promises_.readFile };
    const config = await (0,check_up/* answerOf */.ut)(async () => {
        const { path, config: content } = await (0,load/* loadConfig */.Z)({ ...asked, path: request.config });
        return { path, config: content };
    });
    const { rules, enforced, readRules } = await gatherRules(asked);
    // What a change names is opened only where its rules are enforced: it could name a host that secrets would be sent to.
    const own = config.kind === "known" && !(0,base_commit/* isProposal */.ld)(request.change) ? config.value.config : undefined;
    const judged = enforced ?? own;
    const { waivers, findings } = await (0,read_waivers/* readWaivers */.Sr)({ workspace, now, readFile: readRules });
    return {
        node: request.node,
        config,
        rules,
        waivers: { count: waivers.length, findings },
        ...(await gatherInputs(judged, request)),
        head: await gatherHead(request),
        github: request.place && { ...request.place, actions: await gatherActions(judged, request) },
        workflows: await gatherWorkflows(judged, request),
    };
}
async function gatherRules(asked) {
    const rules = await (0,check_up/* answerOf */.ut)(() => (0,enforced_rules/* enforcedRules */.M)(asked));
    if (rules.kind === "error")
        return { rules, enforced: undefined, readRules: asked.readFile };
    const { entry, findings, config: path, readFile: readRules } = rules.value;
    const { workspace, inputs } = asked;
    const ref = entry.base?.ref;
    const nameOf = ref === undefined ? undefined : (name) => `${name}@${ref}`;
    const loaded = await (0,check_up/* answerOf */.ut)(() => (0,load/* loadConfig */.Z)({ path, workspace, inputs, readFile: readRules, nameOf }));
    if (loaded.kind === "error")
        return { rules: loaded, enforced: undefined, readRules };
    return { rules: { kind: "known", value: { entry, findings } }, enforced: loaded.value.config, readRules };
}
async function gatherHead({ repository }) {
    return repository && (0,check_up/* answerOf */.ut)(() => repository.commitOf("HEAD"));
}
/** Asked only where the gate would ask, too: a permission that it has no use for is none to be missed. */
async function gatherActions(config, { github, place }) {
    if (github === undefined || place === undefined || place.isEnterpriseServer)
        return undefined;
    const needed = neededPermissions({ inputs: {}, events: [place.event], config });
    if (!needed.some(({ scope }) => scope === "actions"))
        return undefined;
    return (0,check_up/* answerOf */.ut)(() => (0,artifacts/* listArtifacts */.w)(github, { most: 1 }));
}

;// CONCATENATED MODULE: ./lib/doctor/doctor.js




/** Looks at all that a run would meet, and says what stands against it. Nothing is written but downloads into `temporary`, which go again. */
async function doctor(request, temporary) {
    const scratch = await (0,promises_.mkdtemp)((0,external_node_path_.join)(temporary, "model-gate-doctor-"));
    try {
        return examine(await gatherFacts({ ...request, scratch }));
    }
    finally {
        await (0,promises_.rm)(scratch, { recursive: true, force: true });
    }
}


/***/ }),

/***/ 76467:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nk: () => (/* binding */ checkUpsJson),
/* harmony export */   bO: () => (/* binding */ renderCheckUps),
/* harmony export */   s: () => (/* binding */ renderCheckUpsMarkdown)
/* harmony export */ });
/* harmony import */ var _reports_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69300);
/* harmony import */ var _check_up_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87697);


const marks = { ok: "✓", hint: "!", problem: "✗" };
const colors = { ok: "\u001B[32m", hint: "\u001B[33m", problem: "\u001B[31m" };
/** A line for each thing that was looked at, and what to do below those that need it. */
function renderCheckUps(checks, { color }) {
    const width = Math.max(0, ...checks.map(({ subject }) => subject.length));
    const margin = " ".repeat(width + 4);
    const lines = checks.flatMap(({ mark, subject, found, advice }) => {
        const sign = color ? `${colors[mark]}${marks[mark]}\u001B[0m` : marks[mark];
        const [first = "", ...more] = textLines(found);
        return [
            `${sign} ${subject.padEnd(width)}  ${first}`,
            ...more.map((line) => `${margin}${line}`),
            ...adviceLines(advice).map((line, index) => `${margin}${index === 0 ? "→ " : "  "}${line}`),
        ];
    });
    return `${[...lines, "", conclusion(checks)].join("\n")}\n`;
}
/** The same for the page of the run. */
function renderCheckUpsMarkdown(checks) {
    const icons = { ok: "✅", hint: "⚠️", problem: "❌" };
    const items = checks.map(({ mark, subject, found, advice }) => {
        const told = [...textLines(found), ...adviceLines(advice)].map((line) => (0,_reports_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownProse */ .h$)(line));
        return `- ${icons[mark]} **${(0,_reports_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownProse */ .h$)(subject)}** ${told.join("<br>")}`;
    });
    return `### Model gate: doctor\n\n${items.join("\n")}\n\n${(0,_reports_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownProse */ .h$)(conclusion(checks))}\n`;
}
/** What a program reads. Fields may be added, never changed or removed. */
function checkUpsJson(checks) {
    const shown = checks.map(({ mark, subject, found, advice = null }) => ({ mark, subject, found, advice }));
    return `${JSON.stringify({ schema: "model-gate/doctor/v1", exit_code: (0,_check_up_js__WEBPACK_IMPORTED_MODULE_1__/* .exitCodeOf */ .FO)(checks), checks: shown }, null, 2)}\n`;
}
function textLines(text) {
    return text.split("\n").flatMap((line) => (line.trim() === "" ? [] : [(0,_reports_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .inertTerminalText */ .a_)(line)]));
}
/** A hint can end in a whole file to copy, which does not belong here. */
function adviceLines(advice) {
    const [first = ""] = (advice ?? "").split("\n\n");
    return textLines(first);
}
function conclusion(checks) {
    const problems = checks.filter(({ mark }) => mark === "problem").length;
    const hints = checks.filter(({ mark }) => mark === "hint").length;
    const verdict = problems === 0 ? "Nothing stands against a run" : `${counted(problems, "problem")} would end a run with an error`;
    return (0,_reports_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanText */ .X5)(`${verdict}${hints === 0 ? "" : `; ${counted(hints, "thing")} could be better`}.`);
}
function counted(count, noun) {
    return `${count} ${noun}${count === 1 ? "" : "s"}`;
}


/***/ })

};
