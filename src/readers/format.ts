import { GateError } from "../errors.ts";
import { type TableFormat, tableFormats } from "../table/table.ts";
import { readers } from "./index.ts";

const packed = /\.(?:gz|gzip|zst|zstd)$/;

/**
 * The format of a file: as the config says, else by its name, else by how it begins.
 * @throws GateError E203 when none of these tells.
 */
export function formatOf(uri: string, configured: TableFormat | undefined, first: Uint8Array): TableFormat {
  if (configured !== undefined) return configured;
  const named = formatOfName(uri);
  const begins = formatOfContent(first);
  if (named === undefined && begins === undefined) throw unknownFormat(uri);
  // Text that begins by PAR1 is no text: the name is wrong.
  if (named !== undefined && named !== "parquet" && begins === "parquet") {
    throw new GateError({
      code: "E203",
      message: `${uri} is a Parquet file by its content.`,
      hint: "Rename it, or set `format: parquet`.",
    });
  }
  return named ?? begins ?? "csv";
}

function formatOfName(uri: string): TableFormat | undefined {
  const name = uri.toLowerCase().replace(packed, "");
  return readers.find((reader) => reader.extensions.some((extension) => name.endsWith(extension)))?.format;
}

function formatOfContent(first: Uint8Array): TableFormat | undefined {
  const text = new TextDecoder("latin1").decode(first.subarray(0, 1024)).replace(/^ï»¿/, "").trimStart();
  if (text.startsWith("PAR1")) return "parquet";
  if (text.startsWith("[")) return "json";
  return text.startsWith("{") ? "jsonl" : undefined;
}

function unknownFormat(uri: string): GateError {
  const extensions = readers.flatMap((reader) => reader.extensions).join(", ");
  return new GateError({
    code: "E203",
    message: `${uri}: neither name nor content tells the format (known are ${extensions}, also compressed as .gz or .zst).`,
    hint: `Set \`format\` to one of ${tableFormats.join(", ")}.`,
  });
}
