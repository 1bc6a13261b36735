import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { isIntact } from "../src/audit/seal.ts";
import { stopwatch, type Stopwatch } from "../src/audit/stopwatch.ts";
import { auditSchema } from "../src/audit/v1.ts";
import { main, type RunResult } from "../src/main.ts";
import { plainPlatform } from "../src/platforms/plain.ts";
import { config, csv, rows, type Files } from "./run-gate.ts";

const good: Files = { "model-gate.yml": config(), "reference.csv": csv(rows()), "candidate.csv": csv(rows()) };

/** A process in which a second goes by between two looks at the clock. */
function ticking(): Stopwatch {
  let ms = 0;
  return stopwatch(() => {
    ms += 1000;
    return { ms, processorMs: ms / 2, peakBytes: ms };
  });
}

async function run(files: Files, watch?: Stopwatch): Promise<RunResult> {
  const workspace = mkdtempSync(join(tmpdir(), "model-gate-profile-"));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(workspace, name), content);
  const request = {
    config: undefined,
    workspace,
    outDirectory: join(workspace, "out"),
    inputs: [],
    now: () => new Date("2026-01-01T00:00:00Z"),
    newId: () => "id",
    environment: {},
    ...(watch !== undefined && { stopwatch: watch }),
  };
  return main(
    request,
    plainPlatform(() => undefined),
  );
}

const untilSealed =
  "start rules config read align measure pinned labels data drift search waivers explain plots decide".split(" ");

describe("the profile of a run", () => {
  it("is in the record that is written, phase by phase up to its sealing", async () => {
    const { record, files } = await run(good, ticking());
    const written = auditSchema.parse(JSON.parse(readFileSync(files[0] ?? "", "utf8")));
    expect(written).toEqual(record);
    expect(isIntact(written)).toBe(true);
    const { profile } = written;
    expect(profile?.phases.map(({ name }) => name)).toEqual(untilSealed);
    expect(profile).toMatchObject({ threads: 1, rows: 400, milliseconds: 15_000, processor_milliseconds: 7500 });
    expect(profile?.phases.map(({ milliseconds }) => milliseconds)).toEqual(untilSealed.map(() => 1000));
  });

  it("goes on to the deliveries on the stopwatch itself", async () => {
    const watch = ticking();
    await run(good, watch);
    expect(watch.laps().map(({ phase }) => phase)).toEqual([...untilSealed, "record", "reports", "deliveries"]);
  });

  it("changes nothing else of the record", async () => {
    const [{ record: plain }, { record: profiled }] = [await run(good), await run(good, ticking())];
    const { profile, integrity: _, ...rest } = profiled;
    const { integrity: __, ...whole } = plain;
    expect(profile).toBeDefined();
    expect(rest).toEqual(whole);
  });

  it("of a run that could not judge ends where that did", async () => {
    const { record } = await run({ ...good, "candidate.csv": "" }, ticking());
    expect(record.decision.outcome).toBe("error");
    expect(record.profile?.phases.map(({ name }) => name)).toEqual(["start", "rules", "config", "read"]);
  });
});
