import { describe, expect, it } from "vitest";
import { pandasPair, present } from "../../../src/drift/compat/pandas-column.ts";
import type { Column } from "../../../src/table/column.ts";
import { numbers, texts } from "../columns.ts";

const dtypes = (column: Column): string => pandasPair(column, column).reference.dtype;

describe("pandasPair", () => {
  it("takes whole numbers for integers only where none is missing", () => {
    expect(dtypes(numbers([1, 2, 3]))).toBe("int");
    expect(dtypes(numbers([1, null, 3]))).toBe("float");
    expect(dtypes(numbers([1, 2.5]))).toBe("float");
    expect(dtypes(numbers([1, Infinity]))).toBe("float");
  });

  it("ranks texts of both files together, in the order of code points", () => {
    // UTF-16 has the last two the other way round.
    const pair = pandasPair(texts(["b", "\u{1F600}", null]), texts(["a", "\uFF5E"]));
    expect([...pair.reference.values]).toEqual([1, 3, Number.NaN]);
    expect([...pair.candidate.values]).toEqual([0, 2]);
  });

  it("reads exact decimals and 64-bit integers as the nearest doubles", () => {
    const decimals: Column = {
      kind: "decimal",
      name: "x",
      rows: 3,
      valid: Uint8Array.of(0b011),
      codes: Int32Array.of(0, 1, -1),
      dictionary: ["1.15", "2"],
    };
    expect(pandasPair(decimals, decimals).reference).toEqual({
      dtype: "float",
      values: Float64Array.of(1.15, 2, Number.NaN),
    });
    const integers: Column = {
      kind: "integer",
      name: "x",
      rows: 1,
      valid: undefined,
      values: BigInt64Array.of(2n ** 60n),
    };
    expect(pandasPair(integers, integers).reference).toEqual({ dtype: "int", values: Float64Array.of(2 ** 60) });
  });

  it("reads instants as such", () => {
    const instants: Column = {
      kind: "timestamp",
      name: "x",
      rows: 1,
      valid: undefined,
      values: BigInt64Array.of(5n),
      unit: "s",
    };
    expect(dtypes(instants)).toBe("datetime");
  });

  it("leaves out what is missing", () => {
    expect([...present(Float64Array.of(1, Number.NaN, 3, 4), 1, 3)]).toEqual([3]);
  });
});
