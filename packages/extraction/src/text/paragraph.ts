/** A block of text between line breaks, without the white space around it. */
export interface Paragraph {
  readonly start: number
  readonly end: number
}

/**
 * Cuts a text into paragraphs. An empty line always ends one; a single line break does too,
 * unless the text is hard-wrapped (short lines that mostly end in mid-sentence).
 */
export function splitParagraphs(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = []
  const separator = isHardWrapped(text) ? /\r?\n[\t ]*(?:\r?\n[\t ]*)+/gu : /(?:\r?\n|\r|\u2028|\u2029)+/gu
  let start = 0
  for (const gap of text.matchAll(separator)) {
    pushTrimmed(text, start, gap.index, paragraphs)
    start = gap.index + gap[0].length
  }
  pushTrimmed(text, start, text.length, paragraphs)
  return paragraphs
}

function pushTrimmed(text: string, start: number, end: number, into: Paragraph[]): void {
  const slice = text.slice(start, end)
  const inner = slice.trim()
  if (inner === '') return
  const from = start + slice.indexOf(inner)
  into.push({ start: from, end: from + inner.length })
}

function isHardWrapped(text: string): boolean {
  const lines = text.split(/\r?\n/u).map((line) => line.trim())
  let broken = 0
  let followed = 0
  for (let index = 0; index + 1 < lines.length; index++) {
    const line = lines[index] ?? ''
    if (line === '' || lines[index + 1] === '') continue
    followed++
    if (line.length >= 40 && line.length <= 110 && !/[.!?:;"”’')\]]$/u.test(line)) broken++
  }
  return followed >= 3 && broken / followed > 0.6
}
