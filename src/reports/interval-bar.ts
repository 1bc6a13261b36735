import type { AuditLimit, AuditMeasurement, AuditVerdict } from "../audit/v1.ts";
import { isOnValue } from "./limit-text.ts";

/** Cells beside the limit: more on the worse side, where the failures are. */
const cells = { worse: 8, better: 6 } as const;

/** All of them in fonts of one width since WGL4, so that bars below each other stay in line. */
const marks = {
  line: "·",
  interval: "═",
  estimate: "●",
  limit: { alone: "║", crossed: "╬" },
  unchanged: { alone: "│", crossed: "╪" },
  clipped: { worse: "◄", better: "►" },
} as const;

/** Places along the line, in the unit of the metric: the limit is at 0 and what is worse than allowed is below it. */
interface Places {
  readonly worst: number;
  readonly estimate: number;
  readonly best: number;
  /** Where no change lies; undefined where the value itself is judged. */
  readonly unchanged: number | undefined;
}

/**
 * Where the measured value or change and its interval lie around the limit, in fifteen characters that fonts of one width have:
 * "···══●══║···│··". Empty where there is no interval, or no one direction that is worse.
 */
export function intervalBar(
  measurement: AuditMeasurement | undefined,
  { limits }: Pick<AuditVerdict, "limits">,
): string {
  const deciding = limits.find(({ exceeded }) => exceeded === "yes") ?? worstOf(limits);
  if (measurement === undefined || deciding === undefined || deciding.state === "undefined") return "";
  const places = isOnValue(deciding) ? placesOfValue(measurement, deciding) : placesOfChange(measurement, deciding);
  return places === undefined ? "" : drawn(places);
}

function worstOf(limits: readonly AuditLimit[]): AuditLimit | undefined {
  return limits.find(({ exceeded }) => exceeded === "undecided") ?? limits[0];
}

function placesOfValue({ candidate }: AuditMeasurement, limit: AuditLimit): Places | undefined {
  // With chance in it the value is judged by what is beyond chance, which is not what is printed.
  if (candidate?.chance !== undefined) return undefined;
  const sign = limit.kind === "min" ? 1 : -1;
  return oriented(candidate, sign, (value) => sign * (value - limit.limit));
}

function placesOfChange({ change, better }: AuditMeasurement, { kind, margin }: AuditLimit): Places | undefined {
  if (margin === null || better === "zero") return undefined;
  const isGood = better === "higher" ? 1 : -1;
  // A gain that is too good to be true is harm the other way round.
  const sign = kind === "max_gain" ? -isGood : isGood;
  const placeOf = (value: number): number => sign * value + margin;
  const places = oriented(change, sign, placeOf);
  return places && { ...places, unchanged: placeOf(0) };
}

function oriented(
  estimate: AuditMeasurement["change"],
  sign: number,
  placeOf: (value: number) => number,
): Places | undefined {
  const ends = endsOf(estimate);
  if (ends === undefined) return undefined;
  const [low, value, high] = ends;
  const [worst, best] = sign > 0 ? [low, high] : [high, low];
  return { worst: placeOf(worst), estimate: placeOf(value), best: placeOf(best), unchanged: undefined };
}

/** Lower end, value and upper end; undefined where one of them is not known, or where there is nothing between them. */
function endsOf(estimate: AuditMeasurement["change"]): readonly [number, number, number] | undefined {
  const { value, interval } = estimate ?? { value: null, interval: null };
  const { lower, upper } = interval ?? { lower: null, upper: null };
  if (lower === null || upper === null || value === null || lower === upper) return undefined;
  return [lower, value, upper];
}

function drawn(places: Places): string {
  const cellOf = cellsOf(places);
  const [worst, estimate, best] = [cellOf(places.worst), cellOf(places.estimate), cellOf(places.best)];
  const unchanged = places.unchanged === undefined ? undefined : markOf(places.unchanged, scaleOf(places));
  const line = Array.from({ length: cells.worse + 1 + cells.better }, (_, at) => {
    const cell = at - cells.worse;
    if (cell === estimate) return marks.estimate;
    const crossing = cell >= worst && cell <= best ? "crossed" : "alone";
    if (cell === 0) return marks.limit[crossing];
    if (cell === unchanged) return marks.unchanged[crossing];
    return crossing === "crossed" ? marks.interval : marks.line;
  }).join("");
  return clipped(line, { worst, best });
}

function clipped(line: string, { worst, best }: { readonly worst: number; readonly best: number }): string {
  const opened = worst < -cells.worse ? marks.clipped.worse + line.slice(1) : line;
  return best > cells.better ? opened.slice(0, -1) + marks.clipped.better : opened;
}

/** Cells per unit: all fits, but a limit on the change keeps two cells from no change, whatever that clips. */
function scaleOf({ worst, estimate, best, unchanged = 0 }: Places): number {
  const places = [worst, estimate, best, unchanged];
  const room = Math.min(cells.worse / Math.max(0, -Math.min(...places)), cells.better / Math.max(0, ...places));
  const least = unchanged === 0 ? 0 : leastApart / Math.abs(unchanged);
  return Number.isFinite(room) ? Math.max(room, least) : 1;
}

const leastApart = 2;

/** The cell of a place, never on a mark unless the place is on it: on which side it lies is what the reader looks for. */
function cellsOf(places: Places): (place: number) => number {
  const scale = scaleOf(places);
  const unchanged = places.unchanged ?? 0;
  const mark = markOf(unchanged, scale);
  return (place) => {
    const cell = beside(Math.round(place * scale), { mark, side: sideOf(place, unchanged) });
    return beside(cell, { mark: 0, side: sideOf(place, 0) });
  };
}

function markOf(place: number, scale: number): number {
  return Math.round(place * scale);
}

function beside(cell: number, { mark, side }: { readonly mark: number; readonly side: number }): number {
  if (side < 0) return Math.min(cell, mark - 1);
  return side > 0 ? Math.max(cell, mark + 1) : mark;
}

/** With the tolerance with which gates are judged. */
function sideOf(place: number, mark: number): number {
  const tolerance = 1e-12 * Math.max(1, Math.abs(place), Math.abs(mark));
  return Math.abs(place - mark) <= tolerance ? 0 : Math.sign(place - mark);
}
