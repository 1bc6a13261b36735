/** How a table is written. */
export const tableFormats = ["csv", "jsonl", "json", "parquet"] as const;
export type TableFormat = (typeof tableFormats)[number];
