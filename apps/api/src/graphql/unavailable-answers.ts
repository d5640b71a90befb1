import type { ApolloServerPlugin } from '@apollo/server'
import type { GraphQLFormattedError } from 'graphql'
import { retryAfter, unavailable, unavailableMessage } from '../platform/unavailable.ts'
import type { Context } from './context.ts'

/** What a graph says of an error that says that the database cannot be used for now. */
export const unavailableError = (error: unknown): GraphQLFormattedError => ({
  message: unavailableMessage(error),
  extensions: { code: unavailable.code, retryAfter },
})

/** Answers with 503 where the database could not be used: whoever asked by a program tries again, and no cache keeps it. */
export const unavailableStatus: ApolloServerPlugin<Context> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: ({ response: { body, http } }) => {
        const errors = body.kind === 'single' ? body.singleResult.errors : undefined
        if (errors?.some(({ extensions }) => extensions?.['code'] === unavailable.code)) {
          http.status = unavailable.status
          http.headers.set('retry-after', String(retryAfter))
        }
        return Promise.resolve()
      },
    }),
}
