import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { JsonScanner, JsonSyntaxError, type JsonValue } from "../../src/readers/json-scanner.ts";

describe("JsonScanner", () => {
  it("agrees with JSON.parse on objects", () => {
    const scalar = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.string({ unit: "grapheme" }),
      fc.boolean(),
      fc.constant(null),
    );
    const member = fc.tuple(fc.string({ unit: "grapheme" }), fc.oneof(scalar, fc.jsonValue()));
    const object = fc.uniqueArray(member, { selector: ([name]) => name });
    fc.assert(
      fc.property(object, fc.constantFrom(0, 1, "\t"), (members, indent) => {
        const text = JSON.stringify(Object.fromEntries(members), null, indent);
        const expected = Object.entries(objectOf(text)).map(([name, value]: [string, unknown]) => [name, plain(value)]);
        const scanned = Array.from(new JsonScanner(text).members(), ([name, value]) => [name, scalarOf(value)]);
        expect(scanned).toEqual(expected);
      }),
    );
  });

  it("accepts what JSON.parse accepts, and nothing else", () => {
    const pieces = fc.constantFrom(
      "{",
      "}",
      '"a"',
      ":",
      ",",
      "1",
      "-",
      "0.5",
      "e3",
      "true",
      "null",
      "[",
      "]",
      '"\\u00e4"',
      '"\\',
      " ",
      "\n",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
        const text = `{"x":${parts.join("")}}`;
        expect(accepts(text)).toBe(acceptedByJson(text));
      }),
      { numRuns: 2000 },
    );
  });

  it("keeps the digits of numbers", () => {
    const [member] = new JsonScanner('{"a":9007199254740993}').members();
    expect(member).toEqual(["a", { kind: "number", text: "9007199254740993" }]);
  });
});

function objectOf(text: string): object {
  const value: unknown = JSON.parse(text);
  return typeof value === "object" && value !== null ? value : {};
}

function plain(value: unknown): unknown {
  return typeof value === "object" && value !== null ? "nested" : value;
}

function scalarOf(value: JsonValue): unknown {
  switch (value.kind) {
    case "number":
      return JSON.parse(value.text);
    case "boolean":
      return value.text === "true";
    case "string":
      return value.text;
    case "null":
      return null;
    case "nested":
      return "nested";
  }
}

function accepts(text: string): boolean {
  const scanner = new JsonScanner(text);
  try {
    for (const _ of scanner.members());
    return scanner.atEnd();
  } catch (error) {
    if (error instanceof JsonSyntaxError) return false;
    throw error;
  }
}

function acceptedByJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
