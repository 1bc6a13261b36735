import type { Keyword, Token } from "./tokens.ts";

/** A place among the tokens of an expression that moves on as they are taken. */
export class Cursor {
  readonly #tokens: readonly Token[];
  #next = 0;

  /** The last token is the end, which is never passed. */
  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  get next(): Token {
    return this.#tokens[this.#next] ?? { kind: "end", at: 0 };
  }

  take(): Token {
    const token = this.next;
    if (token.kind !== "end") this.#next++;
    return token;
  }

  /** Passes the keyword if it comes next, and says whether it did. */
  takeWord(word: Keyword): boolean {
    const comes = this.next.kind === "keyword" && this.next.word === word;
    if (comes) this.#next++;
    return comes;
  }

  /** Passes the symbol if it comes next, and says whether it did. */
  takeSymbol(symbol: string): boolean {
    const comes = this.next.kind === "symbol" && this.next.symbol === symbol;
    if (comes) this.#next++;
    return comes;
  }
}
