import { checkers, contributors, editors } from '@sourceline/domain'
import { defineActions } from '../../platform/actions/define-actions.ts'

defineActions({
  'claim:create': { roles: contributors, past: 'created {it}', showsSources: 'never' },
  'claim:save': { roles: contributors, past: 'edited {it}', showsSources: 'never', concerns: 'nothing' },
  'claim:assess': { roles: checkers, past: 'assessed {it}', concerns: ['assessment'] },
  'claim:publish': { roles: checkers, past: 'published {it}' },
  'attribution:create': { roles: contributors, past: 'created {it}' },
  'attribution:save': { roles: contributors, past: 'edited {it}' },
  'attribution:approve': { roles: editors, past: 'approved {it}', showsSources: 'never' },
  'attribution:read-confidential': {
    roles: editors,
    permits: 'Reading what others recorded on deep background or off the record.',
  },
  'attribution:remove': { roles: contributors, past: 'removed {it}' },
  'source:name-openly': {
    roles: editors,
    past: 'let a text name {it}, who is known in confidence alone',
    showsSources: 'never',
  },
  'source:refuse-naming': {
    roles: checkers,
    past: 'was kept from naming {it}, who is known in confidence alone',
    showsSources: 'never',
  },
  'evidence:create': { roles: contributors, past: 'created {it}', showsSources: 'never' },
  'evidence:save': { roles: contributors, past: 'edited {it}', showsSources: 'never' },
  'evidence:remove': { roles: contributors, past: 'removed {it}' },
  'claim-link:create': { roles: contributors, past: 'linked two claims', showsSources: 'never' },
  'claim-link:remove': { roles: contributors, past: 'unlinked two claims', showsSources: 'never' },
})
