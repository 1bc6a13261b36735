import { z } from "zod";
import { tableFormats } from "../table/table.ts";

const uri = z.string("a path or an https URL").min(1, "a path or an https URL");

const headers = z
  .record(
    z.string().regex(/^[A-Za-z0-9-]{1,64}$/, "a header"),
    z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/, "a variable"),
  )
  .meta({
    description:
      "Headers of the request for an https URL, each with the name of the environment variable that holds its value: `{Authorization: PREDICTIONS_AUTH}`.",
  });

const fileMapping = z.strictObject({
  uri: uri.meta({
    description:
      "Path in the workspace (globs allowed), https URL, or another source that docs/reference/sources.md lists.",
  }),
  format: z.enum(tableFormats, "a format").optional().meta({ description: "Format, when the name does not tell." }),
  headers: headers.optional(),
});

/** A file of rows: candidate or labels. */
export const fileSchema = z.union(
  [uri.transform((path): z.output<typeof fileMapping> => ({ uri: path })), fileMapping],
  "a path, an https URL, or a mapping of uri and format",
);

const days = z.union(
  [
    z.int().positive(),
    z
      .string()
      .regex(/^[1-9]\d{0,3} ?(?:days?|d)$/)
      .transform((text) => Number.parseInt(text, 10)),
  ],
  "a number of days, such as `30 days`",
);

const referenceMapping = fileMapping.extend({
  uri: uri.meta({
    description:
      "`auto`: what the base branch's last good run published. Else a path in the workspace (globs allowed), an https URL, or another source.",
  }),
  max_age: days.optional().meta({ description: "Days after which the reference is stale." }),
  on_stale: z
    .enum(["warn", "fail"], "warn or fail")
    .optional()
    .meta({ description: "What a stale reference does. Default: warn." }),
  branch: z.string("a branch").min(1, "a branch").optional().meta({
    description: "With auto: the branch whose runs publish. Default: the repository's default branch.",
  }),
  workflow: z.string("a workflow").min(1, "a workflow").optional().meta({
    description: "With auto: file name of the workflow whose runs publish. Default: the workflow that runs.",
  }),
});

export type ReferenceRule = z.output<typeof referenceMapping>;

/** Where the predictions of the model in use come from. */
export const referenceSchema = z.union(
  [uri.transform((path): ReferenceRule => ({ uri: path })), referenceMapping],
  "auto, a path, an https URL, or a mapping of uri and format",
);

/** `2 of 3`. */
export const scheduleSchema = z.strictObject({
  fail_after: z
    .string("`2 of 3`")
    .regex(/^[1-9] of [1-9]$/, "`2 of 3`")
    .transform((text) => ({ failures: Number(text[0]), runs: Number(text.at(-1)) }))
    .refine(({ failures, runs }) => failures <= runs, "at most as many failures as runs, such as `2 of 3`")
    .optional()
    .meta({
      description:
        "Of scheduled runs: how many of the last runs, this one among them, must fail before one blocks and opens an issue; fewer are a warning. Default: one is enough.",
    }),
});
