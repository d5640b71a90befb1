import './import.graphql.ts'
