/**
 * Words with which somebody says of themselves that they are a child or a pupil. Parents write the same of their
 * children ("she is in Year 5"); only "I" counts. Our own list.
 */
import type { Cue } from '../phrases.ts'

const ages = '5|6|7|8|9|10|11|12|13|14|15|16|17|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen'
const years = '1|2|3|4|5|6|7|8|9|10|11|12|13|one|two|three|four|five|six'
const coded =
  'yr1|yr2|yr3|yr4|yr5|yr6|yr7|yr8|yr9|yr10|yr11|y1|y2|y3|y4|y5|y6|y7|y8|y9|y10|y11|year1|year2|year3|year4|year5|year6'

export const youngWriter: readonly Cue[] = [
  {
    is: 'pupil',
    score: 0.9,
    why: 'The writer says that they are a pupil.',
    phrases: [
      `im|iam in|from year|yr|y ${years}`,
      `i am|m in|from year|yr|y ${years}`,
      `im|iam in|from ${coded}|reception|nursery`,
      `i am|m in|from ${coded}|reception|nursery`,
      'im|iam a|one pupil|student|schoolboy|schoolgirl|child|kid',
      'i am|m a|one pupil|student|schoolboy|schoolgirl|child|kid',
      'im|iam in mr|mrs|miss|ms _ class',
      'i am|m in mr|mrs|miss|ms _ class',
      'im|iam in mr|mrs|miss|ms _ s class',
      'i am|m in mr|mrs|miss|ms _ s class',
    ],
  },
  {
    is: 'age',
    score: 0.9,
    why: 'The writer gives the age of a child as their own.',
    phrases: [
      `im|iam only|just|nearly|almost? ${ages} years|yrs|year|yr|yo|and|n?`,
      `i am|m only|just|nearly|almost? ${ages} years|yrs|year|yr|yo|and|n?`,
    ],
  },
  {
    is: 'other',
    score: 1,
    why: '',
    phrases: [
      `im|iam|am only|just|nearly|almost|about? ${ages} minutes|mins|min|hours|hrs|days|weeks|wks|months|miles|stone|lb|lbs|percent|pounds`,
    ],
  },
]
