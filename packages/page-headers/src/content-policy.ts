/** What a front-end's pages need beside what every page may load. */
interface Needs {
  /** Whether the server runs with reload, which compiles code in the page and speaks to it over a socket. */
  readonly inDevelopment: boolean
  /** Whether an editor runs in the page, with workers and images of its own making. */
  readonly editor?: boolean
}

/**
 * What a page may load and run: scripts of its origin that carry the nonce of this one answer, and what these load.
 * Styles are written into pages by components.
 *
 * @param nonce A word that is drawn for one answer alone.
 * @returns The value of the header `content-security-policy`.
 */
export function contentPolicy(nonce: string, { inDevelopment, editor = false }: Needs): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${inDevelopment ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    `img-src 'self' data: ${editor ? 'blob: ' : ''}https:`,
    "font-src 'self' data:",
    `connect-src 'self'${inDevelopment ? ' ws:' : ''}`,
    ...(editor ? ["worker-src 'self' blob:"] : []),
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}
