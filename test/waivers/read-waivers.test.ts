import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseWaivers, readWaivers, type ReadWaivers } from "../../src/waivers/read-waivers.ts";
import { now } from "./waiver-cases.ts";

const folder = "fixtures/waivers";
const read = (name: string): ReadWaivers => parseWaivers(readFileSync(`${folder}/${name}.yml`), now);
const parse = (text: string): ReadWaivers => parseWaivers(new TextEncoder().encode(text), now);

/** Each finding as a person sees it: where, how grave, what. */
const told = ({ findings }: ReadWaivers): string =>
  findings
    .map(({ position, level, code, sentence, advice }) => {
      const place = `${position?.file}:${position?.line}:${position?.column}`;
      return `${place}  ${level} ${code}\n  ${sentence}\n  → ${advice}\n`;
    })
    .join("");

const entry =
  '{ gate: accuracy, ceiling: 3%, reason: a known dip of it, owner: ana, issue: "#1", expires: 2026-12-31 }';

describe("a file of waivers", () => {
  it("is read with its places and units", () => {
    const { waivers, malformed, findings } = read("valid");
    expect(findings).toEqual([]);
    expect(malformed).toEqual([]);
    expect(waivers).toEqual([
      {
        gate: "accuracy",
        against: "reference",
        ceiling: { amount: 3, unit: "%" },
        reason: "known dip of the new tokenizer",
        owner: "ana",
        issue: "#123",
        expires: "2026-12-31",
        position: { file: ".model-gate/waivers.yml", line: 3, column: 5 },
      },
      {
        gate: "drift auto",
        column: "*",
        limit: "psi",
        against: "reference",
        ceiling: 0.3,
        reason: "Spring sale",
        owner: "@octo/ml",
        issue: "#77",
        expires: "2026-07-01",
        position: { file: ".model-gate/waivers.yml", line: 9, column: 5 },
      },
      {
        gate: "p95",
        config: "ranking",
        metric: "latency_p95",
        against: "pinned",
        slice: "*",
        ceiling: { amount: 0.4, unit: "s" },
        reason: "measured on the old machine",
        owner: "bo",
        issue: "https://example.org/issues/9",
        expires: "2027-06-02",
        position: { file: ".model-gate/waivers.yml", line: 10, column: 5 },
      },
    ]);
  });

  it.each([
    ["an empty list", "version: 1\nwaivers: []\n"],
    ["a list of which everything is a comment", "version: 1\nwaivers:\n  # - gate: accuracy\n"],
  ])("may have %s", (_, text) => {
    expect(parse(text)).toEqual({ waivers: [], malformed: [], findings: [] });
  });

  it("has none where there is no file", async () => {
    const readFile = () => Promise.reject(Object.assign(new Error("no such file"), { code: "ENOENT" }));
    expect(await readWaivers({ workspace: "/w", readFile, now })).toEqual({ waivers: [], malformed: [], findings: [] });
  });

  it("applies none where it cannot be read, and says so", async () => {
    const readFile = () => Promise.reject(new Error("permission denied"));
    const { waivers, findings } = await readWaivers({ workspace: "/w", readFile, now });
    expect(waivers).toEqual([]);
    expect(findings.map(({ sentence }) => sentence)).toEqual([
      "No waiver of .model-gate/waivers.yml applies: it cannot be read: permission denied.",
    ]);
  });

  it("is asked for by its path in the workspace", async () => {
    const asked: string[] = [];
    await readWaivers({
      workspace: "/w/models",
      now,
      readFile: async (path) => {
        asked.push(path);
        return new TextEncoder().encode("version: 1\nwaivers: []\n");
      },
    });
    expect(asked).toEqual(["/w/models/.model-gate/waivers.yml"]);
  });

  it.each<[string, Uint8Array, string]>([
    ["is not UTF-8", Uint8Array.of(0xff, 0xfe, 0x00), "it is not UTF-8 text; save it in this encoding."],
    [
      "has more than 1 MiB",
      new Uint8Array(1024 * 1024 + 1).fill(0x20),
      "it has 1048577 bytes; at most 1048576 (1 MiB) are read.",
    ],
    [
      "has more than 200 waivers",
      new TextEncoder().encode(`version: 1\nwaivers:\n${`  - ${entry}\n`.repeat(201)}`),
      "there are 201 waivers; at most 200 are read.",
    ],
  ])("that %s applies none", (_, bytes, why) => {
    const { waivers, findings } = parseWaivers(bytes, now);
    expect(waivers).toEqual([]);
    expect(findings.map(({ sentence }) => sentence)).toEqual([`No waiver of .model-gate/waivers.yml applies: ${why}`]);
  });

  const names = readdirSync(`${folder}/invalid`).filter((name) => name.endsWith(".yml"));

  it.each(names.map((name) => name.replace(/\.yml$/u, "")))(
    "that is malformed says where and how (%s)",
    async (name) => {
      const found = read(`invalid/${name}`);
      await expect(told(found)).toMatchFileSnapshot(`../../${folder}/invalid/${name}.txt`);
      expect(found.findings.length).toBeGreaterThan(0);
      expect(found.waivers.map(({ gate }) => gate).filter((gate) => gate !== "f1")).toEqual([]);
    },
  );

  it("loses nothing else by a malformed entry, which the record shows as such", () => {
    const { waivers, malformed } = read("invalid/short-reason");
    expect(waivers.map(({ gate }) => gate)).toEqual(["f1"]);
    expect(malformed).toMatchObject([
      {
        source: "file",
        gate: "accuracy",
        reason: "flaky",
        owner: "ana",
        state: "malformed",
        position: { file: ".model-gate/waivers.yml", line: 3, column: 5 },
      },
    ]);
  });

  it.each([
    ["today", "2026-06-01", 1],
    ["366 days ahead", "2027-06-02", 1],
    ["367 days ahead", "2027-06-03", 0],
    ["long past", "2020-01-01", 1],
    ["on a leap day", "2028-02-29", 0],
  ])("may hold through a day that is %s, if it is near enough", (_, day, count) => {
    expect(parse(`version: 1\nwaivers:\n  - ${entry.replace("2026-12-31", day)}\n`).waivers).toHaveLength(count);
  });
});
