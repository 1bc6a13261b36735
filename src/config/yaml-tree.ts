import { isAlias, isMap, isScalar, isSeq, type Node, type YAMLMap } from "yaml";
import { shown } from "./shown.ts";

export interface TreeFinding {
  readonly kind: "alias" | "depth" | "key" | "repeated";
  readonly offset: number;
  readonly text: string;
}

/** Levels of lists and mappings that a config may have; the format itself needs six. */
const MAX_DEPTH = 32;

/** What the parser lets through and a config does not: aliases, deep nesting, keys that are not words, keys written twice. */
export function inspectTree(root: Node | null): readonly TreeFinding[] {
  const findings = [...inspect(root, 1)];
  const firstAlias = findings.find((finding) => finding.kind === "alias");
  // An alias bomb has one fault, not a hundred.
  return findings.filter((finding) => finding.kind !== "alias" || finding === firstAlias);
}

function* inspect(node: Node | null, depth: number): Generator<TreeFinding> {
  if (isAlias(node)) {
    const text = `${shown(`*${node.source}`)} is an alias; aliases are not read, so that no file can grow on reading. Write the value itself.`;
    yield { kind: "alias", offset: offsetOf(node), text };
  } else if (depth > MAX_DEPTH) {
    yield { kind: "depth", offset: offsetOf(node), text: `lists and mappings are nested more than ${MAX_DEPTH} deep.` };
  } else if (isSeq<Node>(node)) {
    for (const item of node.items) yield* inspect(item, depth + 1);
  } else if (isMap<Node, Node | null>(node)) {
    yield* inspectKeys(node);
    for (const pair of node.items) yield* inspect(pair.value, depth + 1);
  }
}

function* inspectKeys(map: YAMLMap<Node, Node | null>): Generator<TreeFinding> {
  const seen = new Set<string>();
  for (const { key } of map.items) {
    if (!isScalar(key)) {
      yield { kind: "key", offset: offsetOf(key), text: "a key is a plain word, not a list, a mapping or an alias." };
      continue;
    }
    const name = String(key.value);
    if (name === "__proto__") yield { kind: "key", offset: offsetOf(key), text: unreadableKey };
    if (seen.has(name))
      yield {
        kind: "repeated",
        offset: offsetOf(key),
        text: `the key ${shown(name)} is written twice in this mapping; keep one.`,
      };
    seen.add(name);
  }
}

/** Objects of JavaScript lose it: what is written below would silently have no effect. */
const unreadableKey = "`__proto__` cannot be a key; rename the class or the column that it stands for.";

function offsetOf(node: Node | null): number {
  return node?.range?.[0] ?? 0;
}
