import { describe, expect, it } from "vitest";
import { nonNegativeQuantity, quantity, shareOfPercent } from "../../src/align/quantity.ts";

describe("a quantity", () => {
  it.each([
    [300, 300],
    ["300ms", { amount: 300, unit: "ms" }],
    ["0.3 s", { amount: 0.3, unit: "s" }],
    ["2us", { amount: 2, unit: "us" }],
    ["2µs", { amount: 2, unit: "us" }],
    ["2μs", { amount: 2, unit: "us" }],
    ["1.5 GB", { amount: 1.5, unit: "GB" }],
    ["512MiB", { amount: 512, unit: "MiB" }],
    ["80%", { amount: 80, unit: "%" }],
    ["1e3ms", { amount: 1000, unit: "ms" }],
    ["120/s", { amount: 120, unit: "/s" }],
    ["-5 W", { amount: -5, unit: "W" }],
  ])("is read from %s", (written, read) => {
    expect(quantity.parse(written)).toEqual(read);
  });

  it.each([
    ["300 mss", '"300 mss" has the unknown unit "mss"; the nearest is "ms"'],
    ["5 mib", '"5 mib" has the unknown unit "mib"; the nearest is "MiB"'],
    ["1e400ms", '"1e400ms" is no finite number'],
  ])("is refused: %s", (written, message) => {
    expect(quantity.safeParse(written).error?.issues.map((issue) => issue.message)).toEqual([message]);
  });

  it.each(["300", "ms", "", "3 0ms", "1 000ms", "5ms2", "NaNms", "Infinityms", Number.NaN, null, true])(
    "is not %s",
    (written) => {
      expect(quantity.safeParse(written).success).toBe(false);
    },
  );

  it("has no sign where it may not be below 0", () => {
    expect(nonNegativeQuantity.parse("0ms")).toEqual({ amount: 0, unit: "ms" });
    expect(nonNegativeQuantity.safeParse("-1ms").success).toBe(false);
    expect(nonNegativeQuantity.safeParse(-1).success).toBe(false);
  });
});

describe("a percentage", () => {
  it("is the share that is nearest to it", () => {
    expect([1.1, 7, 99.9, 250].map(shareOfPercent)).toEqual([0.011, 0.07, 0.999, 2.5]);
  });
});
