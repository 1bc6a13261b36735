import { type Fault, faultyKey, type Path } from "./fault.ts";
import type { Mapping } from "./mapping.ts";

export interface Named {
  /** The config with our names only. */
  readonly config: Mapping;
  readonly faults: readonly Fault[];
  /** The path as it stands in the file: `baseline` where that was written for `reference`. */
  asWritten(path: Path): Path;
}

/** Accepts other names of the two files, each in the place of ours, not beside it. */
export function readSynonyms(written: Mapping): Named {
  const used = synonyms.filter(([, other]) => Object.hasOwn(written, other));
  const clashes = used.filter(([ours]) => Object.hasOwn(written, ours));
  const renamed = new Map(used.filter((pair) => !clashes.includes(pair)));
  const config = Object.fromEntries(
    Object.entries(written).flatMap(([key, value]) => {
      const ours = used.find(([, other]) => other === key)?.[0];
      if (ours === undefined) return [[key, value]];
      return renamed.has(ours) ? [[ours, value]] : [];
    }),
  );
  return {
    config,
    faults: clashes.map(([ours, other]) =>
      faultyKey([other], `is another name of \`${ours}\`, which is there too; keep one of them.`),
    ),
    asWritten: ([first, ...rest]) => (first === undefined ? [] : [renamed.get(String(first)) ?? first, ...rest]),
  };
}

/** Our key, and another that means the same. */
export const synonyms: readonly (readonly [ours: string, other: string])[] = [
  ["reference", "baseline"],
  ["candidate", "current"],
];
