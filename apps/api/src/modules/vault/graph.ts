import './vault.reads.ts'
import './vault.graphql.ts'
