/** The words by which a typed fragment shows its shape. Data: to teach the letters a new word, add it here. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Lower-case at the start of a fragment that goes on a sentence: names of nobody. */
export const starters = words(`
  to a an the your our my her his their its this that these those some any one two three both
  how what why which when where who whether if for on in at by from with about after before between during next
  last early late mornings afternoons evenings weekdays weekday most every anytime whenever maybe perhaps because
  as is are was were do does did have has can could would should will feedback advice help access introductions
  notes time happy glad willing ready pleased able better more career customer user you we don’t don't`);

/** Verbs as they stand after "to". */
export const bases = words(`
  learn understand hear ask find see know get become be build lead move change switch grow take give make start
  stop keep try decide choose plan prepare write read speak talk discuss compare explore test run join leave
  return go come meet set reach improve develop manage hire raise launch ship publish present negotiate teach
  share show send tell help shadow visit walk invite sit spend block pick save solve avoid shape map settle introduce review look explain recommend advise suggest connect finish complete win
  earn gain land enter step turn work do think figure define draft design report practise practice apply use
  bring put follow break hold stay call mail email book draw create offer track measure cut drop add
  interview coach mentor delegate listen watch study pass ask let say own deliver handle simplify reduce double`);

/** Verbs that are going on: "moving into product". */
export const ongoing = words(`
  moving changing switching deciding considering weighing preparing trying learning planning thinking looking
  working building starting growing applying exploring becoming leading taking stepping choosing hoping going
  transitioning making setting writing running leaving returning finding getting facing struggling
  curious interested keen stuck unsure torn new eager undecided uncertain`);

/** What the writer has to do alone, and others can only help with. */
export const own = words(`
  decide choose become improve prepare plan figure move land switch grow develop solve avoid find make work build
  reach`);

/** What people did with something of somebody's: "read your article" lacks only its "I". */
export const pasts = words(`
  met read saw heard watched attended enjoyed listened used followed worked studied came loved liked joined took
  noticed remember`);

/** What people make and do that a letter can name: "talk on hiring" lacks only its "your". */
export const things = words(`
  talk article post blog book paper podcast interview keynote essay presentation panel workshop webinar lecture
  newsletter thread comment chapter course video episode column research project work move career path answer
  question advice story thesis report session speech team approach`);

/** Verbs that make a sentence of a phrase: "your article changed how we interview". */
export const finite = words(`
  is was are were has had changed made makes showed shows helped helps taught teaches got gave gives resonated
  inspired struck stayed stays convinced reminded reminds led set put brought told said says suggested recommended
  mentioned thinks thought introduced pointed passed explained described speaks works worked knows matches became
  keeps kept turned opened let left came comes went won stuck answered asks asked means meant`);

/** Words that begin a clause of its own, in which a verb says nothing about the whole. */
export const breaks = words(`
  how what why that which who whom whose where when whether you you've you're i i've i'm we we've he she they it
  and or but to if because while as`);
