import type { Chances } from '@sourceline/kit'
import { asBytes, type RequestParts } from './fuzzed-requests.ts'
import { hostileTexts } from './random-values.ts'

const deep = (open: string, close: string, depth: number): string => open.repeat(depth) + close.repeat(depth)

const pieces: readonly string[] = [
  ...hostileTexts,
  '\r\n',
  '\r\n\r\n',
  '\n',
  ':',
  'Host: [::1\r\n',
  'Host: a b\r\n',
  'Host: elsewhere.example\r\n',
  'X-Forwarded-For: 1, 2, ,\r\n',
  'X-Forwarded-Host: %\r\n',
  'Transfer-Encoding: chunked\r\n',
  'Content-Length: -1\r\n',
  'Content-Length: 99999999999999999999\r\n',
  'Content-Type: application/json; charset=utf-7\r\n',
  'Content-Type: multipart/form-data\r\n',
  'Content-Encoding: gzip\r\n',
  'Expect: 100-continue\r\n',
  'Connection: upgrade\r\nUpgrade: websocket\r\n',
  'Cookie: sourceline.session_token=%E0%A4%A; a\r\n',
  'Authorization: Bearer \r\n',
  'Idempotency-Key: "\r\n',
  'If-None-Match: W/"\r\n',
  'Accept: ;q=\r\n',
  'Origin: null\r\n',
  '"extensions":{"persistedQuery":{"version":1,"sha256Hash":"0"}},',
  '"extensions":5,',
  '"variables":[],',
  '"operationName":{},',
  '%00',
  '%E0%A4%A',
  '&query=1&query=2',
  '?a[b][c]=d',
  '\\u0000',
  '\\uD800',
  deep('[', ']', 3_000),
  deep('{"a":', '}', 2_000),
  deep('{a', '}', 2_000),
]

/** A request that is malformed in one part: in its body, its address or its headers, or anywhere in its bytes. */
export function mutated(request: RequestParts, chances: Chances): Buffer {
  const { target, headers, body } = request
  const sent = body === undefined ? Buffer.alloc(0) : Buffer.from(JSON.stringify(body))
  const kind = chances.below(6)
  if (kind === 0) return several(asBytes(request, sent), chances)
  if (kind === 1 || body === undefined) {
    const path = several(Buffer.from(target), chances)
      .toString()
      .replaceAll(/[\r\n ]/g, '+')
    return asBytes({ ...request, target: path }, sent)
  }
  if (kind === 2) {
    const line = Buffer.from(`${headers.join('\r\n')}\r\n`)
    return asBytes({ ...request, headers: [afterALine(line, piece(chances), chances).toString().trim()] }, sent)
  }
  if (kind === 3) return asBytes(request, several(sent, chances))
  return asBytes(request, Buffer.from(JSON.stringify(withOneExchanged(body, chances)) ?? ''))
}

/** Mutated in one place or a few. */
function several(bytes: Buffer, chances: Chances): Buffer {
  let changed = bytes
  for (let count = 1 + chances.below(3); count > 0; count -= 1) changed = mutatedOnce(changed, chances)
  return changed
}

/** A value with something else somewhere in it. */
function withOneExchanged(value: unknown, chances: Chances): unknown {
  if (typeof value !== 'object' || value === null || chances.isOnce(0.1))
    return chances.oneOf<unknown>([0, -1, 1.5, true, null, [], {}, [[]], { a: { a: [] } }, ...hostileTexts])
  const members = Object.entries(value)
  if (members.length === 0) return { [chances.oneOf(hostileTexts)]: 1 }
  const [chosen] = chances.oneOf(members)
  const exchanged = members.map(
    ([name, one]) => [name, name === chosen ? withOneExchanged(one, chances) : one] as const,
  )
  return Object.fromEntries(exchanged)
}

const piece = (chances: Chances): Buffer => Buffer.from(chances.oneOf(pieces))

function mutatedOnce(bytes: Buffer, chances: Chances): Buffer {
  const at = chances.below(bytes.length + 1)
  const end = Math.min(bytes.length, at + 1 + chances.below(chances.isOnce(0.2) ? 200 : 8))
  const [before, middle, after] = [bytes.subarray(0, at), bytes.subarray(at, end), bytes.subarray(end)]
  const drawn = () => Buffer.from(Array.from({ length: 1 + chances.below(6) }, () => chances.below(256)))
  const kind = chances.below(7)
  if (kind === 0) return Buffer.concat([before, after])
  if (kind === 1) return Buffer.concat([before, middle, middle, after])
  if (kind === 2) return Buffer.concat([before, drawn(), after])
  if (kind === 3) return Buffer.concat([before, piece(chances), middle, after])
  if (kind === 4) return Buffer.concat([before, piece(chances), after])
  if (kind === 5) return Buffer.concat([after, middle, before])
  return afterALine(bytes, piece(chances), chances)
}

/** Puts something at the beginning of a line, where headers are read. */
function afterALine(bytes: Buffer, piece: Buffer, chances: Chances): Buffer {
  const lines = [...bytes.toString('latin1').matchAll(/\r\n/g)].map(({ index }) => index + 2)
  const at = lines.length > 0 ? chances.oneOf(lines) : 0
  return Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(at)])
}
