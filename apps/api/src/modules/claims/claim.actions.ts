import { checkers, contributors } from '@sourceline/domain'
import { defineActions } from '../../platform/actions/define-actions.ts'

defineActions({
  'claim:create': { roles: contributors, past: 'created {it}' },
  'claim:save': { roles: contributors, past: 'edited {it}' },
  'claim:assess': { roles: checkers, past: 'assessed {it}' },
  'claim:publish': { roles: checkers, past: 'published {it}' },
  'attribution:create': { roles: contributors, past: 'created {it}' },
  'attribution:save': { roles: contributors, past: 'edited {it}' },
  'attribution:remove': { roles: contributors, past: 'removed {it}' },
  'evidence:create': { roles: contributors, past: 'created {it}' },
  'evidence:save': { roles: contributors, past: 'edited {it}' },
  'evidence:remove': { roles: contributors, past: 'removed {it}' },
  'claim-link:create': { roles: contributors, past: 'linked two claims' },
  'claim-link:remove': { roles: contributors, past: 'unlinked two claims' },
})
