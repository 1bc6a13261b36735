import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { renderAnnotations } from "../../src/reports/annotations.ts";
import { renderMarkdown } from "../../src/reports/markdown.ts";
import { config, csv, rows } from "../run-gate.ts";
import { eventBase, findingsOf, headSha, judged, merge, pullRequest, repositoryOf, tip } from "./proposal.ts";

const tables = { "reference.csv": csv(rows()), "candidate.csv": csv(rows()) };
/** Every tenth row more is wrong: a drop of ten points. */
const worse = {
  ...tables,
  "candidate.csv": csv(rows((row, index) => (index % 10 === 5 ? { ...row, prediction: 1 - Number(row.label) } : row))),
};
const gates = (drop: string): string => `  - { metric: accuracy, max_drop: ${drop} }\n`;
const strict = config("", gates("1%"));
const lenient = config("", gates("50%"));
const plain = (text: string | undefined): string | undefined => text?.replaceAll(/[\u00a0\u202f]/gu, " ");

describe("a pull request", () => {
  it("is judged by the config of the base branch, whatever it makes of it", async () => {
    const repository = repositoryOf({ [tip]: { "model-gate.yml": strict } });
    const record = await judged({ head: { ...worse, "model-gate.yml": lenient }, repository });
    expect(record.decision.outcome).toBe("fail");
    expect(record.rules).toMatchObject({
      config_from: "base",
      reason: "base-branch",
      sentence: "The rules of the base branch main at bbbbbbb were enforced.",
      base: { ref: "main", sha: tip },
      changes: [{ direction: "loosened", what: "limit", path: "gates.accuracy.max_drop" }],
      preview: {
        outcome: "pass",
        differs: [{ gate: "accuracy", slice: null, enforced: "fail", preview: "pass" }],
      },
    });
    expect(findingsOf(record)).toEqual(["warning loosened-limit"]);
    expect(record.findings?.[0]?.position).toEqual({ file: "model-gate.yml", line: 7, column: 35 });
  });

  it("asks for the branch by its full name, since a tag may be called like it", async () => {
    const repository = repositoryOf(
      { [tip]: { "model-gate.yml": strict } },
      { refs: { "refs/heads/main": tip, main: merge } },
    );
    const record = await judged({ head: { ...tables, "model-gate.yml": strict }, repository });
    expect(record.rules?.base?.sha).toBe(tip);
    expect(repository.asked[0]).toBe("refs/heads/main");
  });

  it("has a warning at best when it loosens a limit", async () => {
    const repository = repositoryOf({ [tip]: { "model-gate.yml": strict } });
    const record = await judged({ head: { ...tables, "model-gate.yml": lenient }, repository });
    expect(record.decision.outcome).toBe("warn");
    expect(plain(record.decision.sentence)).toBe(
      "Passed with warnings: gates.accuracy.max_drop is raised from 1 % to 50 % in this pull request; the base branch's 1 % was enforced.",
    );
  });

  it("is told nothing new where it tightens a limit, but in the record", async () => {
    const repository = repositoryOf({ [tip]: { "model-gate.yml": lenient } });
    const record = await judged({ head: { ...worse, "model-gate.yml": strict }, repository });
    expect(record.decision.outcome).toBe("pass");
    expect(findingsOf(record)).toEqual([]);
    expect(record.rules?.changes.map(({ direction }) => direction)).toEqual(["tightened"]);
    expect(record.rules?.preview?.outcome).toBe("fail");
  });

  it("has no preview where its config says the same in other words", async () => {
    const repository = repositoryOf({ [tip]: { "model-gate.yml": strict } });
    const events: string[] = [];
    const own = `# ours\n${strict.replace("1%", "0.01")}`;
    const record = await judged({
      head: { ...tables, "model-gate.yml": own },
      repository,
      log: (text) => events.push(text),
    });
    expect(record.rules).toMatchObject({ reason: "base-branch", changes: [], preview: null });
    expect(events.filter((text) => text.startsWith("preview"))).toEqual([]);
  });

  it("cannot remove its config", async () => {
    const repository = repositoryOf({ [tip]: { "model-gate.yml": strict } });
    const record = await judged({ head: worse, repository });
    expect(record.decision.outcome).toBe("fail");
    expect(findingsOf(record)).toEqual(["warning removed-config"]);
    expect(record.rules?.preview).toMatchObject({
      outcome: "error",
      sentence: "No verdict: there is no config any more.",
    });
  });

  it("cannot hide the config behind one that is found before it", async () => {
    const repository = repositoryOf({ [tip]: { ".github/model-gate.yml": strict } });
    const head = { ...worse, "model-gate.yml": lenient, ".github/model-gate.yml": strict };
    const record = await judged({ head, repository });
    expect(record.decision.outcome).toBe("fail");
    expect(findingsOf(record)).toEqual(["warning loosened-limit"]);
  });

  it("cannot point the gate at a new file", async () => {
    const repository = repositoryOf({ [tip]: { "model-gate.yml": strict } });
    const record = await judged({
      head: { ...worse, "easy.yml": lenient },
      repository,
      request: { config: "easy.yml" },
    });
    expect(record.decision.outcome).toBe("fail");
    expect(record.config?.path).toBe("model-gate.yml");
    expect(findingsOf(record)).toEqual(["warning moved-config", "warning loosened-limit"]);
    expect(record.findings?.[0]?.sentence).toBe(
      "This pull request names the config easy.yml, which the base branch main does not have; its model-gate.yml has the same gate and was enforced.",
    );
  });

  it("may add a second gate, and is warned that there is another one", async () => {
    const repository = repositoryOf({ [tip]: { "model-gate.yml": strict } });
    const second = lenient.replace("task:", "name: second\ntask:");
    const record = await judged({
      head: { ...tables, "second.yml": second },
      repository,
      request: { config: "second.yml" },
    });
    expect(record.decision.outcome).toBe("warn");
    expect(record.rules?.reason).toBe("first-adoption");
    expect(record.findings?.[0]).toMatchObject({
      code: "first-adoption",
      level: "warning",
      sentence:
        "The base branch main at bbbbbbb has no config second.yml yet, so that of this pull request was enforced; from the merge on the base branch's counts. It has another one, model-gate.yml, which was not.",
    });
  });

  it("is warned of a config that the base branch's own workflow names", async () => {
    const workflow =
      "jobs:\n  gate:\n    steps:\n      - uses: model-gate\n        with:\n          config: gates/fraud.yml\n";
    const files = { "gates/fraud.yml": strict, ".github/workflows/gate.yml": workflow };
    const repository = repositoryOf({ [tip]: files, [merge]: files });
    const environment = {
      GITHUB_WORKFLOW_REF: "owner/name/.github/workflows/gate.yml@refs/pull/7/merge",
      GITHUB_WORKFLOW_SHA: merge,
    };
    const record = await judged({
      head: { ...tables, "easy.yml": lenient },
      repository,
      request: { config: "easy.yml", environment },
    });
    expect(findingsOf(record)).toEqual(["warning first-adoption"]);
    expect(record.findings?.[0]?.sentence).toContain("It has another one, gates/fraud.yml, which was not.");
  });

  it("is warned of a config above its own folder", async () => {
    const repository = repositoryOf({ [tip]: { "model-gate.yml": strict } }, { folder: "easy" });
    const record = await judged({ head: { ...tables, "model-gate.yml": lenient }, repository });
    expect(findingsOf(record)).toEqual(["warning first-adoption"]);
  });

  it("adopts the gate where the base branch certainly has none", async () => {
    const repository = repositoryOf({ [tip]: {} });
    const record = await judged({ head: { ...tables, "model-gate.yml": strict }, repository });
    expect(record.decision.outcome).toBe("pass");
    expect(record.rules).toMatchObject({ config_from: "head", reason: "first-adoption", preview: null, changes: [] });
    expect(findingsOf(record)).toEqual(["note first-adoption"]);
  });

  it("is warned where it adopts the gate on another branch than the default one, from which it can be moved", async () => {
    const repository = repositoryOf({ [tip]: {} }, { refs: { "refs/heads/old": tip } });
    const change = { ...pullRequest, baseBranch: "old" };
    const record = await judged({ head: { ...tables, "model-gate.yml": strict }, repository, change });
    expect(record.decision.outcome).toBe("warn");
    expect(record.findings?.[0]?.sentence).toMatch(/ old is not the default branch main\.$/u);
  });

  it("cannot waive its own failure, not even where it adopts the gate", async () => {
    const waivers = `version: 1
waivers:
  - {gate: accuracy, ceiling: 20%, reason: because we can do it, owner: me, issue: "#1", expires: 2026-02-01}
`;
    const head = { ...worse, "model-gate.yml": strict, ".model-gate/waivers.yml": waivers };
    const adopted = await judged({ head, repository: repositoryOf({ [tip]: {} }) });
    expect(adopted.decision.outcome).toBe("fail");
    expect(findingsOf(adopted)).toEqual(["note first-adoption", "warning new-waiver"]);
    expect(adopted.rules?.preview?.outcome).toBe("warn");
    const repository = repositoryOf({ [tip]: { "model-gate.yml": strict } });
    const record = await judged({ head, repository });
    expect(record.decision.outcome).toBe("fail");
    expect(findingsOf(record)).toEqual(["warning new-waiver"]);
    expect(record.rules?.preview?.outcome).toBe("warn");
  });

  it("is judged by a waiver that has come to the base branch since", async () => {
    const waivers = `version: 1
waivers:
  - {gate: accuracy, ceiling: 20%, reason: because we can do it, owner: me, issue: "#1", expires: 2026-02-01}
`;
    const repository = repositoryOf({
      [tip]: { "model-gate.yml": strict, ".model-gate/waivers.yml": waivers },
      [eventBase]: { "model-gate.yml": strict },
    });
    const record = await judged({ head: { ...worse, "model-gate.yml": strict }, repository });
    expect(record.decision.outcome).toBe("warn");
    expect(record.waivers?.[0]).toMatchObject({ state: "applied", position: { file: ".model-gate/waivers.yml@main" } });
  });

  it("reads the config of its folder in the repository", async () => {
    const repository = repositoryOf({ [tip]: { "models/fraud/model-gate.yml": strict } }, { folder: "models/fraud" });
    const record = await judged({ head: { ...worse, "model-gate.yml": lenient }, repository });
    expect(record.decision.outcome).toBe("fail");
    expect(repository.asked).toContain("b:models/fraud/model-gate.yml");
  });
});

