import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { makeOutDirectory, writeOwnFile } from "../../src/audit/out-directory.ts";
import { main } from "../../src/main.ts";
import { plainPlatform } from "../../src/platforms/plain.ts";

function folders(): { readonly workspace: string; readonly outside: string } {
  const root = mkdtempSync(join(tmpdir(), "model-gate-"));
  const [workspace, outside] = [join(root, "workspace"), join(root, "outside")];
  mkdirSync(workspace);
  mkdirSync(outside);
  return { workspace, outside };
}

describe("the folder for reports", () => {
  it.each([
    ["a link out of the workspace", "out", "../outside"],
    ["a folder below such a link", "out/reports", "../outside"],
    ["a link to nothing", "out", "../nothing"],
    ["a link to the system", "out", "/etc"],
  ])("is refused as %s", (_, directory, target) => {
    const { workspace } = folders();
    symlinkSync(target, join(workspace, "out"));
    expect(() => makeOutDirectory(workspace, join(workspace, directory))).toThrow("leads out of the workspace");
  });

  it.each(["out", "out/deep/er", "."])("may be %s, whether it is there or not", (directory) => {
    const { workspace } = folders();
    expect(() => makeOutDirectory(workspace, join(workspace, directory))).not.toThrow();
  });

  it("may be a link within the workspace, and any folder that is named outside of it", () => {
    const { workspace, outside } = folders();
    mkdirSync(join(workspace, "reports"));
    symlinkSync("reports", join(workspace, "out"));
    symlinkSync("/etc", join(outside, "link"));
    expect(() => makeOutDirectory(workspace, join(workspace, "out"))).not.toThrow();
    expect(() => makeOutDirectory(workspace, outside)).not.toThrow();
    expect(() => makeOutDirectory(workspace, join(outside, "link"))).not.toThrow();
  });

  it("ends the run before anything is written when it leads away", async () => {
    const { workspace, outside } = folders();
    symlinkSync(outside, join(workspace, "out"));
    const request = { config: undefined, workspace, outDirectory: join(workspace, "out"), inputs: [], environment: {} };
    const clock = { now: () => new Date("2026-01-01T00:00:00Z"), newId: () => "1" };
    const run = main(
      { ...request, ...clock },
      plainPlatform(() => undefined),
    );
    await expect(run).rejects.toMatchObject({ code: "E100" });
    expect(readdirSync(outside)).toEqual([]);
  });
});

describe("a file of the run", () => {
  it("is not written through a link that waits in its place", () => {
    const { workspace, outside } = folders();
    const victim = join(outside, "victim");
    writeFileSync(victim, "untouched");
    symlinkSync(victim, join(workspace, "audit.json"));
    writeOwnFile(join(workspace, "audit.json"), ["new ", "content"]);
    expect(readFileSync(victim, "utf8")).toBe("untouched");
    expect(readFileSync(join(workspace, "audit.json"), "utf8")).toBe("new content");
  });

  it("is not made where a link leads to nothing", () => {
    const { workspace, outside } = folders();
    symlinkSync(join(outside, "made"), join(workspace, "report.md"));
    writeOwnFile(join(workspace, "report.md"), "");
    expect(existsSync(join(outside, "made"))).toBe(false);
  });
});

describe("makeOutDirectory", () => {
  it("makes the folder and those above it", () => {
    const { workspace } = folders();
    makeOutDirectory(workspace, join(workspace, "a/b"));
    expect(statSync(join(workspace, "a/b")).isDirectory()).toBe(true);
  });

  it("says so where a file stands in its place", () => {
    const { workspace } = folders();
    writeFileSync(join(workspace, "taken"), "");
    expect(() => makeOutDirectory(workspace, join(workspace, "taken"))).toThrow(
      `the folder for reports, ${join(workspace, "taken")}, cannot be written (EEXIST)`,
    );
  });
});
