/** Keys and list positions from the root of the config to a value: `["gates", 2, "metric"]`. */
export type Path = readonly (string | number)[];

/** Something wrong with one value. */
export interface Fault {
  readonly path: Path;
  /** Whether the key is at fault (unknown, misplaced) rather than its value. */
  readonly at: "key" | "value";
  /** Completes "gates[2].metric: …". */
  readonly text: string;
}

/** A fault of the value at `path`. */
export function faulty(path: Path, text: string): Fault {
  return { path, at: "value", text };
}

/** A fault of the key at the end of `path`. */
export function faultyKey(path: Path, text: string): Fault {
  return { path, at: "key", text };
}

/** The path as people write it: `gates[2].max_drop.absolute`; keys that are not plain words in quotes; empty for the root. */
export function formatPath(path: Path): string {
  return path.map(formatStep).join("");
}

function formatStep(step: string | number, depth: number): string {
  if (typeof step === "number") return `[${step}]`;
  // A key can be any text, also a line break with a workflow command after it.
  if (!/^[\w-]+$/u.test(step)) return `[${JSON.stringify(step)}]`;
  return depth === 0 ? step : `.${step}`;
}
