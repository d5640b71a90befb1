import './collection.actions.ts'
import './collection.graphql.ts'
