import { createHash, randomUUID } from "node:crypto";
import { z } from "zod";

/** An artifact as the results service knows it; `zip` is what was uploaded. */
export interface StoredArtifact {
  readonly id: number;
  readonly name: string;
  readonly digest: string;
  readonly expiresAt: string | undefined;
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
  readonly artifacts: readonly StoredArtifact[];
  /** A runtime token for a job of a run, as the runner hands it out; nobody checks its signature. */
  token(run: string, job: string): string;
  /** Undefined when the request is none of its own. */
  answer(request: ServiceRequest): ServiceAnswer | undefined;
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

interface Upload {
  readonly key: string;
  readonly run: string;
  readonly name: string;
  readonly expiresAt: string | undefined;
  readonly blocks: Map<string, Buffer>;
  zip?: Buffer;
}

/** Stand-in for GitHub's artifact results service (Twirp, v4) with the blob store behind it, on one origin. */
export function resultsService(origin: () => string): ResultsService {
  const uploads: Upload[] = [];
  const artifacts: (StoredArtifact & { readonly run: string })[] = [];

  const create = (run: string, body: unknown): ServiceAnswer => {
    const { name, expires_at: expiresAt } = createRequest.parse(body);
    if (artifacts.some((artifact) => artifact.run === run && artifact.name === name)) {
      return twirpError(409, "already_exists", "an artifact with this name already exists on the workflow run");
    }
    const upload = { key: randomUUID(), run, name, expiresAt, blocks: new Map<string, Buffer>() };
    uploads.push(upload);
    return { status: 200, body: { ok: true, signed_upload_url: `${origin()}/blob/${upload.key}?sig=signed` } };
  };

  const finalize = (run: string, body: unknown): ServiceAnswer => {
    const { name, size, hash } = finalizeRequest.parse(body);
    const upload = uploads.find((each) => each.run === run && each.name === name && each.zip !== undefined);
    if (upload?.zip === undefined) return twirpError(404, "not_found", "nothing was uploaded");
    const digest = createHash("sha256").update(upload.zip).digest("hex");
    if (Number(size) !== upload.zip.length || hash !== `sha256:${digest}`)
      return twirpError(400, "invalid_argument", "size or hash differ");
    const id = 1000 + artifacts.length;
    artifacts.push({ id, run, name, digest, expiresAt: upload.expiresAt, zip: upload.zip });
    return { status: 200, body: { ok: true, artifact_id: String(id) } };
  };

  const twirp = ({ url, authorization, body }: ServiceRequest): ServiceAnswer => {
    const run = runOf(authorization);
    if (run === undefined) return twirpError(401, "unauthenticated", "bad token");
    const message: unknown = JSON.parse(body.toString("utf8"));
    if (z.object(identified).parse(message).workflow_run_backend_id !== run)
      return twirpError(403, "permission_denied", "another run");
    if (url.pathname.endsWith("/CreateArtifact")) return create(run, message);
    if (url.pathname.endsWith("/FinalizeArtifact")) return finalize(run, message);
    return twirpError(404, "bad_route", url.pathname);
  };

  const blob = ({ method, url, body }: ServiceRequest): ServiceAnswer => {
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
  };

  return {
    artifacts,
    token: (run, job) =>
      ["{}", JSON.stringify({ scp: `Actions.Other Actions.Results:${run}:${job}` }), "sig"].map(base64url).join("."),
    answer: (request) => {
      if (request.url.pathname.startsWith("/twirp/github.actions.results.api.v1.ArtifactService/"))
        return twirp(request);
      return request.url.pathname.startsWith("/blob/") ? blob(request) : undefined;
    },
  };
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

function base64url(text: string): string {
  return Buffer.from(text).toString("base64url");
}
