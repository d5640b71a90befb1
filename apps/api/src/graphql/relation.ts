import type { GraphQLResolveInfo } from 'graphql'
import { pageSize } from '../platform/reads/cursor.ts'
import { relationKey } from '../platform/reads/compile.ts'
import type { PageRows } from '../platform/reads/reads.ts'
import { pageOf, type PageOf } from './connection.ts'

/** The rows of a relation, which were read together with their parent. */
export function related<Row>(parent: object, info: GraphQLResolveInfo): Row {
  const found = Reflect.get(parent, relationKey(info.path.key)) as Row | undefined
  if (found === undefined) throw new Error(`${info.parentType.name}.${info.fieldName} was not read with its parent`)
  return found
}

/** A page of a relation, which was read together with its parent. */
export function relatedPage<Row>(
  parent: object,
  args: { first?: number | null; after?: string | null },
  info: GraphQLResolveInfo,
): PageOf<Row> {
  const found = related<Omit<PageRows, 'first' | 'after'>>(parent, info)
  return pageOf<Row>({ ...found, first: pageSize(args.first), after: typeof args.after === 'string' })
}
