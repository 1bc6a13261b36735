import { describe, expect, it } from "vitest";
import { headSince, type LabelEvent, type LabelFacts, rulingOn } from "../../src/waivers/label.ts";

const label = "model-gate: waive";
const ana = { login: "ana", isBot: false };
const event = (at: string, parts: Partial<LabelEvent> = {}): LabelEvent => ({
  event: "labeled",
  label,
  actor: ana,
  at: `2026-06-01T${at}:00Z`,
  ...parts,
});
const pushed = (at: string): LabelEvent => event(at, { event: "head_ref_force_pushed", label: undefined });

/** Set at noon by somebody with write access, on a commit that was first run at eleven. */
const facts = (parts: Partial<LabelFacts> = {}): LabelFacts => ({
  label,
  events: [event("12:00")],
  permission: "write",
  firstRunAt: "2026-06-01T11:00:00Z",
  isHead: true,
  ...parts,
});

const ruling = (parts: Partial<LabelFacts>): string => {
  const found = rulingOn(facts(parts));
  return found.kind === "honoured" ? `by ${found.by} at ${found.at.slice(11, 16)}` : found.why;
};

describe("rulingOn", () => {
  it.each<[string, Partial<LabelFacts>, string]>([
    ["set by a person who may write", {}, "by ana at 12:00"],
    ["set by an administrator", { permission: "admin" }, "by ana at 12:00"],
    ["set by a maintainer", { permission: "maintain" }, "by ana at 12:00"],
    ["of another case", { events: [event("12:00", { label: "Model-Gate: Waive" })] }, "by ana at 12:00"],
    [
      "removed and set again",
      { events: [event("10:00"), event("10:30", { event: "unlabeled" }), event("12:00")] },
      "by ana at 12:00",
    ],
    [
      "set by somebody else the second time",
      {
        events: [
          event("11:30"),
          event("11:40", { event: "unlabeled" }),
          event("12:00", { actor: { login: "bo", isBot: false } }),
        ],
      },
      "by bo at 12:00",
    ],
    ["beside other labels", { events: [event("12:00"), event("12:10", { label: "bug" })] }, "by ana at 12:00"],
    ["set after a force-push", { events: [pushed("10:50"), event("12:00")] }, "by ana at 12:00"],
  ])("honours a label %s", (_, parts, expected) => {
    expect(ruling(parts)).toBe(expected);
  });

  it.each<[string, Partial<LabelFacts>, string]>([
    ["of which no event tells", { events: [] }, "nothing tells who set it"],
    [
      "whose last event is its removal",
      { events: [event("12:00"), event("12:10", { event: "unlabeled" })] },
      "nothing tells who set it",
    ],
    ["that is another", { events: [event("12:00", { label: "bug" })] }, "nothing tells who set it"],
    [
      "by an account that is gone",
      { events: [event("12:00", { actor: undefined })] },
      "the account that set it is gone",
    ],
    [
      "by a bot",
      { events: [event("12:00", { actor: { login: "labeler[bot]", isBot: true } })] },
      "@labeler[bot] is a bot, and a waiver is a person's",
    ],
    ["by a reader", { permission: "read" }, "@ana has no write access to the repository (read)"],
    ["by somebody who sorts issues", { permission: "triage" }, "@ana has no write access to the repository (triage)"],
    ["by a stranger", { permission: "none" }, "@ana has no write access to the repository (none)"],
    ["by a right of no known name", { permission: "WRITE" }, "@ana has no write access to the repository (WRITE)"],
    ["by a right that was not asked", { permission: undefined }, "@ana has no write access to the repository (none)"],
    [
      "set before this commit",
      { firstRunAt: "2026-06-01T12:30:00Z" },
      "it was set at 2026-06-01T12:00:00Z, before this commit was first run at 2026-06-01T12:30:00Z",
    ],
    [
      "set in the second in which this commit was first run",
      { firstRunAt: "2026-06-01T12:00:00Z" },
      "it was set at 2026-06-01T12:00:00Z, before this commit was first run at 2026-06-01T12:00:00Z",
    ],
    [
      "on a commit that was never run",
      { firstRunAt: undefined },
      "no workflow run of this commit in this pull request is known, so nothing tells that it was set for it",
    ],
    [
      "in a run of a commit that is no longer the last",
      { isHead: false },
      "the pull request has gone on to another commit",
    ],
    [
      "whose times are none",
      { firstRunAt: "soon" },
      "it was set at 2026-06-01T12:00:00Z, before this commit was first run at soon",
    ],
    [
      "before the branch went back to an older commit",
      { events: [event("12:00"), pushed("12:20")] },
      "the branch was force-pushed at 2026-06-01T12:20:00Z, after it was set at 2026-06-01T12:00:00Z",
    ],
  ])("refuses a label %s", (_, parts, why) => {
    expect(ruling(parts)).toBe(why);
  });
});

describe("headSince", () => {
  it.each<[string, readonly LabelEvent[], string]>([
    ["it was opened, where nothing was force-pushed", [event("12:00")], "09:00"],
    ["its last force-push", [pushed("10:00"), pushed("10:50"), event("12:00")], "10:50"],
  ])("is %s", (_, events, expected) => {
    expect(headSince(events, "2026-06-01T09:00:00Z").slice(11, 16)).toBe(expected);
  });
});
