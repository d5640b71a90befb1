import { administrators, writers } from '@sourceline/domain'
import { defineActions } from '../../platform/actions/define-actions.ts'

defineActions({
  'embed:create': {
    roles: writers,
    past: 'looked {it} up to embed it',
    showsSources: 'never',
    concerns: 'nothing',
  },
  'embed:refresh': {
    roles: administrators,
    past: 'asked other sites anew what embeds show',
    showsSources: 'never',
  },
})
