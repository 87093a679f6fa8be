import { useEffect, useState } from 'react'
import { useClient, useQueryOf } from '../../api/hooks.tsx'
import type { InputOf, StaffApi } from '../../api/client.ts'
import { AnswerForm, type Written } from '../../pages/moderation/answer-form.tsx'
import type { DeskItem } from '../../pages/moderation/desk-item.ts'
import { Note } from '../../parts/note.tsx'
import { useAttempt } from '../use-attempt.ts'
import { checksOf } from './answer-shown.ts'
import { useCheckedAnswer } from './use-checked-answer.ts'

type Answer = InputOf<StaffApi, 'moderation.answer'>

export interface AnsweringProps {
  item: Pick<DeskItem, 'id' | 'route' | 'channel'>
  /** Of the comment itself: one that was edited since says something else. */
  version: number
  keys: boolean
  action?: string
  /** It waits for its network; `undo` takes it back while it does. */
  onAnswered: (undo: () => Promise<unknown>) => void
}

/** The answer to one comment: its templates, the words, and what they must keep to, read as one writes. */
export function Answering({ item, version, keys, action, onAnswered }: AnsweringProps) {
  const client = useClient()
  const draft = useQueryOf('moderation.draft-answer', { id: item.id })
  const { attempt, busy, error } = useAttempt()
  const { marks, check } = useCheckedAnswer(item.id)
  const templates = draft.data?.templates ?? []
  const [situation, setSituation] = useState<Answer['situation'] | null>(null)
  const first = templates[0]
  useEffect(() => {
    if (first) check(first.situation, first.text, 0)
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the template that stands there when it has come
  }, [first?.key])
  const situationOf = (key: string | null) =>
    templates.find(template => template.key === key)?.situation ?? 'question'
  const send = async ({ template, text }: Written) => {
    if (busy) return
    const sent = await attempt(() =>
      client.run('moderation.answer', {
        id: item.id,
        version,
        situation: situationOf(template),
        template,
        text,
      }),
    )
    if (sent) onAnswered(() => client.run('moderation.undo-answer', { actId: sent.actId }))
  }
  if (draft.data === undefined)
    return (
      <p className="reply meta" role="status">
        {draft.error?.message ?? 'Finding ready words…'}
      </p>
    )
  if (draft.data.whyNot !== null)
    return (
      <div className="reply">
        <Note icon="info">{draft.data.whyNot}</Note>
      </div>
    )
  const now = situation ?? first?.situation ?? 'question'
  return (
    <AnswerForm
      key={item.id}
      templates={templates.map(({ key, label, ...template }) => ({ ...template, id: key, title: label }))}
      checks={checksOf(marks, item.route === 'complaint' || now === 'complaint')}
      audience={item.channel.audience === 'public' ? 'anyone can read it' : 'everybody there can read it'}
      ownWords={draft.data.style === 'free'}
      error={error?.message ?? null}
      keys={keys}
      {...(action !== undefined && { action })}
      onText={({ template, text }) => {
        const chosen = situationOf(template)
        setSituation(chosen)
        check(chosen, text)
      }}
      onAnswer={written => void send(written)}
    />
  )
}
