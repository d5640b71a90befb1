import { administrators, everyone } from '@sourceline/domain'
import { defineActions } from '../../platform/actions/define-actions.ts'

defineActions({
  'session:read': { roles: everyone, permits: 'Seeing where one is signed in.' },
  'session:manage': { roles: administrators, permits: 'Seeing where others are signed in, and ending it.' },
  'session:end': { roles: everyone, past: 'signed a device out', showsSources: 'never', concerns: 'nothing' },
  'session:end-all': {
    roles: everyone,
    past: 'signed devices out',
    showsSources: 'never',
    concerns: 'nothing',
  },
})
