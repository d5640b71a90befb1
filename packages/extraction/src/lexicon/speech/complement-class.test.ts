import { prove } from '../../testing/proof.ts'
import * as lists from './complement-class.ts'

prove(lists, {
  neverAsks: [
    'Ana Sol said if the dam broke the town would flood.',
    'Ana Sol | ASSERTS “said” | if the dam broke the town would flood → If the dam broke the town would flood. | ? the dam',
  ],
  conditional: [
    'Ana Sol stated if the dam breaks, then the town will flood.',
    'Ana Sol | ASSERTS “stated” | if the dam breaks, then the town will flood → If the dam breaks, then the town will ' +
      'flood. | [PREDICTION]',
  ],
  asks: [
    'Ana Sol asked whether the dam held.',
    'Ana Sol | ASSERTS (weak) “asked” | whether the dam held → The dam held. | ? the dam',
  ],
  asksOnly: [
    'Ana Sol asked whether Lund was dry.',
    'Ana Sol | ASSERTS (weak) “asked” | whether Lund was dry → Lund was dry.',
  ],
  asksWhen: [
    'Ana Sol revealed when the dam broke.',
    'Ana Sol | ASSERTS “revealed” | when the dam broke → When the dam broke. | ? the dam',
  ],
  mayTakeObject: ['Ana Sol denied the charge.', 'Ana Sol | DENIES “denied” | the charge → The charge. | ? the charge'],
  needsThat: [
    'Ana Sol demanded the dam be closed.',
    'Ana Sol | ASSERTS “demanded” | the dam be closed → Ana Sol demanded the dam be closed. | ? the dam | [POSITION]',
  ],
  tags: ['The dam held, officials said.', 'officials | ASSERTS “said” | The dam held → The dam held. | ? The dam'],
  takesInfinitive: [
    'Ana Sol asked the Tal Harbour Board to help the crew leave the dam.',
    'Ana Sol | ASSERTS “asked” | the Tal Harbour Board to help the crew leave the dam → Ana Sol asked the ' +
      'Tal Harbour Board to help the crew leave the dam. | [POSITION]',
  ],
})
