import { rowNounOf, type RowNoun } from "../../align/row-noun.ts";
import type { AuditMeasurement, AuditRecord, AuditVerdict } from "../../audit/v1.ts";
import { countText } from "../../number-text.ts";
import type { Part, Section } from "./explanation.ts";

/** Which rows of which files were compared. */
export function comparedSection(
  record: AuditRecord,
  verdict: AuditVerdict,
  measurement: AuditMeasurement | undefined,
): Section {
  const noun = rowNounOf(record.task);
  return {
    title: "What was compared",
    parts: [
      // How rows of the pinned reference go with the candidate's is not in the record.
      ...(verdict.against === undefined ? pairingParts(record, noun) : []),
      ...sliceParts(record, verdict),
      ...(measurement === undefined ? [] : enteredParts(measurement, noun)),
      ...(verdict.against === undefined
        ? []
        : [
            "It is held against the pinned reference, so that small losses cannot add up from one release to the next.",
          ]),
    ],
  };
}

function pairingParts({ comparison }: AuditRecord, { one, many }: RowNoun): readonly Part[] {
  if (comparison === null) return [];
  const { compared, join_columns: columns } = comparison;
  const counted = (rows: number): string => `${countText(rows)} ${rows === 1 ? one : many}`;
  const [reference, candidate] = [counted(compared.reference), counted(compared.candidate)];
  switch (comparison.pairing) {
    case "joined":
      return [
        `${candidate}, each judged by both models: the files are joined by ${columns.map((name) => `"${name}"`).join(", ")}. What is hard in one ${one} is hard for both models, so their difference is far surer than either value.`,
      ];
    case "none":
      return [
        `${reference} of the reference and ${candidate} of the candidate, not the same ones. They are separate samples, so chance is in both, and it takes more ${many} to tell a difference.`,
      ];
    case "no-reference":
      return [`${candidate} of the candidate. There is no reference to compare with.`];
  }
}

function sliceParts({ slices, comparison }: AuditRecord, { slice, against }: AuditVerdict): readonly Part[] {
  const found = slices.find(({ name }) => name === slice);
  if (slice === null || found === undefined) return slice === null ? [] : [{ label: "Slice", value: slice }];
  const { reference, candidate } = found.rows;
  const isOfOneSide = comparison?.pairing === "no-reference" || against !== undefined;
  const both =
    isOfOneSide || reference === candidate ? countText(candidate) : `${countText(reference)} → ${countText(candidate)}`;
  return [{ label: "Slice", value: `${slice}, of which there are ${both}` }];
}

function enteredParts({ reference, candidate, support, blocks }: AuditMeasurement, { many }: RowNoun): readonly Part[] {
  const sides = [...new Set([reference, candidate].flatMap((side) => (side === null ? [] : [countText(side.n)])))];
  return [
    ...(sides.length === 0 ? [] : [{ label: "Entered the metric", value: sides.join(" → ") }]),
    ...(support === undefined
      ? []
      : [
          `By weights and clusters these ${many} are worth about ${countText(Math.floor(support))} independent ones, and that is what is counted.`,
        ]),
    ...(blocks === undefined
      ? []
      : [
          `The rows come in blocks that were measured in turn; ${countText(blocks.common)} blocks are in both files, and these, not the rows, are what is counted.`,
        ]),
  ];
}
