import { z } from "zod";
import { quantity } from "../align/quantity.ts";
import { shown } from "../config/shown.ts";

const MOST_CHARACTERS = 500;

/** A text that is carried into reports and the record as it is, so it stays short. */
function text(what: string, least = 1): z.ZodString {
  const expected = least === 1 ? what : `${what} of at least ${least} characters`;
  return z.string(expected).trim().min(least, expected).max(MOST_CHARACTERS, `${what} of at most 500 characters`);
}

const ISSUE = 'an https URL, or the number of an issue in quotes, such as "#123"';

const issue = z
  .union([z.string(), z.number()], ISSUE)
  .transform((written, context): string => {
    const text = typeof written === "number" ? `#${written}` : written.trim();
    if (/^#[1-9]\d{0,9}$/.test(text) || isAddress(text)) return text;
    context.addIssue({ code: "custom", message: `${shown(written)} is not ${ISSUE}` });
    return z.NEVER;
  })
  .meta({
    description: 'Where it is tracked: an https URL or the number of an issue of this repository ("#123", in quotes).',
  });

function isAddress(text: string): boolean {
  return /^https:\/\/[^\s<>"]{3,400}$/.test(text) && URL.canParse(text);
}

const expires = z
  .string("a day such as 2027-01-31")
  .refine(isDay, "is no day of the calendar, written as 2027-01-31")
  .meta({ description: "Last day on which it holds, through its end in UTC; at most 366 days ahead." });

/** Whether the text is a day: "2027-02-29" is none. */
function isDay(written: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(written) ? Date.parse(`${written}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(written);
}

/** One waiver of `.model-gate/waivers.yml`. */
export const waiverSchema = z.strictObject({
  config: text("the `name` of a config")
    .optional()
    .meta({ description: "The `name` of the config that it is for, where a repository has several. Default: each." }),
  gate: text("the name of a gate").meta({ description: "Name of the gate, as reports show it." }),
  metric: text("a metric")
    .optional()
    .meta({ description: "Metric, drift method or check of the gate, where several gates have one name." }),
  limit: text("a kind of limit, or a method of drift").optional().meta({
    description: "The limit that may be exceeded: `max_drop`, or of drift the method, `psi`. Default: any of the gate.",
  }),
  against: z.enum(["reference", "pinned"], "reference or pinned").default("reference").meta({
    description: "pinned: the failure against the pinned reference is waived, not that against the reference.",
  }),
  slice: text("the name of a slice")
    .optional()
    .meta({ description: 'Name of a slice, or "*" for any. Default: the whole data only.' }),
  column: text("the name of a column").optional().meta({
    description: 'Of gates on drift and checks: a column, or "*" for any. Default: what they say of no single column.',
  }),
  ceiling: quantity.meta({
    description:
      "The limit that holds instead while the waiver does, on the scale of the limit that failed: with `max_drop: 1%` a ceiling of `3%` waives a " +
      "drop of up to 3 percentage points, with `max: 300ms` one of `400ms` a value of up to 400 ms, with `min: 90%` one of `87%` a value of " +
      "87 % or more. Beyond it the gate fails as ever.",
  }),
  reason: text("a reason", 10).meta({ description: "Why the failure is accepted, in ten characters or more." }),
  owner: text("a name").meta({ description: "Who answers for it." }),
  issue,
  expires,
});

/** The file around them; its entries are checked one by one, so that one that is malformed does not cost the others. */
export const waiverFileSchema = z.strictObject({
  version: z.literal(1, "a version of this format"),
  waivers: z.array(z.unknown(), "a list of waivers").nullable(),
});
