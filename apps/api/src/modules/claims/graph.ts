import './claim.graphql.ts'
import './similar-claims.graphql.ts'
import './claim-parts.graphql.ts'
import './claim.mutations.graphql.ts'
