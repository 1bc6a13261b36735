import { unmeasured } from "./method.ts";
import type { DriftMethod } from "./method.ts";
import { beyondOwnUnseen } from "./unseen.ts";

export const newTokens: DriftMethod = {
  name: "new_tokens",
  title: "Share of new words",
  description:
    "Share of the candidate's words that no row of the reference has, less what the reference's own rows show when each is " +
    "held against the others. Finds another language, topic or way of writing.",
  definition:
    "Words are runs of letters, in lower case, runs of digits and single pictographs; of each text its first 200 distinct ones count. " +
    "As new_categories, with words for categories; the variance is that of a ratio of sums over rows, since words of " +
    "one row come together (Cochran 1977, 2.11).",
  kinds: ["text"],
  judged: "excess",
  defaultMax: 0.1,
  finish: (summary) => {
    if (summary.kind !== "text") return unmeasured("not-text", "The column does not hold text.");
    if (summary.tokens === undefined) return unmeasured("no-words", "One of the files has no words in this column.");
    return beyondOwnUnseen(summary.tokens);
  },
};
