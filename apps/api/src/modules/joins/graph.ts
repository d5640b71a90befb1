import './join.actions.ts'
import './join.graphql.ts'
