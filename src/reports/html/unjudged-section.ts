import type { Outline } from "../outline.ts";
import { measuredMarkup } from "./measured.ts";
import type { Section } from "./section.ts";

/** What was measured and no gate stands on; undefined where there is nothing of the kind. */
export function unjudgedSection(outline: Outline): Section | undefined {
  const { unjudged } = outline;
  if (unjudged.length === 0) return undefined;
  const body = measuredMarkup("Measured without a limit", unjudged, outline);
  return { id: "unjudged", title: "Measured without a limit", body };
}
