import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isMapping } from "../../src/config/mapping.ts";
import type { Config } from "../../src/config/schema.ts";
import { compareRules } from "../../src/rules/compare-rules.ts";
import { isSame } from "../../src/rules/differences.ts";
import { load } from "../config/loading.ts";

const enforcement = { enforced: "base", change: "this pull request" } as const;

const everything = await load(`version: 1
task: binary
reference: {uri: auto, max_age: 30 days, on_stale: fail, branch: main}
pinned: release:v1/p.csv
candidate: candidate.csv
labels: {uri: "https://data.example/labels.csv", headers: {Authorization: LABELS_AUTH}}
latency: {reference: old.json, candidate: new.json}
columns: {id: [id, day], label: label, prediction: prediction, score: score, features: [zip], kinds: {zip: categorical}}
schedule: {fail_after: 2 of 3}
discover: {}
gates:
  - {metric: accuracy, min: 90%, max_drop: 1%, per_slice: {region=EU: {max_drop: {relative: 2%}}}}
  - {metric: f1, max_drop: {absolute: 2%, relative: 5%}, slices: [region], mode: strict, family: a}
  - {metric: latency_p95, max: 300ms, max_increase: {relative: 10%}, fail_if: all_exceeded}
  - {drift: auto, max: {psi: 0.2}, fail_above: {psi: 0.25}}
  - {check: null_rate, columns: [age, income], max: 5%}
  - {estimated: accuracy, min: 80%}
slices:
  - by: region
  - {name: adults, where: age >= 18}
`);

type Step = string | number;

/** The paths of all values that hold no others. */
function leavesOf(value: unknown, path: readonly Step[] = []): readonly (readonly Step[])[] {
  const children: readonly (readonly [Step, unknown])[] = Array.isArray(value)
    ? [...value.entries()]
    : isMapping(value)
      ? Object.entries(value).filter(([, inner]) => inner !== undefined)
      : [];
  if (children.length === 0) return [path];
  return children.flatMap(([step, inner]) => leavesOf(inner, [...path, step]));
}

/** The same value with another leaf at `path`; undefined takes it out. */
function changed(value: unknown, [step, ...rest]: readonly Step[], leaf: unknown): unknown {
  if (step === undefined) return leaf;
  if (Array.isArray(value)) {
    const list = value.map((item: unknown, index) => (index === step ? changed(item, rest, leaf) : item));
    return list.filter((item) => item !== undefined);
  }
  if (!isMapping(value)) throw new Error("no such path");
  return { ...value, [step]: changed(value[step], rest, leaf) };
}

/** A value of another form than any schema lets through is compared like any other. */
function asConfig(value: unknown): Config {
  const isConfig = (one: unknown): one is Config => isMapping(one) && Array.isArray(one["gates"]);
  if (isConfig(value)) return value;
  throw new Error("no config any more");
}

const { config } = everything;
const kept = new Set(["metric", "drift", "check", "estimated", "mode"]);
const leaves = leavesOf(config);

describe("every difference of two configs", () => {
  it("is found, whichever value it is in and whatever it becomes", () => {
    const leaf = fc.constantFrom(...leaves.filter((path) => !kept.has(String(path.at(-1)))));
    const value = fc.oneof(fc.double({ noNaN: true, min: 0 }), fc.string({ minLength: 1 }), fc.boolean());
    fc.assert(
      fc.property(leaf, value, (path, other) => {
        const head = asConfig(changed(config, path, other));
        // Under another name it is another slice: one is gone, and one is new.
        const once = path[0] === "slices" && ["by", "name"].includes(String(path.at(-1))) ? 2 : 1;
        expect(compareRules(config, head, enforcement).length).toBe(isSame(config, head) ? 0 : once);
      }),
      { numRuns: 500 },
    );
  });

  it.each(leaves.map((path) => [path.join("."), path] as const).filter(([, path]) => !kept.has(String(path.at(-1)))))(
    "is found where %s is taken out",
    (_, path) => {
      const head = asConfig(changed(config, path, undefined));
      const found = compareRules(config, head, enforcement);
      expect(found.length).toBeGreaterThan(0);
      expect(found.every(({ sentence }) => sentence.endsWith("."))).toBe(true);
    },
  );

  it("is told once in each direction, and reads the other way round as the opposite or as open", () => {
    const leaf = fc.constantFrom(...leaves.filter((path) => path.includes("max_drop") || path.includes("min")));
    fc.assert(
      fc.property(leaf, fc.double({ noNaN: true, min: 0, max: 1 }), (path, other) => {
        const head = asConfig(changed(config, path, other));
        const [there] = compareRules(config, head, enforcement);
        const [back] = compareRules(head, config, enforcement);
        const opposites = { loosened: "tightened", tightened: "loosened", changed: "changed" } as const;
        expect(back?.direction).toBe(there && opposites[there.direction]);
      }),
      { numRuns: 200 },
    );
  });

  it("is none between a config and itself, in any order of its gates and slices", () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...config.gates], { minLength: config.gates.length }),
        fc.shuffledSubarray([...config.slices], { minLength: config.slices.length }),
        (gates, slices) => {
          expect(compareRules(config, { ...config, gates, slices }, enforcement)).toEqual([]);
        },
      ),
    );
  });
});
