/** The same rows in files of another kind. */
export interface Form {
  readonly id: string;
  readonly title: string;
  readonly extension: string;
}

/** As forms.py writes them. */
export const forms: readonly Form[] = [
  { id: "csv", title: "CSV", extension: "csv" },
  { id: "jsonl", title: "JSON Lines", extension: "jsonl" },
  { id: "uuid", title: "Parquet, ids of 36 characters", extension: "parquet" },
];
