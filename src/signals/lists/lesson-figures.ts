/**
 * People of the faiths, of myths, of history and of science whom a lesson names, and names that stand for
 * anybody, folded: a further part of `known-figures.ts`. From general knowledge of the British curriculum.
 */
const faithsAndMyths = `
  pontius pilate|king midas|malik bhago|angel jibril|angel jibreel|angel gabriel|adam and eve|jacob and esau
  moses and aaron|david and goliath|king david|queen esther|daniel in the lions|jonah and the whale|noah and the ark
  noah and his ark|simon peter|john the baptist|mary magdalene|mary and joseph|clare of assisi|st vincent de paul
  vincent de paul|john bosco|oscar romero|joan of arc|thomas aquinas|thomas more|john henry newman|john calvin
  john bunyan|john knox|charles wesley|william booth|catherine booth|justin welby|john sentamu|sarah mullally
  jonathan sacks|jason and the argonauts
`
const history = `
  henry tudor|margaret beaufort|elizabeth of york|prince arthur|william cecil|francis walsingham|anthony babington
  john blanke|king philip of spain|thomas cranmer|thomas wintour|robert wintour|edward alleyn|nell gwyn|nell gwynne
  thomas farriner|john evelyn|prince rupert|thomas fairfax|bonnie dundee|rob roy|william penn|richard arkwright
  james hargreaves|samuel crompton|josiah wedgwood|john macadam|thomas telford|robert stephenson|joseph bazalgette
  edwin chadwick|joseph rowntree|george cadbury|thomas clarkson|josiah henson|hannah more|william lovett
  george loveless|annie besant|nancy astor|prince albert|arthur balfour|herbert asquith|andrew bonar law
  stanley baldwin|james callaghan|david livingstone|henry morton stanley|charles gordon of khartoum|robert clive
  warren hastings|sophia duleep singh|sylvia pankhurst|constance markievicz|constance lytton|edith garrud
  emily hobhouse|mary wollstonecraft|caroline norton|elizabeth blackwell|sophia jex blake|barbara castle
  betty boothroyd|marie stopes|sarah forbes bonetta|sara forbes bonetta|francis barber|william cuffay
  john edmonstone|frank crichlow|barbara beese|paul boateng|valerie amos|lilian bader|una marson|johnny smythe
  allan wilmot|sam sharpe|kwame nkrumah|marcus garvey|elizabeth eckford|steve biko|oliver tambo|winnie mandela
  helen suzman|john wilkes booth|paul revere|george custer|wyatt earp|daniel boone|lewis and clark|bonnie and clyde
  herbert hoover|eleanor roosevelt|richard nixon|michelle obama|james madison|john quincy adams|lee harvey oswald
  joseph mccarthy|douglas macarthur|george patton|bernard montgomery|douglas haig|john jellicoe|david beatty
  lawrence of arabia|john simpson kirkpatrick|noel chavasse|elsie inglis|elsie knocker|isaac rosenberg|vera brittain
  joseph goebbels|josef goebbels|albert speer|sophie scholl|oskar schindler|oscar schindler|nicholas winton
  otto frank|margot frank|edith frank|peter van pels|eva schloss|lily ebert|ben helfgott|anita lasker wallfisch
  douglas bader|hugh dowding|vera lynn|odette sansom|odette hallowes|clementine churchill|charles de gaulle
  nikita khrushchev|boris yeltsin|robert mugabe|louis mountbatten|catherine the great|peter the great
  ivan the terrible|marie antoinette|louis xvi|king louis|king stephen|edith pretty|erik bloodaxe|eric bloodaxe
  harold hardrada|eleanor of aquitaine|king richard|simon de montfort|edward longshanks|owen tudor|richard neville
  jack cade|king edward|king george|king james|lady evelyn herbert|marcus aurelius|alexander the great
  philip of macedon|elizabeth bathory|john cabot|william bligh|matthew flinders|matthew henson|robert peary
  lawrence oates|henry bowers|frank worsley|frank hurley|mary kingsley|freya stark|nellie bly|robin knox johnston
  francis chichester|ellen macarthur|bruce ismay|violet jessop|dr crippen|edward teach|anne bonny|ned ludd
  rebecca rioters|oscar pistorius|gwenllian ferch gruffydd|robert recorde|gwen john
`
const science = `
  thomas sydenham|howard florey|paul ehrlich|jonas salk|mary wortley montagu|harold gillies|maurice wilkins
  alfred russel wallace|jean baptiste lamarck|thomas hunt morgan|barbara mcclintock|lynn margulis|rachel carson
  gerald durrell|steve irwin|charles lyell|james hutton|william buckland|daniel bernoulli|daniel fahrenheit
  lord kelvin|james joule|james prescott joule|joseph swan|irene joliot curie|otto hahn|james chadwick|paul dirac
  louis de broglie|peter higgs|vera rubin|cecilia payne|cecilia payne gaposchkin|annie jump cannon|henrietta leavitt
  henrietta swan leavitt|carl sagan|neil degrasse tyson|bill nye|fred hoyle|roger penrose|henry cavendish
  henry moseley|robert bunsen|carl bosch|john newlands|jacob berzelius|william perkin|stephanie kwolek|linus pauling
  john cockcroft|charles wheatstone|david brewster|trevor baylis|christopher cockerell|mandy haberman|steve jobs
  steve wozniak|mark zuckerberg|jeff bezos|sam altman|geoffrey hinton|linus torvalds|margaret hamilton
  dorothy vaughan|tommy flowers|bill tutte|gordon welchman|john von neumann|george boole|annie easley
  mary kenneth keller|karen sparck jones|anne marie imafidon|steve furber|mary somerville|sophie germain
  sofia kovalevskaya|maria agnesi|maryam mirzakhani|andrew wiles|paul erdos|david hilbert|joseph fourier
  thomas bayes|jacob bernoulli|august mobius|roger bacon|francis bacon|robert winston|chris whitty|patrick vallance
  jonathan van tam|jim lovell|john glenn|alan shepard|guy bluford|christina koch|reid wiseman|jeremy hansen
  jessica watkins|samantha cristoforetti|thomas pesquet|rosemary coogan|michael foale|piers sellers|robert goddard
  mary edwards walker|annie brewster|elizabeth anionwu|may parsons|nurse cavell
`
const anybody = `
  tom dick and harry|tom dick or harry|jack the lad|jane bloggs|joe blow|simon says|johnny come lately|debbie downer
  billy no mates|mr nobody|mr nice guy|mrs mop|miss england|miss great britain|tommy atkins|samuel morse
  john langdon down|james parkinson|marie celeste|mary celeste|princess beatrice|prince louis|prince edward
  prince andrew|prince archie|prince michael|princess margaret|princess alexandra|princess catherine
  lady louise windsor|mike tindall|zara tindall|camilla parker bowles|lady diana|sophie wessex|sir keir
  lindsay hoyle|john bercow|john prescott
`

export const lessonFigures = [faithsAndMyths, history, science, anybody].join('\n')
