import { afterEach, beforeEach, expect } from "vitest";
import { startStandIn, type StandIn } from "./stand-in.ts";

/** Starts a stand-in before each test of a file and closes it after; nothing that it was asked may break GitHub's own description. */
export function standInForEach(use: (github: StandIn) => void): void {
  let github: StandIn;

  beforeEach(async () => {
    github = await startStandIn();
    use(github);
  });

  afterEach(async () => {
    const violations = github.violations();
    await github.close();
    expect(violations).toEqual([]);
  });
}
