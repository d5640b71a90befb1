import './redaction.record.ts'
import './redaction.actions.ts'
import './redaction.graphql.ts'
