import './proposal.actions.ts'
import './proposal.record.ts'
import './proposal.graphql.ts'
import './proposal-statement.graphql.ts'
