/** The address as it may stand in a document that others open: of the web, and well-formed; undefined for anything else. */
export function webAddress(address: string | null): string | undefined {
  if (address === null || !/^https?:\/\//iu.test(address) || !URL.canParse(address)) return undefined;
  return new URL(address).href;
}
