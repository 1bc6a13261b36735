import { type InputRequest, inputOf, type OpenedInput } from "../readers/open-input.ts";
import { defaultReadLimits } from "../readers/limits.ts";
import { FileSource } from "../sources/file-source.ts";
import type { Bundle } from "./bundle.ts";

/** The table that the files of a bundle hold together; messages name it by where it comes from. @throws GateError E203–E208. */
export async function openBundle(
  { uri, files }: Bundle,
  { wanted, format }: Pick<InputRequest, "wanted" | "format">,
): Promise<OpenedInput> {
  const sources = files.map(
    ({ path, absolute }) =>
      new FileSource({ uri: `${uri}/${nameOf(path)}`, path: absolute, maxBytes: defaultReadLimits.bytes }),
  );
  const formats = [...new Set(files.map((file) => file.format))];
  const [only] = formats;
  return inputOf(sources, { uri, format: format ?? (formats.length === 1 ? only : undefined), wanted });
}

/** Without the folder that all of them are in. */
function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
