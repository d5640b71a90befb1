import { allRecords, partTables, recordOf, type RecordDefinition } from '../records/define-record.ts'

/** A way from records of one type to some of another, as a statement with `$1` for their UUIDs. */
export interface Step {
  readonly to: string
  /** Gives rows `(id)`. */
  readonly text: string
}

/** An identifier of a declaration, for a statement. */
const quoted = (identifier: string): string => {
  if (!/^[a-z][a-z_]*$/.test(identifier)) throw new Error(`"${identifier}" is no name of a table or column`)
  return `"${identifier}"`
}

const ownColumn = ({ table }: RecordDefinition): string => quoted(`${table}_id`)

/** Records that belong to those of a type. */
const childrenOf = (type: string): RecordDefinition[] => allRecords().filter(({ parent }) => parent?.to === type)

/** The types of all that belongs to records of a type, however deep. */
export const typesBelow = (type: string): string[] =>
  childrenOf(type).flatMap((child) => [child.type, ...typesBelow(child.type)])

/** The types whose records may go public in the same act as one of a type. */
export function typesAlong(record: RecordDefinition): string[] {
  const named = ({ refersTo = {} }: RecordDefinition): string[] =>
    Object.values(refersTo).flatMap(({ to, publishesWith }) => (publishesWith ? [to] : []))
  const children = childrenOf(record.type)
  return [...named(record), ...children.flatMap((child) => [child.type, ...named(child)])]
}

/** Records of one type that name some of another, in their own row or in any of their versions. */
function holders(by: RecordDefinition, table: string, column: string): string {
  const among = `x.${quoted(column)} = ANY($1::uuid[])`
  if (table === by.table) return `SELECT x.id FROM ${quoted(table)} x WHERE ${among}`
  if (!partTables(by).includes(table)) return `SELECT x.${ownColumn(by)} AS id FROM ${quoted(table)} x WHERE ${among}`
  return `SELECT r.${ownColumn(by)} AS id FROM ${quoted(table)} x JOIN ${quoted(`${by.table}_revision`)} r
    ON r.id = x.revision_id WHERE ${among}`
}

/** To what shows or counts records of a type: what they belong to, and what names them. */
export function stepsUp({ type, table, parent }: RecordDefinition): Step[] {
  const shown = allRecords().filter(({ revisions, parent: above }) => revisions ?? above)
  const toHolders = shown.flatMap((by) =>
    Object.values(by.refersTo ?? {})
      .filter((reference) => reference.to === type)
      .flatMap((reference) => reference.columns.map((column) => ({ by, table: reference.table, column })))
      .map(({ by: { type: to }, ...place }) => ({ to, text: holders(by, place.table, place.column) })),
  )
  const own = parent && `SELECT x.${quoted(parent.column)} AS id FROM ${quoted(table)} x WHERE x.id = ANY($1::uuid[])`
  return parent && own ? [{ to: parent.to, text: own }, ...toHolders] : toHolders
}

/** To what belongs to records of a type. */
export const stepsDown = ({ type }: RecordDefinition): Step[] =>
  childrenOf(type).flatMap(({ type: to, table, parent }) =>
    parent
      ? [{ to, text: `SELECT x.id FROM ${quoted(table)} x WHERE x.${quoted(parent.column)} = ANY($1::uuid[])` }]
      : [],
  )

/**
 * To the other end of what has two ends, or stands in a row of its like: a link, a topic below another, what was replaced,
 * another translation.
 */
export const stepsAcross = (record: RecordDefinition): Step[] =>
  Object.values(record.refersTo ?? {})
    .filter(({ to }) => to === record.type || to === record.parent?.to)
    .filter(({ table }) => table === record.table || table === `${record.table}_revision`)
    .flatMap(({ to, table, columns, showsBeside }) => {
      const own = table === record.table ? 'id' : ownColumn(record)
      return columns.flatMap((column) => {
        const those = (id: string, more = '') =>
          `SELECT ${id} AS id FROM ${quoted(table)} x${more} WHERE x.${own} = ANY($1::uuid[])`
        const beside = those(`o.${own}`, ` JOIN ${quoted(table)} o ON o.${quoted(column)} = x.${quoted(column)}`)
        return [{ to, text: those(`x.${quoted(column)}`) }, ...(showsBeside ? [{ to, text: beside }] : [])]
      })
    })

/** To records of the same type that were ever read under an address of the given ones. */
export function stepsBySlug(record: RecordDefinition): Step[] {
  if (!record.revisions?.slug) return []
  const [publication, own] = [quoted(`${record.table}_publication`), ownColumn(record)]
  const text = `SELECT o.${own} AS id FROM ${publication} x JOIN ${publication} o ON o.slug = x.slug
    WHERE x.${own} = ANY($1::uuid[])`
  return [{ to: record.type, text }]
}

/** To those of the given records that readers see, have seen or will see, or whose predecessor they do. */
export function stepsToSeen(record: RecordDefinition): Step[] {
  const { type: to, table, revisions } = record
  if (revisions) {
    const own = ownColumn(record)
    const text = `SELECT x.${own} AS id FROM ${quoted(`${table}_publication`)} x WHERE x.${own} = ANY($1::uuid[])`
    return [{ to, text }]
  }
  const above = record.parent && recordOf(record.parent.to)
  if (!above?.revisions) return []
  // Not every table of what belongs to a record has intervals.
  const seen = `(to_jsonb(y) ->> 'public_from') IS NOT NULL`
  const text = `SELECT x.id FROM ${quoted(table)} x JOIN ${quoted(table)} y
    ON y.id = x.id OR y.id = (to_jsonb(x) ->> 'replaces_id')::uuid WHERE x.id = ANY($1::uuid[]) AND ${seen}`
  return [{ to, text }]
}
