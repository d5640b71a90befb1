import { prove } from '../../testing/proof.ts'
import * as lists from './tense.ts'

prove(lists, {
  arrangedSigns: [
    'Ana Sol said Tal was due back Monday.',
    'Ana Sol | ASSERTS “said” | Tal was due back Monday → Tal was due back Monday. | ? Monday · on 9 March 2026 · on 16 March 2026',
  ],
  openModals: [
    'Ana Sol said Tal may be closed on Monday.',
    'Ana Sol | ASSERTS “said” | Tal may be closed on Monday → Tal may be closed on 16 March 2026.',
  ],
  stateVerbs: [
    'Ana Sol said Tal is closed on Monday.',
    'Ana Sol | ASSERTS “said” | Tal is closed on Monday → Tal is closed on Monday. | ? on Monday · on 9 March 2026 · on 16 March 2026',
  ],
  baseModals: [
    'Ana Sol said Tal would vote on Monday.',
    'Ana Sol | ASSERTS “said” | Tal would vote on Monday → Tal will vote on 16 March 2026.',
  ],
  futureSigns: [
    'Ana Sol said the dam will open on Monday.',
    'Ana Sol | ASSERTS “said” | the dam will open on Monday → The dam will open on 16 March 2026. | ? the dam | [PREDICTION]',
  ],
  pastSigns: [
    'On Wednesday, nine men were jailed due to theft in Tal.',
    'nobody | 0.49 | On Wednesday, nine men were jailed due to theft in Tal → On 11 March 2026, nine men were jailed due to theft in Tal.',
  ],
  triedSigns: [
    'Ana Sol said Brand tried to leave in December.',
    'Ana Sol | ASSERTS “said” | Brand tried to leave in December → Brand tried to leave in December 2025.',
  ],
})
