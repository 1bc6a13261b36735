import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { isIntact } from "../src/audit/seal.ts";
import type { Fault, FaultAnswer } from "./github/faults.ts";
import { startLife, type JobOptions, type Life, type Lived, type Occasion } from "./github/life.ts";
import type { Artifact } from "./github/results-service.ts";
import { limits, tokens } from "./github/stand-in.ts";
import { unzip } from "./github/unzip.ts";

const config = `
version: 1
name: tumours
task: binary
reference: auto
candidate: candidate.csv
columns:
  id: id
  label: label
  prediction: prediction
  score: score
  positive_class: 1
gates:
  - metric: accuracy
    min: 80%
    max_drop: 1%
schedule:
  fail_after: 2 of 3
`;

function candidate(model: "reference" | "better" | "worse"): { readonly "candidate.csv": Buffer } {
  return { "candidate.csv": readFileSync(`fixtures/tables/binary/${model}.csv`) };
}

const main = { "model-gate.yml": config, ...candidate("reference") };

/** What the first push of the repository has published; every case begins after it. */
let published: readonly Artifact[];

beforeAll(async () => {
  const life = await startLife();
  await life.job(life.push(main));
  published = life.github.results.artifacts;
  expect(await life.end()).toEqual([]);
});

async function afterTheFirstPush(): Promise<Life> {
  const life = await startLife({ speed: 10 });
  const { run } = life.push(main);
  for (const { name, zip } of published) life.github.results.put({ run: run.id, name, zip });
  life.github.runs.finish(run.id, "success");
  return life;
}

/** What the faulty run is about. */
const scenes = {
  /** A pull request that makes the model worse: it fails. */
  worse: (life) => life.proposed(life.open(candidate("worse"))),
  /** One that makes it better: it passes. */
  better: (life) => life.proposed(life.open(candidate("better"))),
  /** A push to main that makes it worse: it fails. */
  push: (life) => life.push(candidate("worse")),
  /** A push that makes it better: it passes, and is published. */
  publish: (life) => life.push(candidate("better")),
  /** The first night that fails, of two that block: a warning. */
  night: (life) => ({ ...life.night(), checkout: { ...main, ...candidate("worse") } }),
} as const satisfies Record<string, (life: Life) => Occasion>;

interface Case {
  readonly scene: keyof typeof scenes;
  readonly faults?: readonly Partial<Fault>[];
  /** The rules say that a missing reference is no more than a warning. */
  readonly lenient?: boolean;
  readonly with?: NonNullable<JobOptions["with"]>;
  readonly environment?: NonNullable<JobOptions["environment"]>;
  readonly exit: number;
  /** Channels whose delivery is refused. */
  readonly refused?: readonly string[];
  /** What the log or the record says. */
  readonly says?: RegExp;
  /** Looks at what is at GitHub afterwards. */
  readonly leaves?: (life: Life) => void;
}

/** Runs the scene with its faults, and holds it against what is expected, and against what must always hold. */
async function meet({
  scene,
  faults = [],
  lenient = false,
  exit,
  refused = [],
  says,
  leaves,
  ...job
}: Case): Promise<void> {
  const life = await afterTheFirstPush();
  try {
    if (lenient) life.push({ "model-gate.yml": `${config}policy:\n  on_missing_reference: warn\n` });
    const occasion = scenes[scene](life);
    life.github.faults.push(...faults.map((fault) => ({ ...everyRequest, ...fault })));
    const step = await life.job(occasion, job);
    const { decision } = step.record;
    const met = { exit: step.exitCode, refused: refusedChannels(step) };
    expect(met, step.log).toEqual({ exit, refused });
    expect(outcomes[decision.exit_code]).toContain(decision.outcome);
    if (says !== undefined) expect(`${step.log}\n${JSON.stringify(step.record)}`).toMatch(says);
    leaves?.(life);
    expectSound(step, life);
    expect(life.github.violations()).toEqual([]);
  } finally {
    await life.end();
  }
}

const everyRequest: Fault = { method: "GET", path: /^/, times: 999, answer: { status: 500 } };

/** What a verdict may be called that ends a step so. */
const outcomes: Readonly<Record<number, readonly string[]>> = {
  0: ["pass", "warn"],
  1: ["fail"],
  2: ["error"],
  3: ["error"],
  4: ["error"],
};

function refusedChannels({ record }: Lived): string[] {
  return record.deliveries.filter(({ state }) => state === "refused").map(({ channel }) => channel);
}

