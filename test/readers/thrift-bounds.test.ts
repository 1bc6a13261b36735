import { describe, expect, it } from "vitest";
import { refuseThriftBomb } from "../../src/readers/parquet/thrift-bounds.ts";

describe("a structure of Thrift", () => {
  it.each([
    ["nothing", [0]],
    ["a truth value, a number and a text", [0x11, 0x15, 2, 0x18, 2, 65, 66, 0]],
    ["a list of numbers and a structure", [0x19, 0x25, 2, 4, 0x1c, 0x15, 2, 0, 0]],
    ["a double and a field by its own number", [0x17, 0, 0, 0, 0, 0, 0, 0, 0, 0x05, 0x20, 2, 0]],
  ])("of %s is passed", (_, bytes) => {
    expect(() => refuseThriftBomb(Uint8Array.from(bytes))).not.toThrow();
  });

  it.each([
    [
      "a list longer than the file",
      [0x19, 0xf5, 0xff, 0xff, 0xff, 0xff, 0x0f],
      "a list says that it has 4294967295 entries",
    ],
    ["a text longer than the file", [0x18, 0x05, 65], "a text says that it has 5 bytes"],
    ["a number without an end", [0x16, ...Array.from({ length: 20 }, () => 0xff)], "a number does not end"],
    [
      "structures without an end",
      Array.from({ length: 100 }, () => 0x1c),
      "its structures are nested more than 32 deep",
    ],
    ["lists without an end", Array.from({ length: 100 }, () => 0x19), "its lists are nested more than 32 deep"],
    ["a type that is none", [0x1d, 0], "a field is of the type 13, which Parquet does not use"],
    ["no end", [0x15, 2], "a structure ends early"],
  ])("of %s is refused", (_, bytes, message) => {
    expect(() => refuseThriftBomb(Uint8Array.from(bytes))).toThrow(message);
  });
});
