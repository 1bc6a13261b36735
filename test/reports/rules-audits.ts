import type { AuditRecord, AuditRules } from "../../src/audit/v1.ts";
import { limit, measurement, record, verdict } from "./records.ts";

/** Records of changes that are judged by the base branch's rules, by their own, or by none. */
export function rulesAudits(hostile: readonly string[]): Readonly<Record<string, AuditRecord>> {
  return {
    "loosened-rules": loosened(),
    "own-rules": ownRules(),
    "first-adoption": firstAdoption(),
    "unreadable-rules": unreadable(),
    "hostile-rules": hostileRules(hostile),
  };
}

type Change = AuditRules["changes"][number];
type Finding = NonNullable<AuditRecord["findings"]>[number];

const base = { ref: "main", sha: "91c0de77aa0b1c2d3e4f5061728394a5b6c7d8e9" };
const accuracy = measurement({ metric: "accuracy", title: "Accuracy", reference: 0.95, candidate: 0.947, half: 0.006 });
const kept = verdict(accuracy, {
  limits: [limit({ kind: "max_drop", limit: 0.01, value: 0.003, harm: 0.003 })],
  sentence: "accuracy fell from 95.00 % to 94.70 % (−0.30 pp); the allowed drop of 1 pp is kept, proven.",
});
const judged = { measurements: [accuracy], verdicts: [kept] };

function rules(parts: Partial<AuditRules>): AuditRules {
  return {
    config_from: "base",
    reason: "base-branch",
    sentence: "The rules of the base branch main at 91c0de7 were enforced.",
    base,
    changes: [],
    preview: null,
    ...parts,
  };
}

function finding(code: string, sentence: string, parts: Partial<Finding> = {}): Finding {
  return { code, level: "warning", sentence, advice: null, position: null, ...parts };
}

function loosened(): AuditRecord {
  const changes: Change[] = [
    {
      direction: "loosened",
      what: "limit",
      path: "gates.accuracy.max_drop",
      before: "1 %",
      after: "5 %",
      sentence:
        "gates.accuracy.max_drop is raised from 1 % to 5 % in this pull request; the base branch's 1 % was enforced.",
    },
    {
      direction: "changed",
      what: "data",
      path: "candidate.uri",
      before: "candidate.csv",
      after: "better.csv",
      sentence:
        "candidate.uri is changed from candidate.csv to better.csv in this pull request; the base branch's candidate.csv was enforced.",
    },
    {
      direction: "tightened",
      what: "gate",
      path: "gates.f1[macro]",
      before: null,
      after: "{metric: f1, average: macro}",
      sentence: "gates.f1[macro] is added in this pull request; it counts from the merge on.",
    },
  ];
  const workflow =
    "The workflow .github/workflows/gate.yml that runs this gate is changed in this pull request; its inputs are not enforced from the base branch.";
  return record(`Passed with warnings: ${changes[0]?.sentence} And 1 more warning.`, {
    ...judged,
    decision: { outcome: "warn" },
    rules: rules({
      changes,
      preview: {
        outcome: "fail",
        sentence: "Blocked: f1 fell.",
        differs: [
          { gate: "f1[macro]", slice: null, enforced: null, preview: "fail" },
          { gate: "accuracy", slice: "region=EU", enforced: "warn", preview: "pass" },
        ],
      },
    }),
    findings: [
      ...changes.slice(0, 2).map(({ sentence }) => finding("loosened-limit", sentence)),
      finding("changed-workflow", workflow, {
        advice: "Look at its inputs, such as config, mode, reference and candidate, before you merge.",
      }),
    ],
  });
}

function ownRules(): AuditRecord {
  const sentence = "This pull request was judged by its own rules, as `config-from: head` asks.";
  return record("Passed: the one check holds, proven.", {
    ...judged,
    rules: rules({ config_from: "head", reason: "asked-for", sentence }),
    findings: [finding("own-rules", sentence, { level: "note" })],
  });
}

function firstAdoption(): AuditRecord {
  const sentence =
    "The base branch main at 91c0de7 has no config gates/new.yml yet, so that of this pull request was enforced; from the merge on the base branch's counts.";
  const beside = `${sentence} It has another one, model-gate.yml, which was not.`;
  return record(`Passed with warnings: ${beside.replace("The", "the")}`, {
    ...judged,
    decision: { outcome: "warn" },
    rules: rules({ config_from: "head", reason: "first-adoption", sentence }),
    findings: [
      finding("first-adoption", beside, {
        advice: "Make sure that this is a new gate, and not a way around the old one.",
      }),
    ],
  });
}

function unreadable(): AuditRecord {
  return record("Not judged: config file missing or unreadable.", {
    error: {
      code: "E101",
      message:
        "The rules of the base branch main cannot be read: GitHub answered 403 to GET /repos/acme/models/commits/heads/main.",
      hint: "Give the job `permissions: contents: read` and the step its token, or check out with `fetch-depth: 0`; `config-from: head` lets a pull request be judged by its own rules instead.",
      file: null,
      line: null,
      column: null,
    },
    config: null,
    policy: null,
    inputs: [],
    comparison: null,
    rules: rules({
      reason: "not-readable",
      base: null,
      sentence: "The rules of the base branch could not be read, so nothing was judged.",
    }),
  });
}

/** Whoever writes a config writes its names, and whoever names a branch its name. */
function hostileRules(hostile: readonly string[]): AuditRecord {
  const changes = hostile.map((text): Change => ({
    direction: "loosened",
    what: "slice",
    path: `slices.${text}`,
    before: text,
    after: null,
    sentence: `slices.${text} (${text}) is removed in this pull request; the base branch has it, and it was enforced.`,
  }));
  return record("Passed with warnings.", {
    ...judged,
    decision: { outcome: "warn" },
    rules: rules({
      base: { ...base, ref: hostile[0] ?? "" },
      sentence: `The rules of the base branch ${hostile[0]} at 91c0de7 were enforced.`,
      changes,
      preview: {
        outcome: "pass",
        sentence: hostile.join(" "),
        differs: hostile.map((gate) => ({ gate, slice: gate, enforced: "pass", preview: null })),
      },
    }),
    findings: hostile.map((text) => finding("moved-config", `Names ${text}.`, { advice: text })),
  });
}
