import { mkdir, mkdtemp, realpath, symlink, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { expect, it } from "vitest";
import { workingDirectory } from "../../../src/platforms/github/workspace.ts";

async function workspace(): Promise<string> {
  const root = await realpath(await mkdtemp(path.join(os.tmpdir(), "workspace-")));
  await mkdir(path.join(root, "teams", "fraud"), { recursive: true });
  await writeFile(path.join(root, "file"), "");
  await symlink(os.tmpdir(), path.join(root, "link"));
  return root;
}

it("is a folder of the workspace", async () => {
  const root = await workspace();
  expect(await workingDirectory({ GITHUB_WORKSPACE: root }, ".")).toBe(root);
  expect(await workingDirectory({ GITHUB_WORKSPACE: root }, "teams/fraud")).toBe(path.join(root, "teams", "fraud"));
});

it.each(["..", "/", "link", "file", "nowhere"])("is not %s", async (input) => {
  await expect(workingDirectory({ GITHUB_WORKSPACE: await workspace() }, input)).rejects.toThrow(
    `input working-directory: "${input}" is not a folder inside the workspace`,
  );
});
