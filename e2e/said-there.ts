import type { RunningDemo } from './running-demo.ts'

/** How something that the public wrote stands at its network. */
export type Standing = 'visible' | 'hidden' | 'gone'

export interface Said {
  /** An account of the demo: its network, and its name in the page's address. */
  channel: 'facebook' | 'instagram' | 'x'
  slug: string
  author: string
  text: string
}

interface Comment {
  message?: string
  text?: string
  hidden?: boolean
}

/** The stand-ins of a demo, as the public writes there and as anybody may look what has become of it. */
export function saidThere({ file }: RunningDemo) {
  const ask = async <Answer>(channel: string, path: string, body?: object): Promise<Answer> => {
    const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }
    const answer = await fetch(`${new URL(file.sandbox[channel]!).origin}/_sandbox/${path}`, init)
    if (!answer.ok) throw new Error(`${channel} ${path}: ${answer.status} ${await answer.text()}`)
    return (await answer.json()) as Answer
  }
  const pages = (channel: string) => (channel === 'facebook' ? 'pages' : 'accounts')
  const accountOf = async (channel: string, slug: string): Promise<string> => {
    const made = await ask<{ pageId?: string; accountId?: string }>(channel, pages(channel), {
      name: slug,
      slug,
    })
    return (made.pageId ?? made.accountId)!
  }
  return {
    /** Somebody writes it under the newest post of the account. */
    async write({ channel, slug, author, text }: Said): Promise<void> {
      const id = await accountOf(channel, slug)
      const { posts } = await ask<{ posts: { id: string }[] }>(channel, `${pages(channel)}/${id}/posts`)
      await ask(channel, `accounts/${id}/comments`, { postId: posts[0]!.id, author, text })
    },
    /** How all that was written to an account stands now, by its words; what is not there is gone. */
    async standing({ channel, slug }: Pick<Said, 'channel' | 'slug'>): Promise<(words: string) => Standing> {
      const id = await accountOf(channel, slug)
      const { comments } = await ask<{ comments: Comment[] }>(channel, `accounts/${id}/comments`)
      return words => {
        const found = comments.find(({ message, text }) => (message ?? text ?? '').includes(words))
        return found === undefined ? 'gone' : found.hidden === true ? 'hidden' : 'visible'
      }
    },
  }
}
