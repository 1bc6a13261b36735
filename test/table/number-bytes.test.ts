import { describe, expect, it } from "vitest";
import { NumberBytes } from "../../src/table/number-bytes.ts";
import { decimalText } from "./decimal-texts.ts";
import { drawn } from "./drawn.ts";
import { numberDisagreement } from "./number-agreement.ts";

describe("numbers from bytes", () => {
  it("reads what stands between start and end, and nothing around it", () => {
    const numbers = new NumberBytes();
    expect(numbers.read(Buffer.from("91.5x"), 1)).toBe(4);
    expect(numbers.value).toBe(1.5);
    expect(numbers.isInteger).toBe(false);
  });

  it.each([
    ["a sign on zero", "-0"],
    ["a sign on a fraction of zeros", "-0.000"],
    ["a plus", "+5"],
    ["no digit before the point", "-.5"],
    ["no digit behind the point", "5."],
    ["an exponent with zeros", "5e-007"],
    ["an exponent on a point", "5.e3"],
    ["zero with a huge exponent", "0e99999"],
    ["more than a double can hold", "1e400"],
    ["less than a double can hold", "1e-400"],
    ["the smallest double", "4.9406564584124654e-324"],
    ["the largest double", "1.7976931348623157e308"],
    ["the first integer that a double rounds", "9007199254740993"],
    ["the last that it does not", "9007199254740991"],
    ["a number halfway between two doubles", "9007199254740993.0000000000000000000000000000"],
    ["one digit beyond halfway", "9007199254740993.0000000000000000000000000001"],
    ["a power of ten that is rounded itself", "3e23"],
    ["the last power of ten that is not", "3e22"],
    ["seventeen digits", "0.30000000000000004"],
    ["seventeen digits and an exponent", "1.2345678901234567e-5"],
    ["as many digits as are divided", "12345678901234.5678901234"],
    ["one more", "12345678901234.56789012345"],
    ["the last power that is divided by", "12345678901234567e-22"],
    ["the one behind it", "12345678901234567e-23"],
    ["many zeros before the digits", "0.0000000000000000000001"],
    ["many zeros alone", "-0.0000000000000000000000"],
    ["half of the last digit of a double", "1.00000000000000011102230246251565404"],
    ["what is nearly that", "1.0000000000000001110223"],
    ["twenty-three decimals", "0.00000000000000000000003"],
    ["four hundred digits", `1${"0".repeat(400)}e-390`],
  ])("reads %s as Number does", (_, text) => {
    expect(numberDisagreement(text)).toBeUndefined();
  });

  it.each([
    ["5.", true],
    [".5", true],
    ["-.5e3", true],
    ["5.e3", true],
    ["5.0", false],
    ["5", false],
    ["5e3", false],
  ])("says whether a digit lacks beside the point in %s", (text, bare) => {
    const numbers = new NumberBytes();
    expect(numbers.read(Buffer.from(text), 0)).toBe(text.length);
    expect(numbers.isBare).toBe(bare);
  });

  it.each([
    "",
    "-",
    ".",
    "e5",
    ".e5",
    "1e",
    "1e+",
    "007",
    "00",
    "-01",
    "1.2.3",
    "1_000",
    "0x10",
    " 1",
    "1 ",
    "--1",
    "NaN",
    "Infinity",
    "１",
  ])("reads no number in %j", (text) => {
    const bytes = Buffer.from(text);
    expect(new NumberBytes().read(bytes, 0)).not.toBe(bytes.length);
  });

  it("agrees with Number on texts around the edges of rounding", () => {
    const draw = drawn(1);
    const disagreements = Array.from({ length: 200_000 }, () => numberDisagreement(decimalText(draw)));
    expect(disagreements.filter((text) => text !== undefined)).toEqual([]);
  });
});
