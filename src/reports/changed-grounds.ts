import type { JudgedBy } from "../audit/v1-previous.ts";

const words: Readonly<Record<keyof JudgedBy, string>> = {
  config: "the config",
  reference: "the reference",
  labels: "the labels",
};

/** What two runs were judged by and do not share: "the config and the reference"; empty where all is the same. A looser limit fixes nothing. */
export function changedGrounds(then: JudgedBy, now: JudgedBy): string {
  const grounds = ["config", "reference", "labels"] as const;
  return grounds
    .filter((ground) => then[ground] !== now[ground])
    .map((ground) => words[ground])
    .join(" and ");
}
