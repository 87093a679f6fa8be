/** Words that make a name a public one. Our own lists. */
const words = (list: string) => new Set(list.trim().split(/\s+/))

/** Straight before a full name. */
export const publicRoles = words(`
  author poet novelist playwright illustrator broadcaster presenter journalist comedian actor actress singer rapper
  songwriter composer musician conductor filmmaker director astronaut explorer mountaineer scientist physicist
  chemist mathematician astronomer inventor engineer philosopher naturalist activist campaigner suffragette abolitionist
  olympian paralympian medallist footballer cricketer sprinter champion cyclist swimmer boxer gymnast president
  chancellor pm minister secretary king queen emperor prince princess saint pope archbishop bishop general admiral
  captain commander painter sculptor artist architect designer chef dj youtuber historian professor
`)

/** What somebody well known has made, and a class reads, plays or watches. */
export const works = words(`
  book books novel novels reader play musical opera film movie album song poetry trilogy series bestseller biography
  autobiography theory concerto symphony overture sonata painting sculpture reading read chapter picturebook
  audiobook memoir thriller classic author
`)

/** Shops and firms that bear their owner's name. */
export const businesses = words(`
  bakery bakers butchers shop shops cafe garage farm dairy salon barbers barber hairdressers coaches taxis cabs
  builders florist florists greengrocers newsagents chippy restaurant takeaway kitchen pub stall nursery surgery
  pharmacy chemist bookshop tearoom tearooms yard store stores supermarket market motors tyres ices solicitors
  pudding puddings pies sausages cakes sweets ice fish funfair fair circus panto pantry deli
`)
