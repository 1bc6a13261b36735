import { type Assertion, PatternFault, type Syntax } from "./syntax.ts";

/** The steps of an automaton: what each does, and where it goes on. */
export interface Program {
  readonly steps: readonly Step[];
  /** What `\\b` takes for a letter of a word: without regard to case, also two that look like s and k to it. */
  readonly isWord: (codePoint: number) => boolean;
}

export type Step =
  | { readonly kind: "one"; readonly matches: (codePoint: number) => boolean }
  | { readonly kind: "assert"; readonly that: Assertion }
  /** Goes on at both places. */
  | { readonly kind: "fork"; readonly to: number; readonly also: number }
  | { readonly kind: "found" };

/** Repetitions are written out; a text would take longer to go through more than this than it is worth. */
const mostParts = 4000;

/** The automaton of a pattern (Thompson 1968): one step for each character, a fork for each choice. */
export function compilePattern(syntax: Syntax, flags: string): Program {
  const draft: Draft = { steps: [], tests: new Map(), flags, parts: 0 };
  append(draft, syntax);
  draft.steps.push({ kind: "found" });
  return { steps: draft.steps, isWord: testOf(draft, String.raw`\w`) };
}

interface Draft {
  readonly steps: Step[];
  /** Of each kind of character, whose repetitions share one. */
  readonly tests: Map<string, (codePoint: number) => boolean>;
  readonly flags: string;
  /** How many were appended, also those that are empty. */
  parts: number;
}

function append(draft: Draft, syntax: Syntax): void {
  draft.parts += 1;
  if (draft.parts > mostParts)
    throw new PatternFault(`its repetitions come to more than ${mostParts} parts; ask for fewer`);
  switch (syntax.kind) {
    case "one":
      draft.steps.push({ kind: "one", matches: testOf(draft, syntax.source) });
      return;
    case "assert":
      draft.steps.push(syntax);
      return;
    case "all":
      for (const part of syntax.parts) append(draft, part);
      return;
    case "either":
      appendEither(draft, syntax.parts);
      return;
    case "repeat":
      appendRepeat(draft, syntax);
  }
}

function appendEither(draft: Draft, parts: readonly Syntax[]): void {
  const { steps } = draft;
  const ends: number[] = [];
  for (const [index, part] of parts.entries()) {
    if (index === parts.length - 1) {
      append(draft, part);
      break;
    }
    const fork = hold(steps);
    append(draft, part);
    ends.push(hold(steps));
    steps[fork] = { kind: "fork", to: fork + 1, also: steps.length };
  }
  for (const end of ends) steps[end] = jump(steps.length);
}

function appendRepeat(draft: Draft, { part, least, most }: Extract<Syntax, { kind: "repeat" }>): void {
  const { steps } = draft;
  for (let times = 0; times < least; times++) append(draft, part);
  const forks: number[] = [];
  for (let times = least; times < (most ?? least + 1); times++) {
    forks.push(hold(steps));
    append(draft, part);
  }
  const [first] = forks;
  if (most === undefined && first !== undefined) steps.push(jump(first));
  for (const fork of forks) steps[fork] = { kind: "fork", to: fork + 1, also: steps.length };
}

/** Keeps a place for a step whose aim is not known yet. */
function hold(steps: Step[]): number {
  return steps.push({ kind: "found" }) - 1;
}

function jump(to: number): Step {
  return { kind: "fork", to, also: to };
}

function testOf({ tests, flags }: Draft, source: string): (codePoint: number) => boolean {
  const known = tests.get(source);
  if (known !== undefined) return known;
  const test = characterTest(source, flags);
  tests.set(source, test);
  return test;
}

const ASCII = 128;

/** Whether a character is one of those that the notation stands for; on one character no expression can backtrack. */
function characterTest(source: string, flags: string): (codePoint: number) => boolean {
  const form = new RegExp(`^(?:${source})$`, flags);
  const test = (codePoint: number): boolean => form.test(String.fromCodePoint(codePoint));
  const ascii = Array.from({ length: ASCII }, (_, codePoint) => test(codePoint));
  const others = new Map<number, boolean>();
  return (codePoint) => {
    if (codePoint < ASCII) return ascii[codePoint] === true;
    const known = others.get(codePoint);
    if (known !== undefined) return known;
    const matches = test(codePoint);
    others.set(codePoint, matches);
    return matches;
  };
}
