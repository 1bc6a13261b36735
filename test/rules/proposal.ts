import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { AuditRecord } from "../../src/audit/v1.ts";
import { GateError } from "../../src/errors.ts";
import { main, type RunRequest } from "../../src/main.ts";
import { plainPlatform } from "../../src/platforms/plain.ts";
import type { Change, Repository } from "../../src/sources/repository.ts";
import type { Files } from "../run-gate.ts";

export const tip = "b".repeat(40);
export const eventBase = "a".repeat(40);
export const merge = "c".repeat(40);

/** The commit of the change itself. */
export const headSha = "d".repeat(40);

/** A repository of commits and their files; a commit or branch that is not named cannot be asked for, but for the change's own, which has none. */
export interface Commits {
  readonly [commit: string]: Files | "refused";
}

export function repositoryOf(
  commits: Commits,
  about: { readonly folder?: string; readonly refs?: Readonly<Record<string, string>> } = {},
): Repository & { readonly asked: readonly string[] } {
  const asked: string[] = [];
  const refs: Readonly<Record<string, string>> = about.refs ?? { "refs/heads/main": tip, main: tip, [tip]: tip };
  return {
    asked,
    name: "owner/name",
    folder: about.folder ?? "",
    commitOf: async (ref) => {
      asked.push(ref);
      if (commits["refs"] === "refused") throw refusal(ref);
      return refs[ref];
    },
    fileAt: async (commit, path) => {
      asked.push(`${commit.slice(0, 1)}:${path}`);
      const files = commits[commit] ?? (commit === headSha ? {} : undefined);
      if (files === undefined || files === "refused") throw refusal(path);
      const content = files[path];
      return typeof content === "string" ? new TextEncoder().encode(content) : content;
    },
  };
}

function refusal(what: string): GateError {
  return new GateError({ code: "E202", message: `GitHub answered 403 to ${what}.`, hint: "Ask for leave." });
}

export const pullRequest: Change = {
  kind: "pull-request",
  baseBranch: "main",
  defaultBranch: "main",
  baseSha: eventBase,
  headSha,
  pullRequest: 7,
  readOnly: undefined,
};

export interface Proposal {
  /** As they are checked out. */
  readonly head: Files;
  readonly repository?: Repository | undefined;
  readonly change?: Change;
  readonly request?: Partial<RunRequest>;
  /** Links in the checkout, and where they lead. */
  readonly links?: Readonly<Record<string, string>>;
  readonly log?: (message: string) => void;
}

/** Runs the whole line on a change; clock and ids stand still. */
export async function judged({
  head,
  repository,
  change = pullRequest,
  request = {},
  links = {},
  log,
}: Proposal): Promise<AuditRecord> {
  const workspace = mkdtempSync(join(tmpdir(), "model-gate-rules-"));
  for (const [name, content] of Object.entries(head)) {
    mkdirSync(dirname(join(workspace, name)), { recursive: true });
    writeFileSync(join(workspace, name), content);
  }
  for (const [name, to] of Object.entries(links)) symlinkSync(to, join(workspace, name));
  const { record } = await main(
    {
      config: undefined,
      workspace,
      outDirectory: join(workspace, "model-gate-out"),
      inputs: [],
      now: () => new Date("2026-01-01T00:00:00Z"),
      newId: () => "00000000-0000-7000-8000-000000000000",
      environment: {},
      ...request,
    },
    plainPlatform(({ event, message }) => log?.(`${event}: ${message}`), { change, repository }),
  );
  return record;
}

/** "warning loosened-limit", in order. */
export function findingsOf(record: AuditRecord): readonly string[] {
  return (record.findings ?? []).map(({ level, code }) => `${level} ${code}`);
}
