import { RedactionScope } from '@sourceline/domain'
import { z } from 'zod'
import type { Transaction } from '../../platform/transactions/transaction.ts'
import { hashOf } from '../../platform/content-hash.work.ts'
import { parseTypedId } from '../../platform/ids.ts'
import type { Failure } from '../../platform/failure.ts'
import { wordOf, words } from '../../platform/inputs.ts'
import {
  coverageOfRecord,
  coverageOfVersion,
  versionOf,
  type Coverage,
  type Version,
} from '../../platform/redaction/reach.ts'
import { everything, wordFinder, type Finder } from '../../platform/redaction/struck-words.ts'
import { refused } from './redaction.refusals.ts'

/** What is to be struck, and where. */
export interface RedactionOrder {
  readonly scope: string
  readonly subjectType: string | null
  readonly subjectId: string | null
  readonly versionNumber: number | null
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
    .describe('The record, or for VERSION the record whose version goes. Left out for NEWSROOM.'),
  version: z
    .int()
    .min(1)
    .optional()
    .describe(
      'For VERSION: the number of the version, as the history counts. ' +
        'Left out for a correction, an attribution, evidence or an assessment, ' +
        'which are replaced and have no versions.',
    ),
  words: z
    .array(words(200, 'the words to strike'))
    .max(50)
    .optional()
    .describe('The words to strike, blind to case and spacing. Left out for VERSION.'),
  wholeWords: z
    .boolean()
    .optional()
    .describe('Whether words must stand by themselves and not within longer ones. True if left out.'),
})

/** An order as the database keeps it. */
export function orderOf({
  scope,
  subjectId,
  version,
  words,
  wholeWords,
}: z.output<typeof redactionOrder>): RedactionOrder {
  const subject = subjectId ? parseTypedId(subjectId) : null
  return {
    scope,
    subjectType: subject?.prefix ?? null,
    subjectId: subject?.uuid ?? null,
    versionNumber: scope === 'VERSION' ? (version ?? null) : null,
    words: scope === 'VERSION' ? [] : (words ?? []),
    wholeWords: wholeWords ?? true,
  }
}

/** What is wrong with an order by itself, whoever asks for it: words are struck only where they are named. */
export const orderProblem = ({ scope, words }: RedactionOrder): Failure<'redaction-without-words'> | null =>
  scope !== 'VERSION' && words.length === 0 ? refused('redaction-without-words', { field: 'words' }) : null

/** The version that an order takes whole; null where it takes none, or there is none such. */
export async function versionOfOrder(
  tx: Transaction,
  { scope, subjectType, subjectId, versionNumber }: RedactionOrder,
): Promise<Version | null> {
  return scope === 'VERSION' && subjectType && subjectId ? versionOf(tx, subjectType, subjectId, versionNumber) : null
}

/** What an order covers; null where what it names does not exist. */
export async function coverageOfOrder(tx: Transaction, order: RedactionOrder): Promise<Coverage | null> {
  const { scope, subjectType, subjectId } = order
  if (scope === 'NEWSROOM') return { kind: 'all' }
  if (!subjectType || !subjectId) return null
  if (scope === 'RECORD') return coverageOfRecord(tx, subjectType, subjectId)
  const version = await versionOfOrder(tx, order)
  return version && coverageOfVersion(tx, version)
}

/** How an order finds what it strikes. */
export const finderOf = ({ scope, words, wholeWords }: RedactionOrder): Finder =>
  scope === 'VERSION' ? everything : wordFinder(words, wholeWords)

/** What a second person approves: void when anything of it changes. */
export const scopeHashOf = (
  id: string,
  { scope, subjectType, subjectId, versionNumber, words, wholeWords }: RedactionOrder,
): string => hashOf({ id, scope, subjectType, subjectId, versionNumber, words, wholeWords })
