import { mkdir, mkdtemp, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { GateError } from "../errors.ts";
import { type Kept, keepCandidate } from "../reference/keep-candidate.ts";
import { manifestName, recordName } from "../reference/manifest.ts";
import type { Publishing } from "../reference/publishing.ts";
import { delivered, refused } from "./delivery.ts";
import type { Channel } from "./platform.ts";
import { reportFileNames } from "./report-files.ts";
import { type BundleFacts, writeBundle } from "./reference-bundle.ts";

export interface BlessOptions extends BundleFacts {
  readonly blessedBy: string;
  /** Absolute path of the folder that becomes the reference. */
  readonly folder: string;
}

/** Name of the channel, by which the command line finds what became of it. */
export const blessChannel = "reference";

/** Where a reference is put together before it replaces the one before. */
const place = ".model-gate-";

/** What an earlier run has left, whether it came to an end or not. */
const ours: readonly string[] = ["candidate", manifestName, recordName, "audit.jsonl", "flips.csv", ...reportFileNames];

/** Makes a folder a reference, whatever the verdict. An earlier one in it is replaced once the new one is whole. */
export function blessing(options: BlessOptions): { readonly publishing: Publishing; readonly channel: Channel } {
  const { blessedBy, folder } = options;
  let kept: Kept | { readonly fault: string } = { fault: "nothing was judged" };
  return {
    publishing: {
      blessedBy,
      refusal: () => undefined,
      keep: async (candidate) => {
        kept = await mkdtemp(join(folder, place))
          .then((fresh) => keepCandidate(candidate, fresh))
          .catch((thrown: unknown) => ({ fault: thrown instanceof Error ? thrown.message : String(thrown) }));
      },
    },
    channel: {
      name: blessChannel,
      deliver: async ({ record }) => {
        if ("fault" in kept) return refused(blessChannel, `not written: ${kept.fault}`);
        const files = await writeBundle(record, kept, options);
        if ("fault" in files) return refused(blessChannel, `not written: ${files.fault}`);
        await replace(folder, kept.folder);
        return delivered(blessChannel, `written to ${folder}, whatever the verdict (${record.decision.outcome})`);
      },
    },
  };
}

/** The folder of a new or an earlier reference. @throws GateError E100 for one that holds anything else. */
export async function blessedFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const names = await readdir(folder);
  if (names.every((name) => ours.includes(name) || name.startsWith(place))) return;
  throw new GateError({
    code: "E100",
    message: `--out: ${folder} holds something else than a reference.`,
    hint: "Name a new folder, or that of an earlier reference.",
  });
}

async function replace(folder: string, complete: string): Promise<void> {
  for (const name of ["candidate", manifestName]) {
    await rm(join(folder, name), { recursive: true, force: true });
    await rename(join(complete, name), join(folder, name));
  }
  await rm(complete, { recursive: true, force: true });
}
