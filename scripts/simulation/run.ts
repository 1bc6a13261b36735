import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { page } from "./page.ts";
import { fullPlan, simulate } from "./simulate.ts";

// Writes docs/simulation.md: `node scripts/simulation/run.ts`. A quarter of an hour; the same figures every time.

const path = resolve(import.meta.dirname, "../../docs/simulation.md");
const results = simulate(fullPlan, (what) => console.error(what));
writeFileSync(path, page(results));
console.log(`wrote ${path}`);
