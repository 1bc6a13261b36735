import { describe, expect, it } from "vitest";
import { openReference } from "../../src/reference/open-reference.ts";
import type { OpenedReference } from "../../src/reference/opened-reference.ts";
import type { ReferenceRule } from "../../src/reference/schema.ts";
import type { Change } from "../../src/sources/repository.ts";
import { refusal } from "../refusal.ts";
import { around, fakeGithub, type Published, published, sha } from "./fake-github.ts";

interface Case {
  readonly all: readonly Published[];
  readonly change?: Partial<Change>;
  readonly rule?: Partial<ReferenceRule>;
  readonly refusals?: Readonly<Record<string, number>>;
}

async function open({ all, change, rule, refusals }: Case): Promise<OpenedReference> {
  const request = { uri: "auto", gate: "fraud", wanted: () => true, ...rule };
  return openReference(request, around(fakeGithub(all, refusals), change));
}

async function runChosen(asked: Case): Promise<string | undefined> {
  return (await open(asked)).provenance?.runId;
}

const codesOf = ({ remarks }: OpenedReference): readonly string[] => remarks.map(({ code }) => code);

describe("reference: auto on a pull request", () => {
  it("takes what was published at the merge base, and tells where it comes from", async () => {
    const opened = await open({ all: [published({ run: 101 })] });
    expect(opened).toMatchObject({
      kind: "opened",
      provenance: {
        selected: "auto",
        sentence: `main at ${sha("c3").slice(0, 7)}, 3 days old`,
        commit: sha("c3"),
        position: "at-merge-base",
        runId: "101",
        runUrl: "https://github.com/octo/models/actions/runs/101",
        recordId: "record-101",
        outcome: "pass",
        ageDays: 3.25,
      },
      remarks: [],
    });
    expect(opened.kind === "opened" && opened.input.table.uri).toBe(`auto:main@${sha("c3").slice(0, 7)}/new.csv`);
    expect(opened.kind === "opened" && opened.input.files.map(({ uri }) => uri)).toEqual([
      `auto:main@${sha("c3").slice(0, 7)}/new.csv`,
    ]);
  });

  it("takes an older one before a newer one that the branch has not seen", async () => {
    const all = [published({ run: 103, commit: "c5" }), published({ run: 101, commit: "c2" })];
    expect(await open({ all })).toMatchObject({ provenance: { runId: "101", position: "before-merge-base" } });
  });

  it("takes the newest of the branch where none is old enough, and says so", async () => {
    const opened = await open({ all: [published({ run: 103, commit: "c5" }), published({ run: 102, commit: "c4" })] });
    expect(opened.provenance).toMatchObject({ runId: "103", position: "newest-of-branch" });
    expect(opened.provenance?.sentence).toContain("the newest of its branch: there is none from before this change");
  });

  it("takes the later number of two that were made in the same second", async () => {
    const all = [published({ run: 101, commit: "c3" }), published({ run: 102, commit: "c3" })];
    expect(await runChosen({ all })).toBe("102");
  });

  it("takes a commit of a later run before that of an old run that was run again", async () => {
    const all = [
      published({ run: 102, commit: "c3" }),
      published({ run: 90, commit: "c1", name: "model-gate-reference-fraud~2", created: "2026-01-03T00:00:00Z" }),
    ];
    expect(await runChosen({ all })).toBe("102");
  });

  it("leaves alone what a gate of a similar name published", async () => {
    const other = published({ run: 102, gate: "fraud-2" });
    expect(await open({ all: [other, published({ run: 101 })] })).toMatchObject({
      provenance: { runId: "101" },
      remarks: [],
    });
  });

  it("finds what the second attempt of a run published", async () => {
    expect(await runChosen({ all: [published({ run: 101, name: "model-gate-reference-fraud~2" })] })).toBe("101");
  });

  it("takes nothing of a commit that is not on the branch, such as one of the pull request itself", async () => {
    const all = [published({ run: 105, commit: "b1" }), published({ run: 104, commit: "unheard-of" })];
    expect(await open({ all })).toMatchObject({ kind: "none", reason: "none-fits" });
    expect(await runChosen({ all: [...all, published({ run: 50, commit: "c1" })] })).toBe("50");
  });

  it("finds an old one among two hundred newer ones by few questions", async () => {
    const newer = Array.from({ length: 190 }, (_, index) => published({ run: 200 + index, commit: "c6" }));
    const github = fakeGithub([...newer, published({ run: 51, commit: "c2" }), published({ run: 50, commit: "c1" })]);
    const opened = await openReference({ uri: "auto", gate: "fraud", wanted: () => true }, around(github));
    expect(opened).toMatchObject({ provenance: { runId: "51", position: "before-merge-base" } });
    expect(github.asked.length).toBeLessThan(25);
  });

  it("takes none of what is left unseen for granted: that it does not fit is not known, but that it is there", async () => {
    const all = Array.from({ length: 30 }, (_, index) => published({ run: 200 + index, event: "pull_request" }));
    expect(await open({ all: [...all, published({ run: 50, commit: "c1" })] })).toMatchObject({
      kind: "none",
      reason: "none-fits",
    });
  });
});

