/** What a metric is measured in. share: 0 to 1, printed as a percentage; label: the unit of the label. */
export type Unit = "share" | "score" | "ms" | "label" | "label-squared" | "nats";

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

const ms: UnitStyle = {
  scale: 1,
  valueSuffix: `${noBreakSpace}ms`,
  changeSuffix: `${noBreakSpace}ms`,
  valueDecimals: (shown) => significant(shown, 3),
  changeDecimals: (shown) => significant(shown, 2),
};

const share: UnitStyle = {
  scale: 100,
  valueSuffix: `${noBreakSpace}%`,
  changeSuffix: `${noBreakSpace}pp`,
  valueDecimals: (shown) => Math.max(2, significant(shown, 2)),
  changeDecimals: (shown) => Math.max(1, significant(shown, 2)),
};

const styles: Readonly<Record<Unit, UnitStyle>> = {
  share,
  ms,
  score: pure,
  nats: pure,
  label: pure,
  "label-squared": pure,
};

/** Digits after the point that show so many significant digits, between 0 and 12. */
function significant(shown: number, digits: number): number {
  return shown === 0 ? 0 : Math.min(12, Math.max(0, digits - 1 - Math.floor(Math.log10(shown))));
}

/** A value with its unit: "90.84 %", "0.908", "12.4 ms"; "not measured" for null and NaN. */
export function valueText(value: number | null, unit: Unit, decimals = valueDecimals(value, unit)): string {
  if (value === null || !Number.isFinite(value)) return notMeasured;
  return fixed(value * styles[unit].scale, decimals) + styles[unit].valueSuffix;
}

/** A signed difference with its unit, percentage points for shares: "−6.8 pp", "+0.012". */
export function changeText(change: number | null, unit: Unit, decimals = changeDecimals(change, unit)): string {
  if (change === null || !Number.isFinite(change)) return notMeasured;
  return signed(change * styles[unit].scale, decimals) + styles[unit].changeSuffix;
}

/** The two ends of the interval of a change, as far as they are known: "−7.9 … −5.7", without the unit. */
export function changeRangeText(lower: number | null, upper: number | null, unit: Unit, decimals: number): string {
  const end = (value: number | null): string => {
    if (value === null || !Number.isFinite(value)) return "unknown";
    const scaled = value * styles[unit].scale;
    // An end that is not zero never prints as zero: on which side of zero it lies is what the reader looks for.
    return signed(scaled, decimalsApart(scaled, 0, decimals));
  };
  return [end(lower), "…", end(upper)].join(noBreakSpace);
}

/** The two ends of the interval of a value: "89.02 … 92.40", without the unit. */
export function valueRangeText(lower: number | null, upper: number | null, unit: Unit, decimals: number): string {
  const end = (value: number | null): string =>
    value === null || !Number.isFinite(value) ? "unknown" : fixed(value * styles[unit].scale, decimals);
  return [end(lower), "…", end(upper)].join(noBreakSpace);
}

/** A number as somebody wrote it, with no digits added: 0.01 of a share is "1 %", as a change "1 pp". */
export function writtenText(value: number | null, unit: Unit, as: "value" | "change" = "value"): string {
  if (value === null || !Number.isFinite(value)) return notMeasured;
  const style = styles[unit];
  // Twelve digits, because 0.07 × 100 is 7.000000000000001.
  const shown = Number((value * style.scale).toPrecision(12));
  const decimals = shown.toString().includes("e") ? mostDecimals : (shown.toString().split(".")[1]?.length ?? 0);
  return fixed(shown, decimals) + (as === "change" ? style.changeSuffix : style.valueSuffix);
}

/** The size of a change without a sign: "1.24 ms", "4.5 pp". */
export function amountText(size: number, unit: Unit, decimals: number): string {
  return fixed(size * styles[unit].scale, decimals) + styles[unit].changeSuffix;
}

/** An effect of drift to three decimals (two of a percentage), more only to print unlike the limit. */
export function effectText(effect: number | null, limit: number | null, unit: "score" | "share"): string {
  if (effect === null || !Number.isFinite(effect)) return notMeasured;
  const { scale } = styles[unit];
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
export function valueDecimals(value: number | null, unit: Unit): number {
  return value === null || !Number.isFinite(value)
    ? 0
    : styles[unit].valueDecimals(Math.abs(value) * styles[unit].scale);
}

/** Digits after the point for this change alone; enough that it does not print as zero unless it is zero. */
export function changeDecimals(change: number | null, unit: Unit): number {
  if (change === null || !Number.isFinite(change)) return 0;
  return styles[unit].changeDecimals(Math.abs(change) * styles[unit].scale);
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
): number {
  const start = as === "change" ? changeDecimals(value, unit) : valueDecimals(value, unit);
  if (value === null) return start;
  const size = (number: number): number => (as === "change" ? Math.abs(number) : number) * styles[unit].scale;
  return others.reduce<number>(
    (decimals, other) => (other === null ? decimals : decimalsApart(size(value), size(other), decimals)),
    start,
  );
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
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, thinSpace);
  const text = fraction === undefined ? grouped : `${grouped}.${fraction}`;
  // A number that rounds to zero carries no sign.
  return shown < 0 && /[1-9]/u.test(text) ? minus + text : text;
}
