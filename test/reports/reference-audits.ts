import type { AuditRecord } from "../../src/audit/v1.ts";
import { limit, measurement, record, verdict } from "./records.ts";

type Reference = NonNullable<AuditRecord["reference"]>;

/** Records of runs whose reference was found, is stale, is missing for the first time, or lies. */
export function referenceAudits(hostile: readonly string[]): Readonly<Record<string, AuditRecord>> {
  return {
    "auto-reference": found(),
    "stale-reference": stale(),
    "first-reference": first(),
    "hostile-reference": hostileReference(hostile),
  };
}

const main = "c3d5e7f9a1b3c5d7e9f1a3b5c7d9e1f3a5b7c9d1";

function reference(parts: Partial<Reference> = {}): Reference {
  return {
    selected: "auto",
    sentence: "main at c3d5e7f, 3 days old",
    commit: main,
    branch: "main",
    position: "at-merge-base",
    run_id: "901",
    run_url: "https://github.com/octo/models/actions/runs/901",
    record_id: "0198-earlier",
    outcome: "pass",
    artifact: { id: "5", name: "model-gate-reference-fraud", digest: `sha256:${"0".repeat(64)}` },
    created_at: "2026-11-17T12:00:00.000Z",
    age_days: 3.25,
    blessed_by: null,
    ...parts,
  };
}

const accuracy = measurement({
  metric: "accuracy",
  title: "Accuracy",
  reference: 0.934,
  candidate: 0.9515,
  half: 0.0081,
});

const holds = [
  verdict(accuracy, {
    limits: [limit({ kind: "max_drop", limit: 0.01 })],
    sentence: "accuracy rose from 93.40 % to 95.15 %; the allowed drop of 1 pp is kept, proven.",
  }),
];

function finding(code: string, sentence: string, advice: string | null): NonNullable<AuditRecord["findings"]>[number] {
  return { code, level: "warning", sentence, advice, position: null };
}

function found(): AuditRecord {
  return record("Passed: the one check holds, proven.", {
    measurements: [accuracy],
    verdicts: holds,
    reference: reference(),
  });
}

function stale(): AuditRecord {
  const sentence = "The reference is stale: it is 45 days old, and reference.max_age is 30 days.";
  return record(`Passed with warnings: ${sentence.replace("The", "the")}`, {
    decision: { outcome: "warn" },
    measurements: [accuracy],
    verdicts: holds,
    reference: reference({
      sentence:
        "main at c3d5e7f, 45 days old, set on purpose by ada, the newest of its branch: there is none from before this change",
      position: "newest-of-branch",
      outcome: "fail",
      age_days: 45.5,
      blessed_by: "ada",
    }),
    pinned: reference({
      selected: "recorded",
      sentence: "recorded on main at c3d5e7f by ada, when the verdict was pass, 90 days old",
      run_url: null,
    }),
    findings: [
      finding(
        "stale-reference",
        sentence,
        "Run the gate on the branch that publishes it, so that it publishes a newer one.",
      ),
      finding(
        "bad-reference",
        "The reference model-gate-reference-fraud (artifact 7 of run 950) is not used: its manifest names another commit than GitHub says of run 950.",
        "Find out who uploaded it: the gate itself writes none like it. Delete it, and the next run on its branch publishes another.",
      ),
    ],
  });
}

function first(): AuditRecord {
  const none = reference({
    selected: "none",
    sentence: "none yet: no run on main has published a reference of fraud",
    commit: null,
    position: null,
    run_id: null,
    run_url: null,
    record_id: null,
    outcome: null,
    artifact: null,
    created_at: null,
    age_days: null,
  });
  const sentence =
    "There is no reference yet, and this run of main may publish its candidate as one: limits on change are a warning this once.";
  return record("Passed with warnings: accuracy has no reference to be compared with.", {
    measurements: [accuracy],
    verdicts: [
      verdict(accuracy, {
        outcome: "warn",
        counts_as: "warn",
        state: "undefined",
        limits: [limit({ kind: "max_drop", limit: 0.01, state: "undefined", exceeded: "undecided" })],
        reason: { code: "no-reference", text: "there is no reference to compare with" },
        sentence: "accuracy could not be judged: there is no reference to compare with.",
      }),
    ],
    reference: none,
    findings: [
      finding(
        "first-reference",
        sentence,
        "Look at the absolute numbers: from the next run on, candidates are held against this one.",
      ),
    ],
  });
}

/** Names of branches and people, addresses and files of artifacts are chosen by others. */
function hostileReference(hostile: readonly string[]): AuditRecord {
  return record("Passed with warnings: the reference before is not used.", {
    decision: { outcome: "warn" },
    measurements: [accuracy],
    verdicts: holds,
    reference: reference({
      sentence: `${hostile.join(" ")} at c3d5e7f, 3 days old`,
      branch: hostile.join(" "),
      run_url: "javascript:alert(1)",
      blessed_by: "@everyone",
    }),
    findings: hostile.map((text) => finding("bad-reference", `The reference is not used: it holds ${text}.`, text)),
  });
}
