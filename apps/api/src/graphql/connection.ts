import type { ObjectRef } from '@pothos/core'
import { encodeCursor } from '../platform/reads/cursor.ts'
import { maxCounted, placeKey } from '../platform/reads/compile.ts'
import type { PageRows } from '../platform/reads/reads.ts'
import { builder, pub, type GraphTypes } from './builder.ts'

type Schema = PothosSchemaTypes.ExtendDefaultTypes<GraphTypes>

/** A row of a page. */
interface RowOf<Row> {
  readonly cursor: string
  readonly node: Row
  /** The row as it is asked for in one place of several; the same in all if left out. */
  readonly nodeAt?: (place: string) => Row
}

/** A page of rows of one type, as resolvers see it. */
export interface PageOf<Row> {
  readonly rows: readonly RowOf<Row>[]
  readonly hasNextPage: boolean
  readonly hasPreviousPage: boolean
  readonly total: number
}

const PageInfo = builder.objectRef<PageOf<unknown>>('PageInfo').implement({
  ...pub,
  description: 'Where a page stands (Relay cursor connections specification).',
  fields: (t) => ({
    hasNextPage: t.exposeBoolean('hasNextPage', { ...pub, description: 'More follows after this page.' }),
    hasPreviousPage: t.exposeBoolean('hasPreviousPage', {
      ...pub,
      description: 'This page does not begin at the beginning.',
    }),
    startCursor: t.string({
      ...pub,
      nullable: true,
      description: 'The cursor of the first row: the argument `before` of the page before this one.',
      resolve: (page) => page.rows[0]?.cursor ?? null,
    }),
    endCursor: t.string({
      ...pub,
      nullable: true,
      description: 'The cursor of the last row: the argument `after` of the next page.',
      resolve: (page) => page.rows.at(-1)?.cursor ?? null,
    }),
  }),
})

const nodeOf = <Row>({ node, nodeAt }: RowOf<Row>, place: string): Row => (nodeAt ? nodeAt(place) : node)

/** A row among `edges`, and by which key of the answer these are asked for. */
interface EdgeOf<Row> {
  readonly row: RowOf<Row>
  readonly edges: string | number
}

/** The connection type of a node type: edges, nodes, page info and a count of everything. */
export function connectionOf<Row, Page extends PageOf<Row> = PageOf<Row>>(
  name: string,
  node: ObjectRef<Schema, Row, Row>,
  graphs: typeof pub = pub,
) {
  const Edge = builder.objectRef<EdgeOf<Row>>(`${name}Edge`).implement({
    ...graphs,
    description: `One row of a ${name}Connection.`,
    fields: (t) => ({
      cursor: t.string({ ...graphs, description: 'The place after this row.', resolve: ({ row }) => row.cursor }),
      node: t.field({
        ...graphs,
        type: node,
        description: 'The row.',
        resolve: ({ row, edges }, _args, _context, { path }) => nodeOf(row, `${edges} ${path.key}`) as never,
      }),
    }),
  })
  return builder.objectRef<Page>(`${name}Connection`).implement({
    ...graphs,
    description: `A page of a list of ${name} records (Relay cursor connections specification).`,
    fields: (t) => ({
      edges: t.field({
        ...graphs,
        type: [Edge],
        description: 'The rows with their cursors.',
        resolve: (page, _args, _context, { path }) => page.rows.map((row) => ({ row, edges: path.key })),
      }),
      nodes: t.field({
        ...graphs,
        type: [node],
        description: 'The rows.',
        resolve: (page, _args, _context, { path }) => page.rows.map((row) => nodeOf(row, String(path.key))) as never,
      }),
      pageInfo: t.field({
        ...graphs,
        type: PageInfo,
        description: 'Where this page stands.',
        resolve: (page) => page,
      }),
      totalCount: t.int({
        ...graphs,
        description:
          `How many rows all pages have together, counted up to ${maxCounted.toLocaleString('en')}: ` +
          'that number stands for as many or more.',
        resolve: (page) => page.total,
      }),
    }),
  })
}

/** Turns rows as read (one more than asked for) into a page. */
export function pageOf<Row>({ rows: found = [], window, total = 0 }: PageRows): PageOf<Row> {
  const { size, backward, after, before } = window
  const beyond = found.length > size
  const kept = found.slice(0, size)
  const rows = backward ? kept.toReversed() : kept
  return {
    rows: rows.map((row) => {
      const nodeAt = (place: string) => (row.written ?? Reflect.get(row, placeKey(place)) ?? row) as unknown as Row
      return {
        // Most pages are asked for one cursor or none.
        get cursor() {
          return encodeCursor({ key: row.$key, id: row.id })
        },
        node: nodeAt(''),
        nodeAt,
      }
    }),
    hasNextPage: backward ? before !== null : beyond,
    hasPreviousPage: backward ? beyond : after !== null,
    total,
  }
}
