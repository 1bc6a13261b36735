import { describe, expect, it } from "vitest";
import { checks } from "../../src/quality/index.ts";
import { type Columns, times, told } from "./judged.ts";

const ten = times(10, (i) => i);

interface Case {
  /** What is hostile about the data. */
  readonly data: string;
  readonly gate: string;
  readonly candidate: Columns;
  readonly reference?: Columns;
  readonly columns?: string;
  readonly says: readonly string[];
}

const cases: readonly Case[] = [
  {
    data: "columns that were lost",
    gate: "check: missing_columns",
    candidate: { id: [1, 2] },
    reference: { id: [1, 2], age: [3, 4], plan: ["a", "b"] },
    says: ['fail: the candidate lacks 2 of the reference\'s 3 columns: "age" and "plan"; none may be missing.'],
  },
  {
    data: "a column that was renamed by one letter",
    gate: "check: missing_columns, columns: [id, Age]",
    candidate: { id: [1, 2], age: [3, 4] },
    says: ['fail: the candidate lacks 1 of the 2 columns that the gate names: "Age"; none may be missing.'],
  },
  {
    data: "all columns",
    gate: "check: missing_columns",
    candidate: { more: [1], id: [1] },
    reference: { id: [1] },
    says: ["pass: the candidate has all of the reference's 1 column."],
  },
  {
    data: "a column that leaks the label",
    gate: "check: extra_columns",
    candidate: { id: [1, 2], "label\u202e, really": [3, 4] },
    reference: { id: [1, 2] },
    says: ['fail: the candidate has 1 column that the reference lacks: "label\u202e, really"; none may be added.'],
  },
  {
    data: "columns in another order",
    gate: "check: extra_columns, columns: [a, b]",
    candidate: { b: [1], a: [2] },
    says: ["pass: the candidate has no column that the gate does not list."],
  },
  {
    data: "one word among numbers",
    gate: "check: type_change",
    candidate: { id: [1, 2, 3], age: [20, "unknown", 40] },
    reference: { id: [1, 2, 3], age: [20, 30, 40] },
    says: [
      'fail: "age" holds text where the reference holds numbers, 1 of 3 values being no number; types must be alike; for example line 3 ("unknown").',
    ],
  },
  {
    data: "numbers where there were texts with zeros in front",
    gate: "check: type_change, columns: [zip]",
    candidate: { zip: [1067, 1069] },
    reference: { zip: ["01067", "01069"] },
    says: [
      'fail: "zip" holds numbers where the reference holds text; types must be alike; for example line 2 (1067), line 3 (1069).',
    ],
  },
  {
    data: "a date that does not exist",
    gate: "check: type_change, types: {day: timestamp, vip: boolean}",
    candidate: { day: ["2025-02-28", "2025-02-30"], vip: [true, false] },
    says: [
      'fail: "day" holds text where the gate asks for timestamps, 1 of 2 values being no time that can be read; types must be alike; for example line 3 ("2025-02-30").',
    ],
  },
  {
    data: "a column without any value",
    gate: "check: type_change",
    candidate: { id: [1, 2], age: ["", ""] },
    reference: { id: [1, 2], age: [1, 2] },
    says: ['fail: type_change could not be judged: "age" has no value in any of its 2 rows.'],
  },
  {
    data: "half of the rows",
    gate: "check: row_count, max_change: 10%",
    candidate: { id: ten },
    reference: { id: times(20, (i) => i) },
    says: ["fail: the candidate has 10 rows, 50 % fewer than the reference's 20; a change of at most 10 % is allowed."],
  },
  {
    data: "a change of exactly what is allowed",
    gate: "check: row_count, max_change: 10%, min: 11, max: 11",
    candidate: { id: times(11, (i) => i) },
    reference: { id: ten },
    says: ["pass: the candidate has 11 rows, 10 % more than the reference's 10."],
  },
  {
    data: "too few and too many rows",
    gate: "check: row_count, min: 5000",
    candidate: { id: ten },
    says: ["fail: the candidate has 10 rows; at least 5 000 are needed."],
  },
  {
    data: "too many rows",
    gate: "check: row_count, max: 9",
    candidate: { id: ten },
    says: ["fail: the candidate has 10 rows; at most 9 are allowed."],
  },
  {
    data: "a missing value and a NaN",
    gate: "check: null_rate",
    candidate: { id: [1, 2, 3], x: [1, "", "nan"] },
    says: ['fail: "x" has no value in 2 of 3 rows (66.7 %); none may be missing; for example line 3, line 4.'],
  },
  {
    data: "exactly as many missing values as may be",
    gate: "check: null_rate, max: 10%",
    candidate: { id: ten, x: ["", ...ten.slice(1)] },
    says: ["pass: none of 2 columns has more missing values than allowed."],
  },
  {
    data: "one missing value more than may be",
    gate: "check: null_rate, max: 10%, columns: [x]",
    candidate: { id: ten, x: ["", "", ...ten.slice(2)] },
    says: ['fail: "x" has no value in 2 of 10 rows (20 %); at most 10 % may be missing; for example line 2, line 3.'],
  },
  {
    data: "a placeholder and an infinity",
    gate: "check: range, columns: [age], min: 0, max: 120",
    candidate: { age: [20, -999, "inf", "", 120] },
    says: [
      'fail: "age" is outside 0 to 120 in 2 of 4 values; none may be; for example line 3 (-999), line 4 (Infinity).',
    ],
  },
  {
    data: "a unit that changed",
    gate: "check: range, max_share: 20%",
    candidate: { id: [5, 6, 7], height: [180, 1.7, 1.75], plan: ["a", "b", "c"] },
    reference: { id: [1, 2, 3], height: [1.5, 1.8, 2.0], plan: ["a", "b", "c"] },
    columns: "{id: id}",
    says: [
      'fail: "height" is outside the reference\'s range (1.5 to 2) in 1 of 3 values; at most 20 % may be; for example line 2 (180).',
    ],
  },
  {
    data: "values a little beyond the reference's",
    gate: "check: range, columns: [x], tolerance: 10%",
    candidate: { x: [-1, 11, 12] },
    reference: { x: [0, 10] },
    says: [
      'fail: "x" is outside the reference\'s range (0 to 10, widened by 10 %) in 1 of 3 values; none may be; for example line 4 (12).',
    ],
  },
  {
    data: "a time before the records began",
    gate: "check: range, columns: [at], min: 2020-01-01",
    candidate: { at: ["1970-01-01T00:00:00Z", "2025-06-01T12:00:00Z"] },
    says: ['fail: "at" is below 2020-01-01 in 1 of 2 values; none may be; for example line 2 (1970-01-01T00:00:00Z).'],
  },
  {
    data: "times held against numbers",
    gate: "check: range, columns: [at], min: 0",
    candidate: { at: ["2025-06-01", "2025-06-02"] },
    says: [
      'fail: range[at] could not be judged: "at" holds timestamps, but the gate\'s bounds are numbers; write them as times such as 2026-01-31.',
    ],
  },
  {
    data: "text where a range is asked for",
    gate: "check: range, columns: [plan, agee], min: 0",
    candidate: { plan: ["a", "b"], age: [1, 2] },
    says: [
      'fail: range[plan,agee] could not be judged: "plan" holds text, which has no range; the first such value is "a" in line 2.',
      'fail: range[plan,agee] could not be judged: the candidate has no column "agee"; did you mean "age"?',
    ],
  },
  {
    data: "numbers that came as text",
    gate: "check: range",
    candidate: { age: ["20 y", "30 y"], x: [1, 2] },
    reference: { age: [20, 30], x: [1, 2] },
    says: [
      'fail: range could not be judged: "age" holds text, which has no range; the first such value is "20 y" in line 2.',
    ],
  },
  {
    data: "categories that came as codes",
    gate: "check: new_categories",
    candidate: { plan: [0, 1, 0, 1] },
    reference: { plan: ["free", "pro", "free", "pro"] },
    says: [
      'fail: "plan" has 2 categories that the reference lacks ("0", "1"), in 4 of 4 values; none may hold one; for example line 2 ("0"), line 3 ("1").',
    ],
  },
  {
    data: "two new categories, one of them often",
    gate: "check: new_categories",
    candidate: { plan: ["free", "gold", "gold", "pro", "Free"] },
    reference: { plan: ["free", "pro", "free", "pro", "free"] },
    says: [
      'fail: "plan" has 2 categories that the reference lacks ("gold", "Free"), in 3 of 5 values; none may hold one; for example line 3 ("gold"), line 6 ("Free").',
    ],
  },
  {
    data: "names, which are always new",
    gate: "check: new_categories",
    candidate: { plan: ["free", "pro"], who: ["Ann", "Bob"] },
    reference: { plan: ["free", "pro", "pro", "free"], who: ["Eve", "Dan", "Cid", "Kim"] },
    says: [
      'pass: "plan" has no category that the reference lacks; left out: "who" (most of its values differ from row to row).',
    ],
  },
  {
    data: "a code that is not in the list",
    gate: "check: new_categories, columns: [code], values: [1, 2]",
    candidate: { code: [1, 2, 3, 2] },
    says: [
      'fail: "code" has 1 category that the gate does not list ("3"), in 1 of 4 values; none may hold one; for example line 4 ("3").',
    ],
  },
  {
    data: "a text that would hang a matcher that tries all ways",
    gate: "check: regex, columns: [code], pattern: '^(a+)+$'",
    candidate: { code: ["aaa", `${"a".repeat(50_000)}!`] },
    says: [
      `fail: "code" does not match \`^(a+)+$\` in 1 of 2 values; all must; for example line 3 ("${"a".repeat(60)}…").`,
    ],
  },
  {
    data: "an address without its end",
    gate: "check: regex, columns: [mail], pattern: '@[a-z.]+$', not_pattern: ' ', max_share: 10%",
    candidate: { mail: ["a@b.org", "a b@c.org", "a@", ""] },
    says: [
      'fail: "mail" does not match `@[a-z.]+$` or matches ` ` in 2 of 3 values; at most 10 % may; for example line 3 ("a b@c.org"), line 4 ("a@").',
    ],
  },
  {
    data: "letters of two code units, and a text that was cut",
    gate: "check: length, columns: [code], min: 2, max: 3",
    candidate: { code: ["😀😀", "😀", "abcd"] },
    says: [
      'fail: "code" has fewer than 2 or more than 3 characters in 2 of 3 values; none may; for example line 3 (1 character: "😀"), line 4 (4 characters: "abcd").',
    ],
  },
  {
    data: "an address that stands twice",
    gate: "check: unique, columns: [mail]",
    candidate: { mail: ["a@x", "b@x", "a@x", "", ""] },
    says: [
      'fail: 1 of 3 rows repeats an earlier value of "mail", 2 rows without a value left out; none may repeat one; for example line 4 (as line 2).',
    ],
  },
  {
    data: "columns that are unique only together",
    gate: "check: unique, columns: [user, day]",
    candidate: { user: [1, 1, 2, 2], day: ["mo", "tu", "mo", "mo"] },
    says: [
      'fail: 1 of 4 rows repeats an earlier value of "user" and "day" together; none may repeat one; for example line 5 (as line 4).',
    ],
  },
  {
    data: "a key without a value",
    gate: "check: unique, columns: [mail]",
    candidate: { mail: ["", ""], x: [1, 2] },
    says: ['fail: unique[mail] could not be judged: no row has a value in "mail".'],
  },
  {
    data: "rows that were exported twice, with missing values and a minus zero",
    gate: "check: duplicate_rows",
    candidate: { a: [1, 1, 2, 1], b: ["", "", "x", "y"], c: [0, "-0.0", 1.5, 0] },
    says: ["fail: 1 of 4 rows repeats an earlier row; none may repeat one; for example line 3 (as line 2)."],
  },
  {
    data: "rows alike in some columns",
    gate: "check: duplicate_rows, columns: [a, b], max_share: 1%",
    candidate: { a: [1, 1, 1], b: [2, 2, 2], c: [1, 2, 3] },
    says: [
      'fail: 2 of 3 rows repeat an earlier row in "a" and "b"; at most 1 % may repeat one; for example line 3 (as line 2), line 4 (as line 2).',
    ],
  },
  {
    data: "a column that stands still, and one without values",
    gate: "check: constant_column",
    candidate: { id: [1, 2, 3], version: ["v1", "", "v1"], note: ["", "", ""] },
    says: [
      'fail: "version" has the same value ("v1") in every row that has one; it must vary.',
      'fail: "note" has no value in any of 3 rows; it must vary.',
    ],
  },
  {
    data: "a row that was appended late",
    gate: "check: increasing, columns: [at]",
    candidate: { at: ["2025-01-01", "2025-01-03", "", "2025-01-02", "2025-01-02"] },
    says: [
      'fail: "at" falls in 1 of 3 steps from row to row; none may fall; for example line 5 (2025-01-02T00:00:00Z after 2025-01-03T00:00:00Z).',
    ],
  },
  {
    data: "equal neighbours",
    gate: "check: increasing, columns: [n], strictly: true",
    candidate: { n: [1, 2, 2, 3] },
    says: ['fail: "n" does not rise in 1 of 3 steps from row to row; all must; for example line 4 (2 after 2).'],
  },
  {
    data: "data of the day before",
    gate: "check: freshness, columns: [at], max_age: 24h",
    candidate: { at: ["2025-12-30T20:00:00Z", "2025-12-30T22:00:00Z"] },
    says: ['fail: the newest "at" (2025-12-30T22:00:00Z) is 26 h old; at most 24 h is allowed.'],
  },
  {
    data: "one time in another zone, which hides that all others are old",
    gate: "check: freshness, max_age: 1d",
    candidate: { at: ["2024-01-01T00:00:00Z", "2026-01-01T02:00:00Z"] },
    columns: "{timestamp: at}",
    says: [
      'fail: 1 of 2 times of "at" lies in the future of this run, which began at 2026-01-01T00:00:00.000Z; at most 5 min is taken for an error of the clock; for example line 3 (2026-01-01T02:00:00Z).',
    ],
  },
  {
    data: "a clock that is four minutes fast",
    gate: "check: freshness, columns: [at], max_age: 1d",
    candidate: { at: ["2026-01-01T00:04:00Z"] },
    says: ['pass: the newest "at" (2026-01-01T00:04:00Z) is 0 s old.'],
  },
  {
    data: "seconds since 1970 instead of times",
    gate: "check: freshness, columns: [at], max_age: 1d",
    candidate: { at: [1767225600] },
    says: [
      'fail: freshness[at] could not be judged: "at" holds numbers, where times such as 2026-01-31T12:00:00Z were expected.',
    ],
  },
  {
    data: "an end before its start, and one that is missing",
    gate: "check: rows_where, where: end >= start",
    candidate: {
      start: ["2025-01-02T10:00", "2025-01-02T10:00", "2025-01-02T10:00"],
      end: ["2025-01-02T11:00", "2025-01-01T11:00", ""],
    },
    says: [
      "fail: `end >= start` does not hold in 2 of 3 rows, in 1 of them for want of a value; none may break it; for example line 3 (end 2025-01-01T11:00:00Z, start 2025-01-02T10:00:00Z), line 4 (end missing, start 2025-01-02T10:00:00Z).",
    ],
  },
  {
    data: "a rule about a column that is not there",
    gate: "check: rows_where, where: age >= 18",
    candidate: { agee: [1, 2] },
    says: ['fail: rows_where[age >= 18] could not be judged: candidate.csv has no column "age". Did you mean "agee"?'],
  },
];

describe("a check of", () => {
  it.each(cases)("$data: $gate", async ({ gate, says, ...asked }) => {
    expect(await told(gate, asked)).toEqual(says);
  });

  it("each kind is among these", () => {
    const tested = new Set(cases.map(({ gate }) => /check: (\w+)/u.exec(gate)?.[1]));
    expect(checks.map(({ name }) => name).filter((name) => !tested.has(name))).toEqual([]);
  });
});
