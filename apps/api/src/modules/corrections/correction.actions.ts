import { editors } from '@sourceline/domain'
import { defineActions } from '../../platform/actions/define-actions.ts'

defineActions({
  'correction:create': { roles: editors, past: 'created {it}', showsSources: 'never' },
  'correction:save': { roles: editors, past: 'edited {it}', showsSources: 'never' },
  'correction:publish': { roles: editors, past: 'published {it}' },
  'correction:remove': { roles: editors, past: 'removed {it}', showsSources: 'never' },
})
