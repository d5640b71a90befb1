import type { GraphQLResolveInfo } from 'graphql'
import { pageWindow, type PageArguments } from '../platform/reads/cursor.ts'
import { related } from '../platform/reads/related.ts'
import type { PageRows } from '../platform/reads/reads.ts'
import { pageOf, type PageOf } from './connection.ts'

/** A page of a relation, which was read together with its parent. */
export function relatedPage<Row>(parent: object, args: PageArguments, info: GraphQLResolveInfo): PageOf<Row> {
  const found = related<Omit<PageRows, 'window'>>(parent, info)
  return pageOf<Row>({ ...found, window: pageWindow(args) })
}
