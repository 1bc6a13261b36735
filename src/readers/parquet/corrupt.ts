import { GateError } from "../../errors.ts";

/** A fault in the bytes of a Parquet file; the reader adds the name of the file. */
export class ParquetFault extends Error {
  constructor(what: string) {
    super(what);
    this.name = "ParquetFault";
  }
}

/** Our error for whatever went wrong while bytes of `uri` were decoded: a decoder that stumbles has met bytes that are not Parquet. */
export function corrupt(uri: string, where: string, cause: unknown): GateError {
  if (cause instanceof GateError) return cause;
  const what = cause instanceof Error ? cause.message : "unknown fault";
  return new GateError({
    code: "E203",
    message: `${uri}, ${where}: the Parquet file is cut off or damaged (${what}).`,
    hint: "Write or upload the file again.",
    cause,
  });
}
