import { GateError, type GateErrorDetails } from "../errors.ts";

/** What a worker thread tells when the files are not as they should be. Plain data; a fault of ours ends the thread instead. */
export interface Refused {
  readonly kind: "refused";
  readonly error: GateErrorDetails;
}

/** The error as plain data. @throws what is no GateError. */
export function refusedBy(thrown: unknown): Refused {
  if (!(thrown instanceof GateError)) throw thrown;
  const { code, message, hint, where } = thrown;
  return {
    kind: "refused",
    error: { code, message, ...(hint !== undefined && { hint }), ...(where && { where }) },
  };
}
