const physicalUnits = [
  "ns",
  "us",
  "ms",
  "s",
  "min",
  "h",
  "B",
  "kB",
  "MB",
  "GB",
  "TB",
  "KiB",
  "MiB",
  "GiB",
  "TiB",
  "J",
  "W",
  "/s",
  "%",
] as const;

/** Units in which a number is written with a quantity: `300ms`, `1.5 GiB`, `80 %`. */
export type PhysicalUnit = (typeof physicalUnits)[number];

/** What a metric is measured in. share: 0 to 1, printed as a percentage; label: the unit of the label. */
export type Unit = "share" | "score" | "label" | "label-squared" | "nats" | PhysicalUnit;

/** Every physical unit, the smaller first. */
export const unitNames = physicalUnits;

export const unitsOfTime = ["ns", "us", "ms", "s", "min", "h"] as const;

interface UnitSize {
  /** What it is a unit of, in words. */
  readonly of: "time" | "memory" | "energy" | "power" | "rate" | "percent";
  /** In the smallest unit of the same kind, so that sizes are whole numbers. */
  readonly size: number;
  /** Larger units that a large number is printed in, in ascending order. */
  readonly larger: readonly PhysicalUnit[];
}

const seconds = ["us", "ms", "s", "min", "h"] as const;
const binary = ["KiB", "MiB", "GiB", "TiB"] as const;
const decimal = ["MB", "GB", "TB"] as const;

const sizes: Readonly<Record<PhysicalUnit, UnitSize>> = {
  ns: { of: "time", size: 1, larger: seconds },
  us: { of: "time", size: 1e3, larger: seconds.slice(1) },
  ms: { of: "time", size: 1e6, larger: seconds.slice(2) },
  s: { of: "time", size: 1e9, larger: seconds.slice(3) },
  min: { of: "time", size: 6e10, larger: seconds.slice(4) },
  h: { of: "time", size: 3.6e12, larger: [] },
  B: { of: "memory", size: 1, larger: binary },
  kB: { of: "memory", size: 1e3, larger: decimal },
  MB: { of: "memory", size: 1e6, larger: decimal.slice(1) },
  GB: { of: "memory", size: 1e9, larger: decimal.slice(2) },
  TB: { of: "memory", size: 1e12, larger: [] },
  KiB: { of: "memory", size: 2 ** 10, larger: binary.slice(1) },
  MiB: { of: "memory", size: 2 ** 20, larger: binary.slice(2) },
  GiB: { of: "memory", size: 2 ** 30, larger: binary.slice(3) },
  TiB: { of: "memory", size: 2 ** 40, larger: [] },
  J: { of: "energy", size: 1, larger: [] },
  W: { of: "power", size: 1, larger: [] },
  "/s": { of: "rate", size: 1, larger: [] },
  "%": { of: "percent", size: 1, larger: [] },
};

/** Whether numbers in it are quantities: shares, scores and labels are not. */
export function isPhysical(unit: Unit): unit is PhysicalUnit {
  return Object.hasOwn(sizes, unit);
}

/** The unit that is written so, also with the Greek letter of "µs"; undefined where there is none. */
export function unitNamed(text: string): PhysicalUnit | undefined {
  const name = text.replace(/^[\u00b5\u03bc]/u, "u");
  return unitNames.find((unit) => unit === name);
}

/** What the unit is one of: "time", "memory". */
export function kindOfUnit(unit: PhysicalUnit): UnitSize["of"] {
  return sizes[unit].of;
}

/** The same amount in another unit; undefined where that measures something else. */
export function converted(amount: number, from: PhysicalUnit, to: PhysicalUnit): number | undefined {
  if (from === to) return amount;
  if (sizes[from].of !== sizes[to].of) return undefined;
  // Fifteen digits, because 0.07 * 100 is 7.000000000000001.
  return Number(((amount * sizes[from].size) / sizes[to].size).toPrecision(15));
}

/** The unit in which a number is easy to read: 1 234 ms is 1.23 s. Never smaller than that of the number itself. */
export function readableUnit(amount: number, unit: Unit): Unit {
  if (!isPhysical(unit)) return unit;
  const size = Math.abs(amount) * sizes[unit].size;
  return sizes[unit].larger.findLast((larger) => size >= fewest(larger) * sizes[larger].size) ?? unit;
}

/** Ninety seconds are easier to read than a minute and a half. */
function fewest(unit: PhysicalUnit): number {
  return unit === "min" || unit === "h" ? 2 : 1;
}

/** How many of `unit` one of `other` is: 0.001 s is one ms; 1 where they cannot be converted. */
export function unitsIn(unit: Unit, other: Unit): number {
  return isPhysical(unit) && isPhysical(other) && sizes[unit].of === sizes[other].of
    ? sizes[other].size / sizes[unit].size
    : 1;
}
