import { setTimeout as after } from 'node:timers/promises'
import { serveAsks } from '../../platform/bounded-process/serve-asks.ts'

/** A decoder that never comes back. */
serveAsks(
  () => after(3_600_000),
  () => false,
)
