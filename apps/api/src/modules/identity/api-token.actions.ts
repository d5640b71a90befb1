import { administrators, everyone } from '@sourceline/domain'
import { defineActions } from '../../platform/actions/define-actions.ts'

defineActions({
  'api-token:read': { roles: everyone, permits: 'Reading which tokens one has made.' },
  'api-token:manage': { roles: administrators, permits: 'Reading and revoking the tokens of others.' },
  'api-token:create': { roles: everyone, past: 'created {it}', showsSources: 'never' },
  'api-token:revoke': { roles: everyone, past: 'revoked {it}', showsSources: 'never' },
  'service-token:create': { roles: administrators, past: 'created a service token', showsSources: 'never' },
  'service-token:assign': { roles: administrators, past: 'passed a service token on', showsSources: 'never' },
})
