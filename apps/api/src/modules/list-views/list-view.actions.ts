import { contributors, editors, everyone } from '@sourceline/domain'
import { defineActions } from '../../platform/actions/define-actions.ts'

defineActions({
  'list-view:read': { roles: everyone, permits: 'Reading one’s own views of lists, and those that are shared.' },
  'list-view:share': { roles: contributors, permits: 'Sharing a view of a list with everybody in the newsroom.' },
  'list-view:create': { roles: everyone, past: 'saved a view of a list', showsSources: 'never', concerns: 'nothing' },
  'list-view:save': {
    roles: everyone,
    ofOthers: editors,
    past: 'changed a view of a list',
    showsSources: 'never',
    concerns: 'nothing',
  },
  'list-view:delete': {
    roles: everyone,
    ofOthers: editors,
    past: 'deleted a view of a list',
    showsSources: 'never',
    concerns: 'nothing',
  },
})
