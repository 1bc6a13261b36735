import type { ConfigDocument } from "./document.ts";
import { formatPath, type Path } from "./fault.ts";
import { type ConfigInputs, givenInputs } from "./inputs.ts";
import { isMapping } from "./mapping.ts";
import type { Position } from "./problem.ts";
import type { Named } from "./synonyms.ts";

/** Answers, for a value of the config by its path, where it comes from. */
export interface Origins {
  /** The input or option that set the value, if one did. */
  inputOf(path: Path): string | undefined;
  /** Where the value stands in the file; `undefined` when it comes from an input or a default. */
  positionOf(path: Path): Position | undefined;
}

/** Origins of a config that was read from `document` and overridden by `inputs`; `named` knows other names of keys. */
export function originsOf(document: ConfigDocument, inputs: ConfigInputs, named: Named): Origins {
  const given = givenInputs(inputs).toReversed();
  const inputOf = (path: Path): string | undefined =>
    given.find((input) => input.path.every((step, depth) => step === path[depth]))?.origin;
  return {
    inputOf,
    positionOf: (path) => (inputOf(path) === undefined ? document.valuePosition(named.asWritten(path)) : undefined),
  };
}

/** The origin of every single value of `effective`, in words: "model-gate.yml:14:13", "input `candidate`", "default". */
export function describeOrigins(effective: unknown, file: string, origins: Origins): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...leaves(effective, [])].map((path) => [formatPath(path), describe(path, file, origins)]),
  );
}

function describe(path: Path, file: string, origins: Origins): string {
  const position = origins.positionOf(path);
  if (position !== undefined) return `${file}:${position.line}:${position.column}`;
  return origins.inputOf(path) ?? "default";
}

function* leaves(value: unknown, path: Path): Generator<Path> {
  const children: readonly (readonly [string | number, unknown])[] = Array.isArray(value)
    ? [...value.entries()]
    : isMapping(value)
      ? Object.entries(value)
      : [];
  if (children.length === 0) yield path;
  for (const [step, child] of children) yield* leaves(child, [...path, step]);
}
