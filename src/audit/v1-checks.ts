import { z } from "zod";

/** A share of the rows (or of what else the check counts) of one file. */
const counts = z.strictObject({ offending: z.int(), of: z.int() });

/** What one gate on a check has found, column by column, passes as well. */
export const checkedGateSchema = z.strictObject({
  gate: z.string().meta({ description: "Name of the gate." }),
  check: z.string(),
  title: z.string(),
  findings: z.array(
    z.strictObject({
      column: z.nullable(z.string()).meta({ description: "null: the file as a whole." }),
      outcome: z.enum(["pass", "warn", "fail", "inconclusive", "left-out"]),
      candidate: z.nullable(counts).meta({ description: "null: it could not be counted." }),
      reference: z.nullable(counts).meta({ description: "Where the shares of the two files are compared." }),
      sentence: z.string(),
      rows: z
        .array(
          z.strictObject({
            where: z.string().meta({ description: "Its place in the candidate's file: `line 17`." }),
            id: z.nullable(z.array(z.string())).meta({ description: "Values of the columns of `columns.id`." }),
            value: z.string().meta({ description: "What offends; empty where a value is missing." }),
          }),
        )
        .meta({ description: "The first rows that offend; none where policy.report_rows is none." }),
    }),
  ),
});

export type AuditCheckedGate = z.output<typeof checkedGateSchema>;
