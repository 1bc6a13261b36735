import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatTimestamp, parseTimestamp } from "../../src/table/timestamp-text.ts";

describe("timestamps", () => {
  it.each([
    ["2021-06-01", "s", 1622505600n],
    ["2021-06-01 12:00", "s", 1622548800n],
    ["2021-06-01T12:00:00.5+02:00", "ms", 1622541600500n],
    ["2021-06-01T12:00:00-0330", "s", 1622561400n],
    ["1969-12-31T23:59:59.999999999Z", "ns", -1n],
  ] as const)("reads %s in %s", (text, unit, value) => {
    expect(parseTimestamp(text, unit)).toBe(value);
  });

  it("come back from their text, in every unit", () => {
    const years = { min: -62135596800000n, max: 253402300799999n };
    fc.assert(
      fc.property(fc.bigInt(years), (milliseconds) => {
        expect(parseTimestamp(formatTimestamp(milliseconds, "ms"), "ms")).toBe(milliseconds);
        expect(formatTimestamp(milliseconds * 1000n, "us")).toBe(formatTimestamp(milliseconds, "ms"));
      }),
    );
  });

  it("keep their number beyond the years of a calendar", () => {
    expect(formatTimestamp(2n ** 62n, "s")).toBe("4611686018427387904s");
  });
});
