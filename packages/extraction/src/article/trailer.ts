/** Where the body of a text ends, and the line behind it that names where the text comes from. */
export interface Trailer {
  readonly bodyEnd: number
  readonly originalSource: {
    readonly name: string
    readonly url: string | null
    readonly start: number
    readonly end: number
  } | null
}

const byOrIn = String.raw`(?:\s+(?:by|in|at|on))?`
const named = String.raw`(?:original(?:ly)?\s+(?:source|published${byOrIn})|source|via|first published${byOrIn})`
const label = new RegExp(String.raw`^[ \t]*${named}\s*[:–—-]\s*(\S[^\n\r]*)$`, 'imu')

/**
 * Splits off a last line such as "Original Source: example.com". What it names is the publication through
 * which the text is known, not somebody who claims anything.
 */
export function splitTrailer(text: string): Trailer {
  const end = text.trimEnd().length
  const lineStart = Math.max(text.lastIndexOf('\n', end - 1), text.lastIndexOf('\r', end - 1)) + 1
  const line = text.slice(lineStart, end)
  const match = label.exec(line)
  const named = match?.[1]?.trimEnd()
  if (named === undefined || named.length > 200) return { bodyEnd: text.length, originalSource: null }
  const start = lineStart + line.lastIndexOf(named)
  const address = /(?:https?:\/\/)?(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?:\/[^\s)]*)?/u.exec(named)?.[0] ?? null
  const url = address === null ? null : /^https?:/u.test(address) ? address : `https://${address}`
  return { bodyEnd: lineStart, originalSource: { name: nameOf(named, address), url, start, end: start + named.length } }
}

function nameOf(words: string, address: string | null): string {
  if (address === null || words.trim() !== address)
    return words.replace(/\s*[(<]?https?:\/\/\S+[)>]?\s*/u, '').trim() || words
  return address
    .replace(/^https?:\/\//u, '')
    .replace(/^www\./u, '')
    .replace(/\/.*$/u, '')
}
