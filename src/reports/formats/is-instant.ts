/** Whether the text is a point in time as RFC 3339 writes it, on a day and at an hour that there are. */
export function isInstant(text: string): boolean {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/u.test(text) && !Number.isNaN(Date.parse(text));
}
