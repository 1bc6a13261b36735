/** First and last code points of characters two cells wide in a terminal (Unicode 16, East_Asian_Width W and F). */
const wideRanges: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x16fe0, 0x1b2fb],
  [0x1f200, 0x1f265],
  [0x20000, 0x3fffd],
];

/** Cells that a text takes in a terminal: two for CJK and emoji, none for combining marks. */
export function displayWidth(text: string): number {
  return Array.from(text).reduce((width, character) => width + characterWidth(character), 0);
}

function characterWidth(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x300) return 1;
  if (/^[\p{M}\p{Cf}\u1160-\u11ff]$/u.test(character)) return 0;
  // A flag is two of these, and two cells wide.
  if (/^\p{Regional_Indicator}$/u.test(character)) return 1;
  const wide =
    /^\p{Emoji_Presentation}$/u.test(character) || wideRanges.some(([first, last]) => code >= first && code <= last);
  return wide ? 2 : 1;
}

/** The text with spaces up to a width, on the right, or on the left for numbers. */
export function padded(text: string, width: number, align: "left" | "right" = "left"): string {
  const spaces = " ".repeat(Math.max(0, width - displayWidth(text)));
  return align === "left" ? text + spaces : spaces + text;
}

/** The beginning of a text in at most so many cells, with an ellipsis where something is missing. */
export function truncated(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  // The mark that ends right-to-left text must not be cut off with it: numbers follow.
  return `${takeCells(text, width - 1)}…${text.includes(leftToRightMark) ? leftToRightMark : ""}`;
}

const leftToRightMark = "\u200e";

/** A text broken at its spaces into lines of at most so many cells; a longer word is broken anywhere. */
export function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ").flatMap((one) => pieces(one, width))) {
    if (line !== "" && displayWidth(line) + 1 + displayWidth(word) > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === "" ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}

function pieces(word: string, width: number): readonly string[] {
  if (displayWidth(word) <= width) return [word];
  const head = takeCells(word, Math.max(2, width));
  return [head, ...pieces(word.slice(head.length), width)];
}

function takeCells(text: string, width: number): string {
  let taken = "";
  let cells = 0;
  for (const character of text) {
    cells += characterWidth(character);
    if (cells > width) break;
    taken += character;
  }
  return taken;
}
