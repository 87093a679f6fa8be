import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react'
import type { OutputOf, StaffApi } from '../../api/client.ts'
import { useClient } from '../../api/hooks.tsx'
import { forgetDraft, forgetOldDrafts, keepDraft, keptDraft } from '../draft-kept.ts'
import { DraftStore } from './draft-store.ts'

type Post = OutputOf<StaffApi, 'posts.show'>

/** The variants of a post as they are written here, over what the server has. */
export function useDrafts(post: Post) {
  const client = useClient()
  const [store] = useState(() => {
    const made = new DraftStore({
      save: (variantId, version, written) =>
        client.run('posts.save-variant', { variantId, version, ...written }),
      check: (variantId, { text, link, category }, signal) =>
        client.ask('posts.check', { variantId, text, link, category }, signal),
      keep: (variantId, draft) => (draft ? keepDraft(variantId, draft) : forgetDraft(variantId)),
      now: () => Date.now(),
    })
    made.adopt(post.variants)
    return made
  })
  useEffect(() => store.adopt(post.variants), [post, store])
  const bringBack = useEffectEvent(() => {
    forgetOldDrafts(Date.now())
    for (const { id, text } of post.variants) {
      const kept = keptDraft(id, Date.now())
      if (kept && kept.text !== text) store.write(id, { text: kept.text })
    }
  })
  useEffect(() => {
    bringBack()
    return () => store.close()
  }, [store])
  return { store, drafts: useSyncExternalStore(store.subscribe, store.snapshot) }
}
