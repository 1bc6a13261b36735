import fc from "fast-check";
import { csvReader } from "../../src/readers/csv.ts";
import { oracleTable } from "./csv-oracle.ts";
import { type FileCase, type Outcomes, outcomesOf } from "./outcome.ts";

/** What our reader and csv-parse make of a file. */
export function outcomes(given: FileCase): Promise<Outcomes> {
  return outcomesOf(csvReader, oracleTable, given);
}

const words = [
  "",
  "NA",
  "N/A",
  "null",
  "NaN",
  "nan",
  "inf",
  "-Inf",
  "Infinity",
  "true",
  "False",
  "None",
  "NaT",
  "ä",
  "😀",
  " ",
  "-nan",
];
const numbers = [
  "0",
  "-0",
  "1",
  "+5",
  "007",
  "1.",
  ".5",
  "-.5e3",
  "1e5",
  "1E-400",
  "0.1",
  "12.50",
  "3.14",
  "1e22",
  "5e-324",
  ".",
  "e5",
  "-",
];
const large = [
  "9007199254740991",
  "9007199254740992",
  "-9007199254740993",
  "9223372036854775808",
  "123456789012345678901234567890",
];
const others = [
  "2021-06-01",
  "2021-06-01T00:00:00.5Z",
  "0.30000000000000004",
  "1.7976931348623157e308",
  "123456789.123456789",
];
const breaks = [
  '"',
  '""',
  '"""',
  ",",
  "\n",
  "\r\n",
  "\r",
  "\n\n",
  '"\n',
  '",',
  '"x"y',
  'x"',
  "\ufeff",
  '"a\nb"',
  '"a,b"',
  '"a""b"',
  '""""',
  '"1"',
];

const kinds = [
  words,
  numbers,
  numbers,
  large,
  others,
  ["7", "8", "9"],
  ["0.5", "1.25"],
  ["a", "b", "c"],
  ["true", "false"],
];

/** A row as most are, of so many fields; now and then one that is not. */
function rowOf(fields: number): fc.Arbitrary<string> {
  const any = fc.constantFrom(...words, ...numbers, ...large, ...others);
  const quoted = fc.constantFrom(...words, ...breaks).map((text) => `"${text.replaceAll('"', '""')}"`);
  const field = fc.oneof({ weight: 6, arbitrary: any }, { weight: 2, arbitrary: quoted });
  const row = fc.array(field, { minLength: fields, maxLength: fields }).map((texts) => texts.join(","));
  return fc.oneof({ weight: 30, arbitrary: row }, { weight: 1, arbitrary: fc.constantFrom(...breaks, "a,b,c,d") });
}

/** Rows whose columns are each of one kind, so that every kind of column comes to its end. */
function uniform(fields: number): fc.Arbitrary<string[]> {
  return fc
    .array(fc.constantFrom(...kinds), { minLength: fields, maxLength: fields })
    .chain((columns) => fc.array(fc.tuple(...columns.map((texts) => fc.constantFrom(...texts, ""))), { maxLength: 12 }))
    .map((rows) => rows.map((row) => row.join(",")));
}

const mixed = (fields: number): fc.Arbitrary<string[]> => fc.array(rowOf(fields), { maxLength: 8 });
const soup = fc.array(fc.constantFrom(...words, ...numbers, ...breaks, ",", ",", "\n", "\n", "a", "1"), {
  maxLength: 30,
});

const headers = [
  ["a", '"a"', "\ufeffa", '"a\nb"', '"a""b"'],
  ["a,b", 'a,"b"', "\ufeffa,b", '"a\nb",c'],
  ["a,b,c", '"a","b","c"', 'a,"b\r\n",c'],
] as const;
const oddHeaders = ["a,a", "a;b", ",b", "a\tb", "a\rb", "", '"', 'a"'];

function header(fields: number): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 15, arbitrary: fc.constantFrom(...(headers[fields - 1] ?? ["a"])) },
    { weight: 1, arbitrary: fc.constantFrom(...oddHeaders) },
  );
}

const lineEnd = fc.constantFrom("\n", "\n", "\r\n");
const written = fc
  .integer({ min: 1, max: 3 })
  .chain((fields) =>
    fc.tuple(
      header(fields),
      fc.oneof(uniform(fields), mixed(fields)),
      lineEnd,
      fc.constantFrom("", "\n", "\n", "\r\n", "\n\n", "\r", '"'),
    ),
  )
  .map(([names, rows, end, last]) => [names, ...rows].join(end) + last);
const text = fc.oneof(
  { weight: 9, arbitrary: written },
  { weight: 1, arbitrary: soup.map((pieces) => pieces.join("")) },
);
const damaged = fc
  .tuple(text, fc.constantFrom(0, 0xff, 0xe4, 0xc3), fc.nat())
  .map(([given, byte, where]) =>
    Buffer.concat([Buffer.from(given), Buffer.from([byte]), Buffer.from(where % 2 === 0 ? "\n" : "1\n")]),
  );

/** Small files that lie around every rule, the sizes of their pieces, and sometimes limits and columns that are not wanted. */
export const csvCases: fc.Arbitrary<FileCase> = fc
  .record({
    content: fc.oneof(
      { weight: 30, arbitrary: text.map((given) => Buffer.from(given)) },
      { weight: 1, arbitrary: damaged },
    ),
    size: fc.integer({ min: 1, max: 40 }),
    limits: fc.oneof(
      { weight: 9, arbitrary: fc.constant({}) },
      { weight: 1, arbitrary: fc.record({ rows: fc.nat(6), cells: fc.nat(9), columns: fc.nat(3) }) },
    ),
    unwanted: fc.constantFrom("", "", "", "a", "b"),
  })
  .map(({ content, size, limits, unwanted }) => ({
    content,
    sizes: [content.length, size],
    limits,
    wanted: (name) => name !== unwanted,
  }));
