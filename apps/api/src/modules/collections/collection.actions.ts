import { editors } from '@sourceline/domain'
import { defineActions } from '../../platform/actions/define-actions.ts'

defineActions({
  'collection:create': { roles: editors, past: 'created {it}', showsSources: 'never' },
  'collection:save': { roles: editors, past: 'edited {it}', showsSources: 'never', concerns: 'nothing' },
  'collection:publish': { roles: editors, past: 'published {it}' },
})
