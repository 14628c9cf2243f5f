import type { Context } from '../context.ts';
import type { Closing } from '../documents/closing.ts';
import { type LetterAnswers, letterView, splitLetter } from '../documents/letters.ts';
import { todayIn } from '../domain/dates.ts';
import { answersOf } from '../domain/fields.ts';
import type { Answers, Journal, Message } from '../domain/journal.ts';
import { messageTo } from '../domain/messages.ts';
import { personById } from '../domain/people.ts';
import { same } from '../domain/same.ts';
import { counted } from '../domain/wording.ts';
import type { FirstDraft } from '../engine/fill.ts';
import { outreach as worksheet } from '../worksheets/outreach.ts';
import { checkFlags } from './answering.ts';
import { type Command, defineCommand } from './command.ts';
import { readFlags } from './flags.ts';
import { type Reception, receiving } from './newcomer.ts';
import { type Handing, handOver, handOverFlags } from './outreach/handover.ts';
import { isPlainThanks, thankInstead, unlessThanks } from './outreach/thanks.ts';
import type { Sheet } from './sheets.ts';
import { subjectOf } from './subject.ts';
import { runWorksheet, type WorksheetInput, worksheetCommand } from './worksheet.ts';

/** Texts that are drafted from the other answers. */
const drafted = ['subject', 'body', 'forward'] as const;
type Drafted = (typeof drafted)[number];
const isDrafted = (id: string): id is Drafted => (drafted as readonly string[]).includes(id);

/** The text that was kept last, as long as it still says what is answered now; else a letter made anew. */
function draftFor(context: Context, journal: Journal, about: string | null): FirstDraft {
  return async ({ id }, answers) => {
    if (!isDrafted(id)) return undefined;
    const before = messageTo(journal, about, answers['kind'] as LetterAnswers['kind']);
    const kept =
      before && saysTheSame(before, letterAnswers(about, answers)) ? answersOf(before, drafted)[id] : null;
    return kept || ((await letter(context, journal, { about, answers }))[id] ?? undefined);
  };
}

/** Whether a message was written from these very answers. The subject is text, not an answer to write from. */
const saysTheSame = (before: Message, answers: LetterAnswers): boolean =>
  Object.entries(answers).every(
    ([field, value]) => field === 'subject' || same(before[field as keyof Message], value),
  );

async function letter(
  { files, now }: Context,
  journal: Journal,
  { about, answers }: { readonly about: string | null; readonly answers: Answers },
) {
  const { render } = await import('../documents/render.ts');
  const name = `messages/${answers['kind']}`;
  const view = letterView(journal, letterAnswers(about, answers), todayIn(now(), journal.profile.zone));
  return splitLetter(render({ name, text: await files.template(name) }, view));
}

const letterAnswers = (person: string | null, answers: Answers): LetterAnswers =>
  ({
    kind: answers['kind'],
    person,
    via: answers['via'] ?? null,
    reference: answers['reference'] ?? null,
    purpose: answers['purpose'] ?? null,
    ask: answers['ask'] ?? null,
    minutes: answers['minutes'] ?? null,
    times: answers['times'] ?? [],
    format: answers['format'] ?? null,
    offer: answers['offer'] ?? null,
    subject: answers['subject'] ?? null,
  }) as LetterAnswers;

async function closing(journal: Journal, { about }: { readonly about: string | null }): Promise<Closing> {
  const message = messageTo(journal, about);
  const slug = personById(journal, about)?.slug ?? 'NAME';
  return {
    title: message?.subject ? `Subject: ${message.subject}` : 'Your message',
    text: [message?.body, message?.forward && `To be passed on, or said:\n\n${message.forward}`]
      .filter(Boolean)
      .join('\n\n'),
    lines: message ? await secondLook(journal, message) : [],
    next: [
      ...(journal.profile.name || journal.profile.signature
        ? []
        : [{ command: 'mentor config name "Your Name"', what: 'so that letters bear your name' }]),
      { command: `mentor outreach sent ${slug}`, what: 'once it is out' },
      { command: `mentor outreach ${slug}`, what: 'change it; versions are kept' },
      { command: 'mentor export outreach', what: 'write it as a note' },
    ],
  };
}

