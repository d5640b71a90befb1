import type { Tag } from '@sourceline/kept-answers'
import { listTag, recordTag, searchTag } from '../changes/tag.ts'
import { typedIdOf } from '../ids.work.ts'

/** How many keys an answer may name: a header of them stays below 2 kB, where proxies take 4 kB of all headers. */
const maxKeys = 40

/** The property under which rows of a tagged statement carry the type of their record: no name in GraphQL begins so. */
export const typeKey = '#type'

/** The property under which a page of a tagged statement carries the type of its records. */
export const listKey = '#list'

/**
 * The records that one answer was made from, as the tags by which it is purged from caches: the typed id of each
 * record, `list:<type>` for a list of them, `search`. A change of a record concerns what is tagged with its id or with
 * the list of its type.
 */
export class Tags {
  private readonly records = new Map<string, Set<string>>()
  private readonly others = new Set<Tag>()

  /** Adds one record. */
  record(type: string, uuid: string): void {
    const known = this.records.get(type)
    if (known) known.add(uuid)
    else this.records.set(type, new Set([uuid]))
  }

  /** Adds a list, to which any record of the type may come, or from which it may go. */
  list(type: string): void {
    this.others.add(listTag(type))
  }

  /** Adds what depends on the search for words. */
  search(): void {
    this.others.add(searchTag)
  }

  /** Adds every record in rows, and every list, as a tagged statement gave them. */
  rows(found: unknown): void {
    if (Array.isArray(found)) {
      for (const row of found) this.rows(row)
      return
    }
    if (typeof found !== 'object' || found === null) return
    const [type, list, id]: unknown[] = [typeKey, listKey, 'id'].map((key) => Reflect.get(found, key))
    if (typeof type === 'string' && typeof id === 'string') this.record(type, id)
    if (typeof list === 'string') this.list(list)
    for (const [name, value] of Object.entries(found)) if (name.startsWith('$') || name === 'rows') this.rows(value)
  }

  /** Every tag, however many there are. */
  all(): Tag[] {
    const records = [...this.records].flatMap(([type, ids]) => [...ids].map((id) => recordTag(type, id)))
    return [...records, ...this.others]
  }

  /**
   * The tags for a header, sorted. Where there are more than a header can hold, the type with the most records stands as its list,
   * which is purged with each of them.
   */
  keys(): string[] {
    const records = [...this.records].toSorted(([, one], [, other]) => other.size - one.size)
    const keys = new Set(this.others)
    let left = records.reduce((sum, [, ids]) => sum + ids.size, 0)
    for (const [type, ids] of records) {
      if (left + keys.size > maxKeys) keys.add(listTag(type))
      else for (const id of ids) keys.add(typedIdOf(type, id))
      left -= ids.size
    }
    return [...keys].toSorted()
  }
}
