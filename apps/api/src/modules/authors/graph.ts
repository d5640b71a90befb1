import './author.actions.ts'
import './author.graphql.ts'
