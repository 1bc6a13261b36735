import { type CheckUp, hint, ok, problem } from "./check-up.ts";
import { examineGithub } from "./examine-github.ts";
import { examineInputs } from "./examine-inputs.ts";
import { examineWorkflow } from "./examine-workflow.ts";
import type { Facts, RulesFacts, WaiversFacts } from "./facts.ts";

/** What the facts come to, in the order in which a run would meet them. */
export function examine(facts: Facts): readonly CheckUp[] {
  return [
    examineNode(facts.node),
    ...examineConfig(facts),
    ...examineRules(facts),
    ...examineWaivers(facts.waivers),
    ...examineInputs(facts),
    ...examineHead(facts),
    ...(facts.github === undefined ? [] : examineGithub(facts.github)),
    ...examineWorkflows(facts),
  ];
}

const oldestNode = 20;

function examineNode(version: string): CheckUp {
  const major = Number(/^v(\d+)/.exec(version)?.[1]);
  if (major >= oldestNode) return ok("node", version);
  return hint("node", `${version} is older than what is tested`, `Use Node ${oldestNode} or later.`);
}

function examineConfig({ config }: Facts): readonly CheckUp[] {
  if (config.kind === "error") return [problem("config", config.error)];
  const { path, config: content } = config.value;
  const off = content.gates.filter(({ severity }) => severity === "off").length;
  const gates = `${counted(content.gates.length, "gate")}${off === 0 ? "" : `, ${off} of them off`}`;
  const checks = [ok("config", `${path}: ${content.task}, ${gates}, mode ${content.policy.mode}`)];
  if (off < content.gates.length) return checks;
  const advice = "Give one of them the severity error.";
  return [...checks, hint("config", "all gates are off, so that nothing is judged", advice)];
}

function examineRules({ rules, config }: Facts): readonly CheckUp[] {
  if (rules.kind === "error") {
    // One and the same file is told of once.
    const isTold = config.kind === "error" && config.error.message === rules.error.message;
    return isTold ? [] : [problem("rules", rules.error)];
  }
  const { entry, findings } = rules.value;
  return [ok("rules", rulesWords(entry)), ...remarks("rules", findings)];
}

function rulesWords({ reason, base }: RulesFacts["entry"]): string {
  switch (reason) {
    case "no-change":
      return "those that are checked out; a pull request is judged by those of its base branch";
    case "base-branch":
      return `those of the base branch ${base?.ref} at ${base?.sha.slice(0, 7)}`;
    case "first-adoption":
      return `those of this pull request, since ${base?.ref} has no config yet; from the merge on those of ${base?.ref} count`;
    case "asked-for":
      return "those of this pull request, as `config-from: head` asks";
    case "not-readable":
      return "not known";
  }
}

function examineWaivers({ count, findings }: WaiversFacts): readonly CheckUp[] {
  const found = count === 0 ? "none" : `${counted(count, "waiver")} in .model-gate/waivers.yml`;
  return [ok("waivers", found), ...remarks("waivers", findings)];
}

function remarks(subject: string, findings: WaiversFacts["findings"]): readonly CheckUp[] {
  return findings.flatMap(({ level, sentence, advice }) => (level === "note" ? [] : [hint(subject, sentence, advice)]));
}

function examineHead({ head, github }: Facts): readonly CheckUp[] {
  if (head === undefined) {
    const found = "there is no git checkout: `git:` and Git LFS cannot be read, nor the rules of a base branch";
    return [hint("git", found, "Run actions/checkout before this step, or run in a clone.")];
  }
  if (head.kind === "error") return [hint("git", head.error.message, head.error.hint)];
  if (head.value === undefined && github === undefined) return [ok("git", "a repository without a commit")];
  return [ok("git", head.value === undefined ? "asked by GitHub's API" : `at ${head.value.slice(0, 7)}`)];
}

function examineWorkflows({ workflows, github, config }: Facts): readonly CheckUp[] {
  const own = config.kind === "known" ? config.value.config : undefined;
  if (workflows.length > 0) return workflows.flatMap((workflow) => examineWorkflow(workflow, workflows));
  if (github !== undefined || own === undefined) return [];
  const advice = "Copy one from examples/workflows to .github/workflows/, if the gate is to run on GitHub.";
  return [hint("workflow", "no workflow of this repository runs the action", advice)];
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
