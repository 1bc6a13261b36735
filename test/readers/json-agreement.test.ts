import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jsonlCases, outcomes } from "./json-agreement.ts";

const sizes = [...Array.from({ length: 40 }, (_, index) => index + 1), 2 ** 30];

/** What is made of the content is the same, in pieces of whatever size it comes. */
async function agreement(content: string, pieces: readonly number[] = sizes): Promise<string> {
  const { expected, actual } = await outcomes({ content: Buffer.from(content), sizes: pieces });
  expect(new Set(actual)).toEqual(new Set([expected]));
  return expected;
}

describe("the reader of JSON Lines agrees with the scanner of texts", () => {
  it.each([
    ["members that change places", '{"a":1,"b":2}\n{"b":3,"a":4}\n{"a":5,"b":6}\n'],
    ["members that are absent", '{"a":1,"b":2,"c":3}\n{"c":4}\n{}\n{"b":5,"c":6}\n{ }\n{"a":7}\n'],
    ["members that are new", '{"a":1}\n{"a":2,"b":"x"}\n{"c":true,"a":3,"b":"y"}\n'],
    ["one name written in two ways", '{"ä":1,"b":2}\n{"\\u00e4":3,"b":4}\n{"ä":5,"b":6}\n'],
    ["names that begin alike", '{"a":1,"ab":2}\n{"ab":3,"a":4}\n{"a":5,"":6}\n{"":7,"a":8}\n'],
    ["white space", ' { "a" : 1 ,\t"b" : "x" } \r\n{"a": 2, "b": "y"}\r\n'],
    ["no line feed at the end", '{"a":1}\n{"a":2}'],
    ["half of an object at the end", '{"a":1}\n{"a":2'],
    ["integers beyond doubles, late", '{"a":1}\n{}\n{"a":-0}\n{"a":9007199254740993}\n{"a":null}\n{"a":2}\n'],
    ["those that no 64 bits hold", '{"a":1}\n{"a":-18446744073709551615}\n{"a":0}\n'],
    ["those before a fraction", '{"a":9007199254740993}\n{"a":0.5}\n{"a":9007199254740995}\n'],
    ["those behind a fraction", '{"a":1e3}\n{"a":9007199254740993}\n'],
    ["a member without any value", '{"a":null,"b":1}\n{"a":null}\n'],
    ["truths", '{"a":true}\n{"a":null}\n{"a":false}\n'],
    ["times", '{"a":"2021-06-01"}\n{"a":"2021-06-01T00:00:00\\u002e5Z"}\n{}\n'],
    [
      "strings with and without escapes",
      '{"a":"ä"}\n{"a":"\\u00e4"}\n{"a":"\\ud800"}\n{"a":"\\\\\\""}\n{"a":"\\ud800"}\n',
    ],
    ["a member twice, by other bytes", '{"a":1,"b":2}\n{"a":1,"\\u0061":2}\n'],
    ["a value of another kind", '{"a":1,"b":2}\n{"a":3,"b":"ä"}\n'],
    ["a value of another kind before what is no JSON", '{"a":"x"}\n{"a":1x}\n'],
    ["a line that does not end behind its object", '{"a":"ä"}\n{"a":"😀"} x\n'],
    ["what is no JSON behind characters of many bytes", '{"ä":"😀"}\n{"ä":"😀", "b":tru}\n'],
    ["a string that a backslash lets run into the next line", '{"a":"x"}\n{"a":"\\\n"}\n'],
    ["a blank line of another alphabet", '{"a":1}\n\u00a0\n\n'],
    ["a blank line between", '{"a":1}\n\u2003\n{"a":2}\n'],
  ])("on %s", async (_, content) => {
    await agreement(content);
  });

  it.each([
    ["numbers", (row: number): string => `${row % 700}.${row % 9}0`],
    ["numbers that are seldom there", (row: number): string => (row % 1000 === 999 ? "1" : "null")],
    ["integers beyond doubles", (row: number): string => (row < 6000 ? `${row}` : `90071992547${row}0993`)],
    ["texts, hardly one twice", (row: number): string => `"id-${row}-ä"`],
    ["escaped texts", (row: number): string => `"\\u00e4${row % 3000}"`],
    ["long texts", (row: number): string => `"${"abc".repeat(row % 40)}"`],
  ])("on many %s", async (_, value) => {
    const rows = Array.from({ length: 9000 }, (__, row) => `{"a":${value(row)},"b":${row}}`);
    expect(await agreement(`${rows.join("\n")}\n`, [5000, 2 ** 30])).toContain("line 9000");
  });

  it("skips what is nested in members that nobody wants, and judges it all the same", async () => {
    const wanted = (name: string): boolean => name === "b";
    for (const nested of ['{"c":[1,"}"]}', "[ ]", "[1,]", "[1", '["\\x"]', '["\t"]', "{]", "1"]) {
      const content = Buffer.from(`{"a":1,"b":2}\n{"a":${nested},"b":3}\n`);
      const { expected, actual } = await outcomes({ content, sizes, wanted });
      expect(new Set(actual)).toEqual(new Set([expected]));
    }
  });

  it("on whatever is made up", async () => {
    await fc.assert(
      fc.asyncProperty(jsonlCases, async (given) => {
        const { expected, actual } = await outcomes(given);
        expect(new Set(actual)).toEqual(new Set([expected]));
      }),
      { seed: 20_260_101, numRuns: 5_000 },
    );
  });
});
