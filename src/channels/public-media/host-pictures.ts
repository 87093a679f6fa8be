import type { HttpOut } from '../../platform/http-out.ts'
import { createHttpOut, HttpOutError } from '../../platform/http-out.ts'
import type { PublicMedia } from '../connectors/public-media.ts'
import { NotReachable } from '../connectors/public-media.ts'
import type { Shelf } from './shelf.ts'

/** The path of a picture on the shelf, below the address of the server. */
export const pathOfPicture = (token: string): string => `/m/${token}.jpg`

/**
 * Pictures on the shelf, at the server's own address. Before its address is handed to a network we fetch the picture
 * ourselves by the same way: a name that leads nowhere, to the school's own network or to something else than us is
 * told at once. That we cannot connect to ourselves proves nothing, as many a router does not let its own network
 * in by the front door: then the network says it.
 */
export function hostPictures(options: { shelf: Shelf; publicUrl: string; http?: HttpOut }): PublicMedia {
  const { shelf, publicUrl } = options
  const http =
    options.http ?? createHttpOut({ allow: [new URL(publicUrl).origin], maxAnswerBytes: 32 * 1024 * 1024 })

  /** What a look from outside shows, as a sentence; null: nothing is wrong, or nothing is known. */
  async function look(url: string, bytes: Uint8Array): Promise<string | null> {
    try {
      const answer = await http.request(url)
      const isOurs = answer.status === 200 && Buffer.from(bytes).equals(answer.body)
      return isOurs ? null : `${new URL(url).host} does not lead to this server.`
    } catch (error) {
      if (!(error instanceof HttpOutError)) throw error
      const host = new URL(url).hostname
      if (error.reason === 'private-address') return `${host} leads to a private network.`
      if (error.reason === 'name-not-found') return `Nobody knows the name ${host}.`
      return error.sent === 'answered' ? `${host} does not lead to this server.` : null
    }
  }

  async function host(bytes: Uint8Array) {
    const { token, takeAway } = await shelf.put(bytes)
    const url = `${publicUrl}${pathOfPicture(token)}`
    const why = await look(url, bytes)
    if (why === null) return { url: new URL(url), done: takeAway }
    await takeAway()
    throw new NotReachable(why)
  }

  return Object.assign(({ bytes }: { bytes: Uint8Array }) => host(bytes), {
    async look() {
      try {
        await (await host(probe)).done()
        return null
      } catch (error) {
        if (error instanceof NotReachable) return error.message
        throw error
      }
    },
  })
}

/** Nothing that anybody could mind being seen. */
const probe = new Uint8Array([0xff, 0xd8, 0xff, 0xd9])
