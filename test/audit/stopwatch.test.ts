import { describe, expect, it } from "vitest";
import { noStopwatch, stopwatch } from "../../src/audit/stopwatch.ts";
import { readings } from "./readings.ts";

describe("a stopwatch", () => {
  it("has run since the process started, and takes each phase up to the next", () => {
    const watch = stopwatch(readings([40, 30, 100], [50, 35, 100], [90, 105, 300]));
    watch.begin("config");
    watch.begin("read");
    watch.end();
    expect(watch.laps()).toEqual([
      { phase: "start", ms: 40, processorMs: 30, peakBytes: 100 },
      { phase: "config", ms: 10, processorMs: 5, peakBytes: 100 },
      { phase: "read", ms: 40, processorMs: 70, peakBytes: 300 },
    ]);
  });

  it("adds up a phase that comes again, and keeps its place", () => {
    const watch = stopwatch(readings([1, 1, 1], [3, 2, 5], [7, 4, 6], [15, 8, 9]));
    watch.begin("read");
    watch.begin("align");
    watch.begin("read");
    watch.end();
    expect(watch.laps().map(({ phase, ms, peakBytes }) => [phase, ms, peakBytes])).toEqual([
      ["start", 1, 1],
      ["read", 10, 9],
      ["align", 4, 6],
    ]);
  });

  it("tells of no phase that has not ended", () => {
    const watch = stopwatch(readings([1, 1, 1]));
    watch.begin("read");
    expect(watch.laps().map(({ phase }) => phase)).toEqual(["start"]);
  });

  it("counts nothing between an end and the next beginning", () => {
    const watch = stopwatch(readings([1, 1, 1], [9, 9, 9], [10, 10, 10]));
    watch.end();
    watch.begin("read");
    watch.end();
    expect(watch.laps().map(({ phase, ms }) => [phase, ms])).toEqual([
      ["start", 1],
      ["read", 1],
    ]);
  });
});

describe("no stopwatch", () => {
  it("has no laps, whatever is begun", () => {
    noStopwatch.begin("read");
    noStopwatch.end();
    expect(noStopwatch.laps()).toEqual([]);
  });
});
