import type { JudgedRow } from "./judged-row.ts";

/** How the bars are read; the numbers and the words that they draw stand beside them. Empty where there is none. */
export function barLegendText(rows: readonly Pick<JudgedRow, "bar">[], level: string | undefined): string {
  const bars = rows.map(({ bar }) => bar).join("");
  if (bars === "") return "";
  const isMarked = bars.includes("●");
  const parts = [
    "║ the limit",
    ...(/[│╪]/u.test(bars) ? ["│ no change"] : []),
    ...(isMarked ? ["● what was measured"] : []),
    ...(/[═╬╪]/u.test(bars) ? [`═ ${isMarked ? "its" : "the"} ${level === undefined ? "" : `${level} `}interval`] : []),
    ...(/[◄►]/u.test(bars) ? ["◄ ► further off"] : []),
  ];
  return `Bars: ${parts.join(", ")}; left of ║ is worse than allowed.`;
}
