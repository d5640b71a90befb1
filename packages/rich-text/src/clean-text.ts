import { toNfc } from './nfc.ts'

const lineEndings = /[\r\n\u2028\u2029]+/g
const control = /[^\P{Cc}\t]|\p{Surrogate}/gu

/**
 * Text as it is stored: Unicode NFC, line endings within a node as a space (a break is a node of its
 * own), without control characters and lone surrogates, which PostgreSQL cannot hold.
 */
export function cleanText(text: string): string {
  return toNfc(text.replace(lineEndings, ' ').replace(control, ''))
}

/** Text of a code block as it is stored: as `cleanText` has it, but line endings are line feeds. */
export function cleanLines(text: string): string {
  return text
    .split(/\r\n?|[\n\u2028\u2029]/)
    .map(cleanText)
    .join('\n')
}

/** Characters that combine with the one before them: accents, and the later parts of Korean syllables. */
export const leadingCombining = /^[\p{M}\u1160-\u11FF]+/u

/** Whether an offset stands within one character as readers see it, so that text must not be cut there. */
export function isWithinCharacter(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length || text[offset - 1] === '\n') return false
  if (/^[\uDC00-\uDFFF]/.test(text.charAt(offset)) && /[\uD800-\uDBFF]/.test(text.charAt(offset - 1))) return true
  return leadingCombining.test(text.slice(offset, offset + 2))
}
