/** What Next.js gives a page of the address's query. */
export type SearchParams = Record<string, string | string[] | undefined>

/** The one value of a parameter; null where it is missing or empty, the first where it is given twice. */
export function oneValue(params: SearchParams, name: string): string | null {
  const value = params[name]
  const first = Array.isArray(value) ? value[0] : value
  return first === undefined || first === '' ? null : first
}
