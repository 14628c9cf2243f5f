import { nameKey, plainName } from './names.ts';

/** What tells people apart. */
export type Marks = {
  readonly name: string;
  readonly emails: readonly string[];
  readonly companies: readonly string[];
  readonly pages: readonly string[];
};

type Facts = {
  readonly name: string;
  readonly email?: string | null | undefined;
  readonly company?: string | null | undefined;
  readonly url?: string | null | undefined;
};

/** The marks of somebody, by what is known of them and where else they are reached. */
export function marksOf({ name, email, company, url }: Facts, also: readonly string[]): Marks {
  const firm = company ? plainCompany(company) : '';
  const page = url ? pageOf(url) : null;
  const emails = also.filter((text) => text.includes('@')).map((text) => text.toLowerCase());
  return {
    name: nameKey(name),
    emails: email ? [email.toLowerCase(), ...emails] : emails,
    companies: firm === '' ? [] : [firm],
    pages: page === null ? [] : [page],
  };
}

/** A firm is the same with and without what the law makes it add. */
const plainCompany = (name: string): string =>
  plainName(name).replace(
    / (?:inc|incorporated|ltd|limited|llc|llp|plc|gmbh|ag|kg|se|sa|sas|sarl|srl|spa|bv|nv|ab|as|oy|corp|corporation|co|company)$/,
    '',
  );

/** The page of one person, and not of the firm they work for. */
function pageOf(url: string): string | null {
  const [, page] =
    /^(?:https?:\/\/)?(?:[\w-]+\.)*((?:linkedin\.com\/(?:in|pub)|xing\.com\/profile)\/[^/?#\s]+)/i.exec(
      url,
    ) ?? [];
  return page ? page.toLowerCase() : null;
}

/** An address that a whole office reads. */
export const isOffice = (email: string): boolean =>
  /^(?:info|office|contact|kontakt|contacto|hello|hi|mail|post|team|sales|support|help|service|admin|hr|jobs|press|noreply|no-reply)@/.test(
    email,
  );

const prefix = 'Also: ';

/** Further addresses and numbers, as one line of the notes. */
export const alsoLine = (also: readonly string[]): string => `${prefix}${also.join(', ')}`;

/** Those that an earlier import wrote down. */
export const alsoIn = (notes: string | null): readonly string[] =>
  notes === null || !notes.includes(prefix)
    ? []
    : notes
        .split('\n')
        .filter((line) => line.startsWith(prefix))
        .flatMap((line) => line.slice(prefix.length).split(', '));
