import { execFile } from "node:child_process";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

/** The entries that `tsc` has left in lib/, and the folder under dist/ that each is bundled into. */
const bundles = [
  { entry: "lib/action.js", folder: "." },
  { entry: "lib/cli.js", folder: "cli" },
] as const;

/**
 * Bundles the action and the command line, each into a folder that runs without node_modules. Plain code without a source
 * map: what is committed can be read, and the same sources give the same bytes.
 *
 * @param directory emptied first
 */
export async function bundle(directory: string): Promise<void> {
  await rm(directory, { recursive: true, force: true });
  await Promise.all(bundles.map(({ entry, folder }) => compile(entry, join(directory, folder))));
}

async function compile(entry: string, directory: string): Promise<void> {
  const ncc = fileURLToPath(import.meta.resolve("@vercel/ncc/dist/ncc/cli.js"));
  const options = ["build", entry, "--out", directory, "--license", "licenses.txt", "--no-cache", "--quiet"];
  await promisify(execFile)(process.execPath, [ncc, ...options]);
}

if (import.meta.main) await bundle("dist");
