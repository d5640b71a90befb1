import { editors } from '@sourceline/domain'
import { defineActions } from '../../platform/actions/define-actions.ts'

defineActions({
  'topic:create': { roles: editors, past: 'created {it}' },
  'topic:save': { roles: editors, past: 'edited {it}' },
  'topic:publish': { roles: editors, past: 'published {it}' },
})
