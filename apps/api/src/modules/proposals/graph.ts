import './proposal.graphql.ts'
