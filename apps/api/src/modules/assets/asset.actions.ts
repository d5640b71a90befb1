import { editors, writers } from '@sourceline/domain'
import { defineActions } from '../../platform/actions/define-actions.ts'

defineActions({
  'asset:create': { roles: writers, past: 'uploaded {it}', showsSources: 'never', concerns: 'nothing' },
  'asset:save': { roles: writers, past: 'edited {it}', showsSources: 'never' },
  'asset:replace-file': {
    roles: writers,
    past: 'replaced the file of {it}',
    showsSources: 'never',
    concerns: 'nothing',
  },
  'asset:publish': { roles: editors, past: 'published {it}', showsSources: 'never' },
  'asset:unpublish': { roles: editors, past: 'took {it} down', showsSources: 'never' },
})
