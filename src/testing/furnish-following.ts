import { decideFollowing } from '../channels/following/decide-following.ts'
import { requestFollowing } from '../channels/following/request-following.ts'
import { verifyProfile } from '../channels/following/verify-profile.ts'
import type { TestApp } from './test-app.ts'

/** A page that somebody asked to follow, one that the school follows, and the line on its profile. */
export async function furnishFollowing({ run, world }: TestApp): Promise<void> {
  const { account, people } = world
  const ask = (page: string) =>
    run(requestFollowing, people.manager, {
      accountId: account.id,
      act: 'follow',
      page,
      url: `https://www.example.org/${page.toLowerCase().replaceAll(' ', '-')}`,
      why: 'Our classes go there each year.',
      commercial: false,
      privateIndividual: false,
    })
  const [requested, approved] = [await ask('The county library'), await ask('The county archive')]
  await run(decideFollowing, people.headteacher, { id: approved.id, decision: 'approved' })
  await run(verifyProfile, people.headteacher, { accountId: account.id })
  world.following = { requested: { id: requested.id }, approved: { id: approved.id } }
}
