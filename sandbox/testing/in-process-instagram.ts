import { instagram } from '../instagram/app.ts'
import { makeAccount } from './in-process.ts'
import { callWith } from './in-process-facebook.ts'

/** A stand-in in this process with one account, and ways to call it as a program would. */
export async function standInInstagram(options: Parameters<typeof instagram>[0] = {}) {
  const app = await instagram(options)
  const account = await makeAccount(app, { name: 'Oakfield Primary', slug: 'oakfield' })
  return { app, account, call: callWith(app, account.token), control: callWith(app, null) }
}
