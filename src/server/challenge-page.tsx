/** @jsxImportSource hono/jsx */
import type { ByLink } from '../moderation/challenges/by-link.ts'
import { PublicPage } from './public-page.tsx'

/** The longest that is kept of what a writer says: a page and a half. */
export const LONGEST_SAYS = 3000

const reasons: Record<ByLink['reason'], string> = {
  abuse: 'it attacked or insulted somebody',
  spam: 'it was spam',
  'personal-information': 'it told something private of somebody',
  'commercial-or-donations': 'it sold something or asked for money',
  'not-age-appropriate': 'it did not suit the ages of our pupils',
  'unlawful-or-safeguarding': 'it may have put somebody at risk, or broken the law',
}

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Europe/London' })

interface ChallengePageProps {
  link: ByLink
  sheet: string
  /** What would be right, after a form that was not. */
  wrong?: string | undefined
  /** What was typed, kept. */
  typed?: string | undefined
}

/**
 * What a link shows. Neither what was written nor who decided stands here: the link may lie under a public post, and
 * anybody may follow it.
 */
export function ChallengePage({ link, sheet, wrong, typed }: ChallengePageProps) {
  const { page, account, decidedAt, decision, reason, challenge } = link
  return (
    <PublicPage title="Ask us to look again" whose={page} sheet={sheet}>
      <p class="lead">
        On {day.format(decidedAt)} we {decision === 'hide' ? 'hid' : 'took away'} a comment on {account},
        because {reasons[reason]}.
      </p>
      {challenge === null ? (
        <Ask wrong={wrong} typed={typed} until={link.expiresAt} />
      ) : (
        <Answer challenge={challenge} />
      )}
    </PublicPage>
  )
}

function Ask({ wrong, typed, until }: Pick<ChallengePageProps, 'wrong' | 'typed'> & { until: Date }) {
  return (
    <section class="sheet">
      <h2>Did you write it, and was it no breach?</h2>
      <p>Tell us why. Somebody else than who took it away looks at it. Criticism is never a reason for us.</p>
      <form method="post" action="/challenge">
        <div class="q">
          {wrong !== undefined && (
            <p class="wrong" id="wrong">
              {wrong}
            </p>
          )}
          <label class="lab">
            What should we know?
            <textarea
              class="in"
              name="says"
              rows={6}
              maxlength={LONGEST_SAYS}
              required
              aria-describedby={wrong === undefined ? 'hint' : 'wrong hint'}
              aria-invalid={wrong === undefined ? undefined : 'true'}
            >
              {typed ?? ''}
            </textarea>
          </label>
          <p class="small" id="hint">
            You need not say who you are. Do not write about a child here: ring the school for that.
          </p>
        </div>
        <button class="btn">Ask us to look again</button>
      </form>
      <p class="small">You can ask until {day.format(until)}. We answer on this page: keep the link.</p>
    </section>
  )
}

type Challenge = NonNullable<ByLink['challenge']>

const brought: Record<NonNullable<Challenge['restored']>, string> = {
  asked: 'We show it again.',
  'by-hand': 'We show it again.',
  'never-gone': 'It stays where it is.',
  gone: 'What was deleted cannot be brought back. You may write it again.',
}

function Answer({ challenge: { madeAt, state, reason, restored } }: { challenge: Challenge }) {
  if (state === 'waiting') {
    return (
      <section class="sheet">
        <h2>We look at it again</h2>
        <p>
          You asked on {day.format(madeAt)}. Somebody else than who took it away decides. Come back to this
          page for the answer.
        </p>
      </section>
    )
  }
  return (
    <section class="sheet">
      <h2>{state === 'upheld' ? 'You are right' : 'It stays removed'}</h2>
      <p>
        {state === 'upheld'
          ? `The comment was no breach, and it counts for nothing. ${restored === null ? '' : brought[restored]}`
          : 'We looked at it again, and decided as before. You can make a complaint by our complaints procedure.'}
      </p>
      {reason !== null && <p>{reason}</p>}
    </section>
  )
}

export function LinkIsOver({ sheet }: { sheet: string }) {
  return (
    <PublicPage title="This link is over" whose="Copybook" sheet={sheet}>
      <p class="lead">
        It was not copied whole, its time has passed, or there is nothing left to look at. The school office
        can help you.
      </p>
    </PublicPage>
  )
}