describe("a base branch that cannot be asked", () => {
  const head = { ...tables, "model-gate.yml": lenient.replace("task:", "name: fraud\ntask:") };

  it.each([
    ["refuses to name its tip", repositoryOf({ refs: "refused" }), "GitHub answered 403 to refs/heads/main"],
    ["refuses its files", repositoryOf({ [tip]: "refused" }), "GitHub answered 403 to model-gate.yml"],
    ["is not there", repositoryOf({}, { refs: {} }), "owner/name has no such branch"],
    ["is in no repository", undefined, "there is neither a checkout with git nor a token to ask GitHub with"],
  ])("ends the run when it %s", async (_, repository, why) => {
    const record = await judged({ head, repository });
    expect(record.decision).toMatchObject({ outcome: "error", exit_code: 2 });
    expect(record.error?.message).toBe(`The rules of the base branch main cannot be read: ${why}.`);
    expect(record.error?.hint).toContain("permissions: contents: read");
    expect(record.error?.hint).toContain("config-from: head");
    expect(record.rules).toMatchObject({ config_from: "base", reason: "not-readable", base: null });
    expect(record.name).toBe("fraud");
  });

  it("ends the run when the event does not name it", async () => {
    const change = { ...pullRequest, baseBranch: undefined };
    const record = await judged({ head, change, repository: repositoryOf({}) });
    expect(record.error?.message).toBe("The rules of the base branch cannot be read: the event does not name it.");
  });

  it("is not the same as one without a config: a config outside of the repository", async () => {
    const repository = repositoryOf({ [tip]: {} });
    const record = await judged({ head, repository, request: { config: "../../elsewhere.yml" } });
    expect(record.decision.exit_code).toBe(2);
    expect(record.error?.message).toContain("lies outside of the repository");
  });
});

