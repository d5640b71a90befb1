export { ChangeEvent } from './change-event.graphql.ts'
export { changeEventShape, type ChangeEventRow } from './change-event.reads.ts'
export { subjectsOfText, timesOf } from './change-event.store.ts'
export { eventsAfter, newestEventPosition } from './newest-events.reads.ts'
