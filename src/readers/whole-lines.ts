import { GateError } from "../errors.ts";
import { countLineFeeds, type Lines, refuseBadText, withoutMark } from "./text-bytes.ts";

const longestLine = 64 * 1024 ** 2;
const lineFeed = 10;

/**
 * Cuts a stream of text at line ends, so that no character or record of one line is torn. A byte order mark of UTF-8 is dropped.
 * @throws GateError E203 with the line for NUL bytes, bytes that are not UTF-8, UTF-16, and a line without end.
 */
export async function* wholeLines(chunks: AsyncIterable<Uint8Array>, uri: string): AsyncGenerator<Lines> {
  let firstLine = 1;
  let rest: Buffer = Buffer.alloc(0);
  let started = false;
  for await (const chunk of chunks) {
    const bytes = rest.length === 0 ? asBuffer(chunk) : Buffer.concat([rest, chunk]);
    const end = bytes.lastIndexOf(lineFeed) + 1;
    rest = bytes.subarray(end);
    if (rest.length > longestLine) throw endless(uri, firstLine);
    if (end === 0) continue;
    const whole = started ? bytes.subarray(0, end) : withoutMark(bytes.subarray(0, end), uri);
    started = true;
    yield refuseBadText({ bytes: whole, firstLine }, uri);
    firstLine += countLineFeeds(whole);
  }
  if (rest.length > 0) yield refuseBadText({ bytes: started ? rest : withoutMark(rest, uri), firstLine }, uri);
}

function asBuffer(chunk: Uint8Array): Buffer {
  return Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
}

function endless(uri: string, line: number): GateError {
  return new GateError({
    code: "E203",
    message: `${uri}, line ${line}: has no end within ${longestLine} bytes.`,
    hint: "Check that the file is what its name says, with one record on each line.",
  });
}
