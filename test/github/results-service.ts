import { createHash, randomUUID } from "node:crypto";
import { z } from "zod";

/** An artifact as the results service knows it; `zip` is what was uploaded. */
export interface Artifact {
  readonly id: number;
  readonly run: number;
  readonly name: string;
  /** SHA-256 in hexadecimal. */
  readonly digest: string;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly zip: Buffer;
}

export interface ServiceRequest {
  readonly method: string;
  readonly url: URL;
  readonly authorization: string | undefined;
  readonly body: Buffer;
}

export interface ServiceAnswer {
  readonly status: number;
  readonly body?: unknown;
}

export interface ResultsService {
  readonly artifacts: readonly Artifact[];
  /** A runtime token for a job of a run, as the runner hands it out; nobody checks its signature. */
  token(run: string, job: string): string;
  /** Puts an artifact there past the service, as another action would, or somebody hostile. */
  put(artifact: Pick<Artifact, "run" | "name" | "zip"> & Partial<Artifact>): Artifact;
  /** Undefined when the request is none of its own. */
  answer(request: ServiceRequest): ServiceAnswer | undefined;
  /** The blob store takes the blocks of an upload. */
  store(request: ServiceRequest): ServiceAnswer;
}

export interface ResultsOptions {
  /** Origin of the blob store. */
  readonly storage: () => string;
  readonly now: () => Date;
}

const identified = { workflow_run_backend_id: z.string(), workflow_job_run_backend_id: z.string(), name: z.string() };
const createRequest = z.strictObject({
  ...identified,
  version: z.literal(7),
  mime_type: z.string(),
  expires_at: z.iso.datetime({ offset: true }).optional(),
});
const finalizeRequest = z.strictObject({
  ...identified,
  size: z.string().regex(/^\d+$/),
  hash: z.string().startsWith("sha256:"),
});
const claims = z.object({ scp: z.string() });

/** What GitHub forbids in the name of an artifact. */
const forbidden = /["<>|*?:\r\n\\/]/;
const retentionDays = 90;
const dayMs = 86_400_000;

interface Upload {
  readonly key: string;
  readonly run: number;
  readonly name: string;
  readonly expiresAt: string;
  readonly blocks: Map<string, Buffer>;
  zip?: Buffer;
}

/** Stand-in for GitHub's artifact results service (Twirp, v4) and the blob store that it sends uploads to. */
export function resultsService({ storage, now }: ResultsOptions): ResultsService {
  const uploads: Upload[] = [];
  const artifacts: Artifact[] = [];
  const retention = (): string => new Date(now().getTime() + retentionDays * dayMs).toISOString();

  const put: ResultsService["put"] = (given) => {
    const artifact = {
      id: 1000 + artifacts.length,
      digest: sha256(given.zip),
      createdAt: now().toISOString(),
      expiresAt: retention(),
      ...given,
    };
    artifacts.push(artifact);
    return artifact;
  };

  const create = (run: number, body: unknown): ServiceAnswer => {
    const { name, expires_at: expiresAt = retention() } = createRequest.parse(body);
    if (name === "" || forbidden.test(name)) return twirpError(400, "invalid_argument", `bad name ${name}`);
    if (artifacts.some((artifact) => artifact.run === run && artifact.name === name))
      return twirpError(409, "already_exists", "an artifact with this name already exists on the workflow run");
    const upload = { key: randomUUID(), run, name, expiresAt, blocks: new Map<string, Buffer>() };
    uploads.push(upload);
    return { status: 200, body: { ok: true, signed_upload_url: `${storage()}/blob/${upload.key}?sig=signed` } };
  };

  const finalize = (run: number, body: unknown): ServiceAnswer => {
    const { name, size, hash } = finalizeRequest.parse(body);
    const upload = uploads.find((each) => each.run === run && each.name === name && each.zip !== undefined);
    if (upload?.zip === undefined) return twirpError(404, "not_found", "nothing was uploaded");
    if (artifacts.some((artifact) => artifact.run === run && artifact.name === name))
      return twirpError(409, "already_exists", "an artifact with this name already exists on the workflow run");
    if (Number(size) !== upload.zip.length || hash !== `sha256:${sha256(upload.zip)}`)
      return twirpError(400, "invalid_argument", "size or hash differ");
    const { id } = put({ run, name, zip: upload.zip, expiresAt: upload.expiresAt });
    return { status: 200, body: { ok: true, artifact_id: String(id) } };
  };

  const twirp = ({ url, authorization, body }: ServiceRequest): ServiceAnswer => {
    const run = runOf(authorization);
    if (run === undefined) return twirpError(401, "unauthenticated", "bad token");
    const message: unknown = JSON.parse(body.toString("utf8"));
    if (z.object(identified).parse(message).workflow_run_backend_id !== run)
      return twirpError(403, "permission_denied", "another run");
    if (url.pathname.endsWith("/CreateArtifact")) return create(Number(run), message);
    if (url.pathname.endsWith("/FinalizeArtifact")) return finalize(Number(run), message);
    return twirpError(404, "bad_route", url.pathname);
  };

  return {
    artifacts,
    put,
    token: (run, job) =>
      ["{}", JSON.stringify({ scp: `Actions.Other Actions.Results:${run}:${job}` }), "sig"].map(base64url).join("."),
    answer: (request) =>
      request.url.pathname.startsWith("/twirp/github.actions.results.api.v1.ArtifactService/")
        ? twirp(request)
        : undefined,
    store: (request) => storeBlock(uploads, request),
  };
}

function storeBlock(uploads: readonly Upload[], { method, url, body }: ServiceRequest): ServiceAnswer {
  const upload = uploads.find(({ key }) => url.pathname === `/blob/${key}`);
  if (upload === undefined || url.searchParams.get("sig") !== "signed") return { status: 403 };
  if (method !== "PUT") return { status: 405 };
  if (url.searchParams.get("comp") === "block") {
    upload.blocks.set(url.searchParams.get("blockid") ?? "", body);
    return { status: 201 };
  }
  const listed = [...body.toString("utf8").matchAll(/<Latest>([^<]+)<\/Latest>/g)].map(([, id = ""]) =>
    upload.blocks.get(id),
  );
  if (listed.length === 0 || listed.includes(undefined)) return { status: 400 };
  upload.zip = Buffer.concat(listed.flatMap((block) => (block === undefined ? [] : [block])));
  return { status: 201 };
}

function runOf(authorization: string | undefined): string | undefined {
  const payload = /^Bearer [^.]+\.([^.]+)\./.exec(authorization ?? "")?.[1];
  if (payload === undefined) return undefined;
  const { scp } = claims.parse(JSON.parse(Buffer.from(payload, "base64url").toString("utf8")));
  return /Actions\.Results:([^: ]+):[^: ]+/.exec(scp)?.[1];
}

function twirpError(status: number, code: string, msg: string): ServiceAnswer {
  return { status, body: { code, msg } };
}

function sha256(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function base64url(text: string): string {
  return Buffer.from(text).toString("base64url");
}
