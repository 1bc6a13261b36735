import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { loadFixture, refusal } from "./loading.ts";

const invalid = new URL("../../fixtures/configs/invalid/", import.meta.url);
const names = readdirSync(invalid)
  .filter((name) => name.endsWith(".yml"))
  .toSorted((a, b) => (a < b ? -1 : 1));

describe("an invalid config", () => {
  it.each(names)("%s is refused in these words", async (name) => {
    const error = await refusal(loadFixture("invalid", name));
    expect(error.code).toBe("E102");
    await expect(`${error.message}\n`).toMatchFileSnapshot(new URL(name.replace(/\.yml$/, ".txt"), invalid).pathname);
  });

  it.each(names)("%s is explained without the words of the schema library", async (name) => {
    const { message } = await refusal(loadFixture("invalid", name));
    expect(message).not.toMatch(
      // `regex` is also the name of a check.
      /\b(invalid input|union|undefined|received|regex(?! needs|, length)|ZodError|expected string)\b|NaN|\[object/,
    );
  });
});
