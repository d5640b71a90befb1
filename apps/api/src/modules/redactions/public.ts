export { carryOutWhenDue } from './carry-out-when-due.ts'
export { applyDueRedactions } from './use-cases/apply-due-redactions.ts'
