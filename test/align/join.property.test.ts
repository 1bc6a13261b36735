import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { align } from "../../src/align/align.ts";
import type { Comparison } from "../../src/align/comparison.ts";
import type { Column } from "../../src/table/column.ts";
import { type Cell, columnOf, decimalColumn, tableOfColumns } from "./table-of.ts";

const rules = { min_join_rate: 0.999, max_duplicates: 0, max_label_disagreement: 0 };

/** Joins two lists of ids by what is tested. */
async function join(reference: readonly Column[], candidate: readonly Column[]): Promise<Comparison | undefined> {
  const tables = {
    reference: tableOfColumns("ref.parquet", reference),
    candidate: tableOfColumns("cand.parquet", candidate),
  };
  try {
    return await align(tables, { id: reference.map((column) => column.name) }, { task: "regression", pairing: rules });
  } catch {
    // Nothing in common.
    return undefined;
  }
}

/** Joins two lists of texts by the plainest means. */
function naiveJoin(reference: readonly string[], candidate: readonly string[]): readonly (readonly [number, number])[] {
  const first = new Map<string, number>();
  for (const [row, id] of candidate.entries()) if (!first.has(id)) first.set(id, row);
  return reference.flatMap((id, row) => {
    const partner = first.get(id);
    return partner === undefined || reference.indexOf(id) !== row ? [] : [[row, partner] as const];
  });
}

function pairsOf(comparison: Comparison | undefined): readonly (readonly [number, number])[] {
  const { reference, candidate } = comparison ?? {};
  return Array.from(reference?.tableRows ?? [], (row, index) => [row, candidate?.tableRows[index] ?? -1] as const);
}

const some = <T>(id: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(id, { minLength: 1, maxLength: 60 });

const numbers = fc.oneof(
  fc.integer({ min: -20, max: 20 }),
  fc.constantFrom(-0, 0, 0.5, 2 ** 32, 2 ** 33, 2 ** 53 - 1, -(2 ** 53) + 1, 1e300),
);
const bigints = fc.oneof(
  fc.bigInt({ min: -5n, max: 5n }),
  fc.bigInt({ min: 2n ** 63n - 4n, max: 2n ** 63n - 1n }),
  fc.bigInt({ min: -(2n ** 63n), max: -(2n ** 63n) + 3n }),
);
// Short texts over few letters: near-duplicates, prefixes, empty, and pairs that concatenate alike.
const texts = fc.oneof(
  fc.string({ unit: fc.constantFrom("a", "b", "0", " ", "é", "\u{1F600}"), maxLength: 4 }),
  fc.constantFrom("1", "01", "1.0", "-1", "user-1", "user-10"),
);

describe("a join by id equals the plain join by text", () => {
  it("for doubles", () =>
    fc.assert(
      fc.asyncProperty(some(numbers), some(numbers), async (a, b) => {
        const joined = await join([columnOf("id", a)], [columnOf("id", b)]);
        expect(pairsOf(joined)).toEqual(naiveJoin(a.map(String), b.map(String)));
      }),
    ));

  it("for 64-bit integers, against each other and against doubles", () =>
    fc.assert(
      fc.asyncProperty(some(bigints), some(bigints), some(numbers), async (a, b, c) => {
        expect(pairsOf(await join([columnOf("id", a)], [columnOf("id", b)]))).toEqual(
          naiveJoin(a.map(String), b.map(String)),
        );
        expect(pairsOf(await join([columnOf("id", a)], [columnOf("id", c)]))).toEqual(
          naiveJoin(a.map(String), c.map(String)),
        );
      }),
    ));

  it("for decimals against integers", () =>
    fc.assert(
      fc.asyncProperty(some(bigints), some(bigints), async (a, b) => {
        const joined = await join([decimalColumn("id", a.map(String))], [columnOf("id", b)]);
        expect(pairsOf(joined)).toEqual(naiveJoin(a.map(String), b.map(String)));
      }),
    ));

  it("for texts", () =>
    fc.assert(
      fc.asyncProperty(some(texts), some(texts), async (a, b) => {
        expect(pairsOf(await join([columnOf("id", a)], [columnOf("id", b)]))).toEqual(naiveJoin(a, b));
      }),
    ));

  it("for two columns together", () => {
    const ids = some(fc.tuple(texts, fc.integer({ min: 0, max: 3 })));
    const columns = (rows: readonly (readonly [string, number])[]): readonly Column[] => [
      columnOf(
        "text",
        rows.map(([text]) => text),
      ),
      columnOf(
        "number",
        rows.map(([, number]) => number),
      ),
    ];
    const asText = (row: readonly [string, number]): string => JSON.stringify(row);
    return fc.assert(
      fc.asyncProperty(ids, ids, async (a, b) => {
        expect(pairsOf(await join(columns(a), columns(b)))).toEqual(naiveJoin(a.map(asText), b.map(asText)));
      }),
    );
  });
});

describe("the facts of a join", () => {
  const rows = some(fc.tuple(fc.integer({ min: 0, max: 15 }), fc.constantFrom(0, 1, null)));
  const columns = (cells: readonly (readonly [number, Cell])[]): readonly Column[] => [
    columnOf(
      "id",
      cells.map(([id]) => id),
    ),
    columnOf(
      "y",
      cells.map(([, label]) => label),
    ),
  ];
  const factsOf = async (
    reference: readonly Column[],
    candidate: readonly Column[],
  ): Promise<Comparison["facts"] | undefined> => {
    const tables = { reference: tableOfColumns("r", reference), candidate: tableOfColumns("c", candidate) };
    try {
      const { facts } = await align(tables, { id: "id", label: "y" }, { task: "regression", pairing: rules });
      return facts;
    } catch {
      return undefined;
    }
  };

  it("account for every row of both files", () =>
    fc.assert(
      fc.asyncProperty(rows, rows, async (a, b) => {
        const facts = await factsOf(columns(a), columns(b));
        if (facts === undefined) return;
        for (const side of ["reference", "candidate"] as const) {
          const { compared, unmatched, duplicates, unlabelled } = facts;
          expect(compared[side] + unmatched[side] + duplicates[side] + unlabelled[side]).toBe(facts.rows[side]);
        }
      }),
    ));

  it("do not depend on the order of the rows", () => {
    const distinct = fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.constantFrom(0, 1, null)), {
      selector: ([id]) => id,
      minLength: 1,
    });
    const shuffled = distinct.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    return fc.assert(
      fc.asyncProperty(distinct, shuffled, async (a, [b, c]) => {
        const [before, after] = [await factsOf(columns(a), columns(b)), await factsOf(columns(a), columns(c))];
        expect({ ...after, examples: undefined }).toEqual({ ...before, examples: undefined });
      }),
    );
  });
});