describe("config-from: head", () => {
  it("judges a pull request by its own rules, and says so and what they loosen", async () => {
    const repository = repositoryOf({ [tip]: { "model-gate.yml": strict } });
    const record = await judged({
      head: { ...worse, "model-gate.yml": lenient },
      repository,
      request: { configFrom: "head" },
    });
    expect(record.decision.outcome).toBe("warn");
    expect(record.rules).toMatchObject({ config_from: "head", reason: "asked-for", preview: null });
    expect(findingsOf(record)).toEqual(["note own-rules", "warning loosened-limit"]);
    expect(plain(record.findings?.[1]?.sentence)).toContain("this pull request's own 50 % was enforced");
  });

  it("is a warning where nobody can tell what the base branch has", async () => {
    const record = await judged({
      head: { ...tables, "model-gate.yml": lenient },
      repository: undefined,
      request: { configFrom: "head" },
    });
    expect(record.decision.outcome).toBe("warn");
    expect(findingsOf(record)).toEqual(["warning own-rules"]);
  });
});

describe("other runs", () => {
  it("judges a merge group by the commit that it was built on", async () => {
    const repository = repositoryOf({ [eventBase]: { "model-gate.yml": strict } });
    const change = { ...pullRequest, kind: "merge-group", pullRequest: undefined } as const;
    const record = await judged({ head: { ...worse, "model-gate.yml": lenient }, repository, change });
    expect(record.decision.outcome).toBe("fail");
    expect(record.rules?.base).toEqual({ ref: "main", sha: eventBase });
    expect(record.findings?.[0]?.sentence).toContain("in this merge group");
  });

  it.each(["push", "schedule", "manual", "other"] as const)(
    "judges a run of kind %s by what is checked out",
    async (kind) => {
      const repository = repositoryOf({ refs: "refused" });
      const record = await judged({
        head: { ...worse, "model-gate.yml": lenient },
        repository,
        change: { ...pullRequest, kind, pullRequest: undefined },
      });
      expect(record.decision.outcome).toBe("pass");
      expect(record.rules).toMatchObject({ config_from: "head", reason: "no-change", base: null });
      expect(repository.asked).toEqual([]);
    },
  );

  it("warns that a run which only reports to a pull request may be judged by its rules", async () => {
    const repository = repositoryOf({ refs: "refused" });
    const change = { ...pullRequest, kind: "manual" } as const;
    const record = await judged({ head: { ...worse, "model-gate.yml": lenient }, repository, change });
    expect(record.decision).toMatchObject({
      outcome: "warn",
      sentence:
        "Passed with warnings: the rules that are checked out were enforced; this run was not set off by pull request #7. They may be the pull request's own.",
    });
    expect(renderMarkdown(record)).toContain("They may be the pull request");
  });

  it("judges by another branch or commit where the command line names one", async () => {
    const repository = repositoryOf({ [merge]: { "model-gate.yml": strict } }, { refs: { "v1.2": merge } });
    const change = { ...pullRequest, baseBranch: "v1.2", pullRequest: undefined, baseSha: undefined };
    const record = await judged({ head: { ...worse, "model-gate.yml": lenient }, repository, change });
    expect(record.decision.outcome).toBe("fail");
    expect(record.findings?.[0]?.sentence).toContain("in this change");
  });
});

