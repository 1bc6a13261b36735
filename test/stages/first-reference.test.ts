import { describe, expect, it } from "vitest";
import type { NoReferenceReason } from "../../src/reference/no-reference.ts";
import type { Change } from "../../src/sources/repository.ts";
import { firstReference } from "../../src/stages/first-reference.ts";

interface Case {
  readonly reason?: NoReferenceReason;
  readonly policy?: "fail" | "warn" | "pass";
  readonly kind?: Change["kind"];
  readonly branch?: string;
  readonly asked?: string;
  readonly adoption?: string;
}

function level({ reason = "never-published", policy = "fail", kind = "push", branch = "main", asked, adoption }: Case) {
  const change = { kind, baseBranch: branch, defaultBranch: "main" };
  return firstReference({ reason }, { policy: { on_missing_reference: policy }, change, branch: asked, adoption })
    ?.level;
}

describe("a missing reference is a warning at most", () => {
  it.each<readonly [string, Case]>([
    ["on the first push to the branch that publishes", {}],
    ["where only forks have published", { reason: "only-from-forks" }],
    ["where only other branches have published, such as that of a release just cut", { reason: "only-elsewhere" }],
    ["where all have expired: this run publishes again", { reason: "all-expired" }],
    ["in a nightly run there", { kind: "schedule" }],
    ["in a run by hand there", { kind: "manual" }],
    ["on the branch that the config names", { branch: "develop", asked: "develop" }],
    ["in the pull request that adopts the gate", { kind: "pull-request", adoption: "first-adoption" }],
    ["in the merge queue that tries it", { kind: "merge-group", adoption: "first-adoption" }],
  ])("%s", (_, about) => {
    expect(level(about)).toBe("warning");
  });
});

describe("a missing reference counts as the policy says", () => {
  it.each<readonly [string, Case]>([
    [
      "on a push where references are there and none fits: somebody may have tampered with them",
      { reason: "none-fits" },
    ],
    ["on GitHub Enterprise Server, where none will ever be", { reason: "enterprise-server" }],
    ["on a push to another branch", { branch: "feature" }],
    ["on a push to main when another branch publishes", { asked: "develop" }],
    ["in a pull request after adoption", { kind: "pull-request", adoption: "base-branch" }],
    ["in a pull request whose own rules were asked for", { kind: "pull-request", adoption: "asked-for" }],
    [
      "in the pull request that adopts the gate once more, when all have expired",
      { kind: "pull-request", adoption: "first-adoption", reason: "all-expired" },
    ],
    [
      "in the pull request that adopts the gate on one branch, when others have published",
      { kind: "pull-request", adoption: "first-adoption", reason: "only-elsewhere" },
    ],
    ["in a merge group after adoption", { kind: "merge-group", adoption: "base-branch" }],
    ["on an event that belongs to no branch", { kind: "other" }],
    ["where it is no failure anyway", { policy: "warn" }],
    ["where it passes by policy", { policy: "pass" }],
  ])("%s", (_, about) => {
    expect(level(about)).toBeUndefined();
  });

  it("away from GitHub", () => {
    const policy = { on_missing_reference: "fail" as const };
    const about = { policy, change: undefined, branch: undefined, adoption: undefined };
    expect(firstReference({ reason: "never-published" }, about)).toBeUndefined();
  });
});
