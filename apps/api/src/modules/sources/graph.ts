import './source.actions.ts'
import './source.graphql.ts'
