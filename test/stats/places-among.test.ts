import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placesAmong } from "../../src/stats/places-among.ts";

describe("placesAmong", () => {
  it("counts the edges below each value: an edge is not below itself, and all are below NaN", () => {
    const values = Float64Array.of(-1, 0, 0.5, 1, 2, 3, NaN, Infinity, -Infinity);
    expect([...placesAmong(values, Float64Array.of(0, 1, 2))]).toEqual([0, 0, 1, 1, 2, 3, 3, 3, 0]);
  });

  it("puts every value into the one place where there are no edges", () => {
    expect([...placesAmong(Float64Array.of(-1, NaN, 1), new Float64Array())]).toEqual([0, 0, 0]);
  });

  it("is what counting the edges one by one says, however many there are", () => {
    const anyNumber = fc.oneof(fc.integer({ min: -20, max: 20 }), fc.double());
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -20, max: 20 }), { maxLength: 40 }),
        fc.array(anyNumber),
        (some, values) => {
          const edges = Float64Array.from(some).sort();
          const counted = values.map((value) => edges.filter((edge) => !(edge >= value)).length);
          expect([...placesAmong(Float64Array.from(values), edges)]).toEqual(counted);
        },
      ),
    );
  });
});
