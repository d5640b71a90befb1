/** How many records are remembered. */
const maxCount = 8

const place = (userId: string): string => `sourceline.recent.${userId}`

/** The ids of the records whose pages somebody opened last in this browser, the last one first. No words are kept. */
export function readRecent(storage: Pick<Storage, 'getItem'>, userId: string): string[] {
  const kept = storage.getItem(place(userId))
  return kept ? kept.split(' ').slice(0, maxCount) : []
}

/** Remembers that the page of a record was opened. */
export function noteRecent(storage: Pick<Storage, 'getItem' | 'setItem'>, userId: string, id: string): void {
  const others = readRecent(storage, userId).filter((each) => each !== id)
  storage.setItem(place(userId), [id, ...others].slice(0, maxCount).join(' '))
}

/** The id of the record whose page an address is: `/articles/article_01…`; null where it is none. */
export const recordOfPath = (path: string): string | null =>
  /^\/[a-z]+\/((?:article|claim|source|asset)_[a-z0-9]{26})$/u.exec(path)?.[1] ?? null
