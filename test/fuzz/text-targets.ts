import { readdirSync, readFileSync } from "node:fs";
import { deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { load } from "../config/loading.ts";
import { readRecord } from "../../src/audit/read-record.ts";
import { unpackedState } from "../../src/history/previous-state.ts";
import { describeRun } from "../../src/platforms/github/event.ts";
import { parseInputs } from "../../src/platforms/github/inputs.ts";
import { matcher } from "../../src/quality/pattern/matcher.ts";
import { parsePattern } from "../../src/quality/pattern/parse-pattern.ts";
import { readManifest } from "../../src/reference/manifest.ts";
import { parseExpression } from "../../src/slices/expression/parse.ts";
import { boundedJson } from "../../src/sources/github/bounded-json.ts";
import { lfsPointer } from "../../src/sources/lfs/pointer.ts";
import { openSources } from "../../src/sources/open-sources.ts";
import { parseWaivers } from "../../src/waivers/read-waivers.ts";
import { context } from "../sources/context.ts";
import { mutatedTexts } from "./mutations.ts";
import { target, type Target } from "./target.ts";

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const configs = (["valid", "invalid"] as const).flatMap((folder) =>
  readdirSync(new URL(`../../fixtures/configs/${folder}`, import.meta.url))
    .filter((name) => name.endsWith(".yml"))
    .map((name) => read(`fixtures/configs/${folder}/${name}`)),
);
const yamlPieces = [
  "{",
  "}",
  "[",
  "]",
  "- ",
  ": ",
  "\n",
  "\n  ",
  "? ",
  "&a ",
  "*a ",
  "<<: ",
  "!!binary ",
  "!!set ",
  "|\n",
  ">\n",
  "'",
  '"',
  "#",
  "__proto__: ",
  "\t",
  "%",
  "@",
  "`",
  "---\n",
  "...\n",
  "\ufeff",
  "\0",
  "0x",
  "1e999",
  "~",
  ".inf",
  ".nan",
];
const waivers = `version: 1\nwaivers:\n  - { gate: f1, slice: all, ceiling: 0.02, reason: known, owner: "@a", expires: 2026-02-01 }\n`;
const now = new Date("2026-01-01T00:00:00Z");

const expressions = [
  "region = 'EU' and (age >= 18 or age is missing)",
  "a in (1, 2) or not b between 1 and 2",
  "`odd name` is not missing",
];
const patterns = ["^(?:a+)+$", "(?i)[a-z0-9._%+-]+@[^@]+", "\\p{L}{2,5}|\\d*?x{3}", "(a|aa)*b"];
const patternPieces = [
  "(",
  ")",
  "(?:",
  "[",
  "]",
  "[^",
  "{1,",
  "}",
  "*",
  "+",
  "?",
  "|",
  "\\",
  "\\p{L}",
  "\\b",
  ".",
  "^",
  "$",
  "{9999}",
  "(?=",
  "\\1",
  "\u{1f600}",
];

const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${"0".repeat(64)}\nsize 12\n`;
const manifest = JSON.stringify({
  schema: "model-gate/reference/v1",
  name: "n",
  created_at: "2026-01-01T00:00:00Z",
  repository: null,
  branch: null,
  commit: null,
  run: null,
  record_id: "r",
  outcome: "pass",
  blessed_by: null,
  config_sha256: null,
  files: [{ path: "candidate/a.csv", bytes: 1, sha256: "0".repeat(64), format: "csv" }],
});
const commentState = JSON.stringify({
  run_id: "1",
  created_at: "2026-01-01T00:00:00Z",
  head_sha: null,
  outcome: "fail",
  passed: 1,
  standing: [{ gate: "f1", slice: null, column: null, outcome: "fail", counts_as: "fail", value: 0.5, change: null }],
  left_out: 0,
  gates: ["f1"],
});
const jsonPieces = [
  "{",
  "}",
  "[",
  "]",
  '"',
  ":",
  ",",
  "null",
  "1e999",
  "\\u0000",
  '"__proto__":',
  '"constructor":',
  "-",
  "0",
  "../",
  "true",
];
const uris = [
  "predictions/*.parquet",
  "file:a.csv",
  "git:main:a.csv",
  "artifact:name/a.csv",
  "release:v1/a.csv",
  "https://host.example/a.csv?sig=x",
  "dvc:a.csv",
  "{a,b}/**/c.csv",
];
const uriPieces = [
  "..",
  "/",
  "\\",
  "%2e%2e",
  "%00",
  "\0",
  "*",
  "**/",
  "{",
  ",",
  "}",
  "@",
  ":",
  "::",
  "?",
  "#",
  "[::1]",
  "0x7f.1",
  "file://",
  "//",
  "-",
  "--upload-pack=x",
  "\n",
  "\u202e",
];

const environment: Readonly<Record<string, string>> = {
  GITHUB_EVENT_NAME: "pull_request",
  GITHUB_SHA: "a".repeat(40),
  GITHUB_REPOSITORY: "o/r",
  GITHUB_RUN_ID: "1",
  GITHUB_RUN_ATTEMPT: "1",
  GITHUB_SERVER_URL: "https://github.com",
  GITHUB_REF: "refs/pull/1/merge",
  GITHUB_WORKFLOW: "w",
  GITHUB_JOB: "j",
};
const inputNames = [
  "CONFIG",
  "REPORT-DIR",
  "PR-NUMBER",
  "FAIL-ON",
  "COMMAND",
  "CONFIG-FROM",
  "WORKING-DIRECTORY",
  "ANNOTATIONS",
  "CANDIDATE",
];

/** Whatever text comes from a repository, a workflow, an event or another run. */
export const textTargets: readonly Target[] = [
  target("config", { runs: 150, input: mutatedTexts(configs, yamlPieces), take: (text) => load(text) }),
  target("waivers", {
    runs: 150,
    input: mutatedTexts([waivers], yamlPieces),
    take: (text) => parseWaivers(Buffer.from(text), now),
  }),
  // What is deflated is mutated before: else hardly anything would get as far as the schema.
  target("state in a comment", {
    runs: 200,
    input: mutatedTexts([commentState], jsonPieces),
    take: (text) => {
      unpackedState(deflateRawSync(text).toString("base64url"));
      unpackedState(text);
    },
  }),
  target("where expressions", {
    runs: 500,
    input: mutatedTexts(expressions, [
      "(",
      ")",
      "not ",
      " and ",
      " or ",
      "'",
      "`",
      ",",
      "in",
      "=",
      ">=",
      "is missing",
      "between",
      "-1e9",
      "\\",
    ]),
    take: (text) => {
      parseExpression(text);
    },
  }),
  target("patterns", {
    runs: 400,
    input: fc.tuple(
      mutatedTexts(patterns, patternPieces),
      fc.constantFrom("a".repeat(5000), "aaab", "@".repeat(3000), "", "\u{1f600}x"),
    ),
    take: ([pattern, text]) => {
      const parsed = parsePattern(pattern);
      if ("program" in parsed) matcher(parsed.program)(text);
    },
  }),
  target("uris of sources", {
    runs: 150,
    input: mutatedTexts(uris, uriPieces),
    take: (uri) =>
      openSources(uri, context({ workspace: "/nowhere", fetch: () => Promise.reject(new Error("no network")) })),
  }),
  target("pointers, manifests, records and answers", {
    runs: 500,
    input: mutatedTexts([pointer, manifest, read("fixtures/audits/error.json")], jsonPieces),
    take: (text) => {
      const bytes = Buffer.from(text);
      lfsPointer(bytes);
      readManifest(bytes);
      readRecord(bytes);
      boundedJson(bytes);
    },
  }),
  target("events", {
    runs: 400,
    input: fc.tuple(
      fc.constantFrom("pull_request", "pull_request_target", "merge_group", "push", "schedule", "workflow_run", "x"),
      fc.jsonValue({ maxDepth: 4 }),
      fc.jsonValue(),
    ),
    take: ([event, payload, part]) => {
      for (const given of [
        payload,
        { pull_request: payload, repository: part },
        { workflow_run: payload, merge_group: part },
      ])
        describeRun({ ...environment, GITHUB_EVENT_NAME: event }, given, "auto");
    },
  }),
  target("inputs", {
    runs: 300,
    input: fc.dictionary(
      fc.constantFrom(...inputNames),
      fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("true", "deliver", "../..", "\n", "auto", "1")),
    ),
    take: (inputs) =>
      parseInputs(Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name}`, value]))),
  }),
];
