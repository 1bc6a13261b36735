import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkedOutFile } from "../../src/sources/checked-out-file.ts";

const root = mkdtempSync(join(tmpdir(), "model-gate-checked-out-"));
const workspace = join(root, "pkg");
mkdirSync(join(workspace, "folder"), { recursive: true });
writeFileSync(join(workspace, "a.yml"), "a");
writeFileSync(join(root, "common.yml"), "common");
writeFileSync(join(workspace, "large.yml"), Buffer.alloc(2 * 1024 * 1024 + 1));
symlinkSync("a.yml", join(workspace, "inside.yml"));
symlinkSync("../common.yml", join(workspace, "above.yml"));
symlinkSync("/etc/passwd", join(workspace, "out.yml"));
symlinkSync("/dev/zero", join(workspace, "endless.yml"));

const repository = {
  name: "owner/name",
  folder: "pkg",
  commitOf: async () => undefined,
  fileAt: async () => undefined,
};
const read = (name: string, about: Parameters<typeof checkedOutFile>[0]): Promise<string> =>
  checkedOutFile(about)(join(workspace, name)).then((bytes) => Buffer.from(bytes).toString());

describe("a file of rules that is checked out", () => {
  it.each([
    ["a.yml", "a"],
    ["inside.yml", "a"],
    ["above.yml", "common"],
    ["../common.yml", "common"],
  ])("is read where it lies in the repository: %s", async (name, text) => {
    await expect(read(name, { workspace, repository })).resolves.toBe(text);
  });

  it.each([
    ["out.yml", "it links out of the repository"],
    ["endless.yml", "it links out of the repository"],
    ["folder", "it is a folder"],
    ["large.yml", "more than any file of rules"],
    ["none.yml", "ENOENT"],
  ])("is not read otherwise: %s", async (name, why) => {
    await expect(read(name, { workspace, repository })).rejects.toThrow(why);
  });

  it("stays in the workspace where no repository is known", async () => {
    await expect(read("above.yml", { workspace })).rejects.toThrow("it links out of the repository");
  });
});
