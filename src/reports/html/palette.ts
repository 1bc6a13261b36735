/** The colours of one scheme; a test holds their contrast: text 4.5 to 1, graphics 3 to 1. */
export interface Palette {
  readonly page: string;
  readonly panel: string;
  readonly text: string;
  readonly muted: string;
  /** Of thin lines that carry no meaning. */
  readonly line: string;
  /** Of what has to be seen: edges of controls, axes. */
  readonly edge: string;
  readonly link: string;
  readonly reference: string;
  readonly candidate: string;
  readonly pass: string;
  readonly warn: string;
  readonly fail: string;
  readonly undecided: string;
  /** Shades of the confusion matrix, from none to all; the text on the second half is inverted. */
  readonly cells: readonly [string, string, string, string, string, string, string, string, string, string];
  readonly cellText: string;
  readonly cellTextInverted: string;
}

export const light: Palette = {
  page: "#ffffff",
  panel: "#f6f8fa",
  text: "#1f2328",
  muted: "#59636e",
  line: "#d1d9e0",
  edge: "#818b98",
  link: "#0550ae",
  reference: "#0b5cad",
  candidate: "#b35900",
  pass: "#1a7f37",
  warn: "#8a5a00",
  fail: "#c4161c",
  undecided: "#6639ba",
  cells: ["#f7fbff", "#e5f0fa", "#d2e4f4", "#b9d7ec", "#9ac8e3", "#2171b5", "#1a63a6", "#125596", "#0c4784", "#08306b"],
  cellText: "#1f2328",
  cellTextInverted: "#ffffff",
};

export const dark: Palette = {
  page: "#0d1117",
  panel: "#151b23",
  text: "#f0f6fc",
  muted: "#9da7b3",
  line: "#3d444d",
  edge: "#7d8590",
  link: "#6cb6ff",
  reference: "#6cb6ff",
  candidate: "#f0a04b",
  pass: "#3fb950",
  warn: "#d9a125",
  fail: "#ff7b72",
  undecided: "#bc9cff",
  cells: ["#131b26", "#162538", "#19314d", "#1c3d63", "#1f4a79", "#5aa0ee", "#79b8ff", "#95c8ff", "#b3d8ff", "#d6eaff"],
  cellText: "#f0f6fc",
  cellTextInverted: "#0d1117",
};
