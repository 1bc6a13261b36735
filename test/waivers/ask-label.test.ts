import type { z } from "zod";
import { describe, expect, it } from "vitest";
import { GithubRefusal, type GithubReader } from "../../src/sources/github/reader.ts";
import { askLabel } from "../../src/waivers/ask-label.ts";

const label = "model-gate: waive";
const headSha = "a".repeat(40);
const repository = "/repos/octo/model";

interface Answers {
  readonly labels: readonly unknown[];
  readonly events: readonly unknown[];
  readonly runs: readonly unknown[];
  readonly permission: unknown;
  readonly pull: unknown;
}

const labeled = (parts: Readonly<Record<string, unknown>> = {}): unknown => ({
  event: "labeled",
  created_at: "2026-06-01T12:00:00Z",
  actor: { login: "ana", type: "User" },
  label: { name: label },
  ...parts,
});

const head = { sha: headSha, ref: "better", repo: { id: 5 } };

/** Of the pull request, unless it is said otherwise. */
const run = (created_at: string, parts: Readonly<Record<string, unknown>> = {}): unknown => ({
  created_at,
  event: "pull_request",
  head_branch: "better",
  head_repository: { id: 5 },
  ...parts,
});

const usual: Answers = {
  labels: [{ name: "bug" }, { name: label }],
  events: [labeled()],
  runs: [run("2026-06-01T11:30:00Z"), run("2026-06-01T11:00:00Z")],
  permission: { permission: "write", role_name: "reviewer" },
  pull: { created_at: "2026-06-01T09:00:00Z", head },
};

/** A GitHub that answers from lists, page by page, and keeps what it was asked. */
function github(answers: Partial<Answers> = {}, failing?: { readonly path: string; readonly status: number }) {
  const { labels, events, runs, permission, pull } = { ...usual, ...answers };
  const asked: string[] = [];
  const page = (all: readonly unknown[], query: Readonly<Record<string, string | number>>): readonly unknown[] => {
    const size = Number(query["per_page"]);
    return all.slice((Number(query["page"]) - 1) * size, Number(query["page"]) * size);
  };
  const answerOf = (path: string, query: Readonly<Record<string, string | number>>): unknown => {
    if (path.endsWith("/labels")) return page(labels, query);
    if (path.endsWith("/events")) return page(events, query);
    if (path.endsWith("/actions/runs")) return { workflow_runs: page(runs, query) };
    return path.endsWith("/pulls/7") ? pull : permission;
  };
  const reader: GithubReader = {
    owner: "octo",
    repo: "model",
    repositoryId: 1,
    origin: "https://api.github.com",
    get: async <S extends z.ZodType>(path: string, schema: S, query = {}): Promise<z.output<S>> => {
      asked.push(path);
      if (failing !== undefined && path.endsWith(failing.path))
        throw new GithubRefusal({ request: `GET ${path}`, status: failing.status, said: "Resource not accessible" });
      return schema.parse(answerOf(path, query));
    },
    download: () => Promise.reject(new Error("a label is no download")),
  };
  return { reader, asked, ask: () => askLabel(reader, { label, pullRequest: 7, headSha }) };
}

const unknownRun =
  "no workflow run of this commit in this pull request is known, so nothing tells that it was set for it";

