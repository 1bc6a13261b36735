import { describe, expect, it } from "vitest";
import { drawUnits, unitsOf } from "../../src/calibrate/draw.ts";

const seed = 7;

describe("a draw of rows", () => {
  const draw = drawUnits(unitsOf(1000, undefined), 1000, { seed, stream: 1 });

  it("has as many rows as asked for, some of them several times and some never", () => {
    expect(draw.rows).toHaveLength(1000);
    // A row is never drawn with probability 1/e.
    expect(new Set(draw.rows).size / 1000).toBeCloseTo(1 - Math.exp(-1), 1);
  });

  it("says where the copies of each row stand", () => {
    const copies = Array.from({ length: 1000 }, (_, row) => draw.rows.filter((one) => one === row).length);
    expect(Array.from(draw.starts)).toEqual([0, ...copies].map((_, row, all) => sumTo(all, row)));
    expect(Array.from(draw.rows)).toEqual(Array.from(draw.rows).toSorted((a, b) => a - b));
  });

  it("swaps about half of them", () => {
    const swapped = draw.swapped.reduce((sum, one) => sum + one, 0);
    expect(swapped).toBeGreaterThan(450);
    expect(swapped).toBeLessThan(550);
  });

  it("is the same again for the same seed and stream, and another for another", () => {
    const again = drawUnits(unitsOf(1000, undefined), 1000, { seed, stream: 1 });
    const other = drawUnits(unitsOf(1000, undefined), 1000, { seed, stream: 2 });
    expect(again).toEqual(draw);
    expect(other.rows).not.toEqual(draw.rows);
  });
});

describe("a draw of clusters", () => {
  // Three groups: rows 0, 3 and 4; row 1; rows 2 and 5.
  const cluster = Int32Array.from([8, 2, 5, 8, 8, 5]);
  const draws = Array.from({ length: 20 }, (_, stream) => drawUnits(unitsOf(6, cluster), 3, { seed, stream }));

  it("takes groups whole", () => {
    for (const { rows } of draws) {
      const copies = Array.from(cluster, (_, row) => rows.filter((one) => one === row).length);
      expect([copies[3], copies[4], copies[5]]).toEqual([copies[0], copies[0], copies[2]]);
    }
  });

  it("makes a group that is drawn twice two groups, each swapped by one coin", () => {
    for (const { unit, swapped, rows } of draws) {
      expect(new Set(unit).size).toBe(3);
      for (const [i, one] of unit.entries()) expect(swapped[i]).toBe(swapped[unit.indexOf(one)]);
      for (const [i, one] of unit.entries())
        expect(cluster[rows[i] ?? -1]).toBe(cluster[rows[unit.indexOf(one)] ?? -1]);
    }
  });
});

function sumTo(values: readonly number[], end: number): number {
  return values.slice(0, end + 1).reduce((sum, value) => sum + value, 0);
}
