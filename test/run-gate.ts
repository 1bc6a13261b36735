import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { main, type RunResult } from "../src/main.ts";
import { plainPlatform } from "../src/platforms/plain.ts";

/** Files of a workspace by name. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** Runs the whole line in a fresh workspace, without a platform; clock and ids stand still. */
export async function runGate(
  files: Files,
  inputs: Parameters<typeof main>[0]["inputs"] = [],
  memory?: number,
): Promise<RunResult> {
  const workspace = mkdtempSync(join(tmpdir(), "model-gate-"));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(workspace, name)), { recursive: true });
    writeFileSync(join(workspace, name), content);
  }
  return main(
    {
      config: undefined,
      workspace,
      outDirectory: join(workspace, "model-gate-out"),
      inputs,
      now: () => new Date("2026-01-01T00:00:00Z"),
      newId: () => "00000000-0000-7000-8000-000000000000",
      environment: {},
      memory,
    },
    plainPlatform(() => undefined),
  );
}

export interface Row {
  readonly id: number | string;
  readonly label: number | string;
  readonly prediction: number | string;
  readonly score: number | string;
  readonly region?: string;
}

/** Two hundred rows of a fair model: labels alternate, one prediction in ten is wrong. */
export function rows(change: (row: Row, index: number) => Row = (row) => row): readonly Row[] {
  return Array.from({ length: 200 }, (_, index) => {
    const label = index % 2;
    const wrong = index % 10 === 3;
    const prediction = wrong ? 1 - label : label;
    const score = prediction === 1 ? 0.9 - (index % 7) / 100 : 0.1 + (index % 7) / 100;
    return change({ id: index, label, prediction, score, region: index % 4 < 2 ? "north" : "south" }, index);
  });
}

export function csv(table: readonly Row[]): string {
  const lines = table.map(({ id, label, prediction, score, region }) =>
    [id, label, prediction, score, region ?? ""].join(","),
  );
  return `${["id,label,prediction,score,region", ...lines].join("\n")}\n`;
}

export const config = (
  more = "",
  gates = "  - { metric: roc_auc, max_drop: 0.05 }\n  - { metric: accuracy, max_drop: 0.05 }\n",
): string => `version: 1
task: binary
reference: reference.csv
candidate: candidate.csv
columns: { id: id, label: label, prediction: prediction, score: score }
gates:
${gates}${more}`;