/** What the coach would still mend, and how long the message is (S52). */
async function secondLook(journal: Journal, message: Message): Promise<readonly string[]> {
  const { critiqueMessage } = await import('../critique/index.ts');
  const { words, findings } = critiqueMessage({
    text: message.body,
    ...(message.subject && { subject: message.subject }),
    ...lookingFor(journal, message),
  });
  const serious = findings.filter(({ level }) => level !== 'could');
  return [
    `${words} words; ${serious.length === 0 ? 'the coach has nothing to mend' : `${counted(serious.length, 'thing')} to look at again:`}`,
    ...serious.map(({ say, mend }) => `${say} ${mend}`),
  ];
}

/** Whose name the greeting should bear: an introduction goes to whoever makes it. */
function lookingFor(journal: Journal, { kind, person, via }: Message): { to?: string } {
  const reader = personById(journal, kind === 'introduction' ? via : person);
  return reader ? { to: reader.name } : {};
}

export const sheet: Sheet = {
  worksheet,
  stages: ['researched', 'asked', 'silent'],
  draft: draftFor,
  closing,
};

const asked = worksheetCommand(sheet);

const touches = () => import('./outreach/touches.ts');

type Input = Handing & WorksheetInput;

type Written = { readonly journal: Journal; readonly person: string | null };

export const outreach: Command = defineCommand<Input>({
  ...asked,
  options: [...(asked.options ?? []), ...handOverFlags],
  subcommands: [
    {
      name: 'list',
      summary: 'every letter, and what became of it',
      load: async () => (await import('./outreach/list.ts')).list,
    },
    { name: 'sent', summary: 'note that a message went out', load: async () => (await touches()).sent },
    { name: 'answered', summary: 'note that they answered', load: async () => (await touches()).answered },
    { name: 'declined', summary: 'note that they said no', load: async () => (await touches()).declined },
    { name: 'silent', summary: 'note that no answer came', load: async () => (await touches()).silent },
  ],
  async run(context, input) {
    if (input.template) {
      await asked.run(context, input as never);
      return;
    }
    if (await isPlainThanks(context, input)) return thankInstead(context, input);
    const world = receiving(context);
    const named = await withSomebody(world, input);
    const done = await unlessThanks(world, (world) => written(world, named));
    if (done) return handOver(context, done.journal, done.person, input);
    context.out.hint('Thanks have questions of their own: what it was, and what it did.');
    await thankInstead(world, named);
  },
});

/** The call with the person it is about, where somebody may still pick thanks, which `thank` writes to them. */
async function withSomebody(context: Reception, input: Input): Promise<Input> {
  if (!context.screen.interactive || input.answers !== undefined || input['kind'] !== undefined) return input;
  await checkFlags(context, worksheet, await readFlags(worksheet, { ...input, person: undefined }));
  const about = await subjectOf(context, sheet, input['person']);
  const slug = personById(await context.store.read(), about)?.slug;
  return slug === undefined ? input : { ...input, person: slug };
}

/** A message written now; or, when only a way to hand it over is named, the newest there is. */
async function written(context: Context, input: Input): Promise<Written> {
  const handing = input.copy || input.mailto || input.eml !== undefined;
  const flags = await readFlags(worksheet, { ...input, person: undefined });
  if (handing && input.answers === undefined && Object.keys(flags).length === 0) {
    const journal = await context.store.read();
    const person = await subjectOf(receiving(context), sheet, input['person']);
    if (messageTo(journal, person)) return { journal, person };
  }
  const { journal, entry } = await runWorksheet(context, sheet, input);
  return { journal, person: entry.about };
}
