import { administrators, writers } from '@sourceline/domain'
import { defineActions } from '../../platform/actions/define-actions.ts'

defineActions({
  'bin:read': { roles: writers, permits: 'Seeing what lies in the bin, as far as one may take it out.' },
  'bin:purge': {
    roles: administrators,
    past: 'deleted for good what lay in the bin',
    showsSources: 'never',
    concerns: 'nothing',
  },
})