describe("the config of the base branch", () => {
  it("is called by its version where it is not the checked-out file", async () => {
    const broken = strict.replace("accuracy", "acuracy");
    const repository = repositoryOf({ [tip]: { "model-gate.yml": broken } });
    const record = await judged({ head: { ...tables, "model-gate.yml": strict }, repository });
    expect(record.decision.exit_code).toBe(2);
    expect(record.error).toMatchObject({ code: "E102", file: "model-gate.yml@main", line: 7 });
    expect(record.error?.message).toMatch(
      /^model-gate\.yml@main:7:15 {2}gates\[0\]\.metric: "acuracy" is not a metric/u,
    );
    expect(record.error?.hint).toContain("config of the base branch main");
    // What would mend it is tried out.
    expect(record.rules?.preview?.outcome).toBe("pass");
    const [annotation] = renderAnnotations(record);
    expect(annotation).not.toHaveProperty("file");
    expect(annotation?.message).toContain("model-gate.yml@main:7:15");
  });

  it("keeps its lines where it is the checked-out file", async () => {
    const broken = strict.replace("accuracy", "acuracy");
    const repository = repositoryOf({ [tip]: { "model-gate.yml": broken } });
    const record = await judged({ head: { ...tables, "model-gate.yml": broken }, repository });
    expect(record.error).toMatchObject({ code: "E102", file: "model-gate.yml", line: 7 });
  });

  it("gives verdicts a place that no annotation points at", async () => {
    const repository = repositoryOf({ [tip]: { "model-gate.yml": strict } });
    const record = await judged({ head: { ...worse, "model-gate.yml": `\n\n${lenient}` }, repository });
    const verdict = record.verdicts.find(({ kind }) => kind === "metric");
    expect(verdict?.position).toMatchObject({ file: "model-gate.yml@main", line: 7 });
    expect(record.config?.origins["gates[0].max_drop.absolute"]).toBe("model-gate.yml@main:7:35");
    const [annotation] = renderAnnotations(record);
    expect(annotation).not.toHaveProperty("file");
    expect(annotation?.message).toContain("model-gate.yml@main:7");
  });
});

