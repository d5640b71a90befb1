import './proposal.record.ts'
import './proposal.graphql.ts'
