/** A plot with what it takes to be understood without seeing it. */
export interface Figure {
  /** Unique in its report; letters, digits and hyphens. */
  readonly id: string;
  readonly section: "verdict" | "quality" | "slices" | "latency" | "drift" | "trend";
  readonly title: string;
  /** One sentence that says what there is to see, with its numbers; nothing is escaped yet. */
  readonly summary: string;
  /** A whole `<svg>` element: text in it is escaped, colours are classes of the stylesheet, no style attributes. */
  readonly svg: string;
  /** The same as numbers, for readers who cannot see it and for those who want to copy. */
  readonly table: FigureTable;
}

/** Nothing is escaped yet. */
export interface FigureTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}
