import type { CacheFigures } from '@sourceline/kept-answers'
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
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

function exposeCache(registry: Registry, figures: CacheFigures): void {
  const registers = [registry]
  new Counter({
    name: 'answer_cache_requests_total',
    help: 'Questions to the published graph: answered from what was kept (hit), and not (miss).',
    labelNames: ['result'],
    registers,
    collect() {
      this.reset()
      this.inc({ result: 'hit' }, figures.hits)
      this.inc({ result: 'miss' }, figures.misses)
    },
  })
  new Counter({
    name: 'answer_cache_purged_total',
    help: 'Kept answers that were thrown out because something changed, or became public or ceased to be.',
    registers,
    collect() {
      this.reset()
      this.inc(figures.purged)
    },
  })
  new Gauge({
    name: 'answer_cache_answers',
    help: 'Answers that are kept.',
    registers,
    collect() {
      this.set(figures.answers)
    },
  })
  new Gauge({
    name: 'answer_cache_bytes',
    help: 'What the kept answers take, estimated.',
    registers,
    collect() {
      this.set(figures.size)
    },
  })
}

/** Starts counting: the process, its work beside the event loop, the requests, and how busy the given pools are. */
export function createMetrics(pools: Readonly<Record<string, Pool>>, cache?: CacheFigures): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  exposeWork(registry)
  if (cache) exposeCache(registry, cache)
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
