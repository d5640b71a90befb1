import './collection.graphql.ts'
