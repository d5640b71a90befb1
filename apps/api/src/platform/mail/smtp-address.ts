import { isLoopback } from '../loopback.ts'
import type { SmtpServer } from './smtp.ts'

/**
 * Reads `smtp://user:password@host:587` or `smtps://…`; null when it is neither. By `smtp` TLS must begin before
 * anything is said (STARTTLS), but for a server on this machine.
 */
export function readSmtpAddress(text: string): Omit<SmtpServer, 'from'> | null {
  const url = URL.canParse(text) ? new URL(text) : null
  if (!url || !/^smtps?:$/.test(url.protocol) || !url.hostname) return null
  if (!/^\/?$/.test(url.pathname) || url.search || url.hash) return null
  const login = loginIn(url)
  if (login === null) return null
  const { hostname, port } = url
  if (url.protocol === 'smtps:') return { host: bare(hostname), port: Number(port || 465), security: 'smtps', login }
  const security = isLoopback(hostname) ? 'plain' : 'starttls'
  return { host: bare(hostname), port: Number(port || 587), security, login }
}

const bare = (host: string): string => host.replace(/^\[|\]$/g, '')

/** Name and password; undefined where there are none, null where they are not encoded rightly. */
function loginIn({ username, password }: URL): { user: string; password: string } | undefined | null {
  if (!username) return undefined
  try {
    return { user: decodeURIComponent(username), password: decodeURIComponent(password) }
  } catch {
    return null
  }
}
