import './search.graphql.ts'
