import { BlockList, isIPv6 } from 'node:net'

/** By which a proxy says for whom it asks, and under which address. */
const headers = [
  'forwarded',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-port',
  'x-forwarded-proto',
  'x-real-ip',
]

/**
 * Makes a test for the addresses of trusted proxies.
 *
 * @param {string} places Addresses and networks, or `loopback`, parted by commas, as in SOURCELINE_TRUSTED_PROXIES.
 * @returns {(address: string | undefined) => boolean}
 */
export function trustedProxies(places) {
  const list = new BlockList()
  for (const place of places.split(',').map((part) => part.trim())) {
    if (place === 'loopback') {
      list.addSubnet('127.0.0.0', 8, 'ipv4')
      list.addAddress('::1', 'ipv6')
    } else if (place) {
      const [address = '', bits] = place.split('/')
      const family = isIPv6(address) ? 'ipv6' : 'ipv4'
      list.addSubnet(address, bits === undefined ? (family === 'ipv6' ? 128 : 32) : Number(bits), family)
    }
  }
  return (address = '') => list.check(address, isIPv6(address) ? 'ipv6' : 'ipv4')
}

/**
 * Takes from a request whatever says for whom it asks, unless a trusted proxy has sent it.
 *
 * @param {{ headers: Record<string, unknown>, socket: { remoteAddress?: string } }} request
 * @param {(address: string | undefined) => boolean} isTrusted
 */
export function forgetForwarded(request, isTrusted) {
  if (isTrusted(request.socket.remoteAddress)) return
  for (const name of headers) delete request.headers[name]
}
