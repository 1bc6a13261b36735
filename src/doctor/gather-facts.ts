import { readFile } from "node:fs/promises";
import { loadConfig } from "../config/load.ts";
import type { Config } from "../config/schema.ts";
import { isProposal } from "../rules/base-commit.ts";
import { enforcedRules } from "../rules/enforced-rules.ts";
import type { RulesRequest } from "../rules/rules-request.ts";
import { listArtifacts } from "../sources/github/artifacts.ts";
import { checkedOutFile } from "../sources/checked-out-file.ts";
import { readWaivers } from "../waivers/read-waivers.ts";
import { type Answer, answerOf } from "./check-up.ts";
import type { DoctorRequest } from "./doctor-request.ts";
import type { Facts, GithubFacts, RulesFacts } from "./facts.ts";
import { gatherInputs } from "./gather-inputs.ts";
import { gatherWorkflows } from "./gather-workflows.ts";
import { neededPermissions } from "./needed-permissions.ts";

/** Asks for all that a run would ask for, and writes nothing but downloads into the scratch folder. */
export async function gatherFacts(request: DoctorRequest): Promise<Facts> {
  const { workspace, startedAt: now } = request;
  const asked = { ...request, readFile: isProposal(request.change) ? checkedOutFile(request) : readFile };
  const config = await answerOf(async () => {
    const { path, config: content } = await loadConfig({ ...asked, path: request.config });
    return { path, config: content };
  });
  const { rules, enforced, readRules } = await gatherRules(asked);
  // What a change names is opened only where its rules are enforced: it could name a host that secrets would be sent to.
  const own = config.kind === "known" && !isProposal(request.change) ? config.value.config : undefined;
  const judged = enforced ?? own;
  const { waivers, findings } = await readWaivers({ workspace, now, readFile: readRules });
  return {
    node: request.node,
    config,
    rules,
    waivers: { count: waivers.length, findings },
    ...(await gatherInputs(judged, request)),
    head: await gatherHead(request),
    github: request.place && { ...request.place, actions: await gatherActions(judged, request) },
    workflows: await gatherWorkflows(judged, request),
  };
}

interface GatheredRules {
  readonly rules: Answer<RulesFacts>;
  /** The config that a run would judge by. */
  readonly enforced: Config | undefined;
  readonly readRules: RulesRequest["readFile"];
}

async function gatherRules(asked: RulesRequest): Promise<GatheredRules> {
  const rules = await answerOf(() => enforcedRules(asked));
  if (rules.kind === "error") return { rules, enforced: undefined, readRules: asked.readFile };
  const { entry, findings, config: path, readFile: readRules } = rules.value;
  const { workspace, inputs } = asked;
  const ref = entry.base?.ref;
  const nameOf = ref === undefined ? undefined : (name: string): string => `${name}@${ref}`;
  const loaded = await answerOf(() => loadConfig({ path, workspace, inputs, readFile: readRules, nameOf }));
  if (loaded.kind === "error") return { rules: loaded, enforced: undefined, readRules };
  return { rules: { kind: "known", value: { entry, findings } }, enforced: loaded.value.config, readRules };
}

async function gatherHead({ repository }: DoctorRequest): Promise<Facts["head"]> {
  return repository && answerOf(() => repository.commitOf("HEAD"));
}

/** Asked only where the gate would ask, too: a permission that it has no use for is none to be missed. */
async function gatherActions(
  config: Config | undefined,
  { github, place }: DoctorRequest,
): Promise<GithubFacts["actions"]> {
  if (github === undefined || place === undefined || place.isEnterpriseServer) return undefined;
  const needed = neededPermissions({ inputs: {}, events: [place.event], config });
  if (!needed.some(({ scope }) => scope === "actions")) return undefined;
  return answerOf(() => listArtifacts(github, { most: 1 }));
}
