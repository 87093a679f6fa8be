import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import type { OutputOf, StaffApi } from '../api/client.ts'
import { ApiError } from '../api/error.ts'
import { useClient, useQueryOf, useRun } from '../api/hooks.tsx'
import { ApprovalPage } from '../pages/approval/approval.tsx'
import type { Answer } from '../pages/approval/decision-form.tsx'
import { useTell } from '../parts/toast.tsx'
import { clockOf } from '../when.ts'
import { factsOf, findingOf } from './composer/marks.ts'
import { rewordingOf } from './composer/mend-text.ts'
import { filmAddress } from './composer/use-film.ts'
import { pictureAddress } from './picture-address.ts'
import { FactDialog, type FactAsked } from './fact-dialog.tsx'
import { titleOf } from './title-of.ts'
import { useChannels } from './use-channels.ts'
import { useNow } from './use-now.ts'
import { useClauses } from './use-clauses.ts'
import { whoIsSeen } from './who-is-seen.ts'
import { useStop } from './use-stop.ts'

type Post = OutputOf<StaffApi, 'posts.show'>
type Variant = Post['variants'][number]

/** One held variant and its decision: never optimistic, by name, about exactly this version. */
export function Decide({ post, variant }: { post: Post; variant: Variant }) {
  const client = useClient()
  const queries = useQueryClient()
  const router = useRouter()
  const tell = useTell()
  const offerStop = useStop()
  const channel = useChannels()
  const now = useNow()
  const dismiss = useRun('posts.dismiss-finding')
  const clear = useRun('posts.clear-finding')
  const waiting = useQueryOf('posts.waiting', {})
  const faces = useQueryOf(
    'posts.show-faces',
    { postId: post.id },
    { enabled: post.pictures.length > 0 || post.film !== null },
  )
  const [deciding, setDeciding] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const [conflict, setConflict] = useState<{ who: string; what: string } | null>(null)
  const [asked, setAsked] = useState<FactAsked | null>(null)
  const clauses = useClauses([...new Set(variant.marked.marks.map(mark => mark.clause))])
  const { id: variantId, version } = variant
  const open = variant.marked.marks.filter(({ left }) => left === null)

  const decide = async ({ decision, reason }: Answer) => {
    setDeciding(true)
    setError(null)
    try {
      // To hold keeps it in this pile; sent back, it is its author's to mend.
      const decided = decision === 'publish' ? ('publish' as const) : ('refuse' as const)
      const { goesOutAt } = await client.run('posts.decide', {
        variantId,
        version,
        decision: decided,
        reason,
      })
      if (decision === 'publish') offerStop([{ variantId, goesOutAt, at: variant.scheduledFor }])
      else tell(`Sent back to ${post.author.name}, with your reason.`)
      const more = post.variants.some(other => other.id !== variantId && other.may.decide)
      if (!more) router.history.push('/')
      await queries.invalidateQueries()
    } catch (failure) {
      if (failure instanceof ApiError && failure.status === 409 && !('marked' in failure.details))
        setConflict(conflictOf(failure))
      else setError(failure instanceof Error ? failure.message : 'That did not work.')
    } finally {
      setDeciding(false)
    }
  }
  return (
    <>
      <ApprovalPage
        now={now}
        post={{
          title: titleOf(post.title, variant.text),
          author: post.author.name,
          sentAt: waiting.data?.posts.find(one => one.variantId === variantId)?.submittedAt ?? now,
          version,
          channels: `${channel(variant.channel).name}, ${variant.account}`,
          at: variant.scheduledFor,
          decision: variant.marked.decision,
          verdict: 'On hold: yours to decide',
          rewording: rewordingOf(
            variant.text,
            open.filter(({ place }) => place === 'text').map(mark => ({ ...mark, mend: null })),
          ),
          findings: variant.marked.marks.map(mark => ({ ...findingOf(mark), mends: [] })),
        }}
        pictures={post.pictures.map(picture => ({
          url: pictureAddress(picture.id, variantId),
          width: picture.width,
          height: picture.height,
          alt: picture.altText,
          covered: [],
          note: whoIsSeen(
            picture,
            faces.data?.pictures.find(({ id }) => id === picture.id),
            variantId,
          ),
        }))}
        film={
          post.film && {
            url: filmAddress(post.film.id, variantId),
            title: post.film.title,
            captions: post.film.captions,
            note: whoIsSeen(post.film, faces.data?.film ?? undefined, variantId),
          }
        }
        clauses={clauses}
        facts={Object.fromEntries(open.map(mark => [mark.id, factsOf(mark)]))}
        neverDismissed={open.filter(({ leaves }) => !leaves.includes('dismissal')).map(({ id }) => id)}
        past={[]}
        deciding={deciding}
        conflict={conflict}
        error={error ?? dismiss.error?.message ?? null}
        actions={{
          onDecide: answer => void decide(answer),
          onDismiss: (finding, reason) =>
            dismiss.mutate({ variantId, version, findingId: finding.id, reason }),
          onClear: (finding, fact) => setAsked({ finding, fact }),
        }}
      />
      {asked && (
        <FactDialog
          asked={asked}
          error={clear.error?.message ?? null}
          onClose={() => setAsked(null)}
          onClear={note =>
            clear.mutate(
              { variantId, version, findingId: asked.finding.id, fact: asked.fact.id, note },
              { onSuccess: () => setAsked(null) },
            )
          }
        />
      )}
    </>
  )
}

function conflictOf({ message, details }: ApiError): { who: string; what: string } {
  const by = typeof details['by'] === 'string' ? details['by'] : 'Somebody'
  const at = typeof details['at'] === 'string' ? ` at ${clockOf(details['at'])}` : ''
  return { who: `${by} was faster${at}`, what: `${message} Your decision was not taken.` }
}
