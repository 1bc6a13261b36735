import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { crc32, deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { GateError } from "../../../src/errors.ts";
import { unzip, type UnzipRequest } from "../../../src/sources/zip/unzip.ts";
import { refusal } from "../../refusal.ts";
import { descriptor, makeZip, type MadeEntry, wideSizes } from "./make-zip.ts";

const limits = { entries: 100, entryBytes: 10_000, bytes: 20_000 };
const csv = Buffer.from("id,label\n1,cat\n2,dog\n".repeat(20));

let folder: string;
let made = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "unzip-test-"));
});

afterAll(() => rm(folder, { recursive: true }));

async function unzipped(archive: Buffer, more: Partial<UnzipRequest> = {}) {
  const path = join(folder, `${made++}.zip`);
  await writeFile(path, archive);
  return unzip({ archive: path, title: "the archive", folder, limits, ...more });
}

async function textsOf(archive: Buffer, more: Partial<UnzipRequest> = {}): Promise<Record<string, string>> {
  const files = await unzipped(archive, more);
  return Object.fromEntries(
    await Promise.all(files.map(async ({ name, path }) => [name, await readFile(path, "utf8")] as const)),
  );
}

describe("a sound archive", () => {
  it.each<[string, Buffer]>([
    ["stored", makeZip([{ name: "a/b.csv", content: csv }])],
    ["deflated", makeZip([{ name: "a/b.csv", content: csv, deflated: true }])],
    [
      "with a folder of its own",
      makeZip([
        { name: "a/", mode: 0o040755, dos: 0x10 },
        { name: "a/b.csv", content: csv },
      ]),
    ],
    ["with Unix modes", makeZip([{ name: "a/b.csv", content: csv, mode: 0o100644 }])],
    ["with the end of zip64", makeZip([{ name: "a/b.csv", content: csv }], { wide: true })],
    [
      "with sizes of zip64",
      makeZip([
        {
          name: "a/b.csv",
          content: csv,
          says: { stored: 0xffffffff, bytes: 0xffffffff },
          local: { extra: wideSizes(csv.length, csv.length) },
          listed: { offset: 0xffffffff, extra: wideSizes(csv.length, csv.length, 0) },
        },
      ]),
    ],
    ...[{}, { wide: true }, { signed: false }, { wide: true, signed: false }].map((form): [string, Buffer] => [
      `written in one go, with a descriptor ${JSON.stringify(form)}`,
      makeZip([
        {
          name: "a/b.csv",
          content: csv,
          deflated: true,
          says: { flags: 8 },
          local: { crc32: 0, stored: 0, bytes: 0 },
          behind: descriptor(csv, deflateRawSync(csv).length, form),
        },
      ]),
    ]),
  ])("%s is taken out", async (_, archive) => {
    expect(await textsOf(archive)).toEqual({ "a/b.csv": csv.toString() });
  });

  it("keeps names to itself: on disk the files have numbers", async () => {
    const [first, second] = await unzipped(
      makeZip([
        { name: "con.csv", content: "1" },
        { name: "résumé/données.csv", content: "22" },
      ]),
    );
    expect([first?.path.split("/").at(-1), second?.path.split("/").at(-1)]).toEqual(["0", "1"]);
    expect(second).toMatchObject({
      name: "résumé/données.csv",
      bytes: 2,
      sha256: "785f3ec7eb32f30b90cd0fcf3657d388b5ff4297f2f9716ff66e9b69c05ddd09",
    });
  });

  it("gives only what is wanted", async () => {
    const archive = makeZip([
      { name: "a.csv", content: "a" },
      { name: "b.csv", content: "b" },
    ]);
    expect(await textsOf(archive, { wanted: (name) => name === "b.csv" })).toEqual({ "b.csv": "b" });
  });

  it("may be empty, and hold empty files", async () => {
    expect(await textsOf(makeZip([]))).toEqual({});
    expect(
      await textsOf(
        makeZip([
          { name: "none.csv", content: "" },
          { name: "nothing.csv", content: "", deflated: true },
        ]),
      ),
    ).toEqual({ "none.csv": "", "nothing.csv": "" });
  });
});

