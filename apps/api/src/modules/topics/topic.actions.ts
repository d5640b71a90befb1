import { editors } from '@sourceline/domain'
import { defineActions } from '../../platform/actions/define-actions.ts'

defineActions({
  'topic:create': { roles: editors, past: 'created {it}', showsSources: 'never' },
  'topic:save': { roles: editors, past: 'edited {it}', showsSources: 'never', concerns: 'nothing' },
  'topic:publish': { roles: editors, past: 'published {it}', showsSources: 'never' },
})
