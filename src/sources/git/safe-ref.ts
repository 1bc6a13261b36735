import { GateError } from "../../errors.ts";

/** Whether a text is the full name of a commit. */
export function isFullName(ref: string): boolean {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(ref);
}

/** Refuses what could be an option, several refs, a path or no ref at all: `HEAD~2`, `v1.4` and `release/2026` are fine. @throws GateError E201 */
export function refuseUnsafeRef(ref: string): void {
  if (/^[^\s\p{Cc}:?*[\\-][^\s\p{Cc}:?*[\\]{0,254}$/u.test(ref) && !/\.\.|@\{|^@$|\^[{@!-]|\.lock$|\/$/.test(ref))
    return;
  throw new GateError({
    code: "E201",
    message: `${JSON.stringify(ref)} is not the name of a branch, a tag or a commit.`,
    hint: "Write `git:main:path`, `git:v1.4:path`, `git:<commit>:path`, or `git:base:path` for the base of the change.",
  });
}
