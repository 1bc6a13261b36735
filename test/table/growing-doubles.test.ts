import { describe, expect, it } from "vitest";
import { GrowingDoubles } from "../../src/table/growing-doubles.ts";

function grown(length: number, reserved: number): GrowingDoubles {
  const doubles = new GrowingDoubles();
  for (let index = 0; index < length; index++) {
    if (index === 5) doubles.reserve(reserved);
    doubles.push(index / 2);
  }
  return doubles;
}

describe("GrowingDoubles", () => {
  it.each([
    ["none", 0, 0],
    ["few", 5, 0],
    ["more than there was room for", 1000, 0],
    ["as many as there was room for", 1000, 1000],
    ["fewer than there was room for", 300, 1000],
    ["more than were expected", 3000, 1000],
    ["many, of which there was room for too many", 250_000, 900_000],
    ["many, of which there was room for a few too many", 250_000, 260_000],
  ])("gives back %s", (_, length, reserved) => {
    const doubles = grown(length, reserved);
    const expected = Float64Array.from({ length }, (__, index) => index / 2);
    expect(doubles.length).toBe(length);
    expect(doubles.soFar()).toEqual(expected);
    expect(doubles.finish()).toEqual(expected);
  });

  it("lets other threads see those that are many, in hardly more memory than they need", () => {
    for (const reserved of [0, 260_000, 900_000]) {
      const { buffer } = grown(250_000, reserved).finish();
      expect(buffer).toBeInstanceOf(SharedArrayBuffer);
      expect(buffer.byteLength).toBeLessThan(2 * 8 * 250_000 + 8 * 100_000);
    }
    expect(grown(1000, 0).finish().buffer).toBeInstanceOf(ArrayBuffer);
  });
});
