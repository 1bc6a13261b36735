import { describe, expect, it } from "vitest";
import { readManifest } from "../../../src/reference/manifest.ts";
import type { GithubReader } from "../../../src/sources/github/reader.ts";
import { fakeGithub, type Published, published, sha } from "../../reference/fake-github.ts";
import { config } from "../../run-gate.ts";
import { bad, good, type Ran, runOnGithub as run } from "../../reference/run-on-github.ts";

/** The artifact of a run that published, as GitHub lists it. */
async function artifactOf(
  ran: Promise<Ran>,
  about: { readonly run: number; readonly commit: string },
): Promise<Published> {
  const { files } = await ran;
  return published({ ...about, files: { "candidate/new.csv": "(none)", ...files } });
}

const detail = ({ result }: Ran): string => result.deliveries.map((one) => `${one.state}: ${one.detail}`).join("\n");

describe("publishing the reference", () => {
  it("begins with the first push: what is missing warns, and the candidate is the reference from then on", async () => {
    const ran = await run({});
    expect(ran.result.record.decision.outcome).toBe("warn");
    expect(ran.result.record.findings?.map(({ code }) => code)).toEqual(["first-reference"]);
    expect(ran.result.record.reference).toMatchObject({ selected: "none", branch: "main" });
    expect(ran.result.record.policy?.on_missing_reference).toBe("warn");
    expect(ran.result.deliveries).toEqual([
      {
        channel: "reference",
        state: "delivered",
        detail: "published as model-gate-reference-fraud",
        url: "https://github.com/octo/models/actions/runs/901/artifacts/5",
        ids: { "reference-artifact-id": "5" },
      },
    ]);
  });

  it("holds the candidate byte by byte, the record, and where it comes from", async () => {
    const { files } = await run({});
    expect(Object.keys(files)).toEqual(["reference.json", "audit.json", "candidate/candidate.csv"]);
    expect(files["candidate/candidate.csv"]).toBe(good);
    expect(JSON.parse(files["audit.json"] ?? "")).toMatchObject({ record_id: "record-1", deliveries: [] });
    expect(readManifest(Buffer.from(files["reference.json"] ?? ""))).toMatchObject({
      name: "fraud",
      repository: { name: "octo/models", id: 77 },
      branch: "main",
      commit: sha("c6"),
      run: { id: "901", attempt: 1, event: "push" },
      record_id: "record-1",
      outcome: "warn",
      blessed_by: null,
      files: [{ path: "candidate/candidate.csv", bytes: good.length, format: "csv" }],
    });
  });

  it("is found by the next run, and passes what is equal and blocks what is worse", async () => {
    const github = fakeGithub([await artifactOf(run({ commit: "c3" }), { run: 901, commit: "c3" })]);
    const equal = await run({ run: 902, github });
    expect(equal.result.record.decision.outcome).toBe("pass");
    expect(equal.result.record.reference).toMatchObject({ selected: "auto", commit: sha("c3"), run_id: "901" });
    expect(equal.result.record.warnings.map(({ message }) => message)).toEqual([
      "The candidate is byte for byte the published reference: this change leaves the predictions as they are.",
    ]);
    const worse = await run({ run: 903, github, candidate: bad });
    expect(worse.result.record.decision.outcome).toBe("fail");
    expect(detail(worse)).toBe("skipped: a candidate that fails becomes no reference");
    expect(worse.uploads).toEqual([]);
  });

  it("is a failure without a reference where one is there and cannot be used", async () => {
    const github = fakeGithub([published({ manifest: { name: "churn" } })]);
    const ran = await run({ github });
    expect(ran.result.record.decision.outcome).toBe("fail");
    expect(ran.result.record.findings?.map(({ code }) => code)).toEqual(["bad-reference"]);
    expect(ran.uploads).toEqual([]);
  });

  it("does not happen when GitHub cannot be asked: that is an error, and its record is written", async () => {
    const ran = await run({ github: fakeGithub([], { "actions/artifacts": 403 }) });
    expect(ran.result).toMatchObject({ exitCode: 3, record: { error: { code: "E202" } } });
    expect(detail(ran)).toBe("skipped: nothing was judged");
  });

  it("is refused when the candidate is not any more what was judged", async () => {
    const ran = await run({ tamper: true });
    expect(ran.uploads).toEqual([]);
    expect(detail(ran)).toMatch(/^refused: not published: .*candidate\.csv.*(changed while|is not any more)/);
    expect(ran.result.record.decision.outcome).toBe("warn");
  });

  it("that fails changes no verdict", async () => {
    const ran = await run({ fault: "the upload failed (503)." });
    expect(detail(ran)).toBe(
      "refused: not published as model-gate-reference-fraud: the upload failed (503). Later runs go on with the reference before.",
    );
    expect(ran.result.exitCode).toBe(0);
  });

  it("does not happen in a step that fails for want of its audit artifact", async () => {
    const ran = await run({ inputs: { audit: "required" } });
    expect(ran.uploads).toEqual([]);
    expect(detail(ran)).toBe("skipped: a step that fails for want of its audit artifact publishes nothing");
  });

  it("takes the attempt into the name of a re-run", async () => {
    expect((await run({ attempt: 2 })).uploads[0]?.name).toBe("model-gate-reference-fraud~2");
    expect((await run({ attempt: 7 })).uploads[0]?.name).toBe("model-gate-reference-fraud~3");
  });
});

