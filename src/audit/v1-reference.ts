import { z } from "zod";

const text = z.string();
const nullable = <T extends z.ZodType>(schema: T): z.ZodNullable<T> => z.nullable(schema);

/** Where the reference comes from, where the gate chose it or it tells its own provenance. */
export const referenceSchema = z.strictObject({
  selected: z.enum(["auto", "recorded", "file", "none"]).meta({
    description:
      "auto: found among the artifacts of the base branch. recorded: a folder that bless wrote. file: as the config names it. none: auto, and nothing was found.",
  }),
  sentence: text,
  commit: nullable(text).meta({ description: "Commit whose candidate became this reference." }),
  branch: nullable(text),
  position: nullable(z.enum(["at-merge-base", "before-merge-base", "newest-of-branch"])),
  run_id: nullable(text),
  run_url: nullable(text),
  record_id: nullable(text).meta({ description: "Audit record of the run that judged it." }),
  outcome: nullable(z.enum(["pass", "warn", "fail", "error"])).meta({ description: "What that run said of it." }),
  artifact: nullable(z.strictObject({ id: text, name: text, digest: nullable(text) })),
  created_at: nullable(text),
  age_days: nullable(z.number()),
  blessed_by: nullable(text).meta({ description: "Who set it on purpose, whatever the verdict was." }),
});

/** An earlier run of the same gate. */
export const earlierRunSchema = z.strictObject({
  run_id: text,
  created_at: text,
  outcome: z.enum(["pass", "warn", "fail", "error"]),
  failed: z.boolean().meta({ description: "Whether it failed before `fail_after` was held against it." }),
  values: z
    .array(
      z.strictObject({
        measurement: text.meta({ description: "id of the measurement." }),
        value: z.number().meta({ description: "Of the candidate." }),
        lower: nullable(z.number()),
        upper: nullable(z.number()),
      }),
    )
    .optional()
    .meta({ description: "What it measured of its candidate on all rows." }),
});

/** That a scheduled run failed, and was let pass because too few of the last ones did. */
export const heldBackSchema = z.strictObject({
  failures: z.int().meta({ description: "As `schedule.fail_after` says: this many of the last runs must fail …" }),
  runs: z.int().meta({ description: "… of so many." }),
  failed: z.int().meta({ description: "How many have failed, this run among them." }),
  looked_at: z
    .int()
    .meta({ description: "Of how many, this run among them; fewer than `runs` where there are no more." }),
  sentence: text.meta({ description: "The decision that would have been." }),
});
