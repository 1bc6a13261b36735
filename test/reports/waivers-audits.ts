import type { AuditLimit, AuditRecord, AuditVerdict, AuditWaiver } from "../../src/audit/v1.ts";
import { limit, measurement, record, verdict } from "./records.ts";

/** Records of waived failures, of waivers in every state, and of a budget since a pinned reference. */
export function waiversAudits(hostile: readonly string[]): Readonly<Record<string, AuditRecord>> {
  return { waived: waived(), "pinned-budget": pinnedBudget(), "hostile-waivers": hostileWaivers(hostile) };
}

const position = { file: ".model-gate/waivers.yml", line: 3, column: 5 };

function waiver(parts: Partial<AuditWaiver> & Pick<AuditWaiver, "state" | "sentence">): AuditWaiver {
  return {
    source: "file",
    gate: "accuracy",
    metric: null,
    slice: null,
    column: null,
    ceiling: 0.03,
    reason: "known dip of the new tokenizer",
    owner: "ana",
    issue: "#123",
    expires: "2026-12-31",
    set_at: null,
    position,
    ...parts,
  };
}

const exceeded = (allowed: number, harm: number): AuditLimit =>
  limit({ kind: "max_drop", limit: allowed, value: harm, harm, state: "proven-harm", exceeded: "yes" });

const accuracy = measurement({
  metric: "accuracy",
  title: "Accuracy",
  reference: 0.95,
  candidate: 0.927,
  half: 0.006,
});
const onSlice = measurement({
  metric: "accuracy",
  title: "Accuracy",
  slice: "region=EU",
  reference: 0.94,
  candidate: 0.9,
  half: 0.01,
  n: 800,
});

function waivedVerdict(): AuditVerdict {
  return verdict(accuracy, {
    outcome: "fail",
    counts_as: "warn",
    limits: [exceeded(0.01, 0.023)],
    sentence:
      "accuracy fell from 95.00 % to 92.70 % (−2.3 pp, 95 % interval −2.9 … −1.7); more than the allowed drop of 1 pp, proven. " +
      "Waived up to 3 pp through 2026-12-31 by ana (#123): known dip of the new tokenizer.",
    advice: "Find the rows that got worse, or change the limit at model-gate.yml:14.",
    waiver: {
      ceiling: 0.03,
      owner: "ana",
      issue: "#123",
      expires: "2026-12-31",
      reason: "known dip of the new tokenizer",
    },
  });
}

function waived(): AuditRecord {
  const expired = "The waiver of f1 expired at the end of 2026-10-31 and does not apply.";
  const unmatched = 'The waiver of acuracy matches nothing: no gate of this name is judged; the nearest is "accuracy".';
  return record(
    "Passed with 1 waived failure: accuracy fell from 95.00 % to 92.70 %, more than the allowed drop of 1 pp, and not by chance. And 2 warnings.",
    {
      measurements: [accuracy, onSlice],
      verdicts: [
        waivedVerdict(),
        verdict(onSlice, {
          limits: [limit({ kind: "max_drop", limit: 0.05 })],
          sentence: "accuracy on region=EU fell from 94.00 % to 90.00 %; the allowed drop of 5 pp is kept, proven.",
        }),
      ],
      waivers: [
        waiver({
          state: "applied",
          sentence:
            "accuracy fell from 95.00 % to 92.70 %, more than the allowed drop of 1 pp, and not by chance. It is waived up to 3 pp through 2026-12-31.",
        }),
        waiver({ state: "expired", gate: "f1", expires: "2026-10-31", sentence: expired }),
        waiver({ state: "no-match", gate: "acuracy", issue: "https://example.org/issues/9", sentence: unmatched }),
        waiver({
          state: "not-needed",
          slice: "region=EU",
          sentence: "The waiver of accuracy on region=EU is not needed: nothing that it covers blocks now.",
        }),
        waiver({
          state: "malformed",
          gate: null,
          owner: null,
          sentence: "waivers[4].owner: is missing; expected a name.",
        }),
      ],
      findings: [
        {
          code: "expired-waiver",
          level: "warning",
          sentence: expired,
          advice: "Remove the entry, or renew it in a change of its own.",
          position,
        },
        {
          code: "unmatched-waiver",
          level: "warning",
          sentence: unmatched,
          advice: "Correct the entry, or remove it.",
          position,
        },
        {
          code: "unneeded-waiver",
          level: "note",
          sentence: "The waiver of accuracy on region=EU is not needed.",
          advice: "It can be removed.",
          position,
        },
      ],
    },
  );
}

function pinnedBudget(): AuditRecord {
  const small = measurement({ metric: "accuracy", title: "Accuracy", reference: 0.948, candidate: 0.94, half: 0.004 });
  const sum = {
    ...measurement({
      metric: "accuracy",
      title: "Accuracy since the pinned reference",
      reference: 0.98,
      candidate: 0.94,
      half: 0.009,
    }),
    id: "pinned:accuracy",
    against: "pinned",
  } as const;
  const said = "Since the pinned reference, accuracy fell from 98.00 % to 94.00 %";
  return record(`Blocked: ${said.replace("Since", "since")}, more than the allowed drop of 3 pp, and not by chance.`, {
    measurements: [small, sum],
    verdicts: [
      verdict(small, {
        limits: [limit({ kind: "max_drop", limit: 0.01 })],
        sentence: "accuracy fell from 94.80 % to 94.00 %; the allowed drop of 1 pp is kept, though not proven.",
      }),
      verdict(sum, {
        gate: "accuracy",
        against: "pinned",
        outcome: "fail",
        limits: [exceeded(0.03, 0.04)],
        sentence: `${said} (−4.0 pp, 95 % interval −4.9 … −3.1); more than the allowed drop of 3 pp, proven.`,
        advice: "Find the rows that got worse, or change the limit at model-gate.yml:14.",
      }),
    ],
    waivers: [
      waiver({
        source: "label",
        state: "refused",
        gate: null,
        ceiling: null,
        reason: null,
        issue: null,
        expires: null,
        owner: "@bo",
        set_at: "2026-11-20T12:00:00Z",
        position: null,
        sentence: 'The label "model-gate: waive" waives nothing: @bo has no write access to the repository (read).',
      }),
    ],
    findings: [
      {
        code: "refused-label",
        level: "warning",
        sentence: 'The label "model-gate: waive" waives nothing: @bo has no write access to the repository (read).',
        advice: "Somebody with write access may set it.",
        position: null,
      },
    ],
  });
}

/** A waiver is text of a pull request: nothing in it may act. */
function hostileWaivers(hostile: readonly string[]): AuditRecord {
  return record("Blocked: accuracy fell.", {
    measurements: [accuracy],
    verdicts: [verdict(accuracy, { outcome: "fail", limits: [exceeded(0.01, 0.023)], sentence: "accuracy fell." })],
    waivers: hostile.map((text) =>
      waiver({
        state: "malformed",
        gate: text,
        slice: text,
        owner: text,
        issue: text,
        expires: text,
        reason: text,
        sentence: text,
      }),
    ),
    findings: hostile.map((text) => ({
      code: "malformed-waiver",
      level: "warning",
      sentence: text,
      advice: text,
      position,
    })),
  });
}
