import type { ApolloServerPlugin } from '@apollo/server'
import type { Context, Keeping } from './context.ts'

/**
 * The headers of an answer without errors that say for how long it may be kept, and by which tags it is purged: as
 * Fastly reads them (`Surrogate-Key`), and as Cloudflare and others do (`Cache-Tag`).
 */
export function keptHeaders({ maxAge, tags }: Keeping): Record<string, string> {
  const keys = tags.keys()
  return {
    'cache-control': maxAge > 0 ? `public, max-age=${maxAge}, must-revalidate` : 'public, no-cache',
    ...(keys.length > 0 ? { 'surrogate-key': keys.join(' '), 'cache-tag': keys.join(',') } : {}),
  }
}

/** Says of the engine's answers how they may be kept. An answer with an error is kept by nobody. */
export function keptAnswers(): ApolloServerPlugin<Context> {
  return {
    requestDidStart: ({ contextValue: { keeping } }) =>
      Promise.resolve(
        keeping && {
          willSendResponse({ response: { body, http } }) {
            if (body.kind !== 'single' || body.singleResult.errors || !body.singleResult.data) return Promise.resolve()
            for (const [name, value] of Object.entries(keptHeaders(keeping))) http.headers.set(name, value)
            return Promise.resolve()
          },
        },
      ),
  }
}
