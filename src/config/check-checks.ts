import type { CheckGateRule } from "../gates/check-gate-schema.ts";
import type { Check } from "../quality/check.ts";
import { checks } from "../quality/index.ts";
import { type Bound, type CheckOption, checkOptionNames, checkOptions, placeOfBound } from "../quality/options.ts";
import type { Draft } from "./draft.ts";
import { type Fault, faulty, faultyKey, type Path } from "./fault.ts";
import { listed } from "./shown.ts";

interface Subject {
  readonly gate: CheckGateRule;
  readonly check: Check;
  readonly path: Path;
  readonly draft: Draft;
}

/** What is wrong with the gate on a check at `gates[index]`. */
export function checkCheckGate(gate: CheckGateRule, index: number, draft: Draft): readonly Fault[] {
  const check = checks.find(({ name }) => name === gate.check);
  if (check === undefined) return [];
  const subject = { gate, check, path: ["gates", index], draft };
  const foreign = foreignOptions(subject);
  if (foreign.length > 0) return foreign;
  return [missingOptions, strangeBounds, crossedBounds, idleOptions, unnamedTime].flatMap((rule) => rule(subject));
}

function foreignOptions({ gate, check, path }: Subject): readonly Fault[] {
  const foreign = checkOptionNames.filter((option) => gate[option] !== undefined && !check.options.includes(option));
  return foreign.map((option) =>
    faultyKey([...path, option], `${check.name} takes no \`${option}\`; it takes ${listed(check.options)}.`),
  );
}

/** Of each group that the check requires one must be there. */
function missingOptions({ gate, check, path }: Subject): readonly Fault[] {
  return (check.requires ?? [])
    .filter((group) => group.every((option) => gate[option] === undefined))
    .map((group) => {
      const [only] = group;
      const meaning = group.length === 1 && only !== undefined ? `: ${descriptionOf(only)}` : ".";
      return faulty(path, `${check.name} needs ${listed(group, "or")}${meaning}`);
    });
}

function descriptionOf(option: CheckOption): string {
  const { description = "" } = checkOptions[option].meta() ?? {};
  return description.slice(0, 1).toLowerCase() + description.slice(1);
}

/** What `min` and `max` are where they are no values of a column. */
const bounds: Readonly<Record<string, { readonly what: string; readonly fits: (bound: Bound) => boolean }>> = {
  null_rate: {
    what: "a share from 0 to 1 (0% to 100%)",
    fits: (bound) => typeof bound === "number" && bound >= 0 && bound <= 1,
  },
  length: { what: "a number of characters", fits: isCount },
  row_count: { what: "a number of rows", fits: isCount },
};

function isCount(bound: Bound): boolean {
  return typeof bound === "number" && Number.isInteger(bound) && bound >= 0;
}

function strangeBounds({ gate, check, path }: Subject): readonly Fault[] {
  const asked = bounds[check.name];
  if (asked === undefined) return [];
  // More than all rows cannot come to lack a value: 5 was meant as 5%.
  const options = check.name === "null_rate" ? (["max", "max_increase"] as const) : (["min", "max"] as const);
  return options.flatMap((option) => {
    const bound = gate[option];
    if (bound === undefined || asked.fits(bound)) return [];
    return [faulty([...path, option], `${bound} is not ${asked.what}.`)];
  });
}

function crossedBounds({ gate: { min, max }, path }: Subject): readonly Fault[] {
  if (min === undefined || max === undefined) return [];
  if (typeof min !== typeof max)
    return [faulty([...path, "max"], `${max} and \`min\` (${min}) must both be numbers or both be times.`)];
  if (placeOfBound(min) <= placeOfBound(max)) return [];
  return [faulty([...path, "max"], `${max} is below \`min\` (${min}): no value can be between them.`)];
}

/** Options that another one leaves without effect. */
function idleOptions({ gate, path }: Subject): readonly Fault[] {
  const { min, max, tolerance, types, columns } = gate;
  const given = min === undefined ? "max" : "min";
  return [
    ...(tolerance !== undefined && (min ?? max) !== undefined
      ? [
          faultyKey(
            [...path, "tolerance"],
            `widens the reference's range, which \`${given}\` replaces; keep one of them.`,
          ),
        ]
      : []),
    ...(types !== undefined && columns !== undefined
      ? [faultyKey([...path, "columns"], "has no effect beside `types`, which names the columns; keep one of them.")]
      : []),
  ];
}

function unnamedTime({ gate, check, path, draft }: Subject): readonly Fault[] {
  if (check.name !== "freshness" || gate.columns !== undefined || draft.columns === undefined) return [];
  if (draft.columns.timestamp !== undefined) return [];
  return [faulty(path, "freshness needs `columns`, or `columns.timestamp` of the config: the column of the times.")];
}
