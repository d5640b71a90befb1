import type { Transaction } from '@tiptap/pm/state'
import { isFromElsewhere } from '../from-elsewhere.ts'

const name = 'suggestionsAsTheyAre'

/** Says that a transaction brings a text with the suggestions that are in it: it is neither typed nor to be suggested. */
export const asItIs = (tr: Transaction): Transaction => tr.setMeta(name, true)

/** Whether a transaction is made as it is: what came from elsewhere, what is undone, and what says so. */
export const isMadeAsItIs = (tr: Transaction): boolean =>
  !tr.docChanged ||
  isFromElsewhere(tr) ||
  tr.getMeta('y-sync$')?.isUndoRedoOperation === true ||
  tr.getMeta('history$') !== undefined ||
  tr.getMeta(name) === true

/** A transaction that stands in for another, with what is known of that. */
export function withMetaOf(original: Transaction, tr: Transaction): Transaction {
  const known: Readonly<Record<string, unknown>> = Reflect.get(original, 'meta')
  for (const [key, value] of Object.entries(known)) tr.setMeta(key, value)
  return original.scrolledIntoView ? tr.scrollIntoView() : tr
}
