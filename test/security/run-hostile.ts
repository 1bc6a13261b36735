import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { auditSchema } from "../../src/audit/v1.ts";
import { isIntact } from "../../src/audit/seal.ts";
import { main, type RunResult } from "../../src/main.ts";
import { annotationsChannel } from "../../src/platforms/github/annotations.ts";
import { parseInputs } from "../../src/platforms/github/inputs.ts";
import { logText } from "../../src/platforms/github/log-text.ts";
import { outputsOf } from "../../src/platforms/github/outputs.ts";
import { maskCommand } from "../../src/platforms/github/workflow-commands.ts";
import { plainPlatform } from "../../src/platforms/plain.ts";
import { renderComment, renderSummary } from "../../src/reports/fit.ts";
import { reports } from "../../src/reports/index.ts";
import { renderText } from "../../src/reports/text.ts";

/** A file by its content, or a link to somewhere. */
export type HostileFile = string | Uint8Array | { readonly link: string };

export interface HostileRun {
  readonly files: Readonly<Record<string, HostileFile>>;
  readonly environment?: Readonly<Record<string, string>>;
  readonly config?: string;
}

/** Everything that a person, a runner or a spreadsheet may see of a run. */
export interface Shown {
  readonly result: RunResult;
  readonly milliseconds: number;
  readonly markdown: readonly string[];
  /** What goes to the runner's log. */
  readonly log: string;
  readonly terminal: readonly string[];
  /** Every other report: pages, and files for machines. */
  readonly others: readonly string[];
  readonly csv: string | undefined;
  /** The record and its events, as on disk. */
  readonly record: string;
  readonly events: string;
  readonly outputs: string;
  /** Whether the record on disk is of the published form, and as it was sealed. */
  readonly isSound: boolean;
}

/** Runs the whole line as on GitHub, without a network, and gathers what it shows. */
export async function runHostile({ files, environment = {}, config }: HostileRun): Promise<Shown> {
  const root = mkdtempSync(join(tmpdir(), "hostile-"));
  try {
    const workspace = join(root, "workspace");
    writeAll(workspace, files);
    writeFileSync(join(root, "outside.csv"), "id,label,prediction\n1,1,1\n");
    return await gathered(workspace, environment, config);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function writeAll(workspace: string, files: HostileRun["files"]): void {
  mkdirSync(workspace, { recursive: true });
  for (const [name, content] of Object.entries(files)) {
    const path = join(workspace, name);
    mkdirSync(dirname(path), { recursive: true });
    if (typeof content === "object" && "link" in content) symlinkSync(content.link, path);
    else writeFileSync(path, content);
  }
  chmodSync(workspace, 0o755);
}

async function gathered(
  workspace: string,
  environment: Readonly<Record<string, string>>,
  config: string | undefined,
): Promise<Shown> {
  let log = "";
  const write = (text: string): void => void (log += text);
  const inputs = parseInputs({});
  const outDirectory = join(workspace, "out");
  const started = performance.now();
  const result = await main(
    {
      config,
      workspace,
      outDirectory,
      inputs: [],
      reports,
      now: () => new Date("2026-01-01T00:00:00Z"),
      newId: () => "00000000-0000-7000-8000-000000000000",
      environment,
    },
    {
      ...plainPlatform((event) => write(logText(event, inputs))),
      mask: (secret) => write(maskCommand(secret)),
      channels: [annotationsChannel(inputs, write)],
    },
  );
  const milliseconds = performance.now() - started;
  const read = (name: string): string => readFileSync(join(outDirectory, name), "utf8");
  const record = read("audit.json");
  const parsed = auditSchema.safeParse(JSON.parse(record));
  return {
    result,
    milliseconds,
    markdown: [read("report.md"), renderSummary(result.record), renderComment(result.record, { marker: "" })],
    log,
    terminal: [false, true].map((verbose) => renderText(result.record, { color: false, width: 100, verbose })),
    others: reports
      .flatMap(({ files }) => files.map(({ name }) => name))
      .filter((name) => !["audit.json", "report.md"].includes(name))
      .map(read),
    csv: result.files.some((file) => file.endsWith("flips.csv")) ? read("flips.csv") : undefined,
    record,
    events: read("audit.jsonl"),
    outputs: Object.values(outputsOf(result, "error")).join("\n"),
    isSound: parsed.success && isIntact(parsed.data),
  };
}
