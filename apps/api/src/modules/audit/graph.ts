import './change-event.graphql.ts'
