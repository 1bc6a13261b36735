import { resolve } from "node:path";
import type { Path } from "../config/fault.ts";
import { findConfig, type ReadFile } from "../config/find.ts";
import { loadConfig, type LoadedConfig } from "../config/load.ts";
import { GateError } from "../errors.ts";
import type { Finding } from "../gates/finding.ts";
import { changeFinding, finding } from "./change-finding.ts";
import { changeNoun } from "./change-noun.ts";
import { compareRules } from "./compare-rules.ts";
import type { EnforcedRules } from "./enforced-rules.ts";
import { isSame } from "./differences.ts";
import { whyNoPreview } from "./may-preview.ts";
import type { AuditRuleChange } from "./rule-change.ts";
import type { RulesRequest } from "./rules-request.ts";

/** What the change makes of the config. */
export interface OwnRules {
  readonly changes: readonly AuditRuleChange[];
  readonly findings: readonly Finding[];
  /** Whether the change's own config would judge otherwise than the enforced one; `why` where that cannot be tried out. */
  readonly differs: false | true | { readonly why: string };
  /** Whether the enforced config is, to the byte, the file that is checked out, so that its lines are those of the change. */
  readonly isCheckedOut: boolean;
}

/** Holds the config of the change against that of the base branch. What is wrong with either keeps nothing from being judged. */
export async function ownRules(request: RulesRequest, rules: EnforcedRules): Promise<OwnRules> {
  const { base, entry } = rules;
  if (base === undefined || request.change === undefined)
    return { ...unchanged, isCheckedOut: entry.config_from === "head" };
  if (await isSameFile(request, base)) return { ...unchanged, isCheckedOut: true };
  const isCheckedOut = entry.config_from === "head";
  const [before, after] = [
    await loaded(base.config, request, base.readFile),
    await loaded(request.config, request, request.readFile),
  ];
  const noun = changeNoun(request.change);
  if (after instanceof GateError) return { ...broken(after, noun), isCheckedOut };
  // The enforced one says so itself, as an error; the change's own may be its cure.
  if (before instanceof GateError)
    return { changes: [], findings: [], differs: !isCheckedOut && mayDiffer(undefined, after), isCheckedOut };
  return { ...compared(before, after, { enforced: entry.config_from, change: noun }), isCheckedOut };
}

const unchanged = { changes: [], findings: [], differs: false } as const;

async function isSameFile(
  { config, workspace, readFile }: RulesRequest,
  base: NonNullable<EnforcedRules["base"]>,
): Promise<boolean> {
  const own = await findConfig(config, workspace, readFile).catch(() => undefined);
  if (own === undefined || resolve(workspace, own.path) !== resolve(workspace, base.config)) return false;
  return Buffer.compare(own.bytes, await base.readFile(resolve(workspace, base.config))) === 0;
}

async function loaded(
  path: string | undefined,
  { workspace, inputs }: RulesRequest,
  readFile: ReadFile,
): Promise<LoadedConfig | GateError> {
  try {
    return await loadConfig({ path, workspace, inputs, readFile });
  } catch (thrown) {
    if (thrown instanceof GateError) return thrown;
    throw thrown;
  }
}

/** From the merge on there would be no rules, or none that can be read. */
function broken({ code, message, where }: GateError, noun: string): Pick<OwnRules, "changes" | "findings" | "differs"> {
  if (code === "E101" && where === undefined) {
    const sentence = `The config is removed in ${noun}; the base branch's was enforced, and from the merge on there would be none.`;
    const change = {
      direction: "loosened",
      what: "other",
      path: "config",
      before: "there",
      after: null,
      sentence,
    } as const;
    return {
      changes: [change],
      findings: [finding("removed-config", "warning", sentence)],
      differs: { why: "there is no config any more." },
    };
  }
  const sentence = `The config of ${noun} is not valid, and from the merge on nothing would be judged: ${message.split("\n")[0] ?? ""}`;
  const position =
    where?.line === undefined ? undefined : { file: where.file, line: where.line, column: where.column ?? 1 };
  return {
    changes: [],
    findings: [{ ...finding("invalid-config", "warning", sentence), position }],
    differs: { why: message },
  };
}

function compared(
  base: LoadedConfig,
  own: LoadedConfig,
  enforcement: Parameters<typeof compareRules>[2],
): Pick<OwnRules, "changes" | "findings" | "differs"> {
  const changes = compareRules(base.config, own.config, enforcement);
  const findings = changes.flatMap((change) => changeFinding(change, placeIn(own, change.at)) ?? []);
  const told = changes.map(({ direction, what, path, before, after, sentence }) => ({
    direction,
    what,
    path,
    before,
    after,
    sentence,
  }));
  if (enforcement.enforced === "head" || isSame(base.config, own.config))
    return { changes: told, findings, differs: false };
  return { changes: told, findings, differs: mayDiffer(base, own) };
}

function mayDiffer(enforced: LoadedConfig | undefined, own: LoadedConfig): OwnRules["differs"] {
  const why = whyNoPreview(enforced?.config, own.config);
  return why === undefined ? true : { why };
}

/** Of the value, or of what it stands in. */
function placeIn(own: LoadedConfig, at: Path | undefined): Finding["position"] {
  if (at === undefined || at.length === 0) return undefined;
  return own.positionOf(at) ?? placeIn(own, at.slice(0, -1));
}
