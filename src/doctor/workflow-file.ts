import { parse } from "yaml";
import { z } from "zod";

export const levels = ["none", "read", "write"] as const;

export type Level = (typeof levels)[number];

/** What a job's token may do, by scope; what is not named it may not. A word stands for every scope. */
export type Permissions = Readonly<Record<string, Level>> | "read-all" | "write-all";

/** A step that runs this action. */
export interface GateStep {
  readonly job: string;
  /** `with:` as written, expressions among them. */
  readonly inputs: Readonly<Record<string, string>>;
  /** undefined: neither job nor workflow says, so the repository's settings do. */
  readonly permissions: Permissions | undefined;
  /** Whether a step before it checks out the repository. */
  readonly hasCheckout: boolean;
  /** The job runs once for each leg of a matrix. */
  readonly isMatrix: boolean;
}

/** What a workflow file says, as far as the gate has to do with it. */
export interface Workflow {
  /** From the root of the repository. */
  readonly path: string;
  readonly events: readonly string[];
  /** Events that are left out for some changed files. */
  readonly filtered: readonly string[];
  /** Branches of `push`; undefined: all. */
  readonly pushBranches: readonly string[] | undefined;
  readonly hasConcurrency: boolean;
  readonly gates: readonly GateStep[];
}

const permissions = z.union([
  z.enum(["read-all", "write-all"]),
  z.record(z.string(), z.enum(levels)),
  z.null().transform((): Permissions => ({})),
]);

const event = z
  .looseObject({
    branches: z.union([z.string().transform((branch) => [branch]), z.array(z.string())]).optional(),
    paths: z.unknown().optional(),
    "paths-ignore": z.unknown().optional(),
  })
  .nullable()
  .catch(null);

const step = z.looseObject({
  uses: z.string().optional(),
  with: z.record(z.string(), z.unknown()).nullish(),
});

const job = z.looseObject({
  permissions: permissions.optional(),
  concurrency: z.unknown().optional(),
  strategy: z.looseObject({ matrix: z.unknown().optional() }).nullish(),
  steps: z.array(step).default([]),
});

const workflow = z.looseObject({
  on: z.union([
    z.string().transform((name): Readonly<Record<string, unknown>> => ({ [name]: null })),
    z.array(z.string()).transform((names) => Object.fromEntries(names.map((name) => [name, null]))),
    z.record(z.string(), z.unknown()),
  ]),
  permissions: permissions.optional(),
  concurrency: z.unknown().optional(),
  jobs: z.record(z.string(), job),
});

type Step = z.output<typeof step>;

/**
 * Reads a workflow. undefined: it does not run this action, or it is no workflow; GitHub itself says what is wrong with one.
 * @param isGate whether `uses` names this action
 */
export function workflowFile(path: string, text: string, isGate = usesGate): Workflow | undefined {
  const parsed = workflow.safeParse(yamlOf(text));
  if (!parsed.success) return undefined;
  const { on, jobs, permissions: shared, concurrency } = parsed.data;
  const gates = Object.entries(jobs).flatMap(([name, { steps, permissions: own, strategy }]) =>
    steps.flatMap((one, index): readonly GateStep[] =>
      isGate(one.uses ?? "")
        ? [
            {
              job: name,
              inputs: inputsOf(one),
              permissions: own ?? shared,
              hasCheckout: steps.slice(0, index).some(({ uses }) => uses?.startsWith("actions/checkout@") === true),
              isMatrix: strategy?.matrix !== undefined,
            },
          ]
        : [],
    ),
  );
  if (gates.length === 0) return undefined;
  const events = Object.entries(on).map(([name, value]) => [name, event.parse(value)] as const);
  return {
    path,
    events: events.map(([name]) => name),
    filtered: events.flatMap(([name, filter]) => (isFiltered(filter) ? [name] : [])),
    pushBranches: events.find(([name]) => name === "push")?.[1]?.branches,
    hasConcurrency: concurrency !== undefined || Object.values(jobs).some((one) => one.concurrency !== undefined),
    gates,
  };
}

function usesGate(uses: string): boolean {
  return /^[^/]+\/model-gate(?:@|$)/.test(uses);
}

function yamlOf(text: string): unknown {
  try {
    return parse(text, { maxAliasCount: 100 });
  } catch {
    return undefined;
  }
}

function isFiltered(filter: z.output<typeof event>): boolean {
  return filter?.paths !== undefined || filter?.["paths-ignore"] !== undefined;
}

function inputsOf({ with: given }: Step): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(given ?? {}).map(([name, value]) => [name, String(value)]));
}
