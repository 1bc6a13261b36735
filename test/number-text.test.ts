import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  changeRangeText,
  changeText,
  countText,
  distinctDecimals,
  effectText,
  finer,
  notMeasured,
  valueDecimals,
  valueRangeText,
  valueText,
  writtenText,
} from "../src/number-text.ts";
import type { Unit } from "../src/number-text.ts";

const plain = (text: string) => text.replaceAll("\u00a0", " ").replaceAll("\u202f", " ").replaceAll("\u2212", "-");
/** A value and its limit as every report prints them. */
const distinctText = (value: number, limit: number, unit: Unit, as: "value" | "change") => ({
  value: (as === "change" ? changeText : valueText)(value, unit, distinctDecimals(value, [limit], unit, as)),
  limit: writtenText(limit, unit, as),
});
const units: readonly Unit[] = ["share", "score", "label", "label-squared", "nats", "ms", "MiB", "%"];
/** In the smallest unit that it may be printed in. */
const sizes: Readonly<Record<string, number>> = { s: 1000, min: 60_000, GiB: 1024, TiB: 1024 ** 2 };

describe("a value", () => {
  it.each([
    [0.9084, "share", "90.84 %"],
    [1, "share", "100.00 %"],
    [0.000_12, "share", "0.012 %"],
    [0.9084, "score", "0.908"],
    [0.0812, "score", "0.0812"],
    [-0.25, "score", "-0.250"],
    [0, "score", "0.000"],
    [12.412, "ms", "12.4 ms"],
    [0.8341, "ms", "0.834 ms"],
    [1234.5, "ms", "1.23 s"],
    [90_000, "ms", "90.0 s"],
    [150_000, "ms", "2.50 min"],
    [0.834, "us", "0.834 µs"],
    [512, "MiB", "512 MiB"],
    [1536, "MiB", "1.50 GiB"],
    [1_536_000, "kB", "1.54 GB"],
    [2 ** 31, "B", "2.00 GiB"],
    [81.25, "%", "81.3 %"],
    [1234.5, "W", "1 235 W"],
    [54_321.2, "label", "54 321"],
    [1.2039, "nats", "1.204"],
    [1e300, "label", "1.00e+300"],
    [1e-20, "label", "1.00e-20"],
  ] as const)("%d in %s reads %s", (value, unit, text) => {
    expect(plain(valueText(value, unit))).toBe(text);
  });

  it.each([null, Number.NaN, Number.POSITIVE_INFINITY])("of %s is said to be not measured", (value) => {
    expect(valueText(value, "share")).toBe(notMeasured);
    expect(changeText(value, "share")).toBe(notMeasured);
    expect(writtenText(value, "share")).toBe(notMeasured);
  });
});

describe("a change", () => {
  it.each([
    [-0.068, "share", "-6.8 pp"],
    [0.0045, "share", "+0.45 pp"],
    [0, "share", "0.0 pp"],
    [-0.068, "score", "-0.068"],
    [-0.000_04, "score", "-0.000040"],
    [0.46, "ms", "+0.46 ms"],
    [-2048, "MiB", "-2.0 GiB"],
    [1.5, "%", "+1.5 pp"],
    [581.6, "label", "+582"],
    [-2.937, "label", "-2.94"],
  ] as const)("of %d in %s reads %s", (change, unit, text) => {
    expect(plain(changeText(change, unit))).toBe(text);
  });

  it("has a real minus sign", () => {
    expect(changeText(-0.068, "score")).toBe("\u22120.068");
  });

  it("has an interval whose ends show on which side of zero they lie", () => {
    expect(plain(changeRangeText(-0.079, -0.057, "share", 1))).toBe("-7.9 … -5.7");
    expect(plain(changeRangeText(-0.079, -0.0001, "share", 1))).toBe("-7.9 … -0.01");
    expect(plain(changeRangeText(null, 0.01, "share", 1))).toBe("unknown … +1.0");
  });
});

