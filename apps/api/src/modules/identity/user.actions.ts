import { administrators, everyone } from '@sourceline/domain'
import { defineActions } from '../../platform/actions/define-actions.ts'

defineActions({
  'user:read': { roles: administrators, permits: 'Reading who works here.' },
  'user:set-up': { roles: administrators, past: 'set up an account', showsSources: 'never' },
  'user:create-first-administrator': {
    roles: administrators,
    past: 'set up the first administrator',
    showsSources: 'never',
  },
  'user:offer-set-up-link': { roles: administrators, past: 'offered a set-up link', showsSources: 'never' },
  'user:invite': { roles: administrators, past: 'invited somebody', showsSources: 'never' },
  'user:offer-password-reset': {
    roles: administrators,
    past: 'made a link for a new password',
    showsSources: 'never',
  },
  'user:change-password': {
    roles: everyone,
    past: 'changed their password',
    showsSources: 'never',
    concerns: 'nothing',
  },
  'user:mail-password-reset': {
    roles: administrators,
    past: 'was mailed a link for a new password',
    showsSources: 'never',
  },
  'user:change-role': { roles: administrators, past: 'changed somebody’s role', showsSources: 'never' },
  'user:disable': {
    roles: administrators,
    past: ({ disabled }) => (disabled === false ? 'let somebody in again' : 'locked somebody out'),
    showsSources: 'never',
  },
  'user:enable': { roles: administrators, past: 'let somebody in again', showsSources: 'never' },
  'user:warn-of-guessing': {
    roles: administrators,
    past: 'was told of somebody who guesses their password',
    showsSources: 'never',
  },
  'user:forget-expired-sign-ins': { roles: administrators, past: 'forgot expired sign-ins', showsSources: 'never' },
})
