import { all, phrases } from './find.ts';
import { type Reading, type Span, tokensIn } from './reading.ts';

/** Words that tell the reader nothing, or only tell them which books the writer reads. */
export const jargonWords = phrases(
  'synerg(?:y|ies|istic|ize|istically)|core competenc(?:y|ies)|deliverables?|actionize|change agent|touch ?points?|transformational|scalable|citizen-centric|customer-centric|disruptive innovation|innovation|stakeholders?|paradigms?|frameworks?|empower(?:ing)?|impactful|at pace|double-click|leverag(?:e|ing)|ecosystems?|verticals?|learnings|onboard(?:ing)? synergies|bleeding edge|operationali[sz]e|incentivi[sz]e|monetiz?e|granular|buy-in|alignment|leverag(?:e|ing) (?:our|my|your|the|synergies)|circle back|touch base|mov(?:e|es|ed|ing) the needle|low[- ]hanging fruit|paradigm|bandwidth|deep dive|actionable insights?|value[- ]add(?:ed)?|thought leader(?:ship)?|best practices|win-win|mutually beneficial|ideate|ideation|holistic(?:ally)?|ecosystem player|double-click on|net-net|core competenc(?:y|ies)|results[- ]driven|out[- ]of[- ]the[- ]box|think outside the box|boil the ocean|take (?:this|it) offline|growth hack(?:ing|er)?|disrupt(?:ing)? the|value proposition|cross-pollinat\\w+|unlock (?:the )?(?:value|potential)|at scale and|north star|go-getter|self-starter|detail-oriented team player|utili[sz]e (?:my|your|the) (?:skill|synerg)\\w*|strategic alignment|stakeholder alignment',
);

/** The first sentence of a letter that could have gone to anybody. */
export const templateSmell = phrases(
  '(?:i )?(?:came across|found|stumbled (?:upon|across)|saw|noticed|discovered|was browsing|looked at|reviewed|viewed|ran across|happened upon) your (?:linkedin |impressive |amazing |great |interesting )*(?:profile|background|page|account|linkedin)|i am writing to express my (?:interest|sincere)|(?:i was )?impressed (?:by|with) your (?:profile|background|experience|career|work|accomplishments|achievements)(?=[.,!\\n]| and)|always looking to (?:connect|expand|network)|expand my (?:professional )?network|like-minded (?:people|professionals|individuals)|add you to my (?:professional )?network',
);

const links = /https?:\/\/[^\s)>\]]{1,300}|\bwww\.[^\s)>\]]{1,200}/g;
const attachments = phrases('attach(?:ed|ing|ment|ments)|enclosed|please find');

/** Addresses of pages. */
export const linksIn = ({ folded }: Reading): readonly Span[] => all(links, folded);
/** Words that speak of an attachment. */
export const attachmentsIn = ({ folded }: Reading): readonly Span[] => all(attachments, folded);

/** The longest sentence over the limit, with its number of words. */
export function longSentenceIn(reading: Reading, limit: number): { span: Span; words: number } | null {
  let longest: { span: Span; words: number } | null = null;
  for (const span of reading.sentences) {
    const words = tokensIn(reading, span).length;
    if (words > limit && words > (longest?.words ?? 0)) longest = { span, words };
  }
  return longest;
}
