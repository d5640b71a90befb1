import { editors } from '@sourceline/domain'
import { defineActions } from '../../platform/actions/define-actions.ts'

defineActions({
  'section:create': { roles: editors, past: 'created {it}', showsSources: 'never' },
  'section:save': { roles: editors, past: 'edited {it}', showsSources: 'never' },
  'section:publish': { roles: editors, past: 'published {it}', showsSources: 'never' },
  'section:unpublish': { roles: editors, past: 'took {it} down', showsSources: 'never' },
})
