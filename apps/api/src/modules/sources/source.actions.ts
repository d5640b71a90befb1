import { checkers, contributors } from '@sourceline/domain'
import { defineActions } from '../../platform/actions/define-actions.ts'

defineActions({
  'source:create': { roles: contributors, past: 'created {it}' },
  'source:save': { roles: contributors, past: 'edited {it}' },
  'source:publish': { roles: checkers, past: 'published {it}' },
})
