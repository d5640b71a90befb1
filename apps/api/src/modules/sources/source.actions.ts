import { checkers, contributors } from '@sourceline/domain'
import { defineActions } from '../../platform/actions/define-actions.ts'

defineActions({
  'source:create': { roles: contributors, past: 'created {it}', showsSources: 'never' },
  'source:save': { roles: contributors, past: 'edited {it}', showsSources: 'never', concerns: 'nothing' },
  'source:publish': { roles: checkers, past: 'published {it}' },
})
