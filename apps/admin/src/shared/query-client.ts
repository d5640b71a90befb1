import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { NetworkError, SessionExpiredError, TimeoutError } from './graphql-client.ts'
import { announceExpiry } from './session/expiry.ts'

const noticeExpiry = (error: Error) => {
  if (error instanceof SessionExpiredError) announceExpiry()
}

/**
 * A query cache that retries lost connections only and notices the end of a session. Without a
 * network requests fail at once instead of waiting for one, so that the admin says what is wrong.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({ onError: noticeExpiry }),
    mutationCache: new MutationCache({ onError: noticeExpiry }),
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        retry: (failures, error) => error instanceof NetworkError && !(error instanceof TimeoutError) && failures < 2,
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
  })
}
