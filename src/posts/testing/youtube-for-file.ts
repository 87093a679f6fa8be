import { afterAll, beforeAll, beforeEach } from 'vitest'
import { addAccount } from '../../channels/add-account.ts'
import { connectAccount } from '../../channels/connect-account.ts'
import type { ConnectedAccount } from '../../channels/connectors/connector.ts'
import { connectorRegistry } from '../../channels/connectors/registry.ts'
import { impatient, startStandInYoutube } from '../../channels/connectors/testing/stand-in-youtube.ts'
import { youtube } from '../../channels/connectors/youtube/youtube.ts'
import { grantAuthorisation } from '../../channels/grant-authorisation.ts'
import type { TestApp } from '../../testing/test-app.ts'
import { addFilm } from '../add-film.ts'
import { createDraft } from '../create-draft.ts'
import { readFilms } from '../film/read-films.ts'
import { saveFilm } from '../save-film.ts'
import type { Drafted } from './posting.ts'
import { receivedFilm } from './received-film.ts'

type StandIn = Awaited<ReturnType<typeof startStandInYoutube>>

export interface Filmed extends Drafted {
  filmId: string
}

export interface FilmSaid {
  text?: string
  title?: string
  captions?: string | null
  madeForChildren?: boolean | null
  /** Null: nobody has answered. */
  people?: readonly string[] | null
  category?: string
}

/** The stand-in YouTube as a process of its own, with an account of the school there and a fresh channel each test. */
export function youtubeForFile(app: () => TestApp) {
  let standIn: StandIn
  let channel: ConnectedAccount
  let accountId: string
  let channels = 0
  beforeAll(async () => {
    standIn = await startStandInYoutube()
    const { origin } = standIn
    const places = { watchOrigin: origin, studioOrigin: origin }
    const patience = { everyMs: 10, forMs: 200 }
    const http = impatient(origin)
    const connector = youtube({
      http,
      clock: app().clock,
      origin,
      ...places,
      patience,
      upload: { pauseMs: 1 },
    })
    app().services.connectors = connectorRegistry([...app().services.connectors.values(), connector])
    accountId = await openAccount()
  }, 30_000)
  afterAll(() => standIn.stop())
  beforeEach(async () => {
    await standIn.clearFaults()
    await connect()
  })

  async function openAccount(): Promise<string> {
    const { run, world } = app()
    const { headteacher, manager, teacher } = world.people
    const schoolId = world.school.id
    const { id } = await run(addAccount, headteacher, { schoolId, channel: 'youtube', name: 'Heron Lane' })
    for (const { personId } of [teacher, manager]) {
      const capabilities = ['draft', 'publish'] as const
      await run(grantAuthorisation, headteacher, {
        accountId: id,
        personId,
        capabilities: [...capabilities],
        from: '2026-09-01',
      })
    }
    return id
  }

  async function connect({ audited = true } = {}): Promise<void> {
    channels += 1
    channel = await standIn.makeChannel({ name: 'Heron Lane', slug: `heron-lane-${channels}`, audited })
    const { remoteId, token } = channel
    await app().run(connectAccount, app().world.people.headteacher, { accountId, remoteId, token: token! })
  }

  /** A draft with a film, of which all is said that a network asks. */
  async function filmed(said: FilmSaid = {}): Promise<Filmed> {
    const { text = 'Our winter concert in the hall.', category = 'performance', ...more } = said
    const { run, world } = app()
    const { teacher } = world.people
    const drafted = await run(createDraft, teacher, { accountId, text, category })
    const file = await receivedFilm(app())
    const { id } = await run(addFilm, teacher, { postId: drafted.postId }, { file })
    const people = more.people === undefined ? [] : more.people
    await run(saveFilm, teacher, {
      id,
      title: more.title ?? 'Winter concert',
      captions: more.captions ?? null,
      madeForChildren: more.madeForChildren === undefined ? true : more.madeForChildren,
      peopleAnswer: people === null ? 'unanswered' : people.length > 0 ? 'tagged' : 'nobody',
      people: [...(people ?? [])],
    })
    await readFilms(app(), world.trustId)
    return { ...drafted, version: drafted.version + 2, filmId: id }
  }

  return {
    filmed,
    connect,
    standIn: () => standIn,
    accountId: () => accountId,
    films: async () =>
      (await standIn.videos(channel)).map(({ id, status }) => ({ id, privacy: status.privacyStatus })),
    video: async () => (await standIn.videos(channel))[0]!,
    /** As the school itself would, at the network. */
    async deleteThere(id: string): Promise<void> {
      const headers = { authorization: `Bearer ${channel.token}` }
      await fetch(`${standIn.origin}/youtube/v3/videos?id=${id}`, { method: 'DELETE', headers })
    },
    studio: (id: string, change: object) => standIn.studio(channel, id, change),
  }
}
