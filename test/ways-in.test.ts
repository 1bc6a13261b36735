import { execFileSync, spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { bundle, node24, runAction } from "./github/runner.ts";
import { baseSha, mergeSha } from "./platforms/github/samples.ts";

const config = `version: 1
task: binary
reference: reference.csv
candidate: candidate.csv
columns: { id: id, label: label, prediction: prediction, score: score, positive_class: 1 }
gates:
  - { metric: accuracy, max_drop: 5% }
`;

const files = {
  "model-gate.yml": config,
  "reference.csv": readFileSync("fixtures/tables/binary/reference.csv"),
  "candidate.csv": readFileSync("fixtures/tables/binary/equal.csv"),
};

/** Writes the address of each file that is loaded, in any thread, to the file that LOADED names. */
const spy = `require("node:module").registerHooks({
  load(url, context, next) {
    if (url.startsWith("file:")) require("node:fs").appendFileSync(process.env.LOADED, url + "\\n");
    return next(url, context);
  },
});
`;

let place: string;
let dist: string;

beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), "model-gate-ways-in-"));
  dist = join(place, "dist");
  cpSync(join(bundle, "dist"), dist, { recursive: true });
  writeFileSync(join(place, "spy.cjs"), spy);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(place, name), content);
});

/** What a process must have in its environment for its loads to be seen. */
function spied(name: string): { readonly LOADED: string; readonly NODE_OPTIONS: string } {
  return { LOADED: join(place, name), NODE_OPTIONS: `--require=${join(place, "spy.cjs")}` };
}

/** The files that were loaded out of a dist/. */
function loadedBy(name: string): readonly string[] {
  const paths = new Set(
    readFileSync(join(place, name), "utf8")
      .trim()
      .split("\n")
      .map((url) => fileURLToPath(url)),
  );
  return [...paths].filter((path) => path.includes("/dist/")).map((path) => path.replace(/^.*\/dist\//, ""));
}

function commandLine(name: string, ...argv: readonly string[]): string {
  const env = { PATH: process.env["PATH"], ...spied(name) };
  return execFileSync(node24, [join(dist, "cli/index.js"), ...argv], { cwd: place, env, encoding: "utf8" });
}

function bytesOf(names: readonly string[]): number {
  return names.map((name) => statSync(join(dist, name)).size).reduce((sum, size) => sum + size, 0);
}

function filesOfDist(): readonly string[] {
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dist, join(entry.parentPath, entry.name)));
}

/** Those of the files in which this is written. */
function holding(names: readonly string[], text: RegExp): readonly string[] {
  return names.filter((name) => text.test(readFileSync(join(dist, name), "utf8")));
}

/** What only runs that ask for it need: other commands, the toolkit and Node's or another HTTP client, and what unpacks zstd where Node cannot (`rzfh` of fzstd). */
const rare = ["checkUpsJson", "doctorCommand", "selfTestJson", "selfTestCommand", "deliverCommand", "calibrate"]
  .concat("DefaultArtifactClient", "getOctokit", "setSecret", "MockAgent", "pinnedFetch", "rzfh")
  .map(definition);

/** Where the function or the class of that name is written down. */
function definition(name: string): RegExp {
  return new RegExp(`^\\s*(?:export )?(?:(?:async )?function|class|var|const) ${name}\\b`, "m");
}

describe("dist", () => {
  it("starts as a program of its own wherever it is copied", () => {
    const env = { PATH: `${dirname(node24)}:/usr/bin:/bin` };
    expect(execFileSync(join(dist, "cli/index.js"), ["--version"], { env, encoding: "utf8" })).toMatch(/^\d+\.\d+\./);
  });

  it("holds the code of the action and the command line once", () => {
    const names = filesOfDist();
    for (const text of [definition("takeColumns"), ...rare]) expect(holding(names, text), text.source).toHaveLength(1);
    expect(bytesOf(["index.js", "cli/index.js"])).toBeLessThan(500);
    expect(bytesOf(names)).toBeLessThan(8_000_000);
  });

  it("names the licence of what it holds", () => {
    const licences = readFileSync(join(dist, "licenses.txt"), "utf8").split("\n");
    for (const name of ["@actions/artifact", "@azure/storage-blob", "hyparquet", "undici", "yaml", "zod"])
      expect(licences).toContain(name);
  });
});

describe("the way in by the command line", () => {
  it("loads for help nothing but help", () => {
    expect(commandLine("help", "--help")).toContain("Usage: model-gate");
    expect(bytesOf(loadedBy("help"))).toBeLessThan(100_000);
  });

  it("loads for a check neither the toolkit nor another command", () => {
    commandLine("check", "check", "--quiet");
    const loaded = loadedBy("check");
    expect(bytesOf(loaded)).toBeLessThan(3_600_000);
    expect(holding(loaded, definition("judgeChange"))).toHaveLength(1);
    for (const text of rare) expect(holding(loaded, text)).toEqual([]);
  });
});

describe("the way in by the action", () => {
  it("loads for a run that tells nobody neither the toolkit nor another command", async () => {
    const step = await runAction({
      action: bundle,
      node: node24,
      eventName: "push",
      event: { before: baseSha, after: mergeSha },
      files,
      inputs: { comment: "never", artifact: "false" },
      environment: spied("action"),
    });
    expect(step).toMatchObject({ exitCode: 0, outputs: { verdict: "pass" } });
    expect(step.summary).not.toBe("");
    const loaded = loadedBy("action");
    expect(holding(loaded, definition("judgeChange"))).toHaveLength(1);
    for (const text of rare) expect(holding(loaded, text)).toEqual([]);
  });

  it("loads into a worker thread what measures a column and nothing else", async () => {
    const pool = join(place, "pool.cjs");
    // Nobody asks anything of the thread, so it waits until the process is ended.
    writeFileSync(pool, 'new (require("node:worker_threads").Worker)(process.argv[2]);');
    const env = { PATH: process.env["PATH"], ...spied("worker") };
    const child = spawn(node24, [pool, join(dist, "index.js")], { env });
    try {
      await vi.waitFor(() => expect(holding(loadedBy("worker"), definition("takeColumns"))).toHaveLength(1), 4000);
    } finally {
      child.kill();
    }
    expect(holding(loadedBy("worker"), definition("judgeChange"))).toEqual([]);
  });
});
