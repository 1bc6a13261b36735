import { describe, expect, it } from "vitest";
import { axes } from "../../../src/reports/svg/axes.ts";
import { linearScale } from "../../../src/reports/svg/scale.ts";

const panel = { left: 40, right: 140, top: 10, bottom: 110 };
const across = linearScale({ from: 0, to: 1 }, { from: 40, to: 140 });
const up = linearScale({ from: 0, to: 2 }, { from: 110, to: 10 }, 2);

describe("axes", () => {
  it("have lines across at the numbers beside them", () => {
    const svg = axes({ panel, x: { scale: across, text: String }, y: { scale: up, text: String }, fontSize: 10 });
    expect(svg).toContain('<path class="grid" d="M40 110L140 110M40 60L140 60M40 10L140 10"/>');
    expect(svg).toContain(
      '<text class="axis" text-anchor="end"><tspan x="35" y="113.5">0</tspan><tspan x="35" y="63.5">1</tspan><tspan x="35" y="13.5">2</tspan></text>',
    );
  });

  it("leave out numbers that would touch the one before", () => {
    const svg = axes({ panel, x: { scale: across, text: (tick) => `about ${tick}` }, fontSize: 10 });
    expect([...svg.matchAll(/>about ([\d.]+)</gu)].map(([, tick]) => tick)).toEqual(["0", "0.8"]);
  });

  it("keep numbers at the ends from sticking out", () => {
    const svg = axes({ panel, x: { scale: across, text: () => "1000000" }, fontSize: 10, overhang: 0 });
    const [first] = [...svg.matchAll(/<tspan x="([\d.]+)"/gu)].map(([, x]) => Number(x));
    expect(first).toBe(61);
  });
});
