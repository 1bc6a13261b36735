import { describe, expect, it } from "vitest";
import { profileEntry } from "../../src/audit/profile-entry.ts";
import { noStopwatch, stopwatch, type Stopwatch } from "../../src/audit/stopwatch.ts";
import { profileSchema } from "../../src/audit/v1-profile.ts";
import { type Given, readings } from "./readings.ts";

const watchOf = (...given: readonly Given[]): Stopwatch => {
  const watch = stopwatch(readings(...given));
  watch.begin("read");
  watch.end();
  return watch;
};

describe("the profile in the record", () => {
  it("adds up the phases, and takes the rows of all tables but those of load tests", () => {
    const profile = profileEntry({
      stopwatch: watchOf([100, 90, 1000], [400, 600, 3000]),
      threads: 2,
      inputs: [
        { role: "reference", rows: 500 },
        { role: "candidate", rows: 300 },
        { role: "latency-candidate", rows: 9999 },
      ],
    });
    expect(profile).toEqual({
      threads: 2,
      rows: 800,
      rows_per_second: 2000,
      milliseconds: 400,
      processor_milliseconds: 600,
      peak_bytes: 3000,
      phases: [
        { name: "start", milliseconds: 100, processor_milliseconds: 90, peak_bytes: 1000 },
        { name: "read", milliseconds: 300, processor_milliseconds: 510, peak_bytes: 3000 },
      ],
    });
    expect(profileSchema.parse(profile)).toEqual(profile);
  });

  it("is told to the microsecond", () => {
    const profile = profileEntry({ stopwatch: watchOf([0.12345, 0.2, 1], [0.5, 0.3, 1]), threads: 1, inputs: [] });
    expect(profile?.phases.map(({ milliseconds }) => milliseconds)).toEqual([0.123, 0.377]);
  });

  it("has no rows a second where no file was opened", () => {
    const profile = profileEntry({ stopwatch: watchOf([1, 1, 1], [2, 2, 2]), threads: 1, inputs: [] });
    expect([profile?.rows, profile?.rows_per_second]).toEqual([0, null]);
  });

  it("is not there where nobody took the time", () => {
    expect(profileEntry({ stopwatch: noStopwatch, threads: 1, inputs: [] })).toBeUndefined();
  });
});
