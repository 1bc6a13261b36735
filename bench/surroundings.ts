import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { cpus, totalmem, type } from "node:os";
import { z } from "zod";
import type { Figures } from "./figures.ts";
import { runProgram } from "./run-program.ts";
import { tools } from "./tools.ts";

/** The machine, as far as it matters for time and memory. */
export function machine(): Figures["machine"] {
  const cores = cpus();
  return { processor: cores[0]?.model ?? "unknown", cores: cores.length, memory: totalmem(), system: type() };
}

/** Versions of what was run: our own, the runtimes and the packages whose work is compared. */
export function versions(python: string): Figures["versions"] {
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(read(new URL("../package.json", import.meta.url))));
  const pins = tools.flatMap(({ requirements }) => (requirements === undefined ? [] : [pinsOf(read(requirements))]));
  // What two environments have in different versions is told of the first.
  const packages = new Map(pins.toReversed().flatMap((each) => [...each]));
  return {
    "model-gate": `${version} (bundle ${digest(new URL("../dist/", import.meta.url))})`,
    Node: process.versions.node,
    Python: runProgram([python, "-c", "import platform; print(platform.python_version())"]).trim(),
    ...Object.fromEntries(compared.map((name) => [name, packages.get(name) ?? "unknown"])),
    "pandas for evidently": pins.at(-1)?.get("pandas") ?? "unknown",
  };
}

const compared = ["pandas", "numpy", "scikit-learn", "scipy", "pyarrow", "duckdb", "evidently"];

function pinsOf(requirements: string): ReadonlyMap<string, string> {
  return new Map(
    [...requirements.matchAll(/^([\w.-]+)==(\S+)$/gmu)].map(([, name = "", version = ""]) => [name, version]),
  );
}

/** Of all files in the folder: the version alone does not tell one build from the next. */
function digest(folder: URL): string {
  const hash = createHash("sha256");
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).toSorted();
  for (const name of names) {
    const path = new URL(name, folder);
    if (statSync(path).isFile()) hash.update(name).update(readFileSync(path));
  }
  return hash.digest("hex").slice(0, 8);
}

function read(path: URL | string): string {
  return readFileSync(path, "utf8");
}
