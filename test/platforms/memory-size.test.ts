import { describe, expect, it } from "vitest";
import { memorySize } from "../../src/platforms/memory-size.ts";
import { memoryOfProcess } from "../../src/threads/memory-of-process.ts";

describe("an amount of memory", () => {
  it.each([
    ["8GiB", 8 * 2 ** 30],
    ["6000 MB", 6e9],
    [" 1.5 GiB ", 1.5 * 2 ** 30],
    ["256MiB", 256 * 2 ** 20],
  ])("%s is %s bytes", (text, bytes) => {
    expect(memorySize(text)).toBe(bytes);
  });

  it.each(["", "8", "8G", "lots", "-8GiB", "255MiB", "70%", "8 s"])("is not %o", (text) => {
    expect(memorySize(text)).toBeUndefined();
  });
});

describe("what the process may take", () => {
  it("is what is asked for, whatever there is", () => {
    expect(memoryOfProcess(1e12)).toBe(1e12);
  });

  it("is a part of what there is, where nobody asks", () => {
    const own = memoryOfProcess();
    expect(own).toBeGreaterThan(256 * 2 ** 20);
    expect(own).toBeLessThan(process.constrainedMemory() > 0 ? process.constrainedMemory() : Infinity);
  });
});
