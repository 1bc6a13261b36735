const firstPage = 1024;
const largestPage = 1024 ** 2;
const lineFeed = 10;

/** Texts without line feeds in the order of their rows, as the bytes that wrote them: a fourth of what they would take as strings. */
export class WrittenTexts {
  #pages: Buffer[] = [];
  #page = Buffer.allocUnsafeSlow(firstPage);
  #used = 0;

  add(bytes: Uint8Array, start: number, end: number): void {
    if (this.#used + end - start >= this.#page.length) this.#turn(end - start);
    const page = this.#page;
    let to = this.#used;
    for (let from = start; from < end; from++) page[to++] = bytes[from] ?? 0;
    page[to++] = lineFeed;
    this.#used = to;
  }

  *[Symbol.iterator](): Generator<string> {
    for (const page of [...this.#pages, this.#page.subarray(0, this.#used)]) {
      let start = 0;
      for (let end = page.indexOf(lineFeed); end >= 0; end = page.indexOf(lineFeed, start)) {
        yield page.toString("latin1", start, end);
        start = end + 1;
      }
    }
  }

  /** A text is never torn between two pages. */
  #turn(length: number): void {
    if (this.#used > 0) this.#pages.push(this.#page.subarray(0, this.#used));
    this.#page = Buffer.allocUnsafeSlow(Math.max(Math.min(this.#page.length * 2, largestPage), length + 1));
    this.#used = 0;
  }
}
