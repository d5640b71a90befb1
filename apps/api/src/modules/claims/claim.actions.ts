import { checkers, contributors, editors } from '@sourceline/domain'
import { defineActions } from '../../platform/actions/define-actions.ts'

defineActions({
  'claim:create': { roles: contributors, past: 'created {it}' },
  'claim:save': { roles: contributors, past: 'edited {it}' },
  'claim:assess': { roles: checkers, past: 'assessed {it}' },
  'claim:publish': { roles: checkers, past: 'published {it}' },
  'attribution:create': { roles: contributors, past: 'created {it}' },
  'attribution:save': { roles: contributors, past: 'edited {it}' },
  'attribution:approve': { roles: editors, past: 'approved {it}' },
  'attribution:read-confidential': {
    roles: editors,
    permits: 'Reading what others recorded on deep background or off the record.',
  },
  'attribution:remove': { roles: contributors, past: 'removed {it}' },
  'evidence:create': { roles: contributors, past: 'created {it}' },
  'evidence:save': { roles: contributors, past: 'edited {it}' },
  'evidence:remove': { roles: contributors, past: 'removed {it}' },
  'claim-link:create': { roles: contributors, past: 'linked two claims' },
  'claim-link:remove': { roles: contributors, past: 'unlinked two claims' },
})
