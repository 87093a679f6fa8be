/**
 * Writers, artists, musicians, athletes, presenters and campaigners, folded: a further part of
 * `known-figures.ts`. From general knowledge; those whose names many a private person has ("Duncan Scott") are left out.
 */
const authors = `
  anne fine|chris riddell|lauren child|raymond briggs|john burningham|mick inkpen|emma yarlett|chris haughton
  steve antony|sue hendra|pat hutchins|david mckee|mo willems|shaun tan|tony mitton|claire freedman|sam mcbratney
  nathan bryon|roger hargreaves|adam hargreaves|peter bunzl|hilary mckay|maisie chan|aisha bushby|david solomons
  eoin colfer|natasha farrant|pamela butchart|patrick ness|shane hegarty|tanya landman|tracey corderoy|terry deary
  marcus sedgwick|mark haddon|matt haig|kate dicamillo|joanna nadin|holly goldberg sloan|katherine woodfine
  natasha hastings|phil hickes|christopher edge|ben aaronovitch|robert westall|rosemary sutcliff|penelope lively
  joan aiken|noel streatfeild|arthur ransome|ian serraillier|michelle magorian|judy blume|lois lowry
  katherine paterson|rene goscinny|michael ende|madeleine lengle|veronica roth|karen mcmanus|robert muchamore
  charlie higson|darren shan|derek landy|toni morrison|margaret atwood|hilary mantel|ian mcewan|ian fleming
  harold pinter|alan ayckbourn|tom stoppard|steven berkoff|anton chekhov|john godber|christopher marlowe|ben jonson
  ray bradbury|ernest hemingway|mark twain|leo tolstoy|albert camus|anne bronte|patrick bronte|anthony trollope
  jonathan swift|daniel defoe|hollie mcnish|amanda gorman|liz lochhead|owen sheers|philip larkin|john betjeman
  wendy cope|charles causley|robert frost|robert browning|elizabeth barrett browning|gerard manley hopkins
  john donne|andrew marvell|john milton|geoffrey chaucer|sir walter scott|alfred noyes|john masefield
  matt goodfellow|karl nova|brian moses|paul cookson|brian bilston|joshua seigal|kate wakeling|laura mucha
  murray lachlan young|nikita gill|kwame alexander|jacqueline woodson|derek walcott|ian mcmillan|robert macfarlane
  marian keyes|ian rankin|barbara cartland
`
const artsAndMusic = `
  rene magritte|max ernst|marcel duchamp|otto dix|august macke|robert delaunay|juan gris|diego velazquez
  peter paul rubens|judith leyster|rachel ruysch|john everett millais|dante gabriel rossetti|edward burne jones
  william holman hunt|aubrey beardsley|mary cassatt|alfred sisley|frank auerbach|patrick caulfield|david shrigley
  jeremy deller|jenny saville|gillian wearing|edward hopper|norman rockwell|annie leibovitz|frank bowling
  harold offeh|stephen wiltshire|sandra silberzweig|charlie mackesy|louis wain|william kentridge|diego rivera
  beatriz milhazes|joel penkman|wayne thiebaud|michael craig martin|vincent scarpace|thomas heatherwick|frank gehry
  david adjaye|charles eames|jonathan ive|christian dior|matthew bourne|margot fonteyn|darcey bussell|carlos acosta
  anna pavlova|bob fosse|arthur wing|edwin lutyens|thomas tallis|william byrd|john dowland|george handel
  gabriel faure|erik satie|jean sibelius|nikolai rimsky korsakov|alexander borodin|gustav mahler|richard strauss
  anton bruckner|carl orff|francis poulenc|nadia boulanger|amy beach|george gershwin|aaron copland|leonard bernstein
  samuel barber|john cage|scott joplin|john philip sousa|arthur sullivan|frederick delius|gerald finzi
  michael tippett|malcolm arnold|peter maxwell davies|john tavener|eric whitacre|bob chilcott|cecilia mcdowall
  judith weir|joseph bologne|miriam makeba|evelyn glennie|simon rattle|malcolm sargent|maria callas|charlotte church
  alfie boe|elaine paige|danny elfman|henry mancini|alan menken|richard rodgers|oscar hammerstein|stephen schwartz
`
const sport = `
  jack grealish|harry maguire|mason mount|ollie watkins|ivan toney|aaron ramsdale|conor gallagher|jamie vardy
  danny welbeck|steven gerrard|frank lampard|paul gascoigne|kevin keegan|brian clough|bill shankly|george best
  diego maradona|eric cantona|luka modric|martin odegaard|kai havertz|kevin de bruyne|robert lewandowski|luis suarez
  micah richards|jamie carragher|gary neville|roy keane|karen carney|emma hayes|jordan nobbs|nikita parris
  bethany england|katie zelem|rachel daly|grace clinton|lucia kendall|megan rapinoe|marta vieira|scott mctominay
  john mcginn|ian rush|kenny dalglish|peter crouch|bradley lowery|troy deeney|arthur wharton|justin fashanu
  harry brook|ben duckett|ollie pope|chris woakes|adil rashid|sophie ecclestone|katherine brunt
  katherine sciver brunt|ian botham|brian lara|kevin pietersen|shane warne|pat cummins|geoffrey boycott
  michael vaughan|monty panesar|jamie overton|gus atkinson|ebony rainford brent|emily scarratt|zoe aldcroft|abby dow
  holly aitchison|hannah botterman|sadia kabeya|lawrence dallaglio|courtney lawes|maggie alphonsi|laura muir
  matthew hudson smith|charlie dobson|amber anning|molly caudery|lorraine ugen|lawrence okoye|adam gemili
  reece prescod|christine ohuruogu|steve ovett|steve cram|sally gunnell|fatima whitbread|noah lyles|faith kipyegon
  kelvin kiptum|florence griffith joyner|cathy freeman|bob beamon|katie ledecky|leon marchand|mark spitz|ian thorpe
  duncan goodhew|adrian moorhouse|anna hopkin|freya colbert|kathleen dawson|alice dearing|andrea spendolini sirieix
  lois toulson|scarlett mew jensen|nadia comaneci|ellie downie|amy tinkler|claudia fragapane|jake jarman
  harry hepworth|jessica gadirova|jennifer gadirova|georgia mae fenton|kat driscoll|cameron norrie|kyle edmund
  john mcenroe|bjorn borg|boris becker|martina navratilova|arthur ashe|naomi osaka|ash barty|nick kyrgios
  charles leclerc|oscar piastri|alex albon|sebastian vettel|michael schumacher|mick schumacher|david coulthard
  christian horner|ollie bearman|billy monger|tom pidcock|chris froome|chris boardman|emma finucane|sophie capewell
  ethan hayter|katie archibald|joanna rowsell|danny macaskill|charlotte worthington|evie richards|ben ainslie
  eilidh mcintyre|james cracknell|steven redgrave|katherine grainger|heather stanning|charlotte dujardin|carl hester
  laura collett|tom mcewen|oliver townend|nick skelton|scott brash|pippa funnell|william fox pitt|frankie dettori
  stephen hendry|michael van gerwen|eric bristow|phil the power taylor|natasha jonas|caroline dubois|daniel dubois
  tommy fleetwood|nick faldo|charley hull|jack nicklaus|tracey neville|helen housby|ama agbeze|serena guthrie
  maddie hinch|kate richardson walsh|helen richardson walsh|alex danson|hollie pearne webb|lily owsley
  charlotte bankes|mia brookes|zoe atkin|bruce mouat|elise christie|robin cousins|shelley rudman|laura deas
  tabby stoecker|tony hawk|kelly slater|bethany hamilton|shauna coxsey|alex honnold|caden cunningham|gemma gibbons
  kimberley woods|tom brady|patrick mahomes|david weir|richard whitehead|ollie hynd|maisie summers newton|alice tai
  poppy maskill|bethany firth|reece dunn|william ellard|lucy shuker|andy lapthorne|sophie christiansen|will bayley
  samantha kinghorn|sabrina fortune|jonathan broom edwards|neil fachie|sophie unwin|daphne schrager|nathan macqueen
  jodie grinham|phoebe paterson pine|lauren rowles|charlotte henshaw|emma wiggs|claire cashmore|amy truesdale
  beth munro|zoe newson|ali jawad|danny crates|aaron phipps|kylie grimes|oliver hynd|heather frederiksen
  ellie challis|victoria rumary|sophie carrigill|terry bywater|gaz choudhry|oksana masters
`
const screenAndCauses = `
  stacey dooley|laura kuenssberg|trevor mcdonald|michaela strachan|gordon buchanan|kate humble|liz bonnin
  george mcgavin|lucy worsley|mary beard|david olusoga|simon schama|kevin mccloud|fearne cotton|clara amfo
  karim zeroual|iain stirling|maddie moate|rhys stephenson|rebecca keatley|john craven|brian cant|valerie singleton
  zoe sugg|alfie deyes|mr beast|mark rober|david blaine|harry houdini|paul daniels|john torode|marcus wareing
  monica galetti|raymond blanc|hugh fearnley whittingstall|angela hartnett|richard branson|sir tom courtenay
  john tenniel|vanessa nakate|autumn peltier|bob geldof|katie piper|jack petchey|esther rantzen|peter tatchell
  harvey milk|alice martineau|captain sir tom|dr ranj|dr xand|dr zoe williams|tanya byron
`

export const famousFigures = [authors, artsAndMusic, sport, screenAndCauses].join('\n')
