import type { AuditDrift, AuditLimit, AuditRecord, AuditVerdict } from "../../audit/v1.ts";
import { countText, effectText, percentText, writtenText } from "../../number-text.ts";
import { compatNotes, compatNumbers } from "../compat-row.ts";
import { unitOf } from "../drift-title.ts";
import type { Part, Section } from "./explanation.ts";
import { probabilityText } from "./probability-text.ts";

type DriftMethod = AuditDrift["methods"][number];

/** How far a column has moved, and how a gate on drift reads that; or what it says of all its columns together. */
export function driftSections(record: AuditRecord, verdict: AuditVerdict): readonly Section[] {
  const measured = record.drift.find(({ column }) => column === verdict.column);
  if (verdict.column === null || measured === undefined) return [togetherSection(record, verdict)];
  return [
    columnSection(measured),
    ...(verdict.compat === undefined ? [ruleSection] : []),
    ...verdict.limits.map((limit) => partSection(measured, limit, verdict)),
  ];
}

function columnSection({ column, role, kind, reference, candidate, notes }: AuditDrift): Section {
  const side = ({ rows, missing }: AuditDrift["reference"]): string =>
    `${countText(rows)} rows${missing === 0 ? "" : `, ${countText(missing)} of them without a value`}`;
  return {
    title: "What was compared",
    parts: [
      `The values of "${column}" (${role}, ${kind}) in one file and in the other; drift is a matter of the files as wholes, and needs no pairs of rows.`,
      { label: "Reference", value: side(reference) },
      { label: "Candidate", value: side(candidate) },
      ...notes,
    ],
  };
}

const ruleSection: Section = {
  title: "The rule",
  parts: [
    "A column has drifted where an effect is above its limit and above what chance alone gives with so many rows. Above the limit within chance is not decided; significance without size never counts, for with enough rows every difference has it.",
  ],
};

function partSection(measured: AuditDrift, limit: AuditLimit, verdict: AuditVerdict): Section {
  const name = limit.method ?? verdict.subject;
  const method = measured.methods.find((one) => one.method === name && one.compat === verdict.compat);
  if (method === undefined) return { title: name, parts: ["It was not measured."] };
  const parts = method.drift_when === undefined ? ownParts(method, limit) : compatParts(method, limit);
  return { title: `${method.title} (${name})`, parts };
}

function ownParts(method: DriftMethod, limit: AuditLimit): readonly Part[] {
  const { value, noise, excess, undefined_reason: reason } = method;
  if (reason !== null) return [`It was not measured: ${reason.text}`];
  const unit = unitOf(method.method);
  const show = (number: number | null): string => effectText(number, limit.limit, unit);
  return [
    { label: "Effect", value: show(value) },
    ...(noise === null
      ? []
      : [{ label: "By chance alone, in 95 of 100 pairs of samples of this size, at most", value: show(noise) }]),
    ...(excess === null || excess === value
      ? []
      : [{ label: "Beyond what chance gives on average", value: show(excess) }]),
    { label: "Held against the limit", value: `${show(limit.value)}, limit ${writtenText(limit.limit, unit)}` },
    ...probabilityParts(limit),
    driftStateText(limit),
    ...failAboveParts(limit, unit),
  ];
}

function probabilityParts({ p_value: p, p_adjusted: adjusted }: AuditLimit): readonly Part[] {
  if (p === null || adjusted === null) return [];
  return [
    { label: "p-value", value: probabilityText(p) },
    {
      label: "p-value adjusted over all columns and methods of the gate (Benjamini–Hochberg)",
      value: `${probabilityText(adjusted)}; below 0.05 is more than chance`,
    },
  ];
}

function driftStateText({ state, is_real: isReal }: AuditLimit): string {
  switch (state) {
    case "proven-harm":
    case "likely-harm":
      return "Above the limit, and more than chance: drifted.";
    case "noise":
      return "Above the limit, but samples of this size reach that by chance: it cannot be told.";
    case "proven-ok":
    case "likely-ok":
      return isReal === true ? "Within the limit: more than chance, but small." : "Within the limit.";
    case "undefined":
      return "It could not be measured, which is never a pass.";
  }
}

function failAboveParts({ fail_above: most, value }: AuditLimit, unit: "score" | "share"): readonly Part[] {
  if (most === undefined) return [];
  const isOver = value !== null && value > most;
  return [
    `Above ${writtenText(most, unit)} (\`fail_above\`) the gate fails whatever its severity; here it ${isOver ? "is" : "is not"}.`,
  ];
}

/** Numbers and decisions of another tool, which has no floor of noise. */
function compatParts(method: DriftMethod, limit: AuditLimit): readonly Part[] {
  const { drift_when: rule } = method;
  if (rule === undefined) return [];
  const { effect, limit: needed } = compatNumbers(method, rule, limit);
  return [
    "The number, the threshold and the decision are those of the other tool: without a measure of chance, and without a correction for many columns.",
    { label: "Its number", value: effect },
    { label: "Stable while", value: needed },
    limit.state === "proven-harm" ? "By that rule it has drifted." : "By that rule it has not drifted.",
    ...compatNotes(method),
  ];
}

/** The share of the columns that drifted, or that several cannot be told. */
function togetherSection({ verdicts }: AuditRecord, { gate, limits }: AuditVerdict): Section {
  const columns = verdicts.filter((one) => one.kind === "drift" && one.gate === gate && one.column !== null);
  const [limit] = limits;
  const count = (state: string): string => countText(columns.filter((one) => one.state === state).length);
  return {
    title: "All columns together",
    parts: [
      { label: "Columns that the gate watches", value: countText(columns.length) },
      { label: "Drifted", value: count("proven-harm") },
      { label: "Not told from chance", value: count("noise") },
      { label: "Not measured", value: count("undefined") },
      ...(limit?.method !== "drift_share"
        ? []
        : [
            {
              label: "Share that drifted",
              value: `${effectText(limit.value, limit.limit, "share")}, at most ${percentText(limit.limit)} may`,
            },
            "What is undecided is taken both ways; where that makes a difference the share cannot be told. The columns themselves then count for nothing.",
          ]),
    ],
  };
}