function expectSound(step: Lived, life: Life): void {
  expect(isIntact(step.record)).toBe(true);
  expect(step.outputs["passed"] ?? "false").toBe(String(step.exitCode === 0));
  expect(life.github.issues.comments.filter(({ body }) => body.startsWith("<!-- model-gate name="))).not.toHaveLength(
    2,
  );
  expectNoSecrets(step, life);
}

/** The tokens, as they are and as they travel, are nowhere but in the requests to the API and where the runner is told to hide them. */
function expectNoSecrets(step: Lived, { github }: Life): void {
  const { results, issues, checks, log } = github;
  const uploaded = results.artifacts.flatMap(({ zip }) => Object.values(filesOf(zip)));
  const elsewhere = log.filter(({ to }) => to === "storage");
  const texts = [
    step.log.replaceAll(/^::add-mask::.*$/gm, ""),
    step.summary,
    JSON.stringify(step.outputs),
    ...Object.values(step.reports).map(String),
    ...uploaded.map(String),
    ...issues.comments.map(({ body }) => body),
    ...[...issues.issues.values()].map(({ body }) => body),
    JSON.stringify(checks),
    ...elsewhere.map(({ path, headers, body }) => `${path} ${JSON.stringify(headers)} ${body.toString("latin1")}`),
  ];
  const runtime = results.token(String(step.run.id), "job");
  for (const secret of [tokens.actions, tokens.readOnly, runtime])
    for (const form of formsOf(secret)) expect(texts.filter((text) => text.includes(form))).toEqual([]);
}

function formsOf(secret: string): string[] {
  const basic = Buffer.from(`x-access-token:${secret}`).toString("base64");
  const bytes = Buffer.from(secret);
  return [
    secret,
    basic,
    bytes.toString("base64").replaceAll("=", ""),
    bytes.toString("hex"),
    encodeURIComponent(secret),
  ];
}

function filesOf(zip: Buffer): Record<string, Buffer> {
  try {
    return unzip(zip);
  } catch {
    return {};
  }
}

/** Where each thing is asked for that a verdict on a pull request needs. */
const asked = {
  commit: /\/commits\/heads/,
  tree: /\/git\/trees\//,
  blob: /\/git\/blobs\//,
  artifacts: /\/actions\/artifacts$/,
  compare: /\/compare\//,
  run: /\/actions\/runs\/\d+$/,
  zip: /\/actions\/artifacts\/\d+\/zip$/,
  storage: /^\/artifact\//,
} as const;

const forbidden: FaultAnswer = { status: 403, message: "Resource not accessible by integration" };

/** What an outage, a proxy or somebody hostile may answer. */
const lies = {
  "401": { status: 401, message: "Bad credentials" },
  "403": forbidden,
  "404": { status: 404, message: "Not Found" },
  "410": { status: 410, message: "Artifact has expired" },
  "500": { status: 500 },
  "no JSON": { status: 200, bytes: Buffer.from("<html>Bad gateway</html>") },
  "another JSON": { status: 200, bytes: Buffer.from('{"__proto__":{"sha":1},"artifacts":null}') },
  "too much": { status: 200, bytes: Buffer.from(`[${"1,".repeat(6_000_000)}1]`) },
  "a loop": { status: 302, headers: { location: "?again" } },
  "a private address": { status: 302, headers: { location: "http://169.254.169.254/latest/meta-data/" } },
  half: "cut",
  silence: "hang",
  "a closed door": "drop",
} as const satisfies Record<string, Fault["answer"]>;

type Lie = keyof typeof lies;

function lied(path: keyof typeof asked, lie: Lie): Partial<Fault> {
  return { path: asked[path], answer: lies[lie] };
}

describe.concurrent("what cannot be asked before the verdict ends in an error, never in a verdict", () => {
  const cases: readonly (readonly [keyof typeof asked, number, readonly Lie[]])[] = [
    // Whose rules hold is not known.
    ["commit", 2, ["401", "403", "404", "500", "silence", "a private address"]],
    ["tree", 2, ["404", "no JSON", "half", "too much"]],
    ["blob", 2, ["403", "another JSON", "a closed door", "a loop"]],
    // What to compare with is not known.
    ["artifacts", 3, ["401", "403", "404", "500", "no JSON", "another JSON", "silence"]],
    ["compare", 3, ["403", "500", "half", "a private address"]],
    ["run", 3, ["404", "another JSON", "a closed door", "too much", "a loop"]],
    ["zip", 3, ["401", "403", "500", "silence", "a private address"]],
    ["storage", 3, ["403", "500", "half", "a closed door", "a private address"]],
  ];
  const rows = cases.flatMap(([path, exit, all]) => all.map((lie) => [path, lie, exit] as const));
  it.each(rows)("%s answers %s", (path, lie, exit) => meet({ scene: "worse", faults: [lied(path, lie)], exit }));
});

