/** How a verdict came about, section by section; nothing is escaped yet. */
export interface Explanation {
  readonly title: string;
  readonly sections: readonly Section[];
}

export interface Section {
  readonly title: string;
  /** None: the section is left out. */
  readonly parts: readonly Part[];
}

/** A paragraph, or a number with its name. */
export type Part = string | LabelledPart;

interface LabelledPart {
  readonly label: string;
  readonly value: string;
}
