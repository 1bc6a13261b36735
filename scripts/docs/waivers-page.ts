import { z } from "zod";
import { waiverSchema } from "../../src/waivers/schema.ts";
import { waiversPath } from "../../src/waivers/read-waivers.ts";
import { optionTable } from "./config-page.ts";
import { page, table } from "./page.ts";

/** docs/reference/waivers.md: the format of the file, what a ceiling is held against, and what becomes of a waiver. */
export function waiversPage(): string {
  return page("Waivers", [
    `A waiver lets one known failure pass for a while. It stands in \`${waiversPath}\`, in the folder that the gate works in, and is read from where the config is ` +
      "read: on a pull request from the base branch, so that no change can waive its own failure. A waived gate has still failed: it is shown as " +
      "waived, the run passes with a warning at best, and the audit record keeps who accepted what, why and until when.",
    `\`\`\`yaml\n${example}\`\`\``,
    "An editor that reads `# yaml-language-server: $schema=…` on the first line checks the file against `schema/waivers.schema.json` as you write.",
    "## An entry",
    optionTable(z.toJSONSchema(waiverSchema, { target: "draft-7", io: "input" })),
    "## The ceiling",
    "The ceiling stands in for the limit that failed, on the same scale. What is held against it is the point estimate, the number that the report " +
      "shows, and not a bound of its interval: it does not move with the number of rows, and it is what a reviewer has seen. The verdict shows the " +
      "interval beside it. All limits that a gate exceeds must be covered, by one waiver or by several with a `limit` each.",
    table(["limit of the gate", "what is held against the ceiling", "waived where it is", "example"], scales),
    "A number or a percentage is in the limit's own terms: of a relative limit it is a share of the reference's value. A ceiling that is no looser than " +
      "the limit waives nothing. One that waives nearly anything is refused: less than half of a `min`, more than half of the reference as a `max_drop`.",
    "## What can be waived",
    "A gate on a metric, on drift, on a check or on an estimate that fails by a number. What could not be measured cannot be waived, nor can the " +
      "rules of the pairing (`join_rate`, `duplicate_ids`, `label_disagreement`, `invalid_rate`): without them no number can be relied on. Nor can a check " +
      "that has no number, such as the age of a file.",
    "## What becomes of a waiver",
    table(["state", "meaning", "the run"], states),
    "Of two waivers that overlap, the first of the file counts where both do, and a finding says so. A file that is broken applies none of its waivers; " +
      "of one with a malformed entry, all others apply.",
    "## By label",
    "With `policy.waive_label` in the config of the base branch, a label on the pull request waives all that could be waived, without a ceiling, " +
      "for one commit. It counts when a person with write access has set it after the pull request's first workflow run of this commit began, the branch " +
      "was not force-pushed since, and the commit is still the last one: who pushes another commit asks again. The author may set it, with write access. A label that a bot has set does not count. " +
      "It takes `permissions: {actions: read, pull-requests: read}`; what cannot be asked is not honoured, and a finding says so.",
  ]);
}

const example = `version: 1
waivers:
  - gate: accuracy            # as reports call it
    slice: region=EU
    ceiling: 3%               # in place of max_drop: 1%
    reason: known dip of the new tokenizer, retraining is planned
    owner: ana
    issue: "#123"
    expires: 2027-01-31
`;

const scales = [
  ["`max_drop`, `max_increase`", "the drop or the increase", "at most the ceiling", "`max_drop: 1%`, `ceiling: 3%`"],
  ["`min_gain`", "the gain", "at least the ceiling", "`min_gain: 1%`, `ceiling: 0.2%`"],
  ["`max_gain`", "the gain", "at most the ceiling", "`max_gain: 5%`, `ceiling: 10%`"],
  ["`max`", "the value", "at most the ceiling", "`max: 300ms`, `ceiling: 400ms`"],
  ["`min`", "the value", "at least the ceiling", "`min: 90%`, `ceiling: 87%`"],
  ["drift", "the effect", "at most the ceiling", "`max: 0.1`, `ceiling: 0.3`"],
  ["a check that counts", "the share that offends", "at most the ceiling", "`ceiling: 2%`"],
] as const;

const states = [
  ["applied", "The failure is within the ceiling.", "passes with a warning"],
  ["exceeded", "It is beyond the ceiling, or another limit failed too.", "blocks"],
  ["expired", "Its last day is over.", "a warning; blocks, if the gate fails"],
  ["no-match", "No gate, slice or column of this name is judged.", "a warning; blocks, if the gate fails"],
  ["malformed", "The entry, or its ceiling for this limit, cannot be used.", "a warning; blocks, if the gate fails"],
  ["refused", "The failure is one that cannot be waived.", "blocks"],
  ["not-needed", "Nothing that it covers blocks.", "a note that it can be removed"],
] as const;
