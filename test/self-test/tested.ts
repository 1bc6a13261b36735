import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { selfTest, type SelfTest } from "../../src/self-test/self-test.ts";
import type { Files } from "../run-gate.ts";

/** The self-test of a workspace with these files; clock and seed stand still. */
export async function tested(files: Files): Promise<SelfTest> {
  const workspace = mkdtempSync(join(tmpdir(), "model-gate-"));
  try {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(workspace, name)), { recursive: true });
      writeFileSync(join(workspace, name), content);
    }
    const request = { config: undefined, workspace, environment: {}, inputs: [], seed: 1 };
    return await selfTest({ ...request, startedAt: new Date("2026-01-01T00:00:00Z") }, () => undefined);
  } finally {
    rmSync(workspace, { recursive: true });
  }
}

/** What was found of each gate, by its name. */
export function resultsOf({ gates }: SelfTest): Readonly<Record<string, string>> {
  return Object.fromEntries(
    gates.map(({ gate, against, result }) => [
      against === undefined ? gate : `${gate} @${against}`,
      result.kind === "caught" ? result.planted : result.kind,
    ]),
  );
}

export interface TaskFiles {
  readonly task: string;
  readonly columns: string;
  readonly gates: string;
  readonly more?: string;
}

/** A config for one table that is reference and candidate alike. */
export function configFor({ task, columns, gates, more = "" }: TaskFiles): string {
  return `version: 1\ntask: ${task}\nreference: reference.csv\ncandidate: candidate.csv\ncolumns: ${columns}\ngates: ${gates}\n${more}`;
}

/** Three hundred rows, each made from its number and a draw in [0, 1) that is always the same. */
export function table(head: string, row: (index: number, draw: number) => readonly (string | number)[]): string {
  const lines = Array.from({ length: 300 }, (_, index) => row(index, ((index * 7919) % 1009) / 1009).join(","));
  return `${head}\n${lines.join("\n")}\n`;
}
