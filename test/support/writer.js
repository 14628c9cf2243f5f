// Changes a journal again and again, and says a line for each change that is safe.
//   node writer.js STORE JOURNAL NAME COUNT deeds|drafts|both [PADDING]
import { writeSync } from 'node:fs';

const [store, journal, name, count, kind, padding = '0'] = process.argv.slice(2);
const { createStore } = await import(store);
const alphabet = '23456789bcdfghjkmnpqrstvwxyz';
const mint = () =>
  Array.from({ length: 8 }, () => alphabet[Math.floor(Math.random() * alphabet.length)]).join('');
// A crowd on a busy machine waits longer than any person would: what is tested is that nothing is lost.
const { change } = createStore(journal, { mint, now: () => new Date(), patience: 60_000 });
const at = '2026-11-21T10:00:00.000Z';
const filling = 'x'.repeat(Number(padding));

try {
  for (let index = 0; index < Number(count); index++) {
    const what = `${name} ${index}`;
    const asDraft = kind === 'drafts' || (kind === 'both' && index % 2 === 1);
    if (asDraft) {
      const draft = { id: mint(), at, worksheet: what, about: null, answers: { filling }, open: null };
      await change((now) => ({ ...now, drafts: [...now.drafts, draft] }));
    } else {
      const none = { by: null, closedOn: null, person: null, meeting: null };
      const action = { id: mint(), at, what: `${what}${filling}`, who: 'me', state: 'open', ...none };
      await change((now) => ({ ...now, actions: [...now.actions, action] }), `Added ${what}`);
    }
    writeSync(1, `${what}\n`);
  }
} catch (error) {
  writeSync(2, `${error.name}: ${error.message}\n${error.hint ?? error.stack}\n`);
  process.exitCode = error.name === 'UserError' ? 1 : 70;
}
