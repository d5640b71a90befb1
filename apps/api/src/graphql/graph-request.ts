/** What a graph learns of a request besides its operation. */
export interface GraphRequest {
  readonly id: string
  /** The address from which it comes. */
  readonly ip?: string
  /** The key that its changes are sent with, so that each is made once; null for none. */
  readonly retryKey?: string | null
}
