import './vault.actions.ts'
import './vault.reads.ts'
import './vault.graphql.ts'
