import { createServer, type IncomingMessage, type ServerResponse } from "node:http";

/** A stand-in of a host on this machine. */
export interface Loopback {
  /** "http://127.0.0.1:1234" */
  readonly origin: string;
  readonly port: number;
  /** Each request: method, path with query, and headers. */
  readonly seen: Seen[];
  close(): Promise<void>;
}

export interface Seen {
  readonly line: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

export type Answers = (request: Seen & { readonly path: string }, response: ServerResponse) => void;

/** Answers on a free port until it is closed. */
export async function loopback(answer: Answers): Promise<Loopback> {
  const seen: Seen[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      const told = {
        line: `${request.method} ${request.url}`,
        headers: request.headers,
        body: Buffer.concat(parts).toString(),
      };
      seen.push(told);
      answer({ ...told, path: (request.url ?? "").split("?")[0] ?? "" }, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    origin: `http://127.0.0.1:${port}`,
    port,
    seen,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
