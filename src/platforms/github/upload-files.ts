import type { Environment } from "../platform.ts";
import { retentionDays, within } from "./artifact.ts";

export interface UploadRequest {
  /** Of the artifact. */
  readonly name: string;
  /** Absolute paths below `directory`. */
  readonly files: readonly string[];
  readonly directory: string;
  /** Days to keep it, as asked for. */
  readonly days: number | undefined;
  readonly environment: Environment;
}

/** Uploads files as an artifact of the run; the fault is a sentence. */
export type Upload = (request: UploadRequest) => Promise<{ readonly id: number } | { readonly fault: string }>;

const timeoutMs = 600_000;

/** By `@actions/artifact`, which is loaded only now: it is large. */
export const uploadFiles: Upload = async ({ name, files, directory, days, environment }) => {
  if (!environment["ACTIONS_RUNTIME_TOKEN"]) return { fault: "the runner gave no ACTIONS_RUNTIME_TOKEN." };
  const retention = retentionDays({ "retention-days": days }, environment);
  try {
    const { DefaultArtifactClient } = await import("@actions/artifact");
    const options = retention === undefined ? {} : { retentionDays: retention };
    const { id } = await within(
      timeoutMs,
      new DefaultArtifactClient().uploadArtifact(name, [...files], directory, options),
    );
    return id === undefined ? { fault: "GitHub gave it no id." } : { id };
  } catch (thrown) {
    return { fault: faultOf(thrown) };
  }
};

function faultOf(thrown: unknown): string {
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  if (thrown instanceof Error && thrown.name === "GHESNotSupportedError")
    return "GitHub Enterprise Server does not take artifacts of this version; name a file as the reference there.";
  if (/\(409\)/.test(message))
    return `the run already has one of this name; give each gate and each leg of a matrix its own \`name\` (${message}).`;
  return `the upload failed (${message}).`;
}
