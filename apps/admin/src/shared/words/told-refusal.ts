import { nounOf } from '../ui/nouns.ts'
import { byCode } from './words.ts'

/** Why the server refused something, or what it found: a code with parameters, and the sentence that they make in English. */
export interface Told {
  readonly code?: string | undefined
  /** By the names that the sentence of the code has in braces. */
  readonly parameters?: unknown
  readonly message: string
}

const said = (value: unknown): string | number =>
  typeof value === 'number' ? value : typeof value === 'string' ? value : ''

/** What the server says by a code, in the viewer's language; its own sentence where the catalogue does not know the code. */
export function toldRefusal({ code, parameters, message }: Told): string {
  if (code === undefined) return message
  const given = Object.fromEntries(Object.entries(Object(parameters)).map(([name, value]) => [name, said(value)]))
  const { record } = given
  const noun = typeof record === 'string' ? nounOf(record.replaceAll(' ', '-'), record) : undefined
  return byCode(
    `refusal.${code.toUpperCase().replaceAll('-', '_')}`,
    message,
    noun ? { ...given, record: noun.word, gender: noun.gender } : given,
  )
}
