import type { TextColumn } from "./column.ts";
import { compactTexts } from "./compact-texts.ts";
import { Dictionary } from "./dictionary.ts";
import type { Texts } from "./text-collector.ts";
import type { RowTexts } from "./utf8-texts.ts";

/** A column of texts of which hardly any comes twice: which are equal is only found out when codes or dictionary are asked for. */
export function writtenColumn({ name, valid }: Pick<TextColumn, "name" | "valid">, written: RowTexts): TextColumn {
  let texts: Texts | undefined;
  const coded = (): Texts => (texts ??= codedTexts(written));
  return {
    kind: "text",
    name,
    rows: written.entries.length,
    valid,
    written,
    get codes() {
      return coded().codes;
    },
    get dictionary() {
      return coded().dictionary;
    },
  };
}

function codedTexts({ texts, entries }: RowTexts): Texts {
  const dictionary = new Dictionary();
  const codes = new Int32Array(texts.count);
  for (let index = 0; index < codes.length; index++) codes[index] = dictionary.codeOf(texts.textAt(index));
  return compactTexts({ codes: entries.map((entry) => codes[entry] ?? -1), dictionary: dictionary.texts() });
}
