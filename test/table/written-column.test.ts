import { expect, it } from "vitest";
import { Utf8Texts } from "../../src/table/utf8-texts.ts";
import { writtenColumn } from "../../src/table/written-column.ts";

it("gives each text one code in order of first appearance, when it is asked", () => {
  const texts = new Utf8Texts();
  texts.add(Buffer.from("baabc"), Int32Array.of(0, 1, 2, 3, 4), Int32Array.of(1, 2, 3, 4, 5));
  const column = writtenColumn({ name: "id", valid: undefined }, { texts, entries: Int32Array.of(2, 0, -1, 1, 3) });
  expect(column.rows).toBe(5);
  expect(column.dictionary).toEqual(["a", "b"]);
  expect([...column.codes]).toEqual([0, 1, -1, 0, 1]);
  expect(column.codes).toBe(column.codes);
});
