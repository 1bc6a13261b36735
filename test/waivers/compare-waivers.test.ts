import { describe, expect, it } from "vitest";
import { compareWaivers } from "../../src/waivers/compare-waivers.ts";
import type { Waiver } from "../../src/waivers/waiver.ts";
import { waiver } from "./waiver-cases.ts";

type Parts = Readonly<Record<string, unknown>>;

const told = (base: readonly Parts[], head: readonly Parts[]): readonly string[] => {
  const all = (parts: readonly Parts[]): readonly Waiver[] => parts.map((one, index) => waiver(one, index + 3));
  return compareWaivers(all(base), all(head)).map(({ direction, sentence }) => `${direction}: ${sentence}`);
};

const merged = "It counts from the merge on.";

describe("compareWaivers", () => {
  it.each<[string, readonly Parts[], readonly Parts[], readonly string[]]>([
    ["nothing of the same waivers", [{}, { gate: "f1" }], [{ gate: "f1" }, {}], []],
    [
      "a new one",
      [],
      [{ slice: "*" }],
      [
        `loosened: A new waiver in this pull request: accuracy on any slice, ceiling 3% through 2026-12-31, by ana (#123). ${merged}`,
      ],
    ],
    ["one that is gone", [{}], [], ["tightened: The waiver of accuracy, ceiling 3% through 2026-12-31, is removed."]],
    [
      "a raised ceiling",
      [{}],
      [{ ceiling: "5%" }],
      [`loosened: The ceiling of the waiver of accuracy is raised from 3% to 5%. ${merged}`],
    ],
    [
      "a lowered one, of which nothing says whether it is a minimum",
      [{}],
      [{ ceiling: "2%" }],
      [`changed: The ceiling of the waiver of accuracy is lowered from 3% to 2%. ${merged}`],
    ],
    [
      "a lowered one of a drop",
      [{ limit: "max_drop" }],
      [{ limit: "max_drop", ceiling: "2%" }],
      [`tightened: The ceiling of the waiver of accuracy (max_drop) is lowered from 3% to 2%. ${merged}`],
    ],
    [
      "a lowered one of a minimum",
      [{ limit: "min", ceiling: "88%" }],
      [{ limit: "min", ceiling: "80%" }],
      [`loosened: The ceiling of the waiver of accuracy (min) is lowered from 88% to 80%. ${merged}`],
    ],
    [
      "a raised one of a minimum",
      [{ limit: "min", ceiling: "80%" }],
      [{ limit: "min", ceiling: "88%" }],
      [`tightened: The ceiling of the waiver of accuracy (min) is raised from 80% to 88%. ${merged}`],
    ],
    ["nothing of the same ceiling written otherwise", [{ ceiling: "3%" }], [{ ceiling: 0.03 }], []],
    ["nothing of the same ceiling in another unit", [{ ceiling: "0.3s" }], [{ ceiling: "300ms" }], []],
    [
      "a higher one in another unit",
      [{ ceiling: "300ms" }],
      [{ ceiling: "0.4s" }],
      [`loosened: The ceiling of the waiver of accuracy is raised from 300ms to 0.4s. ${merged}`],
    ],
    [
      "one in a unit that cannot be compared",
      [{ ceiling: "300ms" }],
      [{ ceiling: 0.4 }],
      [`changed: The ceiling of the waiver of accuracy is changed from 300ms to 0.4. ${merged}`],
    ],
    [
      "a later day",
      [{}],
      [{ expires: "2027-02-28" }],
      [`loosened: The waiver of accuracy is extended from 2026-12-31 to 2027-02-28. ${merged}`],
    ],
    [
      "an earlier day",
      [{}],
      [{ expires: "2026-07-01" }],
      [`tightened: The waiver of accuracy is shortened from 2026-12-31 to 2026-07-01. ${merged}`],
    ],
    [
      "a wider scope",
      [{ slice: "region=EU" }],
      [{ slice: "*" }],
      [`loosened: The scope of a waiver is widened from accuracy on region=EU to accuracy on any slice. ${merged}`],
    ],
    [
      "a narrower scope",
      [{}],
      [{ limit: "max_drop" }],
      [`tightened: The scope of a waiver is narrowed from accuracy to accuracy (max_drop). ${merged}`],
    ],
    [
      "another gate as one that is new and one that is gone",
      [{}],
      [{ gate: "f1" }],
      [
        `loosened: A new waiver in this pull request: f1, ceiling 3% through 2026-12-31, by ana (#123). ${merged}`,
        "tightened: The waiver of accuracy, ceiling 3% through 2026-12-31, is removed.",
      ],
    ],
    [
      "another owner",
      [{}],
      [{ owner: "bo" }],
      ['changed: The owner of the waiver of accuracy is changed from "ana" to "bo".'],
    ],
    [
      "all that is changed of one",
      [{}],
      [{ ceiling: "5%", expires: "2027-02-28" }],
      [
        `loosened: The ceiling of the waiver of accuracy is raised from 3% to 5%. ${merged}`,
        `loosened: The waiver of accuracy is extended from 2026-12-31 to 2027-02-28. ${merged}`,
      ],
    ],
    [
      "a second one of the same scope",
      [{}],
      [{ ceiling: "5%" }, {}],
      [
        `loosened: A new waiver in this pull request: accuracy, ceiling 5% through 2026-12-31, by ana (#123). ${merged}`,
      ],
    ],
  ])("tells %s", (_, base, head, expected) => {
    expect(told(base, head)).toEqual(expected);
  });

  it("names each by its scope, with what was and what is", () => {
    expect(compareWaivers([waiver()], [waiver({ ceiling: "5%" })])).toEqual([
      {
        direction: "loosened",
        what: "waiver",
        path: "waivers.accuracy",
        before: "3%",
        after: "5%",
        sentence: `The ceiling of the waiver of accuracy is raised from 3% to 5%. ${merged}`,
      },
    ]);
  });

  it("says that a waiver was enforced where a change is judged by its own rules", () => {
    const [change] = compareWaivers([], [waiver({}, 3)], { enforced: "head", change: "this merge group" });
    expect(change?.sentence).toBe(
      "A new waiver in this merge group: accuracy, ceiling 3% through 2026-12-31, by ana (#123). It was enforced.",
    );
  });
});
