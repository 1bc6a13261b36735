import { config } from "../run-gate.ts";
import { good, type HostileCase } from "./hostile-case.ts";

const refused = (name: string, text: string): HostileCase => ({
  name: `a config ${name}`,
  files: { ...good, "model-gate.yml": text },
  exits: [2],
});

const deep = (open: string, close = ""): string => `${config()}x: ${open.repeat(10_000)}${close.repeat(10_000)}\n`;

/** Configs that would grow, run, hide or exhaust. */
const configs: readonly HostileCase[] = [
  refused(
    "of a billion laughs",
    config(
      `a: &a [x]\n${"bcdefghij"
        .split("")
        .map((key, index) => `${key}: &${key} [${`*${"abcdefghij"[index]}, `.repeat(9)}]`)
        .join("\n")}\n`,
    ),
  ),
  refused("with an anchor and an alias", config("a: &a 1\nb: *a\n")),
  refused("with a merge key", config("a: &a { x: 1 }\nb:\n  <<: *a\n")),
  refused("with a key `__proto__`", config("__proto__: { passed: true }\n")),
  refused("with a key `constructor`", config("constructor: { prototype: { passed: true } }\n")),
  refused("with `__proto__` in its columns", config().replace("{ id: id", "{ __proto__: { id: id }, id: id")),
  refused("with a tag of JavaScript", config("x: !!js/function 'function () { process.exit(0) }'\n")),
  refused("with a tag of Python", config("x: !!python/object/apply:os.system ['true']\n")),
  refused("with a binary tag", config("x: !!binary aGVsbG8=\n")),
  refused("with keys written twice", config("task: regression\n")),
  refused("of two documents", `${config()}---\n${config()}`),
  { ...refused("with a directive", `%TAG ! tag:evil.example,2026:\n---\n${config()}`), exits: [0] },
  refused("with a NUL", config("x: \0\n")),
  refused("in UTF-16", "\ufeff\ud800"),
  refused("with a lone surrogate escaped", config('x: "\\ud800"\n')),
  refused("of nothing", ""),
  refused("that is a list", "- 1\n- 2\n"),
  refused("of more than a mebibyte", `${config()}# ${"x".repeat(2 ** 20)}\n`),
  refused("with a line of a mebibyte less a little", config(`x: ${"y".repeat(2 ** 20 - 1000)}\n`)),
  refused("nested ten thousand brackets deep", deep("[", "]")),
  refused("nested ten thousand braces deep", deep("{a: ", "}")),
  refused("nested ten thousand question marks deep", `${"? ".repeat(10_000)}\n${config()}`),
  refused("nested ten thousand dashes deep", `${config()}x:\n  ${"- ".repeat(10_000)}\n`),
  refused("of ten thousand keys", config(Array.from({ length: 10_000 }, (_, index) => `k${index}: 1\n`).join(""))),
  refused("with a number that is none", config().replaceAll("0.05", ".nan")),
  refused("with an endless limit", config().replaceAll("0.05", ".inf")),
  refused("with a limit below zero", config().replaceAll("0.05", "-1")),
  refused("whose gates all inform", config("policy: { confidence: 2 }\n")),
  refused("with an expression that calls", config("slices:\n  - { name: x, where: process.exit(0) }\n")),
  refused(
    "with an expression of ten thousand brackets",
    config(`slices:\n  - { name: x, where: "${"(".repeat(1900)}" }\n`),
  ),
  refused(
    "with an expression of ten thousand words",
    config(`slices:\n  - { name: x, where: "${"not ".repeat(5000)}" }\n`),
  ),
];

const pattern = (name: string, text: string, exits: readonly number[]): HostileCase => ({
  name: `a pattern ${name}`,
  files: {
    ...good,
    "candidate.csv": `id,label,prediction,score,region\n${Array.from({ length: 100 }, (_, index) => `${index},${index % 2},${index % 2},0.5,${"a".repeat(3000)}!`).join("\n")}\n`,
    "model-gate.yml": config("", `  - { check: regex, columns: [region], pattern: ${JSON.stringify(text)} }\n`),
  },
  exits,
});

/** Patterns that backtrack for ever in most engines, and such as are none. */
const patterns: readonly HostileCase[] = [
  pattern("of nested plusses", "^(a+)+$", [1]),
  pattern("of nested stars", "^(a*)*$", [1]),
  pattern("of alternatives that are alike", "^(a|aa)+$", [1]),
  pattern("of many stars", `^${"a*".repeat(50)}$`, [1]),
  pattern("of many question marks", `^${"a?".repeat(500)}${"a".repeat(500)}$`, [1, 2]),
  pattern("that counts to a million", "^(a{1000}){1000}$", [2]),
  pattern("with a look ahead", "^(?=a)a", [2]),
  pattern("that refers back", "^(a)\\1$", [2]),
  pattern("of a thousand brackets", "(".repeat(1000) + ")".repeat(1000), [1, 2]),
  pattern("that is open", "[a-", [2]),
];

export const hostileConfigs: readonly HostileCase[] = [...configs, ...patterns];
