import { describe, expect, it } from "vitest";
import { Room } from "../../src/table/room.ts";

describe("Room", () => {
  it("gives as much as is asked for, in the same memory where that is enough", () => {
    const room = new Room();
    const first = room.bytes(13).fill(9);
    expect(first).toHaveLength(13);
    expect(room.integers(3).buffer).toBe(first.buffer);
    expect(room.bytes(2)).toEqual(Uint8Array.of(9, 9));
    expect(room.integers(5)).toEqual(new Int32Array(5));
  });
});
