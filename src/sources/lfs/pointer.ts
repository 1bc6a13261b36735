/** What a Git LFS pointer stands for. */
export interface LfsPointer {
  /** SHA-256 of the content, in hexadecimal. */
  readonly oid: string;
  readonly bytes: number;
}

/** Bytes that a pointer has at most, by the specification. */
export const mostPointerBytes = 1024;

const version = "version https://git-lfs.github.com/spec/v1";

/**
 * The pointer that these bytes are, undefined for any other content. By the specification: UTF-8, one `key value` in a line, the version first, the other
 * keys sorted, each once, and "\n" at the end.
 */
export function lfsPointer(bytes: Uint8Array): LfsPointer | undefined {
  if (bytes.length > mostPointerBytes) return undefined;
  const [first, ...rest] = Buffer.from(bytes).toString("latin1").split("\n");
  if (first !== version || rest.pop() !== "") return undefined;
  const pairs = rest.map((line) => /^([a-z0-9.-]+) (.+)$/.exec(line)?.slice(1) ?? []);
  if (!isSorted(pairs.map(([key = ""]) => key))) return undefined;
  const valueOf = (wanted: string): string => pairs.find(([key]) => key === wanted)?.[1] ?? "";
  const oid = /^sha256:([0-9a-f]{64})$/.exec(valueOf("oid"))?.[1];
  const size = /^(?:0|[1-9]\d{0,14})$/.test(valueOf("size")) ? Number(valueOf("size")) : undefined;
  return oid === undefined || size === undefined ? undefined : { oid, bytes: size };
}

/** In order, none twice and none empty. */
function isSorted(keys: readonly string[]): boolean {
  return keys.every((key, index) => key > (keys[index - 1] ?? ""));
}
