import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'
import { useQueryOf } from '../../api/hooks.tsx'
import { keepSingleKeys, singleKeysOn } from '../../keys-preference.ts'
import { DeskPage } from '../../pages/moderation/desk.tsx'
import { Button } from '../../parts/button.tsx'
import { SomebodyWasFaster } from '../../parts/somebody-was-faster.tsx'
import { useTell } from '../../parts/toast.tsx'
import { InBook, useReader } from '../book.tsx'
import { Loaded } from '../loaded.tsx'
import { useChannels } from '../use-channels.ts'
import { useNow } from '../use-now.ts'
import { ByHandPart, type ByHandPartProps } from './by-hand-part.tsx'
import { focusOf, isFree, waitingNow } from './desk-list.ts'
import { fasterWords } from './faster-words.ts'
import { deskItemOf } from './item-shown.ts'
import { totalOf } from './total-of.ts'
import { useBesideDesk } from './use-beside-desk.ts'
import { useCountOfDesk } from './use-comments-waiting.ts'
import { useDecisions } from './use-decisions.ts'
import { useLease } from './use-lease.ts'
import { slotsOf } from './slots.tsx'

export function Screen() {
  return (
    <InBook section="comments">
      <Desk />
    </InBook>
  )
}

/** As many as are worth choosing from; more come as these are decided. */
const AT_ONCE = 50
/** What others write and decide meanwhile. */
const LOOK_MS = 30_000

function Desk() {
  const { school, may } = useReader()
  const queue = useQueryOf(
    'moderation.queue',
    { limit: AT_ONCE, ...(school && { schoolId: school.id }) },
    { keepLast: true },
  )
  const channel = useChannels()
  const beside = useBesideDesk()
  const now = useNow()
  const tell = useTell()
  const [wanted, setWanted] = useState<string | null>(null)
  const [keys, setKeys] = useState(singleKeysOn)
  const [byHand, setByHand] = useState<Omit<ByHandPartProps, 'onClose'> | null>(null)
  const queries = useQueryClient()
  // The number beside “Comments” is another question of the same name.
  const refresh = useCallback(() => queries.invalidateQueries({ queryKey: ['moderation.queue'] }), [queries])
  const all = queue.data?.items ?? []
  const order = all.map(({ id }) => id)
  const leave = (ids: readonly string[]) => setWanted(focusOf(rest(ids), ids.at(-1) ?? null, order))
  const { decided, refused, decide, decideMany, forgetRefused, gone } = useDecisions({
    refresh,
    leave,
    comeBack: setWanted,
    onDecided: (item, { decision }) => {
      const acts = all.find(({ id }) => id === item.id)?.actions ?? []
      if (acts.some(one => one.decision === decision && one.byHand)) {
        setByHand({ item, act: 'delete', text: '' })
      }
    },
  })
  const waiting = waitingNow(all, decided)
  const rest = (ids: readonly string[]) => waiting.filter(({ id }) => !ids.includes(id))
  const at = focusOf(waiting, wanted, order)
  const yoursUntil = useLease({
    id: at,
    isFree: async id => isFree((await queue.refetch()).data?.items ?? [], decided, id),
    isDecided: id => decided.has(id),
    onTaken: why => tell(why.message),
  })
  useEffect(() => {
    const timer = setInterval(() => void refresh(), LOOK_MS)
    return () => clearInterval(timer)
  }, [refresh])
  const total = totalOf(queue.data?.counts.byUrgency ?? {}) - (all.length - waiting.length)
  useCountOfDesk(queue.data === undefined ? null : total)
  const items = waiting.map(item => deskItemOf(item, channel, now))
  const few = waiting.length < AT_ONCE / 5 && queue.data?.next !== null
  useEffect(() => {
    if (few) void refresh()
  }, [few, refresh])
  const slots = slotsOf({
    keys,
    versionOf: id => all.find(item => item.id === id)?.comment.version ?? 1,
    onAnswered: (item, also) => void decide(item, { decision: 'keep', reason: null, note: '' }, also),
    onHanded: item => gone([item]),
    others: items,
  })
  return (
    <>
      <Loaded query={queue}>
        {({ decidedToday }) => (
          <DeskPage
            now={now}
            items={items}
            total={total}
            at={at}
            yoursUntil={yoursUntil}
            decided={decidedToday + all.length - waiting.length}
            notice={refused !== null && <Refusal {...refused} onOn={forgetRefused} />}
            mayEnter={may('comment:by-hand')}
            beside={beside}
            keys={keys}
            slots={slots}
            onOpen={id => {
              forgetRefused()
              setWanted(id)
            }}
            onKeys={on => {
              keepSingleKeys(on)
              setKeys(on)
            }}
            onDecide={deciding => {
              const item = items.find(({ id }) => id === at)
              if (item) void decide(item, deciding)
            }}
            onDecideMany={(ids, deciding) =>
              void decideMany(
                items.filter(({ id }) => ids.includes(id)),
                deciding,
              )
            }
          />
        )}
      </Loaded>
      {byHand !== null && <ByHandPart {...byHand} onClose={() => setByHand(null)} />}
    </>
  )
}

type RefusalProps = NonNullable<ReturnType<typeof useDecisions>['refused']> & { onOn: () => void }

/** Why a decision was not taken; never just "error". */
function Refusal({ deciding, error, onOn }: RefusalProps) {
  const faster = fasterWords(error, deciding.decision) ?? {
    who: 'This was not decided.',
    what: error.message,
  }
  return (
    <SomebodyWasFaster {...faster}>
      <Button small onClick={onOn}>
        Go on
      </Button>
    </SomebodyWasFaster>
  )
}
