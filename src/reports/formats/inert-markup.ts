/** Clean text for a program that may take it for HTML or for Markdown with links: no tag and no link begins in it, and it reads the same. */
export function inertMarkup(text: string): string {
  return text.replace(/<(?=[a-z/!?])/giu, "< ").replace(/\](?=[([])/gu, "] ");
}
