import type { Answer } from "./answer.ts";

/** A fault for the next `times` requests that match. */
export interface Fault {
  readonly method: string;
  readonly path: RegExp;
  times: number;
  /**
   * hang: no answer ever. drop: the connection is closed. cut: the answer ends half-way. A function changes the true answer; anything else
   * takes its place.
   */
  readonly answer: "hang" | "drop" | "cut" | FaultAnswer | ((answer: Answer) => Answer);
  /** The request is carried out and its answer lost. */
  readonly after?: boolean;
  /** Called when it meets a request, before anything is answered. */
  readonly met?: () => void;
}

export interface FaultAnswer {
  readonly status: number;
  readonly message?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as it is instead of GitHub's JSON with `message`. */
  readonly bytes?: Buffer;
}

/** The fault that meets this request, counted down. */
export function takeFault(
  faults: readonly Fault[],
  { method, url }: { readonly method: string; readonly url: URL },
): Fault | undefined {
  const fault = faults.find((each) => each.times > 0 && each.method === method && each.path.test(url.pathname));
  if (fault !== undefined) fault.times -= 1;
  fault?.met?.();
  return fault;
}

/** Whether the request is carried out although it is met by `fault`. */
export function isCarriedOut({ answer, after }: Fault): boolean {
  return after === true || answer === "cut" || typeof answer === "function";
}

/** What is sent instead of `answer`, which is undefined when the request was not carried out. */
export function faultyAnswer({ answer: fault }: Fault, answer: Answer | undefined): Answer | undefined {
  if (typeof fault === "function") return fault(answer ?? { status: 500 });
  if (typeof fault === "string") return answer;
  const { message = "fault", bytes, ...rest } = fault;
  return bytes === undefined
    ? { ...rest, body: { message, documentation_url: "https://docs.github.com/rest" } }
    : { ...rest, bytes };
}

/** GitHub's two ways to say "not so fast", with its own words. */
export const limits = {
  /** The hour's requests are used up until `reset`. */
  primary: (reset: Date): FaultAnswer => ({
    status: 403,
    message: "API rate limit exceeded for installation ID 1.",
    headers: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": String(Math.ceil(reset.getTime() / 1000)) },
  }),
  /** Too much at once. */
  secondary: (seconds: number): FaultAnswer => ({
    status: 403,
    message: "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.",
    headers: { "retry-after": String(seconds) },
  }),
};
