import type { Config } from "../config/schema.ts";
import { levels, type Level, type Permissions } from "./workflow-file.ts";

/** A permission that a step has a use for, and what for. */
export interface Need {
  readonly scope: string;
  readonly level: Exclude<Level, "none">;
  readonly why: string;
}

/** What a step does with the token: its `with:`, the events that it runs on, and its config; undefined where that cannot be read. */
export interface TokenUse {
  readonly inputs: Readonly<Record<string, string>>;
  readonly events: readonly string[];
  readonly config: Config | undefined;
}

/** The least permissions under which everything works that the step is set up for, in order of their names. */
export function neededPermissions(use: TokenUse): readonly Need[] {
  const needs = rules.flatMap(({ applies, ...need }) => (applies(use) ? [need] : []));
  // What may be written may be read.
  return needs.filter(
    (need) => !needs.some((other) => other.scope === need.scope && rank(other.level) > rank(need.level)),
  );
}

/** Whether `permissions:` grant what is needed. */
export function isGranted(permissions: Permissions, { scope, level }: Need): boolean {
  if (permissions === "write-all") return true;
  if (permissions === "read-all") return level === "read";
  return rank(permissions[scope] ?? "none") >= rank(level);
}

function rank(level: Level): number {
  return levels.indexOf(level);
}

interface Rule extends Need {
  readonly applies: (use: TokenUse) => boolean;
}

/** The first that applies to a scope and a level is the one that is told. */
const rules: readonly Rule[] = [
  { scope: "actions", level: "read", why: "to find the reference and the records of other runs", applies: readsRuns },
  { scope: "checks", level: "write", why: "for `check-run`", applies: ({ inputs }) => isTrue(inputs["check-run"]) },
  {
    scope: "contents",
    level: "read",
    why: "for the checkout, and for the rules of the base branch",
    applies: (use) => !delivers(use),
  },
  {
    scope: "contents",
    level: "write",
    why: "for `dispatch`",
    applies: ({ inputs, events }) => (inputs["dispatch"] ?? "") !== "" && runsOn(events, ownEvents),
  },
  { scope: "issues", level: "write", why: "for the issue", applies: keepsIssue },
  { scope: "pull-requests", level: "write", why: "for the comment", applies: comments },
  {
    scope: "pull-requests",
    level: "read",
    why: "for `policy.waive_label`",
    applies: readsLabel,
  },
];

const proposals = ["pull_request", "pull_request_target"];
const ownEvents = ["push", "schedule", "workflow_dispatch", "repository_dispatch"];

function runsOn(events: readonly string[], asked: readonly string[]): boolean {
  return events.some((event) => asked.includes(event));
}

function delivers({ inputs }: TokenUse): boolean {
  return inputs["command"] === "deliver";
}

function judges({ inputs }: TokenUse): boolean {
  return ["", "check", "record"].includes(inputs["command"] ?? "");
}

function readsRuns(use: TokenUse): boolean {
  return delivers(use) || readsArtifacts(use) || readsHistory(use) || readsLabel(use);
}

function readsArtifacts({ inputs, config }: TokenUse): boolean {
  const files = [config?.reference, config?.pinned, config?.candidate].map((file) => file?.uri ?? "");
  const uris = [...files, inputs["reference"] ?? "", inputs["candidate"] ?? ""];
  return uris.some((uri) => uri === "auto" || uri.startsWith("artifact:"));
}

function readsHistory({ events, config }: TokenUse): boolean {
  return config?.schedule?.fail_after !== undefined && events.includes("schedule");
}

/** The first run of the commit tells whether the label was set after it. */
function readsLabel({ events, config }: TokenUse): boolean {
  return config?.policy.waive_label !== undefined && runsOn(events, proposals);
}

function comments(use: TokenUse): boolean {
  if (delivers(use)) return true;
  const { inputs, events } = use;
  if (!judges(use) || inputs["comment"] === "never") return false;
  return runsOn(events, proposals) || !["", "auto"].includes(inputs["pr-number"] ?? "");
}

function keepsIssue(use: TokenUse): boolean {
  const { inputs, events } = use;
  if (!judges(use) || inputs["issue"] === "never") return false;
  return inputs["issue"] === "always" ? runsOn(events, ownEvents) : events.includes("schedule");
}

function isTrue(text: string | undefined): boolean {
  return text?.toLowerCase() === "true";
}
