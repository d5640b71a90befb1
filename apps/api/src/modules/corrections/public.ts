export { createCorrection } from './use-cases/create-correction.ts'
export { publishCorrection } from './use-cases/publish-correction.ts'
