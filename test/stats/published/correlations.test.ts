import { describe, expect, it } from "vitest";
import { interval } from "../../../src/stats/inference.ts";
import { kendall } from "../../../src/stats/kendall.ts";
import { spearman } from "../../../src/stats/spearman.ts";

describe("R, examples of cor.test (Hollander & Wolfe 1973, p. 187): lightness and quality of canned tuna", () => {
  const lightness = Float64Array.of(44.4, 45.9, 41.9, 53.3, 44.7, 44.1, 50.7, 45.2, 60.1);
  const quality = Float64Array.of(2.6, 3.1, 2.5, 5, 3.6, 4, 5.2, 2.8, 3.8);

  it("Kendall: tau 0.4444444", () => {
    expect(kendall(lightness, quality)?.value).toBeCloseTo(0.444_444_4, 7);
  });

  it("Pearson: cor 0.5711816, 95 percent confidence interval -0.1497426 0.8955795, by Fisher's z", () => {
    const value = 0.571_181_557_6;
    const standardError = (1 - value ** 2) / Math.sqrt(9 - 3);
    const { lower, upper } = interval({ kind: "fisher-z", value, standardError }, 0.95);
    expect(lower).toBeCloseTo(-0.149_742_6, 7);
    expect(upper).toBeCloseTo(0.895_579_5, 7);
  });
});

describe("scipy 1.17, examples of the rank correlations, with ties", () => {
  it("spearmanr: 0.8207826816681233", () => {
    const rho = spearman(Float64Array.of(1, 2, 3, 4, 5), Float64Array.of(5, 6, 7, 8, 7));
    expect(rho?.value).toBeCloseTo(0.820_782_681_668_123_3, 14);
  });

  it("kendalltau: -0.47140452079103173", () => {
    const tau = kendall(Float64Array.of(12, 2, 1, 12, 2), Float64Array.of(1, 4, 7, 1, 0));
    expect(tau?.value).toBeCloseTo(-0.471_404_520_791_031_73, 14);
  });
});
