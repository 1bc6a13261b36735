import { copyFileSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { agreements } from "./agreements.ts";
import type { Cost, SizeFigures } from "./figures.ts";
import type { Form } from "./forms.ts";
import { measureRun } from "./measure-run.ts";
import type { BenchOptions } from "./options.ts";
import { ourNumbers, peerNumbers, type Numbers } from "./our-numbers.ts";
import { pythonEnvironment } from "./python-environment.ts";
import { runProgram } from "./run-program.ts";
import { tools, type Tool } from "./tools.ts";

const here = fileURLToPath(new URL(".", import.meta.url));

/** A tool that is ready to run on tables of one size. */
interface Contestant {
  readonly tool: Tool;
  readonly command: readonly string[];
  readonly folder: string;
  readonly out: string;
}

/** Makes what is missing, and measures every tool on tables of every size, all in turn; the smaller tables first. */
export function* session(options: BenchOptions, tell: (line: string) => void): Generator<SizeFigures> {
  mkdirSync(options.folder, { recursive: true });
  const pythons = new Map(tools.map((tool) => [tool.id, pythonOf(tool, options)]));
  const ready = (rows: number): readonly Contestant[] => contestantsOn(rows, pythons, options);
  // The first run of a tool also reads its files from disk and compiles them.
  for (const contestant of ready(fewRows)) measure(contestant, options);
  for (const rows of options.rows) {
    const contestants = ready(rows);
    const told = (round: string): void => tell(`${rows} rows: ${round}`);
    yield {
      rows,
      bytes: bytesOf(folderOf(rows, options)),
      ...sizeFigures(contestants, options, told),
      forms: options.forms.map((form) => formFigures(form, { rows, pythons, options, tell: told })),
    };
  }
}

/** Of tables that nothing is measured on. */
const fewRows = 1000;

/** Rounds of one run of every tool, one after the other, so that a slow hour of the machine is slow for all. */
function sizeFigures(
  contestants: readonly Contestant[],
  options: BenchOptions,
  tell: (round: string) => void,
): Pick<SizeFigures, "tools" | "agreements"> {
  const runs = contestants.map((): Cost[] => []);
  for (let round = 1; round <= options.runs; round++) {
    for (const [at, contestant] of contestants.entries()) {
      const own = runs[at];
      if (own === undefined || own.some(({ wall }) => wall > options.slow)) continue;
      const cost = measure(contestant, options);
      own.push(cost);
      tell(`round ${round} of ${options.runs}, ${contestant.tool.title} ${cost.wall.toFixed(2)} s`);
    }
  }
  const told = contestants.map(({ tool, out }) => ({ tool: tool.id, numbers: numbersOf(tool, out) }));
  return {
    tools: contestants.map(({ tool }, at) => ({ tool: tool.id, runs: runs[at] ?? [] })),
    agreements: [...agreements(told)],
  };
}

interface FormSession {
  readonly rows: number;
  readonly pythons: ReadonlyMap<string, string>;
  readonly options: BenchOptions;
  readonly tell: (round: string) => void;
}

/** Ours alone, on the rows that the others had too, written in another form. */
function formFigures(
  { id, title, extension }: Form,
  { rows, pythons, options, tell }: FormSession,
): NonNullable<SizeFigures["forms"]>[number] {
  const [ours] = tools;
  if (ours === undefined) throw new Error("there is no tool");
  const parent = folderOf(rows, options);
  runProgram([pythons.get("duckdb") ?? "", join(here, "forms.py"), parent, id]);
  const folder = join(parent, id);
  const config = readFileSync(join(here, "model-gate.yml"), "utf8").replaceAll(".parquet", `.${extension}`);
  writeFileSync(join(folder, "model-gate.yml"), config);
  const own = contestant(ours, folder, "");
  const runs = Array.from({ length: options.runs }, (_, round) => {
    const cost = measure(own, options);
    tell(`round ${round + 1} of ${options.runs}, ${title} ${cost.wall.toFixed(2)} s`);
    return cost;
  });
  return { form: id, bytes: bytesOf(folder, extension), runs };
}

function pythonOf({ requirements }: Tool, { folder, python }: BenchOptions): string {
  return requirements === undefined ? python : pythonEnvironment({ requirements, folder, python });
}

/** With tables and config made anew: an older generator may have left others. */
function contestantsOn(
  rows: number,
  pythons: ReadonlyMap<string, string>,
  options: BenchOptions,
): readonly Contestant[] {
  const folder = folderOf(rows, options);
  runProgram([pythons.get("pandas") ?? "", join(here, "tables.py"), String(rows), folder]);
  copyFileSync(join(here, "model-gate.yml"), join(folder, "model-gate.yml"));
  return tools
    .filter(({ id }) => id === "ours" || options.peers.includes(id))
    .map((tool) => contestant(tool, folder, pythons.get(tool.id) ?? ""));
}

function folderOf(rows: number, { folder }: BenchOptions): string {
  return join(folder, String(rows));
}

function contestant(tool: Tool, folder: string, python: string): Contestant {
  const out = join(folder, tool.requirements === undefined ? "model-gate-out/audit.json" : `${tool.id}.json`);
  return { tool, command: tool.command({ python, folder, out }), folder, out };
}

function measure({ tool, command, folder }: Contestant, { python }: BenchOptions): Cost {
  return measureRun({ command, folder, finished: tool.finished, python });
}

function numbersOf({ requirements }: Tool, out: string): Numbers {
  const written: unknown = JSON.parse(readFileSync(out, "utf8"));
  return requirements === undefined ? ourNumbers(written) : peerNumbers(written);
}

function bytesOf(folder: string, extension = "parquet"): number {
  return ["reference", "candidate"].reduce((sum, side) => sum + statSync(join(folder, `${side}.${extension}`)).size, 0);
}