describe("reference: auto elsewhere", () => {
  const all = [
    published({ run: 104, commit: "c6" }),
    published({ run: 103, commit: "c5" }),
    published({ run: 101, commit: "c2" }),
  ];

  it.each<readonly [string, Partial<Change>, string]>([
    [
      "merge group: not newer than what it goes on top of",
      { kind: "merge-group", baseSha: sha("c5"), headSha: sha("b2") },
      "103",
    ],
    ["push: not newer than what was pushed", { kind: "push", headSha: sha("c5") }, "103"],
    ["an old push that is run again", { kind: "push", headSha: sha("c4") }, "101"],
    ["schedule: the newest", { kind: "schedule", headSha: sha("c6"), baseSha: undefined }, "104"],
    ["manual: the newest", { kind: "manual", headSha: sha("c6"), baseSha: undefined }, "104"],
  ])("on %s", async (_, change, run) => {
    expect(await runChosen({ all, change: { pullRequest: undefined, ...change } })).toBe(run);
  });

  it("is never what this very run has published", async () => {
    expect(
      await open({ all: [published({ run: 900, commit: "c6" })], change: { kind: "push", headSha: sha("c6") } }),
    ).toMatchObject({
      kind: "none",
      reason: "never-published",
    });
  });
});

describe("a reference that nobody may trust", () => {
  const sound = published({ run: 50, commit: "c1" });

  it.each<readonly [string, Partial<Published>]>([
    ["a fork whose branch is called main", { headRepository: 666 }],
    ["a fork whose repository is gone", { headRepository: 0 }],
    ["another branch", { branch: "attic" }],
    ["a pull request's run", { event: "pull_request" }],
    ["a run on pull_request_target", { event: "pull_request_target" }],
    ["a run on workflow_run", { event: "workflow_run" }],
    ["another workflow", { path: ".github/workflows/evil.yml" }],
    ["a workflow whose name only begins alike", { path: ".github/workflows/gate.yml.yml" }],
    ["a run that GitHub says is of another branch", { runSays: { head_branch: "attic" } }],
    ["a run that GitHub says is of another commit", { runSays: { head_sha: sha("c1") } }],
    ["a run that GitHub says is of a fork", { runSays: { head_repository: { id: 666 } } }],
    ["an artifact that has expired", { expired: true }],
  ])("is passed over: %s", async (_, changes) => {
    const wrong = { run: 200, ...changes };
    const opened = await open({
      all: [
        published(wrong).headRepository === 0 ? { ...published(wrong), headRepository: 1 } : published(wrong),
        sound,
      ],
    });
    expect(opened).toMatchObject({ kind: "opened", provenance: { runId: "50" }, remarks: [] });
  });

  const manifestOfAnother = { schema: "model-gate/reference/v1", files: [] };
  it.each<readonly [string, Partial<Published>, RegExp]>([
    ["another digest than GitHub tells", { digest: `sha256:${"0".repeat(64)}` }, /arrived with the SHA-256/],
    ["no digest", { digest: null }, /no SHA-256/],
    ["another gate", { manifest: { name: "churn" } }, /names another gate than GitHub says of run 200/],
    ["another repository", { manifest: { repository: { name: "octo/models", id: 1 } } }, /names another repository/],
    ["another repository by name", { manifest: { repository: { name: "evil/models" } } }, /names another repository/],
    ["no repository", { manifest: { repository: null } }, /names another repository/],
    ["another commit", { manifest: { commit: sha("c1") } }, /names another commit/],
    ["another branch in its manifest", { manifest: { branch: "attic" } }, /names another branch/],
    [
      "another run",
      { manifest: { run: { id: "1", attempt: 1, url: null, event: "push", workflow: null } } },
      /names another run/,
    ],
    [
      "another event",
      { manifest: { run: { id: "200", attempt: 1, url: null, event: "schedule", workflow: null } } },
      /names another event/,
    ],
    [
      "a failure that nobody set on purpose",
      { manifest: { outcome: "fail" } },
      /says that it failed, and that nobody set it on purpose/,
    ],
    [
      "an outcome that there is not",
      { manifest: { outcome: "error" } },
      /not of the form model-gate\/reference\/v1 at outcome/,
    ],
    [
      "a manifest of another form",
      { manifest: manifestOfAnother },
      /not of the form model-gate\/reference\/v1 at files/,
    ],
    ["a key that no manifest has", { manifest: { extra: 1 } }, /not of the form/],
    ["no manifest", { files: { "reference.json": "(none)" } }, /holds no reference\.json/],
    ["a manifest that is no JSON", { files: { "reference.json": "{" } }, /not of the form/],
    ["a manifest that is too large", { files: { "reference.json": " ".repeat(1024 * 1024 + 1) } }, /more than 1048576/],
    [
      "a file that the manifest does not name",
      { files: { "candidate/other.csv": "id\n" } },
      /holds "candidate\/other\.csv", which its manifest does not name/,
    ],
    [
      "a file that is not there",
      { files: { "candidate/new.csv": "(none)" } },
      /candidate\/new\.csv, which its manifest names, is not in it/,
    ],
    [
      "other predictions",
      { files: { "candidate/new.csv": "id,label,prediction\n1,1,0\n2,0,1\n" } },
      /not the file whose size and SHA-256/,
    ],
    ["a way out of its folder", { files: { "../evil.csv": "id\n" } }, /evil\.csv/],
  ])("is told of, and the next is taken: %s", async (_, changes, told) => {
    const opened = await open({ all: [published({ run: 200, ...changes }), sound] });
    expect(opened).toMatchObject({ kind: "opened", provenance: { runId: "50" } });
    expect(codesOf(opened)).toEqual(["bad-reference"]);
    expect(opened.remarks[0]?.level).toBe("warning");
    expect(opened.remarks[0]?.sentence).toMatch(told);
    expect(opened.remarks[0]?.sentence).toMatch(
      /^The reference model-gate-reference-fraud \(artifact 1000 of run 200\) is not used: /,
    );
  });

  it("blocks when there is no other: it is there, so that what a missing one may count as is not asked", async () => {
    const opened = await open({ all: [published({ run: 200, files: { "reference.json": "{" } })] });
    expect(opened).toMatchObject({ kind: "none", remarks: [{ code: "bad-reference", level: "failure" }] });
  });

  it.each<readonly [string, string]>([
    ["climbs", "candidate/../../evil.csv"],
    ["is absolute", "/etc/passwd"],
    ["is hidden", "candidate/.evil.csv"],
    ["is in another folder", "elsewhere/new.csv"],
    ["holds a backslash", String.raw`candidate/..\evil.csv`],
    ["holds a line break", "candidate/a\nb.csv"],
  ])("may not name a file that %s", async (_, path) => {
    const files = [{ path, bytes: 3, sha256: "0".repeat(64), format: "csv" }];
    const opened = await open({ all: [published({ run: 200, manifest: { files } }), sound] });
    expect(opened.remarks[0]?.sentence).toContain("not of the form model-gate/reference/v1 at files.0.path");
    expect(opened.provenance?.runId).toBe("50");
  });

  it("tries five bad ones and then gives up: no number of them costs a run its hour", async () => {
    const bad = Array.from({ length: 9 }, (_, index) => published({ run: 300 + index, manifest: { name: "churn" } }));
    const opened = await open({ all: [...bad, sound] });
    expect(opened).toMatchObject({ kind: "none", reason: "none-fits" });
    expect(codesOf(opened)).toHaveLength(5);
  });

  it("is one that was set on purpose, though it failed, and that says so", async () => {
    const opened = await open({ all: [published({ manifest: { outcome: "fail", blessed_by: "ada" } })] });
    expect(opened.provenance).toMatchObject({ outcome: "fail", blessedBy: "ada" });
    expect(opened.provenance?.sentence).toContain("set on purpose by ada");
  });

  it("is not one of a run of which another job has failed, or that is still at work", async () => {
    expect(await runChosen({ all: [published({ run: 101, runSays: { conclusion: "failure" } })] })).toBe("101");
    expect(
      await runChosen({ all: [published({ run: 101, runSays: { status: "in_progress", conclusion: null } })] }),
    ).toBe("101");
  });
});

