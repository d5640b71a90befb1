import { numberText } from './formats.ts'

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' })

/**
 * People by their names, in their order: "Ada and Wilma", "Ada, Wilma and 2 others". Whose name is gone is one of the others.
 *
 * @param most How many names are said before the others are only counted.
 */
export function namedPeople(people: readonly { readonly name?: string | null }[], most = 3): string {
  const names = people.flatMap(({ name }) => name ?? [])
  if (names.length === people.length && names.length <= most) return list.format(names)
  const first = names.slice(0, most - 1)
  const others = people.length - first.length
  return list.format([...first, others === 1 ? '1 other' : `${numberText(others)} others`])
}