describe("a stale reference", () => {
  const rule = "reference: { uri: auto, max_age: 2 days, on_stale: fail }";
  const stale = config().replace("reference: reference.csv", rule).replace("task:", "name: fraud\ntask:");
  const old = async (): Promise<GithubReader> =>
    fakeGithub([await artifactOf(run({ commit: "c3" }), { run: 901, commit: "c3" })]);

  it("warns the run that publishes the next: if it failed it, none would ever come", async () => {
    const ran = await run({ run: 902, config: stale, github: await old() });
    expect(ran.result.record.decision).toMatchObject({
      outcome: "warn",
      sentence: "Passed with warnings: the reference is stale: it is 4 days old, and reference.max_age is 2 days.",
    });
    expect(detail(ran)).toBe("delivered: published as model-gate-reference-fraud");
  });

  it("fails any other run, where the config says so", async () => {
    const ran = await run({ run: 902, config: stale, github: await old(), branch: "feature" });
    expect(ran.result.record.decision).toMatchObject({
      outcome: "fail",
      sentence: "Blocked: the reference is stale: it is 4 days old, and reference.max_age is 2 days.",
    });
    expect(ran.result.record.reference).toMatchObject({ age_days: 4 });
  });
});

describe("command: record", () => {
  const github = async (): Promise<GithubReader> =>
    fakeGithub([await artifactOf(run({ commit: "c3" }), { run: 901, commit: "c3" })]);

  it("publishes what fails, and says so for everybody to read", async () => {
    const ran = await run({ run: 902, candidate: bad, github: await github(), inputs: { command: "record" } });
    expect(ran.result.record.decision.outcome).toBe("fail");
    expect(ran.result.record.findings).toMatchObject([
      {
        code: "blessed-reference",
        sentence: "This run makes its candidate the reference on purpose, whatever the verdict: set by mona.",
      },
    ]);
    expect(detail(ran)).toBe(
      "delivered: published as model-gate-reference-fraud, on purpose, whatever the verdict (fail)",
    );
    expect(readManifest(Buffer.from(ran.files["reference.json"] ?? ""))).toMatchObject({
      outcome: "fail",
      blessed_by: "mona",
    });
    const next = fakeGithub([await artifactOf(Promise.resolve(ran), { run: 902, commit: "c6" })]);
    const after = await run({ run: 903, github: next, candidate: bad });
    expect(after.result.record.decision.outcome).toBe("pass");
    expect(after.result.record.reference).toMatchObject({ blessed_by: "mona", outcome: "fail" });
  });

  it("is refused on a pull request", async () => {
    const ran = await run({ event: "pull_request", inputs: { command: "record" } });
    expect(ran.result).toMatchObject({ exitCode: 2, record: { error: { code: "E100" } } });
    expect(ran.result.record.error?.message).toBe(
      "command: record has no place in a run on pull_request: only runs on a branch publish, not those of a change that is not merged.",
    );
    expect(ran.uploads).toEqual([]);
  });
});
