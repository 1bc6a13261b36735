/** A regular expression as a tree. */
export type Syntax =
  /** One character: a literal, an escape, a class or the dot, in the notation of JavaScript. */
  | { readonly kind: "one"; readonly source: string }
  | { readonly kind: "assert"; readonly that: Assertion }
  | { readonly kind: "all" | "either"; readonly parts: readonly Syntax[] }
  /** `most` undefined: any number of times. */
  | { readonly kind: "repeat"; readonly part: Syntax; readonly least: number; readonly most: number | undefined };

export type Assertion = "start" | "end" | "word-edge" | "no-word-edge";

/** A pattern that cannot be used; the text completes "… is not a pattern:". */
export class PatternFault extends Error {}
