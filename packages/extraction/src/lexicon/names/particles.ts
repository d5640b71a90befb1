import { words } from '../word-list.ts'

/** Small words inside a name: "Juan de la Cruz", "Institute of Tides and Ports". */
export const nameParticles = words("al bin ibn de der den van von la le di da dela dos el ter - ' of the for & and")
