import { prove } from '../../testing/proof.ts'
import * as lists from './dates.ts'

prove(lists, {
  dayNames: [
    'Ana Sol said the shops had closed on Black Friday.',
    'Ana Sol | ASSERTS “said” | the shops had closed on Black Friday → The shops had closed on Black Friday. | ? the shops',
  ],
  bareDayPrepositions: [
    'Ana Sol said the dam had been closed since Monday.',
    'Ana Sol | ASSERTS “said” | the dam had been closed since Monday → The dam had been closed since 9 March 2026. | ? the dam',
  ],
  barePeriodPrepositions: [
    'Ana Sol said the dam had been closed since last year.',
    'Ana Sol | ASSERTS “said” | the dam had been closed since last year → The dam had been closed since 2025. | ? the dam',
  ],
  undatedBefore: [
    'Ana Sol said the dam opens every Monday.',
    'Ana Sol | ASSERTS “said” | the dam opens every Monday → The dam opens every Monday. | ? the dam',
  ],
  shortMonths: [
    'Ana Sol said the dam closed on Oct. 12.',
    'Ana Sol | ASSERTS “said” | the dam closed on Oct. 12 → The dam closed on 12 October 2025. | ? the dam',
  ],
})
