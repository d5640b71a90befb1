import './list-view.actions.ts'
import './list-view.record.ts'
import './list-view.graphql.ts'
