import type { Body, MentionSpan } from '@sourceline/rich-text'
import { toText } from '@sourceline/rich-text'
import type { Transaction } from '../../platform/change-log.ts'
import { anchorAnew, blankSpans } from './anchors.store.ts'
import { blankAddress, blankBody, blankJson, blankList, blankSlug, blankText } from './blank.ts'
import { destroySalts, keysOf, rowsOf, writeRows, type Coverage, type Row } from './find-rows.store.ts'
import { places, type Place, type Wording } from './places.ts'
import type { Finder } from './struck-words.ts'

/** A row in which something stands that is to be struck, or was. */
export interface Struck {
  readonly table: string
  /** Its primary key. */
  readonly key: Row
  /** The UUID of the record, or of the version, that it belongs to. */
  readonly owner: string
  readonly columns: readonly string[]
  readonly matches: number
}

interface Change extends Struck {
  readonly row: Row
}

function blanked(wording: Wording, value: unknown, finder: Finder, owner: string): { value: unknown; matches: number } {
  if (value === null || value === undefined) return { value, matches: 0 }
  switch (wording) {
    case 'text':
      return blankText(value as string, finder)
    case 'address':
      return blankAddress(value as string, finder)
    case 'slug':
      return blankSlug(value as string, finder, owner)
    case 'list':
      return blankList(value as string[], finder)
    case 'body':
      return blankBody(value as Body, finder)
    case 'spans':
      return blankSpans(value as MentionSpan[], finder)
    case 'json':
      return blankJson(value, finder)
    case 'plain-text':
      return { value, matches: 0 }
  }
}

function changeOf(place: Place, { row, owner }: { row: Row; owner: string }, finder: Finder): Change | null {
  const answers = Object.entries(place.columns).map(
    ([column, wording]) => [column, blanked(wording, row[column], finder, owner)] as const,
  )
  const columns = answers.filter(([, { matches }]) => matches > 0).map(([column]) => column)
  if (columns.length === 0) return null
  const values: Record<string, unknown> = Object.fromEntries(answers.map(([column, { value }]) => [column, value]))
  if ('plain_text' in values) values['plain_text'] = toText(values['body'] as Body)
  return {
    table: place.table,
    key: Object.fromEntries(place.key.map((column) => [column, row[column]])),
    row: { ...row, ...values },
    owner,
    columns,
    matches: answers.reduce((sum, [, { matches }]) => sum + matches, 0),
  }
}

async function write(
  tx: Transaction,
  place: Place,
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
  if (place.partOf) {
    const { revisions, part } = place.partOf
    await destroySalts(tx, revisions, [...new Set(changes.map(({ owner }) => owner))], part, now)
  }
  if (place.table === 'article_revision') {
    const ids = changes.map(({ key }) => key['id'] as string)
    await anchorAnew(tx, ids, finder, now)
  }
}

const batch = 100

/**
 * Goes through every place where words stand, some rows at a time.
 *
 * @param carryOut The redaction under which to blank what is found; nothing is changed where it is left out.
 * @returns The rows in which something was found.
 */
export async function strike(
  tx: Transaction,
  coverage: Coverage,
  finder: Finder,
  carryOut?: { readonly redactionId: string; readonly now: Date },
): Promise<Struck[]> {
  if (carryOut) await tx.$executeRaw`SELECT set_config('sourceline.redaction', ${carryOut.redactionId}, true)`
  const struck: Struck[] = []
  for (const place of places) {
    const keys = await keysOf(tx, place, coverage, finder)
    for (let first = 0; first < keys.length; first += batch) {
      const rows = await rowsOf(tx, place, keys.slice(first, first + batch))
      const changes = rows.flatMap((row) => changeOf(place, row, finder) ?? [])
      if (carryOut) await write(tx, place, changes, finder, carryOut.now)
      struck.push(...changes.map(({ row: _row, ...found }) => found))
    }
  }
  if (carryOut) await tx.$executeRaw`SELECT set_config('sourceline.redaction', '', true)`
  return struck
}
