import { createHash } from "node:crypto";
import { rmSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { githubReader, type GithubApi, type GithubReaderOptions } from "../../../src/sources/github/github-reader.ts";
import { pinnedFetch } from "../../../src/sources/pinned-fetch.ts";
import type { SourceContext } from "../../../src/sources/source.ts";
import { context } from "../context.ts";

/** The token that must stay with the API. */
export const token = "ghs_secretSecretSecret";

export interface StubAnswer {
  readonly status?: number;
  readonly json?: unknown;
  readonly bytes?: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Seen {
  readonly to: "api" | "storage";
  /** Path and query. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
}

export interface ApiStub {
  /** By path, without its query; a function is asked each time. What is not there is answered with 404. */
  readonly routes: Record<string, StubAnswer | ((url: URL) => StubAnswer)>;
  readonly seen: Seen[];
  /** Milliseconds of the pauses between tries. */
  readonly waits: number[];
  readonly origin: string;
  /** Another origin, where files lie. */
  readonly storage: string;
  readonly scratch: string;
  reader(options?: Partial<GithubReaderOptions>): GithubApi;
  /** What a scheme is given. */
  context(overrides?: Partial<SourceContext>): SourceContext;
  clear(): void;
  close(): void;
}

/** A GitHub of a few answers on the loopback interface, with the storage that it redirects to on an origin of its own. */
export async function startApiStub(): Promise<ApiStub> {
  const routes: ApiStub["routes"] = {};
  const seen: Seen[] = [];
  const waits: number[] = [];
  const listener = (to: Seen["to"]) => (request: IncomingMessage, response: ServerResponse) => {
    const path = request.url ?? "";
    seen.push({ to, path, headers: request.headers });
    const url = new URL(path, "http://stub");
    const route = routes[(to === "storage" ? "storage:" : "") + url.pathname];
    const answer =
      typeof route === "function" ? route(url) : (route ?? { status: 404, json: { message: "Not Found" } });
    response.writeHead(answer.status ?? 200, answer.headers);
    response.end(answer.bytes ?? JSON.stringify(answer.json));
  };
  const servers = [createServer(listener("api")), createServer(listener("storage"))] as const;
  const [origin, storage] = await Promise.all([listening(servers[0]), listening(servers[1])]);
  const scratch = await mkdtemp(join(tmpdir(), "github-test-"));
  const wait = (milliseconds: number): Promise<void> => Promise.resolve(void waits.push(milliseconds));
  const reader: ApiStub["reader"] = (options = {}) =>
    githubReader({
      token,
      repository: "octo/models",
      repositoryId: 1,
      apiUrl: origin,
      context: { environment: {}, fetch: pinnedFetch, wait },
      ...options,
    });
  return {
    routes,
    seen,
    waits,
    origin,
    storage,
    scratch,
    reader,
    context: (overrides) => context({ environment: { GITHUB_RUN_ID: "7" }, scratch, github: reader(), ...overrides }),
    clear: () => {
      for (const path of Object.keys(routes)) delete routes[path];
      seen.length = 0;
      waits.length = 0;
    },
    close: () => {
      rmSync(scratch, { recursive: true });
      for (const server of servers) {
        server.closeAllConnections();
        server.close();
      }
    },
  };
}

export function sha256(bytes: string | Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

async function listening(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
}
