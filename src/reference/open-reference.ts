import { GateError } from "../errors.ts";
import { openInput } from "../readers/open-input.ts";
import { withoutQuery } from "../sources/safe-url.ts";
import { ageRemarks } from "./age.ts";
import { openAuto } from "./open-auto.ts";
import { folderBundle } from "./folder-bundle.ts";
import { openBundle } from "./open-bundle.ts";
import type { OpenedReference, ReferenceRequest, ReferenceSurroundings } from "./opened-reference.ts";
import { recordedProvenance } from "./recorded-provenance.ts";

/**
 * Opens the reference: `auto`, a folder that `bless` wrote, or whatever a source names.
 * @throws GateError E102, E2xx; that nothing was published is no error, that nobody can be asked is one.
 */
export async function openReference(
  request: ReferenceRequest,
  surroundings: ReferenceSurroundings,
): Promise<OpenedReference> {
  if (surroundings.mayBeMissing !== true) return openNamed(request, surroundings);
  return openNamed(request, surroundings).catch((thrown: unknown) => {
    if (!(thrown instanceof GateError) || thrown.code !== "E201") throw thrown;
    const provenance = { selected: "none", sentence: `none yet: ${thrown.message}` } as const;
    return { kind: "none", reason: "not-there", provenance, remarks: [] };
  });
}

async function openNamed(request: ReferenceRequest, surroundings: ReferenceSurroundings): Promise<OpenedReference> {
  if (request.uri === "auto") return openAuto(request, surroundings);
  const bundle = await folderBundle(request.uri, surroundings.workspace);
  if (bundle === undefined && request.max_age !== undefined) throw ageless(request.uri);
  if (bundle === undefined)
    return { kind: "opened", input: await openInput(request, surroundings), provenance: undefined, remarks: [] };
  const input = await openBundle(bundle, request);
  const provenance = recordedProvenance(bundle.manifest, surroundings.startedAt);
  return { kind: "opened", input, provenance, remarks: ageRemarks(provenance, request) };
}

function ageless(uri: string): GateError {
  return new GateError({
    code: "E102",
    message: `reference.max_age: the age of "${withoutQuery(uri)}" is not known, since a plain file does not tell when it was judged.`,
    hint: "Remove `max_age`, or use `reference: auto`, or a folder that `model-gate bless` wrote.",
  });
}
