import './viewer.graphql.ts'
import './user.graphql.ts'
import './api-token.graphql.ts'
