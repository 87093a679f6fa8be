import { useQueryOf } from '../api/hooks.tsx'
import { useReader } from './book.tsx'

/** An entry is written at the end of what writes the answer: within this. */
const TOGETHER_MS = 5_000

/** The number of the entry that an answer stands in, for whoever may read the record; null where it is not told. */
export function useEntriesAbout(personId: string) {
  const { school, may } = useReader()
  const { data } = useQueryOf(
    'evidence.list',
    { schoolId: school?.id, subjectKind: 'person', subjectId: personId, limit: 200 },
    { enabled: may('evidence:read') && school !== null },
  )
  return ({ answer, recordedAt }: { answer: string; recordedAt: string }): number | null => {
    const at = new Date(recordedAt).getTime()
    const found = (data?.entries ?? []).find(
      entry =>
        entry.kind === `consent.${answer}` &&
        entry.at !== null &&
        Math.abs(new Date(entry.at).getTime() - at) < TOGETHER_MS,
    )
    return found?.index ?? null
  }
}
