import { useState } from 'react'
import type { Finding, Mend } from '../../finding.ts'
import { Button } from '../../parts/button.tsx'
import { ChannelTabs } from '../../parts/channel-tabs.tsx'
import { CoveredPicture } from '../../parts/covered-picture.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Note } from '../../parts/note.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import type { FoundPerson } from '../../parts/person-picker.tsx'
import { Preview } from '../../parts/preview.tsx'
import { VerdictChip } from '../../parts/verdict-chip.tsx'
import { clockOf } from '../../when.ts'
import './composer.css'
import { AddFilm, AddPictures } from './add-media.tsx'
import { AskFaces, type FaceActions } from './faces/ask-faces.tsx'
import type { Faces } from './faces/face-dialog.tsx'
import { facesOf, facesOfFilm } from './faces/face-walk.ts'
import { Film, type FilmActions, type PostFilm } from './film.tsx'
import { focusMark, useFocusAfterMend, useMarkKeys } from './mark-keys.ts'
import { missing, nextStep, tabName, tabWords } from './next-step.ts'
import { Picture, type PictureActions } from './picture.tsx'
import { Plan, type Time } from './plan.tsx'
import type { Category, PostPicture, Variant } from './variant.ts'
import { Uploads, type UploadRow } from './uploads.tsx'
import { Written } from './written.tsx'

export interface ComposerActions extends PictureActions {
  onOpen: (variantId: string) => void
  onText: (variantId: string, text: string) => void
  onMend: (variantId: string, finding: Finding, mend: Mend) => void
  onCategory: (variantId: string, category: string) => void
  onWhen: (variantId: string, at: string | null) => void
  onAddPictures: (files: readonly File[]) => void
  /** Of a file that is on its way, by its key. */
  onTryAgain: (key: string) => void
  onLeaveOut: (key: string) => void
  onAddChannel?: (() => void) | undefined
  onSave: () => void
  onSend: () => void
}

export interface ComposerProps {
  /** An empty title: nothing is written yet. `sent`: it has left its author once; until then it is a new post. */
  post: { title: string; author: string; savedAt: string | null; version: number; sent: boolean }
  variants: readonly Variant[]
  /** Id of the open variant. */
  open: string
  pictures: readonly PostPicture[]
  /** Files on their way to this post. */
  uploads?: readonly UploadRow[] | undefined
  film?: PostFilm | null | undefined
  filmActions?: FilmActions | undefined
  /** What the open channel takes. */
  takes?: { pictures: boolean; films: boolean } | undefined
  categories: readonly Category[]
  times: readonly Time[]
  /** Longest text of the open channel in characters, where it has a limit. */
  limit: number | null
  /** As the network counts, where it counts in its own way. */
  counted?: number | null | undefined
  /** What sending it costs, as a sentence. */
  price?: string | null | undefined
  readingAge: number | null
  /** Who decides here: "Mrs Nair". */
  decider: string
  /** `offline`: kept on this phone; `unread`: a checker could not run, so a person looks. */
  checking: 'done' | 'running' | 'offline' | 'unread'
  found: readonly FoundPerson[]
  /** Who could be in the pictures. */
  faces: Faces
  faceActions: FaceActions
  actions: ComposerActions
}

