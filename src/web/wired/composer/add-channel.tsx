import { useState } from 'react'
import type { OutputOf, StaffApi } from '../../api/client.ts'
import { useQueryOf, useRun } from '../../api/hooks.tsx'
import { Button } from '../../parts/button.tsx'
import { Choice } from '../../parts/choice.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { useReader } from '../book.tsx'
import { accountsToDraftFor } from '../accounts-to-draft-for.ts'

interface AddChannelProps {
  post: OutputOf<StaffApi, 'posts.show'>
  onClose: () => void
  onAdded: (variantId: string) => void
}

/** Another account for the same post: it gets words of its own, to begin with those of the first. */
export function AddChannel({ post, onClose, onAdded }: AddChannelProps) {
  const { me } = useReader()
  const list = useQueryOf('channels.list-accounts', {})
  const add = useRun('posts.add-variant')
  const [chosen, setChosen] = useState<string | null>(null)
  const taken = new Set(post.variants.map(({ accountId }) => accountId))
  const open = accountsToDraftFor(list.data?.accounts ?? [], me.id, post.schoolId).filter(
    ({ id }) => !taken.has(id),
  )
  return (
    <Dialog open title="Add another account" onClose={onClose}>
      {open.length === 0 ? (
        <p className="meta">There is no other account that you may write for.</p>
      ) : (
        <Choice
          legend="Which one?"
          value={chosen}
          onChange={setChosen}
          options={open.map(({ id, channelLabel, name }) => ({ value: id, label: channelLabel, more: name }))}
          error={add.error?.message}
        />
      )}
      <div className="foot-act">
        {open.length > 0 && (
          <Button
            look="primary"
            onClick={() =>
              chosen !== null &&
              add.mutate(
                { postId: post.id, accountId: chosen },
                {
                  onSuccess: ({ variantId }) => {
                    onAdded(variantId)
                    onClose()
                  },
                },
              )
            }
          >
            Add it
          </Button>
        )}
        <Button look="quiet" onClick={onClose}>
          Leave it
        </Button>
      </div>
    </Dialog>
  )
}
