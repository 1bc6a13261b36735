import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readManifest } from "../../src/reference/manifest.ts";
import { manifestOf, published } from "./fake-github.ts";

const sound = manifestOf(published());

function read(changes: object): string {
  const manifest = readManifest(Buffer.from(JSON.stringify({ ...sound, ...changes })));
  return "fault" in manifest ? manifest.fault : "read";
}

describe("a manifest", () => {
  const file = { path: "candidate/a.csv", bytes: 3, sha256: "0".repeat(64), format: "csv" };

  it.each<readonly [string, object]>([
    ["is of the form that was published", {}],
    ["may tell the number of the repository or not", { repository: { name: "octo/models" } }],
    ["may be of a folder, without a run", { run: null, repository: null, branch: null, commit: null }],
    ["may name several files", { files: [file, { ...file, path: "candidate/2-a.csv" }] }],
  ])("%s", (_, changes) => {
    expect(read(changes)).toBe("read");
  });

  it.each<readonly [string, object, string]>([
    ["of another version", { schema: "model-gate/reference/v2" }, "schema"],
    ["that names a file twice", { files: [file, file] }, "files"],
    ["without files", { files: [] }, "files"],
    ["of an empty file", { files: [{ ...file, bytes: 0 }] }, "files.0.bytes"],
    ["of half a byte", { files: [{ ...file, bytes: 1.5 }] }, "files.0.bytes"],
    ["with a digest of another kind", { files: [{ ...file, sha256: "abc" }] }, "files.0.sha256"],
    ["of a format that is none", { files: [{ ...file, format: "pickle" }] }, "files.0.format"],
    ["with a time that is none", { created_at: "yesterday" }, "created_at"],
    ["with a name longer than any", { name: "x".repeat(501) }, "name"],
  ])("%s is refused", (_, changes, place) => {
    expect(read(changes)).toBe(`its reference.json is not of the form model-gate/reference/v1 at ${place}`);
  });

  it("is read or refused, whatever the bytes are", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array(),
          fc.json().map((text) => Buffer.from(text)),
        ),
        (bytes) => {
          const manifest = readManifest(bytes);
          expect("fault" in manifest).toBe(true);
        },
      ),
      { seed: 3, numRuns: 300 },
    );
  });

  it("takes no prototype from its text", () => {
    const text = JSON.stringify(sound).replace("{", '{"__proto__":{"outcome":"pass"},');
    expect(readManifest(Buffer.from(text))).toHaveProperty("fault");
  });
});
