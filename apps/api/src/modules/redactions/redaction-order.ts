import { RedactionScope } from '@sourceline/domain'
import { z } from 'zod'
import type { Transaction } from '../../platform/transactions/transaction.ts'
import { hashOf } from '../../platform/content-hash.ts'
import { parseTypedId } from '../../platform/ids.ts'
import { line, wordOf } from '../../platform/inputs.ts'
import { coverageOfRecord, coverageOfVersion, type Coverage } from '../../platform/redaction/reach.ts'
import { everything, wordFinder, type Finder } from '../../platform/redaction/struck-words.ts'

/** What is to be struck, and where. */
export interface RedactionOrder {
  readonly scope: string
  readonly subjectType: string | null
  readonly subjectId: string | null
  readonly words: readonly string[]
  readonly wholeWords: boolean
}

/** What is to be struck, as a request says it. */
export const redactionOrder = z.object({
  scope: wordOf(RedactionScope).describe('Where it strikes.'),
  subjectId: z
    .string()
    .meta({ graphql: 'ID' })
    .optional()
    .describe('The record (RECORD) or the version of an article (VERSION). Left out for NEWSROOM.'),
  words: z
    .array(line(200, 'the words to strike'))
    .max(50)
    .optional()
    .describe('The words to strike, blind to case and spacing. Left out for VERSION.'),
  wholeWords: z
    .boolean()
    .optional()
    .describe('Whether words must stand by themselves and not within longer ones. True if left out.'),
})

/** An order as the database keeps it. */
export function orderOf({ scope, subjectId, words, wholeWords }: z.output<typeof redactionOrder>): RedactionOrder {
  const subject = subjectId ? parseTypedId(subjectId) : null
  return {
    scope,
    subjectType: subject?.prefix ?? null,
    subjectId: subject?.uuid ?? null,
    words: scope === 'VERSION' ? [] : (words ?? []),
    wholeWords: wholeWords ?? true,
  }
}

/** What an order covers; null where what it names does not exist. */
export async function coverageOfOrder(
  tx: Transaction,
  { scope, subjectType, subjectId }: RedactionOrder,
): Promise<Coverage | null> {
  if (scope === 'NEWSROOM') return { kind: 'all' }
  if (!subjectType || !subjectId) return null
  return scope === 'RECORD'
    ? coverageOfRecord(tx, subjectType, subjectId)
    : coverageOfVersion(tx, subjectType, subjectId)
}

/** How an order finds what it strikes. */
export const finderOf = ({ scope, words, wholeWords }: RedactionOrder): Finder =>
  scope === 'VERSION' ? everything : wordFinder(words, wholeWords)

/** What a second person approves: void when anything of it changes. */
export const scopeHashOf = (id: string, { scope, subjectType, subjectId, words, wholeWords }: RedactionOrder): string =>
  hashOf({ id, scope, subjectType, subjectId, words, wholeWords })
