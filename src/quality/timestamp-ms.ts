import { toMs } from "../table/instants.ts";
import { parseTimestamp, timestampUnit } from "../table/timestamp-text.ts";

/** The instant that an ISO 8601 text writes, in milliseconds since the Unix epoch; undefined where it writes none. */
export function timestampMs(text: string): number | undefined {
  const unit = timestampUnit([text]);
  return unit === undefined ? undefined : toMs(parseTimestamp(text, unit), unit);
}
