import type { Account } from "./account.ts";
import type { Answer } from "./answer.ts";

/** A request to the API by an account that GitHub knows. */
export interface Call {
  /** As GitHub's description names it, with "/repositories/1" spelt out. */
  readonly path: string;
  /** The variables of the path, decoded. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly accept: string;
  readonly account: Account;
}

/** What answers some operations of GitHub's description, by their ids. */
export type Operations = Readonly<Record<string, (call: Call) => Answer>>;
