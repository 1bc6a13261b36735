import { realpath, stat } from "node:fs/promises";
import path from "node:path";
import { GateError } from "../../errors.ts";
import type { Environment } from "../platform.ts";

/** Absolute path of the `working-directory` input, which must be a folder inside the workspace, also after links. Throws E100. */
export async function workingDirectory(environment: Environment, input: string): Promise<string> {
  const root = environment["GITHUB_WORKSPACE"];
  if (!root)
    throw new GateError({
      code: "E100",
      message: "GITHUB_WORKSPACE is not set",
      hint: "Run the action inside GitHub Actions.",
    });
  const workspace = await realpath(root);
  const directory = await existing(path.resolve(workspace, input));
  const inside = directory !== undefined && isInside(workspace, directory);
  if (inside && (await stat(directory)).isDirectory()) return directory;
  throw new GateError({
    code: "E100",
    message: `input working-directory: ${JSON.stringify(input)} is not a folder inside the workspace`,
    hint: "Give a path relative to the root of the repository, and check that actions/checkout ran before this step.",
  });
}

async function existing(target: string): Promise<string | undefined> {
  try {
    return await realpath(target);
  } catch {
    return undefined;
  }
}

function isInside(folder: string, target: string): boolean {
  return target === folder || target.startsWith(folder.endsWith(path.sep) ? folder : folder + path.sep);
}
