import { prove } from '../../testing/proof.ts'
import * as lists from './publications.ts'

prove(lists, {
  outletName: [
    'Ana Sol told the Tal Gazette that the dam held.',
    'Ana Sol, via Tal Gazette | ASSERTS “told” | the dam held → The dam held. | ? the dam',
  ],
  outletSurnames: [
    'Sarah Sun spoke. She said the dam held.',
    'Sarah Sun | ASSERTS “said” | the dam held → The dam held. | ? the dam',
  ],
  outlets: [
    'Ana Sol told Reuters that the dam held.',
    'Ana Sol, via Reuters | ASSERTS “told” | the dam held → The dam held. | ? the dam',
  ],
  platforms: [
    'The next day on Twitter Brand said the dam held.',
    'Brand | ASSERTS “said” | the dam held → The dam held. | ? the dam',
  ],
})
