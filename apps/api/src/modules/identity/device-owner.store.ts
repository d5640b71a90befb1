import { open } from '../../platform/transactions/open.ts'
import type { Transaction } from '../../platform/transactions/transaction.ts'
import { userRecord } from './user.record.ts'

/** Somebody whose devices may be known. */
export interface DeviceOwner {
  readonly id: string
  /** What was known before is so no more; null where nothing was ended. */
  readonly devicesSince: Date | null
}

/** The owner of the account that an e-mail address names, in whatever case it is written. */
export const findDeviceOwner = (tx: Transaction, email: string): Promise<DeviceOwner | null> =>
  open(tx, userRecord).user.findUnique({
    where: { email: email.toLowerCase() },
    select: { id: true, devicesSince: true },
  })
