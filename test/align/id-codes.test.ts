import { expect, it } from "vitest";
import { idCodes } from "../../src/align/id-codes.ts";
import { readIds } from "../../src/align/ids.ts";
import { hashText } from "../../src/align/text-hash.ts";
import { type Cell, tableOf } from "./table-of.ts";

it("hashes near neighbours apart", () => {
  const words = new Uint32Array(2);
  const hashes = new Set<string>();
  for (let number = 0; number < 100_000; number++) {
    hashText(`row-${number}`, words, 0);
    hashes.add(words.join());
  }
  expect(hashes.size).toBe(100_000);
});

const cases: readonly { what: string; tables: Cell[][] }[] = [
  {
    what: "three tables of numbers",
    tables: [
      [1, 2],
      [2, 3],
      [3, 1],
    ],
  },
  {
    what: "the same ascending numbers",
    tables: [
      [1, 5, 9],
      [1, 5, 9],
    ],
  },
  {
    what: "the same numbers with a repeat",
    tables: [
      [1, 1, 2],
      [1, 1, 2],
    ],
  },
  {
    what: "zero and minus zero",
    tables: [
      [0, 1],
      [-0, 2],
    ],
  },
  {
    what: "doubles and 64-bit integers",
    tables: [
      [1, 2 ** 52],
      [2n ** 62n, 1n],
    ],
  },
  {
    what: "fractions and 64-bit integers",
    tables: [
      [1.5, 7],
      [2n ** 62n, 7n],
    ],
  },
  {
    what: "doubles larger than any 64-bit integer",
    tables: [
      [1e300, 2 ** 64],
      [0n, 2n ** 62n],
    ],
  },
  {
    what: "texts that look alike",
    tables: [
      ["1", "01"],
      ["01", "1 "],
    ],
  },
  {
    what: "the same texts in the same order",
    tables: [
      ["b", "a"],
      ["b", "a"],
    ],
  },
  {
    what: "booleans",
    tables: [
      [true, false],
      [false, true],
    ],
  },
];
it.each(cases)("gives $what one code exactly when their texts are equal", async ({ tables }) => {
  const ids = await Promise.all(tables.map((id, table) => readIds(tableOf(`t${table}.csv`, { id }), ["id"])));
  const codes = idCodes(ids).codes.flatMap((own) => [...own]);
  const texts = tables.flat().map(String);
  expect(codes.map((code) => codes.indexOf(code))).toEqual(texts.map((text) => texts.indexOf(text)));
});
