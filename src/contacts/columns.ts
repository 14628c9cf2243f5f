import { plainName } from '../domain/names.ts';

/** What a column of somebody else's table can be for us; a name may come in parts. */
export const columnKinds = {
  name: 'The whole name',
  given: 'First name',
  middle: 'Middle name',
  family: 'Last name',
  email: 'Mail address',
  phone: 'Telephone',
  company: 'Company',
  role: 'What they do there',
  field: 'Field or department',
  url: 'Page or profile',
  'connected-on': 'In contact since',
  place: 'Where you know each other from',
  notes: 'Notes',
} as const;

export type ColumnKind = keyof typeof columnKinds;

/** Which columns, counted from 0, hold what; a person may have two mail addresses. */
export type Mapping = { readonly [Kind in ColumnKind]?: readonly number[] };

export const isColumnKind = (text: string): text is ColumnKind => Object.hasOwn(columnKinds, text);

/**
 * Headings of columns as programs write them, in the languages their users meet; compared without case, accents and
 * signs. A `#` stands for a number.
 */
const headings: Readonly<Record<ColumnKind, readonly string[]>> = {
  name: words(`name | full name | display name | contact name | contact | person | nom complet | vollstandiger name |
    nombre completo | nome completo | volledige naam | naam | nom | nome | nombre | anzeigename | nom et prenom`),
  given:
    words(`first name | given name | firstname | forename | vorname | prenom | voornaam | nombre de pila | primer nombre |
    nome proprio`),
  middle: words(
    `middle name | additional name | second prenom | tussenvoegsel | zweiter vorname | segundo nombre`,
  ),
  family:
    words(`last name | family name | lastname | surname | nachname | familienname | nom de famille | apellido | apellidos |
    cognome | sobrenome | apelido | achternaam | efternamn`),
  email:
    words(`email | e mail | mail | email address | e mail address | mail address | e mail # address | email # | e mail # |
    e mail # value | email # value | primary email | email adresse | e mail adresse | e mail # adresse | mailadresse | adresse email |
    adresse e mail | adresse mail | adresse de messagerie | adresse de messagerie # | courriel | correo | correo electronico |
    direccion de correo electronico | direccion de correo electronico # | posta elettronica | indirizzo email | indirizzo e mail | indirizzo posta elettronica |
    endereco de email | endereco de e mail | endereco de correio eletronico | e mailadres | emailadres | e mailadres #`),
  phone:
    words(`phone | telephone | phone number | mobile | mobile phone | cell phone | mobile number | primary phone | business phone |
    business phone # | home phone | home phone # | work phone | other phone | phone # value | phone # | telefon | telefonnummer | mobiltelefon |
    handy | telefon geschaftlich | telefon privat | telefon mobil | tel | telephone mobile | telephone bureau | telephone domicile |
    tel mobile | portable | numero de telephone | telefono | telefono movil | movil | telefono del trabajo | cellulare | telefono ufficio |
    telefone | telemovel | celular | telefoon | telefoonnummer | mobiel | mobiele telefoon`),
  company:
    words(`company | organization | organisation | company name | organization name | organisation name | organization # name |
    employer | firm | firma | unternehmen | organisation # name | societe | entreprise | empresa | compania | azienda | societa | organizacao |
    organisatie | bedrijf | compagnie | foretag`),
  role: words(`role | position | job title | job | occupation | organization title | organization # title | title | profession | funktion |
    beruf | stelle | poste | fonction | titre | cargo | puesto | posizione | qualifica | funcao | functie | functietitel`),
  field: words(
    'field | industry | sector | branche | secteur | sector de actividad | settore | setor | department | organization department | abteilung',
  ),
  url: words(`url | page | website | web page | web site | homepage | profile | profile url | linkedin | linkedin url | website # value | webseite |
    internetseite | site web | page web | pagina web | sitio web | sito web | site | linkedin profile`),
  'connected-on': words(
    `connected on | connected | connected since | verbunden am | connexion le | conectado el | conectado em | collegato il`,
  ),
  place: words('place | met at | where we met | how we met | known from'),
  notes: words(
    'notes | note | comment | comments | notizen | notiz | bemerkungen | remarques | notas | nota | commentaire | notities | anmerkungen',
  ),
};

function words(list: string): readonly string[] {
  return list.split('|').map((heading) => heading.trim().replace(/\s+/g, ' '));
}

const meanings = new Map(
  Object.entries(headings).flatMap(([kind, known]) => known.map((heading) => [heading, kind as ColumnKind])),
);

/** A heading as headings are compared. */
export const plainHeading = (heading: string): string => plainName(heading).replace(/\b\d\b/g, '#');

/** Headings that people told us the meaning of before, each as `plainHeading` gives it. */
export type Remembered = { readonly [heading: string]: string };

/**
 * What the columns seem to hold, by their headings. In French, German and Dutch tables "Nom", "Name" and "Naam" beside
 * a first name are the last name; in Spanish, Italian and Portuguese ones "Nombre" and "Nome" beside a last name are
 * the first. Outlook's "Title" is the one of a letter: Dr., Mrs.
 */
export function guessMapping(headers: readonly string[], remembered: Remembered = {}): Mapping {
  const plain = headers.map(plainHeading);
  const kinds = plain.map((heading) => {
    const told = Object.hasOwn(remembered, heading) ? remembered[heading]! : '';
    return isColumnKind(told) ? told : meanings.get(heading);
  });
  const has = (kind: ColumnKind) => kinds.includes(kind);
  const mapping: { [Kind in ColumnKind]?: number[] } = {};
  for (const [column, kind] of kinds.entries()) {
    const heading = plain[column]!;
    const meant =
      kind === 'name' && has('given') && !has('family') && /^(nom|name|naam)$/.test(heading)
        ? 'family'
        : kind === 'name' && has('family') && !has('given') && /^(nombre|nome)$/.test(heading)
          ? 'given'
          : heading === 'title' && plain.includes('job title')
            ? undefined
            : kind;
    if (meant) mapping[meant] = [...(mapping[meant] ?? []), column];
  }
  return mapping;
}

/** Whether there is anything to call somebody by. */
export const namesPeople = (mapping: Mapping): boolean =>
  ['name', 'given', 'family'].some((kind) => (mapping[kind as ColumnKind] ?? []).length > 0);

export type TableFormat = 'linkedin' | 'google' | 'outlook' | 'csv';

/** Whose table it is, by the headings that only that program writes. */
export function formatOf(headers: readonly string[]): TableFormat {
  const plain = new Set(headers.map(plainName));
  const has = (...wanted: readonly string[]) => wanted.every((heading) => plain.has(heading));
  if (has('first name', 'last name', 'connected on')) return 'linkedin';
  if (
    has('e mail 1 value') ||
    has('e mail 1 label') ||
    has('group membership') ||
    has('phonetic first name', 'labels')
  )
    return 'google';
  if (has('e mail address', 'e mail 2 address') || has('e mail adresse', 'e mail 2 adresse'))
    return 'outlook';
  if (has('business phone', 'job title', 'first name')) return 'outlook';
  return 'csv';
}
