import { describe, expect, it } from "vitest";
import type { PairingFacts } from "../../src/align/comparison.ts";
import { pairingSchema } from "../../src/align/schema.ts";
import { judgeInvalid, judgePairing } from "../../src/gates/pairing-gates.ts";

const none = { reference: 0, candidate: 0 };

const facts = (values: Partial<PairingFacts> = {}): PairingFacts => ({
  joinColumns: ["id"],
  rows: none,
  compared: none,
  unmatched: none,
  duplicates: none,
  unlabelled: none,
  invalid: none,
  joinRate: 1,
  labelDisagreements: 0,
  idsSha256: undefined,
  examples: {
    duplicates: { reference: [], candidate: [] },
    unmatched: { reference: [], candidate: [] },
    labelDisagreements: [],
  },
  notes: [],
  ...values,
});

const rules = pairingSchema.parse({});
const failing = (found: PairingFacts, by = rules) =>
  judgePairing(found, by).filter(({ countsAs }) => countsAs === "fail");

describe("judgePairing", () => {
  it("passes files that go together", () => {
    expect(judgePairing(facts(), rules).map(({ subject, outcome }) => [subject, outcome])).toEqual([
      ["join_rate", "pass"],
      ["duplicate_ids", "pass"],
      ["label_disagreement", "pass"],
    ]);
  });

  it("fails below the join rate and names rows that found no partner", () => {
    const [verdict] = failing(
      facts({
        joinRate: 0.99896,
        examples: { ...facts().examples, unmatched: { reference: ["7", "8"], candidate: ["9"] } },
      }),
    );
    expect(verdict?.sentence).toBe(
      "99.89 % of the rows found their partner; at least 99.9 % must; for example 7, 8, 9.".replaceAll(" %", "\u00a0%"),
    );
  });

  it("takes a join rate of exactly the minimum", () => {
    expect(failing(facts({ joinRate: 0.999 }))).toEqual([]);
  });

  it("fails one duplicate id, also without a reference to join", () => {
    expect(failing(facts({ joinRate: undefined, duplicates: { reference: 0, candidate: 1 } }))[0]?.sentence).toBe(
      "1 row repeats an id (0 in the reference, 1 in the candidate); at most 0 may.",
    );
  });

  it("fails labels that disagree, also where rows are not paired", () => {
    const found = facts({ labelDisagreements: 2 });
    expect(failing(found)).toHaveLength(1);
    expect(failing(found, "none")[0]?.subject).toBe("label_disagreement");
    expect(failing(found, pairingSchema.parse({ max_label_disagreement: 2 }))).toEqual([]);
  });

  it("asks nothing of samples that are not paired", () => {
    expect(judgePairing(facts({ joinRate: undefined }), "none")).toEqual([]);
  });
});

describe("judgeInvalid", () => {
  const found = facts({ invalid: { reference: 0, candidate: 2 }, compared: { reference: 100, candidate: 100 } });
  const counts = (about: PairingFacts, rate: number): readonly string[] =>
    judgeInvalid(about, rate).map(({ countsAs }) => countsAs);

  it("fails one row without a usable prediction by default", () => {
    expect(counts(found, 0)).toEqual(["fail"]);
    expect(judgeInvalid(found, 0)[0]?.sentence).toBe(
      "2 of the candidate's rows have no usable prediction or score; none may be without.",
    );
  });

  it("takes the share that the policy accepts", () => {
    expect(counts(found, 0.02)).toEqual(["pass"]);
    expect(counts(found, 0.019)).toEqual(["fail"]);
  });

  it("never passes when there are no rows to take a share of", () => {
    expect(counts(facts(), 1)).toEqual(["fail"]);
  });

  it("fails a reference that looks worse than it is", () => {
    const broken = facts({ invalid: { reference: 1, candidate: 0 }, compared: { reference: 100, candidate: 100 } });
    expect(counts(broken, 0)).toEqual(["pass", "fail"]);
    expect(judgeInvalid(broken, 0)[1]?.sentence).toBe(
      "1 of the reference's rows has no usable prediction or score; none may be without.",
    );
    expect(counts(broken, 0.01)).toEqual(["pass", "pass"]);
  });
});
