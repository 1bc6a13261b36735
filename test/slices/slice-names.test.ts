import { describe, expect, it } from "vitest";
import type { SliceRule } from "../../src/slices/schema.ts";
import { canBeSlice, knownNames } from "../../src/slices/slice-names.ts";

const rules: readonly SliceRule[] = [
  { by: "region", max_values: 50 },
  { by: ["region", "age"], bins: { age: 4 }, max_values: 50 },
  { name: "adults", where: "age >= 18" },
];

describe("canBeSlice", () => {
  it.each([
    "region",
    "region=EU",
    "region=R & D",
    "region & age",
    "region=EU & age<=25",
    "region=R & D & 25<age<=40",
    "region=EU & age>40",
    "region=(missing) & age=(missing)",
    "adults",
  ])("knows %s", (name) => {
    expect(canBeSlice(name, rules)).toBe(true);
  });

  it.each(["EU", "age", "age<=25", "region & device", "Adults", "device=x & region=EU"])("knows no %s", (name) => {
    expect(canBeSlice(name, rules)).toBe(false);
  });

  it("takes equality for a name only of a column that is not divided into ranges", () => {
    const [, ranges] = rules;
    expect(canBeSlice("region=EU & age=25", ranges === undefined ? [] : [ranges])).toBe(false);
  });
});

describe("knownNames", () => {
  it("lists filters, then groups", () => {
    expect(knownNames(rules)).toEqual(["adults", "region", "region & age"]);
  });
});
