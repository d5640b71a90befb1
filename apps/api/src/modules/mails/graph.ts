import './mail.actions.ts'
import './mail.record.ts'
import './mail.graphql.ts'
import './mail.jobs.ts'
