import type { RejectionFragment } from '@/generated/graphql.ts'
import { NetworkError, SessionExpiredError, TimeoutError, UnavailableError } from './graphql-client.ts'
import { actionPhrase } from './ui/action-phrase.ts'
import { toldRefusal } from './words/told-refusal.ts'
import { t } from './words/words.ts'

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
  if (tooComplex) return { [tooComplex.field]: toldRefusal(tooComplex) }
  const issues = rejectedAs(error, 'ValidationError')?.issues ?? []
  return Object.fromEntries(issues.map((issue) => [issue.field, toldRefusal(issue)]))
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
        title: t('Somebody else changed this meanwhile'),
        message: t('Nothing of yours was lost. Load the current version and make your change again.'),
      }
    case 'ForbiddenError':
      if (rejection.code === 'OF_OTHERS')
        return { title: t('This is somebody else’s'), message: toldRefusal(rejection) }
      return {
        title: t('Your role does not allow this'),
        message: t('Your role does not let you {actionPhrase}. An administrator can change it.', {
          actionPhrase: actionPhrase(rejection.action),
        }),
      }
    case 'ValidationError':
      return {
        title: t('Something needs your attention'),
        message: rejection.issues.length > 0 ? rejection.issues.map(toldRefusal).join(' ') : toldRefusal(rejection),
      }
    case 'PublishBlockedError':
      return {
        title: t('Not published yet'),
        message: rejection.findings.map(toldRefusal).join(' ') || toldRefusal(rejection),
      }
    case 'InUseError':
      return {
        title: t('Still in use'),
        message: `${toldRefusal(rejection)} ${t('Remove it there first.')}`,
      }
    case 'DuplicateError':
      return { title: t('Already there'), message: toldRefusal(rejection) }
    case 'SuccessorRequiredError':
      return { title: t('Name a successor first'), message: toldRefusal(rejection) }
    case 'VaultLockedError':
      return { title: t('The vault is locked'), message: toldRefusal(rejection) }
    case 'TooManyRequestsError':
      return { title: t('The server is busy'), message: toldRefusal(rejection) }
    case 'TooComplexError':
      return { title: t('Too much to read at once'), message: toldRefusal(rejection) }
    case 'NotFoundError':
      return {
        title: t('No longer there'),
        message: `${toldRefusal(rejection)} ${t('Reload the page to see what is there now.')}`,
      }
  }
}

/** Describes any error thrown by a query or a mutation. */
export function describeFailure(error: unknown): Failure {
  if (error instanceof MutationRejected) return describeRejection(error.rejection)
  if (error instanceof SessionExpiredError)
    return { title: t('Your session has ended'), message: t('Sign in again to go on.') }
  if (error instanceof UnavailableError)
    return { title: t('The server cannot do this just now'), message: error.message }
  if (error instanceof TimeoutError) return { title: t('The newsroom server does not answer'), message: error.message }
  if (error instanceof NetworkError)
    return {
      title: t('No connection to the newsroom server'),
      message: `${error.message} ${t('Check the connection and try again.')}`,
    }
  return {
    title: t('Something went wrong'),
    message: error instanceof Error ? error.message : t('Try again; if it happens again, tell an administrator.'),
  }
}
