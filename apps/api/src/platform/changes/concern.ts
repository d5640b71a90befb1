import type { Concerned, Tag } from '@sourceline/kept-answers'
import { concernsOf } from '../actions/define-actions.ts'
import { recordOf } from '../records/define-record.ts'
import {
  stepsAcross,
  stepsBySlug,
  stepsDown,
  stepsToSeen,
  stepsUp,
  typesAlong,
  typesBelow,
  type Step,
} from './steps.ts'
import { listTag, recordTag, searchTag } from './tag.ts'

/** An event of the log, as far as it matters to what readers were answered. */
export interface HeardEvent {
  readonly action: string
  /** The type and the UUID of its subject. */
  readonly type: string
  readonly id: string
}

/** Runs a statement and gives its rows. */
export type Ask = <Row>(text: string, values: readonly unknown[]) => Promise<Row[]>

/** UUIDs of records by their type. */
type Records = Map<string, Set<string>>

/** How many records may be concerned by what is heard at once; by more of them everything is. */
const maxRecords = 20_000

/**
 * Finds the tags of the answers that events concern. An event concerns its subject and, unless its action is declared to
 * change nothing beyond it, the lists of its type, what belongs to it, and all that names any of that, however long the
 * way. The ways follow from what the records declare. What readers never saw concerns nobody, and is not told of.
 */
export async function concernedBy(ask: Ask, events: readonly HeardEvent[]): Promise<Concerned> {
  const tags = new Set<Tag>()
  const lists = new Set<Tag>()
  const changed: Records = new Map()
  const alone: Records = new Map()
  for (const { action, type, id } of events) {
    const concerns = concernsOf(action)
    if (concerns === 'everything') return 'everything'
    if (concerns === 'nothing') continue
    addTo(concerns === undefined ? changed : alone, type, [id])
    for (const list of concerns ?? []) lists.add(listTag(list))
  }
  // Each begins anew: what was found alone is not yet followed.
  if (await new Spread(ask, tags).alone(alone)) for (const list of lists) tags.add(list)
  const spread = new Spread(ask, tags)
  await spread.from(changed)
  return spread.size > maxRecords ? 'everything' : tags
}

/** Adds records to others of their type, and gives those that are new. */
function addTo(records: Records, type: string, ids: Iterable<string>): string[] {
  const known = records.get(type) ?? new Set<string>()
  records.set(type, known)
  const fresh = [...ids].filter((id) => !known.has(id))
  for (const id of fresh) known.add(id)
  return fresh
}

class Spread {
  size = 0
  readonly #ask: Ask
  readonly #tags: Set<Tag>
  readonly #found: Records = new Map()

  constructor(ask: Ask, tags: Set<Tag>) {
    this.#ask = ask
    this.#tags = tags
  }

  /** Takes those that readers see alone, with nothing of what is around them; tells whether there are any. */
  async alone(changed: Records): Promise<boolean> {
    return (await this.#take(changed, stepsToSeen)).size > 0
  }

  async from(changed: Records): Promise<void> {
    const seen = await this.#take(changed, stepsToSeen)
    if (seen.size === 0) return
    this.#tags.add(searchTag)
    for (const type of seen.keys()) {
      const record = recordOf(type)
      for (const along of record ? typesAlong(record) : []) this.#tags.add(listTag(along))
    }
    await this.#take(seen, stepsAcross)
    const below = await this.#take(seen, stepsDown)
    await this.#take(below, stepsAcross)
    let ahead = merged(seen, await this.#take(seen, stepsBySlug))
    while (ahead.size > 0 && this.size <= maxRecords) {
      for (const type of ahead.keys()) for (const listed of [type, ...typesBelow(type)]) this.#tags.add(listTag(listed))
      ahead = await this.#take(ahead, stepsUp)
    }
  }

  /** Goes one step from records, all of it in one statement, and gives what was not found before. */
  async #take(from: Records, stepsOf: (record: NonNullable<ReturnType<typeof recordOf>>) => Step[]): Promise<Records> {
    const texts: string[] = []
    const values: string[][] = []
    for (const [type, ids] of from) {
      const record = recordOf(type)
      const steps = record ? stepsOf(record) : []
      if (steps.length === 0) continue
      values.push([...ids])
      for (const { to, text } of steps)
        texts.push(`SELECT '${to}' AS type, s.id FROM (${text.replaceAll('$1', `$${values.length}`)}) s`)
    }
    if (texts.length === 0) return new Map()
    const rows = await this.#ask<{ type: string; id: string }>(
      `SELECT DISTINCT x.type, x.id FROM (${texts.join(' UNION ALL ')}) x WHERE x.id IS NOT NULL LIMIT ${maxRecords + 1}`,
      values,
    )
    const fresh: Records = new Map()
    for (const { type, id } of rows) {
      if (addTo(this.#found, type, [id]).length === 0) continue
      this.size += 1
      this.#tags.add(recordTag(type, id))
      addTo(fresh, type, [id])
    }
    return fresh
  }
}

function merged(one: Records, other: Records): Records {
  const both: Records = new Map([...one].map(([type, ids]) => [type, new Set(ids)]))
  for (const [type, ids] of other) addTo(both, type, ids)
  return both
}
