import { GateError } from "../../errors.ts";
import { FileSource } from "../file-source.ts";
import { realPathIn } from "../workspace-path.ts";

/** Bytes that a file of DVC's own may have. */
export const mostSmallBytes = 1024 ** 2;

/** The text of a file of the workspace that DVC wrote; undefined when there is none. @throws GateError E202, E207 */
export async function smallFile(workspace: string, path: string): Promise<string | undefined> {
  try {
    const real = await realPathIn(workspace, path);
    const bytes = await new FileSource({ uri: path, path: real, maxBytes: mostSmallBytes }).read();
    return Buffer.from(bytes).toString("utf8");
  } catch (thrown) {
    if (thrown instanceof GateError && thrown.code === "E201") return undefined;
    throw thrown;
  }
}