describe("askLabel", () => {
  it("honours the label that a person with write access set after the first run", async () => {
    const { ask, asked } = github();
    expect(await ask()).toEqual({ kind: "honoured", by: "ana", at: "2026-06-01T12:00:00Z" });
    expect(asked).toEqual([
      `${repository}/issues/7/labels`,
      `${repository}/issues/7/events`,
      `${repository}/pulls/7`,
      `${repository}/collaborators/ana/permission`,
      `${repository}/actions/runs`,
    ]);
  });

  it("honours it in a pull request whose fork is gone", async () => {
    const pull = { created_at: "2026-06-01T09:00:00Z", head: { ...head, repo: null } };
    const runs = [run("2026-06-01T11:00:00Z", { head_repository: null })];
    expect(await github({ pull, runs }).ask()).toMatchObject({ kind: "honoured" });
  });

  it("asks nothing more of a pull request that does not carry it", async () => {
    const { ask, asked } = github({ labels: [{ name: "bug" }] });
    expect(await ask()).toEqual({ kind: "absent" });
    expect(asked).toHaveLength(1);
  });

  it("reads the events and the runs to the last page", async () => {
    const comments = Array.from({ length: 250 }, () => ({ event: "mentioned", created_at: "2026-06-01T10:00:00Z" }));
    const laterRuns = Array.from({ length: 120 }, () => run("2026-06-01T13:00:00Z"));
    const runs = [...laterRuns, run("2026-06-01T11:00:00Z")];
    const { ask, asked } = github({ events: [...comments, labeled()], runs });
    expect(await ask()).toMatchObject({ kind: "honoured" });
    expect(asked.filter((path) => path.endsWith("/runs"))).toHaveLength(2);
    expect(asked.filter((path) => path.endsWith("/events"))).toHaveLength(3);
  });

  it.each<[string, Partial<Answers>, string]>([
    [
      "by a bot",
      { events: [labeled({ actor: { login: "labeler[bot]", type: "Bot" } })] },
      "@labeler[bot] is a bot, and a waiver is a person's",
    ],
    [
      "by a bot that says it is a user",
      { events: [labeled({ actor: { login: "app[bot]", type: "User" } })] },
      "@app[bot] is a bot, and a waiver is a person's",
    ],
    ["by an account that is gone", { events: [labeled({ actor: null })] }, "the account that set it is gone"],
    [
      "by a reader of a role named write",
      { permission: { permission: "read", role_name: "write" } },
      "@ana has no write access to the repository (read)",
    ],
    [
      "before this commit",
      { runs: [run("2026-06-01T12:30:00Z")] },
      "it was set at 2026-06-01T12:00:00Z, before this commit was first run at 2026-06-01T12:30:00Z",
    ],
    ["on a commit without a run", { runs: [] }, unknownRun],
    ["on a commit that only a push ran", { runs: [run("2026-06-01T11:00:00Z", { event: "push" })] }, unknownRun],
    [
      "on a commit that only another branch ran",
      { runs: [run("2026-06-01T11:00:00Z", { head_branch: "other" })] },
      unknownRun,
    ],
    [
      "on a commit that only another fork ran",
      { runs: [run("2026-06-01T11:00:00Z", { head_repository: { id: 6 } })] },
      unknownRun,
    ],
    [
      "for another commit, where this one was run early on another branch",
      { runs: [run("2026-06-01T12:30:00Z"), run("2026-06-01T11:00:00Z", { head_branch: "other" })] },
      "it was set at 2026-06-01T12:00:00Z, before this commit was first run at 2026-06-01T12:30:00Z",
    ],
    [
      "for another commit, where this one was run early and then taken away by force",
      {
        runs: [run("2026-06-01T12:30:00Z"), run("2026-06-01T11:00:00Z")],
        events: [{ event: "head_ref_force_pushed", created_at: "2026-06-01T11:10:00Z" }, labeled()],
      },
      "it was set at 2026-06-01T12:00:00Z, before this commit was first run at 2026-06-01T12:30:00Z",
    ],
    [
      "for another commit, where this one was run before the pull request was there",
      { runs: [run("2026-06-01T12:30:00Z"), run("2026-06-01T08:00:00Z")] },
      "it was set at 2026-06-01T12:00:00Z, before this commit was first run at 2026-06-01T12:30:00Z",
    ],
    [
      "for the commit that came after it",
      { pull: { created_at: "2026-06-01T09:00:00Z", head: { ...head, sha: "b".repeat(40) } } },
      "the pull request has gone on to another commit",
    ],
  ])("refuses it when it was set %s", async (_, answers, why) => {
    expect(await github(answers).ask()).toMatchObject({ kind: "refused", why });
  });

  it.each(["/labels", "/events", "/pulls/7", "/permission", "/actions/runs"])(
    "does not honour it when %s cannot be asked",
    async (path) => {
      expect(await github({}, { path, status: 403 }).ask()).toEqual({
        kind: "unknown",
        why: expect.stringMatching(/403.*Resource not accessible$/) as unknown,
      });
    },
  );

  it("does not honour it when an answer is of another form", async () => {
    expect(await github({ permission: { role: "admin" } }).ask()).toMatchObject({ kind: "unknown" });
  });

  it("does not read a list without an end", async () => {
    const endless = Array.from({ length: 4000 }, () => labeled());
    const { ask, asked } = github({ events: endless });
    expect(await ask()).toEqual({ kind: "unknown", why: `${repository}/issues/7/events has more than 3000 entries` });
    expect(asked).toHaveLength(31);
  });

  it("asks of a login that is no plain word by its escaped name", async () => {
    const { ask, asked } = github({ events: [labeled({ actor: { login: "../../x", type: "User" } })] });
    await ask();
    expect(asked).toContain(`${repository}/collaborators/..%2F..%2Fx/permission`);
  });
});
