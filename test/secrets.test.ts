import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { redacted, secretsOf } from "../src/secrets.ts";

const secret = "p@ss w\"o'rd/ü+<&\\%9";

function withSecret(value: string): ReturnType<typeof secretsOf> {
  const secrets = secretsOf({});
  secrets.add(value);
  return secrets;
}

const hex = (text: string) => Buffer.from(text, "utf8").toString("hex");
const html = (text: string) =>
  text.replace(
    /[&<>"']/gu,
    (character) => `&${{ "&": "amp", "<": "lt", ">": "gt", '"': "quot", "'": "apos" }[character]};`,
  );
const entities = (text: string) => text.replace(/[^A-Za-z0-9]/gu, (character) => `&#x${hexOf(character)};`);
const hexOf = (character: string) => (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
const unicode = (text: string) =>
  text.replace(/[^ -~]|["\\/<&]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
const lowerPercent = (text: string) => encodeURIComponent(text).replace(/%../gu, (escape) => escape.toLowerCase());
const allPercent = (text: string) => encodeURIComponent(text).replace(/[!'()*.~_-]/gu, (c) => `%${hexOf(c)}`);

/** Ways in which a text is written into another one. */
const writings: Readonly<Record<string, (text: string) => string>> = {
  "as it is": (text) => text,
  "in JSON": (text) => JSON.stringify(text),
  "in JSON within JSON": (text) => JSON.stringify(JSON.stringify(text)),
  "in JSON with code points": unicode,
  "in a path of a URL": (text) => encodeURIComponent(text),
  "in a URL, in small letters": lowerPercent,
  "in a URL, every mark": allPercent,
  "in a URL within a URL": (text) => encodeURIComponent(encodeURIComponent(text)),
  "in a form": (text) => new URLSearchParams({ a: text }).toString().slice(2),
  "in HTML": html,
  "in HTML by numbers": entities,
  "in a cell of CSV": (text) => `"${text.replaceAll('"', '""')}"`,
  "in base64": (text) => Buffer.from(text, "utf8").toString("base64"),
  "in base64 of URLs": (text) => Buffer.from(text, "utf8").toString("base64url"),
  "in base64 in a URL": (text) => encodeURIComponent(Buffer.from(text, "utf8").toString("base64")),
  "in hexadecimal": hex,
  "in large hexadecimal": (text) => hex(text).toUpperCase(),
};

describe("a secret", () => {
  it.each(Object.entries(writings))("is not seen %s", (_, write) => {
    const text = `before ${write(secret)} after`;
    expect(withSecret(secret).redact(text)).toMatch(/^before ["\\]*\*\*\*["\\]* after$/u);
  });

  it.each([0, 1, 2, 3])("is not seen in the base64 of a login whose name has %i letters", (letters) => {
    const login = `${"a".repeat(letters)}:${secret}:more`;
    for (const encoding of ["base64", "base64url"] as const) {
      const seen = withSecret(secret).redact(Buffer.from(login, "utf8").toString(encoding));
      expect(seen).toContain("***");
      expect(Buffer.from(seen.split("***")[0] ?? "", encoding).toString("utf8")).not.toContain(secret.slice(0, 2));
    }
  });

  it("is not seen anywhere, whatever it is and stands in", () => {
    const value = fc.string({ unit: "binary", minLength: 8, maxLength: 40 }).filter((text) => text.trim().length >= 8);
    const around = fc.string({ unit: "grapheme-ascii", maxLength: 12 });
    const writing = fc.constantFrom(...Object.keys(writings));
    fc.assert(
      fc.property(value, around, around, writing, (given, before, after, name) => {
        const trimmed = given.trim();
        const written = writings[name]?.(trimmed) ?? "";
        const seen = withSecret(trimmed).redact(`${before}${written}${after}`);
        expect(seen).toContain("***");
        expect(seen).not.toContain(written);
      }),
    );
  });

  it("of the runner's environment is known from the start", () => {
    const secrets = secretsOf({ GITHUB_TOKEN: "ghs_0123456789", ACTIONS_RUNTIME_TOKEN: "ey.runtime.token" });
    expect(secrets.redact("ghs_0123456789 and ey.runtime.token")).toBe("*** and ***");
  });

  it("that holds another one is hidden as a whole", () => {
    const secrets = withSecret("Bearer abcdefgh");
    secrets.add("abcdefgh");
    expect(secrets.redact("Bearer abcdefgh, abcdefgh")).toBe("***, ***");
  });

  it.each(["", "  ", "short", "Basic", "reference", "application/json", "undefined"])(
    "is not %j, which stands in every report",
    (word) => {
      expect(withSecret(word).redact(`the ${word} stays`)).toBe(`the ${word} stays`);
    },
  );

  it("does not change what has nothing of it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(withSecret("s3cr3t-v4lue-of-the-r3port").redact(text)).toBe(text);
      }),
    );
  });

  it("takes no time to look for, whatever the text", () => {
    const secrets = withSecret('"\\%&<secret>');
    const started = performance.now();
    for (const piece of ["\\", "%25", "&amp;", '"', "&#0", "\\u00"]) secrets.redact(piece.repeat(50_000));
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe("onSecret", () => {
  it("is told of what is added, once and in every plain form, and not of the environment's own", () => {
    const told: string[] = [];
    const secrets = secretsOf({ GITHUB_TOKEN: "ghs_0123456789" }, (form) => told.push(form));
    for (let time = 0; time < 2; time++) secrets.add("to ken/42");
    secrets.add("ghs_0123456789");
    expect(told).toEqual(["to ken/42", "to%20ken%2F42", ...told.slice(2, -1), hex("to ken/42")]);
    expect(told).toContain(Buffer.from("to ken/42").toString("base64"));
  });
});

describe("a plain value", () => {
  it("keeps its keys, its numbers and the words of its own form", () => {
    const secrets = withSecret("proven-harm");
    const value = {
      "proven-harm": 1,
      state: "proven-harm",
      sentence: "proven-harm!",
      none: null,
      list: ["proven-harm"],
    };
    expect(redacted(value, secrets, (text) => text === "proven-harm")).toEqual({ ...value, sentence: "***!" });
    expect(redacted(value, secrets)).toEqual({
      "proven-harm": 1,
      state: "***",
      sentence: "***!",
      none: null,
      list: ["***"],
    });
  });
});
