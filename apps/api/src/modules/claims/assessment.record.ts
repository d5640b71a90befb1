import { defineRecord } from '../../platform/records/define-record.ts'

declare module '../../platform/records/define-record.ts' {
  interface RecordTypes {
    assessment: true
  }
}

/** A dated verdict on a claim. It goes public by itself, as soon as it is given. */
export const assessmentRecord = defineRecord({
  type: 'assessment',
  table: 'assessment',
  words: { one: 'assessment', many: 'assessments' },
  parent: { to: 'claim', column: 'claim_id' },
  parts: ['assessment_evidence'],
  refersTo: {
    evidence: { to: 'evidence', table: 'assessment_evidence', columns: ['evidence_id'], max: 50 },
  },
  texts: { assessment: { rating: 'text', rationale: 'text' } },
})
