import { converted, kindOfUnit, unitNames, type PhysicalUnit } from "../units.ts";
import type { LatencyFile } from "./format.ts";
import { refuse } from "./refuse.ts";

/** Units of time. */
export const timeUnits: readonly PhysicalUnit[] = unitNames.filter((unit) => kindOfUnit(unit) === "time");

/** A time in milliseconds. */
export function milliseconds(value: number, unit: PhysicalUnit): number {
  return converted(value, unit, "ms") ?? Number.NaN;
}

/**
 * The unit that the config gives, where the file tells none.
 * @throws GateError E102 where it gives none.
 */
export function givenUnit(file: LatencyFile, title: string): PhysicalUnit {
  const { unit } = file.choice;
  if (unit !== undefined) return unit;
  throw refuse(file, {
    code: "E102",
    what: `${title} does not tell the unit of its times; \`unit\` is missing`,
    hint: `Write \`{ uri: …, unit: ms }\` under \`latency\`, with one of ${timeUnits.join(", ")}.`,
  });
}

/** @throws GateError E102 where the config gives a unit other than the one that the file has by its nature. */
export function refuseOtherUnit(file: LatencyFile, title: string, own: PhysicalUnit): void {
  const { unit } = file.choice;
  if (unit === undefined || unit === own) return;
  throw refuse(file, {
    code: "E102",
    what: `${title} is always in ${own}, but \`unit\` says ${unit}`,
    hint: "Remove `unit`.",
  });
}
