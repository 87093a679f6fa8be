import { acknowledgeCase } from './acknowledge-case.ts'
import { addMember } from './add-member.ts'
import { addNote } from './add-note.ts'
import { closeCase } from './close-case.ts'
import { endMember } from './end-member.ts'
import { listCases } from './list-cases.ts'
import { nameSubject } from './name-subject.ts'
import { readCase } from './read-case.ts'
import { reportConcern } from './report-concern.ts'

/** What can be done in this room; `app.ts` collects it. */
export const operations = [
  reportConcern,
  listCases,
  readCase,
  acknowledgeCase,
  addMember,
  endMember,
  nameSubject,
  addNote,
  closeCase,
] as const
