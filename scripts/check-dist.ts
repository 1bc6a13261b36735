import { mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundle } from "./bundle.ts";

/** Bundles lib/ anew and compares it with the committed dist/, byte by byte. Returns one line for each file that differs. */
async function compareDist(committed: string): Promise<readonly string[]> {
  const temporary = await mkdtemp(join(tmpdir(), "model-gate-dist-"));
  try {
    const rebuilt = join(temporary, "dist");
    await bundle(rebuilt);
    const names = new Set([...(await filesUnder(committed)), ...(await filesUnder(rebuilt))]);
    const found = await Promise.all([...names].toSorted().map((name) => compareFile(name, committed, rebuilt)));
    return found.filter((line) => line !== undefined);
  } finally {
    await rm(temporary, { recursive: true });
  }
}

async function filesUnder(directory: string): Promise<readonly string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(directory.length + 1));
}

async function compareFile(name: string, committed: string, rebuilt: string): Promise<string | undefined> {
  const [before, after] = await Promise.all([contents(join(committed, name)), contents(join(rebuilt, name))]);
  if (before === undefined) return `dist/${name} is missing`;
  if (after === undefined) return `dist/${name} is no longer built`;
  return before.equals(after) ? undefined : `dist/${name} differs from what the sources give`;
}

async function contents(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}

if (import.meta.main) {
  const differences = await compareDist("dist");
  if (differences.length > 0) {
    console.error(`${differences.join("\n")}\nRun \`npm run build\` and commit dist.`);
    process.exitCode = 1;
  }
}
