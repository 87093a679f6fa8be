/** Words that say that the school, its people or its days are meant: without any, a post is likelier to be of no kind. */
export const schoolWords = new Set(
  'we our us school nursery academy pupil pupils student students child children class classes parent parents families family teacher teachers staff year reception term assembly hall playground office pta governors governor learning lesson lessons club team sixth form head principal website trip uniform homework exam exams gcse phonics choir band show y7 y8 y9 y10 y11 y12 y13'.split(
    ' ',
  ),
)
