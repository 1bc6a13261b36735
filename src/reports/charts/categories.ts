import type { AuditPlot } from "../../audit/v1.ts";
import { axes } from "../svg/axes.ts";
import { chart, path } from "../svg/chart.ts";
import type { Panel } from "../svg/chart.ts";
import { textElement } from "../svg/element.ts";
import { fillClass } from "../svg/legend.ts";
import { boxesPath } from "../svg/path.ts";
import { linearScale } from "../svg/scale.ts";
import { fittedText } from "../svg/text-width.ts";
import { tickText } from "../svg/tick-text.ts";
import { onlyBins, part, totalOf } from "./binned.ts";
import { columnFont as fontSize, columnWidth as width } from "./drawn-column.ts";
import type { ColumnPart, DrawnColumn } from "./drawn-column.ts";
import { quoted, shortName } from "./quoted.ts";
import { shareText } from "./share-text.ts";

type Categories = Extract<AuditPlot, { kind: "categories" }>;
type Side = Categories["candidate"];

const most = 9;
const rowHeight = 13;
const top = 4;
const left = 76;
const right = 208;

/** The categories of a column as bars: the reference filled, the candidate as an outline. */
export function categoriesChart(plot: Categories): DrawnColumn {
  const parts = partsOf(plot);
  return {
    parts: parts.map(({ name, isCategory, ...shares }) => ({ ...shares, name: isCategory ? quoted(name) : name })),
    table: {
      head: ["category", "reference", "candidate"],
      rows: parts.map(({ name, reference, candidate }) => [name, shareText(reference), shareText(candidate)]),
    },
    svg: (told) => chart({ ...told, width, height: top + parts.length * rowHeight + 20, fontSize }, bodyOf(parts)),
  };
}

interface CategoryPart extends ColumnPart {
  readonly isCategory: boolean;
}

function partsOf({ categories, reference, candidate }: Categories): readonly CategoryPart[] {
  const [before, now] = [sharesOf(reference), sharesOf(candidate)];
  const named = categories.map((name, at) => ({
    name: shortName(name),
    reference: before(reference.counts[at] ?? 0),
    candidate: now(candidate.counts[at] ?? 0),
    isCategory: true,
  }));
  const rest = named.slice(most);
  const sum = (side: "reference" | "candidate"): number => rest.reduce((total, one) => total + one[side], 0);
  const others = [
    {
      name: "All others",
      reference: before(reference.other) + sum("reference"),
      candidate: now(candidate.other) + sum("candidate"),
      isCategory: false,
    },
    { name: "No value", reference: before(reference.missing), candidate: now(candidate.missing), isCategory: false },
  ];
  return [...named.slice(0, most), ...others.filter((one) => one.reference + one.candidate > 0)];
}

function sharesOf({ counts, other, missing }: Side): (count: number) => number {
  const total = totalOf({ ...onlyBins(counts), above: other, missing });
  return (count) => part(count, total);
}

function bodyOf(parts: readonly CategoryPart[]): string {
  const panel: Panel = { left, right, top, bottom: top + parts.length * rowHeight };
  const highest = Math.max(...parts.flatMap((one) => [one.reference, one.candidate]), 1e-6);
  const x = linearScale({ from: 0, to: highest }, { from: left, to: right }, 4);
  const bars = (side: "reference" | "candidate"): string =>
    boxesPath(
      parts.map((one, at) => ({ x: left, y: top + at * rowHeight + 2, width: x.at(one[side]) - left, height: 9 })),
    );
  const names = parts.map(({ name }, at) =>
    textElement(fittedText(name, fontSize, left - 4), {
      class: "label",
      x: left - 4,
      y: top + at * rowHeight + 10,
      "text-anchor": "end",
    }),
  );
  return [
    axes({ panel, x: { scale: x, text: (tick) => tickText(tick, "share") }, fontSize }),
    path(fillClass.reference, bars("reference")),
    path(fillClass.candidate, bars("candidate")),
    ...names,
  ].join("");
}
