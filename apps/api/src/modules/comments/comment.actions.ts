import { contributors, editors, everyone } from '@sourceline/domain'
import { defineActions } from '../../platform/actions/define-actions.ts'

defineActions({
  'comment:read': { roles: everyone, permits: 'Reading what is said about articles, and being mentioned there.' },
  'comment:add': {
    roles: contributors,
    past: ({ threadId }) => (threadId ? 'answered a comment on {it}' : 'commented on {it}'),
    showsSources: 'never',
    concerns: 'nothing',
  },
  'comment:save': {
    roles: contributors,
    past: 'changed a comment on {it}',
    showsSources: 'never',
    concerns: 'nothing',
  },
  'comment:resolve': {
    roles: contributors,
    past: 'resolved a comment on {it}',
    showsSources: 'never',
    concerns: 'nothing',
  },
  'comment:reopen': {
    roles: contributors,
    past: 'reopened a comment on {it}',
    showsSources: 'never',
    concerns: 'nothing',
  },
  'comment:delete': {
    roles: contributors,
    ofOthers: editors,
    past: 'deleted a comment on {it}',
    showsSources: 'never',
    concerns: 'nothing',
  },
})
