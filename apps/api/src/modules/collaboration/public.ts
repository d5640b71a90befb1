export { Collaboration, type Connected } from './collaboration.ts'
export { Gate } from './gate.ts'
export { strikeSessions } from './struck-sessions.ts'
