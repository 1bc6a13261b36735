import type { ColumnShape } from "../column-shape.ts";

/** The shape of a column, or why it has none: whatever goes wrong with a picture must not end a run, nor the thread that it is made in. */
export function shapeOrFailure(draw: () => ColumnShape | undefined): ColumnShape | undefined {
  try {
    return draw();
  } catch (cause) {
    return { kind: "failed", why: cause instanceof Error ? cause.message : "of an unknown fault" };
  }
}
