import { isRole } from '../lexicon/people/roles.ts'
import type { DescribedSource } from '../sources/described-source.ts'
import { surname } from './cast.ts'

/** The people whom a text names, by surname: each of them once, under the fullest name. */
export interface People {
  readonly bySurname: Map<string, DescribedSource[]>
  /** First names and surnames of those whom the text names in full. */
  readonly parts: Set<string>
  /** Full names by their first word; null where two people bear it. */
  readonly byFirst: Map<string, string | null>
}

/** How many bearers of one surname are told apart. */
const maxBearers = 6

/** Nobody yet. */
export function nobody(): People {
  return { bySurname: new Map(), parts: new Set(), byFirst: new Map() }
}

/** Keeps somebody who is named, or what is new about somebody known. */
export function rememberPerson({ bySurname, parts, byFirst }: People, one: DescribedSource): void {
  if (one.kind !== 'PERSON' || one.anonymity !== 'NAMED' || one.candidates !== undefined) return
  const words = one.name.split(/\s+/u)
  if (words.length > 1) {
    for (const word of words) parts.add(word)
    const [first = ''] = words
    const before = byFirst.get(first)
    byFirst.set(first, before === undefined || before === one.name ? one.name : null)
  }
  const key = surname(one.name)
  const bearers = bySurname.get(key) ?? []
  const place = bearers.findIndex((known) => isSame(known, one))
  const known = bearers[place]
  if (known === undefined) {
    if (bearers.length < maxBearers) bySurname.set(key, [...bearers, one])
    return
  }
  bySurname.set(key, bearers.with(place, joined(known, one)))
}

/**
 * The person whom a name stands for, with what the text tells of them. Two bearers of one name are told apart by
 * their roles; where these do not decide, both are candidates.
 */
export function personMeant(people: People, one: DescribedSource): DescribedSource {
  const { bySurname } = people
  const called = (bySurname.get(one.name) ?? []).some(({ name }) => name.includes(' '))
    ? undefined
    : people.byFirst.get(one.name)
  const byFirst = typeof called === 'string' ? personNamed(people, called) : undefined
  if (byFirst !== undefined) return joined(byFirst, { ...one, name: byFirst.name })
  const alike = (bySurname.get(surname(one.name)) ?? []).filter((known) => agree(known.name, one.name))
  const inFull = alike.filter(({ name }) => name.includes(' '))
  const bearers = inFull.length > 0 ? inFull : alike
  const sameRole = one.role === null ? [] : bearers.filter((known) => shareRole(known.role, one.role))
  const meant = sameRole.length === 1 ? sameRole : bearers
  const [only] = meant
  if (only === undefined) return one
  if (meant.length > 1) return { ...one, candidates: meant.map(({ name }) => name) }
  return rolesDiffer(only, one) && only.name === one.name ? one : joined(only, one)
}

/** The only person of that full name. */
export function personNamed({ bySurname }: People, name: string): DescribedSource | undefined {
  return bySurname.get(surname(name))?.find((known) => known.name === name)
}

/** "Saarn" after "Yaro Sarn": somebody known whose surname has one letter less; null when none is. */
export function misspelt({ bySurname }: People, name: string): DescribedSource | null {
  if (name.length < 4 || name.includes(' ')) return null
  for (let index = 1; index < name.length; index++) {
    const [only, ...others] = bySurname.get(name.slice(0, index) + name.slice(index + 1)) ?? []
    if (only !== undefined && others.length === 0 && only.name.includes(' ')) return only
  }
  return null
}

/** One name is the other, or a part of it: "Recep Tayyip Erdogan" and "Erdogan". */
function agree(one: string, other: string): boolean {
  const words = new Set(one.split(/\s+/u))
  const others = other.split(/\s+/u)
  return others.every((word) => words.has(word)) || [...words].every((word) => others.includes(word))
}

function isSame(known: DescribedSource, one: DescribedSource): boolean {
  if (known.name === one.name) return !rolesDiffer(known, one)
  const full = known.name.includes(' ') && one.name.includes(' ')
  return full && agree(known.name, one.name) && !rolesDiffer(known, one)
}

/** Both have a role and no word for what one does is in both. */
function rolesDiffer(one: DescribedSource, other: DescribedSource): boolean {
  return (
    one.role !== null &&
    other.role !== null &&
    !shareRole(one.role, other.role) &&
    (one.affiliation ?? '') !== (other.affiliation ?? '')
  )
}

function shareRole(one: string | null, other: string | null): boolean {
  const words = rolesIn(other)
  return [...rolesIn(one)].some((word) => words.has(word))
}

function rolesIn(role: string | null): ReadonlySet<string> {
  return new Set(
    (role ?? '')
      .toLowerCase()
      .split(/[\s,-]+/u)
      .filter(isRole),
  )
}

function joined(known: DescribedSource, one: DescribedSource): DescribedSource {
  const fuller = known.name.length >= one.name.length ? known : one
  return { ...fuller, role: one.role ?? known.role, affiliation: one.affiliation ?? known.affiliation }
}
