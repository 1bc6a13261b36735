import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import { accounts, tokens, type Account } from "./account.ts";
import { failure, type Answer } from "./answer.ts";
import { faultyAnswer, isCarriedOut, takeFault, type Fault } from "./faults.ts";
import type { Comment } from "./issues-api.ts";
import { githubDescription } from "./openapi.ts";
import { makeWorld, pullRequest, type Exchange, type Received, type World } from "./world.ts";

export { accounts, jobAccount, tokens, type Account } from "./account.ts";
export { limits, type Fault } from "./faults.ts";

export interface StandIn extends Omit<World, "described" | "stored"> {
  /** Of the API and the results service. */
  readonly origin: string;
  /** Of the blob store, which is another's: no token may get there. */
  readonly storage: string;
  readonly faults: Fault[];
  readonly log: readonly Exchange[];
  /** The comments of pull request #12. */
  readonly comments: readonly Comment[];
  /** Adds a comment to pull request #12 as somebody's, past the API. */
  add(author: Account, body: string): Comment;
  /** From now on `token` speaks for `account`. */
  admit(token: string, account: Account): void;
  /** "GET 200", "POST 201" …: the requests to the API itself, in order. */
  calls(): string[];
  violations(): string[];
  close(): Promise<void>;
}

/** Compiled once for all stand-ins of a test file: it takes longer than most tests. */
const describe = githubDescription();

/**
 * A stateful GitHub on the loopback interface: one repository, octo/models, with its commits, pull requests, issues, runs, artifacts, releases and check
 * runs, with permissions, limits and pages; the artifact service; and the blob store on an origin of its own. Requests and answers are held against
 * GitHub's own OpenAPI description. `delayMs` spreads the answers in time.
 */
export async function startStandIn({ delayMs = () => 0 }: { readonly delayMs?: () => number } = {}): Promise<StandIn> {
  const faults: Fault[] = [];
  const log: Exchange[] = [];
  const byToken = new Map<string, Account>(Object.entries(tokens).map(([name, token]) => [token, accountNamed(name)]));
  const [api, storage] = await Promise.all([
    listen((request, response) => void serve("api", request, response)),
    listen((request, response) => void serve("storage", request, response)),
  ]);
  const world = makeWorld(api.origin, storage.origin);

  async function serve(to: Exchange["to"], request: IncomingMessage, response: ServerResponse): Promise<void> {
    const received = await receive(request, api.origin);
    const path = received.url.pathname + received.url.search;
    const exchange: Exchange = { ...received, to, path, violations: [] };
    log.push(exchange);
    await pause(delayMs());
    const fault = takeFault(faults, received);
    const carriedOut = fault === undefined || isCarriedOut(fault);
    const answer = carriedOut ? checkedAnswer(received, exchange) : undefined;
    await pause(delayMs());
    if (fault?.answer === "drop") response.destroy();
    else if (fault?.answer !== "hang")
      send(response, {
        exchange,
        answer: fault === undefined ? answer : faultyAnswer(fault, answer),
        cut: fault?.answer === "cut",
      });
  }

  /** What the stand-in does not understand is a violation too. */
  function checkedAnswer(received: Received, exchange: Exchange): Answer {
    try {
      return exchange.to === "storage" ? world.stored(received, exchange) : answerOf(received, exchange);
    } catch (error) {
      exchange.violations.push(String(error));
      return { status: 500 };
    }
  }

  function answerOf(received: Received, exchange: Exchange): Answer {
    const artifact = world.results.answer(received);
    if (artifact !== undefined) return artifact;
    const account = byToken.get((received.authorization ?? "").replace(/^(token|bearer) /i, ""));
    if (account === undefined) return failure(401, "Bad credentials");
    if (received.url.pathname === "/graphql") return graphql(received, account);
    // GitHub links the pages of a list by the repository's number, which its description does not know.
    const path = received.url.pathname.replace(/^\/repositories\/1\//, "/repos/octo/models/");
    return world.described(describe(received.method, path), { ...received, path, account }, exchange);
  }

  return {
    ...world,
    origin: api.origin,
    storage: storage.origin,
    faults,
    log,
    get comments() {
      return world.issues.comments.filter(({ issue }) => issue === pullRequest);
    },
    add: (author, body) => world.issues.comment(pullRequest, author, body),
    admit: (token, account) => void byToken.set(token, account),
    calls: () =>
      log.filter(({ path }) => path.startsWith("/repos")).map(({ method, status }) => `${method} ${status ?? "-"}`),
    violations: () => log.flatMap(({ violations }) => violations),
    close: async () => {
      await Promise.all([api.close(), storage.close()]);
    },
  };
}

interface Listening {
  readonly origin: string;
  close(): Promise<void>;
}

async function listen(listener: RequestListener): Promise<Listening> {
  const server: Server = createServer(listener);
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  return {
    origin: `http://127.0.0.1:${portOf(server.address())}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

async function receive(request: IncomingMessage, origin: string): Promise<Received> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(z.instanceof(Buffer).parse(chunk));
  const { method = "GET", url = "/", headers } = request;
  return {
    method,
    url: new URL(url, origin),
    authorization: headers.authorization,
    headers,
    body: Buffer.concat(chunks),
  };
}

/** The one query that is asked. An installation's token has no /user, but it has a viewer. */
function graphql({ body }: Received, account: Account): Answer {
  const { query } = z.object({ query: z.string() }).parse(JSON.parse(body.toString("utf8")));
  if (query !== "query { viewer { login } }")
    return { status: 200, body: { errors: [{ message: `unexpected query ${query}` }] } };
  return { status: 200, body: { data: { viewer: { login: account.login } } } };
}

interface Sending {
  readonly exchange: Exchange;
  readonly answer: Answer | undefined;
  readonly cut: boolean;
}

function send(response: ServerResponse, { exchange, answer, cut }: Sending): void {
  const { status, body, bytes, headers = {} } = answer ?? { status: 500 };
  exchange.status = status;
  const text = bytes ?? Buffer.from(body === undefined ? "" : JSON.stringify(body));
  const content = body === undefined ? {} : { "content-type": "application/json; charset=utf-8" };
  response.writeHead(status, { ...content, "content-length": text.length, "x-github-request-id": "0:1", ...headers });
  if (cut) response.write(text.subarray(0, Math.floor(text.length / 2)), () => response.destroy());
  else response.end(text);
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
