import './correction.actions.ts'
import './correction.graphql.ts'
