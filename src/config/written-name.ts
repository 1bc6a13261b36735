import type { ConfigRequest } from "./load.ts";
import { findConfig } from "./find.ts";

const NAME = /^name:[ \t]*["']?([A-Za-z0-9][A-Za-z0-9._-]{0,63})["']?[ \t]*(?:#.*)?$/mu;

/**
 * The name of the gate as far as it can be made out, also from a config that does not load: the report of the error then
 * replaces the comment of this gate and not of another.
 */
export async function writtenName({ path, workspace, inputs, readFile }: ConfigRequest): Promise<string | undefined> {
  const given = inputs.findLast(({ key, value }) => key === "name" && value !== "");
  if (given !== undefined) return NAME.exec(`name: ${given.value}`)?.[1];
  const found = await findConfig(path, workspace, readFile).catch(() => undefined);
  return found && NAME.exec(Buffer.from(found.bytes).toString("utf8"))?.[1];
}
