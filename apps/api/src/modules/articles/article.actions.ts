import { editors, everyone, writers } from '@sourceline/domain'
import { defineActions } from '../../platform/actions/define-actions.ts'

defineActions({
  'article:create': { roles: writers, past: 'created {it}', showsSources: 'never' },
  'article:save': {
    roles: writers,
    past: ({ discarded }) => (discarded ? 'discarded the draft of {it}' : 'began a new draft of {it}'),
  },
  'article:discard-draft': { roles: writers, past: 'discarded the draft of {it}', showsSources: 'never' },
  'article:restore': { roles: writers, past: 'went back to another version of {it}' },
  'article:delete': { roles: writers, past: 'deleted {it}', showsSources: 'never' },
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