const good: MadeEntry = { name: "a.csv", content: csv };
const deflated: MadeEntry = { ...good, deflated: true };
const size = csv.length;

/** A second file whose data are those of the first, as the bombs of quotations have it. */
function overlapping(): Buffer {
  const archive = makeZip([deflated, { ...deflated, name: "b.csv", listed: { offset: 0, name: "a.csv2" } }]);
  return archive;
}

const damaged: readonly (readonly [string, Buffer, string])[] = [
  ["nothing at all", Buffer.alloc(0), "it is too short to be one"],
  ["no archive", Buffer.alloc(100, "x"), "it is cut off, or something stands behind its end"],
  ["cut off", makeZip([good]).subarray(0, -1), "it is cut off, or something stands behind its end"],
  [
    "junk behind",
    Buffer.concat([makeZip([good]), Buffer.from("junk")]),
    "it is cut off, or something stands behind its end",
  ],
  ["a comment", makeZip([good], { comment: "hello" }), "it is cut off, or something stands behind its end"],
  [
    "an archive as comment",
    makeZip([good], { comment: makeZip([]).toString("latin1") }),
    "its list of files is not where it says",
  ],
  ["junk in front", Buffer.concat([Buffer.from("junk"), makeZip([good])]), "its list of files is not where it says"],
  [
    "junk in front, allowed for",
    makeZip([{ ...good, listed: { offset: 4 } }]),
    "its files overlap, or bytes between them belong to none",
  ],
  ["more files than listed", makeZip([good], { entries: 2 }), "it lists 1 files and says 2"],
  [
    "fewer files than listed",
    makeZip([good, { ...good, name: "b.csv" }], { entries: 1 }),
    "it lists 2 files and says 1",
  ],
  ["a list elsewhere", makeZip([good], { start: 0 }), "its list of files is not where it says"],
  ["two ends that differ", patched(makeZip([good], { wide: true }), -12, 0), "its two ends contradict each other"],
  [
    "a huge offset",
    makeZip([{ ...good, listed: { offset: 0xfffffff0 } }]),
    "its files overlap, or bytes between them belong to none",
  ],
  ["files that overlap", overlapping(), "its files overlap, or bytes between them belong to none"],
  [
    "one file in another",
    makeZip([
      { ...good, content: makeZip([good]) },
      { ...good, name: "b.csv", listed: { offset: 35 } },
    ]),
    "its files overlap, or bytes between them belong to none",
  ],
  [
    "bytes between files",
    makeZip([
      { ...good, behind: Buffer.from("hidden") },
      { ...good, name: "b.csv" },
    ]),
    "its files overlap, or bytes between them belong to none",
  ],
  ["a file that is not listed", unlisted(), "its files overlap, or bytes between them belong to none"],
  [
    "a wrong descriptor",
    makeZip([
      { ...deflated, says: { flags: 8 }, local: { crc32: 0, stored: 0, bytes: 0 }, behind: descriptor(csv, 1) },
    ]),
    "its files overlap, or bytes between them belong to none",
  ],
  [
    "another name in front of the file",
    makeZip([{ ...good, local: { name: "b.csv" } }]),
    'the header of "a.csv" contradicts the list of files',
  ],
  [
    "another size in front of the file",
    makeZip([{ ...good, local: { bytes: 1 } }]),
    'the header of "a.csv" contradicts the list of files',
  ],
  [
    "another method in front of the file",
    makeZip([{ ...good, local: { method: 8 } }]),
    'the header of "a.csv" contradicts the list of files',
  ],
  ["two names", makeZip([{ ...good, listed: { extra: Buffer.from([0x75, 0x70, 0, 0]) } }]), "a file has two names"],
  [
    "an extra field that is cut off",
    makeZip([{ ...good, listed: { extra: Buffer.from([1, 0, 8, 0]) } }]),
    "an extra field is cut off",
  ],
  [
    "no size of zip64",
    makeZip([{ ...good, listed: { bytes: 0xffffffff, extra: wideSizes() } }]),
    "a zip64 size is missing",
  ],
  [
    "a size beyond all sizes",
    makeZip([{ ...good, listed: { bytes: 0xffffffff, extra: wideSizes(2 ** 60) } }]),
    "it claims a size that no file has",
  ],
  ["a name twice", makeZip([good, good]), 'the name "a.csv" comes twice'],
  ["a name twice but for case", makeZip([good, { ...good, name: "A.CSV" }]), 'the name "A.CSV" comes twice'],
  [
    "a name twice but for composition",
    makeZip([
      { ...good, name: "\u00e9" },
      { ...good, name: "e\u0301" },
    ]),
    'the name "e\u0301" comes twice',
  ],
  ["encryption", makeZip([{ ...good, says: { flags: 1 } }]), '"a.csv" is encrypted or a patch'],
  ["a hidden list", makeZip([{ ...good, says: { flags: 1 << 13 } }]), '"a.csv" is encrypted or a patch'],
  ["LZMA", makeZip([{ ...good, says: { method: 14 } }]), '"a.csv" is compressed by the method 14'],
  [
    "a symbolic link",
    makeZip([{ name: "a.csv", content: "/etc/passwd", mode: 0o120777 }]),
    '"a.csv" is a link or another special file',
  ],
  ["a device", makeZip([{ ...good, mode: 0o020666 }]), '"a.csv" is a link or another special file'],
  ["a pipe", makeZip([{ ...good, mode: 0o010666 }]), '"a.csv" is a link or another special file'],
  ["a folder by its mode", makeZip([{ ...good, mode: 0o040755 }]), '"a.csv" is a link or another special file'],
  ["a folder by DOS", makeZip([{ ...good, dos: 0x10 }]), '"a.csv" is a folder and a file at once'],
  ["a folder with content", makeZip([{ name: "a/", content: csv }]), '"a/" is a folder with content'],
  ["stored bytes of another size", makeZip([{ ...good, says: { bytes: size + 1 } }]), '"a.csv" has two sizes'],
  [
    "a wrong checksum",
    makeZip([{ ...good, says: { crc32: 1 } }]),
    "a.csv does not have the size and checksum that it says",
  ],
  ["more than it says", makeZip([{ ...deflated, says: { bytes: 10 } }]), "a.csv is larger than it says"],
  [
    "less than it says",
    makeZip([{ ...deflated, says: { bytes: size + 1 } }]),
    "a.csv does not have the size and checksum that it says",
  ],
  ["a stream that is broken", makeZip([{ ...deflated, raw: Buffer.alloc(40, 0xff) }]), "a.csv cannot be decompressed"],
  [
    "a stream that is cut off",
    makeZip([{ ...deflated, raw: deflateRawSync(csv).subarray(0, -4) }]),
    "a.csv cannot be decompressed",
  ],
  [
    "junk behind a stream",
    makeZip([{ ...deflated, raw: Buffer.concat([deflateRawSync(csv), Buffer.from("junk")]) }]),
    "a.csv does not have the size and checksum that it says",
  ],
  ...[
    ["../a.csv", 'leads out of the archive by ".."'],
    ["a/../../b.csv", 'leads out of the archive by ".."'],
    ["..", 'leads out of the archive by ".."'],
    ["/etc/passwd", "is an absolute path"],
    ["C:/a.csv", "is an absolute path"],
    ["c:a.csv", "is an absolute path"],
    ["..\\a.csv", "holds a backslash"],
    ["a\u0000.csv", "holds a control character"],
    ["a\u001b[2J.csv", "holds a control character"],
    ["a\n::error::b", "holds a control character"],
    ["./a.csv", "is not a plain path"],
    ["a//b.csv", "is not a plain path"],
    ["a/./b.csv", "is not a plain path"],
  ].map(
    ([name = "", fault = ""]) =>
      [
        `the name ${JSON.stringify(name)}`,
        makeZip([{ ...good, name }]),
        `the name ${JSON.stringify(name)} ${fault}`,
      ] as const,
  ),
  ["a name that is no UTF-8", makeZip([{ ...good, name: "\u00ff.csv" }]), "a name is not in UTF-8"],
  [
    "a name in an old code page",
    makeZip([{ ...good, name: "\u00ff.csv", says: { flags: 0 } }]),
    "a name is not in UTF-8",
  ],
  ["no name", makeZip([{ ...good, name: "" }]), "a name has 0 bytes"],
  ["a name without end", makeZip([{ ...good, name: "a".repeat(1025) }]), "a name has 1025 bytes"],
];

