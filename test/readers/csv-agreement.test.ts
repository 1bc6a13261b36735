import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvCases, outcomes } from "./csv-agreement.ts";

const sizes = [...Array.from({ length: 40 }, (_, index) => index + 1), 2 ** 30];

/** What is made of the content is the same, in pieces of whatever size it comes. */
async function agreement(content: string, pieces: readonly number[] = sizes): Promise<void> {
  const { expected, actual } = await outcomes({ content: Buffer.from(content), sizes: pieces });
  expect(new Set(actual)).toEqual(new Set([expected]));
}

const mebi = 1024 ** 2;
const whole = [8 * mebi];

/** Rows of one column that are all numbers, up to the last. */
function numbersAnd(last: string): string {
  return `a\n${Array.from({ length: 9000 }, (_, row) => (row % 50 === 7 ? '""' : `${row % 700}.${row % 9}0`)).join("\n")}\n${last}\n`;
}

describe("the CSV reader agrees with csv-parse", () => {
  it.each([
    ["quotes, line feeds and commas in quotes", 'a,"b\n""b""",c\n1,"x,y",\n2,"x\r\n""y""\n",3\n"4","",""""\n'],
    ["carriage returns that end no line", "a,b\n1,\r\n\r2,\r\r\n3,x\ry\n"],
    ["a carriage return at the end of the file", "a,b\n1,2\r"],
    ["a carriage return behind a quote at the end of the file", 'a,b\n1,"2"\r'],
    ["quoted fields at the end of the file", 'a,b\n1,"2"'],
    ["an empty quoted field at the end of the file", 'a\n1\n""'],
    ["an empty field at the end of the file", "a,b\n1,2\n3,"],
    ["a quoted empty field as the only one of a line", 'a,b\n1,2\n""\n'],
    ["byte order marks", '\ufeff\ufeffa,b\n\ufeff1,"\ufeff"\n'],
    ["a byte order mark before a quoted name", '\ufeff"a",b\n1,2\n'],
    ["two byte order marks before a quoted name", '\ufeff\ufeff"a",b\n1,2\n'],
    ["words for missing values", "a,b,c\nNA,null,\nnan,None,\n1,NA,\n-inf,x,\n"],
    ["words for missing values alone", "a,b\nNA,1\nNA,\n"],
    [
      "integers beyond doubles",
      "a,b,c\n9007199254740993,123456789012345678901234567890,9007199254740993\n1,+5,1.5\n,NA,2\n",
    ],
    ["integers beyond doubles beside a NaN", "a\n9007199254740993\nnan\n"],
    ["what stands before the first number", "a,b,c,d,e\nnan,NA,,,\n,,NA,-inf,NA\n1,2.5,3,7,x\n"],
    [
      "what stands behind the first number",
      "a,b,c,d,e\n1,1.5,1,2,9007199254740993\nx,9007199254740993,9007199254740993,NA,0.5\n,,,007,\n",
    ],
    ["timestamps and truths", "a,b\n2021-06-01,true\n,\n2021-06-01T00:00:00.5Z,False\nNaT,NA\n"],
    ["characters of two to four bytes", 'ä,日\n"é,日本",😀\n"😀""",é\n'],
    ["names that objects have", "__proto__,constructor\n1,toString\n"],
    ["numbers in quotes", 'a,b\n"1","2.50"\n"-0","1e5"\n'],
    ["spaces around numbers", "a,b\n 1,2\n1 ,3\n"],
  ])("on %s", async (_, content) => {
    await agreement(content);
  });

  it.each([
    ["a text", "x"],
    ["a word for a missing value", "NA"],
    ["an integer beyond doubles", "9007199254740993"],
    ["a leading zero", "007"],
    ["a text of two lines", '"x\ny"'],
    ["a text of many bytes", "ä".repeat(70_000)],
    ["a number", "1.5"],
    ["a number of many digits", "1".repeat(1_500_000)],
  ])("on many numbers and at last %s", async (_, last) => {
    await agreement(numbersAnd(last), [4096, 2 ** 30]);
  });

  it.each([
    ["many texts, hardly one twice", (row: number): string => `id-${row}-ä`],
    ["many texts that share what is kept of them", (row: number): string => "abc".repeat(row % 40)],
    ["many integers beyond doubles", (row: number): string => `90071992547${row}0993`],
    ["values that are seldom there", (row: number): string => (row % 1000 === 999 ? "1" : "")],
  ])("on %s", async (_, text) => {
    await agreement(`a,b\n${Array.from({ length: 9000 }, (__, row) => `${text(row)},${row}`).join("\n")}\n`, [
      5000,
      2 ** 30,
    ]);
  });

  it.each([
    ["a quoted field of 4 MiB", `a,b\n1,"${"x".repeat(4 * mebi)}"\n`],
    ["one of a byte more", `a,b\n1,"${"x".repeat(4 * mebi + 1)}"\n`],
    ["one of a byte more behind an empty one", `a,b\n,"${"x".repeat(4 * mebi + 1)}"\n`],
    ["one of two bytes more", `a,b\n,"${"x".repeat(4 * mebi + 2)}"\n`],
    ["a plain field of two bytes more", `a,b\n,${"x".repeat(4 * mebi + 2)}\n`],
    ["a field behind one of a byte more", `a,b\n${"x".repeat(4 * mebi + 1)},1\n`],
    ["no field behind one of a byte more", `a,b\n${"x".repeat(4 * mebi + 1)},\n`],
    ["quotes that stand twice", `a,b\n,"${'""'.repeat(mebi)}${"x".repeat(3 * mebi + 1)}"\n`],
    ["quotes that stand twice and one byte too many", `a,b\n,"${'""'.repeat(mebi)}${"x".repeat(3 * mebi + 2)}"\n`],
    ["characters of two bytes", `a,b\n"${"ä".repeat(2 * mebi - 9)}","${"ä".repeat(mebi)}"\n`],
    ["characters of two bytes, too many", `a,b\n"${"ä".repeat(2 * mebi)}","${"ä".repeat(mebi + 1)}"\n`],
    ["a fault behind too much", `a,b\n"${"x".repeat(4 * mebi + 2)}"y\n`],
    ["a fault behind all that may be", `a,b\n"${"x".repeat(4 * mebi + 1)}"y\n`],
    ["a quote within behind too much", `a,b\n${"x".repeat(4 * mebi + 2)}"y\n`],
    ["a quote that is closed by another far away", `a,b\n1,"2\n${"3,4\n".repeat(mebi + 9)}5,"6"\n`],
    ["a quote that is never closed", `a,b\n1,"2\n${"3,4\n".repeat(mebi / 2)}`],
    ["a name that is too long", `"${"x".repeat(4 * mebi + 2)}",b\n1,2\n`],
    ["many small fields", `a,b\n${"xxxxxxx,,".repeat(mebi / 2)}\n`],
  ])("on the size of a record: %s", async (_, content) => {
    await agreement(content, [...whole, mebi - 1]);
  });

  it("on whatever is made up", async () => {
    await fc.assert(
      fc.asyncProperty(csvCases, async (given) => {
        const { expected, actual } = await outcomes(given);
        expect(new Set(actual)).toEqual(new Set([expected]));
      }),
      { seed: 20_260_101, numRuns: 5_000 },
    );
  });
});
