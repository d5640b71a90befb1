import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Pool } from 'pg'
import { exposeWork } from './work/work-metrics.ts'

/** The figures of one server, for Prometheus. */
export interface Metrics {
  readonly contentType: string
  /** Notes one answered request. */
  observeRequest(labels: { method: string; route: string; status: number }, seconds: number): void
  /** The figures in Prometheus' text format. */
  expose(): Promise<string>
}

/** Starts counting: the process, its work beside the event loop, the requests, and how busy the given pools are. */
export function createMetrics(pools: Readonly<Record<string, Pool>>): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  exposeWork(registry)
  const requests = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from a request to the end of its answer.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  })
  new Gauge({
    name: 'database_connections',
    help: 'Connections of a pool: open, idle, and requests that wait for one.',
    labelNames: ['pool', 'state'],
    registers: [registry],
    collect() {
      for (const [pool, { totalCount, idleCount, waitingCount }] of Object.entries(pools)) {
        this.set({ pool, state: 'open' }, totalCount)
        this.set({ pool, state: 'idle' }, idleCount)
        this.set({ pool, state: 'waiting' }, waitingCount)
      }
    },
  })
  return {
    contentType: registry.contentType,
    observeRequest: (labels, seconds) => requests.observe(labels, seconds),
    expose: () => registry.metrics(),
  }
}
