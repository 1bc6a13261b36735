import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lfsPointer } from "../../../src/sources/lfs/pointer.ts";

const version = "version https://git-lfs.github.com/spec/v1\n";
const oid = "4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393";

function pointerOf(text: string): unknown {
  return lfsPointer(Buffer.from(text));
}

describe("a Git LFS pointer", () => {
  it("is what the specification says", () => {
    expect(pointerOf(`${version}oid sha256:${oid}\nsize 12345\n`)).toEqual({ oid, bytes: 12_345 });
    expect(pointerOf(`${version}oid sha256:${oid}\nsize 0\n`)).toEqual({ oid, bytes: 0 });
    expect(pointerOf(`${version}ext-0-foo sha256:${oid}\noid sha256:${oid}\nsize 1\n`)).toEqual({ oid, bytes: 1 });
  });

  it.each([
    ["a table", "id,label\n1,cat\n"],
    ["nothing", ""],
    ["another version", `version https://hawser.github.com/spec/v1\noid sha256:${oid}\nsize 1\n`],
    ["no end of line", `${version}oid sha256:${oid}\nsize 1`],
    ["line ends of Windows", `${version}oid sha256:${oid}\r\nsize 1\r\n`],
    ["something after it", `${version}oid sha256:${oid}\nsize 1\n\n`],
    ["something before it", `\n${version}oid sha256:${oid}\nsize 1\n`],
    ["keys out of order", `${version}size 1\noid sha256:${oid}\n`],
    ["a key twice", `${version}oid sha256:${oid}\noid sha256:${oid}\nsize 1\n`],
    ["another digest", `${version}oid md5:${oid.slice(32)}\nsize 1\n`],
    ["a path in the digest", `${version}oid sha256:../../../../etc/passwd\nsize 1\n`],
    ["capitals in the digest", `${version}oid sha256:${oid.toUpperCase()}\nsize 1\n`],
    ["a negative size", `${version}oid sha256:${oid}\nsize -1\n`],
    ["a size that no number holds", `${version}oid sha256:${oid}\nsize ${"9".repeat(30)}\n`],
    ["a size in hexadecimal", `${version}oid sha256:${oid}\nsize 0x10\n`],
    ["no size", `${version}oid sha256:${oid}\n`],
    ["more than 1024 bytes", `${version}ext-0-a ${"a".repeat(1000)}\noid sha256:${oid}\nsize 1\n`],
  ])("is not %s", (_, text) => {
    expect(pointerOf(text)).toBeUndefined();
  });
});

describe("whatever the bytes are", () => {
  const line = fc.constantFrom(
    version,
    `oid sha256:${oid}\n`,
    "size 1\n",
    "size 1",
    "\n",
    "ext-0-a b\n",
    "\0",
    "size\n",
  );

  it("they are a pointer or not, and a pointer names a digest and a size", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array({ maxLength: 2000 }),
          fc.array(line).map((lines) => Buffer.from(lines.join(""))),
        ),
        (bytes) => {
          const pointer = lfsPointer(bytes);
          if (pointer === undefined) return;
          expect(pointer.oid).toMatch(/^[0-9a-f]{64}$/);
          expect(Number.isSafeInteger(pointer.bytes) && pointer.bytes >= 0).toBe(true);
        },
      ),
      { numRuns: 500, seed: 1 },
    );
  });
});
