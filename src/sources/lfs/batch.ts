import { z } from "zod";
import { GateError } from "../../errors.ts";
import { isAllowedHeader, isHeaderValue } from "../headers.ts";
import { type Answer, request } from "../request.ts";
import type { SourceContext } from "../source.ts";
import type { LfsPointer } from "./pointer.ts";

/** Where an object can be had from, and the headers that go there and nowhere else. */
export interface LfsDownload {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
}

export interface LfsServer {
  /** Of the repository: "https://github.com/owner/name.git/info/lfs". */
  readonly endpoint: URL;
  readonly token: string;
}

const mediaType = "application/vnd.git-lfs+json";
const mostAnswerBytes = 256 * 1024;
/** The first that is set is the job's token. */
const tokenVariables = ["INPUT_GITHUB-TOKEN", "GITHUB_TOKEN", "GH_TOKEN"] as const;

const answerSchema = z.object({
  transfer: z.literal("basic").optional(),
  objects: z
    .array(
      z.object({
        oid: z.string(),
        actions: z
          .object({ download: z.object({ href: z.url(), header: z.record(z.string(), z.string()).default({}) }) })
          .optional(),
        error: z.object({ code: z.number(), message: z.string() }).optional(),
      }),
    )
    .length(1),
});

/**
 * The LFS server of the run's own repository; undefined where the environment names none. `.lfsconfig` is not asked: whoever changes it in a pull request
 * would lead the token elsewhere.
 */
export function lfsServer({
  environment,
  repository,
  secrets,
}: Pick<SourceContext, "environment" | "repository" | "secrets">): LfsServer | undefined {
  const server = environment["GITHUB_SERVER_URL"] ?? "";
  const name = environment["GITHUB_REPOSITORY"] ?? repository?.name ?? "";
  const token = tokenVariables.map((variable) => environment[variable] ?? "").find((value) => value !== "");
  if (!URL.canParse(server) || !/^[\w.-]+\/[\w.-]+$/.test(name) || token === undefined) return undefined;
  secrets?.add(token);
  return { endpoint: new URL(`/${name}.git/info/lfs`, server), token };
}

/** Asks the server where an object is. @throws GateError E202 when it does not say, and as `request`. */
export async function lfsDownload(
  server: LfsServer,
  pointer: LfsPointer,
  context: SourceContext,
): Promise<LfsDownload> {
  const { host } = server.endpoint;
  const answer = await asked(server, pointer, context);
  if (answer.status !== 200) throw refused(`${host} answered ${answer.status}`, adviceOn(answer.status));
  const parsed = answerSchema.safeParse(json(answer.body));
  const object = parsed.data?.objects.find(({ oid }) => oid === pointer.oid);
  if (object?.error !== undefined) throw refused(`${host} answered ${object.error.code}`, adviceOn(object.error.code));
  const action = object?.actions?.download;
  if (action === undefined) throw refused(`the answer of ${host} is not of the expected form`);
  return { url: new URL(action.href), headers: allowed(action.header) };
}

function asked({ endpoint, token }: LfsServer, { oid, bytes }: LfsPointer, context: SourceContext): Promise<Answer> {
  const login = Buffer.from(`x-access-token:${token}`).toString("base64");
  context.secrets?.add(login);
  const wish = { operation: "download", transfers: ["basic"], objects: [{ oid, size: bytes }], hash_algo: "sha256" };
  const options = {
    method: "POST",
    headers: { accept: mediaType, "content-type": mediaType, authorization: `Basic ${login}` },
    body: JSON.stringify(wish),
    maxBytes: mostAnswerBytes,
  } as const;
  const trustedOrigins = [...(context.trustedOrigins ?? []), endpoint.origin];
  return request(new URL(`${endpoint.href}/objects/batch`), options, { ...context, trustedOrigins });
}

function json(body: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(body).toString("utf8"));
  } catch {
    return undefined;
  }
}

function allowed(headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(headers).filter(([name, value]) => isAllowedHeader(name) && isHeaderValue(value)),
  );
}

function refused(what: string, hint = "Add `lfs: true` to actions/checkout."): GateError {
  return new GateError({ code: "E202", message: `A Git LFS object could not be read: ${what}.`, hint });
}

function adviceOn(status: number): string {
  if (status === 404) return "The object was never pushed: run `git lfs push --all origin`.";
  if (status === 401 || status === 403) return "Let the job read the repository: `permissions: { contents: read }`.";
  return "Add `lfs: true` to actions/checkout, or try later.";
}
