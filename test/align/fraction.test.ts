import { describe, expect, it } from "vitest";
import { fraction, nonNegative, share } from "../../src/align/fraction.ts";

describe("fraction", () => {
  it.each([
    [0.01, 0.01],
    ["1%", 0.01],
    ["+10%", 0.1],
    ["-0.5 %", -0.005],
    // 1.1 / 100 is 0.011000000000000001
    ["1.1%", 0.011],
    ["150%", 1.5],
  ])("reads %s as %s", (written, value) => {
    expect(fraction.parse(written)).toBe(value);
  });

  it.each(["0.01", "1", "%", "1%%", "1e2%", "", Number.NaN, Number.POSITIVE_INFINITY, true, null])(
    "refuses %s",
    (written) => {
      expect(fraction.safeParse(written).success).toBe(false);
    },
  );
});

describe("share", () => {
  it("reaches from 0 to 1", () => {
    expect(share.parse("100%")).toBe(1);
    expect(share.parse(0)).toBe(0);
    expect(share.safeParse("101%").success).toBe(false);
    expect(share.safeParse(-0.01).success).toBe(false);
  });
});

describe("nonNegative", () => {
  it("has no upper end", () => {
    expect(nonNegative.parse("250%")).toBe(2.5);
    expect(nonNegative.safeParse("-1%").success).toBe(false);
  });
});
