import { damagedZip, type ZipFile } from "./zip-file.ts";

const mostBytes = 1024;
const inUtf8 = 1 << 11;

/**
 * The name of an entry: a relative path with "/" between, a folder's with one at its end.
 * Nothing is ever written under it; it is refused all the same when it leads anywhere else, since who packs such a name means harm.
 * @throws GateError E203
 */
export function entryName(zip: ZipFile, bytes: Buffer, flags: number): string {
  if (bytes.length === 0 || bytes.length > mostBytes) throw damagedZip(zip, `a name has ${bytes.length} bytes`);
  const name = decoded(bytes, flags);
  if (name === undefined) throw damagedZip(zip, "a name is not in UTF-8");
  const fault = faultOf(name);
  if (fault !== undefined) throw damagedZip(zip, `the name ${JSON.stringify(name)} ${fault}`);
  return name;
}

/** Without the flag only ASCII has one meaning. */
function decoded(bytes: Buffer, flags: number): string | undefined {
  if ((flags & inUtf8) === 0 && bytes.some((byte) => byte > 127)) return undefined;
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function faultOf(name: string): string | undefined {
  if (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(name)) return "holds a control character";
  if (name.includes("\\")) return "holds a backslash";
  if (name.startsWith("/") || /^[a-z]:/i.test(name)) return "is an absolute path";
  const segments = name.replace(/\/$/, "").split("/");
  if (segments.includes("..")) return 'leads out of the archive by ".."';
  return segments.some((segment) => segment === "" || segment === ".") ? "is not a plain path" : undefined;
}
