import './correction.graphql.ts'
