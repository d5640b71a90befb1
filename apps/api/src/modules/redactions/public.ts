export { applyDueRedactions } from './use-cases/apply-due-redactions.ts'
export { applyRedaction } from './use-cases/apply-redaction.ts'
export { appliedRedactions } from './redaction.store.ts'
