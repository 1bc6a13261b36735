import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { fixture, tableOf, valuesOf } from "./read-all.ts";
import { refusal } from "../refusal.ts";

const megabyte = 1024 ** 2;

describe("compression", () => {
  it("is told by the first bytes, not by the name", async () => {
    const table = await tableOf(gzipSync("a\n1\n"), "rows.csv");
    expect(await valuesOf(table, "a")).toEqual({ kind: "number", values: [1] });
  });

  it("reads a gzip file of several members to its end", async () => {
    const table = await tableOf(Buffer.concat([gzipSync("a\n1\n"), gzipSync("2\n")]));
    expect(await valuesOf(table, "a")).toEqual({ kind: "number", values: [1, 2] });
  });

  it.each(["rows.csv.gz", "rows.csv.zst"])("refuses %s cut off", async (name) => {
    const bytes = fixture(name);
    const told = await refusal(tableOf(bytes.subarray(0, bytes.length - 20), name));
    expect(told).toContain("E203: ");
    expect(told).toContain(`${name} is cut off or damaged`);
  });

  it("counts the bytes that really come out against the limit", async () => {
    await expect(
      tableOf(gzipSync("a\n" + "1\n".repeat(1000)), "rows.csv", { limits: { bytes: 1000 } }),
    ).rejects.toMatchObject({
      code: "E207",
      message: "rows.csv holds more than 1000 bytes, the limit.",
    });
  });

  it("refuses a bomb long before it has swelled up", async () => {
    const member = gzipSync(`0,1,0.5\n`.repeat(megabyte), { level: 9 });
    const bomb = Buffer.concat([gzipSync("a,b,c\n"), ...Array.from({ length: 128 }, () => member)]);
    await expect(tableOf(bomb, "rows.csv.gz")).rejects.toMatchObject({
      code: "E207",
      message: "rows.csv.gz swells to more than 200 times its size, as a decompression bomb does.",
    });
  });
});
