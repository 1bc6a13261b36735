import { describe, expect, it } from "vitest";
import { tickText } from "../../../src/reports/svg/tick-text.ts";
import { timeText, timeTickText, timeTicks } from "../../../src/reports/svg/time-ticks.ts";

describe("the text of a tick", () => {
  it.each([
    [0, "score", "0"],
    [0.2, "share", "20\u00a0%"],
    [0.00002, "share", "0.002\u00a0%"],
    [-0.5, "label", "\u22120.5"],
    [0.30000000000000004, "score", "0.3"],
    [1500, "ms", "1.5\u00a0s"],
    [20_000, "score", "20\u202f000"],
    [3e9, "score", "3×10⁹"],
    [-1e-12, "label", "\u221210⁻¹²"],
    [2.5e-300, "score", "2.5×10⁻³⁰⁰"],
  ] as const)("%s as %s is %s", (value, unit, text) => {
    expect(tickText(value, unit)).toBe(text);
  });
});

describe("ticks of time", () => {
  const at = (text: string): number => Date.parse(`${text}Z`);
  const textsOf = (from: string, to: string): readonly string[] => {
    const ticks = timeTicks(at(from), at(to));
    return ticks.map(timeTickText(ticks));
  };

  it("are beginnings of years, months, days or hours, and say no more than that", () => {
    expect(textsOf("1990-05-01T00:00", "2026-02-01T00:00")).toEqual(["2000", "2010", "2020"]);
    expect(textsOf("2026-01-15T00:00", "2026-07-01T00:00")).toEqual(["2026-03", "2026-05", "2026-07"]);
    expect(textsOf("2026-11-01T06:00", "2026-11-05T00:00")).toEqual([
      "2026-11-02",
      "2026-11-03",
      "2026-11-04",
      "2026-11-05",
    ]);
    expect(textsOf("2026-11-01T05:00", "2026-11-01T13:00")).toEqual([
      "2026-11-01 06:00",
      "2026-11-01 09:00",
      "2026-11-01 12:00",
    ]);
  });

  it("are none where no calendar reaches", () => {
    expect(timeTicks(-1e300, 1e300)).toEqual([]);
    expect(timeText(1e300)).toBe("no date");
  });
});
