import { z } from "zod";
import { GateError } from "../../errors.ts";
import { modes } from "../../gates/schema.ts";
import { pickReports } from "../../reports/pick-reports.ts";
import type { Report } from "../../reports/report.ts";
import type { Environment } from "../platform.ts";
import { memorySize, memorySizeExpected } from "../memory-size.ts";
import { mostThreads } from "../most-threads.ts";
import { usualReports } from "../report-files.ts";

const optional = z.string().optional();

const choice = <const T extends readonly string[]>(values: T) =>
  z.enum(values, { error: `expected one of ${values.join(", ")}` });

/** Booleans as YAML 1.2's core schema writes them, which is what actions/core accepts. */
const boolean = z
  .enum(["true", "True", "TRUE", "false", "False", "FALSE"], { error: "expected true or false" })
  .transform((text) => text.toLowerCase() === "true");

const wholeNumber = (from: number, to: number, expected: string) =>
  z
    .string()
    .regex(/^\d{1,15}$/, expected)
    .transform(Number)
    .refine((number) => number >= from && number <= to, expected);

const memory = z.string().transform((text, context): number => {
  const bytes = memorySize(text);
  if (bytes !== undefined) return bytes;
  context.addIssue({ code: "custom", message: `expected ${memorySizeExpected}` });
  return z.NEVER;
});

/** Names as `--report` takes them. */
const reportList = z.string().transform((text, context): readonly Report[] => {
  const picked = pickReports(text);
  if (picked.kind === "reports") return picked.reports;
  context.addIssue({ code: "custom", message: picked.fault });
  return z.NEVER;
});

/** Where reports go unless an input says otherwise. */
export const reportDirectory = "model-gate-out";

/** The inputs of action.yml with their defaults; a test holds the two together. */
export const inputsSchema = z
  .object({
    command: choice(["check", "record", "deliver", "doctor", "self-test"]).default("check"),
    config: optional,
    "config-from": choice(["base", "head"]).default("base"),
    "working-directory": z.string().default("."),
    name: optional,
    reference: optional,
    candidate: optional,
    labels: optional,
    mode: choice(modes).optional(),
    "fail-on": choice(["error", "warning", "never"]).default("error"),
    "github-token": optional,
    "pr-number": z
      .union([z.literal("auto"), wholeNumber(1, Number.MAX_SAFE_INTEGER, "")], {
        error: "expected auto or the number of a pull request",
      })
      .default("auto"),
    comment: choice(["always", "on-failure", "never"]).default("always"),
    issue: choice(["scheduled", "always", "never"]).default("scheduled"),
    "check-run": boolean.default(false),
    dispatch: z
      .string()
      .regex(
        /^[^\s]{1,100}$/,
        "expected the type of a repository_dispatch event, at most 100 characters without spaces",
      )
      .optional(),
    summary: boolean.default(true),
    annotations: boolean.default(true),
    artifact: boolean.default(true),
    audit: choice(["best-effort", "required"]).default("best-effort"),
    publish: choice(["auto", "never"]).default("auto"),
    "artifact-name": optional,
    "retention-days": wholeNumber(1, 400, "expected a whole number of days, 1 to 400").optional(),
    "report-dir": z.string().default(reportDirectory),
    report: reportList.default(() => [...usualReports()]),
    memory: memory.optional(),
    threads: wholeNumber(1, mostThreads, `expected a whole number of threads, 1 to ${mostThreads}`).optional(),
  })
  .refine(({ artifact, audit }) => artifact || audit !== "required", {
    path: ["audit"],
    error: "it needs the artifact that `artifact: false` turns off",
  })
  .readonly();

/** The action's inputs, by their names in action.yml. */
export type ActionInputs = z.output<typeof inputsSchema>;

/** Reads the inputs that the runner put into `INPUT_*`; an empty one counts as not given. Throws one E100 that names every input at fault. */
export function parseInputs(environment: Environment): ActionInputs {
  const names = Object.keys(inputsSchema.unwrap().shape);
  const given = Object.fromEntries(names.map((name) => [name, environment[variableOf(name)]?.trim() || undefined]));
  const parsed = inputsSchema.safeParse(given);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => {
    const name = String(issue.path[0]);
    return `input ${name}: ${JSON.stringify(given[name])} is not valid, ${issue.message}`;
  });
  throw new GateError({
    code: "E100",
    message: faults.join("\n"),
    hint: "Correct the `with:` block of this step in the workflow.",
  });
}

/** Inputs that go before the config, and the key of the value that each replaces. */
const overridden = [
  { input: "name", key: "name" },
  { input: "reference", key: "reference" },
  { input: "candidate", key: "candidate" },
  { input: "labels", key: "labels" },
  { input: "mode", key: "policy.mode" },
] as const;

type Override = (typeof overridden)[number];

export interface ConfigOverride {
  readonly key: Override["key"];
  readonly value: string;
  readonly origin: string;
}

/** What the inputs put in place of the config's own values, as `main` takes it. */
export function configOverrides(inputs: Pick<ActionInputs, Override["input"]>): ConfigOverride[] {
  return overridden.flatMap(({ input, key }) => {
    const value = inputs[input];
    return value === undefined ? [] : [{ key, value, origin: `input \`${input}\`` }];
  });
}

/** The runner upper-cases the name and turns spaces into underscores; hyphens stay. */
function variableOf(input: string): string {
  return `INPUT_${input.replaceAll(" ", "_").toUpperCase()}`;
}
