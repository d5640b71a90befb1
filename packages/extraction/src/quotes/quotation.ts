import type { Paragraph } from '../text/paragraph.ts'

/** What stands between a pair of quotation marks. `start` is at the opening mark, `end` behind the closing one. */
export interface Quotation {
  readonly start: number
  readonly end: number
  /** Index of the quotation around this one, or -1. */
  readonly parent: number
  /** Index of the quotation in the paragraph before that this one goes on with, or -1. */
  readonly continues: number
  /** False when no closing mark was found: it ends with its paragraph. */
  readonly closed: boolean
}

interface Open {
  readonly mark: string
  readonly start: number
  readonly slot: number
}

const closing: Readonly<Record<string, string>> = {
  '“': '”',
  '«': '»',
  '„': '“',
  '‘': '’',
  '``': "''",
  "''": "''",
  '"': '"',
  "'": "'",
}
/** Quotations within quotations beyond this depth are not kept apart. */
const deepest = 4
const marksPattern = /``|''|["“”„«»‘’']/gu

/**
 * Finds quotations, nested ones too, paragraph by paragraph. A quotation left open at the end of a
 * paragraph goes on in the next one when that begins with an opening mark, as is usual in print.
 */
export function findQuotations(text: string, paragraphs: readonly Paragraph[]): Quotation[] {
  const found: Quotation[] = []
  let unclosed = -1
  for (const paragraph of paragraphs) {
    const stack: Open[] = []
    const before = unclosed
    unclosed = -1
    const slice = text.slice(paragraph.start, paragraph.end)
    for (const match of slice.matchAll(marksPattern)) {
      const at = paragraph.start + match.index
      readMark(text, match[0], at, stack, found, match.index === 0 ? before : -1)
    }
    const outer = stack.find((open) => !isSingle(open.mark))
    for (const open of stack) {
      const slot = found[open.slot]
      if (slot === undefined) continue
      const whole = open === outer
      found[open.slot] = { ...slot, end: whole ? paragraph.end : -1 }
      if (whole) unclosed = open.slot
    }
  }
  return dropBroken(found)
}

function readMark(text: string, mark: string, at: number, stack: Open[], found: Quotation[], before: number): void {
  const top = stack.at(-1)
  if (isSingle(mark) && isApostrophe(text, at, stack)) return
  const closes = closerOf(stack, mark, text, at)
  if (closes >= 0) {
    while (stack.length > closes + 1) dropOpen(stack, found)
    const open = stack.pop()
    const slot = open === undefined ? undefined : found[open.slot]
    if (open !== undefined && slot !== undefined) found[open.slot] = { ...slot, end: at + mark.length, closed: true }
    return
  }
  if (closing[mark] === undefined || stack.length >= deepest || !opens(text, mark, at)) return
  const continues = top === undefined ? before : -1
  stack.push({ mark, start: at, slot: found.length })
  found.push({ start: at, end: -1, parent: top?.slot ?? -1, continues, closed: false })
}

function closerOf(stack: readonly Open[], mark: string, text: string, at: number): number {
  for (let index = stack.length - 1; index >= 0; index--) {
    const open = stack[index]
    if (open === undefined) continue
    const expected = closing[open.mark]
    const fits = expected === mark || (mark === '"' && expected === "''") || (mark === "''" && open.mark === '"')
    if (fits && !(mark === '"' && opensOnly(text, at) && open.mark !== '"')) return index
  }
  return -1
}

function opensOnly(text: string, at: number): boolean {
  return /\s|^$/u.test(text[at - 1] ?? '') && /\S/u.test(text[at + 1] ?? '')
}

function opens(text: string, mark: string, at: number): boolean {
  if (mark === '“' || mark === '«' || mark === '„' || mark === '``') return true
  const before = text[at - 1] ?? ' '
  const after = text[at + mark.length] ?? ' '
  return /[\s([{—–\-"“:,/]/u.test(before) && /\S/u.test(after)
}

function isApostrophe(text: string, at: number, stack: readonly Open[]): boolean {
  const before = text[at - 1] ?? ' '
  const after = text[at + 1] ?? ' '
  if (/[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after)) return true
  if (/\s/u.test(before) && /\p{N}/u.test(after)) return true
  const mark = text[at] ?? ''
  const isOpen = stack.some((open) => closing[open.mark] === mark)
  if (mark === '‘') return false
  return /\S/u.test(before) && !/[(["“]/u.test(before) && !isOpen
}

function dropOpen(stack: Open[], found: Quotation[]): void {
  const open = stack.pop()
  const slot = open === undefined ? undefined : found[open.slot]
  if (open !== undefined && slot !== undefined) found[open.slot] = { ...slot, end: -1 }
}

function isSingle(mark: string): boolean {
  return mark === '‘' || mark === '’' || mark === "'"
}

/** Removes openings that never closed, keeping the references between the rest right. */
function dropBroken(found: readonly Quotation[]): Quotation[] {
  const place = new Map<number, number>([[-1, -1]])
  let next = 0
  found.forEach((quotation, index) => {
    place.set(index, quotation.end < 0 ? -1 : next++)
  })
  return found
    .filter((quotation) => quotation.end >= 0)
    .map((quotation) => ({
      ...quotation,
      parent: place.get(quotation.parent) ?? -1,
      continues: place.get(quotation.continues) ?? -1,
    }))
}
