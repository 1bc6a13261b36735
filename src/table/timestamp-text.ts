import type { TimestampUnit } from "./column.ts";

/** An instant as ISO 8601 wrote it: whole seconds since the Unix epoch, and the digits after the point without trailing zeros. */
interface WrittenInstant {
  readonly seconds: number;
  readonly fraction: string;
}

const iso8601 =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(?: ?(Z|[+-]\d{2}(?::?\d{2})?))?)?$/;

export const digitsOfUnit: Readonly<Record<TimestampUnit, number>> = { s: 0, ms: 3, us: 6, ns: 9 };
const int64Seconds = 9_223_372_036;

/**
 * The coarsest unit that holds every one of `texts` exactly, `undefined` when one of them is not an ISO 8601 date or date and time
 * ("2021-06-01", "2021-06-01 12:00:00.5", "2021-06-01T12:00:00+02:00"), or there are none.
 */
export function timestampUnit(texts: Iterable<string>): TimestampUnit | undefined {
  let digits = -1;
  let furthest = 0;
  for (const text of texts) {
    const instant = parseInstant(text);
    if (instant === undefined) return undefined;
    digits = Math.max(digits, instant.fraction.length);
    furthest = Math.max(furthest, Math.abs(instant.seconds));
  }
  if (digits < 0) return undefined;
  const unit = unitWith(digits);
  return unit === "ns" && furthest >= int64Seconds ? undefined : unit;
}

/** The instant in `unit` since the Unix epoch; a text without a zone is taken as UTC. Defined for texts that have a `timestampUnit`. */
export function parseTimestamp(text: string, unit: TimestampUnit): bigint {
  const instant = parseInstant(text);
  if (instant === undefined) throw new RangeError(`not a timestamp: ${text}`);
  const digits = digitsOfUnit[unit];
  return BigInt(instant.seconds) * 10n ** BigInt(digits) + BigInt(instant.fraction.padEnd(digits, "0") || "0");
}

/** ISO 8601 in UTC, the fraction as short as it can be, so that one instant has one text whatever its unit: "2021-06-01T00:00:00.5Z". */
export function formatTimestamp(value: bigint, unit: TimestampUnit): string {
  const digits = digitsOfUnit[unit];
  const perSecond = 10n ** BigInt(digits);
  const remainder = ((value % perSecond) + perSecond) % perSecond;
  const date = new Date(Number((value - remainder) / perSecond) * 1000);
  // Instants that are beyond the years of a Date keep their number.
  if (Number.isNaN(date.getTime())) return `${value}${unit}`;
  const fraction = digits === 0 ? "" : String(remainder).padStart(digits, "0").replace(/0+$/, "");
  return `${date.toISOString().slice(0, -".000Z".length)}${fraction === "" ? "" : `.${fraction}`}Z`;
}

function unitWith(digits: number): TimestampUnit {
  if (digits === 0) return "s";
  if (digits <= 3) return "ms";
  return digits <= 6 ? "us" : "ns";
}

function parseInstant(text: string): WrittenInstant | undefined {
  const match = iso8601.exec(text);
  if (match === null) return undefined;
  const [, year, month, day, hour = "00", minute = "00", second = "00", fraction = "", zone = "Z"] = match;
  const local = `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`;
  const date = new Date(local);
  // Date rolls 30 February over to March; a text that does not come back as it went in is no date.
  if (Number.isNaN(date.getTime()) || date.toISOString() !== local) return undefined;
  const offset = zoneSeconds(zone);
  if (offset === undefined) return undefined;
  return { seconds: date.getTime() / 1000 - offset, fraction: fraction.replace(/0+$/, "") };
}

function zoneSeconds(zone: string): number | undefined {
  if (zone === "Z") return 0;
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(3).replace(":", "") || "0");
  if (hours > 23 || minutes > 59) return undefined;
  return (zone.startsWith("-") ? -1 : 1) * (hours * 3600 + minutes * 60);
}
