import type * as Files from "node:fs/promises";
import { describe, expect, it, vi } from "vitest";
import { config, csv, rows, runGate } from "./run-gate.ts";

const held = vi.hoisted((): unknown[] => []);

vi.mock("node:fs/promises", async (original) => {
  const real = await original<typeof Files>();
  const rm: typeof real.rm = async (path, options) => {
    if (options?.recursive !== true) return real.rm(path, options);
    held.push(path);
    throw new Error("EBUSY: resource busy or locked");
  };
  return { ...real, rm };
});

describe("the folder for downloads", () => {
  it("takes no verdict along when it cannot be removed", async () => {
    const files = { "model-gate.yml": config(), "reference.csv": csv(rows()), "candidate.csv": csv(rows()) };
    expect(await runGate(files)).toMatchObject({ exitCode: 0, record: { decision: { outcome: "pass" } } });
    expect(held).toHaveLength(1);
  });
});
