import { describe, expect, it } from "vitest";
import { benchOptions } from "../../bench/options.ts";

describe("options of the benchmark", () => {
  it.each([
    ["10k", [10_000]],
    ["1M,10k", [10_000, 1_000_000]],
    ["250000, 10k,10k", [10_000, 250_000]],
  ])("read --rows %s", (rows, expected) => {
    expect(benchOptions(["--rows", rows]).rows).toEqual(expected);
  });

  it.each([
    ["--rows", ""],
    ["--rows", "10x"],
    ["--rows", "0"],
    ["--rows", "10k,"],
    ["--rows", "1.5M"],
    ["--runs", "0"],
    ["--runs", "many"],
    ["--slow", "-1"],
  ])("refuse %s '%s'", (option, value) => {
    expect(() => benchOptions([`${option}=${value}`])).toThrow(`${option} takes whole numbers above 0`);
  });

  it("run every peer, or those that are named", () => {
    expect(benchOptions([]).peers).toEqual(["pandas", "duckdb", "evidently"]);
    expect(benchOptions(["--peers", "duckdb"]).peers).toEqual(["duckdb"]);
    expect(() => benchOptions(["--peers", "polars"])).toThrow("--peers takes pandas, duckdb, evidently");
  });

  it("run ours on no other form of the tables, or on those that are named", () => {
    expect(benchOptions([]).forms).toEqual([]);
    expect(benchOptions(["--forms", "jsonl,uuid"]).forms.map(({ id }) => id)).toEqual(["jsonl", "uuid"]);
    expect(() => benchOptions(["--forms", "xml"])).toThrow("--forms takes csv, jsonl, uuid");
  });

  it("refuse an option that there is none of", () => {
    expect(() => benchOptions(["--row", "10k"])).toThrow("--row");
  });
});
