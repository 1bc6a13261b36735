import type { AuditWaiver } from "../audit/v1.ts";
import type { Finding } from "../gates/finding.ts";
import type { Verdict } from "../gates/verdict.ts";
import type { Waived } from "./apply-waivers.ts";
import type { AskedLabel } from "./ask-label.ts";
import { exceededOf, type Waivable } from "./judge-waivers.ts";
import { waivedVerdict } from "./waived-verdict.ts";

/** Whether a failure could be waived: the same failures as by the file. */
export function isWaivable(verdict: Verdict, waivable: Waivable): boolean {
  return verdict.countsAs === "fail" && !("why" in exceededOf(verdict, waivable));
}

/** Waives all that can be waived, for this commit, where the label is honoured; else says why it is not. */
export function applyLabel(
  verdicts: readonly Verdict[],
  { label, asked }: { readonly label: string; readonly asked: AskedLabel },
  waivable: Waivable,
): Waived {
  switch (asked.kind) {
    case "absent":
      return { verdicts, waivers: [], findings: [] };
    case "unknown":
      return { verdicts, waivers: [], findings: [unknown(label, asked.why)] };
    case "refused": {
      const sentence = `The label "${label}" waives nothing: ${asked.why}.`;
      const finding = { ...shell, code: "refused-label", sentence, advice: asked.advice };
      return { verdicts, waivers: [labelEntry({ state: "refused", sentence }, asked)], findings: [finding] };
    }
    case "honoured":
      return honoured(verdicts, { label, ...asked }, waivable);
  }
}

const shell = { level: "warning", position: undefined } as const;

function unknown(label: string, why: string): Finding {
  return {
    ...shell,
    code: "unknown-label",
    sentence: `Whether the label "${label}" waives the failures could not be asked, so it does not: ${why.replace(/\.$/u, "")}.`,
    advice: "It takes `permissions: {actions: read, issues: read, pull-requests: read}`, and a run on a pull request.",
  };
}

interface Honoured {
  readonly label: string;
  readonly by: string;
  readonly at: string;
}

function honoured(verdicts: readonly Verdict[], { label, by, at }: Honoured, waivable: Waivable): Waived {
  const isWaived = verdicts.map((verdict) => isWaivable(verdict, waivable));
  const reason = `label "${label}", set at ${at}`;
  const applied = { ceiling: undefined, owner: `@${by}`, issue: undefined, expires: undefined, reason };
  const how = `Waived for this commit by @${by}, who set the label "${label}" at ${at}.`;
  const count = isWaived.filter(Boolean).length;
  const failures = count === 1 ? "1 failure" : `${count} failures`;
  const sentence = `The label "${label}", which @${by} set at ${at}, waives ${failures} for this commit.`;
  return {
    verdicts: verdicts.map((verdict, index) =>
      isWaived[index] === true ? waivedVerdict(verdict, applied, how) : verdict,
    ),
    waivers: [labelEntry({ state: "applied", sentence }, { by, at })],
    findings: [],
  };
}

function labelEntry(
  { state, sentence }: Pick<AuditWaiver, "state" | "sentence">,
  { by, at }: { readonly by: string | undefined; readonly at: string | undefined },
): AuditWaiver {
  const none = {
    gate: null,
    metric: null,
    slice: null,
    column: null,
    ceiling: null,
    reason: null,
    issue: null,
    expires: null,
  };
  return {
    source: "label",
    ...none,
    owner: by === undefined ? null : `@${by}`,
    set_at: at ?? null,
    state,
    sentence,
    position: null,
  };
}
