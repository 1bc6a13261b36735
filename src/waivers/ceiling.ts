import { type Quantity, shareOfPercent } from "../align/quantity.ts";
import { within } from "../gates/compare.ts";
import { amountText, changeDecimals, percentText, writtenText } from "../number-text.ts";
import { converted, isPhysical, type Unit } from "../units.ts";
import type { Exceeded } from "./exceeded.ts";

/** How a number stands to a ceiling. */
export type Standing =
  | { readonly kind: "within"; readonly ceiling: number; readonly upTo: string }
  | { readonly kind: "beyond"; readonly ceiling: number; readonly upTo: string; readonly by: string }
  /** The ceiling says nothing of this limit; `why` completes "its ceiling …". */
  | { readonly kind: "unfit"; readonly why: string };

/**
 * Holds a number against the ceiling that stands in for its limit: on the same scale, so that who writes `max_drop: 1%` writes
 * `ceiling: 3%` for a drop of three points in all. The point estimate is held against it, not a bound: it does not move with
 * the number of rows, and it is what a reviewer has seen.
 */
export function held(written: Quantity, number: Exceeded): Standing {
  const scale = scaleOf(written, number);
  if ("why" in scale) return { kind: "unfit", why: scale.why };
  const { ceiling, value, limit, show, distance } = scale;
  const sign = isFloor(number) ? -1 : 1;
  const upTo = `${isFloor(number) ? "down" : "up"} to ${show(ceiling)}`;
  if (limit !== undefined && within(sign * ceiling, sign * limit))
    return {
      kind: "unfit",
      why: `goes ${upTo}, which is no looser than the limit of ${show(limit)}: it waives nothing`,
    };
  const careless = whyCareless(scale, number);
  if (careless !== undefined) return { kind: "unfit", why: careless };
  return within(sign * value, sign * ceiling)
    ? { kind: "within", ceiling, upTo }
    : { kind: "beyond", ceiling, upTo, by: distance(Math.abs(value - ceiling)) };
}

/** A ceiling, and a number and its limit on the same scale, as they are printed. */
interface Scale {
  readonly ceiling: number;
  readonly value: number;
  readonly limit: number | undefined;
  /** Size of the reference's value. */
  readonly reference: number | undefined;
  readonly show: (on: number) => string;
  readonly distance: (between: number) => string;
}

function scaleOf(written: Quantity, number: Exceeded): Scale | { readonly why: string } {
  return number.isRelative && !isAmount(written)
    ? relativeScale(shareOf(written), number)
    : absoluteScale(written, number);
}

/** Whether it has a unit of its own, as 5 ms has. */
function isAmount(written: Quantity): boolean {
  return typeof written !== "number" && written.unit !== "%";
}

function shareOf(written: Quantity): number {
  return typeof written === "number" ? written : shareOfPercent(written.amount);
}

function relativeScale(ceiling: number, { value, limit, reference }: Exceeded): Scale | { readonly why: string } {
  if (reference === undefined || reference === 0)
    return { why: "is a share of the reference's value, which is not known to be other than 0" };
  const show = (share: number): string => `${percentText(share)} of the reference`;
  return {
    ceiling,
    value: value / reference,
    limit: limit === undefined ? undefined : limit / reference,
    reference: 1,
    show: (share) => show(Number(share.toPrecision(12))),
    distance: (share) => show(Number(share.toPrecision(2))),
  };
}

function absoluteScale(written: Quantity, number: Exceeded): Scale | { readonly why: string } {
  const { kind, unit, value, limit, reference } = number;
  const ceiling = inUnit(written, unit);
  if (typeof ceiling !== "number") return ceiling;
  const as = kind === "min" || kind === "max" ? "value" : "change";
  return {
    ceiling,
    value,
    limit,
    reference,
    show: (on) => writtenText(on, unit, as),
    distance: (between) => amountText(between, unit, changeDecimals(between, unit)),
  };
}

function inUnit(written: Quantity, unit: Unit): number | { readonly why: string } {
  if (typeof written === "number") return written;
  const { amount, unit: own } = written;
  const text = `${amount}${own}`;
  if (own === "%" && (unit === "share" || unit === "score")) return shareOfPercent(amount);
  const number = isPhysical(unit) ? converted(amount, own, unit) : undefined;
  if (number !== undefined) return number;
  const measuredIn = unit === "share" ? "a share" : isPhysical(unit) ? `measured in ${unit}` : "a plain number";
  return { why: `is written as ${text}, where what it is held against is ${measuredIn}` };
}

/** Of what must not be too small the ceiling is a floor. */
function isFloor({ kind }: Pick<Exceeded, "kind">): boolean {
  return kind === "min" || kind === "min_gain";
}

/**
 * Who writes 3 % for a minimum of 90 % means three points below it, and who writes 88 % for a drop from 95 % means the value:
 * read as they stand, both would waive nearly anything.
 */
function whyCareless({ ceiling, limit, reference, show }: Scale, { kind, method }: Exceeded): string | undefined {
  if (kind === "min" && method === undefined && limit !== undefined && limit > 0 && ceiling < limit / 2)
    return `is less than half of the minimum of ${show(limit)}; of a minimum the ceiling is the least value that is waived, not the distance from it`;
  if (kind === "max_drop" && reference !== undefined && reference > 0 && ceiling > reference / 2)
    return `of ${show(ceiling)} is more than half of the reference's value; of a drop the ceiling is the largest drop that is waived, not the value`;
  return undefined;
}
