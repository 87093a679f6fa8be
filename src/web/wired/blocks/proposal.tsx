import { useParams } from '@tanstack/react-router'
import type { OutputOf, StaffApi } from '../../api/client.ts'
import { useQueryOf, useRun } from '../../api/hooks.tsx'
import { ProposalPage } from '../../pages/blocks/proposal.tsx'
import { useTell } from '../../parts/toast.tsx'
import { InBook } from '../book.tsx'
import { Loaded } from '../loaded.tsx'
import { useChannels } from '../use-channels.ts'
import { useNow } from '../use-now.ts'
import { decidedBefore, decidedWords, outcomeOf } from './block-words.ts'

export function Screen() {
  return (
    <InBook section="comments">
      <Proposal />
    </InBook>
  )
}

function Proposal() {
  const { id } = useParams({ strict: false })
  const proposal = useQueryOf('moderation.block-proposal', { id: id ?? '' })
  return <Loaded query={proposal}>{data => <Shown proposal={data} />}</Loaded>
}

function Shown({ proposal }: { proposal: OutputOf<StaffApi, 'moderation.block-proposal'> }) {
  const decide = useRun('moderation.decide-block')
  const channel = useChannels()
  const tell = useTell()
  const { id, writer, linked, strikes, days, removed, before } = proposal
  return (
    <ProposalPage
      now={useNow()}
      writer={{ ...writer, channel: channel(writer.channel) }}
      linked={linked.map(one => ({ ...one, channel: channel(one.channel) }))}
      strikes={`${strikes === 1 ? '1 strike' : `${strikes} strikes`} in ${days} days`}
      removed={removed.map(one => ({
        id: one.decisionId,
        at: one.at,
        channel: channel(one.channel),
        words: decidedWords({ ...one, undone: false }),
        text: one.text,
        stands: one.stands,
      }))}
      before={before.map(decidedBefore)}
      reviewMonths={proposal.reviewMonths}
      everywhere={proposal.everywhere}
      outcome={outcomeOf(proposal)}
      mayDecide={proposal.mayDecide}
      onDecide={(block, reason) =>
        decide.mutate(
          { id, block, reason },
          {
            onSuccess: () =>
              tell(block ? 'They are blocked. The networks are asked now.' : 'It is on record.'),
            onError: failure => tell(failure.message),
          },
        )
      }
    />
  )
}
