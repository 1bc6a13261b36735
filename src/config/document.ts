import { type Document, LineCounter, parseDocument } from "yaml";
import type { Path } from "./fault.ts";
import { keyPlace, placesOf, valuePlace } from "./places.ts";
import type { Position, Problem } from "./problem.ts";
import { inspectTree } from "./yaml-tree.ts";
import { explainSyntax } from "./yaml-syntax.ts";

/** A config file as YAML: its value, and where each part of it stands. */
export interface ConfigDocument {
  /** Plain lists, mappings and scalars; `undefined` when there are problems. */
  readonly value: unknown;
  /** What keeps the text from being read at all. */
  readonly problems: readonly Problem[];
  /** The value at `path` itself, or the short form that stands for it (`max_drop: 1%` for `max_drop.absolute`). */
  valuePosition(path: Path): Position | undefined;
  /** The last key of `path`. */
  keyPosition(path: Path): Position | undefined;
}

/** Reads YAML text. Nothing in it can run, refer to another place, or grow: no aliases, no tags, no deep nesting. */
export function parseConfigDocument(text: string): ConfigDocument {
  const lines = new LineCounter();
  const document = parsed(text, { ...quick, lineCounter: lines });
  if (document === undefined) return tooDeep;
  const position = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const syntax = syntaxProblems(document, position);
  const findings = syntax.length > 0 ? [] : inspectTree(document.contents);
  const problems = [
    ...syntax,
    ...findings.map(({ offset, text: finding }) => ({ at: position(offset), text: finding })),
  ];
  // The depth of a tree that is not readable is not known to be bearable.
  const places = placesOf(problems.length === 0 ? document.contents : null);
  const positionOf = (offset: number | undefined): Position | undefined =>
    offset === undefined ? undefined : position(offset);
  return {
    // The tree has no alias at this point; the option holds even if it had.
    value: problems.length === 0 ? document.toJS({ maxAliasCount: 0 }) : undefined,
    problems,
    valuePosition: (path) => positionOf(valuePlace(places, path)?.value),
    keyPosition: (path) => positionOf(keyPlace(places, path)?.key),
  };
}

// Unique keys are checked by inspectTree: the parser's own check is quadratic, seconds for a file of 200 kB. And its errors, of which
// each bracket can be one, take minutes to be made pretty.
const quick = { uniqueKeys: false, prettyErrors: false, logLevel: "error" } as const;

/** undefined where the parser runs out of stack: of most nesting it says so itself, but of some, such as `? ? ?`, it dies. */
function parsed(text: string, options: Parameters<typeof parseDocument>[1]): Document.Parsed | undefined {
  try {
    return parseDocument(text, options);
  } catch (thrown) {
    if (thrown instanceof RangeError) return undefined;
    throw thrown;
  }
}

const start: Position = { line: 1, column: 1 };

const tooDeep: ConfigDocument = {
  value: undefined,
  problems: [{ at: start, text: "lists and mappings are nested too deeply." }],
  valuePosition: () => undefined,
  keyPosition: () => undefined,
};

/** One problem a line: the parser's later complaints about a line follow from the first. */
function syntaxProblems(document: Document.Parsed, position: (offset: number) => Position): readonly Problem[] {
  const byLine = new Map<number, Problem>();
  for (const error of [...document.errors, ...document.warnings]) {
    const { line, column } = position(error.pos[0]);
    // At which bracket the parser runs out of stack differs from run to run.
    const at = { line, column: error.code === "RESOURCE_EXHAUSTION" ? 1 : column };
    if (!byLine.has(line)) byLine.set(line, { at, text: explainSyntax(error) });
  }
  return [...byLine.values()];
}
