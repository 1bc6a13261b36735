const zeroWidthSpace = "\u200b";
const leftToRightMark = "\u200e";
const isolate = { open: "\u2068", close: "\u2069" };
/** Scripts that are written from right to left, as a part of a character class. */
export const rightToLeftScripts = ["Hebrew", "Arabic", "Syriac", "Thaana", "Nko"]
  .map((script) => `\\p{Script=${script}}`)
  .join("");

/**
 * Untrusted text on one line without anything invisible: no ANSI, control, bidi or zero-width characters, at most three
 * marks on a letter, whitespace collapsed (a single no-break space stays), at most `maxCharacters` code points.
 */
export function cleanText(text: string, maxCharacters = 200): string {
  if (text.length <= maxCharacters && alreadyClean.test(text)) return text;
  // Of a text of megabytes no more is looked at than can be shown, with room for what is invisible.
  const start = text.slice(0, 20 * maxCharacters);
  const visible = withoutSequences(start)
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]/gu, " ")
    .replace(/[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, "")
    .replace(/\p{Cs}/gu, "\ufffd")
    .replace(/(\p{M}{3})\p{M}+/gu, "$1")
    .replace(/\s+/gu, (run) => (run === "\u00a0" || run === "\u202f" ? run : " "))
    .trim();
  const characters = Array.from(visible);
  const isCut = characters.length > maxCharacters || start.length < text.length;
  return isCut ? `${characters.slice(0, maxCharacters - 1).join("")}…` : visible;
}

// Most texts are of such words, one space between each two: it saves the careful way round for thousands of them.
const alreadyClean =
  /^[!-~\u00a1-\u00ac\u00ae-\u00ff\u2010-\u2027\u2190-\u22ff]+(?:[ \u00a0\u202f][!-~\u00a1-\u00ac\u00ae-\u00ff\u2010-\u2027\u2190-\u22ff]+)*$/;

/**
 * A name from the data or the config as code in Markdown, in a table cell or in prose. Code is what GitHub's filters for
 * mentions, references, links, emoji and math leave alone; entities by themselves do not stop them.
 */
export function markdownName(text: string, maxCharacters = 100): string {
  const name = cleanText(text, maxCharacters);
  const code = unfitForBackticks.test(name)
    ? `<code>${entities(name === "" ? "(empty)" : name)}</code>`
    : `\`${name}\``;
  // Isolated, a right-to-left name cannot turn round the numbers beside it.
  return rightToLeft.test(name) ? `${isolate.open}${code}${isolate.close}` : code;
}

// A pipe ends a table cell even inside backticks, and parsers disagree on a backslash before it; `##[`, and `##vso[` at Azure
// Pipelines, is a command when the Markdown itself is printed to a runner's log.
const unfitForBackticks = /[`|\\]|##(?:vso)?\[|^$/iu;
const rightToLeft = new RegExp(`[${rightToLeftScripts}]`, "u");

/** A sentence with untrusted parts as Markdown: what stands in backticks, and every word that could act, becomes code. */
export function markdownProse(text: string, maxCharacters = 1000): string {
  return cleanText(text, maxCharacters)
    .split(/(`[^`]+`)/u)
    .map((part, index) =>
      index % 2 === 1 ? markdownName(part.slice(1, -1)) : part.split(" ").map(inertWord).join(" "),
    )
    .join("")
    .replace(/^(\d+)([.)])/u, (_match, number: string, mark: string) => `${number}${entities(mark)}`);
}

function inertWord(word: string): string {
  const [, open = "", core = "", close = ""] = (/.\(/u.test(word) ? callLike : quoted).exec(word) ?? [];
  if (!/[\p{L}\p{N}]/u.test(core)) return inertMarks(word);
  return actingWord.test(core) ? withoutQuotes(open, markdownName(core), close) : word;
}

/** A dollar sign is math beside code, however it is written. */
function inertMarks(word: string): string {
  if (word.includes("$")) return `<code>${entities(word)}</code>`;
  return /[^\P{ASCII},;.%()/?!'"]/u.test(word) ? entities(word) : word;
}

/** Code needs no quotes round it. */
function withoutQuotes(open: string, code: string, close: string): string {
  const isQuoted = open.endsWith('"') && close.startsWith('"');
  return isQuoted ? `${open.slice(0, -1)}${code}${close.slice(1)}` : `${open}${code}${close}`;
}

/** A word in brackets or quotes, or one that has brackets of its own. */
const quoted = /^([("“‘']*)(.*?)([)"”’'.,;:!?]*)$/u;
const callLike = /^([("“‘']*)(.*?)(["”’'.,;:!?]*)$/u;

// Markup, mentions, issue references, commit ids, links, math and emoji short codes; and names of files and options.
const actingWord = /[`*_~[\]<>|\\@#$^{}=:&]|\p{L}\.\p{L}|(?<![a-z0-9_])(?:www\.|gh-\d|[0-9a-f]{7,40}(?![a-z0-9_]))/iu;

function entities(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/gu, (character) => `&#${character.codePointAt(0)};`);
}

/**
 * The text without what moves a cursor or colours (ECMA-48: control sequences, and strings such as titles and links up to their end). In time
 * proportional to the text, which Node's own function does not promise; a character of a broken sequence that is left over is no letter, and goes with these.
 */
function withoutSequences(text: string): string {
  return text.replace(strings, "").replace(controlSequences, "").replace(shortSequences, "");
}

const [bell, escape] = ["\u0007", "\u001b"];
const strings = new RegExp(
  `(?:${escape}[\\]PX^_]|[\u0090\u0098\u009d-\u009f])[^${bell}${escape}\u0090\u0098\u009c-\u009f]*(?:${bell}|\u009c|${escape}\\\\)`,
  "gu",
);
const controlSequences = new RegExp(`(?:${escape}\\[|\u009b)[0-?]*[ -/]*[@-~]`, "gu");
const shortSequences = new RegExp(`${escape}[ -/]*[0-~]`, "gu");

/** Text for a terminal: one line that moves no cursor and, wrapped anywhere, is no command to a CI runner. */
export function inertTerminalText(text: string, maxCharacters = 1000): string {
  return withoutCommands(cleanText(text, maxCharacters)).replace(rightToLeftRun, `$&${leftToRightMark}`);
}

// Where terminals know right-to-left text, the mark keeps it from turning round the numbers that follow.
const rightToLeftRun = new RegExp(
  `[${rightToLeftScripts}\\p{M}]*[${rightToLeftScripts}](?:[${rightToLeftScripts}\\p{M}]|\\s+(?=[${rightToLeftScripts}]))*`,
  "gu",
);

/**
 * Text of any number of lines for a runner's log, where `::command::` at the start of a line and `##[command]` anywhere are
 * obeyed (actions/runner, ActionCommand.cs), as is `##vso[command]` at Azure Pipelines. Lines stay lines; ANSI, control and bidi characters go.
 */
export function inertLogText(text: string): string {
  return withoutSequences(text)
    .split(/\r\n|[\r\n\v\f\u0085\u2028\u2029]/u)
    .map((line) =>
      line
        .replaceAll("\t", "  ")
        .replace(/\p{Cc}/gu, "\ufffd")
        .replace(/[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, ""),
    )
    .map(withoutCommands)
    .join("\n");
}

function withoutCommands(line: string): string {
  return line.replace(/##(?=(?:vso)?\[)/giu, `#${zeroWidthSpace}#`).replace(/(?<!\S):(?=:)/gu, `${zeroWidthSpace}:`);
}
