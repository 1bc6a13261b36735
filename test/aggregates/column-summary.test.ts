import { describe, expect, it } from "vitest";
import { GateError } from "../../src/errors.ts";
import type { Column } from "../../src/table/column.ts";
import { categories, numbers, summaryOf, texts } from "../drift/columns.ts";

const countTo = (rows: number): readonly number[] => Array.from({ length: rows }, (_, i) => i);

function instants(rows: number): Column {
  const values = BigInt64Array.from(countTo(rows), BigInt);
  return { kind: "timestamp", name: "x", rows, valid: undefined, values, unit: "s" };
}

function booleans(values: readonly (0 | 1)[]): Column {
  return { kind: "boolean", name: "x", rows: values.length, valid: undefined, values: Uint8Array.from(values) };
}

function decimals(codes: readonly number[], dictionary: readonly string[]): Column {
  return {
    kind: "decimal",
    name: "x",
    rows: codes.length,
    valid: undefined,
    codes: Int32Array.from(codes),
    dictionary,
  };
}

function bigIntegers(values: readonly bigint[]): Column {
  return { kind: "integer", name: "x", rows: values.length, valid: undefined, values: BigInt64Array.from(values) };
}

/** The cells as [name, reference, candidate]. */
function cellsOf(reference: Column, candidate: Column): readonly (readonly [string, number, number])[] {
  const summary = summaryOf(reference, candidate);
  if (summary.kind !== "numeric" && summary.kind !== "categorical") return [];
  return summary.cells.map((cell) => [cell.name, cell.reference, cell.candidate]);
}

describe("a column of numbers", () => {
  it("has its finite values sorted, and counts missing and not-a-number rows apart", () => {
    const summary = summaryOf(numbers([3, null, 1, Number.NaN, 2]), numbers([5, Infinity, -Infinity, 4]));
    expect(summary).toMatchObject({
      kind: "numeric",
      reference: { rows: 5, missing: 1, notANumber: 1, distinct: 3 },
      candidate: { rows: 4, missing: 0, notANumber: 2, distinct: 2 },
      sorted: { reference: Float64Array.of(1, 2, 3), candidate: Float64Array.of(4, 5) },
    });
  });

  it("takes decimals and 64-bit integers as numbers", () => {
    const summary = summaryOf(decimals([0, 1, 0], ["1.5", "0.25"]), bigIntegers([2n ** 60n, 7n]));
    expect(summary).toMatchObject({
      sorted: { reference: Float64Array.of(0.25, 1.5, 1.5), candidate: Float64Array.of(7, 2 ** 60) },
    });
  });

  it("is cut at the reference's deciles, right-closed, with cells for what is no number", () => {
    const cells = cellsOf(numbers([...countTo(11), null]), numbers([-3, 0.5, 1, 1.5, 99, Number.NaN]));
    expect(cells).toEqual([
      ["≤ 1", 2, 3],
      ["(1, 2]", 1, 1],
      ["(2, 3]", 1, 0],
      ["(3, 4]", 1, 0],
      ["(4, 5]", 1, 0],
      ["(5, 6]", 1, 0],
      ["(6, 7]", 1, 0],
      ["(7, 8]", 1, 0],
      ["(8, 9]", 1, 0],
      ["> 9", 1, 1],
      ["__null__", 1, 0],
      ["__nan__", 0, 1],
    ]);
  });

  it("gives a value that fills several deciles a cell of its own, so that nothing hides beside it", () => {
    const mostlyOne = numbers([0, ...countTo(19).map(() => 1)]);
    expect(cellsOf(mostlyOne, numbers([0, 0, 1, 2]))).toEqual([
      ["< 1", 1, 2],
      ["= 1", 19, 1],
      ["> 1", 0, 1],
    ]);
  });

  it("has every value in one new cell when the reference has none", () => {
    expect(cellsOf(numbers([null, null]), numbers([1, 2, 3]))).toEqual([
      ["__new__", 0, 3],
      ["__null__", 2, 0],
    ]);
  });

  it("has every row of both files in exactly one cell", () => {
    const [reference, candidate] = [numbers([1, 1, 2, null, Number.NaN, 9]), numbers([0, 3, 3, null])];
    const cells = cellsOf(reference, candidate);
    expect(cells.reduce((sum, [, count]) => sum + count, 0)).toBe(6);
    expect(cells.reduce((sum, [, , count]) => sum + count, 0)).toBe(4);
  });
});

