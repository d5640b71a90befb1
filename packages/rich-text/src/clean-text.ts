const lineEndings = /[\r\n\u2028\u2029]+/g
// eslint-disable-next-line no-control-regex
const control = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]|\p{Surrogate}/gu

/**
 * Text as it is stored: Unicode NFC, line endings within a node as a space (a break is a node of its
 * own), without control characters and lone surrogates, which PostgreSQL cannot hold.
 */
export function cleanText(text: string): string {
  return text.replace(lineEndings, ' ').replace(control, '').normalize('NFC')
}
