import { reaction } from '../../platform/operations/operation.ts'
import { gather } from './gather.ts'

/** A family complains about a picture: what shows their child is gathered, and the law's 30 days run. */
export const openOnComplaint = reaction({
  name: 'posts.open-on-complaint',
  on: 'picture-complaint.made',
  run: (context, { subject }) => gather(context, new Map([[subject.id, 'complaint']])),
})
