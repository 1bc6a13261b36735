import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Log } from "./audit/event-log.ts";
import type { AuditRules } from "./audit/v1.ts";
import type { ReadFile } from "./config/find.ts";
import { writtenName } from "./config/written-name.ts";
import { GateError } from "./errors.ts";
import { evaluate, type EvaluateRequest } from "./evaluate.ts";
import type { Decision } from "./gates/decide.ts";
import { isProposal } from "./rules/base-commit.ts";
import { changedInputs } from "./rules/changed-inputs.ts";
import { changeFinding } from "./rules/change-finding.ts";
import { changeNoun } from "./rules/change-noun.ts";
import { type EnforcedRules, enforcedRules, unreadableRules } from "./rules/enforced-rules.ts";
import { type OwnRules, ownRules } from "./rules/own-rules.ts";
import { atBase, nameAt } from "./rules/positions-of-base.ts";
import { noPreview, previewOf } from "./rules/preview.ts";
import type { RulesRequest } from "./rules/rules-request.ts";
import { checkedOutFile } from "./sources/checked-out-file.ts";
import { nothingFound } from "./stages/nothing-found.ts";
import type { Found } from "./stages/run.ts";
import { compareWaivers } from "./waivers/compare-waivers.ts";
import { readWaivers, waiversPath } from "./waivers/read-waivers.ts";

export interface JudgeRequest extends EvaluateRequest {
  /** Whose rules a pull request is judged by. Default: those of its base branch. */
  readonly configFrom?: RulesRequest["configFrom"];
}

type Asked = JudgeRequest & RulesRequest;

/** The verdict under the rules of the branch that the change goes to. @throws GateError E1xx, E2xx. */
export async function judgeChange(request: JudgeRequest, findings: Found, log: Log): Promise<Decision> {
  request.stopwatch?.begin("rules");
  const asked = { ...request, readFile: request.readFile ?? readerOf(request) };
  const rules = await rulesOf(asked, findings);
  const own = await ownRulesAndWaivers(asked, rules);
  const { findings: ofInputs, instead } = await changedInputs(asked, rules);
  const told = [...rules.findings, ...own.findings, ...ofInputs];
  const { sentence, reason } = rules.entry;
  findings.rules = { ...rules.entry, changes: [...own.changes] };
  findings.findings = [...(findings.findings ?? []), ...told];
  if (reason !== "no-change")
    log({ level: "info", event: "rules", message: sentence, fields: { reason, changes: own.changes.length } });
  const judged = evaluate({ ...enforcedRequest(asked, rules, own), instead }, findings, log).finally(() => {
    if (own.waiversAreCheckedOut || rules.entry.base === null) return;
    Object.assign(findings, atBase(findings, { path: waiversPath, ref: rules.entry.base.ref }, told));
  });
  const [decision] = await Promise.allSettled([judged]);
  const preview = await previewBeside(findings, own, { asked, log });
  findings.rules = { ...findings.rules, preview };
  if (decision.status === "fulfilled") return decision.value;
  throw withCure(decision.reason, rules);
}

/** The files of a change are its author's; those of any other run are of the branch that it runs on. */
function readerOf(request: JudgeRequest): ReadFile {
  return isProposal(request.change) ? checkedOutFile(request) : readFile;
}

async function rulesOf(asked: Asked, findings: Found): Promise<EnforcedRules> {
  try {
    return await enforcedRules(asked);
  } catch (thrown) {
    findings.rules = unreadableRules();
    // The report of the error then replaces the comment of this gate and not of another.
    findings.name = await writtenName({ ...asked, path: asked.config });
    throw thrown;
  }
}

interface Own extends OwnRules {
  readonly waiversAreCheckedOut: boolean;
}

async function ownRulesAndWaivers(asked: Asked, rules: EnforcedRules): Promise<Own> {
  const own = await ownRules(asked, rules);
  const { workspace, startedAt: now } = asked;
  // Where the gate is adopted, the waivers are the base branch's all the same.
  const readBase = rules.entry.reason === "first-adoption" ? rules.readFile : rules.base?.readFile;
  if (readBase === undefined) return { ...own, waiversAreCheckedOut: true };
  const [base, head] = [
    await readWaivers({ workspace, now, readFile: readBase }),
    await readWaivers({ workspace, now, readFile: asked.readFile }),
  ];
  const changes = compareWaivers(base.waivers, head.waivers, {
    enforced: rules.entry.reason === "asked-for" ? "head" : "base",
    change: asked.change === undefined ? "this change" : changeNoun(asked.change),
  });
  const waiversAreCheckedOut = rules.entry.reason === "asked-for" || JSON.stringify(base) === JSON.stringify(head);
  const findings = changes.flatMap((change) => changeFinding(change, undefined) ?? []);
  return {
    ...own,
    changes: [...own.changes, ...changes],
    findings: [...own.findings, ...findings],
    // Where the configs are equal, the waivers alone may judge otherwise.
    differs: own.differs === false ? !waiversAreCheckedOut : own.differs,
    waiversAreCheckedOut,
  };
}

function enforcedRequest(
  asked: Asked,
  { config, readFile: read, entry }: EnforcedRules,
  own: OwnRules,
): EvaluateRequest {
  const ref = entry.base?.ref;
  const nameOf = ref === undefined || own.isCheckedOut ? undefined : (path: string): string => nameAt(path, ref);
  return { ...asked, config, readFile: read, nameOf };
}

/** The verdict by the rules of the change itself, from the same files; it changes nothing but the report. */
async function previewBeside(
  enforced: Found,
  { differs }: OwnRules,
  { asked, log }: { readonly asked: Asked; readonly log: Log },
): Promise<AuditRules["preview"]> {
  if (differs === false) return null;
  if (differs !== true) return noPreview(differs.why);
  asked.stopwatch?.begin("preview");
  const found = nothingFound();
  return previewOf(async () => {
    const scratch = asked.scratch === undefined ? undefined : join(asked.scratch, "preview");
    if (scratch !== undefined) await mkdir(scratch, { recursive: true });
    // It publishes nothing, and what is told of it is told as what it is.
    const request = { ...asked, scratch, publishing: undefined, history: undefined, stopwatch: undefined };
    const aside: Log = ({ level, message, fields }) =>
      log({
        level: level === "debug" ? level : "info",
        event: "preview",
        message: `preview by the change's own rules: ${message}`,
        ...(fields && { fields }),
      });
    const decision = await evaluate(request, found, aside);
    return { decision, verdicts: found.verdicts };
  }, enforced.verdicts);
}

/** A config that is broken on the base branch breaks every pull request, also the one that mends it. */
function withCure(thrown: unknown, { entry: { reason, base } }: EnforcedRules): unknown {
  if (!(thrown instanceof GateError) || thrown.code !== "E102" || reason !== "base-branch" || base === null)
    return thrown;
  const { code, message, where, hint = "" } = thrown;
  const cure =
    `This is the config of the base branch ${base.ref}, which is enforced: a pull request that mends it is still judged by it, ` +
    "so merge that one past this check, or set `config-from: head` for it.";
  return new GateError({ code, message, hint: `${cure} ${hint}`.trim(), ...(where && { where }), cause: thrown });
}
