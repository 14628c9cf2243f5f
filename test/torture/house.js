import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder for one trial; what a trial leaves is removed with it. */
export function trialFolder() {
  const folder = fs.mkdtempSync(join(tmpdir(), 'mentor-torture-'));
  return {
    folder,
    path: join(folder, 'mentor.json'),
    dispose: () => fs.rmSync(folder, { recursive: true, force: true }),
  };
}

/** Everything a journal holds that a writer said was safe, by its name. */
export function namesIn(path) {
  if (!fs.existsSync(path)) return new Set();
  const { actions, drafts } = JSON.parse(fs.readFileSync(path, 'utf8'));
  return new Set([
    ...actions.map(({ what }) => what.replace(/x+$/, '')),
    ...drafts.map(({ worksheet }) => worksheet),
  ]);
}

/**
 * What is wrong after a trial; an empty list is what we want. The journal must open, hold all that was said
 * to be safe and at most `unsaid` changes more, be open to the next change at once, leave no temporary file
 * or orphan behind after it, and every deed of it must have a state that opens, but for those beyond 100.
 */
export async function faultsAfter(createStore, path, said, unsaid) {
  const faults = [];
  const fault = (text) => faults.push(text);
  try {
    const names = namesIn(path);
    const lost = said.filter((name) => !names.has(name));
    if (lost.length > 0) fault(`lost ${lost.length} of ${said.length}: ${lost.slice(0, 3)}`);
    if (names.size - said.length > unsaid) fault(`${names.size - said.length} changes that nobody made`);

    const mint = () => Array.from({ length: 8 }, () => 'bcdfghjk'[Math.floor(Math.random() * 8)]).join('');
    const store = createStore(path, { mint, now: () => new Date(), patience: 100 });
    await store.change((journal) => journal, 'Came next');
    const history = await store.history();
    const gone = history.slice(0, 100).filter(({ kept }) => !kept);
    if (gone.length > 0) fault(`${gone.length} deeds without an earlier state`);
    const states = fs.readdirSync(`${path}.earlier`);
    const tags = new Set(history.map((deed) => deed.id));
    for (const name of states) {
      if (!tags.has(name.slice(7, 15))) fault(`orphan ${name}`);
      JSON.parse(fs.readFileSync(join(`${path}.earlier`, name), 'utf8'));
    }
    if (states.length > 100) fault(`${states.length} states`);
    for (const name of fs.readdirSync(join(path, '..'))) if (name.endsWith('.tmp')) fault(`left ${name}`);
    const { actions } = await store.read();
    await store.undo();
    if (JSON.stringify((await store.read()).actions) !== JSON.stringify(actions))
      fault('undo changed a record');
  } catch (error) {
    fault(`${error.name}: ${error.message}`);
  }
  return faults;
}
