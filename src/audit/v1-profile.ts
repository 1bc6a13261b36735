import { z } from "zod";

const milliseconds = z.number().min(0);
const processor = milliseconds.meta({
  description:
    "Time of the processors, all threads together; with several threads it may be more than the time that went by.",
});
const bytes = z.int().min(0);

/** Where the time and the memory of a run went, as far as it had come when the record was sealed. */
export const profileSchema = z.strictObject({
  threads: z.int().min(1),
  rows: z.int().min(0).meta({ description: "Rows of all files that were opened, those of load tests left out." }),
  rows_per_second: z.nullable(z.int()).meta({ description: "null where no file was opened." }),
  milliseconds: milliseconds.meta({ description: "From the start of the process to the end of the last phase." }),
  processor_milliseconds: processor,
  peak_bytes: bytes.meta({ description: "The most memory that the process has held at once." }),
  phases: z.array(
    z.strictObject({
      name: z.string(),
      milliseconds,
      processor_milliseconds: processor,
      peak_bytes: bytes.meta({
        description: "The most that the process had held from its start to the end of this phase.",
      }),
    }),
  ),
});

export type AuditProfile = z.output<typeof profileSchema>;
