import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { useClient, useRun } from '../../api/hooks.tsx'
import type { ListPreview } from '../../pages/withdrawals/many.tsx'
import { ManyPage } from '../../pages/withdrawals/many.tsx'
import { useTell } from '../../parts/toast.tsx'
import { paths } from '../../paths.ts'
import { InBook, useReader } from '../book.tsx'

export function Screen() {
  return (
    <InBook section="register">
      <Many />
    </InBook>
  )
}

function Many() {
  const { school } = useReader()
  const client = useClient()
  const router = useRouter()
  const tell = useTell()
  const withdraw = useRun('consent.withdraw-people')
  const [preview, setPreview] = useState<ListPreview | null>(null)
  const schoolId = school?.id ?? ''
  const look = (list: string) =>
    client.query('posts.preview-withdrawals', { schoolId, list }).then(setPreview, (failure: unknown) => {
      tell(failure instanceof Error ? failure.message : 'That did not work. Try again.')
    })
  return (
    <ManyPage
      preview={preview}
      isBusy={withdraw.isPending}
      onPreview={list => void look(list)}
      onWithdraw={() =>
        withdraw.mutate(
          { schoolId, personIds: preview!.people.map(({ id }) => id) },
          {
            onSuccess: () => {
              tell('It is on record. Copybook looks for what shows them.')
              router.history.push(paths.withdrawals)
            },
            onError: failure => tell(failure.message),
          },
        )
      }
    />
  )
}
