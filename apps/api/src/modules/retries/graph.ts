import './retry.actions.ts'
import './idempotency-key.record.ts'
import './retry.jobs.ts'
