import { administrators } from '@sourceline/domain'
import { defineActions } from '../../platform/actions/define-actions.ts'

defineActions({
  'mail:read': { roles: administrators, permits: 'Reading the mails that are held.' },
  'mail:send-again': { roles: administrators, past: 'let a mail be sent again', showsSources: 'never' },
  'mail:forget-settled': { roles: administrators, past: 'forgot old mails', showsSources: 'never' },
  'mail:pass-on': { roles: administrators, past: 'passed a mail on', showsSources: 'never' },
})
