/** Shorter quotations are everyday words, which prove nothing about where they come from. */
const fewestWords = 4

/** Shorter names are everyday words too. Characters. */
const shortestName = 4

/** The words of a text, blind to case, punctuation, the form of quotation marks, and spaces. */
function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .replaceAll(/[‘’ʼ`´]/g, "'")
      .match(/[\p{L}\p{M}\p{N}]+(?:'[\p{L}\p{M}\p{N}]+)*/gu) ?? []
  )
}

const joined = (text: string): string => ` ${wordsOf(text).join(' ')} `

/** Whether the words of a quotation stand in one of some texts. One of fewer than four words is not looked for. */
export function holdsQuotation(texts: readonly string[], quotation: string): boolean {
  if (wordsOf(quotation).length < fewestWords) return false
  const sought = joined(quotation)
  return texts.some((text) => joined(text).includes(sought))
}

/** The words of a name, blind to accents too; an apostrophe divides words, since a name is followed by one. */
const joinedName = (text: string): string =>
  ` ${(
    text
      .normalize('NFKD')
      .replaceAll(/[\u0300-\u036f]/g, '')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  ).join(' ')} `

/** Whether a text holds a name, word for word. One of fewer than four letters is not looked for. */
export function holdsName(text: string, name: string): boolean {
  const sought = joinedName(name)
  return sought.trim().length >= shortestName && joinedName(text).includes(sought)
}
