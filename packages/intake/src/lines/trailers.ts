import { splitTrailer } from '@sourceline/extraction'
import type { IncomingByline, IncomingOrigin } from '../incoming-document.ts'
import { namesOf } from './bylines.ts'

/** What a line at the foot of a text is, where it is not of the text. */
export type Trailer =
  | { readonly kind: 'ORIGIN'; readonly origin: IncomingOrigin }
  | { readonly kind: 'RIGHTS' }
  | { readonly kind: 'CORRECTION' }
  | { readonly kind: 'CREDITS'; readonly reporting: readonly IncomingByline[] }
  | { readonly kind: 'END' }

const reserved = 'all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados'
const rights = new RegExp(String.raw`^(?:©|\(c\)\s|copyright\b|ⓒ|(?:${reserved})\b)|(?:${reserved})\.?$`, 'iu')
const credits = /^\(?(?:additional |further )?(?:reporting|writing|editing|compiled|edited|written)(?: and \w+)? by\b/iu
const correction = /^(?:corrections?|clarifications?)\b(?:\s*[,(–-][^:]{1,40})?\s*[:—–]\s*\S/iu
const end = /^(?:ends?|-\s?30\s?-|#{2,3}|\(?ends\)?|-?\s?more\s?-?|\(more\)|\*{3,}|-{3,}|_{3,})$/iu
const thisText = '(?:(?:this|the) (?:article|story|report|text|piece) )?(?:was |were |has been )?'
const published = new RegExp(
  String.raw`^${thisText}(?:originally|first) (?:published|appeared|printed) (?:by|in|on|at)\s*:?\s+(.{2,200}?)(?:,? on \d.{4,30})?\.?$`,
  'iu',
)
const original =
  /^(?:read the original(?: (?:article|story))?(?: (?:at|on|here))?|original (?:article|story)|link)\s*:\s*(https?:\/\/\S+)$/iu

/** Reads a line at the foot of a text; null for one that belongs to the text. */
export function trailerIn(line: string): Trailer | null {
  const words = line.trim().replace(/\s+/gu, ' ')
  if (words.length > 400) return null
  if (end.test(words)) return { kind: 'END' }
  if (correction.test(words)) return { kind: 'CORRECTION' }
  if (rights.test(words) && words.length <= 250) return { kind: 'RIGHTS' }
  if (credits.test(words)) return { kind: 'CREDITS', reporting: reportingIn(words) }
  const named = published.exec(words)?.[1] ?? original.exec(words)?.[1]
  const origin = splitTrailer(named === undefined ? words : `Source: ${named}`).originalSource
  return origin && { kind: 'ORIGIN', origin: { name: origin.name.replace(/[\s,;:]+$/u, ''), url: origin.url } }
}

/** The reporters that a credit line names: "(Reporting by Mara Lindqvist in Tal; Editing by Jo Sands)". */
function reportingIn(words: string): IncomingByline[] {
  const named = /^\(?(?:reporting|written|writing)(?: and \w+)? by ([^;()]+)/iu.exec(words)?.[1]
  return named === undefined ? [] : (namesOf(named, false) ?? [])
}
