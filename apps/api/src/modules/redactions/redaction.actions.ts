import { administrators, editors } from '@sourceline/domain'
import { defineActions } from '../../platform/actions/define-actions.ts'

defineActions({
  'record:redact': { roles: editors, past: 'redacted {it}' },
  'redaction:approve': { roles: editors, past: 'approved {it}' },
  'redaction:call-off': { roles: editors, past: 'called off {it}' },
  'redaction:apply-due': { roles: administrators, past: 'carried out {it}' },
})
