/** How many columns a line may have. */
const maxColumns = 140

/** The lines of a text that are wider than a line may be, each with its number. */
export function wideLinesOf(text: string): string[] {
  return text.split('\n').flatMap((line, index) => {
    const columns = Array.from(line).length
    return columns > maxColumns ? [`line ${index + 1}: ${columns} columns`] : []
  })
}
