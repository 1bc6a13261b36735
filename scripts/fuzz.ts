/** Tries what the tests of test/fuzz try, with other inputs and for as long as you like: node scripts/fuzz.ts --minutes 10 [--seed N] [--only name] */
import { parseArgs } from "node:util";
import fc from "fast-check";
import { targets } from "../test/fuzz/targets.ts";

const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "10" },
    seed: { type: "string" },
    only: { type: "string", default: "" },
  },
});
const end = Date.now() + Number(values.minutes) * 60_000;
const first = Number(values.seed ?? Date.now() % 2 ** 31);
const chosen = targets.filter(({ name }) => name.includes(values.only));
if (chosen.length === 0)
  throw new Error(`no target is named "${values.only}": ${targets.map(({ name }) => name).join(", ")}`);

// What is slow is not made smaller: that would take hours. Seed and path find it again.
let failures = 0;
let tried = 0;
for (let seed = first; Date.now() < end; seed++) {
  for (const { name, runs, property } of chosen) {
    if (Date.now() >= end) break;
    const details = await fc.check(property(), { seed, numRuns: runs, endOnFailure: true });
    tried += details.numRuns;
    if (!details.failed) continue;
    failures++;
    console.log(`\n${name}, seed ${seed}, path ${details.counterexamplePath ?? ""}`);
    console.log(details.counterexample, details.errorInstance);
  }
}
console.log(`${tried} inputs from seed ${first} on, ${failures} failures`);
process.exitCode = failures === 0 ? 0 : 1;
