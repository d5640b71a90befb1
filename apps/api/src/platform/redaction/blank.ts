import {
  mapTextblocks,
  parseBody,
  resolveSuggestions,
  type Body,
  type InlineNode,
  type MentionSpan,
} from '@sourceline/rich-text'
import { createHash } from 'node:crypto'
import { redactionMark, type Finder, type Range } from './struck-words.ts'

/** A value with what was struck blanked, and how often something was. */
export interface Blanked<Value> {
  readonly value: Value
  readonly matches: number
}

const cut = (text: string, ranges: readonly Range[], mark: string): string =>
  ranges.reduceRight((kept, { start, end }) => kept.slice(0, start) + mark + kept.slice(end), text)

/** Blanks prose. */
export function blankText(text: string, finder: Finder): Blanked<string> {
  const ranges = finder.inText(text)
  return { value: cut(text, ranges, redactionMark), matches: ranges.length }
}

/** Words of an address as they would be written: decoded, and without what stands between them. */
function wordsOfAddress(address: string): string {
  let decoded = address
  try {
    decoded = decodeURIComponent(address)
  } catch {
    // An address with a stray percent sign is taken as it is.
  }
  return decoded.replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
}

/** Whether an address gives away what is to be struck. */
function inAddress(address: string, finder: Finder): boolean {
  const words = wordsOfAddress(address)
  return (
    finder.inText(address).length > 0 ||
    finder.inText(words).length > 0 ||
    finder.inSlug(words.toLowerCase().trim().replaceAll(' ', '-')).length > 0
  )
}

/** An address that gives away what is to be struck goes as a whole. */
export function blankAddress(address: string, finder: Finder): Blanked<string | null> {
  return inAddress(address, finder) ? { value: null, matches: 1 } : { value: address, matches: 0 }
}

/** A slug keeps what else it says, and ends with letters drawn from its record's id, so that it is nobody else's. */
export function blankSlug(slug: string, finder: Finder, recordId: string): Blanked<string> {
  const ranges = finder.inSlug(slug)
  if (ranges.length === 0) return { value: slug, matches: 0 }
  const own = createHash('sha256').update(recordId).digest('hex').slice(0, 8)
  return { value: `${cut(slug, ranges, 'redacted').slice(0, 100).replace(/-$/, '')}-${own}`, matches: ranges.length }
}

