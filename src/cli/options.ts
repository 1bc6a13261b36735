import type { ParseArgsOptionsConfig } from "node:util";
import type { InputKey } from "../config/inputs.ts";

interface CliOption {
  readonly type: "string" | "boolean";
  readonly short?: string;
  /** What stands for the value in the help. */
  readonly value?: string;
  readonly description: string;
  readonly commands: readonly CommandName[];
  /** Config value that the option overrides. */
  readonly overrides?: InputKey;
}

export type CommandName = "check" | "render" | "schema";

interface Command {
  readonly usage: string;
  readonly description: string;
}

export const commands: Readonly<Record<CommandName, Command>> = {
  check: { usage: "check [config]", description: "Judge the candidate and exit 0 (pass, warn) or 1 (fail)." },
  render: { usage: "render <audit.json>", description: "Make a report again from the record of an earlier run." },
  schema: { usage: "schema", description: "Print the JSON Schema of the config, or with --audit of the record." },
};

/** Every option: parsing, help and errors are made from this table. */
export const options = {
  reference: {
    type: "string",
    value: "FILE",
    description: "Predictions of the model in use.",
    commands: ["check"],
    overrides: "reference",
  },
  candidate: {
    type: "string",
    value: "FILE",
    description: "Predictions of the model to be merged.",
    commands: ["check"],
    overrides: "candidate",
  },
  labels: {
    type: "string",
    value: "FILE",
    description: "Ground truth in a file of its own.",
    commands: ["check"],
    overrides: "labels",
  },
  name: { type: "string", value: "NAME", description: "Name of the gate.", commands: ["check"], overrides: "name" },
  mode: {
    type: "string",
    value: "MODE",
    description: "strict, balanced or lenient.",
    commands: ["check"],
    overrides: "policy.mode",
  },
  workspace: {
    type: "string",
    value: "DIR",
    description: "Folder that paths start from and stay in. Default: this one.",
    commands: ["check"],
  },
  out: {
    type: "string",
    value: "DIR",
    description: "Folder for audit.json, audit.jsonl and report.md. Default: model-gate-out.",
    commands: ["check"],
  },
  json: { type: "boolean", description: "Print the audit record instead of the report.", commands: ["check"] },
  verbose: {
    type: "boolean",
    short: "v",
    description: "Show every gate, also those that passed.",
    commands: ["check", "render"],
  },
  quiet: { type: "boolean", short: "q", description: "Print the one-line verdict only.", commands: ["check"] },
  "no-color": { type: "boolean", description: "No colours. NO_COLOR does the same.", commands: ["check", "render"] },
  to: { type: "string", value: "FORMAT", description: "md, text or json. Default: text.", commands: ["render"] },
  audit: { type: "boolean", description: "The schema of the audit record.", commands: ["schema"] },
  help: { type: "boolean", short: "h", description: "Show this help.", commands: ["check", "render", "schema"] },
  version: { type: "boolean", description: "Show the version.", commands: ["check", "render", "schema"] },
} as const satisfies Readonly<Record<string, CliOption>>;

/** The table as node:util parseArgs wants it. */
export function parseOptions(): ParseArgsOptionsConfig {
  const table: Record<string, CliOption> = options;
  return Object.fromEntries(
    Object.entries(table).map(([name, { type, short }]) => [name, short === undefined ? { type } : { type, short }]),
  );
}

/** Options that override a value of the config, with the key of that value. */
export function overriding(): readonly { readonly option: string; readonly key: InputKey }[] {
  const table: Record<string, CliOption> = options;
  return Object.entries(table).flatMap(([option, { overrides }]) =>
    overrides === undefined ? [] : [{ option, key: overrides }],
  );
}
