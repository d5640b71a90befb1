import { isCountry } from '../lexicon/names/countries.ts'
import { isFinite } from '../syntax/word-class.ts'
import { readText } from '../text/reading.ts'

/**
 * Whether a statement surely names whom or what it speaks of before its verb: "The Norhaven dam was closed", not "Taxes
 * rose". The capital of the first word alone makes no name.
 */
export function namesItsSubject(statement: string): boolean {
  const reading = readText(statement)
  for (const [index, { pos, text }] of reading.tokens.entries()) {
    if (pos === 'PROPN' && (index > 0 || isCountry(text) || staysName(statement))) return true
    if (isFinite(reading, index)) return false
  }
  return false
}

/** The first word is read as a name in small letters too. */
const staysName = (statement: string): boolean =>
  readText(statement.charAt(0).toLowerCase() + statement.slice(1)).tokens[0]?.pos === 'PROPN'
