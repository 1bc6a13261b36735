import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inertJson } from "../../src/reports/json.ts";
import { hostileTexts } from "./hostile-case.ts";
import { commandsIn, invisible } from "./inertness.ts";

const text = fc
  .array(fc.oneof(fc.constantFrom(...Object.values(hostileTexts)), fc.string({ unit: "binary", maxLength: 5 })), {
    maxLength: 5,
  })
  .map((parts) => parts.join(""));

describe("JSON that is printed", () => {
  it("reads back as the same value, and is inert on the way, whatever is in it", () => {
    fc.assert(
      fc.property(
        fc.dictionary(text, fc.oneof(text, fc.double({ noNaN: true }), fc.constant(null)), { noNullPrototype: true }),
        (value) => {
          const printed = inertJson(value);
          expect(JSON.stringify(JSON.parse(printed))).toBe(JSON.stringify(value));
          expect(commandsIn(printed)).toEqual([]);
          expect(invisible(printed)).toEqual([]);
        },
      ),
    );
  });
});
