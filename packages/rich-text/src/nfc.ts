/** Combining characters in a row, in the text's normal form, that no script needs: UAX #15, Stream-Safe Text Format. */
const maxCombining = 30
const joiner = '\u034F'
const tooMany = new RegExp(`((?:(?!${joiner})\\p{M}){${maxCombining}})(?=(?!${joiner})\\p{M})`, 'gu')

/**
 * Unicode NFC, with a combining grapheme joiner (U+034F) behind every 30 combining characters in a row. To put such a run
 * in order takes time in the square of its length.
 */
export function toNfc(text: string): string {
  const once = text.replace(tooMany, `$1${joiner}`).normalize('NFC')
  return once.replace(tooMany, `$1${joiner}`)
}
