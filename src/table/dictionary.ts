/** Gives each distinct text a code, from 0 in order of first appearance. */
export class Dictionary {
  readonly #codeOf = new Map<string, number>();

  get size(): number {
    return this.#codeOf.size;
  }

  codeOf(text: string): number {
    const known = this.#codeOf.get(text);
    if (known !== undefined) return known;
    const code = this.#codeOf.size;
    this.#codeOf.set(text, code);
    return code;
  }

  texts(): string[] {
    return [...this.#codeOf.keys()];
  }
}
