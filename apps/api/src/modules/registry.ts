/**
 * Every module's part of the graph with the records that it declares, lowest first: a module may import those above
 * its line. A new noun adds one line.
 */
import { closeDeclarations } from '../platform/records/define-record.ts'
import './audit/graph.ts'
import './settings/graph.ts'
import './identity/graph.ts'
import './jobs/graph.ts'
import './retries/graph.ts'
import './mails/graph.ts'
import './sources/graph.ts'
import './vault/graph.ts'
import './claims/graph.ts'
import './topics/graph.ts'
import './assets/graph.ts'
import './embeds/graph.ts'
import './sections/graph.ts'
import './authors/graph.ts'
import './articles/graph.ts'
import './redirects/graph.ts'
import './comments/graph.ts'
import './collaboration/graph.ts'
import './corrections/graph.ts'
import './collections/graph.ts'
import './proposals/graph.ts'
import './joins/graph.ts'
import './search/graph.ts'
import './imports/graph.ts'
import './redactions/graph.ts'
import './bin/graph.ts'
import './backups/graph.ts'

closeDeclarations()
