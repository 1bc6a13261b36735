import { createHash } from "node:crypto";
import { GateError } from "../../errors.ts";
import { FileSource } from "../file-source.ts";
import type { DvcFile } from "./output.ts";

/** A file of a cache or a download, held to what DVC says of it. @throws GateError E202 when it is not that, E207 over the limit. */
export async function checkedContent(
  file: { readonly uri: string; readonly path: string; readonly maxBytes: number },
  { md5, bytes, layout }: DvcFile,
): Promise<FileSource> {
  const source = new FileSource(file);
  const head = await source.head();
  const exact = createHash("md5");
  const unixText = new UnixTextDigest();
  await source.pass((chunk) => {
    exact.update(chunk);
    if (layout === 2) unixText.update(chunk);
  });
  const isSame = exact.digest("hex") === md5 || (layout === 2 && unixText.digest() === md5);
  if (isSame && (bytes === undefined || bytes === head.bytes)) return source;
  throw new GateError({
    code: "E202",
    message: `The content of "${file.uri}" is not the one that DVC names: size or MD5 differ.`,
    hint:
      layout === 2
        ? "DVC 2 digests text in a way of its own: run `dvc cache migrate`, or `dvc pull` in an earlier step and give the path of the file."
        : "Run `dvc push` again from where the content is right.",
  });
}

/** DVC 2 digests text as if its lines ended with "\n". */
class UnixTextDigest {
  readonly #hash = createHash("md5");
  #held = false;

  update(chunk: Uint8Array): void {
    const text = Buffer.from(chunk).toString("latin1");
    const joined = this.#held ? `\r${text}` : text;
    this.#held = joined.endsWith("\r");
    const whole = this.#held ? joined.slice(0, -1) : joined;
    this.#hash.update(whole.replaceAll("\r\n", "\n"), "latin1");
  }

  digest(): string {
    if (this.#held) this.#hash.update("\r");
    return this.#hash.digest("hex");
  }
}
