import type { RejectionFragment } from '@/generated/graphql.ts'
import { NetworkError, SessionExpiredError, TimeoutError, UnavailableError } from './graphql-client.ts'
import { actionPhrase } from './ui/action-phrase.ts'

/** An expected failure of a mutation: one of the typed errors of its result union. */
export type Rejection = RejectionFragment

/** Thrown by `accepted` when a mutation was refused. */
class MutationRejected extends Error {
  override readonly name = 'MutationRejected'
  readonly rejection: Rejection

  constructor(rejection: Rejection) {
    super(rejection.message)
    this.rejection = rejection
  }
}

type Payload<Result> = Extract<Result, { __typename: `${string}Payload` }>

const isRejection = (result: { __typename: string }): result is Rejection => result.__typename.endsWith('Error')

const isPayload = <Result extends { __typename: string }>(result: Result): result is Payload<Result> =>
  result.__typename.endsWith('Payload')

const isNamed = <Name extends Rejection['__typename']>(
  rejection: Rejection,
  name: Name,
): rejection is Extract<Rejection, { __typename: Name }> => rejection.__typename === name

/** The payload of a mutation's result union; throws `MutationRejected` for its typed errors. */
export function accepted<Result extends { __typename: string }>(result: Result): Payload<Result> {
  if (isRejection(result)) throw new MutationRejected(result)
  if (isPayload(result)) return result
  throw new TypeError(`A mutation answered with ${result.__typename}.`)
}

/** The rejection inside a caught error when it is of the given type, else undefined. */
export function rejectedAs<Name extends Rejection['__typename']>(
  error: unknown,
  name: Name,
): Extract<Rejection, { __typename: Name }> | undefined {
  return error instanceof MutationRejected && isNamed(error.rejection, name) ? error.rejection : undefined
}

/** Messages of a ValidationError or TooComplexError by field name, as forms take them; empty for any other error. */
export function fieldMessages(error: unknown): Record<string, string> {
  const tooComplex = rejectedAs(error, 'TooComplexError')
  if (tooComplex) return { [tooComplex.field]: tooComplex.message }
  const issues = rejectedAs(error, 'ValidationError')?.issues ?? []
  return Object.fromEntries(issues.map(({ field, message }) => [field, message]))
}

/** What went wrong and what to do next, in words for an editor. */
export interface Failure {
  title: string
  message: string
}

function describeRejection(rejection: Rejection): Failure {
  switch (rejection.__typename) {
    case 'ConflictError':
      return {
        title: 'Somebody else changed this meanwhile',
        message: 'Nothing of yours was lost. Load the current version and make your change again.',
      }
    case 'ForbiddenError':
      if (rejection.code === 'OF_OTHERS') return { title: 'This is somebody else’s', message: rejection.message }
      return {
        title: 'Your role does not allow this',
        message: `Your role does not let you ${actionPhrase(rejection.action)}. An administrator can change it.`,
      }
    case 'ValidationError':
      return {
        title: 'Something needs your attention',
        message:
          rejection.issues.length > 0 ? rejection.issues.map(({ message }) => message).join(' ') : rejection.message,
      }
    case 'PublishBlockedError':
      return {
        title: 'Not published yet',
        message: rejection.findings.map(({ message }) => message).join(' ') || rejection.message,
      }
    case 'InUseError':
      return { title: 'Still in use', message: `${rejection.message} Remove it there first.` }
    case 'DuplicateError':
      return { title: 'Already there', message: rejection.message }
    case 'SuccessorRequiredError':
      return { title: 'Name a successor first', message: rejection.message }
    case 'VaultLockedError':
      return { title: 'The vault is locked', message: rejection.message }
    case 'TooManyRequestsError':
      return { title: 'The server is busy', message: rejection.message }
    case 'TooComplexError':
      return { title: 'Too much to read at once', message: rejection.message }
    case 'NotFoundError':
      return { title: 'No longer there', message: `${rejection.message} Reload the page to see what is there now.` }
  }
}

/** Describes any error thrown by a query or a mutation. */
export function describeFailure(error: unknown): Failure {
  if (error instanceof MutationRejected) return describeRejection(error.rejection)
  if (error instanceof SessionExpiredError)
    return { title: 'Your session has ended', message: 'Sign in again to go on.' }
  if (error instanceof UnavailableError) return { title: 'The server cannot do this just now', message: error.message }
  if (error instanceof TimeoutError) return { title: 'The newsroom server does not answer', message: error.message }
  if (error instanceof NetworkError)
    return {
      title: 'No connection to the newsroom server',
      message: `${error.message} Check the connection and try again.`,
    }
  return {
    title: 'Something went wrong',
    message: error instanceof Error ? error.message : 'Try again; if it happens again, tell an administrator.',
  }
}