function patched(archive: Buffer, at: number, byte: number): Buffer {
  const copy = Buffer.from(archive);
  copy[at < 0 ? copy.length + at : at] = byte;
  return copy;
}

/** The list leaves out the first of two files. */
function unlisted(): Buffer {
  const [one, both] = [makeZip([good]), makeZip([good, { ...good, name: "b.csv" }])];
  const start = both.readUInt32LE(both.length - 6);
  const recordBytes = one.length - 22 - one.readUInt32LE(one.length - 6);
  const end = Buffer.from(both.subarray(-22));
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(recordBytes, 12);
  return Buffer.concat([both.subarray(0, start), both.subarray(start + recordBytes, -22), end]);
}

describe("an archive that is damaged, or made to deceive,", () => {
  it.each(damaged)("is refused: %s", async (_, archive, what) => {
    expect(await refusal(unzipped(archive))).toBe(`E203: the archive is not a sound zip archive: ${what}.`);
  });

  it("is refused whole: nothing is written when one file of it is wrong", async () => {
    const before = await readdir(folder);
    await refusal(unzipped(makeZip([good, { ...good, name: "../b.csv" }])));
    expect((await readdir(folder)).filter((name) => !before.includes(name) && !name.endsWith(".zip"))).toEqual([]);
  });
});

