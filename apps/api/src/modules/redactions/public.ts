export { applyDueRedactions } from './use-cases/apply-due-redactions.ts'
