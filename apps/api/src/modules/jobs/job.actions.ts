import { administrators, everyone } from '@sourceline/domain'
import { defineActions } from '../../platform/actions/define-actions.ts'

defineActions({
  'job:read': { roles: everyone, permits: 'Reading how far one’s own jobs are.' },
  'job:manage': { roles: administrators, permits: 'Reading and cancelling everybody’s jobs.' },
  'job:cancel': { roles: everyone, past: 'cancelled a job', showsSources: 'never' },
  'job:forget-ended': { roles: administrators, past: 'forgot old jobs', showsSources: 'never' },
})
