import { originOf } from '../../src/evidence/checkpoint.ts'
import { verifyTree } from '../../src/evidence/verify-tree.ts'
import { openInstallation } from '../../src/installation.ts'
import type { Installation } from '../../src/installation.ts'
import { readConfig } from '../../src/platform/config.ts'
import { createLog } from '../../src/platform/log.ts'
import type { Step } from '../../src/posts/outbox/deliver.ts'
import { found } from '../found.ts'
import type { Page } from '../found.ts'

/** What the test asks of this process, as the one argument. */
export interface Task {
  directory: string
  facebook: string
  /** Makes the trust and its posts; otherwise works on what is there. */
  found?: { page: Page; texts: string[] }
  /** Where it kills itself, the first time that it comes there. Without it: until all is done. */
  dieAt?: Step
  trustId?: string
}

/** What it says when all is done. */
export interface Report {
  trustId: string
  states: string[]
  whole: boolean
  reason: string | null
  entries: number
}

const task = JSON.parse(process.argv[2]!) as Task

const installation = await openInstallation({
  config: readConfig({ COPYBOOK_DATA: task.directory }, task.directory),
  log: createLog('silent'),
  demo: true,
  standIns: { facebook: task.facebook },
  delivery: {
    leaseMs: 1_500,
    everyMs: 150,
    settleSeconds: 1,
    onStep(step) {
      // The one signal that nothing can be done about: as if the power went.
      if (step === task.dieAt) process.kill(process.pid, 'SIGKILL')
    },
  },
})
const trustId = task.found
  ? await found(installation, [{ channel: 'facebook', name: 'Oakfield Primary', ...task.found }])
  : task.trustId!
if (!task.found) await installation.work()
process.stdout.write('working\n')
if (!task.found) await allDone(installation)
process.stdout.write(`${JSON.stringify(await report(installation))}\n`)
await installation.close()

async function allDone({ runner }: Installation): Promise<void> {
  for (;;) {
    const open = await runner.runSystem(trustId, 'count', ({ tx }) =>
      tx.selectFrom('outbox').select('id').where('state', 'in', ['waiting', 'sending', 'unknown']).execute(),
    )
    if (open.length === 0) return
    await new Promise(resolve => setTimeout(resolve, 100))
  }
}

async function report({ runner, services }: Installation): Promise<Report> {
  return runner.runSystem(trustId, 'report', async ({ tx }) => {
    const variants = await tx.selectFrom('variant').select('state').execute()
    const key = services.signingKey.verificationKey(originOf(trustId))
    const { whole, reason, size } = await verifyTree(tx, trustId, { key })
    return { trustId, states: variants.map(({ state }) => state), whole, reason, entries: size }
  })
}
