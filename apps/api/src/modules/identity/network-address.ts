import ipaddr from 'ipaddr.js'

/**
 * Of a network address what tells one place from another: an IPv4 address, mapped ones included, and of IPv6 the /64,
 * since whoever has one address of it has all (RFC 6177). What is no address stands for itself.
 */
export function placeOf(address: string): string {
  if (!ipaddr.isValid(address)) return address
  const parsed = ipaddr.process(address)
  if (parsed.kind() === 'ipv4') return parsed.toString()
  const network = parsed.toByteArray().slice(0, 8)
  return `${ipaddr.fromByteArray([...network, ...Array.from({ length: 8 }, () => 0)]).toString()}/64`
}
