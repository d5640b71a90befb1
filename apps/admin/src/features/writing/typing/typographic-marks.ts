import type { QuotationMarks } from './quotation-marks.ts'

/** What may stand before an opening mark besides another one: nothing, a space, a bracket or a dash. */
const gap = /(?:^|[\s([{<¿¡—–-])$/u

const opens = (before: string, { open, close, openInner, closeInner }: QuotationMarks): boolean =>
  gap.test(before) ||
  [
    [open, close],
    [openInner, closeInner],
  ].some(([one = '', other]) => one !== other && before.endsWith(one))

/** What is typed in the place of a straight quotation mark or of hyphens and dots; null where it stays. */
export function typographic(
  before: string,
  typed: string,
  marks: QuotationMarks,
): { from: number; text: string } | null {
  if (typed === '"') return { from: 0, text: opens(before, marks) ? marks.open : marks.close }
  if (typed === "'")
    return { from: 0, text: isInnerQuotation(before, marks) ? marks.openInner : closingSingle(before, marks) }
  if (typed === '-' && /[^-]-$/u.test(before)) return { from: 1, text: '–' }
  if (typed === '.' && /(?:^|[^.])\.\.$/u.test(before)) return { from: 2, text: '…' }
  return null
}

/** A single mark opens a quotation only within another one: elsewhere it is an apostrophe, as in ’90s. */
const isInnerQuotation = (before: string, marks: QuotationMarks): boolean =>
  opens(before, marks) && isOpen(before, marks.open, marks.close)

const closingSingle = (before: string, marks: QuotationMarks): string =>
  isOpen(before, marks.openInner, marks.closeInner) ? marks.closeInner : '’'

/** Whether a mark was opened and not closed again. */
function isOpen(before: string, open: string, close: string): boolean {
  if (open === close) return (before.split(open).length - 1) % 2 === 1
  return before.lastIndexOf(open) > before.lastIndexOf(close)
}
