/** What must never be seen in a log, a report or a record, in any form that it is likely to take. */
export interface Secrets {
  /** From now on `value` is redacted. Values of fewer than eight characters, and words of the reports, are not: nothing could be read any more. */
  add(value: string): void;
  /** `text` with "***" in place of every secret: as it is, in base64, in a URL, in JSON, in HTML, in hexadecimal. */
  redact(text: string): string;
}

/** Variables of a runner that hold secrets, whatever the workflow. */
const secretVariables = [
  "INPUT_GITHUB-TOKEN",
  "GITHUB_TOKEN",
  "GH_TOKEN",
  "ACTIONS_RUNTIME_TOKEN",
  "ACTIONS_ID_TOKEN_REQUEST_TOKEN",
] as const;

const shortest = 8;
const longest = 65_536;

/** Values of headers, and words of a record, that are secrets to nobody. */
const ordinaryWords: ReadonlySet<string> = new Set([
  "application/json",
  "application/octet-stream",
  "authorization",
  "candidate",
  "model-gate",
  "prediction",
  "reference",
  "text/plain",
  "undefined",
]);

/**
 * The secrets that the environment is known to hold; others are added as the config names them. `onSecret` is told each of these others,
 * once, in the forms that a runner should mask as well.
 */
export function secretsOf(
  environment: Readonly<Record<string, string | undefined>>,
  onSecret: (form: string) => void = () => undefined,
): Secrets {
  const known = new Set<string>();
  // The longest first: one form may hold another.
  const patterns = new Set<string>();
  let pattern: RegExp | undefined;
  const remember = (given: string): string | undefined => {
    const value = given.trim().slice(0, longest);
    if (value.length < shortest || ordinaryWords.has(value.toLowerCase()) || known.has(value)) return undefined;
    known.add(value);
    for (const form of patternsOf(value)) patterns.add(form);
    pattern = undefined;
    return value;
  };
  for (const name of secretVariables) remember(environment[name] ?? "");
  return {
    add: (given) => {
      const value = remember(given);
      if (value !== undefined) for (const form of formsOf(value)) onSecret(form);
    },
    redact: (text) => {
      if (patterns.size === 0 || text.length < shortest) return text;
      pattern ??= new RegExp([...patterns].toSorted((a, b) => b.length - a.length).join("|"), "gu");
      return text.replace(pattern, "***");
    },
  };
}

/** The same plain value with every text in it redacted, but for texts that `isWord` says are words of its own form, which tell nothing; keys stay. */
export function redacted(
  value: unknown,
  secrets: Pick<Secrets, "redact">,
  isWord: (text: string) => boolean = () => false,
): unknown {
  if (typeof value === "string") return redactedText(value, secrets, isWord);
  if (Array.isArray(value)) return value.map((item: unknown): unknown => redacted(item, secrets, isWord));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]: [string, unknown]) => [key, redacted(item, secrets, isWord)]),
  );
}

function redactedText(text: string, secrets: Pick<Secrets, "redact">, isWord: (text: string) => boolean): string {
  const safe = secrets.redact(text);
  return safe !== text && isWord(text) ? text : safe;
}

/** The value as texts that can be compared as they are. */
function formsOf(value: string): readonly string[] {
  const bytes = Buffer.from(value, "utf8");
  return [value, encodeURIComponent(bytes.toString("utf8")), ...inBase64(bytes), bytes.toString("hex")];
}

function patternsOf(value: string): readonly string[] {
  const bytes = Buffer.from(value, "utf8");
  const hex = bytes.toString("hex");
  // The whole in base64 with its end, which no longer text has; the same inside a longer text, whose edges are another's.
  const encoded = [bytes.toString("base64"), bytes.toString("base64url"), ...inBase64(bytes)];
  return [
    Array.from(value, written).join(""),
    ...encoded.map((text) => Array.from(text, written).join("")),
    hex,
    hex.toUpperCase(),
  ];
}

/**
 * What of the base64 of any text that holds `bytes` is theirs alone: three groups of three begin in it. A login `user:token` is sent like this.
 */
function inBase64(bytes: Buffer): readonly string[] {
  return [0, 1, 2].flatMap((before) => {
    const whole = Buffer.concat([Buffer.alloc(before), bytes]);
    const [start, end] = [Math.ceil((before * 8) / 6), Math.floor((whole.length * 8) / 6)];
    return [whole.toString("base64").slice(start, end), whole.toString("base64url").slice(start, end)];
  });
}

/** One character in any writing of a URL, of JSON (within JSON) or of HTML. Letters and digits are written as they are by all of them. */
function written(character: string): string {
  if (/[A-Za-z0-9]/.test(character)) return character;
  const code = character.codePointAt(0) ?? 0;
  const forms = [
    `\\\\{0,8}${escaped(character)}`,
    ...(character === " " ? ["\\+"] : []),
    [...Buffer.from(character, "utf8")].map((byte) => `%(?:25){0,4}${anyCase(byte, 2)}`).join(""),
    Array.from({ length: character.length }, (_, unit) => `\\\\{1,8}u${anyCase(character.charCodeAt(unit), 4)}`).join(
      "",
    ),
    ...(shortEscapes[character] ?? []),
    `&(?:amp;){0,4}#(?:0{0,6}${code}|[xX]0{0,6}${anyCase(code, 1)});`,
  ];
  return `(?:${forms.join("|")})`;
}

/** Those of JSON and HTML that are no numbers. */
const shortEscapes: Readonly<Record<string, readonly string[]>> = {
  "\n": ["\\\\{1,8}n"],
  "\r": ["\\\\{1,8}r"],
  "\t": ["\\\\{1,8}t"],
  "\b": ["\\\\{1,8}b"],
  "\f": ["\\\\{1,8}f"],
  "&": ["&(?:amp;){1,4}"],
  "<": ["&(?:amp;){0,4}lt;"],
  ">": ["&(?:amp;){0,4}gt;"],
  // Doubled in a cell of CSV.
  '"': ['""', "&(?:amp;){0,4}quot;"],
  "'": ["&(?:amp;){0,4}apos;"],
};

function anyCase(code: number, digits: number): string {
  return code
    .toString(16)
    .padStart(digits, "0")
    .replace(/[a-f]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);
}

function escaped(character: string): string {
  return character.replace(/[$()*+./?[\\\]^{|}]/u, "\\$&");
}
