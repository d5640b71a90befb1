import { administrators, editors } from '@sourceline/domain'
import { defineActions } from '../../platform/actions/define-actions.ts'

defineActions({
  'record:redact': { roles: editors, past: 'redacted {it}', showsSources: 'never', concerns: 'everything' },
  'redaction:approve': { roles: editors, past: 'approved {it}', showsSources: 'never', concerns: 'everything' },
  'redaction:call-off': { roles: editors, past: 'called off {it}', showsSources: 'never' },
  'redaction:rotate': {
    roles: administrators,
    past: 'brought the fingerprints of {it} under a new key',
    showsSources: 'never',
  },
  'redaction:apply': {
    roles: administrators,
    past: 'applied {it} again',
    showsSources: 'never',
    concerns: 'everything',
  },
  'redaction:apply-due': {
    roles: administrators,
    past: 'carried out {it}',
    showsSources: 'never',
    concerns: 'everything',
  },
})
