import { administrators, editors, writers } from '@sourceline/domain'
import { defineActions } from '../../platform/actions/define-actions.ts'

defineActions({
  'article:import': {
    roles: writers,
    past: ({ articles }) => (articles === undefined ? 'imported {it}' : `began to import ${Number(articles)} articles`),
  },
  'article:import-item': { roles: writers, past: 'imported {it}' },
  'article:set-aside-import': { roles: writers, past: 'set {it} aside', showsSources: 'never' },
  'article:import-published': { roles: administrators, past: 'published {it} as it was before' },
  'article:propose': {
    roles: writers,
    ofOthers: editors,
    past: 'had claims proposed for {it}',
    showsSources: 'never',
    concerns: 'nothing',
  },
  'newsroom:load-sample': { roles: administrators, past: 'loaded the sample newsroom' },
})