describe.concurrent("a reference that is not what was published", () => {
  const another = { status: 200, bytes: Buffer.from("PK\u0005\u0006") };
  it.each([
    ["is gone", lied("storage", "404")],
    ["has expired meanwhile", lied("zip", "410")],
    ["is no archive", lied("storage", "no JSON")],
    ["is another archive", { path: asked.storage, answer: another }],
    ["is larger than GitHub says", lied("storage", "too much")],
  ])("is told of and not used: it %s", (_, fault) =>
    meet({ scene: "worse", faults: [fault], exit: 1, says: /bad-reference/ }),
  );

  it.each([
    ["is gone", lied("storage", "404")],
    ["is no archive", lied("storage", "no JSON")],
    ["cannot be asked for", lied("artifacts", "500")],
  ])("lets no worse candidate take its place: it %s", (_, fault) =>
    meet({
      scene: "push",
      faults: [fault],
      exit: fault.path === asked.artifacts ? 3 : 1,
      leaves: ({ github }) => expect(referencesOf(github.results.artifacts)).toHaveLength(1),
    }),
  );

  it.each(["worse", "push"] as const)("is not a missing one, which may be let pass: %s", (scene) =>
    meet({
      scene,
      lenient: true,
      faults: [lied("storage", "404")],
      exit: 1,
      leaves: ({ github }) => expect(referencesOf(github.results.artifacts)).toHaveLength(1),
    }),
  );

  it("is looked for elsewhere on the branch when the merge base is not known", () =>
    meet({ scene: "worse", faults: [lied("compare", "404")], exit: 1, says: /accuracy fell/ }));
});

function referencesOf(artifacts: readonly Artifact[]): Artifact[] {
  return artifacts.filter(({ name }) => name.startsWith("model-gate-reference-"));
}

describe.concurrent("a fault that passes is waited out", () => {
  const comments = /\/issues\/\d+\/comments$/;
  it.each<readonly [string, Partial<Fault>]>([
    ["a bad gateway", { path: asked.tree, answer: { status: 502 } }],
    ["an answer that is cut off", { path: asked.storage, answer: "cut" }],
    ["a closed connection", { path: asked.storage, answer: "drop" }],
    ["silence", { path: asked.artifacts, answer: "hang" }],
    ["too many requests", { path: asked.run, answer: { status: 429, headers: { "retry-after": "2" } } }],
    ["a secondary limit", { path: asked.compare, answer: limits.secondary(3) }],
    ["a primary limit", { path: asked.artifacts, answer: limits.primary(new Date(Date.now() + 30_000)) }],
    ["comments that are not listed", { path: comments, answer: { status: 503 } }],
    ["a comment that is limited", { method: "POST", path: comments, answer: limits.secondary(1) }],
    ["an upload that is refused", { method: "POST", path: /CreateArtifact$/, answer: { status: 503 } }],
  ])("%s", (_, fault) =>
    meet({
      scene: "worse",
      faults: [{ ...fault, times: 1 }],
      exit: 1,
      leaves: ({ github }) => expect(github.issues.comments).toHaveLength(1),
    }),
  );
});

