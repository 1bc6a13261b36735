import fc from "fast-check";
import { jsonlReader } from "../../src/readers/jsonl.ts";
import { oracleTable } from "./json-oracle.ts";
import { type FileCase, type Outcomes, outcomesOf } from "./outcome.ts";

/** What our reader and the scanner of texts make of a file of JSON Lines. */
export function outcomes(given: FileCase): Promise<Outcomes> {
  return outcomesOf(jsonlReader, oracleTable, given);
}

const numbers = [
  "0",
  "-0",
  "7",
  "-12",
  "0.5",
  "1.25",
  "-3e2",
  "1E+5",
  "2e-3",
  "0.30000000000000004",
  "1e400",
  "5e-324",
];
const integers = ["1", "-0", "9007199254740991", "9007199254740992", "-9007199254740993", "9223372036854775807"];
const longIntegers = [...integers, "18446744073709551615", "123456789012345678901234567890"];
const texts = ['""', '"a"', '"b c"', '"1"', '"ä"', '"😀"', '"true"', '"NA"', '"a,b}"', '"{"'];
const escapes = ['"\\u00e4"', '"\\n"', '"\\"x"', '"\\\\"', '"\\ud800"', '"\\ud83d\\ude00"', '"\\/"', '"a\\u0062"'];
const times = ['"2021-06-01"', '"2021-06-01T00:00:00.5Z"', '"2021-06-01 12:00\\u003a00"', '"NaT"'];
const truths = ["true", "false"];
const nested = ["[]", "{}", '[1,"]"]', '{"a":[{"b":null}]}', '["\\""]', "[ 1 , 2 ]"];
const faults = [
  "NaN",
  "-Infinity",
  "None",
  "undefined",
  "True",
  "nul",
  "tru",
  "x",
  "",
  "-",
  "+5",
  ".5",
  "5.",
  "5.e3",
  "007",
  "1e",
  "1.2.3",
  "1x",
  "truex",
  "'a'",
  '"a',
  '"\\x"',
  '"\\',
  '"\\u12"',
  '"a\tb"',
  "[1,]",
  "[1",
  "{]",
  '{"a"}',
  '["',
  "[\t]",
  "1 2",
  '"a""b"',
];
const kinds = [
  numbers,
  numbers,
  integers,
  longIntegers,
  [...integers, "0.5"],
  texts,
  escapes,
  [...texts, ...escapes],
  times,
  truths,
];
const anything = [...numbers, ...longIntegers, ...texts, ...escapes, ...times, ...truths, ...nested, "null"];

const names = ['"a"', '"b"', '"c"', '"ab"', '""', '"__proto__"', '"ä"', '"a b"', '"a\\"b"'];
/** The same names, written otherwise. */
const otherNames = ['"\\u0061"', '"\\u0062"', '"\\u00e4"', '"a\\u0022b"'];
const oddNames = ["a", '"a', "1", '"\\x"', "", '"a\tb"'];

interface Style {
  readonly open: string;
  readonly colon: string;
  readonly comma: string;
  readonly close: string;
}

const styles: readonly Style[] = [
  { open: "{", colon: ":", comma: ",", close: "}" },
  { open: "{", colon: ": ", comma: ", ", close: "}" },
  { open: " { ", colon: " : ", comma: "\t,\r", close: " } " },
];

function written(
  members: readonly (readonly [name: string, value: string])[],
  { open, colon, comma, close }: Style,
): string {
  return open + members.map(([name, value]) => name + colon + value).join(comma) + close;
}

const style = fc
  .constantFrom(styles[0], styles[0], ...styles)
  .map((given) => given ?? { open: "{", colon: ":", comma: ",", close: "}" });

