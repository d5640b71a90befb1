import { editors } from '@sourceline/domain'
import { defineActions } from '../../platform/actions/define-actions.ts'

defineActions({
  'author:create': { roles: editors, past: 'created {it}', showsSources: 'never' },
  'author:save': { roles: editors, past: 'edited {it}', showsSources: 'never' },
  'author:publish': { roles: editors, past: 'published {it}', showsSources: 'never' },
  'author:unpublish': { roles: editors, past: 'took {it} down', showsSources: 'never' },
})