/** Where a post is written, checked as one types, and put right before anybody else sees it. */
export function ComposerPage(props: ComposerProps) {
  const { post, variants, open, pictures, film = null, filmActions, decider, actions } = props
  const takes = props.takes ?? { pictures: true, films: false }
  const variant = variants.find(v => v.id === open) ?? variants[0]
  const [asked, setAsked] = useState(false)
  const [asking, setAsking] = useState<string | null>(null)
  useMarkKeys()
  const mendThenNext = useFocusAfterMend(variant?.findings)
  if (!variant) return null
  const step = nextStep(variants, open, decider)
  const errors = asked ? missing(variant, pictures, film) : {}
  const isComing = (props.uploads ?? []).some(({ state }) => state !== 'refused')

  const go = () => {
    if (step.do === 'mend')
      return void focusMark(variant.findings.filter(f => f.state === 'open').indexOf(step.finding))
    if (step.do === 'open') return actions.onOpen(step.variantId)
    setAsked(true)
    const isWhole = Object.keys(missing(variant, pictures, film)).length === 0
    if (isWhole && !isComing) actions.onSend()
    else if (!isWhole)
      requestAnimationFrame(() => document.querySelector<HTMLElement>('main [aria-invalid]')?.focus())
  }
  return (
    <div className="page-composer">
      <PageHead
        title={post.title === '' ? 'New post' : `${post.sent ? 'Post' : 'New post'}: ${post.title}`}
        meta={`Draft by ${post.author}${post.savedAt === null ? '' : ` · saved ${clockOf(post.savedAt)}`} · version ${post.version}`}
        back={{ href: '/posts', label: 'Posts' }}
      />
      <ChannelTabs
        tabs={variants.map(v => ({
          id: v.id,
          channel: v.channel,
          name: tabName(v, variants),
          decision: v.decision,
          words: tabWords(v),
        }))}
        open={variant.id}
        onOpen={actions.onOpen}
        onAdd={actions.onAddChannel}
      >
        <div className="work">
          <Written
            variant={variant}
            limit={props.limit}
            counted={props.counted ?? null}
            readingAge={props.readingAge}
            onText={text => actions.onText(variant.id, text)}
            onMend={(finding, mend) => {
              mendThenNext(finding)
              actions.onMend(variant.id, finding, mend)
            }}
          >
            <Checking state={props.checking} />
            {pictures.map(picture => (
              <Picture
                key={picture.index}
                picture={picture}
                text={variant.text}
                channel={variant.channel.name}
                found={props.found}
                errors={errors}
                actions={actions}
                onAsk={face => setAsking(face.id)}
              />
            ))}
            {film && filmActions && (
              <Film
                film={film}
                channel={variant.channel.name}
                found={props.found}
                errors={errors}
                actions={filmActions}
                onFindPeople={actions.onFindPeople}
                onAsk={setAsking}
                onCoverWithoutYes={actions.onCoverWithoutYes}
              />
            )}
            <Uploads
              uploads={props.uploads ?? []}
              isWaitedFor={asked && isComing}
              onTryAgain={actions.onTryAgain}
              onLeaveOut={actions.onLeaveOut}
            />
            {!film && takes.pictures && (
              <AddPictures onAdd={actions.onAddPictures} first={pictures.length === 0} />
            )}
            {!film && filmActions && takes.films && pictures.length === 0 && (
              <AddFilm onAdd={([file]) => file && filmActions.onAdd(file)} />
            )}
          </Written>
          <aside className="side" aria-label="Preview and plan">
            <section className="sheet preview">
              <h2 className="box-h">
                <Icon name="eye" />
                On {variant.channel.name}, once mended
              </h2>
              <Preview
                account={variant.account.name}
                under={`${variant.at === null ? 'once decided' : clockOf(variant.at)} · ${variant.channel.audience === 'public' ? 'anyone can see' : 'our families only'}`}
                rewording={variant.preview}
              >
                {film && film.title !== '' && (
                  <p>
                    <b>{film.title}</b>
                  </p>
                )}
                {pictures.map(p => (
                  <CoveredPicture
                    key={p.index}
                    picture={p}
                    covered={[...p.faces.filter(face => face.covered), ...p.scraps].map(({ box }) => box)}
                  />
                ))}
              </Preview>
            </section>
            <Plan
              variant={variant}
              categories={props.categories}
              times={props.times}
              errors={errors}
              onCategory={id => actions.onCategory(variant.id, id)}
              onWhen={at => actions.onWhen(variant.id, at)}
            />
            {props.price && <Note icon="info">{props.price}</Note>}
          </aside>
        </div>
      </ChannelTabs>
      <div className="foot-act stick">
        <Button look="primary" onClick={go}>
          {step.words}
          {step.do !== 'publish' && <Icon name="right" />}
        </Button>
        <span className="narrow-off">
          <Button look="quiet" onClick={actions.onSave}>
            Save and leave
          </Button>
        </span>
        <p className="meta narrow-off">{afterwards(step.do, decider)}</p>
      </div>
      <AskFaces
        all={film ? facesOfFilm(film.look) : facesOf(pictures)}
        channel={variant.channel.name}
        asking={asking}
        faces={props.faces}
        actions={props.faceActions}
        onAsk={setAsking}
      />
    </div>
  )
}

const afterwards = (what: ReturnType<typeof nextStep>['do'], decider: string) =>
  what === 'publish'
    ? 'You have 10 seconds to undo it.'
    : what === 'send'
      ? `${decider.charAt(0).toUpperCase()}${decider.slice(1)} decides. It goes out only after that.`
      : `When the refused marks are mended, this goes to ${decider}.`

function Checking({ state }: { state: ComposerProps['checking'] }) {
  if (state === 'offline')
    return <Note icon="info">Kept on this phone. We check it when you are back online.</Note>
  if (state !== 'unread') return null
  return (
    <div className="unread">
      <VerdictChip verdict="hold" words="On hold: we could not read the picture" boxed />
      <p className="meta">Nothing is wrong with your post. Somebody has to look at the picture first.</p>
    </div>
  )
}
