import { describe, expect, it } from "vitest";
import { countCube } from "../../src/aggregates/memory/cube.ts";
import { comparisonOf } from "../metrics/comparison-of.ts";

const all = { reference: undefined, candidate: undefined };

describe("countCube", () => {
  it("counts label, reference and candidate together where rows are pairs", () => {
    const candidate = { label: [0, 0, 1], prediction: [0, 1, -1] };
    const reference = { label: [0, 0, 1], prediction: [0, 0, 1] };
    expect(countCube(comparisonOf("binary", candidate, reference), all)).toEqual({
      joined: true,
      cells: [
        { label: 0, reference: 0, candidate: 0, rows: 1, weight: 1, squaredWeight: 1 },
        { label: 0, reference: 0, candidate: 1, rows: 1, weight: 1, squaredWeight: 1 },
        { label: 1, reference: 1, candidate: -1, rows: 1, weight: 1, squaredWeight: 1 },
      ],
    });
  });

  it("counts each side alone where they are not", () => {
    const cube = countCube(
      comparisonOf("binary", { label: [1], prediction: [1] }, { label: [0, 0], prediction: [1, 1] }, "none"),
      all,
    );
    expect(cube).toMatchObject({
      joined: false,
      reference: [{ label: 0, rows: 2 }],
      candidate: [{ label: 1, rows: 1 }],
    });
  });

  it("sums weights and their squares", () => {
    const cube = countCube(comparisonOf("binary", { label: [1, 1], prediction: [1, 1], weight: [0.5, 2] }), all);
    expect(cube).toMatchObject({ candidate: [{ rows: 2, weight: 2.5, squaredWeight: 4.25 }] });
  });

  it("counts alike with so many classes that the cells are kept in a map", () => {
    const label = Array.from({ length: 300 }, (_, i) => (i * 7) % 200);
    const rows = { label, prediction: label.map((code, i) => (i % 3 === 0 ? (code + 1) % 200 : code)) };
    const cube = countCube(comparisonOf("multiclass", rows, rows), all);
    if (!cube.joined) throw new Error("the rows are pairs");
    expect(cube.cells.reduce((sum, cell) => sum + cell.rows, 0)).toBe(300);
    expect(cube.cells.every((cell) => cell.reference === cell.candidate)).toBe(true);
    expect(cube.cells.filter((cell) => cell.label !== cell.candidate).reduce((sum, cell) => sum + cell.rows, 0)).toBe(
      100,
    );
  });
});
