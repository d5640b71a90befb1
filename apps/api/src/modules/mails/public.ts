export { countUnsent } from './mail.store.ts'
