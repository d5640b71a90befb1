export { Collaboration, type Connected } from './collaboration.ts'
export { endEverySession } from './collaboration.store.ts'
export { Gate } from './gate.ts'
