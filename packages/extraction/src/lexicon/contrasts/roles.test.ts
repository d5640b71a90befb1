import { contrastsIn } from '../../matching/testing/contrasts-in.ts'
import { prove } from '../../testing/proof.ts'
import * as lists from './roles.ts'

prove(
  lists,
  {
    ARTICLES: [
      'Trucks went from the China plant to the Vietnam plant. / Trucks went from the Vietnam plant to the China plant.',
      'roles-differ: from China / to China',
    ],
    BE: ['Halden was bought before Nordvik. / Nordvik bought Halden.'],
    bothWays: ['The council agreed with the union. / The union agreed with the council.'],
  },
  contrastsIn,
)
