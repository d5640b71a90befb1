import { z } from 'zod'
import { idOf } from '../../platform/ids.ts'

/** The input of what is done with one held mail. */
export const heldMail = z.object({ id: idOf('mail').describe('The mail.') })
