import { isMap, isScalar, isSeq, type Node } from "yaml";
import type { Path } from "./fault.ts";

/** Where one value of a YAML text stands, as offsets from its start, and where the values inside it do. */
export interface Place {
  /** Of the key in a mapping, of the entry in a list. */
  readonly key: number;
  /** Of the value; an empty value has no place of its own, its key has. */
  readonly value: number;
  readonly kind: "scalar" | "empty" | "collection";
  readonly children: ReadonlyMap<string, Place>;
}

/** The places of `node` and all inside it, indexed by key, so that looking one up does not depend on the size of the file. */
export function placesOf(node: Node | null, key = 0): Place {
  if (node === null || (isScalar(node) && node.value === null))
    return { key, value: key, kind: "empty", children: new Map() };
  const value = node.range?.[0] ?? key;
  if (isScalar(node)) return { key, value, kind: "scalar", children: new Map() };
  return { key, value, kind: "collection", children: new Map(childrenOf(node)) };
}

/** The place of the value at `path`; of the scalar that stands for it in short form (`max_drop: 1%` for `max_drop.absolute`). */
export function valuePlace(root: Place, path: Path): Place | undefined {
  let place: Place | undefined = root;
  for (const step of path) {
    if (place?.kind === "scalar") return place;
    place = place?.children.get(String(step));
  }
  return place;
}

/** The place whose key is the last of `path`. */
export function keyPlace(root: Place, path: Path): Place | undefined {
  return path.reduce<Place | undefined>((place, step) => place?.children.get(String(step)), root);
}

function childrenOf(node: Node): readonly (readonly [string, Place])[] {
  if (isSeq<Node>(node)) return node.items.map((item, index) => [String(index), placesOf(item, item.range?.[0])]);
  if (!isMap<Node, Node | null>(node)) return [];
  return node.items.map(({ key, value }) => [isScalar(key) ? String(key.value) : "", placesOf(value, key.range?.[0])]);
}
