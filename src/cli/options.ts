import type { ParseArgsOptionsConfig } from "node:util";
import type { ConfigInputs, InputKey } from "../config/inputs.ts";
import { defaultReports, reportNames } from "../reports/report-names.ts";
import { textOf, type Values } from "./values.ts";

export interface CliOption {
  readonly type: "string" | "boolean";
  readonly short?: string;
  /** What stands for the value in the help. */
  readonly value?: string;
  readonly description: string;
  /** Where it means something else for a command. */
  readonly meaning?: Partial<Readonly<Record<CommandName, string>>>;
  readonly commands: readonly CommandName[];
  /** Config value that the option overrides. */
  readonly overrides?: InputKey;
}

export type CommandName =
  | "check"
  | "bless"
  | "doctor"
  | "self-test"
  | "calibrate"
  | "render"
  | "diff"
  | "explain"
  | "schema";

interface Command {
  readonly usage: string;
  readonly description: string;
}

export const commands: Readonly<Record<CommandName, Command>> = {
  check: { usage: "check [config]", description: "Judge the candidate and exit 0 (pass, warn) or 1 (fail)." },
  bless: {
    usage: "bless [config] --out DIR",
    description: "Judge the candidate and write it to a folder as the reference, on purpose and whatever the verdict.",
  },
  doctor: {
    usage: "doctor [config]",
    description: "Look at config, inputs, reference and workflows without judging, and say what to mend.",
  },
  "self-test": {
    usage: "self-test [config]",
    description:
      "Plant regressions into a copy of the candidate and show which gates catch them. Exit 1: one catches none.",
  },
  calibrate: {
    usage: "calibrate [config]",
    description: "Judge the reference against itself: how often the config blocks by chance, and what it can see.",
  },
  render: { usage: "render <audit.json>", description: "Make a report again from the record of an earlier run." },
  diff: {
    usage: "diff <audit.json> <audit.json>",
    description: "Tell how the record of one run differs from that of another.",
  },
  explain: {
    usage: "explain <gate> [audit.json]",
    description:
      "Tell in plain words how a gate came to its verdict, with the numbers put in. Default: the record in model-gate-out.",
  },
  schema: { usage: "schema", description: "Print the JSON Schema of the config, or with --audit of the record." },
};

