/** An expression that cannot be read: where it goes wrong, and what was expected there. */
export class ExpressionFault extends Error {
  /** Offset from the start of the text. */
  readonly at: number;

  constructor(at: number, expected: string) {
    super(expected);
    this.name = "ExpressionFault";
    this.at = at;
  }
}

const excerptLength = 20;

/** The fault with its place: `at character 7 ("> 5"): expected …`. */
export function placed({ at, message }: ExpressionFault, text: string): string {
  const rest = text.slice(at);
  const excerpt = rest.length > excerptLength ? `${rest.slice(0, excerptLength)}…` : rest;
  return `at character ${at + 1} (${rest === "" ? "the end" : JSON.stringify(excerpt)}): ${message}`;
}
