import type { Check } from "../../src/quality/check.ts";
import { checks } from "../../src/quality/index.ts";
import { checkOptionNames, checkOptions } from "../../src/quality/options.ts";
import { codes, page, table } from "./page.ts";
import { expectations } from "./expectations.ts";

/** docs/reference/checks.md */
export function checksPage(): string {
  return page("Checks", [
    "Names for `check` in a gate: rules that the candidate's file must keep, on all of its rows, whether they are compared or not (a `labels` file is not looked at). A gate on a check is of severity `error` " +
      "unless it says otherwise.",
    table(
      ["name", "title", "what it asks"],
      checks.map(({ name, title, description }) => [`[\`${name}\`](#${name})`, title, description]),
    ),
    example,
    "What a file holds is a fact: such a check is kept or broken, proven either way. Where chance alone puts values outside the range of the reference's, `range` allows for it. Only an increase of the missing values over the reference is judged as a metric is, " +
      "because two samples of the same data differ by chance. Where nothing changed it fails as rarely as `policy.confidence` says, over all columns of the gate together; but it is often " +
      "undecided where its limit is small beside the noise, the more so the more columns have missing values. The interval in the sentence shows what limit the rows can tell.",
    "Each column that breaks a check has a verdict of its own; where all keep it, there is one for all. What could not be judged (a column that is not there or has no value, " +
      "a type that the check cannot read, a column of the reference that the candidate lacks, no column at all) fails, and what needs a reference counts as `policy.on_missing_reference` says without one.",
    "The first 20 rows that offend are in the audit record, by place, id and value, and three of them in the sentence. With `policy.report_rows: none` only their number is told.",
    "## Options",
    'What a gate may say beside its check; each check below names those that it takes. `columns: "*"`, the default where columns may be left out, takes every column; `range` and ' +
      "`new_categories` leave out those that name a row (`id`, `query`, `cluster`), what it was measured on (`block`, `machine`) or its time (`timestamp`).",
    table(
      ["option", "what it says"],
      checkOptionNames.map((name) => [`\`${name}\``, checkOptions[name].description ?? ""]),
    ),
    ...checks.flatMap(section),
    "## Great Expectations",
    "What stands here for the core expectations of Great Expectations.",
    table(
      ["expectation", "here"],
      expectations.map(([names, here]) => [codes(names.map((name) => `expect_${name}`)), here]),
    ),
  ]);
}

const example = `\`\`\`yaml
gates:
  - check: missing_columns
  - check: type_change
  - check: null_rate
    max_increase: 1%
  - check: range
    columns: [age]
    min: 0
    max: 120
  - check: freshness
    max_age: 24h
  - check: rows_where
    where: end >= start or end is missing
\`\`\``;

function section(check: Check): readonly string[] {
  const facts = [`Takes ${codes(check.options)}.`];
  if (check.requires !== undefined)
    facts.push(`Needs ${check.requires.map((group) => codes(group).replaceAll(", ", " or ")).join(" and ")}.`);
  return [`## ${check.name}`, check.description, check.definition, facts.join(" ")];
}
