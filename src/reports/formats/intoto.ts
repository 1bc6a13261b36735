import type { AuditInput, AuditRecord, AuditVerdict } from "../../audit/v1.ts";
import { percentText } from "../../number-text.ts";
import { cleanText } from "../escape.ts";
import { inertJson } from "../json.ts";
import { standingOf } from "../verdict-words.ts";
import { testStanding } from "./result-standing.ts";
import { testName } from "./test-name.ts";
import { webAddress } from "./web-address.ts";

/** An in-toto Statement (v1) that the candidate was tested, not signed: what the gates found, by a test-result predicate. */
export function renderStatement(record: AuditRecord): string {
  return inertJson({
    _type: "https://in-toto.io/Statement/v1",
    subject: subjectsOf(record),
    predicateType: "https://in-toto.io/attestation/test-result/v0.1",
    predicate: predicateOf(record),
  });
}

/** The predicate alone, for a tool that makes the statement and signs it, such as actions/attest. */
export function renderPredicate(record: AuditRecord): string {
  return inertJson(predicateOf(record));
}

interface Descriptor {
  readonly name?: string;
  readonly uri?: string;
  readonly digest?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
}

/** What was tested: the candidate's predictions and the commit. A statement must have a subject; a run that read nothing has its record. */
function subjectsOf({ inputs, git, integrity }: AuditRecord): readonly Descriptor[] {
  const files = inputs
    .filter(({ role }) => role === "candidate" || role === "latency-candidate")
    .flatMap(({ uri, sha256 }) => named(uri, sha256Digest(sha256)));
  const commit = git.head_sha !== null && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/u.test(git.head_sha) ? git.head_sha : null;
  const subjects = [...files, ...(commit === null ? [] : named(git.repository ?? "_", { gitCommit: commit }))];
  return subjects.length > 0 ? subjects : named("audit.json", { modelGateRecord: integrity.sha256 });
}

function named(name: string, digest: Descriptor["digest"]): readonly Descriptor[] {
  return digest === undefined ? [] : [{ name: clean(name), digest }];
}

function sha256Digest(sha256: string): Descriptor["digest"] {
  return /^[0-9a-f]{64}$/iu.test(sha256) ? { sha256: sha256.toLowerCase() } : undefined;
}

function predicateOf(record: AuditRecord): object {
  const tests = testsOf(record);
  const url = webAddress(record.pipeline.url);
  const result = resultOf(record, tests);
  return {
    result,
    configuration: configurationOf(record),
    ...(url === undefined ? {} : { url }),
    passedTests: tests.passed,
    warnedTests: tests.warned,
    // Who looks at the lists alone must see it too.
    failedTests: result === "FAILED" && tests.failed.length === 0 ? ["verdict"] : tests.failed,
  };
}

interface Tests {
  readonly passed: readonly string[];
  readonly warned: readonly string[];
  readonly failed: readonly string[];
}

/** What is waived, undecided or only for information has not passed without a warning. */
const lists: Readonly<Record<ReturnType<typeof testStanding>, keyof Tests | undefined>> = {
  failure: "failed",
  waived: "warned",
  warning: "warned",
  undecided: "warned",
  remark: "warned",
  shown: undefined,
  pass: "passed",
};

/** No label has confirmed an estimate: who takes an attestation must not read it as a test that passed. */
function listOf(verdict: AuditVerdict): keyof Tests | undefined {
  const list = lists[testStanding(verdict)];
  return list === "passed" && verdict.kind === "estimated" ? "warned" : list;
}

function testsOf({ verdicts, findings = [], error }: AuditRecord): Tests {
  const inList = (wanted: keyof Tests): readonly string[] =>
    verdicts.filter((verdict) => listOf(verdict) === wanted).map(testName);
  const found = (level: "failure" | "warning"): readonly string[] =>
    findings.filter((finding) => finding.level === level).map(({ code }) => clean(`finding ${code}`));
  const failed = unique([...inList("failed"), ...found("failure"), ...errorTests(error)]);
  const warned = unique([...inList("warned"), ...found("warning")]).filter((name) => !failed.includes(name));
  const open = new Set([...failed, ...warned]);
  // Of two tests whose names read alike the graver one counts.
  return { failed, warned, passed: unique(inList("passed")).filter((name) => !open.has(name)) };
}

function errorTests(error: AuditRecord["error"]): readonly string[] {
  return error === null ? [] : [clean(`error ${error.code}`)];
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}

/** PASSED only where something passed, and nothing that counts is waived, undecided or a mere estimate; what failed and was held back has warned. */
function resultOf({ decision, verdicts }: AuditRecord, { passed, failed }: Tests): "PASSED" | "WARNED" | "FAILED" {
  if (decision.outcome === "fail" || decision.outcome === "error" || verdicts.length === 0) return "FAILED";
  const isClear = decision.outcome === "pass" && passed.length > 0 && failed.length === 0;
  return isClear && verdicts.every(isClean) ? "PASSED" : "WARNED";
}

function isClean(verdict: AuditVerdict): boolean {
  return verdict.severity === "info" || (standingOf(verdict) === "pass" && verdict.kind !== "estimated");
}

/** By what it was tested: the config and every file that was read; the candidate's too, since a signed predicate may stand for a subject of another name, such as the model. */
function configurationOf({ config, inputs, comparison }: AuditRecord): readonly Descriptor[] {
  return [
    ...(config === null ? [] : described({ role: "config", uri: config.path, sha256: config.sha256 })),
    ...inputs.flatMap((input) => described(input, sampleOf(input, comparison))),
  ];
}

/** A file of which only a part of the rows was tested. */
function sampleOf({ role }: AuditInput, comparison: AuditRecord["comparison"]): string | undefined {
  const sample = role.startsWith("latency-") ? undefined : comparison?.sample;
  return sample && `${percentText(sample.rate)} of the rows, by ${sample.by.join(", ")}`;
}

/** A descriptor must tell more than a name; what has no digest and no address is none. */
function described(
  { role, uri, sha256 }: Pick<AuditInput, "uri" | "sha256"> & { readonly role: string },
  sample?: string,
): readonly Descriptor[] {
  const digest = sha256Digest(sha256);
  const address = /^[a-z][a-z0-9+.-]*:\/\//iu.test(uri) && URL.canParse(uri) ? new URL(uri).href : undefined;
  if (digest === undefined && address === undefined) return [];
  return [
    {
      name: clean(uri),
      ...(address === undefined ? {} : { uri: address }),
      ...(digest === undefined ? {} : { digest }),
      annotations: { role, ...(sample !== undefined && { sample: clean(sample) }) },
    },
  ];
}

function clean(text: string): string {
  return cleanText(text, 1000);
}
