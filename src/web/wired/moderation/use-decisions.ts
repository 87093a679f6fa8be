import { useState } from 'react'
import { useClient } from '../../api/hooks.tsx'
import type { ApiError } from '../../api/error.ts'
import type { Deciding, DeskItem } from '../../pages/moderation/desk-item.ts'
import { useTell, useUndo } from '../../parts/toast.tsx'
import { asApiError } from '../use-attempt.ts'
import type { Decided } from './desk-list.ts'

/** A decision that was not taken, to be told before the next one. */
export interface Refused {
  id: string
  deciding: Deciding
  error: ApiError
}

interface DecisionsProps {
  /** Reads the list anew. */
  refresh: () => Promise<unknown>
  /** Goes to what comes after these. */
  leave: (ids: readonly string[]) => void
  /** Goes back to one. */
  comeBack: (id: string) => void
  /** It is on record; what a person must do about it themselves comes now. */
  onDecided: (item: DeskItem, deciding: Deciding) => void
}

type Undo = { decisionId: string } | { batchId: string }

/**
 * Deciding at once: the comment is gone from the list before the server has answered, and comes back where it says no.
 * What can be undone says so for as long as the server will.
 */
export function useDecisions({ refresh, leave, comeBack, onDecided }: DecisionsProps) {
  const client = useClient()
  const offerUndo = useUndo()
  const tell = useTell()
  const [decided, setDecided] = useState<Decided>(new Map())
  const [refused, setRefused] = useState<Refused | null>(null)
  const forget = (ids: readonly string[]) =>
    setDecided(before => new Map([...before].filter(([id]) => !ids.includes(id))))
  const begin = (items: readonly DeskItem[]) => {
    setRefused(null)
    setDecided(before => new Map([...before, ...items.map(({ id, version }) => [id, version] as const)]))
    leave(items.map(({ id }) => id))
  }
  const undo = async (what: Undo, also?: () => Promise<unknown>) => {
    try {
      await also?.()
      const { ids } = await client.run('moderation.undo', what)
      await refresh()
      forget(ids)
      if (ids[0] !== undefined) comeBack(ids[0])
    } catch (failure) {
      tell(asApiError(failure).message)
    }
  }
  const offer = (words: string, until: string, what: Undo, also?: () => Promise<unknown>) =>
    offerUndo({ words, until, instead: 'decided', onUndo: () => void undo(what, also) })

  const decide = async (
    item: DeskItem,
    deciding: Deciding,
    also?: { words: string; undo: () => Promise<unknown> },
  ) => {
    begin([item])
    try {
      const { decisionId, undoUntil } = await client.run('moderation.decide', {
        id: item.id,
        version: item.version,
        decision: deciding.decision,
        reason: deciding.reason,
        note: deciding.note === '' ? null : deciding.note,
        confirm: item.route === 'complaint' && deciding.decision !== 'keep',
      })
      offer(also?.words ?? item.told[deciding.decision], undoUntil, { decisionId }, also?.undo)
      onDecided(item, deciding)
    } catch (failure) {
      await refresh().catch(() => undefined)
      forget([item.id])
      comeBack(item.id)
      setRefused({ id: item.id, deciding, error: asApiError(failure) })
    }
  }
  const decideMany = async (items: readonly DeskItem[], deciding: Deciding) => {
    begin(items)
    try {
      const {
        batchId,
        decided: done,
        left,
        undoUntil,
      } = await client.run('moderation.decide-many', {
        items: items.map(({ id, version }) => ({ id, version })),
        decision: deciding.decision,
        reason: deciding.reason,
        note: null,
      })
      forget(left.map(({ id }) => id))
      if (left.length > 0) tell(`${left.length} left as they were. ${left[0]?.why ?? ''}`)
      const word = pastOfAll(
        items.filter(({ id }) => done.includes(id)),
        deciding.decision,
      )
      offer(`${done.length} ${word}. You can undo them for`, undoUntil, { batchId })
    } catch (failure) {
      forget(items.map(({ id }) => id))
      tell(asApiError(failure).message)
      await refresh().catch(() => undefined)
    }
  }
  return { decided, refused, decide, decideMany, forgetRefused: () => setRefused(null), gone: begin }
}

/** One word for all of them; what became of them there is not the same everywhere. */
function pastOfAll(items: readonly DeskItem[], decision: Deciding['decision']): string {
  const [word, ...others] = new Set(items.map(({ past }) => past[decision]))
  return word !== undefined && others.length === 0 ? word : 'decided'
}
