import { describe, expect, it } from "vitest";
import { tableOf, valuesOf } from "./read-all.ts";

describe("JSON Lines", () => {
  it("has the names of all members as its columns, and no value where a member is absent", async () => {
    const table = await tableOf('{"a":1}\n{"b":"x","a":null}\n{"b":"y"}\n\n', "rows.jsonl");
    expect(table.columns).toEqual(["a", "b"]);
    expect(await valuesOf(table, "a")).toEqual({ kind: "number", values: [1, null, null] });
    expect(await valuesOf(table, "b")).toEqual({ kind: "text", values: [null, "x", "y"] });
    expect(table.where(1)).toBe("line 2");
  });

  it("never rounds an integer", async () => {
    const table = await tableOf('{"id":9007199254740993}\n{"id":18446744073709551615}\n', "rows.jsonl");
    expect(await valuesOf(table, "id")).toEqual({
      kind: "decimal",
      values: ["9007199254740993", "18446744073709551615"],
    });
  });

  it("takes strings for text, but for times", async () => {
    const table = await tableOf('{"a":"1","b":"2021-06-01","c":"true"}\n', "rows.jsonl");
    expect(await valuesOf(table, "a")).toEqual({ kind: "text", values: ["1"] });
    expect(await valuesOf(table, "b")).toEqual({ kind: "timestamp", values: ["1622505600 s"] });
    expect(await valuesOf(table, "c")).toEqual({ kind: "text", values: ["true"] });
  });

  it("takes members like __proto__ for members", async () => {
    const table = await tableOf('{"__proto__":1,"constructor":{"a":2}}\n', "rows.jsonl", {
      wanted: (name) => name === "__proto__",
    });
    expect(await valuesOf(table, "__proto__")).toEqual({ kind: "number", values: [1] });
    expect({}).not.toHaveProperty("a");
  });

  it.each([
    ["an array", "[1]\n", 'rows.jsonl, line 1, character 1: "[" stands where { was expected.'],
    ["a line cut off", '{"a":1}\n{"a":', "rows.jsonl, line 2, character 6: the end stands where a value was expected."],
    ["a string cut off", '{"a":"b\n', "rows.jsonl, line 1, character 7: a string is not closed on its line."],
    ["two objects on a line", '{"a":1} {"a":2}\n', "rows.jsonl, line 1, character 9: something follows the object."],
    ["a member twice", '{"a":1,"a":2}\n', 'rows.jsonl, line 1, character 13: member "a" stands twice in one object.'],
    ["NaN", '{"a":NaN}\n', "rows.jsonl, line 1, character 9: NaN is not JSON; write null for a missing value."],
    [
      "-Infinity",
      '{"a":-Infinity}\n',
      "rows.jsonl, line 1, character 15: -Infinity is not JSON; write null for a missing value.",
    ],
    ["a leading zero", '{"a":007}\n', 'rows.jsonl, line 1, character 7: "0" stands where } was expected.'],
    ["a bad escape", '{"a":"\\x"}\n', "rows.jsonl, line 1, character 6: a string, object or array is malformed."],
    ["a blank line between", '{"a":1}\n\n{"a":2}\n', "rows.jsonl, line 2 is blank."],
  ])("refuses %s", async (_, text, message) => {
    await expect(tableOf(text, "rows.jsonl", { format: "jsonl" })).rejects.toMatchObject({ code: "E203", message });
  });

  it("refuses two types in one column, and names both lines", async () => {
    await expect(tableOf('{"a":null}\n{"a":1}\n{"a":"x"}\n', "rows.jsonl")).rejects.toMatchObject({
      code: "E206",
      message: 'rows.jsonl, line 3, column "a": "x" is a string, where line 2 has a number.',
    });
  });

  it("refuses nested values in columns that are wanted", async () => {
    const text = '{"a":{"b":[1,"}"]},"c":2}\n';
    await expect(tableOf(text, "rows.jsonl")).rejects.toMatchObject({
      code: "E206",
      message: 'rows.jsonl, line 1, column "a": is an object or array, where a single value was expected.',
    });
    const table = await tableOf(text, "rows.jsonl", { wanted: (name) => name === "c" });
    expect(await valuesOf(table, "c")).toEqual({ kind: "number", values: [2] });
  });

  it("refuses more columns than the limit", async () => {
    await expect(tableOf('{"a":1}\n{"b":1}\n', "rows.jsonl", { limits: { columns: 1 } })).rejects.toMatchObject({
      code: "E207",
    });
  });
});

describe("a JSON array", () => {
  it("knows its rows", async () => {
    const table = await tableOf('\ufeff [ {"a": 1},\n {"a": 2} ]\n', "rows.json");
    expect(await valuesOf(table, "a")).toEqual({ kind: "number", values: [1, 2] });
    expect(table.where(1)).toBe("row 2");
  });

  it.each([
    ["an object", '{"a":1}', 'rows.json, line 1, character 1: "{" stands where [ was expected.'],
    ["a comma at the end", '[{"a":1},]', 'rows.json, line 1, character 10: "]" stands where { was expected.'],
    ["an array cut off", '[{"a":1},\n{"a":2}', "rows.json, line 2, character 8: the end stands where ] was expected."],
    ["something behind it", "[{}] x", "rows.json, line 1, character 6: something follows the array."],
  ])("refuses %s", async (_, text, message) => {
    await expect(tableOf(text, "rows.json")).rejects.toMatchObject({ code: "E203", message });
  });

  it("without objects has no rows", async () => {
    await expect(tableOf("[]", "rows.json")).rejects.toMatchObject({
      code: "E204",
      message: "rows.json has no rows: it holds no object.",
    });
  });
});
