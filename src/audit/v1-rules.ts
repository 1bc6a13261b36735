import { z } from "zod";

const text = z.string();
const nullable = <T extends z.ZodType>(schema: T): z.ZodNullable<T> => z.nullable(schema);

const commit = z.strictObject({ ref: text, sha: text });

const ruleChange = z.strictObject({
  direction: z.enum(["loosened", "tightened", "changed"]).meta({
    description: "changed: neither can be told, such as another column.",
  }),
  what: z.enum(["gate", "limit", "policy", "slice", "data", "waiver", "workflow", "other"]),
  path: text.meta({ description: "Of the value: gates.accuracy.max_drop, policy.confidence, waivers.f1." }),
  before: nullable(text).meta({ description: "As the base branch has it; null: not there." }),
  after: nullable(text).meta({ description: "As the change has it; null: removed." }),
  sentence: text,
});

const preview = z.strictObject({
  outcome: z.enum(["pass", "warn", "fail", "error"]),
  sentence: text,
  differs: z
    .array(
      z.strictObject({
        gate: text,
        slice: nullable(text),
        enforced: nullable(text).meta({
          description: "What the gate counts as by the enforced rules; null: no such gate.",
        }),
        preview: nullable(text),
      }),
    )
    .meta({ description: "Gates that would count as something else." }),
});

/** Which rules were enforced, and what the change would make of them. */
export const rulesSchema = z.strictObject({
  config_from: z.enum(["base", "head"]).meta({
    description:
      "base: the config and the waivers of the branch that the change goes to. head: those that are checked out.",
  }),
  reason: z
    .enum(["base-branch", "first-adoption", "asked-for", "no-change", "not-readable"])
    .meta({ description: "no-change: the run judges no pull request or merge group. asked-for: `config-from: head`." }),
  sentence: text,
  base: nullable(commit),
  changes: z.array(ruleChange),
  preview: nullable(preview).meta({
    description: "The verdict that the change's own rules would give; null where they are the enforced ones.",
  }),
});
