declare module 's3rver' {
  import type { RequestListener } from 'node:http'

  /** An S3 server over a folder; of its types, what the tests use. */
  export default class S3rver {
    constructor(options: { directory: string; silent: boolean; configureBuckets: { name: string }[] })
    configureBuckets(): Promise<unknown>
    callback(): RequestListener
  }
}
