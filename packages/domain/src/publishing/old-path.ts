/** The most characters that an old path may have. */
const longestPath = 1_000

/** Stands for the site where a path does not say whose it is. */
const ownOrigin = 'http://localhost'

/** A path of the site, or a whole web address; null for what is neither. What a browser takes for another site is no path. */
function addressOf(given: string): URL | null {
  if (/^https?:\/\//iu.test(given)) return URL.parse(given)
  const url = given.startsWith('/') ? URL.parse(given, ownOrigin) : null
  return url?.origin === ownOrigin ? url : null
}

/**
 * A path of an earlier site as it is kept and looked up: `/2024/05/crane` of `https://herald.example/2024/05/crane/` and of
 * `/2024/05/crane/`. Decoded, in normal form, without a slash at its end or a fragment; what follows a question mark is
 * part of it, as in `/?p=12`. Null for what is no path, and for the front page.
 */
export function oldPath(given: string): string | null {
  const url = addressOf(given)
  if (url === null) return null
  const path = decoded(url.pathname).replace(/\/+$/u, '')
  const whole = (path === '' && url.search !== '' ? '/' : path) + decoded(url.search)
  return whole === '' || whole.length > longestPath || /\p{Cc}/u.test(whole) ? null : whole.normalize('NFC')
}

/**
 * A path of the site or a web address as the header Location has it (RFC 9110, 10.2.2): encoded, in one line. Null for what is
 * neither.
 */
export function locationOf(given: string): string | null {
  const url = addressOf(given)
  if (url === null) return null
  return url.origin === ownOrigin && given.startsWith('/') ? url.pathname + url.search + url.hash : url.href
}

/** A path without what follows a question mark; null where that is the front page, or where nothing follows. */
export function pathAlone(path: string): string | null {
  const end = path.indexOf('?')
  return end <= 1 ? null : path.slice(0, end).replace(/\/+$/u, '')
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
