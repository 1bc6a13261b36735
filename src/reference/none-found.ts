import { GateError } from "../errors.ts";
import type { Artifact } from "../sources/github/artifacts.ts";
import type { AutoQuestion } from "./auto-question.ts";
import { referenceArtifactName } from "./bundle-name.ts";
import type { NoReferenceReason } from "./no-reference.ts";
import type { Remark } from "./provenance.ts";
import { type Distrust, type Listed, mostOfName } from "./trusted-artifacts.ts";

export interface NoneFound {
  readonly reason: NoReferenceReason;
  readonly sentence: string;
}

type Question = Pick<AutoQuestion, "gate" | "branch" | "workflow">;

/**
 * Why nothing was found, in words that name what was seen. `remarks` tell of references that were no good.
 * @throws GateError E202 when not all could be seen.
 */
export function noneFound(
  question: Question,
  { distrusted, isWhole }: Pick<Listed, "distrusted" | "isWhole">,
  remarks: readonly Remark[],
): NoneFound {
  if (!isWhole) throw unseen(question);
  const others = distrusted.filter(({ why }) => why !== "own-run");
  return (remarks.length === 0 ? noneThere(question, others) : undefined) ?? noneFitting(question, others, remarks);
}

/** undefined: some are there. */
function noneThere({ gate, branch }: Question, others: Listed["distrusted"]): NoneFound | undefined {
  if (others.length === 0)
    return {
      reason: "never-published",
      sentence: `none yet: no run on ${branch} has published a reference of ${gate}`,
    };
  const ofRepository = others.filter(({ why }) => why !== "fork");
  if (ofRepository.length === 0)
    return { reason: "only-from-forks", sentence: "none: those of this name come from forks, which are not trusted" };
  const own = ofRepository.filter(({ why }) => why !== "branch");
  if (own.length === 0)
    return {
      reason: "only-elsewhere",
      sentence: `none yet: no run on ${branch} has published a reference of ${gate}, only runs on other branches`,
    };
  if (own.some(({ why }) => why !== "expired")) return undefined;
  const last = lastExpiry(own.map(({ artifact }) => artifact));
  const when = last === undefined ? "" : `, the newest on ${last.slice(0, 10)}`;
  return { reason: "all-expired", sentence: `none: all references of ${branch} have expired${when}` };
}

function noneFitting(
  { branch, workflow }: Question,
  others: Listed["distrusted"],
  remarks: readonly Remark[],
): NoneFound {
  const words: readonly (readonly [Distrust, string])[] = [
    ["workflow", `one by another workflow than ${workflow}`],
    ["event", "one by a run that speaks for no branch"],
    ["branch", `one of another branch than ${branch}`],
    ["commit", "one of a commit outside the history of this change"],
    ["expired", "one that has expired"],
  ];
  const seen = [
    ...(remarks.length > 0 ? ["one that is not what it says"] : []),
    ...words.flatMap(([why, text]) => (others.some((one) => one.why === why) ? [text] : [])),
  ];
  // A workflow that was renamed, or a history that was written anew, must not be a dead end.
  const cure = `a run on ${branch} with \`command: record\` sets a new one on purpose`;
  return { reason: "none-fits", sentence: `none that fits: there is only ${seen.join(", and ")}; ${cure}` };
}

/** A fork can upload as many as it likes, but not so make it look as if nothing had ever been published. */
function unseen({ gate }: Question): GateError {
  return new GateError({
    code: "E202",
    message: `Which references of ${gate} there are cannot be told: none of the newest ${mostOfName} artifacts of a name fits, and GitHub has more.`,
    hint: `Delete the artifacts ${referenceArtifactName(gate, 1)} that come from forks or other branches.`,
  });
}

function lastExpiry(artifacts: readonly Artifact[]): string | undefined {
  return artifacts
    .filter(({ expired }) => expired)
    .flatMap(({ expires_at: at }) => at ?? [])
    .toSorted((a, b) => Date.parse(a) - Date.parse(b))
    .at(-1);
}
