import type { Notice } from '../notices.ts'
import type { Problem } from '../problems.ts'

/** What a sender says of the use of an item. */
export interface SenderTerms {
  readonly status: string
  readonly embargo: string | null
  readonly note: string | null
  readonly terms: string | null
  readonly rights: string | null
}

/** Why an item of an agency is not taken in: it was canceled, or is no text; null otherwise. */
export function senderProblem(status: string, kind: string): Problem | null {
  if (/^cancell?ed$/iu.test(status)) return { code: 'item-canceled', parameters: {} }
  const what = other.get(kind.toLowerCase())
  return what === undefined ? null : { code: 'not-a-text', parameters: { what } }
}

/** Kinds of item without a text of their own. */
const other: ReadonlyMap<string, string> = new Map([
  ['picture', 'a picture'],
  ['graphic', 'a graphic'],
  ['video', 'a film'],
  ['audio', 'a sound'],
  ['planning', 'a plan of coverage'],
  ['event', 'an event'],
])

/** Until when an item is kept from readers: `always` where it is withheld. */
export const heldBackUntil = ({ status, embargo }: SenderTerms): string | null =>
  /^withheld$/iu.test(status) ? 'always' : embargo

/** What an editor has to know of the use of an item. */
export function senderNotices({ status, embargo, note, terms, rights }: SenderTerms): Notice[] {
  return [
    ...(/^withheld$/iu.test(status) ? [{ code: 'withheld', parameters: {} } as const] : []),
    ...(embargo ? [{ code: 'embargoed-until', parameters: { moment: embargo } } as const] : []),
    ...(note ? [{ code: 'editors-note', parameters: { words: note } } as const] : []),
    ...(terms ? [{ code: 'usage-terms', parameters: { words: terms } } as const] : []),
    ...(rights ? [{ code: 'rights-left-out', parameters: { words: rights } } as const] : []),
  ]
}
