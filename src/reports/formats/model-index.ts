import { stringify } from "yaml";
import type { AuditRecord } from "../../audit/v1.ts";
import { inertTerminalText } from "../escape.ts";
import { caveatsOf } from "./caveats.ts";
import { measuredOfCandidate, type CandidateNumber } from "./measured-of-candidate.ts";
import { webAddress } from "./web-address.ts";

/** The measured numbers as the `model-index` of a Hugging Face model card; what the gate said of them stands above, as comments. */
export function renderModelIndex(record: AuditRecord): string {
  const numbers = measuredOfCandidate(record);
  const slices = new Set(numbers.map(({ slice }) => slice));
  const index = [
    {
      name: clean(record.name),
      results: [...slices].map((slice) =>
        resultOf(
          record,
          numbers.filter((number) => number.slice === slice),
        ),
      ),
    },
  ];
  // On one line each: a line of three dashes would end the front matter of the card.
  const yaml = stringify({ "model-index": index }, yamlOptions);
  return comments(record) + withPoints(yaml);
}

/** All texts are in quotes: what YAML 1.1 takes for something else, such as = and <<, its readers do not agree on. */
const yamlOptions = {
  lineWidth: 0,
  aliasDuplicateObjects: false,
  defaultStringType: "QUOTE_DOUBLE",
  defaultKeyType: "PLAIN",
} as const;

/** The hub reads YAML 1.1, where 1e-7 is a text and 1.0e-7 a number. */
function withPoints(yaml: string): string {
  return yaml.replace(/(: -?\d+)(e[-+]\d+)$/gmu, "$1.0$2");
}

function comments(record: AuditRecord): string {
  const { decision, tool } = record;
  const texts = [`${tool.name}, ${decision.outcome}: ${decision.sentence}`, ...caveatsOf(record)];
  return texts.map((text) => `# ${clean(text)}\n`).join("");
}

function resultOf(record: AuditRecord, numbers: readonly CandidateNumber[]): object {
  const url = webAddress(record.pipeline.url);
  return {
    task: taskOf(record),
    dataset: datasetOf(record, numbers[0]?.slice),
    metrics: numbers.map(metricOf),
    ...(url === undefined ? {} : { source: { name: `${clean(record.tool.name)} run`, url } }),
  };
}

/** The kind of the inputs (tables, texts, images), which the hub's own task names tell, is not known here. */
function taskOf({ task }: AuditRecord): object {
  const type = task === null ? undefined : (taskTypes.get(task) ?? clean(task));
  return task === null ? { type: "other" } : { type, name: `${clean(task)} task` };
}

const taskTypes: ReadonlyMap<string, string> = new Map([
  ["binary", "classification"],
  ["multiclass", "classification"],
  ["multilabel", "classification"],
]);

/** The rows: a dataset of the hub where the labels or the predictions are one, else the file, under a type that says it is none. */
function datasetOf({ inputs, comparison }: AuditRecord, slice: string | undefined): object {
  const input = inputs.find(({ role }) => role === "labels") ?? inputs.find(({ role }) => role === "candidate");
  return {
    ...nameOf(input?.uri ?? "unknown"),
    ...(slice === undefined ? {} : { config: clean(slice) }),
    ...argsOf(input?.sha256, comparison?.ids_sha256 ?? undefined),
  };
}

function nameOf(uri: string): object {
  const [, dataset, revision] = /^hf:\/\/datasets\/([^/@]+\/[^/@]+)(?:@([^/]+))?\//u.exec(uri) ?? [];
  if (dataset === undefined) return { type: "custom", name: clean(uri) };
  const name = { type: clean(dataset), name: clean(dataset) };
  return revision === undefined ? name : { ...name, revision: clean(revision) };
}

function argsOf(sha256: string | undefined, ids: string | undefined): object {
  const args = {
    ...(sha256 === undefined ? {} : { sha256: clean(sha256) }),
    ...(ids === undefined ? {} : { ids_sha256: clean(ids) }),
  };
  return Object.keys(args).length === 0 ? {} : { args };
}

/** `verified` is left to the hub, which alone may set it. */
function metricOf({ metric, options, title, value, unit, rows, interval }: CandidateNumber): object {
  return {
    type: clean(metric),
    name: clean(title),
    value,
    ...(options === undefined ? {} : { config: clean(options) }),
    args: {
      rows,
      ...(unit === undefined ? {} : { unit }),
      ...(interval === undefined ? {} : { confidence_interval: intervalOf(interval) }),
    },
  };
}

function intervalOf({ level, lower, upper, method }: NonNullable<CandidateNumber["interval"]>): object {
  return {
    level,
    ...(lower === null ? {} : { lower }),
    ...(upper === null ? {} : { upper }),
    method: clean(method),
  };
}

function clean(text: string): string {
  return inertTerminalText(text);
}
