import { execFile } from "node:child_process";
import { mkdir, readFile, readdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { minify } from "rolldown/utils";

/** The folder under dist/ that holds all code, once, for the action and the command line; what is rarely needed, in files that are loaded late. */
const program = "program";

/** What is bundled: both ways in, each of which runs when it is called, as `tsc` has left them in lib/. */
const waysIn = "lib/ways-in.js";

/** The files that are started, and those without which they would not start, by their path under dist/. */
const starts: readonly { readonly path: string; readonly text: string; readonly mode?: number }[] = [
  {
    path: "index.js",
    text: `import { startAction } from "./${program}/index.js";

await startAction();
`,
  },
  {
    path: "cli/index.js",
    text: `#!/usr/bin/env node
import { startCommandLine } from "../${program}/index.js";

await startCommandLine();
`,
    mode: 0o755,
  },
  { path: "package.json", text: `${JSON.stringify({ type: "module" }, undefined, 2)}\n` },
];

/**
 * Bundles the action and the command line into a folder that runs without node_modules, wherever it is copied. Plain code without a source
 * map: what is committed can be read, and the same sources give the same bytes. Where nothing of ours is in a file, it goes without comments.
 *
 * @param directory emptied first
 */
export async function bundle(directory: string): Promise<void> {
  await rm(directory, { recursive: true, force: true });
  await compile(waysIn, join(directory, program));
  for (const name of await readdir(join(directory, program)))
    if (name.endsWith(".js")) await shorten(join(directory, program, name));
  await rename(join(directory, program, "licenses.txt"), join(directory, "licenses.txt"));
  for (const { path, text, mode } of starts) await place(join(directory, path), text, mode);
}

async function compile(entry: string, directory: string): Promise<void> {
  const ncc = fileURLToPath(import.meta.resolve("@vercel/ncc/dist/ncc/cli.js"));
  const options = ["build", entry, "--out", directory, "--license", "licenses.txt", "--no-cache", "--quiet"];
  await promisify(execFile)(process.execPath, [ncc, ...options]);
}

/** What ncc writes before each module of ours that it has put into one with others; those that stand alone are few. */
const ownModule = /^;\/\/ CONCATENATED MODULE: \.\/lib\//m;

/** Prints the code of others anew without its comments, of which it has half a megabyte in one file: the same statements and names, line by line. */
async function shorten(path: string): Promise<void> {
  const text = await readFile(path, "utf8");
  if (ownModule.test(text)) return;
  const codegen = { removeWhitespace: false, legalComments: "none" } as const;
  const { code, errors } = await minify(path, text, { module: true, compress: false, mangle: false, codegen });
  if (errors.length > 0)
    throw new Error(`${path} cannot be printed: ${errors.map(({ message }) => message).join("; ")}`);
  await writeFile(path, code);
}

async function place(path: string, text: string, mode = 0o644): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text, { mode });
}

if (import.meta.main) await bundle("dist");
