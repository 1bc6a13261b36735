import { isUtf8 } from "node:buffer";
import { GateError } from "../errors.ts";

/** Lines of a file, each with its line end except perhaps the last of the file. */
export interface Lines {
  readonly bytes: Buffer;
  /** Number of the first of them, from 1. */
  readonly firstLine: number;
}

const lineFeed = 10;

/**
 * The bytes without the byte order mark of UTF-8.
 * @throws GateError E203 for the marks of UTF-16.
 */
export function withoutMark(bytes: Buffer, uri: string): Buffer {
  const [first, second, third] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    throw new GateError({ code: "E203", message: `${uri} is UTF-16.`, hint: "Save it as UTF-8." });
  }
  return first === 0xef && second === 0xbb && third === 0xbf ? bytes.subarray(3) : bytes;
}

/**
 * The lines, if they are UTF-8 without NUL.
 * @throws GateError E203 with the line of the first fault.
 */
export function refuseBadText(lines: Lines, uri: string): Lines {
  const nul = lines.bytes.indexOf(0);
  if (nul >= 0) {
    const line = lines.firstLine + countLineFeeds(lines.bytes.subarray(0, nul));
    throw new GateError({
      code: "E203",
      message: `${uri}, line ${line}: holds a NUL byte, which no text does.`,
      hint: "Check that the file is what its name says, and that it was written to its end.",
    });
  }
  if (!isUtf8(lines.bytes)) throw notUtf8(lines, uri);
  return lines;
}

function notUtf8({ bytes, firstLine }: Lines, uri: string): GateError {
  let line = firstLine;
  let start = 0;
  for (
    let end = bytes.indexOf(lineFeed) + 1;
    end > 0 && isUtf8(bytes.subarray(start, end));
    end = bytes.indexOf(lineFeed, start) + 1
  ) {
    start = end;
    line++;
  }
  return new GateError({
    code: "E203",
    message: `${uri}, line ${line}: holds bytes that are not UTF-8.`,
    hint: "Save the file as UTF-8.",
  });
}

export function countLineFeeds(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(lineFeed); at >= 0; at = bytes.indexOf(lineFeed, at + 1)) count++;
  return count;
}