describe("a column of categories", () => {
  it("keeps the reference's categories and counts all new ones together", () => {
    expect(cellsOf(texts(["a", "b", "a", null]), texts(["b", "c", "d", null, null]))).toEqual([
      ["a", 2, 0],
      ["b", 1, 1],
      ["__new__", 0, 2],
      ["__null__", 1, 2],
    ]);
  });

  it("does not take a category that is called __null__ or __new__ for the real one", () => {
    const summary = summaryOf(texts(["__null__", "__new__"]), texts(["__null__", null]));
    expect(summary.kind === "categorical" && summary.cells.map((cell) => [cell.kind, cell.candidate])).toEqual([
      ["category", 1],
      ["category", 0],
      ["missing", 1],
    ]);
  });

  it("takes true and false as categories", () => {
    expect(cellsOf(booleans([1, 0, 1]), booleans([0, 0, 1]))).toEqual([
      ["true", 2, 1],
      ["false", 1, 2],
    ]);
  });

  it("takes numbers as categories where they stand for classes", () => {
    const summary = summaryOf(numbers([0, 1, 2, 2]), numbers([2, 1, 7, Number.NaN]), "categorical");
    expect(
      summary.kind === "categorical" && summary.cells.map((cell) => [cell.name, cell.reference, cell.candidate]),
    ).toEqual([
      ["0", 1, 0],
      ["1", 1, 1],
      ["2", 2, 1],
      ["__new__", 0, 1],
      ["__nan__", 0, 1],
    ]);
  });

  it("counts numbers in many rows as in few: 0 and -0 as one, what is no number and what is missing apart", () => {
    const rows = Array.from({ length: 20 }, () => [1, 0, -0, null, Number.NaN, Infinity, 0.5]).flat();
    const summary = summaryOf(numbers(rows), numbers([1, 0, null]), "categorical");
    expect(summary).toMatchObject({ reference: { rows: 140, missing: 20, notANumber: 40, distinct: 3 } });
    expect(summary.kind === "categorical" && summary.cells.map((cell) => [cell.name, cell.reference])).toEqual([
      ["1", 20],
      ["0", 40],
      ["0.5", 20],
      ["__null__", 20],
      ["__nan__", 40],
    ]);
  });

  it("does not depend on the order in which the categories appear", () => {
    expect(cellsOf(texts(["a", "b"]), texts(["b", "a", "c"]))).toEqual(
      cellsOf(texts(["a", "b"]), texts(["c", "a", "b"])),
    );
  });
});

