import { describe, expect, it } from "vitest";
import type { Figures } from "../../bench/figures.ts";
import { withEarlier } from "../../bench/with-earlier.ts";

function figures(sizes: Readonly<Record<number, number>>, version = "1.0.0"): Figures {
  return {
    machine: { processor: "Some CPU", cores: 2, memory: 16e9, system: "Linux" },
    versions: { "model-gate": version },
    sizes: Object.entries(sizes).map(([rows, bytes]) => ({ rows: Number(rows), bytes, tools: [], agreements: [] })),
  };
}

describe("figures of an earlier session", () => {
  it("stay for sizes that were not measured again", () => {
    expect(withEarlier(figures({ 100: 2 }), figures({ 10: 1, 100: 1, 1000: 1 }))).toEqual(
      figures({ 10: 1, 100: 2, 1000: 1 }),
    );
  });

  it("go when a version is another one", () => {
    expect(withEarlier(figures({ 100: 2 }, "1.1.0"), figures({ 10: 1 }, "1.0.0"))).toEqual(
      figures({ 100: 2 }, "1.1.0"),
    );
  });
});
