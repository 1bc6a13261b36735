import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import { commentsApi, repository, type Account, type Answer, type CommentsApi } from "./comments-api.ts";
import { githubDescription, type Hit } from "./openapi.ts";
import { resultsService, type ResultsService } from "./results-service.ts";

/** A fault for the next `times` requests that match; `after`: the request is carried out and its answer lost. */
export interface Fault {
  readonly method: string;
  readonly path: RegExp;
  times: number;
  readonly answer:
    | "hang"
    | "drop"
    | { readonly status: number; readonly message?: string; readonly headers?: Readonly<Record<string, string>> };
  readonly after?: boolean;
}

/** A request that came in, and how it was answered; no status while it hangs or when the connection was dropped. */
export interface Exchange {
  readonly method: string;
  readonly path: string;
  status?: number;
  /** What GitHub's description finds wrong with the request or the answer. */
  readonly violations: string[];
}

export interface StandIn extends Pick<CommentsApi, "comments" | "add"> {
  readonly origin: string;
  readonly results: ResultsService;
  readonly faults: Fault[];
  readonly log: readonly Exchange[];
  /** "GET 200", "POST 201" …: the requests to the API itself, in order. */
  calls(): string[];
  violations(): string[];
  close(): Promise<void>;
}

/** A token for each kind of account that may run the action. */
export const tokens = {
  actions: "ghs_actions",
  person: "ghp_person",
  app: "ghs_app",
  readOnly: "ghs_readonly",
  stranger: "ghp_stranger",
} as const;

export const accounts = {
  actions: { login: "github-actions[bot]", type: "Bot", pullRequests: "write" },
  person: { login: "octocat", type: "User", pullRequests: "write" },
  app: { login: "our-gate[bot]", type: "Bot", pullRequests: "write" },
  readOnly: { login: "github-actions[bot]", type: "Bot", pullRequests: "read" },
  stranger: { login: "mona", type: "User", pullRequests: "none" },
} as const satisfies Record<keyof typeof tokens, Account>;

/** Compiled once for all stand-ins of a test file: it takes longer than most tests. */
const describe = githubDescription();

const byToken = new Map<string, Account>(Object.entries(tokens).map(([name, token]) => [token, accountNamed(name)]));

/**
 * A stateful GitHub on the loopback interface: the comments of a pull request with their permissions, limits and pages, the account of a token,
 * and the artifact service. Requests and answers are held against GitHub's own OpenAPI description. `delayMs` spreads the answers in time.
 */
export async function startStandIn({ delayMs = () => 0 }: { readonly delayMs?: () => number } = {}): Promise<StandIn> {
  const faults: Fault[] = [];
  const log: Exchange[] = [];
  const server = createServer((request, response) => void serve(request, response));
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const origin = `http://127.0.0.1:${portOf(server.address())}`;
  const results = resultsService(() => origin);
  const api = commentsApi(origin);

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const received = await receive(request, origin);
    const path = received.url.pathname + received.url.search;
    const exchange: Exchange = { method: received.method, path, violations: [] };
    log.push(exchange);
    await pause(delayMs());
    const fault = takeFault(faults, received);
    const answer = fault === undefined || fault.after === true ? checkedAnswer(received, exchange) : undefined;
    await pause(delayMs());
    if (fault?.answer === "drop") response.destroy();
    else if (fault?.answer !== "hang")
      send(response, exchange, fault === undefined ? answer : faultAnswer(fault.answer));
  }

  /** What the stand-in does not understand is a violation too. */
  function checkedAnswer(received: Received, exchange: Exchange): Answer {
    try {
      return answerOf(received, exchange);
    } catch (error) {
      exchange.violations.push(String(error));
      return { status: 500 };
    }
  }

  function answerOf(received: Received, exchange: Exchange): Answer {
    const artifact = results.answer(received);
    if (artifact !== undefined) return artifact;
    const account = byToken.get((received.authorization ?? "").replace(/^(token|bearer) /i, ""));
    if (received.url.pathname === "/graphql") return graphql(received, account);
    // GitHub links the pages of a list by the repository's number, which its description does not know.
    const path = received.url.pathname.replace(/^\/repositories\/1\//, `/repos/${repository}/`);
    return describedAnswer(describe(received.method, path), { ...received, path, account }, exchange);
  }

  function describedAnswer(
    hit: Hit | undefined,
    call: Received & { path: string; account: Account | undefined },
    exchange: Exchange,
  ): Answer {
    if (hit === undefined) {
      exchange.violations.push(`no operation ${call.method} ${call.path}`);
      return { status: 404, body: { message: "Not Found", documentation_url: "" } };
    }
    const body: unknown = call.body.length === 0 ? undefined : JSON.parse(call.body.toString("utf8"));
    exchange.violations.push(...hit.request(call.url.searchParams, body));
    const answer = api.answer(hit.id, { path: call.path, query: call.url.searchParams, body, account: call.account });
    exchange.violations.push(...hit.response(answer.status, answer.body));
    return answer;
  }

  return {
    origin,
    results,
    faults,
    log,
    comments: api.comments,
    add: (author, body) => api.add(author, body),
    calls: () =>
      log.filter(({ path }) => path.startsWith("/repos")).map(({ method, status }) => `${method} ${status ?? "-"}`),
    violations: () => log.flatMap(({ violations }) => violations),
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

interface Received {
  readonly method: string;
  readonly url: URL;
  readonly authorization: string | undefined;
  readonly body: Buffer;
}

async function receive(request: IncomingMessage, origin: string): Promise<Received> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(z.instanceof(Buffer).parse(chunk));
  const { method = "GET", url = "/", headers } = request;
  return { method, url: new URL(url, origin), authorization: headers.authorization, body: Buffer.concat(chunks) };
}

function takeFault(faults: Fault[], { method, url }: Received): Fault | undefined {
  const fault = faults.find((each) => each.times > 0 && each.method === method && each.path.test(url.pathname));
  if (fault !== undefined) fault.times -= 1;
  return fault;
}

function faultAnswer({ message = "fault", ...answer }: Exclude<Fault["answer"], string>): Answer {
  return { ...answer, body: { message, documentation_url: "https://docs.github.com/rest" } };
}

/** The one query that is asked. An installation's token has no /user, but it has a viewer. */
function graphql({ body }: Received, account: Account | undefined): Answer {
  if (account === undefined) return { status: 401, body: { message: "Bad credentials", documentation_url: "" } };
  const { query } = z.object({ query: z.string() }).parse(JSON.parse(body.toString("utf8")));
  if (query !== "query { viewer { login } }")
    return { status: 200, body: { errors: [{ message: `unexpected query ${query}` }] } };
  return { status: 200, body: { data: { viewer: { login: account.login } } } };
}

function send(response: ServerResponse, exchange: Exchange, answer: Answer | undefined): void {
  const { status, body, headers = {} } = answer ?? { status: 500 };
  exchange.status = status;
  const text = body === undefined ? "" : JSON.stringify(body);
  const content = body === undefined ? {} : { "content-type": "application/json; charset=utf-8" };
  response.writeHead(status, {
    ...content,
    "content-length": Buffer.byteLength(text),
    "x-github-request-id": "0:1",
    ...headers,
  });
  response.end(text);
}

function accountNamed(name: string): Account {
  const found = Object.entries(accounts).find(([key]) => key === name);
  if (found === undefined) throw new Error(`no account ${name}`);
  return found[1];
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === "string") throw new Error("the stand-in listens on no port");
  return address.port;
}
