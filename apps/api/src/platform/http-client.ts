import { lookup as lookUp } from 'node:dns'
import { get as httpGet, type IncomingMessage } from 'node:http'
import { get as httpsGet } from 'node:https'
import { BlockList, isIP, type LookupFunction } from 'node:net'

/** A page as fetched. */
interface FetchedPage {
  readonly url: string
  readonly contentType: string
  readonly body: Buffer
}

/** The page cannot be had; the message is a sentence for the user. */
export class FetchRefused extends Error {}

const limits = { milliseconds: 10_000, bytes: 5 * 1024 * 1024, redirects: 5 }

/** Addresses that are not on the open internet (IANA special-purpose registries). */
const closed = new BlockList()
for (const [net, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const) {
  closed.addSubnet(net, prefix, 'ipv4')
}

const openIpv6 = new BlockList()
openIpv6.addSubnet('2000::', 3, 'ipv6')
for (const [net, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  closed.addSubnet(net, prefix, 'ipv6')

/** Whether an address is one of the open internet; others are never fetched, lest a page make us ask our own network. */
export function isOpenAddress(address: string): boolean {
  switch (isIP(address)) {
    case 4:
      return !closed.check(address, 'ipv4')
    case 6:
      return openIpv6.check(address, 'ipv6') && !closed.check(address, 'ipv6')
    default:
      return false
  }
}

/** Resolves a name for the very connection that will be made, so that the name cannot change its meaning in between. */
const openLookup: LookupFunction = (hostname, options, done) => {
  lookUp(hostname, { ...options, all: true }, (error, addresses) => {
    const open = error ? [] : addresses.filter(({ address }) => isOpenAddress(address))
    const [first] = open
    if (error) done(error, '')
    else if (!first) done(new FetchRefused(`${hostname} is not on the open internet, and nothing else is fetched.`), '')
    else if (options.all) done(null, open)
    else done(null, first.address, first.family)
  })
}

/** How a page is fetched. */
interface Fetching {
  readonly lookup?: LookupFunction
  /** The media types that are wanted, as the header Accept has them. */
  readonly accept?: string
  /** The address is the operator's own, and may lie in their network. It leads nowhere else. */
  readonly internal?: boolean
}

/**
 * Fetches a page from the open internet: at most 5 MB, ten seconds and five redirects.
 *
 * @throws FetchRefused when it cannot be had.
 */
export async function fetchPage(
  address: string,
  { internal = false, lookup = internal ? lookUp : openLookup, accept = 'text/html, text/plain;q=0.9' }: Fetching = {},
): Promise<FetchedPage> {
  const signal = AbortSignal.timeout(limits.milliseconds)
  let url = internal ? new URL(address) : webUrl(address)
  for (let hop = 0; hop <= limits.redirects; hop++) {
    const response = await request(url, { signal, lookup, accept })
    const status = response.statusCode ?? 0
    const location = response.headers.location
    if (status >= 300 && status < 400 && location && !internal) {
      response.destroy()
      url = webUrl(location, url)
      continue
    }
    if (status !== 200) {
      response.destroy()
      throw new FetchRefused(`${url.host} answered with status ${status}.`)
    }
    return {
      url: url.href,
      contentType: response.headers['content-type'] ?? '',
      body: await readBody(response, url, signal),
    }
  }
  throw new FetchRefused(`${url.host} redirects more than ${limits.redirects} times.`)
}

function webUrl(address: string, base?: URL): URL {
  const url = URL.canParse(address, base?.href) ? new URL(address, base) : null
  if (!url || !/^https?:$/.test(url.protocol)) throw new FetchRefused(`"${address.slice(0, 200)}" is no web address.`)
  const literal = url.hostname.replace(/^\[|\]$/g, '')
  if (isIP(literal) && !isOpenAddress(literal))
    throw new FetchRefused(`${url.hostname} is not on the open internet, and nothing else is fetched.`)
  return url
}

function request(
  url: URL,
  { signal, lookup, accept }: Required<Pick<Fetching, 'lookup' | 'accept'>> & { signal: AbortSignal },
): Promise<IncomingMessage> {
  const get = url.protocol === 'https:' ? httpsGet : httpGet
  const headers = { accept, 'accept-encoding': 'identity', 'user-agent': 'Sourceline' }
  return new Promise((resolve, reject) => {
    get(url, { signal, lookup, headers }, resolve)
      .once('error', (error) => reject(refusal(error, url, signal)))
      // Another protocol was not asked for. Without this nothing would ever be told: neither an answer nor the end of the time.
      .once('upgrade', (response, socket) => {
        socket.destroy()
        reject(new FetchRefused(`${url.host} answered with status ${response.statusCode}.`))
      })
  })
}

async function readBody(response: IncomingMessage, url: URL, signal: AbortSignal): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of response) {
      const bytes = Buffer.from(chunk)
      size += bytes.length
      if (size > limits.bytes) throw new FetchRefused(`The page at ${url.host} is larger than 5 MB.`)
      chunks.push(bytes)
    }
  } catch (error) {
    throw refusal(error, url, signal)
  } finally {
    response.destroy()
  }
  return Buffer.concat(chunks)
}

function refusal(error: unknown, url: URL, signal: AbortSignal): FetchRefused {
  if (error instanceof FetchRefused) return error
  if (signal.aborted) return new FetchRefused(`${url.host} did not answer within ten seconds.`)
  const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : ''
  return new FetchRefused(`${url.host} cannot be reached${code}.`)
}
