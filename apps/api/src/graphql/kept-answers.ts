import type { ApolloServerPlugin } from '@apollo/server'
import type { Context } from './context.ts'

/**
 * Says of whole answers for how long they may be kept, and by which tags they are purged: as Fastly reads them
 * (`Surrogate-Key`), and as Cloudflare and others do (`Cache-Tag`). An answer with an error is kept by nobody.
 */
export function keptAnswers(): ApolloServerPlugin<Context> {
  return {
    requestDidStart: ({ contextValue: { keeping } }) =>
      Promise.resolve(
        keeping && {
          willSendResponse({ response: { body, http } }) {
            if (body.kind !== 'single' || body.singleResult.errors || !body.singleResult.data) return Promise.resolve()
            const { maxAge, tags } = keeping
            const keys = tags.keys()
            http.headers.set(
              'cache-control',
              maxAge > 0 ? `public, max-age=${maxAge}, must-revalidate` : 'public, no-cache',
            )
            if (keys.length > 0) {
              http.headers.set('surrogate-key', keys.join(' '))
              http.headers.set('cache-tag', keys.join(','))
            }
            return Promise.resolve()
          },
        },
      ),
  }
}
