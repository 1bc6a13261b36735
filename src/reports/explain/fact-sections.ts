import type { AuditMeasurement, AuditRecord, AuditVerdict } from "../../audit/v1.ts";
import type { AuditCheckedGate } from "../../audit/v1-checks.ts";
import { countText, percentText } from "../../number-text.ts";
import { sideFacts } from "../facts.ts";
import type { Part, Section } from "./explanation.ts";
import { limitSection } from "./limit-section.ts";

type CheckFinding = AuditCheckedGate["findings"][number];

const mostColumns = 50;

/** What a check of the data found, column by column. */
export function checkSections(record: AuditRecord, verdict: AuditVerdict): readonly Section[] {
  const { checks = [] } = record;
  const found = checks.find(({ gate }) => gate === verdict.gate)?.findings ?? [];
  const own = verdict.column === null ? found : found.filter(({ column }) => column === verdict.column);
  const more = own.length - mostColumns;
  return [
    {
      title: "What the check found",
      parts: [
        "A check looks at the file as it is: what it counts is a fact, and no matter of chance, but where the shares of the two files are compared.",
        ...own.slice(0, mostColumns).map(findingPart),
        ...(more > 0 ? [`And ${countText(more)} more columns.`] : []),
      ],
    },
    ...verdict.limits.map((limit) => limitSection({ record, verdict, measurement: sharesOf(verdict) }, limit)),
  ];
}

/** A check that compares the shares of two files is judged as a metric is, and keeps no measurement of its own. */
function sharesOf({ subject, title }: AuditVerdict): AuditMeasurement {
  const none = { slice: null, reference: null, candidate: null, change: null };
  return { id: subject, metric: subject, title, unit: "share", better: "lower", ...none };
}

function findingPart({ column, outcome, candidate, reference, sentence }: CheckFinding): Part {
  const counts = [reference, candidate].flatMap((side) => (side === null ? [] : [countsText(side)])).join(" → ");
  return { label: column ?? "The file", value: [outcome, counts, sentence].filter((text) => text !== "").join("; ") };
}

/** Of one value, such as an age, a share would say nothing. */
function countsText({ offending, of }: NonNullable<CheckFinding["candidate"]>): string {
  const share = of > 1 ? ` (${percentText(Number((offending / of).toPrecision(3)))})` : "";
  return `${countText(offending)} of ${countText(of)}${share}`;
}

/** How the two files go together, for a rule of the pairing. */
export function pairingSections({ comparison }: AuditRecord): readonly Section[] {
  const facts = comparison === null ? [] : sideFacts(comparison);
  return [
    {
      title: "How the files go together",
      parts: [
        "A comparison of different rows, or of different labels, proves nothing; so this rule is judged before any number, and it is a fact, not a matter of chance.",
        ...facts.map(({ label, reference, candidate }) => ({
          label,
          value: reference === "" ? candidate : `${reference} → ${candidate}`,
        })),
        ...(comparison === null || comparison.pairing !== "joined"
          ? []
          : [{ label: "Labels that disagree", value: countText(comparison.label_disagreements) }]),
      ],
    },
  ];
}
