import { describe, expect, it } from "vitest";
import { firstNonNumber, inferKind } from "../../src/table/infer.ts";

describe("inferKind", () => {
  it.each([
    [["1", "2.5", "-3e4", ".5", "5."], "number"],
    [["0", "-0", "+5"], "number"],
    [["1", "NA", "N/A", "null", "NULL", "None"], "number"],
    [["0.5", "nan", "NaN", "inf", "-Infinity"], "number"],
    [["nan"], "number"],
    [[], "number"],
    [["9007199254740991"], "number"],
    [["1", "9007199254740992"], "integer"],
    [["-9223372036854775808", "NA"], "integer"],
    [["9223372036854775808"], "decimal"],
    [["9007199254740993", "0.5"], "number"],
    [["true", "False", "TRUE"], "boolean"],
    [["true", "NA"], "boolean"],
    [["true", "1"], "text"],
    [["2021-06-01", "NaT"], "timestamp"],
    [["2021-06-01", "1"], "text"],
    [["1", "a"], "text"],
    [["1", " 2"], "text"],
    [["0x10"], "text"],
    [["1_000"], "text"],
    [["1,5"], "text"],
  ])("takes %j for %s", (dictionary, kind) => {
    expect(inferKind(dictionary).kind).toBe(kind);
  });

  it("takes numbers with leading zeros for identifiers", () => {
    expect(inferKind(["007", "8"]).kind).toBe("text");
    expect(inferKind(["+0049", "8"]).kind).toBe("text");
    expect(inferKind(["0.5", "00.5"]).kind).toBe("text");
  });

  it("takes words for missing values alone for text", () => {
    expect(inferKind(["None"]).kind).toBe("text");
  });

  it("keeps ids beyond 2^53 as text beside a NaN, which no kind of integer holds", () => {
    expect(inferKind(["9007199254740993", "nan"]).kind).toBe("text");
  });

  it.each([
    [["2021-06-01"], "s"],
    [["2021-06-01 00:00:00.000000"], "s"],
    [["2021-06-01T12:00:00.5Z", "2021-06-01T12:00:00Z"], "ms"],
    [["2021-06-01 12:00:00.000001+02:00"], "us"],
    [["2021-06-01T12:00:00.123456789"], "ns"],
  ])("gives %j the coarsest unit that is exact: %s", (dictionary, unit) => {
    expect(inferKind(dictionary)).toEqual({ kind: "timestamp", unit });
  });

  it.each([
    "2021-02-30",
    "2021-13-01",
    "2021-06-01T25:00",
    "2021-06-01T12:00:00+99:00",
    "3000-01-01T00:00:00.000000001",
  ])("takes %s for no time", (text) => expect(inferKind([text]).kind).toBe("text"));
});

describe("firstNonNumber", () => {
  it("is the value to quote in an error", () => {
    expect(firstNonNumber(["1", "NA", "abc", "def"])).toBe("abc");
    expect(firstNonNumber(["1", "2"])).toBeUndefined();
  });
});
