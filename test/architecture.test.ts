import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, posix } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";

/** The parts of src: a part imports only from those in the lines above its own. `.oxlintrc.json` says the same. */
const layers = [
  ["errors.ts", "nearest.ts", "secrets.ts", "units.ts", "version.ts", "stats"],
  ["number-text.ts"],
  ["table"],
  ["sources"],
  ["readers"],
  ["reference"],
  ["align"],
  ["slices"],
  ["aggregates"],
  ["metrics", "drift", "quality"],
  ["measure", "changed-rows", "discover", "latency", "estimates"],
  ["plots"],
  ["gates"],
  ["causes"],
  ["audit"],
  ["history"],
  ["reports"],
  ["platforms"],
  ["config"],
  ["rules", "waivers"],
  ["open-tables.ts"],
  ["calibrate"],
  ["threads"],
  ["stages"],
  ["evaluate.ts"],
  ["judge-change.ts"],
  ["main.ts"],
  ["doctor", "self-test"],
  ["cli"],
  ["cli.ts", "action.ts"],
  ["ways-in.ts"],
];

/** Parts that touch disk, network or other programs; all others are pure. */
const edges = [
  "sources",
  "reference",
  "rules",
  "audit",
  "platforms",
  "threads",
  "evaluate.ts",
  "judge-change.ts",
  "main.ts",
  "doctor",
  "self-test",
  "cli",
  "cli.ts",
  "action.ts",
  "ways-in.ts",
];

/** Parts that may know the clock and the process; all others are told. */
const rim = ["platforms", "threads", "main.ts", "cli", "cli.ts", "action.ts"];

const outside = /^node:(?:fs|net|tls|dns|https?|http2|child_process|worker_threads)(?:\/|$)/;
const toolkit = /^@actions\//;
const toolkitFolder = "src/platforms/github/**";
const ambient = /\bprocess\.(?!versions\b)\w+|\bMath\.random\b|\bDate\.now\b|\bnew Date\(\)|\bperformance\.now\b/g;

interface SourceFile {
  /** From the root of the repository: "src/table/column.ts". */
  readonly path: string;
  readonly text: string;
}

describe("the layers of src", () => {
  it("have a place for every part", () => {
    const parts = new Set(sourceFiles().map(({ path }) => partOf(path)));
    expect([...parts].toSorted()).toEqual(layers.flat().toSorted());
  });

  it("import only from above", () => {
    expect(sourceFiles().flatMap(wrongImports)).toEqual([]);
  });

  it("leave the clock, the process and chance to the rim", () => {
    expect(sourceFiles().flatMap(ambientUses)).toEqual([]);
  });

  it("are the ones that oxlint holds", () => {
    const held = lintConfig().overrides.filter(({ rules }) => "no-restricted-imports" in rules);
    expect(held).toEqual(lintOverrides());
  });
});

describe("wrongImports", () => {
  it.each([
    ["a static import", 'import { judge } from "../gates/judge.ts";'],
    ["an import of a type", 'import type { Verdict } from "../gates/verdict.ts";'],
    ["an import over several lines", 'import {\n  judge,\n  decide,\n} from "../gates/judge.ts";'],
    ["an import for its effect", 'import "../gates/judge.ts";'],
    ["a re-export", 'export { judge } from "../gates/judge.ts";'],
    ["a dynamic import", 'const { judge } = await import("../gates/judge.ts");'],
    ["a type by import()", 'let verdict: import("../gates/verdict.ts").Verdict;'],
  ])("finds %s that goes down", (_, text) => {
    expect(wrongImports({ path: "src/table/column.ts", text })).toEqual([
      expect.stringMatching(
        /^src\/table\/column\.ts imports "\.\.\/gates\/(?:judge|verdict)\.ts": gates is not above table$/,
      ),
    ]);
  });

  it("finds an import of a sibling in the same line", () => {
    expect(wrongImports({ path: "src/drift/psi.ts", text: 'import { mcc } from "../metrics/mcc.ts";' })).toHaveLength(
      1,
    );
  });

  it("finds an import from a folder within the part", () => {
    const text = 'import { judge } from "../../gates/judge.ts";';
    expect(wrongImports({ path: "src/metrics/latency/p95.ts", text })).toHaveLength(1);
  });

  it("finds disk and toolkit where they do not belong", () => {
    expect(
      wrongImports({ path: "src/gates/judge.ts", text: 'import { readFile } from "node:fs/promises";' }),
    ).toHaveLength(1);
    expect(
      wrongImports({ path: "src/platforms/plain.ts", text: 'import { info } from "@actions/core";' }),
    ).toHaveLength(1);
  });

  it("lets an import go up, stay within its part, and reach what an edge may reach", () => {
    const text =
      'import { mean } from "../stats/mean.ts";\nimport { state } from "./state.ts";\nimport { z } from "zod";';
    expect(wrongImports({ path: "src/gates/judge.ts", text })).toEqual([]);
    expect(wrongImports({ path: "src/sources/file.ts", text: 'import { open } from "node:fs/promises";' })).toEqual([]);
    expect(
      wrongImports({ path: "src/platforms/github/log.ts", text: 'import { info } from "@actions/core";' }),
    ).toEqual([]);
  });
});

