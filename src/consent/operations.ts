import { applyImport } from './apply-import.ts'
import { acknowledgeComplaint, answerComplaint } from './families/answer-complaint.ts'
import { askFamily } from './families/ask-family.ts'
import { endCampaign } from './families/end-campaign.ts'
import { endAsk } from './families/end-ask.ts'
import { family } from './families/family.ts'
import { familyLetters } from './families/family-letters.ts'
import { listAsks } from './families/list-asks.ts'
import { listCampaigns } from './families/list-campaigns.ts'
import { listComplaints } from './families/list-complaints.ts'
import { listEnding } from './families/list-ending.ts'
import { startCampaign } from './families/start-campaign.ts'
import { matrix } from './matrix.ts'
import { person } from './person.ts'
import { previewChanges } from './preview-changes.ts'
import { previewImport } from './preview-import.ts'
import { recordAnswer } from './record-answer.ts'
import { setProtection } from './set-protection.ts'
import { withdrawPeople } from './withdraw-people.ts'
import { withdraw } from './withdraw.ts'

/** What can be done in this room; `app.ts` collects it. */
export const operations = [
  matrix,
  person,
  recordAnswer,
  withdraw,
  withdrawPeople,
  setProtection,
  previewImport,
  previewChanges,
  applyImport,
  family,
  askFamily,
  familyLetters,
  endAsk,
  startCampaign,
  listCampaigns,
  listAsks,
  endCampaign,
  listEnding,
  listComplaints,
  acknowledgeComplaint,
  answerComplaint,
] as const
