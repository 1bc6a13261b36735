import { isPhysical, readableUnit, unitsIn, type Unit } from "./units.ts";

export type { Unit } from "./units.ts";

/** Shown in the place of a number that is null or not finite. */
export const notMeasured = "not measured";

const minus = "\u2212";
const thinSpace = "\u202f";
const noBreakSpace = "\u00a0";
const mostDecimals = 15;

interface UnitStyle {
  /** Factor from the number inside to the number shown. */
  readonly scale: number;
  readonly valueSuffix: string;
  readonly changeSuffix: string;
  /** Digits after the point that are shown at least, for a number of this size. */
  readonly valueDecimals: (shown: number) => number;
  readonly changeDecimals: (shown: number) => number;
}

const pure: UnitStyle = {
  scale: 1,
  valueSuffix: "",
  changeSuffix: "",
  valueDecimals: (shown) => (shown < 1 ? Math.max(3, significant(shown, 3)) : significant(shown, 4)),
  changeDecimals: (shown) => (shown < 1 ? Math.max(3, significant(shown, 2)) : significant(shown, 3)),
};

const share: UnitStyle = {
  scale: 100,
  valueSuffix: `${noBreakSpace}%`,
  changeSuffix: `${noBreakSpace}pp`,
  valueDecimals: (shown) => Math.max(2, significant(shown, 2)),
  changeDecimals: (shown) => Math.max(1, significant(shown, 2)),
};

/** A number with its unit behind it, in another unit than its own where that is easier to read. */
function quantity(unit: Unit, shownIn: Unit): UnitStyle {
  const name = shownIn === "us" ? "µs" : shownIn;
  return {
    scale: 1 / unitsIn(unit, shownIn),
    valueSuffix: noBreakSpace + name,
    changeSuffix: noBreakSpace + (unit === "%" ? "pp" : name),
    valueDecimals: (shown) => significant(shown, 3),
    changeDecimals: (shown) => significant(shown, 2),
  };
}

/** How a number in this unit is printed, if need be in another one. */
function styleOf(unit: Unit, shownIn: Unit = unit): UnitStyle {
  if (isPhysical(unit)) return quantity(unit, shownIn);
  return unit === "share" ? share : pure;
}

/**
 * How numbers that stand together are printed: with so many digits after the point, and in the unit that suits the first
 * of them. A bare number is so many digits in the unit that the numbers are in.
 */
export type Digits = number | FittedDigits;

export interface FittedDigits {
  readonly decimals: number;
  readonly shownIn: Unit;
}

function fitted(digits: Digits, unit: Unit): { readonly decimals: number; readonly style: UnitStyle } {
  return typeof digits === "number"
    ? { decimals: digits, style: styleOf(unit) }
    : { decimals: digits.decimals, style: styleOf(unit, digits.shownIn) };
}

/** Digits enough for both, in the unit of the first. */
export function finer(first: FittedDigits, ...others: readonly FittedDigits[]): FittedDigits {
  const { shownIn } = first;
  const decimals = others.map(
    (other) => other.decimals + Math.ceil(Math.log10(unitsIn(other.shownIn, shownIn)) - rounding),
  );
  return { shownIn, decimals: Math.max(first.decimals, ...decimals) };
}

const rounding = 1e-9;

/** Digits after the point that show so many significant digits, between 0 and 12. */
function significant(shown: number, digits: number): number {
  return shown === 0 ? 0 : Math.min(12, Math.max(0, digits - 1 - Math.floor(Math.log10(shown))));
}

/** A value with its unit: "90.84 %", "0.908", "12.4 ms"; "not measured" for null and NaN. */
export function valueText(value: number | null, unit: Unit, digits: Digits = valueDecimals(value, unit)): string {
  if (value === null || !Number.isFinite(value)) return notMeasured;
  const { decimals, style } = fitted(digits, unit);
  return fixed(value * style.scale, decimals) + style.valueSuffix;
}

/** A signed difference with its unit, percentage points for shares: "−6.8 pp", "+0.012". */
export function changeText(change: number | null, unit: Unit, digits: Digits = changeDecimals(change, unit)): string {
  if (change === null || !Number.isFinite(change)) return notMeasured;
  const { decimals, style } = fitted(digits, unit);
  return signed(change * style.scale, decimals) + style.changeSuffix;
}

/** The two ends of the interval of a change, as far as they are known: "−7.9 … −5.7", without the unit. */
export function changeRangeText(lower: number | null, upper: number | null, unit: Unit, digits: Digits): string {
  const { decimals, style } = fitted(digits, unit);
  const end = (value: number | null): string => {
    if (value === null || !Number.isFinite(value)) return "unknown";
    const scaled = value * style.scale;
    // An end that is not zero never prints as zero: on which side of zero it lies is what the reader looks for.
    return signed(scaled, decimalsApart(scaled, 0, decimals));
  };
  return [end(lower), "…", end(upper)].join(noBreakSpace);
}

/** The two ends of the interval of a value: "89.02 … 92.40", without the unit. */
export function valueRangeText(lower: number | null, upper: number | null, unit: Unit, digits: Digits): string {
  const { decimals, style } = fitted(digits, unit);
  const end = (value: number | null): string =>
    value === null || !Number.isFinite(value) ? "unknown" : fixed(value * style.scale, decimals);
  return [end(lower), "…", end(upper)].join(noBreakSpace);
}

