import type { Log } from "../audit/event-log.ts";

/** So many times at most is told how far it has come. */
const mostSteps = 20;

/** Tells how many columns there are to be measured, and, each time that it is called, perhaps, how many are done. */
export function toldProgress({ of, rows }: { readonly of: number; readonly rows: number }, log: Log): () => void {
  let done = 0;
  const tell = (message: string): void => {
    log({ level: "debug", event: "drift", message, fields: { done, of, rows } });
  };
  if (of > 0) tell(`${of} columns`);
  return () => {
    done += 1;
    if (done % Math.ceil(of / mostSteps) === 0) tell(`${done} of ${of} columns`);
  };
}
