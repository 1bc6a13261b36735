import type { YAMLError } from "yaml";

/** What a YAML syntax error means, for someone who does not know the grammar. */
export function explainSyntax(error: YAMLError): string {
  if (error.code !== "MISSING_CHAR") return sentences[error.code];
  return missing.find(([start]) => error.message.startsWith(start))?.[1] ?? sentences.MISSING_CHAR;
}

const NO_REFERENCES = "anchors, aliases and tags (`&name`, `*name`, `!name`) are not read; write the value itself.";
const NO_COLON = "expected `key: value`; probably the colon, or the space after it, is missing.";
const UNKNOWN = "this is not valid YAML; check the quotes and the indentation here and on the lines above.";

const sentences: Readonly<Record<YAMLError["code"], string>> = {
  ALIAS_PROPS: NO_REFERENCES,
  BAD_ALIAS: NO_REFERENCES,
  BAD_COLLECTION_TYPE: NO_REFERENCES,
  BAD_DIRECTIVE: "a line that starts with `%` is not read; put a value that starts so in quotes.",
  BAD_DQ_ESCAPE:
    "the backslash means something else inside \"double quotes\"; use 'single quotes' for text with backslashes.",
  BAD_INDENT: "the indentation does not fit, or a `[` or `{` before this is not closed.",
  BAD_PROP_ORDER: NO_REFERENCES,
  BAD_SCALAR_START: "text cannot start with this character; put the text in quotes.",
  BLOCK_AS_IMPLICIT_KEY:
    "a second `key: value` inside a value; put text that contains `: ` in quotes, or check the indentation of the next line.",
  BLOCK_IN_FLOW: "inside `[ ]` and `{ }` entries are separated by commas.",
  DUPLICATE_KEY: "this key is written twice.",
  IMPOSSIBLE: UNKNOWN,
  KEY_OVER_1024_CHARS: "a key is longer than 1,024 characters; probably a quote or a line break is missing.",
  MISSING_CHAR: "a quote, comma, colon or space is missing here.",
  MULTILINE_IMPLICIT_KEY: NO_COLON,
  MULTIPLE_ANCHORS: NO_REFERENCES,
  MULTIPLE_DOCS: "a second document starts here (`---`); the config is a single document.",
  MULTIPLE_TAGS: NO_REFERENCES,
  NON_STRING_KEY: "a key is a plain word.",
  RESOURCE_EXHAUSTION: "lists and mappings are nested too deeply.",
  TAB_AS_INDENT: "a tab is used for indentation; YAML allows only spaces there.",
  TAG_RESOLVE_FAILED: NO_REFERENCES,
  UNEXPECTED_TOKEN: UNKNOWN,
};

/** The parser has one code for every character that is not there; its message begins with which. */
const missing: readonly (readonly [start: string, text: string])[] = [
  ["Missing closing", "a quote is opened before this and never closed."],
  ["Implicit map keys", NO_COLON],
  ["Missing ,", "a comma is missing before this."],
  ["Missing space after :", "a space is missing after the colon."],
  ["Comments must", "a space is missing before `#`; text that contains `#` is put in quotes."],
  ["Sequence item without", "expected another entry of the list: `- …`."],
];
