import { GateError } from "../errors.ts";
import { compressionOf, decompressed } from "../readers/compression.ts";
import { defaultReadLimits } from "../readers/limits.ts";
import type { InputFile } from "../readers/open-table.ts";
import { StoredBytes } from "../readers/stored-bytes.ts";
import { refuseBadText, withoutMark } from "../readers/text-bytes.ts";
import { openSources } from "../sources/open-sources.ts";
import { lateFetch } from "../sources/late-fetch.ts";
import type { Source, Surroundings } from "../sources/source.ts";
import { countOf, type LatencyDump } from "./dump.ts";
import type { LatencyFormat } from "./format.ts";
import { latencyFormats } from "./index.ts";
import { refuse } from "./refuse.ts";
import type { LatencySource } from "./schema.ts";
import { soundDump } from "./sound-dump.ts";

/** A dump, and the file that it was read from. */
export interface OpenedDump {
  readonly dump: LatencyDump;
  readonly format: LatencyFormat;
  readonly file: Omit<InputFile, "format"> & { readonly format: string };
}

/** Bytes of text that one output may hold: half a million points of k6, ten thousand times any summary. */
export const mostDumpBytes = 128 * 1024 ** 2;

const REQUEST_TIMEOUT_MS = 60_000;

/** Reads what the config names, within the workspace or over https. @throws GateError E102, E201–E207. */
export async function openDump(asked: LatencySource, surroundings: Surroundings): Promise<OpenedDump> {
  const context = { ...surroundings, fetch: lateFetch, maxBytes: mostDumpBytes, timeoutMs: REQUEST_TIMEOUT_MS };
  const [source, second] = await openSources(asked.uri, context);
  if (source === undefined) throw new TypeError("a uri without a source");
  if (second !== undefined) {
    const message = `${asked.uri} names several files, such as ${source.uri} and ${second.uri}; a load test is one.`;
    throw new GateError({ code: "E208", message, hint: "Name one file under `latency`." });
  }
  const stored = await StoredBytes.open(source);
  const { uri } = source;
  const text = await textOf(source, stored);
  const file = { uri, text, choice: asked };
  const format = formatOf(file, asked.format);
  const parsed = soundDump(file, format.parse(file));
  const dump = asked.machine === undefined ? parsed : { ...parsed, machine: asked.machine };
  const { bytes, version } = await source.head();
  const compression = compressionOf(stored.first);
  const rows = dump.latencies === undefined ? 0 : (countOf(dump.latencies) ?? 0);
  return {
    dump,
    format,
    file: { uri, format: format.name, compression, sha256: stored.sha256(), bytes, version, rows },
  };
}

async function textOf(source: Source, stored: StoredBytes): Promise<string> {
  const { uri } = source;
  const compression = compressionOf(stored.first);
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of decompressed(
    { uri, compression, bytes: stored.bytes, chunks: stored.chunks() },
    defaultReadLimits,
  )) {
    bytes += part.length;
    if (bytes > mostDumpBytes) throw tooLarge(uri);
    parts.push(part);
  }
  const lines = { bytes: withoutMark(Buffer.concat(parts, bytes), uri), firstLine: 1 };
  return refuseBadText(lines, uri).bytes.toString("utf8").replaceAll("\r\n", "\n");
}

function tooLarge(uri: string): GateError {
  return new GateError({
    code: "E207",
    message: `${uri} holds more than ${mostDumpBytes / 1024 ** 2} MiB of text, the most that is read of a load test.`,
    hint: "Give the tool's summary or a histogram instead of every point, or a shorter test.",
  });
}

type AskedFile = Parameters<LatencyFormat["parse"]>[0];

function formatOf(file: AskedFile, named: string | undefined): LatencyFormat {
  const format = latencyFormats.find((each) =>
    named === undefined ? each.recognises(file.text) : each.name === named,
  );
  if (format === undefined) throw unknown(file);
  for (const key of ["unit", "metric", "labels", "benchmark"] as const) {
    if (file.choice[key] !== undefined && key !== "unit" && !format.takes.includes(key))
      throw foreign(file, format, key);
  }
  return format;
}

function unknown(file: AskedFile): GateError {
  const known = latencyFormats.map(({ name }) => name).join(", ");
  const start = file.text.trimStart().slice(0, 40).split("\n")[0] ?? "";
  return refuse(file, {
    what: `is none of the outputs that latencies are read from (${known}); it begins with ${JSON.stringify(start)}`,
    hint: "Give the file as the tool wrote it, or say by `format` under `latency` what it is.",
  });
}

function foreign(file: AskedFile, { title, name, takes }: LatencyFormat, key: string): GateError {
  const own =
    takes.length === 0
      ? "it takes none of `unit`, `metric`, `labels` and `benchmark`"
      : `it takes ${takes.map((each) => `\`${each}\``).join(", ")}`;
  return refuse(file, {
    code: "E102",
    what: `is ${title} (format ${name}), which takes no \`${key}\`; ${own}`,
    hint: `Remove \`${key}\`, or give another \`format\`.`,
  });
}
