/** The scheme of a uri as it is written, "file" for a path: what lies elsewhere is never looked for in the workspace. A single letter is a drive of Windows. */
export function schemeOf(uri: string): string {
  return /^([a-z][a-z0-9+.-]+):/i.exec(uri)?.[1]?.toLowerCase() ?? "file";
}
