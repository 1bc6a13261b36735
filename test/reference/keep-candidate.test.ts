import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { openInput } from "../../src/readers/open-input.ts";
import { keepCandidate } from "../../src/reference/keep-candidate.ts";

const rows = "id,label,prediction\n1,1,1\n";

async function kept(files: readonly string[], uri: string): Promise<Awaited<ReturnType<typeof keepCandidate>>> {
  const workspace = mkdtempSync(join(tmpdir(), "model-gate-"));
  for (const name of files) {
    mkdirSync(dirname(join(workspace, name)), { recursive: true });
    writeFileSync(join(workspace, name), rows);
  }
  const input = await openInput({ uri, wanted: () => true }, { workspace, environment: {} });
  return keepCandidate(input, join(workspace, "bundle"));
}

describe("keepCandidate", () => {
  it.each<readonly [string, readonly string[], string, readonly string[]]>([
    ["by the name that they have", ["out/new.csv"], "out/new.csv", ["candidate/new.csv"]],
    [
      "of one name in several folders",
      ["a/part.csv", "b/part.csv"],
      "*/part.csv",
      ["candidate/part.csv", "candidate/2-part.csv"],
    ],
    ["whose names a shell would not take for one", ["a b;$(c).csv"], "a b;$(c).csv", ["candidate/a-b---c-.csv"]],
    ["whose names are hidden", [".new.csv"], ".new.csv", ["candidate/new.csv"]],
  ])("keeps files %s", async (_, files, uri, paths) => {
    const result = await kept(files, uri);
    if ("fault" in result) throw new Error(result.fault);
    expect(result.files.map(({ path }) => path)).toEqual(paths);
    for (const path of paths) expect(readFileSync(join(result.folder, path), "utf8")).toBe(rows);
  });
});
