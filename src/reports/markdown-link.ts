/** A link of Markdown to an address that nobody vouches for; empty unless it is http or https. */
export function markdownLink(title: string, address: string | undefined): string {
  if (address === undefined || !URL.canParse(address)) return "";
  const { protocol, href } = new URL(address);
  if (protocol !== "https:" && protocol !== "http:") return "";
  return `[${title}](${href.replace(/[()|`<>\\]/gu, (character) => encodeURIComponent(character).replace("(", "%28").replace(")", "%29"))})`;
}
