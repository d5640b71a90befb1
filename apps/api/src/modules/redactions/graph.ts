import './redaction.record.ts'
import './redaction.actions.ts'
import './redaction.graphql.ts'
import './redaction.jobs.ts'
