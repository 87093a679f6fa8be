import type { Connector, Content, TaskPack } from '../connector.ts'

/**
 * Instagram for a server that nobody can reach from outside: it could not fetch a picture, so a person posts with what
 * we hand them. Comments and deleting go as ever, since those are calls of ours.
 */
export function postedByHand(connector: Connector, why: string): Connector {
  return {
    ...connector,
    byHand: `${connector.name} fetches each picture from this server, and it cannot: posts are put up by hand. ${why}`,
    async publish({ account, content, beforeCommit }) {
      await beforeCommit?.()
      return { kind: 'assisted', pack: packOf(account.name, content) }
    },
    // We sent nothing, so handing it over again can double nothing.
    reconcile: async () => ({ kind: 'absent' }),
  }
}

function packOf(account: string, { text, pictures }: Content): TaskPack {
  const all = pictures.length === 1 ? 'the picture' : `all ${pictures.length} pictures, in this order`
  return {
    task: 'publish',
    text,
    pictures,
    openUrl: 'https://www.instagram.com/',
    checklist: [
      `Save ${all}.`,
      `Open Instagram and sign in as ${account}.`,
      `Choose Create and add ${all}, and no other.`,
      ...(text === '' ? [] : ['Copy the text and paste it as the caption, without changing it.']),
      'Open "Accessibility" and write what each picture shows, as it stands here.',
      'Share it, and look at it once.',
      'Come back here and add the link, or say that it is posted.',
    ],
  }
}
