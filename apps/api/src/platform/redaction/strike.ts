import { setImmediate as immediately } from 'node:timers/promises'
import { storedBody, toText, type Body, type MentionSpan } from '@sourceline/rich-text'
import type { Transaction } from '../transactions/transaction.ts'
import { recordOf, type RecordType } from '../records/define-record.ts'
import {
  blankAddress,
  blankBody,
  blankJson,
  blankList,
  blankSlug,
  blankSpans,
  blankSuggested,
  blankText,
  type Blanked,
} from './blank.ts'
import { derivationOf } from './derive-anew.ts'
import { allPlaces, isOfRevisions, primaryKeys } from './places.ts'
import type { Coverage } from './reach.ts'
import { destroySalts, keysOf, rowsOf, writeRows, type FoundRow, type KeyedPlace, type Row } from './struck-rows.ts'
import { redactionMark, wordFinder, type Finder } from './struck-words.ts'
import type { Wording } from './wording.ts'

/** A row in which something stands that is to be struck, or was. */
export interface Struck {
  readonly table: string
  /** Its primary key. */
  readonly key: Row
  /** The records that it belongs to: its own, and the one above that. */
  readonly records: readonly (readonly [RecordType, string])[]
  /** The type of the record that declares it. */
  readonly of: RecordType
  /** The UUID of its record; for a row of a part, that of the revision. */
  readonly owner: string
  /** The UUID of the revision that it is, belongs to, or makes public. */
  readonly revisionId: string | null
  /** Whether it is a version of its record. */
  readonly revision: boolean
  readonly columns: readonly string[]
  readonly matches: number
}

interface Change extends Struck {
  readonly row: Row
}

type Blank = (value: never, finder: Finder, owner: string) => Blanked<unknown>

const blanks: Readonly<Record<Wording, Blank>> = {
  text: blankText,
  address: blankAddress,
  slug: blankSlug,
  list: blankList,
  body: (value: Body, finder) => blankBody(value, finder),
  suggested: (value: Body, finder) => blankSuggested(value, finder),
  spans: (value: readonly MentionSpan[], finder) => blankSpans(value, finder),
  json: blankJson,
  'plain-text': (value) => ({ value, matches: 0 }),
}

const blanked = (wording: Wording, value: unknown, finder: Finder, owner: string): Blanked<unknown> =>
  value === null || value === undefined ? { value, matches: 0 } : blanks[wording](value as never, finder, owner)

/** The records to which a row belongs. */
function recordsOf(place: KeyedPlace, { owner, parent }: FoundRow): [RecordType, string][] {
  const { record } = place
  if (record.about || isOfRevisions(place)) return []
  return [
    [record.type, owner],
    ...(parent && record.parent ? [[record.parent.to, parent] satisfies [RecordType, string]] : []),
  ]
}

function changeOf(place: KeyedPlace, found: FoundRow, finder: Finder): Change | null {
  const { row, owner, revision } = found
  const answers = Object.entries(place.columns).map(
    ([column, wording]) => [column, wording, blanked(wording, row[column], finder, owner)] as const,
  )
  const columns = answers.filter(([, , { matches }]) => matches > 0).map(([column]) => column)
  if (columns.length === 0) return null
  const values: Record<string, unknown> = Object.fromEntries(answers.map(([column, , { value }]) => [column, value]))
  const body: unknown = answers.find(([, wording]) => wording === 'body')?.[2].value
  for (const [column, wording] of answers)
    if (wording === 'plain-text' && body) values[column] = toText(storedBody(body))
  return {
    table: place.table,
    key: Object.fromEntries(place.key.map((column) => [column, row[column]])),
    row: { ...row, ...values },
    owner,
    records: recordsOf(place, found),
    of: place.record.type,
    revisionId: revision,
    revision: place.kind === 'revision',
    columns,
    matches: answers.reduce((sum, [, , { matches }]) => sum + matches, 0),
  }
}

async function write(
  tx: Transaction,
  place: KeyedPlace,
  changes: readonly Change[],
  finder: Finder,
  now: Date,
): Promise<void> {
  if (changes.length === 0) return
  await writeRows(
    tx,
    place,
    changes.map(({ row, columns }) => ({ row, struck: columns })),
    now,
  )
  if (place.part)
    await destroySalts(
      tx,
      `${place.record.table}_revision`,
      [...new Set(changes.map(({ owner }) => owner))],
      place.part,
      now,
    )
  await derivationOf(place.table)?.(
    tx,
    changes.map(({ key }) => String(key['id'])),
    finder,
    now,
  )
}

/** What a row says, passage by passage: a version that goes whole takes them out of the log too. */
function passagesOf({ columns }: KeyedPlace, row: Row): string[] {
  return Object.entries(columns).flatMap(([column, wording]) => {
    const value = row[column]
    if (wording === 'list') return Array.isArray(value) ? value.map(String) : []
    if (wording === 'body') return toText(storedBody(value)).split('\n')
    return (wording === 'text' || wording === 'address') && typeof value === 'string' ? [value] : []
  })
}

/** For how long rows are searched at a stretch, in milliseconds, before other requests have their turn. */
const stretch = 10

async function changesOf(place: KeyedPlace, rows: readonly FoundRow[], finder: Finder): Promise<Change[]> {
  const changes: Change[] = []
  let since = performance.now()
  for (const row of rows) {
    const change = changeOf(place, row, finder)
    if (change) changes.push(change)
    if (performance.now() - since < stretch) continue
    await immediately()
    since = performance.now()
  }
  return changes
}

const batch = 100

/**
 * Goes through every place where words stand, some rows at a time. Where a version goes whole, each of its passages goes
 * out of what is kept about its record.
 *
 * @param now When it is carried out; nothing is changed where it is left out.
 * @returns The rows in which something was found.
 */
export async function strike(tx: Transaction, coverage: Coverage, finder: Finder, now?: Date): Promise<Struck[]> {
  const struck: Struck[] = []
  const passages = new Set<string>()
  const keys = await primaryKeys(tx)
  const places = allPlaces()
  for (const declared of [
    ...places.filter(({ record }) => !record.about),
    ...places.filter(({ record }) => record.about),
  ]) {
    const place: KeyedPlace = { ...declared, key: keys.get(declared.table) ?? [] }
    const finds = coverage.kind === 'version' && place.record.about ? wordFinder([...passages], true) : finder
    const found = await keysOf(tx, place, coverage, finds)
    for (let first = 0; first < found.length; first += batch) {
      const rows = await rowsOf(tx, place, found.slice(first, first + batch))
      const changes = await changesOf(place, rows, finds)
      if (coverage.kind === 'version' && !place.record.about)
        for (const { row } of rows)
          for (const passage of passagesOf(place, row)) if (passage !== redactionMark) passages.add(passage)
      if (now) await write(tx, place, changes, finds, now)
      struck.push(...changes.map(({ row: _row, ...one }) => one))
    }
  }
  return struck
}

/** The records to which struck rows belong, by their type. */
export function recordsStruck(struck: readonly Struck[]): Map<RecordType, Set<string>> {
  const ids = new Map<RecordType, Set<string>>()
  for (const [type, id] of struck.flatMap(({ records }) => records))
    if (recordOf(type)) ids.set(type, (ids.get(type) ?? new Set<string>()).add(id))
  return ids
}
