import { countText } from "../../number-text.ts";
import type { AuditRecord } from "../../audit/v1.ts";
import { chart, path } from "../svg/chart.ts";
import type { Panel } from "../svg/chart.ts";
import { textElement } from "../svg/element.ts";
import { labels } from "../svg/labels.ts";
import { segmentsPath } from "../svg/path.ts";
import { linearScale, spanOf } from "../svg/scale.ts";
import type { Scale } from "../svg/scale.ts";
import { markStateOf } from "../svg/state-mark.ts";
import type { Figure, FigureTable } from "../figure.ts";
import type { JudgedRow } from "../judged-row.ts";
import { standingOf } from "../verdict-words.ts";
import { gateLines } from "./gate-lines.ts";
import type { GateLine } from "./gate-lines.ts";
import { countsText, gatesSummary } from "./gates-summary.ts";
import { intervalMark } from "./interval-mark.ts";
import { rowText } from "./row-text.ts";

const mostRows = 40;
const rowHeight = 32;
const width = 760;
const fontSize = 12;
const small = 11;
const top = 40;
const [left, right] = [205, 505];

/** Every gate on a number against its limit, whatever their units: the further to the left, the worse, as in the bars of the comment. */
export function gatesFigure(record: AuditRecord): Figure | undefined {
  const all = gateLines(record);
  if (all.length === 0) return undefined;
  const shown = all.slice(0, mostRows);
  const rest = all.slice(mostRows);
  const id = "gates";
  const title = "Every gate on a number against its limit";
  const drawn = new Set(all.map(({ verdict }) => verdict));
  const summary = gatesSummary(all, record.verdicts.filter((verdict) => !drawn.has(verdict)).map(standingOf));
  const bottom = top + shown.length * rowHeight;
  const scale = scaleOf(shown);
  const panel: Panel = { left, right, top, bottom };
  return {
    id,
    section: "verdict",
    title,
    summary,
    svg: chart(
      { id, title, summary, width, height: bottom + (rest.length === 0 ? 26 : 46), fontSize },
      backOf(panel, scale, shown.some(startsAtZero)),
      ...shown.map((line, at) => lineOf(line, top + (at + 0.5) * rowHeight, scale)),
      rest.length === 0 ? "" : labels("axis", "start", [{ text: restText(rest), x: 4, y: bottom + 36 }]),
    ),
    table: tableOf(shown),
  };
}

function restText(rest: readonly GateLine[]): string {
  return `and ${countText(rest.length)} more: ${countsText(rest)}`;
}

/** From no change to the limit at least; what is far beyond is cut, because it would press all others together. */
function scaleOf(lines: readonly GateLine[]): Scale {
  const { from, to } = spanOf(
    lines.flatMap(({ place }) => (place === undefined ? [] : [place.at, place.lower, place.upper])),
  );
  const span = { from: Math.max(-2, Math.min(-0.5, from)), to: Math.min(5, Math.max(1.5, to)) };
  return linearScale(span, { from: right - 8, to: left + 8 });
}

/** Whether no change lies at 0, so that the axis counts margins; without a reference, or where a gain is asked for, it does not. */
function startsAtZero({ place }: GateLine): boolean {
  return place?.zero !== undefined && isZero(place.zero);
}

function isZero(zero: number): boolean {
  return Math.abs(zero) < 1e-9;
}

function backOf({ top: start, bottom }: Panel, scale: Scale, hasZero: boolean): string {
  const ticks = [-2, -1, 0, 1, 2, 3, 4, 5].filter((tick) => tick >= scale.from && tick <= scale.to);
  const line = (tick: number): string =>
    segmentsPath([
      [
        { x: scale.at(tick), y: start - 4 },
        { x: scale.at(tick), y: bottom },
      ],
    ]);
  const numbers = ticks.filter((tick) => tick !== 0 && tick !== 1);
  return [
    path("grid", numbers.map(line).join("")),
    hasZero ? path("zero", line(0)) : "",
    path("limit", line(1)),
    labels(
      "axis",
      "middle",
      numbers.flatMap((tick) => (hasZero ? [{ text: `${countText(tick)}×`, x: scale.at(tick), y: bottom + 16 }] : [])),
    ),
    labels("axis", "end", [{ text: "limit", x: scale.at(1) + 6, y: start - 10 }]),
    labels("axis", "start", [
      ...(hasZero ? [{ text: "no change", x: scale.at(0) - 6, y: start - 10 }] : []),
      { text: "← worse", x: left, y: start - 26 },
    ]),
  ].join("");
}

function lineOf({ row: texts, standing, place }: GateLine, y: number, scale: Scale): string {
  const row = texts();
  const state = markStateOf(standing);
  return [
    rowText(row.title, { x: 4, y: y - 3, pixels: left - 12, kind: "label", size: fontSize }),
    rowText(row.slice ?? row.whole, { x: 4, y: y + 11, pixels: left - 12, kind: "axis", size: small }),
    place === undefined
      ? textElement(row.word, { class: state, x: scale.at(1) + 8, y: y + 4 })
      : ownZero(place.zero, y, scale) + intervalMark({ ...place, state, y, hint: hintOf(row) }, scale),
    rowText(row.values, { x: right + 12, y: y - 3, pixels: width - right - 14, kind: "label", size: fontSize }),
    rowText(changeAndLimit(row), { x: right + 12, y: y + 11, pixels: width - right - 14, kind: "axis", size: small }),
  ].join("");
}

/** A limit on a gain is missed where nothing has changed: there, no change has a mark of its own. */
function ownZero(zero: number | undefined, y: number, scale: Scale): string {
  if (zero === undefined || isZero(zero) || zero > scale.to) return "";
  const x = scale.at(zero);
  return path(
    "zero",
    segmentsPath([
      [
        { x, y: y - 8 },
        { x, y: y + 8 },
      ],
    ]),
    "no change",
  );
}

function changeAndLimit({ change, limit }: JudgedRow): string {
  return [change, limit].filter((one) => one !== "").join("; ");
}

function hintOf({ title, slice, whole, word, values, change, interval, limit }: JudgedRow): string {
  const changed = change === "" ? "" : `, ${change}${interval === "" ? "" : ` (${interval})`}`;
  return `${title}, ${slice ?? whole}: ${values}${changed}; limit ${limit}: ${word}`;
}

function tableOf(lines: readonly GateLine[]): FigureTable {
  return {
    head: ["gate", "rows", "values", "change", "interval", "limit", "verdict"],
    rows: lines.map(({ row }) => {
      const { gate, title, slice, whole, values, change, interval, limit, word } = row();
      return [gate ?? title, slice ?? whole, values, change, interval, limit, word];
    }),
  };
}
