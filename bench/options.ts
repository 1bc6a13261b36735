import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { type Form, forms } from "./forms.ts";
import { tools } from "./tools.ts";

export interface BenchOptions {
  /** Of each table, in ascending order. */
  readonly rows: readonly number[];
  /** Of every tool, for each number of rows. */
  readonly runs: number;
  /** Seconds: a tool that takes longer is run once for each number of rows. */
  readonly slow: number;
  /** The peers to run beside ours, by id. */
  readonly peers: readonly string[];
  /** The other forms of the tables that ours is run on. */
  readonly forms: readonly Form[];
  /** Where tables and environments are kept from run to run. */
  readonly folder: string;
  readonly python: string;
  /** Only writes the page anew, from the figures that there are. */
  readonly pageOnly: boolean;
}

/** What the command line asks for; throws on what it cannot mean. */
export function benchOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({ args: [...args], options });
  return {
    rows: [...new Set(values.rows.split(",").map(rowsOf))].toSorted((a, b) => a - b),
    runs: wholeNumber(values.runs, "--runs"),
    slow: wholeNumber(values.slow, "--slow"),
    peers: values.peers.split(",").map(peerOf),
    forms: values.forms === "" ? [] : values.forms.split(",").map(formOf),
    folder: resolve(values.folder),
    python: values.python,
    pageOnly: values.page,
  };
}

const peerIds = tools.slice(1).map(({ id }) => id);

const options = {
  rows: { type: "string", default: "10k,100k,1M" },
  runs: { type: "string", default: "5" },
  slow: { type: "string", default: "60" },
  peers: { type: "string", default: peerIds.join(",") },
  forms: { type: "string", default: "" },
  folder: { type: "string", default: join(tmpdir(), "model-gate-bench") },
  python: { type: "string", default: "python3" },
  page: { type: "boolean", default: false },
} as const;

const thousands: Readonly<Record<string, number>> = { "": 1, k: 1e3, M: 1e6 };

/** "10k" is 10 000, "1M" a million. */
function rowsOf(text: string): number {
  const [, digits = "", unit = ""] = /^(\d+)([kM]?)$/u.exec(text.trim()) ?? [];
  return wholeNumber(digits, "--rows") * (thousands[unit] ?? Number.NaN);
}

function peerOf(text: string): string {
  if (peerIds.includes(text)) return text;
  throw new Error(`--peers takes ${peerIds.join(", ")}`);
}

function formOf(text: string): Form {
  const form = forms.find(({ id }) => id === text);
  if (form !== undefined) return form;
  throw new Error(`--forms takes ${forms.map(({ id }) => id).join(", ")}`);
}

function wholeNumber(text: string, option: string): number {
  const number = Number(text);
  if (text === "" || !Number.isSafeInteger(number) || number < 1) {
    throw new Error(`${option} takes whole numbers above 0, as in --rows 10k,1M --runs 5`);
  }
  return number;
}
