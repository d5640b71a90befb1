export { listedSettings } from './settings.reads.ts'
export { changeSettings } from './use-cases/change-settings.ts'
