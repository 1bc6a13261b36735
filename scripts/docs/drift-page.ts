import { autoMethod, autoParts } from "../../src/drift/auto.ts";
import { driftMethods } from "../../src/drift/index.ts";
import type { DriftMethod } from "../../src/drift/method.ts";
import { page, table } from "./page.ts";

/** docs/reference/drift.md */
export function driftPage(): string {
  const overview = driftMethods.map((method) => [
    `[\`${method.name}\`](#${method.name})`,
    method.title,
    method.kinds.join(", "),
    String(method.defaultMax),
    judged[method.judged],
  ]);
  return page("Drift methods", [
    "Names for `drift` in a gate: [`auto`](#auto), or one of these.",
    table(["name", "title", "columns", "default `max`", "held against `max`"], overview),
    ...auto(),
    ...kinds(),
    ...driftMethods.flatMap(({ name, description, definition }) => [`## ${name}`, description, definition]),
  ]);
}

const judged: Readonly<Record<DriftMethod["judged"], string>> = {
  value: "the effect",
  excess: "the effect beyond chance",
};

function auto(): readonly string[] {
  const parts = (["numeric", "categorical", "text", "timestamp"] as const).map((kind) => [
    kind,
    partsOf(autoParts({ kind }, false)),
  ]);
  return [
    "## auto",
    autoMethod.description,
    table(
      ["column", "judged by, with the default `max`"],
      [...parts, ["score", partsOf(autoParts({ kind: "numeric" }, true))]],
    ),
    "An effect counts as drift when it is above its limit, above what chance alone gives in samples of this size (95 %), and significant after " +
      "Benjamini–Hochberg over all columns and methods of the gate. Above the limit but within chance, the column is inconclusive: " +
      "more rows would tell. Within the limit but more than chance, it passes, and its sentence says so. How often that goes wrong: " +
      "[drift, simulated](../drift-simulation.md).",
    [
      "- `max: 0.2` is the limit of the distances; `missing_rate`, `new_categories` and `out_of_range` are shares of rows and keep theirs. " +
        "`max: {psi: 0.2, missing_rate: 5%}` names single ones.",
      "- `fail_above`, written alike: a column that is above it blocks although the gate only warns. Usual: 0.25 for psi and wasserstein, 0.2 for other " +
        "distances, 5 % for shares of rows.",
      "- `drift_share: 30%`: one verdict for the set, on the share of its columns that drifted; those of single columns are then for information. " +
        "Columns that are undecided are taken both ways, and where that makes a difference the share is inconclusive.",
    ].join("\n"),
  ];
}

function partsOf(parts: ReturnType<typeof autoParts>): string {
  return parts.map(({ method, max }) => `[\`${method}\`](#${method}) ${max}`).join(", ");
}

function kinds(): readonly string[] {
  return [
    "## Kinds of columns",
    "A column is what both files show; `columns.kinds` says otherwise: `kinds: {zip: categorical, grade: numeric, comment: text}`.",
    table(
      ["kind", "which columns"],
      [
        ["numeric", "numbers, also whole ones"],
        [
          "categorical",
          "true and false; text with at most 20 different values in the reference, or at most 1000 that occur twice on average",
        ],
        ["text", "other text: comments, names, identifiers"],
        ["timestamp", "points in time, of which only the missing ones are compared, for time passes"],
        ["empty", "no value in either file"],
      ],
    ),
    "Of the label only rows that have one are compared, for those to come have not drifted; where a file has none, `*` leaves the label out. Whole numbers " +
      "beyond 2⁵³ are rounded as doubles are.",
    "Cells of numbers are cut at the deciles of the reference; deciles that coincide make one cut, and a value that fills two deciles has a cell of its own. Missing " +
      "values, values that are not finite, and values or categories that the reference does not have are cells of their own. Rare categories, also new ones " +
      "where the reference has rare ones too, count together.",
  ];
}
