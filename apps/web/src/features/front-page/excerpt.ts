/** The first paragraphs of a text up to so many characters, always at least one. */
export function excerpt(text: string, most: number): string[] {
  const result: string[] = []
  let length = 0
  for (const paragraph of text.split('\n\n')) {
    length += paragraph.length
    if (result.length > 0 && length > most) break
    result.push(paragraph)
  }
  return result
}