describe("a number as it was written", () => {
  it.each([
    [0.01, "change", "1 pp"],
    [0.07, "change", "7 pp"],
    [0.9, "value", "90 %"],
    [0.0001, "value", "0.01 %"],
  ] as const)("keeps its digits: %d as a %s is %s", (value, as, text) => {
    expect(plain(writtenText(value, "share", as))).toBe(text);
  });

  it.each([
    [300, "ms", "300 ms"],
    [1500, "ms", "1.5 s"],
    [2048, "MiB", "2 GiB"],
    [1100, "MiB", "1 100 MiB"],
    [80, "%", "80 %"],
  ] as const)("is in the unit in which it is short: %d %s is %s", (value, unit, text) => {
    expect(plain(writtenText(value, unit))).toBe(text);
  });
});

describe("numbers that stand together", () => {
  it("are in one unit, that of the first", () => {
    const digits = finer(distinctDecimals(1230, [], "ms"), valueDecimals(980, "ms"));
    expect([980, 1230].map((value) => plain(valueText(value, "ms", digits)))).toEqual(["0.980 s", "1.230 s"]);
    expect(plain(valueRangeText(1190, 1270, "ms", digits))).toBe("1.190 … 1.270");
  });
});

describe("a count", () => {
  it("is grouped by narrow spaces", () => {
    expect(countText(20_640)).toBe("20\u202f640");
    expect(countText(999)).toBe("999");
  });
});

describe("a value beside its limit", () => {
  it.each([
    [0.900_04, 0.9, "share", "value", "90.004 %", "90 %"],
    [0.849_96, 0.85, "share", "value", "84.996 %", "85 %"],
    [-0.010_000_3, 0.01, "share", "change", "-1.00003 pp", "1 pp"],
    [-0.005_15, 0.005_15, "score", "change", "-0.00515", "0.00515"],
    [0.85, 0.85, "share", "value", "85.00 %", "85 %"],
    [-0.068, 0.01, "score", "change", "-0.068", "0.01"],
  ] as const)("%d against %d never contradicts the verdict", (...[value, limit, unit, as, shown, written]) => {
    const texts = distinctText(value, limit, unit, as);
    expect(plain(texts.value)).toBe(shown);
    expect(plain(texts.limit)).toBe(written);
  });

  it("prints on that side of the limit on which it lies, whatever the numbers", () => {
    const number = fc.double({ min: 1e-6, max: 1e5, noNaN: true });
    const nearby = fc.double({ min: -1e-3, max: 1e-3, noNaN: true });
    const limits = number.map((one) => Number(one.toPrecision(4)));
    fc.assert(
      fc.property(
        limits,
        nearby,
        fc.constantFrom(...units),
        fc.constantFrom("value" as const, "change" as const),
        (limit, near, unit, as) => {
          const value = limit * (1 + near);
          fc.pre(Math.abs(value - limit) > 1e-9 * Math.max(1, limit));
          const texts = distinctText(value, limit, unit, as);
          const printed = (text: string) =>
            Number.parseFloat(plain(text).replaceAll(" ", "").replace("+", "")) *
            (sizes[/[a-zA-Z]+$/.exec(text)?.[0] ?? ""] ?? 1);
          expect(Math.sign(printed(texts.value) - printed(texts.limit))).toBe(Math.sign(value - limit));
        },
      ),
    );
  });
});

describe("an effect of drift", () => {
  it.each([
    [3.636, 0.1, "score", "3.636"],
    [0.1004, 0.1, "score", "0.1004"],
    [0.000_11, 0.1, "score", "< 0.001"],
    [0.000_11, null, "share", "0.01 %"],
    [0, null, "score", "0.000"],
    [null, 0.1, "score", "not measured"],
  ] as const)("%s with the limit %s in %s reads %s", (effect, limit, unit, text) => {
    expect(plain(effectText(effect, limit, unit))).toBe(text);
  });
});
