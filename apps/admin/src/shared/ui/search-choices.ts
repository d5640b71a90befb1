interface Offer<Item, Choice> {
  /** Records that fit already: they come first, in a group of their own. */
  suggested: readonly Item[]
  /** All records to choose from, each once; the suggested ones may be among them. */
  offered: readonly Item[]
  /** What stands above the suggested records, and above the others if they need saying why. */
  labels: { suggested: string; recent: string | null }
  choiceOf: (item: Item) => Choice
}

/** The choices of a search box, each record once, in groups that say why they are offered. */
export function choicesOf<Item extends { id: string }, Choice>({
  suggested,
  offered,
  labels,
  choiceOf,
}: Offer<Item, Choice>): (Choice | { group: string; items: Choice[] })[] {
  const isSuggested = new Set(suggested.map(({ id }) => id))
  const others = offered.filter(({ id }) => !isSuggested.has(id)).map(choiceOf)
  return [
    ...(suggested.length > 0 ? [{ group: labels.suggested, items: suggested.map(choiceOf) }] : []),
    ...(labels.recent !== null && others.length > 0 ? [{ group: labels.recent, items: others }] : others),
  ]
}

const folded = (words: string): string => words.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()

/**
 * What Enter takes for some words that were typed: the only record that was found, where its name has the words; where
 * none was found, the making of one (`making`, null where that is not offered); null where there is more to choose from.
 */
export function takenByEnter(
  typed: string,
  found: readonly { id: string; name: string }[],
  making: string | null,
): string | null {
  const [only, ...others] = found
  if (typed === '' || others.length > 0) return null
  if (only === undefined) return making
  return folded(only.name).includes(folded(typed)) ? only.id : null
}
