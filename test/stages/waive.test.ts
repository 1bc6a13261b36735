import type { z } from "zod";
import { describe, expect, it } from "vitest";
import { config as configText } from "../run-gate.ts";
import { loadConfig } from "../../src/config/load.ts";
import type { Verdict } from "../../src/gates/verdict.ts";
import type { GithubReader } from "../../src/sources/github/reader.ts";
import type { Change } from "../../src/sources/repository.ts";
import type { Found } from "../../src/stages/run.ts";
import { waive } from "../../src/stages/waive.ts";
import { measurement, now, passing, verdict } from "../waivers/waiver-cases.ts";

const label = "model-gate: waive";
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const absent = (): Promise<Uint8Array> => Promise.reject(Object.assign(new Error("absent"), { code: "ENOENT" }));
const file = `version: 1
waivers:
  - { gate: accuracy, ceiling: 3%, reason: known dip of it, owner: ana, issue: "#1", expires: 2026-12-31 }
`;

const repo = { id: 5 };
const change: Change = {
  kind: "pull-request",
  baseBranch: "main",
  defaultBranch: "main",
  baseSha: "b".repeat(40),
  headSha: "a".repeat(40),
  pullRequest: 7,
  readOnly: undefined,
};

/** A GitHub on which the label was set at noon by `login`, who has `permission`, on a commit first run an hour before. */
function github(permission = "write") {
  const asked: string[] = [];
  const answers: readonly (readonly [string, unknown])[] = [
    ["/labels", [{ name: label }]],
    [
      "/events",
      [
        {
          event: "labeled",
          created_at: "2026-06-01T12:00:00Z",
          actor: { login: "bo", type: "User" },
          label: { name: label },
        },
      ],
    ],
    ["/permission", { permission }],
    ["/pulls/7", { created_at: "2026-06-01T10:00:00Z", head: { sha: change.headSha, ref: "better", repo } }],
    [
      "/runs",
      {
        workflow_runs: [
          {
            created_at: "2026-06-01T11:00:00Z",
            event: "pull_request",
            head_branch: "better",
            head_repository: repo,
          },
        ],
      },
    ],
  ];
  const reader: GithubReader = {
    owner: "octo",
    repo: "model",
    repositoryId: 1,
    origin: "https://api.github.com",
    get: async <S extends z.ZodType>(path: string, schema: S): Promise<z.output<S>> => {
      asked.push(path);
      return schema.parse(answers.find(([end]) => path.endsWith(end))?.[1]);
    },
    download: () => Promise.reject(new Error("a label is no download")),
  };
  return { reader, asked };
}

interface Given {
  readonly verdicts?: readonly Verdict[];
  readonly policy?: string;
  readonly waivers?: string;
  readonly reader?: GithubReader | undefined;
  readonly change?: Change;
}

async function run({
  verdicts = [verdict()],
  policy = `policy: { waive_label: "${label}" }\n`,
  waivers,
  reader,
  change: given = change,
}: Given) {
  const text = bytes(configText(policy, "  - { metric: accuracy, max_drop: 1% }\n"));
  const loaded = await loadConfig({ path: undefined, workspace: "/w", inputs: [], readFile: async () => text });
  const found: Pick<Found, "measurements" | "waivers" | "findings"> = {
    measurements: [measurement("accuracy", 0.95)],
    findings: [],
  };
  const readFile = waivers === undefined ? absent : async () => bytes(waivers);
  const after = await waive(verdicts, { loaded, startedAt: now }, found, {
    workspace: "/w",
    readFile,
    change: given,
    github: reader,
  });
  return { counts: after.map(({ countsAs }) => countsAs), after, found };
}

describe("the label of a pull request", () => {
  it("waives, for this commit and without a ceiling, what could be waived", async () => {
    const { reader } = github();
    const pairing = verdict({ gate: "join_rate", kind: "pairing", limits: [] });
    const { counts, after, found } = await run({ verdicts: [verdict(), pairing, passing({ gate: "f1" })], reader });
    expect(counts).toEqual(["warn", "fail", "pass"]);
    expect(after[0]).toMatchObject({
      outcome: "fail",
      sentence: `accuracy fell. Waived for this commit by @bo, who set the label "${label}" at 2026-06-01T12:00:00Z.`,
      waiver: { ceiling: undefined, owner: "@bo", expires: undefined },
    });
    expect(found.waivers).toMatchObject([
      {
        source: "label",
        gate: null,
        owner: "@bo",
        set_at: "2026-06-01T12:00:00Z",
        state: "applied",
        sentence: `The label "${label}", which @bo set at 2026-06-01T12:00:00Z, waives 1 failure for this commit.`,
      },
    ]);
    expect(found.findings).toEqual([]);
  });

  it("waives nothing when somebody without write access has set it, and says why", async () => {
    const { reader } = github("read");
    const { counts, found } = await run({ reader });
    expect(counts).toEqual(["fail"]);
    expect(found.waivers).toMatchObject([{ source: "label", state: "refused", owner: "@bo" }]);
    expect(found.findings).toMatchObject([
      {
        code: "refused-label",
        level: "warning",
        sentence: `The label "${label}" waives nothing: @bo has no write access to the repository (read).`,
        advice: "Somebody with write access may set it.",
      },
    ]);
  });

  it("waives nothing when nobody can be asked, and says so", async () => {
    const { counts, found } = await run({ reader: undefined });
    expect(counts).toEqual(["fail"]);
    expect(found.waivers).toEqual([]);
    expect(found.findings).toMatchObject([
      {
        code: "unknown-label",
        sentence: `Whether the label "${label}" waives the failures could not be asked, so it does not: there is no token to ask GitHub with, or the event names no pull request.`,
      },
    ]);
  });

  it.each<[string, Given]>([
    ["no policy names one", { policy: "" }],
    ["nothing fails", { verdicts: [passing()] }],
    ["nothing that fails could be waived", { verdicts: [verdict({ kind: "pairing" })] }],
    ["a waiver of the file covers all that fails", { waivers: file }],
    ["the run is of a merge queue", { change: { ...change, kind: "merge-group" } }],
    ["the run is of a push", { change: { ...change, kind: "push", pullRequest: undefined } }],
    ["the run is scheduled", { change: { ...change, kind: "schedule" } }],
  ])("is not asked for when %s", async (_, given) => {
    const { reader, asked } = github();
    const { found } = await run({ reader, ...given });
    expect(asked).toEqual([]);
    expect(found.waivers?.filter(({ source }) => source === "label")).toEqual([]);
  });

  it("comes after the file, whose waivers keep their ceilings", async () => {
    const { reader } = github();
    const { after, found } = await run({ verdicts: [verdict(), verdict({ gate: "f1" })], waivers: file, reader });
    expect(after.map(({ waiver }) => waiver?.ceiling)).toEqual([0.03, undefined]);
    expect(found.waivers?.map(({ source, state }) => `${source} ${state}`)).toEqual(["file applied", "label applied"]);
  });
});