/** Objects as tables have them: the same members in the same order, each of one kind; now and then one is missing or elsewhere. */
const uniform = fc
  .uniqueArray(fc.constantFrom(...names), { minLength: 1, maxLength: 4 })
  .chain((columns) => fc.tuple(fc.tuple(...columns.map((name) => valuesOf(name))), style, fc.nat(9)))
  .chain(([columns, given, odd]) => {
    const row = fc.tuple(...columns.map(({ name, value }) => fc.tuple(fc.constant(name), value)));
    const members = odd < 5 ? row : row.chain((all) => fc.shuffledSubarray(all));
    return fc.array(
      members.map((chosen) => written(chosen, given)),
      { maxLength: 12 },
    );
  });

function valuesOf(name: string): fc.Arbitrary<{ readonly name: string; readonly value: fc.Arbitrary<string> }> {
  return fc
    .tuple(fc.constantFrom(...kinds), fc.nat(5))
    .map(([values, nulls]) => ({ name, value: fc.constantFrom(...values, ...(nulls === 0 ? ["null"] : [])) }));
}

const anyMember = fc.tuple(
  fc.oneof(
    { weight: 30, arbitrary: fc.constantFrom(...names) },
    { weight: 4, arbitrary: fc.constantFrom(...otherNames) },
    { weight: 1, arbitrary: fc.constantFrom(...oddNames) },
  ),
  fc.oneof(
    { weight: 20, arbitrary: fc.constantFrom(...anything) },
    { weight: 1, arbitrary: fc.constantFrom(...faults) },
  ),
);
const mixed = fc.array(
  fc.tuple(fc.array(anyMember, { maxLength: 4 }), style).map(([members, given]) => written(members, given)),
  { maxLength: 6 },
);

const oddLines = [
  "",
  " ",
  "\r",
  "\u00a0",
  "\ufeff",
  "[1]",
  "1",
  "null",
  "{",
  "}",
  '{"a":1}}',
  '{"a":1} {"a":2}',
  '{"a":1,}',
  "{,}",
  '{"a"}',
  '{"a":1;}',
];
const soupPieces = [
  "{",
  "}",
  '"a"',
  '"b"',
  ":",
  ",",
  "1",
  "-",
  ".5",
  "e3",
  "true",
  "null",
  "[",
  "]",
  '"\\u0061"',
  '"\\',
  " ",
  "\n",
  '{"a":1}\n',
];

const lines = fc
  .tuple(
    fc.oneof({ weight: 4, arbitrary: uniform }, { weight: 1, arbitrary: mixed }),
    fc.oneof(
      { weight: 5, arbitrary: fc.constant(undefined) },
      { weight: 1, arbitrary: fc.constantFrom(...oddLines, ...faults.map((fault) => `{"a":${fault}}`)) },
    ),
    fc.nat(12),
    fc.constantFrom("\n", "\n", "\r\n"),
    fc.constantFrom("", "\n", "\n", "\n\n", "\r\n \n", "\ufeff"),
  )
  .map(([rows, odd, where, end, last]) => (odd === undefined ? rows : rows.toSpliced(where, 0, odd)).join(end) + last);
const soup = fc.array(fc.constantFrom(...soupPieces), { maxLength: 20 }).map((pieces) => pieces.join(""));
const text = fc
  .tuple(
    fc.constantFrom("", "", "", "", "", "\ufeff"),
    fc.oneof({ weight: 9, arbitrary: lines }, { weight: 1, arbitrary: soup }),
  )
  .map((parts) => parts.join(""));
const damaged = fc.tuple(text, fc.constantFrom(0, 0xff, 0xe4, 0xc3), fc.nat()).map(([given, byte, where]) => {
  const bytes = Buffer.from(given);
  const at = where % (bytes.length + 1);
  return Buffer.concat([bytes.subarray(0, at), Buffer.from([byte]), bytes.subarray(at)]);
});

/** Small files that lie around every rule, the sizes of their pieces, and sometimes limits and members that are not wanted. */
export const jsonlCases: fc.Arbitrary<FileCase> = fc
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
    unwanted: fc.constantFrom("", "-", "-", "a", "b"),
  })
  .map(({ content, size, limits, unwanted }) => ({
    content,
    sizes: [content.length, size],
    limits,
    wanted: (name) => name !== unwanted,
  }));