describe("an archive over a limit", () => {
  it("is refused by what it says", async () => {
    expect(await refusal(unzipped(makeZip([{ name: "a.csv", content: Buffer.alloc(10_001), deflated: true }])))).toBe(
      "E207: the archive holds a.csv of 10001 bytes, more than the 10000 that are read.",
    );
    const three = ["a", "b", "c"].map((name) => ({ name, content: Buffer.alloc(9000), deflated: true }));
    expect(await refusal(unzipped(makeZip(three)))).toBe(
      "E207: the archive unpacks to 27000 bytes, more than the 20000 that are read.",
    );
  });

  it("is refused by what comes, when it says less: a bomb is stopped at its first bytes", async () => {
    const bomb = deflateRawSync(Buffer.alloc(50_000_000));
    const says = { bytes: 100, crc32: crc32(Buffer.alloc(100)) };
    expect(await refusal(unzipped(makeZip([{ name: "a.csv", raw: bomb, says: { ...says, method: 8 } }])))).toBe(
      "E203: the archive is not a sound zip archive: a.csv is larger than it says.",
    );
  });

  it("is refused by the number of its files, before the list is read", async () => {
    const many = Array.from({ length: 100_000 }, (_, index) => ({ name: String(index) }));
    expect(await refusal(unzipped(makeZip(many, { wide: true })))).toBe(
      "E207: the archive holds 100000 entries, more than the 100 that are read.",
    );
    expect(await refusal(unzipped(makeZip([good], { entries: 101 })))).toMatch(/^E207: the archive holds 101 entries/);
  });
});

describe("any archive at all", () => {
  it("is taken out as it is, or refused with a reason, whichever byte is changed", async () => {
    const sound = makeZip([deflated, { name: "b/", mode: 0o040755 }, { name: "b/c.csv", content: "id\n1\n" }], {
      wide: true,
    });
    const texts = await textsOf(sound);
    await fc.assert(
      fc.asyncProperty(fc.nat(sound.length - 1), fc.nat(255), async (at, byte) => {
        const outcome = await textsOf(patched(sound, at, byte)).catch((thrown: unknown) => thrown);
        if (outcome instanceof Error) expect(outcome).toBeInstanceOf(GateError);
        // Times, versions and who made it are of no account; names stay names, contents stay contents.
        else expect(new Set(Object.values(outcome ?? {}))).toEqual(new Set(Object.values(texts)));
      }),
      { numRuns: 300, seed: 5 },
    );
  });

  it("of random bytes is refused", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        expect(await refusal(unzipped(Buffer.from(bytes)))).toMatch(/^E20[37]: /);
      }),
      { numRuns: 200, seed: 5 },
    );
  });
});
