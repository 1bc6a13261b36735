import { describe, expect, it } from "vitest";
import { machineFact } from "../../src/align/machines.ts";

describe("the machines of two files", () => {
  it.each([
    [["a"], ["a"], undefined, "same"],
    [["a", "b"], ["b", "a"], undefined, "same"],
    [["a"], ["b"], undefined, "different"],
    [["a"], ["a", "b"], undefined, "different"],
    [["a", "b"], ["b"], true, "different"],
    [[], ["b"], undefined, "unknown"],
    [undefined, undefined, undefined, "unknown"],
    [undefined, ["b"], true, "same"],
    [undefined, undefined, false, "different"],
  ] as const)("%j and %j, with %s in the config, are %s", (reference, candidate, said, kind) => {
    expect(machineFact({ reference, candidate }, said).kind).toBe(kind);
  });
});
