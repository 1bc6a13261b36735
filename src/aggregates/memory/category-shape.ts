import type { CategoryShape, CountedCategory } from "../column-shape.ts";
import type { Categories } from "./column-categories.ts";

const mostCategories = 12;
/** A category with fewer rows in both files together might tell of a person. */
const fewestRows = 5;

/** The commonest categories by their shares of both files, what all others have together, and what is missing. */
export function categoryShape(reference: Categories, candidate: Categories): CategoryShape {
  const ranked = counted(reference, candidate).toSorted(
    (a, b) => shareOf(b) - shareOf(a) || (a.name < b.name ? -1 : 1),
  );
  const categories = ranked.slice(0, mostCategories);
  const missing = { reference: absentFrom(reference), candidate: absentFrom(candidate) };
  const otherOf = (side: "reference" | "candidate", rows: number): number =>
    rows - missing[side] - categories.reduce((sum, category) => sum + category[side], 0);
  return {
    kind: "categories",
    categories,
    other: { reference: otherOf("reference", reference.rows), candidate: otherOf("candidate", candidate.rows) },
    missing,
  };

  function shareOf(category: CountedCategory): number {
    return category.reference / Math.max(1, reference.rows) + category.candidate / Math.max(1, candidate.rows);
  }
}

/** Of a column of a million ids hardly one has rows enough, and no map need be made of the others. */
function counted(reference: Categories, candidate: Categories): readonly CountedCategory[] {
  const names = new Set([...frequentIn(reference), ...frequentIn(candidate)]);
  const before = countsOf(reference, names);
  const after = countsOf(candidate, names);
  return Array.from(names, (name) => ({
    name,
    reference: before.get(name) ?? 0,
    candidate: after.get(name) ?? 0,
  })).filter((category) => category.reference + category.candidate >= fewestRows);
}

/** The names that may have rows enough with those of the other file: at least half of them must be here, or there. */
function frequentIn({ entries }: Categories): readonly string[] {
  const names: string[] = [];
  for (const [name, count] of entries()) if (2 * count >= fewestRows) names.push(name);
  return names;
}

function countsOf({ entries }: Categories, names: ReadonlySet<string>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [name, count] of entries()) if (names.has(name)) counts.set(name, count);
  return counts;
}

function absentFrom({ missing, notANumber }: Categories): number {
  return missing + notANumber;
}
