/** What the demo puts at the stand-in networks by their controls, which no network has. */
export interface AtTheNetworks {
  /** The same one when it is there already. */
  makeAccount(channel: string, account: { name: string; slug: string }): Promise<RemoteAccount>
  /** A LinkedIn key that ends after so many days. */
  shortKey(remoteId: string, days: number): Promise<string>
  /** A post of the past. `permalink` is where anybody reads it. */
  putPost(channel: string, remoteId: string, post: StandingPost): Promise<{ id: string; permalink: string }>
  /** Somebody of the public writes under a post. */
  putComment(channel: string, remoteId: string, comment: PublicComment): Promise<void>
  /** Somebody writes on a page, or about it, under no post of ours. */
  putVisitorPost(channel: string, remoteId: string, said: Omit<PublicComment, 'postId'>): Promise<void>
}

export interface RemoteAccount {
  remoteId: string
  token: string
}

export interface StandingPost {
  text: string
  at: Date
  picture?: { base64: string; altText: string } | undefined
}

export interface PublicComment {
  postId: string
  author: string
  text: string
  at: Date
}

export function atTheNetworks(standIns: Readonly<Record<string, string>>): AtTheNetworks {
  async function control<Answer>(channel: string, path: string, body: object): Promise<Answer> {
    const address = `${standIns[channel]}/_sandbox/${path}`
    const answer = await fetch(address, { method: 'POST', body: JSON.stringify(body) })
    if (!answer.ok)
      throw new Error(`the stand-in ${channel} refused ${path}: ${answer.status} ${await answer.text()}`)
    return (await answer.json()) as Answer
  }

  /** The stand-in Facebook calls an account a Page, as the network does. */
  const accounts = (channel: string): string => (channel === 'facebook' ? 'pages' : 'accounts')

  return {
    async makeAccount(channel, account) {
      const made = await control<{ pageId?: string; accountId?: string; token: string }>(
        channel,
        accounts(channel),
        account,
      )
      return { remoteId: (made.pageId ?? made.accountId)!, token: made.token }
    },

    async shortKey(remoteId, days) {
      return (await control<{ token: string }>('linkedin', `accounts/${remoteId}/keys`, { days })).token
    },

    async putPost(channel, remoteId, { text, at, picture }) {
      const pictures = picture && { pictures: [picture] }
      const words: Record<string, object> = {
        facebook: { message: text, ...pictures },
        x: { message: text, ...pictures },
        instagram: { caption: text, ...pictures },
        linkedin: { text },
        youtube: { title: text },
      }
      const made = await control<{ id: string; address: string }>(
        channel,
        `${accounts(channel)}/${remoteId}/posts`,
        { ...words[channel], createdTime: at.toISOString() },
      )
      return { id: made.id, permalink: `${standIns[channel]}${made.address}` }
    },

    async putComment(channel, remoteId, { postId, author, text, at }) {
      const said = channel === 'youtube' ? { videoId: postId, name: author, text } : { postId, author, text }
      await control(channel, `accounts/${remoteId}/comments`, { ...said, createdTime: at.toISOString() })
    },

    async putVisitorPost(channel, remoteId, { author, text, at }) {
      const path = channel === 'facebook' ? 'visitor-posts' : 'comments'
      await control(channel, `accounts/${remoteId}/${path}`, { author, text, createdTime: at.toISOString() })
    },
  }
}
