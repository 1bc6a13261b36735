import { execFile } from "node:child_process";
import { GateError } from "../../errors.ts";
import { errnoOf } from "../file-errors.ts";

/** A checkout, and the environment that its git is run with. */
export interface Checkout {
  /** Absolute path of a folder in it. */
  readonly folder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

export interface GitAnswer {
  /** Exit code; 0 is success. */
  readonly code: number;
  readonly output: Buffer;
  /** What git said about a failure, without credentials, on one line. */
  readonly said: string;
}

export interface GitLimits {
  /** Bytes of output. Default: 64 KiB. */
  readonly maxBytes?: number;
  /** Default: one minute. */
  readonly timeoutMs?: number;
}

/** What git may know of the environment. Tokens and GIT_* variables, which lead it elsewhere, are not among it. */
const kept = [
  ["PATH", "HOME", "USERPROFILE", "APPDATA", "SYSTEMROOT", "TMPDIR", "TEMP", "TMP", "XDG_CONFIG_HOME", "SSH_AUTH_SOCK"],
  ["HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy", "NO_PROXY", "no_proxy", "SSL_CERT_FILE", "SSL_CERT_DIR"],
].flat();

const fixed = {
  LC_ALL: "C",
  GIT_TERMINAL_PROMPT: "0",
  GIT_ASKPASS: "",
  GCM_INTERACTIVE: "never",
  // What would ask a person asks this program, which says no. A command of ssh is left to the checkout, which may have a key of its own.
  SSH_ASKPASS: "/bin/false",
  SSH_ASKPASS_REQUIRE: "force",
  // An object is what its name says, not what somebody put in its place.
  GIT_NO_REPLACE_OBJECTS: "1",
  GIT_NO_LAZY_FETCH: "1",
  GIT_OPTIONAL_LOCKS: "0",
};

/** Nothing of the repository's own is run: no hook, no monitor, no helper of a made-up protocol, no maintenance. */
const harmless = [
  "core.hooksPath=/dev/null",
  "core.fsmonitor=false",
  "protocol.ext.allow=never",
  "gc.auto=0",
  "maintenance.auto=false",
  "core.alternateRefsCommand=true",
];

/**
 * One command of git, without a shell and without a prompt. A failure of git is an answer.
 * @throws GateError E202 when there is no git or it takes too long, E207 when it says too much.
 */
export function runGit(args: readonly string[], checkout: Checkout, limits: GitLimits = {}): Promise<GitAnswer> {
  const { maxBytes = 64 * 1024, timeoutMs = 60_000 } = limits;
  const options = {
    cwd: checkout.folder,
    env: environmentOf(checkout.environment),
    encoding: "buffer",
    maxBuffer: maxBytes,
    timeout: timeoutMs,
    killSignal: "SIGKILL",
    windowsHide: true,
  } as const;
  const all = [...harmless.flatMap((setting) => ["-c", setting]), ...args];
  return new Promise((resolve, reject) => {
    execFile("git", all, options, (error, output, errors) => {
      const code = error === null ? 0 : error.code;
      if (typeof code === "number") resolve({ code, output, said: saidIn(errors) });
      else reject(failed(args[0] ?? "", error, timeoutMs));
    });
  });
}

function environmentOf(environment: Checkout["environment"]): NodeJS.ProcessEnv {
  const own = kept.flatMap((name) => (environment[name] === undefined ? [] : [[name, environment[name]] as const]));
  return { ...Object.fromEntries(own), ...fixed };
}

const longestSaying = 300;

function saidIn(errors: Buffer): string {
  const text = errors.toString("utf8").replaceAll(/\/\/[^@/\s]*@/g, "//***@");
  return text
    .replaceAll(/[\s\p{Cc}]+/gu, " ")
    .trim()
    .slice(0, longestSaying);
}

function failed(command: string, cause: unknown, timeoutMs: number): GateError {
  const code = errnoOf(cause);
  if (code === "ENOENT") {
    const hint = "Install git on the machine, or give a source that needs none.";
    return new GateError({ code: "E202", message: "git cannot be run: there is none on the PATH.", hint, cause });
  }
  if (code === "ERR_CHILD_PROCESS_STDIO_MAXBUFFER") {
    return new GateError({ code: "E207", message: `git ${command} answered with more than is read.`, cause });
  }
  return new GateError({
    code: "E202",
    message: `git ${command} did not end within ${timeoutMs / 1000} seconds, or could not be run (${code ?? "killed"}).`,
    hint: "Check the network of the runner and the repository, then run again.",
    cause,
  });
}
