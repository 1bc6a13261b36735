import type { Path } from "./fault.ts";
import { isMapping, type Mapping } from "./mapping.ts";

/** What an action input or an option of the command line can set in place of the file. */
export type InputKey =
  | "name"
  | "reference"
  | "candidate"
  | "labels"
  | "policy.mode"
  | "policy.confidence"
  | "policy.on_inconclusive"
  | "policy.on_missing_reference"
  | "policy.min_samples";

/** Values from outside the file, which override it; later ones override earlier ones. */
export type ConfigInputs = readonly ConfigInput[];

export interface ConfigInput {
  readonly key: InputKey;
  /** As given; an empty string is no override (an unset action input is one). */
  readonly value: string;
  /** How messages and the audit record call it: "input `candidate`", "option --candidate". */
  readonly origin: string;
}

const numbers: ReadonlySet<InputKey> = new Set<InputKey>(["policy.confidence", "policy.min_samples"]);

/** The inputs that override something, by the path that they set. */
export function givenInputs(inputs: ConfigInputs): readonly (ConfigInput & { readonly path: Path })[] {
  return inputs.filter(({ value }) => value !== "").map((input) => ({ ...input, path: input.key.split(".") }));
}

/** `config` with each input in the place of what the file says. A part of the wrong kind is left for the schema to refuse. */
export function applyInputs(config: Mapping, inputs: ConfigInputs): Mapping {
  let result = config;
  for (const input of givenInputs(inputs)) result = withValue(result, input.path.map(String), typed(input));
  return result;
}

function withValue(mapping: Mapping, [key = "", ...rest]: readonly string[], value: unknown): Mapping {
  if (rest.length === 0) return { ...mapping, [key]: value };
  const inner = mapping[key] ?? {};
  return isMapping(inner) ? { ...mapping, [key]: withValue(inner, rest, value) } : mapping;
}

function typed({ key, value }: ConfigInput): string | number {
  if (!numbers.has(key)) return value;
  const number = Number(value);
  // "many" and "95%" stay text: the schema refuses the one and reads the other.
  return Number.isNaN(number) ? value : number;
}
