export { createCollection } from './use-cases/create-collection.ts'
export { publishCollection } from './use-cases/publish-collection.ts'
