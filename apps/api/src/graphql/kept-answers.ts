import type { ApolloServerPlugin } from '@apollo/server'
import type { Tags } from '../platform/reads/tags.ts'
import type { Context, Keeping } from './context.ts'

/** The headers by which an answer is purged: as Fastly reads them (`Surrogate-Key`), and Cloudflare and others (`Cache-Tag`). */
export function purgeHeaders(tags: Tags): Record<string, string> {
  const keys = tags.keys()
  return keys.length > 0 ? { 'surrogate-key': keys.join(' '), 'cache-tag': keys.join(',') } : {}
}

/** What others are told of how long they may keep an answer. */
export const cacheControl = (seconds: number): string =>
  seconds > 0 ? `public, max-age=${seconds}, must-revalidate` : 'public, no-cache'

const faultless = new WeakSet<Keeping>()

/** Whether the engine's answer in a context has no error. One that has is kept by nobody. */
export const isFaultless = (keeping: Keeping): boolean => faultless.has(keeping)

/** Notes which answers of the engine have no error. */
export function keptAnswers(): ApolloServerPlugin<Context> {
  return {
    requestDidStart: ({ contextValue: { keeping } }) =>
      Promise.resolve(
        keeping && {
          willSendResponse({ response: { body } }) {
            if (body.kind === 'single' && !body.singleResult.errors && body.singleResult.data) faultless.add(keeping)
            return Promise.resolve()
          },
        },
      ),
  }
}
