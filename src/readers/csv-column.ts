import type { Column } from "../table/column.ts";
import { NumberCollector } from "../table/number-collector.ts";
import type { TextCache } from "../table/text-cache.ts";
import { TextCollector } from "../table/text-collector.ts";
import { typedColumn } from "../table/typed-column.ts";

/** Takes the fields of one column in their order: as numbers until one is none, as texts from there on. */
export class CsvColumn {
  readonly #name: string;
  readonly #cache: TextCache;
  #numbers: NumberCollector | undefined = new NumberCollector();
  #texts = new TextCollector();

  constructor(name: string, cache: TextCache) {
    this.#name = name;
    this.#cache = cache;
  }

  add(bytes: Buffer, start: number, end: number): void {
    if (this.#numbers !== undefined) {
      if (this.#numbers.add(bytes, start, end)) return;
      this.#becomeText(this.#numbers);
    }
    this.#texts.add(start === end ? undefined : this.#cache.textOf(bytes, start, end));
  }

  /** The column; to be called once, since its memory is given up piece by piece. */
  finish(): Column {
    const column = this.#numbers?.finish(this.#name);
    if (this.#numbers !== undefined && column === undefined) this.#becomeText(this.#numbers);
    this.#numbers = undefined;
    return column ?? typedColumn(this.#name, this.#texts.finish());
  }

  #becomeText(numbers: NumberCollector): void {
    for (const text of numbers.texts) this.#texts.add(text === "" ? undefined : text);
    this.#numbers = undefined;
  }
}
