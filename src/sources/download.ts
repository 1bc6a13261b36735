import { createHash } from "node:crypto";
import { mkdtemp, open, type FileHandle } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { GateError } from "../errors.ts";
import { beginning } from "./beginning.ts";
import { exchange, type Incoming, mostSaid, type RequestOptions } from "./exchange.ts";
import type { FetchHeaders } from "./fetch.ts";
import { errnoOf } from "./file-errors.ts";
import { held } from "./request.ts";
import type { RequestContext } from "./request-context.ts";

/** A file that was saved in the scratch folder of the run. */
export interface SavedFile {
  /** Absolute path. */
  readonly path: string;
  readonly bytes: number;
  /** SHA-256 in hexadecimal. */
  readonly sha256: string;
}

/** A host's answer to a download that was no file: which status, and the first of what it said. */
export class DownloadRefusal extends Error {
  readonly status: number;
  readonly headers: FetchHeaders;
  /** At most 64 KiB; untrusted. */
  readonly said: Uint8Array;

  constructor({ status, headers, said }: Pick<DownloadRefusal, "status" | "headers" | "said">) {
    super(`answered ${status}`);
    this.name = "DownloadRefusal";
    this.status = status;
    this.headers = headers;
    this.said = said;
  }
}

/**
 * Saves what `url` answers as a new file of the scratch folder, without holding it, and tells its size and digest. Redirects are followed, headers stay
 * with the origin of `url`, and a connection that breaks half way is tried again from the start.
 * @throws DownloadRefusal when the answer is not 200; GateError E201, E202 when the host cannot be reached, E207 over `maxBytes` (default: those of the context).
 */
export async function download(
  url: URL,
  options: Pick<RequestOptions, "headers" | "maxBytes">,
  context: RequestContext,
): Promise<SavedFile> {
  const answer = await exchange<SavedFile | DownloadRefusal>(url, { method: "GET", ...options }, context, (incoming) =>
    incoming.status === 200 ? saved(incoming, context) : refused(incoming),
  );
  if (answer instanceof DownloadRefusal) throw answer;
  return answer;
}

/** The body of an answer as a file; what was written before a connection broke stays behind in the scratch folder. */
export async function saved(incoming: Incoming, { scratch }: Pick<RequestContext, "scratch">): Promise<SavedFile> {
  const folder = await mkdtemp(join(scratch ?? tmpdir(), "download-")).catch(unwritable);
  const path = join(folder, "content");
  const file = await open(path, "wx", 0o600).catch(unwritable);
  try {
    const hash = createHash("sha256");
    let bytes = 0;
    for await (const part of incoming.parts) {
      hash.update(part);
      bytes += part.length;
      await append(file, part).catch(unwritable);
    }
    return { path, bytes, sha256: hash.digest("hex") };
  } finally {
    await file.close();
  }
}

async function append(file: FileHandle, part: Uint8Array): Promise<void> {
  for (let done = 0; done < part.length;) done += (await file.write(part, done)).bytesWritten;
}

/** Not a failure of the host: asking it again would not help. */
function unwritable(cause: unknown): never {
  throw new GateError({
    code: "E202",
    message: `A download could not be saved (${errnoOf(cause) ?? "unknown error"}).`,
    hint: "Check that the temporary folder of the runner can be written to and has space.",
    cause,
  });
}

async function refused(incoming: Incoming): Promise<DownloadRefusal> {
  const { status, headers } = incoming;
  const { body } = await held({ ...incoming, parts: beginning(incoming.parts, mostSaid) });
  return new DownloadRefusal({ status, headers, said: body });
}
