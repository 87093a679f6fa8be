import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import type { OutputOf, StaffApi } from '../../api/client.ts'
import { ApiError } from '../../api/error.ts'
import { useClient, useQueryOf } from '../../api/hooks.tsx'
import type { Finding, Mend } from '../../finding.ts'
import { ComposerPage } from '../../pages/composer/composer.tsx'
import { useTell } from '../../parts/toast.tsx'
import { useReader } from '../book.tsx'
import { FactDialog, type FactAsked } from '../fact-dialog.tsx'
import { useChannels } from '../use-channels.ts'
import { useFound } from '../use-found.ts'
import { useNow } from '../use-now.ts'
import { AddChannel } from './add-channel.tsx'
import { deciderOf, priceWords } from './marks.ts'
import { mendText } from './mend-text.ts'
import { goToMend } from './go-to-mend.ts'
import { Notices } from './notices.tsx'
import { timesFrom } from './times.ts'
import { titleOf } from '../title-of.ts'
import { useClass } from './use-class.ts'
import { useDrafts } from './use-drafts.ts'
import { useFilm } from './use-film.ts'
import { usePostUploads } from './use-post-uploads.ts'
import { usePictures } from './use-pictures.ts'
import { useSend } from './use-send.ts'
import { categoriesOf, variantsOf } from './variants-of.ts'

type Post = OutputOf<StaffApi, 'posts.show'>

/** The composer, live: what is typed is checked and saved by itself, and sent only at a press. */
export function Composer({ post }: { post: Post }) {
  const { me, school, may } = useReader()
  const client = useClient()
  const queries = useQueryClient()
  const router = useRouter()
  const channel = useChannels()
  const tell = useTell()
  const now = useNow()
  const policy = useQueryOf('governance.channels', {})
  const { store, drafts } = useDrafts(post)
  const editable = post.variants.filter(({ may: can }) => can.edit)
  const [openId, setOpenId] = useState(editable[0]?.id ?? '')
  const server = editable.find(({ id }) => id === openId) ?? editable[0]
  const [when, setWhen] = useState<Record<string, string | null>>(() =>
    Object.fromEntries(editable.map(({ id, scheduledFor }) => [id, scheduledFor])),
  )
  const [asked, setAsked] = useState<FactAsked | null>(null)
  const [adding, setAdding] = useState(false)
  const [factError, setFactError] = useState<string | null>(null)
  const people = useFound(post.schoolId ?? school?.id ?? null)
  const on = { id: server?.id ?? '', channel: server?.channel ?? '' }
  const maySee = may('consent:view')
  const pictures = usePictures(post, on, store, maySee)
  const faces = useClass({ schoolId: post.schoolId, channel: on.channel, people, maySee })
  const { uploads, addPictures, addFilm, ...uploading } = usePostUploads(post, store)
  const film = useFilm(post, on, store, maySee, addFilm)
  const settle = async () => {
    await pictures.settle()
    await film.settle()
  }
  const sending = useSend(post, store, settle, when)
  if (!server) return null

  const variants = variantsOf(post, drafts, channel, when)
  const draft = drafts.variants[server.id]
  const { network } = draft?.marked ?? server.marked
  const mend = (variantId: string, finding: Finding, chosen: Mend) => {
    const mark = drafts.variants[variantId]?.marked.marks.find(({ id }) => id === finding.id)
    const text = drafts.variants[variantId]?.written.text
    if (!mark || text === undefined) return
    if (chosen.id.startsWith('fact:'))
      setAsked({ finding, fact: { id: chosen.id.slice('fact:'.length), label: chosen.label } })
    else if (chosen.by === 'copybook' && chosen.id === 'mend:cover') pictures.actions.onCoverMarked(mark)
    else if (chosen.by === 'copybook') {
      store.write(variantId, { text: mendText(text, mark) })
      void store.check(variantId)
    } else if (chosen.id === 'mend:keep-private') store.write(variantId, { visibility: 'private' })
    else goToMend(chosen.id, finding, mark.face)
  }
  const clear = async (note: string) => {
    if (!asked) return
    try {
      await store.save()
      const version = store.snapshot().variants[server.id]?.version ?? server.version
      const { finding, fact } = asked
      await client.run('posts.clear-finding', {
        variantId: server.id,
        version,
        findingId: finding.id,
        fact: fact.id,
        note,
      })
      await queries.invalidateQueries({ queryKey: ['posts.show'] })
      await store.check(server.id)
      setAsked(null)
    } catch (failure) {
      setFactError(failure instanceof ApiError ? failure.message : 'That did not work.')
    }
  }
  const leave = async () => {
    await settle()
    if (!(await store.save())) return
    tell('Saved. You find it under Drafts.')
    router.history.push('/posts')
  }
  return (
    <div onBlur={() => void store.save()}>
      <Notices
        conflict={drafts.conflict}
        error={drafts.error ?? pictures.error ?? film.error ?? sending.error}
        sending={uploads.some(({ state }) => state === 'sending')}
        onKeep={keep =>
          void store.settle(keep).then(() => queries.invalidateQueries({ queryKey: ['posts.show'] }))
        }
      />
      <ComposerPage
        post={{
          title: titleOf(post.title, Object.values(drafts.variants)[0]?.written.text ?? ''),
          author: post.author.id === me.id ? 'you' : post.author.name,
          savedAt: drafts.savedAt,
          version: draft?.version ?? server.version,
          sent: server.state !== 'draft',
        }}
        variants={variants}
        open={server.id}
        pictures={pictures.pictures}
        uploads={uploads}
        film={film.film}
        filmActions={film.actions}
        takes={{ pictures: network.takesPictures, films: network.takesFilms }}
        price={priceWords({ network })}
        categories={categoriesOf(policy.data?.channels.find(({ id }) => id === server.channel))}
        times={timesFrom(now, when[server.id] ?? null)}
        limit={network.length?.most ?? null}
        counted={network.length?.used ?? null}
        readingAge={null}
        decider={deciderOf(editable.map(({ id, marked }) => (drafts.variants[id]?.marked ?? marked).decider))}
        checking={drafts.checking}
        found={people.found}
        faces={faces}
        faceActions={pictures.actions}
        actions={{
          ...pictures.actions,
          ...uploading,
          onAddPictures: addPictures,
          onFindPeople: people.find,
          onOpen: setOpenId,
          onText: (id, text) => store.write(id, { text }),
          onMend: mend,
          onCategory: (id, category) => {
            store.write(id, { category: category === '' ? null : category })
            void store.check(id)
          },
          onWhen: (id, at) => setWhen(chosen => ({ ...chosen, [id]: at })),
          onAddChannel: () => setAdding(true),
          onSave: () => void leave(),
          onSend: () => void sending.send(),
        }}
      />
      {asked && (
        <FactDialog
          asked={asked}
          error={factError}
          onClose={() => setAsked(null)}
          onClear={note => void clear(note)}
        />
      )}
      {adding && <AddChannel post={post} onClose={() => setAdding(false)} onAdded={setOpenId} />}
    </div>
  )
}
