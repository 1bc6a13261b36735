import { type ClientRequestArgs, request as requestHttp } from "node:http";
import { Agent, request as requestHttps } from "node:https";
import { Duplex } from "node:stream";
import { connect } from "node:tls";
import { GateError } from "../errors.ts";

const timeoutMs = 20_000;

/** Connects to https hosts through a proxy by CONNECT. TLS is with the host itself: the proxy sees its name and no more. */
export class TunnelAgent extends Agent {
  readonly #proxy: URL;

  constructor(proxy: URL) {
    super({ keepAlive: true });
    this.#proxy = proxy;
  }

  override createConnection(
    { host, port, servername }: ClientRequestArgs & { readonly servername?: string },
    callback?: (error: Error | null, stream: Duplex) => void,
  ): undefined {
    const name = host ?? "";
    tunnel(this.#proxy, `${name.includes(":") ? `[${name}]` : name}:${port ?? 443}`).then(
      (socket) =>
        callback?.(null, connect({ socket, host: name, servername: servername ?? name, rejectUnauthorized: true })),
      (error: unknown) => callback?.(error instanceof Error ? error : new Error(String(error)), new Duplex()),
    );
  }
}

/** A connection to `authority` ("host:443") that the proxy has made. @throws GateError E202 when the proxy will not make one. */
function tunnel(proxy: URL, authority: string): Promise<Duplex> {
  return new Promise((resolve, reject) => {
    const request = (proxy.protocol === "https:" ? requestHttps : requestHttp)(proxy.origin, {
      method: "CONNECT",
      path: authority,
      headers: { host: authority, ...loginOf(proxy) },
      agent: false,
      timeout: timeoutMs,
    });
    request.once("connect", ({ statusCode = 0 }, socket) => {
      if (statusCode === 200) return resolve(socket);
      socket.destroy();
      reject(refusal(statusCode, { proxy, authority }));
    });
    // An answer with a body comes as a response.
    request.once("response", (answer) => {
      answer.destroy();
      reject(refusal(answer.statusCode ?? 0, { proxy, authority }));
    });
    request.once("timeout", () => request.destroy(Object.assign(new Error("silence"), { code: "ETIMEDOUT" })));
    request.once("error", reject);
    request.end();
  });
}

function loginOf({ username, password }: URL): Readonly<Record<string, string>> {
  if (username === "") return {};
  const login = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { "proxy-authorization": `Basic ${Buffer.from(login).toString("base64")}` };
}

/** A proxy that cannot just now is tried again; one that will not is not. */
function refusal(status: number, about: { readonly proxy: URL; readonly authority: string }): Error {
  if (status >= 500) return Object.assign(new Error("the proxy has no connection"), { code: `PROXY_${status}` });
  return new GateError({
    code: "E202",
    message: `The proxy ${about.proxy.host} answered ${status} when it was asked for a connection to ${about.authority}.`,
    hint: "Check HTTPS_PROXY and its login, let the proxy reach this host, or name the host in NO_PROXY.",
  });
}
