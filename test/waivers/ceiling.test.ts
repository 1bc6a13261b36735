import { describe, expect, it } from "vitest";
import { quantity } from "../../src/align/quantity.ts";
import { held } from "../../src/waivers/ceiling.ts";
import type { Exceeded } from "../../src/waivers/exceeded.ts";

/** A drop of an accuracy of 95 % by 2.3 points, where 1 is allowed. */
const drop: Exceeded = {
  kind: "max_drop",
  isRelative: false,
  method: undefined,
  unit: "share",
  value: 0.023,
  limit: 0.01,
  reference: 0.95,
};
const relativeDrop: Exceeded = { ...drop, isRelative: true, limit: 0.019, value: 0.038 };
const rise: Exceeded = { ...drop, kind: "max_increase", unit: "ms", value: 14, limit: 5, reference: 100 };
const floor: Exceeded = { ...drop, kind: "min", value: 0.882, limit: 0.9 };
const roof: Exceeded = { ...drop, kind: "max", unit: "ms", value: 340, limit: 300, reference: undefined };
const gain: Exceeded = { ...drop, kind: "min_gain", value: 0.004, limit: 0.01 };
const jump: Exceeded = { ...drop, kind: "max_gain", value: 0.08, limit: 0.05 };
const psi: Exceeded = {
  ...drop,
  kind: "max",
  method: "psi",
  unit: "score",
  value: 0.31,
  limit: 0.1,
  reference: undefined,
};
const missing: Exceeded = { ...psi, method: "missing_rate", unit: "share", value: 0.07, limit: 0.05 };
const pValue: Exceeded = { ...psi, kind: "min", method: "ks", value: 0.002, limit: 0.05 };
const count: Exceeded = { ...psi, method: undefined, unit: "share", value: 0.012, limit: undefined };

const text = (written: unknown, number: Exceeded): string => {
  const standing = held(quantity.parse(written), number);
  if (standing.kind === "unfit") return `unfit: ${standing.why}`.replaceAll("\u00a0", " ");
  const by = standing.kind === "beyond" ? ` by ${standing.by}` : "";
  return `${standing.kind} ${standing.upTo}${by}`.replaceAll("\u00a0", " ");
};

describe("held", () => {
  it.each<[string, unknown, Exceeded, string]>([
    ["a drop below the ceiling", "3%", drop, "within up to 3 pp"],
    ["a drop below a ceiling without a unit", 0.03, drop, "within up to 3 pp"],
    ["a drop on the ceiling", "2.3%", drop, "within up to 2.3 pp"],
    ["a drop beyond the ceiling", "2%", drop, "beyond up to 2 pp by 0.30 pp"],
    ["a rise below a ceiling in its unit", "20ms", rise, "within up to 20 ms"],
    ["a rise below a ceiling in another unit of time", "0.02s", rise, "within up to 20 ms"],
    ["a rise below a ceiling without a unit", 20, rise, "within up to 20 ms"],
    ["a rise beyond the ceiling", "12ms", rise, "beyond up to 12 ms by 2.0 ms"],
    ["a share of the reference below the ceiling", "5%", relativeDrop, "within up to 5 % of the reference"],
    ["a share of the reference without a unit", 0.05, relativeDrop, "within up to 5 % of the reference"],
    [
      "a share of the reference beyond the ceiling",
      "3%",
      relativeDrop,
      "beyond up to 3 % of the reference by 1 % of the reference",
    ],
    ["a relative limit by an amount", "20ms", { ...rise, isRelative: true, limit: 10 }, "within up to 20 ms"],
    ["a value above a floor lower than the minimum", "87%", floor, "within down to 87 %"],
    ["a value on that floor", "88.2%", floor, "within down to 88.2 %"],
    ["a value below that floor", "89%", floor, "beyond down to 89 % by 0.80 pp"],
    ["a value below the ceiling", "400ms", roof, "within up to 400 ms"],
    ["a value above the ceiling", "320ms", roof, "beyond up to 320 ms by 20 ms"],
    ["a gain above the least that is waived", "0.2%", gain, "within down to 0.2 pp"],
    ["a gain below it", "0.8%", gain, "beyond down to 0.8 pp by 0.40 pp"],
    ["a loss where a gain was required, waived on purpose", "-1%", { ...gain, value: -0.005 }, "within down to −1 pp"],
    ["a jump below the ceiling", "10%", jump, "within up to 10 pp"],
    ["a jump beyond it", "6%", jump, "beyond up to 6 pp by 2.0 pp"],
    ["an effect of drift", 0.4, psi, "within up to 0.4"],
    ["an effect of drift beyond it", 0.2, psi, "beyond up to 0.2 by 0.110"],
    ["a share of missing values", "10%", missing, "within up to 10 %"],
    ["a p-value that another tool holds against its threshold", 0.001, pValue, "within down to 0.001"],
    ["a p-value beyond it", 0.01, pValue, "beyond down to 0.01 by 0.0080"],
    ["a share that a check counts", "2%", count, "within up to 2 %"],
    ["such a share beyond it", "1%", count, "beyond up to 1 % by 0.20 pp"],
  ])("holds %s", (_, written, number, expected) => {
    expect(text(written, number)).toBe(expected);
  });

  it.each<[string, unknown, Exceeded, string]>([
    [
      "a drop of no more than is allowed",
      "1%",
      drop,
      "goes up to 1 pp, which is no looser than the limit of 1 pp: it waives nothing",
    ],
    [
      "a minimum above the minimum",
      "95%",
      floor,
      "goes down to 95 %, which is no looser than the limit of 90 %: it waives nothing",
    ],
    [
      "a maximum below the maximum",
      "100ms",
      roof,
      "goes up to 100 ms, which is no looser than the limit of 300 ms: it waives nothing",
    ],
    [
      "the distance from a minimum",
      "3%",
      floor,
      "is less than half of the minimum of 90 %; of a minimum the ceiling is the least value that is waived, not the distance from it",
    ],
    [
      "the value where a drop is meant",
      "88%",
      drop,
      "of 88 pp is more than half of the reference's value; of a drop the ceiling is the largest drop that is waived, not the value",
    ],
    [
      "more than half of the reference as a drop",
      "60%",
      relativeDrop,
      "of 60 % of the reference is more than half of the reference's value; of a drop the ceiling is the largest drop that is waived, not the value",
    ],
    ["milliseconds of a share", "5ms", drop, "is written as 5ms, where what it is held against is a share"],
    ["a percentage of milliseconds", "10%", rise, "is written as 10%, where what it is held against is measured in ms"],
    ["bytes of milliseconds", "5MB", roof, "is written as 5MB, where what it is held against is measured in ms"],
    [
      "milliseconds of a plain number",
      "5ms",
      psi,
      "is written as 5ms, where what it is held against is a plain number",
    ],
    [
      "a share of a reference of 0",
      "5%",
      { ...relativeDrop, reference: 0 },
      "is a share of the reference's value, which is not known to be other than 0",
    ],
  ])("does not take %s for a ceiling", (_, written, number, expected) => {
    expect(text(written, number)).toBe(`unfit: ${expected}`);
  });
});
