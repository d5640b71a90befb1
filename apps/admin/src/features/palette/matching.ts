import Fuse from 'fuse.js'

/** Those whose label the words fit, mistyped ones too, the best first; all where there are no words. */
export function matching<Item extends { readonly label: string }>(
  items: readonly Item[],
  words: string,
  limit: number,
): Item[] {
  if (words.trim() === '') return items.slice(0, limit)
  const index = new Fuse(items, { keys: ['label'], threshold: 0.35, ignoreDiacritics: true, ignoreLocation: true })
  return index.search(words.trim(), { limit }).map(({ item }) => item)
}
