import { defineRecord } from '../../platform/records/define-record.ts'
import { refusal } from './correction.refusals.ts'

declare module '../../platform/records/define-record.ts' {
  interface RecordTypes {
    correction: true
  }
}

/** What was put right of an article, as readers are told. */
export const correctionRecord = defineRecord({
  type: 'correction',
  table: 'correction',
  words: { one: 'correction', many: 'corrections' },
  label: 'note',
  parent: { to: 'article', column: 'article_id' },
  parts: ['correction_claim'],
  refersTo: {
    article: {
      to: 'article',
      table: 'correction',
      columns: ['article_id'],
      onDeletion: { refuse: refusal('article-has-corrections') },
    },
    claims: { to: 'claim', table: 'correction_claim', columns: ['claim_id'], max: 50 },
    supersedes: { to: 'correction', table: 'correction', columns: ['supersedes_id'] },
  },
  texts: { correction: { note: 'text', wrong: 'text', right: 'text' } },
})
