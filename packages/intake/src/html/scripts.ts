const raised = new Map(Array.from('0123456789+-−=()ni', (plain, index) => [plain, '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ'.charAt(index)]))
const lowered = new Map(
  Array.from('0123456789+-−=()aeoxhklmnpst', (plain, index) => [plain, '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₒₓₕₖₗₘₙₚₛₜ'.charAt(index)]),
)

/** Raised letters that are read the same on the line: "1st", "Mme", a trade mark, a reference in brackets. */
const onTheLine = /^(?:st|nd|rd|th|e|er|re|ème|o|a|º|ª|me|lle|tm|sm|®|™|©|\*+|[†‡§¶]|\[[^\]]{1,4}\])$/iu

/** Words that stand above or below the line, as characters that say the same; `null` where there are no such characters. */
export function scriptCharacters(words: string, place: 'RAISED' | 'LOWERED'): string | null {
  const text = words.trim()
  if (text === '') return words
  if (place === 'RAISED' && onTheLine.test(text)) return text
  const table = place === 'RAISED' ? raised : lowered
  const turned = Array.from(text, (character) => table.get(character))
  return turned.includes(undefined) ? null : turned.join('')
}

/** The same written out, where there are no such characters: `x^(abc)`. */
export const scriptWrittenOut = (words: string, place: 'RAISED' | 'LOWERED'): string =>
  `${place === 'RAISED' ? '^' : '_'}(${words.trim()})`
