import { describe, expect, it } from "vitest";
import { suggest } from "../../src/config/suggest.ts";

const metrics = ["accuracy", "recall", "roc_auc", "rmse", "latency_p95"];

describe("suggest", () => {
  it.each([
    ["acuracy", "accuracy"],
    ["AUC", "roc_auc"],
    ["sensitivity", "recall"],
    ["root-mean-squared-error", "rmse"],
    ["latency", "latency_p95"],
  ])("takes %s for %s", (written, meant) => {
    expect(suggest(written, metrics)).toBe(meant);
  });

  it("says nothing when nothing comes near", () => {
    expect(suggest("perplexity", metrics)).toBeUndefined();
  });

  it("only suggests names that are possible in the place", () => {
    expect(suggest("latency", ["label", "latency_ms"])).toBe("latency_ms");
  });
});
