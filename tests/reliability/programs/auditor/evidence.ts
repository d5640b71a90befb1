import type { TestDatabase } from '@sourceline/kit'
import { typedIdOf, uuidIn } from '@sourceline/api/ids'
import type { Change } from '../../retrying-client.ts'
import type { ServedAnswer } from '../reader.ts'

/** A change of one of the programs' people. */
export interface MadeChange extends Change {
  /** The name by which the log calls whoever made it. */
  readonly by: string
}

/** All that an audit goes by. */
export interface Evidence {
  readonly pool: TestDatabase['pool']
  /** Of an instance, past every proxy. */
  readonly address: string
  /** The names of all people of the programs. */
  readonly people: readonly string[]
  readonly changes: readonly MadeChange[]
  readonly answers: readonly ServedAnswer[]
  /** Typed ids of records of which words were struck. */
  readonly redacted: ReadonlySet<string>
  /** The recipients of each mail that a mail server took. */
  readonly mailed: readonly (readonly string[])[]
}

/** Whether all that the newsroom promises holds of something: one line for each fault. */
export type Audit = (evidence: Evidence) => Promise<string[]>

/** The typed id of a record from what a row says of it. */
export const typed = (noun: string, uuid: string): string => typedIdOf(noun, uuid)

/** The UUID in a typed id. */
export function uuidOf(id: string): string {
  const uuid = uuidIn(id, id.slice(0, -27))
  if (!uuid) throw new Error(`${id} is no typed id`)
  return uuid
}

/** The id of the record that a payload names first by a noun; null where there is none. */
export function idIn(part: unknown): string | null {
  if (typeof part !== 'object' || part === null) return null
  const id: unknown = Reflect.get(part, 'id')
  return typeof id === 'string' ? id : null
}

/** What an input has as a text under a name; empty where it has none. */
export function textIn(input: MadeChange['input'], name: string): string {
  const value = input[name]
  return typeof value === 'string' ? value : ''
}
