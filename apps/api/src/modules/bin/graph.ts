import './bin.actions.ts'
import './bin.settings.ts'
import './bin.graphql.ts'
import './bin.jobs.ts'
