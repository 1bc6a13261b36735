/** "0.5 %". */
export function percentText(share: number): string {
  return `${Number((share * 100).toFixed(1))} %`;
}
