import { defaultFieldResolver, type GraphQLField, type GraphQLResolveInfo } from 'graphql'
import { relationKey } from './compile.ts'

/** The rows of a relation, which were read together with their parent. */
export function related<Row>(parent: object, info: GraphQLResolveInfo): Row {
  const found: Row | undefined = Reflect.get(parent, relationKey(info.path.key))
  if (found === undefined) throw new Error(`${info.parentType.name}.${info.fieldName} was not read with its parent`)
  return found
}

const resolveRelation = <Row>(parent: object, _args: object, _context: object, info: GraphQLResolveInfo): Row =>
  related(parent, info)

/** Resolves a field with what its relation leads to, as it was read with its parent. */
export const relation = <Row>() => resolveRelation<Row>

/** Whether a field gives its relation as it was read (see {@link relation}). */
export const givesRelation = ({ resolve }: { readonly resolve?: unknown }): boolean => resolve === resolveRelation

/** The property that a field gives as it was read; null where its resolver does anything with it. */
export function givenProperty({ extensions, resolve }: GraphQLField<unknown, unknown>): string | null {
  const exposed = extensions['pothosExposedField']
  const asGiven = (resolve ?? defaultFieldResolver) === extensions['pothosOriginalResolve']
  return typeof exposed === 'string' && asGiven ? exposed : null
}
