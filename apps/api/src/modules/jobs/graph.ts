import './job.actions.ts'
import './job.record.ts'
import './job.graphql.ts'
import './job.jobs.ts'
