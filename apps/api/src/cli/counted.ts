/** A number of things in words: `one row`, `1,204 rows`. */
export const counted = (count: number, thing: string): string =>
  count === 1 ? `one ${thing}` : `${count.toLocaleString('en')} ${thing}s`
