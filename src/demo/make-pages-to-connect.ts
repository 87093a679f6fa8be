import { TRUST } from './cast.ts'

/** Pages that exist at their network and that nobody has connected yet: for whoever tries it in the demo. */
export async function makePagesToConnect(standIns: Readonly<Record<string, string>>): Promise<void> {
  await fetch(`${standIns['linkedin']}/_sandbox/accounts`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: TRUST, slug: 'fenland' }),
  })
}