describe("a preview", () => {
  const repository = repositoryOf({ [tip]: { "model-gate.yml": strict } });

  it("is an error where the change's own config is not valid, and changes nothing", async () => {
    const record = await judged({
      head: { ...tables, "model-gate.yml": lenient.replace("accuracy", "acuracy") },
      repository,
    });
    expect(record.decision.outcome).toBe("warn");
    expect(findingsOf(record)).toEqual(["warning invalid-config"]);
    expect(record.findings?.[0]?.position).toEqual({ file: "model-gate.yml", line: 7, column: 15 });
    expect(record.rules?.preview).toMatchObject({ outcome: "error" });
    expect(record.rules?.preview?.sentence).toContain('"acuracy" is not a metric');
  });

  it("is an error where a file of it is missing, and changes nothing", async () => {
    const own = strict.replace("candidate: candidate.csv", "candidate: better.csv");
    const record = await judged({ head: { ...tables, "model-gate.yml": own }, repository });
    expect(record.decision.outcome).toBe("warn");
    expect(findingsOf(record)).toEqual(["warning changed-data"]);
    expect(record.rules?.preview?.sentence).toContain("better.csv");
  });

  it.each([
    ["an address", "candidate: https://evil.example/x.csv", "https://evil.example/x.csv"],
    [
      "an address with a secret",
      'candidate: {uri: "https://evil.example/x.csv?y", headers: {X: SECRET}}',
      "https://evil.example/x.csv with headers",
    ],
    ["an artifact", "candidate: artifact:theirs", "artifact:theirs"],
  ])("does not reach %s that the enforced config does not name", async (_, candidate, named) => {
    const own = strict.replace("candidate: candidate.csv", candidate);
    const events: string[] = [];
    const record = await judged({
      head: { ...tables, "model-gate.yml": own },
      repository,
      log: (text) => events.push(text),
    });
    expect(record.rules?.preview).toEqual({
      outcome: "error",
      sentence: `No verdict: it was not tried out, because it reads ${named}, which the enforced config does not.`,
      differs: [],
    });
    expect(events.filter((text) => text.startsWith("preview"))).toEqual([]);
    expect(record.inputs.map(({ uri }) => uri)).toEqual(["reference.csv", "candidate.csv"]);
  });

  it("logs as what it is", async () => {
    const events: string[] = [];
    await judged({
      head: { ...worse, "model-gate.yml": lenient },
      repository,
      log: (text) => events.push(text),
    });
    const about = events.filter((text) => text.startsWith("preview:"));
    expect(about.length).toBeGreaterThan(0);
    expect(about.every((text) => text.startsWith("preview: preview by the change's own rules: "))).toBe(true);
    expect(events.filter((text) => text.startsWith("decide:"))).toHaveLength(1);
  });

  it("does not follow a link out of the repository", async () => {
    const record = await judged({ head: tables, repository, links: { "model-gate.yml": "/etc/passwd" } });
    expect(record.decision.outcome).toBe("warn");
    expect(JSON.stringify(record)).not.toContain("root:");
    expect(record.rules?.preview?.sentence).toContain("it links out of the repository");
  });
});

