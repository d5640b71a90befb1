import { Gauge, Histogram, type Registry } from 'prom-client'

/** How a piece of work ended. */
export type WorkOutcome = 'done' | 'time' | 'memory' | 'cancelled' | 'broken' | 'refused'

/** How long work took, by what it was and how it ended; `time` and `memory` count the limits that were reached. */
const durations = new Histogram({
  name: 'work_duration_seconds',
  help: 'Time of a piece of work beside the event loop, its wait for a thread included, by task and outcome.',
  labelNames: ['task', 'outcome'],
  buckets: [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20, 60],
  registers: [],
})

const present = new Gauge({
  name: 'work_present',
  help: 'Pieces of work beside the event loop: those that run, and those that wait for a thread.',
  labelNames: ['state'],
  registers: [],
})

/** Notes one piece of work that ended. */
export function observeWork(task: string, outcome: WorkOutcome, milliseconds: number): void {
  durations.observe({ task, outcome }, milliseconds / 1000)
}

/** Notes how much work there is. */
export function observePresentWork({ running, waiting }: { running: number; waiting: number }): void {
  present.set({ state: 'running' }, running)
  present.set({ state: 'waiting' }, waiting)
}

/** Shows the figures of this process's work among a server's others. */
export function exposeWork(registry: Registry): void {
  registry.registerMetric(durations)
  registry.registerMetric(present)
}
