import type { ArticleKind, CorrectionKind } from '../../generated/graphql.ts'

/** What sort of text an article is; null for plain news, which needs no label. */
export const articleKindWords: Record<ArticleKind, string | null> = {
  NEWS: null,
  BRIEF: 'In brief',
  ANALYSIS: 'Analysis',
  FACT_CHECK: 'Fact check',
  OPINION: 'Opinion',
  FEATURE: 'Feature',
}

/** What sort of note a correction is. */
export const correctionKindWords: Record<CorrectionKind, string> = {
  CORRECTION: 'Correction',
  CLARIFICATION: 'Clarification',
  EDITORS_NOTE: 'Editor’s note',
  RETRACTION: 'Retraction',
  REMOVAL: 'Removal',
}
