import { administrators, contributors, editors } from '@sourceline/domain'
import { defineActions } from '../../platform/actions/define-actions.ts'

defineActions({
  'vault:keep': {
    roles: contributors,
    past: ({ replaced }) => (replaced ? 'replaced the identity' : 'kept an identity'),
    showsSources: 'never',
  },
  'vault:look': { roles: contributors, past: 'viewed the identity', showsSources: 'never', concerns: 'nothing' },
  'vault:remove': { roles: contributors, past: 'removed the identity', showsSources: 'never' },
  'vault:rotate': { roles: administrators, past: 'brought the identity under a new key', showsSources: 'never' },
  'vault:oversee': {
    roles: editors,
    permits: 'Handling identities that others keep, and reading who looked at which.',
  },
})
