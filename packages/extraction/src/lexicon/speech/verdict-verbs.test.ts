import { prove } from '../../testing/proof.ts'
import * as lists from './verdict-verbs.ts'

prove(lists, {
  holding: [
    'Ana Sol declared the dam to be safe.',
    'Ana Sol | ASSERTS “declared” | the dam safe → The dam is safe. | ? the dam',
  ],
  charging: [
    'Ana Sol accused the council of hiding it.',
    'Ana Sol | ASSERTS “accused” | the council of hiding it → The council hid it.',
  ],
  describing: [
    'Ana Sol described the dam as a disgrace.',
    'Ana Sol | ASSERTS “described” | the dam a disgrace → The dam is a disgrace. | ? the dam | [OPINION]',
  ],
  naming: [
    'Ana Sol called the dam a disgrace.',
    'Ana Sol | ASSERTS “called” | the dam a disgrace → The dam is a disgrace. | ? the dam | [OPINION]',
  ],
  voiced: [
    'Ana Sol voiced concern about the dam.',
    'Ana Sol | ASSERTS “voiced” | concern about the dam → Ana Sol voiced concern about the dam. | [POSITION]',
  ],
  voicing: [
    'Ana Sol voiced concern about the dam.',
    'Ana Sol | ASSERTS “voiced” | concern about the dam → Ana Sol voiced concern about the dam. | [POSITION]',
  ],
})
