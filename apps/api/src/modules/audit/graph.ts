import './change-event.record.ts'
import './change-event.graphql.ts'
