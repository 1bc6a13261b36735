import type { AuditRecord } from "../../audit/v1.ts";
import type { About } from "../report.ts";
import { cleanText } from "../escape.ts";
import { isInstant } from "./is-instant.ts";
import type { Result, ResultGroup } from "./result.ts";
import type { ResultStanding } from "./result-standing.ts";
import { resultsOf } from "./results.ts";
import { xmlText } from "./xml-text.ts";

/**
 * The record as JUnit XML. What blocks fails. What does not block and has not passed either (warnings, waived, held back, not decided) is
 * skipped, with the reason: a passed test would be green, and a failed one would stop what the gate lets through.
 */
export function renderJunit(record: AuditRecord, about: About = {}): string {
  const results = resultsOf(record, about);
  const count = countsOf(results);
  const suites = order.flatMap((group) => {
    const ofGroup = results.filter((result) => result.group === group);
    return ofGroup.length === 0 ? [] : suiteLines(group, ofGroup, record);
  });
  const attributes = {
    name: gateName(record),
    tests: String(results.length),
    failures: count.failures,
    errors: count.errors,
    time: seconds(record),
  };
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${written(attributes)}>`,
    ...suites,
    "</testsuites>",
    "",
  ].join("\n");
}

const order: readonly ResultGroup[] = ["run", "pairing", "metrics", "estimates", "drift", "checks", "slices", "rules"];

function gateName({ name }: AuditRecord): string {
  return `model-gate.${cleanText(name)}`;
}

/** In steps of a millisecond, as the schema of Jenkins has it. */
function seconds({ duration_ms: duration }: AuditRecord): string {
  return Number.isFinite(duration) && duration >= 0 ? (duration / 1000).toFixed(3) : "0";
}

function countsOf(results: readonly Result[]): Readonly<Record<"failures" | "errors" | "skipped", string>> {
  const count = (element: Element): string =>
    String(results.filter(({ standing }) => elements[standing] === element).length);
  return { failures: count("failure"), errors: count("error"), skipped: count("skipped") };
}

type Element = "error" | "failure" | "skipped" | "passed";

const elements: Readonly<Record<ResultStanding, Element>> = {
  error: "error",
  failure: "failure",
  "held-back": "skipped",
  waived: "skipped",
  warning: "skipped",
  undecided: "skipped",
  remark: "skipped",
  shown: "skipped",
  pass: "passed",
};

function suiteLines(group: ResultGroup, results: readonly Result[], record: AuditRecord): readonly string[] {
  const name = `${gateName(record)}.${group}`;
  const { failures, errors, skipped } = countsOf(results);
  const attributes = {
    name,
    tests: String(results.length),
    failures,
    errors,
    skipped,
    ...(isInstant(record.created_at) ? { timestamp: record.created_at.slice(0, "2026-01-31T12:00:00".length) } : {}),
    ...(record.config === null ? {} : { file: cleanText(record.config.path) }),
  };
  return [
    `  <testsuite${written(attributes)}>`,
    ...propertyLines(record),
    ...results.flatMap((result) => testLines(result, name)),
    "  </testsuite>",
  ];
}

/** What the run was, beside its tests. */
function propertyLines({ decision, record_id, git, config, warnings }: AuditRecord): readonly string[] {
  const properties: readonly (readonly [string, string | null])[] = [
    ["verdict", decision.outcome],
    ["sentence", decision.sentence],
    ["record", record_id],
    ["commit", git.head_sha],
    ["config-sha256", config?.sha256 ?? null],
    ...warnings.map(({ message }) => ["warning", message] as const),
  ];
  return [
    "    <properties>",
    ...properties.flatMap(([name, value]) =>
      value === null ? [] : [`      <property${written({ name, value: cleanText(value, mostCharacters) })}/>`],
    ),
    "    </properties>",
  ];
}

const mostCharacters = 1000;

function testLines(result: Result, classname: string): readonly string[] {
  const start = `    <testcase${written({ name: result.name, classname })}`;
  const inner = innerOf(result);
  return inner === "" ? [`${start}/>`] : [`${start}>`, `      ${inner}`, "    </testcase>"];
}

function innerOf(result: Result): string {
  const { standing, word, message } = result;
  const element = elements[standing];
  switch (element) {
    case "error":
    case "failure":
      return `<${element}${written({ message, type: word })}>${bodyOf(result)}</${element}>`;
    case "skipped": {
      const shown = standing === "warning" ? `Warning: ${message}` : message;
      return `<skipped${written({ message: shown, type: standing })}>${bodyOf({ ...result, message: shown })}</skipped>`;
    }
    case "passed":
      return isProven(result) ? "" : `<system-out>${bodyOf(result)}</system-out>`;
  }
}

/** What passes by policy, or by what was seen and not by proof, says so. */
function isProven({ verdict }: Result): boolean {
  return verdict === undefined || verdict.state === "proven-ok";
}

/** Escaped. Programs that show the attribute leave out the text, and the other way round: both tell what was found. */
function bodyOf({ message, numbers, advice, place }: Result): string {
  const { file, line, column } = place;
  const lines = [
    message,
    numbers,
    advice === undefined ? "" : `What to do: ${advice}`,
    `At: ${[file, line, column].filter((part) => part !== undefined).join(":")}`,
  ];
  return lines
    .filter((text) => text !== "")
    .map(xmlText)
    .join("\n");
}

function written(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${xmlText(value)}"`)
    .join("");
}
