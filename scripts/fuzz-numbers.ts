/** Holds the numbers that are read from bytes against `Number`, on as many texts as you like: node scripts/fuzz-numbers.ts [--millions 10] [--seed N] */
import { parseArgs } from "node:util";
import { decimalText } from "../test/table/decimal-texts.ts";
import { drawn } from "../test/table/drawn.ts";
import { numberDisagreement } from "../test/table/number-agreement.ts";

const { values } = parseArgs({ options: { millions: { type: "string", default: "10" }, seed: { type: "string" } } });
const seed = Number(values.seed ?? Date.now() % 2 ** 31);

let disagreements = 0;
// Each million has a seed of its own, since one seed has no more than 2^32 draws.
for (let million = 0; million < Number(values.millions); million++) {
  const draw = drawn(seed + million);
  for (let count = 0; count < 1_000_000; count++) {
    const disagreement = numberDisagreement(decimalText(draw));
    if (disagreement === undefined) continue;
    disagreements++;
    console.log(disagreement);
  }
}
console.log(`${values.millions} million texts from seed ${seed} on, ${disagreements} disagreements`);
process.exitCode = disagreements === 0 ? 0 : 1;