describe.concurrent("a delivery that fails is told, and changes no verdict", () => {
  const comments = /\/issues\/\d+\/comments$/;
  const upload = (method: string, answer: Fault["answer"], path: RegExp): Case => ({
    scene: "better",
    faults: [{ method, path, answer }],
    exit: 0,
    refused: ["artifact"],
  });
  it.each<readonly [string, Case]>([
    ["the artifact service says 403", upload("POST", { status: 403 }, /CreateArtifact$/)],
    ["the artifact service says 500", upload("POST", { status: 500 }, /CreateArtifact$/)],
    ["the artifact service says no JSON", upload("POST", lies["no JSON"], /CreateArtifact$/)],
    ["the artifact store says 403", upload("PUT", { status: 403 }, /^\/blob\//)],
    ["the artifact is not finished", upload("POST", { status: 500 }, /FinalizeArtifact$/)],
    ["who comments is not told: 500", comment({ method: "POST", path: /graphql$/, answer: { status: 500 } })],
    ["who comments is not told: 401", comment({ method: "POST", path: /graphql$/, answer: lies["401"] })],
    ["the comments are not listed: 404", comment({ path: comments, answer: lies["404"] })],
    ["the comments are not listed: 500", comment({ path: comments, answer: lies["500"] })],
    ["the comments are not listed: silence", comment({ path: comments, answer: "hang" })],
    ["the comments are no JSON", comment({ path: comments, answer: lies["no JSON"] })],
    ["the comment is not taken: 403", comment({ method: "POST", path: comments, answer: forbidden })],
    ["the comment is not taken: 422", comment({ method: "POST", path: comments, answer: { status: 422 } })],
    ["the comment is not taken: 500", comment({ method: "POST", path: comments, answer: { status: 500 } })],
    ["the comment is not taken: silence", comment({ method: "POST", path: comments, answer: "hang" })],
  ])("%s", (_, row) => meet(row));

  it("a comment whose answer is lost is the comment, and there is no second one", () =>
    meet({
      scene: "worse",
      faults: [{ method: "POST", path: comments, times: 1, answer: "drop", after: true }],
      exit: 1,
      leaves: ({ github }) => expect(github.issues.comments).toHaveLength(1),
    }));

  it("a reference that cannot be published is refused, and the one before stays", () =>
    meet({
      scene: "publish",
      faults: [{ method: "POST", path: /CreateArtifact$/ }],
      exit: 0,
      refused: ["artifact", "reference"],
      leaves: ({ github }) => expect(referencesOf(github.results.artifacts)).toHaveLength(1),
    }));

  it("a check run and an event that are not allowed are refused", () =>
    meet({
      scene: "push",
      faults: [{ method: "POST", path: /\/(?:check-runs|dispatches)$/, answer: forbidden }],
      with: { "check-run": "true", dispatch: "retrain" },
      exit: 1,
      refused: ["check-run", "dispatch"],
    }));

  it("an audit artifact that is required fails the step, whatever the verdict is", () =>
    meet({
      scene: "better",
      faults: [{ method: "POST", path: /CreateArtifact$/ }],
      with: { audit: "required" },
      exit: 4,
      refused: ["artifact"],
    }));
});

function comment(fault: Partial<Fault>): Case {
  return { scene: "better", faults: [fault], exit: 0, refused: ["comment"] };
}

describe.concurrent("a night", () => {
  it("that fails for the first time is held back", () => meet({ scene: "night", exit: 0, says: /blocks at 2/ }));

  it.each([
    ["its workflow's runs are not listed", { path: /\/actions\/workflows\/[^/]+\/runs$/, answer: forbidden }],
    ["they are no JSON", { path: /\/actions\/workflows\/[^/]+\/runs$/, answer: lies["no JSON"] }],
  ])("that fails blocks when nobody knows how the nights before it ended: %s", (_, fault) =>
    meet({ scene: "night", faults: [fault], exit: 1 }),
  );

  it.each<readonly [string, Fault["answer"], boolean]>([
    ["403", forbidden, false],
    ["500", { status: 500 }, false],
    ["a lost answer", "drop", true],
  ])("that cannot open its issue is told so, and never opens two: %s", (_, answer, after) =>
    meet({
      scene: "night",
      faults: [
        { path: /\/actions\/workflows\/[^/]+\/runs$/, answer: forbidden },
        { method: "POST", path: /\/issues$/, times: after ? 1 : 99, answer, after },
      ],
      exit: 1,
      refused: after ? [] : ["issue"],
      leaves: ({ github }) => expect(github.issues.issues.size).toBe(after ? 2 : 1),
    }),
  );
});

describe.concurrent("a runner", () => {
  it.each<readonly [string, Case]>([
    [
      "without a runtime token",
      { scene: "better", environment: { ACTIONS_RUNTIME_TOKEN: undefined }, exit: 0, refused: ["artifact"] },
    ],
    [
      "whose runtime token is none",
      { scene: "better", environment: { ACTIONS_RUNTIME_TOKEN: "e30.e30.sig" }, exit: 0, refused: ["artifact"] },
    ],
    [
      "without an artifact service",
      { scene: "better", environment: { ACTIONS_RESULTS_URL: "http://127.0.0.1:9" }, exit: 0, refused: ["artifact"] },
    ],
    [
      "without a step summary",
      { scene: "better", environment: { GITHUB_STEP_SUMMARY: undefined }, exit: 0, refused: ["step-summary"] },
    ],
    [
      "whose step summary cannot be written",
      { scene: "better", environment: { GITHUB_STEP_SUMMARY: "/" }, exit: 0, refused: ["step-summary"] },
    ],
    ["without a token", { scene: "worse", with: { "github-token": "" }, exit: 2, refused: ["comment"] }],
    [
      "whose token has expired",
      { scene: "worse", with: { "github-token": "ghs_from_yesterday" }, exit: 2, refused: ["comment"] },
    ],
    [
      "without GitHub",
      { scene: "worse", environment: { GITHUB_API_URL: "http://127.0.0.1:9" }, exit: 2, refused: ["comment"] },
    ],
  ])("%s", (_, row) => meet(row));

  it.each<readonly [string, JobOptions]>([
    ["without an event", { environment: { GITHUB_EVENT_PATH: undefined } }],
    ["whose event is no JSON", { environment: { GITHUB_EVENT_PATH: "package.json/../candidate.csv" } }],
    ["whose API has no address", { environment: { GITHUB_API_URL: "not a URL" } }],
    ["without a workspace", { environment: { GITHUB_WORKSPACE: "/nowhere/at/all" } }],
    ["whose reports have no place", { with: { "report-dir": "model-gate.yml" } }],
  ])("%s judges nothing, and says so", async (_, options) => {
    const life = await afterTheFirstPush();
    const step = await life.job(scenes.better(life), options);
    await life.end();
    expect([2, 3, 4], step.log).toContain(step.exitCode);
    expect(step.commands.filter(({ name }) => name === "error")).not.toEqual([]);
    // Without a workspace there is no place for a record.
    if (options.environment?.["GITHUB_WORKSPACE"] === undefined)
      expect([isIntact(step.record), step.record.decision.exit_code]).toEqual([true, step.exitCode]);
    expectNoSecrets(step, life);
  });
});

describe.concurrent("a step that is cancelled", () => {
  const comments = /\/issues\/\d+\/comments$/;
  it.each<readonly [string, Partial<Fault>, "judged" | "not judged"]>([
    ["while the rules are read", { path: asked.tree }, "not judged"],
    ["while the reference is looked for", { path: asked.artifacts }, "not judged"],
    ["while the reference is downloaded", { path: asked.storage }, "not judged"],
    ["while the artifact is begun", { method: "POST", path: /CreateArtifact$/ }, "judged"],
    ["while the artifact is uploaded", { method: "PUT", path: /^\/blob\// }, "judged"],
    ["while the comments are listed", { path: comments }, "judged"],
    ["while the comment is written", { method: "POST", path: comments }, "judged"],
    ["after the comment is written", { method: "POST", path: comments, after: true }, "judged"],
  ])("is no pass and leaves nothing by halves: %s", async (_, fault, standing) => {
    const life = await afterTheFirstPush();
    let met = (): void => {};
    const cancelled = new Promise<void>((done) => (met = done));
    life.github.faults.push({ ...everyRequest, ...fault, answer: "hang", met: () => met() });
    const step = await life.job(scenes.better(life), { cancelled });
    await life.end();
    expect(step.exitCode, step.log).toBe(143);
    expect(step.outputs["passed"] ?? "false").toBe("false");
    for (const { body } of life.github.issues.comments) expect(body).toContain("/actions/runs/");
    expect(isIntact(step.record)).toBe(true);
    expect(step.record.error?.code).toBe(standing === "judged" ? undefined : "E901");
    expectNoSecrets(step, life);
  });
});

describe.concurrent("the second workflow", () => {
  const fork = { id: 666, fullName: "mallory/models", fork: true };
  it.each<readonly [string, Partial<Fault>, number]>([
    ["the artifacts are not listed", { path: /\/runs\/\d+\/artifacts$/, answer: forbidden }, 3],
    ["the record is not what was uploaded", { path: /^\/artifact\//, answer: lies["no JSON"] }, 3],
    ["nobody tells the pull request", { path: /\/commits\/\w+\/pulls$/, answer: { status: 500 } }, 3],
    ["it may not comment", { method: "POST", path: /\/issues\/\d+\/comments$/, answer: forbidden }, 4],
  ])("fails loudly when %s", async (_, fault, exit) => {
    const life = await afterTheFirstPush();
    const judged = await life.job(life.proposed(life.open(candidate("worse"), { from: fork })));
    life.github.faults.push({ ...everyRequest, ...fault });
    const step = await life.job(life.completed(judged.run), { with: { command: "deliver" } });
    await life.end();
    expect(step.exitCode, step.log).toBe(exit);
    expect(step.commands.filter(({ name }) => name === "error")).not.toEqual([]);
    expect(life.github.issues.comments).toEqual([]);
    expectNoSecrets(step, life);
  });
});
