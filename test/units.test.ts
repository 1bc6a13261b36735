import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { converted, kindOfUnit, readableUnit, unitNamed, unitNames } from "../src/units.ts";

describe("converted", () => {
  it.each([
    [0.3, "s", "ms", 300],
    [2, "us", "ms", 0.002],
    [1.5, "min", "s", 90],
    [0.25, "h", "min", 15],
    [0.07, "s", "ms", 70],
    [1, "GB", "MiB", 953.674_316_406_25],
    [2, "GiB", "MiB", 2048],
    [1, "TB", "GB", 1000],
    [5, "ms", "MiB", undefined],
    [5, "%", "J", undefined],
  ] as const)("%d %s in %s is %s", (amount, from, to, result) => {
    expect(converted(amount, from, to)).toBe(result);
  });

  it("goes there and back", () => {
    const unit = fc.constantFrom(...unitNames);
    fc.assert(
      fc.property(unit, unit, fc.double({ min: 1e-3, max: 1e6, noNaN: true }), (from, to, amount) => {
        const there = converted(amount, from, to);
        expect(there === undefined).toBe(kindOfUnit(from) !== kindOfUnit(to));
        if (there !== undefined) expect((converted(there, to, from) ?? 0) / amount).toBeCloseTo(1, 12);
      }),
    );
  });
});

describe("a unit", () => {
  it("is known by its name, as it is spelt", () => {
    expect(["MiB", "µs", "μs", "mib", "ms ", ""].map(unitNamed)).toEqual([
      "MiB",
      "us",
      "us",
      undefined,
      undefined,
      undefined,
    ]);
  });

  it.each([
    [999, "ms", "ms"],
    [1000, "ms", "s"],
    [-90_000, "ms", "s"],
    [120_000, "ms", "min"],
    [1e10, "ms", "h"],
    [0.5, "s", "s"],
    [1023, "KiB", "KiB"],
    [5000, "B", "KiB"],
    [5000, "kB", "MB"],
    [1e9, "W", "W"],
    [0.5, "share", "share"],
  ] as const)("is easy to read: %d %s in %s", (amount, unit, readable) => {
    expect(readableUnit(amount, unit)).toBe(readable);
  });
});
