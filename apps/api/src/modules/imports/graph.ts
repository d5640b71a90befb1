import './import.actions.ts'
import './import.graphql.ts'
