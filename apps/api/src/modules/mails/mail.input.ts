import { z } from 'zod'
import { idOf } from '../../platform/ids.ts'

/** The input of what is done with one mail that was not sent. */
export const unsentMail = z.object({ id: idOf('mail').describe('The mail.') })
