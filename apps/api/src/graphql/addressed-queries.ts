import type { ObjectRef } from '@pothos/core'
import { alphabetical, type Shape } from '../platform/reads/shape.ts'
import type { RevisionedRecord } from '../platform/records/define-record.ts'
import { asOfArg, pageArgs, pageCost } from './arguments.ts'
import { builder, pub, type GraphTypes } from './builder.ts'
import { connectionOf, pageOf } from './connection.ts'
import { momentOf } from './moment.ts'
import { byIdOrSlug, nodeType } from './node.graphql.ts'

type Schema = PothosSchemaTypes.ExtendDefaultTypes<GraphTypes>

/** A noun whose records have an address. */
interface Addressed<Row> {
  readonly record: RevisionedRecord
  /** The type of the graph: its name, and what it is. */
  readonly name: string
  readonly type: ObjectRef<Schema, Row, Row>
  readonly shape: Shape
  /** The column by which all of them are listed: `name`. */
  readonly by: string
}

const fieldOf = (words: string): string => words.replace(/ (.)/gu, (_space, letter: string) => letter.toUpperCase())

const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/**
 * What each noun with an address has at the root of both graphs: one record, by its id or its slug, and all of them in
 * alphabetical order; `node` finds its records too.
 */
export function addressedQueries<Row extends object>({ record, name, type, shape, by }: Addressed<Row>): void {
  const { type: prefix, words } = record
  nodeType(prefix, name, shape)
  const connection = connectionOf(name, type)
  builder.queryFields((t) => ({
    [fieldOf(words.one)]: t.field({
      ...pub,
      type,
      nullable: true,
      description: `One ${words.one} by id or slug, or null.`,
      args: {
        id: t.arg.id({ description: `The id: \`${prefix}_01h…\`.` }),
        slug: t.arg.string({ description: 'The address.' }),
        ...asOfArg(),
      },
      resolve: (_root, args, context, info) =>
        context.readsAt(momentOf(args)).one<Row>(info, shape, byIdOrSlug(prefix, args)) as never,
    }),
    [fieldOf(words.many)]: t.field({
      ...pub,
      type: connection,
      complexity: pageCost,
      description: `${sentence(words.many)} by ${by}.`,
      args: { ...pageArgs(), ...asOfArg() },
      resolve: async (_root, args, context, info) =>
        pageOf<Row>(await context.readsAt(args.asOf ?? null).page(info, shape, () => 'true', alphabetical(by))),
    }),
  }))
}
