export const id = 617;
export const ids = [617];
export const modules = {

/***/ 32617:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  deliverCommand: () => (/* binding */ deliverCommand)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/secrets.js
var lib_secrets = __webpack_require__(80150);
// EXTERNAL MODULE: ./lib/platforms/github/client.js
var client = __webpack_require__(85799);
// EXTERNAL MODULE: ./lib/platforms/delivery.js
var platforms_delivery = __webpack_require__(54758);
// EXTERNAL MODULE: ./lib/platforms/github/comment-state.js + 2 modules
var comment_state = __webpack_require__(22342);
// EXTERNAL MODULE: ./lib/platforms/github/place-comment.js
var place_comment = __webpack_require__(50277);
// EXTERNAL MODULE: ./lib/platforms/github/refusal.js
var refusal = __webpack_require__(10290);
// EXTERNAL MODULE: ./lib/platforms/github/retry.js
var retry = __webpack_require__(95964);
// EXTERNAL MODULE: ./lib/platforms/github/sticky.js
var sticky = __webpack_require__(36623);
// EXTERNAL MODULE: ./lib/platforms/github/thread.js
var github_thread = __webpack_require__(80460);
// EXTERNAL MODULE: ./lib/platforms/github/verdict.js
var verdict = __webpack_require__(93623);
;// CONCATENATED MODULE: ./lib/platforms/github/deliver-comment.js








const channel = "comment";
/** Comments with the record of another run, in our own words, and says whose verdict it is. */
async function deliverComment(from, options) {
    if (options.inputs.comment === "never")
        return (0,platforms_delivery/* skipped */.hT)(channel, "comment: never");
    try {
        return await place(from, options);
    }
    catch (error) {
        const about = { doing: `comment on pull request #${from.pullRequest}`, run: { readOnly: undefined } };
        return (0,platforms_delivery/* refused */.J5)(channel, (0,refusal/* explainRefusal */.G)((0,retry/* failureOf */.g)(error), about));
    }
}
async function place(from, options) {
    const { record, run, pullRequest, artifactId } = from;
    const { client, owner, repo, inputs } = options;
    const name = (0,verdict/* gateName */.h2)(record, { name: undefined });
    const { outcome } = record.decision;
    const stamp = { run: run.id, attempt: record.pipeline.run_attempt ?? 1, outcome };
    const thread = await (0,github_thread/* commentThread */.k)({ client, owner, repo, pullRequest, name });
    const comments = await thread.list();
    // The run could comment by itself, or this was done before.
    if (comments.some((comment) => (0,sticky/* isSameAttempt */.Ib)(comment.stamp, stamp)))
        return (0,platforms_delivery/* skipped */.hT)(channel, "the comment of that run is there already");
    const url = `${options.server}/${owner}/${repo}/actions/runs/${run.id}`;
    const draft = {
        stamp,
        head: [(0,comment_state/* withState */.Q)((0,github_thread/* markerOf */.w)(name, { ...stamp, sha: run.headSha }), record), ...provenance(record, run, url)],
        links: { run: url, artifact: `${url}/artifacts/${artifactId}` },
        create: inputs.comment === "always" || (0,verdict/* isBlocking */.Us)(record, inputs["fail-on"]),
    };
    return (0,place_comment/* placeComment */.x)(thread, withPrevious(record, (0,comment_state/* previousIn */.d)(comments, stamp)), draft, options.sleep);
}
/** The record with what our own comment tells of the run before; what the other run itself says of it is nobody's word. */
function withPrevious(record, previous) {
    const { previous: _said, ...rest } = record;
    return previous === undefined ? rest : { ...rest, previous };
}
/** Who has judged, and what that is worth. */
function provenance({ decision }, run, url) {
    const isFork = run.headRepository?.id !== run.repository.id;
    const where = isFork ? `[the fork's own run](${url})` : `[a run](${url}) whose token can only read`;
    const whose = `> [!NOTE]\n> Judged in ${where}, where the pull request can change what is run. The check of that run is the gate, not this comment. It ended with **${run.conclusion}**.`;
    const contradiction = contradictionOf(decision.outcome, run.conclusion);
    return contradiction === undefined ? [whose] : [whose, `> [!WARNING]\n> ${contradiction}`];
}
/** The reader must not take one of two answers for both. */
function contradictionOf(outcome, conclusion) {
    const isBad = outcome === "fail" || outcome === "error";
    if (isBad && conclusion === "success")
        return `The run ended with **success** though this record says **${outcome}**: the step was kept from blocking (\`fail-on: never\`, \`continue-on-error\`), or the run did not do what the record says.`;
    if (!isBad && conclusion !== "success")
        return `The run ended with **${conclusion}** though this record says **${outcome}**: look at the run before you rely on it.`;
    return undefined;
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(26921);
;// CONCATENATED MODULE: ./lib/platforms/github/deliver-event.js


const repository = schemas/* object */.Ikc({ id: schemas/* int */.Whr().positive(), full_name: schemas/* string */.YjP() });
const payloadSchema = schemas/* object */.Ikc({
    workflow_run: schemas/* object */.Ikc({
        id: schemas/* int */.Whr().positive(),
        run_attempt: schemas/* int */.Whr().positive(),
        event: schemas/* string */.YjP(),
        conclusion: schemas/* string */.YjP().regex(/^[a-z_]{1,40}$/),
        head_sha: schemas/* string */.YjP().regex(/^[0-9a-f]{40}$|^[0-9a-f]{64}$/),
        head_branch: schemas/* string */.YjP().min(1),
        head_repository: repository.extend({ owner: schemas/* object */.Ikc({ login: schemas/* string */.YjP().min(1) }) }).nullish(),
        repository,
    }),
});
/** Reads the payload of `workflow_run`. @throws GateError E100 when the event is another one, or the run is not over. */
function deliveredRun(event, payload) {
    const parsed = event === "workflow_run" ? payloadSchema.safeParse(payload) : undefined;
    if (parsed?.success !== true)
        throw wrongEvent(event, parsed?.error);
    const { workflow_run: run } = parsed.data;
    const from = run.head_repository;
    return {
        id: run.id,
        attempt: run.run_attempt,
        event: run.event,
        conclusion: run.conclusion,
        headSha: run.head_sha,
        headBranch: run.head_branch,
        headRepository: from ? { id: from.id, owner: from.owner.login } : undefined,
        repository: { id: run.repository.id, name: run.repository.full_name },
    };
}
function wrongEvent(event, fault) {
    const place = fault?.issues[0]?.path.join(".");
    const message = fault === undefined
        ? `command: deliver belongs into a workflow on \`workflow_run\`, and this run is on \`${event ?? "nothing"}\``
        : `GitHub's event workflow_run is not as expected: ${place ?? ""}`;
    return new errors/* GateError */.ue({
        code: "E100",
        message,
        hint: "Give it a workflow of its own with `on: {workflow_run: {workflows: [<name of the gate's workflow>], types: [completed]}}`.",
        cause: fault,
    });
}

;// CONCATENATED MODULE: ./lib/platforms/github/deliver-pull-request.js

const pull = schemas/* object */.Ikc({
    number: schemas/* int */.Whr().positive(),
    state: schemas/* string */.YjP(),
    // The repository is null when the fork has been deleted.
    head: schemas/* object */.Ikc({ sha: schemas/* string */.YjP(), repo: schemas/* object */.Ikc({ id: schemas/* int */.Whr() }).nullable() }),
    base: schemas/* object */.Ikc({ repo: schemas/* object */.Ikc({ id: schemas/* int */.Whr() }) }),
});
const pulls = schemas/* array */.YOg(pull).max(100);
/**
 * The open pull requests whose head is the commit that was judged, in the repository that it came from: by their numbers there, never by names, since a
 * fork may call its branch as the base does. Nothing that the run itself wrote is believed.
 */
async function pullRequestsOf(reader, run) {
    const from = run.headRepository;
    if (from === undefined)
        return none("the fork that the run belongs to is gone");
    const path = `/repos/${reader.owner}/${reader.repo}`;
    // A commit of a fork is not always told with its pull requests; the branch it came from is asked too.
    const head = `${from.owner}:${run.headBranch}`;
    const listed = [
        ...(await reader.get(`${path}/commits/${run.headSha}/pulls`, pulls, { per_page: 100 })),
        ...(await reader.get(`${path}/pulls`, pulls, { head, state: "open", per_page: 100 })),
    ];
    const open = listed.filter((each) => isOpenFrom(each, run, from.id));
    const numbers = open.filter(({ head: { sha } }) => sha === run.headSha).map(({ number }) => number);
    if (numbers.length > 0)
        return { kind: "found", numbers: [...new Set(numbers)].toSorted((a, b) => a - b) };
    const [moved] = open;
    return none(moved === undefined
        ? `no open pull request has the commit ${run.headSha} as its head`
        : `pull request #${moved.number} has a newer commit, whose own run will tell`);
}
function isOpenFrom({ state, head, base }, run, headRepository) {
    return state === "open" && head.repo?.id === headRepository && base.repo.id === run.repository.id;
}
function none(why) {
    return { kind: "none", why };
}

// EXTERNAL MODULE: ./lib/sources/github/artifacts.js + 1 modules
var github_artifacts = __webpack_require__(97765);
// EXTERNAL MODULE: ./lib/platforms/github/artifact-record.js
var artifact_record = __webpack_require__(60546);
;// CONCATENATED MODULE: ./lib/platforms/github/deliver-record.js
/** Why a record cannot be that of the run whose artifact holds it; undefined when nothing speaks against it. */
function strangeness(record, { run, pullRequests }) {
    const { git, pipeline } = record;
    if (record.name.length > longestName)
        return `its name has ${record.name.length} characters`;
    const numbers = pullRequests.map(String);
    const facts = [
        { what: "repository", said: git.repository, known: [run.repository.name] },
        { what: "event", said: git.event, known: ["pull_request"] },
        { what: "head commit", said: git.head_sha, known: [run.headSha] },
        { what: "run", said: pipeline.run_id, known: [String(run.id)] },
        { what: "attempt", said: pipeline.run_attempt, known: attemptsOf(run) },
        { what: "pull request", said: git.pull_request, known: numbers },
    ];
    const wrong = facts.find(({ said, known }) => said === null || !known.includes(String(said)));
    return wrong === undefined ? undefined : sentence(wrong);
}
/** A job that is not run again keeps the record of its own attempt. */
function attemptsOf({ attempt }) {
    return Array.from({ length: attempt }, (_, index) => String(index + 1));
}
const longestQuote = 80;
/** Of a gate; a config allows 64, an input may have more. */
const longestName = 200;
function sentence({ what, said, known }) {
    const quoted = said === null ? "nothing" : JSON.stringify(String(said).slice(0, longestQuote));
    return `its ${what} is ${quoted}, and GitHub says ${known.at(-1) ?? "there is none"}`;
}

;// CONCATENATED MODULE: ./lib/platforms/github/deliver-readings.js






/** As many comments one pull request is given at most. */
const mostRecords = 50;
/** After so long no further artifact is begun: a server that answers slowly must not hold the job for hours. */
const longestReadingMs = 600_000;
/** Artifacts named as those of the gate; references, which only the branch itself publishes, have names of their own. */
async function auditArtifacts(reader, run, prefix) {
    const artifacts = await (0,github_artifacts/* listArtifacts */.w)(reader, { run: run.id, most: 1000 });
    return artifacts
        .filter(({ name, expired }) => !expired && (name === prefix || [`${prefix}-`, `${prefix}~`].some((start) => name.startsWith(start))))
        .filter(({ name }) => !name.startsWith("model-gate-reference-"))
        .toSorted((a, b) => a.id - b.id);
}
/** Reads the records in the artifacts, one after the other; those that hold none are left out. */
async function readArtifacts(artifacts, expected, options) {
    const { now = Date.now } = options;
    const end = now() + longestReadingMs;
    const readings = [];
    let read = 0;
    for (const artifact of artifacts.slice(0, mostRecords)) {
        if (now() > end)
            break;
        readings.push(...(await readOne(artifact, expected, options)));
        read += 1;
    }
    const more = artifacts.length - read;
    if (more === 0)
        return readings;
    return [...readings, refusedFor(`${more} more artifacts were left: at most ${mostRecords} are read, in ten minutes`)];
}
/** None: the artifact has no audit.json, so it is somebody else's. */
async function readOne(artifact, expected, { reader, environment }) {
    const title = `the artifact ${JSON.stringify(artifact.name)} is not delivered`;
    try {
        const reading = await (0,artifact_record/* artifactRecord */.a)(reader, artifact, environment);
        if (reading === undefined)
            return [];
        if (reading.kind === "unusable")
            return [refusedFor(`${title}: ${reading.why}`)];
        const { record } = reading;
        const fault = strangeness(record, expected);
        if (fault !== undefined)
            return [refusedFor(`${title}: ${fault}`)];
        const [pullRequest = 0] = expected.pullRequests.filter((number) => number === record.git.pull_request);
        return [{ kind: "record", from: { record, run: expected.run, pullRequest, artifactId: artifact.id } }];
    }
    catch (error) {
        if (!(error instanceof errors/* GateError */.ue))
            throw error;
        return [refusedFor(`${title}: ${error.message}`)];
    }
}
function refusedFor(why) {
    return { kind: "refused", why };
}
/** The last attempt of each gate; two records of one gate in one attempt cannot both be told in its one comment: the worse one is. */
function oneOfEachGate(readings) {
    const chosen = new Map();
    const refusals = [];
    for (const reading of readings) {
        if (reading.kind === "refused")
            continue;
        const { from } = reading;
        const name = (0,verdict/* gateName */.h2)(from.record, { name: undefined });
        const other = chosen.get(name);
        if (other === undefined || (0,sticky/* isNewer */.U4)(stampOf(from), stampOf(other)))
            chosen.set(name, from);
        if (other !== undefined && stampOf(from).attempt === stampOf(other).attempt)
            refusals.push(refusedFor(`two records of the gate ${name}: give each gate and each leg of a matrix its own \`name\``));
    }
    return [...Array.from(chosen.values(), (from) => ({ kind: "record", from })), ...refusals];
}
function stampOf({ run, record }) {
    return { run: run.id, attempt: record.pipeline.run_attempt ?? 1, outcome: record.decision.outcome };
}

// EXTERNAL MODULE: ./lib/platforms/github/server.js
var server = __webpack_require__(9787);
;// CONCATENATED MODULE: ./lib/platforms/github/deliver.js







/**
 * Comments with the records of a run whose own token could not: that of a fork, or of Dependabot. Its artifacts are somebody else's data: they are
 * checked against what GitHub says of the run, rendered here, and nothing of the pull request is checked out or run.
 * @throws GateError E100 when the workflow is not made for it, E2xx when GitHub cannot be asked.
 */
async function deliverRecords(options) {
    const { environment, reader, log } = options;
    if ((0,server/* isEnterpriseServer */.v)(environment))
        throw unsupported();
    const run = deliveredRun(environment["GITHUB_EVENT_NAME"], options.payload);
    if (run.event !== "pull_request")
        return nothing(log, `it was a run on ${run.event}, not on a pull request`);
    const artifacts = await auditArtifacts(reader, run, options.inputs["artifact-name"] ?? "model-gate");
    if (artifacts.length === 0)
        return nothing(log, "the run left no record, or it has expired");
    const pulls = await pullRequestsOf(reader, run);
    if (pulls.kind === "none")
        return nothing(log, pulls.why);
    const readings = await readArtifacts(artifacts, { run, pullRequests: pulls.numbers }, options);
    const comments = await commentAll(oneOfEachGate(readings), options);
    const ends = [...comments, ...readings.filter((reading) => reading.kind === "refused").map(invalid)];
    for (const { delivery } of ends)
        tell(log, delivery);
    if (ends.length === 0)
        return nothing(log, "none of its artifacts holds an audit record");
    return {
        exitCode: Math.max(...ends.map(({ exitCode }) => exitCode)),
        deliveries: ends.map(({ delivery }) => delivery),
    };
}
/** After so long no further comment is begun; each has a budget of its own. */
const longestCommentingMs = 600_000;
async function commentAll(readings, options) {
    const { now = Date.now } = options;
    const end = now() + longestCommentingMs;
    const ends = [];
    for (const reading of readings) {
        if (reading.kind === "refused")
            ends.push(invalid(reading));
        else if (now() > end)
            ends.push(taken((0,platforms_delivery/* refused */.J5)("comment", `not begun for the gate ${reading.from.record.name}: GitHub took ten minutes for others`)));
        else
            ends.push(taken(await commentWith(reading.from, options)));
    }
    return ends;
}
async function commentWith(from, options) {
    const { reader, environment, inputs, sleep } = options;
    const client = await options.connect(options.log);
    const server = environment["GITHUB_SERVER_URL"] ?? "https://github.com";
    const at = { owner: reader.owner, repo: reader.repo, server };
    return deliverComment(from, { client, ...at, inputs, ...(sleep === undefined ? {} : { sleep }) });
}
function taken(delivery) {
    return { delivery, exitCode: delivery.state === "refused" ? notTaken : 0 };
}
const notValid = 3;
const notTaken = 4;
function invalid({ why }) {
    return { delivery: (0,platforms_delivery/* refused */.J5)("comment", why), exitCode: notValid };
}
function nothing(log, why) {
    const delivery = (0,platforms_delivery/* skipped */.hT)("comment", `nothing to deliver: ${why}`);
    tell(log, delivery);
    return { exitCode: 0, deliveries: [delivery] };
}
function tell(log, { channel, state, detail }) {
    const level = state === "refused" ? "error" : "info";
    log({ level, event: "deliver", message: `${channel}: ${detail}`, fields: { channel, state } });
}
function unsupported() {
    return new errors/* GateError */.ue({
        code: "E100",
        message: "command: deliver reads artifacts of another run, and GitHub Enterprise Server does not keep artifacts of this version",
        hint: "There the report of a fork is its step summary.",
    });
}

// EXTERNAL MODULE: ./lib/platforms/github/event.js
var github_event = __webpack_require__(83894);
// EXTERNAL MODULE: ./lib/platforms/github/log-text.js
var log_text = __webpack_require__(49478);
// EXTERNAL MODULE: ./lib/platforms/github/outputs.js
var outputs = __webpack_require__(14368);
// EXTERNAL MODULE: ./lib/platforms/github/surroundings.js + 3 modules
var surroundings = __webpack_require__(84418);
;// CONCATENATED MODULE: ./lib/platforms/github/deliver-command.js








/** `command: deliver`: comments with the records of the run that set this workflow off. Answers the exit code. @throws GateError. */
async function deliverCommand(environment, inputs, write) {
    const token = inputs["github-token"];
    const reader = (0,surroundings/* readerOf */.T)({ environment, token });
    if (token === undefined || reader === undefined)
        throw noToken();
    const secrets = (0,lib_secrets/* secretsOf */.F)(environment);
    const log = (event) => write((0,log_text/* logText */.k)({ ...event, message: secrets.redact(event.message) }, { annotations: false }));
    const apiUrl = environment["GITHUB_API_URL"];
    const { exitCode, deliveries } = await deliverRecords({
        environment,
        payload: await (0,github_event/* readPayload */.rD)(environment["GITHUB_EVENT_PATH"]),
        inputs,
        reader,
        connect: (logger) => (0,client/* connect */.N)({ token, apiUrl, log: logger }),
        log,
    });
    const comment = deliveries.find(({ state }) => state === "delivered");
    await (0,outputs/* writeOutputs */.K)({ "comment-id": comment?.ids?.["comment-id"] ?? "", "comment-url": comment?.url ?? "" });
    return exitCode;
}
function noToken() {
    return new errors/* GateError */.ue({
        code: "E100",
        message: "command: deliver has no token: `github-token` is empty",
        hint: "Leave the input out, and give the job `permissions: {actions: read, pull-requests: write}`.",
    });
}


/***/ })

};