describe("a column of text", () => {
  it("is one that hardly repeats, and says how many of its texts both files have", () => {
    const words = (from: number): Column => texts(countTo(40).map((i) => `word ${from + i}`));
    const summary = summaryOf(words(0), words(10));
    expect(summary.kind).toBe("text");
    expect(summary.notes).toEqual([
      "Taken as text: 40 distinct values in the reference.",
      "75 % of the candidate's texts occur in the reference, of the reference's own 0 % occur in another of its rows.",
    ]);
  });

  it("shows what the reference does not know, and what each of its own rows would not know of the others", () => {
    const reference = texts(["red wine", "red wine", "white wine", "beer", "cider"]);
    const candidate = texts(["red wine", "rum", "White Rum", "beer"]);
    expect(summaryOf(reference, candidate, "text")).toMatchObject({
      // Three of five texts stand in one row only; of the words, white, beer and cider, three of eight.
      texts: { reference: { share: 3 / 5 }, candidate: { share: 2 / 4, support: 4 } },
      tokens: { reference: { share: 3 / 8 }, candidate: { share: 2 / 6 } },
      lengths: { reference: Float64Array.of(4, 5, 8, 8, 10), candidate: Float64Array.of(3, 4, 8, 9) },
    });
  });

  it("counts an emoji as one character and as a word", () => {
    const summary = summaryOf(texts(["good 👍", "good 👍", "fine"]), texts(["good 🚀"]), "text");
    expect(summary).toMatchObject({
      tokens: { reference: { share: 1 / 5 }, candidate: { share: 1 / 2 } },
      lengths: { reference: Float64Array.of(4, 6, 6), candidate: Float64Array.of(6) },
    });
  });

  it("has no words when one file has none", () => {
    expect(summaryOf(texts(["...", "!!"]), texts(["word"]), "text")).toMatchObject({ tokens: undefined });
  });

  it("is one of identifiers, of which a sample is held against each other", () => {
    const rows = 100_001;
    const ids = (prefix: string): Column => ({
      ...texts([]),
      rows,
      codes: Int32Array.from(countTo(rows)),
      dictionary: countTo(rows).map((i) => `${prefix} ${i}`),
    });
    const same = summaryOf(ids("id"), ids("id"));
    expect(same).toMatchObject({ texts: { reference: { share: 1 }, candidate: { share: 0 } } });
    expect(same.notes.at(-1)).toBe("Held against each other on a sample of 50000 texts chosen by their content.");
    const support = same.kind === "text" ? same.texts.candidate.support : 0;
    expect(Math.abs(support - 50_000)).toBeLessThan(1000);
    expect(summaryOf(ids("id"), ids("key"))).toMatchObject({ texts: { candidate: { share: 1 } } });
  });

  it("is text with more than 1000 values, however often they repeat", () => {
    const often = texts(countTo(3003).map((i) => `user ${i % 1001}`));
    expect(summaryOf(often, often).kind).toBe("text");
  });

  it("is not one that only the candidate has filled with free text: that is drift", () => {
    const free = texts(countTo(2000).map((i) => `note ${i}`));
    expect(summaryOf(categories({ a: 500, b: 500 }), free).kind).toBe("categorical");
  });

  it("is not a short reference whose categories the candidate repeats", () => {
    const once = texts(countTo(25).map((i) => `city ${i}`));
    expect(summaryOf(once, texts(countTo(200).map((i) => `city ${i % 25}`))).kind).toBe("categorical");
  });
});

describe("a column of points in time", () => {
  it("is not compared, for time passes", () => {
    expect(summaryOf(instants(3), instants(4))).toMatchObject({
      kind: "timestamp",
      reference: { rows: 3, missing: 0, distinct: undefined },
      notes: ["Points in time are not compared, for time passes: only how many are missing."],
    });
  });
});

describe("a column without a value in either file", () => {
  it("is of no kind", () => {
    expect(summaryOf(texts([null, null]), numbers([null]))).toMatchObject({
      kind: "empty",
      notes: [
        "The reference has no value in any of its 2 rows.",
        "The candidate has no value in any of its 1 row.",
        "There is nothing to compare but how many are missing.",
      ],
    });
  });
});

