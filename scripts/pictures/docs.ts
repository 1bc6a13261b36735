import { shots, type Shot } from "./shots.ts";

/** A picture in docs/images. */
export interface DocsPicture {
  readonly file: string;
  /** Name of the audit fixture. */
  readonly record: string;
  readonly shot: Shot;
  /** Device pixels for each pixel of the page. */
  readonly scale: number;
  /** Pixels of the page from its top. */
  readonly most: number;
}

/** What README and docs show. */
export const pictures: readonly DocsPicture[] = [
  { file: "comment.png", record: "binary-plots", shot: shotNamed("comment-light"), scale: 1.25, most: 1200 },
  { file: "report-light.png", record: "binary-plots", shot: shotNamed("report-light"), scale: 1, most: 1122 },
  {
    file: "report-dark.png",
    record: "binary-plots",
    shot: { ...shotNamed("report-dark"), element: "#quality" },
    scale: 1,
    most: 1400,
  },
  { file: "terminal.png", record: "fail-binary", shot: shotNamed("terminal-140"), scale: 1.25, most: 900 },
];

function shotNamed(name: string): Shot {
  const shot = shots.find((one) => one.name === name);
  if (shot === undefined) throw new Error(`no shot is named ${name}`);
  return shot;
}
