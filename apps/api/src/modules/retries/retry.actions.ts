import { administrators } from '@sourceline/domain'
import { defineActions } from '../../platform/actions/define-actions.ts'

defineActions({
  'retry:forget': { roles: administrators, past: 'forgot old retry keys', showsSources: 'never' },
})
