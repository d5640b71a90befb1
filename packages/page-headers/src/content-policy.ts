/** What a front-end's pages need beside what every page may load. */
interface Needs {
  /** Whether the server runs with reload, which compiles code in the page and speaks to it over a socket. */
  readonly inDevelopment: boolean
  /** Whether an editor runs in the page, with workers and images of its own making. */
  readonly editor?: boolean
  /** An origin from which images come, if not by HTTPS or from the page's own. */
  readonly imagesFrom?: string
  /** The origins of what frames may show that a reader asks for; none unless given. */
  readonly framesFrom?: readonly string[]
}

/**
 * By what the scripts of a page are known: a word that is drawn for one answer alone, which no cache may keep, or the
 * SHA-256 of each script that is written into it, in base 64.
 */
type Scripts = { readonly nonce: string } | { readonly digests: readonly string[] }

function scriptSource(scripts: Scripts, inDevelopment: boolean): string {
  const compiling = inDevelopment ? " 'unsafe-eval'" : ''
  if ('nonce' in scripts) return `'self' 'nonce-${scripts.nonce}' 'strict-dynamic'${compiling}`
  // The framework's own scripts come only with reload, and browsers pass over 'unsafe-inline' beside a digest.
  if (inDevelopment) return `'self' 'unsafe-inline'${compiling}`
  return scripts.digests.map((digest) => `'sha256-${digest}'`).join(' ') || "'none'"
}

/**
 * What a page may load and run: scripts that carry the nonce of this one answer, and what these load; or none but those
 * whose digests are given. The editor's components write styles into pages.
 *
 * @returns The value of the header `content-security-policy`.
 */
export function contentPolicy(
  scripts: Scripts,
  { inDevelopment, editor = false, imagesFrom, framesFrom = [] }: Needs,
): string {
  return [
    "default-src 'self'",
    `script-src ${scriptSource(scripts, inDevelopment)}`,
    `style-src 'self'${editor || inDevelopment ? " 'unsafe-inline'" : ''}`,
    `img-src 'self' data: ${editor ? 'blob: ' : ''}https:${imagesFrom ? ` ${imagesFrom}` : ''}`,
    "font-src 'self' data:",
    `connect-src 'self'${inDevelopment ? ' ws:' : ''}`,
    ...(editor ? ["worker-src 'self' blob:"] : []),
    `frame-src ${framesFrom.join(' ') || "'none'"}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}
