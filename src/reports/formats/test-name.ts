import type { AuditVerdict } from "../../audit/v1.ts";
import { cleanText } from "../escape.ts";
import { estimatedName } from "./estimated.ts";

/** What a verdict is called where other programs keep tests: "accuracy [region=EU]", "drift psi [age]", "f1 against pinned", "estimated f1". */
export function testName({ gate, kind, slice, column, against }: AuditVerdict): string {
  const name = kind === "estimated" ? estimatedName(gate) : gate;
  const places = [slice, column].flatMap((place) => (place === null ? [] : [` [${place}]`]));
  return cleanText([name, ...places, against === undefined ? "" : ` against ${against}`].join(""), mostCharacters);
}

/** Names of slices that are cut at their end are no longer told apart. */
const mostCharacters = 1000;
