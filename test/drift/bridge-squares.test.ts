import { describe, expect, it } from "vitest";
import { BridgeSquares } from "../../src/drift/bridge-squares.ts";
import { andersonDarlingSurvival } from "../../src/stats/anderson-darling.ts";
import { chiSquareQuantile, chiSquareSurvival } from "../../src/stats/chi-square.ts";
import { cramerVonMisesSurvival } from "../../src/stats/cramer-von-mises.ts";

/** ∫ weight(u)·B(u)² du as a sum. */
function integrated(weight: (share: number) => number): BridgeSquares {
  const squares = new BridgeSquares();
  const steps = 20_000;
  for (let k = 1; k < steps; k++) {
    const share = k / steps;
    squares.add(weight(share) / steps, share, share * (1 - share));
  }
  return squares;
}

describe("BridgeSquares", () => {
  it("is exact for a single term", () => {
    const squares = new BridgeSquares();
    squares.add(3, 0.2, 0.16);
    const law = squares.law(2);
    expect(law.mean).toBeCloseTo(0.96, 12);
    expect(law.noise95).toBeCloseTo(0.96 * chiSquareQuantile(0.95, 1), 12);
    expect(law.survival(1.5)).toBeCloseTo(chiSquareSurvival(1.5 / 0.96, 1), 12);
  });

  it("adds two terms as the chi-squares that they are: of the eigenvalues of their covariance", () => {
    // B(1/3)² + B(2/3)²: the covariance is [[2, 1], [1, 2]]/9, its eigenvalues 1/3 and 1/9.
    const squares = new BridgeSquares();
    squares.add(1, 1 / 3, 2 / 9);
    squares.add(1, 2 / 3, 2 / 9);
    const [mean, square, cube] = [1 / 3 + 1 / 9, 1 / 9 + 1 / 81, 1 / 27 + 1 / 729];
    const freedom = square ** 3 / cube ** 2;
    const { survival, noise95 } = squares.law(1);
    expect(noise95).toBeCloseTo(mean + (cube / square) * (chiSquareQuantile(0.95, freedom) - freedom), 12);
    expect(survival(noise95)).toBeCloseTo(0.05, 12);
  });

  it.each([
    {
      name: "Cramér and von Mises",
      weight: () => 1,
      exact: cramerVonMisesSurvival,
      near: [0.3473, 0.46136, 0.74346],
      far: 1.6,
    },
    {
      name: "Anderson and Darling",
      weight: (u: number) => 1 / u / (1 - u),
      exact: andersonDarlingSurvival,
      near: [1.933, 2.492, 3.878],
      far: 8,
    },
  ])("comes near the law of $name: at most 5 % above it from 0.1 to 0.01, a quarter below at 1e-4", (item) => {
    const { survival } = integrated(item.weight).law(1);
    for (const x of item.near) {
      expect(survival(x) / item.exact(x)).toBeGreaterThan(0.99);
      expect(survival(x) / item.exact(x)).toBeLessThan(1.05);
    }
    expect(survival(item.far) / item.exact(item.far)).toBeGreaterThan(0.74);
  });

  it("of nothing is nothing", () => {
    const { mean, noise95, survival } = new BridgeSquares().law(1);
    expect([mean, noise95, survival(0), survival(1)]).toEqual([0, 0, 1, 0]);
  });
});
