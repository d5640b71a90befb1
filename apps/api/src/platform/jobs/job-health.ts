import type { PrismaClient } from '@sourceline/database'

const week = 7 * 86_400_000
const tenMinutes = 600_000

/** What an administrator should know of jobs: which were given up in the last week, and how many wait too long. */
export async function jobHealth(
  prisma: PrismaClient,
): Promise<{ failed: { name: string; count: number }[]; waiting: number }> {
  const now = Date.now()
  const late = new Date(now - tenMinutes)
  const [failed, waiting] = await Promise.all([
    prisma.job.groupBy({
      by: ['name'],
      where: { state: 'FAILED', endedAt: { gt: new Date(now - week) } },
      _count: true,
      orderBy: { name: 'asc' },
    }),
    prisma.job.count({
      where: {
        state: 'QUEUED',
        OR: [{ startAfter: { lt: late } }, { startAfter: null, attempt: 0, createdAt: { lt: late } }],
      },
    }),
  ])
  return { failed: failed.map(({ name, _count }) => ({ name, count: _count })), waiting }
}

/** What became of the last run of a job; null where it has never ended. */
export async function lastRun(
  prisma: PrismaClient,
  name: string,
): Promise<{ state: string; failure: string | null; endedAt: Date | null } | null> {
  return prisma.job.findFirst({
    where: { name, NOT: { endedAt: null } },
    orderBy: { endedAt: 'desc' },
    select: { state: true, failure: true, endedAt: true },
  })
}