describe("where and by whom references are published", () => {
  it("is the branch that the config names", async () => {
    const all = [published({ run: 101 }), published({ run: 100, branch: "develop" })];
    expect(await runChosen({ all, rule: { branch: "develop" } })).toBe("100");
  });

  it("is the default branch, whatever branch a pull request goes to", async () => {
    const all = [published({ run: 102, branch: "release/1" }), published({ run: 101, commit: "c2" })];
    expect(await runChosen({ all, change: { baseBranch: "release/1" } })).toBe("101");
  });

  it.each([
    ["publish.yml", ".github/workflows/publish.yml"],
    [".github/workflows/publish.yml", ".github/workflows/publish.yml@main"],
  ])("is the workflow that the config names: %s", async (workflow, path) => {
    const all = [published({ run: 102 }), published({ run: 101, path })];
    expect(await runChosen({ all, rule: { workflow } })).toBe("101");
  });

  it("is asked for once in a run, whatever rules it is judged by, and anew in the next", async () => {
    const github = fakeGithub([published()]);
    const request = { uri: "auto", gate: "fraud", wanted: () => true };
    const surroundings = around(github);
    await openReference(request, surroundings);
    const asked = github.asked.length;
    await openReference({ ...request, max_age: 1 }, { ...surroundings, scratch: `${surroundings.scratch}/preview` });
    expect(github.asked).toHaveLength(asked);
    await openReference(request, around(github));
    expect(github.asked).toHaveLength(2 * asked);
  });
});

