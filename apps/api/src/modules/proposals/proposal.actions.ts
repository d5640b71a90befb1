import { checkers } from '@sourceline/domain'
import { defineActions } from '../../platform/actions/define-actions.ts'

defineActions({
  'proposal:accept': { roles: checkers, past: 'accepted what was proposed' },
  'proposal:accept-all': { roles: checkers, past: 'accepted all that was sure of what was proposed for {it}' },
  'proposal:resolve': { roles: checkers, past: 'said what words of a proposal stand for', showsSources: 'never' },
  'proposal:reject': { roles: checkers, past: 'rejected what was proposed' },
  'proposal:reopen': { roles: checkers, past: 'took a decision on a proposal back' },
})
