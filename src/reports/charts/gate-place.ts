import type { AuditEstimate, AuditLimit, AuditMeasurement } from "../../audit/v1.ts";
import { isOnValue } from "../limit-text.ts";

/** A harm and its bounds on an axis on which 1 is the limit, and more is worse. */
export interface GatePlace {
  readonly at: number;
  /** As `at` where nothing is known of it. */
  readonly lower: number;
  readonly upper: number;
  /** Where no change would lie; undefined where the limit is on the value and there is nothing to start from. */
  readonly zero: number | undefined;
}

/**
 * Puts a limit's harm on an axis that it shares with those of other units. Of a limit on change the unit is the margin, so that 0 is no change; of a
 * limit on the value it is the room that the reference has left, so that 0 is the reference. Where there is neither, it is half the interval.
 */
export function gatePlace(limit: AuditLimit, measurement: AuditMeasurement): GatePlace | undefined {
  const harm = harmOf(limit, measurement);
  if (harm === undefined) return undefined;
  const { margin, zero } = startOf(limit, measurement);
  const unit = unitOf({ margin, zero, harm });
  const place = (value: number): number => 1 + (value - margin) / unit;
  const found = { at: place(harm.value), lower: place(harm.lower), upper: place(harm.upper) };
  return Object.values(found).every(Number.isFinite)
    ? { ...found, zero: zero === undefined ? undefined : place(zero) }
    : undefined;
}

interface Harm {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
}

interface Start {
  /** The harm that is allowed. */
  readonly margin: number;
  /** The harm of no change. */
  readonly zero: number | undefined;
}

function startOf(limit: AuditLimit, { reference }: AuditMeasurement): Start {
  if (!isOnValue(limit)) return { margin: limit.margin ?? limit.limit, zero: 0 };
  const before = reference?.value ?? null;
  return { margin: 0, zero: before === null ? undefined : signOf(limit.kind) * (before - limit.limit) };
}

function signOf(kind: AuditLimit["kind"]): 1 | -1 {
  return kind === "min" ? -1 : 1;
}

function unitOf({ margin, zero, harm }: Start & { readonly harm: Harm }): number {
  const room = zero === undefined ? 0 : margin - zero;
  // A reference beyond the limit leaves no room, and a required gain is missing at the start.
  if (room > 0) return room;
  if (margin < 0) return -margin;
  return Math.max(harm.upper - harm.value, harm.value - harm.lower) || Math.abs(harm.value - margin) || 1;
}

function harmOf(limit: AuditLimit, measurement: AuditMeasurement): Harm | undefined {
  const measured = isOnValue(limit) ? harmOfValue(limit, measurement.candidate) : harmOfChange(limit, measurement);
  if (limit.harm === null) return measured;
  const { lower, upper } = measured ?? { lower: limit.harm, upper: limit.harm };
  return { value: limit.harm, lower: limit.lower ?? lower, upper: limit.upper ?? upper };
}

/** Records of limits that tell no harm still tell the measurement. */
function harmOfValue({ kind, limit }: AuditLimit, candidate: AuditEstimate | null): Harm | undefined {
  return orientedBy(candidate, signOf(kind), -signOf(kind) * limit);
}

function harmOfChange(
  { kind }: AuditLimit,
  { better, change, reference, candidate }: AuditMeasurement,
): Harm | undefined {
  const flip = kind === "max_gain" ? -1 : 1;
  switch (better) {
    case "higher":
      return orientedBy(change, flip === 1 ? -1 : 1, 0);
    case "lower":
      return orientedBy(change, flip, 0);
    case "zero": {
      const value = flip * (distance(candidate) - distance(reference));
      return Number.isNaN(value) ? undefined : { value, lower: value, upper: value };
    }
  }
}

/** From 0, NaN where there is no value. */
function distance(estimate: AuditEstimate | null): number {
  return Math.abs(estimate?.value ?? Number.NaN);
}

function orientedBy(estimate: AuditEstimate | null, sign: 1 | -1, shift: number): Harm | undefined {
  if (estimate === null || estimate.value === null) return undefined;
  const { lower = null, upper = null } = estimate.interval ?? {};
  const turned = (value: number | null): number => sign * (value ?? estimate.value ?? 0) + shift;
  const ends = [turned(lower), turned(upper)] as const;
  return { value: turned(estimate.value), lower: Math.min(...ends), upper: Math.max(...ends) };
}
