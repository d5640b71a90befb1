import { editors, everyone, writers } from '@sourceline/domain'
import { defineActions } from '../../platform/actions/define-actions.ts'

defineActions({
  'article:create': { roles: writers, past: 'created {it}', showsSources: 'never' },
  'article:save': {
    roles: writers,
    ofOthers: editors,
    past: ({ discarded }) => (discarded ? 'discarded the draft of {it}' : 'began a new draft of {it}'),
  },
  'article:discard-draft': {
    roles: writers,
    ofOthers: editors,
    past: 'discarded the draft of {it}',
    showsSources: 'never',
  },
  'article:restore': { roles: writers, ofOthers: editors, past: 'went back to another version of {it}' },
  'article:delete': { roles: writers, ofOthers: editors, past: 'put {it} in the bin', showsSources: 'never' },
  'article:undelete': { roles: writers, ofOthers: editors, past: 'took {it} out of the bin', showsSources: 'never' },
  'article:assign': {
    roles: writers,
    ofOthers: editors,
    past: ({ assigneeId }) => (assigneeId === null ? 'made {it} everybody’s to write' : 'assigned {it}'),
    showsSources: 'never',
    concerns: 'nothing',
  },
  'article:check': { roles: everyone, past: 'checked {it} before publishing', showsSources: 'never' },
  'article:publish': {
    roles: editors,
    past: ({ overrideReason }) => (overrideReason ? 'published {it} over the gate' : 'published {it}'),
  },
  'article:unpublish': {
    roles: editors,
    past: ({ scheduledFor }) => (scheduledFor ? 'called off publishing {it}' : 'took {it} down'),
  },
  'article:override-gate': { roles: editors, permits: 'Publishing although the publish gate blocks it.' },
})
