import './redirect.actions.ts'
import './redirect.record.ts'
import './redirect.graphql.ts'
