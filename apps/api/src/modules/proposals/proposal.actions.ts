import { checkers } from '@sourceline/domain'
import { defineActions } from '../../platform/actions/define-actions.ts'

defineActions({
  'proposal:accept': { roles: checkers, past: 'accepted what was proposed' },
  'proposal:reject': { roles: checkers, past: 'rejected what was proposed' },
  'proposal:reopen': { roles: checkers, past: 'took a decision on a proposal back' },
})