describe("oxlint", () => {
  it.each([
    ["src/table/wrong.ts", "../gates/judge.ts"],
    ["src/metrics/latency/wrong.ts", "../../gates/judge.ts"],
    ["src/errors.ts", "./gates/judge.ts"],
    ["src/gates/wrong.ts", "node:fs/promises"],
    ["src/platforms/wrong.ts", "@actions/core"],
  ])("refuses %s to import %s", (path, specifier) => {
    expect(lint(path, `import { x } from "${specifier}";\nexport const y = x;\n`)).toContain("no-restricted-imports");
  });

  it.each([
    ["src/gates/right.ts", "../metrics/index.ts"],
    ["src/platforms/github/right.ts", "@actions/core"],
    ["src/platforms/github/right.ts", "./platform.ts"],
    ["src/sources/right.ts", "node:fs"],
  ])("lets %s import %s", (path, specifier) => {
    expect(lint(path, `import { x } from "${specifier}";\nexport const y = x;\n`)).not.toContain(
      "no-restricted-imports",
    );
  });
});

function sourceFiles(): readonly SourceFile[] {
  const entries = readdirSync("src", { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => posix.join(entry.parentPath, entry.name))
    .toSorted()
    .map((path) => ({ path, text: readFileSync(path, "utf8") }));
}

/** "table" for "src/table/column.ts", "main.ts" for "src/main.ts". */
function partOf(path: string): string {
  return path.split("/")[1] ?? "";
}

function wrongImports(file: SourceFile): readonly string[] {
  return importsOf(file.text).flatMap((specifier) => {
    const fault = faultOf(file.path, specifier);
    return fault === undefined ? [] : [`${file.path} imports "${specifier}": ${fault}`];
  });
}

function importsOf(text: string): readonly string[] {
  const statements =
    /^\s*(?:import|export)\b[^"';]*?\bfrom\s*"([^"]+)"|^\s*import\s*"([^"]+)"|\bimport\(\s*"([^"]+)"\s*\)/gm;
  return [...text.matchAll(statements)].map((found) => found[1] ?? found[2] ?? found[3] ?? "");
}

function faultOf(path: string, specifier: string): string | undefined {
  const part = partOf(path);
  if (toolkit.test(specifier)) return mayUseToolkit(path) ? undefined : "the toolkit belongs to src/platforms/github";
  if (outside.test(specifier)) return edges.includes(part) ? undefined : `${part} does no input or output`;
  if (!specifier.startsWith(".")) return undefined;
  const other = partOf(posix.join(dirname(path), specifier));
  return other === part || lineOf(other) < lineOf(part) ? undefined : `${other} is not above ${part}`;
}

function mayUseToolkit(path: string): boolean {
  return path.startsWith(dirname(toolkitFolder)) || path === "src/action.ts";
}

function lineOf(part: string): number {
  return layers.findIndex((line) => line.includes(part));
}

function ambientUses({ path, text }: SourceFile): readonly string[] {
  if (rim.includes(partOf(path))) return [];
  return [...text.matchAll(ambient)].map((found) => `${path} uses ${found[0]}`);
}

const lintSchema = z.looseObject({
  overrides: z.array(z.looseObject({ files: z.array(z.string()), rules: z.record(z.string(), z.unknown()) })),
});

function lintConfig(): z.output<typeof lintSchema> {
  return lintSchema.parse(JSON.parse(readFileSync(".oxlintrc.json", "utf8")));
}

/** The overrides in `.oxlintrc.json` that hold the layers; of two that match a file, the later one counts. */
function lintOverrides(): readonly object[] {
  return [
    ...layers.map((parts) => lintOverride(parts.map(filesOf), parts)),
    lintOverride([toolkitFolder], ["platforms"]),
    lintOverride(["src/action.ts"], ["action.ts"]),
  ];
}

function filesOf(part: string): string {
  return part.endsWith(".ts") ? `src/${part}` : `src/${part}/**`;
}

function lintOverride(files: readonly string[], parts: readonly string[]): object {
  const below = layers.flat().filter((other) => parts.every((part) => lineOf(other) >= lineOf(part)));
  const names = below.map((other) => (other.endsWith(".ts") ? `${other.replace(".", "\\.")}$` : `${other}/`));
  const regex = [
    `^(?:\\.\\.?/)+(?:${names.join("|")})`,
    ...(parts.every((part) => edges.includes(part)) ? [] : [outside.source]),
    ...(files.every(mayUseToolkit) ? [] : [toolkit.source]),
  ].join("|");
  const message = "Goes against the layers in test/architecture.test.ts.";
  return { files, rules: { "no-restricted-imports": ["error", { patterns: [{ regex, message }] }] } };
}

/** What oxlint prints for this text in a file of this path, under the rules of this repository. */
function lint(path: string, text: string): string {
  const directory = mkdtempSync(join(tmpdir(), "model-gate-lint-"));
  try {
    mkdirSync(join(directory, dirname(path)), { recursive: true });
    writeFileSync(join(directory, path), text);
    writeFileSync(join(directory, ".oxlintrc.json"), JSON.stringify({ ...lintConfig(), options: {} }));
    const oxlint = join(process.cwd(), "node_modules/oxlint/bin/oxlint");
    return spawnSync(process.execPath, [oxlint, path], { cwd: directory, encoding: "utf8" }).stdout;
  } finally {
    rmSync(directory, { recursive: true });
  }
}
