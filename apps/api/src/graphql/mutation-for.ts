import type { ObjectRef } from '@pothos/core'
import type { Result } from '@sourceline/domain'
import { GraphQLError } from 'graphql'
import type { z } from 'zod'
import type { Failure } from '../platform/failure.ts'
import type { Shape } from '../platform/reads/shape.ts'
import { deletionCodes } from '../platform/records/references.ts'
import { codeForPrograms } from '../platform/refusals/define-refusals.ts'
import { missingPermission } from '../platform/missing-permission.ts'
import type { UseCase, UseCaseContext } from '../platform/use-case.ts'
import { builder, type GraphTypes } from './builder.ts'
import { actorOf } from './context.ts'
import { errorTypes } from './errors.graphql.ts'
import { inputFromSchema, withoutNulls } from './input-from-schema.ts'
import { madeOnce } from './made-once.ts'
import { asType, markedType } from './node.graphql.ts'

type Schema = PothosSchemaTypes.ExtendDefaultTypes<GraphTypes>
type PayloadFields<Value> = PothosSchemaTypes.ObjectFieldBuilder<Schema, Value>

/** A record in a payload: read anew, with what the request selects of it. */
export interface PayloadRecord<Value> {
  readonly type: ObjectRef<Schema, never, never> | ObjectRef<Schema, object, object>
  readonly shape: Shape
  /** The UUID of the record; null where there is none, which is only for a field that says when. */
  readonly id: (value: Value) => string | null
  /** When there is one, where that is not always. */
  readonly when?: string
}

const always = ['validation', 'not-found', 'forbidden', 'conflict'] as const

const errorNames: Readonly<Record<Failure['kind'], string>> = {
  validation: 'ValidationError',
  'not-found': 'NotFoundError',
  forbidden: 'ForbiddenError',
  conflict: 'ConflictError',
  'publish-blocked': 'PublishBlockedError',
  'in-use': 'InUseError',
  duplicate: 'DuplicateError',
  'successor-required': 'SuccessorRequiredError',
  'vault-locked': 'VaultLockedError',
  'too-many-requests': 'TooManyRequestsError',
  'too-complex': 'TooComplexError',
}

/** A name with a capital: `publishArticle` → `PublishArticle`. */
const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)

/** What is said of a mutation beside its use-case. */
interface Mutation<Value> {
  readonly description: string
  /** Records of the payload, by field name. */
  readonly records?: Readonly<Record<string, PayloadRecord<Value>>>
  /** Further fields of the payload. */
  readonly fields?: (t: PayloadFields<Value>) => Record<string, unknown>
  readonly errors?: readonly Exclude<Failure['kind'], (typeof always)[number]>[]
}

/**
 * Makes the mutation of a use-case: its input type from the use-case's schema, its payload, and a
 * result union with every error that can be expected of it.
 */
export function mutationFor<Input extends z.ZodObject, Value extends object>(
  name: string,
  useCase: UseCase<Input, Value>,
  { description, records = {}, fields, errors = [] }: Mutation<Value>,
): void {
  const stem = capital(name)
  const Payload = builder.objectRef<Value>(`${stem}Payload`).implement({
    description: `What ${name} gives back when it succeeds.`,
    fields: (t) => ({
      ...Object.fromEntries(Object.entries(records).map(([field, record]) => [field, recordField(t, field, record)])),
      ...(fields?.(t) as object),
    }),
  })
  // Whatever publishes can be stopped by its texts, which are checked where they go public.
  const stopped = useCase.action.endsWith(':publish') ? (['publish-blocked'] as const) : []
  const kinds: readonly Failure['kind'][] = [...new Set([...always, ...stopped, ...errors])]
  const ResultUnion = builder.unionType(`${stem}Result`, {
    description: `The payload of ${name}, or the error that kept it from succeeding.`,
    types: [Payload, ...kinds.map((kind) => errorTypes[kind])] as never,
    resolveType: (value) => markedType(value),
  })
  const InputType = inputFromSchema(`${stem}Input`, useCase.input, `The input of ${name}.`)
  builder.mutationField(name, (t) =>
    t.field({
      type: ResultUnion,
      description: `${description}\n\n${refusalsInWords(useCase, kinds)}`,
      extensions: { action: useCase.action },
      args: { input: t.arg({ type: InputType as never, required: true, description: 'What to do, and to what.' }) },
      resolve: async (_root, args, context, info) => {
        const input = withoutNulls(useCase.input, (args as { input: object }).input)
        const result = await carriedOut(useCase, input, context, `${name} ${info.path.key}`)
        if (result.ok) return asType(result.value, `${stem}Payload`) as never
        if (!kinds.includes(result.failure.kind))
          throw new Error(`${name} does not declare the failure ${result.failure.kind}`)
        return asType(result.failure, errorNames[result.failure.kind]) as never
      },
    }),
  )
}

/**
 * Carries a use-case out for whoever asks; once where the request has a key, however often that comes.
 *
 * @param field The mutation, and what the operation calls it.
 */
async function carriedOut<Value>(
  useCase: UseCase<z.ZodObject, Value>,
  input: unknown,
  context: GraphTypes['Context'],
  field: string,
): Promise<Result<Value, Failure>> {
  const { actor, prisma } = actorOf(context)
  const { requestId, keys, postbox, signal, retry } = context
  const means = { ...(keys ? { keys } : {}), ...(postbox ? { postbox } : {}) }
  const make = (alongside?: UseCaseContext['alongside']) =>
    useCase({ prisma, actor, requestId, signal, ...means, ...(alongside ? { alongside } : {}) }, input)
  return retry && !missingPermission(actor, useCase.action)
    ? madeOnce({ prisma, actor, field, retry, input }, make)
    : make()
}

/**
 * The codes that a mutation may answer, as its description lists them. Asked for once every module is loaded, since
 * what uses a record is declared by the modules above it.
 */
function refusalsInWords(
  { action, refusals }: UseCase<z.ZodObject, object>,
  kinds: readonly Failure['kind'][],
): string {
  const keeping = kinds.includes('in-use') ? deletionCodes(action.slice(0, action.indexOf(':'))) : []
  const gate = kinds.includes('publish-blocked') ? ['publish-blocked'] : []
  const codes = [...refusals, ...keeping, ...gate, 'input-invalid'].map(codeForPrograms).toSorted()
  return `Refused with ${codes.map((code) => `\`${code}\``).join(', ')}.`
}

function recordField<Value>(t: PayloadFields<Value>, field: string, record: PayloadRecord<Value>) {
  return t.field({
    type: record.type as never,
    ...(record.when === undefined ? {} : { nullable: true }),
    description: `The ${field} as it is now${record.when === undefined ? '' : `, ${record.when}`}.`,
    resolve: (async (value: Value, _args: unknown, context: GraphTypes['Context'], info: never) => {
      const id = record.id(value)
      if (id === null && record.when !== undefined) return null
      const row = await context.readsAt(null).one(info, record.shape, (alias, bind) => `${alias}.id = ${bind(id)}`)
      if (!row) throw new GraphQLError(`The ${field} is gone.`, { extensions: { code: 'NOT_FOUND' } })
      return row
    }) as never,
  })
}
