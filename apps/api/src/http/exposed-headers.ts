import { ChangeKeys } from '@sourceline/kept-answers'

/** The headers of an answer of the delivery graph that pages of others may read (Fetch, `Access-Control-Expose-Headers`). */
export const exposedHeaders = [
  'cache-tag',
  ChangeKeys.header,
  'etag',
  'retry-after',
  'surrogate-key',
  'x-request-id',
].join(', ')
