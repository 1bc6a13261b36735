/** An element of a page with its attributes as they are written. */
export interface PageElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

const tagPattern = /^<(\/?)([A-Za-z][A-Za-z0-9]*)((?: [a-zA-Z-]+="[^"<>]*")*) ?(\/?)>/u;
const textPattern = /^(?:[^<>&]|&(?:amp|lt|gt|quot|#\d+);)*/u;
const rawPattern = /^[^<]*/u;

/** Every element of a page; an error where it is not well-formed, or where a character that means something stands outside of a tag. */
export function elementsOf(page: string): readonly PageElement[] {
  const open: string[] = [];
  const elements: PageElement[] = [];
  let rest = page.replace(/^<!DOCTYPE html>\n/u, "");
  while ((rest = afterText(rest, open.at(-1))) !== "") {
    const { length, close, name, attributes, isEmpty } = tagOf(rest);
    rest = rest.slice(length);
    if (close) {
      if (open.pop() !== name) throw new Error(`</${name}> closes another element`);
      continue;
    }
    elements.push({ name, attributes: attributesOf(attributes) });
    if (!isEmpty) open.push(name);
  }
  if (open.length > 0) throw new Error(`never closed: ${open.join(" ")}`);
  return elements;
}

/** In a style or a script nothing is escaped. */
function afterText(rest: string, parent: string | undefined): string {
  const pattern = parent === "style" || parent === "script" ? rawPattern : textPattern;
  return rest.slice(pattern.exec(rest)?.[0].length ?? 0);
}

function tagOf(rest: string): { length: number; close: boolean; name: string; attributes: string; isEmpty: boolean } {
  const [whole, close, name, attributes, empty] = tagPattern.exec(rest) ?? [];
  if (whole === undefined || name === undefined) throw new Error(`not markup of ours: ${rest.slice(0, 80)}`);
  return { length: whole.length, close: close === "/", name, attributes: attributes ?? "", isEmpty: empty === "/" };
}

function attributesOf(text: string): Readonly<Record<string, string>> {
  const pairs = [...text.matchAll(/ ([a-zA-Z-]+)="([^"]*)"/gu)].map(
    ([, name = "", value = ""]) => [name, value] as const,
  );
  if (new Set(pairs.map(([name]) => name)).size < pairs.length) throw new Error(`twice the same attribute:${text}`);
  return Object.fromEntries(pairs);
}

/** Elements and attributes that a report means to make. */
export const meantElements: ReadonlySet<string> = new Set(
  (
    "html head meta title style script body div header nav main section h1 h2 h3 p ul li a strong span small code bdi pre dl dt dd " +
    "table thead tbody tr th td figure figcaption details summary svg g path line circle rect text tspan desc polyline polygon defs clipPath use"
  ).split(" "),
);

/** What an attribute may never be: a handler, a style, or an address but of a place on the page or of the web. */
export function unmeant({ name, attributes }: PageElement): readonly string[] {
  return Object.entries(attributes).flatMap(([key, value]) => {
    if (/^on|^style$|^src|^action$|^formaction$|^srcdoc$|^xlink/iu.test(key)) return [`${name} ${key}`];
    const isAddress = key === "href" && !/^#[a-z0-9-]+$|^https?:\/\/[^\s"]+$/u.test(value);
    return isAddress ? [`${name} ${key}=${value}`] : [];
  });
}
