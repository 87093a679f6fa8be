import { randomBytes } from 'node:crypto'
import { makeCheckpoint } from '../evidence/make-checkpoint.ts'
import type { Installation } from '../installation.ts'
import { foundTrust } from '../server/found-trust.ts'
import type { SignIn } from '../server/sign-in.ts'
import { atTheNetworks } from './at-the-networks.ts'
import { CEO, TRUST } from './cast.ts'
import { createSeeding } from './seeding.ts'
import { letAKeyEndSoon, seedAccounts } from './seed-accounts.ts'
import { seedDesk } from './seed-desk.ts'
import { seedPeople } from './seed-people.ts'
import { seedPublic } from './seed-public.ts'
import { seedToday } from './seed-today.ts'
import { seedYear } from './seed-year.ts'

/** Makes the demo's trust, its two schools, their people, a year of their posts, and a public that answers. */
export async function seedDemo(
  installation: Installation,
  signIn: SignIn,
  standIns: Readonly<Record<string, string>>,
  now: Date,
): Promise<void> {
  const begin = new Date(now.getTime() - 366 * 86_400_000)
  const seeding = createSeeding(installation, begin)
  const { trustId, personId } = await foundTrust(
    { runner: seeding.runner, signIn, services: installation.services },
    // Nobody knows the password: in a demo people sign in by the button of its page.
    { ...CEO, trust: TRUST, password: randomBytes(24).toString('base64url'), role: 'trust-ceo' },
  )
  seeding.trustId = trustId
  seeding.people.set('ceo', { kind: 'person', trustId, personId })
  await seedPeople(seeding, signIn)
  const networks = atTheNetworks(standIns)
  const accounts = await seedAccounts(seeding, networks)
  const posts = await seedYear(seeding, accounts, networks, now)
  await seedDesk(seeding, installation, accounts, networks, { posts, now })
  await seedToday(seeding, accounts)
  await letAKeyEndSoon(seeding, accounts, networks)
  await seedPublic(networks, accounts, posts, now)
  await seeding.as('head', makeCheckpoint, { schoolId: seeding.schools.get('heron-lane')! })
}
