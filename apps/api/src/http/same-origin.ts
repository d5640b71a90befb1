/**
 * Whether a request that carries a session cookie may come from where it says. Browsers name the
 * origin of every POST and, newer ones, its relation to us; programs name neither.
 *
 * @param trusted The origins of our own pages.
 */
export function isSameOrigin(headers: Headers, trusted: readonly string[]): boolean {
  const origin = headers.get('origin')
  if (origin !== null) return trusted.includes(origin)
  const site = headers.get('sec-fetch-site')
  return site === null || site === 'same-origin' || site === 'none'
}

/** The origins under which our own pages are open: as configured, and this machine under its other name. */
export function ownOrigins(...addresses: readonly string[]): string[] {
  return addresses.flatMap((address) => {
    const url = new URL(address)
    const twin = { localhost: '127.0.0.1', '127.0.0.1': 'localhost' }[url.hostname]
    const other = new URL(url)
    if (twin) other.hostname = twin
    return twin ? [url.origin, other.origin] : [url.origin]
  })
}
