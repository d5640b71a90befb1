import pg from 'pg'
import { limitOptions, type DatabaseLimits } from './database-limits.ts'
import { randomPageCost } from './database.ts'
import { deliveryRole } from './delivery-role.ts'
import { dropBrokenLines } from './pool-lines.ts'

/** A pool for readers' requests, and whether its role keeps it from every table. */
export interface DeliveryPool {
  readonly pool: pg.Pool
  /** False when only the views protect what is unpublished; to be told by `doctor`. */
  readonly restricted: boolean
}

/** A pool whose connections can only read, as the delivery role. They fail where the role is missing. */
export function createDeliveryPool(
  url: string,
  {
    poolSize = 10,
    role = deliveryRole,
    limits = {},
  }: { poolSize?: number; role?: string | null; limits?: DatabaseLimits } = {},
): pg.Pool {
  // Readers' statements are few and prepared: planning one anew would cost more than running it.
  const options = [
    '-c default_transaction_read_only=on',
    '-c plan_cache_mode=force_generic_plan',
    `-c random_page_cost=${randomPageCost}`,
    limitOptions(limits),
    ...(role ? [`-c role=${role}`] : []),
  ].join(' ')
  const connectionTimeoutMillis = limits.connection ?? 0
  const pool = new pg.Pool({ connectionString: url, max: poolSize, keepAlive: true, connectionTimeoutMillis, options })
  dropBrokenLines(pool, limits)
  return pool
}

/**
 * Opens the best pool to be had for readers' requests: a login of its own where one is given,
 * else the delivery role, else the ordinary user with a warning.
 *
 * @param deliveryUrl DELIVERY_DATABASE_URL.
 */
export async function openDeliveryPool({
  url,
  deliveryUrl,
  poolSize,
  limits,
  log,
}: {
  url: string
  deliveryUrl?: string | undefined
  poolSize?: number
  limits?: DatabaseLimits
  log?: (line: string) => void
}): Promise<DeliveryPool> {
  const size = { ...(poolSize ? { poolSize } : {}), ...(limits ? { limits } : {}) }
  if (deliveryUrl) return { pool: createDeliveryPool(deliveryUrl, { ...size, role: null }), restricted: true }
  const pool = createDeliveryPool(url, size)
  try {
    await pool.query('SELECT 1')
    return { pool, restricted: true }
  } catch {
    await pool.end()
    log?.(
      `The role ${deliveryRole} cannot be used: only the delivery views keep unpublished rows from readers. See \`sourceline doctor\`.`,
    )
    return { pool: createDeliveryPool(url, { ...size, role: null }), restricted: false }
  }
}
