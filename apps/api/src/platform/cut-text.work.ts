/** The beginning of a text, of at most so many UTF-16 code units, that ends with a whole character. */
export function cutText(text: string, max: number): string {
  if (text.length <= max) return text
  const begun = text.slice(0, max)
  return /[\uD800-\uDBFF]$/.test(begun) ? begun.slice(0, -1) : begun
}
