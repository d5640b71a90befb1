import type { GraphQLObjectType, GraphQLResolveInfo } from 'graphql'
import { nodeSelections, pageRows, type Page } from './compile.ts'
import type { QueryText } from './query-text.ts'
import { writeRow } from './write.ts'
import { Written, type Gap } from './written.ts'

/** A row of a page as {@link writePage} selects it; the one with a total is none. */
export interface PageRow {
  readonly id: string
  readonly key: string
  readonly text: string
  readonly total?: string | null
}

/**
 * A statement for the rows of a page as the JSON of their answer, and for their total where that is asked for; null where
 * one row is asked for in two forms.
 */
export function writePage(
  info: GraphQLResolveInfo,
  statement: QueryText,
  connectionType: GraphQLObjectType,
  page: Page,
): string | null {
  const { shape, row, once = (_what, compile) => compile() } = page
  const selection = nodeSelections(info, connectionType, page.nodes)
  const [place, ...more] = selection?.places ?? []
  if (more.length > 0) return null
  const text =
    selection && place
      ? once(`${selection.type.name} as text`, () => writeRow(info, statement, selection.type, shape, place.nodes, row))
      : `''`
  const { key, id, rows, total } = pageRows(info, statement, connectionType, page)
  const selected = rows === null ? null : `SELECT ${id} AS id, ${key} AS key, ${text} AS text`
  if (total === null) return selected && `${selected} ${rows}`
  const counted = `SELECT 0 AS place, NULL AS id, NULL AS key, NULL AS text, (${total}) AS total`
  return selected === null
    ? counted
    : `${counted} UNION ALL SELECT row_number() OVER () AS place, x.*, NULL FROM (${selected} ${rows}) x ORDER BY place`
}

/** The page that the rows of {@link writePage}'s statement make. */
export function pageFrom(
  found: readonly PageRow[],
  gaps: readonly Gap[],
): { rows: { id: string; $key: string; written: Written }[]; total?: number } {
  const total = found[0]?.total
  const counted = typeof total === 'string'
  const rows = (counted ? found.slice(1) : found).map(({ id, key, text }) => ({
    id,
    $key: key,
    written: new Written(id, text, gaps),
  }))
  return counted ? { rows, total: Number(total) } : { rows }
}
