import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzip } from "../../src/sources/zip/unzip.ts";
import { makeZip } from "../sources/zip/make-zip.ts";
import { mutated } from "./mutations.ts";
import { target, type Target } from "./target.ts";

const limits = { entries: 100, entryBytes: 1_000_000, bytes: 2_000_000 };

const archives = [
  makeZip([{ name: "a.csv", content: "id\n1\n" }]),
  makeZip([
    { name: "a/b.csv", content: "id\n".repeat(5000), deflated: true },
    { name: "audit.json", content: "{}" },
  ]),
  makeZip([{ name: "a.csv", content: "x" }], { wide: true }),
];

/** Archives of other runs. */
export const archiveTarget: Target = target("zip", {
  runs: 300,
  input: mutated(archives),
  take: async (bytes) => {
    const folder = mkdtempSync(join(tmpdir(), "fuzz-"));
    try {
      const archive = join(folder, "a.zip");
      writeFileSync(archive, bytes);
      const files = await unzip({ archive, title: "Artifact", folder, limits });
      const outside = files.find(({ path }) => !path.startsWith(`${folder}/`));
      if (outside !== undefined) throw new Error(`${outside.path} lies outside`);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
});
