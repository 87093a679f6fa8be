import type { Page } from '../found.ts'
import { startPatientStandIns } from '../patient-stand-ins.ts'

/** The stand-in Facebook alone. */
export async function startPatientStandIn() {
  const { origins, ask, stop } = await startPatientStandIns()
  return {
    origin: origins['facebook']!,
    async makePage(name: string, slug: string): Promise<Page> {
      const made = await ask<{ pageId: string; token: string }>('facebook', 'pages', { name, slug })
      return { remoteId: made.pageId, token: made.token }
    },
    async texts({ remoteId }: Page): Promise<string[]> {
      const { posts } = await ask<{ posts: { message: string }[] }>('facebook', `pages/${remoteId}/posts`)
      return posts.map(({ message }) => message)
    },
    stop,
  }
}
