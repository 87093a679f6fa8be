import { useEffect, useRef } from 'react'
import type { OutputOf, StaffApi } from '../../api/client.ts'
import { useUploads } from '../../api/uploads/use-uploads.ts'
import type { DraftStore } from './draft-store.ts'
import { useMediaWrite } from './use-media-write.ts'

type Post = OutputOf<StaffApi, 'posts.show'>

/** The files on their way to a post. While it is open it takes each in between two saves of what is typed. */
export function usePostUploads(post: Post, store: DraftStore) {
  const { queue, uploads } = useUploads()
  const { inTurn } = useMediaWrite(post, store)
  const latest = useRef(inTurn)
  useEffect(() => {
    latest.current = inTurn
  })
  useEffect(() => queue.taking(post.id, take => latest.current(take)), [queue, post.id])
  return {
    uploads: uploads.filter(({ postId }) => postId === post.id),
    addPictures: (files: readonly File[]) => void queue.add(post.id, 'picture', files),
    addFilm: (file: File) => void queue.add(post.id, 'film', [file]),
    onTryAgain: (key: string) => void queue.goOn(key),
    onLeaveOut: (key: string) => void queue.leaveOut(key),
  }
}
