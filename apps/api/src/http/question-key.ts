/** A question as it came over the wire. */
export interface Asked {
  readonly method: 'GET' | 'POST'
  readonly accept: string | undefined
  readonly contentType: string | undefined
  /** The query part of the address, or the bytes of the body as Latin-1 text; null for a body of another type. */
  readonly text: string | null
}

/**
 * The key under which the answer to a question is kept: all of the request that the answer can depend on. Document or hash,
 * name of the operation and variables are in the text; who asks is in none, as everybody is answered alike. Null for what is never kept.
 */
export const questionKey = ({ method, accept, contentType, text }: Asked): string | null =>
  text === null ? null : `${method} ${accept ?? ''}\n${contentType ?? ''}\n${text}`
