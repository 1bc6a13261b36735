import { GateError } from "../errors.ts";
import { countLineFeeds, type Lines, refuseBadText, withoutMark } from "./text-bytes.ts";

const longestLine = 64 * 1024 ** 2;
const lineFeed = 10;

/**
 * Cuts a stream of text at line ends, so that no character or record of one line is torn. A byte order mark of UTF-8 is dropped. The bytes are good
 * for as long as those of their chunk are.
 * @throws GateError E203 with the line for NUL bytes, bytes that are not UTF-8, UTF-16, and a line without end.
 */
export async function* wholeLines(chunks: AsyncIterable<Uint8Array>, uri: string): AsyncGenerator<Lines> {
  let firstLine = 1;
  let rest: Buffer = Buffer.alloc(0);
  let started = false;
  for await (const chunk of chunks) {
    const { pieces, behind } = cut(rest, asBuffer(chunk));
    rest = behind;
    if (rest.length > longestLine) throw endless(uri, firstLine);
    const lines: Lines[] = [];
    for (const piece of pieces) {
      const bytes = started ? piece : withoutMark(piece, uri);
      started = true;
      lines.push(refuseBadText({ bytes, firstLine }, uri));
      firstLine += countLineFeeds(bytes);
    }
    yield* lines;
  }
  if (rest.length > 0) yield refuseBadText({ bytes: started ? rest : withoutMark(rest, uri), firstLine }, uri);
}

/** What is there of whole lines, and a copy of what is behind them. Only the line that was torn is put together: a copy of all would take longer. */
function cut(rest: Buffer, bytes: Buffer): { readonly pieces: readonly Buffer[]; readonly behind: Buffer } {
  const end = bytes.lastIndexOf(lineFeed) + 1;
  if (end === 0) return { pieces: [], behind: Buffer.concat([rest, bytes]) };
  const behind = Buffer.from(bytes.subarray(end));
  if (rest.length === 0) return { pieces: [bytes.subarray(0, end)], behind };
  const torn = bytes.indexOf(lineFeed) + 1;
  const pieces = [Buffer.concat([rest, bytes.subarray(0, torn)]), bytes.subarray(torn, end)];
  return { pieces: pieces.filter(({ length }) => length > 0), behind };
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