describe("a kind that the config gives", () => {
  it("makes categories of numbers, text of categories, and times of numbers", () => {
    expect(summaryOf(numbers([1, 2]), numbers([2, 3]), "categorical").kind).toBe("categorical");
    expect(summaryOf(texts(["a", "a"]), texts(["a"]), "text").kind).toBe("text");
    expect(summaryOf(numbers([1, 2]), numbers([2, 3]), "timestamp").kind).toBe("timestamp");
  });

  it("makes numbers of text that holds numbers, and of true and false", () => {
    expect(summaryOf(texts(["007", "1.5", null]), numbers([2]), "numeric")).toMatchObject({
      reference: { missing: 1 },
      sorted: { reference: Float64Array.of(1.5, 7), candidate: Float64Array.of(2) },
    });
    expect(summaryOf(booleans([1, 0]), booleans([0, 0]), "numeric")).toMatchObject({
      sorted: { reference: Float64Array.of(0, 1), candidate: Float64Array.of(0, 0) },
    });
  });

  it("is refused where a value is none of its kind, naming file, line, column and value", () => {
    expect(() => summaryOf(texts(["1", "2"]), texts(["1", "n/a"]), "numeric")).toThrow(
      'candidate.csv, line 3, column "x": "n/a" is not a number, but columns.kinds says that the column is numeric.',
    );
    expect(() => summaryOf(instants(2), instants(2), "numeric")).toThrow("it holds timestamps");
  });

  it("lets true and false in one file stand for 1 and 0 in the other", () => {
    const [written, numbered] = [booleans([1, 0, 1]), numbers([0, 0, 1, null])];
    const cells = [
      ["true", 2, 1],
      ["false", 1, 2],
      ["__null__", 0, 1],
    ];
    const found = summaryOf(written, numbered, "categorical");
    expect(
      found.kind === "categorical" && found.cells.map((cell) => [cell.name, cell.reference, cell.candidate]),
    ).toEqual(cells);
    expect(() => summaryOf(written, numbered)).toThrow(/true\/false in reference\.csv but numbers in candidate\.csv/);
  });
});

describe("kinds that differ between the files", () => {
  it("are an error that names both files and the value that is no number", () => {
    const call = (): unknown => summaryOf(numbers([1, 2, 3]), texts(["1", "n/a", "3"]));
    expect(call).toThrow(GateError);
    expect(call).toThrow(/reference\.csv.*candidate\.csv.*line 3.*"n\/a"/);
  });

  it("do not matter when one file has no value: its type is a guess of the reader", () => {
    expect(summaryOf(texts([null, null]), numbers([1, 2])).kind).toBe("numeric");
    expect(summaryOf(numbers([1, 2]), texts([null, null])).kind).toBe("numeric");
    expect(summaryOf(texts([null]), texts([null])).kind).toBe("empty");
  });
});

describe("notes", () => {
  it("name empty files, columns without a value, and constants", () => {
    expect(summaryOf(numbers([]), numbers([1, null])).notes).toEqual([
      "The reference has no rows.",
      "The candidate is constant.",
    ]);
    expect(summaryOf(numbers([1, 2]), numbers([null])).notes.slice(0, 1)).toEqual([
      "The candidate has no value in any of its 1 row.",
    ]);
    expect(summaryOf(texts(["a", "a"]), texts(["a", "a"])).notes).toEqual([
      "The reference is constant.",
      "The candidate is constant.",
    ]);
  });

  it("name rows that are not a number, and the unit of the distance from a constant", () => {
    expect(summaryOf(numbers([4, 4]), numbers([4, 4, Number.NaN])).notes).toEqual([
      "The reference is constant.",
      "1 row of the candidate with NaN or an infinity, counted apart from missing values.",
      "The candidate is constant.",
      "The deciles of the reference make 1 bin instead of 10.",
      "The Wasserstein distance is in the column's own unit: the reference has no spread.",
    ]);
  });

  it("name the share of values outside the reference's range", () => {
    expect(summaryOf(numbers(countTo(100)), numbers([...countTo(97), 100, 150, 200])).notes).toEqual([
      "3 % of the candidate's values lie outside the reference's range, 0 to 99: 0 % below, 3 % above.",
    ]);
  });

  it("name new and vanished categories, the most frequent first, cut to a readable length", () => {
    const long = "z".repeat(60);
    const candidate = texts(["a", "n1", "n2", "n2", "n3", "n4", "n5", long, long, long]);
    expect(summaryOf(texts(["a", "gone", "gone"]), candidate).notes).toEqual([
      `Only the candidate has 6 categories in 9 rows: "${"z".repeat(40)}…", "n2", "n1", "n3", "n4" and 1 more.`,
      'Only the reference has 1 category in 2 rows: "gone".',
    ]);
  });
});
