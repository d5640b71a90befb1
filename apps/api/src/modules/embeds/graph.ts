import './embed.actions.ts'
import './embed.record.ts'
import './embed.jobs.ts'
import './embed.graphql.ts'
