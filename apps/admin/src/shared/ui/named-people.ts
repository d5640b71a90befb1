import { listText } from './formats.ts'
import { t } from '../words/words.ts'

/**
 * People by their names, in their order: "Ada and Wilma", "Ada, Wilma and 2 others". Whose name is gone is one of the others.
 *
 * @param most How many names are said before the others are only counted.
 */
export function namedPeople(people: readonly { readonly name?: string | null }[], most = 3): string {
  const names = people.flatMap(({ name }) => name ?? [])
  if (names.length === people.length && names.length <= most) return listText(names)
  const first = names.slice(0, most - 1)
  const others = people.length - first.length
  return listText([...first, t('{count, plural, one {# other} other {# others}}', { count: others })])
}
