import './section.actions.ts'
import './section.graphql.ts'
