import './vault.actions.ts'
import './vault-entry.record.ts'
import './vault.reads.ts'
import './vault.graphql.ts'
