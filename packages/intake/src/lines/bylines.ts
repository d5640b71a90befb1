import type { IncomingByline } from '../incoming-document.ts'
import { dayInLine } from './dates.ts'

const particle = String.raw`(?:van|von|der|den|de|da|das|do|dos|di|du|la|le|el|al|bin|ibn|ter|ten|y|zu)`
const word = String.raw`\p{Lu}[\p{L}\p{M}'’.-]*`
const person = new RegExp(String.raw`^${word}(?:\s+(?:${particle}\s+)*${word}){1,4}$`, 'u')

/** What people and bodies below a headline are. */
const roles =
  'correspondents?|reporters?|editors?|writers?|staff|columnists?|producers?|chiefs?|analysts?|journalists?|' +
  'photographers?|contributors?|agency|agencies|bureau|desk|' +
  'korrespondent(?:in)?|redakteur(?:in)?|journaliste|redactora?|periodista'
const role = new RegExp(String.raw`\b(?:${roles})\b`, 'iu')

/** Words that begin a byline, in some languages. */
const lead = /^(?:by|text by|words by|story by|reported by|written by|von|par|por|di|door|av|af)[\s:]+/iu

/** How many names are kept. */
const maxNames = 30

/**
 * The names of a line below the headline: "By Mara Lindqvist and Jo Sands", "Mara Lindqvist, Transport correspondent";
 * null for any other line. Without the word before it, only a name with a role is one.
 */
export function bylinesInLine(line: string): IncomingByline[] | null {
  const words = line.trim().replace(/\s+/gu, ' ')
  if (words.length > 300 || /[.!?]["”]?\s+\p{Lu}\p{Ll}+\s+\p{Ll}/u.test(words)) return null
  const led = lead.exec(words)
  const [names = '', ...more] = words.slice(led?.[0].length ?? 0).split(/\s*[|•·]\s*/u)
  if (more.some((part) => dayInLine(part) === undefined && !role.test(part) && !isAddress(part))) return null
  if (led && /^\p{Ll}{2,}/u.test(led[0]) && !/^[\p{Lu}]/u.test(names)) return null
  const found = namesOf([names, ...more.filter((part) => role.test(part))].join(', '), led !== null)
  if (found === null || (!led && !found.every(({ roleTitle }) => roleTitle !== null))) return null
  return found.slice(0, maxNames)
}

/** The names that a field for them holds, each with the role that goes with them. */
export function bylinesIn(words: string, roleTitle: string | null = null): IncomingByline[] {
  const line = words.replace(/\s+/gu, ' ').trim().replace(lead, '')
  if (line === '') return []
  const names = namesOf(line, true) ?? [{ name: line, roleTitle: null }]
  return names.map((byline) => ({ name: byline.name, roleTitle: byline.roleTitle ?? roleTitle }))
}

/** Names of people or of an agency, each with the role behind it; null where something else stands among them. */
export function namesOf(words: string, led: boolean): IncomingByline[] | null {
  const found: { name: string; roleTitle: string | null }[] = []
  for (const part of words.replace(/[.]$/u, '').split(/\s*(?:[,;&]|\band\b|\bund\b|\bet\b|\by\b)\s+/u)) {
    const piece = part.replace(/\s+in\s+\p{Lu}[\p{L}\s]{1,40}$/u, '').trim()
    if (piece === '' || isAddress(piece)) continue
    const last = found.at(-1)
    if (person.test(piece) && !role.test(piece)) found.push({ name: piece, roleTitle: null })
    else if (last && role.test(piece) && piece.length <= 120)
      last.roleTitle = last.roleTitle === null ? piece : `${last.roleTitle}, ${piece}`
    else if (led && found.length === 0 && /^\p{Lu}/u.test(piece) && piece.length <= 60 && piece.split(' ').length <= 5)
      found.push({ name: piece, roleTitle: null })
    else return null
  }
  return found.length > 0 ? found : null
}

const isAddress = (words: string): boolean => /^@\w+$|^\S+@\S+\.\S+$|^https?:/u.test(words)
