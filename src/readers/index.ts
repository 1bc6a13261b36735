import { csvReader } from "./csv.ts";
import { jsonReader } from "./json.ts";
import { jsonlReader } from "./jsonl.ts";
import { parquetReader } from "./parquet.ts";
import type { Reader } from "./reader.ts";

/** The formats of tables. A new one is one file, one entry here and its name in `tableFormats`. */
export const readers: readonly Reader[] = [csvReader, jsonlReader, jsonReader, parquetReader];
