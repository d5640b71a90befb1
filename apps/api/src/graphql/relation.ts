import type { GraphQLResolveInfo } from 'graphql'
import { pageWindow, type PageArguments } from '../platform/reads/cursor.ts'
import { relationKey } from '../platform/reads/compile.ts'
import type { PageRows } from '../platform/reads/reads.ts'
import { pageOf, type PageOf } from './connection.ts'

/** The rows of a relation, which were read together with their parent. */
export function related<Row>(parent: object, info: GraphQLResolveInfo): Row {
  const found: Row | undefined = Reflect.get(parent, relationKey(info.path.key))
  if (found === undefined) throw new Error(`${info.parentType.name}.${info.fieldName} was not read with its parent`)
  return found
}

/** A page of a relation, which was read together with its parent. */
export function relatedPage<Row>(parent: object, args: PageArguments, info: GraphQLResolveInfo): PageOf<Row> {
  const found = related<Omit<PageRows, 'window'>>(parent, info)
  return pageOf<Row>({ ...found, window: pageWindow(args) })
}
