import { editors } from '@sourceline/domain'
import { defineActions } from '../../platform/actions/define-actions.ts'

defineActions({
  'redirect:create': {
    roles: editors,
    past: 'led an old path elsewhere',
    showsSources: 'never',
    concerns: 'everything',
  },
  'redirect:save': {
    roles: editors,
    past: 'changed where an old path leads',
    showsSources: 'never',
    concerns: 'everything',
  },
  'redirect:delete': {
    roles: editors,
    past: 'let an old path lead nowhere',
    showsSources: 'never',
    concerns: 'everything',
  },
  'redirect:undelete': {
    roles: editors,
    past: 'let an old path lead where it led before',
    showsSources: 'never',
    concerns: 'everything',
  },
})
