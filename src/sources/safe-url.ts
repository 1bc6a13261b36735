import { GateError } from "../errors.ts";
import { isLoopback, isTrusted } from "./addresses.ts";
import type { RequestContext } from "./request-context.ts";

/** What may be shown of a URL: a query can hold a token. */
export function shown(url: URL): string {
  return `${url.protocol}//${url.host}${url.pathname}`;
}

/** The text, without the query and the credentials if it is a URL. */
export function withoutQuery(text: string): string {
  return /^\s*[a-z][a-z0-9+.-]*:\/\/|^\s*https?:/i.test(text) && URL.canParse(text) ? shown(new URL(text)) : text;
}

/**
 * Refuses a URL that is not https, or that carries credentials.
 * @throws GateError E202
 */
export function refuseUnsafeUrl(url: URL, context: RequestContext): void {
  if (!isSecure(url, context))
    throw new GateError({ code: "E202", message: `${shown(url)} is not https.`, hint: "Only https: is read." });
  if (url.username !== "" || url.password !== "") {
    throw new GateError({
      code: "E202",
      message: `The URL of ${shown(url)} carries a user name or password.`,
      hint: "Remove it: it would be seen in logs. Name the environment variable that holds the secret under `headers`.",
    });
  }
}

function isSecure(url: URL, context: RequestContext): boolean {
  if (url.protocol === "https:") return true;
  if (url.protocol !== "http:" || !isLoopback(url.hostname)) return false;
  return context.allowLoopbackHttp === true || isTrusted(url, context);
}
