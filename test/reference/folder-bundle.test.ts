import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { openReference } from "../../src/reference/open-reference.ts";
import type { OpenedReference } from "../../src/reference/opened-reference.ts";
import { refusal } from "../refusal.ts";
import { manifestOf, predictions, published, sha } from "./fake-github.ts";

const sound = { "reference.json": JSON.stringify(manifestOf(published())), "candidate/new.csv": predictions };

/** A workspace with these files in its folder `blessed`. */
function workspaceOf(files: Readonly<Record<string, string>>): string {
  const workspace = mkdtempSync(join(tmpdir(), "model-gate-"));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(workspace, "blessed", dirname(name)), { recursive: true });
    writeFileSync(join(workspace, "blessed", name), content);
  }
  return workspace;
}

async function open(workspace: string, rule: { uri?: string; max_age?: number } = {}): Promise<OpenedReference> {
  const request = { uri: "blessed", gate: "fraud", wanted: () => true, ...rule };
  return openReference(request, { workspace, environment: {}, startedAt: new Date("2026-01-04T06:00:00Z") });
}

describe("a folder with a reference.json", () => {
  it("is a reference that tells where it comes from", async () => {
    const opened = await open(workspaceOf(sound));
    expect(opened).toMatchObject({
      kind: "opened",
      input: { files: [{ uri: "blessed/new.csv", rows: 2, format: "csv" }] },
      provenance: {
        selected: "recorded",
        sentence: `recorded on main at ${sha("c3").slice(0, 7)}, 3 days old`,
        recordId: "record-100",
        ageDays: 3.25,
      },
      remarks: [],
    });
  });

  it("says who set it on purpose", async () => {
    const manifest = JSON.stringify(manifestOf(published({ manifest: { outcome: "fail", blessed_by: "ada" } })));
    const opened = await open(workspaceOf({ ...sound, "reference.json": manifest }));
    expect(opened.provenance?.sentence).toBe(
      `recorded on main at ${sha("c3").slice(0, 7)} by ada, when the verdict was fail, 3 days old`,
    );
  });

  it("has an age that the config can limit", async () => {
    const opened = await open(workspaceOf(sound), { max_age: 2 });
    expect(opened.remarks.map(({ code }) => code)).toEqual(["stale-reference"]);
  });

  it.each([
    "release:v1.4/new.csv",
    "https://127.0.0.1/new.csv",
    "git:base:new.csv",
    "artifact:new@main/new.csv",
    "dvc:new.csv",
  ])("does not stand in for what lies elsewhere: %s", async (uri) => {
    const workspace = workspaceOf({});
    for (const [name, content] of Object.entries(sound)) {
      mkdirSync(join(workspace, uri, dirname(name)), { recursive: true });
      writeFileSync(join(workspace, uri, name), content);
    }
    await expect(open(workspace, { uri })).rejects.toMatchObject({ name: "GateError" });
  });

  it.each<readonly [string, Readonly<Record<string, string>>, RegExp]>([
    [
      "its predictions were edited",
      { "candidate/new.csv": "id,label,prediction\n1,1,0\n2,0,1\n" },
      /not the file whose size and SHA-256/,
    ],
    ["its predictions are of another size", { "candidate/new.csv": "id\n" }, /not the file whose size and SHA-256/],
    ["its manifest is not of the form", { "reference.json": "{}" }, /not of the form model-gate\/reference\/v1/],
    ["its manifest is no text", { "reference.json": "\u0000" }, /not of the form/],
    ["its manifest is too large", { "reference.json": " ".repeat(1024 * 1024 + 1) }, /more than 1048576|too large/],
  ])("is refused when %s", async (_, files, message) => {
    const error = await refusal(open(workspaceOf({ ...sound, ...files })));
    expect(error).toMatch(/^E203: "blessed" is no reference that can be trusted: /);
    expect(error).toMatch(message);
  });

  it("is refused when a file is missing, or a link to another", async () => {
    const workspace = workspaceOf(sound);
    const file = join(workspace, "blessed/candidate/new.csv");
    rmSync(file);
    await expect(open(workspace)).rejects.toMatchObject({ code: "E203" });
    writeFileSync(join(workspace, "elsewhere.csv"), predictions);
    symlinkSync(join(workspace, "elsewhere.csv"), file);
    expect(await refusal(open(workspace))).toBe(
      'E203: "blessed" is no reference that can be trusted: candidate/new.csv, which its manifest names, is not in it.',
    );
  });

  it("is refused when its files lie outside of the workspace, by a link to their folder", async () => {
    const workspace = workspaceOf(sound);
    rmSync(join(workspace, "blessed/candidate"), { recursive: true });
    symlinkSync(join(workspaceOf(sound), "blessed/candidate"), join(workspace, "blessed/candidate"));
    expect(await refusal(open(workspace))).toContain("is not in it");
  });

  it("is refused outside of the workspace, also by a link", async () => {
    const outside = join(workspaceOf(sound), "blessed");
    const workspace = workspaceOf({});
    await expect(open(workspace, { uri: outside })).rejects.toMatchObject({ code: "E202" });
    symlinkSync(outside, join(workspace, "linked"));
    await expect(open(workspace, { uri: "linked" })).rejects.toMatchObject({ code: "E202" });
  });
});

describe("a plain file", () => {
  it("is a reference of which nothing more is known", async () => {
    const opened = await open(workspaceOf(sound), { uri: "blessed/candidate/new.csv" });
    expect(opened).toMatchObject({ kind: "opened", provenance: undefined, remarks: [] });
  });

  it("has no age that could be limited", async () => {
    await expect(open(workspaceOf(sound), { uri: "blessed/candidate/new.csv", max_age: 2 })).rejects.toMatchObject({
      code: "E102",
      message:
        'reference.max_age: the age of "blessed/candidate/new.csv" is not known, since a plain file does not tell when it was judged.',
    });
  });
});