/** Blanks every text in a JSON value. */
export function blankJson(value: unknown, finder: Finder): Blanked<unknown> {
  if (typeof value === 'string') {
    if (/^https?:\/\//.test(value) && inAddress(value, finder)) return { value: redactionMark, matches: 1 }
    const ranges = finder.inText(value)
    if (ranges.length > 0) return { value: cut(value, ranges, redactionMark), matches: ranges.length }
    const inSlug = /^[a-z0-9-]+$/.test(value) ? finder.inSlug(value) : []
    return { value: cut(value, inSlug, 'redacted'), matches: inSlug.length }
  }
  if (value === null || typeof value !== 'object') return { value, matches: 0 }
  const members = Object.entries(value).map(([key, member]) => [key, blankJson(member, finder)] as const)
  const matches = members.reduce((sum, [, member]) => sum + member.matches, 0)
  return Array.isArray(value)
    ? { value: members.map(([, member]) => member.value), matches }
    : { value: Object.fromEntries(members.map(([key, member]) => [key, member.value])), matches }
}

/** Takes addresses out of a list. */
export function blankList(addresses: readonly string[], finder: Finder): Blanked<string[]> {
  const value = addresses.filter((address) => !inAddress(address, finder))
  return { value, matches: addresses.length - value.length }
}

const textOf = (node: InlineNode): string => (node.type === 'text' ? node.text : node.type === 'hardBreak' ? '\n' : '')

/** Blanks what stands in a row of text nodes, also across them; the mark takes the place of the first words struck. */
function blankInline(nodes: readonly InlineNode[], finder: Finder): Blanked<InlineNode[]> {
  const ranges = finder.inText(nodes.map(textOf).join(''))
  let matches = ranges.length
  let offset = 0
  const value = nodes.flatMap((node): InlineNode[] => {
    const start = offset
    const end = (offset += textOf(node).length)
    const here = ranges.filter((range) => range.start < end && range.end > start)
    const tellTale = (node.marks ?? []).filter(
      (mark) => 'attrs' in mark && 'href' in mark.attrs && inAddress(mark.attrs.href ?? '', finder),
    )
    matches += tellTale.length
    const marks = (node.marks ?? []).filter((mark) => !tellTale.includes(mark))
    const marked = marks.length > 0 ? { marks } : {}
    if (node.type === 'footnoteReference') return [node]
    if (node.type !== 'text') return here.length > 0 ? [] : [{ type: node.type, ...marked }]
    const text = here.reduceRight((kept, range) => {
      const mark = range.start >= start ? redactionMark : ''
      return kept.slice(0, Math.max(range.start - start, 0)) + mark + kept.slice(range.end - start)
    }, node.text)
    return text === '' ? [] : [{ type: 'text', text, ...marked }]
  })
  return { value, matches }
}

/** A body in normal form, with what is suggested in it. @throws Error where it is no body. */
function normalForm(body: unknown): { readonly body: Body; readonly suggested: Body | null } {
  const parsed = parseBody(body)
  if (!parsed.ok)
    throw new Error(`a redacted body is no body: ${JSON.stringify(parsed.issues.map(({ path }) => path))}`)
  return parsed
}

/** Blanks each text of a body where it stands. */
function blankTexts(body: Body, finder: Finder): Blanked<Body> {
  let matches = 0
  const value = mapTextblocks(body, (block) => {
    if (block.content === undefined) return block
    const inline = blankInline(block.content, finder)
    matches += inline.matches
    return { ...block, content: inline.value }
  })
  return { value, matches }
}

/** Blanks a body; its blocks, ids, footnotes and claim marks stay. */
export function blankBody(body: Body, finder: Finder): Blanked<Body> {
  const { value, matches } = blankTexts(body, finder)
  return matches === 0 ? { value: body, matches } : { value: normalForm(value).body, matches }
}

/**
 * Blanks a body with what is suggested in it. What is to be struck can stand there once something is accepted, or once it is
 * rejected, and not as it is: where a suggestion parts it, nothing is suggested any more.
 */
export function blankSuggested(body: Body, finder: Finder): Blanked<Body | null> {
  const accepted = (text: Body): Body => normalForm(resolveSuggestions(text, () => 'accept')).body
  const { value, matches } = blankTexts(body, finder)
  const readers = blankBody(normalForm(body).body, finder)
  const found = Math.max(matches, readers.matches, blankBody(accepted(body), finder).matches)
  if (found === 0) return { value: body, matches: found }
  const left = normalForm(value)
  const isClean =
    JSON.stringify(left.body) === JSON.stringify(readers.value) &&
    left.suggested !== null &&
    blankBody(accepted(left.suggested), finder).matches === 0
  return { value: isClean ? left.suggested : null, matches: found }
}

/** Blanks the words that anchors quote, also where they begin outside of the anchored ones or end there. */
export function blankSpans(spans: readonly MentionSpan[], finder: Finder): Blanked<MentionSpan[]> {
  let matches = 0
  const value = spans.map(({ quote: { prefix, exact, suffix }, ...span }) => {
    const isBlank = [prefix, exact, suffix].every((part) => part === '' || part === redactionMark)
    const ranges = isBlank ? [] : finder.inText(prefix + exact + suffix)
    matches += ranges.length
    const [start, end] = [prefix.length, prefix.length + exact.length]
    const quote = {
      exact: cut(exact, within(ranges, start, end), redactionMark),
      prefix: cut(prefix, within(ranges, 0, start), redactionMark),
      suffix: cut(suffix, within(ranges, end, Infinity), redactionMark),
    }
    return { ...span, quote }
  })
  return { value, matches }
}

/** What of some ranges lies between two offsets, counted from the first. */
const within = (ranges: readonly Range[], from: number, to: number): Range[] =>
  ranges.flatMap(({ start, end }) =>
    start < to && end > from ? [{ start: Math.max(start, from) - from, end: Math.min(end, to) - from }] : [],
  )