describe("the files that the candidate is held against", () => {
  const easier = csv(rows((row, index) => (index % 3 === 0 ? { ...row, prediction: 1 - Number(row.label) } : row)));
  const pointerTo = (oid: string, bytes: number): string =>
    `version https://git-lfs.github.com/spec/v1\noid sha256:${oid}\nsize ${bytes}\n`;
  const digest = createHash("sha256").update(tables["reference.csv"]).digest("hex");
  const said = (what: string): string =>
    `${what} is changed in this pull request, and was taken as it is there: so any candidate could look good.`;
  const held = (what: string): string =>
    `${what} is changed in this pull request; that of the base branch main was taken.`;

  it.each<[string, Parameters<typeof repositoryOf>[0], readonly string[]]>([
    ["is as on the base branch", { [tip]: { "reference.csv": tables["reference.csv"] } }, []],
    ["was made by the job", { [tip]: {}, [eventBase]: {} }, []],
    [
      "is brought by the change",
      { [tip]: {}, [eventBase]: {}, [headSha]: { "reference.csv": tables["reference.csv"] } },
      [said("The reference reference.csv")],
    ],
    [
      "may be brought by the change",
      { [tip]: {}, [eventBase]: {}, [headSha]: "refused" },
      [
        "Whether the reference reference.csv is changed in this pull request cannot be told, and by a changed one any candidate could look good: GitHub answered 403 to reference.csv.",
      ],
    ],
    [
      "is weaker than on the base branch",
      { [tip]: { "reference.csv": easier }, [eventBase]: {} },
      [held("The reference reference.csv")],
    ],
    [
      "has changed on the base branch since",
      { [tip]: { "reference.csv": easier }, [eventBase]: { "reference.csv": tables["reference.csv"] } },
      [],
    ],
    ["is what a pointer of Git LFS stands for", { [tip]: { "reference.csv": pointerTo(digest, 1) } }, []],
    [
      "cannot be asked for",
      { [tip]: { "reference.csv": easier } },
      [
        "Whether the reference reference.csv is changed in this pull request cannot be told, and by a changed one any candidate could look good: GitHub answered 403 to reference.csv.",
      ],
    ],
  ])("are told where the reference %s", async (_, commits, sentences) => {
    const files = commits[tip];
    const repository = repositoryOf({
      ...commits,
      [tip]: { ...(files === "refused" ? {} : files), "model-gate.yml": strict },
    });
    const record = await judged({ head: { ...tables, "model-gate.yml": strict }, repository });
    expect(record.findings?.map(({ sentence }) => sentence) ?? []).toEqual(sentences);
    const [sentence] = sentences;
    // What its author may have chosen proves nothing; what the base branch has does.
    const outcome = sentence === undefined ? "pass" : sentence.endsWith("was taken.") ? "warn" : "fail";
    expect(record.decision.outcome).toBe(outcome);
  });

  it.each([
    ["reference", "reference: reference.csv", "The reference reference.csv"],
    ["pinned reference", "reference: other.csv\npinned: reference.csv", "The pinned reference reference.csv"],
    ["path with its scheme", "reference: file:reference.csv", "The reference reference.csv"],
  ])("are read from the base branch where a %s is rewritten to suit a worse candidate", async (_, named, what) => {
    const own = strict.replace("reference: reference.csv", named);
    const worst = { "candidate.csv": worse["candidate.csv"], "other.csv": worse["candidate.csv"] };
    const repository = repositoryOf({
      [tip]: { "model-gate.yml": own, "reference.csv": tables["reference.csv"] },
      [eventBase]: {},
    });
    const head = { ...worst, "reference.csv": worst["candidate.csv"], "model-gate.yml": own };
    const record = await judged({ head, repository });
    expect(record.findings?.map(({ sentence }) => sentence)).toContain(
      `${what} is changed in this pull request; that of the base branch main was taken.`,
    );
    expect(record.inputs.map(({ uri }) => uri)).toContain(`git:${tip}:reference.csv`);
    expect(record.decision).toMatchObject({ outcome: "fail", exit_code: 1 });
  });

  it("end the run where what a pointer of Git LFS stood for on the base branch cannot be had", async () => {
    const repository = repositoryOf({
      [tip]: { "model-gate.yml": strict, "reference.csv": pointerTo("0".repeat(64), 1) },
      [eventBase]: {},
    });
    const record = await judged({ head: { ...tables, "model-gate.yml": strict }, repository });
    expect(record.findings?.map(({ sentence }) => sentence)).toEqual([held("The reference reference.csv")]);
    expect(record.decision).toMatchObject({ outcome: "error", exit_code: 3 });
  });

  it("are read from the base branch where labels are rewritten to suit a worse candidate", async () => {
    const own = strict.replace("candidate: candidate.csv", "candidate: candidate.csv\nlabels: labels.csv");
    const labelsOf = (text: string, column: number): string =>
      text
        .replaceAll(/^.+$/gmu, (line) => [line.split(",")[0], line.split(",")[column]].join(","))
        .replace("prediction", "label");
    const without = (text: string): string => text.replaceAll(/^([^,]+),[^,]+,/gmu, "$1,");
    const repository = repositoryOf({
      [tip]: { "model-gate.yml": own, "labels.csv": labelsOf(tables["reference.csv"], 1) },
      [eventBase]: {},
    });
    const head = {
      "model-gate.yml": own,
      "reference.csv": without(tables["reference.csv"]),
      "candidate.csv": without(worse["candidate.csv"]),
      "labels.csv": labelsOf(worse["candidate.csv"], 2),
    };
    const record = await judged({ head, repository });
    expect(record.findings?.map(({ sentence }) => sentence)).toEqual([held("The file of labels labels.csv")]);
    expect(record.decision).toMatchObject({ outcome: "fail", exit_code: 1 });
  });

  it("are the change's own where it is judged by its own rules", async () => {
    const repository = repositoryOf({
      [tip]: { "model-gate.yml": strict, "reference.csv": easier },
      [eventBase]: {},
    });
    const record = await judged({
      head: { ...tables, "model-gate.yml": strict },
      repository,
      request: { configFrom: "head" },
    });
    expect(record.findings?.map(({ sentence }) => sentence)).toContain(said("The reference reference.csv"));
    expect(record.inputs[0]?.uri).toBe("reference.csv");
  });

  it("are as on the base branch where the checkout has the line ends of Windows", async () => {
    const repository = repositoryOf({
      [tip]: { "model-gate.yml": strict, "reference.csv": tables["reference.csv"] },
      [eventBase]: {},
    });
    const returns = tables["reference.csv"].replaceAll("\n", "\r\n");
    const record = await judged({
      head: { ...tables, "reference.csv": returns, "model-gate.yml": strict },
      repository,
    });
    expect(record.decision.outcome).toBe("pass");
    expect(findingsOf(record)).toEqual([]);
  });

  it("are looked at where they are the load test of the model in use", async () => {
    const own = config(
      "latency: { reference: { uri: load/before.txt, unit: ms }, candidate: { uri: load/now.txt, unit: ms } }",
      `${gates("1%")}  - { metric: latency_p95, max_increase: { relative: 20% } }\n`,
    );
    const repository = repositoryOf({
      [tip]: { "model-gate.yml": own, "load/before.txt": "1\n" },
      [eventBase]: {},
    });
    const head = { ...tables, "model-gate.yml": own, "load/before.txt": "900\n", "load/now.txt": "900\n" };
    const record = await judged({ head, repository });
    expect(record.findings?.map(({ sentence }) => sentence)).toEqual([
      said("The load test of the reference load/before.txt"),
    ]);
  });

  it("are looked at where they are labels, behind a glob, or in a folder of the repository", async () => {
    const own = strict.replace("candidate: candidate.csv", "candidate: candidate.csv\nlabels: 'labels/*.csv'");
    const labels = "id,label\n1,1\n";
    const repository = repositoryOf(
      { [tip]: { "pkg/model-gate.yml": own, "pkg/labels/a.csv": labels, "pkg/labels/b.csv": labels }, [eventBase]: {} },
      { folder: "pkg" },
    );
    const head = { ...tables, "model-gate.yml": own, "labels/a.csv": labels, "labels/b.csv": `${labels}2,0\n` };
    const record = await judged({ head, repository });
    expect(record.findings?.map(({ sentence }) => sentence)).toEqual([said("The file of labels labels/*.csv")]);
  });

  it("are told where a folder is put in the place of a file", async () => {
    const bytes = Buffer.from(easier);
    const manifest = JSON.stringify({
      schema: "model-gate/reference/v1",
      name: "fraud",
      created_at: "2026-01-01T00:00:00Z",
      repository: null,
      branch: null,
      commit: null,
      run: null,
      record_id: "1",
      outcome: "pass",
      blessed_by: null,
      config_sha256: null,
      files: [
        {
          path: "candidate/a.csv",
          bytes: bytes.length,
          sha256: createHash("sha256").update(bytes).digest("hex"),
          format: "csv",
        },
      ],
    });
    const { "reference.csv": reference, ...others } = tables;
    const bundle = { "reference.csv/reference.json": manifest, "reference.csv/candidate/a.csv": easier };
    const repository = repositoryOf({
      [tip]: { "model-gate.yml": strict, "reference.csv": reference },
      [eventBase]: {},
      [headSha]: bundle,
    });
    const record = await judged({ head: { ...others, ...bundle, "model-gate.yml": strict }, repository });
    expect(record.findings?.map(({ sentence }) => sentence)).toEqual([held("The reference reference.csv")]);
  });

  it("are told where DVC tracks them, and the change names other content", async () => {
    const md5 = (text: string): string => createHash("md5").update(text).digest("hex");
    const tracked = (text: string): string =>
      `outs:\n  - { path: reference.csv, md5: ${md5(text)}, size: ${Buffer.byteLength(text)}, hash: md5 }\n`;
    const cached = (text: string): string => `.dvc/cache/files/md5/${md5(text).slice(0, 2)}/${md5(text).slice(2)}`;
    const own = strict.replace("reference: reference.csv", "reference: dvc:reference.csv");
    const sentencesWith = async (text: string): Promise<readonly string[]> => {
      const repository = repositoryOf({
        [tip]: { "model-gate.yml": own, "reference.csv.dvc": tracked(tables["reference.csv"]) },
        [eventBase]: {},
      });
      const files = { "model-gate.yml": own, "reference.csv.dvc": tracked(text), [cached(text)]: text };
      const record = await judged({ head: { "candidate.csv": tables["candidate.csv"], ...files }, repository });
      expect(record.error).toBeNull();
      return record.findings?.map(({ sentence }) => sentence) ?? [];
    };
    expect(await sentencesWith(tables["reference.csv"])).toEqual([]);
    expect(await sentencesWith(easier)).toEqual([said("The reference dvc:reference.csv")]);
  });
});
