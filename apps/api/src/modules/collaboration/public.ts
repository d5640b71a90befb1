export { Collaboration, type Connected } from './collaboration.ts'
export { endEverySession } from './collaboration.store.ts'
export { Rate } from './rate.ts'
