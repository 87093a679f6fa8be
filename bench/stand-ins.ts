import type { ConnectedAccount, Connector } from '../src/channels/connectors/connector.ts'
import { facebook } from '../src/channels/connectors/facebook/facebook.ts'
import { instagram } from '../src/channels/connectors/instagram/instagram.ts'
import { linkedin } from '../src/channels/connectors/linkedin/linkedin.ts'
import { readStanding } from '../src/channels/connectors/parts/read-standing.ts'
import { startStandInFacebook } from '../src/channels/connectors/testing/stand-in-facebook.ts'
import {
  startPictureHost,
  startStandInInstagram,
} from '../src/channels/connectors/testing/stand-in-instagram.ts'
import { startStandInLinkedIn } from '../src/channels/connectors/testing/stand-in-linkedin.ts'
import { startStandInX } from '../src/channels/connectors/testing/stand-in-x.ts'
import { startStandInYoutube } from '../src/channels/connectors/testing/stand-in-youtube.ts'
import { x } from '../src/channels/connectors/x/x.ts'
import { youtube } from '../src/channels/connectors/youtube/youtube.ts'
import { youtubeOrigins } from '../src/channels/connectors/youtube/origins.ts'
import type { Clock } from '../src/platform/clock.ts'
import { createHttpOut } from '../src/platform/http-out.ts'

/** A network's stand-in with a page of a school on it. */
export interface StandInNetwork {
  connector: Connector
  account: ConnectedAccount
  /** A post that stands there since then. Its id comes back. */
  postThere(text: string, at: Date): Promise<string>
  /** What anybody sees there, asked of the network itself. */
  standing(since: Date): Promise<readonly { remoteId: string; text: string }[]>
  stop(): Promise<unknown>
}

const school = { name: 'Heron Lane', slug: 'heronlane' }
const http = (origin: string) => createHttpOut({ allow: [origin], maxAnswerBytes: 8 * 1024 * 1024 })
const MOST_PAGES = 20

type Made = Omit<StandInNetwork, 'standing'>

/** The five networks that have a way in, each as a process of its own. */
export async function startNetworks(clock: Clock): Promise<StandInNetwork[]> {
  const made = await Promise.all([
    onFacebook(clock),
    onInstagram(clock),
    onX(clock),
    onYoutube(clock),
    onLinkedIn(clock),
  ])
  return made.map(one => ({
    ...one,
    standing: async since =>
      (await readStanding(one.connector.standing!, one.account, since, MOST_PAGES)).posts,
  }))
}

async function onFacebook(clock: Clock): Promise<Made> {
  const standIn = await startStandInFacebook()
  const { origin, stop } = standIn
  const account = await standIn.makePage(school)
  const connector = facebook({ http: http(origin), clock, origin })
  return { connector, account, postThere: (text, at) => standIn.postOfThePast(account, text, at), stop }
}

async function onInstagram(clock: Clock): Promise<Made> {
  const standIn = await startStandInInstagram()
  const host = await startPictureHost()
  const { origin } = standIn
  const account = await standIn.makeAccount(school)
  const connector = instagram({ http: http(origin), clock, origin, publicMedia: host.publicMedia })
  const stop = () => Promise.all([standIn.stop(), host.stop()])
  return { connector, account, postThere: (text, at) => standIn.postOfThePast(account, text, at), stop }
}

async function onX(clock: Clock): Promise<Made> {
  const standIn = await startStandInX()
  const { origin, addresses, stop } = standIn
  const account = await standIn.makeAccount(school)
  const connector = x({ http: http(origin), clock, addresses })
  const postThere = async (message: string, at: Date) => {
    const post = { message, createdTime: at.toISOString() }
    return (await standIn.control<{ id: string }>('POST', `accounts/${account.remoteId}/posts`, post)).id
  }
  return { connector, account, postThere, stop }
}

async function onYoutube(clock: Clock): Promise<Made> {
  const standIn = await startStandInYoutube()
  const { origin, stop } = standIn
  const account = await standIn.makeChannel(school)
  const connector = youtube({ http: http(origin), clock, ...youtubeOrigins(origin) })
  const postThere = (title: string, at: Date) =>
    standIn.pastVideo(account, { title, description: '', createdTime: at.toISOString() })
  return { connector, account, postThere, stop }
}

async function onLinkedIn(clock: Clock): Promise<Made> {
  const standIn = await startStandInLinkedIn()
  const { origin, stop } = standIn
  const account = await standIn.makeAccount(school)
  const connector = linkedin({ http: http(origin), clock, origin, site: origin })
  return { connector, account, postThere: (text, at) => standIn.postOfThePast(account, text, at), stop }
}
