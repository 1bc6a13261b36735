import { rowNounOf } from "../../align/row-noun.ts";
import type { AuditInput, AuditRecord } from "../../audit/v1.ts";
import { cleanText } from "../escape.ts";
import { judgedRow } from "../judged-row.ts";
import { inertJson } from "../json.ts";
import { caveatsOf } from "./caveats.ts";
import { isInstant } from "./is-instant.ts";
import { measuredOfCandidate, type CandidateNumber } from "./measured-of-candidate.ts";
import { recordUuid } from "./record-uuid.ts";
import { testStanding } from "./result-standing.ts";
import { testName } from "./test-name.ts";
import { webAddress } from "./web-address.ts";

/** The record as a CycloneDX 1.6 bill of materials of the candidate model: its card with the measured numbers, and the files they come from. */
export function renderCycloneDx(record: AuditRecord): string {
  return inertJson({
    $schema: "http://cyclonedx.org/schema/bom-1.6.schema.json",
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    serialNumber: `urn:uuid:${recordUuid(record.record_id)}`,
    version: 1,
    metadata: metadataOf(record),
    components: [modelOf(record), ...record.inputs.map(dataOf)],
  });
}

function metadataOf({ created_at: createdAt, tool }: AuditRecord): object {
  return {
    ...(isInstant(createdAt) ? { timestamp: createdAt } : {}),
    lifecycles: [{ phase: "post-build" }],
    tools: { components: [{ type: "application", name: clean(tool.name), version: clean(tool.version) }] },
  };
}

/** No hash: that of the model is not known, and that of its predictions would pass for it. */
function modelOf(record: AuditRecord): object {
  const { name, git, pipeline } = record;
  const run = webAddress(pipeline.url);
  return {
    type: "machine-learning-model",
    "bom-ref": "candidate",
    name: clean(name),
    ...(git.head_sha === null ? {} : { version: clean(git.head_sha) }),
    ...(run === undefined ? {} : { externalReferences: [{ type: "build-meta", url: run }] }),
    modelCard: cardOf(record),
    properties: propertiesOf(record),
  };
}

function cardOf(record: AuditRecord): object {
  const { task, inputs } = record;
  const caveats = caveatsOf(record);
  return {
    modelParameters: {
      ...(task === null ? {} : { task: clean(task) }),
      datasets: inputs.flatMap(({ role }, index) => (isOfCandidate(role) ? [{ ref: refOf(index) }] : [])),
    },
    quantitativeAnalysis: { performanceMetrics: measuredOfCandidate(record).map(performanceMetric) },
    ...(caveats.length === 0 ? {} : { considerations: { technicalLimitations: caveats } }),
  };
}

/** What the reference said is no data of this model. */
function isOfCandidate(role: AuditInput["role"]): boolean {
  return role === "candidate" || role === "labels" || role === "latency-candidate";
}

/** The format wants texts; a bound that these rows cannot give is left out. */
function performanceMetric(number: CandidateNumber): object {
  const { value, slice, interval } = number;
  const { lower = null, upper = null } = interval ?? {};
  const bounds = {
    ...(lower === null ? {} : { lowerBound: String(lower) }),
    ...(upper === null ? {} : { upperBound: String(upper) }),
  };
  return {
    type: typeOf(number),
    value: String(value),
    ...(slice === undefined ? {} : { slice }),
    ...(Object.keys(bounds).length === 0 ? {} : { confidenceInterval: bounds }),
  };
}

function typeOf({ metric, options }: CandidateNumber): string {
  return options === undefined ? metric : `${metric}[${options}]`;
}

function dataOf({ role, uri, format, sha256, rows }: AuditInput, index: number): object {
  return {
    type: "data",
    "bom-ref": refOf(index),
    name: clean(uri),
    ...(/^[0-9a-f]{64}$/iu.test(sha256) ? { hashes: [{ alg: "SHA-256", content: sha256 }] } : {}),
    properties: [
      { name: "model-gate:role", value: role },
      { name: "model-gate:format", value: clean(format) },
      { name: "model-gate:rows", value: String(rows) },
    ],
  };
}

function refOf(index: number): string {
  return `input-${index + 1}`;
}

function propertiesOf(record: AuditRecord): readonly object[] {
  const { decision, record_id: id, integrity, config, policy } = record;
  const level = record.measurements.find(({ candidate }) => candidate?.interval)?.candidate?.interval?.level;
  const pairs: readonly (readonly [string, string | undefined])[] = [
    ["verdict", decision.outcome],
    ["sentence", decision.sentence],
    ["record", id],
    ["record-sha256", integrity.sha256],
    ["config-sha256", config?.sha256],
    ["policy-mode", policy?.mode],
    ["interval-level", level === undefined ? undefined : String(level)],
    ...unitsOf(record).map((text) => ["unit", text] as const),
    ...gateTexts(record).map((text) => ["gate", text] as const),
  ];
  return pairs.flatMap(([name, value]) =>
    value === undefined ? [] : [{ name: `model-gate:${name}`, value: clean(value) }],
  );
}

/** The format has no place for a unit: "latency_p95: ms", once for each metric. */
function unitsOf(record: AuditRecord): readonly string[] {
  const texts = measuredOfCandidate(record).flatMap((number) =>
    number.unit === undefined ? [] : [`${typeOf(number)}: ${number.unit}`],
  );
  return [...new Set(texts)];
}

/** "accuracy [region=EU]: failure: worse, proven; limit drop ≤ 1 pp", for each verdict. */
function gateTexts({ verdicts, measurements, task }: AuditRecord): readonly string[] {
  const byId = new Map(measurements.map((measurement) => [measurement.id, measurement]));
  return verdicts.map((verdict) => {
    const measurement = verdict.measurement === null ? undefined : byId.get(verdict.measurement);
    const { word, limit } = judgedRow(verdict, measurement, rowNounOf(task));
    return `${testName(verdict)}: ${testStanding(verdict)}: ${word}${limit === "" ? "" : `; limit ${limit}`}`;
  });
}

function clean(text: string): string {
  return cleanText(text, 1000);
}
