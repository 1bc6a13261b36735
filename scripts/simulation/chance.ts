import { randomStream, uniformAt, type RandomStream } from "../../src/stats/random.ts";

/** Random numbers in a row: the same for the same seed and replicate, whatever else is simulated. */
export class Chance {
  readonly #stream: RandomStream;
  #drawn = 0;
  #spare: number | undefined;

  constructor(seed: number, replicate: number) {
    this.#stream = randomStream(seed, replicate);
  }

  /** In [0, 1). */
  uniform(): number {
    return uniformAt(this.#stream, this.#drawn++);
  }

  /** Standard normal, by Box and Muller. */
  normal(): number {
    if (this.#spare !== undefined) {
      const spare = this.#spare;
      this.#spare = undefined;
      return spare;
    }
    const radius = Math.sqrt(-2 * Math.log(1 - this.uniform()));
    const angle = 2 * Math.PI * this.uniform();
    this.#spare = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  }
}

/** A seed of its own for each part of the simulation (32-bit FNV-1a of its name). */
export function seedOf(name: string): number {
  let hash = 0x811c9dc5;
  for (const character of name) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash;
}
