import type { z } from "zod";
import { GateError } from "../../errors.ts";
import { version } from "../../version.ts";
import { isLoopback } from "../addresses.ts";
import { download, DownloadRefusal, type SavedFile } from "../download.ts";
import { request } from "../request.ts";
import type { RequestContext } from "../request-context.ts";
import { apiAddress, apiUrlOf } from "./api-address.ts";
import { boundedJson } from "./bounded-json.ts";
import { heedingRateLimits, type RawAnswer } from "./rate-limit.ts";
import { type DownloadOptions, GithubRefusal, type GithubReader } from "./reader.ts";

export interface GithubReaderOptions {
  /** The job's token, or a person's. */
  readonly token: string;
  /** "owner/name". */
  readonly repository: string;
  readonly repositoryId?: number | undefined;
  /** `GITHUB_API_URL`, of GitHub Enterprise Server with its path. Default: GitHub's public API. */
  readonly apiUrl?: string | undefined;
  /** How requests are made; limits of time and size are the reader's own. */
  readonly context: Pick<RequestContext, "environment" | "fetch" | "wait" | "resolve" | "allowLoopbackHttp">;
}

/** The reader, and what only this folder asks of it. */
export interface GithubApi extends GithubReader {
  /**
   * The bytes that `path` answers in the form that `accept` names.
   * @throws GithubRefusal, GateError E202, E207.
   */
  read(path: string, options: Pick<DownloadOptions, "accept" | "maxBytes">): Promise<Uint8Array>;
}

const apiVersion = "2022-11-28";
const json = "application/vnd.github+json";
const mostJsonBytes = 10 * 1024 ** 2;
/** Without an answer, or without a further byte of one. */
const silenceMs = 20_000;
const budgetMs = 180_000;
/** A download of gigabytes takes its time. */
const downloadBudgetMs = 600_000;

/** Reads GitHub's REST API with a token, which goes to the origin of `apiUrl` alone. @throws GateError E100 for an `apiUrl` that is none. */
export function githubReader(options: GithubReaderOptions): GithubApi {
  const [owner = "", repo = ""] = options.repository.split("/");
  const api = apiUrlOf(options.apiUrl);
  const context = contextOf(options, api);
  const ask = async (path: string, { accept, maxBytes }: AskOptions, query?: Query): Promise<Uint8Array> => {
    const url = apiAddress(api, path, query);
    const headers = headersOf(options.token, accept);
    const answer = await heedingRateLimits(() => request(url, { method: "GET", headers, maxBytes }, context), context);
    if (answer.status !== 200) throw refusalOf(path, answer);
    return answer.body;
  };
  return {
    owner,
    repo,
    repositoryId: options.repositoryId,
    origin: api.origin,
    read: (path, asked) => ask(path, asked),
    get: async (path, schema, query) =>
      checked(path, schema, await ask(path, { accept: json, maxBytes: mostJsonBytes }, query)),
    download: async (path, { accept, maxBytes, folder }) => {
      const asked = { headers: headersOf(options.token, accept), maxBytes };
      const place = { ...context, scratch: folder, budgetMs: downloadBudgetMs };
      const url = apiAddress(api, path);
      const answer = await heedingRateLimits(() => downloadedOrRefused(download(url, asked, place)), context);
      if (answer.file === undefined) throw refusalOf(path, answer);
      return answer.file;
    },
  };
}

type AskOptions = Pick<DownloadOptions, "accept" | "maxBytes">;
type Query = Readonly<Record<string, string | number>>;

function contextOf({ context }: GithubReaderOptions, api: URL): RequestContext & { readonly budgetMs: number } {
  // An API on this very machine is a stand-in of GitHub, and so is the storage that it redirects to.
  const isStandIn = api.protocol === "http:" && isLoopback(api.hostname);
  const allowLoopbackHttp = isStandIn || context.allowLoopbackHttp;
  return {
    ...context,
    allowLoopbackHttp,
    trustedOrigins: [api.origin],
    maxBytes: mostJsonBytes,
    timeoutMs: silenceMs,
    budgetMs,
  };
}

function headersOf(token: string, accept: string): Readonly<Record<string, string>> {
  return {
    accept,
    authorization: `Bearer ${token}`,
    "user-agent": `model-gate/${version}`,
    "x-github-api-version": apiVersion,
  };
}

async function downloadedOrRefused(
  saving: Promise<SavedFile>,
): Promise<RawAnswer & { readonly file: SavedFile | undefined }> {
  try {
    return { status: 200, headers: new Headers(), body: new Uint8Array(), file: await saving };
  } catch (thrown) {
    if (!(thrown instanceof DownloadRefusal)) throw thrown;
    return { status: thrown.status, headers: thrown.headers, body: thrown.said, file: undefined };
  }
}

function checked<S extends z.ZodType>(path: string, schema: S, body: Uint8Array): z.output<S> {
  const value = boundedJson(body);
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const fault = value === undefined ? "it is no JSON" : `${issue?.path.join(".")}: ${issue?.message}`;
  throw new GateError({
    code: "E202",
    message: `What GitHub answered to GET ${path} is not of the form that is known: ${fault}.`,
    hint: "Check GITHUB_API_URL, and whether a proxy stands between; then run again.",
  });
}

function refusalOf(path: string, { status, body }: RawAnswer): GithubRefusal {
  return new GithubRefusal({ request: `GET ${path}`, status, said: saidIn(body) });
}

const longestSaying = 200;

/** The message of an error, on one line; "" when there is none. */
function saidIn(body: Uint8Array): string {
  const value = boundedJson(body);
  const message = typeof value === "object" && value !== null && "message" in value ? value.message : undefined;
  if (typeof message !== "string") return "no reason given";
  return message.slice(0, longestSaying).replaceAll(/[\s\p{Cc}]+/gu, " ");
}
