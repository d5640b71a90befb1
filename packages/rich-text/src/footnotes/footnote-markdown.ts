/** A footnote as GitHub writes it, its further paragraphs indented. */
export const footnoteMarkdown = (number: number, content: string): string =>
  `[^${number}]: ${content.replace(/\n(?=[^\n])/g, '\n    ')}`
