import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { auditJsonSchema } from "../../src/audit/json-schema.ts";
import { canonicalJson } from "../../src/audit/digest.ts";
import { isIntact, seal, withDeliveries } from "../../src/audit/seal.ts";
import { auditSchema } from "../../src/audit/v1.ts";
import { recordOf } from "./record-of.ts";

describe("canonicalJson", () => {
  it("is the example of RFC 8785, section 3.2.2", () => {
    const input = JSON.parse(String.raw`{
      "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
      "literals": [null, true, false]
    }`) as unknown;
    expect(canonicalJson(input)).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    );
  });

  it("sorts keys by UTF-16 code unit, as section 3.2.3 does", () => {
    const keys = ["\u20ac", "\r", "\ufb33", "1", "\ud83d\ude00", "\u0080", "\u00f6"];
    const sorted = ["\r", "1", "\u0080", "\u00f6", "\u20ac", "\ud83d\ude00", "\ufb33"];
    const text = canonicalJson(Object.fromEntries(keys.map((key) => [key, 0])));
    expect(text).toBe(`{${sorted.map((key) => `${JSON.stringify(key)}:0`).join(",")}}`);
  });

  it("does not depend on the order of keys and survives a round trip", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
    );
  });

  it("refuses a number that JSON does not have", () => {
    expect(() => canonicalJson({ value: Number.NaN })).toThrow(TypeError);
  });
});

describe("seal", () => {
  it("notices a changed record", () => {
    const sealed = seal(recordOf());
    expect(isIntact(sealed)).toBe(true);
    expect(isIntact({ ...sealed, name: "another" })).toBe(false);
  });

  it("stays true when deliveries are added", () => {
    const delivered = withDeliveries(seal(recordOf()), [
      { channel: "comment", state: "delivered", detail: "created", url: null },
    ]);
    expect(isIntact(delivered)).toBe(true);
    expect(auditSchema.parse(delivered).deliveries).toHaveLength(1);
  });
});

it("is published as JSON Schema", () => {
  const published: unknown = JSON.parse(
    readFileSync(new URL("../../schema/audit.v1.schema.json", import.meta.url), "utf8"),
  );
  expect(published).toEqual(auditJsonSchema());
});
