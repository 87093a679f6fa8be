import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ApiError } from '../api/error.ts'
import { useClient } from '../api/hooks.tsx'
import type { ImportProps, TakenIn } from '../pages/register/import.tsx'
import type { ImportPreview } from '../pages/register/import-effect.tsx'
import { leaversOf, previewOf, takenWords, unreadable, widenedOf } from './import-preview.ts'
import { asApiError } from './use-attempt.ts'
import { useChannels } from './use-channels.ts'

interface Read {
  id: string
  hash: string
  file: File
  preview: ImportPreview
}

/** A list may be read again where the register moved on meanwhile: what was looked at does not hold any more. */
const moved = (error: ApiError) => error.status === 409 || error.status === 404

/** Reads a list of a school (null: of the whole trust), shows what it would change, and takes it in. */
export function useImport(schoolId: string | null, onLater: () => void): ImportProps {
  const client = useClient()
  const queries = useQueryClient()
  const channel = useChannels()
  const [read, setRead] = useState<Read | null>(null)
  const [error, setError] = useState<string | null>(null)
  const [busy, setBusy] = useState<string | null>(null)
  const [taken, setTaken] = useState<string | null>(null)

  const look = async (file: File) => {
    const answer = await client.upload('consent.preview-import', schoolId === null ? {} : { schoolId }, file)
    const broken = unreadable(answer.problems)
    if (broken !== null) {
      setRead(null)
      setError(broken)
      return
    }
    const { id, hash, counts } = answer
    const closer = (show: 'widened' | 'left') =>
      (counts[show === 'left' ? 'leavers' : show] ?? 0) === 0
        ? Promise.resolve({ changes: [], total: 0 })
        : client.query('consent.preview-changes', { id, show, limit: 200 })
    const [widened, left] = await Promise.all([closer('widened'), closer('left')])
    const names = widenedOf(widened.changes, one => channel(one).name)
    const preview = previewOf(
      file.name,
      answer,
      { people: names, of: widened.total },
      leaversOf(left.changes),
    )
    setRead({ id, hash, file, preview })
  }
  const during = async (words: string, act: () => Promise<void>) => {
    setBusy(words)
    setError(null)
    try {
      await act()
    } catch (failure) {
      const refused = asApiError(failure)
      setError(refused.of('file') ?? refused.message)
      if (read && moved(refused)) await look(read.file).catch(() => setRead(null))
    } finally {
      setBusy(null)
    }
  }
  const takeIn = async ({ leaveOut, endLeavers }: TakenIn) => {
    if (!read) return
    const { counts } = await client.run('consent.apply-import', {
      id: read.id,
      hash: read.hash,
      leaveOutProblems: leaveOut,
      endLeavers,
    })
    setRead(null)
    setTaken(takenWords(counts))
    await queries.invalidateQueries()
  }
  return {
    preview: read?.preview ?? null,
    error,
    busy,
    taken,
    onFile: file => void during(`Reading ${file.name}, row by row…`, () => look(file)),
    onTakeIn: said => void during('Taking in the list. It is all of it or nothing…', () => takeIn(said)),
    onLater: () => {
      setRead(null)
      setError(null)
      onLater()
    },
  }
}
