import { GateError } from "../errors.ts";
import { explainGate } from "../reports/explain/explain.ts";
import { recordFile } from "./record-file.ts";
import { styleOf } from "./style.ts";
import { textOf, type Values } from "./values.ts";

/** Tells in plain words how a gate came to its verdict. The exit code says whether it could, not what the verdict was. */
export async function explain(rest: readonly string[], values: Values): Promise<number> {
  const [gate, path = "model-gate-out/audit.json", ...more] = rest;
  if (gate === undefined || more.length > 0)
    throw new GateError({
      code: "E100",
      message: "explain takes the name of a gate, as reports call it, and the audit.json of a run",
    });
  const as = textOf(values, "to") ?? "text";
  if (as !== "text" && as !== "md")
    throw new GateError({ code: "E100", message: `--to: "${as}" is not a form of explain; there are text, md` });
  const record = await recordFile(path);
  // To a file the explanation is the same everywhere.
  const width = process.stdout.isTTY ? styleOf(values).width : 100;
  process.stdout.write(explainGate(record, { gate, slice: textOf(values, "slice"), as, width }));
  return 0;
}
