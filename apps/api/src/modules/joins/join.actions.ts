import { checkers } from '@sourceline/domain'
import { defineActions } from '../../platform/actions/define-actions.ts'

defineActions({
  'claim:join': { roles: checkers, past: 'joined another claim to {it}', showsSources: 'never' },
  'claim:keep-apart': {
    roles: checkers,
    past: 'kept {it} apart from another claim',
    showsSources: 'never',
    concerns: 'nothing',
  },
  'claim:split': { roles: checkers, past: 'split {it} into two claims', showsSources: 'never' },
})
