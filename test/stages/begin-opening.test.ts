import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { configSchema } from "../../src/config/schema.ts";
import * as openSources from "../../src/sources/open-sources.ts";
import { beginOpening } from "../../src/stages/begin-opening.ts";
import { refusal } from "../refusal.ts";

const workspace = mkdtempSync(join(tmpdir(), "model-gate-begin-"));
writeFileSync(join(workspace, "small.csv"), "id,label\n1,0\n2,1\n");

const config = configSchema.parse({
  version: 1,
  task: "binary",
  reference: "reference.csv",
  candidate: "small.csv",
  columns: { id: "id", label: "label" },
  gates: [{ drift: "auto" }],
});
/** No worker can begin with this. */
const threads = { entry: join(workspace, "no-such-file.js"), count: 2 };

function begin(candidate = "small.csv", count = 2) {
  return beginOpening(
    { ...config, candidate: { uri: candidate } },
    { workspace, environment: {} },
    { ...threads, count },
  );
}

describe("a candidate that is small", () => {
  it("is read by this thread in its turn, by the sources that were opened: some are downloads", async () => {
    const opening = vi.spyOn(openSources, "openSources");
    const begun = await begin();
    expect((await begun?.input())?.table.rows).toBe(2);
    expect(opening).toHaveBeenCalledTimes(1);
  });

  it("keeps within the memory of the run", async () => {
    const begun = await beginOpening(config, { workspace, environment: {}, memory: 5 }, threads);
    expect(await refusal(begun?.input() ?? Promise.resolve())).toMatch(/^E207: small.csv holds more than 5 bytes/u);
  });
});

describe("a candidate", () => {
  it("is left to whoever opens it where there is one thread, or nothing to open", async () => {
    expect(await begin("small.csv", 1)).toBeUndefined();
    expect(await begin("missing.csv")).toBeUndefined();
  });
});
