import type { Action, Actor } from '@sourceline/domain'
import { GraphQLError } from 'graphql'
import { refusalOf, type Failure } from '../platform/failure.ts'
import { missingPermission } from '../platform/missing-permission.ts'
import { codeForPrograms } from '../platform/refusals/define-refusals.ts'

/** A failure as the error of a query: `extensions.refusal` is a RefusalCode, with the parameters of its sentence. */
export function refusedQuery(failure: Failure, argument?: string): GraphQLError {
  const { code, parameters, message } = refusalOf(failure)
  const forbidden = failure.kind === 'forbidden' ? { action: failure.action } : null
  return new GraphQLError(message, {
    extensions: {
      code: forbidden ? 'FORBIDDEN' : 'BAD_USER_INPUT',
      refusal: codeForPrograms(code),
      parameters,
      ...forbidden,
      ...(argument === undefined ? {} : { argument }),
    },
  })
}

/** Refuses a query whose answer the actor may not have. */
export function requireAction(actor: Actor, action: Action): void {
  const missing = missingPermission(actor, action)
  if (missing) throw refusedQuery(missing)
}
