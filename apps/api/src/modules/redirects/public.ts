export { insertRedirect } from './redirect.store.ts'
export { createRedirect } from './use-cases/create-redirect.ts'
export { saveRedirect } from './use-cases/save-redirect.ts'
