import { describe, expect, it } from "vitest";
import { workflowFindings } from "../../src/rules/changed-workflow.ts";
import { type Commits, eventBase, merge, pullRequest, repositoryOf, tip } from "./proposal.ts";

const path = ".github/workflows/gate.yml";
const environment = { GITHUB_WORKFLOW_REF: `owner/name/${path}@refs/pull/7/merge`, GITHUB_WORKFLOW_SHA: merge };

async function found(
  commits: Commits,
  given: Readonly<Record<string, string>> = environment,
): Promise<readonly string[]> {
  const base = { ref: "main", sha: tip, repository: repositoryOf(commits) };
  const findings = await workflowFindings({ environment: given, change: pullRequest, base });
  expect(findings.every(({ level, code }) => level === "warning" && code === "changed-workflow")).toBe(true);
  return findings.map(({ sentence }) => sentence);
}

const changed = (file: string): string =>
  `${file} is changed in this pull request; its inputs are not enforced from the base branch.`;

describe("the workflow that runs the gate", () => {
  it.each<[string, Commits, readonly string[]]>([
    ["is the base branch's", { [tip]: { [path]: "a" }, [merge]: { [path]: "a" } }, []],
    [
      "is changed",
      { [tip]: { [path]: "a" }, [eventBase]: { [path]: "a" }, [merge]: { [path]: "b" } },
      [changed(`The workflow ${path} that runs this gate`)],
    ],
    [
      "is new",
      { [tip]: {}, [eventBase]: {}, [merge]: { [path]: "b" } },
      [changed(`The workflow ${path} that runs this gate`)],
    ],
    [
      "has changed on the base branch since",
      { [tip]: { [path]: "b" }, [eventBase]: { [path]: "a" }, [merge]: { [path]: "a" } },
      [],
    ],
    [
      "uses a workflow of the repository that is changed",
      {
        [tip]: { [path]: "uses: ./.github/workflows/inner.yml", ".github/workflows/inner.yml": "a" },
        [eventBase]: { ".github/workflows/inner.yml": "a" },
        [merge]: { [path]: "uses: ./.github/workflows/inner.yml", ".github/workflows/inner.yml": "b" },
      },
      [changed(`The file .github/workflows/inner.yml, which the workflow ${path} uses,`)],
    ],
    [
      "uses an action of the repository that is changed",
      {
        [tip]: { [path]: "- uses: ./actions/gate # ours", "actions/gate/action.yml": "a" },
        [eventBase]: { "actions/gate/action.yml": "a" },
        [merge]: { [path]: "- uses: ./actions/gate # ours", "actions/gate/action.yml": "b" },
      },
      [changed(`The file actions/gate/action.yml, which the workflow ${path} uses,`)],
    ],
    ["uses itself", { [tip]: { [path]: `uses: ./${path}` }, [merge]: { [path]: `uses: ./${path}` } }, []],
    [
      "cannot be asked for",
      { [tip]: { [path]: "a" } },
      [`Whether the workflow ${path} is changed in this pull request cannot be told: GitHub answered 403 to ${path}.`],
    ],
  ])("%s", async (_, commits, sentences) => {
    expect(await found(commits)).toEqual(sentences);
  });

  it.each<[string, Readonly<Record<string, string>>]>([
    ["away from GitHub", {}],
    [
      "of another repository, as a ruleset of the organisation requires it",
      { ...environment, GITHUB_WORKFLOW_REF: `owner/rules/${path}@refs/heads/main` },
    ],
    [
      "of a name that is no path of a workflow",
      { ...environment, GITHUB_WORKFLOW_REF: "owner/name/../x.yml@refs/heads/main" },
    ],
  ])("is not looked at %s", async (_, given) => {
    expect(await found({}, given)).toEqual([]);
  });
});