describe("no reference", () => {
  it.each<readonly [string, readonly Published[], string, string]>([
    ["was ever published", [], "never-published", "none yet: no run on main has published a reference of fraud"],
    [
      "is left",
      [published({ expired: true })],
      "all-expired",
      "none: all references of main have expired, the newest on 2026-04-01",
    ],
    [
      "is of this repository",
      [published({ headRepository: 666 })],
      "only-from-forks",
      "none: those of this name come from forks, which are not trusted",
    ],
    [
      "is left, but forks have some",
      [published({ expired: true }), published({ headRepository: 666, run: 99 })],
      "all-expired",
      "none: all references of main have expired, the newest on 2026-04-01",
    ],
    [
      "is by this workflow",
      [published({ path: ".github/workflows/old.yml" })],
      "none-fits",
      "none that fits: there is only one by another workflow than .github/workflows/gate.yml; a run on main with `command: record` sets a new one on purpose",
    ],
    [
      "is of this branch",
      [published({ branch: "attic" }), published({ run: 99, headRepository: 666 })],
      "only-elsewhere",
      "none yet: no run on main has published a reference of fraud, only runs on other branches",
    ],
    [
      "is left of this branch",
      [published({ branch: "attic" }), published({ run: 99, expired: true })],
      "all-expired",
      "none: all references of main have expired, the newest on 2026-04-01",
    ],
    [
      "is of a run that counts",
      [published({ event: "pull_request" })],
      "none-fits",
      "none that fits: there is only one by a run that speaks for no branch; a run on main with `command: record` sets a new one on purpose",
    ],
    [
      "is sound",
      [published({ manifest: { name: "churn" } })],
      "none-fits",
      "none that fits: there is only one that is not what it says; a run on main with `command: record` sets a new one on purpose",
    ],
    [
      "is in the history",
      [published({ commit: "unheard-of" })],
      "none-fits",
      "none that fits: there is only one of a commit outside the history of this change; a run on main with `command: record` sets a new one on purpose",
    ],
  ])("%s", async (_, all, reason, sentence) => {
    expect(await open({ all })).toMatchObject({ kind: "none", reason, provenance: { selected: "none", sentence } });
  });

  it("is no first one, however many artifacts of its name forks upload to hide the others", async () => {
    const forks = Array.from({ length: 320 }, (_, index) => published({ run: 200 + index, headRepository: 666 }));
    expect(await refusal(open({ all: [...forks, published({ run: 50, commit: "c1" })] }))).toBe(
      "E202: Which references of fraud there are cannot be told: none of the newest 300 artifacts of a name fits, and GitHub has more.",
    );
  });

  it("is what GitHub Enterprise Server has", async () => {
    const surroundings = around(fakeGithub([published()]));
    const environment = { ...surroundings.environment, GITHUB_SERVER_URL: "https://github.example.com" };
    const request = { uri: "auto", gate: "fraud", wanted: () => true };
    const opened = await openReference(request, { ...surroundings, environment });
    expect(opened).toMatchObject({ kind: "none", reason: "enterprise-server" });
    expect(opened.provenance?.sentence).toContain("GitHub Enterprise Server");
  });

  it.each<readonly [string, Readonly<Record<string, number>>]>([
    ["the list is refused", { "actions/artifacts": 403 }],
    ["the list is not found, as for a token without rights", { "actions/artifacts": 404 }],
    ["the run is refused", { "actions/runs": 403 }],
    ["GitHub is out of order", { "actions/artifacts": 503 }],
    ["commits may not be compared", { compare: 403 }],
    ["the artifact is refused", { "actions/artifacts/1000": 403 }],
    ["the download breaks off", { "actions/artifacts/1000": 502 }],
  ])("is not what it means when %s: that is an error", async (_, refusals) => {
    await expect(open({ all: [published()], refusals })).rejects.toMatchObject({ code: "E202" });
  });

  it("says which permission is missing", async () => {
    await expect(open({ all: [], refusals: { "actions/artifacts": 403 } })).rejects.toMatchObject({
      hint: "Give the job `permissions: actions: read`.",
    });
  });

  it("is left of an artifact that went between the list and the download", async () => {
    const opened = await open({
      all: [published(), published({ run: 50, commit: "c1" })],
      refusals: { "actions/artifacts/1000": 410 },
    });
    expect(opened).toMatchObject({ provenance: { runId: "50" } });
    expect(opened.remarks[0]?.sentence).toContain("GitHub does not have it any more");
  });
});

describe("reference: auto that cannot be looked for", () => {
  const request = { uri: "auto", gate: "fraud", wanted: () => true };

  it("away from GitHub", async () => {
    expect(await refusal(openReference(request, { ...around(undefined), change: undefined }))).toBe(
      "E201: `reference: auto` stands for what the runs on GitHub published, and this is no run on GitHub.",
    );
  });

  it("without a token", async () => {
    await expect(openReference(request, around(undefined))).rejects.toMatchObject({
      code: "E202",
      message: "`reference: auto` cannot be looked for: there is no token.",
    });
  });

  it("when the commits are unknown because the token may not read them", async () => {
    const surroundings = around(fakeGithub([published()], { compare: 404, commits: 404 }));
    // The checkout knows them all the same.
    const repository = surroundings.repository && { ...surroundings.repository, commitOf: async (ref: string) => ref };
    await expect(openReference(request, { ...surroundings, repository })).rejects.toMatchObject({
      code: "E202",
      hint: "It does not exist, or the token may not see it. Give the job `permissions: contents: read`.",
    });
  });
});
