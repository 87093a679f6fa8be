import type { Letter } from '../../people/letters/letter.ts'

export const yesToLookAt: Letter = {
  kind: 'consent.to-look-at',
  subject: 'A family’s answer needs a look',
  says: 'A yes came in that does not count yet. Look in Copybook why, and ring the family if need be.',
}

export const pictureComplaint: Letter = {
  kind: 'picture-complaint.made',
  subject: 'A complaint about a picture',
  says: 'A family complains about a picture. The law gives 30 days to say that it has arrived. Look at it in Copybook.',
}

export const complaintDue: Letter = {
  kind: 'picture-complaint.due',
  subject: 'A complaint about a picture is due soon',
  says: 'Nobody has told a family yet that its complaint about a picture has arrived. The law’s 30 days end soon. Say so in Copybook.',
}

export const letters: readonly Letter[] = [yesToLookAt, pictureComplaint, complaintDue]