/** Every option: parsing, help and errors are made from this table. */
export const options = {
  reference: {
    type: "string",
    value: "FILE",
    description: "Predictions of the model in use.",
    commands: ["check", "bless", "doctor", "self-test", "calibrate"],
    overrides: "reference",
  },
  candidate: {
    type: "string",
    value: "FILE",
    description: "Predictions of the model to be merged.",
    commands: ["check", "bless", "doctor", "self-test", "calibrate"],
    overrides: "candidate",
  },
  labels: {
    type: "string",
    value: "FILE",
    description: "Ground truth in a file of its own.",
    commands: ["check", "bless", "doctor", "self-test", "calibrate"],
    overrides: "labels",
  },
  name: {
    type: "string",
    value: "NAME",
    description: "Name in the report, instead of the config's.",
    commands: ["check", "bless", "doctor", "self-test"],
    overrides: "name",
  },
  mode: {
    type: "string",
    value: "MODE",
    description: "How evidence becomes a verdict: strict, balanced, lenient or point.",
    commands: ["check", "bless", "self-test", "calibrate"],
    overrides: "policy.mode",
  },
  workspace: {
    type: "string",
    value: "DIR",
    description: "Folder that paths start from and stay in. Default: this one.",
    commands: ["check", "bless", "doctor", "self-test", "calibrate"],
  },
  out: {
    type: "string",
    value: "DIR",
    description: "Folder for audit.json, audit.jsonl, reports and flips.csv. Default: model-gate-out.",
    meaning: {
      bless: "Folder that becomes the reference; it must be new, empty or written by bless before.",
      render: "Folder for the files of the reports. Default: the first of them goes to the standard output.",
    },
    commands: ["check", "bless", "render"],
  },
  report: {
    type: "string",
    value: "LIST",
    description: `Reports to write beside audit.json, of ${reportNames}. Default: ${defaultReports}.`,
    commands: ["check", "bless"],
  },
  "base-ref": {
    type: "string",
    value: "REF",
    description: "Judge by the config and the waivers of this branch or commit, as a pull request to it is judged.",
    commands: ["check", "doctor"],
  },
  runs: {
    type: "string",
    value: "N",
    description: "Comparisons of equal models to judge. Default: 200.",
    commands: ["calibrate"],
  },
  seed: {
    type: "string",
    value: "N",
    description: "Draws other rows; the same seed gives the same figures.",
    commands: ["self-test", "calibrate"],
  },
  threads: {
    type: "string",
    value: "N",
    description: "Threads that measure large columns, this one among them. Default: one for each processor.",
    commands: ["check", "bless", "self-test"],
  },
  memory: {
    type: "string",
    value: "SIZE",
    description: "Most memory to take, such as 8GiB. Default: 70 % of what there is.",
    commands: ["check", "bless"],
  },
  json: {
    type: "boolean",
    description: "Print JSON instead of the report.",
    meaning: { check: "Print the audit record instead of the report." },
    commands: ["check", "doctor", "self-test", "calibrate"],
  },
  verbose: {
    type: "boolean",
    short: "v",
    description: "Show every gate, also those that passed.",
    commands: ["check", "bless", "calibrate", "render", "diff"],
  },
  profile: {
    type: "boolean",
    description: "Say on stderr where time and memory went, and keep it in the record.",
    commands: ["check"],
  },
  quiet: { type: "boolean", short: "q", description: "Print the one-line verdict only.", commands: ["check"] },
  "no-color": {
    type: "boolean",
    description: "No colours. NO_COLOR=1 does the same; FORCE_COLOR=1 colours pipes, too.",
    commands: ["check", "bless", "doctor", "self-test", "calibrate", "render", "diff"],
  },
  to: {
    type: "string",
    value: "LIST",
    description: `One of ${reportNames}, or with --out several. Default: text.`,
    meaning: { explain: "text or md. Default: text.", diff: "text, md or json. Default: text." },
    commands: ["render", "diff", "explain"],
  },
  slice: {
    type: "string",
    value: "NAME",
    description: "Of several verdicts of the gate, that on this slice or column. Default: the gravest.",
    commands: ["explain"],
  },
  history: {
    type: "string",
    value: "DIR",
    description:
      "Folder with the audit.json of earlier runs of the same gate, in folders of their own or as files: for the trend in html and md.",
    commands: ["render"],
  },
  audit: { type: "boolean", description: "Print the schema of the audit record instead.", commands: ["schema"] },
  help: {
    type: "boolean",
    short: "h",
    description: "Show this help.",
    commands: ["check", "bless", "doctor", "self-test", "calibrate", "render", "diff", "explain", "schema"],
  },
  version: {
    type: "boolean",
    description: "Show the version.",
    commands: ["check", "bless", "doctor", "self-test", "calibrate", "render", "diff", "explain", "schema"],
  },
} as const satisfies Readonly<Record<string, CliOption>>;

/** The table as node:util parseArgs wants it. */
export function parseOptions(): ParseArgsOptionsConfig {
  const table: Record<string, CliOption> = options;
  return Object.fromEntries(
    Object.entries(table).map(([name, { type, short }]) => [name, short === undefined ? { type } : { type, short }]),
  );
}

/** What the options override of the config. */
export function configInputs(values: Values): ConfigInputs {
  const table: Record<string, CliOption> = options;
  return Object.entries(table).flatMap(([option, { overrides }]) => {
    const value = textOf(values, option);
    if (overrides === undefined || value === undefined) return [];
    return [{ key: overrides, value, origin: `option --${option}` }];
  });
}
