import type { z } from "zod";
import { GateError } from "../../errors.ts";

/**
 * Reads GitHub's REST API with the job's token. The token goes to the configured origin alone: a redirect away from it is followed without.
 * Every request is retried within a total budget of time, and no answer is larger than its limit.
 */
export interface GithubReader {
  readonly owner: string;
  readonly repo: string;
  /** Number of the repository, as runs and artifacts name it; undefined when the environment does not tell. */
  readonly repositoryId: number | undefined;
  /** Origin of the API, "https://api.github.com". */
  readonly origin: string;
  /**
   * One JSON answer of `path` ("/repos/o/r/actions/runs/1"), checked by `schema`.
   * @throws GithubRefusal when GitHub answers anything but 200; GateError E202 when it cannot be reached or the answer is not of this form.
   */
  get<S extends z.ZodType>(
    path: string,
    schema: S,
    query?: Readonly<Record<string, string | number>>,
  ): Promise<z.output<S>>;
  /**
   * Saves what `path` answers as a new file of `folder`, redirects followed, and answers its size and digest.
   * @throws GithubRefusal, GateError E202, E207 when it is larger than `maxBytes`.
   */
  download(path: string, options: DownloadOptions): Promise<Downloaded>;
}

export interface DownloadOptions {
  readonly accept: string;
  readonly maxBytes: number;
  /** Absolute path of an existing folder: the run's scratch folder. */
  readonly folder: string;
}

export interface Downloaded {
  /** Absolute path. */
  readonly path: string;
  readonly bytes: number;
  /** SHA-256 in hexadecimal. */
  readonly sha256: string;
}

export interface Refusal {
  /** "GET /repos/o/r/actions/runs/1". */
  readonly request: string;
  readonly status: number;
  readonly said: string;
}

/** GitHub's answer was no: which request, which status, and what it said. Where nobody minds it, the run ends with E202 and what to do. */
export class GithubRefusal extends GateError {
  readonly status: number;

  constructor({ request, status, said }: Refusal) {
    super({
      code: "E202",
      message: `GitHub answered ${status} to ${request}: ${said}`,
      hint: adviceOn(status, { request, said }),
    });
    this.name = "GithubRefusal";
    this.status = status;
  }
}

/** What the job must be allowed for a path of the API; anything else is content. */
const permissions: readonly (readonly [RegExp, string])[] = [
  [/\/actions\//, "actions"],
  [/\/(?:issues|pulls)(?:\/|$)/, "pull-requests"],
  [/\/check-(?:runs|suites)(?:\/|$)/, "checks"],
];

function adviceOn(status: number, { request, said }: Omit<Refusal, "status">): string {
  const needed = permissions.find(([path]) => path.test(request))?.[1] ?? "contents";
  const permission = `Give the job \`permissions: ${needed}: read\`.`;
  if (status === 401) return "GitHub does not accept the token; check `github-token`.";
  if (status === 403) return /rate limit/i.test(said) ? "Run again later." : permission;
  if (status === 404) return `It does not exist, or the token may not see it. ${permission}`;
  return status === 429 || status >= 500 ? "Run again later." : "Check what the config names.";
}
