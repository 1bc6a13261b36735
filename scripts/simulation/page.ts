import type { Mode } from "../../src/gates/schema.ts";
import { table } from "../docs/page.ts";
import { coverageBlocks, isOutside } from "./coverage-page.ts";
import { SLICES, type FamilyCell } from "./families.ts";
import { margin, percent } from "./figures.ts";
import { effects, type PowerCell } from "./power.ts";
import { scenarios } from "./scenarios.ts";
import type { Results } from "./simulate.ts";

/** docs/simulation.md: what was simulated, the figures, and whether they hold what is claimed. */
export function page(results: Results): string {
  const blocks = [
    "<!-- Written by `node scripts/simulation/run.ts`; change the scripts instead. -->",
    "# The gate, simulated",
    ...introduction(results),
    ...equalModels(results.power),
    ...worseModels(results.power),
    ...manySlices(results.families),
    ...coverageBlocks(results.coverage),
    ...again(),
  ];
  return `${blocks.join("\n\n")}\n`;
}

/** Most that `balanced` may block of equal models. */
const MOST_BLOCKED = 0.055;

function introduction({ power, families, coverage }: Results): readonly string[] {
  const equal = power.filter(({ effect }) => effect === 0);
  const worst = highest(equal, ({ blocked }) => blocked.balanced);
  const point = highest(equal, ({ blocked }) => blocked.point);
  const outside = coverage.filter(isOutside).length;
  const family = highest(families, ({ balanced }) => balanced);
  return [
    "A gate is a measuring instrument, so it was measured: data were drawn from two models whose true difference is known, and " +
      "handed to the very code that judges pull requests. Nothing here is a formula's word for it.",
    [
      `- **Equal models.** \`balanced\`, the default, blocks at most ${cell(worst, worst?.blocked.balanced)} of candidates that are exactly ` +
        `as good as the reference, whatever the metric and the number of rows. The rule "fail if the drop exceeds the limit" ` +
        `(\`point\`) blocks up to ${cell(point, point?.blocked.point)}.`,
      `- **Many slices.** On ${SLICES} slices at once \`balanced\` blocks at most ${percent(family?.balanced ?? Number.NaN)} of equal models.`,
      "- **Worse models.** What is lost for that: see the power below. A true drop of four margins is found nearly always " +
        "from 1 000 rows on (F1 with one positive in ten: from 5 000).",
      "- **Intervals.** Of samples of 200 rows and more, the 95 % intervals hold the true value in 93 to 97.5 %: so do " +
        `${coverage.length - outside} of ${coverage.length} (metric, form, number of rows); the others are named and explained at the end.`,
    ].join("\n"),
    "Every figure is a share of simulated samples. ± is its own error (two standard errors of the simulation), at most.",
  ];
}

function cell(found: PowerCell | undefined, share: number | undefined): string {
  if (found === undefined || share === undefined) return "?";
  return `${percent(share)} (± ${margin(share, found.replicates)}; ${found.metric}, ${rows(found.n)} rows)`;
}

function equalModels(power: readonly PowerCell[]): readonly string[] {
  const cells = power.filter(({ effect }) => effect === 0);
  const over = cells.filter(({ blocked, replicates }) => {
    const error = 2 * Math.sqrt((MOST_BLOCKED * (1 - MOST_BLOCKED)) / replicates);
    return blocked.balanced > MOST_BLOCKED + error;
  });
  return [
    "## Equal models: how often each mode blocks",
    "Two models that truly do not differ; every block is a false alarm. `strict` blocks what is not proven to be within the margin, so its " +
      "share falls with the rows; the last column is the share that `balanced` calls inconclusive.",
    list(scenarios().map(({ metric, written, description }) => `\`${metric}\`, margin ${written}: ${description}.`)),
    table(
      ["metric", "n", "point", "**balanced**", "lenient", "strict", "inconclusive", "samples", "±"],
      cells.map(({ metric, n, blocked, inconclusive, replicates }) => [
        metric,
        rows(n),
        percent(blocked.point),
        `**${percent(blocked.balanced)}**`,
        percent(blocked.lenient),
        percent(blocked.strict),
        percent(inconclusive),
        rows(replicates),
        margin(blocked.balanced, replicates),
      ]),
    ),
    over.length === 0
      ? `No cell of \`balanced\` lies above ${percent(MOST_BLOCKED)} by more than its own error.`
      : `Above ${percent(MOST_BLOCKED)}: ${over.map(({ metric, n }) => `${metric} at ${rows(n)}`).join(", ")}.`,
  ];
}

function worseModels(power: readonly PowerCell[]): readonly string[] {
  return [
    "## Worse models: how often each mode finds them",
    "The candidate's true value is worse by one, two or four margins. Exactly at the margin a point rule tosses a coin at every n.",
    ...effects.filter((effect) => effect > 0).flatMap((effect) => powerTable(power, effect)),
  ];
}

const shownModes: readonly Mode[] = ["balanced", "lenient", "strict", "point"];

function powerTable(power: readonly PowerCell[], effect: number): readonly string[] {
  const cells = power.filter((one) => one.effect === effect);
  const most = Math.max(...cells.map(({ replicates }) => Math.sqrt(0.25 / replicates) * 2));
  const written = { 1: "one margin", 2: "two margins", 4: "four margins" }[effect] ?? `${effect} margins`;
  return [
    `**A true drop of ${written}** (± ${percent(most)} at most)`,
    table(
      ["metric", "n", ...shownModes],
      cells.map(({ metric, n, blocked }) => [metric, rows(n), ...shownModes.map((mode) => percent(blocked[mode]))]),
    ),
  ];
}

function manySlices(families: readonly FamilyCell[]): readonly string[] {
  return [
    `## ${SLICES} slices`,
    `Accuracy of two equal models, judged on ${SLICES} slices at once: the share of samples in which some slice blocks. Holm's adjustment holds ` +
      "it; with a margin of 0 nothing else does.",
    table(
      ["rows of a slice", "margin", "point", "**balanced**", "samples", "±"],
      families.map(({ rows: size, margin: allowed, point, balanced, replicates }) => [
        rows(size),
        allowed === 0 ? "0" : "1 pp",
        percent(point),
        `**${percent(balanced)}**`,
        rows(replicates),
        margin(balanced, replicates),
      ]),
    ),
  ];
}

function again(): readonly string[] {
  return [
    "## Again",
    "```sh\nnode scripts/simulation/run.ts # a quarter of an hour on one core, the same figures every time\n```",
    "The samples come from `scripts/simulation/`, with random numbers that are a hash of the seed, the sample and the row; " +
      "measuring and judging is done by `src/`. `model-gate calibrate` does the same with your own predictions and your own config.",
  ];
}

function highest<T>(all: readonly T[], value: (one: T) => number): T | undefined {
  return all.reduce<T | undefined>(
    (most, one) => (most === undefined || value(one) > value(most) ? one : most),
    undefined,
  );
}

function rows(count: number): string {
  return count.toString().replace(/\B(?=(?:\d{3})+$)/gu, " ");
}

function list(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join("\n");
}
