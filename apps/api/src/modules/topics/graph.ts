import './topic.actions.ts'
import './topic.graphql.ts'
