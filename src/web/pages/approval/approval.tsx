import { useRef } from 'react'
import type { Decision, Finding } from '../../finding.ts'
import { Margin } from '../../parts/editor/margin.tsx'
import { CoveredPicture, type Box, type PictureSource } from '../../parts/covered-picture.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Mark } from '../../parts/mark.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { RewordedText } from '../../parts/reworded-text.tsx'
import type { Rewording } from '../../parts/reworded.tsx'
import { Sheet } from '../../parts/sheet.tsx'
import { ShapeIcon } from '../../parts/shape-icon.tsx'
import { SomebodyWasFaster } from '../../parts/somebody-was-faster.tsx'
import { ButtonLink } from '../../parts/button.tsx'
import { VerdictChip } from '../../parts/verdict-chip.tsx'
import { clockOf, dayOf, momentOf } from '../../when.ts'
import './approval.css'
import { Answering, type AnsweringActions, type Fact } from './answering.tsx'
import { DecisionForm, type Answer } from './decision-form.tsx'
import { FilmToWatch, type WatchedFilm } from './film-to-watch.tsx'
import { PolicySays, type Clause } from './policy-says.tsx'

export interface ApprovalProps {
  now: string
  post: {
    title: string
    author: string
    sentAt: string
    version: number
    /** "Facebook and Instagram". */
    channels: string
    at: string | null
    decision: Decision
    /** "On hold: Headteacher to decide". */
    verdict: string
    rewording: Rewording
    findings: readonly Finding[]
  }
  pictures: readonly (PictureSource & { covered: readonly Box[]; note: string })[]
  /** The film of the post, to be watched before it is decided. */
  film: WatchedFilm | null
  /** The clauses that speak, with their words. */
  clauses: readonly Clause[]
  /** What would clear a finding (only where its clause says "unless"), by finding id. */
  facts: Readonly<Record<string, readonly Fact[]>>
  /** Findings that a reason may not dismiss: those about consent. */
  neverDismissed: readonly string[]
  past: readonly { id: string; decision: Decision; words: string; on: string; reason: string }[]
  /** While the entry is being written: approval is never optimistic. */
  deciding: boolean
  /** Set when somebody decided first. */
  conflict: { who: string; what: string } | null
  error: string | null
  actions: AnsweringActions & { onDecide: (answer: Answer) => void }
}

/** One held post and one decision: by name, with a reason, about exactly this version. */
export function ApprovalPage(props: ApprovalProps) {
  const { post, pictures, film, clauses, past, conflict, actions } = props
  const words = useRef<HTMLDivElement>(null)
  const open = post.findings.filter(f => f.state === 'open')
  const mended = post.rewording.some(piece => piece.kind === 'added')
  return (
    <div className="page-approval">
      <PageHead
        title={`${post.title}: yours to decide`}
        meta={`From ${post.author}, sent ${clockOf(post.sentAt)} · version ${post.version} · for ${post.channels} ${post.at === null ? 'once decided' : momentOf(post.at, props.now)}`}
        back={{ href: '/', label: 'Home' }}
      >
        <VerdictChip verdict={post.decision} words={post.verdict} boxed />
      </PageHead>
      <div className="cols">
        <section className="sheet ruled work" aria-label="The post">
          <div className="w" ref={words}>
            <div className="post feint">
              <RewordedText rewording={post.rewording} />
            </div>
            {pictures.map(picture => (
              <div key={picture.url} className="stack">
                <CoveredPicture picture={picture} covered={picture.covered} />
                <p className="hint">{picture.note}</p>
                <p className="hint">Described as: “{picture.alt}”</p>
              </div>
            ))}
            {film && <FilmToWatch film={film} />}
          </div>
          <div className="m">
            <Margin title="Marks" lines={words}>
              {open.map((finding, index) => (
                <Mark key={finding.id} finding={finding} number={index + 1} onMend={() => undefined}>
                  <Answering
                    finding={finding}
                    facts={props.facts[finding.id] ?? []}
                    dismissible={!props.neverDismissed.includes(finding.id)}
                    actions={actions}
                  />
                </Mark>
              ))}
            </Margin>
            {mended && (
              <p className="pen">
                <Icon name="pen" />
                <span>Purple is what {post.author} put right after the first check.</span>
              </p>
            )}
          </div>
        </section>
        <div className="side">
          {clauses.map(clause => (
            <PolicySays key={clause.ref.id} clause={clause} />
          ))}
          {conflict ? (
            <Sheet label="Somebody was faster">
              <SomebodyWasFaster who={conflict.who} what={conflict.what}>
                <ButtonLink href="/" small>
                  What waits for me
                </ButtonLink>
              </SomebodyWasFaster>
            </Sheet>
          ) : (
            <DecisionForm
              author={post.author}
              version={post.version}
              at={post.at}
              deciding={props.deciding}
              error={props.error}
              onDecide={actions.onDecide}
            />
          )}
          {past.length > 0 && (
            <section className="pad2">
              <h2 className="box-h">Decided before, same clause</h2>
              <ul className="past">
                {past.map(one => (
                  <li key={one.id}>
                    <ShapeIcon verdict={one.decision} />
                    <span>
                      “{one.words}” {one.decision === 'publish' ? 'approved' : 'sent back'},{' '}
                      {dayOf(one.on).split(' ').slice(1).join(' ')}: <q>{one.reason}</q>
                    </span>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </div>
      </div>
    </div>
  )
}
