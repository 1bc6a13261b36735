import { describe, expect, it } from "vitest";
import { tableOf, valuesOf } from "./read-all.ts";

describe("CSV", () => {
  it("keeps only the columns that are wanted, and knows all", async () => {
    const table = await tableOf("id,x,y\n1,a,b\n", "a.csv", { wanted: (name) => name === "y" });
    expect(table.columns).toEqual(["id", "x", "y"]);
    expect(await valuesOf(table, "y")).toEqual({ kind: "text", values: ["b"] });
  });

  it("knows the line of each row, also behind quoted line ends", async () => {
    const table = await tableOf('id,note\n1,a\n2,"b\nb\nb"\n3,c\n4,"d\n"\n5,e\n');
    expect([0, 1, 2, 3, 4].map((row) => table.where(row))).toEqual(["line 2", "line 3", "line 6", "line 7", "line 9"]);
  });

  it.each([
    ["blank lines at the end", "a,b\n1,2\n\n\n", [1]],
    ["no line end at the end", "a,b\n1,2", [1]],
    ["mixed line ends", "a,b\r\n1,2\n3,4\r\n", [1, 3]],
    ["a blank line in a table of one column, a missing value", "a\n1\n\n2\n", [1, null, 2]],
    ["quoted empty fields, which are missing", 'a,b\n"",1\n', [null]],
  ])("lets %s pass", async (_, text, values) => {
    expect((await valuesOf(await tableOf(text), "a")).values).toEqual(values);
  });

  it.each([
    ["a short row", "a,b,c\n1,2,3\n4,5\n", "rows.csv, line 3 has 2 fields, where the header has 3."],
    ["a long row", 'a,b\n1,2\n"x\ny",2\n4,5,6\n', "rows.csv, line 5 has 3 fields, where the header has 2."],
    ["a blank line between rows", "a,b\n1,2\n\n3,4\n", "rows.csv, line 3 is blank, where the header has 2."],
    [
      "a quote that is never closed",
      'a,b\n1,2\n3,"4\n5,6\n',
      "rows.csv, line 3: a quoted field that begins in this record is never closed.",
    ],
    [
      "a quote in the middle of a field",
      'a,b\n1,x"y\n',
      "rows.csv, line 2: a quote stands inside a field that is not quoted.",
    ],
    [
      "text behind a quoted field",
      'a,b\n1,"x"y\n',
      "rows.csv, line 2: a quoted field is followed by something other than a comma or the end of the line.",
    ],
    ["a name twice", "a,b,a\n1,2,3\n", 'rows.csv, line 1: columns 1 and 3 are both named "a".'],
    ["an index without a name", ",a\n0,1\n", "rows.csv, line 1: column 1 has no name."],
    [
      "semicolons",
      "a;b\n1;2\n",
      "rows.csv, line 1: the columns are separated by semicolons, where commas were expected.",
    ],
    ["tabs", "a\tb\n1\t2\n", "rows.csv, line 1: the columns are separated by tabs, where commas were expected."],
    ["carriage returns alone", "a,b\r1,2\r", "rows.csv, line 1: the lines end by a carriage return alone."],
    ["a NUL byte", "a,b\n1,2\n3,\0\n", "rows.csv, line 3: holds a NUL byte, which no text does."],
    [
      "bytes that are not UTF-8",
      Buffer.from("a,b\n1,2\n3,k\xe4se\n", "latin1"),
      "rows.csv, line 3: holds bytes that are not UTF-8.",
    ],
    ["UTF-16", Buffer.from("\ufeffa,b\n1,2\n", "utf16le"), "rows.csv is UTF-16."],
    [
      "a record without end",
      `a,b\n1,"${"x".repeat(5 * 1024 ** 2)}"\n`,
      "rows.csv, line 2: a quoted field that begins in this record is never closed.",
    ],
  ])("refuses %s", async (_, text, message) => {
    await expect(tableOf(text)).rejects.toMatchObject({ code: "E203", message });
  });

  it.each([
    ["an empty file", "", "rows.csv is empty: it has 0 bytes."],
    ["a header alone", "a,b\n", "rows.csv has no rows: it has a header line and nothing below."],
    ["a header and blank lines", "a,b\n\n\n", "rows.csv has no rows: it has a header line and nothing below."],
    ["a byte order mark alone", "\ufeff", "rows.csv has no rows: it is empty."],
  ])("refuses %s for having no rows", async (_, text, message) => {
    await expect(tableOf(text)).rejects.toMatchObject({ code: "E204", message });
  });

  it.each([
    ["rows", { rows: 2 }, "rows.csv holds more than 2 rows, the limit."],
    ["columns", { columns: 1 }, "rows.csv holds more than 1 columns, the limit."],
    ["cells", { cells: 5 }, "rows.csv holds more than 5 cells, the limit."],
    ["bytes", { bytes: 10 }, "rows.csv holds more than 10 bytes, the limit."],
  ])("refuses more %s than the limit", async (_, limits, message) => {
    await expect(tableOf("a,b\n1,2\n3,4\n5,6\n", "rows.csv", { limits })).rejects.toMatchObject({
      code: "E207",
      message,
    });
  });

  it("takes names like __proto__ for names", async () => {
    const table = await tableOf("__proto__,constructor\n1,2\n");
    expect(await valuesOf(table, "__proto__")).toEqual({ kind: "number", values: [1] });
  });
});
