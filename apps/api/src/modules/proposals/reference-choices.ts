import { standsIn, writeChoices } from '@sourceline/extraction/statements'
import type { ReferenceChoice } from './proposal-rows.work.ts'

/** What tells whether the references of a proposal are resolved. */
export interface Referring {
  readonly drafted: string
  readonly referenceChoices: readonly ReferenceChoice[]
  /** What the claim says now. */
  readonly claimStatement: string
  /** UUID of the source of the attribution; null for the proposal of a claim. */
  readonly sourceId: string | null
}

/** A reference with its place in the proposed statement, in UTF-16 code units; null where it stands elsewhere. */
export interface PlacedReference extends ReferenceChoice {
  readonly start: number | null
  readonly end: number | null
}

/** The statement of a proposal, with what editors chose written into it. */
export const statementOf = ({ drafted, referenceChoices }: Pick<Referring, 'drafted' | 'referenceChoices'>): string =>
  writeChoices(drafted, ofStatement(referenceChoices)).statement

const ofStatement = (references: readonly ReferenceChoice[]) =>
  references.filter((reference) => reference.of === 'STATEMENT')

function placed({ drafted, referenceChoices }: Pick<Referring, 'drafted' | 'referenceChoices'>): PlacedReference[] {
  const inStatement = ofStatement(referenceChoices)
  const { places } = writeChoices(drafted, inStatement)
  return referenceChoices.map((reference) => {
    const [start = null, end = null] = places[inStatement.indexOf(reference)] ?? []
    return { ...reference, start, end }
  })
}

/**
 * What an editor must still resolve. Who has rewritten the claim, or named another source, has resolved what no longer
 * stands there.
 */
export function openReferences(referring: Referring): PlacedReference[] {
  const rewritten = referring.claimStatement !== statementOf(referring)
  return placed(referring).filter(
    ({ of, choice, words, sourceId }) =>
      choice === null &&
      (of === 'SOURCE'
        ? sourceId === null || sourceId === referring.sourceId
        : !rewritten || standsIn(referring.claimStatement, words)),
  )
}

/** What editors have resolved by a choice, which can be made anew. */
export const resolvedReferences = (referring: Pick<Referring, 'drafted' | 'referenceChoices'>): PlacedReference[] =>
  placed(referring).filter(({ choice }) => choice !== null)
