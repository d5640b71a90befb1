import './asset.actions.ts'
import './image.graphql.ts'
import './asset.graphql.ts'
