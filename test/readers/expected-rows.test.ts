import { describe, expect, it } from "vitest";
import { expectedRows } from "../../src/readers/expected-rows.ts";

const limits = { rows: 100_000, cells: 200_000 };

describe("expected rows", () => {
  it.each([
    ["a little more than by the share that was read", { rows: 100, columns: 3 }, 0.05, 2040],
    ["unknown of a file whose size is unknown", { rows: 100, columns: 3 }, Infinity, 0],
    ["none to come at the end of the file", { rows: 100, columns: 3 }, 1, 0],
    ["unknown where so many rows would be refused", { rows: 10_000, columns: 1 }, 0.05, 0],
    ["unknown where so many cells would be refused", { rows: 1000, columns: 10 }, 0.05, 0],
  ])("are %s", (_, begun, share, expected) => {
    expect(expectedRows(begun, share, limits)).toBe(expected);
  });
});
