const small: Readonly<Record<string, number>> = Object.fromEntries(
  'no one two three four five six seven eight nine ten eleven twelve'.split(' ').map((word, i) => [word, i]),
);

const words: Readonly<Record<string, number>> = {
  ...small,
  none: 0,
  zero: 0,
  a: 1,
  an: 1,
  half: 0.5,
  'half a': 0.5,
  'half an': 0.5,
  'a couple of': 2,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  'forty five': 45,
  fifty: 50,
  sixty: 60,
  ninety: 90,
};

/** How much of a minute, an hour or a year each word for it is. */
const units = {
  minute: ['minutes', 1],
  min: ['minutes', 1],
  hour: ['minutes', 60],
  year: ['years', 1],
} as const;

/**
 * A number as people say it, in the unit that is asked for: "two", "1,5 hours", "half an hour" as 30 minutes. NaN for
 * what is none; signs and thousands are somebody else's business.
 */
export function amountOf(typed: string, unit: string | undefined): number {
  const text = typed
    .toLowerCase()
    .replace(/(?<=[a-z])-(?=[a-z])/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const [, figure = text, noun] = /^(.*?) ?(minute|min|hour|year)s?$/.exec(text) ?? [];
  const number = figure === '' ? Number.NaN : plainAmount(figure);
  if (noun === undefined) return number;
  const [measure, factor] = units[noun as keyof typeof units];
  if (measure === unit) return number * factor;
  return unit === 'hours' && measure === 'minutes' ? (number * factor) / 60 : Number.NaN;
}

function plainAmount(text: string): number {
  if (/^\d{1,15}([.,]\d+)?$/.test(text)) return Number(text.replace(',', '.'));
  const [, whole = '', half] = /^(.+?)( and a half)?$/.exec(text) ?? [];
  const number = Object.hasOwn(words, whole) ? words[whole]! : Number.NaN;
  return half ? number + 0.5 : number;
}
