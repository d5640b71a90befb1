import './source.graphql.ts'