/** A number as somebody wrote it, with no digits added: 0.01 of a share is "1 %", as a change "1 pp"; 1500 ms is "1.5 s". */
export function writtenText(value: number | null, unit: Unit, as: "value" | "change" = "value"): string {
  if (value === null || !Number.isFinite(value)) return notMeasured;
  const readable = asWritten(value, styleOf(unit, readableUnit(value, unit)));
  const { shown, decimals, style } =
    readable.decimals <= mostReadableDecimals ? readable : asWritten(value, styleOf(unit));
  return fixed(shown, decimals) + (as === "change" ? style.changeSuffix : style.valueSuffix);
}

/** 1 100 MiB is not easier to read as 1.07421875 GiB. */
const mostReadableDecimals = 3;

function asWritten(value: number, style: UnitStyle): { shown: number; decimals: number; style: UnitStyle } {
  // Twelve digits, because 0.07 × 100 is 7.000000000000001.
  const shown = Number((value * style.scale).toPrecision(12));
  const decimals = shown.toString().includes("e") ? mostDecimals : (shown.toString().split(".")[1]?.length ?? 0);
  return { shown, decimals, style };
}

/** The size of a change without a sign: "1.24 ms", "4.5 pp". */
export function amountText(size: number, unit: Unit, digits: Digits): string {
  const { decimals, style } = fitted(digits, unit);
  return fixed(size * style.scale, decimals) + style.changeSuffix;
}

/** An effect of drift to three decimals (two of a percentage), more only to print unlike the limit. */
export function effectText(effect: number | null, limit: number | null, unit: "score" | "share"): string {
  if (effect === null || !Number.isFinite(effect)) return notMeasured;
  const { scale } = styleOf(unit);
  const start = unit === "share" ? 2 : 3;
  const decimals = limit === null ? start : decimalsApart(effect * scale, limit * scale, start);
  const least = 10 ** -decimals / scale;
  return effect > 0 && effect < least / 2
    ? `<\u00a0${valueText(least, unit, decimals)}`
    : valueText(effect, unit, decimals);
}

/** A share without more digits than it needs: 0.95 is "95 %". */
export function percentText(value: number): string {
  return writtenText(value, "share");
}

/** A whole number in groups of three: "20 640" with narrow no-break spaces. */
export function countText(count: number): string {
  return fixed(count, 0);
}

/** Digits after the point for this value alone. */
export function valueDecimals(value: number | null, unit: Unit): FittedDigits {
  if (value === null || !Number.isFinite(value)) return { decimals: 0, shownIn: unit };
  const shownIn = readableUnit(value, unit);
  const style = styleOf(unit, shownIn);
  return { decimals: style.valueDecimals(Math.abs(value) * style.scale), shownIn };
}

/** Digits after the point for this change alone; enough that it does not print as zero unless it is zero. */
export function changeDecimals(change: number | null, unit: Unit): FittedDigits {
  if (change === null || !Number.isFinite(change)) return { decimals: 0, shownIn: unit };
  const shownIn = readableUnit(change, unit);
  const style = styleOf(unit, shownIn);
  return { decimals: style.changeDecimals(Math.abs(change) * style.scale), shownIn };
}

/**
 * Digits after the point at which a value prints on the same side of every number in `others` on which it lies, so that
 * no report shows "90.00 %" beside a limit of "90 %" that it misses. Changes are compared by size, because a limit on a
 * drop is written without its minus sign.
 */
export function distinctDecimals(
  value: number | null,
  others: readonly (number | null)[],
  unit: Unit,
  as: "value" | "change" = "value",
): FittedDigits {
  const start = as === "change" ? changeDecimals(value, unit) : valueDecimals(value, unit);
  if (value === null) return start;
  const { scale } = styleOf(unit, start.shownIn);
  const size = (number: number): number => (as === "change" ? Math.abs(number) : number) * scale;
  const decimals = others.reduce<number>(
    (most, other) => (other === null ? most : decimalsApart(size(value), size(other), most)),
    start.decimals,
  );
  return { ...start, decimals };
}

/**
 * Digits at which the first number prints on that side of the second on which it lies, both against the second as it is
 * and as it would print with as many digits.
 */
function decimalsApart(first: number, second: number, start: number): number {
  if (!Number.isFinite(first) || !Number.isFinite(second)) return start;
  const side = sideOf(first, second);
  // Who writes a limit writes few digits; equal numbers with endless ones print alike anyway.
  const most = side === 0 ? Math.min(mostDecimals, start + 4) : mostDecimals;
  for (let decimals = start; decimals <= most; decimals += 1) {
    const printed = Number(first.toFixed(decimals));
    if (sideOf(printed, second) === side && sideOf(printed, Number(second.toFixed(decimals))) === side) return decimals;
  }
  return side === 0 ? start : mostDecimals;
}

/** −1 below, 0 equal, 1 above, with the tolerance with which gates are judged (`within` in gates/compare.ts). */
function sideOf(first: number, second: number): number {
  const tolerance = 1e-12 * Math.max(1, Math.abs(first), Math.abs(second));
  return Math.abs(first - second) <= tolerance ? 0 : Math.sign(first - second);
}

function signed(shown: number, decimals: number): string {
  const text = fixed(shown, decimals);
  return Number(shown.toFixed(Math.min(decimals, mostDecimals))) > 0 ? `+${text}` : text;
}

function fixed(shown: number, decimals: number): string {
  const size = Math.abs(shown);
  if (size >= 1e15 || (size !== 0 && size < 1e-12)) return shown.toExponential(2).replaceAll("-", minus);
  const [whole = "", fraction] = size.toFixed(decimals).split(".");
  const grouped = whole.length < 4 ? whole : whole.replace(/\B(?=(?:\d{3})+$)/gu, thinSpace);
  const text = fraction === undefined ? grouped : `${grouped}.${fraction}`;
  // A number that rounds to zero carries no sign.
  return shown < 0 && /[1-9]/u.test(text) ? minus + text : text;
}
