const DAY_MS = 86_400_000;

/** Days from the day of `now` to another, in UTC: 0 is today, below 0 is past. `day` is written as "2027-01-31". */
export function daysUntil(day: string, now: Date): number {
  return (Date.parse(`${day}T00:00:00Z`) - Date.parse(`${now.toISOString().slice(0, 10)}T00:00:00Z`)) / DAY_MS;
}
