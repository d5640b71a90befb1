import { prove } from '../../testing/proof.ts'
import * as lists from './worth.ts'

prove(lists, {
  checkableDeeds: [
    'The court in Tal convicted the owner on Monday.',
    'nobody | 0.54 | The court in Tal convicted the owner on Monday → The court in Tal convicted the owner on 9 March 2026.',
  ],
  stopWords: [
    'Mayor Ida Rost said the fair would return. Officer Bo Lind denied the chase.',
    'Ida Rost, Mayor | ASSERTS “said” | the fair would return → The fair will return. | ? the fair',
    'Bo Lind, Officer | DENIES “denied” | the chase → The chase. | ? the chase',
  ],
  vagueWords: ['Various towns may close ports in Norland by 2030.'],
})
