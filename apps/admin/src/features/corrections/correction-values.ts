import type { CorrectionKind, CorrectionOrigin } from '@sourceline/domain'
import type { CorrectionRowFragment, CreateCorrectionInput } from '@/generated/graphql.ts'
import type { ArticleChoice } from '@/shared/articles/article-picker.tsx'

/** A correction as its form holds it; empty text stands for nothing. */
export interface CorrectionValues {
  article: ArticleChoice | null
  kind: CorrectionKind
  origin: CorrectionOrigin
  note: string
  wrong: string
  right: string
  claimIds: string[]
}

/** The form's values for a correction, or for a new one. */
export function correctionValues(correction: CorrectionRowFragment | undefined): CorrectionValues {
  return {
    article: correction?.article ?? null,
    kind: correction?.kind ?? 'CORRECTION',
    origin: correction?.origin ?? 'OURS',
    note: correction?.note ?? '',
    wrong: correction?.wrong ?? '',
    right: correction?.right ?? '',
    claimIds: correction?.claims.map(({ id }) => id) ?? [],
  }
}

/** The mutation input for the form's values. */
export function correctionInput(values: CorrectionValues): Omit<CreateCorrectionInput, 'articleId'> {
  return {
    kind: values.kind,
    origin: values.origin,
    note: values.note.trim(),
    wrong: values.wrong.trim() || null,
    right: values.right.trim() || null,
    claimIds: values.claimIds,
  }
}
