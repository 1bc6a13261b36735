import type { Config } from "../config/schema.ts";
import { type CheckUp, hint, ok } from "./check-up.ts";
import type { WorkflowFacts } from "./facts.ts";
import { isGranted, type Need, neededPermissions } from "./needed-permissions.ts";
import type { GateStep } from "./workflow-file.ts";

/** What a workflow file says for or against the gate that it runs. `all`: those of the repository, one of which must publish. */
export function examineWorkflow(workflow: WorkflowFacts, all: readonly WorkflowFacts[]): readonly CheckUp[] {
  const faults = [
    ...eventFaults(workflow),
    ...publishFaults(workflow, all),
    ...(workflow.hasConcurrency ? [] : [noConcurrency]),
    ...workflow.gates.flatMap((gate, index) => gateFaults(gate, workflow, workflow.configs[index])),
  ];
  if (faults.length === 0) return [ok("workflow", `${workflow.path}: ${workflow.events.join(", ")}${queue(workflow)}`)];
  return faults.map(({ found, advice }) => hint("workflow", `${workflow.path}: ${found}`, advice));
}

interface Fault {
  readonly found: string;
  readonly advice: string;
}

function queue({ events }: WorkflowFacts): string {
  const isOpen = events.includes("pull_request") && !events.includes("merge_group");
  return isOpen ? "; a branch with a merge queue needs `merge_group` too" : "";
}

const noConcurrency: Fault = {
  found: "no `concurrency`: an older run of a pull request goes on beside a newer one",
  advice:
    "Add `concurrency: {group: '${{ github.workflow }}-${{ github.ref }}', cancel-in-progress: ${{ github.event_name == 'pull_request' }}}`.",
};

function eventFaults({ events, filtered }: WorkflowFacts): readonly Fault[] {
  const proposals = filtered.filter((event) => event.startsWith("pull_request"));
  return [
    ...proposals.map((event) => ({
      found: `\`paths\` of ${event} leave the gate out for other files; if its check is required, such a pull request waits for ever`,
      advice: "Take the filter away, or do not require the check.",
    })),
    ...(events.includes("pull_request_target")
      ? [
          {
            found:
              "pull_request_target runs with the secrets of the repository next to files that a stranger may have written",
            advice:
              "Use `pull_request`, and examples/workflows/fork-delivery.yml for comments on pull requests from forks.",
          },
        ]
      : []),
  ];
}

const publishing = ["push", "schedule", "workflow_dispatch"];

/** `reference: auto` finds what the same workflow has published, unless the config names another. */
function publishFaults(workflow: WorkflowFacts, all: readonly WorkflowFacts[]): readonly Fault[] {
  const references = workflow.configs.flatMap((config) =>
    config?.reference?.uri === "auto" ? [config.reference] : [],
  );
  return references.flatMap(({ workflow: named, branch }): readonly Fault[] => {
    const publisher = named === undefined ? workflow : all.find(({ path }) => path.endsWith(`/${named}`));
    if (publisher === undefined) return [];
    if (!publisher.events.some((event) => publishing.includes(event)))
      return [
        {
          found: "nothing publishes the reference: it does not run on push to the base branch",
          advice: "Add `push: {branches: [main]}` to `on:`.",
        },
      ];
    const { pushBranches } = publisher;
    return branch === undefined || pushBranches === undefined || pushBranches.includes(branch)
      ? []
      : [
          {
            found: `it does not run on push to ${branch}, whose references the config asks for`,
            advice: `Add ${branch} to the branches of \`push\`.`,
          },
        ];
  });
}

function gateFaults(gate: GateStep, workflow: WorkflowFacts, config: Config | undefined): readonly Fault[] {
  const delivers = gate.inputs["command"] === "deliver";
  const isAfterRun = workflow.events.includes("workflow_run");
  return [
    ...permissionFaults(gate, workflow, config),
    ...(delivers && !isAfterRun ? [misplaced(gate)] : []),
    ...(delivers && gate.hasCheckout ? [needlessCheckout(gate)] : []),
    ...(delivers || gate.hasCheckout ? [] : [noCheckout(gate)]),
    ...(gate.isMatrix && !isNamed(gate) ? [oneName(gate)] : []),
  ];
}

function permissionFaults(gate: GateStep, { events }: WorkflowFacts, config: Config | undefined): readonly Fault[] {
  const { job, inputs, permissions } = gate;
  const needed = neededPermissions({ inputs, events, config });
  if (needed.length === 0) return [];
  if (permissions === undefined)
    return [
      {
        found: `job ${job} has no \`permissions\`, so that the settings of the repository decide what its token may do`,
        advice: `Write \`permissions: {${needed.map(written).join(", ")}}\`.`,
      },
    ];
  return needed
    .filter((need) => !isGranted(permissions, need))
    .map((need) => ({
      found: `job ${job} lacks \`${written(need)}\`, ${need.why}`,
      advice: `Add \`${written(need)}\` to its \`permissions\`.`,
    }));
}

function written({ scope, level }: Need): string {
  return `${scope}: ${level}`;
}

function misplaced({ job }: GateStep): Fault {
  return {
    found: `job ${job} has \`command: deliver\`, which has a place after another workflow's run alone`,
    advice:
      "Put it into a workflow of its own with `on: {workflow_run: {workflows: [Model gate], types: [completed]}}`.",
  };
}

function needlessCheckout({ job }: GateStep): Fault {
  return {
    found: `job ${job} checks out the repository before \`command: deliver\`, which needs none`,
    advice: "Remove the step: nothing of a pull request should be where a token can write.",
  };
}

function noCheckout({ job }: GateStep): Fault {
  return {
    found: `job ${job} has no actions/checkout before the gate, which reads its config from the workspace`,
    advice: "Add `- uses: actions/checkout@v6` before it.",
  };
}

function isNamed({ inputs }: GateStep): boolean {
  return [inputs["name"], inputs["config"], inputs["working-directory"]].some((text) => text?.includes("${{") === true);
}

function oneName({ job }: GateStep): Fault {
  return {
    found: `the legs of the matrix of job ${job} share one name, and so one comment and one artifact`,
    advice: "Set `name: ${{ matrix.… }}` on the step.",
  };
}
