import { Hono } from 'hono'
import { z } from 'zod'
import type { CallLog } from './call-log.ts'
import type { Fault, FaultQueue } from './faults.ts'

/** Now, unless what the public writes is to have been written before. */
export const clockAt = (createdTime: string | undefined, now: () => Date): (() => Date) =>
  createdTime === undefined ? now : () => new Date(createdTime)

/** News that was pushed: the last once more, and the last with other words under its old signature. */
interface Line {
  replay(): Promise<number | null>
  forge(): Promise<number | null>
}

/**
 * What no network has: accounts, comments and faults on command, and a look at what happened. Loopback only, like all
 * of it. A stand-in adds its own routes to these. `Refusal`: the network's error, thrown where a post of the past is
 * one that it would refuse.
 */
export function controlRoutes<One extends Fault<string, string>>({
  faults,
  newFault,
  calls,
  push,
  Refusal,
}: {
  faults: FaultQueue<One>
  newFault: z.ZodType<One>
  calls: CallLog
  push?: Line
  Refusal?: abstract new (...given: never[]) => Error
}): Hono {
  const app = new Hono()
  app.onError((error, context) => {
    if (error instanceof z.ZodError) return context.json({ problems: error.issues }, 422)
    if (error instanceof SyntaxError) return context.json({ problems: ['the body is not JSON'] }, 400)
    if (Refusal && error instanceof Refusal) return context.json({ problems: [error.message] }, 409)
    throw error
  })

  app.get('/faults', context => context.json({ faults: faults.waiting }))
  app.post('/faults', async context => {
    const fault = newFault.parse(await context.req.json())
    faults.add(fault)
    return context.json(fault, 201)
  })
  app.delete('/faults', context => {
    faults.clear()
    return context.body(null, 204)
  })

  if (push) {
    app.post('/webhooks/replay', async context => context.json({ status: await push.replay() }))
    app.post('/webhooks/forge', async context => context.json({ status: await push.forge() }))
  }

  app.get('/calls', context => context.json({ calls: calls.entries }))
  return app
}
