import type { Program, Step } from "./program.ts";
import type { Assertion } from "./syntax.ts";

/**
 * Whether a text contains what the pattern describes, by following all ways through its automaton at once: for each character
 * of the text at most as many steps as the pattern has.
 */
export function matcher(program: Program): (text: string) => boolean {
  const walk = new Walk(program);
  return (text) => walk.finds(text);
}

/** The places in an automaton that are reached, in memory of its own that is used again for each text. */
class Walk {
  readonly #steps: readonly Step[];
  readonly #isWord: Program["isWord"];
  /** Whether a match can begin only where the text does. */
  readonly #anchored: boolean;
  /** The visit at which each step was reached last. */
  readonly #seen: Int32Array;
  readonly #open: Int32Array;
  readonly #ones: Int32Array;
  #visit = 0;
  #opened = 0;

  constructor({ steps, isWord }: Program) {
    this.#steps = steps;
    this.#isWord = isWord;
    this.#anchored = steps[0]?.kind === "assert" && steps[0].that === "start";
    this.#seen = new Int32Array(steps.length).fill(-1);
    // Every step is opened at most once by each of the two that lead to it, and once as a start.
    this.#open = new Int32Array(3 * steps.length + 1);
    this.#ones = new Int32Array(steps.length);
  }

  finds(text: string): boolean {
    this.#opened = 0;
    this.#push(0);
    for (let at = 0; ;) {
      const count = this.#reach(text, at);
      if (count === "found") return true;
      const codePoint = text.codePointAt(at);
      if (codePoint === undefined) return false;
      this.#take(codePoint, count);
      if (this.#opened === 0) return false;
      at += codePoint > 0xffff ? 2 : 1;
    }
  }

  /** Opens what comes after the steps whose character this is, and the start, for a match may begin later. */
  #take(codePoint: number, count: number): void {
    if (!this.#anchored) this.#push(0);
    for (let index = 0; index < count; index++) {
      const one = this.#ones[index] ?? 0;
      const step = this.#steps[one];
      if (step?.kind === "one" && step.matches(codePoint)) this.#push(one + 1);
    }
  }

  #push(step: number): void {
    this.#open[this.#opened++] = step;
  }

  /** Goes on from the open steps without taking a character; how many then wait for one, or that the end was found. */
  #reach(text: string, at: number): number | "found" {
    const visit = this.#nextVisit();
    let count = 0;
    while (this.#opened > 0) {
      const index = this.#open[--this.#opened] ?? 0;
      const step = this.#steps[index];
      if (step === undefined || this.#seen[index] === visit) continue;
      this.#seen[index] = visit;
      switch (step.kind) {
        case "found":
          return "found";
        case "one":
          this.#ones[count++] = index;
          break;
        case "fork":
          this.#push(step.also);
          this.#push(step.to);
          break;
        case "assert":
          if (this.#holds(step.that, text, at)) this.#push(index + 1);
      }
    }
    return count;
  }

  #nextVisit(): number {
    if (this.#visit === 0x7fffffff) {
      this.#seen.fill(-1);
      this.#visit = 0;
    }
    return this.#visit++;
  }

  #holds(that: Assertion, text: string, at: number): boolean {
    switch (that) {
      case "start":
        return at === 0;
      case "end":
        return at === text.length;
      case "word-edge":
        return this.#isWordAt(text, at - 1) !== this.#isWordAt(text, at);
      case "no-word-edge":
        return this.#isWordAt(text, at - 1) === this.#isWordAt(text, at);
    }
  }

  #isWordAt(text: string, at: number): boolean {
    return at >= 0 && at < text.length && this.#isWord(text.charCodeAt(at));
  }
}
