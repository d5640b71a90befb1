import fresh from 'fresh'
import type { IncomingHttpHeaders } from 'node:http'

/**
 * Whether whoever asks holds this answer already, by the ETag that they send along (RFC 9110, section 13.1.2).
 * `Cache-Control: no-cache` asks caches on the way to ask here, and keeps nobody from a 304: Node's `fetch` and browsers
 * send it with every `If-None-Match` that a program sets.
 */
export const holdsAlready = ({ 'if-none-match': held }: Readonly<IncomingHttpHeaders>, etag: string): boolean =>
  held !== undefined && fresh({ 'if-none-match': held }, { etag })
