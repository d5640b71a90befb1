import { administrators } from '@sourceline/domain'
import { defineActions } from '../../platform/actions/define-actions.ts'

defineActions({
  'settings:change': { roles: administrators, past: 'changed settings', showsSources: 'never' },
})
