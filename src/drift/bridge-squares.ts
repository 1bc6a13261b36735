import { chiSquareQuantile, chiSquareSurvival } from "../stats/chi-square.ts";
import type { NullLaw } from "./absolute-normal-sum.ts";

/**
 * The law of Q = Σ w_k B_k², where B is a Brownian bridge at rising shares u_k: a sum of weighted chi-squares, of which Σλ, Σλ²
 * and Σλ³ determine mean, variance and skewness. They are the traces of the powers of the matrix √(w_k w_l)·u_k(1−u_l), k ≤ l,
 * and come out of one pass, as each entry is a product. From them the law is that of a shifted and scaled chi-square with the
 * same three moments (Imhof 1961), exact for a single term. Against the laws of Cramér and von Mises and of Anderson and Darling
 * its p-values are up to 5 % too high from 0.1 to 0.01, and a quarter too low at 1e-4.
 */
export class BridgeSquares {
  #sum = 0;
  #squares = 0;
  #cubes = 0;
  /** Over the terms so far: Σ w u², Σ w² v u² and Σ Σ_(k<l) w_k u_k² w_l u_l(1−u_l). */
  #heads = 0;
  #ownHeads = 0;
  #pairs = 0;

  /** @param variance of B at the share, u(1−u) but for means over ties */
  add(weight: number, share: number, variance: number): void {
    const above = 1 - share;
    const own = weight * variance;
    const head = weight * share * share;
    const tail = weight * above * above;
    this.#sum += own;
    this.#squares += own * own + 2 * tail * this.#heads;
    this.#cubes += own * own * own + 3 * tail * (this.#ownHeads + own * this.#heads) + 6 * tail * this.#pairs;
    this.#pairs += weight * share * above * this.#heads;
    this.#ownHeads += own * head;
    this.#heads += head;
  }

  /** The law of `unit`·Q. */
  law(unit: number): NullLaw {
    const mean = this.#sum * unit;
    const ratio = this.#squares / this.#cubes;
    const freedom = ratio * ratio * this.#squares;
    const scale = unit / ratio;
    if (!(freedom > 0 && scale > 0)) return { mean, noise95: mean, survival: (x) => (x > mean ? 0 : 1) };
    return {
      mean,
      noise95: mean + scale * (chiSquareQuantile(0.95, freedom) - freedom),
      survival: (x) => chiSquareSurvival(freedom + (x - mean) / scale, freedom),
    };
  }
}
