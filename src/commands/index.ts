import type { Command, Listing } from './command.ts';

/** The table of contents, in the order `--help` shows it. */
export const contents: Readonly<Record<string, readonly Listing[]>> = {
  Prepare: [
    {
      name: 'plan',
      summary: 'Walk the whole way, from your goals to your first mentor',
      load: async () => (await import('./plan.ts')).plan,
    },
    {
      name: 'goals',
      summary: 'Say where you want to go and what help you need',
      load: async () => (await import('./goals.ts')).goals,
    },
    {
      name: 'audit',
      summary: 'Map the people you know, and see what is missing',
      load: async () => (await import('./audit.ts')).audit,
    },
    {
      name: 'people',
      summary: 'List, add and change the people you know',
      load: async () => (await import('./people.ts')).people,
    },
    {
      name: 'shortlist',
      summary: 'Weigh whom you might ask, and compare them',
      load: async () => (await import('./shortlist.ts')).shortlist,
    },
  ],
  Approach: [
    {
      name: 'value',
      summary: 'Say why you ask somebody, and what you bring',
      load: async () => (await import('./value.ts')).value,
    },
    {
      name: 'outreach',
      summary: 'Draft a message, and note what became of it',
      load: async () => (await import('./outreach.ts')).outreach,
    },
    {
      name: 'check',
      summary: 'Let the coach look at a message, a goal or a question',
      load: async () => (await import('./check.ts')).check,
    },
  ],
  Agree: [
    {
      name: 'expect',
      summary: 'Write one page of expectations, and settle it with them',
      load: async () => (await import('./expect.ts')).expect,
    },
    {
      name: 'develop',
      summary: 'Turn an objective into milestones and work between meetings',
      load: async () => (await import('./develop.ts')).develop,
    },
  ],
  Meet: [
    {
      name: 'prep',
      summary: 'Prepare a meeting, and send the agenda ahead',
      load: async () => (await import('./prep.ts')).prep,
    },
    {
      name: 'meet',
      summary: 'Write along while you talk, and keep the calendar',
      load: async () => (await import('./meet.ts')).meet,
    },
    {
      name: 'debrief',
      summary: 'Take home what was said, and draft the recap',
      load: async () => (await import('./debrief.ts')).debrief,
    },
    {
      name: 'actions',
      summary: 'What is to be done, by whom and by when',
      load: async () => (await import('./actions.ts')).actions,
    },
    {
      name: 'advice',
      summary: 'The ledger of advice: heard, tried, told',
      load: async () => (await import('./advice.ts')).advice,
    },
  ],
  Sustain: [
    {
      name: 'next',
      summary: 'Say what to do next, and why',
      load: async () => (await import('./next.ts')).next,
    },
    {
      name: 'give',
      summary: 'Note what goes both ways, with ideas for what to give',
      load: async () => (await import('./give.ts')).give,
    },
    {
      name: 'thank',
      summary: 'Thank somebody for one thing, and what came of it',
      load: async () => (await import('./thank.ts')).thank,
    },
    {
      name: 'progress',
      summary: 'See how far you have come, and what speaks for it',
      load: async () => (await import('./progress.ts')).progress,
    },
    {
      name: 'trouble',
      summary: 'When it does not go well: facts, words, and when to stop',
      load: async () => (await import('./trouble.ts')).trouble,
    },
    {
      name: 'review',
      summary: 'Look back together, and decide how to go on',
      load: async () => (await import('./review.ts')).review,
    },
    {
      name: 'close',
      summary: 'End a mentorship well, or take it up again',
      load: async () => (await import('./close.ts')).close,
    },
  ],
  Notes: [
    {
      name: 'show',
      summary: 'Show a person or any record on one page',
      load: async () => (await import('./show.ts')).show,
    },
    {
      name: 'search',
      summary: 'Find words in everything you ever wrote',
      load: async () => (await import('./search.ts')).search,
    },
    {
      name: 'edit',
      summary: 'Change a person or any earlier record',
      load: async () => (await import('./edit.ts')).edit,
    },
    {
      name: 'export',
      summary: 'Write your notes, a calendar, tasks, or the whole journal',
      load: async () => (await import('./export.ts')).exportNotes,
    },
    {
      name: 'import',
      summary: 'Take in people from LinkedIn, an address book or a journal',
      load: async () => (await import('./import.ts')).importPeople,
    },
  ],
  Care: [
    {
      name: 'undo',
      summary: 'Take back the last thing you did',
      load: async () => (await import('./undo.ts')).undo,
    },
    {
      name: 'history',
      summary: 'List what you did, newest first',
      load: async () => (await import('./history.ts')).history,
    },
    {
      name: 'backup',
      summary: 'Copy everything to one tested file, and bring it back',
      load: async () => (await import('./backup.ts')).backup,
    },
    {
      name: 'doctor',
      summary: 'Say whether all is well with your journal and this machine',
      load: async () => (await import('./doctor.ts')).doctor,
    },
    {
      name: 'config',
      summary: 'Your name, role, signature and other settings',
      load: async () => (await import('./config.ts')).config,
    },
    {
      name: 'guide',
      summary: 'Short topics on mentoring, to read and to search',
      load: async () => (await import('./guide.ts')).guide,
    },
    {
      name: 'demo',
      summary: 'Look at an invented year, and try everything on it',
      load: async () => (await import('./demo.ts')).demo,
      lends: true,
    },
    {
      name: 'completion',
      summary: 'Let your shell complete what you type after mentor',
      load: async () => (await import('./completion.ts')).completion,
    },
  ],
};

/** All of them in that order. */
export const listings: readonly Listing[] = Object.values(contents).flat();

/** `mentor` alone. */
export const start = async (): Promise<Command> => (await import('./start.ts')).start;
