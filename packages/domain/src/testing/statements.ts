import type { Statement } from '../provenance/statement.ts'

/** A statement as tests write it: who says it, and what is unusual about that. */
export const says = (sourceId: string, unusual: Partial<Statement> = {}): Statement => ({
  id: `${sourceId} via ${unusual.reportedViaId ?? 'nobody'}`,
  sourceId,
  stance: 'ASSERTS',
  anonymity: 'NAMED',
  reportedViaId: null,
  onBehalfOfId: null,
  affiliationId: null,
  ...unusual,
})

/** A statement known through an outlet. */
export const reported = (sourceId: string, reportedViaId: string, unusual: Partial<Statement> = {}): Statement =>
  says(sourceId, { reportedViaId, ...unusual })
