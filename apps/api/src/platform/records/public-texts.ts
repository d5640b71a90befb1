import { Prisma } from '@sourceline/database'
import { storedBody, toText } from '@sourceline/rich-text'
import type { Failure } from '../failure.ts'
import { allPlaces, type Place } from '../redaction/places.ts'
import { clientOf } from '../transactions/client-of.ts'
import type { Transaction } from '../transactions/transaction.ts'
import type { Running } from '../running.ts'
import { identifier } from './identifier.ts'

/** Records of one table that a transaction makes public. */
export interface Going {
  readonly table: string
  readonly ids: readonly string[]
  /** Their revisions; none where the records have no versions. */
  readonly revisionIds?: readonly string[]
  /** The claims that they make, as UUIDs. */
  readonly about?: readonly string[]
  /** Columns that stay in the newsroom. */
  readonly except?: readonly string[]
}

/** What goes public of one kind of record. */
export interface PublicTexts {
  /** What people call the record: "topic". */
  readonly what: string
  readonly texts: readonly string[]
}

/** The texts of records that go public. */
export interface GoingTexts {
  /** Rows `(text)`: all words of each row, one text after the other. */
  readonly said: Prisma.Sql
  /** UUIDs of the records, of whatever type, and of the claims that they make. */
  readonly ids: readonly string[]
  readonly about: readonly string[]
  /** Reads the texts one by one, by their kind of record; costs a statement more. */
  read(): Promise<PublicTexts[]>
}

/** Why texts may not go public. */
interface TextRefusal {
  readonly failure: Failure<never>
  /** Notes in the log that it was refused, in a transaction after the one that is undone; nothing is if left out. */
  readonly trace?: (running: Running) => Promise<void>
}

/**
 * Says why what goes public may not; null if it may.
 *
 * @param overrideReason Why it is published against what is found, where whoever does so says it.
 */
type TextRule = (running: Running, going: GoingTexts, overrideReason: string | null) => Promise<TextRefusal | null>

const rules: TextRule[] = []

/** Holds every text that goes public to a rule, whatever record it is of. */
export function holdPublicTextsTo(rule: TextRule): void {
  rules.push(rule)
}

const noted = new WeakMap<Transaction, Going[]>()

/** Notes that a transaction makes records public: their texts are held to the rules before it ends. */
export function notePublic(tx: Transaction, going: Going): void {
  if (going.ids.length > 0) noted.set(tx, [...(noted.get(tx) ?? []), going])
}

/** Rows of a place that go public, with the columns whose words do. */
interface GoingRows {
  readonly place: Place
  readonly columns: readonly string[]
  readonly from: Prisma.Sql
}

function rowsOf({ table, ids, revisionIds = [], except = [] }: Going): GoingRows[] {
  return allPlaces().flatMap((place) => {
    if (place.record.table !== table || place.kind === 'publication') return []
    // Anchors and plain text repeat the words of other columns.
    const columns = Object.entries(place.columns).flatMap(([column, wording]) =>
      wording === 'spans' || wording === 'plain-text' || except.includes(column) ? [] : column,
    )
    const owner = identifier(place.kind === 'part' ? 'revision_id' : 'id')
    const given = [...(place.kind === 'own' ? ids : revisionIds)]
    if (columns.length === 0 || given.length === 0) return []
    return {
      place,
      columns,
      from: Prisma.sql`FROM ${identifier(place.table)} t WHERE t.${owner} = ANY(${given}::uuid[])`,
    }
  })
}

/** The words of a body, without the marks and blocks that divide them. */
const wordsOfBody = (column: Prisma.Sql): Prisma.Sql => Prisma.sql`(
  SELECT string_agg(x #>> '{}', '') FROM jsonb_path_query(t.${column}, 'strict $.**.text') x)`

const wordsOf = ({ columns, place, from }: GoingRows): Prisma.Sql => {
  const texts = columns.map((column) =>
    place.columns[column] === 'body' ? wordsOfBody(identifier(column)) : Prisma.sql`t.${identifier(column)}::text`,
  )
  return Prisma.sql`SELECT concat_ws(' ', ${Prisma.join(texts)}) AS text ${from}`
}

function textsIn({ columns, place }: GoingRows, row: Readonly<Record<string, unknown>>): string[] {
  return columns.flatMap((column) => {
    const value = row[column]
    if (place.columns[column] === 'body') return value ? [toText(storedBody(value))] : []
    return Array.isArray(value) ? value.map(String) : typeof value === 'string' ? [value] : []
  })
}

async function readTexts(tx: Transaction, all: readonly GoingRows[]): Promise<PublicTexts[]> {
  const selects = all.map(({ from }, index) => Prisma.sql`SELECT ${index}::int AS place, to_jsonb(t) AS row ${from}`)
  const rows = await clientOf(tx).$queryRaw<{ place: number; row: Record<string, unknown> }[]>(
    Prisma.join(selects, ' UNION ALL '),
  )
  const texts = new Map<string, string[]>()
  for (const { place, row } of rows) {
    const going = all[place]
    if (!going) continue
    const what = going.place.record.words.one
    texts.set(what, [...(texts.get(what) ?? []), ...textsIn(going, row)])
  }
  return [...texts].map(([what, some]) => ({ what, texts: some }))
}

/** The texts of records that go public; null where they have none. */
export function goingTexts(tx: Transaction, going: readonly Going[]): GoingTexts | null {
  const all = going.flatMap(rowsOf)
  if (all.length === 0) return null
  return {
    said: Prisma.join(all.map(wordsOf), ' UNION ALL '),
    ids: going.flatMap(({ ids }) => ids),
    about: going.flatMap(({ about = [] }) => about),
    read: () => readTexts(tx, all),
  }
}

/**
 * Holds what a transaction has made public to the rules for texts: every text that the records declare, in one statement
 * for each rule where nothing is suspected.
 *
 * @returns Why one of them may not be public; null if all may.
 */
export async function publicTextsRefusal(running: Running, overrideReason: string | null): Promise<TextRefusal | null> {
  const going = goingTexts(running.tx, noted.get(running.tx) ?? [])
  if (!going) return null
  for (const rule of rules) {
    const refusal = await rule(running, going, overrideReason)
    if (refusal) return refusal
  }
  return null
}
