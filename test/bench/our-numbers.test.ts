import { describe, expect, it } from "vitest";
import { ourNumbers, peerNumbers } from "../../bench/our-numbers.ts";

describe("numbers to compare", () => {
  it("are those of the record, and nothing where nothing was measured", () => {
    const record = {
      measurements: [
        { id: "f1", reference: { value: 0.5 }, candidate: { value: 0.75 } },
        { id: "flip_rate", reference: null, candidate: { value: 0.1 } },
        { id: "log_loss", reference: { value: null }, candidate: null },
      ],
      drift: [
        {
          column: "age",
          methods: [
            { method: "ks", value: 0.2 },
            { method: "psi", value: null },
          ],
        },
      ],
    };
    expect([...ourNumbers(record)]).toEqual([
      ["f1 reference", 0.5],
      ["f1 candidate", 0.75],
      ["flip_rate candidate", 0.1],
      ["ks age", 0.2],
    ]);
  });

  it("of a peer are numbers, or it is not believed", () => {
    expect([...peerNumbers({ "ks age": 0.2 })]).toEqual([["ks age", 0.2]]);
    expect(() => peerNumbers({ "ks age": null })).toThrow("ks age");
  });
});
