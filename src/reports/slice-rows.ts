import type { AuditRecord } from "../audit/v1.ts";
import { countText } from "../number-text.ts";
import { standingIcons, standingOf, standingWords } from "./verdict-words.ts";
import type { Icon, Standing } from "./verdict-words.ts";

/** A slice, how many rows it has, and what the gates say of it. */
export interface SliceRow {
  readonly name: string;
  readonly reference: string;
  readonly candidate: string;
  /** undefined: no gate looks at it. */
  readonly icon: Icon | undefined;
  /** "1 failed, 2 passed"; "not judged". */
  readonly verdicts: string;
}

export interface SlicesOutline {
  /** "1 failed, 2 passed". */
  readonly summary: string;
  readonly rows: readonly SliceRow[];
}

/** The gravest first. */
const order: readonly Standing[] = ["failure", "waived", "undecided", "warning", "remark", "pass"];

/** undefined: there are no slices. */
export function slicesOf(record: AuditRecord): SlicesOutline | undefined {
  const { slices, verdicts, comparison } = record;
  if (slices.length === 0) return undefined;
  const isAlone = comparison?.pairing === "no-reference";
  const bySlice = standingsBySlice(verdicts);
  const told = slices.map(({ name, rows }) => {
    const standings = bySlice.get(name) ?? [];
    const gravest = order.find((standing) => standings.includes(standing));
    return {
      gravest,
      name,
      reference: isAlone ? "" : countText(rows.reference),
      candidate: countText(rows.candidate),
      icon: gravest && standingIcons[gravest],
      verdicts: gravest === undefined ? "not judged" : countsText(standings),
    };
  });
  const gravest = told.flatMap((row) => row.gravest ?? []);
  const unjudged = told.length - gravest.length;
  const parts = [countsText(gravest), unjudged === 0 ? "" : `${countText(unjudged)} not judged`];
  return {
    summary: parts.filter((part) => part !== "").join(", "),
    rows: told,
  };
}

function standingsBySlice(verdicts: AuditRecord["verdicts"]): ReadonlyMap<string, readonly Standing[]> {
  const found = new Map<string, Standing[]>();
  for (const verdict of verdicts) {
    if (verdict.slice === null) continue;
    const standings = found.get(verdict.slice);
    if (standings === undefined) found.set(verdict.slice, [standingOf(verdict)]);
    else standings.push(standingOf(verdict));
  }
  return found;
}

function countsText(standings: readonly Standing[]): string {
  return order
    .flatMap((standing) => {
      const count = standings.filter((one) => one === standing).length;
      return count === 0 ? [] : `${countText(count)} ${standingWords[standing]}`;
    })
    .join(", ");
}
